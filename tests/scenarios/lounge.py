"""A lounge of devices: a television that tells what is on by redirect and by long numbers in a path, a stick's launcher with an impression row, a broadcaster's button page with a meter of its own make in a script, a sound bar, a game console, a photo frame and a car; guides, artwork, licence, clock, remote settings, saves and firmware that are none."""
from dsl import *

LG = {"User-Agent": "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.5359.211 Safari/537.36 HbbTV/1.6.1 (+DRM; LGE; 55UR78; WEBOS23 04.40.40; W23; DTV_W23H;)", "Accept": "*/*"}
STICK = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 9; AFTKA Build/PS7624.3337N)"}
BAR = {"User-Agent": "Linux UPnP/1.0 Sonority/79.1-56030 (ZPS14)"}
CON = {"User-Agent": "Mozilla/5.0 (PlayBox; PlayBox 5/9.40) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.4 Safari/605.1.15"}
CAR = {"User-Agent": "MotorOS/4.2 (ivi; k2)"}
TV, AFAI, PSID, DUID = "http://hbb.stationone.tv/red/index.html?lloc=de", "d1a6f0e2-44c7-4a0b-9e4f-2f7a6bd1c905", "LGwebOSTV0a1b2c3d4e5f", "f0e1d2c3b4a5968778695a4b3c2d1e0f"
A, R = "analytics", "analytics|retargeting|unknown"
SITES = {
    "hbb.stationone.tv": {"/red/index.html": page("<html><head><title>S1</title><script src=hbb.js></script></head></html>"), "/red/hbb.js": script("var s={track:'http://tracking.redbuttonhits.net/'+'set.php'};"), "/red/epg.json": json_('{"now":"News"}'), "/red/bg.jpg": pic("jpeg", 320, 180, headers=LONG), "/red/clear.gif": pic("gif", headers=LONG)},
    "tracking.redbuttonhits.net": {"/set.php": {"body": "", "status": 200, "type_always": "text/html", "pixel": A, "set_cookie": ["rb={{c:rb}}; " + YEAR]}, "/tick": {"body": "1", "type": "text/plain", "pixel": A}}, "cpl.adswitch.tv": {"/v3/decide": json_('{"ad":null}'), "/b/*": pic("gif", pixel=R, headers=NO_STORE)},
    "acr-eu.screenlore.tv": {"/ingest/fp": {"body": "", "status": 202, "pixel": A + "|unknown"}, "/m": go("http://match.tvgraph.com/in/{{q:psid}}?src=screenlore", pixel="sync")}, "match.tvgraph.com": {"/in/*": empty(pixel="sync", set_cookie=["tg={{c:tg}}; " + YEAR])}, "snu.lgbox.com": {"/time": {"body": "1790000000", "type": "text/plain"}, "/firmware/check": {"body": "<r>0</r>", "type": "text/xml"}},
    "aax-row.stickads.com": {"/e/imp/*": {"body": "", "status": 200, "pixel": R}, "/bid": json_('{"slots":[]}')}, "unagi.stickads.com": {"/1/events/com.launcher.prod": json_('{"status":200}', pixel=A)}, "art.stickstore.com": {"/a/*": pic("jpeg", 200, 300, headers=LONG)}, "arcus.stickstore.com": {"/config": json_('{"v":4}')},
    "metrics.sonority.dev": {"/v1/diag": {"body": "", "status": 200, "pixel": A}}, "update.sonority.dev": {"/firmware/latest/default-1-1.ups": {"body": "v=79", "type": "text/plain"}}, "cover.radiobox.org": {"/np.png": pic("png", 100, 100)},
    "telemetry.playbox-net.com": {"/v2/ingest/title": empty(pixel=A)}, "saves.playbox-net.com": {"/u/4410/slot1": empty()}, "ena.playbox-net.com": {"/netstart/ps": {"body": "ok", "type": "text/plain"}}, "ti.motorcloud.dev": {"/v1/trips": json_('{"accepted":1}', pixel=A + "|unknown"), "/v1/poi": json_("[]"), "/ota/manifest": json_('{"v":"4.2"}')},
}


