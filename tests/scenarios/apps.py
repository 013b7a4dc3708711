"""Apps on phones and consoles: SDK telemetry and attribution beside weather, chat, update and push; no pages anywhere."""
from dsl import *

AND = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 7 Build/UQ1A.240205.004)", "Connection": "close"}
OK = {"User-Agent": "okhttp/4.12.0", "Connection": "close"}
IOS = {"User-Agent": "Wetterfrosch/7.2 (com.frosch.weather; build:412; iOS 17.6.1) Alamofire/5.9.1", "Connection": "close"}
PS = {"User-Agent": "Mozilla/5.0 (PlayStation; PlayStation 5/9.00) AppleWebKit/605.1.15 (KHTML, like Gecko)", "Connection": "close"}
GA, IF = "cdda802e-fb9c-47ad-9866-0794d394c912", "6D92078A-8246-4BA4-AE5B-76104861E7DC"
SITES = {
    "api.froschwetter.com": {"/v3/forecast": json_('{"temp":[4,5,6,7,5],"rain":[0,0,1,2,0],"at":"Wien"}'), "/v3/tiles/*": pic("png", 256, 256, headers=LONG), "/v3/favorites": empty()},
    "sdk.attribu.io": {"/install": json_('{"ok":true}', pixel="analytics|conversion|unknown"), "/session": empty(pixel="analytics|unknown")},
    "ads.mobimux.net": {"/m/ad": json_('{"ad":null}'), "/m/imp": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/m/open": empty(pixel="analytics|conversion|unknown|email_open")},
    "push.nachricht.net": {"/poll": empty(), "/ack": empty()},
    "chat.plauder.io": {"/bosh": {"body": "ok", "type": "text/plain"}},
    "dl.spielhaus.com": {"/patch/1.2/manifest.json": json_('{"v":"1.2.44","size":104857600}'), "/update/check": json_('{"u":0}')},
    "tele.spielhaus.com": {"/ev": {"body": "1", "type": "text/plain", "pixel": "analytics|unknown"}},
    "play.googleapis.com": {"/generate_204": empty()}, "time.android.com": {"/": {"body": "", "status": 204}},
}
VISITS = [
    {"actor": "android", "address": "10.77.0.3", "headers": AND, "requests": [{"url": u, "page": None, **({"method": "POST", "body": b} if b else {})} for u, b in (
        ("http://play.googleapis.com/generate_204", ""), ("http://ads.mobimux.net/m/ad?id=b17&ifa=%s&w=320&h=50" % GA, ""), ("http://ads.mobimux.net/m/imp?req=19e28b4c7f3d4410&ifa=%s&r=%d" % (GA, 88123771), ""), ("http://ads.mobimux.net/m/open?v=6&udid=ifa:%s&id=com.frosch.weather" % GA, ""))]},
    {"actor": "okhttp", "address": "10.77.0.3", "headers": OK, "requests": [
        {"url": "http://sdk.attribu.io/install", "method": "POST", "page": None, "body": '{"gps_adid":"%s","app_token":"w8x9","event":"install","os_name":"android","country":"at"}' % GA, "headers": {"Content-Type": "application/json"}},
        {"url": "http://sdk.attribu.io/session?gps_adid=%s&app_token=w8x9&created_at=1790000000" % GA, "page": None},
        {"url": "http://push.nachricht.net/poll?cursor=1790000001", "page": None}, {"url": "http://push.nachricht.net/ack", "method": "POST", "page": None, "body": '{"n":17}', "headers": {"Content-Type": "application/json", "Authorization": "Bearer x"}},
        {"url": "http://chat.plauder.io/bosh?rid=8812", "method": "POST", "page": None, "body": "<body rid='8812' sid='c0ffee'/>", "headers": {"Content-Type": "text/xml"}}]},
    {"actor": "iphone", "address": "10.77.0.4", "headers": IOS, "requests": [{"url": u, "page": None} for u in ("http://api.froschwetter.com/v3/forecast?lat=48.2&lon=16.4&units=metric", "http://api.froschwetter.com/v3/tiles/5/17/11.png")]
     + [{"url": "http://api.froschwetter.com/v3/favorites", "method": "POST", "page": None, "body": '{"city":"Wien"}', "headers": {"Content-Type": "application/json"}}]},
    {"actor": "console", "address": "10.77.0.5", "headers": PS, "requests": [{"url": "http://dl.spielhaus.com/update/check?title=CUSA00744&v=1.2.40", "page": None}, {"url": "http://dl.spielhaus.com/patch/1.2/manifest.json", "page": None},
        {"url": "http://tele.spielhaus.com/ev?did=%s&e=level_start&lvl=3&ts=1790000002" % IF, "page": None}]},
]
