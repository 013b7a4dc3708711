"""A gym's web client, one page: product analytics behind a proxy path, batches, an app-attribution beacon and sign-up conversions; autosave, socket polling, push, segments that are none."""
from dsl import *

S = "{{scheme}}://"
APP = """(function(w,d){
var q=[];
w.J=function(u,o,m){return fetch(u,{method:m||'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify(o)})};
fetch('/api/me').then(function(r){return r.json()});fetch('/i18n/en-GB.json?v=6.2.0');fetch('/api/flags?env=prod&uid=88213');
J('/auth/refresh',{grant_type:'refresh_token'});
var t=0;(function poll(){if(t++>2)return;fetch('/rt/socket.io/?EIO=4&transport=polling&t=P'+t+'xKq&sid=Zk81aQ').then(function(){return fetch('/rt/socket.io/?EIO=4&transport=polling&t=Q'+t+'xKq&sid=Zk81aQ',{method:'POST',headers:{'Content-Type':'text/plain;charset=UTF-8'},body:'3'})}).then(function(){setTimeout(poll,200)})})();
w.saveSet=function(n){return J('/api/workouts/3391/sets/'+n,{reps:8,kg:60+n},'PUT')};
w.heart=function(){return fetch('/api/workouts/3391/samples',{method:'POST',headers:{'Content-Type':'application/octet-stream'},body:new Uint8Array(480).fill(97)})};
w.push=function(){return J('/api/push/subscribe',{endpoint:'https://push.example/send/fK2','keys':{p256dh:'BNc',auth:'tBH'}})};
w.draft=function(){navigator.sendBeacon('/api/notes/3391/draft',new Blob(['Felt strong today'],{type:'text/plain'}))};
w.classes=function(){return fetch('/api/classes/771/spots?_='+Date.now())};
w.play=function(){['/v/warmup/720.m3u8','/v/warmup/720_00001.m4s','/v/warmup/720_00002.m4s'].reduce(function(p,u){return p.then(function(){return fetch('{{scheme}}://vod.fitvault-cdn.net'+u)})},Promise.resolve())};
})(window,document);"""
HOG = """(function(w,d){var id='{{new:did}}',host='/ingest';
function send(ev,p){var raw=JSON.stringify({event:ev,properties:Object.assign({distinct_id:id,token:'phk_7Yd',$current_url:location.href},p||{}),timestamp:new Date().toISOString()});
var bytes=new Uint8Array([31,139,8,0,0,0,0,0,0,3].concat(raw.split('').map(function(c){return c.charCodeAt(0)^31})));
fetch(host+'/i/v0/e/?ip=0&_='+Date.now()+'&ver=1.184.2&compression=gzip-js',{method:'POST',headers:{'Content-Type':'text/plain'},body:bytes})}
fetch(host+'/array/phk_7Yd/config');send('$pageview');w.cap=send;
setTimeout(function(){fetch(host+'/s/?ip=0&_='+Date.now()+'&ver=1.184.2',{method:'POST',headers:{'Content-Type':'text/plain'},body:'data='+btoa(JSON.stringify([{type:4,data:{w:800}},{type:2}]))})},250);
})(window,document);"""
STRIDE = """(function(w){var q=[],dev='{{new:dev}}-r',n=0;w.stride=function(e,p){q.push({device_id:dev,user_id:'88213',event_type:e,event_properties:p||{},time:Date.now(),insert_id:'i'+(n++)+dev})};
w.flushStride=function(){var b={api_key:'a01f77c2d9',events:q.splice(0),client_upload_time:new Date().toISOString()};fetch('{{scheme}}://api2.stridecount.com/2/httpapi',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify(b)})};
stride('session_start');stride('screen: home');setTimeout(flushStride,150);
var p=history.pushState;history.pushState=function(){p.apply(this,arguments);stride('screen: '+location.pathname);flushStride();cap('$pageview')};
var f=new FormData();navigator.sendBeacon('{{scheme}}://wa.originlink.io/events?site-id=6f1c-88&pid=web',JSON.stringify({afUserId:'{{new:af}}',eventType:'LOAD',url:location.href,ts:Date.now()}));
})(window);"""
CDP = """(function(w){var a='{{new:anon}}';function s(k,o){o.anonymousId=a;o.messageId='ajs-'+Math.random().toString(16).slice(2);o.writeKey='kZ1';var x=new XMLHttpRequest();x.open('POST','{{scheme}}://cdp.ironfern-gym.com/v1/'+k);x.setRequestHeader('Content-Type','text/plain');x.send(JSON.stringify(o))}
s('p',{name:document.title,properties:{path:location.pathname}});w.track=function(n,p){s('t',{event:n,properties:p})}})(window);"""
JOIN = """(function(d){var o='IF-'+Math.floor(Math.random()*1e6);
(new Image).src='{{scheme}}://www.seekads-svc.com/pagead/conversion/1079221/?random='+Date.now()+'&label=Kd0zCJ3&value=29.90&currency_code=GBP&oid='+o+'&guid=ON&script=0';
var x=new XMLHttpRequest();x.open('POST','{{scheme}}://tr.filmroll-social.com/p');x.setRequestHeader('Content-Type','application/x-www-form-urlencoded');x.send('pid=8a1e-22&ev=SIGN_UP&u_hem=b1946ac92492d2347c6235b4d2611184&pl='+encodeURIComponent(location.href)+'&ts='+Date.now());
fetch('{{scheme}}://api-trk.toktune.com/api/v2/pixel',{method:'POST',mode:'no-cors',keepalive:true,body:JSON.stringify({event:'CompleteRegistration',event_id:o,pixel_code:'CT7',context:{page:{url:location.href},user:{ttp:'{{new:ttp}}'}}})});
track('Membership Started',{plan:'flex',revenue:29.9});
})(document);"""


