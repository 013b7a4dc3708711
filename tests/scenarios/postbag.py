"""Letters, once more: mailing houses' open counters by path with padded base64 and signatures, one that first leads on to a blank picture, opens inside a phone's own mail program and a desktop suite, three providers' proxies, two pictures of which only one counts, a letter that counts twice (house and agency); beside them countdown pictures, weather pictures by place, product pictures with hashes and versions, letterheads, spacers of every kind, calendar files, avatars of senders, certificates' marks."""
from dsl import *

IOS = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/jxl,image/heic,image/heic-sequence,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5", "Accept-Language": "en-GB,en;q=0.9"}
OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Win64; x64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17928; ms-office; MSOffice 16)", "Accept": "*/*"}
GOOGLE = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
YAHOO = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
APPLE = {"User-Agent": "Mozilla/5.0"}
SAMSUNG = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)", "Accept-Encoding": "identity"}
SITES = {
    "d3k81.mailhut-cdn.net": {"/company/Xk2/images/9a1c-77e.png": pic("png", 560, 180, headers=LONG), "/company/Xk2/images/shoe.jpg": pic("jpeg", 260, 260, headers=LONG), "/assets/email/buttons/subscribe-social/*": pic("png", 96, 96, headers=LONG)},
    "ctrk.klarvio-mail.com": {"/o/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "list-manage.chimpwork.com": {"/track/open.php": pic("gif", pixel="email_open", headers=NO_STORE)}, "mcusercontent.chimpwork-cdn.com": {"/f1/images/*": pic("jpeg", 500, 200, headers=LONG), "/spacer.gif": pic("gif", headers=LONG)},
    "mandrill.post-app.com": {"/track/open.php": pic("gif", pixel="email_open", headers=NO_STORE)},
    "email.notify.ferryline.co": {"/e3t/Cto/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "www.ferryline.co": {"/mail/head.png": pic("png", 600, 90, headers=LONG), "/mail/line.gif": pic("gif", 1, 1, headers=LONG), "/mail/w/now.png": pic("png", 120, 60, headers=NO_STORE)},
    "r.newsletter.museum-haus.at": {"/im/*": go("{{scheme}}://img.newsletter.museum-haus.at/t.png", pixel="email_open"), "/tr/op/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "img.newsletter.museum-haus.at": {"/t.png": pic("png", headers=LONG), "/2026/herbst.jpg": pic("jpeg", 600, 300, headers=LONG), "/bl.gif": pic("gif", 1, 10, headers=LONG)},
    "agentur-mess.at": {"/c.php": pic("gif", pixel="email_open|analytics", headers=NO_STORE, set_cookie=["am={{c:am}}; " + YEAR])},
    "timer.countmail.io": {"/gif/*": pic("gif", 300, 80, headers=NO_STORE)}, "av.faceserve.com": {"/avatar/*": pic("png", 40, 40, headers=LONG)}, "bimi.markhost.com": {"/logo.svg": pic("svg", 96, 96, headers=LONG)},
    "pstmrk-t.it": {"/1/o/*": {"body": "", "type_always": "image/gif", "status": 200, "pixel": "email_open", "headers": NO_STORE}}, "app.billroll.com": {"/logo/acme.png": pic("png", 120, 40, headers={"Cache-Control": "max-age=86400"}), "/i/dot.png": pic("png", 1, 1, headers=LONG)},
    "awstrack-r.me": {"/I0/*": pic("gif", pixel="email_open")}, "shop-photos.tulipo.nl": {"/p/*": pic("webp", 200, 200, headers=LONG), "/_/sp.gif": pic("gif", 1, 1, headers=LONG)},
}


def letter(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]


KLAR = "d3k81.mailhut-cdn.net/company/Xk2/images/9a1c-77e.png", "d3k81.mailhut-cdn.net/company/Xk2/images/shoe.jpg", "d3k81.mailhut-cdn.net/assets/email/buttons/subscribe-social/instagram_96.png"
MUS = "img.newsletter.museum-haus.at/2026/herbst.jpg", "img.newsletter.museum-haus.at/bl.gif"
VISITS = [
    {"actor": "ios", "address": "10.77.0.3", "headers": IOS, "requests": letter(*KLAR, "ctrk.klarvio-mail.com/o/01JD8Q9T5E/2LmXw3Qy6v0T1bJ8aYk2bN4cR5fG7hK9pZ1xV3uW0sE_dQ/Xk2/3q==.gif", "mcusercontent.chimpwork-cdn.com/f1/images/a81.jpg", "mcusercontent.chimpwork-cdn.com/spacer.gif?v=3",
                                                                            "list-manage.chimpwork.com/track/open.php?u=7b1c0e4d9f3a2b5c6d7e8f901&id=4c1d2e3f40&e=9a8b7c6d5e")},
    {"actor": "outlook", "address": "10.77.0.4", "headers": OUTLOOK, "requests": letter(*MUS, "r.newsletter.museum-haus.at/im/sh/1qLJ8fXoP2tRkZ3vYw5nB7mC9dE/u7GhTq2w.png", "img.newsletter.museum-haus.at/t.png", "agentur-mess.at/c.php?k=mh2611&e=5d41402abc4b2a76b9719d911017c592",
                                                                                "www.ferryline.co/mail/head.png", "www.ferryline.co/mail/line.gif", "www.ferryline.co/mail/w/now.png?port=CALAIS", "email.notify.ferryline.co/e3t/Cto/RL+113/d2-KzT04/VWXk7x2Tz3_lW5BWr2F6lZ3kPN7Yt8bQqLmS9W1wKf")},
    {"actor": "gproxy", "address": "10.77.0.5", "headers": GOOGLE, "requests": letter("timer.countmail.io/gif/8f1e?to=2026-11-27T00:00", *KLAR[:2], "ctrk.klarvio-mail.com/o/01JD8Q9T5E/9PzRw1Ka7m4T2cV6bXj3dL5nH8gF0sQ2yU4iO6eW_kT/Xk2/8a==.gif", "mandrill.post-app.com/track/open.php?u=30771209&id=0f1e2d3c4b5a69788796a5b4c3d2e1f0")},
    {"actor": "yproxy", "address": "10.77.0.5", "headers": YAHOO, "requests": letter("bimi.markhost.com/logo.svg", *MUS, "r.newsletter.museum-haus.at/tr/op/N4KkR7wPzQvJxTbY2mDf5hLc8sGa1eUo9iXrVn3tWq", "app.billroll.com/logo/acme.png?v=1718822")},
    {"actor": "samsung", "address": "10.77.0.3", "headers": SAMSUNG, "requests": letter("app.billroll.com/logo/acme.png?v=1718822", "app.billroll.com/i/dot.png", "pstmrk-t.it/1/o/9c2e1f70/7d1b-4c55-a1b0/aGVsbG9Ad29ybGQ", "av.faceserve.com/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346?s=40")},
    {"actor": "aproxy", "address": "10.77.0.4", "headers": APPLE, "requests": letter("shop-photos.tulipo.nl/p/t-771_200.webp?h=9c1185a5c5e9fc54", "shop-photos.tulipo.nl/_/sp.gif", "shop-photos.tulipo.nl/p/t-772_200.webp?h=0cc175b9c0f1b6a8", "awstrack-r.me/I0/0102019361a7c2d1-5f3b1c9e-41aa-4e0b-9b0c-0c6f0e6c7a55-000000/kQ3bZy7mTn0cF1xLw2P9sRvJ8aE=402")},
]
