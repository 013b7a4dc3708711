"""No pixel at all: a library's catalogue with covers, look-ups, signs of presence, faults, a visible counter and somebody's account."""
from dsl import *

HTML = """<!doctype html><html><head><title>Shelves</title><link rel=stylesheet href=/s.css><link rel=preload as=image href=/b/blank.gif><script src=/s.js defer></script></head><body>
<img src="{{scheme}}://covers.openshelf.info/b/isbn/9780140449136-M.jpg?default=false"><img src="{{scheme}}://covers.openshelf.info/b/isbn/9780000000000-M.jpg?default=false"><img src=/b/blank.gif data-id=7><img src="{{scheme}}://hits.webring.cz/count.gif?id=bibl&style=led" width=88 height=31>
<img src="/barcode?card=2210449917&t={{new:t}}"><img src="{{scheme}}://faces.gravel.me/avatar/9b2a7c?s=64&d=blank"><iframe src="{{scheme}}://cal.roomtime.org/embed?room=4" width=200 height=90></iframe><img src="{{scheme}}://images.shelfpics.net/w_1,q_auto/blur.jpg?sig=77ab1290ffde"></body></html>"""
JS = """(function(){['d','du','dun','dune'].forEach(function(q,i){setTimeout(function(){fetch('/suggest?q='+q+'&_='+Date.now())},100*i)});
fetch('{{scheme}}://login.bibl-id.org/userinfo',{credentials:'include',headers:{'X-Requested-With':'XMLHttpRequest'}}).then(function(r){return r.json()});
fetch('/presence',{method:'POST',body:'{"desk":4}'});setInterval(function(){fetch('/presence',{method:'POST',body:'{"desk":4}'})},600);
fetch('{{scheme}}://flags.switchyard.dev/sdk/eval?key=cl-8812&user=anon').then(function(r){return r.json()});
fetch('{{scheme}}://ingest.faultline.io/api/4/store/?k=9912',{method:'POST',mode:'no-cors',body:'{"exception":"TypeError"}'});
fetch('/holds/31',{method:'DELETE'});fetch('/holds',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"isbn":"9780140449136"}'});fetch('/s.css',{method:'HEAD'});
var s=document.createElement('script');s.src='{{scheme}}://geo.placebook.net/lookup?q=Brno&callback=gp';window.gp=function(){};document.head.appendChild(s);
navigator.sendBeacon('/draft',JSON.stringify({note:'keep my page'}))})();"""
SITES = {
    "katalog.mestska-knihovna.cz": {"/": page(HTML, gzip=True, set_cookie=["sess={{c:sess}}; HttpOnly; Path=/"]), "/s.css": style("body{margin:0}", headers=LONG), "/s.js": script(JS, gzip=True), "/b/blank.gif": pic("gif", headers=LONG), "/barcode": pic("png", 200, 60, headers=NO_STORE),
                                    "/suggest": json_('["dune"]'), "/presence": empty(), "/holds": json_('{"id":32}'), "/holds/31": empty(), "/draft": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "covers.openshelf.info": {"/b/isbn/9780140449136-M.jpg": pic("jpeg", 120, 180, headers=LONG), "/b/isbn/9780000000000-M.jpg": {"status": 404, "body": "no", "type": "text/plain"}},
    "hits.webring.cz": {"/count.gif": pic("gif", 88, 31, headers=NO_STORE)}, "faces.gravel.me": {"/avatar/*": pic("png", 64, 64, headers={"Cache-Control": "max-age=300"})},
    "images.shelfpics.net": {"/*": pic("jpeg", 1, 1, headers=LONG)},
    "cal.roomtime.org": {"/embed": page("<!doctype html><title>c</title><p>free</p><script>fetch('/slots?room=4').then(r=>r.json())</script>"), "/slots": json_("[9,10,11]")},
    "login.bibl-id.org": {"/userinfo": json_('{"sub":"u-771","name":"Ada"}', headers=NO_STORE, set_cookie=["bid={{c:bid}}; SameSite=None; Secure; " + YEAR])},
    "flags.switchyard.dev": {"/sdk/eval": json_('{"newHolds":true,"v":12}')}, "ingest.faultline.io": {"/api/4/store/": json_('{"id":"12"}')},
    "geo.placebook.net": {"/lookup": script('gp({"lat":49.2,"lon":16.6})')},
}
THIRD_PARTY_COOKIES = True
READER = {"User-Agent": "KoboReader/4.38 (Linux; armv7l)"}
VISITS = [{"url": "http://katalog.mestska-knihovna.cz/"}, {"run": "new Promise(r=>setTimeout(r,1300))"}, {"url": "http://katalog.mestska-knihovna.cz/"},
          {"actor": "reader", "address": "10.77.0.4", "headers": READER, "requests": [{"url": "http://covers.openshelf.info/b/isbn/9780140449136-M.jpg"}, {"url": "http://katalog.mestska-knihovna.cz/suggest?q=homer&device=K11-88210"}]}]