def doc(title, body, tail=""):
    return page("<!doctype html><html><head><title>" + title + "</title><link rel=manifest href=/app.webmanifest><link rel=stylesheet href=/s/app.css><script src=/s/app.js></script><script defer src=/ingest/static/array.js></script>"
                "<script defer src='" + S + "cdn.stridecount.com/sdk/2.11.js'></script><script defer src='" + S + "cdp.ironfern-gym.com/sdk.js'></script>" + tail + "</head><body><div id=app>" + body + "</div></body></html>", gzip=True)


J = {"body": '{"status":1}', "type": "application/json"}
SITES = {
    "my.ironfern-gym.com": {
        "/home": doc("Home", "<img src='" + S + "faces.globavatar.net/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346?s=48&d=mp'><img src='" + S + "faces.globavatar.net/avatar/5f4dcc3b5aa765d61d8327deb882cf99?s=48&d=mp'><img src=/s/px.gif width=1 height=12>"),
        "/join": doc("Join", "<form>plan</form>"), "/join/done": doc("Welcome", "<h1>You are in</h1>", "<script defer src=/s/join.js></script>"),
        "/s/app.css": style("body{margin:0;background:#fff url(/s/bg.svg)}", gzip=True, headers=LONG), "/s/bg.svg": pic("svg", 1, 1, headers=LONG), "/s/app.js": script(APP, gzip=True, headers=LONG), "/s/join.js": script(JOIN, gzip=True), "/s/px.gif": pic("gif", headers=LONG), "/app.webmanifest": {"body": '{"name":"Ironfern"}', "type": "application/manifest+json"}, "/favicon.ico": pic("ico", 16, 16),
        "/ingest/static/array.js": script(HOG, gzip=True, headers={"Cache-Control": "max-age=14400"}), "/ingest/array/phk_7Yd/config": json_('{"supportedCompression":["gzip-js"],"sessionRecording":{"endpoint":"/s/"},"surveys":false}'),
        "/ingest/i/v0/e/": {**J, "pixel": "analytics"}, "/ingest/s/": {**J, "pixel": "analytics"},
        "/api/me": json_('{"id":88213,"name":"Ana"}'), "/i18n/en-GB.json": json_('{"hello":"Hello","sets":"Sets"}', headers=LONG), "/api/flags": json_('{"darkMode":true,"coach":false}'), "/auth/refresh": json_('{"expires_in":900}', headers=NO_STORE, set_cookie=["at={{new:at}}; HttpOnly; Path=/"], always_set=True),
        "/rt/socket.io/": {"body": "ok", "type": "text/plain; charset=UTF-8", "headers": NO_STORE},
        "/api/workouts/3391/sets/*": empty(), "/api/workouts/3391/samples": json_("{}"), "/api/push/subscribe": {"status": 201, "body": "", "type_always": "application/json"}, "/api/notes/3391/draft": empty(), "/api/classes/771/spots": {"body": "4", "type": "text/plain", "headers": NO_STORE}},
    "faces.globavatar.net": {"/avatar/*": pic("png", 48, 48, headers={"Cache-Control": "max-age=300"})},
    "vod.fitvault-cdn.net": {"/v/warmup/720.m3u8": {"body": "#EXTM3U\n#EXT-X-VERSION:7\n#EXTINF:4,\n720_00001.m4s\n#EXTINF:4,\n720_00002.m4s\n", "type": "application/vnd.apple.mpegurl"}, "/v/warmup/*": {"body": bytes(24000), "type": "video/iso.segment"}},
    "cdn.stridecount.com": {"/sdk/2.11.js": script(STRIDE, gzip=True, headers=LONG)},
    "api2.stridecount.com": {"/2/httpapi": json_('{"code":200,"events_ingested":2,"payload_size_bytes":412,"server_upload_time":1790000000123}', pixel="analytics")},
    "wa.originlink.io": {"/events": {"body": "ok", "type": "text/plain", "pixel": "analytics|conversion|unknown"}},
    "cdp.ironfern-gym.com": {"/sdk.js": script(CDP, gzip=True), "/v1/p": json_('{"success":true}', pixel="analytics"), "/v1/t": json_('{"success":true}', pixel="analytics|conversion")},
    "www.seekads-svc.com": {"/pagead/conversion/*": go(S + "www.seekquery.com/pagead/1p-conversion/1079221/?cv=11&fst={{q:random}}&value=29.90&currency_code=GBP&label=Kd0zCJ3&oid={{q:oid}}&is_vtc=1", pixel="conversion", headers=NO_STORE)},
    "www.seekquery.com": {"/pagead/1p-conversion/*": pic("gif", pixel="conversion", headers=NO_STORE)},
    "tr.filmroll-social.com": {"/p": {"body": "", "type_always": "text/plain", "pixel": "social|conversion", "headers": NO_STORE}},
    "api-trk.toktune.com": {"/api/v2/pixel": json_('{"code":0}', pixel="social|conversion")},
}
H = "http://my.ironfern-gym.com"
VISITS = [{"url": H + "/home"}, {"run": "saveSet(1).then(()=>saveSet(2))"}, {"run": "heart()"}, {"run": "draft()"}, {"run": "history.pushState({},'','/classes');classes()"}, {"run": "push()"}, {"run": "play()"},
          {"run": "classes()"}, {"url": H + "/join"}, {"url": H + "/join/done"}]
