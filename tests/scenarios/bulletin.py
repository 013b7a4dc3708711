"""A parish of devices and letters behind one house: a club's letters in three programs with opens by query, by path and by a last picture of nothing, a television's news button with a counter in image form, a reader of feeds whose entries end in a counter, a voice speaker and an e-book reader that count pages; headers, dividers, portraits, fonts and calendar invitations, covers, dictionaries, clocks and certificates that are none."""
from dsl import *

TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:115.0) Gecko/20100101 Thunderbird/115.9.0", "Accept": "image/avif,image/webp,*/*"}
GM = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
MAC = {"User-Agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)", "Accept": "image/png,image/svg+xml,image/*;q=0.8,video/*;q=0.8,*/*;q=0.5"}
TV = {"User-Agent": "Mozilla/5.0 (Linux; Andr0id 9; BRAVIA 4K UR2) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/88.0.4324.152 Safari/537.36 OPR/46.0.2207.0 OMI/4.21 HbbTV/1.5.1 (+DRM; Soneo; BRAVIA; PKG6; ; ) FVC/5.0", "Accept": "*/*"}
NNW = {"User-Agent": "NetNewsWire (RSS Reader; https://netnewswire.com/)"}
SPK = {"User-Agent": "AlexiaMediaPlayer/2.1.4676.0 (Linux;Android 5.1.1)"}
EBK = {"User-Agent": "Mozilla/5.0 (Linux; U; Android 2.0; en-us) KoboLike/4.38.21908"}
E, A = "email_open", "analytics|unknown"
SITES = {
    "post.rowingclub.org": {"/img/head.png": pic("png", 600, 80, headers=LONG), "/img/div.gif": pic("gif", 1, 1, headers=LONG), "/img/coach.jpg": pic("jpeg", 90, 90, headers=LONG), "/o.php": pic("gif", pixel=E, headers=NO_STORE)}, "mailer.fundwell.com": {"/lt.php": pic("gif", pixel=E, headers=NO_STORE), "/t/*": pic("png", pixel=E, headers=NO_STORE)}, "static.fundwell.com": {"/e/line.png": pic("png", 1, 1, headers=LONG), "/e/btn.png": pic("png", 160, 40, headers=LONG)},
    "ea.townpost.net": {"/e/o/*": empty(pixel=E, headers=NO_STORE), "/e/i/*": pic("jpeg", 300, 200)}, "cal.townpost.net": {"/inv/77.ics": {"body": "BEGIN:VCALENDAR", "type": "text/calendar"}},
    "hbbtv.nordkanal.tv": {"/app/": page("<html><head><title>N</title><script src=n.js></script></head></html>"), "/app/n.js": script("var n=1;"), "/app/logo.png": pic("png", 100, 40, headers=LONG), "/app/data/news.json": json_("[1]")}, "cdn-stat.tvpanel.eu": {"/c.gif": pic("gif", pixel="analytics", headers=NO_STORE)},
    "blog.rivernotes.net": {"/feed": {"body": "<rss><item/></rss>", "type": "application/rss+xml"}, "/p/1.jpg": pic("jpeg", 300, 200, headers=LONG)}, "feeds.itemcount.com": {"/~r/rivernotes/*": pic("gif", pixel=A, headers=NO_STORE)}, "api.speakerhome.com": {"/v1/next": json_('{"url":"x"}'), "/v1/events": empty(pixel=A)}, "audio.speakerhome.com": {"/a.mp3": {"body": bytes(9000), "type": "audio/mpeg"}},
    "store.pagebook.com": {"/v1/library": json_("[1]"), "/v1/reading/position": empty(), "/cover/7.jpg": pic("jpeg", 100, 150, headers=LONG)}, "analytics.pagebook.com": {"/v2/session": json_('{"result":"success"}', pixel=A)}, "time.pagebook.com": {"/": {"body": "1790000000", "type": "text/plain"}},
}
APP = "http://hbbtv.nordkanal.tv/app/"


def letter(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]


C = ("post.rowingclub.org/img/head.png", "post.rowingclub.org/img/div.gif", "post.rowingclub.org/img/coach.jpg")
VISITS = [
    {"actor": "tb", "address": "10.77.0.3", "headers": TB, "requests": letter(*C, "post.rowingclub.org/o.php?n=214&m=88123&h=5f1c9e22ab", "static.fundwell.com/e/line.png", "static.fundwell.com/e/btn.png", "mailer.fundwell.com/lt.php?nl=41&c=1209&m=1381&s=2b0f2c3a1d9e8f70&l=open")},
    {"actor": "gm", "address": "10.77.0.4", "headers": GM, "requests": letter(*C, "post.rowingclub.org/o.php?n=214&m=90210&h=7be1a0c94d", "static.fundwell.com/e/line.png", "mailer.fundwell.com/t/551/98213/Zk3pQ9/blank.png")},
    {"actor": "mac", "address": "10.77.0.5", "headers": MAC, "requests": letter("ea.townpost.net/e/i/rowing_4471.jpg", "cal.townpost.net/inv/77.ics", "ea.townpost.net/e/o/aHR0cHM6Ly90b3ducG9zdC5uZXQvODgx/n3Vw8Q2k")},
    {"actor": "tv", "address": "10.77.0.3", "headers": TV, "requests": [{"url": APP, "page": APP}] + [{"url": "http://" + u, "page": APP, "by": b, "initiator": APP if b == "parser" else None, "headers": {"Referer": APP}} for u, b in (("hbbtv.nordkanal.tv/app/n.js", "parser"), ("hbbtv.nordkanal.tv/app/logo.png", "parser"), ("cdn-stat.tvpanel.eu/c.gif?ch=nk&ev=start&uid=4f0c9ab2e1d7&r=8812", "other"), ("hbbtv.nordkanal.tv/app/data/news.json", "other"), ("cdn-stat.tvpanel.eu/c.gif?ch=nk&ev=alive&uid=4f0c9ab2e1d7&r=8813", "other"))]},
    {"actor": "rss", "address": "10.77.0.4", "headers": NNW, "requests": letter("blog.rivernotes.net/feed", "blog.rivernotes.net/p/1.jpg", "feeds.itemcount.com/~r/rivernotes/~4/Qx7kZ2mV9bE")},
    {"actor": "speaker", "address": "10.77.0.5", "headers": SPK, "requests": letter("api.speakerhome.com/v1/next?device=G090LF1180570123", "audio.speakerhome.com/a.mp3") + [{"url": "http://api.speakerhome.com/v1/events", "method": "POST", "body": '{"device":"G090LF1180570123","events":[{"event":"playback_started","ts":1790000000123}]}', "headers": {"Content-Type": "application/json"}, "page": None}]},
    {"actor": "ebook", "address": "10.77.0.4", "headers": EBK, "requests": letter("time.pagebook.com/", "store.pagebook.com/v1/library?user=u-7712", "store.pagebook.com/cover/7.jpg") + [{"url": "http://store.pagebook.com/v1/reading/position", "method": "POST", "body": '{"book":7,"pos":0.41}', "headers": {"Content-Type": "application/json"}, "page": None}, {"url": "http://analytics.pagebook.com/v2/session", "method": "POST", "body": '{"device_id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","pages_turned":14}', "headers": {"Content-Type": "application/json"}, "page": None}]},
]
