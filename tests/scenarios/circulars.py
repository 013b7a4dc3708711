"""Circulars opened in five programs: opens by path, by query, by an empty answer, by a visible logo with a number for each reader, by redirect, one in a web mailbox; banners, countdown, corner, avatar, stars and a survey's picture buttons are none."""
from dsl import *

OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Accept": "*/*"}
GMAIL = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
YAHOO = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
IPHONE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/png,image/svg+xml,image/*;q=0.8"}
K9 = {"User-Agent": "Mozilla/5.0 (Linux; Android 13; Pixel 7; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36", "Accept": "image/avif,image/webp,image/apng,image/*,*/*;q=0.8"}
SITES = {
    "news.wollwerk.de": {"/img/kopf.jpg": pic("jpeg", 600, 150, headers=LONG), "/img/ecke.gif": pic("gif", 8, 8, headers=LONG), "/img/trans.gif": pic("gif", headers=LONG), "/img/stern-voll.png": pic("png", 16, 16, headers=LONG)},
    "mailing.wollwerk.de": {"/action/view/2210/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "email.cityopera.org": {"/o/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "cdn.cityopera.org": {"/mail/aida.jpg": pic("jpeg", 560, 240, headers=LONG), "/mail/line.png": pic("png", 1, 24, headers=LONG)},
    "t.paketblitz.at": {"/r/": empty(pixel="email_open")}, "www.paketblitz.at": {"/static/mail/logo.png": pic("png", 180, 40, headers=LONG), "/static/mail/umfrage/*": pic("png", 40, 40, headers=LONG)},
    "count.tickdown.net": {"/gif": pic("gif", 300, 60, headers=NO_STORE)}, "links.travelbits.eu": {"/ctt/open": go("http://static.travelbits.eu/p.gif", pixel="email_open")}, "static.travelbits.eu": {"/p.gif": pic("gif", pixel="email_open|unknown", headers=LONG), "/h/lisbon.jpg": pic("jpeg", 500, 200, headers=LONG)},
    "img.clubrundel.nl": {"/logo/*": pic("png", 160, 40, pixel="email_open", headers=NO_STORE), "/foto/1.jpg": pic("jpeg", 300, 180, headers=LONG)}, "faces.postavatar.com": {"/a/*": pic("png", 48, 48, headers={"Cache-Control": "max-age=86400"})},
    "mail.homepost.net": {"/": page("<!doctype html><title>Mail</title><script src=/m.js></script>"), "/m.js": script("fetch('/api/messages?folder=inbox&_='+Date.now()).then(function(r){return r.json()}).then(function(){setTimeout(function(){document.body.innerHTML='<img src=\"{{scheme}}://www.paketblitz.at/static/mail/logo.png\"><img src=\"{{scheme}}://t.paketblitz.at/r/?m=771204&h=2b1d2f7c9f0e5f2b\" width=1 height=1><img src=\"{{scheme}}://faces.postavatar.com/a/0bc83cb571cd1c50ba6f3e8a78ef1346?s=48&d=blank\">'},200)});fetch('/api/seen',{method:'POST',body:'id=7'})", gzip=True), "/api/messages": json_("[7]"), "/api/seen": empty(), "/favicon.ico": empty()},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


W = letter("http://news.wollwerk.de/img/kopf.jpg", "http://news.wollwerk.de/img/ecke.gif", "http://news.wollwerk.de/img/trans.gif", "http://news.wollwerk.de/img/stern-voll.png?v=2", "http://count.tickdown.net/gif?id=88f1&end=2026-12-01T00:00&tz=1")
O = letter("http://cdn.cityopera.org/mail/aida.jpg", "http://cdn.cityopera.org/mail/line.png")
P = letter("http://www.paketblitz.at/static/mail/logo.png", "http://www.paketblitz.at/static/mail/umfrage/1.png", "http://www.paketblitz.at/static/mail/umfrage/2.png")
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": W + letter("http://mailing.wollwerk.de/action/view/2210/q8k2zx41/7bd1") + O + letter("http://email.cityopera.org/o/eJwNyDsOgCAMANDTdKTlU4GBg3gALK2SkGjw-nF7yVMuXJi9AuMYKgT5cQ")},
    {"actor": "gmail", "address": "10.77.0.4", "headers": GMAIL, "requests": P + letter("http://t.paketblitz.at/r/?m=771204&h=8c7dd922ad47494f", "http://img.clubrundel.nl/foto/1.jpg", "http://img.clubrundel.nl/logo/nieuws-48/a81f9c20d4.png")},
    {"actor": "iphone", "address": "10.77.0.5", "headers": IPHONE, "requests": W + letter("http://mailing.wollwerk.de/action/view/2210/m3v7pw02/91ac", "http://static.travelbits.eu/h/lisbon.jpg", "http://links.travelbits.eu/ctt/open?m=2210771&r=NTUxMjM0NTY3ODkwS0&b=0&j=MTk4NzY1NDMyMQS2&mt=1&rt=0", "http://static.travelbits.eu/p.gif")},
    {"actor": "k9", "address": "10.77.0.3", "headers": K9, "requests": O + letter("http://email.cityopera.org/o/eJwNyTEOgCAMBdDTdKS_UIQODMZ7YKmRxETj_c", "http://faces.postavatar.com/a/205e460b479e2e5b48aec07710c08d50?s=48", "http://img.clubrundel.nl/foto/1.jpg", "http://img.clubrundel.nl/logo/nieuws-48/0d3e7b611c.png")},
    {"actor": "yahoo", "address": "10.77.0.4", "headers": YAHOO, "requests": P + letter("http://t.paketblitz.at/r/?m=771204&h=45c48cce2e2d7fbd", "http://email.cityopera.org/o/eJwNyLEOgCAMBcCv6Ui_WqCDg_E_oLRGE")},
    {"url": "http://mail.homepost.net/"},
]
