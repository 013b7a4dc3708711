"""A hotel in Italian: a tag container reading a data layer, analytics by keepalive fetch, retargeting on rooms, a booking; spacers, a consent record and prices that are none."""
from dsl import *

BOOT = """(function(w,d){var L=w.strato||[],e=(L[0]||{}).evento||'home',h=['rtg','viaggiads','com'].join('.');
function js(u){var s=d.createElement('script');s.async=1;s.src=u;(d.head||d.body).appendChild(s)}
js('{{scheme}}://sdk.battito.io/b3/b.min.js');
var i=d.createElement('img');i.width=i.height=1;i.style.cssText='position:absolute;left:-9px';i.alt='';
i.src='{{scheme}}://'+h+'/sgm?m=5512&et='+e+'&rnd='+Math.floor(Math.random()*1e12)+'&vs={{new:vs}}';d.documentElement.appendChild(i)})(window,document);"""
SDK = """(function(){var b={k:'BT-90311',vid:'{{new:vid}}',type:'page',path:location.pathname,title:document.title,ts:Date.now()};
fetch('{{scheme}}://collect.battito.io/v3/events?k='+b.k,{method:'POST',mode:'no-cors',keepalive:true,body:JSON.stringify(b)});
setTimeout(function(){navigator.sendBeacon('{{scheme}}://collect.battito.io/v3/ping?k='+b.k+'&vid='+b.vid+'&vis=1&t='+(performance.now()|0))},250)})();"""
CMP = """fetch('{{scheme}}://api.consensobar.eu/v1/registro',{method:'POST',mode:'no-cors',body:'{"sito":"tramonto","scelte":["necessari","statistiche","marketing"],"v":3}'});"""


def hotel(title, body, event="home", extra=""):
    return page("""<!doctype html><html lang=it><head><title>%s</title><link rel=stylesheet href=/assets/stile.css>
<script>window.strato=[{evento:'%s',lingua:'it'}]</script><script src="{{scheme}}://cdn.consensobar.eu/cmp.js" defer></script><script async src="{{scheme}}://cdn.tagtelaio.net/boot/TT-5530.js"></script></head>
<body><img src=/assets/marchio.png width=140 height=44><table><tr><td><img src=/assets/trasparente.gif width=12 height=1 alt=""></table>%s<img src=/foto/terrazza.jpg>%s</body></html>""" % (title, event, body, extra), gzip=True)


SITES = {
    "www.casa-tramonto.it": {
        "/": hotel("Casa Tramonto", "<a href=/camere/vista-mare>Vista mare</a>"),
        "/camere/vista-mare": hotel("Vista mare", "<h1>Camera vista mare</h1><img src=/foto/camera.webp><img src=/assets/stelle.png?voto=4.6>", "viewRoom"),
        "/prenota": hotel("Prenota", "<form></form>", "startBooking"),
        "/conferma": hotel("Grazie", "<h1>Prenotazione PR-20417 confermata</h1>", "purchase",
                           "<img src='{{scheme}}://www.affitalia.net/conv/8871.png?order=PR-20417&total=412.00&cur=EUR&clickref={{new:cr}}' width=1 height=1 border=0 alt=''>"),
        "/assets/stile.css": style("body{background:#fff url(/assets/carta.png)}", gzip=True, headers=LONG), "/assets/carta.png": pic("png", 6, 6, headers=LONG),
        "/assets/marchio.png": pic("png", 140, 44, headers=LONG), "/assets/trasparente.gif": pic("gif", headers=LONG), "/assets/stelle.png": pic("png", 90, 18, headers=LONG),
        "/foto/terrazza.jpg": pic("jpeg", 400, 220, headers=LONG), "/foto/camera.webp": pic("webp", 240, 180, headers=LONG), "/favicon.ico": pic("ico", 16, 16),
        "/api/tariffe": json_('{"notte":206,"valuta":"EUR"}'), "/accedi": page("ok", set_cookie=["ospite={{new:s}}; HttpOnly; Path=/"]),
    },
    "cdn.consensobar.eu": {"/cmp.js": script(CMP, gzip=True, headers={"Cache-Control": "max-age=3600"})}, "api.consensobar.eu": {"/v1/registro": empty()},
    "cdn.tagtelaio.net": {"/boot/*": script(BOOT, gzip=True, headers={"Cache-Control": "max-age=900"})},
    "sdk.battito.io": {"/b3/b.min.js": script(SDK, framing="chunked")},
    "collect.battito.io": {"/v3/events": json_('{"status":"ok"}', pixel="analytics", headers=NO_STORE), "/v3/ping": empty(pixel="analytics")},
    "rtg.viaggiads.com": {"/sgm": pic("gif", pixel={"et": {"purchase": "conversion", "home": "retargeting|analytics", "*": "retargeting"}}, headers=NO_STORE, set_cookie=["vguid={{c:vguid}}; SameSite=None; Secure; " + YEAR])},
    "www.affitalia.net": {"/conv/*": pic("png", pixel="conversion", headers=NO_STORE, set_cookie=["aff={{c:aff}}; SameSite=None; Secure; " + YEAR])},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.casa-tramonto.it/"}, {"url": "http://www.casa-tramonto.it/camere/vista-mare"}, {"run": "fetch('/api/tariffe?dal=2026-12-04&notti=2').then(r=>r.json())"},
          {"url": "http://www.casa-tramonto.it/accedi"}, {"url": "http://www.casa-tramonto.it/prenota"}, {"url": "http://www.casa-tramonto.it/conferma"}]
