"""Mobile applications: push registration, configuration, flags, feeds with likes and views kept for the reader, chat, a game's moves, uploads, crash reports, bike locks; beside measuring kits, an install's attribution and an advertisement's view."""
from dsl import *

IDFA, AID, INST = "6D92078A-8246-4BA4-AE5B-76104861E7DC", "38400000-8cf0-11bd-b23e-10b96e40000d", "c7f1d0a2-44be-4e0d-8f35-1b9e7a60d2cc"
OK = {"User-Agent": "okhttp/4.12.0", "Accept-Encoding": "identity"}
DALVIK = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; SM-A546B Build/UP1A.231005.007)"}
IOS = {"User-Agent": "Fahrwerk/881 CFNetwork/1496.0.7 Darwin/23.5.0", "Accept": "*/*", "Accept-Language": "de-DE,de;q=0.9"}
CHAT = {"User-Agent": "Plausch/24.11 (iPhone15,3; iOS 18.1; Scale/3.00)", "Accept": "*/*"}
GAME = {"User-Agent": "UnityPlayer/2022.3.40f1 (UnityWebRequest/1.0, libcurl/8.5.0-DEV)", "X-Unity-Version": "2022.3.40f1"}
VIEW = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; SM-A546B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.179 Mobile Safari/537.36", "X-Requested-With": "eu.rezeptkiste", "Accept": "image/avif,image/webp,image/*,*/*;q=0.8"}
SITES = {
    "api.rezeptkiste.eu": {"/v4/feed": json_('{"items":[1,2]}'), "/v4/recipes/*": json_('{"id":1}'), "/v4/likes": empty(), "/v4/saves": empty(), "/v4/ratings": json_('{"ok":true}'), "/v4/timer": empty(), "/v4/devices": empty(), "/v4/shopping/sync": json_('{"rev":8}'), "/v4/seen": empty(), "/v4/e": json_('{"status":"accepted","n":1}', pixel="analytics")},
    "img.rezeptkiste.eu": {"/t/*": pic("webp", 120, 90, headers=LONG), "/ph/1.png": pic("png", headers=LONG), "/ph/empty.gif": pic("gif", headers=LONG)},
    "cfg.fernschalter.io": {"/v1/projects/9917/fetch": json_('{"state":"NO_CHANGE"}'), "/v1/eval": empty()}, "push.rufdienst.net": {"/c3/register3": {"body": "token=dZ1:APA91b", "type": "text/plain"}, "/v1/ack": empty(), "/v1/topics": empty(), "/installations": json_('{"fid":"x"}')},
    "crash.absturzmelder.io": {"/api/v2/upload": empty(), "/anr": empty()}, "app.messlatte.io": {"/session": json_('{"adid":"1f0c","message":"Session tracked"}', pixel="analytics|conversion"), "/event": json_('{"status":"OK"}', pixel={"event_token": {"kx9p2m": "conversion", "*": "analytics|conversion"}})}, "launches.zuordner.com": {"/api/v6.12/androidevent": {"body": "ok", "type": "text/plain", "pixel": "analytics|conversion"}},
    "ads.mittelfeld.mobi": {"/bid": empty(), "/mraid.js": script("var mraid={};"), "/v": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "cdn.mittelfeld.mobi": {"/c/9.jpg": pic("jpeg", 320, 50, headers=LONG)},
    "api.plausch.chat": {"/t": empty(), "/p": empty(), "/r": empty(), "/keys/prekeys": empty(), "/media/up/*": empty(), "/sync": empty(), "/call/quality-probe": empty(), "/backup/alive": empty()}, "mmg.plausch-medien.net": {"/o/*": pic("jpeg", 100, 100, headers=LONG), "/th/*": pic("png", headers=LONG)},
    "api.fahrwerk-rad.de": {"/bikes": json_("[1,2]"), "/unlock": json_('{"ok":true}'), "/lock/ack": empty(), "/trip/pos": empty(), "/reserve": empty(), "/voucher": json_('{"ok":false}'), "/pay/state": empty(), "/geofence": empty()}, "kacheln.fahrwerk-rad.de": {"/*": pic("png", headers=LONG)}, "m.fahrwerk-rad.de": {"/i.gif": pic("gif", pixel="analytics", headers=NO_STORE)},
    "gs.turmfest.games": {"/move": empty(), "/mm/queue": empty(), "/lobby/hb": empty(), "/save": json_('{"ok":1}'), "/score": empty(), "/shop/stock": json_("{}"), "/ver": {"body": "1.8.2", "type": "text/plain"}, "/ban": empty()}, "lat-eu.turmfest.games": {"/p": empty()}, "lat-us.turmfest.games": {"/p": empty()}, "stats.spielzaehler.com": {"/v2/batch": json_('{"code":200,"events_ingested":3}', pixel="analytics")},
    "connect.netzkontrolle.org": {"/generate_204": empty()},
}


def to(*urls):
    return [{"url": u, "page": None} if isinstance(u, str) else {"page": None, **u} for u in urls]


def post(url, body="", kind=None):
    return {"url": url, "method": "POST", "body": body, **({"headers": {"Content-Type": kind}} if kind else {})}


J = "application/json; charset=UTF-8"
R, F, T = "http://api.rezeptkiste.eu/v4/", "http://api.fahrwerk-rad.de/", "http://gs.turmfest.games/"
VISITS = [
    {"actor": "recipes", "address": "10.77.0.3", "headers": OK, "requests": to(
        "http://connect.netzkontrolle.org/generate_204", post("http://cfg.fernschalter.io/v1/projects/9917/fetch?iid=" + INST, '{"appInstanceId":"%s"}' % INST, J), "http://cfg.fernschalter.io/v1/eval?u=%s&keys=new_home" % INST,
        post("http://push.rufdienst.net/c3/register3", "X-subtype=8814&device=3912837465&app=eu.rezeptkiste&gcm_ver=244", "application/x-www-form-urlencoded"), post("http://push.rufdienst.net/installations?app=1:8814", '{"fid":"cZ1"}', J), post(R + "devices", '{"token":"dZ1:APA91b","os":"android"}', J), R + "feed?page=1&since=1796120000&device=" + INST,
        post("http://app.messlatte.io/session", "app_token=k2f&gps_adid=%s&environment=production&session_count=4&created_at=2026-12-01T11%%3A30%%3A00Z&os_name=android" % AID, "application/x-www-form-urlencoded"), post("http://launches.zuordner.com/api/v6.12/androidevent?app_id=eu.rezeptkiste&buildnumber=6.12.2", '{"eventName":"af_content_view","advertiserId":"%s","uid":"1796-771"}' % AID, J),
        post(R + "e", '{"n":"screen","s":"home","i":"%s"}' % INST, J), post(R + "likes?recipe=88120&device=" + INST), post(R + "saves", '{"id":88120}', J), post(R + "ratings", '{"id":88120,"s":4}', J), R + "timer?id=t1&left=300&_=1796125100", post(R + "shopping/sync?rev=7&device=" + INST, '{"ops":[]}', J), post(R + "seen", '{"notif":[41,42]}', J),
        post("http://app.messlatte.io/event", "app_token=k2f&event_token=kx9p2m&gps_adid=%s&revenue=4.99&currency=EUR" % AID, "application/x-www-form-urlencoded"), post(R + "e", '{"n":"screen","s":"recipe","i":"%s"}' % INST, J), R + "recipes/88120", "http://ads.mittelfeld.mobi/bid?slot=b1&ifa=%s&app=eu.rezeptkiste&w=320&h=50" % AID)},
    {"actor": "pictures", "address": "10.77.0.3", "headers": DALVIK, "requests": to("http://img.rezeptkiste.eu/ph/1.png", "http://img.rezeptkiste.eu/ph/empty.gif", "http://img.rezeptkiste.eu/t/88120.webp?w=120&exp=1796130000&sig=0f343b0931126a20f133d67c2b018a3b", "http://img.rezeptkiste.eu/t/88121.webp?w=120&exp=1796130000&sig=c3fcd3d76192e4007dfb496cca67e13b")},
    {"actor": "banner", "address": "10.77.0.3", "headers": VIEW, "requests": to("http://ads.mittelfeld.mobi/mraid.js", "http://cdn.mittelfeld.mobi/c/9.jpg", "http://ads.mittelfeld.mobi/v?b=771&cr=9&ifa=%s&t=1796125130" % AID)},
    {"actor": "crash", "address": "10.77.0.3", "headers": OK, "requests": to(post("http://crash.absturzmelder.io/api/v2/upload?iid=" + INST, "java.lang.NullPointerException\n" + " at x\n" * 60), post("http://crash.absturzmelder.io/anr?iid=" + INST, "ANR"), post("http://push.rufdienst.net/v1/ack?mid=0%3A1796125140", ""), post("http://push.rufdienst.net/v1/topics?add=news&device=3912837465", ""))},
    {"actor": "chat", "address": "10.77.0.4", "headers": CHAT, "requests": to(post("http://api.plausch.chat/p?d=%s&s=on" % IDFA), post("http://api.plausch.chat/t?c=91&d=%s" % IDFA), post("http://api.plausch.chat/t?c=91&d=%s&n=2" % IDFA), post("http://api.plausch.chat/r?c=91&m=8813&d=%s" % IDFA), post("http://api.plausch.chat/keys/prekeys?d=2", "x" * 300), {"url": "http://api.plausch.chat/media/up/7f1?part=1", "method": "PUT", "body": "x" * 1800}, {"url": "http://api.plausch.chat/media/up/7f1?part=2", "method": "PUT", "body": "x" * 500},
        "http://api.plausch.chat/sync?since=s44_1796125150&timeout=0&d=%s" % IDFA, "http://api.plausch.chat/sync?since=s45_1796125151&timeout=0&d=%s" % IDFA, "http://api.plausch.chat/call/quality-probe?n=1&d=%s" % IDFA, "http://api.plausch.chat/backup/alive?d=%s" % IDFA, "http://mmg.plausch-medien.net/o/v1/77.jpg?oh=01_Q5Aa&oe=67&_nc_sid=5e03e0", "http://mmg.plausch-medien.net/th/77.png?oh=01_Q5Ab&oe=67")},
    {"actor": "bikes", "address": "10.77.0.5", "headers": IOS, "requests": to(F + "bikes?lat=48.13&lon=11.57&r=400&d=" + IDFA, "http://kacheln.fahrwerk-rad.de/15/17437/11371.png?v=3", "http://kacheln.fahrwerk-rad.de/15/17438/11371.png?v=3", "http://kacheln.fahrwerk-rad.de/15/17437/11372.png?v=3", "http://m.fahrwerk-rad.de/i.gif?e=map_view&d=%s&v=8.8.1&t=1796125160" % IDFA, post(F + "reserve", "bike=4471"), F + "voucher?code=NEU5", post(F + "unlock", "bike=4471"), F + "lock/ack?bike=4471&n=91", post(F + "trip/pos?t=T77", "48.13,11.57"), post(F + "trip/pos?t=T77&n=2", "48.14,11.58"), F + "geofence?zone=muc&etag=71", F + "pay/state?p=py_1f0c&n=0", F + "pay/state?p=py_1f0c&n=1", "http://m.fahrwerk-rad.de/i.gif?e=trip_end&d=%s&v=8.8.1&t=1796125900" % IDFA)},
    {"actor": "game", "address": "10.77.0.4", "headers": GAME, "requests": to(T + "ver?p=ios", "http://lat-eu.turmfest.games/p?n=1&t=1796125170", "http://lat-us.turmfest.games/p?n=1&t=1796125171", post(T + "mm/queue?pl=771aa0", "{}"), post(T + "lobby/hb?pl=771aa0"), post(T + "lobby/hb?pl=771aa0&n=2"), post(T + "move?g=88&pl=771aa0&n=1", "e4"), post(T + "move?g=88&pl=771aa0&n=2", "d4"), post(T + "score?pl=771aa0&s=1200&sig=9bf2"), post(T + "save", "x" * 200), T + "shop/stock?pl=771aa0", T + "ban?pl=771aa0",
        post("http://stats.spielzaehler.com/v2/batch", '{"api_key":"5c1f","events":[{"event_type":"level_start","device_id":"%s"},{"event_type":"level_end","device_id":"%s"}]}' % (IDFA, IDFA), "application/json"))},
]
