"""A daily puzzle in the browser: the paper's own event collector in batches under a neutral path, advertising between rounds with loaded, started and skipped, a share counted, a reward callback, an attribution image on the first visit, an ad blocker check whose answer is told; puzzles, scores saved, hints, streaks, a leaderboard polled, sounds and a clock that are none."""
from dsl import *

H = """<!doctype html><html><head><title>Puzzle</title><script src=/g/main.js defer></script></head><body><canvas></canvas><img src=/g/bait/ads-banner.gif width=1 height=1><img src="{{scheme}}://trk.firstopen.io/fo.gif?app=puzzle&c={{new:c}}" style="position:absolute;left:-9px"></body></html>"""
JS = """(function(){var q=[],u=localStorage.pid||(localStorage.pid=Date.now().toString(36)+Math.random().toString(36).slice(2)),S='{{scheme}}://';
function log(t,x){q.push(Object.assign({t:t,ts:Date.now()},x||{}));if(q.length>=3)flush()}function flush(){navigator.sendBeacon('/ge/v2',JSON.stringify({client:u,batch:q.splice(0)}))}
log('game_open');fetch('/g/daily.json?d=20261125').then(function(r){return r.json()}).then(function(){log('game_loaded')});fetch('/g/streak?u='+u);setInterval(function(){fetch(S+'lb.scoreship.io/top?game=77&since=0').then(function(r){return r.json()})},900);fetch(S+'clock.timeapi.world/now').then(function(r){return r.text()});
window.ad=function(){fetch(S+'play.adsbetween.com/v2/ad?slot=mid&u='+u).then(function(r){return r.json()}).then(function(a){['loaded','start','skip'].forEach(function(e,i){setTimeout(function(){fetch(S+'play.adsbetween.com/v2/t/'+a.id+'/'+e,{mode:'no-cors'})},i*150)});(new Image).src=a.third})};
window.win=function(){log('win',{sec:71});fetch('/g/score',{method:'POST',body:'{"sec":71}'});(new Image).src=S+'share.linktally.com/s?g=puzzle&n=tw&u='+encodeURIComponent(location.href);navigator.sendBeacon(S+'rwd.adsbetween.com/reward',new URLSearchParams({user:u,coins:'5',tx:'{{new:tx}}'}))};
(new Image).src=S+'b.blockrate.net/r?site=551&blocked=0&rnd='+Math.random();addEventListener('pagehide',flush)})();"""
SITES = {
    "games.daily-crier.com": {"/": page(H, gzip=True), "/g/main.js": script(JS, gzip=True, headers=LONG), "/g/daily.json": json_('{"cells":[1,2,3,4]}'), "/g/streak": json_('{"days":4}'), "/g/score": empty(), "/g/bait/ads-banner.gif": pic("gif", headers=LONG), "/ge/v2": empty(pixel="analytics"), "/favicon.ico": empty()},
    "trk.firstopen.io": {"/fo.gif": pic("gif", pixel="analytics|unknown|conversion", headers=NO_STORE)}, "lb.scoreship.io": {"/top": json_('[{"n":"Ann","s":71}]')}, "clock.timeapi.world": {"/now": {"body": "1790000000", "type": "text/plain"}},
    "play.adsbetween.com": {"/v2/ad": json_('{"id":"{{new:ad}}","third":"{{scheme}}://imp.brandlift.co/i/{{new:bl}}.png","video":"v.mp4"}'), "/v2/t/*": empty(pixel="analytics|retargeting|unknown")}, "imp.brandlift.co": {"/i/*": pic("png", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "rwd.adsbetween.com": {"/reward": {"body": "", "status": 200, "pixel": "analytics|unknown|conversion"}},
    "share.linktally.com": {"/s": pic("gif", pixel="social|analytics|unknown", headers=NO_STORE)}, "b.blockrate.net": {"/r": empty(pixel="analytics|unknown")},
}
VISITS = [{"url": "http://games.daily-crier.com/"}, {"run": "ad()"}, {"run": "win()"}, {"url": "http://games.daily-crier.com/"}]
