"""Letters in mail programs and in a webmail: open pixels of several senders; clocks, weather, brand marks, attachments and proxied pictures that are none."""
from dsl import *

OL = {"User-Agent": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Accept": "*/*"}
K9 = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; SM-S911B; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.58 Mobile Safari/537.36", "X-Requested-With": "com.fsck.k9", "Accept": "image/avif,image/webp,image/apng,image/*,*/*;q=0.8"}
YP = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
IOS = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/jxl,image/heic,image/heic-sequence,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
PIX = {"pixel": "email_open", "headers": NO_STORE}
SITES = {
    "nieuws.bloemist-vanloon.nl": {"/m/47/kop.jpg": pic("jpeg", 600, 180, headers=LONG), "/m/47/lijn.gif": pic("gif", 1, 1, headers=LONG), "/m/47/roos.png": pic("png", 260, 200, headers=LONG)},
    "vanloon.us21.list-manage.com": {"/track/open.php": pic("gif", **PIX)},
    "r.brevpost.eu": {"/tr/op/*": pic("png", **PIX)}, "img.kino-poczta.pl": {"/t/baner.png": pic("png", 600, 100, headers=LONG), "/t/dot.png": pic("png", headers=LONG)}, "l.wyslijka.pl": {"/r.php": {"body": b"", "type_always": "image/gif", **PIX}},
    "uhr.liveblick.io": {"/c/*": pic("gif", 400, 90, headers=NO_STORE)}, "wetter.liveblick.io": {"/w.png": pic("png", 300, 120, headers=NO_STORE)}, "mail.reisefuchs.de": {"/b/strand.jpg": pic("jpeg", 600, 240, headers=LONG), "/o/*": pic("gif", **PIX)},
    "marques.banque-lys.fr": {"/bimi.svg": pic("svg", 96, 96, headers=LONG), "/mail/filet.gif": pic("gif", 600, 1, headers=LONG)}, "s.lettres-lys.fr": {"/v": empty(**PIX)}, "ereinigung.leseprobe.net": {"/x/*": pic("gif", 2, 2, **PIX)},
    "post.briefkasten.eu": {"/": page("<!doctype html><title>Eingang</title><script src=/wm.js></script><img src=/skin/p.gif width=1 height=1><iframe id=v name=v width=700 height=400></iframe>", set_cookie=["wm={{c:wm}}; HttpOnly; Path=/"]), "/wm.js": script("(function(){var n=0,t=setInterval(function(){fetch('/?_task=mail&_action=refresh&_t='+Date.now(),{method:'POST'});if(++n>1)clearInterval(t)},250);fetch('/api/kontakte')})();"),
        "/lesen/1": page("<!doctype html><html><body><img src='{{scheme}}://mail.reisefuchs.de/b/strand.jpg'><img src='{{scheme}}://uhr.liveblick.io/c/77f1.gif?bis=1796200000&k=K-8812'><img src=/anhang/1/2?inline=1><img src='{{scheme}}://mail.reisefuchs.de/o/w47/8f14e45fceea.gif' width=1 height=1></body></html>"),
        "/lesen/2": page("<!doctype html><html><body><img src='/_proxy?u=aHR0cDovL2ltZy5raW5vLXBvY3p0YS5wbC90L2JhbmVyLnBuZw&s=9c1f'><table background='{{scheme}}://img.kino-poczta.pl/t/dot.png'><tr><td>Film</table><img src='{{scheme}}://l.wyslijka.pl/r.php?m=4471&s=990017&h=7b1c2f' height=1 width=1></body></html>"),
        "/lesen/3": page("<!doctype html><html><body><img src='{{scheme}}://marques.banque-lys.fr/mail/filet.gif'><div style=\"background:url('{{scheme}}://s.lettres-lys.fr/v?c=releve&d=e4da3b7fbbce2345d7772b0674a318d5')\">x</div><img src='{{scheme}}://r.brevpost.eu/tr/op/Kd8sLq02_mXz71TbbQp9-aa' width=1 height=1></body></html>"),
        "/skin/p.gif": pic("gif", headers=LONG), "/api/kontakte": json_("[]"), "/anhang/1/2": pic("png", 400, 300), "/_proxy": pic("png", 600, 100), "/favicon.ico": pic("ico", 16, 16)},
}


def b(*urls):
    return [{"url": u, "page": None} for u in urls]


N, LM = "http://nieuws.bloemist-vanloon.nl/m/47/", "http://vanloon.us21.list-manage.com/track/open.php?u=b1c2d3e4f5&id=47aa10&e="
W = "http://post.briefkasten.eu"
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OL, "requests": b(N + "kop.jpg", N + "lijn.gif", N + "roos.png", LM + "90c1f2aa17", "http://mail.reisefuchs.de/b/strand.jpg", "http://uhr.liveblick.io/c/77f1.gif?bis=1796200000&k=K-4410", "http://mail.reisefuchs.de/o/w47/c81e728d9d4c.gif", "http://ereinigung.leseprobe.net/x/47-001-990017-2f.gif")},
    {"actor": "k9", "address": "10.77.0.4", "headers": K9, "requests": b(N + "kop.jpg", N + "lijn.gif", N + "roos.png", LM + "7711ab90ce", "http://img.kino-poczta.pl/t/baner.png", "http://img.kino-poczta.pl/t/dot.png", "http://l.wyslijka.pl/r.php?m=4471&s=990018&h=81c09a", "http://wetter.liveblick.io/w.png?plz=50667")},
    {"actor": "yahoo", "address": "10.77.0.5", "headers": YP, "requests": b("http://marques.banque-lys.fr/bimi.svg", "http://marques.banque-lys.fr/mail/filet.gif", "http://s.lettres-lys.fr/v?c=releve&d=45c48cce2e2d7fbdea1afc51c7c6ad26", "http://r.brevpost.eu/tr/op/Zq7wLm55_pRt20VvnHa3-k1")},
    {"actor": "iphone", "address": "10.77.0.4", "headers": IOS, "requests": b("http://img.kino-poczta.pl/t/baner.png", "http://img.kino-poczta.pl/t/dot.png", "http://l.wyslijka.pl/r.php?m=4471&s=990019&h=5ad2f1", "http://s.lettres-lys.fr/v?c=offre&d=d3d9446802a44259755d38e6d163e820", "http://marques.banque-lys.fr/bimi.svg", "http://ereinigung.leseprobe.net/x/47-002-990019-9c.gif", N + "kop.jpg", LM + "03ffca1b2d")},
    {"url": W + "/"}, {"run": "document.getElementById('v').src='/lesen/1'"}, {"run": "document.getElementById('v').src='/lesen/2'"}, {"run": "document.getElementById('v').src='/lesen/3'"},
]
