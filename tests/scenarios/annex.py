"""No pixel: once more ordinary traffic near the edge - other portraits, uploads, locks, probes, log-outs, payments, chats, lookups, machines among themselves."""
from dsl import *

APP = """(function(){var H='{{scheme}}://';function np(u,b){return fetch(H+u,{method:'POST',mode:'no-cors',credentials:'include',body:b})}
fetch('/files/u7/chunk',{method:'PATCH',headers:{'Upload-Offset':'0'},body:new Blob([new Uint8Array(4000)])});
var fd=new FormData();fd.append('key','u/7/a.jpg');fd.append('policy','eyJleHBpcmF0aW9uIjoi');fd.append('x-amz-signature','77ab01fe2290cc41d8');fd.append('file',new Blob([new Uint8Array(5000)]));np('shed-uploads.s3like.net/',fd);
np('hub.homewarden.io/lamps/3/on','{"bri":200}');np('hub.homewarden.io/lamps/3/colour','{"h":200}');np('hub.homewarden.io/scenes/7/recall','');
['cdg','iad'].forEach(function(r){for(var i=0;i<2;i++)fetch(H+r+'.cloudnear.net/ping?t='+Date.now()+i,{method:'HEAD',mode:'no-cors',cache:'no-store'})});(new Image).src=H+'lhr.cloudnear.net/up.png?t='+Date.now();
fetch(H+'rooms.chatloft.net/r/44/new?since=0&me=9c1b77d0e2',{credentials:'include'});setTimeout(function(){fetch(H+'rooms.chatloft.net/r/44/new?since=1&me=9c1b77d0e2',{credentials:'include'});np('rooms.chatloft.net/r/44/read','{"upto":12}');np('rooms.chatloft.net/r/44/typing','1')},400);
fetch(H+'api.leakcheck.org/range/5BAA6');fetch(H+'doh.resolvo.net/dns-query?dns=AAABAAABAAAAAAAAA3d3dwdleGFtcGxlA2NvbQAAAQAB');
np('tills.paywharf.com/checkout/cs_88a1/start',JSON.stringify({amount:4200,return_url:location.href,method:'card'}));fetch(H+'tills.paywharf.com/checkout/cs_88a1/status?_='+Date.now());
(new Image).src=H+'login.keyring-id.org/end?client=shed&sid=4b77a1c0de&post=1';
addEventListener('pagehide',function(){navigator.sendBeacon('/docs/12/unlock','{"holder":"u7"}')});setTimeout(function(){navigator.sendBeacon('/docs/12/save','{"t":"draft"}');navigator.sendBeacon(H+'rooms.chatloft.net/r/44/leave','{"me":"9c1b77d0e2"}')},700);
fetch('/graphql?hash=9f86d081884c7d65&vars=%7B%22id%22%3A7%7D');fetch(H+'embed.clipwall.tv/oembed?url='+encodeURIComponent('https://clipwall.tv/v/88'));fetch('/survey/5/answer',{method:'POST',body:'{"q":1,"a":3}'});fetch('/report',{method:'POST',body:'{"comment":88,"why":"spam"}'});
fetch(H+'toggle.flagpole.org/v1/rules.json?env=prod');fetch('/i18n/en.json?v=9f1');np('stream.ledgergame.net/turn','{"g":4,"m":"Qxf7"}')})();"""
SITES = {
    "www.toolshed.coop": {"/": page("""<!doctype html><html><head><title>Shed</title><script defer src=/a.js></script></head><body><img src="{{scheme}}://pix.memberhub.org/u/20417/small?v=0" width=24><img src="{{scheme}}://pix.memberhub.org/u/20418/small?v=0" width=24><img src="{{scheme}}://pix.memberhub.org/u/7/small?v=31" width=24>
<img src="{{scheme}}://rooms.chatloft.net/status/44.png?x=77120" width=8><img src="{{scheme}}://thumbs.clipwall.tv/88/1.webp"><img src=/i/0.webp width=1 height=12><img src="{{scheme}}://bar.codeprint.org/ean13?d=4006381333931&w=120"></body></html>""", gzip=True, set_cookie=["ts={{c:ts}}; HttpOnly; " + YEAR]), "/next": page("<title>next</title>next"), "/a.js": script(APP, gzip=True, headers=LONG), "/files/*": empty(), "/docs/*": empty(), "/graphql": json_('{"data":{"x":1}}'), "/survey/*": empty(), "/report": empty(), "/i18n/en.json": json_('{"a":"b"}'), "/i/0.webp": pic("webp", headers=LONG), "/favicon.ico": empty()},
    "shed-uploads.s3like.net": {"/": empty(headers={"ETag": '"77"', "Location": "x"})}, "hub.homewarden.io": {"/*": empty(headers=NO_STORE)},
    **{r + ".cloudnear.net": {"/ping": {"body": "", "headers": NO_STORE}, "/up.png": pic("png", headers=NO_STORE)} for r in ("cdg", "iad", "lhr")},
    "rooms.chatloft.net": {"/r/44/new": json_("[]", headers=NO_STORE, set_cookie=["me=9c1b77d0e2; SameSite=None; Secure; " + YEAR]), "/r/*": empty(), "/status/44.png": pic("png", 8, 8, headers=NO_STORE)},
    "api.leakcheck.org": {"/range/*": {"body": "0018A45C4D1DEF81644B54AB7F969B88D65:3\r\n" * 20, "type": "text/plain"}}, "doh.resolvo.net": {"/dns-query": {"body": bytes(60), "type": "application/dns-message"}},
    "tills.paywharf.com": {"/checkout/cs_88a1/start": empty(), "/checkout/cs_88a1/status": json_('{"s":"open"}', headers=NO_STORE)}, "login.keyring-id.org": {"/end": pic("gif", headers=NO_STORE)},
    "pix.memberhub.org": {"/u/7/small": pic("jpeg", 24, 24, headers={"Cache-Control": "max-age=600"}), "/u/*": pic("gif", headers={"Cache-Control": "max-age=600"})}, "embed.clipwall.tv": {"/oembed": json_('{"type":"video"}')}, "thumbs.clipwall.tv": {"/88/1.webp": pic("webp", 120, 68, headers=LONG)},
    "toggle.flagpole.org": {"/v1/rules.json": json_('{"a":true}')}, "stream.ledgergame.net": {"/turn": empty()}, "bar.codeprint.org": {"/ean13": pic("png", 120, 60)},
    "hooks.teamroom.io": {"/T0/B0/xyz71ac": {"body": "ok", "type": "text/plain"}}, "tsdb.plantfloor.net": {"/write": empty()}, "acme.openca.org": {"/new-nonce": empty(headers={"Replay-Nonce": "77ab", "Cache-Control": "no-store"})}, "reg.boxship.io": {"/v2/": json_("{}"), "/token": json_('{"token":"x"}')},
    "rep.filescan.net": {"/h/*": empty(headers=NO_STORE), "/q": empty()}, "push.relay-notify.org": {"/wpush/*": {"status": 201, "body": ""}}, "lists.parishnews.ie": {"/one-click": empty(), "/rsvp": {"body": "thanks", "type": "text/plain"}}, "ddns.homename.net": {"/update": {"body": "good 10.77.0.5", "type": "text/plain"}},
}
THIRD_PARTY_COOKIES = True


