"""A Portuguese garden blog: statistics of its own, a hosted counter, a statistics service behind a CNAME, a pixel in a stylesheet with an ETag."""
from dsl import *

OWN = """(function(){function enviar(){var u='/wp-content/plugins/contador/collect.php?p='+(document.body.dataset.post||0)+'&nv='+(document.cookie.indexOf('_ct')<0?1:0)+'&r='+encodeURIComponent(document.referrer)+'&rqp='+Math.random().toString(36).slice(2);
var i=document.createElement('img');i.style.display='none';i.src=u;document.body.appendChild(i)}window.addEventListener('load',enviar)})();"""
COUNT = """(function(){var g={p:location.pathname,t:document.title,r:document.referrer,s:[screen.width,screen.height,1].join(','),b:0,rnd:Math.random().toString(36).substr(2,5)};
var q=Object.keys(g).map(function(k){return k+'='+encodeURIComponent(g[k])}).join('&');var i=document.createElement('img');i.src='{{scheme}}://horta.contaviva.com/count?'+q;i.setAttribute('alt','');i.style.position='absolute';document.body.appendChild(i)})();"""
EVENT = """!function(){var s=document.currentScript,e=new URL(s.src).origin+'/api/event';function t(n){var x=new XMLHttpRequest;x.open('POST',e,!0);x.setRequestHeader('Content-Type','text/plain');
x.send(JSON.stringify({n:n,u:location.href,d:s.getAttribute('data-domain'),r:document.referrer||null,w:innerWidth}))}t('pageview')}();"""
HTML = """<!doctype html><html lang=pt><head><title>%s</title><link rel=stylesheet href=/tema/folha.css><link rel=stylesheet href="{{scheme}}://tipos.letraviva.dev/css?f=lora"><script defer data-domain=horta-em-casa.pt src="{{scheme}}://dados.horta-em-casa.pt/js/s.js"></script>
</head><body data-post=%d><h1>%s</h1><img src=/fotos/tomate.jpg><div class=autor><img src="{{scheme}}://avatar.rostos.org/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346?s=48&d=mm"></div>%s<div class=pe></div>
<script src=/wp-content/plugins/contador/c.js></script><script async src="{{scheme}}://cdn.contaviva.com/count.js"></script></body></html>"""
SITES = {
    "www.horta-em-casa.pt": {
        "/": page(HTML % ("Horta em casa", 0, "Horta", "<a href=/2026/11/alface/>alface</a>"), gzip=True), "/2026/11/alface/": page(HTML % ("Alface no inverno", 412, "Alface", "<script>fetch('/wp-json/wp/v2/comments?post=412').then(r=>r.json())</script>"), gzip=True),
        "/tema/folha.css": style("body{background:#fdf}.pe{height:9px;background:url('{{scheme}}://selo.visitantes.eu/z/horta-2207.png')}.autor{background:url(/tema/folha.png)}", gzip=True), "/tema/folha.png": pic("png", 24, 24, headers=LONG), "/fotos/tomate.jpg": pic("jpeg", 320, 240, headers=LONG),
        "/wp-content/plugins/contador/c.js": script(OWN, gzip=True, headers=LONG), "/wp-content/plugins/contador/collect.php": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["_ct={{c:_ct}}; Max-Age=21600; Path=/"]),
        "/wp-json/wp/v2/comments": json_('[{"id":9,"content":"Boa!"}]'), "/favicon.ico": pic("ico", 16, 16)},
    "dados.horta-em-casa.pt": {"/js/s.js": script(EVENT, gzip=True, headers={"Cache-Control": "max-age=86400"}), "/api/event": {"status": 202, "body": "ok", "type": "text/plain; charset=utf-8", "pixel": "analytics"}},
    "cdn.contaviva.com": {"/count.js": script(COUNT, gzip=True, headers={"Cache-Control": "max-age=86400"})}, "horta.contaviva.com": {"/count": pic("gif", pixel="analytics", headers=NO_STORE)},
    "selo.visitantes.eu": {"/z/*": pic("png", pixel="analytics|unknown", etag=True, headers={"Cache-Control": "private, no-cache"})},
    "tipos.letraviva.dev": {"/css": style("h1{font-family:Lora,serif}", headers=LONG)}, "avatar.rostos.org": {"/avatar/*": pic("png", 48, 48, headers={"Cache-Control": "max-age=300"})},
}
CNAMES = {"dados.horta-em-casa.pt": "horta-em-casa.custom.pistaclara.io", "horta-em-casa.custom.pistaclara.io": "edge-par.pistaclara.io", "www.horta-em-casa.pt": "web7.alojamento-sul.net"}
CLOAKS = [{"query": "dados.horta-em-casa.pt", "domain": "pistaclara.io"}]
VISITS = [{"url": "http://www.horta-em-casa.pt/"}, {"url": "http://www.horta-em-casa.pt/2026/11/alface/"}, {"url": "http://www.horta-em-casa.pt/"}]
