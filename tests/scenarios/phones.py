"""Three telephones and a watch: kits that tell launches, screens, purchases and installs by query, form and JSON, advertising's request, shown and click, an attribution's deep link by redirect; weather, messages, push tokens, settings, licences, updates and steps kept are none."""
from dsl import *

OK = {"User-Agent": "okhttp/4.12.0", "Accept-Encoding": "identity"}
CF = {"User-Agent": "Wanderbuch/4.1 CFNetwork/1490.0.4 Darwin/23.2.0", "Accept": "*/*"}
DAL = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 8 Build/AP2A)", "Accept-Encoding": "identity"}
WATCH = {"User-Agent": "WatchOS-Schritte/2.0"}
A, B, I = "3d9f1a77-0c41-4d8e-9a55-71b3c0ffee12", "c2b1a077-5e6d-4f3a-8b19-20aa51fe7d43", "9F0B77C1-22E4-4C0D-A1E7-55D3BB90AF01"
JS = {"Content-Type": "application/json"}
SITES = {
    "api.wetterfuchs.app": {"/v1/forecast": json_('{"t":[4]}'), "/v1/push/register": empty(), "/v1/settings": json_('{"u":"C"}')}, "in.appzaehler.com": {"/launch": json_('{"ok":true}', pixel="analytics"), "/screen": empty(pixel="analytics"), "/batch": json_('{"status":"ok"}', pixel="analytics")},
    "ads.kitmob.net": {"/request": json_('{"ad":"77","imp":"x"}'), "/imp": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/click": go("http://play.appladen.com/d?id=spiel", pixel="analytics|conversion|retargeting|unknown")}, "img.kitmob.net": {"/c/*": pic("jpeg", 320, 50, headers=LONG)}, "play.appladen.com": {"/d": page("<title>app</title>")},
    "t.zuordner.com": {"/install": json_('{"attributed":false}', pixel="conversion|analytics"), "/event": {"body": "ok", "type": "text/plain", "pixel": {"ev": {"purchase": "conversion", "*": "analytics"}}}}, "link.zuordner.com": {"/d/*": go("http://www.wanderbuch.ch/tour/7?zid={{new:z}}", pixel="analytics|conversion|unknown")},
    "www.wanderbuch.ch": {"/tour/7": page("<title>Tour</title>"), "/api/tours": json_("[7]"), "/api/sync": empty(), "/licence": json_('{"valid":true}')}, "crash.fehlernetz.io": {"/upload": empty()}, "config.flagstaffel.com": {"/v3/flags": json_('{"neu":true}')}, "dl.wanderbuch.ch": {"/maps/*": {"body": bytes(4000), "type": "application/octet-stream"}},
    "chat.plauderei.app": {"/v2/messages": json_("[]"), "/v2/receipt": empty(), "/v2/typing": empty()}, "steps.uhrwerk.health": {"/v1/steps": empty(), "/fw": json_('{"new":false}')}, "metrics.uhrwerk.health": {"/m": empty(pixel="analytics")},
}


def r(url, body=None, **more):
    return {"url": url, "page": None, **({"method": "POST", "body": body, "headers": JS} if body else {}), **more}


VISITS = [
    {"actor": "pixel", "address": "10.77.0.3", "headers": OK, "requests": [r("http://api.wetterfuchs.app/v1/settings?v=31"), r("http://in.appzaehler.com/launch", '{"app":"wetterfuchs","adid":"%s","os":"14","first":false}' % A), r("http://api.wetterfuchs.app/v1/forecast?lat=48.1&lon=11.6"), r("http://in.appzaehler.com/screen?app=wetterfuchs&adid=%s&name=home&n=1" % A), r("http://ads.kitmob.net/request?pub=771&gaid=%s&w=320&h=50" % A), r("http://img.kitmob.net/c/77.jpg"), r("http://ads.kitmob.net/imp?ad=77&gaid=%s&t=1790000011" % A), r("http://api.wetterfuchs.app/v1/push/register", '{"token":"dGhpcy1pcy1hLXB1c2gtdG9rZW4","lang":"de"}'), r("http://ads.kitmob.net/click?ad=77&gaid=%s" % A), r("http://play.appladen.com/d?id=spiel"),
        r("http://in.appzaehler.com/batch", '{"app":"wetterfuchs","adid":"%s","events":[{"event":"open"},{"event":"scroll"}]}' % A)]},
    {"actor": "iphone", "address": "10.77.0.4", "headers": CF, "requests": [r("http://link.zuordner.com/d/k7a1?idfa=%s&c=herbst" % I), r("http://www.wanderbuch.ch/licence?u=4471&key=7A1C-99F2"), r("http://config.flagstaffel.com/v3/flags?user=4471"), r("http://t.zuordner.com/install", '{"idfa":"%s","bundle":"ch.wanderbuch","ts":1790000020}' % I), r("http://www.wanderbuch.ch/api/tours?n=20"), r("http://dl.wanderbuch.ch/maps/ch-7.pbf"), r("http://t.zuordner.com/event?ev=purchase&idfa=%s&sum=4.99&cur=CHF" % I), r("http://www.wanderbuch.ch/api/sync", '{"tour":7,"done":true}'), r("http://crash.fehlernetz.io/upload", '{"build":"4.1","trace":"main"}')]},
    {"actor": "galaxy", "address": "10.77.0.5", "headers": DAL, "requests": [r("http://chat.plauderei.app/v2/messages?since=4471"), r("http://chat.plauderei.app/v2/receipt", '{"id":4471}'), r("http://in.appzaehler.com/screen?app=plauderei&adid=%s&name=chat&n=4" % B), r("http://chat.plauderei.app/v2/typing", '{"to":7}')]},
    {"actor": "watch", "address": "10.77.0.3", "headers": WATCH, "requests": [r("http://steps.uhrwerk.health/v1/steps", '{"d":"2026-11-25","n":8120}'), r("http://steps.uhrwerk.health/fw?v=2.0"), r("http://metrics.uhrwerk.health/m?dev=UW77120441&ev=wear&min=40")]},
]
