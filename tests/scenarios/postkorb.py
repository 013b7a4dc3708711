"""A web mailer and two mail programs: open pixels of many senders in letters; drafts, polls, read marks, portraits, brand marks, spacers, social icons and pictures of letters that are none."""
from dsl import *

S = "{{scheme}}://"
UI = """(function(w,d){
w.open_=function(n){d.getElementById('v').src='{{scheme}}://view.postwick-content.net/m/'+n;fetch('/api/messages/'+n+'/seen',{method:'POST'});ev('message_open')};
w.draft=function(n){return fetch('/api/drafts/77',{method:'PUT',headers:{'Content-Type':'application/json'},body:JSON.stringify({rev:n,body:'Dear all, see you on Friday'})})};
w.find=function(t){for(var i=2;i<=t.length;i+=2)(function(k){setTimeout(function(){fetch('/api/search/suggest?q='+encodeURIComponent(t.slice(0,k))+'&folder=inbox')},k*50)})(i)};
w.spell=function(){return fetch('{{scheme}}://spell.wortgut.io/v2/check',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'language=en-GB&text=Dear+al'})};
w.subscribe=function(){return fetch('/api/push/register',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"endpoint":"https://push.example/s/9f","auth":"k7"}'})};
w.star=function(n){return fetch('/api/messages/'+n+'/star',{method:'PUT'})};
var k=0;(function p(){if(k++>2)return;fetch('/api/sync?folder=inbox&modseq=4410'+k+'&_='+Date.now());setTimeout(p,250)})();
fetch('/api/session/extend',{method:'POST'});fetch('/api/quota').then(function(r){return r.json()});
var q=[];function ev(n){q.push({n:n,ts:Date.now(),sid:'{{new:tsid}}'});if(q.length>1||n=='inbox_view'){var b=JSON.stringify({app:'web',ver:'8.4.1',did:'{{new:did}}',ev:q.splice(0)});fetch('{{scheme}}://telemetry.postwick.net/v2/events',{method:'POST',keepalive:true,headers:{'Content-Type':'text/plain;charset=UTF-8'},body:b})}}
ev('inbox_view');
})(window,document);"""


def letter(*parts):
    return page("<!doctype html><html><head><meta name=referrer content=no-referrer><title>m</title></head><body><table width=600><tr><td>" + "</td></tr><tr><td>".join(parts) + "</td></tr></table></body></html>", headers=NO_STORE)


def i(url, w=None, h=None, more=""):
    return "<img src='%s%s'%s%s alt='' %s>" % (S, url, " width=%d" % w if w else "", " height=%d" % h if h else "", more)


