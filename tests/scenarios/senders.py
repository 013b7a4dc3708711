"""Letters of twelve senders opened in three mail programs: open pixels in the shapes of the e-mail services, beside headers, spacers, countdowns, personal pictures, sender logos."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "shared"))
from sdkit import *

TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "Accept": "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5", "Accept-Language": "en-GB,en;q=0.5"}
APPLE = {"User-Agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)", "Accept": "image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
PROXY = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
OUT = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Win64; x64; Trident/8.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17928; ms-office; MSOffice 16)"}
O = lambda **m: pic("gif", pixel="email_open", headers=NO_STORE, **m)
SITES = {
    "grovetea.us7.ridgeletter.com": {"/track/open.php": O()}, "ctrk.sorrelmail.com": {"/*": pic("png", pixel="email_open", headers=NO_STORE)}, "links.bakeware-co.com": {"/e/o/*": O()}, "e.customlark.net": {"/e/o/*": O()}, "d2vh.hs-fern.net": {"/Cto/*": O(), "/logo": pic("png", 200, 60, headers=LONG)},
    "email.mg.paperkite.org": {"/o/*": O()}, "r9k2m.r.eu-west-1.willowses.net": {"/I0/*": O()}, "pm.postgrove.net": {"/open/*": O()}, "x7.littmark.net": {"/v2/*": pic("gif", pixel="email_open", headers={"Cache-Control": "no-cache"})}, "r.sibgrove.eu": {"/im/*": O(), "/im/banner.png": pic("png", 600, 200, headers=LONG)},
    "t.yeswillow.net": {"/t/*": O()}, "t1.adobefell.com": {"/r/": O()}, "suite.emarfold.net": {"/mo/*": O()}, "open.convbell.com": {"/*": empty(pixel="email_open")}, "eotrx.substarch.com": {"/o/*": O()},
    "img.grovetea.com": {"/nov/header.jpg": pic("jpeg", 600, 180, headers=LONG), "/nov/spacer.gif": pic("gif", headers=LONG), "/nov/social-ig.png": pic("png", 24, 24, headers=LONG)}, "mcusercontent.ridgeletter.com": {"/*": pic("jpeg", 600, 240, headers=LONG)},
    "timer.countwell.io": {"/t/*": pic("gif", 400, 100, headers=NO_STORE)}, "mi.liveimage.net": {"/p/*": pic("png", 560, 160, headers=NO_STORE)}, "bimi.grovetea.com": {"/logo.svg": pic("svg", 96, 96, headers=LONG)}, "www.mapsnap.org": {"/staticmap": pic("png", 400, 200)}, "avatar.gravmoss.com": {"/avatar/*": pic("png", 40, 40, headers=SHORT)}, "cdn.paperkite.org": {"/1x1.png": pic("png", headers=LONG), "/div/line.gif": pic("gif", 600, 2, headers=LONG)},
}
def letter(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]
G = ("img.grovetea.com/nov/header.jpg", "img.grovetea.com/nov/spacer.gif", "img.grovetea.com/nov/social-ig.png")
VISITS = [
    {"actor": "thunderbird", "address": "10.77.0.3", "headers": TB, "requests": letter(*G, "mcusercontent.ridgeletter.com/7f01aabbccdd77aa/images/1f2e-44aa.jpg", "grovetea.us7.ridgeletter.com/track/open.php?u=7f01aabbccdd77aa&id=91bb02cc13&e=4f6a7b8c9d",
        "ctrk.sorrelmail.com/q/kVz7Qm2xTn9aB4cD8eF1gH~~/AAQRxQA~/RgRnx1y2P0QhaHR0cHM6Ly93d3cuZ3JvdmV0ZWEuY29tVwNzcGNCCmdKx1y2P0QhUgxh~", "timer.countwell.io/t/aa71bb/countdown.gif?end=2026-12-03T00:00Z",
        "links.bakeware-co.com/e/o/2f7a1b9c0d8e4f5a6b7c8d9e0f1a2b3c/8812?u=u7712", "e.customlark.net/e/o/eyJlbWFpbF9pZCI6ImRnT2w3UWdDQU5pbkRkZW5Ed0dLejd4eiJ9", "cdn.paperkite.org/1x1.png", "cdn.paperkite.org/div/line.gif", "email.mg.paperkite.org/o/eJwVzDEOwyAMAMDX1GNkY8AM_EtlGwgKKZH4f5XlpluMKcWUE8yqKVZhrYJmGl1BvZzz", "d2vh.hs-fern.net/logo", "d2vh.hs-fern.net/Cto/5F+23284/cB6b1z04/R5R8b45j3N7W2-ZFs4mz3GHW1QBMlQ1W3J7VdW1X3Yp")},
    {"actor": "apple", "address": "10.77.0.4", "headers": APPLE, "requests": letter("bimi.grovetea.com/logo.svg", *G, "grovetea.us7.ridgeletter.com/track/open.php?u=7f01aabbccdd77aa&id=91bb02cc13&e=a1b2c3d4e5", "r9k2m.r.eu-west-1.willowses.net/I0/0102018f3a7b9c2d-1f2e3d4c-5b6a-7988-a1b2-c3d4e5f60718-000000/Q1w2E3r4T5y6U7i8O9p0AaSsDdFf=398",
        "pm.postgrove.net/open/7f1a2b3c-44aa-4b0c-9d77-66f0d2b0aa31/v3/s1", "mi.liveimage.net/p/rp/7f01aa.png?fn=Ada&seg=gold", "x7.littmark.net/v2/x7qk/77aa?d=MjAyNjEyMDE&r=9fa1be02&c=nov", "r.sibgrove.eu/im/banner.png", "r.sibgrove.eu/im/sh/Ql7-k9_2zXw4vUtS8rQ1pO6nM3lK/77aabb11cc22.gif", "avatar.gravmoss.com/avatar/205e460b479e2e5b48aec07710c08d50?s=40&d=mm")},
    {"actor": "proxy", "address": "10.77.0.5", "headers": PROXY, "requests": letter("t.yeswillow.net/t/4f6a7b8c9d0e1f2a3b4c5d6e7f809112/a1/b2/spacer.gif", "t1.adobefell.com/r/?id=h3a7b9c,1f2e3d,1&p1=77aa01bb", "i.respmoor.com/wpm/10017/ContentUploads/header.jpg", "eotrx.substarch.com/o/eyJtIjoiPDIwMjYxMjAxQG1nPiIsInAiOjc3MTIsInMiOjIsImYiOnRydWUsInUiOjEyM30.png?token=ey77aa", "www.mapsnap.org/staticmap?center=51.5,-0.1&zoom=12&key=AIz77aa&signature=9f86d081")},
    {"actor": "outlook", "address": "10.77.0.1", "headers": OUT, "requests": letter(*G, "suite.emarfold.net/mo/e4dXz7Qa9_YxWv2uTs1rQpOn_3mLkJi4hGf5e", "open.convbell.com/vquzrk7x0mfwh9/e0hph0", "grovetea.us7.ridgeletter.com/track/open.php?u=7f01aabbccdd77aa&id=91bb02cc13&e=0011aabbcc", "links.bakeware-co.com/e/o/7b1a2c9d0e8f4a5b6c7d8e9f0a1b2c3d/8812?u=u9120", "pm.postgrove.net/open/81aa2b3c-44aa-4b0c-9d77-66f0d2b0bb42/v3/s1")},
]
SITES["i.respmoor.com"] = {"/wpm/*": pic("jpeg", 600, 90, headers=LONG)}
