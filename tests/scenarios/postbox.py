"""More letters in four programs: opens by a last segment of hexadecimal signs, by a query of one name, by a transparent picture of two pixels that keeps a cookie, by an address that ends in a picture's name behind a signature, by an empty text, by a redirect within the mailing house; a receipt's bar code, a boarding pass, a chart of the month, a signature's portrait, tracking-free spacers and rounded corners are none."""
from dsl import *

TB = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.9.0", "Accept": "image/avif,image/webp,*/*", "Accept-Language": "en-US,en;q=0.5"}
APPLE = {"User-Agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)", "Accept": "image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
GOOG = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
OUTL = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17328; ms-office; MSOffice 16)", "Accept": "*/*"}
NC = {"Cache-Control": "private, no-cache, max-age=0"}
SITES = {
    "cdn.paperboat.co": {"/n/211/*": pic("jpeg", 560, 220, headers=LONG), "/corner-tl.png": pic("png", 8, 8, headers=LONG), "/sp.gif": pic("gif", headers=LONG)}, "paperboat.co": {"/e/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "t.seaside-air.com": {"/r": pic("gif", 2, 2, pixel="email_open", headers=NC, set_cookie=["sa={{c:sa}}; " + YEAR])}, "www.seaside-air.com": {"/mail/pass.png": pic("png", 240, 240, headers=NO_STORE), "/mail/logo.gif": pic("gif", 140, 40, headers=LONG)},
    "mkt.greengrid-power.com": {"/trk/*": {"body": "", "status": 200, "type_always": "text/plain", "pixel": "email_open", "headers": NO_STORE}}, "charts.greengrid-power.com": {"/m/*": pic("png", 480, 200, headers=NO_STORE)},
    "email.ledgerly.app": {"/o/*": go("{{scheme}}://email.ledgerly.app/assets/o.gif", pixel="email_open"), "/assets/o.gif": pic("gif", pixel="email_open", headers=LONG), "/sig/maya.jpg": pic("jpeg", 96, 96, headers=LONG)}, "receipts.ledgerly.app": {"/bar/*": pic("png", 220, 60, headers=NO_STORE)},
    "s4.campaigndock.net": {"/open/v2/*": pic("png", pixel="email_open", headers=NO_STORE)}, "imgs.campaigndock.net": {"/c/*": pic("png", 300, 160, headers=LONG)},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


BOAT = ["http://cdn.paperboat.co/n/211/cover.jpg", "http://cdn.paperboat.co/corner-tl.png", "http://cdn.paperboat.co/sp.gif"]
VISITS = [
    {"actor": "thunderbird", "address": "10.77.0.3", "headers": TB, "requests": letter(*BOAT, "http://paperboat.co/e/5f1c9ab2d0e34471", "http://www.seaside-air.com/mail/logo.gif", "http://www.seaside-air.com/mail/pass.png?pnr=K4XQ7T", "http://t.seaside-air.com/r?m=ZTcxMDQ0MTctYjJjMQ")},
    {"actor": "apple", "address": "10.77.0.4", "headers": APPLE, "requests": letter(*BOAT, "http://paperboat.co/e/91bb00f7a4c2d8e6", "http://charts.greengrid-power.com/m/2026-11.png?c=88123411", "http://mkt.greengrid-power.com/trk/o/8812/eyJjIjoiODgxMjM0MTEiLCJtIjoibm92In0", "http://email.ledgerly.app/sig/maya.jpg", "http://email.ledgerly.app/o/AAQk7f3c0d/ZK9", "http://email.ledgerly.app/assets/o.gif")},
    {"actor": "proxy", "address": "10.77.0.5", "headers": GOOG, "requests": letter("http://imgs.campaigndock.net/c/1.png", "http://imgs.campaigndock.net/c/2.png", "http://s4.campaigndock.net/open/v2/211/a91c77d0-1e2f-4b3c-8d4e-5f6a7b8c9d0e/3f9a1b/pixel.png", "http://receipts.ledgerly.app/bar/4417-9912.png")},
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTL, "requests": letter("http://imgs.campaigndock.net/c/1.png", "http://s4.campaigndock.net/open/v2/211/00c4bb91-1d2e-4f8a-b7c6-9900aabbccdd/77c01e/pixel.png", "http://t.seaside-air.com/r?m=ZTcxMDQ0MTgtYTBkMg", "http://mkt.greengrid-power.com/trk/o/8812/eyJjIjoiODgxMjM1MDAiLCJtIjoibm92In0")},
]
