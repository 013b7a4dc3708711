"""A bank: its open pages have one campaign tag and a meter of its own; behind the login a device check from two fraud houses (scripts, a fingerprint posted, an image that only carries a session number so that the house sees the address, a zero-size frame), a session clock with empty answers, anti-forgery numbers, a virtual keyboard of tiny pictures, a card's transparent overlay, a push approval polled, reports of violated policies and of errors."""
from dsl import *

FRAUD = """(function(){var s=window.bsid||'{{new:s}}',h='{{scheme}}://h.geraetewacht.com';var i=new Image;i.src=h+'/fp/clear.png?org_id=9k2j&session_id='+s+'&m=1&w=2b1c';var f=document.createElement('iframe');f.width=f.height=0;f.style.border='0';f.src=h+'/fp/HP?session_id='+s+'&org_id=9k2j';document.body.appendChild(f);
fetch(h+'/fp/check;CIS3SID={{new:c}}?org_id=9k2j&session_id='+s+'&ja='+btoa(navigator.userAgent+screen.width),{mode:'no-cors'});})();"""
SIG = """(function(){var d=[navigator.platform,screen.width,screen.height,new Date().getTimezoneOffset(),navigator.hardwareConcurrency].join('|');fetch('{{scheme}}://sensor.bankgiro-nord.de/akm/sensor',{method:'POST',headers:{'Content-Type':'text/plain'},body:JSON.stringify({sensor_data:btoa(d)+'{{new:sd}}'})}).then(function(r){return r.json()})})();"""
BANK = """(function(){function t(){fetch('/session/ping?ts='+Date.now(),{headers:{'X-CSRF':'{{new:csrf}}'}})}t();setTimeout(t,400);setTimeout(t,800);
fetch('/api/konto/umsatz?von=2026-10-01');fetch('/api/push/status/{{new:tx}}').then(function(){});fetch('/client-error',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"msg":"x is undefined","line":14}'});
fetch('{{scheme}}://o77.fehlerlog.dev/api/12/envelope/?sentry_key=9a1b2c3d4e5f60718293a4b5c6d7e8f9&sentry_version=7',{method:'POST',body:'{"event_id":"{{new:ev}}"}\\n{"type":"session"}'});
for(var i=0;i<6;i++){var k=new Image;k.src='/kbd/'+i+'.png?n={{new:kb}}'}})();"""
TAG = """(function(){var c='{{scheme}}://kampagne.zinsfuchs-ads.de/';var p=[c,'tr/','4471/','view',"?u=",Math.random().toString(36).slice(2),'&lp=',encodeURIComponent(location.pathname)];document.createElement('img').src=p.join('');
window.opened=function(n){new Image(1,1).src=c+'tr/4471/'+(n?'sale':'lead')+'?oid='+n+'&amount=0&u='+Date.now()}})();"""
OWN = """(function(){var v=(document.cookie.match(/wmst=(\\d+)/)||[])[1]||String(Math.random()).slice(2,18);document.cookie='wmst='+v+'; path=/; max-age=15552000; domain=bankgiro-nord.de';
new Image().src='{{scheme}}://statistik.bankgiro-nord.de/220011/wt?p=441,start.'+location.pathname.slice(1)+',1,1280x720,24,1,'+Date.now()+',0,1280x600,0&eid='+v+'&one=0&fns=1'})();"""


def doc(title, body, scripts):
    return page("<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/c/b.css>%s</head><body><img src=/i/logo.png width=160 height=40>%s</body></html>" % (title, "".join("<script defer src=\"%s\"></script>" % s for s in scripts), body), gzip=True,
                headers={"Content-Security-Policy-Report-Only": "default-src 'self'; img-src 'self'; report-uri /csp/report?t={{new:csp}}", "Cache-Control": "no-store"}, set_cookie=["JSESSIONID={{c:JSESSIONID}}; Path=/; Secure; HttpOnly"])


OPEN = ["{{scheme}}://statistik.bankgiro-nord.de/mm.js", "{{scheme}}://kampagne.zinsfuchs-ads.de/t.js?4471"]
IN = ["/js/bank.js", "{{scheme}}://h.geraetewacht.com/fp/tags.js?org_id=9k2j", "{{scheme}}://sensor.bankgiro-nord.de/akm/s.js"]
SITES = {
    "www.bankgiro-nord.de": {"/": doc("Girokonto", "<h1>Konto</h1>", OPEN), "/eroeffnet": doc("Konto eröffnet", "<h1>Willkommen</h1><script>addEventListener('load',function(){opened('K-2210')})</script>", OPEN),
                             "/banking": doc("Anmelden", "<img src='/i/clear.gif?r={{new:r}}' width=1 height=1><div style='background:url(/i/overlay.png)'>PIN</div>", IN), "/banking/konto": doc("Konto", "<p>1.204,11</p>", IN),
                             "/c/b.css": style("body{margin:0}", headers=LONG), "/js/bank.js": script(BANK, gzip=True), "/session/ping": empty(headers=NO_STORE), "/api/konto/umsatz": json_('{"u":[]}', headers=NO_STORE), "/api/push/*": json_('{"s":"wait"}', headers=NO_STORE), "/client-error": empty(),
                             "/csp/report": empty(), "/kbd/*": pic("png", 24, 24, headers=NO_STORE), "/i/logo.png": pic("png", 160, 40, headers=LONG), "/i/clear.gif": pic("gif", headers=NO_STORE), "/i/overlay.png": pic("png", 1, 1, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "statistik.bankgiro-nord.de": {"/mm.js": script(OWN, gzip=True, headers={"Cache-Control": "max-age=3600"}), "/220011/wt": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["wteid={{c:wteid}}; " + YEAR])},
    "kampagne.zinsfuchs-ads.de": {"/t.js": script(TAG), "/tr/4471/view": pic("gif", pixel="retargeting|analytics|unknown", headers=NO_STORE, set_cookie=["zf={{c:zf}}; SameSite=None; Secure; " + YEAR]), "/tr/4471/sale": pic("gif", pixel="conversion", headers=NO_STORE)},
    "h.geraetewacht.com": {"/fp/tags.js": script(FRAUD, gzip=True, headers=NO_STORE, set_cookie=["thx_guid={{c:thx_guid}}; SameSite=None; Secure; " + YEAR]), "/fp/clear.png": pic("png", 81, 1, headers=NO_STORE), "/fp/HP": page("<html><body><script>/*lso*/document.title=navigator.userAgent</script></body></html>"), "/fp/*": {"body": "", "type_always": "text/javascript", "headers": NO_STORE}},
    "sensor.bankgiro-nord.de": {"/akm/s.js": script(SIG, gzip=True), "/akm/sensor": json_('{"success":true}', set_cookie=["_abck={{c:_abck}}; Domain=bankgiro-nord.de; " + YEAR])},
    "o77.fehlerlog.dev": {"/api/*": json_('{"id":"1"}')},
}
THIRD_PARTY_COOKIES = True
B = "http://www.bankgiro-nord.de/"
VISITS = [{"url": B}, {"url": B + "banking"}, {"url": B + "banking/konto"}, {"url": B + "eroeffnet"}]
