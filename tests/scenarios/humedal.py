"""A petition in Spanish with the pixels of four invented networks in the shapes of real ones, beside share buttons that are none."""
from dsl import *

FLOCK = """!function(w,d){var t='o9x2f',ev=location.pathname=='/gracias'?'Lead':'pageview',q='bci=4&dv='+encodeURIComponent('Europe/Madrid&es-ES&24')+'&eci=3&event_id={{new:ei}}&event='+ev+'&integration=advertiser&p_user_id=0&pl_id={{new:pl}}&tw_document_href='+encodeURIComponent(location.href)+'&tw_iframe_status=0&txn_id='+t+'&type=javascript&version=2.3.31';
var i=new w.Image;i.src='{{scheme}}://t.bandada.social/1/i/adsct?'+q}(window,document);"""
PIN = """(function(n){var a={loc:location.href,ref:document.referrer,'if':false,sh:600,sw:800},e=/gracias/.test(location.pathname)?'signup':'pagevisit';
var g=document.createElement('img');g.height=1;g.width=1;g.style.display='none';g.src='{{scheme}}://ct.'+n+'/v3/?event='+e+'&tid=2613004417&pd='+encodeURIComponent('{"np":"tm"}')+'&ad='+encodeURIComponent(JSON.stringify(a))+'&cb='+Date.now();document.body.appendChild(g)})('chincheta.com');"""
FORO = """(function(){fetch('{{scheme}}://alb.foroabierto.net/rp.gif?ts='+Date.now()+'&id=a2_7qk1d&event=PageVisit&uuid={{new:uu}}&opt_out=0&sh=600&sw=800&v=rdt_4',{mode:'no-cors',credentials:'include',keepalive:true})})();"""
CHISPA = """(function(){var f=JSON.stringify({pid:'5f1c-77',ev:'PAGE_VIEW',pl:location.href,ts:Date.now(),u_c1:'{{new:u}}',v:'3.26'});navigator.sendBeacon('{{scheme}}://tr.chispa.chat/p',f)})();"""
HTML = """<!doctype html><html lang=es><head><title>%s</title><script async src="{{scheme}}://static.bandada.social/uwt.js"></script></head><body><h1>El humedal</h1><img src=/foto/garza.webp><a href=#><img src="{{scheme}}://botones.compartelo.net/v2/bandada.svg"></a><a href=#><img src="{{scheme}}://botones.compartelo.net/v2/chincheta.png"></a>
<script async src="{{scheme}}://s.chincheta.com/ct/core.js"></script><script async src="{{scheme}}://www.foroabierto.net/ads/pixel.js"></script><script async src="{{scheme}}://sc-static.chispa.chat/scevent.min.js"></script></body></html>"""
CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "salva-el-humedal.org": {"/": page(HTML % "Firma", gzip=True), "/gracias": page(HTML % "Gracias por firmar", gzip=True), "/foto/garza.webp": pic("webp", 640, 220, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "botones.compartelo.net": {"/v2/bandada.svg": pic("svg", 22, 22, headers=LONG), "/v2/chincheta.png": pic("png", 22, 22, headers=LONG)},
    "static.bandada.social": {"/uwt.js": script(FLOCK, gzip=True, headers={"Cache-Control": "public, max-age=1800"})},
    "t.bandada.social": {"/1/i/adsct": pic("gif", pixel={"event": {"Lead": "conversion", "*": "social|analytics|retargeting"}}, headers=NO_STORE, set_cookie=["muc={{c:muc}}" + CO])},
    "s.chincheta.com": {"/ct/core.js": script(PIN, gzip=True)},
    "ct.chincheta.com": {"/v3/": go("{{scheme}}://www.chincheta.com/ct/check?tid=2613004417", pixel={"event": {"signup": "conversion", "*": "social|analytics|retargeting"}}, set_cookie=["_chin={{c:_chin}}" + CO])},
    "www.chincheta.com": {"/ct/check": pic("gif", pixel="social|sync|analytics|retargeting", headers=NO_STORE, set_cookie=["ar_debug={{c:ar_debug}}" + CO])},
    "www.foroabierto.net": {"/ads/pixel.js": script(FORO, framing="chunked")}, "alb.foroabierto.net": {"/rp.gif": pic("gif", pixel="social|analytics|retargeting", headers=NO_STORE)},
    "sc-static.chispa.chat": {"/scevent.min.js": script(CHISPA, gzip=True)}, "tr.chispa.chat": {"/p": {"body": "", "status": 200, "pixel": "social|analytics|retargeting", "set_cookie": ["sc_at={{c:sc_at}}" + CO]}},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://salva-el-humedal.org/"}, {"url": "http://salva-el-humedal.org/gracias"}]
