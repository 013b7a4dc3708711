"""A petition and charity with the pixels of several social networks and donations counted; avatars, counters, payment, captcha, push, share counts that are none."""
from dsl import *

GZ = """!function(w,d){var u='{{scheme}}://www.antlitz-net.com/tr/?',q=w.azq.q||[];w.azq=function(c,ev,x){if(c!='track')return;var i=new Image;i.src=u+'id=90017722&ev='+ev+'&dl='+encodeURIComponent(location.href)+'&rl='+encodeURIComponent(d.referrer)+'&if=false&ts='+Date.now()+'&sw='+screen.width+'&sh='+screen.height+(x?'&cd[value]='+x.value+'&cd[currency]='+x.currency:'')+'&v=2.9.180&r=stable&ec=0&o=4126&fbp=fb.1.1790000000123.{{new:fbp}}&it='+Date.now()+'&coo=false&rqm=GET'};q.forEach(function(a){w.azq.apply(null,a)})}(window,document);"""
ZW = """(function(){var o=window._zwo||{},p='bci=3&dv=Europe%2FBerlin%26de%26Google%20Inc.%26Linux&eci=2&event_id={{new:e}}&events='+encodeURIComponent('[["'+(o.ev||'pageview')+'",{}]]')+'&integration=advertiser&p_id=Zwitscher&p_user_id=0&pl_id={{new:pl}}&tw_document_href='+encodeURIComponent(location.href)+'&tw_iframe_status=0&txn_id=o4k2a&type=javascript&version=2.3.30';['t.zw','analytics.zwitscher-ads'].forEach(function(h,k){(new Image).src='{{scheme}}://'+h+(k?'.com':'.social')+'/1/i/adsct?'+p})})();"""
PN = """(function(){var u='{{scheme}}://ct.pinnwandl.com/v3/?event='+(window.pnEv||'pagevisit')+'&tid=26121990&ed='+encodeURIComponent('{"np":"gtm"}')+'&ad='+encodeURIComponent('{"loc":"'+location.href+'","ref":"","if":false,"sh":600,"sw":800,"mh":"4b2f0d9a"}')+'&cb='+Date.now();fetch(u,{mode:'no-cors',credentials:'include',keepalive:true});
navigator.sendBeacon('{{scheme}}://tr.blitzplausch.com/p',new URLSearchParams({pid:'4e1c-77',ev:window.pnEv?'PURCHASE':'PAGE_VIEW',pl:location.href,u_c1:'{{new:sc}}',ts:Date.now(),v:'3.9'}));
var r=new Image;r.src=['{{scheme}}:/','alb.forenweltler.com','rp.gif?ts='+Date.now()+'&id=a2_ehk41&event='+(window.pnEv?'Purchase':'PageVisit')+'&uuid={{new:uu}}&aaid=&em=&external_id=&integration=gtm&opt_out=0&sh=600&sw=800&v=rdt_4f1c'].join('/')})();"""


