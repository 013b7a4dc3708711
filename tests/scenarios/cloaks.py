"""Names that lead away: a cloaked tracker behind two links, a shop platform, an image host, and statistics of one's own."""
from dsl import *

HTML = """<!doctype html><html><head><title>%s</title><link rel=stylesheet href="{{scheme}}://assets.teehaus-lotos.de/s.css"><script src="{{scheme}}://t4.teehaus-lotos.de/lib.js" defer></script></head><body><img src="{{scheme}}://bilder.teehaus-lotos.de/tee.jpg"><img src="{{scheme}}://assets.teehaus-lotos.de/1px.png" width=1 height=20>
<script>fetch('{{scheme}}://shop.teehaus-lotos.de/cart.json');new Image().src='{{scheme}}://stat.teehaus-lotos.de/hit?p='+encodeURIComponent(location.pathname)+'&v={{c:own}}&r='+Math.random()</script></body></html>"""
LIB = """(function(){var x=new XMLHttpRequest();x.open('GET','{{scheme}}://t4.teehaus-lotos.de/ev?ct=pv&eid={{c:etuid}}&ul='+encodeURIComponent(location.href)+'&sr='+screen.width+'x'+screen.height+'&ts='+Date.now());x.send()})();"""
SITES = {
    "www.teehaus-lotos.de": {"/": page(HTML % "Tee", gzip=True, set_cookie=["own={{c:own}}; Domain=teehaus-lotos.de; " + YEAR]), "/gruen": page(HTML % "Gruen", gzip=True), "/favicon.ico": pic("png", 32, 32)},
    "assets.teehaus-lotos.de": {"/s.css": style("p{margin:1px}", headers=LONG), "/1px.png": pic("png", headers=LONG)},
    "bilder.teehaus-lotos.de": {"/tee.jpg": pic("jpeg", 300, 300, headers=LONG)},
    "shop.teehaus-lotos.de": {"/cart.json": json_('{"items":[],"sum":"0.00","currency":"EUR"}')},
    "stat.teehaus-lotos.de": {"/hit": pic("gif", pixel="analytics", headers=NO_STORE)},
    "t4.teehaus-lotos.de": {"/lib.js": script(LIB, gzip=True), "/ev": empty(pixel="analytics", set_cookie=["etuid={{c:etuid}}; Domain=teehaus-lotos.de; " + YEAR])},
}
CNAMES = {"t4.teehaus-lotos.de": "teehaus.k.visitgraph.eu", "teehaus.k.visitgraph.eu": "in7.visitgraph.eu", "assets.teehaus-lotos.de": "teehaus.edge.schnellnetz.net", "bilder.teehaus-lotos.de": "teehaus.pix.bildwolke.com", "shop.teehaus-lotos.de": "shops.ladenbau.io", "www.teehaus-lotos.de": "teehaus.webhaus.eu"}
CLOAKS = [{"query": "t4.teehaus-lotos.de", "domain": "visitgraph.eu"}]
VISITS = [{"url": "http://www.teehaus-lotos.de/"}, {"url": "http://www.teehaus-lotos.de/gruen"}, {"url": "http://www.teehaus-lotos.de/"}]
