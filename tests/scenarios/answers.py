"""One counter asked in sixteen ways and answering in as many forms; beside pictures in the same places that count nothing."""
from dsl import *

WAYS = """(function(o){var u=function(n,x){return o+'/h/'+n+'?s=4417&v={{new:vis}}&k='+Math.random().toString(36).slice(2)+(x||'')};
["parts","tiff",'avif','plain','created','hop','text','nothing','twopix'].forEach(function(n){(new Image).src=u(n)});
fetch(u('head'),{method:'HEAD',mode:'no-cors'});fetch(u('form'),{method:'POST',mode:'no-cors',body:new URLSearchParams({ev:'view',v:'{{new:vis}}'})});
navigator.sendBeacon(u('buf'),new Uint8Array([1,2,3,4]));navigator.sendBeacon(u('accepted'),JSON.stringify({ev:'load',v:'{{new:vis}}'}));
var x=new XMLHttpRequest;x.open('POST',u('status'));x.withCredentials=true;x.send('ev=dom&v={{new:vis}}');
var d=document.createElement('div');d.style.backgroundImage='url('+u('style')+')';d.style.height='1px';document.body.appendChild(d);
var f=document.createElement('iframe');f.width=f.height=1;f.src=u('frame');document.body.appendChild(f)})('{{scheme}}://hit.zaehlwind.net');"""
T = "{{scheme}}://hit.zaehlwind.net/h/"
HTML = """<!doctype html><html lang=sv><head><title>Fyren</title><link rel=stylesheet href=/f.css></head><body background="{{scheme}}://bilder.fyrkust.se/sand.png"><h1>Fyren</h1><picture><source type=image/webp srcset="{{scheme}}://bilder.fyrkust.se/fyr.webp"><img src="{{scheme}}://bilder.fyrkust.se/fyr.jpg"></picture>
<svg width=2 height=2><image href="TTTsvgimg?s=4417&v={{new:a}}" width=1 height=1 /></svg><svg width=40 height=40><image href="{{scheme}}://bilder.fyrkust.se/ros.png" width=40 height=40 /></svg><embed src="TTTembed?s=4417&v={{new:b}}" type=image/gif width=1 height=1><ul class=l><li>a</ul><p class=a>b</p>
<img src="{{scheme}}://bilder.fyrkust.se/stjarnor.svg?betyg=4"><img src="{{scheme}}://bilder.fyrkust.se/tom.webp" width=1 height=8><script src="{{scheme}}://hit.zaehlwind.net/z.js"></script></body></html>""".replace("TTT", T)
GIF = pic("gif")
SITES = {
    "www.fyrkust.se": {"/": page(HTML, gzip=True), "/f.css": style(".l{list-style-image:url('" + T + "list.gif?s=4417&v=css-120')}.a::after{content:url('" + T + "after.gif?s=4417&v=css-121')}h1{background:url('{{scheme}}://bilder.fyrkust.se/vag.png')}", gzip=True), "/favicon.ico": pic("png", 32, 32)},
    "bilder.fyrkust.se": {"/sand.png": pic("png", 12, 12, headers=LONG), "/fyr.webp": pic("webp", 240, 320, headers=LONG), "/fyr.jpg": pic("jpeg", 240, 320, headers=LONG), "/ros.png": pic("png", 40, 40, headers=LONG), "/stjarnor.svg": pic("svg", 100, 20), "/tom.webp": pic("webp", headers=LONG), "/vag.png": pic("png", 64, 8, headers=LONG)},
    "hit.zaehlwind.net": {"/z.js": script(WAYS, gzip=True), "/h/px": {**GIF, "pixel": "analytics|unknown", "headers": NO_STORE}, **{"/h/" + p: {**r, "pixel": "analytics|unknown", "headers": NO_STORE} for p, r in {
        "parts": pic("gif", framing="chunked"), "tiff": pic("tiff"), "avif": {**pic("png"), "type": "image/avif"}, "plain": {**GIF, "type": "text/plain"}, "created": {**GIF, "status": 201}, "hop": go(T + "px?s=4417&hop=1"), "text": {"body": "1", "type": "text/plain"},
        "nothing": {"body": "", "status": 200}, "twopix": pic("gif", 1, 2), "head": empty(), "form": json_('{"success":true}'), "buf": empty(), "accepted": {"status": 202, "body": "", "type": "text/plain"}, "status": json_('{"status":"ok"}'), "style": pic("png"), "frame": page("<!doctype html><title></title>"),
        "svgimg": GIF, "embed": GIF, "list.gif": GIF, "after.gif": {**GIF, "framing": "close"}}.items()}},
}
VISITS = [{"url": "http://www.fyrkust.se/"}]
