"""One neutral tracker, the ways that the first five sites did not use: empty frame, form into a frame, stylesheet, module, HEAD, words, 202, cookie test, SVG, body background."""
from dsl import *

WAYS = """(function(h){var u='{{new:u}}',q=function(n){return '{{scheme}}://'+h+'/'+n+'?a=orch&u='+u};
var f=document.createElement('iframe');f.width=f.height=0;f.style.border=0;f.src=q(11);document.body.appendChild(f);
var t=document.createElement('iframe');t.name='hf';t.style.display='none';document.body.appendChild(t);var m=document.createElement('form');m.method='post';m.target='hf';m.action='{{scheme}}://'+h+'/12';[['u',u],['p',location.href],['d',document.title]].forEach(function(x){var i=document.createElement('input');i.type='hidden';i.name=x[0];i.value=x[1];m.appendChild(i)});document.body.appendChild(m);m.submit();
var l=document.createElement('link');l.rel='stylesheet';l.href=q(13);document.head.appendChild(l);
import(q(16)).catch(function(){});
fetch(q(17),{method:'HEAD',mode:'no-cors'});fetch(q(18)+'&t='+Date.now());
(new Image).src=q(19);(new Image).src='{{scheme}}://'+h+'/20?d='+encodeURIComponent(btoa(JSON.stringify({u:u,p:location.pathname,r:document.referrer,w:innerWidth})));
navigator.sendBeacon('{{scheme}}://'+h+'/21',new Blob([new Uint8Array([10,8,117,49,50,51,18,4,111,114,99,104,24,1])]));
(new Image).src=q(26);fetch('{{scheme}}://'+h+'/29',{method:'POST',mode:'no-cors',body:JSON.stringify({u:u,ev:[['show',location.pathname]]})});
var s=document.createElement('script');s.src=q(30);document.head.appendChild(s);var d=new FormData();d.append('u',u);d.append('p',location.pathname);navigator.sendBeacon('{{scheme}}://'+h+'/32',d);})('n.fairmont.io');"""


def doc(title):
    return page("""<!doctype html><html><head><title>%s</title><link rel=preload as=image href="{{scheme}}://n.fairmont.io/25?a=orch&u={{new:pre}}"><link rel=stylesheet href=/o.css></head><body background="{{scheme}}://n.fairmont.io/27?a=orch&u={{new:bod}}"><h1>%s</h1><img src=/tree.jpg>
<svg width=1 height=1><image href="{{scheme}}://n.fairmont.io/24?a=orch&u={{new:sv}}" width=1 height=1 /></svg><picture><source srcset="{{scheme}}://n.fairmont.io/23?a=orch&u={{new:pc}}"><img width=1 height=1></picture><embed src="{{scheme}}://n.fairmont.io/22?a=orch&u={{new:em}}" type=image/gif width=1 height=1>
<ul style="list-style-image:url({{scheme}}://n.fairmont.io/28?a=orch&u={{new:li}})"><li>apple</ul><iframe src="{{scheme}}://maps.parishplan.org/embed?c=52.1,-1.2" width=200 height=100></iframe><link rel=stylesheet href="{{scheme}}://type.lettera.org/css?family=Old"><img src="{{scheme}}://pics.orchardfiles.net/sq.svg"><script src="{{scheme}}://lib.fairmont.io/w.js"></script></body></html>""" % (title, title), gzip=True)


AU = {"pixel": "analytics|unknown", "headers": NO_STORE}
GIF = pic("gif")
SITES = {
    "www.orchard-lane.org": {"/": doc("Orchard"), "/pears": doc("Pears"), "/o.css": style("h1{margin:0}", headers=LONG), "/tree.jpg": pic("jpeg", 300, 200, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "lib.fairmont.io": {"/w.js": script(WAYS, gzip=True, headers={"Cache-Control": "no-cache"})},
    "n.fairmont.io": {p: {**r, **AU} for p, r in {"/11": page("<!doctype html>"), "/12": empty(), "/13": {"body": "", "type_always": "text/css"}, "/16": script("export default 1"), "/17": {"body": ""}, "/18": {"body": "1", "type": "text/plain"},
        "/19": pic("png", 3, 3), "/20": GIF, "/21": {"body": ""}, "/22": GIF, "/23": GIF, "/24": GIF, "/25": GIF, "/26": go("{{scheme}}://n.fairmont.io/26/t?a=orch&u={{q:u}}", set_cookie=["fm={{c:fm}}; " + YEAR]), "/26/t": GIF, "/27": GIF, "/28": GIF, "/29": {"status": 202, "body": ""}, "/30": empty(), "/32": {"body": "ok", "type": "text/plain"}}.items()},
    "maps.parishplan.org": {"/embed": page("<!doctype html><title>map</title><img src=/t/1.png>"), "/t/*": pic("png", 256, 256, headers=LONG)}, "type.lettera.org": {"/css": style("@font-face{font-family:Old;src:url(/o.woff2)}h1{font-family:Old}"), "/o.woff2": font()}, "pics.orchardfiles.net": {"/sq.svg": pic("svg", 1, 1, headers=LONG)},
}
VISITS = [{"url": "http://www.orchard-lane.org/"}, {"url": "http://www.orchard-lane.org/pears"}]
