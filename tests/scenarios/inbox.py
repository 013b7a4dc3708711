"""Letters from eight senders in four mail programs: opens by a short path, by a path of three parts, by a query of one letter names, by a picture called logo with the reader's number, by a 43 byte answer under a relay's own name, by redirect; spacers, rounded corners, social icons, star ratings, product pictures with signatures, a barcode and a countdown are none."""
from dsl import *

OUT = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Win64; x64; Trident/7.0; .NET4.0C; Microsoft Outlook 16.0.17328; ms-office; MSOffice 16)", "Accept": "*/*"}
IOS = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/jxl,image/heic,image/heic-sequence,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5", "Accept-Language": "en-GB,en;q=0.9"}
K9 = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/AP2A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36", "Accept": "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8", "X-Requested-With": "com.fsck.k9"}
YAH = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
E = "email_open"
SITES = {
    "mailchimes.us14.list-mange.com": {"/track/open.php": pic("gif", pixel=E, headers=NO_STORE)}, "gallery.mailchimes.com": {"/7f1a/images/*": pic("png", 560, 90, headers=LONG), "/icons/*": pic("png", 24, 24, headers=LONG)},
    "t.hubspire.net": {"/e2t/to/*": pic("gif", pixel=E, headers=NO_STORE), "/e3t/Cto/*": pic("gif", pixel=E, headers=NO_STORE)}, "r7.awstrack.dev": {"/I0/*": pic("gif", pixel=E, headers={"Cache-Control": "no-cache"})},
    "email.mg.boxcartel.com": {"/o/*": pic("gif", pixel=E, headers=NO_STORE)}, "cdn.boxcartel.com": {"/e/sp.gif": pic("gif", headers=LONG), "/e/corner-tl.png": pic("png", 8, 8, headers=LONG), "/p/*": pic("jpeg", 240, 240), "/stars/4.5.png": pic("png", 80, 16, headers=LONG), "/bar/*": pic("png", 200, 60)},
    "links.skyhopper-air.com": {"/a/*": pic("gif", pixel=E, headers=NO_STORE)}, "images.skyhopper-air.com": {"/em/logo.gif": pic("gif", 140, 40, headers=LONG), "/em/shim.gif": pic("gif", headers=LONG), "/pass/*": pic("png", 180, 180)},
    "pics.unionbank-mail.com": {"/brand/logo.png": pic("png", 120, 30, pixel=E, headers=NO_STORE)}, "static.unionbank-mail.com": {"/m/hd.png": pic("png", 600, 60, headers=LONG), "/m/b.gif": pic("gif", headers=LONG)},
    "open.quillsend.app": {"/v2": go("http://open.quillsend.app/t.png", pixel=E), "/t.png": pic("png", headers=LONG, pixel=E)}, "tick.timerpic.io": {"/c/*": pic("gif", 300, 60, headers=NO_STORE)},
    "post.spmailtechnol.com": {"/q/*": pic("gif", pixel=E, headers=NO_STORE)}, "ad.doubletap.net": {"/ddm/trackimp/*": pic("gif", pixel=E + "|analytics|unknown", headers=NO_STORE)},
}


def letter(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]


def who(actor, address, headers, *urls):
    return {"actor": actor, "address": address, "headers": headers, "requests": letter(*urls)}


CHIME = ("gallery.mailchimes.com/7f1a/images/f3c2e5f0-9a1b-44c7-8f3e-0c1f.png", "gallery.mailchimes.com/icons/color-twitter-48.png", "gallery.mailchimes.com/icons/color-link-48.png")
BOX = ("cdn.boxcartel.com/e/corner-tl.png", "cdn.boxcartel.com/p/7710_240.jpg?sig=8c1f9e2b7d5a4c3f0e1d2c3b4a596877&exp=1790000000", "cdn.boxcartel.com/stars/4.5.png", "cdn.boxcartel.com/e/sp.gif", "cdn.boxcartel.com/bar/990011223344.png")
SKY = ("images.skyhopper-air.com/em/logo.gif", "images.skyhopper-air.com/em/shim.gif", "images.skyhopper-air.com/pass/QK4T7Z.png?h=1f0c", "tick.timerpic.io/c/8812?end=1790003600")
VISITS = [
    who("outlook", "10.77.0.3", OUT, *CHIME, "mailchimes.us14.list-mange.com/track/open.php?u=4410aa&id=b1946ac92492&e=d2b0f2c3a1", *BOX, "email.mg.boxcartel.com/o/eJwlyzEOgCAMAMDXsNkUKG0Y-IsBSaMJUkP9v4PLzXdVJM_RXRUpUgQmDpwhQWRAKNBn7b2j3MPhmvNYTzNd9wt0BBVa"),
    who("iphone", "10.77.0.4", IOS, *SKY, "links.skyhopper-air.com/a/402/open/7712/90811/4f0c9ab2e1", "static.unionbank-mail.com/m/hd.png", "static.unionbank-mail.com/m/b.gif", "pics.unionbank-mail.com/brand/logo.png?r=77a1f0c3b2&m=stmt11"),
    who("k9", "10.77.0.5", K9, "static.unionbank-mail.com/m/hd.png", "static.unionbank-mail.com/m/b.gif", "pics.unionbank-mail.com/brand/logo.png?r=91bb04c7de&m=stmt11", "t.hubspire.net/e3t/Cto/RF+23284/cJ1yZ04/Jks2-6qcW69sMD-6lZ3p6W8h", "open.quillsend.app/v2?l=4&s=3fbc19e0&i=77", "open.quillsend.app/t.png"),
    who("yahoo", "10.77.0.5", YAH, *CHIME, "mailchimes.us14.list-mange.com/track/open.php?u=4410aa&id=b1946ac92492&e=90c3be7f11", "r7.awstrack.dev/I0/0100018f2c7b9a1d-4c6f1e8a-0b7d-4d52-9d0c-7b1f-000000/kJ2nV4x8aQ=377", *SKY, "links.skyhopper-air.com/a/402/open/7712/33120/09fe77aa10"),
    who("outlook", "10.77.0.3", OUT, *SKY, "links.skyhopper-air.com/a/402/open/7712/55021/a1b9c3d2e7", "post.spmailtechnol.com/q/7gKj2_Nq0aXb~/AAAAAQA~/RgRo", "ad.doubletap.net/ddm/trackimp/N77.8812/B3301.990;dc_trk_aid=5501;dc_trk_cid=221;ord=1790000111;gdpr=1"),
]
