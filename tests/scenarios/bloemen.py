"""A flower shop with two affiliate networks: landing by a partner's link, retargeting on bouquets, sales told to both; payment, postcode and badges that are none."""
from dsl import *

VAT = """(function(w,d){function l(u){var s=d.createElement('script');s.async=true;s.src=u;d.head.appendChild(s)}l('{{scheme}}://tm.bondgenoot.nl/bg.js?p=1188');l('{{scheme}}://js.terugblik.io/tb.js');l('{{scheme}}://meet.telraam.eu/t.js')})(window,document);"""
BG = """(function(w){var h='{{scheme}}://'+'tm.bondgenoot'+'.nl/';var m=/bgk=([^&]+)/.exec(location.search);if(m)(new Image).src=h+'bezoek/1188/'+m[1]+'?r='+Date.now();
if(w.order)(new Image(1,1)).src=h+'verkoop/1188/?bedrag='+w.order.b+'&valuta=EUR&ordernr='+w.order.n+'&r='+Date.now()})(window);"""
TB = """(function(w){var p={a:'TB-3391',soort:w.soort||'overig',r:Math.random()};if(w.art)p.art=w.art;var q=Object.keys(p).map(function(k){return k+'='+p[k]}).join('&');var i=document.createElement('img');i.width=i.height=1;i.src='{{scheme}}://w.terugblik.io/e?'+q;document.body.appendChild(i)})(window);"""
TR = """(function(){var q='s=tulpenhof&b={{new:b}}&p='+encodeURIComponent(location.pathname)+'&t='+Date.now();fetch('{{scheme}}://meet.telraam.eu/p?'+q,{mode:'no-cors',keepalive:true});})();"""


def winkel(titel, body, kop=""):
    return page("""<!doctype html><html lang=nl><head><title>%s</title><link rel=stylesheet href=/s/hof.css>%s<script async src="{{scheme}}://vat.tagkist.nl/v/TH7.js"></script></head><body><img src=/s/logo.png><img src=/s/wit.gif width=1 height=8>%s
<img src="{{scheme}}://zegel.keurshop.nl/badge.png?winkel=114&cijfer=9.2"></body></html>""" % (titel, kop, body), gzip=True)


SITES = {
    "www.tulpenhof.nl": {
        "/": winkel("Tulpenhof", "<a href=/boeket/zomer>zomer</a><img src=/b/hof.jpg>", "<script>soort='start'</script>"),
        "/boeket/zomer": winkel("Zomerboeket", "<img src=/b/zomer.webp><img src='{{scheme}}://foto.plaatjes.io/fit/1x1/leeg.gif'><script>fetch('/api/postcode?pc=1012AB&nr=4');fetch('/api/voorraad/Z12?_='+Date.now())</script>", "<script>soort='artikel';art='Z12'</script>"),
        "/mand": winkel("Mand", "<form></form><img src='{{scheme}}://logos.kassapoort.nl/m/ideaal.png'><script>fetch('{{scheme}}://api.kassapoort.nl/betaling/tr_8Kx02mQp1z/stand').then(function(r){return r.json()})</script>", "<script>soort='mand';art='Z12'</script>"),
        "/bedankt": winkel("Bedankt", "<h1>Bestelling TH-70091</h1><img src='{{scheme}}://lead.partnerhuis.com/s.png?c=71&o=TH-70091&w=28.88&cur=EUR' width=1 height=1><iframe src='{{scheme}}://pas.cadeaukaart.nl/aanbod?winkel=114' width=300 height=100></iframe>", "<script>soort='koop';order={n:'TH-70091',b:'34.95'}</script>"),
        "/s/hof.css": style("body{background:url(/s/blad.png)}", gzip=True, headers=LONG), "/s/blad.png": pic("png", 8, 8, headers=LONG), "/s/logo.png": pic("png", 140, 40, headers=LONG), "/s/wit.gif": pic("gif", headers=LONG),
        "/b/hof.jpg": pic("jpeg", 400, 200, headers=LONG), "/b/zomer.webp": pic("webp", 240, 240, headers=LONG), "/api/postcode": json_('{"straat":"Damrak"}'), "/api/voorraad/Z12": json_('{"n":9}'), "/favicon.ico": pic("ico", 16, 16)},
    "zegel.keurshop.nl": {"/badge.png": pic("png", 90, 30)}, "foto.plaatjes.io": {"/fit/1x1/leeg.gif": pic("gif", headers=LONG)},
    "logos.kassapoort.nl": {"/m/*": pic("png", 40, 24, headers=LONG)}, "api.kassapoort.nl": {"/betaling/*": json_('{"stand":"open"}')},
    "pas.cadeaukaart.nl": {"/aanbod": page("<!doctype html><title>k</title><img src=/k/kaart.jpg><img src='{{scheme}}://pas.cadeaukaart.nl/gezien?a=5&v={{new:ck}}' width=1 height=1>"), "/k/kaart.jpg": pic("jpeg", 200, 90, headers=LONG), "/gezien": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "vat.tagkist.nl": {"/v/*": script(VAT, gzip=True, headers={"Cache-Control": "max-age=900"})},
    "tm.bondgenoot.nl": {"/bg.js": script(BG, gzip=True), "/bezoek/*": pic("gif", pixel="analytics|conversion|retargeting|unknown", headers=NO_STORE, set_cookie=["bgn={{c:bgn}}; SameSite=None; Secure; " + YEAR]),
                         "/verkoop/*": pic("gif", pixel="conversion", headers=NO_STORE)},
    "lead.partnerhuis.com": {"/s.png": go("{{scheme}}://m.klikboek.com/c?van=ph&uid={{c:phu}}", pixel="conversion", set_cookie=["phu={{c:phu}}; SameSite=None; Secure; " + YEAR])},
    "m.klikboek.com": {"/c": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["kb={{c:kb}}; SameSite=None; Secure; " + YEAR])},
    "js.terugblik.io": {"/tb.js": script(TB, framing="chunked")},
    "w.terugblik.io": {"/e": pic("gif", pixel={"soort": {"koop": "conversion|retargeting|analytics", "artikel": "retargeting", "*": "retargeting|analytics"}}, headers=NO_STORE, set_cookie=["tbid={{c:tbid}}; SameSite=None; Secure; " + YEAR])},
    "meet.telraam.eu": {"/t.js": script(TR, gzip=True), "/p": empty(pixel="analytics")},
}
SYNCS = [{"from_domain": "partnerhuis.com", "to_domain": "klikboek.com", "name": "uid"}]
THIRD_PARTY_COOKIES = True
T = "http://www.tulpenhof.nl"
VISITS = [{"url": T + "/?bgk=1188x4f0c9b7a21"}, {"url": T + "/boeket/zomer"}, {"url": T + "/mand"}, {"url": T + "/bedankt"}]
