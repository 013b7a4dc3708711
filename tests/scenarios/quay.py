"""Late site: every way by which a page or script may cause a request: written, eval'd, imported, inserted styles, SVG, posters, preflights, posts redirected, pages that move on by script."""
from dsl import *

BOOT = """(function(){var S='{{scheme}}://';document.write('<img width=1 height=1 src="'+S+'dw.tallybase.net/w?v={{new:v}}">');
eval("new Image().src='"+S+"ev.tallybase.net/e?v={{new:v}}&r="+Math.random()+"'");
new Function('u','fetch(u,{mode:"no-cors",credentials:"include"})')(S+'fn.tallybase.net/f?v={{new:v}}');
var st=document.createElement('style');st.textContent='#hook{background-image:url("'+S+'st.tallybase.net/s.png?v={{new:v}}")}';document.head.appendChild(st);
var b=new Blob(["new Image().src='"+S+"bl.tallybase.net/b.gif?v={{new:v}}'"],{type:'text/javascript'});var s=document.createElement('script');s.src=URL.createObjectURL(b);document.head.appendChild(s);
import(S+'mods.oarlock.dev/late.js').then(function(m){m.go()});
fetch(S+'pf.oarlock.dev/v1/track',{method:'POST',headers:{'Content-Type':'application/json','X-Key':'k1'},body:JSON.stringify({event:'page',anonymousId:'{{new:v}}',url:location.href})});
navigator.sendBeacon(S+'old.oarlock.dev/b','anon={{new:v}}&ev=pv');})();"""
LATE = """export function go(){var i=document.createElementNS('http://www.w3.org/2000/svg','svg'),m=document.createElementNS('http://www.w3.org/2000/svg','image');m.setAttribute('href','{{scheme}}://sv.oarlock.dev/i.gif?v={{new:lv}}');m.setAttribute('width',1);m.setAttribute('height',1);i.appendChild(m);document.body.appendChild(i);
setTimeout(()=>{var a=new Audio('{{scheme}}://au.oarlock.dev/a?v={{new:lv}}');a.preload='auto';a.load()},80)}"""
HTML = """<!doctype html><html><head><title>Quay</title><link rel=modulepreload href="{{scheme}}://mods.oarlock.dev/late.js"></head><body><div id=hook style="width:9px;height:9px">.</div><p style="background:url('{{scheme}}://ia.tallybase.net/attr.gif?v={{new:ia}}')">p</p>
<picture><source srcset="{{scheme}}://pc.tallybase.net/p.webp?v={{new:pc}}" type=image/webp><img src=/x.gif width=1 height=1></picture><embed src="{{scheme}}://em.tallybase.net/e.gif?v={{new:em}}" type=image/gif width=1 height=1><img src=/boat.jpg>
<script src="{{scheme}}://boot.tallybase.net/b.js"></script></body></html>"""
P = "analytics|unknown"
SITES = {
    "www.quayside-boats.ie": {"/": page(HTML, gzip=True), "/leave": page("<!doctype html><title>l</title><script>new Image().src='{{scheme}}://ev.tallybase.net/e?v={{new:lv}}&at=leave';setTimeout(function(){location.replace('{{scheme}}://www.moorings-bay.ie/in')},400)</script>"), "/boat.jpg": pic("jpeg", 300, 160, headers=LONG), "/x.gif": pic("gif", headers=LONG), "/favicon.ico": empty()},
    "www.moorings-bay.ie": {"/in": page("<!doctype html><title>Bay</title><img src=/bay.jpg><img src='{{scheme}}://ia.tallybase.net/attr.gif?v={{new:q}}&at=bay' width=1 height=1>"), "/bay.jpg": pic("jpeg", 300, 160), "/favicon.ico": empty()},
    "boot.tallybase.net": {"/b.js": script(BOOT, gzip=True)}, **{h + ".tallybase.net": {"/*": pic(f, pixel=P, headers=NO_STORE)} for h, f in (("dw", "gif"), ("ev", "gif"), ("st", "png"), ("bl", "gif"), ("ia", "gif"), ("pc", "webp"), ("em", "gif"))}, "fn.tallybase.net": {"/f": empty(pixel=P)},
    "mods.oarlock.dev": {"/late.js": script(LATE)}, "pf.oarlock.dev": {"/v1/track": json_('{"success":true}', pixel="analytics")}, "old.oarlock.dev": {"/b": go("{{scheme}}://new.oarlock.dev/b2", status=307, pixel=P)}, "new.oarlock.dev": {"/b2": empty(pixel=P)},
    "sv.oarlock.dev": {"/*": pic("gif", pixel=P, headers=NO_STORE)}, "au.oarlock.dev": {"/a": empty(pixel=P)},
}
VISITS = [{"url": "http://www.quayside-boats.ie/"}, {"url": "http://www.quayside-boats.ie/leave"}, {"run": "1"}]
