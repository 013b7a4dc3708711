"""Mail in a web mailer, on desktops, on telephones and through a proxy: open pixels in many answers; the mailer's own polls, avatars, uploads and the letters' pictures, countdowns and spacers that are none."""
from dsl import *

APP = """(function(){fetch('/api/folders').then(function(r){return r.json()});setInterval(function(){fetch('/api/neu?seit='+Date.now())},400);setTimeout(function(){for(var i=1;i<99;i++)clearInterval(i)},1000);
window.lies=function(n){fetch('/api/brief/'+n+'/gelesen',{method:'POST',body:''});var f=document.getElementById('lesen');f.src='/brief/'+n+'.html'};
window.vorschau=function(n){return fetch('/api/brief/'+n+'/html').then(function(r){return r.text()}).then(function(t){document.getElementById('vor').innerHTML=t})}})();"""
INBOX = """<!doctype html><html><head><title>Postbote</title><link rel=stylesheet href=/s/m.css></head><body><img src=/s/cleardot.gif width=1 height=1><img src="{{scheme}}://avatare.kopfbild.net/a/1f3870be274f6c49b3e31a0c6728957f?s=32&d=404"><img src="{{scheme}}://bimi.markenzeichen.org/tulpe.svg"><div id=vor></div><iframe id=lesen sandbox="allow-popups allow-same-origin" width=600 height=400></iframe><script src=/s/app.js></script></body></html>"""
L1 = """<!doctype html><style>@media print{#p{background:url({{scheme}}://lit.briefmass.com/n1x8?p&d=anna77)}}</style><table><tr><td><img src="{{scheme}}://img.tulpenpost.nl/kopf.png" width=600><img src="{{scheme}}://img.tulpenpost.nl/s.gif" width=10 height=1><img src="{{scheme}}://img.tulpenpost.nl/beet.jpg"></table>
<img src="{{scheme}}://tulpenpost.us8.lijstbeheer.com/track/open.php?u=5e1f7a9c2b&id=8d0c6e2f41&e=77aa0b3c9d" height=1 width=1><div id=t style="background:url('{{scheme}}://lit.briefmass.com/n1x8?d=anna77')"></div>"""
L2 = """<p>Rechnung</p><img src="{{scheme}}://assets.stromwerk.at/mail/logo.png"><img src="{{scheme}}://assets.stromwerk.at/mail/dot.png" width=1 height=1><img src="{{scheme}}://t.kundenpost.at/e3t/Cto/OQ+113/dk1vT04/VWtC6y0/{{new:h}}" alt="" width=1 height=1 border=0>"""
L3 = """<!doctype html><p>Angebot</p><img src="{{scheme}}://img.reiselust-mail.de/c/strand.jpg"><img src="{{scheme}}://timer.ablaufuhr.io/c/44120.gif"><img src="{{scheme}}://trk.reiselust-mail.de/o/v1/01JD9XGQ4{{new:u}}?n=11"><img src="{{scheme}}://oeffnung.vertriebshelfer.com/trace/mail/{{new:tm}}.webp?u=88120" width=0 height=0><img src="{{scheme}}://pix.profilbrief.net/r?m=3321&u={{new:pu}}" width=1 height=1>"""
OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Accept": "*/*"}
IOS = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/jxl,image/heic,image/heic-sequence,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
SAMSUNG = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; SM-A546B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.122 Mobile Safari/537.36 SamsungEmail/6.1.94", "Accept": "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8", "X-Requested-With": "com.samsung.android.email.provider"}
PROXY = {"User-Agent": "PostboteMailProxy/2.1 (+http://hilfe.postbote.email/bilder)", "Accept": "image/*"}
EM = "email_open"
SITES = {
    "mail.postbote.email": {"/": page(INBOX, gzip=True, set_cookie=["pb_sess={{new:s}}; HttpOnly; Path=/"]), "/s/app.js": script(APP, gzip=True, headers=LONG), "/s/m.css": style("body{background:url(bg.png)}", headers=LONG), "/s/bg.png": pic("png", 8, 8, headers=LONG), "/s/cleardot.gif": pic("gif", headers=LONG), "/favicon.ico": pic("ico", 16, 16, headers=LONG),
                            "/brief/1.html": page(L1), "/brief/3.html": page(L3), "/api/brief/2/html": page(L2), "/api/brief/*": empty(), "/api/folders": json_('[{"n":"Eingang","u":3}]'), "/api/neu": empty(headers=NO_STORE), "/api/entwurf/9": empty(), "/api/anhang": json_('{"id":"a77"}'), "/api/push": {"status": 201, "body": "{}", "type": "application/json"}, "/api/anhang/a77/thumb": pic("jpeg", 60, 60)},
    "avatare.kopfbild.net": {"/a/*": {"status": 404, "body": "no", "type": "text/plain"}}, "bimi.markenzeichen.org": {"/tulpe.svg": pic("svg", 96, 96, headers=LONG)},
    "img.tulpenpost.nl": {"/kopf.png": pic("png", 600, 90, headers=LONG), "/s.gif": pic("gif", headers=LONG), "/beet.jpg": pic("jpeg", 300, 200, headers=LONG)}, "tulpenpost.us8.lijstbeheer.com": {"/track/open.php": pic("gif", pixel=EM, headers=NO_STORE)},
    "lit.briefmass.com": {"/n1x8": pic("gif", pixel=EM, headers=NO_STORE)}, "assets.stromwerk.at": {"/mail/logo.png": pic("png", 200, 60, headers=LONG), "/mail/dot.png": pic("png", headers=LONG)}, "t.kundenpost.at": {"/e3t/Cto/*": pic("gif", pixel=EM, headers=NO_STORE)},
    "img.reiselust-mail.de": {"/c/strand.jpg": pic("jpeg", 500, 250, headers=LONG)}, "timer.ablaufuhr.io": {"/c/*": pic("gif", 300, 60, headers=NO_STORE)}, "trk.reiselust-mail.de": {"/o/v1/*": pic("gif", pixel=EM)},
    "oeffnung.vertriebshelfer.com": {"/trace/mail/*": pic("webp", pixel=EM, headers=NO_STORE)},
    "pix.profilbrief.net": {"/r": go("{{scheme}}://id.profilbrief.net/o.png?m={{q:m}}&u={{q:u}}&s=1", pixel=EM)}, "id.profilbrief.net": {"/o.png": pic("png", pixel=EM, headers=NO_STORE)},
    "open.vereinsbrief.ch": {"/r/*": {"body": "", "type_always": "image/png", "pixel": EM, "headers": NO_STORE}}, "cdn.vereinsbrief.ch": {"/w/wappen.jpg": pic("jpeg", 120, 120, headers=LONG), "/w/trenner.gif": pic("gif", 1, 1, headers=LONG), "/ico/*": pic("png", 24, 24, headers=LONG)},
    "eo.rechnungslauf.com": {"/q/*": pic("jpeg", pixel=EM, headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True


def letter(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]


M, TUL = "http://mail.postbote.email/", ("img.tulpenpost.nl/kopf.png", "img.tulpenpost.nl/s.gif", "img.tulpenpost.nl/beet.jpg")
VER = ("cdn.vereinsbrief.ch/w/wappen.jpg", "cdn.vereinsbrief.ch/w/trenner.gif", "cdn.vereinsbrief.ch/ico/web.png", "cdn.vereinsbrief.ch/ico/karte.png")
VISITS = [{"url": M}, {"run": "lies(1)"}, {"run": "vorschau(2)"}, {"run": "lies(3)"},
          {"run": "fetch('/api/entwurf/9',{method:'PUT',body:'Hallo'}).then(()=>fetch('/api/anhang',{method:'POST',body:new Blob([new Uint8Array(3000)])})).then(()=>fetch('/api/anhang/a77/thumb')).then(()=>fetch('/api/push',{method:'POST',body:'{}'}))"},
          {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": letter(*TUL, "tulpenpost.us8.lijstbeheer.com/track/open.php?u=5e1f7a9c2b&id=8d0c6e2f41&e=1b44aa90ce", *VER, "open.vereinsbrief.ch/r/MTc3fDIwMjYtMTJ8bWFya3Vz/9f2c.png", "eo.rechnungslauf.com/q/11004~~x8Kz2aQ~~/AAQRxRA~/Rgdl.jpg")},
          {"actor": "ios", "address": "10.77.0.4", "headers": IOS, "requests": letter(*VER, "open.vereinsbrief.ch/r/MTgzfDIwMjYtMTJ8bGVh/77ab.png", "img.reiselust-mail.de/c/strand.jpg", "timer.ablaufuhr.io/c/44120.gif", "trk.reiselust-mail.de/o/v1/01JD9XGQ4K7P2M5VBN8T?n=11", "pix.profilbrief.net/r?m=3321&u=4c56ff4ce4aaf9573aa5dff913df997a", "id.profilbrief.net/o.png?m=3321&u=4c56ff4ce4aaf9573aa5dff913df997a&s=1")},
          {"actor": "samsung", "address": "10.77.0.5", "headers": SAMSUNG, "requests": letter("assets.stromwerk.at/mail/logo.png", "assets.stromwerk.at/mail/dot.png", "t.kundenpost.at/e3t/Cto/OQ+113/dk1vT04/VWtC6y0/0a1b2c3d4e5f6071", "lit.briefmass.com/n1x8?d=samu12", *TUL)},
          {"actor": "proxy", "address": "10.77.0.3", "headers": PROXY, "requests": letter("assets.stromwerk.at/mail/logo.png", "assets.stromwerk.at/mail/dot.png", "t.kundenpost.at/e3t/Cto/OQ+113/dk1vT04/VWtC6y0/77e1b2c3d4e5f699", "eo.rechnungslauf.com/q/11004~~y1Lz9bR~~/AAQRxRA~/Tk9x.jpg")},
          {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": letter("oeffnung.vertriebshelfer.com/trace/mail/c81e728d9d4c2f636f067f89cc14862c.webp?u=88120", "trk.reiselust-mail.de/o/v1/01JD9XGQ4ZZ81M5VB44Q?n=11", "img.reiselust-mail.de/c/strand.jpg")}]
