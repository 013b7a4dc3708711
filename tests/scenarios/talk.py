"""A team chat: long polls, a socket that is refused and falls back, typing notices, read marks, presence at another host, link previews, emoji and faces of a few bytes, push registration, crash reports, drafts; one product meter in batches and a campaign pixel on the start page only."""
from dsl import *

APP = """(function(){var s='{{scheme}}://',R=s+'rt.murmur.chat',A=s+'api.murmur.chat',J={'Content-Type':'application/json'};
try{new WebSocket((location.protocol=='https:'?'wss':'ws')+'://ws.murmur.chat/gateway?v=9')}catch(e){}
(function poll(n){if(n)fetch(R+'/poll?cursor='+n+'&sid={{new:s}}').then(function(){poll(n-1)})})(5);
fetch(A+'/users.me');fetch(A+'/channels.list');[1,2,3,4].forEach(function(n){setTimeout(function(){fetch(A+'/channels.mark',{method:'POST',headers:J,body:'{"c":"C'+n+'","ts":"17198"}'})},n*120)});
[1,2,3].forEach(function(n){setTimeout(function(){fetch(s+'presence.murmur-live.net/typing',{method:'POST',body:'c=C1&n='+n})},n*150)});
fetch(s+'unfurl.linklook.io/card?u=https%3A%2F%2Fexample.org%2F1');['1f600','1f44d','2764','1f389'].forEach(function(e){new Image().src=s+'emoji.glyphhost.com/18/'+e+'.png'});
[11,12,13].forEach(function(u){new Image().src=s+'faces.murmur-cdn.com/u/'+u+'/24.jpg'});
fetch(s+'push.wakeline.io/subscriptions',{method:'POST',headers:J,body:'{"endpoint":"x","keys":{"p256dh":"{{new:k}}"}}'});
setTimeout(function(){fetch(s+'crash.bugnest.com/notify',{method:'POST',headers:{'Content-Type':'application/json','Bn-Api-Key':'a1'},body:JSON.stringify({events:[{exceptions:[{errorClass:'TypeError',stacktrace:['a','b','c']}],device:{}}]})})},400);
function m(n){fetch(s+'t.gaugeline.com/batch',{method:'POST',headers:{'Content-Type':'text/plain'},body:JSON.stringify({batch:[{type:'track',event:n,anonymousId:'{{new:an}}',context:{page:{url:location.href},userAgent:navigator.userAgent}}]})})}m('opened');setTimeout(function(){m('channel_read')},500);setTimeout(function(){m('typed')},900)})();"""
SITES = {
    "www.murmur.chat": {"/": page("<!doctype html><title>Murmur</title><link rel=stylesheet href=/l.css><h1>Talk</h1><img src=/hero.webp><img height=1 width=1 style=display:none src='{{scheme}}://ads.clipfeed.net/tr?id=9918&ev=Lead&u={{new:q}}'><script src='{{scheme}}://t.gaugeline.com/analytics.js/v1/9/analytics.min.js'></script><a href='{{scheme}}://app.murmur.chat/'>in</a>", gzip=True), "/l.css": style("h1{}" * 90, headers=LONG), "/hero.webp": pic("webp", 500, 300, headers=LONG), "/favicon.ico": empty()},
    "app.murmur.chat": {"/": page("<!doctype html><title>#general</title><link rel=icon href=/i.png><script src=/m.js></script>", gzip=True), "/m.js": script(APP, gzip=True, headers=LONG), "/i.png": pic("png", 32, 32)},
    "ws.murmur.chat": {"/gateway": {"status": 404, "body": ""}}, "rt.murmur.chat": {"/poll": json_('{"events":[]}', delay=0.22, headers=NO_STORE)},
    "api.murmur.chat": {"/users.me": json_('{"ok":true,"id":"U1"}', set_cookie=["sess={{c:sess}}; Path=/; HttpOnly"]), "/channels.list": json_('{"ok":true,"channels":[' + '{"id":"C1","name":"general"},' * 12 + '{}]}'), "/channels.mark": json_('{"ok":true}')},
    "presence.murmur-live.net": {"/typing": empty()}, "unfurl.linklook.io": {"/card": json_('{"title":"Example"}')}, "emoji.glyphhost.com": {"/18/*": pic("png", 18, 18, headers=LONG)}, "faces.murmur-cdn.com": {"/u/*": pic("jpeg", 24, 24, headers=LONG)},
    "push.wakeline.io": {"/subscriptions": {"status": 201, "body": ""}}, "crash.bugnest.com": {"/notify": {"status": 202, "body": "OK", "type": "text/plain"}},
    "t.gaugeline.com": {"/analytics.js/*": script("(function(){fetch('{{scheme}}://t.gaugeline.com/batch',{method:'POST',body:JSON.stringify({batch:[{type:'page',anonymousId:'{{new:an}}'}]})})})();"), "/batch": json_('{"success":true}', pixel="analytics|unknown")},
    "ads.clipfeed.net": {"/tr": pic("gif", pixel="social|conversion|retargeting|analytics", headers=NO_STORE, set_cookie=["cf={{c:cf}}; SameSite=None; Secure; " + YEAR])},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.murmur.chat/"}, {"url": "http://app.murmur.chat/"}, {"run": "new Promise(r=>setTimeout(r,1600))"}]
