"""One meter, new ways to reach it: shadow roots, templates cloned, frames by srcdoc and by script, stylesheets that list and frame, svg pictures, picture sources, embeds, preloads, event streams, heads asked for, puts, workers; addresses from base64, from arrays turned round, from data attributes, from a settings file; answers of every poor kind. And things of the site that are asked for in the same ways."""
from dsl import *

T = "t.quietcount.eu"
MAIN = """(function(){var H=atob('dC5xdWlldGNvdW50LmV1'),S='{{scheme}}://',id='{{new:vid}}';function U(p,x){return S+H+'/'+p+'?v='+id+'&r='+Math.random().toString(36).slice(2)+(x||'')}
class P extends HTMLElement{connectedCallback(){var r=this.attachShadow({mode:'open'});r.innerHTML='<img width=1 height=1 src="'+U('shadow')+'">'}}customElements.define('q-px',P);document.body.appendChild(document.createElement('q-px'));
var t=document.getElementById('tpl').content.cloneNode(true);t.querySelector('img').src=U('tmpl');document.body.appendChild(t);
document.body.insertAdjacentHTML('beforeend','<picture><source srcset="'+U('pict')+'"><img src="/i/fallback.png" width=1></picture>');
var f=document.createElement('iframe');f.style.display='none';f.srcdoc='<img src="'+U('srcdoc')+'">';document.body.appendChild(f);
var g=document.createElement('iframe');g.style.display='none';document.body.appendChild(g);var gi=g.contentDocument.createElement('img');gi.src=U('blankframe');g.contentDocument.body.appendChild(gi);
fetch(U('head'),{method:'HEAD',mode:'no-cors'});fetch(U('put'),{method:'PUT',body:'e=1&v='+id}).catch(function(){});
navigator.sendBeacon(U('form'),new URLSearchParams({e:'view',v:id}));var fd=new FormData;fd.append('e','v');navigator.sendBeacon(U('multi'),fd);
var d=document.createElement('div');d.style.backgroundImage='url('+U('style')+')';d.textContent='.';document.body.appendChild(d);
var n=document.createElementNS('http://www.w3.org/2000/svg','svg'),im=document.createElementNS('http://www.w3.org/2000/svg','image');im.setAttribute('href',U('svgimg'));n.appendChild(im);document.body.appendChild(n);
var rev='sm/ue.tnuocteiuq.t//:'.split('').reverse().join('').replace('/ms','/rv');(new Image).src=location.protocol+rev.slice(1)+'?v='+id+'&c='+Date.now();
fetch('/app/settings.json').then(function(r){return r.json()}).then(function(c){(new Image).src=S+c.m.h+c.m.p+'?v='+id+'&k='+c.m.k+'&r='+Math.random()});
var el=document.getElementById('cfg');(new Image).src=S+el.dataset.host+el.getAttribute('data-path')+'?v='+id+'&t='+Date.now();
var w=new Worker('/app/worker.js');w.postMessage(id);import('{{scheme}}://t.quietcount.eu/mod.mjs').then(function(m){m.hit(id)});
setTimeout(function(){['one','ok','accepted','gone','avif','perm','plainzero'].forEach(function(p){(new Image).src=U(p)})},250);
document.addEventListener('click',function(e){(new Image).src=U('click','&x='+e.clientX)});})();"""
WORK = """onmessage=function(e){fetch('{{scheme}}://t.quietcount.eu/worker?v='+e.data+'&n='+Math.random(),{mode:'no-cors'});fetch('/app/words.json')};"""
MOD = """export function hit(v){fetch('{{scheme}}://t.quietcount.eu/module?v='+v+'&z='+Date.now(),{mode:'no-cors',keepalive:true})}"""
OWN = """(function(){fetch('/app/list?page=1',{method:'HEAD'});var x=new Image;x.src='/i/a.png';fetch('/app/save',{method:'PUT',body:'draft=1'});navigator.sendBeacon('/app/leave','open=0');var f=document.createElement('iframe');f.srcdoc='<img src="/i/b.png">';document.body.appendChild(f);var e=new EventSource('/app/stream');setTimeout(function(){e.close()},200)})();"""
HTML = """<!doctype html><html><head><title>Ways</title><link rel=stylesheet href=/w.css><link rel=preload as=image href="{{scheme}}://t.quietcount.eu/preload?v=pl-{{new:pl}}"></head>
<body><template id=tpl><img width=1 height=1></template><div id=cfg data-host=t.quietcount.eu data-path=/data></div><ul><li>x</ul><embed src="{{scheme}}://t.quietcount.eu/embed?v={{new:em}}" type=image/gif width=1 height=1>
<table background="{{scheme}}://t.quietcount.eu/table?v={{new:tb}}"><tr><td>.</table><svg width=20 height=20><image href=/i/c.png width=20 height=20 /></svg><link rel=stylesheet href="{{scheme}}://t.quietcount.eu/css?v={{new:cs}}"><object data=/i/o.svg type=image/svg+xml width=30></object>
<script src=/j/own.js></script><script src="{{scheme}}://js.quietcount.eu/q.js"></script></body></html>"""
A, G = "analytics|unknown", pic("gif")
P = {"pixel": A, "headers": NO_STORE}
SITES = {
    "www.werkhof-nord.de": {"/": page(HTML, gzip=True), "/two": page(HTML.replace("Ways", "Two"), gzip=True), "/w.css": style("li{list-style-image:url({{scheme}}://t.quietcount.eu/list?v=css&p=w)}ul{border-image:url(/i/b.png) 30}", gzip=True), "/j/own.js": script(OWN, gzip=True, headers=LONG), "/i/fallback.png": pic("png", 10, 10, headers=LONG), "/i/a.png": pic("png", 60, 60, headers=LONG), "/i/b.png": pic("png", 30, 30, headers=LONG), "/i/c.png": pic("png", 20, 20, headers=LONG), "/i/o.svg": pic("svg", 30, 30, headers=LONG),
                            "/app/settings.json": json_('{"m":{"h":"t.quietcount.eu","p":"/json","k":"n1"},"lang":"de"}'), "/app/worker.js": script(WORK), "/app/words.json": json_('["a"]'), "/app/list": json_("[]"), "/app/save": empty(), "/app/leave": empty(), "/app/stream": {"body": "data: 1\n\n", "type": "text/event-stream"}, "/favicon.ico": pic("ico", 16, 16, headers=LONG)},
    "js.quietcount.eu": {"/q.js": script(MAIN, gzip=True, headers={"Cache-Control": "max-age=600"})},
    T: {"/mod.mjs": script(MOD, headers={"Access-Control-Allow-Origin": "*"}), **{"/" + n: {**G, **P} for n in "shadow tmpl pict srcdoc blankframe style svgimg rv json data click preload embed table list".split()}, "/css": {"body": "/**/", "type": "text/css", **P},
        "/head": {**G, **P}, "/put": {**empty(), "pixel": A}, "/form": {**empty(), "pixel": A}, "/multi": {"body": "", "status": 200, "pixel": A}, "/worker": {**empty(), "pixel": A}, "/module": {"body": "ok", "type": "text/plain", "pixel": A},
        "/one": {"body": "1", "type": "application/javascript", **P}, "/ok": {"body": "ok", "type": "text/html", **P}, "/accepted": {"status": 202, "body": "", **P}, "/gone": {"status": 404, "body": "", **P}, "/avif": {**pic("gif"), "body": image("avif"), "type": "image/avif", **P}, "/perm": go("{{scheme}}://t.quietcount.eu/perm2?v={{q:v}}", status=301, pixel=A), "/perm2": {**G, **P}, "/plainzero": {"body": "", "type_always": "text/plain", **P}},
}
VISITS = [{"url": "http://www.werkhof-nord.de/"}, {"run": "document.querySelector('svg').dispatchEvent(new MouseEvent('click',{bubbles:true,clientX:5}))"}, {"url": "http://www.werkhof-nord.de/two"}]
