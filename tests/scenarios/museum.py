"""A museum in Dutch: statistics of its own server, a cloaked tracker behind two CNAMEs, a counter in an imported stylesheet, an ETag as identifier."""
from dsl import *

OWN = """(function(){var s=document.currentScript,e=s.getAttribute('data-api')||'/bezoek/api/event';
function send(n){var r=new XMLHttpRequest();r.open('POST',e,true);r.setRequestHeader('Content-Type','text/plain');r.send(JSON.stringify({n:n,u:location.href,d:s.getAttribute('data-domain'),r:document.referrer||null,w:innerWidth}))}
send('pageview')})();"""
CLOAK = """window.addEventListener('DOMContentLoaded',function(){var w=function(s){return s.split('').reverse().join('')},u='{{scheme}}://'+w('ln.pmakdlev-muesum.atad')+'/hit?s=614402&idclient={{new:idc}}&ts='+Date.now()+'&vtag=5.29&ptag=js&p='+encodeURIComponent(document.title)+'&hl='+new Date().getHours()+'x0x0&r=800x600x24x24';
var i=new Image;i.onload=function(){};i.src=u});"""
HTML = """<!doctype html><html lang=nl><head><title>%s</title><link rel=stylesheet href=/stijl/hoofd.css><link rel=stylesheet href="{{scheme}}://lettertypen.glyphkast.dev/mono.css">
<script defer data-domain=museum-veldkamp.nl data-api=/bezoek/api/event src=/bezoek/js/script.js></script><script src=/js/museum.js></script></head>
<body><h1>Veldkamp</h1><p>%s</p><img src=/zaal/molen.jpg><img src="{{scheme}}://veldkamp-lab.pages.dev/open.svg"><div class=voet>.</div></body></html>"""
SITES = {
    "www.museum-veldkamp.nl": {
        "/": page(HTML % ("Museum Veldkamp", "<a href=/zaal/molens>molens</a>"), gzip=True), "/zaal/molens": page(HTML % ("Molens", "zaal 4"), gzip=True),
        "/stijl/hoofd.css": style("@import '/stijl/voet.css';h1{font-weight:400}", gzip=True),
        "/stijl/voet.css": style(".voet{background:transparent url({{scheme}}://telraam.bezoekteller.eu/t/veldkamp/81.gif?m=css) no-repeat}", gzip=True), "/js/museum.js": script(CLOAK, gzip=True),
        "/zaal/molen.jpg": pic("jpeg", 320, 200, headers=LONG), "/favicon.ico": {"status": 404, "body": "weg", "type": "text/plain"},
        "/bezoek/js/script.js": script(OWN, gzip=True), "/bezoek/api/event": {"status": 202, "body": "ok", "type": "text/plain", "pixel": "analytics"}},
    "data.museum-veldkamp.nl": {"/hit": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["idrx={{c:idrx}}; Domain=museum-veldkamp.nl; " + YEAR])},
    "telraam.bezoekteller.eu": {"/t/*": pic("gif", pixel="analytics|unknown", etag=True, headers={"Cache-Control": "private, no-cache, proxy-revalidate"})},
    "lettertypen.glyphkast.dev": {"/mono.css": style("@font-face{font-family:kast;src:url({{scheme}}://lettertypen.glyphkast.dev/f/kast.woff2)}p{font-family:kast}", headers=LONG), "/f/kast.woff2": font()},
    "veldkamp-lab.pages.dev": {"/open.svg": pic("svg", 96, 20)},
}
CNAMES = {"data.museum-veldkamp.nl": "veldkamp.nl.insighthaven.com", "veldkamp.nl.insighthaven.com": "edge-ams.insighthaven.com"}
CLOAKS = [{"query": "data.museum-veldkamp.nl", "domain": "insighthaven.com"}]
VISITS = [{"url": "http://www.museum-veldkamp.nl/"}, {"url": "http://www.museum-veldkamp.nl/zaal/molens"}, {"url": "http://www.museum-veldkamp.nl/"}]
