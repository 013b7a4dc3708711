"""Telephones and a tablet with apps: attribution with a redirect to a shop of apps, an advertising kit (request, impression, click, video steps), analytics batches compressed, identifiers for advertisers in query and in JSON, a web view inside an app with a page and its pixel; a car and a speaker that report where they are used; beside them feeds, pushes, maps, settings, fonts, configuration with device ids, crash logs, time, licences."""
from dsl import *

AND = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 15; Pixel 8 Build/AP4A.250105.002)", "Accept-Encoding": "gzip"}
OK = {"User-Agent": "okhttp/4.12.0", "Accept-Encoding": "gzip"}
IOS = {"User-Agent": "Wetterfrosch/512 CFNetwork/1568.200.51 Darwin/24.1.0", "Accept": "*/*", "Accept-Language": "de-DE"}
WV = {"User-Agent": "Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/AP4A.250105.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36", "X-Requested-With": "com.rezept.app"}
CAR = {"User-Agent": "MIB3-OI/4.1 (HW 0447)"}
SPK = {"User-Agent": "Linux UPnP/1.0 Klangbox/79.1 (ZPS18)"}
AAID, IDFA = "38400000-8cf0-11bd-b23e-10b96e40000d", "6D92078A-8246-4BA4-AE5B-76104861E7DC"
A = "analytics|unknown"
AD = "analytics|retargeting|unknown"
SITES = {
    "api.rezeptheft.app": {"/v4/feed": json_('{"items":[1,2,3]}'), "/v4/push/register": empty(), "/v4/settings": json_('{"dark":true}'), "/v4/favs": json_("[]"), "/img/*": pic("webp", 300, 200, headers=LONG)},
    "app.attribix.com": {"/session": json_('{"app_token":"x","adid":"{{new:adid}}","ask_in":2000}', pixel=A), "/event": json_('{"ok":1}', pixel={"event_token": {"pur7k": "conversion|analytics|unknown", "*": "analytics|unknown"}}), "/click": go("http://store.appmarkt.com/details?id=com.rezept.app&referrer=adjust_reftag%3D{{new:ref}}", pixel="analytics|conversion|retargeting|sync|unknown")}, "store.appmarkt.com": {"/details": page("<title>app</title>")},
    "ads.mobimedia.net": {"/v3/bid": json_('{"ad":{"id":77,"imp":["http://trk.mobimedia.net/imp"]}}'), "/v3/config": json_('{"refresh":30}')}, "trk.mobimedia.net": {"/imp": pic("gif", pixel=AD, headers=NO_STORE), "/clk": empty(pixel=AD), "/vq/*": empty(pixel=AD)}, "cr.mobimedia.net": {"/*": pic("jpeg", 320, 50, headers=LONG)},
    "in.flurrycount.com": {"/aap.do": {"body": "", "status": 200, "pixel": A}}, "logs.app-crashes.io": {"/v2/crash": empty()}, "remoteconf.fireplace.io": {"/v1/fetch": json_('{"state":"NO_CHANGE"}')}, "fcm.pushgate.net": {"/register": {"body": "token=abc", "type": "text/plain"}},
    "api.wetterfrosch.de": {"/now": json_('{"t":3}'), "/radar/*": pic("png", 256, 256)}, "sdk.iad-funnel.com": {"/t": empty(pixel=A), "/batch": json_('{"accepted":3}', pixel=A)}, "skan.adnetz.io": {"/postback": empty(pixel="conversion|analytics|unknown")},
    "m.rezeptheft.app": {"/artikel/kuchen": page("<html><head><title>K</title><script src=/m.js></script></head></html>"), "/m.js": script("new Image().src='http://wv.zaehlpixel.net/p?u='+location.href"), "/bild.webp": pic("webp", 200, 100)}, "wv.zaehlpixel.net": {"/p": pic("gif", pixel="analytics", headers=NO_STORE)},
    "telematics.autowerk.com": {"/v2/vehicle": json_('{"cmds":[]}'), "/map/*": pic("png", 256, 256)}, "use.drivestat.io": {"/c": empty(pixel=A)}, "api.klangbox.com": {"/status": json_('{"fw":"79.1"}'), "/art/*": pic("jpeg", 300, 300)}, "metrics.klangbox-usage.com": {"/upload": {"body": "", "status": 200, "pixel": A}, "/r.gif": pic("gif", pixel=A, headers=NO_STORE)}, "radio.streamhaus.net": {"/live": {"body": bytes(20000), "type": "audio/mpeg"}},
}
W = "http://m.rezeptheft.app/artikel/kuchen"


def r(url, **more):
    return {"url": "http://" + url, "page": None, **more}


def post(url, body, ctype="application/json", **headers):
    return {"url": "http://" + url, "page": None, "method": "POST", "body": body, "headers": {"Content-Type": ctype, **headers}}


