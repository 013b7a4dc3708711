"""Letters of a museum, a parcel service, an insurer and a co-operative in six mail programs: opens with opaque paths, hops and reading time; beside clocks, dividers, shadows, status pictures, one-click unsubscription."""
from dsl import *

OUT = {"User-Agent": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Accept": "*/*", "Accept-Encoding": "gzip, deflate", "Connection": "Keep-Alive"}
K9 = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/AP2A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.122 Mobile Safari/537.36", "Accept": "image/avif,image/webp,image/apng,image/*,*/*;q=0.8", "X-Requested-With": "com.fsck.k9"}
EVO = {"User-Agent": "Evolution/3.52.3", "Accept": "*/*"}
YAH = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html", "Accept": "*/*"}
IOS = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/jxl,image/heic,image/heic-sequence,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
TBD = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:115.0) Gecko/20100101 Thunderbird/115.12.2", "Accept": "image/avif,image/webp,*/*"}
SITES = {
    "cdn.wiadomka.pl": {"/u/77aa/*": pic("png", 600, 140, headers=LONG), "/wspolne/linia.png": pic("png", 600, 1, headers=LONG), "/wspolne/cien.png": pic("png", 1, 8, headers=LONG), "/wspolne/p.gif": pic("gif", headers=LONG)},
    "l.wiadomka.pl": {"/o/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "zegar.odliczaj.pl": {"/t/88.gif": pic("gif", 300, 80, headers=NO_STORE)},
    "boletin.museodelagua.es": {"/img/cartel.jpg": pic("jpeg", 560, 300, headers=LONG), "/img/transp.gif": pic("gif", headers=LONG), "/v.php": pic("png", pixel="email_open", headers=NO_STORE), "/baja/uno": {"body": "", "status": 200}},
    "mta7.sobredigital.com": {"/r/1/*": go("{{scheme}}://mta7.sobredigital.com/r/2/MzQ4MTI3fDk5MXwxNw/i", pixel="email_open", headers=NO_STORE), "/r/2/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "paczka.szybkobus.pl": {"/stan/obraz.png": pic("png", 420, 90, headers=NO_STORE), "/loga/bus.svg": pic("svg", 120, 40, headers=LONG)},
    "ln.szybkobus-mail.pl": {"/q": {"body": "", "type_always": "image/gif", "pixel": "email_open", "headers": NO_STORE}},
    "e.leseuhr.ch": {"/z/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "bild.helvetassek.ch": {"/nl/kopf.jpg": pic("jpeg", 640, 160, headers=LONG), "/nl/ecke-l.gif": pic("gif", 5, 5, headers=LONG), "/nl/leer.png": pic("png", headers=LONG), "/karte": pic("png", 300, 200)},
    "post.helvetassek.ch": {"/a/*": pic("gif", pixel="email_open", headers=NO_STORE, set_cookie=["psid={{c:psid}}; " + YEAR])},
    "autodiscover.helvetassek.ch": {"/autodiscover/autodiscover.xml": {"body": "<Autodiscover/>", "type": "text/xml"}},
    "nws.kumiai-kurashi.jp": {"/g/midashi.jpg": pic("jpeg", 600, 200, headers=LONG), "/g/sp.gif": pic("gif", headers=LONG), "/kaifu": pic("gif", pixel="email_open", headers=NO_STORE)},
}


def list_(*urls):
    return [{"url": u, "page": None} for u in urls]


PL = ("http://cdn.wiadomka.pl/u/77aa/9f0c2d71e8/naglowek.png", "http://cdn.wiadomka.pl/wspolne/p.gif", "http://cdn.wiadomka.pl/wspolne/linia.png", "http://cdn.wiadomka.pl/wspolne/cien.png", "http://zegar.odliczaj.pl/t/88.gif?do=2026-12-24T20:00")
ES = ("http://boletin.museodelagua.es/img/cartel.jpg", "http://boletin.museodelagua.es/img/transp.gif")
CH = ("http://bild.helvetassek.ch/nl/kopf.jpg", "http://bild.helvetassek.ch/nl/ecke-l.gif", "http://bild.helvetassek.ch/nl/leer.png", "http://bild.helvetassek.ch/karte?ort=Chur&z=13&schluessel=ab81f09c2277d1e0aa")
JP = ("http://nws.kumiai-kurashi.jp/g/midashi.jpg", "http://nws.kumiai-kurashi.jp/g/sp.gif")
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUT, "requests": list_(*PL, "http://l.wiadomka.pl/o/8f2k/R7tQm2xVb0aKz91LpEw") + list_(*CH, "http://post.helvetassek.ch/a/t.gif?c=4471&s=9e107d9d372bb6826bd81d3542a419d6")},
    {"actor": "k9", "address": "10.77.0.4", "headers": K9, "requests": list_(*PL, "http://l.wiadomka.pl/o/8f2k/Jd83hsYq7PzNc5uXoT1") + list_("http://paczka.szybkobus.pl/loga/bus.svg", "http://paczka.szybkobus.pl/stan/obraz.png?nr=PL00381726354&k=71ac", "http://ln.szybkobus-mail.pl/q?w=5512098&a=e4da3b7fbbce2345d7772b0674a318d5")},
    {"actor": "evolution", "address": "10.77.0.5", "headers": EVO, "requests": list_(*ES, "http://boletin.museodelagua.es/v.php?i=39120&h=5d41402abc4b2a76b9719d911017c592", "http://mta7.sobredigital.com/r/1/MzQ4MTI3fDk5MXwxNw", "http://mta7.sobredigital.com/r/2/MzQ4MTI3fDk5MXwxNw/i")},
    {"actor": "yahoo", "address": "10.77.0.5", "headers": YAH, "requests": list_(*ES, "http://boletin.museodelagua.es/v.php?i=39120&h=7d793037a0760186574b0282f2f435e7", *JP, "http://nws.kumiai-kurashi.jp/kaifu?m=120611&u=QzgwMjE5NA&d=202612")},
    {"actor": "ios", "address": "10.77.0.4", "headers": IOS, "requests": list_(*CH, "http://post.helvetassek.ch/a/t.gif?c=4471&s=e4d909c290d0fb1ca068ffaddf22cbd0", "http://e.leseuhr.ch/z/HLV-4471-0c1f/0.gif", "http://e.leseuhr.ch/z/HLV-4471-0c1f/2.gif", "http://e.leseuhr.ch/z/HLV-4471-0c1f/8.gif", *JP, "http://nws.kumiai-kurashi.jp/kaifu?m=120611&u=QzgwMjI3Nw&d=202612")},
    {"actor": "thunderbird", "address": "10.77.0.3", "headers": TBD, "requests": [{"method": "POST", "url": "http://autodiscover.helvetassek.ch/autodiscover/autodiscover.xml", "body": "<Request/>", "headers": {"Content-Type": "text/xml"}, "page": None}] + list_("http://paczka.szybkobus.pl/loga/bus.svg", "http://paczka.szybkobus.pl/stan/obraz.png?nr=PL00381726399&k=b01d", "http://ln.szybkobus-mail.pl/q?w=5512098&a=1679091c5a880faf6fb5e6087eb1b2dc")
     + [{"method": "POST", "url": "http://boletin.museodelagua.es/baja/uno?i=39120&h=5d41402abc4b2a76b9719d911017c592", "body": "List-Unsubscribe=One-Click", "headers": {"Content-Type": "application/x-www-form-urlencoded"}, "page": None}]},
]