def go_(*rs):
    return [{"url": u, "page": None, "method": m, **({"body": b} if b else {})} for m, u, b in rs]


VISITS = [{"url": "http://www.toolshed.coop/"}, {"url": "http://www.toolshed.coop/next"},
    {"actor": "ci", "address": "10.77.0.3", "headers": {"User-Agent": "python-requests/2.32"}, "requests": go_(("POST", "http://hooks.teamroom.io/T0/B0/xyz71ac", '{"text":"built"}'), ("GET", "http://reg.boxship.io/v2/", ""), ("GET", "http://reg.boxship.io/token?service=reg&scope=repository:a/b:pull", ""))},
    {"actor": "plc", "address": "10.77.0.4", "headers": {"User-Agent": "Telegraf/1.29"}, "requests": go_(*[("POST", "http://tsdb.plantfloor.net/write?db=line2&precision=s", "temp,host=a v=%d 1790000000" % i) for i in (20, 21, 22)])},
    {"actor": "acme", "address": "10.77.0.3", "headers": {"User-Agent": "certbot/2.9"}, "requests": go_(("HEAD", "http://acme.openca.org/new-nonce", ""))},
    {"actor": "scan", "address": "10.77.0.5", "headers": {"User-Agent": "FileScan/3.1 (Windows)"}, "requests": go_(("GET", "http://rep.filescan.net/h/e3b0c44298fc1c149afbf4c8996fb924", ""), ("GET", "http://rep.filescan.net/q?sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709&sz=0", ""))},
    {"actor": "pusher", "address": "10.77.0.3", "headers": {"User-Agent": "web-push/3.6", "TTL": "60"}, "requests": go_(("POST", "http://push.relay-notify.org/wpush/v2/gAAAAABl77c1", "x" * 60))},
    {"actor": "mua", "address": "10.77.0.4", "headers": {"User-Agent": "K-9 Mail/6.8"}, "requests": go_(("POST", "http://lists.parishnews.ie/one-click?t=77ab01fe22", "List-Unsubscribe=One-Click"), ("GET", "http://lists.parishnews.ie/rsvp?e=44&a=yes&t=8ac1770b2e", ""))},
    {"actor": "router", "address": "10.77.0.5", "headers": {"User-Agent": "inadyn/2.12"}, "requests": go_(("GET", "http://ddns.homename.net/update?host=a.homename.net&token=5f2b51ca2d244b1a", ""))}]
