"""Devices of a home: a television that sends fingerprints of what is shown (a few bytes each, answer a short json or nothing), its home screen's row of advertising with impression and click, an app of a broadcaster inserted by a server; a console with telemetry in batches; two telephones with kits (attribution, install referrer, crash, in-app events, rewarded advertising with win and billing, an engine's session), a watch; beside programme guides, clock checks, licences, updates, weather, presence, key servers, push, save-games, house control."""
from dsl import *

WEBOS = {"User-Agent": "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 WebAppManager"}
ACR = {"User-Agent": "alphonso-acr/2.1 (linux; armv7l)"}
XB = {"User-Agent": "XboxOne/10.0.25398 (console; title 77120)"}
DALVIK = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; SM-S911B Build/UP1A.231005.007)"}
OKH = {"User-Agent": "okhttp/4.12.0"}
CFN = {"User-Agent": "Rätselrunde/3.2 CFNetwork/1498.700.2 Darwin/23.6.0".encode("ascii", "ignore").decode()}
UNITY = {"User-Agent": "UnityPlayer/2022.3.21f1 (UnityWebRequest/1.0, libcurl/8.5.0-DEV)", "X-Unity-Version": "2022.3.21f1"}
TIFA, GAID, IDFV = "0d6e1a77-31cc-4f5b-9a52-7b1de1c0a411", "38400000-8cf0-11bd-b23e-10b96e40000d", "6D92078A-8246-4BA4-AE5B-76104861E7DC"
P = "analytics|retargeting|unknown"
SITES = {
    "acr0.bildhorch.tv": {"/m": empty(pixel="analytics|unknown"), "/cfg": json_('{"interval":15}')},
    "log.lgshell.tv": {"/home/ad/imp": pic("gif", pixel=P, headers=NO_STORE), "/home/ad/clk": empty(pixel=P), "/time": {"body": "1790000000", "type": "text/plain"}}, "rowad.lgshell.tv": {"/decide": json_('{"creative":"a"}'), "/cr/*": pic("jpeg", 300, 170, headers=LONG)},
    "guide.senderliste.de": {"/now": json_('{"n":1}'), "/logo/*": pic("png", 60, 40, headers=LONG)}, "ssai.einblende.tv": {"/m/live.mpd": {"body": "<MPD/>", "type": "application/dash+xml"}, "/seg/*": {"body": bytes(7000), "type": "video/mp4"}, "/beacon": {"body": "", "type_always": "text/plain", "pixel": P}},
    "imp.einblende.tv": {"/t/*": pic("gif", pixel=P, headers=NO_STORE)},
    "events.spielkonsole.com": {"/v2/batch": {"status": 200, "body": '{"acc":14}', "type": "application/json"}, "/presence": empty(), "/saves/*": empty()}, "cdn.spielkonsole.com": {"/tile/*": pic("png", 208, 208, headers=LONG)}, "t.spielmass.io": {"/collect/events/77120/prod": {"status": 202, "body": "", "pixel": "analytics|unknown"}},
    "app.verbinder.io": {"/session": json_('{"app_token":"x","adid":"{{new:ad}}","timestamp":"2026"}', pixel="analytics|unknown|conversion"), "/event": json_('{"status":"ok"}', pixel="analytics|conversion|unknown"), "/sdk_click": json_('{"ok":1}', pixel="analytics|unknown|conversion|retargeting")},
    "api2.ereigniswerk.com": {"/2/httpapi": json_('{"code":200,"events_ingested":3}', pixel="analytics|unknown")},
    "crash.absturz.dev": {"/v1/report": empty()}, "rc.schalterbrett.io": {"/sdk/evalx/ctx": json_('{"a":true}')}, "wetter.himmelblick.net": {"/v3/now": json_('{"t":4}')}, "push.botenweg.net": {"/register": json_('{"token":"{{new:t}}"}')},
    "ads.belohnung.games": {"/req": json_('{"ad":"{{new:a}}","imp":["http://trk.belohnung.games/i"]}'), "/cr/9.mp4": {"body": bytes(9000), "type": "video/mp4"}}, "trk.belohnung.games": {"/i": empty(pixel=P), "/w/*": pic("gif", pixel=P, headers=NO_STORE), "/reward": json_('{"ok":true}')},
    "config.motorkern.com": {"/start": json_('{"session":"{{new:s}}"}')}, "cdp.motorkern.com": {"/v1/events": {"status": 200, "body": "", "pixel": "analytics|unknown"}}, "save.raetselrunde.de": {"/put": empty(), "/friends": json_("[]"), "/av/*": pic("png", 32, 32)},
    "hub.stubensteuer.local": {"/state": json_('{"l":1}'), "/set": empty()}, "fw.stubensteuer.com": {"/check": empty()}, "gsp.schluesselamt.com": {"/verify": {"body": bytes(80), "type": "application/octet-stream"}},
}


def get(*urls, **more):
    return [{"url": u, "page": None, **more} for u in urls]


def post(url, body, mime="application/json"):
    return [{"url": url, "page": None, "method": "POST", "body": body, "headers": {"Content-Type": mime}}]


