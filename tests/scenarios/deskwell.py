"""A workspace for teams (letters, chat, documents): typing, presence, read marks, drafts, keep-alives, avatars, push registration, crash reports; beside product analytics and a letter's open pixels."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
APP = """var S='{{scheme}}://',A='{{scheme}}://api.deskwell.eu';
function P(u,b,t){return fetch(u,{method:'POST',body:b||'',credentials:'include',headers:t?{'content-type':t}:{}})}
function Q(u){return fetch(u,{credentials:'include'})}function I(u){(new Image).src=u}
var W={presence:function(s){return P(A+'/presence?user=u_8c1f77a20b&status='+s+'&t='+Date.now())},typing:function(c){return P(A+'/rooms/'+c+'/typing?user=u_8c1f77a20b')},
read:function(c,m){navigator.sendBeacon(A+'/rooms/'+c+'/read?msg='+m+'&user=u_8c1f77a20b')},draft:function(b){return P(A+'/drafts/d_5521?rev='+Date.now(),b)},flags:function(){return Q(S+'flags.toggleyard.io/sdk/eval/6f1e22a09bcd/users/eyJrZXkiOiJ1XzhjMWY3N2EyMGIifQ?h=c0ffee12')}};
W.flags();W.presence('active');setTimeout(function(){W.presence('active')},350);I(A+'/session/touch.gif?sid={{new:sid}}&_='+Date.now());
window.onerror=function(m){P(S+'err.bugbarn.io/api/4401/store/?sentry_key=9a81bd20c1&sentry_version=7',JSON.stringify({event_id:'{{new:ev}}',message:String(m)}))};"""
TRK = """(function(){var id='{{c:ajs}}';function send(k,n,o){fetch('{{scheme}}://in.journeyline.io/v1/'+k,{method:'POST',keepalive:true,headers:{'content-type':'text/plain'},body:JSON.stringify({anonymousId:id,userId:'u_8c1f77a20b',writeKey:'wk9',type:n,messageId:'ajs-'+Math.random(),context:{page:{path:location.pathname,url:location.href},userAgent:navigator.userAgent},properties:o||{},sentAt:new Date().toISOString()})})}
send('p','page');window.jl={track:function(e){send('t','track',{event:e})}}})();"""
REL = """(function(){navigator.sendBeacon('/e/i',JSON.stringify({n:'view',p:location.pathname,d:'{{c:dw_d}}',s:Date.now(),r:document.referrer}))})();"""


def doc(title, body, stat=True):
    return page("<!doctype html><html><head><title>" + title + "</title><link rel=stylesheet href=/st/app.css><script src=/st/app.js></script>" + ("<script defer src=/st/rel.js></script><script async src='{{scheme}}://cdn.journeyline.io/jl.min.js'></script>" if stat else "") + "</head><body>" + body + "</body></html>", gzip=True, set_cookie=["dw_s={{new:s}}; HttpOnly; Path=/"])


AV = "".join("<img width=24 src='{{scheme}}://avatars.facehub.io/a/%s?s=48&d=blank'>" % h for h in ("5d41402abc4b2a76b9719d911017c592", "7d793037a0760186574b0282f2f435e7", "e4da3b7fbbce2345d7772b0674a318d5", "1679091c5a880faf6fb5e6087eb1b2dc"))
FILES = "".join("<img src='{{scheme}}://files.deskwell-usercontent.com/t/%d.png?exp=1790003600&sig=%s&u=u_8c1f77a20b'>" % (n, s) for n, s in ((71, "c4ca4238a0b923820dcc509a6f75849b"), (72, "c81e728d9d4c2f636f067f89cc14862c"), (73, "eccbc87e4b5ce2fe28308fd9f2a7baf3")))
MAIL = ("<h1>Winter offer</h1><img src='{{scheme}}://img.kalteshaus-news.de/w/kopf.png'><img src='{{scheme}}://img.kalteshaus-news.de/w/s.gif' width=1 height=12><img src='{{scheme}}://img.kalteshaus-news.de/w/tl.gif' width=1 height=1>"
        "<img src='{{scheme}}://e.kalteshaus-news.de/o/83aa41/Zm9yLXVfOGMxZjc3YTIwYg' width=1 height=1 alt=''>")
MAIL2 = "<p>Your invoice</p><img src='{{scheme}}://cdn.rechnungsfee.com/logo.png'><img src='{{scheme}}://cdn.rechnungsfee.com/pixel/clear.gif' width=560 height=1><img src='{{scheme}}://lnk.mailschmiede.net/q/v1/c7f0de.png?m=20261130.4411&r=91b2c0f8e7d64a13' width=1 height=1>"
SITES = {
    "deskwell.eu": {"/": doc("Desk", AV), "/chat/general": doc("General", AV + FILES), "/mail/901": doc("Winter", MAIL, False), "/mail/902": doc("Invoice", MAIL2, False), "/docs/plan": doc("Plan", "<div contenteditable>x</div>"),
                     "/st/app.css": style("i{background:url(/st/t.gif)}p,body{background:url(/st/t.gif)}", headers=LONG), "/st/app.js": script(APP, gzip=True, headers={"Cache-Control": "no-cache"}), "/st/rel.js": script(REL, set_cookie=["dw_d={{c:dw_d}}; " + YEAR]), "/st/t.gif": pic("gif", headers=LONG), "/favicon.ico": pic("ico", 16, 16),
                     "/e/i": empty(pixel="analytics"), "/push/register": json_('{"ok":true}'), "/push/ack": empty(), "/docs/plan/ops": empty(), "/docs/plan/lock": empty(), "/docs/plan/cursor": json_("{}"), "/unread": json_('{"n":2}'), "/sw.js": script("/**/")},
    "api.deskwell.eu": {"/presence": empty(headers=NO_STORE), "/rooms/*": empty(), "/drafts/*": json_('{"ok":true}'), "/session/touch.gif": pic("gif", headers=NO_STORE, set_cookie=["dw_t={{c:dw_t}}; SameSite=None; Secure; Max-Age=900"]), "/reactions": json_('{"ok":1}'), "/calls/stun-check": empty(), "/mail/901/seen": empty(), "/mail/902/seen": empty(), "/poll": empty(), "/files/*": empty()},
    "flags.toggleyard.io": {"/sdk/*": json_('{"new-nav":true}', set_cookie=["ty={{c:ty}}" + CO])},
    "err.bugbarn.io": {"/api/*": json_('{"id":"9b1"}')},
    "avatars.facehub.io": {"/a/*": pic("png", headers={"Cache-Control": "max-age=300"})},
    "files.deskwell-usercontent.com": {"/t/*": pic("png", 96, 64, headers=LONG)},
    "push.wakecall.net": {"/v1/subscribe": json_('{"id":"s-77"}'), "/v1/heartbeat": empty()},
    "turn-fra.voicegrid.net": {"/ping": empty(headers=NO_STORE)}, "turn-iad.voicegrid.net": {"/ping": empty(headers=NO_STORE)}, "turn-sin.voicegrid.net": {"/ping": pic("gif", headers=NO_STORE)},
    "img.kalteshaus-news.de": {"/w/kopf.png": pic("png", 600, 100, headers=LONG), "/w/*": pic("gif", headers=LONG)}, "e.kalteshaus-news.de": {"/o/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "cdn.rechnungsfee.com": {"/logo.png": pic("png", 160, 50, headers=LONG), "/pixel/clear.gif": pic("gif", headers=LONG)}, "lnk.mailschmiede.net": {"/q/*": pic("png", pixel="email_open", headers=NO_STORE)},
    "cdn.journeyline.io": {"/jl.min.js": script(TRK, gzip=True, set_cookie=["ajs={{c:ajs}}" + CO])}, "in.journeyline.io": {"/v1/*": json_('{"success":true}', pixel="analytics")},
}
THIRD_PARTY_COOKIES = True
B = "http://deskwell.eu"
VISITS = [{"url": B + "/"}, {"run": "Q('/unread');P('/push/register','{\"endpoint\":\"x\",\"p256dh\":\"BPa1\"}');P(S+'push.wakecall.net/v1/subscribe?app=4471&device=6b1f0c2d-88aa-4d0e-9f31-0c7fd2a1b3e4','{}');P(S+'push.wakecall.net/v1/heartbeat?device=6b1f0c2d-88aa-4d0e-9f31-0c7fd2a1b3e4')"},
          {"url": B + "/chat/general"},
          {"run": "W.typing('r_12');W.typing('r_12');W.read('r_12','m_99012');W.read('r_12','m_99013');P(A+'/reactions?msg=m_99013&e=%2B1');P('/push/ack','n=88');Q(A+'/poll?since=1790000000123&cid=0f1e2d3c4b5a6978');Q(A+'/poll?since=1790000000456&cid=0f1e2d3c4b5a6978')"},
          {"run": "['fra','iad','sin'].forEach(r=>{I(S+'turn-'+r+'.voicegrid.net/ping?c=5fa0&_='+Date.now())});I(A+'/calls/stun-check?sid=77ab01&_='+Date.now());P(A+'/files/f_9/parts/1?uploadId=2~aB9','x'.repeat(2000));P(A+'/files/f_9/parts/2?uploadId=2~aB9','x'.repeat(900));P(A+'/files/f_9/complete?uploadId=2~aB9')"},
          {"url": B + "/mail/901"}, {"run": "navigator.sendBeacon(A+'/mail/901/seen?user=u_8c1f77a20b');W.draft('Dear')"}, {"url": B + "/mail/902"}, {"run": "navigator.sendBeacon(A+'/mail/902/seen?user=u_8c1f77a20b');W.draft('Dear all')"},
          {"url": B + "/docs/plan"},
          {"run": "P('/docs/plan/ops?rev=41','[[3,\"a\"]]');P('/docs/plan/ops?rev=42','[[4,\"b\"]]');P('/docs/plan/cursor?c=91&pos=4','');P('/docs/plan/lock','u_8c1f77a20b');W.presence('away');window.onerror('TypeError: x');navigator.sendBeacon('/docs/plan/ops?rev=43&final=1','[]')"}]
