"""Newsletters: read in a browser's mailbox whose pictures come through the provider's own proxy, fetched by that proxy, and opened in mail programs; links that count before they lead on to a shop."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
BOX = """<!doctype html><html><head><title>Postfach</title><script src=/static/app.3f1.js defer></script></head><body><nav></nav><main id=m></main></body></html>"""
APP = """(function(){function show(n){fetch('/mail/u/0/thread/'+n,{headers:{'X-Requested-With':'XMLHttpRequest'}}).then(function(r){return r.text()}).then(function(h){document.getElementById('m').innerHTML=h;location.hash='#inbox/'+n;fetch('/mail/u/0/read/'+n,{method:'PUT'})})}
show(1);setTimeout(function(){show(2)},500);setInterval(function(){},9e9);fetch('/mail/u/0/poll?since=1719&wait=1')})();"""
P = "/proxy?u="
L1 = """<table><tr><td><img src="/proxy?u=http%3A%2F%2Fcdn.teppich-brief.de%2Fk%2Fkopf.png" width=300></td></tr><tr><td><img src="/proxy?u=http%3A%2F%2Fcdn.teppich-brief.de%2Fk%2Fs.gif" width=1 height=12></td></tr></table>
<img src="/proxy?u=http%3A%2F%2Fclick.sendewerk.email%2Fwf%2Fopen%3Fupn%3Du001.9xKq3Tz7bWmLr2Yp5hVd8sNf1" width=1 height=1>"""
L2 = """<p>Moin</p><img src="{{scheme}}://r.kurzpost.io/o/4b7e19c2d05f4f0e8d3a/pixel.png" alt=""><a id=go href="{{scheme}}://click.sendewerk.email/ls/click?upn=u001.hQ8vT2nXr5Jk9wBz4Lc7Ms1Df">Zum Angebot</a>"""
SHOP = """<!doctype html><html><head><title>Teppich</title></head><body><img src=/t.jpg><script src="{{scheme}}://s.messlatte.org/l.js"></script></body></html>"""
LIB = """(function(){var m=location.search.match(/mid=(\\w+)/);new Image().src='{{scheme}}://s.messlatte.org/h?k=T77&src=mail&m='+(m?m[1]:'')+'&r='+Math.random()})();"""
PROXY = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)", "Accept": "*/*"}
APPLE = {"User-Agent": "Mozilla/5.0", "Accept": "image/webp,image/avif,image/heic,image/png;q=0.9,*/*;q=0.8"}
THUN = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.3.1", "Accept": "image/avif,image/webp,*/*"}
OUT = {"User-Agent": "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)", "Accept": "*/*"}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


SITES = {
    "mail.postamt.eu": {"/mail": page(BOX, gzip=True), "/static/app.3f1.js": script(APP, gzip=True, headers=LONG), "/mail/u/0/thread/1": page(L1), "/mail/u/0/thread/2": page(L2), "/mail/u/0/read/*": empty(), "/mail/u/0/poll": json_("[]", delay=1.0), "/favicon.ico": pic("ico", 16, 16),
                        "/proxy": pic("gif", 1, 1, pixel={"u": {"http://click.sendewerk.email/wf/open?upn=u001.9xKq3Tz7bWmLr2Yp5hVd8sNf1": "email_open|analytics", "*": None}}, headers={"Cache-Control": "private, max-age=86400"})},
    "cdn.teppich-brief.de": {"/k/kopf.png": pic("png", 300, 60, headers=LONG), "/k/s.gif": pic("gif", headers=LONG), "/k/linie.png": pic("png", 600, 1, headers=LONG)},
    "click.sendewerk.email": {"/wf/open": pic("gif", pixel="email_open|analytics", headers=NO_STORE), "/ls/click": go("{{scheme}}://www.teppich-kontor.de/angebot?utm_source=news&utm_campaign=kw29&mid=9f31c07b2d", set_cookie=["sw={{c:sw}}" + CO])},
    "r.kurzpost.io": {"/o/*": pic("png", pixel="email_open|analytics", headers=NO_STORE)},
    "www.teppich-kontor.de": {"/angebot": page(SHOP, gzip=True), "/t.jpg": pic("jpeg", 320, 200, headers=LONG), "/favicon.ico": {"status": 404, "body": "-", "type": "text/plain"}},
    "s.messlatte.org": {"/l.js": script(LIB, headers={"Cache-Control": "max-age=60"}), "/h": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["ml={{c:ml}}" + CO])},
}
SYNCS = []
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://mail.postamt.eu/mail"}, {"run": "new Promise(r=>setTimeout(r,1500))"}, {"run": "document.getElementById('go').click()"}, {"run": "history.back()"},
          {"actor": "proxy", "address": "10.77.0.3", "headers": PROXY, "requests": letter("http://cdn.teppich-brief.de/k/kopf.png", "http://cdn.teppich-brief.de/k/s.gif", "http://click.sendewerk.email/wf/open?upn=u001.9xKq3Tz7bWmLr2Yp5hVd8sNf1", "http://r.kurzpost.io/o/0c6b52ad91e44f5bb7e1/pixel.png")},
          {"actor": "applemail", "address": "10.77.0.4", "headers": APPLE, "requests": letter("http://cdn.teppich-brief.de/k/kopf.png", "http://cdn.teppich-brief.de/k/linie.png", "http://click.sendewerk.email/wf/open?upn=u001.tR6wQ1zXk8Vn3bJy7Gm5Hp9Cs", "http://r.kurzpost.io/o/77d0c7c4e3f24a11a9b2/pixel.png")},
          {"actor": "thunderbird", "address": "10.77.0.5", "headers": THUN, "requests": letter("http://cdn.teppich-brief.de/k/kopf.png", "http://cdn.teppich-brief.de/k/s.gif", "http://r.kurzpost.io/o/e1a94d5508c94be2a6f0/pixel.png")},
          {"actor": "outlook", "address": "10.77.0.5", "headers": OUT, "requests": letter("http://cdn.teppich-brief.de/k/linie.png", "http://click.sendewerk.email/wf/open?upn=u001.Zc2Lx7mTq4Wd8rNb6Kv1Yh5Sg")}]
