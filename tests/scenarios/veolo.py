"""A video portal: heartbeats, quartiles, quality reports and a view counter, beside manifests, segments, licences, polls and thumbnails that are none."""
from dsl import *

REP = """(function(c){var f='{{scheme}}://flujo.veolo-cdn.com/v/'+c.id+'/',s='{{new:ses}}';
fetch(f+'indice.m3u8').then(function(){['0','1','2'].forEach(function(n){fetch(f+n+'.ts?tk=d3d9446802a44259755d38e6d163e820')})});fetch(f+'es.vtt');fetch('{{scheme}}://flujo.veolo-cdn.com/prueba.bin?r='+Math.random());
fetch('/api/licencia',{method:'POST',body:'CAQ='});fetch('/api/posicion',{method:'POST',body:'v='+c.id+'&p=12'});fetch('/api/comentarios?v='+c.id);fetch('/espera?canal='+c.id+'&desde=0');
navigator.sendBeacon('/x/v?i='+c.id+'&k='+s,'');
var n=0,t=setInterval(function(){n++;fetch('{{scheme}}://lat.audimet.es/l?e=VEO&s='+s+'&v='+c.id+'&pos='+n*10,{mode:'no-cors'});if(n>2)clearInterval(t)},400);
setTimeout(function(){navigator.sendBeacon('{{scheme}}://q.calidadq.com/lote',JSON.stringify({s:s,ini:812,cortes:0,kbps:[900,2400]}))},700);
fetch('{{scheme}}://pub.anunciatv.es/vast?zona=9&t='+Date.now()).then(function(r){return r.text()}).then(function(x){(x.match(/http[^<\\]]+/g)||[]).forEach(function(u,i){setTimeout(function(){(new Image).src=u},i*200)})});
})(window.veolo);"""
VAST = "<VAST version='4.0'><Ad id='55'><InLine>" + "".join("<%s><![CDATA[{{scheme}}://ev.anunciatv.es/%s&i={{new:va}}]]></%s>" % (t, u, t) for t, u in (("Impression", "imp?c=55&z=9"), ("Tracking", "h?c=55&m=0"), ("Tracking", "h?c=55&m=25"), ("Tracking", "h?c=55&m=50"), ("Tracking", "h?c=55&m=100"))) + "</InLine></Ad></VAST>"
HTML = """<!doctype html><html lang=es><head><title>%s</title><link rel=stylesheet href=/e/v.css></head><body><img src=/e/logo.svg>%s
<img src="{{scheme}}://mini.veolo-cdn.com/m/7731_1.jpg?w=160"><img src="{{scheme}}://mini.veolo-cdn.com/m/8120_1.jpg?w=160"><img src="{{scheme}}://mini.veolo-cdn.com/px.gif"><script async src="{{scheme}}://st.cuentaweb.lat/c.js?s=8810"></script></body></html>"""
CW = """(function(){var h='{{scheme}}://'+'st.cuentaweb'+'.lat/';var i=document.createElement('img');i.style.cssText='position:absolute;left:-9px';i.src=h+'8810/'+Math.floor(Math.random()*1e9)+'/n.gif?u='+encodeURIComponent(location.href)+'&d='+encodeURIComponent(document.referrer)+'&p=800x600&vz={{new:vz}}';document.body.appendChild(i);
document.addEventListener('click',function(){navigator.sendBeacon(h+'clic',"s=8810&x=4&y=9&vz={{new:vz}}")})})();"""


def ver(n):
    return page(HTML % ("Video %d" % n, "<video poster='{{scheme}}://mini.veolo-cdn.com/m/%d_0.jpg?w=640' width=640 height=360></video><script>veolo={id:%d}</script><script src=/e/rep.js></script><button id=b>+</button>" % (n, n)), gzip=True)


SITES = {
    "www.veolo.es": {"/": page(HTML % ("Veolo", "<a href=/v/7731>x</a>"), gzip=True), "/v/7731": ver(7731), "/v/8120": ver(8120), "/e/v.css": style("video{background:#000 url(/e/carga.gif)}", gzip=True, headers=LONG), "/e/carga.gif": pic("gif", 32, 32, headers=LONG),
                     "/e/logo.svg": pic("svg", 90, 24, headers=LONG), "/e/rep.js": script(REP, gzip=True), "/api/licencia": {"body": bytes(700), "type": "application/octet-stream"}, "/api/posicion": empty(), "/api/comentarios": json_('[{"t":"bien"}]'), "/espera": empty(),
                     "/x/v": empty(pixel="analytics"), "/favicon.ico": pic("ico", 16, 16)},
    "flujo.veolo-cdn.com": {"/v/7731/indice.m3u8": {"body": "#EXTM3U\n0.ts\n1.ts\n2.ts\n", "type": "application/vnd.apple.mpegurl"}, "/v/8120/indice.m3u8": {"body": "#EXTM3U\n0.ts\n1.ts\n2.ts\n", "type": "application/vnd.apple.mpegurl"},
                            "/v/7731/es.vtt": {"body": "WEBVTT\n\n00:01.000 --> 00:02.000\nHola\n", "type": "text/vtt"}, "/v/8120/es.vtt": {"body": "WEBVTT\n\n00:01.000 --> 00:02.000\nAh\n", "type": "text/vtt"},
                            "/v/*": {"body": bytes(9000), "type": "video/mp2t"}, "/prueba.bin": {"body": bytes(20000), "type": "application/octet-stream", "headers": NO_STORE}},
    "mini.veolo-cdn.com": {"/m/*": pic("jpeg", 160, 90, headers=LONG), "/px.gif": pic("gif", headers=LONG)},
    "pub.anunciatv.es": {"/vast": {"body": VAST, "type": "application/xml", "headers": NO_STORE}},
    "ev.anunciatv.es": {"/imp": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/h": {"body": "", "type_always": "image/gif", "pixel": "analytics|retargeting|unknown", "headers": NO_STORE}},
    "lat.audimet.es": {"/l": empty(pixel="analytics|unknown")}, "q.calidadq.com": {"/lote": json_('{"r":"ok"}', pixel="analytics|unknown")},
    "st.cuentaweb.lat": {"/c.js": script(CW, framing="chunked"), "/8810/*": pic("gif", pixel="analytics", headers=NO_STORE, framing="close"), "/clic": empty(pixel="analytics")},
}
VISITS = [{"url": "http://www.veolo.es/"}, {"url": "http://www.veolo.es/v/7731"}, {"run": "new Promise(r=>setTimeout(r,1500))"}, {"run": "document.getElementById('b').click()"}, {"url": "http://www.veolo.es/v/8120"}, {"run": "new Promise(r=>setTimeout(r,1500))"}]
