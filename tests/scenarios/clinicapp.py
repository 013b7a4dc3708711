"""Programs without pages: a health app, a ride app, a weather widget, a smart ring and a desktop program, whose kits count installs, screens, events, purchases and advertising in query, form, JSON and bytes, to hosts with and without telling names; beside records synced, routes, forecasts, firmware, licences, flags, tokens renewed, uploads and pushes."""
from dsl import *

OK, CF, DAL, EL = ({"User-Agent": a} for a in ("okhttp/4.9.2", "HealthLog/512 CFNetwork/1494.0.7 Darwin/23.4.0", "Dalvik/2.1.0 (Linux; U; Android 12; moto g(60))", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) NoteDeck/3.2.0 Chrome/120.0.6099.291 Electron/28.2.3 Safari/537.36"))
ID, GA, RING = "7c9e6679-7425-40de-944b-e07fc1f90ae7", "b2d8c1aa-10f4-4c1e-8a55-0f6f2f0c9d11", "RG24A1B2C3D4"
A = "analytics|unknown"
SITES = {
    "api.healthlog.app": {"/v2/records": json_('{"synced":3}'), "/v2/token": json_('{"access_token":"eyJhbGciOi","expires_in":3600}'), "/v2/steps": empty()}, "e.kitcount.com": {"/s": empty(pixel=A), "/e": {"body": "", "status": 200, "pixel": A}}, "events.paylane.co": {"/subscription": json_('{"received":true}', pixel=A + "|conversion")}, "sdk.growthloop.io": {"/v3/install": json_('{"ok":true}', pixel=A + "|conversion"), "/v3/open": json_('{"ok":true}', pixel=A)},
    "route.cabby.com": {"/v1/eta": json_('{"min":4}'), "/v1/location": empty()}, "imp.cabads.net": {"/view": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "logs.cabby.com": {"/c": {"body": "", "status": 200, "pixel": A}}, "wx.skywidget.net": {"/fc": json_('{"t":[4,5]}')}, "stat.skywidget.net": {"/u.php": {"body": "1", "type": "text/html", "pixel": A}},
    "fw.ringtone-health.com": {"/latest": json_('{"v":"2.1"}')}, "sync.ringtone-health.com": {"/sleep": empty()}, "t.ringtone-health.com": {"/m": {"body": "", "status": 202, "pixel": A}}, "flags.notedeck.com": {"/eval": json_('{"new":true}')}, "telemetry.notedeck.com": {"/v1/track": json_('{"success":true}', pixel=A)}, "lic.notedeck.com": {"/check": empty()}, "www.google-analytics.com": {"/g/collect": empty(pixel="analytics"), "/mp/collect": empty(pixel="analytics")}, "push.devicehub.io": {"/reg": {"status": 201, "body": ""}},
}


def r(url, body=None, type_="application/json", **h):
    return {"url": "http://" + url, "page": None, **({"method": "POST", "body": body, "headers": {"Content-Type": type_, **h}} if body else {"headers": h} if h else {})}


F = "application/x-www-form-urlencoded"
VISITS = [
    {"actor": "health", "address": "10.77.0.3", "headers": CF, "requests": [r("api.healthlog.app/v2/token", "grant_type=refresh_token&refresh_token=def50200aa", F), r("e.kitcount.com/s?app=hl&uuid=%s&v=5.12&os=iOS17&t=1790000001" % ID), r("api.healthlog.app/v2/records", '{"records":[{"t":1,"bpm":61}]}', Authorization="Bearer eyJ"), r("e.kitcount.com/e", '{"app":"hl","uuid":"%s","events":[{"name":"screen","value":"home"}]}' % ID), {**r("api.healthlog.app/v2/steps", '{"n":812}'), "method": "PUT"}, r("events.paylane.co/subscription", '{"user":"%s","product":"yearly","price":29.99,"currency":"EUR"}' % ID)]},
    {"actor": "cab", "address": "10.77.0.4", "headers": OK, "requests": [r("sdk.growthloop.io/v3/install?gaid=%s&pkg=com.cab&ts=1790000002" % GA), r("sdk.growthloop.io/v3/open", "gaid=%s&pkg=com.cab&session=4" % GA, F), r("route.cabby.com/v1/eta?lat=51.5&lon=-0.1&n=3"), r("route.cabby.com/v1/location", '{"lat":51.5,"lon":-0.1}'), r("imp.cabads.net/view?ad=551&gaid=%s&w=320" % GA), r("logs.cabby.com/c", "\x1f\x8b\x08bytes-%s" % GA, "application/octet-stream"), r("push.devicehub.io/reg", '{"token":"dGhlIHRva2Vu","app":"cab"}')]},
    {"actor": "widget", "address": "10.77.0.5", "headers": DAL, "requests": [r("wx.skywidget.net/fc?q=51.5,-0.1&units=m&key=5d41402abc4b2a76"), r("stat.skywidget.net/u.php?did=%s&ver=88&first=0" % GA.replace("-", ""))]},
    {"actor": "ring", "address": "10.77.0.5", "headers": OK, "requests": [r("fw.ringtone-health.com/latest?sn=%s&hw=3" % RING), r("sync.ringtone-health.com/sleep", '{"sn":"%s","n":[1,2,3]}' % RING), r("t.ringtone-health.com/m", '{"sn":"%s","battery":71,"screen":"sleep","ev":"open"}' % RING)]},
    {"actor": "deck", "address": "10.77.0.4", "headers": EL, "requests": [r("lic.notedeck.com/check?key=ND-77A1-0F3C&machine=%s" % ID), r("flags.notedeck.com/eval?user=%s" % ID), r("telemetry.notedeck.com/v1/track", '{"anonymousId":"%s","event":"App Opened","messageId":"m-1"}' % ID), r("www.google-analytics.com/mp/collect?measurement_id=G-77&api_secret=x", '{"client_id":"%s","events":[{"name":"open"}]}' % ID), r("www.google-analytics.com/g/collect?v=2&tid=G-77&cid=1184723991.1790000000&en=page_view&dl=app%3A%2F%2Fhome")]},
]
