"""More letters: providers' proxies, desktop clients, opens by path and by query, fonts and social icons, tiny lines with versions."""
from dsl import *

OUT = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; Microsoft Outlook 16.0.14326; ms-office; MSOffice 16)", "Accept": "*/*"}
YAH = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html", "Accept": "image/*"}
GMA = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
IOS = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/png,image/svg+xml,image/*;q=0.8,video/*;q=0.8,*/*;q=0.5"}
APP = {"User-Agent": "Mozilla/5.0", "Accept": "*/*"}
SITES = {
    "media.bergfreunde-shop.ch": {"/nl/47/hero.jpg": pic("jpeg", 600, 240, headers=LONG), "/nl/47/line.gif": pic("gif", 1, 1, headers=LONG), "/nl/47/rounded_tl.png": pic("png", 3, 3, headers=LONG), "/nl/47/ig.png": pic("png", 32, 32, headers=LONG)},
    "t.news.bergfreunde-shop.ch": {"/r/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "email.mg.vereinspost.org": {"/o/*": pic("png", pixel="email_open", headers={"Cache-Control": "no-cache, no-store"})},
    "links.abo-zeitung.fr": {"/v/trk": pic("gif", pixel="email_open")},
    "static.abo-zeitung.fr": {"/m/sep.gif": pic("gif", 1, 1, headers={"Cache-Control": "max-age=604800"}), "/m/app-store.png": pic("png", 120, 40, headers=LONG)},
    "x.crmwerk.de": {"/pix": {"body": "", "type_always": "image/gif", "pixel": "email_open"}},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


B = letter("http://media.bergfreunde-shop.ch/nl/47/hero.jpg", "http://media.bergfreunde-shop.ch/nl/47/line.gif", "http://media.bergfreunde-shop.ch/nl/47/rounded_tl.png", "http://media.bergfreunde-shop.ch/nl/47/ig.png")
Z = letter("http://static.abo-zeitung.fr/m/sep.gif?v=2", "http://static.abo-zeitung.fr/m/app-store.png")
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUT, "requests": B + letter("http://t.news.bergfreunde-shop.ch/r/?id=hf3a81c22,7d9e0b14,1") + letter("http://x.crmwerk.de/pix?c=4711&k=5d41402abc4b2a76b9719d911017c592")},
    {"actor": "yahoo", "address": "10.77.0.4", "headers": YAH, "requests": letter("http://email.mg.vereinspost.org/o/eJwNyLENgCAQAMBpfEsCP6AUFIbEmBjj-w0gAb7AwfW-C2Z0JlgLTS8Uq5MgC0mMmbKpHxE3r1z9") + Z + letter("http://links.abo-zeitung.fr/v/trk?a=77&u=b026324c6904b2a9cb4b88d6d61c81d1")},
    {"actor": "gmail", "address": "10.77.0.5", "headers": GMA, "requests": B + letter("http://t.news.bergfreunde-shop.ch/r/?id=hf3a81c22,7d9e0b77,1")},
    {"actor": "iphone", "address": "10.77.0.4", "headers": IOS, "requests": Z + letter("http://links.abo-zeitung.fr/v/trk?a=77&u=26ab0db90d72e28ad0ba1e22ee510510")},
    {"actor": "privacy", "address": "10.77.0.5", "headers": APP, "requests": letter("http://email.mg.vereinspost.org/o/eJwNyEEOgCAMBMDX2KOhSxE4cCAxJsaH-wNogR78vXrOZGZBOk0tNL2QLM5A1iUxYsqmckTcuHLV")},
]
