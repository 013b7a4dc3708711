"""Circulars: opens counted by pictures named like logos, by stylesheet links inside letters, by a sound file, in one address for all of a kind (no identifier), by the day's second opening, by a provider's own read receipt image; mail programs of a telephone company, of a desktop, of a terminal with a picture viewer; pictures drawn for each reader (a name on a mug, a map of the way, a voucher's bar code), portraits by hash, footers of one pixel, flags of languages, an archive link, a provider's scan of all links."""
from dsl import *

K9 = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 13; FP4 Build/TKQ1.230127.002) K-9 Mail/6.8"}
EVO = {"User-Agent": "Evolution/3.52.3", "Accept": "*/*"}
MAC = {"User-Agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)", "Accept": "image/webp,image/avif,image/jxl,image/heic,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
TBIRD = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Thunderbird/128.6.0", "Accept": "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
OIOS = {"User-Agent": "Outlook-iOS/2.0 (iPhone; iOS 18.1)"}
GOO = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
E = "email_open"
G = pic("gif", pixel=E, headers=NO_STORE)
SITES = {
    "img.rundpost.at": {"/v/*": pic("png", 600, 150, headers=LONG), "/f/ende.gif": pic("gif", headers=LONG), "/s/linie.png": pic("png", 1, 1, headers=LONG)}, "oeffnung.rundpost.at": {"/l/*": {**pic("png", pixel=E), "headers": NO_STORE}},
    "mail.stadtwerke-alm.de": {"/bilder/kopf.jpg": pic("jpeg", 600, 120, headers=LONG), "/r.php": {**G}, "/karte.png": pic("png", 300, 200, headers=NO_STORE)}, "px.versandhaus-mail.net": {"/e/*": G, "/c.css": style("p{}", pixel=E, headers=NO_STORE)},
    "dyn.namenstasse.com": {"/mug": pic("jpeg", 400, 300, headers=NO_STORE), "/code": pic("png", 200, 60, headers=NO_STORE)}, "gravapic.net": {"/avatar/*": pic("png", 48, 48, headers=LONG)}, "flaggen.sprachdienst.eu": {"/*": pic("png", 16, 12, headers=LONG)},
    "links.klingelpost.com": {"/a/*": go("http://www.klingel-laden.de/x")}, "www.klingel-laden.de": {"/x": page("<title>x</title>")}, "ea.pstmrk.example.net": {"/open": {"body": "", "status": 200, "type_always": "image/gif", "pixel": E}}, "tr.kundenbrief.info": {"/tr/p.gif": G}, "s1.briefwerk.io": {"/mo/*": empty(pixel=E, headers=NO_STORE), "/pub/logo.svg": pic("svg", 90, 30, headers=LONG)},
    "read.vereinsnetz.org": {"/img": {**G, "set_cookie": ["vn={{c:vn}}; " + YEAR]}},
}


def letter(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]


VISITS = [
    {"actor": "k9", "address": "10.77.0.3", "headers": K9, "requests": letter("img.rundpost.at/v/2611/kopf.png", "img.rundpost.at/s/linie.png", "oeffnung.rundpost.at/l/9f8e7d6c5b4a39281706f5e4d3c2b1a0/logo.png", "img.rundpost.at/f/ende.gif", "s1.briefwerk.io/pub/logo.svg", "s1.briefwerk.io/mo/eyJjIjo3NzEsInMiOiJhOWYxIn0/x.gif")},
    {"actor": "evo", "address": "10.77.0.4", "headers": EVO, "requests": letter("mail.stadtwerke-alm.de/bilder/kopf.jpg", "mail.stadtwerke-alm.de/karte.png?plz=8010", "mail.stadtwerke-alm.de/r.php?n=2611&e=7c4a8d09ca3762af61e59520943dc264", "flaggen.sprachdienst.eu/de.png", "flaggen.sprachdienst.eu/en.png")},
    {"actor": "mac", "address": "10.77.0.5", "headers": MAC, "requests": letter("dyn.namenstasse.com/mug?name=Anna&t=7", "px.versandhaus-mail.net/e/0a1b2c3d4e5f/6071/8293a4b5c6d7.gif", "px.versandhaus-mail.net/e/0a1b2c3d4e5f/6071/8293a4b5c6d7.gif?2", "gravapic.net/avatar/b642b4217b34b1e8d3bd915fc65c4452?s=48", "dyn.namenstasse.com/code?v=WX77-1204-AB")},
    {"actor": "tb", "address": "10.77.0.3", "headers": TBIRD, "requests": letter("img.rundpost.at/v/2611/kopf.png", "tr.kundenbrief.info/tr/p.gif?uid=f3a1c4d8e2&mid=4411&l=2", "read.vereinsnetz.org/img?m=31&u=ag7Kq2Pz9", "ea.pstmrk.example.net/open?m_id=0102018f-77c1-4b1e-8f6e-2f7a9c0e1a2b")},
    {"actor": "oios", "address": "10.77.0.4", "headers": OIOS, "requests": letter("s1.briefwerk.io/pub/logo.svg", "s1.briefwerk.io/mo/eyJjIjo3NzEsInMiOiJiMGYyIn0/x.gif", "mail.stadtwerke-alm.de/bilder/kopf.jpg")},
    {"actor": "goo", "address": "10.77.0.5", "headers": GOO, "requests": letter("oeffnung.rundpost.at/l/00ff11ee22dd33cc44bb55aa66997788/logo.png", "img.rundpost.at/v/2611/kopf.png", "dyn.namenstasse.com/mug?name=Ben&t=7")},
]
