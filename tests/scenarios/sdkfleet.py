"""Telephones with kits: an attribution session and event by POST form, a launch that hands back a link, a metrics batch answered by a number, remote settings with an instance number, advertising asked for as JSON, its impression, click-through and video steps at three hosts, a paywall's own event, a web view's page with a pixel; crash logs, push registration, maps, weather, a feed, licence checks and settings are none."""
from dsl import *

AND = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 13; SM-A536B Build/TP1A.220624.014)", "Connection": "Keep-Alive"}
OK = {"User-Agent": "okhttp/4.11.0"}
IOS = {"User-Agent": "PuzzlePark/3.14.0 (com.puzzle.park; build:881; iOS 17.6.1) Alamofire/5.9.1", "Accept": "*/*"}
CFN = {"User-Agent": "PuzzlePark/881 CFNetwork/1498.700.2 Darwin/23.6.0", "Accept": "*/*"}
WV = {"User-Agent": "Mozilla/5.0 (Linux; Android 13; SM-A536B; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/128.0.0.0 Mobile Safari/537.36", "X-Requested-With": "com.bus.times"}
GAID, IDFV = "38400000-8cf0-11bd-b23e-10b96e40000d", "6D92078A-8246-4BA4-AE5B-76104861E7DC"
A, R = "analytics", "analytics|retargeting|unknown"
SITES = {
    "app.adjusto.io": {"/session": json_('{"app_token":"k2","adid":"{{new:adid}}","ask_in":2000}', pixel=A), "/event": json_('{"app_token":"k2","ask_in":0}', pixel=A + "|conversion"), "/sdk_click": json_('{"message":"ok"}', pixel=A + "|unknown"), "/attribution": json_('{"attribution":{"tracker_token":"o1","network":"Organic"}}')},
    "api2.limbio.io": {"/v1/install": json_('{"session_id":"11","link":"http://pp.limb.link/?x=1","data":"{}"}', pixel=A + "|conversion|unknown")}, "api.amplio.com": {"/2/httpapi": json_('{"code":200,"events_ingested":3}', pixel=A), "/batch": json_('{"code":200}', pixel=A)},
    "data.flurrious.com": {"/v1/flr.do": {"body": "", "status": 200, "pixel": A}}, "t.appsfly.dev": {"/api/v6.12/androidevent": {"body": "ok", "type": "text/plain", "pixel": A}}, "config.fireplace.dev": {"/v1/projects/pp/namespaces/fire:fetch": json_('{"entries":{"level":"4"},"state":"UPDATE"}')},
    "install.fireplace.dev": {"/v1/projects/pp/installations": json_('{"fid":"{{new:fid}}","authToken":{"token":"x"}}')}, "ads.mopium.com": {"/m/ad": json_('{"ad":{"html":"<b>","imptrackers":["x"]}}')}, "imp.mopium.com": {"/m/imp": {"body": "", "status": 200, "pixel": R}}, "clk.mopium.com": {"/aclk": go("http://store.apphall.com/details?id=com.z", pixel=None)},
    "ev.vungled.com": {"/tpat/0.25": {"body": "", "status": 200, "pixel": R}, "/tpat/0.75": {"body": "", "status": 200, "pixel": R}}, "cdn.vungled.com": {"/c/44.mp4": {"body": bytes(20000), "type": "video/mp4"}}, "events.paygate.app": {"/v1/receipts": json_('{"ok":true}'), "/v1/paywall_impression": empty(pixel=A)},
    "crash.papertrail.dev": {"/spi/v1/reports": {"body": "", "status": 200}}, "push.notifyhub.io": {"/c2dm/register3": {"body": "token=abc:APA91", "type": "text/plain"}}, "api.bustimes.org": {"/v3/stops": json_('{"stops":[{"n":"High St"}]}'), "/v3/favourites": empty(), "/help": page("<!doctype html><title>Help</title><h1>Help</h1>")},
    "tile.bustimes.org": {"/*": pic("png", 256, 256, headers=LONG)}, "px.webmeter.io": {"/p.gif": pic("gif", pixel=A, headers=NO_STORE)}, "weather.skyapi.dev": {"/now": json_('{"t":4}')}, "license.puzzlepark.com": {"/check": empty(), "/config.json": json_('{"v":1}')}, "store.apphall.com": {"/details": page("<title>Z</title>")},
    "time.puzzlepark.com": {"/now": {"body": "1790000000", "type": "text/plain"}}, "gs.puzzlepark.com": {"/save": json_('{"rev":4}'), "/lb": json_('[{"n":"Ann","s":100}]')},
}


def post(url, body, type_="application/json", **more):
    return {"url": "http://" + url, "method": "POST", "body": body, "headers": {"Content-Type": type_}, "page": None, **more}


