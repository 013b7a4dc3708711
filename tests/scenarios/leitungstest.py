"""No pixel: third parties told something because the page works with them: typing, saving, leaving, baits, line tests, consent kept, push registrations, votes."""
from dsl import *

JS = """(function(){var P=function(u,b,o){return fetch('{{scheme}}://'+u,Object.assign({method:'POST',mode:'no-cors',body:b},o||{}))};
P('live.plauderbox.eu/v1/typing','c=7a&on=1');setTimeout(function(){P('live.plauderbox.eu/v1/typing','c=7a&on=0')},300);
P('store.notizwerk.app/d/doc-5511/save','{"rev":12,"ops":[{"i":"Hallo"}]}');navigator.sendBeacon('{{scheme}}://store.notizwerk.app/d/doc-5511/unlock',new Blob(['lock=1'],{type:'text/plain'}));
P('cmp.einwilligen.net/v1/consents','{"v":3,"accept":["notw"]}',{credentials:'include'});
P('push.meldeamt.io/subscribe','{"endpoint":"https://fcm.example/x","p256dh":"BNc"}');
P('umfrage.stimmzettel.org/vote','poll=77&a=2');
[1,2,3].forEach(function(n){setTimeout(function(){var i=new Image;i.src='{{scheme}}://ping'+n+'.leitungstest.net/probe.gif?r='+Math.random()},n*100)});
var a=new Image;a.src='/ads/banner_728x90.gif';var b=new Image;b.src='{{scheme}}://static.werbefrei.info/adframe/pixel.gif';
fetch('{{scheme}}://api.robotnein.com/v1/verify',{method:'POST',body:'{"token":"P1_eyJ0"}'}).then(function(r){return r.json()});
fetch('{{scheme}}://live.plauderbox.eu/v1/presence?room=7a&_='+Date.now(),{credentials:'include'});
P('fehler.knallfrosch.dev/api/9/security/?key=aa10','{"csp-report":{}}');
})();"""
SITES = {
    "www.wissensforum.at": {"/": page("<!doctype html><title>Forum</title><script src=/f.js defer></script><img src='{{scheme}}://img.vorschaubild.net/lqip/881.webp?w=1&h=1'><img src='{{scheme}}://img.vorschaubild.net/full/881.webp'><img src='{{scheme}}://status.dienste.info/ampel.gif?dienst=forum'>", gzip=True, set_cookie=["f={{c:f}}; HttpOnly; Path=/"]),
        "/faden/2": page("<!doctype html><title>Faden</title><script src=/f.js defer></script><p>x", gzip=True), "/f.js": script(JS, gzip=True), "/ads/banner_728x90.gif": pic("gif", headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "live.plauderbox.eu": {"/v1/typing": empty(), "/v1/presence": empty(set_cookie=["pb={{c:pb}}; SameSite=None; Secure; Path=/"])}, "store.notizwerk.app": {"/d/*": empty()}, "cmp.einwilligen.net": {"/v1/consents": empty(set_cookie=["cid={{c:cid}}; SameSite=None; Secure; " + YEAR])},
    "push.meldeamt.io": {"/subscribe": {"body": "", "status": 201}}, "umfrage.stimmzettel.org": {"/vote": empty()}, "static.werbefrei.info": {"/adframe/*": pic("gif", headers=LONG)},
    **{"ping%d.leitungstest.net" % n: {"/probe.gif": pic("gif", headers=NO_STORE)} for n in (1, 2, 3)}, "api.robotnein.com": {"/v1/verify": json_('{"success":true}')}, "fehler.knallfrosch.dev": {"/api/*": {"body": "", "status": 200}},
    "img.vorschaubild.net": {"/lqip/*": pic("webp", 1, 1, headers=LONG), "/full/*": pic("webp", 400, 300, headers=LONG)}, "status.dienste.info": {"/ampel.gif": pic("gif", 16, 16, headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.wissensforum.at/"}, {"url": "http://www.wissensforum.at/faden/2"}]