SITES = {
    "mail.postwick.net": {
        "/inbox": page("<!doctype html><html><head><title>Inbox (6)</title><link rel=stylesheet href=/a/m.css><script src=/a/m.js></script></head><body>" + "".join("<img src='/contacts/photo?h=%s&s=32' width=32>" % h for h in ("c4ca4238a0b923820dcc509a6f75849b", "c81e728d9d4c2f636f067f89cc14862c", "eccbc87e4b5ce2fe28308fd9f2a7baf3"))
                       + i("bimi.markenzeichen.org/v1/gardenclub-mail.org/logo.svg", 32) + i("bimi.markenzeichen.org/v1/stoffhaus.com/logo.svg", 32) + "<img src=/a/blank.gif width=1 height=1><iframe id=v width=640 height=500 sandbox='allow-popups allow-same-origin'></iframe>" + i("px.mailads.postwick-ads.com/imp?slot=inbox-top&cr=771&aid={{new:aid}}", 1, 1) + "</body></html>", gzip=True, set_cookie=["pwsid={{c:pwsid}}; HttpOnly; Path=/"]),
        "/a/m.css": style("body{margin:0}", headers=LONG), "/a/m.js": script(UI, gzip=True, headers=LONG), "/a/blank.gif": pic("gif", headers=LONG), "/contacts/photo": pic("jpeg", 32, 32, headers={"Cache-Control": "private, max-age=86400"}), "/favicon.ico": pic("ico", 16, 16),
        "/api/messages/*": empty(), "/api/drafts/77": json_('{"rev":2}'), "/api/search/suggest": json_('["garden","gardenclub"]'), "/api/push/register": {"status": 201, "body": "{}", "type": "application/json"}, "/api/sync": empty(headers=NO_STORE), "/api/session/extend": {"body": "ok", "type": "text/plain"}, "/api/quota": json_('{"used":412,"max":2048}')},
    "telemetry.postwick.net": {"/v2/events": {"status": 202, "body": "", "type_always": "text/plain", "pixel": "analytics"}},
    "px.mailads.postwick-ads.com": {"/imp": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "bimi.markenzeichen.org": {"/v1/*": pic("svg", 64, 64, headers={"Cache-Control": "max-age=86400"})}, "spell.wortgut.io": {"/v2/check": json_('{"matches":[{"offset":5,"length":2,"replacements":["all"]}]}')},
    "view.postwick-content.net": {
        "/m/101": letter(i("mcimg.affenpost.com/gc/files/hdr.png", 600), i("mcimg.affenpost.com/gc/files/spring.jpg", 280), i("mcimg.affenpost.com/icons/color-facebook-48.png", 24), i("mcimg.affenpost.com/icons/color-link-48.png", 24), i("gardenclub-mail.us9.affen-manage.com/track/open.php?u=0a4be1c2d9f3&id=77d1fe0c4b&e=5c81a9f0e2", 1, 1)),
        "/m/102": letter(i("img.stoffhaus.com/nl/kw48/kopf.jpg", 600), i("img.stoffhaus.com/nl/s.gif", 1, 20), i("img.stoffhaus.com/nl/s.gif?h=8", 1, 8), i("news.stoffhaus.com/oo/AUkAAIWt9pUAAc8k1YAAAKV2zqoAAAAA3F4AnFvCABh2kQBnQfW1/9c11be3d/e.gif", 1, 1)),
        "/m/103": letter("<p>Your parcel is on its way</p>", i("static.paketfix.com/mail/van@2x.png", 120), i("r.eu-west-1.cloudrelay.email/I0/0102019360aa17c2-5ab8d3f1-77e0-41c8-9a7b-0c5a1dd02fe1-000000/Wb0sQ1xzKk8cG7n3b-r1mVw2dGQ=214", 1, 1)),
        "/m/104": letter("<h1>The Friday note</h1>", i("media.notestack.email/uploads/asset/file/77a1/cover.png", 600), i("media.notestack.email/ss/o/u001.Fq7JmQ0cO2tB8dLxPz5eWw/4bq/Qk2vHnT0R9GJ7fZsCwYxUA/ho.gif", 1, 1)),
        "/m/105": letter(i("cdn.schulverein-nord.org/rund/logo.png", 200), i("cdn.schulverein-nord.org/rund/trenner.png?v=3", 600, 1), i("schulverein.akt-kampagne.com/lt.php?x=3TZ5xY7kzN-LhE0eV3nGh5xGz_t4", 1, 1, "border=0")),
        "/m/106": letter("<p>Invoice 2026-4471</p>", i("assets.billfold.app/brand/2f/mark-light.png", 120), i("assets.billfold.app/brand/px/transparent.png", 1, 1), i("pm.billfold.app/open/v3/4471-88/2b1f7c90-aa71-4d33-8f0e-d9b1c0e5aa02.png", 1, 1), i("www.lesemesser.de/q7e1?d=4471&t=2b1f7c90aa71", 1, 1))},
    "mcimg.affenpost.com": {"/*": pic("png", 48, 48, headers=LONG)}, "gardenclub-mail.us9.affen-manage.com": {"/track/open.php": pic("gif", pixel="email_open", headers=NO_STORE)},
    "img.stoffhaus.com": {"/nl/s.gif": pic("gif", headers=LONG), "/nl/*": pic("jpeg", 600, 200, headers=LONG)}, "news.stoffhaus.com": {"/oo/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "static.paketfix.com": {"/mail/*": pic("png", 240, 120, headers=LONG)}, "r.eu-west-1.cloudrelay.email": {"/I0/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "media.notestack.email": {"/uploads/*": pic("png", 600, 300, headers=LONG), "/ss/o/*": pic("gif", pixel="email_open", headers={"Cache-Control": "private, no-cache"})},
    "cdn.schulverein-nord.org": {"/rund/logo.png": pic("png", 200, 80, headers=LONG), "/rund/trenner.png": pic("png", 600, 1, headers=LONG)}, "schulverein.akt-kampagne.com": {"/lt.php": pic("gif", pixel="email_open")},
    "assets.billfold.app": {"/brand/2f/*": pic("png", 120, 40, headers=LONG), "/brand/px/*": pic("png", headers=LONG)}, "pm.billfold.app": {"/open/*": pic("png", pixel="email_open", headers=NO_STORE)}, "www.lesemesser.de": {"/q7e1": pic("gif", pixel="email_open|analytics", headers=NO_STORE, set_cookie=["lm={{c:lm}}; " + YEAR])},
    "e.wanderkarte-news.com": {"/o/eJwlyk0OwiAQQOHTwJLMMMwAC1au3HsB2qGWWH9SqcbjS2Lydo-vlbY": empty(pixel="email_open"), "/i/*": pic("jpeg", 560, 200, headers=LONG)}, "links.kreissparer.de": {"/e/o/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "img.kreissparer.de": {"/m/dist.gif": pic("gif", headers=LONG), "/m/*": pic("png", 200, 60, headers=LONG)},
    "autoconfig.wanderkarte-news.com": {"/mail/config-v1.1.xml": {"body": "<clientConfig version='1.1'/>", "type": "application/xml"}},
}
OL = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17928; ms-office; MSOffice 16)", "Accept": "*/*"}
K9 = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 7 Build/AP2A.240805.005)"}


def post(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]


M = "http://mail.postwick.net/inbox"
VISITS = [{"url": M}, *({"run": "open_(%d)" % n} for n in (101, 102, 103)), {"run": "draft(1).then(()=>draft(2))"}, {"run": "find('gardenclub')"}, {"run": "star(102)"}, *({"run": "open_(%d)" % n} for n in (104, 105, 106)), {"run": "spell()"}, {"run": "subscribe()"},
          {"actor": "outlook", "address": "10.77.0.3", "headers": OL, "requests": post("img.kreissparer.de/m/logo.png", "img.kreissparer.de/m/dist.gif", "img.kreissparer.de/m/haus.png", "links.kreissparer.de/e/o/eyJlbWFpbF9pZCI6ImRnU1ZyUVFEQU9tcUFlaXFBUUdTIn0=", "mcimg.affenpost.com/gc/files/hdr.png", "gardenclub-mail.us9.affen-manage.com/track/open.php?u=0a4be1c2d9f3&id=77d1fe0c4b&e=91b0ac77de")},
          {"actor": "k9", "address": "10.77.0.4", "headers": K9, "requests": post("autoconfig.wanderkarte-news.com/mail/config-v1.1.xml", "e.wanderkarte-news.com/i/alm.jpg", "e.wanderkarte-news.com/o/eJwlyk0OwiAQQOHTwJLMMMwAC1au3HsB2qGWWH9SqcbjS2Lydo-vlbY", "img.stoffhaus.com/nl/kw48/kopf.jpg", "img.stoffhaus.com/nl/s.gif", "news.stoffhaus.com/oo/AUkAAIWt9pUAAc8k1YAAAKV2zqoAAAAA3F4AnFvCABh2kQBnQfW1/77ab01c9/e.gif")}]
