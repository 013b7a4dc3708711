"""Post of ten houses in six programs: opens by a number and a check sum, by a long word behind a mark of interrogation without a name, by a picture with the sender's own name and a date, by a host drawn for the customer, by a svg, by a header picture asked with the reader's number that redirects to the common one, by an address in a link's manner; a map, a product's star line, a live football score, a weather strip, a wallet's button, a mailing list's archive picture, dividers, portraits by number and a spacer with a version are none."""
from dsl import *

TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "Accept": "image/avif,image/webp,*/*"}
APPLE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
GOOG = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
OUTIOS = {"User-Agent": "Outlook-iOS/723.4228.prod.iphone (4.2447.0)", "Accept": "image/*"}
EVO = {"User-Agent": "Evolution/3.52.3", "Accept": "*/*"}
SAMS = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; SM-S918B Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.0.0 Mobile Safari/537.36", "X-Requested-With": "com.samsung.android.email.provider", "Accept": "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8"}
NC = {"Cache-Control": "no-cache, no-store, max-age=0"}
SITES = {
    "img.rowanbooks.com": {"/h/w48.jpg": pic("jpeg", 600, 160, headers=LONG), "/div.gif": pic("gif", 600, 1, headers=LONG), "/sp.gif": pic("gif", headers=LONG)}, "post.rowanbooks.com": {"/x/*": pic("gif", pixel="email_open", headers=NC)},
    "e7741.mailharbor.net": {"/t": pic("gif", pixel="email_open", headers=NC)}, "cdn.mailharbor.net": {"/u/*": pic("png", 300, 200, headers=LONG)},
    "n.ferrytimes.co": {"/logo-20261130.png": pic("png", 180, 48, headers=LONG), "/seen/*": pic("svg", 1, 1, pixel="email_open", headers=NC)}, "score.livefoot.net": {"/card/*": pic("png", 320, 80, headers=NO_STORE)}, "strip.skycast.org": {"/s": pic("png", 300, 40, headers=NO_STORE)},
    "k4a9c.ct.brassbank.com": {"/": pic("gif", pixel="email_open", headers=NC)}, "wallet.brassbank.com": {"/btn/*": pic("png", 140, 44, headers=LONG)},
    "hdr.greyfox-outdoor.com": {"/i": go("http://cdn.greyfox-outdoor.com/hdr/w48.jpg", pixel="email_open", headers=NC)}, "cdn.greyfox-outdoor.com": {"/hdr/*": pic("jpeg", 600, 180, headers=LONG), "/stars/4.png": pic("png", 90, 16, headers=LONG)},
    "links.communitygarden.org": {"/e/o/*": pic("gif", pixel="email_open", headers=NC)}, "map.communitygarden.org": {"/s/*": pic("png", 400, 240)}, "people.communitygarden.org": {"/p/*": pic("jpeg", 64, 64, headers=LONG)},
    "lists.oldlinux.org": {"/archive/thumb.png": pic("png", 32, 32, headers=LONG)},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


ROWAN = ["http://img.rowanbooks.com/h/w48.jpg", "http://img.rowanbooks.com/div.gif", "http://img.rowanbooks.com/sp.gif?v=3"]
VISITS = [
    {"actor": "tb", "address": "10.77.0.3", "headers": TB, "requests": letter(*ROWAN, "http://post.rowanbooks.com/x/884417-3f9c1a.gif", "http://n.ferrytimes.co/logo-20261130.png", "http://score.livefoot.net/card/8812?t=home", "http://n.ferrytimes.co/seen/8f14e45fceea167a/2026-11-30.svg", "http://hdr.greyfox-outdoor.com/i?r=c81e728d9d4c2f63&w=48", "http://cdn.greyfox-outdoor.com/hdr/w48.jpg", "http://cdn.greyfox-outdoor.com/stars/4.png")},
    {"actor": "apple", "address": "10.77.0.4", "headers": APPLE, "requests": letter(*ROWAN, "http://post.rowanbooks.com/x/884502-77be01.gif", "http://cdn.mailharbor.net/u/1.png", "http://e7741.mailharbor.net/t?QmF0Y2g9NDgmcj04ODQ0MTcmaD05YTFj", "http://strip.skycast.org/s?city=Leith&d=3")},
    {"actor": "gmail", "address": "10.77.0.5", "headers": GOOG, "requests": letter("http://wallet.brassbank.com/btn/google.png", "http://k4a9c.ct.brassbank.com/?m=20261130&c=9a1c77b0e2d4f680", "http://map.communitygarden.org/s/7.png", "http://people.communitygarden.org/p/117.jpg", "http://links.communitygarden.org/e/o/eyJlIjoiODg0NDE3IiwidCI6Im4ifQ")},
    {"actor": "outios", "address": "10.77.0.4", "headers": OUTIOS, "requests": letter("http://cdn.mailharbor.net/u/2.png", "http://e7741.mailharbor.net/t?QmF0Y2g9NDgmcj04ODQ1MDImaD03N2Jl", "http://hdr.greyfox-outdoor.com/i?r=eccbc87e4b5ce2fe&w=48", "http://cdn.greyfox-outdoor.com/hdr/w48.jpg")},
    {"actor": "evo", "address": "10.77.0.3", "headers": EVO, "requests": letter("http://lists.oldlinux.org/archive/thumb.png", "http://links.communitygarden.org/e/o/eyJlIjoiODg0NTAyIiwidCI6Im4ifQ")},
    {"actor": "samsung", "address": "10.77.0.5", "headers": SAMS, "requests": letter("http://n.ferrytimes.co/logo-20261130.png", "http://n.ferrytimes.co/seen/a87ff679a2f3e71d/2026-11-30.svg", "http://strip.skycast.org/s?city=Oban&d=3")},
]
