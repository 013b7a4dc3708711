"""Late site, no pixel at all: a forum with votes, typing, push, consent saved, a silent sign-in frame, security reports, a bank's redirect, keys of a video, lazily loaded blanks."""
from dsl import *

HTML = """<!doctype html><html><head><title>Parlor</title></head><body><h1>Parlor</h1><img src="{{scheme}}://cdn.lazybox.net/blank.gif?t={{new:t}}" width=1 height=1><img src="{{scheme}}://emoji.smilepack.org/1f600.png"><img src="{{scheme}}://cdn.lazybox.net/w/1/h/1/trans.png" width=1 height=1>
<iframe src="{{scheme}}://login.onekey.id/silent?client=parlor&nonce={{new:nonce}}&prompt=none" width=1 height=1 style=display:none></iframe><script src=/p.js></script><script async src="{{scheme}}://api.talkwidget.app/sdk.js"></script></body></html>"""
PJ = """(function(){var S='{{scheme}}://',J=function(u,o){return fetch(u,{method:'POST',mode:'no-cors',credentials:'include',body:JSON.stringify(o)})};
J(S+'votes.commentbox.net/v/771/up',{user:'u-{{new:u}}',dir:1});J(S+'votes.commentbox.net/typing',{thread:9,user:'u-{{new:u}}'});J(S+'cmp.privatechoice.eu/save',{site:'parlor',choice:{a:0,m:0},consent_id:'{{new:cid}}',ts:Date.now()});
J(S+'push.notifyrelay.io/subscribe',{endpoint:S+'push.example/x/{{new:ep}}',keys:{p256dh:'BNcR',auth:'tBHI'}});fetch(S+'scores.ballnet.org/live/33?since='+Date.now(),{mode:'no-cors'});fetch(S+'key.vodlock.tv/k/77?sid={{new:sid}}',{mode:'no-cors'});
J(S+'reports.headerwatch.dev/csp',{'csp-report':{'document-uri':location.href,'violated-directive':'img-src','blocked-uri':'inline'}});J('/read',{upto:881});fetch('/unread?_='+Date.now());})();"""
SDK = """(function(){fetch('{{scheme}}://api.talkwidget.app/v1/conversations?visitor_hint=none',{credentials:'include'}).then(r=>r.json());fetch('{{scheme}}://api.talkwidget.app/v1/online',{credentials:'include',method:'HEAD'})})();"""
N = "; SameSite=None; Secure; Path=/"
SITES = {
    "www.parlor-forum.net": {"/": page(HTML, gzip=True, set_cookie=["pf_sid={{c:pf_sid}}; HttpOnly; Path=/"]), "/p.js": script(PJ), "/read": empty(), "/unread": json_('{"n":2}'), "/pay": page("<!doctype html><title>pay</title><form id=f method=post action='{{scheme}}://secure.cardgate.bank/3ds'><input name=pareq value={{new:pa}}><input name=md value=MD-771></form><script>document.getElementById('f').submit()</script>"), "/paid": page("<title>ok</title>Thank you, order 771 paid"), "/favicon.ico": empty()},
    "cdn.lazybox.net": {"/blank.gif": pic("gif", headers=LONG), "/w/*": pic("png", headers=LONG)}, "emoji.smilepack.org": {"/1f600.png": pic("png", 20, 20, headers=LONG)},
    "login.onekey.id": {"/silent": go("{{scheme}}://login.onekey.id/done?error=login_required&nonce={{q:nonce}}", set_cookie=["ok_dev={{c:ok_dev}}" + N]), "/done": page("<script>parent.postMessage('no','*')</script>")},
    "votes.commentbox.net": {"/*": empty()}, "cmp.privatechoice.eu": {"/save": empty(set_cookie=["pc_choice=a0m0" + N])}, "push.notifyrelay.io": {"/subscribe": json_('{"id":1}')}, "scores.ballnet.org": {"/live/*": json_('{"h":1,"a":0}')}, "key.vodlock.tv": {"/k/*": {"body": bytes(16), "type": "application/octet-stream"}},
    "reports.headerwatch.dev": {"/csp": empty()}, "api.talkwidget.app": {"/sdk.js": script(SDK), "/v1/conversations": json_('{"c":[]}', set_cookie=["tw_s={{c:tw_s}}" + N]), "/v1/online": empty()}, "secure.cardgate.bank": {"/3ds": page("<!doctype html><title>3ds</title><meta http-equiv=refresh content='0;url={{scheme}}://www.parlor-forum.net/paid'>", set_cookie=["cg={{c:cg}}" + N])},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.parlor-forum.net/"}, {"url": "http://www.parlor-forum.net/pay"}, {"run": "new Promise(r=>setTimeout(r,900))"}]
