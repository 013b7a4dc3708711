"""One counter, other ways to send a pixel and other forms of answer; and pictures of a shop's own that are none."""
from dsl import *

WAYS = """(function(c,k){var u=function(n){return '{{scheme}}://'+c+'/'+n+'?vid={{new:vid}}&p='+k+'&rn='+(Math.random()*1e9|0)};
fetch(u('k1'),{mode:'no-cors',keepalive:true});var f=new FormData();f.append('vid','{{new:vid}}');f.append('ev','scroll50');fetch(u('k2'),{method:'POST',mode:'no-cors',credentials:'include',body:f});
var x=new XMLHttpRequest();x.open('POST',u('x2'));x.setRequestHeader('Content-Type','application/x-www-form-urlencoded');x.send('ev=view&vid={{new:vid}}');
navigator.sendBeacon(u('b2'),new URLSearchParams({ev:'view',vid:'{{new:vid}}'}));
['wb','bm','sv','trio','plain','none','gz','shut','parts','hop'].forEach(function(n){var i=document.createElement('img');i.src=u(n)});
var s=document.createElement('script');s.src=u('cb')+'&jsonp=ffcb';document.body.appendChild(s);})('in.voetafdruk.dev','zonnehoek');"""
GIF, T = pic("gif"), "{{scheme}}://in.voetafdruk.dev/"
SITES = {
    "www.bakkerij-zonnehoek.be": {"/": page(("""<!doctype html><html lang=nl><head><title>Bakkerij</title><link rel=stylesheet href=/b.css><link rel=preload as=image href="Tpl?vid={{new:a}}"></head>
<body><ul><li>brood</ul><p class=na>x</p><table><tr><td background="Ttd?vid={{new:b}}">y</table><embed src="Temb?vid={{new:c}}" type=image/gif width=1 height=1><picture><source srcset="Tsrc?vid={{new:d}}"><img src="Tsrc0?vid={{new:d}}" width=1 height=1></picture>
<svg width=1 height=1><image href="Tsvi?vid={{new:e}}" width=1 height=1 /></svg><iframe src="Tfr?vid={{new:f}}&ev=home" width=0 height=0 style="display:none"></iframe><img src="{{scheme}}://media.zonnehoek-cdn.net/iconen.png"><img src="{{scheme}}://media.zonnehoek-cdn.net/duim?w=96&id=20417&v=3">
<a id=m href=/menu ping="Tap?vid={{new:g}}">menu</a><script src="Tff.js" async></script></body></html>""").replace('"T', '"' + T), gzip=True),
                                  "/b.css": style("ul{list-style-image:url(%slst.gif?vid=css-20931)}.na::after{content:url(%saft.gif?vid=css-20931)}a{cursor:url({{scheme}}://media.zonnehoek-cdn.net/w.png),auto;background:url({{scheme}}://media.zonnehoek-cdn.net/pijl.png)}" % (T, T), gzip=True),
                                  "/menu": page("<title>Menu</title><p>menu"), "/favicon.ico": pic("png", 32, 32)},
    "media.zonnehoek-cdn.net": {"/iconen.png": pic("png", 20, 240, headers=LONG), "/duim": pic("jpeg", 96, 96), "/w.png": pic("png", 16, 16, headers=LONG), "/pijl.png": pic("png", 8, 8, headers=LONG)},
    "in.voetafdruk.dev": {"/ff.js": script(WAYS, gzip=True), **{p: {**r, "pixel": "analytics|unknown", "headers": NO_STORE} for p, r in {
        "/k1": empty(), "/k2": json_('{"ok":1}'), "/x2": {"body": "1", "type": "text/plain"}, "/b2": {"body": "", "type_always": "text/html"}, "/wb": pic("webp"), "/bm": pic("bmp"), "/sv": pic("svg"), "/trio": pic("png", 3, 3),
        "/plain": {"body": "ok", "type": "text/plain"}, "/none": empty(), "/gz": {**GIF, "gzip": True}, "/shut": {**GIF, "framing": "close"}, "/parts": {**pic("png"), "framing": "chunked"}, "/hop": go("/gif2?h=1"), "/gif2": GIF,
        "/cb": script("window.ffcb&&ffcb({s:1});"), "/pl": GIF, "/td": GIF, "/emb": GIF, "/src": pic("png"), "/src0": GIF, "/svi": GIF, "/fr": page("<!doctype html><title></title>"), "/lst.gif": GIF, "/aft.gif": GIF, "/ap": empty()}.items()}},
}
VISITS = [{"url": "http://www.bakkerij-zonnehoek.be/"}, {"run": "document.getElementById('m').click()"}]
