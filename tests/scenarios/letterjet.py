"""Letters of many senders in mail programs and a webmail: open pixels in the shapes of the large sending services; dynamic pictures, timers, spacers, maps, avatars and wrapped links that are none."""
from dsl import *

PRE = """var S='{{scheme}}://',E=encodeURIComponent,D=document,N=Date.now(),U=E(location.href),T=E(D.title),R=function(){return Math.floor(Math.random()*2147483647)},I=function(u){(new Image(1,1)).src=S+u},
J=function(u){var s=D.createElement('script');s.async=1;s.src=S+u;D.head.appendChild(s)},B=function(u,b,t){navigator.sendBeacon(S+u,t?new Blob([b],{type:t}):b)},
F=function(u,o){return fetch(S+u,Object.assign({credentials:'include'},o||{})).catch(function(){})},P=function(u,b,t,o){return F(u,Object.assign({method:'POST',body:b,headers:t?{'Content-Type':t}:{}},o||{}))},
G=function(u){return F(u).then(function(r){return r&&r.text()})};"""
CO = "; SameSite=None; Secure; " + YEAR


def js(text, **more):
    return script("(function(){" + PRE + text + "})();", **{"gzip": True, "headers": {"Cache-Control": "public, max-age=1800"}, **more})


def allow(*names):
    return {"Access-Control-Allow-Headers": ", ".join(names)}


