"""A family's letters: newsletters, a shop's receipt, a dunning letter and an invitation read in a desktop program, on a telephone and through two proxies; opens by a path with a signed blob, by a picture of 3x1, of 25 by 1, by an answer that is empty, by a redirect to a common gif, by a beacon font and by a background; a click that leads over two counting addresses; banners with addresses for each reader, countdowns, maps, barcodes, avatars, corners, rating stars, social icons and spacers are none."""
from dsl import *

TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Thunderbird/128.5.2", "Accept": "image/avif,image/webp,*/*", "Accept-Language": "de,en-US;q=0.7,en;q=0.3"}
OUT = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Win64; x64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17928)", "Accept": "*/*"}
PHONE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
GIP = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
YAP = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
WEB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0", "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Upgrade-Insecure-Requests": "1"}
OPEN = dict(pixel="email_open", headers=NO_STORE)
SITES = {
    "media.holzmarkt.de": {"/nl/2026w47/top.jpg": pic("jpeg", 600, 180, headers=LONG), "/nl/2026w47/*": pic("png", 280, 120, headers=LONG), "/sp/1.gif": pic("gif", headers=LONG), "/sp/ecke_lo.gif": pic("gif", 6, 6, headers=LONG)},
    "news.holzmarkt.de": {"/r/*": pic("gif", 3, 1, **OPEN), "/k/*": go("http://links.mailwerk.net/c/{{new:a}}?to=shop")},
    "links.mailwerk.net": {"/c/*": go("http://www.holzmarkt.de/angebot?nl=w47"), "/q/*": pic("png", 1, 1, **OPEN)},
    "www.holzmarkt.de": {"/angebot": page("<!doctype html><title>Angebot</title><img src=/a.jpg>"), "/a.jpg": pic("jpeg", 320, 200, headers=LONG)},
    "email.quittung.shop": {"/o/*": {"body": "", "type_always": "image/png", **OPEN}}, "cdn.quittung.shop": {"/logo-7.png": pic("png", 160, 48, headers=LONG), "/barcode/*": pic("png", 220, 40), "/line.png": pic("png", 560, 1, headers=LONG)},
    "dyn.ticker-bild.com": {"/cd/*": pic("gif", 300, 60, headers={"Cache-Control": "no-cache"})}, "maps.stadtplan.net": {"/static": pic("png", 300, 150, headers={"Cache-Control": "max-age=86400"})},
    "t.inkassoplus.com": {"/img": go("http://t.inkassoplus.com/blank.gif", pixel="email_open", headers=NO_STORE), "/blank.gif": pic("gif", headers=LONG, pixel="email_open")},
    "pixel.vereinsapp.eu": {"/v1/seen": pic("gif", 25, 1, **OPEN)}, "img.vereinsapp.eu": {"/avatar/*": pic("png", 64, 64, headers=LONG), "/badge": pic("svg", 80, 20), "/rsvp/*": pic("png", 120, 36)},
    "sg.transmitly.com": {"/wf/open": pic("gif", **OPEN), "/asm/star": pic("png", 14, 14, headers=LONG)}, "bg.reisefuchs.at": {"/h/*": pic("gif", 2, 2, **OPEN), "/pics/*": pic("jpeg", 240, 160, headers=LONG), "/i/*": pic("png", 20, 20, headers=LONG)},
    "webfont.reisefuchs.at": {"/f.woff2": font()},
    "mail.bilderdienst.org": {"/i/u77101/w47/hero": pic("png", 600, 150), "/i/u77102/w47/hero": pic("png", 600, 150), "/e/*": pic("gif", **OPEN)},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


M, N = "http://media.holzmarkt.de/nl/2026w47/", "http://news.holzmarkt.de/"
HOLZ = letter(M + "top.jpg", "http://media.holzmarkt.de/sp/1.gif", "http://media.holzmarkt.de/sp/ecke_lo.gif", M + "saege.png", M + "leim.png")
VISITS = [
    {"actor": "thunderbird", "address": "10.77.0.3", "headers": TB, "requests": HOLZ + letter(N + "r/AQICAHh8s1JqZ2Xv0kP-7b1xYt.gif", "http://cdn.quittung.shop/logo-7.png", "http://cdn.quittung.shop/line.png", "http://cdn.quittung.shop/barcode/4006381333931.png", "http://email.quittung.shop/o/eJwNyUEOgCAMBMAXdQ-0bF3",
     "http://img.vereinsapp.eu/avatar/5d41402abc4b2a76b9719d911017c592.png", "http://img.vereinsapp.eu/badge?m=18&of=24", "http://img.vereinsapp.eu/rsvp/yes.png", "http://pixel.vereinsapp.eu/v1/seen?e=8812&m=5d41402abc4b2a76b9719d911017c592")},
    {"actor": "browser", "address": "10.77.0.3", "headers": WEB, "requests": [{"url": N + "k/AQICAHh8s1JqZ2Xv0kP-7b1xYt/3", "page": None}, {"url": "http://links.mailwerk.net/c/c0ffee1122334455?to=shop", "page": None, "by": "redirect", "initiator": N + "k/AQICAHh8s1JqZ2Xv0kP-7b1xYt/3"}, {"url": "http://www.holzmarkt.de/angebot?nl=w47", "page": "http://www.holzmarkt.de/angebot?nl=w47", "by": "redirect", "initiator": "http://links.mailwerk.net/c/c0ffee1122334455?to=shop"}]},
    {"actor": "outlook", "address": "10.77.0.4", "headers": OUT, "requests": HOLZ + letter(N + "r/AQICAHh8s1JqZ2Xv0kP-9c2zAu.gif", "http://dyn.ticker-bild.com/cd/black-w47?end=1764500000", "http://t.inkassoplus.com/img?a=771&r=ML-2026-118&u=b3daa77b4c04a9551b8781d03191fe098f325e67")
     + [{"url": "http://t.inkassoplus.com/blank.gif", "page": None, "by": "redirect", "initiator": "http://t.inkassoplus.com/img?a=771&r=ML-2026-118&u=b3daa77b4c04a9551b8781d03191fe098f325e67"}] + letter("http://bg.reisefuchs.at/pics/alm.jpg", "http://bg.reisefuchs.at/i/fb.png", "http://bg.reisefuchs.at/i/ig.png", "http://bg.reisefuchs.at/h/w47-118-20931-7f0e")},
    {"actor": "phone", "address": "10.77.0.5", "headers": PHONE, "requests": letter("http://webfont.reisefuchs.at/f.woff2", "http://bg.reisefuchs.at/pics/alm.jpg", "http://bg.reisefuchs.at/i/fb.png", "http://bg.reisefuchs.at/h/w47-118-20944-91bc", "http://maps.stadtplan.net/static?c=48.2,16.37&z=14&s=300x150&k=AIza7Kq", "http://sg.transmitly.com/asm/star?v=1", "http://sg.transmitly.com/asm/star?v=2",
     "http://sg.transmitly.com/wf/open?upn=u001.p2Kc0Zr4-2FhY8o3NQ1mWcd7tX9-3D-3D_8sQv", "http://links.mailwerk.net/q/4ta9/118/u8w2k1.png")},
    {"actor": "gip", "address": "10.77.0.3", "headers": GIP, "requests": letter("http://mail.bilderdienst.org/i/u77101/w47/hero", "http://mail.bilderdienst.org/e/u77101/w47/0.gif", "http://dyn.ticker-bild.com/cd/black-w47?end=1764500000", "http://email.quittung.shop/o/eJwNyUEOgCAMBMAXdQ-0bG7", "http://cdn.quittung.shop/logo-7.png")},
    {"actor": "yahoo", "address": "10.77.0.4", "headers": YAP, "requests": letter("http://mail.bilderdienst.org/i/u77102/w47/hero", "http://mail.bilderdienst.org/e/u77102/w47/0.gif", "http://media.holzmarkt.de/sp/1.gif", "http://sg.transmitly.com/wf/open?upn=u001.q7Rc0Zr4-2FhY8o3NQ1mXxa7tX9-3D-3D_3tWz")},
]
