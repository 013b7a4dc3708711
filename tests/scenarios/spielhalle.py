"""No pixel: browser games and a speed test - moves, scores, region probes, tiny downloads and uploads, video keys, updates, service worker."""
from dsl import *

GAME = """(function(){var g='{{scheme}}://eu2.matchhall.net',m='m-20b7';
fetch(g+'/queue?mode=blitz&player=p_71ac03',{method:'POST'}).catch(function(){});
['fra','ams','waw'].forEach(function(r){for(var i=0;i<2;i++)(new Image).src='{{scheme}}://'+r+'.edgeping.net/r.gif?'+Math.random()});
var k=0,t=setInterval(function(){fetch(g+'/game/'+m+'/move',{method:'POST',mode:'no-cors',body:'e2e'+(4+k)});fetch(g+'/game/'+m+'/clock?ply='+k);if(++k>3)clearInterval(t)},260);
fetch('/scores/blitz/top.json?since='+Date.now());fetch('/scores/blitz',{method:'POST',body:'{"s":1200,"sig":"9f1c"}'});
fetch('/saves/slot1',{method:'PUT',body:'AAECAwQ='});setTimeout(function(){navigator.sendBeacon('/saves/slot1/flush','AAECAwQF')},800);
fetch('{{scheme}}://patch.plinkety-dl.com/manifest?build=4.11.0&os=linux&ch=stable',{cache:'no-store'});
fetch('{{scheme}}://keys.streamvault.tv/hls/771?kid=aa01',{cache:'no-store'});fetch('{{scheme}}://keys.streamvault.tv/seg/771/0.ts');
new Image().src='/img/probe.webp';new Image().src='/img/probe.avif';
fetch('/flags/rooms.json?_='+Date.now());fetch('/health',{method:'HEAD'});
fetch('{{scheme}}://lic.fontpress.org/ok?p=plinkety&h='+location.hostname,{mode:'no-cors'});
})();"""
SPEED = """(async function(){var b='{{scheme}}://node7.linemeter.se';for(var i=0;i<6;i++)await fetch(b+'/empty?r='+Math.random(),{cache:'no-store'});
for(var i=0;i<3;i++)await fetch(b+'/blob?kb=20&r='+Math.random(),{cache:'no-store'}).then(function(r){return r.arrayBuffer()});
for(var i=0;i<4;i++)await fetch(b+'/sink?r='+Math.random(),{method:'POST',mode:'no-cors',body:new Blob([new Uint8Array(3000*(i+1))])});
await fetch('{{scheme}}://v4.whatsmyip.info/text');})();"""
SITES = {
    "arcade.plinkety.games": {"/": page("""<!doctype html><html><head><title>Blitz</title><style>@font-face{font-family:P;src:url({{scheme}}://fonts.typekeep.net/p/400.woff2)}b{font-family:P}i{display:block;width:8px;height:8px;background:url(/img/t.png)}</style><script defer src=/g.js></script></head>
<body><b>Blitz</b><i></i><img src=/img/board.png width=200><img src="{{scheme}}://faces.plinkety-dl.com/p_71ac03.png?v=0" width=40 height=40><img src="{{scheme}}://faces.plinkety-dl.com/p_a20011.png?v=3" width=40 height=40></body></html>""", gzip=True, set_cookie=["pl={{c:pl}}; " + YEAR]),
                              "/g.js": script(GAME, gzip=True, headers=LONG), "/img/t.png": pic("png", 2, 2, headers=LONG), "/img/board.png": pic("png", 400, 400, headers=LONG), "/img/probe.webp": pic("webp", 1, 1, headers=LONG), "/img/probe.avif": {"status": 404, "body": "no", "type": "text/plain"},
                              "/scores/blitz/top.json": json_('[["ann",2100]]'), "/scores/blitz": empty(), "/saves/*": empty(), "/flags/rooms.json": json_('{"rooms":4}'), "/health": {"body": "ok", "type": "text/plain"}, "/favicon.ico": empty()},
    "eu2.matchhall.net": {"/queue": json_('{"game":"m-20b7"}'), "/game/m-20b7/move": empty(headers=NO_STORE), "/game/m-20b7/clock": json_('{"w":178,"b":180}', headers=NO_STORE)},
    **{r + ".edgeping.net": {"/r.gif": pic("gif", headers=NO_STORE)} for r in ("fra", "ams", "waw")},
    "patch.plinkety-dl.com": {"/manifest": empty()}, "faces.plinkety-dl.com": {"/p_71ac03.png": pic("png", 1, 1, headers={"Cache-Control": "max-age=60"}), "/*": pic("png", 40, 40)},
    "keys.streamvault.tv": {"/hls/771": {"body": bytes(range(16)), "type": "application/octet-stream", "headers": NO_STORE}, "/seg/*": {"body": bytes(18800), "type": "video/mp2t"}},
    "fonts.typekeep.net": {"/p/400.woff2": font()}, "lic.fontpress.org": {"/ok": {"body": "", "status": 200, "type_always": "text/css"}},
    "speed.linemeter.se": {"/": page("<!doctype html><title>Speed</title><script src=/s.js></script><p>measuring", gzip=True), "/s.js": script(SPEED, gzip=True), "/favicon.ico": empty()},
    "node7.linemeter.se": {"/empty": empty(headers=NO_STORE), "/blob": {"body": bytes(20480), "type": "application/octet-stream", "headers": NO_STORE}, "/sink": {"body": "", "status": 200, "headers": NO_STORE}},
    "v4.whatsmyip.info": {"/text": {"body": "10.77.0.1", "type": "text/plain"}},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://arcade.plinkety.games/"}, {"run": "new Promise(r=>setTimeout(r,900))"}, {"url": "http://speed.linemeter.se/"}]
