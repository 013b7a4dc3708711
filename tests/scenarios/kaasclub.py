"""Newsletters in several readers (Outlook, two proxies of webmail, a telephone, webmail in a browser): opens without names of opens; timers, stock pictures and unsubscribing that are none."""
from dsl import *

OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17928; ms-office; MSOffice 16)", "Accept": "*/*"}
YAHOO = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html", "Accept": "image/*"}
GOOGLE = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
PHONE = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; SM-G991B Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36", "Accept": "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8", "X-Requested-With": "com.fsck.k9"}
LETTER = """<!doctype html><html><head><meta name=referrer content=no-referrer></head><body><table background="{{scheme}}://media.kaasclub.nl/bg.png"><tr><td><img src="{{scheme}}://media.kaasclub.nl/2026/w48/gouda.jpg"><img src="{{scheme}}://media.kaasclub.nl/line.gif" width=600 height=1></td></tr></table>
<img src="{{scheme}}://kaasclub.us7.list-dispatch.com/track/open.php?u=5a1c0f2b77&id=9e01d2c4aa&e=0c71b2f3d9" height=1 width=1><img alt="" src="{{scheme}}://mlsend.pigeonhq.com/p/aGVsbG8tbGV0dGVyLTE0Mjk5MDE/e" width=1 height=1></body></html>"""
SITES = {
    "webmail.posthof.at": {"/": page("<!doctype html><title>Inbox</title><script>fetch('/rpc?task=mail&action=check-recent&_t=1790000001',{method:'POST',body:'a=1'})</script><div id=m></div>", gzip=True), "/read": page("<!doctype html><title>Kaasclub week 48</title><iframe src=/body?uid=481 width=600 height=400></iframe>", gzip=True),
                           "/body": page(LETTER, gzip=True), "/rpc": json_("{}"), "/favicon.ico": pic("ico", 16, 16)},
    "media.kaasclub.nl": {"/2026/*": pic("jpeg", 300, 180, headers=LONG), "/bg.png": pic("png", 8, 8, headers=LONG), "/line.gif": pic("gif", headers=LONG)},
    "kaasclub.us7.list-dispatch.com": {"/track/open.php": pic("gif", headers=NO_STORE, pixel="email_open")}, "mlsend.pigeonhq.com": {"/p/*": pic("png", headers=NO_STORE, pixel="email_open")},
    "e.railpass-news.com": {"/img/*": pic("jpeg", 600, 200, headers=LONG), "/clear.gif": pic("gif", headers=LONG), "/q/*": pic("gif", headers=NO_STORE, pixel="email_open")},
    "timer.countmail.net": {"/t/*": pic("gif", 400, 80, headers={"Cache-Control": "no-cache"})},
    "r.readerstat.com": {"/6kq2": pic("gif", headers=NO_STORE, pixel="email_open|analytics")},
    "post.quillstack.email": {"/o/*": pic("png", headers={"Cache-Control": "private, no-store"}, pixel="email_open"), "/fetch/*": pic("webp", 320, 200, headers=LONG)},
    "t.clubverde.es": {"/r/": pic("gif", headers=NO_STORE, pixel="email_open", set_cookie=["AMCV={{c:AMCV}}; " + YEAR])}, "res.clubverde.es": {"/res/*": pic("png", 200, 60, headers=LONG)},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


def rail(token):
    return letter("http://e.railpass-news.com/img/hero48.jpg", "http://e.railpass-news.com/clear.gif", "http://timer.countmail.net/t/9af2.gif?tz=Europe%2FVienna&end=1791000000", "http://e.railpass-news.com/q/" + token)


def quill(token):
    return letter("http://post.quillstack.email/fetch/w_320,c_limit/https%3A%2F%2Fmedia.quill.example%2Fa.png", "http://post.quillstack.email/o/" + token)


def verde(n):
    return letter("http://res.clubverde.es/res/img/5d1a.png", "http://t.clubverde.es/r/?id=h2f1a%s,8c0de11,1" % n)


VISITS = [{"url": "http://webmail.posthof.at/"}, {"url": "http://webmail.posthof.at/read?uid=481"},
          {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": rail("KQ8xv1n0p0~~/AAAHagA~/RgRpV2uMP0QzaHR0cDov") + letter("http://r.readerstat.com/6kq2?d=a91c44e0d2&v=1", "http://r.readerstat.com/6kq2?p&d=a91c44e0d2") + verde("03")},
          {"actor": "yahoo", "address": "10.77.0.4", "headers": YAHOO, "requests": rail("Zt41bbN1oW~~/AAAHagA~/RgRpV2uMQ1QzaHR0cDov") + quill("eyJ1IjoiYTkxYzQ0IiwicCI6MTUyMzM3LCJzIjoxfQ.9kXbQ2mT7rWc0a")},
          {"actor": "gmail", "address": "10.77.0.5", "headers": GOOGLE, "requests": quill("eyJ1IjoiN2JkMTAyIiwicCI6MTUyMzM3LCJzIjoxfQ.Lp2nA8vYt1Qe5d") + verde("19") + letter("http://kaasclub.us7.list-dispatch.com/track/open.php?u=5a1c0f2b77&id=9e01d2c4aa&e=77a0c3e1b4")},
          {"actor": "k9", "address": "10.77.0.3", "headers": PHONE, "requests": letter("http://media.kaasclub.nl/2026/w48/gouda.jpg", "http://media.kaasclub.nl/line.gif", "http://kaasclub.us7.list-dispatch.com/track/open.php?u=5a1c0f2b77&id=9e01d2c4aa&e=b2d9f10c3a") + quill("eyJ1IjoiZTAxYzk5IiwicCI6MTUyMzM3LCJzIjoxfQ.Gx7pB1cRd4Ku2m") + verde("27")}]
