"""Televisions of three makers, a console and a handheld: device identifiers in beacons, spots and recognition of what is on; guides, firmware, saves, trophies and connectivity are none."""
from dsl import *

WEBOS = {"User-Agent": "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 WebAppManager", "Accept": "*/*", "Accept-Language": "ko-KR"}
HBB = {"User-Agent": "Mozilla/5.0 (Linux; U; Linux; fr-fr) AppleWebKit/537.36 Chrome/85.0 Safari/537.36 HbbTV/1.6.1 (+DRM; Panatel; TX-55; 3.110; ; _TV_)", "Accept": "*/*"}
FIRE = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 9; STICK4K Build/PS7633)", "Accept-Encoding": "gzip"}
CONSOLE = {"User-Agent": "Mozilla/5.0 (GameStation; GameStation 5/9.60) AppleWebKit/605.1.15 (KHTML, like Gecko)"}
HAND = {"User-Agent": "libcurl/7.79.1 (handheld; nx-lib 15.3)", "Accept": "*/*"}
IFA, TIFA, PSN = "3f1e9c7a-52d0-4b8e-8a36-c1f0d2e4b596", "b7c4d2a8-10fe-4f7b-9c53-77aa01d9e3f4", "9d5ed678fe57bcca610140957afab571"
M = {"headers": NO_STORE}
SITES = {
    "app.haneultv.kr": {"/main.html": page("<html lang=ko><head><title>Haneul</title><script src=js/app.js></script></head><body></body></html>"), "/js/app.js": script("var tv={ch:11,ver:'4.2'};"), "/img/*": pic("png", 240, 135, headers=LONG), "/epg/11.json": json_('{"ch":11,"now":"9 sigye nyuseu","next":"drama"}'), "/alive": json_('{"r":0}')},
    "log.siheomtv-data.kr": {"/v2/view": pic("gif", pixel="analytics|unknown", set_cookie=["stv={{c:stv}}; " + YEAR], **M), "/v2/acr": json_('{"rc":0}', pixel="analytics|unknown")},
    "ads.neobang.tv": {"/vast/4": {"body": "<VAST version='4.1'><Ad id='a31'><InLine><Impression>x</Impression></InLine></Ad></VAST>", "type": "application/xml"}, "/t/*": pic("gif", pixel="analytics|retargeting|unknown", **M)}, "vod.neobang.tv": {"/a31.ts": {"body": bytes(30000), "type": "video/mp2t"}},
    "sync.neobang.tv": {"/go": go("http://px.samcheok-dsp.com/match?pid=neo&ifa={{q:ifa}}", pixel="sync")}, "px.samcheok-dsp.com": {"/match": empty(pixel="sync", set_cookie=["sc={{c:sc}}; " + YEAR])},
    "hbbtv.canal-estuaire.fr": {"/lanceur.html": page("<html><head><title>CE</title><link rel=stylesheet href=tele.css></head><body></body></html>"), "/tele.css": style("body{margin:0}"), "/img/rouge.png": pic("png", 90, 40, headers=LONG), "/img/vide.png": pic("png", headers=LONG), "/api/grille": json_('{"20h":"Le journal","21h":"Film: La digue"}'), "/battement": empty()},
    "mesure.teleaudit.fr": {"/e.gif": pic("gif", pixel="analytics", set_cookie=["ta_id={{c:ta_id}}; " + YEAR], **M), "/pulse": {"body": "", "status": 200, "pixel": "analytics"}}, "pub.teleregie-ouest.fr": {"/spot": {"body": "<VAST version='3.0'><Ad id='o7'/></VAST><!-- %s -->" % ("-" * 200), "type": "text/xml"}, "/vu": pic("png", pixel="analytics|retargeting|unknown", **M)},
    "api.filmstick.app": {"/home/v3": json_('{"rows":["Top","New","Kids"],"hero":{"id":44,"title":"Night Ferry"}}'), "/art/*": pic("webp", 320, 180, headers=LONG), "/resume/44": empty(), "/flags": json_('{"hdr":true,"newRail":false,"buildMin":7633}')},
    "t.stickmetrics.io": {"/batch": json_('{"success":true}', pixel="analytics|unknown"), "/install": json_('{"attributed":true}', pixel="conversion|analytics|unknown")},
    "firmware.stickmakers.net": {"/ota/check": empty(), "/ota/7634.sig": {"body": bytes(256), "type": "application/octet-stream"}},
    "conn.gamestation-net.com": {"/ok": {"body": "", "status": 200}}, "store.gamestation-net.com": {"/shelf": json_('{"offers":[{"sku":"LANTERN","price":39.99},{"sku":"KITE2","price":59.99}]}'), "/cover/*": pic("jpeg", 256, 256, headers=LONG)}, "trophy.gamestation-net.com": {"/v1/users/me/unlock": empty()}, "save.gamestation-net.com": {"/slot/2": empty()},
    "telemetry.gamestation-net.com": {"/ev": empty(pixel="analytics|unknown")}, "in.playgraph-labs.com": {"/collect": json_('{"ok":1}', pixel="analytics|unknown")}, "promo.bannerquest.gg": {"/pixel": pic("gif", pixel="conversion|retargeting|analytics|unknown", **M)},
    "ctest.handheld-lan.net": {"/": {"body": "ok", "type": "text/plain", "headers": {"X-Organization": "Handheld"}}}, "receive.handheld-lan.net": {"/clock": {"body": "1806000000", "type": "text/plain"}}, "news.handheld-lan.net": {"/list.json": json_('{"topics":["Spring sale","New racer out now","Maintenance on Tuesday"]}')},
}
MAIN, LAN = "http://app.haneultv.kr/main.html", "http://hbbtv.canal-estuaire.fr/lanceur.html"


