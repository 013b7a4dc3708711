"""A game in the browser: assets of all sizes, a leaderboard asked again and again, cloud saves, matchmaking by long poll, remote configuration, time checks, friends' faces, crash reports; telemetry of the game's maker in large batches at a vendor, rewarded advertising with start and reward notices, an attribution pixel at the end."""
from dsl import *

G = """(function(){var s='{{scheme}}://',J={'Content-Type':'application/json'};for(var i=0;i<8;i++)fetch('/pak/'+i+'.bin');fetch(s+'rc.tunables.app/v1/namespaces/game:fetch',{method:'POST',headers:J,body:'{"appId":"1","instance":"{{new:in}}"}'});fetch(s+'time.syncclock.org/now');
(function lb(n){if(n){fetch(s+'board.pixelforge.games/top?n=10');setTimeout(function(){lb(n-1)},230)}})(5);(function mm(n){if(n)fetch(s+'match.pixelforge.games/wait?t=1').then(function(){mm(n-1)})})(3);
[1,2].forEach(function(n){setTimeout(function(){fetch(s+'save.cloudslot.io/slot/1',{method:'PUT',body:new Uint8Array(3000*n)})},n*300)});[1,2,3].forEach(function(n){new Image().src=s+'face.playerfolk.com/'+n+'.png?s=32'});
function tel(k){fetch(s+'collect.gamepulse-data.com/api/v2/events',{method:'POST',headers:J,body:JSON.stringify(Array.from({length:k},function(_,j){return{ev:'tick',user:'{{new:us}}',ses:'{{new:se}}',t:j,fps:60,lvl:3}}))})}tel(30);setTimeout(function(){tel(12)},500);setTimeout(function(){tel(45)},1000);
fetch(s+'ads.rewardly.net/req?z=9&u={{new:ru}}').then(function(){new Image().src=s+'evt.rewardly.net/start?a=1&u={{new:ru}}';setTimeout(function(){new Image().src=s+'evt.rewardly.net/reward?a=1&u={{new:ru}}'},700)});
setTimeout(function(){fetch(s+'crash.stacktome.dev/v3/minidump',{method:'POST',body:new Uint8Array(1500)})},800);setTimeout(function(){new Image().src=s+'s2s.installpath.com/evt?app=g1&e=level3&did={{new:did}}'},1100)})();"""
SITES = {
    "play.pixelforge.games": {"/": page("<!doctype html><title>Forge</title><canvas></canvas><script src=/g.js></script>", gzip=True), "/g.js": script(G, gzip=True, headers=LONG), "/pak/*": {"body": bytes(range(256)) * 60, "type": "application/octet-stream"}, "/favicon.ico": pic("ico", 32, 32)},
    "rc.tunables.app": {"/v1/*": json_('{"state":"NO_CHANGE"}')}, "time.syncclock.org": {"/now": {"body": "1719823055", "type": "text/plain"}}, "board.pixelforge.games": {"/top": json_('[{"n":"a","s":9},{"n":"b","s":7}]', headers=NO_STORE)}, "match.pixelforge.games": {"/wait": empty(delay=0.3)}, "save.cloudslot.io": {"/slot/1": json_('{"rev":4}')}, "face.playerfolk.com": {"/*": pic("png", 32, 32, headers=LONG)},
    "collect.gamepulse-data.com": {"/api/*": {"status": 200, "body": "", "pixel": "analytics|unknown"}}, "ads.rewardly.net": {"/req": json_('{"ad":{"url":"x","w":320,"h":480,"len":15}}')}, "evt.rewardly.net": {"/start": pic("gif", pixel="analytics|unknown|conversion|retargeting", headers=NO_STORE), "/reward": pic("gif", pixel="analytics|unknown|conversion|retargeting", headers=NO_STORE)},
    "crash.stacktome.dev": {"/v3/*": {"status": 200, "body": "ok", "type": "text/plain"}}, "s2s.installpath.com": {"/evt": empty(pixel="conversion|analytics|unknown")},
}
VISITS = [{"url": "http://play.pixelforge.games/"}, {"run": "new Promise(r=>setTimeout(r,1700))"}]