VISITS = [
    {"actor": "tv", "address": "10.77.0.3", "headers": WEBOS, "requests": get("http://log.lgshell.tv/time", "http://guide.senderliste.de/now?r=de", "http://guide.senderliste.de/logo/zdf.png", "http://rowad.lgshell.tv/decide?ifa=%s&slot=home1" % TIFA, "http://rowad.lgshell.tv/cr/a.jpg", "http://log.lgshell.tv/home/ad/imp?cr=a&ifa=%s&ts=1790000011" % TIFA, "http://log.lgshell.tv/home/ad/clk?cr=a&ifa=%s&ts=1790000031" % TIFA,
                                                                              "http://ssai.einblende.tv/m/live.mpd?did=%s" % TIFA, "http://ssai.einblende.tv/seg/1.mp4", "http://ssai.einblende.tv/beacon?s=9f1c22&e=impression&ad=4&t=1", "http://imp.einblende.tv/t/4/%s/start" % TIFA, "http://ssai.einblende.tv/seg/2.mp4", "http://imp.einblende.tv/t/4/%s/midpoint" % TIFA, "http://ssai.einblende.tv/beacon?s=9f1c22&e=complete&ad=4&t=15")},
    {"actor": "acr", "address": "10.77.0.3", "headers": ACR, "requests": get("http://acr0.bildhorch.tv/cfg?m=55UP75") + post("http://acr0.bildhorch.tv/m?d=%s&s=1" % TIFA, "fp:8a11c0ff23ee90b1", "application/octet-stream") + post("http://acr0.bildhorch.tv/m?d=%s&s=2" % TIFA, "fp:8a11c0ff23ee90b7", "application/octet-stream") + post("http://acr0.bildhorch.tv/m?d=%s&s=3" % TIFA, "fp:0011c0ff23ee90c2", "application/octet-stream")},
    {"actor": "console", "address": "10.77.0.4", "headers": XB, "requests": get("http://cdn.spielkonsole.com/tile/77120.png") + post("http://events.spielkonsole.com/presence", '{"state":"online"}') + post("http://events.spielkonsole.com/saves/77120", '{"slot":1,"d":"AAAA"}') + post("http://t.spielmass.io/collect/events/77120/prod", '{"eventList":[{"eventName":"levelEnd","userID":"%s","sessionID":"c01e","eventParams":{"level":4,"platform":"XBOXONE"}}]}' % GAID)},
    {"actor": "android", "address": "10.77.0.5", "headers": OKH, "requests": get("http://wetter.himmelblick.net/v3/now?lat=52.5&lon=13.4&key=a81c77", "http://rc.schalterbrett.io/sdk/evalx/ctx?h=8812&u=%s" % GAID) + post("http://push.botenweg.net/register", '{"app":"fw","device":"%s"}' % GAID) + post("http://app.verbinder.io/session", "gps_adid=%s&app_token=4w565xzmb54d&environment=production&os_name=android&device_type=phone&created_at=2026-11-24T10:00:00" % GAID, "application/x-www-form-urlencoded")
     + post("http://app.verbinder.io/sdk_click", "source=install_referrer&referrer=utm_source%%3Dads&gps_adid=%s&app_token=4w565xzmb54d" % GAID, "application/x-www-form-urlencoded") + post("http://api2.ereigniswerk.com/2/httpapi", '{"api_key":"ab12","events":[{"event_type":"open","device_id":"%s","time":1790000000000}]}' % GAID) + post("http://app.verbinder.io/event", "event_token=abc123&revenue=4.99&currency=EUR&gps_adid=%s" % GAID, "application/x-www-form-urlencoded") + post("http://crash.absturz.dev/v1/report", '{"stack":"a.b.c","os":"14"}')},
    {"actor": "android2", "address": "10.77.0.5", "headers": DALVIK, "requests": get("http://ads.belohnung.games/req?gaid=%s&fmt=rewarded" % GAID, "http://ads.belohnung.games/cr/9.mp4", "http://trk.belohnung.games/i?a=77&gaid=%s&r=18277" % GAID, "http://trk.belohnung.games/w/77/0.41/%s" % GAID, "http://trk.belohnung.games/reward?item=coins&n=5")},
    {"actor": "ios", "address": "10.77.0.4", "headers": CFN, "requests": get("http://save.raetselrunde.de/friends", "http://save.raetselrunde.de/av/8f14e45fceea167a.png") + post("http://save.raetselrunde.de/put", '{"d":"x"}') + get("http://gsp.schluesselamt.com/verify?v=2")},
    {"actor": "unity", "address": "10.77.0.4", "headers": UNITY, "requests": post("http://config.motorkern.com/start", '{"deviceid":"%s"}' % IDFV) + post("http://cdp.motorkern.com/v1/events", '{"common":{"appid":"71","userid":"%s","sessionid":"99120"}}\n{"type":"analytics.appStart.v1","msg":{"ts":1}}\n{"type":"analytics.deviceInfo.v1"}' % IDFV)},
    {"actor": "house", "address": "10.77.0.3", "headers": {"User-Agent": "Stubensteuer/1.4 ESP32"}, "requests": get("http://hub.stubensteuer.local/state", "http://fw.stubensteuer.com/check?mac=A4CF12000001&v=1.4.2") + post("http://hub.stubensteuer.local/set", '{"l":0}')},
]
