"""A furniture shop: a tagging server under its own name, an affiliate's sale, blurred placeholders, a planner that saves itself, payment status."""
from dsl import *

LOADER = """(function(w){var E=w.shopEvent||'page_view',S='{{scheme}}://',u='{{new:uid}}';
function add(src){var s=document.createElement('script');s.async=1;s.src=src;document.head.appendChild(s)}
fetch(S+'ss.eikenbaum-moebel.de/g/collect?v=2&tid=G-EB4471&gtm=45je6bi0&_p='+(Math.random()*1e9|0)+'&cid=1181.'+u+'&en='+E+'&dl='+encodeURIComponent(location.href)+'&dt='+encodeURIComponent(document.title),{method:'POST',keepalive:true,mode:'no-cors'});
add(S+'js.heizkarte.io/h/4471.js');add(S+'dynamic.reboundly.com/js/ld.js?a=77120');
if(w.dataItem||E=='purchase'){var q={e:E,p:w.dataItem||'LUND-3',v:'649.00'};var i=document.createElement('img');i.width=i.height=1;i.style.display='none';
i.src=S+'ct.pinnwandl.com/v3/?tid=2613&event='+(E=='purchase'?'checkout':'pagevisit')+'&ed='+encodeURIComponent(JSON.stringify(q))+'&cb='+Date.now();document.body.appendChild(i)}})(window);"""
HEAT = """(function(){var n=0,buf=[['v',location.pathname,innerWidth]];addEventListener('scroll',function(){buf.push(['s',scrollY])});
setTimeout(function(){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://in.heizkarte.io/api/v2/batch?site=4471&seq='+(++n));x.setRequestHeader('Content-Type','text/plain');x.send(JSON.stringify({visitor:'{{new:hv}}',ev:buf}))},350)})();"""
REB = """(function(w){var m={page_view:'vh',view_item:'vp',view_cart:'vb',purchase:'vc'}[w.shopEvent]||'vh';var s=document.createElement('script');
s.src='{{scheme}}://widget.reboundly.com/event?a=77120&v=5.6.2&p0='+encodeURIComponent('e='+m+(w.dataItem?'&p='+w.dataItem:''))+'&adce=1&bundle={{new:bundle}}&tld=eikenbaum-moebel.de&dtycbr='+(Math.random()*1e5|0)+'&ev='+m;document.head.appendChild(s)})(window);"""
APP = """(function(){document.querySelectorAll('img[data-src]').forEach(function(i){new IntersectionObserver(function(e,o){if(e[0].isIntersecting){i.src=i.dataset.src;o.disconnect()}}).observe(i)});
fetch('/api/stores/near?plz=10115&_='+Date.now()).then(function(r){return r.json()});
if(!localStorage.c){localStorage.c=1;fetch('{{scheme}}://cmp.einwilligen.eu/v1/record',{method:'POST',mode:'no-cors',body:JSON.stringify({site:'eb',choice:'all',ts:Date.now()})})}
if(location.pathname=='/planer'){[200,600].forEach(function(t){setTimeout(function(){fetch('/api/planner/rooms/51/autosave',{method:'PUT',body:JSON.stringify({sofa:[t,1]})})},t)})}
if(location.pathname=='/kasse'){var n=0,t=setInterval(function(){fetch('{{scheme}}://api.zahlwerk.com/v1/intents/zi_3f9a1c77e2/status?t='+Date.now());if(++n>2)clearInterval(t)},300)}})();"""


