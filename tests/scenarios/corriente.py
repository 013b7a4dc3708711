"""A streaming service: player heartbeats, quartiles of spots and a sign-up's conversions, beside manifests, segments, licences and saved positions."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
TAGS = """(function(w,d){var p=['med','audimetrio','es'],u='{{scheme}}://'+p.join('.')+'/p?c=cinevela&ev=vista&vid={{c:avid}}&ruta='+encodeURIComponent(location.pathname)+'&_t='+Date.now();
fetch(u,{mode:'no-cors',credentials:'include',keepalive:true});
var i=d.createElement('img');i.width=1;i.height=1;i.style.cssText='position:absolute;left:-9px';i.src='{{scheme}}://px.retarmolin.com/view?adv=771&seg='+(w.cv?w.cv.seg:'x')+'&ref='+encodeURIComponent(d.referrer)+'&n='+Math.random();d.body.appendChild(i);})(window,document);"""
PLAYER = """(function(){var sid='{{new:ses}}',q='{{scheme}}://qoe.playkit-taller.com/v1/beat',n=0;
function beat(ev,x){navigator.sendBeacon(q,JSON.stringify({s:sid,ev:ev,seq:n++,acc:'cv-es',br:x||0,url:location.href}))}
function g(u){return fetch(u).then(function(r){return r.arrayBuffer()})}
beat('setup');g('/api/titulo/faro.json').then(function(){return g('{{scheme}}://media.cinevela-vod.net/faro/master.m3u8')}).then(function(){return fetch('{{scheme}}://drm.licenzuela.net/wv',{method:'POST',body:'CAES'+sid})}).then(function(){
var s=document.createElement('script');s.src='{{scheme}}://v.miradafina.net/j.js?cl=88';document.head.appendChild(s);
return fetch('{{scheme}}://vast.anunciared.com/vast?zona=pre&app=web&cb='+Date.now()).then(function(r){return r.text()})}).then(function(t){
var e=new DOMParser().parseFromString(t,'text/xml').getElementsByTagName('Tracking');[].forEach.call(e,function(x,k){setTimeout(function(){(new Image(1,1)).src=x.textContent},60*k)});
return g('{{scheme}}://media.cinevela-vod.net/faro/seg-1.m4s')}).then(function(){beat('play',2400);return g('{{scheme}}://media.cinevela-vod.net/faro/seg-2.m4s')}).then(function(){beat('beat',4800);
fetch('/api/progreso',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"titulo":"faro","seg":12}'})});})();"""
VAST = """<VAST version="4.0"><Ad id="5512"><InLine><Creatives><Creative><Linear><Duration>00:00:15</Duration><TrackingEvents>
<Tracking event="start">{{scheme}}://ev.anunciared.com/q/start?a=5512&amp;tok={{new:t}}</Tracking><Tracking event="firstQuartile">{{scheme}}://ev.anunciared.com/q/first?a=5512&amp;tok={{new:t}}</Tracking>
<Tracking event="midpoint">{{scheme}}://ev.anunciared.com/q/mid?a=5512&amp;tok={{new:t}}</Tracking><Tracking event="complete">{{scheme}}://ev.anunciared.com/q/complete?a=5512&amp;tok={{new:t}}</Tracking>
</TrackingEvents><MediaFiles><MediaFile type="video/mp4">{{scheme}}://cdn.anunciared.com/s/5512.mp4</MediaFile></MediaFiles></Linear></Creative></Creatives></InLine></Ad></VAST>"""
VIEW = """(function(){var b='{{scheme}}://v.miradafina.net/e?cl={{q:cl}}&i={{new:i}}&k=';['cargado','visible50'].forEach(function(k,n){setTimeout(function(){var x=new XMLHttpRequest();x.open('GET',b+k+'&ts='+Date.now());x.send()},200*n)})})();"""


def doc(title, body, seg, **more):
    return page("""<!doctype html><html lang=es><head><meta charset=utf-8><title>%s - Cinevela</title><link rel=stylesheet href=/s/cv.css><script>window.cv={seg:'%s',v:'7.1'}</script>
</head><body><img src=/s/logo.svg width=120 height=30><img src=/s/trans.png width=10 height=1 alt="">%s<script src="{{scheme}}://etiq.tagmolinete.com/c/cv.js" defer></script></body></html>""" % (title, seg, body), gzip=True, **more)


POSTERS = "".join("<img loading=eager width=160 height=240 src='{{scheme}}://img.cinevela-vod.net/w160/%s.webp?v=3'>" % n for n in ("faro", "marea", "ladera", "noria"))
SITES = {
    "www.cinevela.es": {
        "/": doc("Inicio", POSTERS + "<a id=v href=/ver/faro ping='{{scheme}}://med.audimetrio.es/clic?c=cinevela&pieza=hero'>Ver</a>", "inicio"),
        "/ver/faro": doc("El faro", "<div id=p></div><script src='{{scheme}}://cdn.playkit-taller.com/v5/player.js'></script>", "ficha-faro"),
        "/alta": doc("Alta", "<form><input name=correo></form><img src='/api/captcha?id=5d41402abc4b2a76b9719d911017c592'>", "alta"),
        "/alta/bienvenida": doc("Bienvenida", """<h1>Gracias</h1><img src="{{scheme}}://px.retarmolin.com/conv?adv=771&tipo=registro&importe=7.99&moneda=EUR&pedido=CV-20931" height=1 width=1 alt="">
<img src='{{scheme}}://seguimiento.comisionalia.es/venta.php?programa=88&importe=7.99&pedido=CV-20931' width=1 height=1 border=0>""", "bienvenida"),
        "/s/cv.css": style("@font-face{font-family:v;src:url(/s/v.woff2)}body{font-family:v;background:#111}i{background:url(/s/ico.png)}", gzip=True, headers=LONG), "/s/v.woff2": font(), "/s/logo.svg": pic("svg", 120, 30, headers=LONG), "/s/trans.png": pic("png", headers=LONG),
        "/api/titulo/faro.json": json_('{"id":"faro","minutos":104,"pistas":["es","pt"],"sinopsis":"Un faro, una isla y una carta que llega tarde."}', headers=NO_STORE),
        "/api/progreso": empty(), "/api/captcha": pic("png", 160, 50, headers=NO_STORE), "/favicon.ico": pic("ico", 32, 32)},
    "img.cinevela-vod.net": {"/w160/*": pic("webp", 160, 240, headers=LONG)},
    "media.cinevela-vod.net": {"/faro/master.m3u8": {"body": "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=2400000\n720.m3u8\n", "type": "application/vnd.apple.mpegurl"}, "/faro/*": {"body": bytes(24000), "type": "video/iso.segment"}},
    "drm.licenzuela.net": {"/wv": {"body": bytes(range(256)) * 2, "type": "application/octet-stream"}},
    "etiq.tagmolinete.com": {"/c/*": script(TAGS, gzip=True, headers={"Cache-Control": "max-age=300"})},
    "cdn.playkit-taller.com": {"/v5/player.js": script(PLAYER, gzip=True, headers={"Cache-Control": "max-age=3600"})},
    "qoe.playkit-taller.com": {"/v1/beat": json_('{"ok":1}', pixel="analytics|unknown")},
    "med.audimetrio.es": {"/p": empty(pixel="analytics", set_cookie=["avid={{c:avid}}" + CO]), "/clic": {"body": "", "status": 200, "pixel": "analytics|unknown"}},
    "px.retarmolin.com": {"/view": pic("gif", pixel="retargeting|analytics|unknown", headers=NO_STORE, set_cookie=["rm_u={{c:rm_u}}" + CO]), "/conv": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["rm_u={{c:rm_u}}" + CO])},
    "seguimiento.comisionalia.es": {"/venta.php": pic("png", pixel="conversion", headers=NO_STORE)},
    "vast.anunciared.com": {"/vast": {"body": VAST, "type": "application/xml"}}, "ev.anunciared.com": {"/q/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "v.miradafina.net": {"/j.js": script(VIEW, gzip=True), "/e": {"body": "", "status": 200, "pixel": "analytics|unknown", "headers": NO_STORE}},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.cinevela.es/"}, {"run": "document.getElementById('v').click()"}, {"run": "new Promise(r=>setTimeout(r,1200))"}, {"url": "http://www.cinevela.es/alta"}, {"url": "http://www.cinevela.es/alta/bienvenida"}]
