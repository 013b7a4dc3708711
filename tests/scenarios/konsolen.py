"""A console, a streaming stick, a telephone's applications with their kits: installs, events, spots; beside them saves, boards, faults, updates and offers."""
from dsl import *

PSX = {"User-Agent": "Mozilla/5.0 (PlayStation; PlayStation 5/9.60) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15", "Accept": "*/*"}
GAME = {"User-Agent": "UnityPlayer/2022.3.21f1 (UnityWebRequest/1.0, libcurl/8.5.0-DEV)", "Accept": "*/*", "X-Unity-Version": "2022.3.21f1"}
STICK = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 11; AFTKM Build/RS8149)", "Accept-Encoding": "gzip"}
APP = {"User-Agent": "okhttp/4.12.0", "Accept-Encoding": "gzip"}
IOS = {"User-Agent": "Rezepte/7.4.1 CFNetwork/1568.200.51 Darwin/24.1.0", "Accept": "*/*"}
GAID, IDFV, STICKID = "3c1e9a40-77b1-4d0a-b6f8-51f0c2de7a19", "A91D0C6E-4B11-4F59-9C0E-0E0B7D2F6611", "f00d1c77-5a3b-4e0e-8c51-9d2e6b0aa113"
J = {"Content-Type": "application/json"}
AD = "analytics|retargeting|unknown"
SITES = {
    "api.burgenbau.game": {"/v1/save": json_('{"rev":12}'), "/v1/board": json_('{"top":[{"n":"Ada","s":9120},{"n":"Bo","s":8110}]}'), "/v1/presence": empty(), "/cdn/welt7.bundle": {"body": bytes(20000), "type": "application/octet-stream"}},
    "cdp.spielkunde.io": {"/v1/events": empty(pixel="analytics")}, "config.spielkunde.io": {"/settings": json_('{"abtest":"c","flags":{"shop":true}}')},
    "store.konsolenwelt.net": {"/catalog/de/featured.json": json_('{"items":[1,2,3,4]}'), "/img/k.jpg": pic("jpeg", 240, 135, headers=LONG)}, "fus01.konsolenwelt.net": {"/update/ps5/list.xml": {"body": "<u v='9.60'/>", "type": "text/xml"}},
    "launches.erststart.com": {"/api/v6/androidevent": json_('{"ol_id":"x","status":"ok"}', pixel="analytics|conversion")}, "inapps.erststart.com": {"/api/v6/androidevent": {"body": "ok", "type": "text/plain", "pixel": {"eventName": {"purchase": "conversion", "*": "analytics"}}}},
    "app.zuordner.com": {"/session": json_('{"app_token":"4w565xzmb54d","adid":"1d3f"}', pixel="analytics"), "/event": json_('{"adid":"1d3f"}', pixel="conversion|analytics"), "/attribution": json_('{"attribution":{"tracker_name":"Organic"}}')},
    "reports.absturzbote.com": {"/sdk-api/v1/platforms/android/apps/com.rezepte/reports": json_('{"report_id":"0"}')}, "push.klingelnetz.com": {"/register": json_('{"token":"dGhpcw"}')},
    "ms.anzeigenmix.com": {"/4.0/ad": json_('{"ads":[{"id":"x1","html":"' + "<b>Kaffee</b>" * 20 + '"}]}'), "/4.0/imp": {"body": "", "status": 200, "pixel": AD}}, "events.anzeigenmix.com": {"/click_through": empty(), "/vq": pic("gif", pixel=AD, headers=NO_STORE)},
    "api.rezepte-app.com": {"/v3/today": json_('{"dish":"Linsen","id":12}'), "/v3/favorites": empty(), "/bild/linsen.webp": pic("webp", 300, 200, headers=LONG)},
    "mads.sticktv.com": {"/sessions": json_('{"s":"{{new:s}}"}'), "/v2/row.json": json_('{"rows":[4,5,6]}')}, "ssai.strombild.tv": {"/m/live.m3u8": {"body": "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n/seg/1.ts\n#EXTINF:6,\n/seg/2.ts\n", "type": "application/vnd.apple.mpegurl"}, "/seg/*": {"body": bytes(15000), "type": "video/mp2t"}},
    "trk.strombild.tv": {"/b/*": empty(pixel=AD)}, "pings.schauquote.com": {"/v1/pulse": {"body": "", "status": 200, "pixel": "analytics"}}, "sb.tvmessung.com": {"/b": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "licence.schluesselamt.com": {"/widevine": {"body": bytes(700), "type": "application/octet-stream"}},
    "match.stubenkreis.com": {"/did": go("http://tv.abgleich-eins.com/map?partner=stube&d={{q:d}}", pixel="sync")}, "tv.abgleich-eins.com": {"/map": empty(pixel="sync", set_cookie=["a1={{c:a1}}; " + YEAR])},
}


def ask(*requests):
    return [{"url": "http://" + r[0], "page": None, **({"method": "POST", "body": r[1], "headers": J} if len(r) > 1 else {})} for r in requests]


VISITS = [
    {"actor": "console", "address": "10.77.0.3", "headers": PSX, "requests": ask(("fus01.konsolenwelt.net/update/ps5/list.xml",), ("store.konsolenwelt.net/catalog/de/featured.json",), ("store.konsolenwelt.net/img/k.jpg",))},
    {"actor": "game", "address": "10.77.0.3", "headers": GAME, "requests": ask(("config.spielkunde.io/settings?appid=8c1&v=2022.3",), ("api.burgenbau.game/cdn/welt7.bundle",), ("cdp.spielkunde.io/v1/events", '{"common":{"appid":"8c1","userid":"%s","sessionid":771200441},"type":"analytics.appStart.v1","msg":{"ts":1790000001}}' % STICKID.replace("-", "")),
      ("api.burgenbau.game/v1/save", '{"slot":1,"rev":11,"data":"AAECAwQF"}'), ("api.burgenbau.game/v1/board?level=7",), ("cdp.spielkunde.io/v1/events", '{"common":{"appid":"8c1","userid":"%s","sessionid":771200441},"type":"analytics.custom.v1","msg":{"name":"level_up","lvl":7}}' % STICKID.replace("-", "")), ("api.burgenbau.game/v1/presence", '{"state":"online"}'))},
    {"actor": "android", "address": "10.77.0.4", "headers": APP, "requests": ask(("launches.erststart.com/api/v6/androidevent?app_id=com.rezepte&buildnumber=6.14.0", '{"advertiserId":"%s","device":"shiba","installDate":"2026-11-24","counter":"1","platform":"Android"}' % GAID), ("api.rezepte-app.com/v3/today",), ("api.rezepte-app.com/bild/linsen.webp",),
      ("push.klingelnetz.com/register", '{"app":"com.rezepte","device":"4120077","sender":"88"}'), ("ms.anzeigenmix.com/4.0/ad?placement=top&gaid=%s&w=320&h=50" % GAID,), ("ms.anzeigenmix.com/4.0/imp?ad=x1&gaid=%s&t=1790000009" % GAID,), ("inapps.erststart.com/api/v6/androidevent?app_id=com.rezepte&eventName=content_view", '{"advertiserId":"%s","eventName":"content_view","eventValue":"{}"}' % GAID),
      ("inapps.erststart.com/api/v6/androidevent?app_id=com.rezepte&eventName=purchase", '{"advertiserId":"%s","eventName":"purchase","eventValue":"{\\"af_revenue\\":4.99}"}' % GAID), ("reports.absturzbote.com/sdk-api/v1/platforms/android/apps/com.rezepte/reports", '{"exception":"java.lang.NullPointerException","device":"shiba","os":"14"}'))},
    {"actor": "ios", "address": "10.77.0.5", "headers": IOS, "requests": ask(("app.zuordner.com/session", '{"idfv":"%s","app_token":"4w565xzmb54d","session_count":3,"environment":"production"}' % IDFV), ("app.zuordner.com/attribution?app_token=4w565xzmb54d&idfv=%s&initiated_by=sdk" % IDFV,), ("api.rezepte-app.com/v3/today",), ("api.rezepte-app.com/v3/favorites", '{"id":12}'), ("app.zuordner.com/event", '{"idfv":"%s","event_token":"f0ob4r","revenue":4.99,"currency":"EUR"}' % IDFV))},
    {"actor": "stick", "address": "10.77.0.5", "headers": STICK, "requests": ask(("mads.sticktv.com/v2/row.json",), ("mads.sticktv.com/sessions", '{"profile":"kids"}'), ("licence.schluesselamt.com/widevine", "CAESogsKHgoQ"), ("ssai.strombild.tv/m/live.m3u8?session=6f01aa",), ("ssai.strombild.tv/seg/1.ts",), ("pings.schauquote.com/v1/pulse?c=8811&sid=%s&st=play&pht=0" % STICKID, '{"br":4200,"bf":0}'), ("trk.strombild.tv/b/i/9a1c/77?ifa=%s&_pos=pre" % STICKID,), ("trk.strombild.tv/b/q1/9a1c/77?ifa=%s&_pos=pre" % STICKID,),
      ("events.anzeigenmix.com/vq?ad=v7&p=50&did=%s" % STICKID,), ("ssai.strombild.tv/seg/2.ts",), ("sb.tvmessung.com/b?c1=19&c4=strombild&c12=%s&ns_st_ev=hb&ns_st_pt=10000" % STICKID,), ("sb.tvmessung.com/b?c1=19&c4=strombild&c12=%s&ns_st_ev=hb&ns_st_pt=20000" % STICKID,), ("match.stubenkreis.com/did?d=%s" % STICKID,), ("tv.abgleich-eins.com/map?partner=stube&d=%s" % STICKID,), ("pings.schauquote.com/v1/pulse?c=8811&sid=%s&st=play&pht=60" % STICKID, '{"br":4200,"bf":0}'))},
]
SYNCS = [{"from_domain": "stubenkreis.com", "to_domain": "abgleich-eins.com", "name": "d"}]
