"""A charity: counting without cookies, an activity frame whose inner picture tells of the gift, social vendors, and a thermometer that only shows the sum."""
from dsl import *

PULSE = """(function(){var d={n:'pageview',u:location.href,d:'brunnen-fuer-alle.org',r:document.referrer||null,w:innerWidth};var x=new XMLHttpRequest();x.open('POST','{{scheme}}://pulse.offenzahl.dev/api/event',true);x.setRequestHeader('Content-Type','text/plain');x.send(JSON.stringify(d));
var p=history.replaceState;history.replaceState=function(){p.apply(this,arguments);d.u=location.href;var y=new XMLHttpRequest();y.open('POST','{{scheme}}://pulse.offenzahl.dev/api/event',true);y.setRequestHeader('Content-Type','text/plain');y.send(JSON.stringify(d))}})();"""
REDDIT = """(function(){var e=window.given?'Purchase':'PageVisit';var i=document.createElement('img');i.src='{{scheme}}://alb.reddit.com/rp.gif?ts='+Date.now()+'&id=t2_6xk1&event='+e+(window.given?'&m.value=2500&m.currency=EUR&m.conversionId=G-3021':'')+'&uuid={{new:ru}}&s=1280x720&integration=reddit&v=rdt_78';i.style.display='none';document.body.appendChild(i)})();"""
X = """(function(){var q='bci=3&eci=2&event_id={{new:x}}&events='+encodeURIComponent('[["pageview",{}]]')+'&integration=advertiser&p_id=Twitter&p_user_id=0&tw_document_href='+encodeURIComponent(location.href)+'&tw_iframe_status=0&txn_id=o7kq2&type=javascript&version=2.3.30';
['t.co','analytics.twitter.com'].forEach(function(h){(new Image).src='{{scheme}}://'+h+'/1/i/adsct?'+q})})();"""
GIFT = """<!doctype html><html><head><title>a</title></head><body style="background-color:transparent"><img src="{{scheme}}://ad.bodenlicht.net/ddm/activity/src=4417;type=gift0;cat=danke;qty=1;cost=25.00;ord=G-3021;dc_pre={{new:pre}}" width=1 height=1 alt=""></body></html>"""


def site(title, body, head=""):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/s.css>%s<script defer src="{{scheme}}://pulse.offenzahl.dev/js/p.js"></script></head><body><img src=/b/kopf.jpg>
<img src="{{scheme}}://sockel.spendenmeter.org/thermo.svg?campaign=brunnen&w=240">%s<script async src="{{scheme}}://www.redditstatic.com/ads/pixel.js"></script><script async src="{{scheme}}://static.ads-twitter.com/uwt.js"></script></body></html>""" % (title, head, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "brunnen-fuer-alle.org": {
        "/": site("Brunnen", "<a id=g href=/geben>Geben</a>"), "/projekte": site("Projekte", "<p>Mali</p><script>setTimeout(function(){history.replaceState({},'','/projekte/mali')},400)</script>"),
        "/geben": site("Geben", "<iframe src='{{scheme}}://form.kassenhaus.com/f/7712?amount=25' width=400 height=300></iframe>"),
        "/danke": site("Danke", "<h1>25 EUR</h1><iframe src='{{scheme}}://4417.fls.bodenlicht.net/activityi;src=4417;type=gift0;cat=danke;qty=1;cost=25.00;ord=G-3021?' width=1 height=1 style=display:none></iframe><i class=c></i>",
                       "<script>window.given=1;fetch('{{scheme}}://post.gutesklick.org/s2s/gift?clk=8e11a0c2b7&payout=25.00&cur=EUR&order=G-3021',{mode:'no-cors',keepalive:true})</script><style>.c{display:block;width:1px;height:1px;background:url('{{scheme}}://z.patenkarte.de/s/gift.svg?k=441&o=G-3021')}</style>"),
        "/s.css": style("h1{color:#064}", headers=LONG), "/b/kopf.jpg": pic("jpeg", 600, 120, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "sockel.spendenmeter.org": {"/thermo.svg": pic("svg", 240, 40, headers={"Cache-Control": "no-cache"})},
    "pulse.offenzahl.dev": {"/js/p.js": script(PULSE, gzip=True, headers={"Cache-Control": "public, max-age=86400"}), "/api/event": {"status": 202, "body": "ok", "type": "text/plain", "pixel": "analytics"}},
    "form.kassenhaus.com": {"/f/*": page("<!doctype html><title>f</title><img src=/karten.png><form></form><script>fetch('/api/session',{method:'POST',body:'{\"amount\":25,\"currency\":\"EUR\"}'})</script>"), "/karten.png": pic("png", 120, 24, headers=LONG), "/api/session": json_('{"id":"cs_{{new:cs}}"}')},
    "4417.fls.bodenlicht.net": {"/*": page(GIFT, headers=NO_STORE)}, "ad.bodenlicht.net": {"/ddm/activity/*": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["blid={{c:blid}}; Domain=bodenlicht.net" + CO])},
    "post.gutesklick.org": {"/s2s/gift": {"body": "", "status": 200, "pixel": "conversion"}}, "z.patenkarte.de": {"/s/*": pic("svg", pixel="conversion|analytics|unknown", headers=NO_STORE)},
    "www.redditstatic.com": {"/ads/pixel.js": script(REDDIT, gzip=True)}, "alb.reddit.com": {"/rp.gif": pic("gif", pixel={"event": {"Purchase": "conversion", "*": "social"}}, headers=NO_STORE)},
    "static.ads-twitter.com": {"/uwt.js": script(X, gzip=True)}, "t.co": {"/1/i/adsct": pic("gif", pixel="social", headers=NO_STORE, set_cookie=["muc_ads={{c:muc_ads}}" + CO])}, "analytics.twitter.com": {"/1/i/adsct": pic("gif", pixel="social", headers=NO_STORE, set_cookie=["personalization_id={{c:personalization_id}}" + CO])},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://brunnen-fuer-alle.org/"}, {"url": "http://brunnen-fuer-alle.org/projekte"}, {"url": "http://brunnen-fuer-alle.org/geben"}, {"url": "http://brunnen-fuer-alle.org/danke"}]
