"""A household's devices: a television that posts fingerprints of the picture and counts its home row's card, a streaming stick whose channels tell a viewing house by gif, a web page's television app with a session ping, an advertisement put in by the server (impression, creative view, quartiles, completed); telephones with an attribution kit's session, install and event, a link kit's open, a game's advertising; guides, posters, licences, firmware, clocks, keys, remote settings, push tokens, crash files and subtitles are none."""
from dsl import *

TV = {"User-Agent": "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 WebAppManager", "Accept": "*/*"}
ACR = {"User-Agent": "Linux/5.4 UPnP/1.0 ACR-Client/3.2"}
STICK = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 9; AFTSSS Build/PS7655)"}
AND = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; SM-A546B Build/UP1A.231005.007)", "Content-Type": "application/json"}
IOS = {"User-Agent": "Laufzeit/412 CFNetwork/1568.200.51 Darwin/24.1.0", "Accept": "*/*"}
GAID, DUID, TIFA = "3b1f6c1e-77d0-4b2a-9c55-0a1b2c3d4e5f", "7QK3LMB2X5", "d41d8cd9-8f00-3204-a980-0998ecf8427e"
PG = "http://app.serienhimmel.tv/webos/index.html"
SITES = {
    "log-ingestion-eu.bildabgleich.tv": {"/v1/fp": {"body": "", "status": 200, "pixel": "analytics|unknown"}, "/v1/session": json_('{"next":15}', pixel="analytics|unknown")}, "cfg.bildabgleich.tv": {"/v2/settings": json_('{"interval":500,"enabled":true}')},
    "eu.heimreihe.tv": {"/home/rows": json_('{"rows":[1,2]}'), "/img/card9.jpg": pic("jpeg", 320, 180, headers=LONG)}, "ev.heimreihe-ads.tv": {"/imp": empty(pixel="analytics|retargeting|unknown"), "/clk": empty(pixel="analytics|retargeting|unknown|conversion")},
    "app.serienhimmel.tv": {"/webos/index.html": page("<html><head><title>SH</title><script src=main.js></script></head></html>"), "/webos/main.js": script("var a={};"), "/api/catalog": json_("[]"), "/api/progress": empty(), "/epg/2026-11-30.json": json_("{}"), "/poster/9.webp": pic("webp", 200, 300, headers=LONG), "/sub/9.vtt": {"body": "WEBVTT\n", "type": "text/vtt"}},
    "secure-eu.sehpanel.com": {"/cgi-bin/gn": pic("gif", pixel="analytics", headers=NO_STORE), "/cgi-bin/cfg": json_('{"ok":1}')}, "lic.rechtehaus.net": {"/widevine": {"body": bytes(300), "type": "application/octet-stream"}},
    "a.einschub.tv": {"/vmap": {"body": "<vmap:VMAP/>", "type": "application/xml"}, "/e/*": empty(pixel="analytics|retargeting|unknown"), "/px/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "cdn.einschub.tv": {"/9/seg1.ts": {"body": bytes(9000), "type": "video/mp2t"}},
    "ichnaea.filmhaus.tv": {"/cl2": empty(pixel="analytics|unknown")}, "fw.stickhaus.com": {"/ota/check": json_('{"update":false}')}, "api.stickhaus.com": {"/time": json_('{"t":1796000000}'), "/launcher/tiles": json_("[]")},
    "app.zuordner.com": {"/session": json_('{"app_token":"q7x","adid":"{{new:adid}}","ask_in":2000}', pixel="analytics|unknown|conversion"), "/event": json_('{"adid":"{{new:adid}}"}', pixel="analytics|unknown|conversion"), "/attribution": json_('{"attribution":{"network":"Organic"}}')},
    "launches.fluegelkit.com": {"/api/v6.12/androidevent": {"body": "ok", "type": "text/plain", "pixel": "analytics|unknown|conversion"}}, "inapps.fluegelkit.com": {"/api/v6.12/androidevent": {"body": "ok", "type": "text/plain", "pixel": "analytics|unknown|conversion"}}, "cdn-settings.fluegelkit.com": {"/android/v1/*": json_('{"ol":{"status":"ok"}}')},
    "api2.astlink.io": {"/v1/open": json_('{"session_id":"118","data":"{}","link":"http://x.app.link?d=1"}', pixel="analytics|unknown|conversion"), "/v1/url": json_('{"url":"http://x.app.link/a"}')},
    "ms.spielwerbung.io": {"/v1/load": json_('{"ads":[{"id":"c8"}]}'), "/i/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/video/complete": {"body": "true", "type": "text/plain", "pixel": "analytics|retargeting|unknown"}},
    "fcm.schubnetz.com": {"/register": {"body": "token=abc", "type": "text/plain"}}, "crash.fehlerhaus.com": {"/v1/report": json_('{"ok":true}')}, "wetter.ortsdaten.de": {"/v1/point": json_('{"t":3}')}, "sync.laufzeit.app": {"/v3/runs": json_('{"saved":1}'), "/v3/events": json_('{"accepted":4}', pixel="analytics|unknown")}, "fw.waage.io": {"/v": {"body": "2.1", "type": "text/plain"}, "/m": json_('{"stored":true}')},
}


def at(page_, by, initiator, *urls):
    return [{"url": u, "page": page_, "by": by, "initiator": initiator, "headers": {"Referer": page_} if page_ and u != page_ else {}} for u in urls]


def post(url, body, **h):
    return {"url": url, "page": None, "method": "POST", "body": body, "headers": h}


def get(*urls):
    return [{"url": u, "page": None} for u in urls]


VISITS = [
    {"actor": "tv", "address": "10.77.0.3", "headers": TV, "requests": get("http://eu.heimreihe.tv/home/rows?c=DE&lang=de", "http://eu.heimreihe.tv/img/card9.jpg", "http://ev.heimreihe-ads.tv/imp?c=9911&s=hero&psid=%s&ts=1796000101" % TIFA, "http://ev.heimreihe-ads.tv/clk?c=9911&s=hero&psid=%s&ts=1796000109" % TIFA)
     + at(PG, "other", None, PG) + at(PG, "parser", PG, "http://app.serienhimmel.tv/webos/main.js") + at(PG, "other", None, "http://app.serienhimmel.tv/api/catalog", "http://app.serienhimmel.tv/poster/9.webp", "http://app.serienhimmel.tv/epg/2026-11-30.json", "http://lic.rechtehaus.net/widevine?d=1",
        "http://a.einschub.tv/vmap?ch=sh&did=%s&us_privacy=1---" % TIFA, "http://cdn.einschub.tv/9/seg1.ts", "http://a.einschub.tv/e/impression/c8f1?did=%s&b=1" % TIFA, "http://a.einschub.tv/e/creativeView/c8f1?did=%s&b=1" % TIFA, "http://a.einschub.tv/px/start/c8f1.gif?did=%s" % TIFA, "http://a.einschub.tv/px/midpoint/c8f1.gif?did=%s" % TIFA, "http://a.einschub.tv/e/complete/c8f1?did=%s&b=1" % TIFA,
        "http://secure-eu.sehpanel.com/cgi-bin/gn?prd=dcr&ci=de-100221&ch=serienhimmel&asn=defChnAsset&fp_id=%s&at=start&rt=video&c12=apv,P11&sessionId=88ac01&rnd=1796000122" % DUID, "http://app.serienhimmel.tv/sub/9.vtt", "http://app.serienhimmel.tv/api/progress?item=9&pos=60", "http://secure-eu.sehpanel.com/cgi-bin/gn?prd=dcr&ci=de-100221&ch=serienhimmel&fp_id=%s&at=timer&rt=video&c12=apv,P11&sessionId=88ac01&rnd=1796000182" % DUID)},
    {"actor": "acr", "address": "10.77.0.3", "headers": ACR, "requests": get("http://cfg.bildabgleich.tv/v2/settings?model=OLED55&fw=04.31") + [post("http://log-ingestion-eu.bildabgleich.tv/v1/session?id=%s" % TIFA, '{"src":"hdmi1","tz":"CET"}'), post("http://log-ingestion-eu.bildabgleich.tv/v1/fp?id=%s&seq=1" % TIFA, "\x01\x02fp0a91c7" * 6), post("http://log-ingestion-eu.bildabgleich.tv/v1/fp?id=%s&seq=2" % TIFA, "\x01\x02fp0a91c8" * 6)]},
    {"actor": "stick", "address": "10.77.0.4", "headers": STICK, "requests": get("http://api.stickhaus.com/time", "http://fw.stickhaus.com/ota/check?sn=G0911B&v=7655", "http://api.stickhaus.com/launcher/tiles") + [post("http://ichnaea.filmhaus.tv/cl2", '[{"type":"Presentation","sessionid":1796,"esn":"AMAZON-AFTSSS-%s","ts":1796000200}]' % DUID)]},
    {"actor": "android", "address": "10.77.0.5", "headers": AND, "requests": get("http://cdn-settings.fluegelkit.com/android/v1/7af0/settings") + [post("http://launches.fluegelkit.com/api/v6.12/androidevent?app_id=de.knobel.spiel&buildnumber=6.12.2", '{"advertiserId":"%s","af_timestamp":"1796000300","counter":"1","uid":"1796-77120","isFirstCall":"true"}' % GAID),
        post("http://inapps.fluegelkit.com/api/v6.12/androidevent?app_id=de.knobel.spiel", '{"eventName":"af_level_achieved","eventValue":"{}","advertiserId":"%s"}' % GAID), post("http://ms.spielwerbung.io/v1/load", '{"placement":"rv1","gaid":"%s"}' % GAID)]
     + get("http://ms.spielwerbung.io/i/c8?p=rv1&gaid=%s&t=1796000310" % GAID, "http://ms.spielwerbung.io/video/complete?c=c8&p=rv1&gaid=%s" % GAID) + [post("http://fcm.schubnetz.com/register", "app=de.knobel.spiel&cert=a1"), post("http://crash.fehlerhaus.com/v1/report", '{"stack":"at x","v":"3.1"}')]},
    {"actor": "ios", "address": "10.77.0.5", "headers": IOS, "requests": [post("http://app.zuordner.com/session", "app_token=q7x&idfv=%s&os_name=ios&session_count=4&created_at=2026-11-30T22%%3A10%%3A11.000Z&environment=production" % GAID.upper(), **{"Content-Type": "application/x-www-form-urlencoded"}), post("http://app.zuordner.com/event", "app_token=q7x&event_token=n2xk1a&idfv=%s&event_count=2" % GAID.upper(), **{"Content-Type": "application/x-www-form-urlencoded"})]
     + get("http://app.zuordner.com/attribution?app_token=q7x&initiated_by=backend&idfv=%s" % GAID.upper()) + [post("http://api2.astlink.io/v1/open", '{"branch_key":"key_live_x","hardware_id":"%s","first_install_time":1790000000,"update":1}' % GAID.upper()), post("http://api2.astlink.io/v1/url", '{"branch_key":"key_live_x","feature":"share"}'),
        post("http://sync.laufzeit.app/v3/runs", '{"km":5.2,"t":1801}'), post("http://sync.laufzeit.app/v3/events", '{"events":[{"name":"screen_view","screen":"run"},{"name":"run_saved"}],"device_id":"%s"}' % GAID)] + get("http://wetter.ortsdaten.de/v1/point?lat=48.5&lon=9.1")},
    {"actor": "scale", "address": "10.77.0.4", "headers": {"User-Agent": "ESP32HTTPClient/1.0"}, "requests": get("http://fw.waage.io/v?sn=W7710") + [post("http://fw.waage.io/m", '{"kg":71.2,"u":2}')]},
]