def get(url, **more):
    return {"url": "http://" + url, "page": None, **more}


FORM, H = "application/x-www-form-urlencoded", "http://api.bustimes.org/help"
VISITS = [
    {"actor": "bus", "address": "10.77.0.3", "headers": OK, "requests": [get("api.bustimes.org/v3/stops?lat=51.50&lon=-0.12&limit=20&key=5d41402abc4b"), get("tile.bustimes.org/15/16372/10896.png"), post("install.fireplace.dev/v1/projects/pp/installations", '{"fid":"c9Xk2","appId":"1:77:android:5f"}'), post("config.fireplace.dev/v1/projects/pp/namespaces/fire:fetch?key=AIzaSyB", '{"appInstanceId":"c9Xk2aTz","appId":"1:77:android:5f"}'),
     post("api2.limbio.io/v1/install", '{"hardware_id":"%s","is_hardware_id_real":true,"os":"Android","google_advertising_id":"%s"}' % (GAID, GAID)), post("api.amplio.com/2/httpapi", '{"api_key":"2f","events":[{"device_id":"%s","event_type":"open"}]}' % GAID), post("crash.papertrail.dev/spi/v1/reports", '{"session":"4f","stack":"NullPointer"}'), {**get("api.bustimes.org/v3/favourites"), "method": "PUT", "body": '{"s":4}'}, get("weather.skyapi.dev/now?lat=51.50&lon=-0.12&appid=9f86d0818")]},
    {"actor": "ads", "address": "10.77.0.3", "headers": AND, "requests": [get("ads.mopium.com/m/ad?v=6&id=b195f8dd&nv=5.18&udid=ifa%3A" + GAID + "&mcc=234&w=320&h=50"), get("imp.mopium.com/m/imp?adgroupid=77&cid=9d1f0&id=b195f8dd&req=ce1f88d20b6c4d0a&udid=ifa%3A" + GAID), get("cdn.vungled.com/c/44.mp4"), get("ev.vungled.com/tpat/0.25?e=eyJhIjoiYjEiLCJpZCI6Ijc3MTIifQ&ifa=" + GAID), get("ev.vungled.com/tpat/0.75?e=eyJhIjoiYjEiLCJpZCI6Ijc3MTIifQ&ifa=" + GAID), get("clk.mopium.com/aclk?cid=9d1f0&r=http%3A%2F%2Fstore.apphall.com"), get("store.apphall.com/details?id=com.z"), post("t.appsfly.dev/api/v6.12/androidevent?app_id=com.bus.times&buildnumber=6.12.1", '{"advertiserId":"%s","eventName":"af_login"}' % GAID), post("push.notifyhub.io/c2dm/register3", "app=com.bus.times&sender=771&device=4410", FORM), post("data.flurrious.com/v1/flr.do", "\x01\x02binary-session-%s" % GAID, "application/octet-stream")]},
    {"actor": "puzzle", "address": "10.77.0.4", "headers": IOS, "requests": [get("license.puzzlepark.com/config.json?v=3.14"), post("app.adjusto.io/session", "app_token=k2&environment=production&idfv=%s&device_type=phone&session_count=4&created_at=2026-11-24" % IDFV, FORM), get("app.adjusto.io/attribution?app_token=k2&idfv=%s" % IDFV), post("gs.puzzlepark.com/save", '{"level":14,"player":"p-%s"}' % IDFV), get("gs.puzzlepark.com/lb?around=me&n=10"), post("events.paygate.app/v1/paywall_impression", '{"app_user_id":"$anon:%s","offering":"default"}' % IDFV), post("events.paygate.app/v1/receipts", '{"fetch_token":"MIIT","app_user_id":"$anon:%s"}' % IDFV), post("app.adjusto.io/event", "app_token=k2&event_token=b8zn&idfv=%s&revenue=4.99&currency=USD" % IDFV, FORM)]},
    {"actor": "puzzle2", "address": "10.77.0.4", "headers": CFN, "requests": [get("time.puzzlepark.com/now?nonce=77123"), post("app.adjusto.io/sdk_click", "app_token=k2&source=iad3&idfv=%s" % IDFV, FORM), {**get("license.puzzlepark.com/check?sn=C39ZQ1&bundle=com.puzzle.park"), "method": "HEAD"}, post("api.amplio.com/batch", '{"api_key":"77","events":[{"device_id":"%s","event_type":"level"}]}' % IDFV)]},
    {"actor": "webview", "address": "10.77.0.3", "headers": WV, "requests": [{"url": H, "page": H}, {"url": "http://px.webmeter.io/p.gif?s=bus&gaid=%s&u=http%%3A%%2F%%2Fapi.bustimes.org%%2Fhelp&t=1790000001" % GAID, "page": H, "by": "parser", "headers": {"Referer": H}}]},
]
