"""Letters of nine senders in five readers and once in a web mail: opens by a token in the path, by a signed query, by a read receipt service, by an advertising slot with hashed address, by a picture in a style sheet; countdown pictures, weather pictures, a QR code, resized goods and a brand indicator that are none."""
from dsl import *

OUTL = {"User-Agent": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Accept": "*/*"}
IOS = {"User-Agent": "Mozilla/5.0", "Accept": "*/*", "Accept-Language": "en-gb"}
GMAIL = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
YAHOO = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Thunderbird/140.4.0", "Accept": "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
G, O = pic("gif", 1, 1), dict(pixel="email_open", headers=NO_STORE)
SITES = {
    "ctrk.klicklist.io": {"/o/*": {**G, **O}}, "e.kundenpost.io": {"/e/o/*": {**G, **O}}, "mandarin.rezeptbrief.de": {"/track/open.php": {**G, **O}}, "r.newsletter.hofladen.at": {"/mk/op/*": {**G, **O}, "/im/*": pic("jpeg", 400, 200, headers=LONG)},
    "x8k2q.mjt.lufthaus.aero": {"/oo/*": {**G, **O}, "/img/*": pic("png", 300, 90, headers=LONG)}, "r.eu-west-1.amtrack.me": {"/I0/*": {**G, **O}}, "email.mg.werkzeugkiste.com": {"/o/*": {**G, **O}}, "links.brise.app": {"/q/*": {**G, **O}},
    "t.lesebest.com": {"/t/*": {**G, **O}}, "eotrx.blattcdn.com": {"/open": {**G, **O}}, "ab12.litemus.com": {"/v2/ab12": {**pic("png", 1, 1), **O}}, "sigtrack.net": {"/pixel/*": pic("png", 1, 1, headers=NO_STORE, pixel="email_open")},
    "api.vertriebler.io": {"/api/mailings/opened/*": {"body": image("gif"), "type": "image/gif", **O}}, "go.pardonauto.com": {"/r/*": {**G, **O}}, "trk-na.marktwo.com": {"/trk": {**G, **O}}, "news.kaufring.de": {"/mo/*": {**G, **O}, "/i/*": pic("jpeg", 300, 200, headers=LONG)},
    "li.briefbote-ads.com": {"/imp": pic("png", 1, 1, pixel="retargeting|analytics|email_open|unknown", headers=NO_STORE, set_cookie=["lidid={{c:lidid}}; " + YEAR]), "/sc": go("http://i.liveintens.com/s/35759?bidder_id=107117&bidder_uuid={{new:b}}", pixel="sync")},
    "i.liveintens.com": {"/s/35759": {**G, "pixel": "sync", "set_cookie": ["lidid={{c:lidid}}; " + YEAR]}},
    "img.hofladen.at": {"/2026/kw49/*": pic("jpeg", 560, 240, headers=LONG), "/leer.gif": pic("gif", 1, 1, headers=LONG), "/social/*": pic("png", 24, 24, headers=LONG)},
    "gen.countdownmail.com": {"/t/*": pic("gif", 300, 80, headers=NO_STORE)}, "img.wetterbild.io": {"/r/*": pic("png", 400, 160, headers=NO_STORE)}, "qr.eintritt.de": {"/qr.png": pic("png", 160, 160, headers={"Cache-Control": "no-store"})},
    "res.bildwerk.io": {"/lufthaus/*": pic("jpeg", 320, 180, headers=LONG)}, "bimi.lufthaus.aero": {"/logo.svg": pic("svg", 96, 96, headers=LONG)}, "fonts.schriften.net": {"/css2": style("@font-face{font-family:Inter}", headers=LONG)},
    "st.kaufring.de": {"/css/mail.css": style("@media print{#_t{background-image:url('http://st.kaufring.de/p?m=2118')}}", headers=LONG)},
    "mail.postfach-web.de": {"/lesen/771": page("""<!doctype html><html><head><title>Postfach</title><link rel=stylesheet href=/a.css></head><body><div id=m><img src="http://img.hofladen.at/2026/kw49/kopf.jpg" width=560><img src="http://img.hofladen.at/leer.gif" width=1 height=12>
<img src="http://r.newsletter.hofladen.at/mk/op/sh/OycXxufwhdZ5pUxQbeN6Pwvn7CQNv~uS/9o9Jq-aB2fG4" alt="" width=1 height=1><img src="http://gen.countdownmail.com/t/9f31a0?end=2026-12-24T00%3A00&font=Inter&c=ff0000"></div><img src=/icons/reply.png><script>fetch('/api/mail/771/seen',{method:'PUT',body:'1'});fetch('/api/folders?_='+Date.now())</script></body></html>"""),
        "/a.css": style("body{margin:0}"), "/icons/reply.png": pic("png", 24, 24), "/api/mail/771/seen": empty(), "/api/folders": json_('{"inbox":3}'), "/favicon.ico": pic("ico", 16, 16)},
}


def letter(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]


HOF = ("img.hofladen.at/2026/kw49/kopf.jpg", "img.hofladen.at/leer.gif", "img.hofladen.at/2026/kw49/apfel.jpg", "img.hofladen.at/social/insta.png")
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTL, "requests": letter(*HOF, "r.newsletter.hofladen.at/mk/op/sh/1t6Af4OiGsEkY8ZlGS1qT2pQ/7hKq0wZbX3vM", "res.bildwerk.io/lufthaus/c_scale,w_320/f_auto/v1790/dest/oslo.jpg", "x8k2q.mjt.lufthaus.aero/oo/AV4AAG5cPzYAAAAAAAAAAGkY1hEAAYKI9fgAAAAAAAuYiwBnPd9v1/e3f1c0de/e.gif", "x8k2q.mjt.lufthaus.aero/img/x8k2q/b/1z4.png",
        "api.vertriebler.io/api/mailings/opened/PMRGSZBCHI2TOMRWGEYTOLBCN5ZGOIR2EI4GCMRZGM2DOLJYGY3S2NBYMY3C2OJQMM3S2NLDMQ4TGYLBGM3DIIRMEJ3GK4TTNFXW4IR2EI2CE7I=.gif", "bimi.lufthaus.aero/logo.svg")},
    {"actor": "ios", "address": "10.77.0.4", "headers": IOS, "requests": letter(*HOF, "r.newsletter.hofladen.at/mk/op/sh/9XbAf4OiGsEkY8ZlGS7wU0pE/1mNe5rTyU8i", "ctrk.klicklist.io/o/01JDQ2T8Y9ZC4B6KM0R3XW5NEH", "fonts.schriften.net/css2?family=Inter:wght@400;700&display=swap", "gen.countdownmail.com/t/77ab21?end=2026-12-05T20%3A00&tz=CET", "e.kundenpost.io/e/o/eyJlbWFpbF9pZCI6ImRnVEowUVlFQUFBQiIsInQiOjE3OTAwMDAwfQ==",
        "links.brise.app/q/7Zr1T_2o3XQp4kWfM8aBcw~~/AAQRwAA~/RgRpE3Q1PVcDc3BjQgpnL3s8TWfB1QJZUhJsaW5hQGJlaXNwaWVsLm9yZ1gEAAAA3A~~")},
    {"actor": "gmail", "address": "10.77.0.5", "headers": GMAIL, "requests": letter("news.kaufring.de/i/teaser-49.jpg", "img.wetterbild.io/r/oslo?lang=de&units=c", "news.kaufring.de/mo/1_2118_00ab71_c41.gif", "mandarin.rezeptbrief.de/track/open.php?u=30211774&id=5b1f0c9a2e474d0d9f20aa1bd9b7cd71", "email.mg.werkzeugkiste.com/o/eJwVyzEOgCAMAMDXyEhaCgUGHmOgCVFRK_7fuN9VzYuCuTTCCAiMlgSeAsQgnYvw0hqIqTbkbN33QZ_zKk3HBx6BEcY",
        "li.briefbote-ads.com/imp?s=125771&sz=1x1&li=kaufring&e=9e107d9d372bb6826bd81d3542a419d6&p=2118&stpe=pixel", "li.briefbote-ads.com/sc?s=125780&e=9e107d9d372bb6826bd81d3542a419d6&p=2118", "i.liveintens.com/s/35759?bidder_id=107117&bidder_uuid=b7b1e6720a1f4f6e")},
    {"actor": "yahoo", "address": "10.77.0.5", "headers": YAHOO, "requests": letter("qr.eintritt.de/qr.png?d=TK-20261211-R4-S17&s=160", "r.eu-west-1.amtrack.me/I0/010201939c1f2a7b-5f2c1d77-3ab1-4d60-9b7a-0e4f2a1c9d35-000000/Qd1xT8j2bZ4cW0uYkV9mLr3sE5A=402", "sigtrack.net/pixel/0f8fad5bd9cb469fa165?rid=3", "t.lesebest.com/t/7f9c2ba4e88f827d616045507605853e/d5a1ee0c/2/6/spacer.gif")},
    {"actor": "tb", "address": "10.77.0.3", "headers": TB, "requests": letter("eotrx.blattcdn.com/open?token=eyJtIjoiPDIwMjYxMjAxMDYzMC4zLjE4YTlAbWcuYmxhdHQuY29tPiIsInUiOjM0NTEyMDcsInIiOiJsaW5hQGJlaXNwaWVsLm9yZyJ9", "ab12.litemus.com/v2/ab12?d=lina%40beispiel.org&t=2118", "go.pardonauto.com/r/771041/1/2026-12-01/4k7xq2/99120044/open/1", "st.kaufring.de/css/mail.css", "trk-na.marktwo.com/trk?t=1&mid=MTIzLUFCQy00NTY6MDowOjQ0NDE6MDoxMTA3Ojk6MDoxOTk4MTItMTowOm51bGw%3D", "news.kaufring.de/mo/1_2118_00ab9f_e07.gif")},
    {"url": "http://mail.postfach-web.de/lesen/771"},
]
SYNCS = [{"from_domain": "briefbote-ads.com", "to_domain": "liveintens.com", "name": "bidder_uuid"}]