def camp(title, body, head=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href="{{scheme}}://fonts.schriftgut.org/css2?family=Rund:wght@400"><script>window.azq=function(){azq.q=azq.q||[];azq.q.push(arguments)};azq('track','PageView');</script>%s</head><body><img src=/m/flussbild.jpg><img src=/m/linie.gif width=600 height=1>%s
<script async src="{{scheme}}://connect.antlitz-net.com/de_DE/events.js"></script><script async src="{{scheme}}://static.zwitscher-ads.com/uwt.js"></script><script async src="{{scheme}}://tags.spendenbuero.org/bundle.js"></script></body></html>""" % (title, head, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
SOC = "social|analytics|retargeting|unknown"
SITES = {
    "aktion.flusswaechter.org": {
        "/": camp("Fluss retten", "<img src='{{scheme}}://avatare.kopfbild.net/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346?s=40&d=blank'><img src='{{scheme}}://avatare.kopfbild.net/avatar/205e460b479e2e5b48aec07710c08d50?s=40&d=mp'><img src='/balken.svg?n=48112&z=50000'><script>setInterval(function(){fetch('/api/petition/7/count?_='+Date.now()).then(r=>r.json())},350);setTimeout(function(){for(var i=1;i<99;i++)clearInterval(i)},900);fetch('{{scheme}}://shares.teilzaehler.de/v2?url='+encodeURIComponent(location.href)).then(r=>r.json());fetch('/api/plz/10115').then(r=>r.json())</script>"),
        "/unterzeichnet": camp("Danke", "<p>Unterschrift gezaehlt</p><script>azq('track','Lead',{value:'0',currency:'EUR'});fetch('/api/push/subscribe',{method:'POST',body:'{\"ep\":\"x\"}'}).then(()=>fetch('/api/mail/optin',{method:'POST',body:'e=1'}))</script>"),
        "/spende": camp("Spenden", "<iframe src='{{scheme}}://zahlung.spendenweg.de/formular?org=fw' width=300 height=200></iframe><iframe src='{{scheme}}://pruefung.menschtest.com/api2/anchor?k=6Lc77&co=aHR0&size=invisible' width=10 height=10></iframe>"),
        "/spende/danke": camp("Danke fuer Ihre Spende", "<h1>25 Euro</h1><img src='{{scheme}}://www.antlitz-net.com/tr?id=90017722&ev=Purchase&cd[value]=25.00&cd[currency]=EUR&noscript=1' height=1 width=1 style=display:none><img src='{{scheme}}://partner.wohlwerber.net/ts/i5034/tsc?amc=aff.77&rmd=0&ref=SP-20991&val=25.00&cid={{new:k}}' width=1 height=1>", "<script>window.pnEv='checkout';window._zwo={ev:'purchase'}</script>"),
        "/m/flussbild.jpg": pic("jpeg", 600, 200, headers=LONG), "/m/linie.gif": pic("gif", headers=LONG), "/balken.svg": pic("svg", 300, 12), "/api/petition/7/count": json_('{"n":48112}', headers=NO_STORE), "/api/plz/10115": json_('{"ort":"Berlin"}'), "/api/push/subscribe": {"status": 201, "body": "", "type_always": "application/json"}, "/api/mail/optin": empty(), "/favicon.ico": pic("png", 32, 32, headers=LONG)},
    "fonts.schriftgut.org": {"/css2": style("@font-face{font-family:Rund;src:url({{scheme}}://fonts.schriftgut.org/s/rund.woff2)}body{font-family:Rund}", headers=LONG), "/s/rund.woff2": font()},
    "avatare.kopfbild.net": {"/avatar/*": pic("png", 40, 40, headers=LONG)}, "shares.teilzaehler.de": {"/v2": json_('{"zw":118,"az":944}')},
    "zahlung.spendenweg.de": {"/formular": page("<!doctype html><title>z</title><script>fetch('/v1/init',{method:'POST',body:'{\"org\":\"fw\"}'}).then(r=>r.json());fetch('/v1/methods?cc=DE').then(r=>r.json());fetch('/v1/iban/check?i=DE02120300000000202051')</script><img src=/i/sepa.svg>"), "/v1/init": json_('{"sid":"{{new:z}}"}'), "/v1/methods": json_('["sepa","card"]'), "/v1/iban/check": empty(), "/i/sepa.svg": pic("svg", 60, 20, headers=LONG)},
    "pruefung.menschtest.com": {"/api2/anchor": page("<!doctype html><title>c</title><script>fetch('/api2/reload?k=6Lc77',{method:'POST',body:'v=1&c={{new:cc}}'}).then(r=>r.text())</script><img src=/i/logo_48.png>"), "/api2/reload": json_('["rresp","{{new:tok}}"]'), "/i/logo_48.png": pic("png", 48, 48, headers=LONG)},
    "connect.antlitz-net.com": {"/de_DE/events.js": script(GZ, gzip=True, headers={"Cache-Control": "max-age=1200"})}, "static.zwitscher-ads.com": {"/uwt.js": script(ZW, framing="chunked", headers={"Cache-Control": "no-cache"})}, "tags.spendenbuero.org": {"/bundle.js": script(PN, gzip=True, headers={"Cache-Control": "no-cache"})},
    "www.antlitz-net.com": {p: pic("gif", pixel={"ev": {"Lead": "conversion", "Purchase": "conversion", "*": SOC}}, headers=NO_STORE, set_cookie=["az={{c:az}}" + CO]) for p in ("/tr/", "/tr")},
    "t.zw.social": {"/1/i/adsct": pic("gif", pixel=SOC + "|conversion", headers=NO_STORE, set_cookie=["muc_ads={{c:muc_ads}}" + CO])}, "analytics.zwitscher-ads.com": {"/1/i/adsct": pic("gif", pixel=SOC + "|conversion", headers=NO_STORE, set_cookie=["personalization_id={{c:personalization_id}}" + CO])},
    "ct.pinnwandl.com": {"/v3/": {"body": "", "type_always": "image/gif", "pixel": {"event": {"checkout": "conversion", "*": SOC}}, "headers": NO_STORE, "set_cookie": ["ar_debug={{c:ar_debug}}" + CO]}},
    "tr.blitzplausch.com": {"/p": empty(pixel=SOC + "|conversion", headers=NO_STORE)}, "alb.forenweltler.com": {"/rp.gif": pic("gif", pixel={"event": {"Purchase": "conversion", "*": SOC}}, headers=NO_STORE)},
    "partner.wohlwerber.net": {"/ts/*": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["tsv={{c:tsv}}" + CO])},
}
THIRD_PARTY_COOKIES = True
P = "http://aktion.flusswaechter.org"
VISITS = [{"url": P + "/"}, {"url": P + "/unterzeichnet"}, {"url": P + "/spende"}, {"url": P + "/spende/danke"}]
