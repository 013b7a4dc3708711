"""Letters in four mail programs and a webmail's picture proxy: open pixels of several senders' services, beside headers, spacers and social icons."""
from dsl import *

OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17928; ms-office; MSOffice 16)", "Accept": "*/*"}
K9 = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; Pixel 7a Build/UQ1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36", "Accept": "image/avif,image/webp,image/apng,image/*,*/*;q=0.8", "X-Requested-With": "com.fsck.k9"}
TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "Accept": "image/avif,image/webp,*/*", "Accept-Language": "de,en-US;q=0.7,en;q=0.3"}
IPHONE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/jxl,image/*,*/*;q=0.8"}
PROXY = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
SITES = {
    "mcusercontent.postmaise.com": {"/6a1f/images/kopf.jpg": pic("jpeg", 600, 150, headers=LONG), "/6a1f/images/brot.png": pic("png", 280, 200, headers=LONG)},
    "cdn.postmaise.com": {"/icons/social/insta-24.png": pic("png", 24, 24, headers=LONG), "/icons/spacer.gif": pic("gif", headers=LONG)},
    "brotzeit.us7.postmaise.com": {"/track/open.php": pic("gif", pixel="email_open", headers=NO_STORE)},
    "email.radhaus-koeln.de": {"/o/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "bilder.radhaus-koeln.de": {"/nl/47/*": pic("jpeg", 560, 240, headers=LONG), "/nl/linie.png": pic("png", 600, 1, headers=LONG)},
    "t.hubwerk-mail.eu": {"/e3t/Cto/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "f.hubwerk-files.eu": {"/hubfs/4410/*": pic("png", 200, 60, headers=LONG)},
    "news.sparverein.at": {"/public/read/*": pic("png", pixel="email_open", headers=NO_STORE, set_cookie=["sv_r={{c:sv_r}}; " + YEAR]), "/media/*": pic("png", 300, 80, headers=LONG)},
    "ticket.bahnreise.ch": {"/qr": pic("png", 180, 180, headers=NO_STORE), "/logo.gif": pic("gif", 140, 40, headers=LONG)},
    "links.bahnreise.ch": {"/e/o": empty(pixel="email_open", headers=NO_STORE)},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


BROT = letter("http://mcusercontent.postmaise.com/6a1f/images/kopf.jpg", "http://mcusercontent.postmaise.com/6a1f/images/brot.png", "http://cdn.postmaise.com/icons/spacer.gif", "http://cdn.postmaise.com/icons/social/insta-24.png")
RAD = letter("http://bilder.radhaus-koeln.de/nl/47/kopf.jpg", "http://bilder.radhaus-koeln.de/nl/linie.png", "http://bilder.radhaus-koeln.de/nl/47/rad.jpg")
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": BROT + letter("http://brotzeit.us7.postmaise.com/track/open.php?u=6a1f0be21c4477d0aa93be551&id=7f20b1c4d9&e=3be7719ac2")
     + letter("http://f.hubwerk-files.eu/hubfs/4410/logo.png", "http://t.hubwerk-mail.eu/e3t/Cto/RF+113/cM7Q604/VWyW3h8Zr_qN5c2Wk9XbT4hW1Gk2mB5lT0ZzN3Jq4zY3l5QzW69sMD-6lZ3nD?si=8000000004123&pi=a1b2c3d4")},
    {"actor": "k9", "address": "10.77.0.4", "headers": K9, "requests": RAD + letter("http://email.radhaus-koeln.de/o/eJwdxksKgDAMBcDbtEtJ0nwXPUxsLQiKop7f6GzmqCxKkvYqvJlLrMNqJWQbiGu0Dg") + letter("http://ticket.bahnreise.ch/logo.gif", "http://ticket.bahnreise.ch/qr?o=88213907", "http://links.bahnreise.ch/e/o?_t=9c1185a5c5e9fc54612808977ee8f548&_m=20261201")},
    {"actor": "thunderbird", "address": "10.77.0.3", "headers": TB, "requests": RAD + letter("http://email.radhaus-koeln.de/o/eJwVyDsOgCAMANDTwEjaUlo6cBgEEgcTE72_-MZ3t8xKivlqtGqZoDHMxzIW8nFg") + letter("http://news.sparverein.at/media/wappen.png", "http://news.sparverein.at/public/read/88412/c81e728d9d4c2f636f067f89cc14862c/1.png")},
    {"actor": "iphone", "address": "10.77.0.5", "headers": IPHONE, "requests": BROT + letter("http://brotzeit.us7.postmaise.com/track/open.php?u=6a1f0be21c4477d0aa93be551&id=7f20b1c4d9&e=90c1d55f01") + letter("http://news.sparverein.at/media/wappen.png", "http://news.sparverein.at/public/read/88412/eccbc87e4b5ce2fe28308fd9f2a7baf3/1.png")},
    {"actor": "proxy", "address": "10.77.0.4", "headers": PROXY, "requests": letter("http://f.hubwerk-files.eu/hubfs/4410/logo.png", "http://t.hubwerk-mail.eu/e3t/Cto/RF+113/cM7Q604/VXhN4b7Yq_tR2f9Vm1ZcU6jX3Hp5nC8oU2AaP4Kr5aZ4m6RaX70tNE-7mA4oE?si=8000000004123&pi=e5f6a7b8", "http://bilder.radhaus-koeln.de/nl/47/kopf.jpg", "http://email.radhaus-koeln.de/o/eJwVzLEOgCAMBcCvgZG0fe2jAx9DBBMHEwf_X7zx7sFoKQz4HLLDQ2xZzO0Nd")},
]
