"""Letters of five senders in five readers and one webmail: opens in paths, queries and redirects; countdowns, faces, products and spacers that tell nobody."""
from dsl import *

OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17928; ms-office; MSOffice 16)", "Accept": "*/*", "Connection": "Keep-Alive"}
IOS = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/heic,image/png;q=0.9,*/*;q=0.5"}
YAHOO = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
K9 = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP2A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36", "Accept": "image/avif,image/webp,image/apng,*/*;q=0.8", "X-Requested-With": "com.fsck.k9"}
EVO = {"User-Agent": "Evolution/3.46.4", "Accept": "*/*"}
SITES = {
    "mcusercontent.papierflieger.net": {"/a1b2/images/kopf.png": pic("png", 564, 140, headers=LONG), "/a1b2/images/haus.jpg": pic("jpeg", 264, 200, headers=LONG), "/icons/insta-48.png": pic("png", 48, 48, headers=LONG)},
    "dorfladen.us14.list-werk.com": {"/track/open.php": pic("gif", pixel="email_open", headers=NO_STORE)},
    "timer.restzeit.io": {"/t/*": pic("gif", 300, 80, headers=NO_STORE)}, "secure.gesichter.org": {"/avatar/*": pic("jpeg", 80, 80, headers={"Cache-Control": "max-age=300"})},
    "d2kx.hubpost.eu": {"/e3t/Cto/*": pic("gif", pixel="email_open", headers=NO_STORE, set_cookie=["hpo={{c:hpo}}; " + YEAR])}, "bild.hubpost.eu": {"/hs/*": pic("png", 200, 60, headers=LONG)},
    "post.reisebuero-kamm.ch": {"/q/*": pic("gif", pixel="email_open", headers=NO_STORE), "/img/strand.jpg": pic("jpeg", 400, 200, headers=LONG), "/img/trenner.gif": pic("gif", headers=LONG)},
    "rs.bahnpost.fr": {"/v": go("http://static.bahnpost.fr/p.png", pixel="email_open", headers=NO_STORE)}, "static.bahnpost.fr": {"/p.png": pic("png", pixel="email_open"), "/logo.svg": pic("svg", 120, 40, headers=LONG), "/esp.gif": pic("gif", 1, 12, headers=LONG)},
    "liste.chorverein.at": {"/lists/ut.php": pic("png", pixel="email_open"), "/bilder/chor.jpg": pic("jpeg", 320, 200)},
    "live.warenbild.com": {"/p/*": pic("png", 180, 220, headers={"Cache-Control": "no-cache"})},
    "mail.postfach-haus.de": {"/": page("<!doctype html><title>Posteingang</title><link rel=stylesheet href=/m.css><p>2 neue</p><script>setTimeout(function(){fetch('/rpc/neu?seit=1790000000')},200)</script>", set_cookie=["pf={{c:pf}}; HttpOnly; Path=/"]),
                              "/lesen/18": page("<!doctype html><title>Dorfladen</title><link rel=stylesheet href=/m.css><img src='{{scheme}}://mcusercontent.papierflieger.net/a1b2/images/kopf.png'><img src='{{scheme}}://mcusercontent.papierflieger.net/a1b2/images/haus.jpg'><img src='{{scheme}}://dorfladen.us14.list-werk.com/track/open.php?u=7c0e1f2a&id=b8d1e0&e=51ce90d77a' height=1 width=1><script>fetch('/rpc/gelesen',{method:'POST',body:'id=18'})</script>", headers={"Referrer-Policy": "no-referrer"}),
                              "/lesen/19": page("<!doctype html><title>Chor</title><link rel=stylesheet href=/m.css><img src='{{scheme}}://liste.chorverein.at/bilder/chor.jpg'><img src='{{scheme}}://liste.chorverein.at/lists/ut.php?u=c4ca4238a0b923820dcc509a6f75849b&amp;m=41' width=1 height=1 border=0>", headers={"Referrer-Policy": "no-referrer"}),
                              "/m.css": style("p{font:1em sans-serif}", headers=LONG), "/rpc/neu": json_('{"n":0}'), "/rpc/gelesen": empty(), "/favicon.ico": empty()},
}


