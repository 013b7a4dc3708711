"""Italian living room: an HbbTV channel, a webOS application and a streaming stick; viewing beacons and device identifiers beside guides and posters."""
from dsl import *

HBB = {"User-Agent": "Mozilla/5.0 (Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/84.0.4147.125 Safari/537.36 HbbTV/1.6.1 (+DRM; Vistel; MB181; 3.19.0.0; ; _TV_MB181_2022;)", "Accept": "*/*", "Accept-Language": "it"}
LG = {"User-Agent": "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 WebAppManager", "Accept": "*/*"}
STICK = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 9; AFTSSS Build/PS7646)", "Connection": "close"}
TVID, IFA = "c0a6e4f2-7713-4d52-b8e9-51f03a9d2c64", "3f9a77b0-12de-4c08-9a41-e6c2b7d05e18"
SITES = {
    "hbbtv.canalesole.it": {"/avvio/": page("<html><head><title>Sole</title><script src=/avvio/m.js></script></head><body></body></html>"), "/avvio/m.js": script("var sole=1;", headers=LONG), "/avvio/rosso.png": pic("png", 160, 60, headers=LONG), "/guida/oggi.json": json_('{"ora":"TG Sole"}'), "/avvio/vivo": json_('{"ok":true}')},
    "ascolti.telemisura.it": {"/px.gif": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["tmid={{c:tmid}}; " + YEAR]), "/batt": empty(pixel="analytics")},
    "app.cinemondo.tv": {"/lg/index.html": page("<html><head><title>Cinemondo</title></head><body></body></html>"), "/api/v3/vetrina": json_('{"righe":[7,8,9]}'), "/api/v3/profilo": json_('{"nome":"Casa"}')}, "img.cinemondo.tv": {"/l/*": pic("jpeg", 200, 300, headers=LONG)},
    "ads.spotflusso.com": {"/vast4": {"body": "<VAST version='4.0'><Ad id='510'><InLine/></Ad></VAST>", "type": "text/xml"}, "/ev": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "video.spotflusso.com": {"/510/720.mp4": {"body": bytes(40000), "type": "video/mp4"}},
    "log.stickware.net": {"/v1/events": empty(pixel="analytics|unknown")}, "ota.stickware.net": {"/manifest.json": json_('{"v":"7.6.4"}')},
    "dev.schermoid.com": {"/us": go("http://match.pubblivia.com/in?p=schermo&did={{q:ifa}}", pixel="sync")}, "match.pubblivia.com": {"/in": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["pv={{c:pv}}; " + YEAR])},
}
H, L = "http://hbbtv.canalesole.it/avvio/", "http://app.cinemondo.tv/lg/index.html"


def at(page_, by, initiator, *urls):
    return [{"url": u, "page": page_, "by": by, "initiator": initiator, "headers": {"Referer": page_} if u != page_ else {}} for u in urls]


VISITS = [
    {"actor": "hbbtv", "address": "10.77.0.3", "headers": HBB, "requests": at(H, "other", None, H) + at(H, "parser", H, "http://hbbtv.canalesole.it/avvio/m.js", "http://hbbtv.canalesole.it/avvio/rosso.png")
     + at(H, "other", None, "http://ascolti.telemisura.it/px.gif?can=sole&tv=%s&ev=start&ts=1790000100" % TVID, "http://hbbtv.canalesole.it/guida/oggi.json", "http://ascolti.telemisura.it/batt?can=sole&tv=%s&sec=30" % TVID, "http://hbbtv.canalesole.it/avvio/vivo",
          "http://ascolti.telemisura.it/batt?can=sole&tv=%s&sec=60" % TVID, "http://ascolti.telemisura.it/px.gif?can=sole&tv=%s&ev=stop&ts=1790000170" % TVID)},
    {"actor": "webos", "address": "10.77.0.4", "headers": LG, "requests": at(L, "other", None, L, "http://app.cinemondo.tv/api/v3/vetrina", "http://img.cinemondo.tv/l/77.jpg", "http://img.cinemondo.tv/l/78.jpg", "http://ads.spotflusso.com/vast4?app=cinemondo&ifa=%s&lmt=0" % IFA, "http://video.spotflusso.com/510/720.mp4")
     + at(L, "other", None, *("http://ads.spotflusso.com/ev?e=%s&ad=510&ifa=%s&cb=%d" % (e, IFA, n) for e, n in (("impression", 401122), ("start", 401123), ("firstQuartile", 401190), ("complete", 401244))))},
    {"actor": "stick", "address": "10.77.0.5", "headers": STICK, "requests": [{"url": "http://ota.stickware.net/manifest.json?model=AFTSSS", "page": None}, {"url": "http://app.cinemondo.tv/api/v3/profilo", "page": None},
     {"url": "http://log.stickware.net/v1/events?dsn=G0B1C2D3E4F50617&adid=%s" % IFA, "method": "POST", "body": '{"events":[{"n":"app_open","t":1790000300}]}', "headers": {"Content-Type": "application/json"}, "page": None},
     {"url": "http://img.cinemondo.tv/l/77.jpg", "page": None}, {"url": "http://dev.schermoid.com/us?ifa=%s" % IFA, "page": None}, {"url": "http://match.pubblivia.com/in?p=schermo&did=%s" % IFA, "page": None}]},
]
SYNCS = [{"from_domain": "schermoid.com", "to_domain": "pubblivia.com", "name": "did"}]
