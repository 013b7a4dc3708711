"""Two telephones and a tablet with eleven kits in their apps: sessions by form and by protobuf, a launch as JSON with a word as answer, an engagement batch, advertising's shown and viewable calls, a postback after an install, a web view's gif; and crash files, remote settings, push tokens, flags, weather, chats, map tiles, licences, feeds, an app's own logs and a sponsor's picture that are none."""
from dsl import *

AND = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 7a Build/UQ1A.240205.002)", "Accept-Encoding": "gzip", "Connection": "close"}
OKH = {"User-Agent": "okhttp/4.12.0", "Accept-Encoding": "gzip", "Connection": "close"}
IOS = {"User-Agent": "Trailmate/8.2 CFNetwork/1494.0.7 Darwin/23.4.0", "Accept": "*/*", "Accept-Language": "de-DE", "Connection": "close"}
WEB = {"User-Agent": "Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "*/*", "Connection": "close"}
GAID, IDFV = "7c9a1b52-3e4d-4f6a-8b10-22d3e4f5a6b7", "E621E1F8-C36C-495A-93FC-0C247A3E6E5F"
SITES = {
    "app.measurekit.com": {"/a": empty(pixel="analytics|unknown"), "/config/app/*": json_('{"sampling":1}', headers={"Cache-Control": "max-age=3600"})},
    "launches.fetchlift.com": {"/api/v6.12/androidevent": {"body": "ok", "type": "text/plain", "pixel": "analytics|conversion|unknown"}}, "inapps.fetchlift.com": {"/api/v6.12/androidevent": {"body": "ok", "type": "text/plain", "pixel": "analytics|conversion|unknown"}},
    "app.justly.io": {"/session": json_('{"app_token":"2fm9gkqubvpc","adid":"6f0c1e5d9a","timestamp":"2026-11-24T10:00:00Z","message":"Session tracked"}', pixel="analytics|unknown"), "/event": json_('{"message":"Event tracked"}', pixel="analytics|conversion|unknown"), "/attribution": json_('{"attribution":{"network":"Organic"}}')},
    "api2.stepgraph.com": {"/2/httpapi": json_('{"code":200,"events_ingested":4}', pixel="analytics|unknown")},
    "sdk.brewmail.eu": {"/api/v3/data": json_('{"triggers":[]}', pixel="analytics|unknown"), "/api/v3/content_cards/sync": json_('{"cards":[]}')},
    "crash.fixlog.io": {"/api/4504/envelope/": json_('{"id":"8ac1"}'), "/api/4504/minidump": {"body": "", "status": 200}},
    "remote.flagpole.com": {"/v1/projects/trail/namespaces/fetch": json_('{"entries":{"a":"1"}}'), "/msdk/evalx/*": json_('{}')},
    "push.cloudnotify.net": {"/c2dm/register3": {"body": "token=cX3:APA91bG", "type": "text/plain"}},
    "ads.mobfront.com": {"/mads/request": json_('{"ads":[{"imp":"x"}]}'), "/pcs/view": empty(pixel="analytics|retargeting|unknown", headers=NO_STORE), "/pagead/adview": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/activeview": {"body": "", "type_always": "image/gif", "pixel": "analytics|retargeting|unknown"}, "/simg/a.webp": pic("webp", 300, 250, headers=LONG)},
    "postback.chartrise.com": {"/install": {"body": "1", "type": "text/plain", "pixel": "conversion|analytics|unknown"}},
    "api.trailmate.app": {"/v3/routes": json_('[{"id":1}]'), "/v3/sync": empty(), "/v3/logs": empty(), "/v3/users/me/presence": empty(), "/v3/avatars/*": pic("jpeg", 48, 48, headers=LONG), "/v3/ping": {"body": "pong", "type": "text/plain"}, "/v3/feed.xml": {"body": "<rss/>", "type": "application/rss+xml"}},
    "tiles.pathmaps.net": {"/*": pic("png", 256, 256, headers=LONG)}, "weather.skycast.org": {"/v2/point": json_('{"t":3}')},
    "licensing.storefront.com": {"/check": {"body": "", "status": 200}}, "chat.trailmate.app": {"/socket.io/": {"body": "ok", "type": "text/plain"}},
    "sponsor.alpinegear.com": {"/banner.gif": pic("gif", 320, 50)}, "help.trailmate.app": {"/faq": page("<!doctype html><title>Help</title><img src='{{scheme}}://st.pagewatch.de/i.gif?w=8812&v={{new:v}}' width=1 height=1>")},
    "st.pagewatch.de": {"/i.gif": pic("gif", pixel="analytics", headers=NO_STORE)},
}


def call(url, method="GET", body="", ctype=None, **headers):
    h = {"Content-Type": ctype} if ctype else {}
    return {"url": url, "page": None, "method": method, "body": body, "headers": {**h, **headers}}


J, F, P = "application/json; charset=utf-8", "application/x-www-form-urlencoded", "application/x-protobuf"
HELP = "http://help.trailmate.app/faq"
VISITS = [
    {"actor": "android", "address": "10.77.0.3", "headers": AND, "requests": [
        call("http://api.trailmate.app/v3/ping"), call("http://app.measurekit.com/config/app/1%3A55012%3Aandroid%3A9c1f?app_instance_id=0f9be21c&platform=android&gmp_version=82001"),
        call("http://launches.fetchlift.com/api/v6.12/androidevent?app_id=app.trailmate&buildnumber=6.12.2", "POST", '{"advertiserId":"%s","brand":"google","counter":"1","uid":"1764000000000-4411"}' % GAID, J),
        call("http://api.trailmate.app/v3/routes?near=47.1,11.2"), call("http://tiles.pathmaps.net/12/2181/1435.png"), call("http://push.cloudnotify.net/c2dm/register3", "POST", "app=app.trailmate&device=4411&sender=55012", F),
        call("http://app.measurekit.com/a", "POST", "\n\x08\x01sess" * 30, P), call("http://ads.mobfront.com/mads/request?id=%s&fmt=320x50" % GAID), call("http://ads.mobfront.com/simg/a.webp"),
        call("http://ads.mobfront.com/pagead/adview?ai=CqT0kd7mDZ4Gm&sigh=aa1c&uach_m=%5BUACH%5D&cid=CAASJ"), call("http://ads.mobfront.com/pcs/view?xai=AKAOjsvRz&sai=AMfl-YT&sig=Cg0ArKJSzK"), call("http://ads.mobfront.com/activeview?xai=AKAOjsvRz&avi=Bq&id=lidar2&mcvt=1004&p=0,0,50,320"),
        call("http://crash.fixlog.io/api/4504/envelope/", "POST", '{"event_id":"8ac1"}\n{"type":"session"}\n{"sid":"c1"}', "application/x-sentry-envelope"), call("http://api.trailmate.app/v3/logs", "POST", '[{"l":"info","m":"start"}]', J),
        call("http://inapps.fetchlift.com/api/v6.12/androidevent?app_id=app.trailmate&buildnumber=6.12.2", "POST", '{"advertiserId":"%s","eventName":"af_purchase","eventValue":"{\\"af_revenue\\":4.99}"}' % GAID, J),
        call("http://licensing.storefront.com/check?n=77121&p=app.trailmate&v=812")]},
    {"actor": "android2", "address": "10.77.0.4", "headers": OKH, "requests": [
        call("http://remote.flagpole.com/msdk/evalx/contexts/eyJraW5kIjoidXNlciJ9"), call("http://app.justly.io/session", "POST", "gps_adid=%s&app_token=2fm9gkqubvpc&environment=production&session_count=3&created_at=2026-11-24T10%%3A00" % GAID, F), call("http://app.justly.io/attribution?gps_adid=%s&app_token=2fm9gkqubvpc" % GAID),
        call("http://api2.stepgraph.com/2/httpapi", "POST", '{"api_key":"a1","events":[{"event_type":"open","device_id":"%s"}]}' % GAID, J), call("http://weather.skycast.org/v2/point?lat=47.1&lon=11.2&key=5b7d1a"), call("http://api.trailmate.app/v3/avatars/9b74c9897bac770ffc029102a200c5de.jpg"),
        call("http://app.justly.io/event", "POST", "gps_adid=%s&app_token=2fm9gkqubvpc&event_token=abc123&revenue=4.99&currency=EUR" % GAID, F), call("http://postback.chartrise.com/install?click_id=102f1c77aa&gaid=%s&payout=0.80" % GAID), call("http://chat.trailmate.app/socket.io/?EIO=4&transport=polling&t=Pq1&sid=lv_VI97HAXpY6yYWAAAB"), call("http://chat.trailmate.app/socket.io/?EIO=4&transport=polling&t=Pq2&sid=lv_VI97HAXpY6yYWAAAB", "POST", "40", "text/plain;charset=UTF-8")]},
    {"actor": "ios", "address": "10.77.0.5", "headers": IOS, "requests": [
        call("http://api.trailmate.app/v3/routes?near=47.1,11.2"), call("http://sdk.brewmail.eu/api/v3/data", "POST", '{"device_id":"%s","events":[{"name":"ss"}]}' % IDFV, J), call("http://sdk.brewmail.eu/api/v3/content_cards/sync", "POST", '{"device_id":"%s"}' % IDFV, J),
        call("http://app.measurekit.com/a", "POST", "\n\x08\x02sess" * 22, P), call("http://remote.flagpole.com/v1/projects/trail/namespaces/fetch", "POST", '{"appInstanceId":"%s"}' % IDFV, J), call("http://api.trailmate.app/v3/users/me/presence", "PUT", '{"on":1}', J), call("http://api.trailmate.app/v3/sync", "POST", '{"since":91}', J),
        call("http://sponsor.alpinegear.com/banner.gif"), call("http://api.trailmate.app/v3/feed.xml"), call("http://crash.fixlog.io/api/4504/minidump?sentry_key=9f01", "POST", "MDMP" * 40, "application/octet-stream"), call("http://app.measurekit.com/a", "POST", "\n\x08\x03scrn" * 12, P)]},
    {"actor": "webview", "address": "10.77.0.5", "headers": WEB, "requests": [{"url": HELP, "page": HELP}, {"url": "http://st.pagewatch.de/i.gif?w=8812&v=c1d9e0aa71b2c3d4", "page": HELP, "by": "parser", "initiator": HELP, "headers": {"Referer": HELP}}]},
]
