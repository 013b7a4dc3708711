"""A cable company's box, a stick, a projector and a games console: zaps by gif and by post, an advertisement's start and quartiles, a launcher's shown rows, a match by redirect, a recommendation's click; guides, posters, firmware, rights, time and heartbeats of the box's own service are none."""
from dsl import *

BOX = {"User-Agent": "Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/601.1 (KHTML, like Gecko) Version/8.0 Safari/601.1 WPE CableBox/7.2", "Accept": "*/*"}
STICK = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 11; AFTSS Build/RS7646)", "Accept-Encoding": "identity"}
PROJ = {"User-Agent": "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 WebAppManager", "Accept": "*/*"}
GAME = {"User-Agent": "libhttp/10.50 (Konsole 5)"}
HH, AID, LG = "c0ffee77-51d2-4e0b-9a31-77aa01f2b3c4", "3f1b77c0-0d4e-4d7e-8b1a-5e2a90cc71f0", "LGX77120441A"
SITES = {
    "ui.kabelwest.net": {"/portal/": page("<html><head><title>KW</title><script src=main.js></script></head><body></body></html>"), "/portal/main.js": script("var ui={};"), "/epg/grid": json_('{"ch":[1,2]}'), "/logo/*": pic("png", 80, 60, headers=LONG), "/alive": empty(), "/entitlement": json_('{"ok":true}')},
    "zap.reachpanel.de": {"/z.gif": pic("gif", pixel="analytics", headers=NO_STORE), "/batch": empty(pixel="analytics")}, "ssai.spotlane.tv": {"/ad": {"body": "<VAST version='4.0'/>", "type": "text/xml"}, "/t/*": empty(pixel="analytics|retargeting|unknown")}, "cdn.spotlane.tv": {"/v/*": {"body": bytes(20000), "type": "video/mp2t"}},
    "api.sticktv.com": {"/home": json_('{"rows":[]}'), "/art/*": pic("jpeg", 160, 90, headers=LONG), "/device/checkin": json_('{"next":3600}'), "/time": {"body": "1790000000", "type": "text/plain"}}, "ev.rowmetrics.io": {"/imp": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/click": json_('{"ok":1}', pixel="analytics|retargeting|unknown")},
    "match.spotlane.tv": {"/m": go("http://id.viewgraph.com/in?src=spot&aid={{q:aid}}", pixel="sync")}, "id.viewgraph.com": {"/in": pic("gif", pixel="sync", set_cookie=["vg={{c:vg}}; " + YEAR])},
    "snu.projectorhome.com": {"/fw/check": {"body": "<r><new>0</new></r>", "type": "text/xml"}, "/guide": json_("[]")}, "eic.glassacr.com": {"/fp": {"body": "", "status": 200, "pixel": "analytics|unknown"}, "/cfg": json_('{"interval":10}')},
    "store.konsole.net": {"/tiles": json_("[]"), "/img/*": pic("png", 200, 100, headers=LONG), "/presence": empty(), "/save/*": empty()}, "telemetry.playsense.gg": {"/collect": json_('{"accepted":3}', pixel="analytics"), "/e.png": pic("png", pixel="analytics", headers=NO_STORE)},
}
P = "http://ui.kabelwest.net/portal/"


def at(page_, by, initiator, *urls):
    return [{"url": u, "page": page_, "by": by, "initiator": initiator, "headers": {"Referer": page_} if page_ and u != page_ else {}} for u in urls]


def bare(*urls):
    return [{"url": u, "page": None} for u in urls]


VISITS = [
    {"actor": "box", "address": "10.77.0.3", "headers": BOX, "requests": at(P, "other", None, P) + at(P, "parser", P, "http://ui.kabelwest.net/portal/main.js") + at(P, "other", None, "http://ui.kabelwest.net/epg/grid?from=1790000000&n=20", "http://ui.kabelwest.net/logo/das1.png", "http://ui.kabelwest.net/entitlement?hh=%s&ch=11" % HH,
        "http://zap.reachpanel.de/z.gif?hh=%s&from=11&to=12&t=1790000010" % HH, "http://ui.kabelwest.net/alive?hh=%s" % HH, "http://ssai.spotlane.tv/ad?hh=%s&ch=12&d=30" % HH, "http://cdn.spotlane.tv/v/991.ts", "http://ssai.spotlane.tv/t/start?i=991&s=77ab01&hh=%s" % HH, "http://ssai.spotlane.tv/t/q2?i=991&s=77ab01&hh=%s" % HH, "http://ui.kabelwest.net/alive?hh=%s" % HH, "http://ssai.spotlane.tv/t/end?i=991&s=77ab01&hh=%s" % HH)
     + [{"url": "http://zap.reachpanel.de/batch", "method": "POST", "page": P, "by": "other", "headers": {"Referer": P, "Content-Type": "application/json"}, "body": '{"hh":"%s","z":[[11,12,40],[12,7,300]],"seq":4}' % HH}]},
    {"actor": "stick", "address": "10.77.0.4", "headers": STICK, "requests": bare("http://api.sticktv.com/home?locale=de", "http://api.sticktv.com/art/1.jpg", "http://api.sticktv.com/art/2.jpg", "http://ev.rowmetrics.io/imp?aid=%s&row=2&item=771&pos=1" % AID, "http://ev.rowmetrics.io/imp?aid=%s&row=2&item=772&pos=2" % AID, "http://api.sticktv.com/device/checkin?serial=G070VM77120441&v=7.6", "http://match.spotlane.tv/m?aid=%s" % AID, "http://id.viewgraph.com/in?src=spot&aid=%s" % AID, "http://ev.rowmetrics.io/click?aid=%s&item=771" % AID, "http://api.sticktv.com/time")},
    {"actor": "projector", "address": "10.77.0.5", "headers": PROJ, "requests": bare("http://snu.projectorhome.com/fw/check?model=HU77&sn=%s&fw=03.20" % LG, "http://eic.glassacr.com/cfg?model=HU77", "http://snu.projectorhome.com/guide?d=1") + [{"url": "http://eic.glassacr.com/fp?sn=%s&n=%d" % (LG, n), "method": "POST", "page": None, "headers": {"Content-Type": "application/octet-stream"}, "body": "%02x" % (n * 37) * 60} for n in (1, 2, 3)]},
    {"actor": "console", "address": "10.77.0.4", "headers": GAME, "requests": bare("http://store.konsole.net/tiles?region=EU", "http://store.konsole.net/img/t1.png", "http://store.konsole.net/presence?user=77120441&state=online", "http://telemetry.playsense.gg/e.png?title=CUSA0771&ev=session_start&pid=9d1c77aa20f4e6b1&t=1790000020") + [{"url": "http://telemetry.playsense.gg/collect", "method": "POST", "page": None, "headers": {"Content-Type": "application/json"}, "body": '{"pid":"9d1c77aa20f4e6b1","events":[{"n":"level_start"},{"n":"death"},{"n":"level_end"}]}'}, {"url": "http://store.konsole.net/save/slot1", "method": "PUT", "page": None, "body": "s" * 400}]},
]
SYNCS = [{"from_domain": "spotlane.tv", "to_domain": "viewgraph.com", "name": "aid"}]
