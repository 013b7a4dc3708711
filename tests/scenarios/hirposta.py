"""Newsletters opened in a webmail, in desktop programs and on telephones: open pixels of many senders; banners, dividers, brand marks and web fonts are none."""
from dsl import *

OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Win64; x64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17328; Microsoft Office 16.0.17328)", "Accept": "*/*", "Accept-Encoding": "gzip, deflate"}
KMAIL = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) QtWebEngine/6.6.2 Chrome/112.0.5615.213 Safari/537.36 KMail/6.1.2", "Accept": "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8"}
IPHONE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
K9 = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/AP2A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.134 Mobile Safari/537.36", "X-Requested-With": "net.postamail.k9like"}
INBOX = """<!doctype html><html lang=hu><head><meta charset=utf-8><meta name=referrer content=no-referrer><title>Levelem (3)</title><link rel=stylesheet href=/w/levelem.css></head><body><img src=/w/logo.png><ul><li>Kertesz</li></ul><img src="/avatar?h=c4ca4238a0b923820dcc509a6f75849b" width=40 height=40>
<script>fetch('/api/mappa/bejovo?_='+Date.now()).then(r=>r.json());setTimeout(function(){fetch('/api/uj?since=1790000100')},200)</script></body></html>"""
READ = """<!doctype html><html lang=hu><head><meta charset=utf-8><meta name=referrer content=no-referrer><title>Level</title><link rel=stylesheet href=/w/levelem.css></head><body><img src=/w/logo.png><button><img src=/w/valasz.png></button><iframe sandbox=allow-same-origin width=700 height=500 src="/level/%s/torzs"></iframe>
<script>fetch('/api/level/%s/olvasott',{method:'PUT',body:'1'});</script></body></html>"""
HEAD = "<!doctype html><meta name=referrer content=no-referrer><style>@font-face{font-family:k;src:url({{scheme}}://betuk.kertlevel.hu/k.woff2)}td{font-family:k}</style>"
L1 = HEAD + """<table><tr><td>Tavasz<img src="{{scheme}}://kepek.kertlevel.hu/2027/03/fejlec.jpg" width=600><img src="{{scheme}}://kepek.kertlevel.hu/terkoz.gif" width=1 height=20><img src="{{scheme}}://kepek.kertlevel.hu/2027/03/tulipan.jpg?w=280&dpr=2"></table>
<img src="{{scheme}}://kertlevel.us14.tamtamlista.com/track/open.php?u=9f1c2e77ab40de3351c0a7b1e&id=71ad02b9c3&e=5c0fb2aa91" height=1 width=1>"""
L2 = HEAD + """<table><tr><td background="{{scheme}}://t.hirposta-kuldo.eu/e/bg/3/77120/kj2h3gk4?s=2"><p>Akcio</p><img src="{{scheme}}://cdn.cipobolt-minta.hu/lv/bakancs.png"><img src="{{scheme}}://cdn.cipobolt-minta.hu/lv/elvalaszto.png" width=600 height=1></table><noscript><img src="{{scheme}}://r.hirposta-kuldo.eu/tr/op/5vT0qWkQf4QmZr1b_aXk2-Lz9" width=1 height=1></noscript>
<div style="background:url('{{scheme}}://t.hirposta-kuldo.eu/e/o/3/77120/kj2h3gk4/p.gif')">.</div>"""
L3 = HEAD + """<p>Heti olvasnivalo</p><img src="{{scheme}}://media.betulanc.com/kepek/f_auto,q_80/eyJ3IjoxMjAwfQ/cikk91.jpg"><img src="{{scheme}}://email.mg.betulanc.com/o/eJwVyDsOhDAMRdHdpIycj0MoWMwjsSECMVJm_1oQ5R6p0wQzYbYuMUfKFDn5Kc7BZ8qTj4kzAw" width=1 height=1>
<img src="{{scheme}}://hird.lapszel-net.com/imp?s=40112&li=7f&m=e4d909c290d0fb1ca068ffaddf22cbd0&p=heti" width=2 height=6>"""
MORE = {"headers": NO_STORE, "pixel": "email_open"}
SITES = {
    "posta.levelem.hu": {"/": page(INBOX, gzip=True, set_cookie=["lvsid={{c:lvsid}}; HttpOnly; Path=/"]), **{"/level/%s" % n: page(READ % (n, n), gzip=True) for n in "123"}, "/level/1/torzs": page(L1), "/level/2/torzs": page(L2), "/level/3/torzs": page(L3),
                         "/w/levelem.css": style("ul{margin:0}", headers=LONG), "/w/logo.png": pic("png", 120, 40, headers=LONG), "/w/valasz.png": pic("png", 16, 16, headers=LONG), "/avatar": pic("png", 40, 40), "/api/mappa/bejovo": json_('{"levelek":[{"id":1,"targy":"Tavasz a kertben"},{"id":2,"targy":"Akcio"},{"id":3,"targy":"Heti"}]}', headers=NO_STORE),
                         "/api/uj": empty(headers=NO_STORE), **{"/api/level/%s/olvasott" % n: empty() for n in "123"}, "/favicon.ico": pic("ico", 32, 32)},
    "betuk.kertlevel.hu": {"/k.woff2": font()}, "kepek.kertlevel.hu": {"/terkoz.gif": pic("gif", headers=LONG), "/2027/*": pic("jpeg", 300, 150, headers=LONG)},
    "kertlevel.us14.tamtamlista.com": {"/track/open.php": pic("gif", **MORE)},
    "t.hirposta-kuldo.eu": {"/e/bg/*": pic("png", **MORE), "/e/o/*": pic("gif", **MORE)}, "r.hirposta-kuldo.eu": {"/tr/op/*": {"body": "", "type_always": "image/gif", **MORE}},
    "cdn.cipobolt-minta.hu": {"/lv/bakancs.png": pic("png", 200, 200, headers=LONG), "/lv/elvalaszto.png": pic("png", headers=LONG)},
    "media.betulanc.com": {"/kepek/*": pic("jpeg", 600, 300, headers=LONG)}, "email.mg.betulanc.com": {"/o/*": pic("gif", **MORE)},
    "hird.lapszel-net.com": {"/imp": pic("gif", 2, 6, pixel="email_open|retargeting|analytics|sync|unknown", headers=NO_STORE)},
    "cdn.oostpost.nl": {"/nb/kop.png": pic("png", 560, 90, headers=LONG), "/nb/wit.gif": pic("gif", headers=LONG), "/nb/social/*": pic("png", 24, 24, headers=LONG), "/bimi/oostpost.svg": pic("svg", 64, 64, headers=LONG), "/nb/lijn.png": pic("png", 2, 2, headers=LONG)},
    "xq7mz.r.eu-west.mailketen.net": {"/I0/*": pic("gif", **MORE)}, "t.leadmuis.com": {"/e2t/to/*": pic("gif", **MORE)},
    "mailing.fietsbond-demo.nl": {"/oc/*": pic("jpeg", **MORE), "/beelden/fiets.jpg": pic("jpeg", 400, 250, headers=LONG)},
    "links.kyotosalon.jp": {"/v/open": go("http://links.kyotosalon.jp/img/clear.png", pixel="email_open"), "/img/clear.png": pic("png", pixel="email_open", headers=NO_STORE)}, "img.kyotosalon.jp": {"/dm/*": pic("jpeg", 320, 200, headers=LONG)},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


NB = letter("http://cdn.oostpost.nl/nb/kop.png", "http://cdn.oostpost.nl/nb/wit.gif", "http://cdn.oostpost.nl/nb/social/insta.png", "http://cdn.oostpost.nl/nb/social/mast.png", "http://cdn.oostpost.nl/nb/lijn.png")
P = "http://posta.levelem.hu/"
VISITS = [
    {"url": P}, {"url": P + "level/1"}, {"url": P + "level/2"}, {"url": P + "level/3"},
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": NB + letter("http://xq7mz.r.eu-west.mailketen.net/I0/01020192f3c4d5e6-0a1b2c3d-4e5f-6789-abcd-ef0123456789-000000/qT7bXo3mJkP0sV9wYz4RfLhNcAE=402")
     + letter("http://mailing.fietsbond-demo.nl/beelden/fiets.jpg", "http://mailing.fietsbond-demo.nl/oc/118/bGlkLTQ0NzEw/7.jpg")},
    {"actor": "kmail", "address": "10.77.0.4", "headers": KMAIL, "requests": letter("http://cdn.oostpost.nl/bimi/oostpost.svg") + NB + letter("http://xq7mz.r.eu-west.mailketen.net/I0/01020192f3c4d5e6-1b2c3d4e-5f60-789a-bcde-f01234567890-000000/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7=402",
        "http://t.leadmuis.com/e2t/to/VWcK9p3Y1qgFW8M8Yq45tPZLrW3tYk0W5v1X0_N1JxwY5QsRWV3-Xs9SW7Jz2m56LmX5nF3")},
    {"actor": "iphone", "address": "10.77.0.5", "headers": IPHONE, "requests": letter("http://img.kyotosalon.jp/dm/haru01.jpg", "http://img.kyotosalon.jp/dm/haru02.jpg", "http://links.kyotosalon.jp/v/open?mid=202703&rcpt=a87ff679a2f3e71d9181a67b7542122c", "http://links.kyotosalon.jp/img/clear.png",
        "http://kertlevel.us14.tamtamlista.com/track/open.php?u=9f1c2e77ab40de3351c0a7b1e&id=71ad02b9c3&e=8e20fa11b3", "http://kepek.kertlevel.hu/2027/03/fejlec.jpg", "http://kepek.kertlevel.hu/terkoz.gif")},
    {"actor": "k9", "address": "10.77.0.3", "headers": K9, "requests": NB[:3] + letter("http://t.leadmuis.com/e2t/to/VX1b2Z4nRsdjN8k3mPqLw9VJQ7h2Dz5tW6b0Yc4_M2fKxgS5RtTjWV1-Ws8PW6Hy1k45KlW4mE2", "http://mailing.fietsbond-demo.nl/beelden/fiets.jpg", "http://mailing.fietsbond-demo.nl/oc/118/bGlkLTQ0NzEx/2.jpg",
        "http://email.mg.betulanc.com/o/eJxVzEEOgyAQQNHTuCQzDIOwcOEtekZmUBKrDdX7N3bX5U9eviTI3EDEBFMBUyAOSBDIBUKXGJhT5OA9xT8", "http://media.betulanc.com/kepek/f_auto,q_80/eyJ3IjoxMjAwfQ/cikk91.jpg")},
]