def letter(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]


D = letter("mcusercontent.papierflieger.net/a1b2/images/kopf.png", "mcusercontent.papierflieger.net/a1b2/images/haus.jpg", "mcusercontent.papierflieger.net/icons/insta-48.png")
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": D + letter("dorfladen.us14.list-werk.com/track/open.php?u=7c0e1f2a&id=b8d1e0&e=02f6bb4180", "timer.restzeit.io/t/9f2c.gif?end=1796500000&tz=60", "bild.hubpost.eu/hs/logo.png",
     "d2kx.hubpost.eu/e3t/Cto/DO+113/cPzkX04/VVqMxN5kS2wSW7rV3Qx1kL6ZcW6v9jJp5nQ4zZN2qBcyx3lSbtV1-WJV7CgFkqW4rX8Yj2zq1b0W1tq0Wk7mR2yF103")},
    {"actor": "ios", "address": "10.77.0.4", "headers": IOS, "requests": letter("post.reisebuero-kamm.ch/img/strand.jpg", "post.reisebuero-kamm.ch/img/trenner.gif", "post.reisebuero-kamm.ch/q/l8Qm0rNcJvT1oV2Yw7n3kg~~/AAGkZQA~/RgRpK2n_PlcFc3BjZXVCCmcNx2oQZ1tq9dJSFWxlb25pZUB3aWVzZW5ncnVuZC5jaFgEAAAAAQ~~",
     "secure.gesichter.org/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346?s=80&d=mm", "live.warenbild.com/p/rp/88ab41.png?sku=K77&w=180") + D + letter("dorfladen.us14.list-werk.com/track/open.php?u=7c0e1f2a&id=b8d1e0&e=9b30ac7d15")},
    {"actor": "yahoo", "address": "10.77.0.5", "headers": YAHOO, "requests": letter("static.bahnpost.fr/logo.svg", "static.bahnpost.fr/esp.gif", "rs.bahnpost.fr/v?c=NL-2026-48&d=AkFvTz7eGxnq3rPy1w", "static.bahnpost.fr/p.png", "post.reisebuero-kamm.ch/img/strand.jpg", "post.reisebuero-kamm.ch/q/m2Zz8pTqLbR4uX9Sa1v6jw~~/AAGkZQA~/RgRpK2n_PlcFc3BjZXVCCmcNx2oQZ1tqSFWlbWlsQHlhaG9vLmNvbVgEAAAAAQ~~")},
    {"actor": "k9", "address": "10.77.0.3", "headers": K9, "requests": letter("liste.chorverein.at/bilder/chor.jpg", "liste.chorverein.at/lists/ut.php?u=eccbc87e4b5ce2fe28308fd9f2a7baf3&m=41", "timer.restzeit.io/t/9f2c.gif?end=1796500000&tz=60", "bild.hubpost.eu/hs/logo.png",
     "d2kx.hubpost.eu/e3t/Cto/DO+113/cPzkX04/VVqMxN5kS2wSW7rV3Qx1kL6ZcW6v9jJp5nQ4zZN2qHt7x3lSbtV1-WJV7CgS1zW9kX2Bn7yq4c8W5tq6Rk1mX9yF103")},
    {"actor": "evolution", "address": "10.77.0.4", "headers": EVO, "requests": letter("static.bahnpost.fr/logo.svg", "static.bahnpost.fr/esp.gif", "rs.bahnpost.fr/v?c=NL-2026-48&d=Bm0kWq4sUzJc8tRv5e", "static.bahnpost.fr/p.png")},
    {"url": "http://mail.postfach-haus.de/"}, {"url": "http://mail.postfach-haus.de/lesen/18"}, {"url": "http://mail.postfach-haus.de/lesen/19"},
]