GIF = lambda kind, **more: pic("gif", pixel=kind, **{"headers": NO_STORE, **more})
NONE = lambda kind, **more: empty(pixel=kind, **{"headers": NO_STORE, **more})
TEXT = lambda text, **more: {"body": text, "type": "text/plain", **more}
TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "Accept": "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
APPLE = {"User-Agent": "Mozilla/5.0", "Accept": "image/webp,image/avif,image/jxl,image/heic,image/heic-sequence,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5", "Accept-Language": "en-US,en;q=0.9"}
OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Accept": "*/*"}
GOOG = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
YAHOO = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
O = lambda **m: GIF("email_open", **m)
PIC = lambda f="png", w=600, h=200, **m: pic(f, w, h, **{"headers": LONG, **m})
SITES = {
    "potterypress.us7.listchimp-manage.com": {"/track/open.php": O(), "/track/click": go("{{scheme}}://www.potterypress.com/spring?mc_cid=1f2e3d&mc_eid=9a8b7c")}, "mcusercontent.listchimp-cdn.com": {"/1f2e3d4c5b/images/*": PIC(), "/1f2e3d4c5b/_compresseds/*": PIC("jpeg", 560, 300)}, "cdn-images.listchimp-cdn.com": {"/icons/social-block-v2/*": PIC("png", 24, 24)},
    "url4411.mail.courierbay.com": {"/wf/open": O(), "/ls/click": go("{{scheme}}://www.courierbay.com/parcel/JD01460004")},
    "trk.kelptrk.com": {"/o/*": O(), "/ls/click": go("{{scheme}}://www.trailmug.com/")}, "d3k81ch9hvuctc.kelpfront.net": {"/company/XyZ9aB/images/*": PIC("jpeg", 600, 300)},
    "email.mg.birchbooks.co.uk": {"/o/*": O(), "/c/*": go("{{scheme}}://www.birchbooks.co.uk/")}, "r.us-east-1.awtrackmail.me": {"/I0/*": O(), "/L0/*": go("{{scheme}}://console.example.org/")},
    "links.e.airlinko.com": {"/e/eo": O(), "/u/click": go("{{scheme}}://www.airlinko.com/")}, "go.b2bworks.com": {"/trk": O(), "/rs/900-ABC-123/images/*": PIC()}, "s1120.en25track.com": {"/e/FooterImages/FooterImage1": O(), "/EloquaImages/clients/*": PIC("jpeg", 600, 120)},
    "view.s11.excltarget.com": {"/open.aspx": O(), "/lib/fe9d/m/1/*": PIC("png", 600, 90)}, "cmail20.campmonitor.net": {"/t/*": O()}, "i1.cmail20.campmonitor-img.net": {"/ei/*": PIC("png", 300, 80)},
    "xgq1.mjt.letterjet.eu": {"/oo/*": O(), "/img2/*": PIC("png", 600, 140), "/lnk/*": go("{{scheme}}://www.birchbooks.co.uk/")}, "r.bh.d.sendinnova3.com": {"/tr/op/*": O(), "/tr/cl/*": go("{{scheme}}://www.birchbooks.co.uk/")}, "img.mailinnova.com": {"/4410/images/*": PIC("png", 600, 100)},
    "e.customerpost.io": {"/e/o/*": O(), "/e/c/*": go("{{scheme}}://www.birchbooks.co.uk/")}, "app.getanswer.pl": {"/open.html": O()}, "lists.activepilot.com": {"/lt.php": NONE("email_open")}, "mandrill-like.stampapp.com": {"/track/open.php": O()},
    "eotrx.substackle.com": {"/open": O()}, "link.mail.hivebee.com": {"/ss/o/*": O(), "/ss/c/*": go("{{scheme}}://www.potterypress.com/")}, "k1x9.emtrkr.com": {"/k1x9": GIF("email_open"), "/k1x9-f": GIF("email_open")}, "tracking.salesreach.io": {"/api/v1/img/*": O(headers={"Cache-Control": "private, no-cache, proxy-revalidate, max-age=0"})}, "mailtrackr.io": {"/trace/mail/*": pic("png", pixel="email_open", headers=NO_STORE)},
    "li.newsmail.valleypost.com": {"/imp": GIF("email_open|analytics|sync|retargeting"), "/ads/img": PIC("png", 300, 250)}, "t.mi.movingink.com": {"/p/cp/*": GIF("email_open|analytics"), "/p/rp/*": PIC("png", 600, 240, headers=NO_STORE)}, "timer.sendtick.com": {"/v2/t/*": PIC("gif", 400, 90, headers=NO_STORE)},
    "www.gravatoo.com": {"/avatar/*": PIC("jpeg", 48, 48)}, "maps.staticplan.com": {"/maps/api/staticmap": PIC("png", 600, 300)}, "api.qrmaker.org": {"/v1/create-qr-code/": PIC("png", 150, 150)}, "bimi.courierbay.com": {"/logo.svg": PIC("svg", 64, 64)}, "static.courierbay.com": {"/m/spacer.gif": pic("gif", headers=LONG), "/m/status-3of5.png": PIC("png", 500, 40), "/m/apple-badge.png": PIC("png", 120, 40)}, "fonts.typeserve.net": {"/css": style("@font-face{font-family:L}")},
    "www.potterypress.com": {"/spring": page("<title>Spring</title><h1>Spring clay</h1><img src=/clay.jpg>"), "/clay.jpg": PIC("jpeg", 400, 300), "/favicon.ico": pic("ico", 16, 16), "/": page("<title>Pottery</title>hi")}, "www.birchbooks.co.uk": {"/": page("<title>Birch Books</title><h1>New arrivals</h1><img src=/cover.jpg>"), "/cover.jpg": PIC("jpeg", 200, 300), "/favicon.ico": pic("ico", 16, 16)}, "www.courierbay.com": {"/parcel/*": page("<title>Parcel</title><h1>On its way</h1>"), "/favicon.ico": pic("ico", 16, 16)},
    "webmail.postfach-nord.de": {"/": page("""<!doctype html><html><head><title>Posteingang (3)</title><link rel=stylesheet href=/a.css><script src=/app.js defer></script></head><body><div id=m></div></body></html>""", gzip=True, set_cookie=["SESS={{c:SESS}}; HttpOnly; Path=/"]), "/a.css": style("b{color:red}", headers=LONG), "/favicon.ico": pic("ico", 16, 16), "/api/mail/poll": empty(), "/api/mail/list": json_('{"messages":[{"id":1,"unread":true}]}'), "/api/mail/1": json_('{"flags":["\\\\Seen"]}'), "/api/mail/1/flags": json_('{"ok":true}'),
                                 "/app.js": js("""G('webmail.postfach-nord.de/api/mail/list?folder=INBOX');G('webmail.postfach-nord.de/api/mail/poll?since='+N);P('webmail.postfach-nord.de/api/mail/1/flags','{"add":["\\\\\\\\Seen"]}','application/json');var m=D.getElementById('m');m.innerHTML=['mcusercontent.listchimp-cdn.com/1f2e3d4c5b/images/top.png','mcusercontent.listchimp-cdn.com/1f2e3d4c5b/_compresseds/kiln.jpg','cdn-images.listchimp-cdn.com/icons/social-block-v2/color-facebook-48.png','potterypress.us7.listchimp-manage.com/track/open.php?u=1f2e3d4c5b6a&amp;id=77d1&amp;e=9a8b7c6d5e','www.gravatoo.com/avatar/205e460b479e2e5b48aec07710c08d50?s=48&amp;d=mm','xgq1.mjt.letterjet.eu/img2/xgq1/9f/content','xgq1.mjt.letterjet.eu/oo/AVgAAGz0ABcAAAAAAAAAAABXqYQAASFF/a1f0c2d3/e.gif','t.mi.movingink.com/p/rp/5f1e2d.png?mi_u=88121&amp;mi_ecmp=nov','t.mi.movingink.com/p/cp/5f1e2d/o.gif?mi_u=88121&amp;mi_ecmp=nov'].map(function(u){return '<img referrerpolicy=no-referrer src="'+S+u+'">'}).join('')""")},
}


def letter(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]


MC = ("mcusercontent.listchimp-cdn.com/1f2e3d4c5b/images/top.png", "cdn-images.listchimp-cdn.com/icons/social-block-v2/color-instagram-48.png", "potterypress.us7.listchimp-manage.com/track/open.php?u=1f2e3d4c5b6a&id=77d1&e=1122aabbcc")
PARCEL = ("static.courierbay.com/m/spacer.gif", "static.courierbay.com/m/status-3of5.png", "maps.staticplan.com/maps/api/staticmap?center=52.52,13.40&zoom=14&size=600x300&key=AIzaSyA-x&signature=Qm9i", "api.qrmaker.org/v1/create-qr-code/?size=150x150&data=JD01460004", "static.courierbay.com/m/apple-badge.png",
          "url4411.mail.courierbay.com/wf/open?upn=u001.iM1l7uC2Lq0VZ8x-2BbT2wq9V5i7YwE3jHn0PpYxJ-2FkAq3u7oQz1pWfYl9R-2BYc_x4Z0-2Bq1c7vG5T-3D-3D")
B2B = ("go.b2bworks.com/rs/900-ABC-123/images/Header.png", "go.b2bworks.com/trk?t=1&mid=OTAwLUFCQy0xMjM6MTEyMzo0NDU2Ojc4OTA6MDoxMjM0OjU2Nzg6OTAxMjpyb2JAZXhhbXBsZS5vcmc%3D", "s1120.en25track.com/EloquaImages/clients/Works/%7B9f%7D_head.jpg", "s1120.en25track.com/e/FooterImages/FooterImage1?elq=7c1e4b8f0a2d4c66b0e1f8a9d3c2b1a0&siteid=1120",
       "view.s11.excltarget.com/lib/fe9d/m/1/hero.png", "view.s11.excltarget.com/open.aspx?ffcb10-fec315777462017e-fe2a15707561067c731677-fe9d1c787c64027d73-ff9e1574-fe2015757d61047a731274-ff011675776705&d=70200&bmt=0", "tracking.salesreach.io/api/v1/img/65ab1f4c0d/eyJtIjo0NDF9.gif", "mailtrackr.io/trace/mail/5f3e2d1c0b9a8877665544332211ffeeddccbbaa.png?u=440112")
SMALL = ("email.mg.birchbooks.co.uk/o/eJwtjUEKwyAQAF-jt4qumuTgoZd-Y6PbxoJR1ND3V6Ew", "r.us-east-1.awtrackmail.me/I0/0100019361f2a3b4-5c6d7e8f-9a0b-4c1d-8e2f-3a4b5c6d7e8f-000000/Zr3qk1fQn6vK4C9a7bXW0o2yPLE=401", "links.e.airlinko.com/e/eo?_t=4f1e2d3c5b6a798f&_m=9c8b7a6d5e4f3021&_e=Zq1tYp3LmR0vXk7uNs2hWd8cGf5jBa", "cmail20.campmonitor.net/t/y-o-fkrdjht-l-r/o.gif", "i1.cmail20.campmonitor-img.net/ei/y/A1/B2C/csimport/logo.121212.png",
         "r.bh.d.sendinnova3.com/tr/op/0mQf7tT2a9v8xPZ1d5YkLwqRb3nU6cHs", "img.mailinnova.com/4410/images/content_library/original/65a.png", "e.customerpost.io/e/o/eyJlbWFpbF9pZCI6ImRnVEYtQVFEeXFVT3lxVU9BWk5oX2FPIn0=", "app.getanswer.pl/open.html?x=a62b&m=BcQ1Z&mc=Jz&s=BWtXyZ&u=Q&z=EiX4&", "lists.activepilot.com/lt.php?x=3DZy~GDGKHKZ7s99yw9-XuWe13b9j~FvjdZjVnAHIHGa1J6~_Uy.0eK-136mmPxzkOBviHP&l=open")
LAST = ("mandrill-like.stampapp.com/track/open.php?u=30812001&id=5f8b1c0e7d6a4f9392817263544a5b6c", "eotrx.substackle.com/open?token=eyJtIjoiPDIwMjYxMTI0Pi1AIiwidSI6MTIzNDU2LCJyIjoiYUBiLmV4YW1wbGUiLCJkIjoibWcxIiwicCI6MX0.k2ZpQmO", "link.mail.hivebee.com/ss/o/u001.8mYfQ1zTt0cB/4bn/lqWn1RjvQeG/ho.gif", "k1x9.emtrkr.com/k1x9?p&d=rob@example.org&t=nov", "li.newsmail.valleypost.com/imp?s=124&li=VP-NL&m=0f1e2d3c4b5a69788796a5b4c3d2e1f0&p=20261124&stpe=pixel", "li.newsmail.valleypost.com/ads/img?s=125&m=0f1e2d3c4b5a69788796a5b4c3d2e1f0&p=20261124",
        "timer.sendtick.com/v2/t/k9wq2.gif?end=1790003600&email=c3ab8ff1", "bimi.courierbay.com/logo.svg", "d3k81ch9hvuctc.kelpfront.net/company/XyZ9aB/images/65c1.jpeg", "trk.kelptrk.com/o/u/01HF2Q8C6Y/1790000000/9f1c2d.gif", "fonts.typeserve.net/css?family=Lato:400")
VISITS = [
    {"actor": "thunderbird", "address": "10.77.0.3", "headers": TB, "requests": letter(*MC, *PARCEL)}, {"actor": "apple", "address": "10.77.0.4", "headers": APPLE, "requests": letter(*SMALL)},
    {"actor": "outlook", "address": "10.77.0.5", "headers": OUTLOOK, "requests": letter(*B2B)}, {"actor": "goog", "address": "10.77.0.5", "headers": GOOG, "requests": letter(*LAST)}, {"actor": "yahoo", "address": "10.77.0.5", "headers": YAHOO, "requests": letter(*PARCEL)},
    {"url": "http://webmail.postfach-nord.de/"}, {"url": "http://potterypress.us7.listchimp-manage.com/track/click?u=1f2e3d4c5b6a&id=5f11&e=9a8b7c6d5e"}, {"url": "http://url4411.mail.courierbay.com/ls/click?upn=u001.iM1l7uC2Lq0VZ8x-2BbT2wq9V5i7YwE3jHn0_a1"},
    {"url": "http://email.mg.birchbooks.co.uk/c/eJxMzDEOwyAMQNHTwIhsY2gYGLrkHsY2DVJaIkJVqaevMmb8w3uaO4kWdq-3b"}, {"url": "http://xgq1.mjt.letterjet.eu/lnk/AVgAAGz0ABcAAAAAAAAAAABXqYQAASFF/1/Zr9q/aHR0cHM6Ly93d3c"},
]