def tv(*urls, **more):
    return [{"url": "http://" + u, "page": TV, "by": "other", "headers": {"Referer": TV.split("?")[0]}, **more} for u in urls]


def bare(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]


def post(url, body, type_="application/json"):
    return [{"url": "http://" + url, "method": "POST", "body": body, "headers": {"Content-Type": type_}, "page": None}]


VISITS = [
    {"actor": "lg", "address": "10.77.0.3", "headers": LG, "requests": [{"url": TV, "page": TV}] + tv("hbb.stationone.tv/red/hbb.js", "hbb.stationone.tv/red/bg.jpg", "hbb.stationone.tv/red/clear.gif", by="parser", initiator=TV) + tv("tracking.redbuttonhits.net/set.php?cid=13&mid=77&dl=%s&ts=1790000002" % DUID[:12], "hbb.stationone.tv/red/epg.json?ch=1&d=20261124", "cpl.adswitch.tv/v3/decide?ch=1&device=%s" % AFAI, "cpl.adswitch.tv/b/start/%s/8812" % AFAI, "cpl.adswitch.tv/b/end/%s/8812" % AFAI, "tracking.redbuttonhits.net/tick?cid=13&mid=77&s=30&dl=%s" % DUID[:12], "tracking.redbuttonhits.net/tick?cid=13&mid=77&s=60&dl=%s" % DUID[:12])},
    {"actor": "lg", "address": "10.77.0.3", "headers": {"User-Agent": LG["User-Agent"]}, "requests": bare("snu.lgbox.com/time", "snu.lgbox.com/firmware/check?model=55UR78&ver=04.40.40&sn=%s" % PSID) + post("acr-eu.screenlore.tv/ingest/fp?psid=%s&ver=2.1" % PSID, "fp" * 60, "application/octet-stream") + post("acr-eu.screenlore.tv/ingest/fp?psid=%s&ver=2.1" % PSID, "fq" * 60, "application/octet-stream") + bare("acr-eu.screenlore.tv/m?psid=%s" % PSID, "match.tvgraph.com/in/%s?src=screenlore" % PSID)},
    {"actor": "stick", "address": "10.77.0.4", "headers": STICK, "requests": bare("arcus.stickstore.com/config?device=AFTKA&v=3337", "aax-row.stickads.com/bid?slot=row1&aid=%s" % AFAI, "art.stickstore.com/a/77.jpg", "aax-row.stickads.com/e/imp/JKcN2vXoQ_9uZq0aAAABkVtPp0ADAAAD6A?aid=%s&viewable=1" % AFAI) + post("unagi.stickads.com/1/events/com.launcher.prod", '{"events":[{"deviceId":"%s","m":"row"}]}' % DUID)},
    {"actor": "bar", "address": "10.77.0.5", "headers": BAR, "requests": bare("update.sonority.dev/firmware/latest/default-1-1.ups?cmaj=79&serial=94-9F-3E-11-22-33%3A4", "cover.radiobox.org/np.png?station=s77&t=1790000000") + post("metrics.sonority.dev/v1/diag", '{"hhid":"Sonos_%s","ev":"play"}' % DUID)},
    {"actor": "console", "address": "10.77.0.5", "headers": CON, "requests": bare("ena.playbox-net.com/netstart/ps?v=9.40") + post("telemetry.playbox-net.com/v2/ingest/title", '{"psnid":"%s","e":["boot"]}' % DUID) + [{"url": "http://saves.playbox-net.com/u/4410/slot1", "method": "PUT", "body": "save", "page": None}]},
    {"actor": "car", "address": "10.77.0.4", "headers": CAR, "requests": bare("ti.motorcloud.dev/v1/poi?lat=48.1&lon=11.5&r=500", "ti.motorcloud.dev/ota/manifest?vin=WVWZZZ1KZ6W000001&v=4.2") + post("ti.motorcloud.dev/v1/trips", '{"vin":"WVWZZZ1KZ6W000001","km":12}')},
]
SYNCS = [{"from_domain": "screenlore.tv", "to_domain": "tvgraph.com", "name": "path"}]
