"""Letters in five programs: opens in paths, subdomains and queries; countdowns, portraits and rules that are none."""
from dsl import *

OUT = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0E; Microsoft Outlook 16.0.17928)", "Accept": "*/*"}
TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:115.0) Gecko/20100101 Thunderbird/115.16.0", "Accept": "image/avif,image/webp,*/*"}
IOS = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/jxl,image/heic,image/png,image/svg+xml,image/*;q=0.8,video/*;q=0.8,*/*;q=0.5"}
YM = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html", "Accept": "image/*"}
K9 = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/AP2A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36", "X-Requested-With": "com.fsck.k9", "Accept": "image/avif,image/webp,image/apng,image/*,*/*;q=0.8"}
SITES = {
    "pictures.seedpost.org": {"/t/head.jpg": pic("jpeg", 600, 140, headers=LONG), "/t/rule.gif": pic("gif", 600, 1, headers=LONG), "/t/clear.gif": pic("gif", headers=LONG), "/t/foot.png": pic("png", 32, 32, headers=LONG)},
    "lt.seedpost.org": {"/q/*": pic("gif", pixel="email_open", headers=NO_STORE), "/c/*": go("http://www.seedpost.org/sale")},
    "www.seedpost.org": {"/sale": page("<!doctype html><title>Sale</title><p>beans"), "/unsubscribe": empty()},
    "clock.timerpic.io": {"/g": pic("gif", 300, 80, headers=NO_STORE)},
    "em7719.parishnews.ie": {"/oo/*": pic("png", pixel="email_open", headers=NO_STORE), "/img/*": pic("jpeg", 200, 120, headers=LONG)},
    "avatars.nodeplace.dev": {"/u/*": pic("png", 40, 40)},
    "notify.nodeplace.dev": {"/beacon/*": pic("gif", pixel="email_open", headers={"Cache-Control": "no-cache, private"})},
    "mail.railcard.ch": {"/logo.svg": pic("svg", 160, 40, headers=LONG), "/qr": pic("png", 180, 180, headers=NO_STORE), "/read.php": empty(pixel="email_open"), "/blank.png": pic("png", headers=LONG)},
    "r.desk-reply.com": {"/s/*": pic("gif", pixel="email_open", headers=NO_STORE, set_cookie=["dr={{c:dr}}; " + YEAR])},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


def seed(tag):
    return letter("http://pictures.seedpost.org/t/head.jpg", "http://pictures.seedpost.org/t/rule.gif", "http://pictures.seedpost.org/t/clear.gif", "http://clock.timerpic.io/g?end=2026-12-01T00:00&z=cet&t=seed31", "http://pictures.seedpost.org/t/foot.png", "http://lt.seedpost.org/q/" + tag)


def parish(tag):
    return letter("http://em7719.parishnews.ie/img/choir.jpg", "http://em7719.parishnews.ie/oo/" + tag + "/spacer.png")


def node(user, tag):
    return letter("http://avatars.nodeplace.dev/u/%d?s=40" % user, "http://notify.nodeplace.dev/beacon/" + tag + ".gif")


def rail(m):
    return letter("http://mail.railcard.ch/logo.svg", "http://mail.railcard.ch/blank.png", "http://mail.railcard.ch/qr?ticket=A77-%s&sig=be3311ac90f2" % m[:4], "http://mail.railcard.ch/read.php?mid=%s&l=de" % m)


VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUT, "requests": seed("b91Hc2-Zx0QmA7RkTn3w_1PfYs8DvLeU") + rail("5f1e02ab77c9d3108841aa") + node(8812, "AAUQX3HZ2KD7M4WVLRBTPYCE")},
    {"actor": "thunderbird", "address": "10.77.0.4", "headers": TB, "requests": seed("c02Jk9-Lq8WbE4TyUi6o_7AsDf1GhZxV") + parish("MjAyNi0xMS0yMnw0NDEx") + letter("http://r.desk-reply.com/s/7pQ2/k0d91f.gif?u=eab31c7720")},
    {"actor": "ios", "address": "10.77.0.5", "headers": IOS, "requests": parish("MjAyNi0xMS0yMnw1NTAy") + node(31, "AAUQX3GQ7NSD2MJWVKTBXPYE") + rail("77aa01ff20be4c19d6e510") + letter("http://lt.seedpost.org/c/b91Hc2/1", "http://www.seedpost.org/sale")},
    {"actor": "yahoo", "address": "10.77.0.3", "headers": YM, "requests": seed("d13Mn5-Vb7XcR2EwQa9s_4ZxCv6BnMpO") + node(512, "AAUQX3JR5KPW4ZTLMVBYDXCE") + letter("http://r.desk-reply.com/s/9xL4/m77ac0.gif?u=10ffae9233")},
    {"actor": "k9", "address": "10.77.0.4", "headers": K9, "requests": parish("MjAyNi0xMS0yMnw2NjE5") + rail("90cd44e1b02f6a7788bc31") + letter("http://r.desk-reply.com/s/2bN8/q1e55d.gif?u=c3d27711ab") + node(90210, "AAUQX3KL8QTZ6WVXMDBRPYCE")},
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUT, "requests": parish("MjAyNi0xMS0yMnw3MTA0") + [{"url": "http://www.seedpost.org/unsubscribe?u=b91Hc2", "method": "POST", "body": "List-Unsubscribe=One-Click", "headers": {"Content-Type": "application/x-www-form-urlencoded"}, "page": None}]},
]