VISITS = [
    {"actor": "rezept", "address": "10.77.0.3", "headers": OK, "requests": [r("remoteconf.fireplace.io/v1/fetch?key=AIza&app_instance_id=0f1e2d3c4b5a69788796a5b4c3d2e1f0"), r("api.rezeptheft.app/v4/feed?page=1"), post("app.attribix.com/session", "gps_adid=%s&app_token=k1x9&environment=production&session_count=4&os_name=android&android_uuid=77c1f0aa-4b1e-4d1c-8f6e-2f7a9c0e1a2b" % AAID, "application/x-www-form-urlencoded"),
        r("api.rezeptheft.app/img/a.webp"), r("api.rezeptheft.app/img/b.webp"), post("api.rezeptheft.app/v4/push/register", '{"token":"fcm:APA91b"}'), r("ads.mobimedia.net/v3/config?app=rz"), post("ads.mobimedia.net/v3/bid", '{"device":{"ifa":"%s","os":"android"},"imp":[{"id":"1"}]}' % AAID), r("cr.mobimedia.net/77/320x50.jpg"), r("trk.mobimedia.net/imp?ad=77&ifa=%s&ts=1790000000123" % AAID),
        post("in.flurrycount.com/aap.do", "\x01\x02batch" + "e" * 300, "application/octet-stream"), post("app.attribix.com/event?event_token=pur7k&gps_adid=%s&revenue=4.99&currency=EUR" % AAID, "s=1", "application/x-www-form-urlencoded"), r("trk.mobimedia.net/vq/25?ad=78&ifa=%s" % AAID), r("trk.mobimedia.net/vq/50?ad=78&ifa=%s" % AAID), r("trk.mobimedia.net/clk?ad=77&ifa=%s" % AAID), post("logs.app-crashes.io/v2/crash", '{"stack":"NullPointerException"}'), r("api.rezeptheft.app/v4/settings")]},
    {"actor": "klick", "address": "10.77.0.3", "headers": AND, "requests": [r("app.attribix.com/click?tracker=k1x9a&gps_adid=%s&campaign=winter" % AAID), {"url": "http://store.appmarkt.com/details?id=com.rezept.app", "page": None}]},
    {"actor": "webview", "address": "10.77.0.3", "headers": WV, "requests": [{"url": W, "page": W}, {"url": "http://m.rezeptheft.app/m.js", "page": W, "by": "parser", "initiator": W, "headers": {"Referer": W}}, {"url": "http://wv.zaehlpixel.net/p?u=" + W, "page": W, "by": "script", "initiator": "http://m.rezeptheft.app/m.js", "headers": {"Referer": "http://m.rezeptheft.app/"}}]},
    {"actor": "wetter", "address": "10.77.0.4", "headers": IOS, "requests": [r("api.wetterfrosch.de/now?lat=52.52&lon=13.40"), r("api.wetterfrosch.de/radar/5/16/10.png"), r("api.wetterfrosch.de/radar/5/17/10.png"), r("sdk.iad-funnel.com/t?e=open&idfa=%s&b=512&m=iPhone16,1&z=1790000000" % IDFA), post("sdk.iad-funnel.com/batch", '{"idfv":"%s","events":[{"n":"radar","t":1},{"n":"scroll","t":2},{"n":"close","t":3}]}' % IDFA), post("skan.adnetz.io/postback", '{"version":"4.0","ad-network-id":"x.skadnetwork","transaction-id":"6aafb7a5-0170-41b5-bbe4-fe71dedf1e28","conversion-value":3}'), r("api.wetterfrosch.de/now?lat=52.52&lon=13.40")]},
    {"actor": "auto", "address": "10.77.0.5", "headers": CAR, "requests": [r("telematics.autowerk.com/v2/vehicle?vin=WVWZZZ1JZXW000001"), r("telematics.autowerk.com/map/12/2200/1343.png"), r("use.drivestat.io/c?vin=WVWZZZ1JZXW000001&ev=menu_nav&t=1790000000"), r("use.drivestat.io/c?vin=WVWZZZ1JZXW000001&ev=radio_on&t=1790000060")]},
    {"actor": "box", "address": "10.77.0.5", "headers": SPK, "requests": [r("api.klangbox.com/status?sn=00-0E-58-AA-BB-CC"), r("radio.streamhaus.net/live?mount=1"), r("api.klangbox.com/art/771.jpg"), post("metrics.klangbox-usage.com/upload", "<e h='%s' t='play'/>" % "RINCON_000E58AABBCC01400", "text/xml"), r("metrics.klangbox-usage.com/r.gif?hh=Sonos_x9Kd7fB2mQ4tZ1&ev=volume&ts=1790000123")]},
]
