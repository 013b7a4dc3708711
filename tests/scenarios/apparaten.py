"""Applications of telephones: sessions and purchases told to attribution, screens, advertising impressions; configuration, pushes, faults, auctions and deep links that are none."""
from dsl import *

OK = {"User-Agent": "okhttp/4.12.0", "Accept-Encoding": "identity"}
CF = {"User-Agent": "Trenino/712 CFNetwork/1568.200.51 Darwin/24.1.0", "Accept": "*/*"}
WV = {"User-Agent": "Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/AP4A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36", "X-Requested-With": "com.puzzlebuur.blokken", "Accept": "image/avif,image/webp,*/*"}
GAID, IDFV = "1b7c2d3e-4f50-4a61-8b72-9c83ad94be05", "7D1F0A22-5B3C-4E8D-9A10-C4E2F7B6A5D3"
SITES = {
    "app.attribu.io": {"/session": json_('{"app_token":"x1","adid":"a1","ask_in":2000}', pixel="analytics|conversion"), "/event": json_('{"adid":"a1"}', pixel={"event_token": {"koop77": "conversion", "*": "analytics|conversion"}}), "/attribution": json_('{"attribution":{"network":"Organic"}}')},
    "in.schermtel.com": {"/2/batch": json_('{"code":200,"events_ingested":2}', pixel="analytics")}, "cfg.blokken.nl": {"/remote": json_('{"levels":80}'), "/push/register": empty(), "/score": json_('{"rank":7}')},
    "bid.mobimart.net": {"/sdk/auction": json_('{"ad":"<html>","price":1.2}')}, "trk.mobimart.net": {"/i": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/vis": empty(pixel="analytics|unknown"), "/q/*": empty(pixel="analytics|retargeting|unknown")}, "crea.mobimart.net": {"/v/*": {"body": bytes(9000), "type": "video/mp4"}},
    "faults.krashlog.dev": {"/v1/reports": json_('{"id":"c1"}')}, "lnk.treni.app": {"/v1/open": json_('{"data":{"$deeplink_path":"orari"}}')},
    "api.trenino.it": {"/orari": json_('[{"h":"07:10"}]'), "/biglietti": json_("[]"), "/avvisi": empty(), "/img/loco.jpg": pic("jpeg", 300, 200, headers=LONG)},
    "logs.passiapp.eu": {"/c": {"body": "1", "type": "text/plain", "pixel": "analytics"}, "/pv.gif": pic("gif", pixel="analytics", headers=NO_STORE)}, "graph.facebook.com": {"/v19.0/2044107/activities": json_('{"success":true}', pixel="social|analytics|conversion")},
    "skan.misurapp.com": {"/pb": empty(pixel="conversion")},
}


def no(*urls, **more):
    return [{"url": u, "page": None, **more} for u in urls]


def post(url, body, **more):
    return no(url, method="POST", body=body, headers={"Content-Type": "application/x-www-form-urlencoded" if "=" in body[:20] else "application/json"}, **more)


A = "gps_adid=%s&app_token=q1w2e3&environment=production&os_name=android" % GAID
B = '{"api_key":"9f1b","events":[{"device_id":"%s","event_type":"%%s","time":1796110000123}]}' % GAID
VISITS = [
    {"actor": "blokken", "address": "10.77.0.3", "headers": OK, "requests": no("http://cfg.blokken.nl/remote?v=88") + post("http://app.attribu.io/session", A + "&session_count=3") + no("http://app.attribu.io/attribution?gps_adid=%s&app_token=q1w2e3" % GAID) + post("http://in.schermtel.com/2/batch", B % "open")
     + post("http://cfg.blokken.nl/push/register", '{"token":"fcm:APA91bH"}') + post("http://bid.mobimart.net/sdk/auction", '{"ifa":"%s","bundle":"com.puzzlebuur.blokken"}' % GAID)},
    {"actor": "webview", "address": "10.77.0.3", "headers": WV, "requests": no("http://crea.mobimart.net/v/551.mp4", "http://trk.mobimart.net/i?aid=551&ifa=%s&b=com.puzzlebuur.blokken&r=8812771" % GAID, "http://trk.mobimart.net/vis?aid=551&ifa=%s&ms=2000" % GAID, "http://trk.mobimart.net/q/50?aid=551&ifa=%s" % GAID, "http://trk.mobimart.net/q/100?aid=551&ifa=%s" % GAID)},
    {"actor": "blokken", "address": "10.77.0.3", "headers": OK, "requests": post("http://app.attribu.io/event?event_token=lvl10", A + "&event_token=lvl10") + post("http://cfg.blokken.nl/score", '{"s":4410}') + post("http://in.schermtel.com/2/batch", B % "level") + post("http://app.attribu.io/event?event_token=koop77", A + "&event_token=koop77&revenue=2.99&currency=EUR") + post("http://faults.krashlog.dev/v1/reports", '{"exception":"OutOfMemory","app":"blokken"}')},
    {"actor": "trenino", "address": "10.77.0.4", "headers": CF, "requests": post("http://lnk.treni.app/v1/open", '{"vendor_id":"%s"}' % IDFV) + no("http://api.trenino.it/orari?da=MI&a=BO", "http://api.trenino.it/img/loco.jpg", "http://logs.passiapp.eu/pv.gif?app=tre&s=Orari&idfv=%s&n=1" % IDFV, "http://logs.passiapp.eu/pv.gif?app=tre&s=Biglietto&idfv=%s&n=2" % IDFV, "http://api.trenino.it/avvisi?since=1796110000")
     + post("http://logs.passiapp.eu/c", '{"k":"tap","el":"compra","idfv":"%s"}' % IDFV) + post("http://graph.facebook.com/v19.0/2044107/activities", "event=CUSTOM_APP_EVENTS&anon_id=XZ%s&advertiser_tracking_enabled=0" % IDFV) + post("http://api.trenino.it/biglietti", '{"corsa":9611}') + no("http://skan.misurapp.com/pb?app=712&ev=purchase&rev=19.90&cur=EUR&idfv=%s" % IDFV)},
]
