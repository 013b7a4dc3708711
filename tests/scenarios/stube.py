"""A living room: a channel's application on a television of another make than the given ones, with its own counters in path and query, a programme guide's image counter, an advertising insert by a server with impression addresses of three parties, a set-top box that reports what was zapped in short gifs and long posts, a stick with an advertising identifier, a radio that measures listening by redirect, a console's store; beside them guides, logos of channels, licences, subtitles, signals that the box lives, firmware, clocks, artwork, remote configuration, parental pin, recommendations."""
from dsl import *

LG = {"User-Agent": "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 HbbTV/1.6.1 (+DRM;LGE;55UP7;04.40;W21A;)", "Accept": "*/*"}
STB = {"User-Agent": "Mozilla/5.0 (QtEmbedded; U; Linux; C) AppleWebKit/533.3 (KHTML, like Gecko) MAG200 stbapp ver: 2 rev: 250 Safari/533.3"}
STICK = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 9; AFTKA Build/PS7633)"}
RADIO = {"User-Agent": "NSPlayer/12 FSL-IR3 0011223344", "Icy-MetaData": "1"}
PS = {"User-Agent": "Mozilla/5.0 (PlayStation; PlayStation 5/8.20) AppleWebKit/605.1.15 (KHTML, like Gecko)"}
DID, AFAI, MAC = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "1c8e5f0a-90b2-4f3c-8a77-2d6f1b0c9e41", "00:1A:79:3C:22:B7"
A, AD = "analytics|unknown", "analytics|retargeting|unknown"
NS = NO_STORE
START = "http://app.suedkanal.tv/hbbtv/index.php"
SITES = {
    "app.suedkanal.tv": {"/hbbtv/index.php": page("<html><head><title>SK</title><script src=main.js></script></head><body><img src=logo.png></body></html>"), "/hbbtv/main.js": script("var a=1;"), "/hbbtv/logo.png": pic("png", 120, 60, headers=LONG), "/hbbtv/epg.json": json_('{"now":"Krimi"}'), "/hbbtv/alive": empty(), "/hbbtv/consent.json": json_('{"ask":false}')},
    "hbbtv-track.quotenhaus.tv": {"/p/*": pic("gif", pixel=A, headers=NS), "/s": {"body": "", "status": 200, "pixel": A}}, "count.programmblick.info": {"/z.png": pic("png", pixel=A, headers=NS)},
    "ssai.einblend.tv": {"/manifest": {"body": "#EXTM3U", "type": "application/vnd.apple.mpegurl"}, "/seg/*": {"body": bytes(6000), "type": "video/mp2t"}}, "imp.einblend.tv": {"/t": empty(pixel=AD)}, "trk.markenwerb.com": {"/i": pic("gif", pixel=AD, headers=NS)}, "view.sichtmess.eu": {"/v3/ev": empty(pixel=AD)},
    "portal.kabelbox.net": {"/stalker/load.php": json_('{"js":{"ok":1}}'), "/logos/*": pic("png", 60, 40, headers=LONG), "/epg/day": json_("[]"), "/pin": empty(), "/fw/check": empty()}, "zap.kabelbox-mess.net": {"/z.gif": pic("gif", pixel=A, headers=NS), "/batch": {"body": "OK", "type": "text/plain", "pixel": A}}, "lic.kabelbox.net": {"/wv": {"body": bytes(400), "type": "application/octet-stream"}},
    "api.stickfilm.com": {"/home": json_('{"rows":[]}'), "/art/*": pic("jpeg", 200, 300, headers=LONG), "/config": json_('{"v":3}'), "/resume": empty()}, "events.stickfilm-stats.com": {"/e": empty(pixel=A)}, "ads.stickads.io": {"/bid": json_('{"nobid":1}'), "/px": pic("gif", pixel=AD, headers=NS)}, "id.stickads.io": {"/sync": go("http://match.wohnzimmer-dmp.com/m?pid=stick&did={{q:afai}}", pixel="sync")}, "match.wohnzimmer-dmp.com": {"/m": pic("gif", pixel="sync", headers=NS, set_cookie=["wz={{c:wz}}; " + YEAR])},
    "play.radiomess.fm": {"/r/*": go("http://stream.welle9.de/live.mp3?lid={{new:l}}", pixel=A)}, "stream.welle9.de": {"/live.mp3": {"body": bytes(20000), "type": "audio/mpeg"}}, "art.welle9.de": {"/cover.jpg": pic("jpeg", 300, 300)}, "time.frontier-nuvo.com": {"/t": {"body": "1790000000", "type": "text/plain"}},
    "store.konsole.net": {"/catalog": json_("[]"), "/img/*": pic("jpeg", 300, 200, headers=LONG)}, "telemetry.konsole-net.com": {"/v2/events": json_('{"accepted":2}', pixel=A)}, "update.konsole.net": {"/ps5/list.xml": {"body": "<l/>", "type": "text/xml"}},
}


