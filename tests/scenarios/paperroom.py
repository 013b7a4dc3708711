"""No pixel: a collaborative editor - drafts, presence, locks, uploads, portraits, silent sign-on, push registration, licence check."""
from dsl import *

APP = """(function(){var rt='{{scheme}}://rt.tuvalo-live.net',me='c-5f0a2b7e91',d='8831';
function j(m,u,b){return fetch(u,{method:m,body:b===undefined?undefined:JSON.stringify(b),credentials:'include'}).catch(function(){})}
j('PUT','/v2/papers/'+d+'/draft',{rev:41,ops:[[12,'h'],[13,'e']]});j('PUT','/v2/papers/'+d+'/draft',{rev:42,ops:[[14,'l']]});
j('POST',rt+'/v1/rooms/'+d+'/presence?client='+me,{cursor:[4,12],colour:'#c33'});
j('GET',rt+'/v1/rooms/'+d+'/changes?after=42&client='+me+'&_='+Date.now());
var n=0,t=setInterval(function(){j('POST',rt+'/v1/rooms/'+d+'/presence?client='+me,{cursor:[4,13+n]});j('GET',rt+'/v1/rooms/'+d+'/changes?after='+(43+n)+'&client='+me+'&_='+Date.now());if(++n>3)clearInterval(t)},350);
j('POST','/v2/papers/'+d+'/lock',{para:7});setTimeout(function(){navigator.sendBeacon('/v2/papers/'+d+'/lock/release',JSON.stringify({para:7,client:me}))},900);
fetch('{{scheme}}://spell.grammato.org/check?lang=en-GB',{method:'POST',body:'teh quick borwn fox'});
fetch('{{scheme}}://up.bucketline.io/multi/9c1e77/part?n=1&uploadId=2~9Jq8xYtE0bq7mVw3',{method:'POST',mode:'no-cors',body:new Blob([new Uint8Array(6000)])});
fetch('{{scheme}}://up.bucketline.io/multi/9c1e77/part?n=2&uploadId=2~9Jq8xYtE0bq7mVw3',{method:'POST',mode:'no-cors',body:new Blob([new Uint8Array(900)])});
j('POST','/v2/push/devices',{endpoint:'https://push.example/gAAAAABl',keys:{p256dh:'BNcRdreALRFXTkOOUHK1',auth:'tBHItJI5svbpez7KI4CCXg'}});
fetch('{{scheme}}://seats.tuvalo-licensing.com/v1/verify?key=TV-88A1-41BC-9920-E1F2&host='+location.hostname);
j('POST','/v2/papers/'+d+'/comments/17/resolve');j('DELETE','/v2/papers/'+d+'/comments/18');j('POST','/v2/papers/'+d+'/star');
(new Image).src='/v2/session/extend.gif?at='+Date.now();
})();"""
FACE = "".join("<img class=f width=32 height=32 src='{{scheme}}://portraits.facefile.org/a/%s?s=32&d=blank'>" % h for h in
               ("0bc83cb571cd1c50ba6f3e8a78ef1346", "b642b4217b34b1e8d3bd915fc65c4452", "205e460b479e2e5b48aec07710c08d50"))
HTML = """<!doctype html><html><head><title>Q4 plan - Tuvalo</title><link rel=stylesheet href=/ui/9f2.css><link rel=manifest href=/app.webmanifest><script defer src=/ui/9f2.js></script></head><body>
<div class=ico></div>""" + FACE + """<img src="{{scheme}}://up.bucketline.io/thumb/9c1e77?page=1&w=1&blur=20" width=200 height=260><img src="{{scheme}}://up.bucketline.io/thumb/9c1e77?page=1&w=200" loading=lazy>
<iframe src="{{scheme}}://id.passgrove.com/authorize?prompt=none&client_id=tuvalo-web&response_type=code&state=af0ifjsldkj&nonce=n-0S6_WzA2Mj" width=1 height=1 style=display:none></iframe>
<img src="{{scheme}}://math.texrender.org/svg?tex=%5Cint_0%5E1x%5E2dx" alt=""><p>text</p></body></html>"""
SITES = {
    "paper.tuvalo.io": {"/d/8831": page(HTML, gzip=True, set_cookie=["tv_s={{c:tv_s}}; HttpOnly; " + YEAR]), "/ui/9f2.css": style("@font-face{font-family:T;src:url(/ui/t.woff2)}body{font-family:T}.ico{width:16px;height:16px;background:url(/ui/icons.png) -16px 0}", headers=LONG),
                         "/ui/9f2.js": script(APP, gzip=True, headers=LONG), "/ui/t.woff2": font(), "/ui/icons.png": pic("png", 16, 480, headers=LONG), "/app.webmanifest": {"body": '{"name":"Tuvalo"}', "type": "application/manifest+json"},
                         "/v2/papers/*": empty(headers=NO_STORE), "/v2/push/devices": {"status": 201, "body": '{"id":"d1"}', "type": "application/json"}, "/v2/session/extend.gif": pic("gif", headers=NO_STORE),
                         "/signed": page("<script>parent.postMessage('ok',location.origin)</script>"), "/favicon.ico": pic("ico", 16, 16)},
    "rt.tuvalo-live.net": {"/v1/rooms/8831/presence": empty(headers=NO_STORE, set_cookie=["node=b3; Path=/"]), "/v1/rooms/8831/changes": {"status": 200, "body": "[]", "type": "application/json", "headers": NO_STORE, "delay": 0.15}},
    "spell.grammato.org": {"/check": json_('{"matches":[{"o":0,"l":3,"r":["the"]}]}')},
    "up.bucketline.io": {"/multi/*": {"body": "", "status": 200, "headers": {"ETag": '"9b2cf535f27731c974343645a3985328"'}}, "/thumb/*": pic("jpeg", 200, 260, headers={"Cache-Control": "private, max-age=300"})},
    "portraits.facefile.org": {"/a/0bc83cb571cd1c50ba6f3e8a78ef1346": pic("jpeg", 32, 32, headers={"Cache-Control": "max-age=300"}), "/a/*": pic("png", headers={"Cache-Control": "max-age=300"})},
    "seats.tuvalo-licensing.com": {"/v1/verify": empty(headers=NO_STORE)},
    "id.passgrove.com": {"/authorize": go("{{scheme}}://paper.tuvalo.io/signed?code={{new:code}}&state={{q:state}}", set_cookie=["pg_sso={{c:pg_sso}}; HttpOnly; SameSite=None; Secure; Path=/"], headers=NO_STORE)},
    "math.texrender.org": {"/svg": pic("svg", 60, 24)},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://paper.tuvalo.io/d/8831"}, {"run": "new Promise(r=>setTimeout(r,1500))"}]
