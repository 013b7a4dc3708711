"""A recipe site (Swedish words): advertising frame, identifiers synchronised over several hops, cookie-check hops, viewability beacons; beside ratings, suggestions, live counts, autosave. Also over TLS."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
TORG = """(function(){var r=document.createElement('iframe');r.width=300;r.height=250;r.src='{{scheme}}://annons.torgytan.com/ruta?y=771&v='+encodeURIComponent(location.hostname);document.body.appendChild(r);
var s=document.createElement('iframe');s.style.display='none';s.src='{{scheme}}://synk.torgytan.com/ut.html?y=771';document.body.appendChild(s);
var m=document.createElement('script');m.src='{{scheme}}://m.synlig.eu/s.js';document.body.appendChild(m)})();"""
RUTA = """<!doctype html><meta charset=utf-8><body style=margin:0><a href="{{scheme}}://annons.torgytan.com/klick?b=5520"><img src="{{scheme}}://bild.torgytan.com/b/5520.jpg" width=300 height=250></a>
<script>new Image().src='{{scheme}}://annons.torgytan.com/visad?y=771&b=5520&bud={{new:bud}}&'+Date.now()</script></body>"""
SYNK = """<!doctype html><title>ut</title><img src="{{scheme}}://u.budgivarna.net/hitta?k=torg" width=1 height=1><img src="{{scheme}}://px.riktad.io/c/41/?gdpr=1" width=1 height=1>"""
SYNLIG = """(function(){var n='{{new:n}}';function sag(h){navigator.sendBeacon('{{scheme}}://m.synlig.eu/e','h='+h+'&n='+n+'&p=771')}
new IntersectionObserver(function(a,o){a.forEach(function(x){if(x.isIntersecting){sag('i50');o.disconnect()}})}).observe(document.querySelector('h1'));sag('inladdad');setTimeout(function(){sag('1s')},500)})();"""
RAKN = """!function(){var a=document.currentScript.getAttribute('data-k');var i=new Image;i.src='{{scheme}}://k.raknaren.se/i/'+a+'/0/?u='+encodeURIComponent(location.pathname)+'&sl='+Date.now()}();"""
APP = """(function(){document.querySelectorAll('[data-bild]').forEach(function(b){setTimeout(function(){b.src=b.dataset.bild},200)});
fetch('/api/antal?_='+Date.now());setTimeout(function(){fetch('/api/antal?_='+Date.now())},400);
fetch('{{scheme}}://sok.grytlocket.se/forslag?q=lax').then(r=>r.json());fetch('{{scheme}}://beslut.abverket.dev/v1/grytlocket/alla',{method:'POST',body:'{"varianter":["meny","knapp"]}'}).then(r=>r.json());
if(location.pathname!='/'){fetch('/api/betyg/88',{method:'POST',body:'{"b":4}'});fetch('/api/lista',{method:'PUT',body:'{"mjol":"2 dl"}'})}
fetch('{{scheme}}://samtycke.koktes.com/beslut',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"tc":"CQABCDEQABCDEAGABCSVBfFgAAAAAAAAAAAAAAAA","site":"grytlocket"}'})})();"""


def blad(titel, kropp):
    return page("<!doctype html><html lang=sv><head><title>" + titel + "</title><link rel=stylesheet href='{{scheme}}://fil.grytlocket.se/k.css'><script src='{{scheme}}://samtycke.koktes.com/ruta.js'></script><script async src='{{scheme}}://s.raknaren.se/r.js' data-k=gryt></script></head><body><h1>"
                + titel + "</h1>" + kropp + "<script src='{{scheme}}://fil.grytlocket.se/a.js'></script><script async src='{{scheme}}://annons.torgytan.com/t.js?y=771'></script></body></html>", gzip=True)


SITES = {
    "www.grytlocket.se": {"/": blad("Grytlocket", "<img src='{{scheme}}://fil.grytlocket.se/tom.gif' data-bild='{{scheme}}://bild.grytlocket.se/w400/soppa.jpg'><a href=/r/lax>lax</a>"), "/r/lax": blad("Lax i ugn", "<img src='{{scheme}}://fil.grytlocket.se/tom.gif' data-bild='{{scheme}}://bild.grytlocket.se/w400/lax.jpg?sig=b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9'><img src='{{scheme}}://bild.grytlocket.se/suddig/lax.jpg' width=400>"),
                          "/r/bulle": blad("Kanelbullar", "<video poster='{{scheme}}://bild.grytlocket.se/w400/bulle.jpg'></video>"), "/api/antal": json_('{"lagar_nu":41}', headers=NO_STORE), "/api/betyg/88": empty(), "/api/lista": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "fil.grytlocket.se": {"/k.css": style("h1{color:#722}", headers=LONG), "/a.js": script(APP, gzip=True), "/tom.gif": pic("gif", headers=LONG)}, "bild.grytlocket.se": {"/w400/*": pic("jpeg", 400, 260, headers=LONG), "/suddig/*": pic("jpeg", 16, 10, headers=LONG)},
    "sok.grytlocket.se": {"/forslag": json_('["lax i ugn","laxpudding"]')}, "beslut.abverket.dev": {"/v1/grytlocket/alla": json_('{"meny":"B","knapp":"A"}')},
    "samtycke.koktes.com": {"/ruta.js": script("window.__tcfapi=function(){};" + "var sv='Vi bryr oss om dina kakor';" * 60, gzip=True, headers={"Cache-Control": "max-age=600"}), "/beslut": empty()},
    "s.raknaren.se": {"/r.js": script(RAKN, headers={"Cache-Control": "max-age=7200"})},
    "k.raknaren.se": {"/i/*": go("{{scheme}}://k.raknaren.se/i2/gryt?ck={{c:rkn}}&sl={{q:sl}}", pixel="analytics|unknown", set_cookie=["rkn={{c:rkn}}" + CO], headers=NO_STORE), "/i2/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "annons.torgytan.com": {"/t.js": script(TORG, gzip=True), "/ruta": page(RUTA, set_cookie=["torg={{c:torg}}; Domain=torgytan.com" + CO]), "/visad": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "bild.torgytan.com": {"/b/*": pic("jpeg", 300, 250, headers=LONG)},
    "synk.torgytan.com": {"/ut.html": page(SYNK, delay=0.3), "/in/b": pic("gif", pixel="sync", headers=NO_STORE), "/in/r": go("{{scheme}}://data.hushallet.com/p?fr=torg&tid={{c:torg}}", pixel="sync", headers=NO_STORE)},
    "u.budgivarna.net": {"/hitta": go("{{scheme}}://synk.torgytan.com/in/b?nr={{c:bgv}}", pixel="sync", set_cookie=["bgv={{c:bgv}}" + CO], headers=NO_STORE)},
    "px.riktad.io": {"/c/41/": go("{{scheme}}://px.riktad.io/c/41/igen?gdpr=1", status=307, pixel="sync", set_cookie=["rkt={{c:rkt}}" + CO], headers=NO_STORE), "/c/41/igen": go("{{scheme}}://synk.torgytan.com/in/r?nr={{c:rkt}}", pixel="sync", headers=NO_STORE)},
    "data.hushallet.com": {"/p": pic("png", pixel="sync", headers=NO_STORE, set_cookie=["hh={{c:hh}}" + CO])},
    "m.synlig.eu": {"/s.js": script(SYNLIG, gzip=True, headers={"Cache-Control": "max-age=900"}), "/e": {"body": "", "status": 200, "pixel": "analytics|unknown"}},
}
SYNCS = [{"from_domain": "budgivarna.net", "to_domain": "torgytan.com", "name": "nr"}, {"from_domain": "riktad.io", "to_domain": "torgytan.com", "name": "nr"}, {"from_domain": "torgytan.com", "to_domain": "hushallet.com", "name": "tid"}]
THIRD_PARTY_COOKIES = True
W = "http://www.grytlocket.se"
VISITS = [{"url": W + "/"}, {"url": W + "/r/lax"}, {"url": W + "/r/bulle"}]
