"""A game platform: telemetry in batches, rewarded advertising told by JSON, install counting from telephones; white textures, latency probes, saves and heartbeats of a match that are none."""
from dsl import *

GAME = """(function(){var S='{{scheme}}://',A='{{scheme}}://cdn.brickrush.net/a/';['atlas.png','white.png','1x1.webp','tiles.webp'].forEach(function(n){(new Image).src=A+n});fetch(A+'theme.ogg');fetch(A+'core.wasm');
['eu1','us2','ap1'].forEach(function(r){var t=Date.now();fetch(S+r+'.edge.brickrush.net/probe?t='+t,{cache:'no-store',mode:'no-cors'})});
fetch('/api/v1/remote-config?platform=web&build=2210').then(function(r){return r.json()});fetch('/api/v1/save/slot1',{method:'PUT',body:'{"lvl":3}'});fetch('/api/v1/match/77/alive',{method:'POST',body:''});setTimeout(function(){fetch('/api/v1/match/77/alive',{method:'POST',body:''})},300);
var T=S+'in.'+'gamelytics'+'.dev/v2/batch',did='{{new:did}}';function ev(n,x){fetch(T+'?k=gk_5521&v=2.8',{method:'POST',mode:'no-cors',keepalive:true,body:JSON.stringify({did:did,ev:[{n:n,t:Date.now(),x:x||0}]})})}
window.ev=ev;ev('session_start');setTimeout(function(){ev('level_start',3)},200);
window.reward=function(){fetch(S+'ads.playfill.com/v3/ad?zone=9&fmt=rewarded').then(function(r){return r.json()}).then(function(a){a.trk.imp.forEach(function(u){(new Image).src=u});document.createElement('video').src=a.media;
['start','firstQuartile','midpoint','complete'].forEach(function(e,i){setTimeout(function(){navigator.sendBeacon(a.trk.ev.replace('[EVENT]',e))},100*i)})})}})();"""
AD = """{"id":"{{new:ad}}","media":"{{scheme}}://cdn.playfill.com/v/clip9.mp4","endcard":"{{scheme}}://cdn.playfill.com/e/clip9.html","duration":15,"reward":{"item":"gem","n":5},"skip":5,"adv":{"name":"Ocean Farm","store":"oceanfarm","rating":4.4},"trk":{"imp":["{{scheme}}://t.playfill.com/i/{{new:ad}}?z=9&c=clip9&cb={{new:cb}}","{{scheme}}://view.adlens-mea.com/px?tg=clip9&ctx=1188&sr={{new:sr}}"],"ev":"{{scheme}}://t.playfill.com/e/[EVENT]?a={{new:ad}}&z=9"}}"""
HTML = """<!doctype html><html><head><title>%s</title><link rel=manifest href=/m.json><link rel=stylesheet href=/g.css></head><body><canvas></canvas><img src="/u/avatar/default.svg"><img src="{{scheme}}://cdn.brickrush.net/flags/1x1/de.svg">%s<a id=n href=/news/patch ping="{{scheme}}://hits.newsmeter.co/p?s=brickrush&l=patch&v={{new:v}}">news</a><script src="{{scheme}}://cdn.brickrush.net/js/game.js"></script></body></html>"""
AND = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 7a Build/UQ1A.240105.004)", "Client-SDK": "android4.38.0"}
UNITY = {"User-Agent": "UnityPlayer/2022.3.21f1 (UnityWebRequest/1.0, libcurl/8.5.0-DEV)", "Accept": "*/*", "X-Unity-Version": "2022.3.21f1"}
IOS = {"User-Agent": "BrickRush/2210 CFNetwork/1498.700.2 Darwin/23.6.0", "Accept": "*/*"}
SITES = {
    "play.brickrush.io": {"/": page(HTML % ("Brick Rush", ""), gzip=True, set_cookie=["br_sess={{new:s}}; HttpOnly; Path=/"]), "/shop/done": page(HTML % ("Thank you", "<img src='{{scheme}}://s2s.spendmark.com/conv.png?adv=551&goal=purchase&rev=4.99&cur=USD&txid=BR-99102&sub={{new:sub}}' width=1 height=1>"), gzip=True),
                          "/news/patch": page("<title>Patch</title><p>patch"), "/m.json": json_('{"name":"Brick Rush","icons":[]}'), "/g.css": style("canvas{background:url(/bg.png)}", headers=LONG), "/bg.png": pic("png", 64, 64, headers=LONG), "/u/avatar/default.svg": pic("svg", 40, 40, headers=LONG), "/favicon.ico": pic("ico", 32, 32, headers=LONG),
                          "/api/v1/remote-config": json_('{"gravity":1.2,"spawn":[1,2,3]}'), "/api/v1/save/slot1": empty(), "/api/v1/match/77/alive": empty(), "/api/v1/leaderboard": json_('{"rows":[{"n":"kai","s":991}]}'), "/api/v1/push/register": {"status": 201, "body": '{"ok":true}', "type": "application/json"}, "/api/v1/screenshot": json_('{"id":"sc9"}')},
    "cdn.brickrush.net": {"/a/atlas.png": pic("png", 256, 256, headers=LONG), "/a/white.png": pic("png", headers=LONG), "/a/1x1.webp": pic("webp", headers=LONG), "/a/tiles.webp": pic("webp", 128, 128, headers=LONG), "/a/theme.ogg": {"body": b"OggS" + bytes(9000), "type": "audio/ogg"}, "/a/core.wasm": {"body": b"\0asm\1\0\0\0" + bytes(4000), "type": "application/wasm"},
                          "/flags/1x1/de.svg": pic("svg", 20, 20, headers=LONG), "/js/game.js": script(GAME, gzip=True, headers={"Cache-Control": "max-age=60"})},
    "*.edge.brickrush.net": {"/probe": empty(headers=NO_STORE)},
    "in.gamelytics.dev": {"/v2/batch": json_('{"accepted":1}', pixel="analytics")},
    "ads.playfill.com": {"/v3/ad": json_(AD, gzip=True)}, "cdn.playfill.com": {"/v/clip9.mp4": {"body": bytes(12000), "type": "video/mp4"}},
    "t.playfill.com": {"/i/*": pic("webp", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/e/*": empty(pixel="analytics|retargeting|unknown")},
    "view.adlens-mea.com": {"/px": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "hits.newsmeter.co": {"/p": {"body": "", "pixel": "analytics|unknown", "type_always": "text/plain"}},
    "s2s.spendmark.com": {"/conv.png": pic("png", pixel="conversion", headers=NO_STORE)},
    "app.installmark.com": {"/session": json_('{"app_token":"k2x","adid":"{{new:adid}}","ask_in":2000}', pixel="analytics|conversion|unknown"), "/event": json_('{"timestamp":"2026-12-01T10:00:00Z"}', pixel="conversion|analytics"), "/sdk_click": json_('{"ok":1}', pixel="analytics|conversion|retargeting|unknown"), "/attribution": json_('{"attribution":{"network":"Organic"}}')},
    "cdp.enginestats.com": {"/v1/events": {"body": "", "type_always": "application/json", "pixel": "analytics|unknown"}}, "config.enginestats.com": {"/v1/settings": json_('{"on":1,"limit":20}')},
    "patch.brickrush.net": {"/manifest-2210.json": json_('{"files":["a","b"]}'), "/chunk/a": {"body": bytes(8000), "type": "application/octet-stream"}},
}
D = "gps_adid=38400000-8cf0-11bd-b23e-10b96e40000d&app_token=k2x&os_name=android"
VISITS = [{"url": "http://play.brickrush.io/"}, {"run": "reward()"}, {"run": "fetch('/api/v1/leaderboard').then(r=>r.json()).then(()=>fetch('/api/v1/push/register',{method:'POST',body:'{\"ep\":\"x\"}'})).then(()=>fetch('/api/v1/screenshot',{method:'POST',body:new Blob([new Uint8Array(2000)])}))"},
          {"url": "http://play.brickrush.io/shop/done"}, {"run": "ev('purchase',4.99)"}, {"run": "document.getElementById('n').click()"},
          {"actor": "android", "address": "10.77.0.3", "headers": AND, "requests": [{"url": "http://app.installmark.com/session", "method": "POST", "body": D, "headers": {"Content-Type": "application/x-www-form-urlencoded"}}, {"url": "http://app.installmark.com/sdk_click", "method": "POST", "body": D + "&source=install_referrer", "headers": {"Content-Type": "application/x-www-form-urlencoded"}},
           {"url": "http://patch.brickrush.net/manifest-2210.json"}, {"url": "http://app.installmark.com/event", "method": "POST", "body": D + "&event_token=purch1&revenue=4.99&currency=USD", "headers": {"Content-Type": "application/x-www-form-urlencoded"}}]},
          {"actor": "unity", "address": "10.77.0.4", "headers": UNITY, "requests": [{"url": "http://config.enginestats.com/v1/settings"}, {"url": "http://patch.brickrush.net/chunk/a"}, {"url": "http://cdp.enginestats.com/v1/events", "method": "POST", "body": '{"common":{"appid":"77","userid":"a1b2c3d4e5f60718","sessionid":99120}}\n{"type":"analytics.appStart.v1","msg":{"ts":1790000000}}', "headers": {"Content-Type": "application/json"}},
           {"url": "http://eu1.edge.brickrush.net/probe?t=1790000000"}]},
          {"actor": "ios", "address": "10.77.0.5", "headers": IOS, "requests": [{"url": "http://play.brickrush.io/api/v1/leaderboard"}, {"url": "http://t.playfill.com/i/9f8e7d6c5b4a3921?z=9&c=clip9&idfa=6D92078A-8246-4BA4-AE5B-76104861E7DC"}, {"url": "http://t.playfill.com/e/complete?a=9f8e7d6c5b4a3921&z=9&idfa=6D92078A-8246-4BA4-AE5B-76104861E7DC"}]}]
