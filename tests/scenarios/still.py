"""No pixel at all, a third time: a workbench in the browser with preflights and deletions, reports of violated policies, sockets that fall back to polling, a robot check, map tiles, tiny previews, skeleton drawings, fonts that count nothing, downloads, live scores, drafts saved on leaving."""
from dsl import *

APP = """(function(){var J={'Content-Type':'application/json','X-Token':'t-{{new:t}}'},A='{{scheme}}://api.werkbank.cc';
function call(m,p,b){return fetch(A+p,{method:m,headers:J,credentials:'include',body:b?JSON.stringify(b):undefined})}
call('GET','/v1/me');call('POST','/v1/items',{title:'x'});call('DELETE','/v1/items/3b1f6f0a-52cc-4a1e-9f0e-0a6d1c2e7f11');call('PUT','/v1/items/4/order',{pos:2});call('PATCH','/v1/seen',{until:1719});
fetch(A+'/healthz');fetch(A+'/v1/locks/77',{method:'HEAD'});
setTimeout(function(){navigator.sendBeacon('/drafts/save?doc=77&rev=12',JSON.stringify({text:'Hallo'}))},200);
(function poll(n){if(n)fetch('{{scheme}}://rt.plauderbox.io/socket/?EIO=4&transport=polling&t='+Date.now().toString(36)+'&sid={{new:sid}}').then(function(){poll(n-1)})})(3);
fetch('{{scheme}}://rt.plauderbox.io/socket/?EIO=4&transport=polling&t=Pq1&sid={{new:sid}}',{method:'POST',body:'40'});
for(var i=0;i<6;i++){new Image().src='{{scheme}}://kacheln.erdkarte.org/14/'+(8610+i)+'/5380.webp?key=pk_{{new:k}}'}
fetch('{{scheme}}://flags.schalterwerk.co/eval',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({env:'prod',keys:['a','b']})});
fetch('{{scheme}}://robot.pruefstelle.com/challenge?sitekey=6LdX-a9fT2pQw&hl=de').then(function(){new Image().src='{{scheme}}://robot.pruefstelle.com/payload/p.png?c={{new:c}}'});
var s=new Image();s.src='{{scheme}}://bilder.fotowand.com/w_1,q_10,e_blur/v17/berg.jpg';var b=new Image();b.src='{{scheme}}://bilder.fotowand.com/w_600/v17/berg.jpg';
fetch('{{scheme}}://live.spielstand.com/ticker?since=0&match=5512');setTimeout(function(){fetch('{{scheme}}://live.spielstand.com/ticker?since=1719823055&match=5512')},300)})();"""
HTML = """<!doctype html><html><head><title>Werkbank</title><link rel=icon href=/f.svg><link rel="apple-touch-icon" href=/t.png><link rel=stylesheet href=/s.css><link rel=preload as=font href="{{scheme}}://schrift.letternhof.net/f/inter.woff2" crossorigin><script src="{{scheme}}://boese.fremdskript.com/x.js"></script></head>
<body><img src=/sk/card.svg width=300 height=80><img src="{{scheme}}://bilder.fotowand.com/ph/1x1.gif" data-src=/a.jpg loading=lazy><img src=/px/t.png width=1 height=400 alt=""><img src="/avatar?u=0c83f57c786a0b4a39efab23731c7ebc&s=32">
<img src="{{scheme}}://abzeichen.bauplan.io/ci/main.svg?branch=main&ts=1719823"><div style="background:url(/px/schatten.png) repeat-x"></div><script src=/app.js></script><script>document.write('<img src=/status/dot.gif?state=online width=1 height=1>')</script></body></html>"""
SITES = {
    "www.werkbank.cc": {"/": page(HTML, gzip=True, headers={"Content-Security-Policy-Report-Only": "script-src 'self' 'unsafe-inline'; report-uri {{scheme}}://melde.sicherheitsrat.io/r/d/csp/reportOnly", "Referrer-Policy": "origin"}), "/zwei": page("<!doctype html><title>2</title><a href=/>b</a><img src=/sk/card.svg?2>"), "/f.svg": pic("svg", 16, 16), "/t.png": pic("png", 180, 180), "/s.css": style("@font-face{font-family:I;src:url({{scheme}}://schrift.letternhof.net/f/inter.woff2)}body{font-family:I;background:url(/px/1.gif)}ul{list-style:url(/px/dot.gif)}li{border-image:url(/px/rand.png)}"),
                         "/sk/card.svg": pic("svg", 300, 80, headers=LONG), "/px/t.png": pic("png", 1, 1, headers=LONG), "/px/1.gif": pic("gif", 1, 1, headers=LONG), "/px/dot.gif": pic("gif", 2, 2), "/px/rand.png": pic("png", 2, 2), "/px/schatten.png": pic("png", 1, 8), "/avatar": pic("png", 32, 32), "/status/dot.gif": pic("gif", 1, 1), "/app.js": script(APP, gzip=True), "/drafts/save": empty(), "/favicon.ico": empty()},
    "api.werkbank.cc": {"/v1/me": json_('{"id":77,"name":"A"}', set_cookie=["sess={{c:sess}}; Path=/; HttpOnly; SameSite=Lax"]), "/v1/items/*": empty(), "/v1/items": json_('{"id":5}', status=201), "/v1/seen": empty(), "/healthz": empty(), "/v1/locks/*": empty()},
    "rt.plauderbox.io": {"/socket/": {"body": "2", "type": "text/plain", "delay": 0.2}}, "kacheln.erdkarte.org": {"/14/*": pic("webp", 256, 256, headers=LONG)}, "flags.schalterwerk.co": {"/eval": json_('{"a":true,"b":false}')},
    "robot.pruefstelle.com": {"/challenge": json_('{"c":"x"}'), "/payload/p.png": pic("png", 300, 150)}, "bilder.fotowand.com": {"/w_1,*": pic("jpeg", 1, 1, headers=LONG), "/w_600/*": pic("jpeg", 600, 300, headers=LONG), "/ph/1x1.gif": pic("gif", 1, 1, headers=LONG)},
    "live.spielstand.com": {"/ticker": empty()}, "melde.sicherheitsrat.io": {"/r/*": empty()}, "schrift.letternhof.net": {"/f/inter.woff2": font()}, "abzeichen.bauplan.io": {"/ci/main.svg": pic("svg", 90, 20, headers=NO_STORE)}, "boese.fremdskript.com": {"/x.js": script("")},
    "paket.spiegelhof.net": {"/dists/stable/InRelease": {"body": "Origin: x\n" * 60, "type": "text/plain", "etag": True}, "/pool/a.deb.zsync": {"status": 404, "body": "", "type": "text/plain"}}, "aktuell.uhrwerk.io": {"/check": {"body": "OK", "type": "text/plain"}, "/delta/*": {"status": 304}},
}
THIRD_PARTY_COOKIES = True
U = "http://www.werkbank.cc/"
VISITS = [{"url": U}, {"run": "new Promise(r=>setTimeout(r,1200))"}, {"url": U + "zwei"}, {"run": "history.back()"},
          {"actor": "apt", "address": "10.77.0.3", "headers": {"User-Agent": "Debian APT-HTTP/1.3 (2.6.1)"}, "requests": [{"url": "http://paket.spiegelhof.net/dists/stable/InRelease"}, {"url": "http://paket.spiegelhof.net/pool/a.deb.zsync"}]},
          {"actor": "upd", "address": "10.77.0.3", "headers": {"User-Agent": "Updater/7 (uuid 0c83f57c-786a-4b4a-b9ef-ab23731c7ebc)"}, "requests": [{"url": "http://aktuell.uhrwerk.io/check?v=7.0.1&os=linux&id=0c83f57c-786a-4b4a-b9ef-ab23731c7ebc"}, {"url": "http://aktuell.uhrwerk.io/delta/7.0.1-7.0.2"}]}]
