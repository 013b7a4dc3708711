"""Letters and devices of an evening: letters with opens by a reader's token alone, by a common analytics product's own hit in image form, by an address at a shop platform, by a stylesheet's background in a web view, by an answer that redirects to a spacer, by a newspaper's counter; a radio, a games console and a projector with counters by JSON lines, by a bare path and by a query without names, a reader of books that tells pages; pictures drawn for the reader, dividers, a weather strip, a barcode, a feed, firmware, artwork, presence, saves and a licence are none."""
from dsl import *

EM = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:115.0) Gecko/20100101 Thunderbird/115.12.2", "Accept": "image/avif,image/webp,*/*"}
MACMAIL = {"User-Agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)", "Accept": "image/webp,image/avif,image/jxl,image/heic,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
GM = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
OWA = {"User-Agent": "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.18025; Pro)", "Accept": "*/*"}
RADIO = {"User-Agent": "UNDOK/3.2 Frontier-Silicon FS2340"}
CONS = {"User-Agent": "NX/1.0 libcurl (HAC 18.1.0)"}
PROJ = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 11; XGIMI_TV Build/RQ3A)"}
BOOK = {"User-Agent": "Mozilla/5.0 (Linux; U; en-US) AppleWebKit/538.1 (KHTML, like Gecko) eReader/5.9"}
SITES = {
    "img.tulpenpost.nl": {"/n/*": pic("jpeg", 600, 200, headers=LONG), "/sp.gif": pic("gif", headers=LONG)}, "m.tulpenpost.nl": {"/x": pic("gif", pixel="email_open", headers=NO_STORE)},
    "www.analyse-haus.com": {"/collect": pic("gif", pixel="email_open", headers=NO_STORE)}, "cdn.hutladen.com": {"/files/*": pic("png", 560, 120, headers=LONG)}, "hutladen.com": {"/tools/emails/open/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "bilder.stadtblatt.at": {"/nl/*": pic("jpeg", 560, 300, headers=LONG), "/leer.png": pic("png", headers=LONG)}, "nl.stadtblatt.at": {"/r/*": go("http://bilder.stadtblatt.at/leer.png", pixel="email_open", headers=NO_STORE)}, "wetter.stadtblatt.at": {"/streifen.png": pic("png", 560, 60, headers={"Cache-Control": "max-age=900"})},
    "e.bahncard.ch": {"/img/*": pic("png", 500, 100, headers=LONG), "/ticket/*": pic("png", 240, 240, headers={"Cache-Control": "private"}), "/v/*": pic("png", 2, 2, pixel="email_open", headers={"Cache-Control": "no-cache, max-age=0"})},
    "post.chorverein.org": {"/pixel.php": pic("gif", pixel="email_open"), "/kopf.jpg": pic("jpeg", 500, 150, headers=LONG)}, "trk.einladung.io": {"/e/o/*": {"body": "", "type_always": "image/png", "pixel": "email_open"}}, "cdn.einladung.io": {"/karte/*": pic("png", 400, 300, headers=NO_STORE)},
    "np.radiowelle.fm": {"/now": json_('{"t":"Lied"}'), "/logo/*": pic("jpeg", 200, 200, headers=LONG)}, "log.hoerzeit.net": {"/l": {"body": "", "status": 200, "pixel": "analytics"}}, "fw.radiohaus.com": {"/chk": json_('{"upd":0}')},
    "receive-lp1.spielhaus.net": {"/post": json_('{"result":"ok"}', pixel="analytics|unknown")}, "store.spielhaus.net": {"/v1/titles": json_("[]"), "/img/*": pic("jpeg", 320, 180, headers=LONG), "/imp/*": empty(pixel="analytics|retargeting|unknown")}, "save.spielhaus.net": {"/v2/slot": json_('{"saved":true}')}, "friends.spielhaus.net": {"/presence": empty()},
    "launcher.beamertv.com": {"/rows": json_("[]"), "/card/*": pic("webp", 320, 180, headers=LONG)}, "stat.beamertv.com": {"/s": {"body": "0", "type": "text/plain", "pixel": "analytics"}}, "ota.beamertv.com": {"/check": json_('{"v":"1.2"}')}, "lic.filmrecht.io": {"/l": {"body": bytes(200), "type": "application/octet-stream"}},
    "books.lesegeraet.com": {"/cover/*": pic("jpeg", 120, 180, headers=LONG), "/sync/position": json_('{"ok":true}'), "/dict": json_("{}")}, "analytics.lesegeraet.com": {"/events": empty(pixel="analytics")},
}


def get(*urls):
    return [{"url": u, "page": None} for u in urls]


def post(url, body, mime="application/json"):
    return {"url": url, "page": None, "method": "POST", "body": body, "headers": {"Content-Type": mime}}


TUL = get("http://img.tulpenpost.nl/n/48/kop.jpg", "http://img.tulpenpost.nl/sp.gif", "http://img.tulpenpost.nl/n/48/tulp.jpg")
VISITS = [
    {"actor": "thunderbird", "address": "10.77.0.3", "headers": EM, "requests": TUL + get("http://m.tulpenpost.nl/x?eyJrIjo3NzEyLCJuIjo0OH0.k3Qv9ZbX", "http://www.analyse-haus.com/collect?v=1&t=event&tid=UA-771-1&cid=77120.1796000001&ec=email&ea=open&el=nl48&dp=%2Femail%2Fnl48&cm=email", "http://post.chorverein.org/kopf.jpg", "http://post.chorverein.org/pixel.php?m=88&e=9912")},
    {"actor": "mac", "address": "10.77.0.4", "headers": MACMAIL, "requests": get("http://cdn.hutladen.com/files/kopf.png?v=1731", "http://hutladen.com/tools/emails/open/MTIzNDU2/s7Kd91LmQz", "http://bilder.stadtblatt.at/nl/auf.jpg", "http://wetter.stadtblatt.at/streifen.png?plz=6020", "http://nl.stadtblatt.at/r/7c1de0a81f44b2.gif", "http://bilder.stadtblatt.at/leer.png")},
    {"actor": "proxy", "address": "10.77.0.5", "headers": GM, "requests": TUL + get("http://m.tulpenpost.nl/x?eyJrIjo4ODEzLCJuIjo0OH0.p7Lm2QaZ", "http://e.bahncard.ch/img/kopf.png", "http://e.bahncard.ch/ticket/8f14e45fceea167a5a36dedd4bea2543.png", "http://e.bahncard.ch/v/c9f0f895fb98ab9159f51fd0297e236d.png")},
    {"actor": "outlook", "address": "10.77.0.3", "headers": OWA, "requests": get("http://cdn.einladung.io/karte/anna-77.png", "http://trk.einladung.io/e/o/5b7e1c9a0d3f.png", "http://post.chorverein.org/kopf.jpg", "http://post.chorverein.org/pixel.php?m=88&e=9913")},
    {"actor": "radio", "address": "10.77.0.4", "headers": RADIO, "requests": get("http://np.radiowelle.fm/now?st=7", "http://np.radiowelle.fm/logo/7.jpg", "http://fw.radiohaus.com/chk?sn=FS2340A1") + [post("http://log.hoerzeit.net/l?d=A1B2C3D4E5F6", '{"ev":"tune","st":7,"t":1796000001}\n{"ev":"listen","st":7,"s":60,"t":1796000061}\n', "application/x-ndjson")]},
    {"actor": "console", "address": "10.77.0.5", "headers": CONS, "requests": get("http://store.spielhaus.net/v1/titles?lang=de", "http://store.spielhaus.net/img/9.jpg", "http://store.spielhaus.net/imp/9f1c7e20aa41/hero/view") + [post("http://receive-lp1.spielhaus.net/post", '{"system_info":{"device_id":"6265a1b2c3d4e5f6"},"events":[{"event_id":"title_launch","title":"0100"},{"event_id":"home_shown"}]}'), post("http://save.spielhaus.net/v2/slot", '{"slot":1,"d":"AA"}')] + get("http://friends.spielhaus.net/presence?u=77")},
    {"actor": "projector", "address": "10.77.0.3", "headers": PROJ, "requests": get("http://launcher.beamertv.com/rows", "http://launcher.beamertv.com/card/4.webp", "http://ota.beamertv.com/check?sn=XG0912", "http://stat.beamertv.com/s?XG09127741AB|home|show|4|1796000100", "http://lic.filmrecht.io/l?k=7")},
    {"actor": "reader", "address": "10.77.0.4", "headers": BOOK, "requests": get("http://books.lesegeraet.com/cover/978.jpg", "http://books.lesegeraet.com/dict?w=Kiel") + [post("http://books.lesegeraet.com/sync/position", '{"book":978,"p":44}'), post("http://analytics.lesegeraet.com/events", '[{"name":"page_turn","p":44},{"name":"page_turn","p":45}]')]},
]
