"""A Dutch bookshop with checkout: tag container, analytics, product retargeting, affiliate conversion; covers, badges and spacers that are no pixels."""
from dsl import *

KIST = """(function(w,d){var l=function(u){var s=d.createElement('script');s.async=1;s.src=u;d.getElementsByTagName('head')[0].appendChild(s)};
l('{{scheme}}://stat.telwijs.nl/tw.js?p=TW-1188');l('{{scheme}}://dynamic.retarga.com/js/ld.js?a=5120');})(window,document);"""
TELWIJS = """(function(){var L=window.laag||{},b='{{scheme}}://stat.telwijs.nl/r/collect?v=1&tid=TW-1188&cid={{new:cid}}&sr=800x600&ul=nl-nl&dt='+encodeURIComponent(document.title)+'&dl='+encodeURIComponent(location.href);
fetch(b+'&t=pageview&z='+Math.floor(Math.random()*2e9),{mode:'no-cors',keepalive:true});
if(L.order)navigator.sendBeacon(b+'&t=event&ec=ecommerce&ea=purchase&ti='+L.order+'&tr='+L.total);
setTimeout(function(){(new Image).src=b+'&t=timing&plt='+Math.round(performance.now())},250)})();"""
RETARGA = """(function(){var L=window.laag||{};var i=document.createElement('img');i.width=i.height=1;i.style.display='none';
i.src='{{scheme}}://widget.retarga.com/event?a=5120&v=5.6.2&e='+(L.ev||'viewPage')+'&p='+(L.item||'')+'&tld=boekhuis-linde.nl&dy='+Date.now();document.body.appendChild(i)})();"""


def shop(title, body, layer="{}"):
    return page("""<!doctype html><html lang=nl><head><title>%s</title><link rel=stylesheet href=/assets/winkel.css><script>window.laag=%s</script>
<script async src="{{scheme}}://cdn.labelkist.nl/k/LK-88.js"></script></head><body><img src=/assets/logo.svg><img src=/assets/leeg.gif width=10 height=1 alt="">%s
<footer><img src=/assets/betaal/ideal.png><img src="{{scheme}}://keurmerk.veiligkopen.eu/badge/3312.png"></footer><script src=/assets/winkel.js></script></body></html>""" % (title, layer, body), gzip=True)


SITES = {
    "www.boekhuis-linde.nl": {
        "/": shop("Boekhuis Linde", "<img src='{{scheme}}://img.omslagen.eu/9789025/701.jpg?w=120'><img src='{{scheme}}://img.omslagen.eu/9789025/702.jpg?w=120'>", "{ev:'viewHome'}"),
        "/boek/de-dijk": shop("De dijk", "<h1>De dijk</h1><img src='{{scheme}}://img.omslagen.eu/9789025/701.jpg?w=480'>", "{ev:'viewItem',item:'9789025701'}"),
        "/winkelmand": shop("Winkelmand", "<p>1 boek</p>", "{ev:'viewBasket',item:'9789025701'}"),
        "/bestellen": shop("Bestellen", "<form></form><script>fetch('/api/postcode?pc=1011AB&nr=4').then(r=>r.json())</script>"),
        "/bedankt": shop("Bedankt voor uw bestelling", "<h1>Bestelling BL-20931</h1><img src='{{scheme}}://www.partnerloon.com/sread.img?tt=ns&tv=2&merchant=14881&amount=42.50&cr=EUR&ref=BL-20931&parts=BOEK:42.50&vc=' border=0 width=0 height=0>",
                         "{ev:'trackTransaction',item:'9789025701',order:'BL-20931',total:'42.50'}"),
        "/assets/winkel.css": style("body{margin:0}.x{background:url(/assets/papier.png)}footer{background:url(/assets/papier.png)}", gzip=True, headers=LONG), "/assets/winkel.js": script("fetch('/api/mand').then(r=>r.json())", headers=LONG),
        "/assets/logo.svg": pic("svg", 160, 40, headers=LONG), "/assets/leeg.gif": pic("gif", headers=LONG), "/assets/papier.png": pic("png", 8, 8, headers=LONG), "/assets/betaal/ideal.png": pic("png", 48, 32, headers=LONG),
        "/api/mand": json_('{"n":1,"totaal":"42.50"}', set_cookie=["mand={{c:mand}}; HttpOnly; Path=/"]), "/api/postcode": json_('{"straat":"Dijkstraat","plaats":"Amsterdam"}'), "/favicon.ico": pic("ico", 16, 16)},
    "img.omslagen.eu": {"/*": pic("jpeg", 120, 180, headers=LONG)},
    "keurmerk.veiligkopen.eu": {"/badge/*": pic("png", 90, 40, headers={"Cache-Control": "max-age=3600"})},
    "cdn.labelkist.nl": {"/k/*": script(KIST, gzip=True, headers={"Cache-Control": "max-age=900"})},
    "stat.telwijs.nl": {"/tw.js": script(TELWIJS, gzip=True, headers={"Cache-Control": "max-age=7200"}), "/r/collect": pic("gif", pixel={"t": {"event": "conversion|analytics", "*": "analytics"}}, headers=NO_STORE)},
    "dynamic.retarga.com": {"/js/ld.js": script(RETARGA, framing="chunked")},
    "widget.retarga.com": {"/event": pic("gif", pixel={"e": {"trackTransaction": "conversion", "viewHome": "retargeting|analytics", "viewPage": "retargeting|analytics", "*": "retargeting"}}, headers=NO_STORE, set_cookie=["rtuid={{c:rtuid}}; SameSite=None; Secure; " + YEAR])},
    "www.partnerloon.com": {"/sread.img": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["plaw={{c:plaw}}; SameSite=None; Secure; " + YEAR])},
}
THIRD_PARTY_COOKIES = True
B = "http://www.boekhuis-linde.nl"
VISITS = [{"url": B + "/"}, {"url": B + "/boek/de-dijk"}, {"url": B + "/winkelmand"}, {"url": B + "/bestellen"}, {"url": B + "/bedankt"}]
