"""Letters in six mail programs and one webmail: open pixels with Polish, Czech and Italian words; headers, spacers, icons, bar codes that are none."""
from dsl import *

OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Win64; x64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17928; ms-office; MSOffice 16)", "Accept": "*/*"}
TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "Accept": "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5", "Accept-Language": "pl"}
IPHONE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/png,image/*;q=0.8,*/*;q=0.5", "Accept-Language": "it-IT"}
YAHOO = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
GOOGLE = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
K9 = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/AP2A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/128.0.6613.88 Mobile Safari/537.36", "Accept": "image/avif,image/webp,*/*;q=0.8", "X-Requested-With": "com.fsck.k9"}
OPEN = {"headers": NO_STORE, "pixel": "email_open"}
SITES = {
    "obrazki.ksiegarnia-sowa.pl": {"/nl/48/gora.png": pic("png", 600, 140, headers=LONG), "/nl/48/okladka1.jpg": pic("jpeg", 160, 240, headers=LONG), "/nl/odstep.gif": pic("gif", headers=LONG), "/ik/f.png": pic("png", 24, 24, headers=LONG)},
    "news.ksiegarnia-sowa.pl": {"/otwarcie/*": pic("gif", **OPEN)},
    "s7.listonosz.net": {"/o.php": pic("gif", **OPEN)},
    "static.vlaky-most.cz": {"/m/hlava@2x.png": pic("png", 320, 80, headers=LONG), "/m/1.gif": pic("gif", headers=LONG), "/kod/J71K20.png": pic("png", 220, 220)},
    "m.vlaky-most.cz": {"/z": empty(pixel="email_open", headers={"Cache-Control": "no-store"})},
    "img.pastificio-gallo.it": {"/25/testata.jpg": pic("jpeg", 600, 200, headers=LONG), "/25/riga.png": pic("png", 1, 1, headers=LONG), "/25/fusilli.jpg": pic("jpeg", 280, 180, headers=LONG)},
    "t.postino.email": {"/a/*": pic("png", set_cookie=["pst={{c:pst}}; " + YEAR], **OPEN)},
    "poczta.skrzynka.pl": {"/": page("<!doctype html><title>Poczta</title><link rel=stylesheet href=/p.css><div id=list><img src='{{scheme}}://obrazki.ksiegarnia-sowa.pl/nl/48/gora.png'><img src='{{scheme}}://obrazki.ksiegarnia-sowa.pl/nl/odstep.gif' width=1 height=9><img src='{{scheme}}://news.ksiegarnia-sowa.pl/otwarcie/48/a87ff679a2f3e71d9181a67b7542122c.gif' width=1 height=1></div><script>fetch('/sprawdz?od=1790000000')</script>"), "/p.css": style("div{margin:1px}", headers=LONG), "/sprawdz": empty(), "/favicon.ico": pic("ico", 16, 16)},
}


def list_(*urls):
    return [{"url": u, "page": None} for u in urls]


SOWA = list_(*("http://obrazki.ksiegarnia-sowa.pl" + p for p in ("/nl/48/gora.png", "/nl/odstep.gif", "/nl/48/okladka1.jpg", "/ik/f.png")))
VLAK = list_(*("http://static.vlaky-most.cz/m" + p for p in ("/hlava@2x.png", "/1.gif")))
GALLO = list_(*("http://img.pastificio-gallo.it/25" + p for p in ("/testata.jpg", "/riga.png", "/fusilli.jpg")))
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": SOWA + list_("http://news.ksiegarnia-sowa.pl/otwarcie/48/e4da3b7fbbce2345d7772b0674a318d5.gif") + VLAK + list_("http://static.vlaky-most.cz/kod/J71K20.png", "http://m.vlaky-most.cz/z?d=20261124&p=1679091c5a880faf6fb5e6087eb1b2dc")},
    {"actor": "thunderbird", "address": "10.77.0.4", "headers": TB, "requests": SOWA + list_("http://news.ksiegarnia-sowa.pl/otwarcie/48/c9f0f895fb98ab9159f51fd0297e236d.gif", "http://s7.listonosz.net/o.php?k=48&o=Mjk5MTc3fHNvd2F8NDg&h=5d41402a")},
    {"actor": "iphone", "address": "10.77.0.5", "headers": IPHONE, "requests": GALLO + list_("http://t.postino.email/a/gallo25/Zm9yemFuYXBvbGlAbGFi/x.png") + VLAK + list_("http://m.vlaky-most.cz/z?d=20261125&p=45c48cce2e2d7fbdea1afc51c7c6ad26")},
    {"actor": "yahoo", "address": "10.77.0.3", "headers": YAHOO, "requests": GALLO + list_("http://t.postino.email/a/gallo25/cGFzdGFhc2NpdXR0YUBs/x.png")},
    {"actor": "google", "address": "10.77.0.4", "headers": GOOGLE, "requests": VLAK + list_("http://m.vlaky-most.cz/z?d=20261124&p=8f14e45fceea167a5a36dedd4bea2543", "http://s7.listonosz.net/o.php?k=51&o=MzAwNTUwfHNvd2F8NTE&h=7d793037")},
    {"actor": "k9", "address": "10.77.0.5", "headers": K9, "requests": GALLO + list_("http://t.postino.email/a/gallo25/bGVnYWFtYmllbnRlQGxh/x.png")},
    {"url": "http://poczta.skrzynka.pl/"},
]
