"""A radio station in Spanish: a player frame with an ad frame in it, two tabs at once, moved pages, a clinic that sends no Referer, an application by fragments and replaceState, two people behind one address."""
from dsl import *

TRACK = """(function(w,d){var h=atob('bWVk')+'.aerolog.net';function go(t,x){var u='{{scheme}}://'+h+'/a/'+t+'?uid={{c:auid}}&pg='+encodeURIComponent(location.pathname+location.hash)+'&cb='+Date.now()+Math.floor(Math.random()*100);
if(x)navigator.sendBeacon(u,'d=1');else{var i=d.createElement('img');i.src=u}}
go('pv');w.addEventListener('hashchange',function(){go('vpv',1)});var r=history.replaceState;history.replaceState=function(){r.apply(history,arguments);go('vpv',1)}})(window,document);"""
INNER = """<!doctype html><title>.</title><script>var k='{{new:k}}';document.write('<img src="{{scheme}}://n.adspond.tv/shown.gif?pl=901&k='+k+'" width=1 height=1>');setTimeout(function(){fetch('{{scheme}}://ve.adspond.tv/view?pl=901&k='+k+'&t=1000',{mode:'no-cors',keepalive:true})},200)</script>"""


def doc(title, body, head="", **more):
    return page("<!doctype html><html lang=es><head><title>%s</title>%s</head><body>%s<script src='{{scheme}}://lib.aerolog.net/al.js' async></script></body></html>" % (title, head, body), gzip=True, **more)


SITES = {
    "www.radio-carmina.es": {"/": doc("Carmina", "<img src=/c/locutora.jpg><iframe src='{{scheme}}://embed.ondaplayer.com/e/carmina' width=480 height=180></iframe>"), "/programa": go("/programas/manana", status=301), "/programas/manana": doc("Mañana", "a las ocho"),
                             "/salto": page("<!doctype html><title>un momento</title><script>location.replace('/lista')</script>"), "/c/locutora.jpg": pic("jpeg", 240, 240, headers=LONG), "/favicon.ico": empty(),
                             "/lista": doc("Lista", "<ol id=l></ol><script>fetch('/api/lista?dia=lunes').then(function(r){return r.json()});setTimeout(function(){location.hash='tarde'},400);setTimeout(function(){history.replaceState({},'','/lista/noche')},800)</script>"), "/api/lista": json_("[]")},
    "embed.ondaplayer.com": {"/e/carmina": page("<!doctype html><title>onda</title><img src='{{scheme}}://embed.ondaplayer.com/s/play.png'><iframe src='{{scheme}}://cr.adspond.tv/z/901.html' width=468 height=60></iframe>"), "/s/play.png": pic("png", 64, 64, headers=LONG)},
    "cr.adspond.tv": {"/z/901.html": page(INNER)}, "n.adspond.tv": {"/shown.gif": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "ve.adspond.tv": {"/view": empty(pixel="analytics|unknown")},
    "citas.dermasana.pt": {"/": doc("Consulta", "<img src=/sala.png>", headers={"Referrer-Policy": "no-referrer"}), "/sala.png": pic("png", 280, 180), "/favicon.ico": empty()},
    "www.lanas-otero.es": {"/": doc("Lanas", "<img src=/ovillo.jpg>"), "/ovillo.jpg": pic("jpeg", 300, 200), "/favicon.ico": empty()},
    "lib.aerolog.net": {"/al.js": script(TRACK, gzip=True, headers={"Cache-Control": "max-age=900"})}, "med.aerolog.net": {"/a/*": pic("png", pixel="analytics", headers=NO_STORE, set_cookie=["auid={{c:auid}}; SameSite=None; Secure; " + YEAR])},
}
THIRD_PARTY_COOKIES = True
OTHER = {"User-Agent": "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0", "Accept": "*/*", "Accept-Language": "es-ES,es;q=0.8"}
Y, O = "http://www.lanas-otero.es/", "http://lib.aerolog.net/al.js"
VISITS = [{"url": "http://www.radio-carmina.es/"}, {"url": "http://www.radio-carmina.es/", "tab": "uno", "at_once": True}, {"url": "http://www.lanas-otero.es/", "tab": "dos"},
          {"url": "http://citas.dermasana.pt/", "tab": "dos"}, {"url": "http://www.radio-carmina.es/programa"}, {"url": "http://www.radio-carmina.es/salto"}, {"run": "new Promise(r=>setTimeout(r,2500))"},
          {"actor": "android", "address": "10.77.0.1", "headers": OTHER, "requests": [{"url": Y, "page": Y}, {"url": O, "page": Y, "by": "parser", "initiator": Y, "headers": {"Referer": Y}},
           {"url": "http://med.aerolog.net/a/pv?uid=5c5c5c5c0d0d0d0d&pg=%2F&cb=179000000123417", "page": Y, "by": "script", "initiator": O, "headers": {"Referer": Y, "Cookie": "auid=5c5c5c5c0d0d0d0d"}}]},
          {"run": "history.back()"}]
