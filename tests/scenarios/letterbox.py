"""A web mailbox that shows remote pictures: open counters of four senders, beside logos, spacers and buttons from picture hosts; the mailbox itself polls, saves drafts, checks quotas, fetches contacts' faces and small settings, reports its own faults, asks for new versions."""
from dsl import *

APP = """(function(){var s='{{scheme}}://',J={'Content-Type':'application/json'};(function sync(n){if(n)fetch('/sync?ck='+n+'&h={{new:h}}',{method:'POST',headers:J,body:'{"k":"'+n+'"}'}).then(function(){setTimeout(function(){sync(n-1)},160)})})(6);
fetch(s+'contacts.postoak.email/v1/photos?ids=1,2,3');fetch(s+'quota.postoak.email/q');fetch(s+'settings.postoak.email/v2/me',{headers:{'X-Tok':'{{new:x}}'}});fetch(s+'version.shellkit.dev/postoak/latest.json');
[1,2,3].forEach(function(i){new Image().src=s+'avatar.facebook-of-mail.com/h/{{new:a}}?s='+(20+i)});
setTimeout(function(){fetch(s+'errors.softlanding.io/r',{method:'POST',headers:J,body:JSON.stringify({m:'timeout',st:['a','b','c','d'],ua:navigator.userAgent})})},500);
setTimeout(function(){fetch('/drafts/12',{method:'PUT',headers:J,body:JSON.stringify({b:'Dear all, '.repeat(60)})})},700)})();"""


def letter(title, body):
    return page("<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/m.css></head><body><table>%s</table></body></html>" % (title, body), gzip=True)


L1 = "<img src='{{scheme}}://assets.brewmailer.com/l/logo.png'><img src='{{scheme}}://assets.brewmailer.com/l/sp.gif' width=1 height=20><img src='{{scheme}}://u881.open.brewmailer.com/wf/open?upn={{new:o}}{{new:o2}}' width=1 height=1>"
L2 = "<img src='{{scheme}}://mktg.oakfurnish.com/hd.jpg'><img src='{{scheme}}://click.postpigeon.net/o/{{new:p}}.gif' width=1 height=1><img src='{{scheme}}://soc.iconshelf.com/fb.png'><img src='{{scheme}}://soc.iconshelf.com/ig.png'>"
L3 = "<img src='{{scheme}}://img.railtickets.eu/qr/88123.png'><img src='{{scheme}}://img.railtickets.eu/b.png'>"
L4 = "<img src='{{scheme}}://e.charityrise.org/t/o?m={{new:m}}&l=771' width=1 height=1><img src='{{scheme}}://litmoss.com/pp/?e={{new:e}}' width=1 height=1><img src='{{scheme}}://cdn.charityrise.org/h.jpg'>"
SITES = {
    "mail.postoak.email": {"/": page("<!doctype html><title>Inbox</title><link rel=stylesheet href=/m.css><script src=/a.js></script>", gzip=True), **{"/l/%d" % n: letter("L%d" % n, b) for n, b in enumerate((L1, L2, L3, L4), 1)}, "/m.css": style("td{}" * 99, headers=LONG), "/a.js": script(APP, gzip=True, headers=LONG), "/sync": json_('{"d":[]}', delay=0.05), "/drafts/12": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "contacts.postoak.email": {"/v1/photos": json_('{"1":null}')}, "quota.postoak.email": {"/q": json_('{"u":3,"m":15}')}, "settings.postoak.email": {"/v2/me": json_('{"tz":"UTC"}')}, "version.shellkit.dev": {"/postoak/*": json_('{"v":"7.1"}')}, "avatar.facebook-of-mail.com": {"/h/*": pic("png", 24, 24, headers=LONG)}, "errors.softlanding.io": {"/r": empty()},
    "assets.brewmailer.com": {"/l/logo.png": pic("png", 140, 40, headers=LONG), "/l/sp.gif": pic("gif", headers=LONG)}, "*.open.brewmailer.com": {"/wf/open": pic("gif", pixel="email_open", headers=NO_STORE)}, "u881.open.brewmailer.com": {"/wf/open": pic("gif", pixel="email_open", headers=NO_STORE)},
    "mktg.oakfurnish.com": {"/hd.jpg": pic("jpeg", 600, 120, headers=LONG)}, "click.postpigeon.net": {"/o/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "soc.iconshelf.com": {"/fb.png": pic("png", 24, 24, headers=LONG), "/ig.png": pic("png", 24, 24, headers=LONG)},
    "img.railtickets.eu": {"/qr/*": pic("png", 120, 120), "/b.png": pic("png", 2, 2, headers=LONG)}, "e.charityrise.org": {"/t/o": pic("gif", pixel="email_open", headers=NO_STORE)}, "litmoss.com": {"/pp/": empty(pixel="email_open")}, "cdn.charityrise.org": {"/h.jpg": pic("jpeg", 400, 100, headers=LONG)},
}
U = "http://mail.postoak.email/"
VISITS = [{"url": U}, {"run": "new Promise(r=>setTimeout(r,1300))"}] + [{"url": U + "l/%d" % n} for n in (1, 2, 3, 4)]
