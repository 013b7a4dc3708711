"""Letters of six houses in five readers: opens by a path of one word, by a query of two letters, by a picture with a visible height, by a redirect to a common gif, by the picture that stands first; a letter forwarded, a web mailbox in a browser; headers for each edition, a countdown, a map, a face by hash, a divider, a corner and a clear gif that are none."""
from dsl import *

OUT = {"User-Agent": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Accept": "*/*"}
IOS = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/jxl,image/heic,image/heic-sequence,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
AND = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; SM-S911B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.81 Mobile Safari/537.36", "X-Requested-With": "de.webpost.mail"}
YAH = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
KM = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) QtWebEngine/6.7.2 Chrome/118.0.5993.220 Safari/537.36"}
SITES = {
    "cdn.waldladen.at": {"/nl/48/kopf.jpg": pic("jpeg", 600, 160, headers=LONG), "/nl/48/ofen.png": pic("png", 260, 260, headers=LONG), "/nl/clear.gif": pic("gif", headers=LONG), "/nl/line.png": pic("png", 600, 1, headers=LONG)},
    "m.waldladen.at": {"/o4/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "post.stadtwerke-hain.de": {"/c/x.png": pic("png", 1, 1, pixel="email_open"), "/kopf.png": pic("png", 560, 90, headers=LONG)},
    "r.briefkurier.com": {"/tr/*": go("http://cdn.briefkurier.com/b.gif", pixel="email_open")}, "cdn.briefkurier.com": {"/b.gif": pic("gif", headers={"Cache-Control": "max-age=86400"}, pixel="email_open|unknown"), "/t/corner-l.gif": pic("gif", 6, 6, headers=LONG)},
    "img.kunsthaus-lind.ch": {"/e/logo.png": pic("png", 180, 40, pixel="email_open", headers=NO_STORE), "/e/plakat.jpg": pic("jpeg", 400, 560, headers=LONG)},
    "timer.clockmail.io": {"/c/*": pic("gif", 320, 80, headers=NO_STORE)}, "faces.avatarhub.org": {"/avatar/*": pic("png", 40, 40)}, "static.kartenbild.de": {"/map": pic("png", 400, 200)},
    "lists.vereinspost.org": {"/open/*": empty(pixel="email_open", headers=NO_STORE)}, "view.vereinspost.org": {"/w/*": page("<!doctype html><title>Brief</title><img src='{{scheme}}://view.vereinspost.org/h.png'><img src='{{scheme}}://lists.vereinspost.org/open/77/web.gif?m=5531' width=1 height=1>"), "/h.png": pic("png", 500, 80, headers=LONG), "/favicon.ico": empty()},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


W = letter("http://cdn.waldladen.at/nl/48/kopf.jpg", "http://cdn.waldladen.at/nl/clear.gif", "http://cdn.waldladen.at/nl/48/ofen.png", "http://cdn.waldladen.at/nl/line.png")
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUT, "requests": W + letter("http://m.waldladen.at/o4/Q7kd02LmXz91pWq8RtYv", "http://timer.clockmail.io/c/8812?tz=Europe/Vienna") + letter("http://post.stadtwerke-hain.de/kopf.png", "http://post.stadtwerke-hain.de/c/x.png?m=202611&e=7730184")},
    {"actor": "ios", "address": "10.77.0.4", "headers": IOS, "requests": letter("http://m.waldladen.at/o4/Zx81mQn7Lk20vTrPw3sB") + W + letter("http://r.briefkurier.com/tr/op/4410/66120381/8cf1b2", "http://cdn.briefkurier.com/b.gif", "http://cdn.briefkurier.com/t/corner-l.gif")},
    {"actor": "webmail-app", "address": "10.77.0.5", "headers": AND, "requests": letter("http://img.kunsthaus-lind.ch/e/logo.png?ed=31&r=aG9mZXJAbWFpbC5hdA", "http://img.kunsthaus-lind.ch/e/plakat.jpg", "http://faces.avatarhub.org/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346?s=40&d=mp", "http://static.kartenbild.de/map?center=47.37,8.54&zoom=14&size=400x200")},
    {"actor": "yahoo", "address": "10.77.0.5", "headers": YAH, "requests": letter("http://img.kunsthaus-lind.ch/e/logo.png?ed=31&r=a2VsbGVyQHBvc3QuY2g", "http://img.kunsthaus-lind.ch/e/plakat.jpg", "http://r.briefkurier.com/tr/op/4410/66120977/1fa0d4", "http://cdn.briefkurier.com/b.gif")},
    {"actor": "kmail", "address": "10.77.0.3", "headers": KM, "requests": letter("http://lists.vereinspost.org/open/77/5530.gif?m=5530", "http://post.stadtwerke-hain.de/kopf.png", "http://post.stadtwerke-hain.de/c/x.png?m=202611&e=7739002")},
    {"url": "http://view.vereinspost.org/w/77?m=5531"},
]