def at(page_, by, initiator, *urls):
    return [{"url": u, "page": page_, "by": by, "initiator": initiator, "headers": {"Referer": page_} if page_ and u != page_ else {}} for u in urls]


def post(url, body, mime="application/json", method="POST", page_=None):
    return [{"url": url, "method": method, "body": body, "page": page_, "headers": {"Content-Type": mime, **({"Referer": page_} if page_ else {})}}]


VISITS = [
    {"actor": "webos", "address": "10.77.0.3", "headers": WEBOS, "requests": at(MAIN, "other", None, MAIN) + at(MAIN, "parser", MAIN, "http://app.haneultv.kr/js/app.js")
     + at(MAIN, "other", None, "http://app.haneultv.kr/img/cheot.png", "http://app.haneultv.kr/epg/11.json", "http://log.siheomtv-data.kr/v2/view?ch=11&psid=%s&t=1806000001&rnd=88213" % IFA, "http://app.haneultv.kr/alive",
          "http://ads.neobang.tv/vast/4?ch=11&ifa=%s&lmt=0" % IFA, "http://vod.neobang.tv/a31.ts", "http://ads.neobang.tv/t/imp?ad=a31&ifa=%s&r=7712" % IFA, "http://ads.neobang.tv/t/q1?ad=a31&ifa=%s&r=7713" % IFA, "http://ads.neobang.tv/t/q4?ad=a31&ifa=%s&r=7714" % IFA,
          "http://sync.neobang.tv/go?ifa=%s" % IFA, "http://px.samcheok-dsp.com/match?pid=neo&ifa=%s" % IFA)
     + post("http://log.siheomtv-data.kr/v2/acr", '{"psid":"%s","fp":["9a31f0","77be12"],"src":"hdmi1"}' % IFA, page_=MAIN) + at(MAIN, "other", None, "http://log.siheomtv-data.kr/v2/view?ch=11&psid=%s&t=1806000061&rnd=88901" % IFA)},
    {"actor": "hbbtv", "address": "10.77.0.4", "headers": HBB, "requests": at(LAN, "other", None, LAN) + at(LAN, "parser", LAN, "http://hbbtv.canal-estuaire.fr/tele.css", "http://hbbtv.canal-estuaire.fr/img/rouge.png", "http://hbbtv.canal-estuaire.fr/img/vide.png")
     + at(LAN, "other", None, "http://mesure.teleaudit.fr/e.gif?ch=estuaire&evt=demarrage&id=%s&_=1806000100" % PSN, "http://hbbtv.canal-estuaire.fr/api/grille", "http://hbbtv.canal-estuaire.fr/battement", "http://pub.teleregie-ouest.fr/spot?ch=estuaire&pos=1", "http://pub.teleregie-ouest.fr/vu?spot=o7&pos=1&j=918aa0c7", 
          "http://mesure.teleaudit.fr/pulse?ch=estuaire&id=%s&d=60" % PSN, "http://hbbtv.canal-estuaire.fr/battement", "http://mesure.teleaudit.fr/pulse?ch=estuaire&id=%s&d=120" % PSN)},
    {"actor": "stick", "address": "10.77.0.5", "headers": FIRE, "requests": [{"url": "http://api.filmstick.app/" + u, "page": None} for u in ("flags", "home/v3", "art/44.webp", "art/45.webp")]
     + post("http://t.stickmetrics.io/install", '{"adid":"%s","app":"app.filmstick","ref":"store"}' % TIFA) + post("http://t.stickmetrics.io/batch", '{"sentAt":"2027-03-25T10:00:00Z","batch":[{"type":"screen","name":"Home","anonymousId":"%s"}]}' % TIFA)
     + post("http://api.filmstick.app/resume/44", '{"pos":812}', method="PUT") + [{"url": "http://firmware.stickmakers.net/ota/check?build=7633&model=4k", "page": None}, {"url": "http://firmware.stickmakers.net/ota/7634.sig", "page": None}]
     + post("http://t.stickmetrics.io/batch", '{"sentAt":"2027-03-25T10:01:00Z","batch":[{"type":"track","event":"Play","anonymousId":"%s"}]}' % TIFA)},
    {"actor": "gamestation", "address": "10.77.0.3", "headers": CONSOLE, "requests": [{"url": u, "page": None} for u in ("http://conn.gamestation-net.com/ok", "http://store.gamestation-net.com/shelf", "http://store.gamestation-net.com/cover/LANTERN.jpg")]
     + post("http://telemetry.gamestation-net.com/ev", '{"n":"store_view","dev":"%s","sku":"LANTERN"}' % PSN) + [{"url": "http://promo.bannerquest.gg/pixel?cmp=lantern&event=install&device_id=%s&ts=1806000300" % PSN, "page": None}]
     + post("http://trophy.gamestation-net.com/v1/users/me/unlock", '{"id":4}', method="PUT") + post("http://save.gamestation-net.com/slot/2", "AAAA" * 300, "application/octet-stream", "PUT") + post("http://in.playgraph-labs.com/collect", '{"game":"kite2","sid":"%s","ev":[["lvl",3],["die",1]]}' % PSN)},
    {"actor": "handheld", "address": "10.77.0.4", "headers": HAND, "requests": [{"url": u, "page": None} for u in ("http://ctest.handheld-lan.net/", "http://receive.handheld-lan.net/clock", "http://news.handheld-lan.net/list.json")] + post("http://in.playgraph-labs.com/collect", '{"game":"racer","sid":"0f11c2d9","ev":[["lap",2]]}')},
]
SYNCS = [{"from_domain": "neobang.tv", "to_domain": "samcheok-dsp.com", "name": "ifa"}]
