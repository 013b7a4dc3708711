"""Letters opened in Outlook, on a telephone and through a proxy: open pixels of five senders' programs, beside headers, icons and spacers."""
from dsl import *

OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17328; ms-office; MSOffice 16)", "Accept": "*/*"}
PHONE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5", "Accept-Language": "pl-PL"}
PROXY = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html", "Accept": "*/*"}
SITES = {
    "gfx.ogrodowo-sklep.pl": {"/newsletter/48/naglowek.jpg": pic("jpeg", 600, 160, headers=LONG), "/newsletter/48/cebulki.png": pic("png", 270, 180, headers=LONG), "/newsletter/odstep.gif": pic("gif", headers=LONG), "/ikony/ig.png": pic("png", 28, 28, headers=LONG)},
    "link.ogrodowo-sklep.pl": {"/track/open.php": pic("gif", pixel="email_open", headers=NO_STORE)},
    "email.mg.posterunek.net": {"/o/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "go.briefkern.com": {"/q/*": pic("gif", pixel="email_open", headers={"Cache-Control": "no-cache, max-age=0"})},
    "t.infopost.cz": {"/eot": {"body": "", "type_always": "image/gif", "pixel": "email_open", "headers": {"Cache-Control": "no-store"}}},
    "static.stadtkasse-online.de": {"/mail/2026/logo.png": pic("png", 220, 70, headers=LONG), "/mail/blank.gif": pic("gif", headers=LONG), "/mail/ecke.png": pic("png", 5, 5, headers=LONG)},
    "news.stadtkasse-online.de": {"/r/pixel.png": pic("png", pixel="email_open", set_cookie=["rcp={{c:rcp}}; " + YEAR])},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


G = letter("http://gfx.ogrodowo-sklep.pl/newsletter/48/naglowek.jpg", "http://gfx.ogrodowo-sklep.pl/newsletter/odstep.gif", "http://gfx.ogrodowo-sklep.pl/newsletter/48/cebulki.png", "http://gfx.ogrodowo-sklep.pl/ikony/ig.png")
S = letter("http://static.stadtkasse-online.de/mail/2026/logo.png", "http://static.stadtkasse-online.de/mail/blank.gif", "http://static.stadtkasse-online.de/mail/ecke.png")
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": G + letter("http://link.ogrodowo-sklep.pl/track/open.php?u=30417756&id=7b1c0f2a48e94d5f8a6e0c1d9b3f7a21&e=9f2d41c7b0")},
    {"actor": "phone", "address": "10.77.0.4", "headers": PHONE, "requests": G + letter("http://link.ogrodowo-sklep.pl/track/open.php?u=30417756&id=7b1c0f2a48e94d5f8a6e0c1d9b3f7a21&e=c41b7730ad",
                                                                                       "http://email.mg.posterunek.net/o/eJwNyUEOgCAMBMDXyJG0tN2WxhvRgwd-gG8wxvh7nes0KwvkCWxFqYmIwhWlQ3ZG5f2b9XyXh9TADeYFJCoC")},
    {"actor": "proxy", "address": "10.77.0.5", "headers": PROXY, "requests": S + letter("http://news.stadtkasse-online.de/r/pixel.png?k=NL-2026-11&empf=1f0e3dad99908345f7439f8ffabdffc4")},
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": S + letter("http://news.stadtkasse-online.de/r/pixel.png?k=NL-2026-11&empf=98f13708210194c475687be6106a3b84",
                                                                                           "http://go.briefkern.com/q/Zk3vTq8LmN0xYcR2aW5jZQ~~/AAQxAQA~/RgRpH7tIPVcDc3BjQgpnOxV2O2d0aGVyUhBrYXJpbkBwb3N0LnRlc3RYBAAAAHs~")},
    {"actor": "phone", "address": "10.77.0.4", "headers": PHONE, "requests": letter("http://t.infopost.cz/eot?m=48120&s=b7e1c2d90f4a4e6c8d10&c=2211", "http://go.briefkern.com/q/P0b7uXk1Hs5dQmVfZ2xhbg~~/AAQxAQA~/RgRpH8aTPVcDc3BjQgpnOxV9K1c0aGVyUhBwZXRyYUBwb3N0LnRlc3RYBAAAAHs~")},
]