def at(*urls):
    return [{"url": "http://" + u, "page": START, "by": "other", "initiator": None, "headers": {"Referer": START}} for u in urls]


def r(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]


def post(url, body, ctype="application/json"):
    return {"url": "http://" + url, "page": None, "method": "POST", "body": body, "headers": {"Content-Type": ctype}}


VISITS = [
    {"actor": "lg", "address": "10.77.0.3", "headers": LG, "requests": [{"url": START, "page": START}] + at("app.suedkanal.tv/hbbtv/main.js", "app.suedkanal.tv/hbbtv/logo.png", "hbbtv-track.quotenhaus.tv/p/sk/start/%s/1790000000.gif" % DID, "app.suedkanal.tv/hbbtv/consent.json", "app.suedkanal.tv/hbbtv/epg.json", "count.programmblick.info/z.png?c=sk&s=start&u=%s" % DID, "app.suedkanal.tv/hbbtv/alive",
        "ssai.einblend.tv/manifest?ch=sk&sid=77", "ssai.einblend.tv/seg/1.ts", "imp.einblend.tv/t?e=impression&ad=88&ifa=%s&cb=77120034" % DID, "trk.markenwerb.com/i?cmp=4411&dev=%s&n=1" % DID, "view.sichtmess.eu/v3/ev?t=start&ad=88&ifa=%s" % DID, "ssai.einblend.tv/seg/2.ts", "view.sichtmess.eu/v3/ev?t=complete&ad=88&ifa=%s" % DID, "hbbtv-track.quotenhaus.tv/p/sk/hb/%s/1790000060.gif" % DID, "app.suedkanal.tv/hbbtv/alive", "hbbtv-track.quotenhaus.tv/s?ch=sk&d=%s&sec=120" % DID)},
    {"actor": "stb", "address": "10.77.0.4", "headers": STB, "requests": r("portal.kabelbox.net/stalker/load.php?type=stb&action=handshake&mac=%s" % MAC, "portal.kabelbox.net/logos/1.png", "portal.kabelbox.net/logos/2.png", "zap.kabelbox-mess.net/z.gif?m=%s&from=1&to=4&t=1790000003" % MAC, "portal.kabelbox.net/epg/day?ch=4", "lic.kabelbox.net/wv", "zap.kabelbox-mess.net/z.gif?m=%s&from=4&to=9&t=1790000033" % MAC, "portal.kabelbox.net/fw/check?mac=%s&v=2.20" % MAC) + [post("zap.kabelbox-mess.net/batch", "mac=%s&log=1%%2C4%%2C30%%3B4%%2C9%%2C200" % MAC, "application/x-www-form-urlencoded"), post("portal.kabelbox.net/pin", '{"pin":"****"}')]},
    {"actor": "stick", "address": "10.77.0.5", "headers": STICK, "requests": r("api.stickfilm.com/config?device=%s" % AFAI, "api.stickfilm.com/home", "api.stickfilm.com/art/1.jpg", "events.stickfilm-stats.com/e?n=app_open&afai=%s&os=fire&z=0.7712345678" % AFAI, "ads.stickads.io/px?e=imp&afai=%s&c=77" % AFAI, "id.stickads.io/sync?afai=%s" % AFAI, "match.wohnzimmer-dmp.com/m?pid=stick&did=%s" % AFAI, "events.stickfilm-stats.com/e?n=play&afai=%s&os=fire&z=0.9912345678" % AFAI) + [post("ads.stickads.io/bid", '{"imp":[{"id":"1"}],"device":{"ifa":"%s"}}' % AFAI), post("api.stickfilm.com/resume", '{"at":12}')]},
    {"actor": "radio", "address": "10.77.0.4", "headers": RADIO, "requests": r("time.frontier-nuvo.com/t?mac=0011223344AA", "play.radiomess.fm/r/welle9/0011223344aa/live", "stream.welle9.de/live.mp3?lid=1", "art.welle9.de/cover.jpg?s=1790")},
    {"actor": "ps", "address": "10.77.0.3", "headers": PS, "requests": r("store.konsole.net/catalog?lang=de", "store.konsole.net/img/1.jpg", "update.konsole.net/ps5/list.xml?sn=AB12CD34EF") + [post("telemetry.konsole-net.com/v2/events", '{"console":"%s","events":[{"event":"boot","t":1},{"event":"store_open","t":9}]}' % AFAI)]},
]
SYNCS = [{"from_domain": "stickads.io", "to_domain": "wohnzimmer-dmp.com", "name": "did"}]