def shop(title, body, event="page_view", item=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/assets/app.css><script>window.shopEvent='%s';window.dataItem='%s'</script>
<script async src="{{scheme}}://tag.kontorlytix.com/c/EB-4471.js"></script><script defer src=/assets/app.js></script></head><body><img src=/assets/logo.svg><img src=/assets/x.gif width=10 height=1>%s
<img src="{{scheme}}://siegel.guetewerk.org/badge/X41.svg"></body></html>""" % (title, event, item, body), gzip=True)


SOFA = "<img src='{{scheme}}://bild.moebelcdn.net/%s.jpg?w=8&blur=20' data-src='{{scheme}}://bild.moebelcdn.net/%s.jpg?w=640'>"
SITES = {
    "www.eikenbaum-moebel.de": {
        "/": shop("Eikenbaum", SOFA % ("home", "home")), "/sofa/lund-3": shop("Lund", SOFA % ("lund", "lund") + "<link rel=preload as=fetch crossorigin href=/3d/lund.glb>", "view_item", "LUND-3"),
        "/planer": shop("Planer", "<canvas></canvas>"), "/warenkorb": shop("Warenkorb", SOFA % ("cart", "cart"), "view_cart", "LUND-3"), "/kasse": shop("Kasse", "<form></form>", "begin_checkout"),
        "/danke": shop("Danke", "<h1>Danke</h1><img src='{{scheme}}://partner.zweigwerk.net/sale.php?prog=883&order=EB-20261&net=545.38&cur=EUR&tp=lead' width=1 height=1>", "purchase"),
        "/assets/app.css": style("body{background:url(/assets/grain.png)}", headers=LONG), "/assets/app.js": script(APP, gzip=True, headers=LONG), "/assets/logo.svg": pic("svg", 120, 40, headers=LONG), "/assets/x.gif": pic("gif", headers=LONG), "/assets/grain.png": pic("png", 3, 3, headers=LONG),
        "/3d/lund.glb": {"body": b"glTF" + bytes(4000), "type": "model/gltf-binary"}, "/api/stores/near": json_('[{"id":4,"stock":2}]'), "/api/planner/*": empty(), "/favicon.ico": pic("ico", 32, 32)},
    "bild.moebelcdn.net": {"/*": pic("jpeg", 320, 200, headers=LONG)},
    "ss.eikenbaum-moebel.de": {"/g/collect": empty(pixel={"en": {"purchase": "conversion|analytics", "*": "analytics"}}, headers=NO_STORE, set_cookie=["FPID={{c:FPID}}; Domain=eikenbaum-moebel.de; HttpOnly; " + YEAR])},
    "tag.kontorlytix.com": {"/c/*": script(LOADER, gzip=True, headers={"Cache-Control": "max-age=900"})},
    "js.heizkarte.io": {"/h/*": script(HEAT, gzip=True, headers={"Cache-Control": "max-age=3600"})}, "in.heizkarte.io": {"/api/v2/batch": json_('{"ok":true}', status=202, pixel="analytics")},
    "dynamic.reboundly.com": {"/js/ld.js": script(REB, gzip=True, headers={"Cache-Control": "max-age=3600"})},
    "widget.reboundly.com": {"/event": script("/* ok */", pixel={"ev": {"vc": "conversion|retargeting", "vh": "retargeting|analytics", "*": "retargeting"}}, headers=NO_STORE, set_cookie=["rb_uid={{c:rb_uid}}; SameSite=None; Secure; " + YEAR])},
    "ct.pinnwandl.com": {"/v3/": pic("gif", pixel={"event": {"checkout": "conversion", "*": "retargeting|analytics|social"}}, headers=NO_STORE, set_cookie=["_pw={{c:_pw}}; SameSite=None; Secure; " + YEAR])},
    "partner.zweigwerk.net": {"/sale.php": pic("gif", pixel="conversion", headers=NO_STORE)},
    "cmp.einwilligen.eu": {"/v1/record": json_('{"id":"r1"}', status=201)}, "api.zahlwerk.com": {"/v1/*": json_('{"status":"processing"}', headers=NO_STORE)},
    "siegel.guetewerk.org": {"/badge/*": pic("svg", 80, 80, headers={"Cache-Control": "max-age=60"})},
}
THIRD_PARTY_COOKIES = True
W = "http://www.eikenbaum-moebel.de"
VISITS = [{"url": W + "/"}, {"url": W + "/sofa/lund-3"}, {"url": W + "/planer"}, {"url": W + "/warenkorb"}, {"url": W + "/kasse"}, {"url": W + "/danke"}]
