"""Letters and leads: a webmail page that shows letters, mail programs, a club's sign-up with lesser social networks and lead counters, a telephone's app; beside pictures, avatars and buttons."""
from dsl import *

MAIL = """<!doctype html><html><head><title>Post</title><link rel=stylesheet href=/w.css></head><body><div id=m></div><script>function show(n){fetch('/brief/'+n).then(r=>r.text()).then(t=>{document.getElementById('m').innerHTML=t})}
fetch('/api/neu?seit=1764570000').then(r=>r.json())</script></body></html>"""
L1 = """<p>Hallo</p><img src="{{scheme}}://bilder.fischhandel.de/hecht.jpg"><img src="{{scheme}}://bilder.fischhandel.de/linie.gif" width=1 height=1><img src="{{scheme}}://nl.fischhandel.de/gelesen/k47/{{new:e}}.png" width=1 height=1>"""
L2 = """<p>Ciao</p><img src="{{scheme}}://static.libri-mail.it/logo.png?v=3"><img src="{{scheme}}://n.libri-mail.it/apertura?lettera=2026-48&dest={{new:e}}" width=1 height=1><img src="{{scheme}}://avatar.facering.org/a/0bc83cb571cd1c50ba6f3e8a78ef1346?s=40&d=mp">"""
LEAD = """(function(){var ok=location.pathname=='/danke',S='{{scheme}}://',u=encodeURIComponent(location.href),t=Date.now();
(new Image).src=S+'q.quora.com/_/ad/9c11ab/pixel?j=1&u='+u+'&tag='+(ok?'GenerateLead':'ViewContent')+'&ts='+t;
(new Image).src=S+'alb.reddit.com/rp.gif?ts='+t+'&id=t2_8k1x&event='+(ok?'SignUp':'PageVisit')+'&uuid={{new:ru}}&s=qy1';
(new Image).src=S+'vk.com/rtrg?p=VK-RTRG-90211-4aB1&t='+t;
navigator.sendBeacon(S+'lead.formwatch.co/t/'+(ok?'done':'view'),JSON.stringify({form:'club-7',step:ok?'submitted':'shown',visitor:'{{new:lf}}',ts:t}));
if(ok){var i=new Image;i.src=S+'aff.partnerweg.net/lead.php?prog=311&trans=CL-7781&kat=mitglied&clk={{new:ck}}'}})();"""
CLUB = """<!doctype html><html><head><title>%s</title></head><body><h1>Ruderclub</h1><img src=/boot.jpg><a href="{{scheme}}://vk.com/share.php?u=x"><img src="{{scheme}}://knopf.teilen.org/vk.svg"></a><script async src="{{scheme}}://lib.formwatch.co/l.js"></script></body></html>"""
SITES = {
    "web.postfach.ch": {"/": page(MAIL, set_cookie=["pf={{c:pf}}; HttpOnly; Path=/"]), "/w.css": style("p{}", headers=LONG), "/brief/1": page(L1), "/brief/2": page(L2), "/api/neu": json_('{"neu":2}'), "/favicon.ico": pic("ico", 16, 16)},
    "bilder.fischhandel.de": {"/hecht.jpg": pic("jpeg", 280, 160, headers=LONG), "/linie.gif": pic("gif", headers=LONG)}, "nl.fischhandel.de": {"/gelesen/*": pic("png", pixel="email_open", headers=NO_STORE)},
    "static.libri-mail.it": {"/logo.png": pic("png", 140, 40, headers=LONG), "/riga.gif": pic("gif", headers=LONG)}, "n.libri-mail.it": {"/apertura": pic("gif", pixel="email_open", headers=NO_STORE)},
    "avatar.facering.org": {"/a/*": pic("png", 40, 40, headers={"Cache-Control": "max-age=300"})},
    "news.theaterkasse.de": {"/m/kopf.jpg": pic("jpeg", 600, 100, headers=LONG), "/r/*": pic("gif", 1, 1, pixel="email_open", headers=NO_STORE)},
    "mx2.rondbrief.nl": {"/v.php": {"body": "", "status": 200, "type_always": "image/png", "pixel": "email_open"}, "/foto/*": pic("jpeg", 200, 140, headers=LONG)},
    "beacon.tidning-utskick.se": {"/*": go("http://beacon.tidning-utskick.se/p.gif", pixel="email_open"), "/p.gif": pic("gif", pixel="email_open|unknown", headers=LONG)},
    "www.ruderclub-elbe.de": {"/": page(CLUB % "Ruderclub", gzip=True), "/danke": page(CLUB % "Danke", gzip=True), "/boot.jpg": pic("jpeg", 300, 160, headers=LONG), "/favicon.ico": empty()},
    "knopf.teilen.org": {"/vk.svg": pic("svg", 24, 24, headers=LONG)}, "lib.formwatch.co": {"/l.js": script(LEAD, gzip=True)}, "lead.formwatch.co": {"/t/view": empty(pixel="analytics|unknown"), "/t/done": empty(pixel="conversion")},
    "q.quora.com": {"/_/*": pic("gif", pixel={"tag": {"GenerateLead": "conversion|social", "*": "social|retargeting"}}, headers=NO_STORE)},
    "alb.reddit.com": {"/rp.gif": pic("gif", pixel={"event": {"SignUp": "conversion", "*": "social"}}, headers=NO_STORE)}, "vk.com": {"/rtrg": pic("gif", pixel="social|retargeting", headers=NO_STORE)},
    "aff.partnerweg.net": {"/lead.php": pic("gif", pixel="conversion", headers=NO_STORE)},
    "api.pegelstand.app": {"/v2/stationen": json_('[{"id":1}]'), "/v2/werte": json_('{"cm":212}')}, "ev.appmesser.io": {"/1/batch": json_('{"status":"ok"}', pixel="analytics"), "/1/install": empty(pixel="conversion|analytics")},
}
OUT = {"User-Agent": "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)", "Accept": "*/*"}
K9 = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; SM-A546B Build/UP1A.231005.007)", "Accept-Encoding": "identity"}
GEARY = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko)", "Accept": "image/webp,image/avif,image/*;q=0.8"}
APP = {"User-Agent": "Pegel/3.4 (iPhone; iOS 17.6; Scale/3.00)", "Content-Type": "application/json"}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


VISITS = [{"url": "http://web.postfach.ch/"}, {"run": "show(1)"}, {"run": "show(2)"}, {"url": "http://www.ruderclub-elbe.de/"}, {"url": "http://www.ruderclub-elbe.de/danke"},
          {"actor": "outlook", "address": "10.77.0.3", "headers": OUT, "requests": letter("http://news.theaterkasse.de/m/kopf.jpg", "http://news.theaterkasse.de/r/204/9931/Zk3vQ8xT1mPa/o", "http://mx2.rondbrief.nl/foto/kaas.jpg", "http://mx2.rondbrief.nl/v.php?b=1190&l=774122&s=6fd2a90c11be")},
          {"actor": "k9", "address": "10.77.0.4", "headers": K9, "requests": letter("http://news.theaterkasse.de/m/kopf.jpg", "http://news.theaterkasse.de/r/204/1207/bW90c2Nobm9j/o", "http://static.libri-mail.it/logo.png?v=3", "http://static.libri-mail.it/riga.gif", "http://n.libri-mail.it/apertura?lettera=2026-48&dest=4f9a11cc02d7e6b8")},
          {"actor": "geary", "address": "10.77.0.5", "headers": GEARY, "requests": letter("http://beacon.tidning-utskick.se/las/2026w48/prenumerant-88213-a7c1f0", "http://beacon.tidning-utskick.se/p.gif", "http://nl.fischhandel.de/gelesen/k47/aa01c3f7e92b4d60.png", "http://bilder.fischhandel.de/linie.gif")},
          {"actor": "app", "address": "10.77.0.4", "headers": APP, "requests": [{"url": "http://api.pegelstand.app/v2/stationen", "page": None}, {"url": "http://ev.appmesser.io/1/install", "method": "POST", "body": '{"app":"pegel","idfv":"6D92078A-8246-4BA4-AE5B-76104861E7DC","first":true}', "page": None},
           {"url": "http://ev.appmesser.io/1/batch", "method": "POST", "body": '{"device":"6D92078A-8246-4BA4-AE5B-76104861E7DC","events":[{"e":"screen","n":"start","t":1764570001},{"e":"tap","n":"karte","t":1764570009}]}', "page": None}, {"url": "http://api.pegelstand.app/v2/werte", "method": "POST", "body": '{"station":1,"tage":3}', "page": None}]}]
