"""A television of an Italian channel and a streaming stick: device identifiers in audience counts and ad beacons, beside guide, licence and app data."""
from dsl import *

HBB = {"User-Agent": "Mozilla/5.0 (Linux; U; Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 HbbTV/1.6.1 (+DRM;Lumia;43UQ;WEBOS23 04.10.55;W23_K7;DTV_W23K)", "Accept": "*/*", "Accept-Language": "it-IT"}
STICK = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 9; AFSSA Build/PS7655.3985N)"}
DEV, AID = "d41f6a02-58c7-4be1-9a6e-3c0b7719e5d8", "3f9b1e77-0a2c-46d5-b8f1-90c2d1e4a677"
SITES = {
    "app.teleponte.it": {"/hbbtv/home.html": page("<html><head><title>TP</title><script src=tp.js></script></head><body></body></html>"), "/hbbtv/tp.js": script("var tp={canale:5};"), "/guida/adesso.json": json_('{"adesso":"Telegiornale"}'), "/grafica/rosso.png": pic("png", 110, 56, headers=LONG), "/sessione/viva": empty()},
    "cnt.auditel-misura.tv": {"/tx.gif": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["am={{c:am}}; " + YEAR]), "/hb": empty(pixel="analytics")},
    "ads.schermovivo.com": {"/vmap": {"body": "<vmap:VMAP version='1.0'><vmap:AdBreak timeOffset='start'/></vmap:VMAP>", "type": "text/xml"}, "/ev": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/impr": empty(pixel="analytics|retargeting|unknown")},
    "media.schermovivo.com": {"/sp/310.mp4": {"body": bytes(24000), "type": "video/mp4"}},
    "px.piazzasocial.net": {"/tr": pic("gif", pixel="social|retargeting|analytics", headers=NO_STORE)},
    "api.cinestick.com": {"/v3/catalogo": json_('{"righe":[1,2]}'), "/v3/posizione": empty(), "/loc/b.webp": pic("webp", 180, 270, headers=LONG)}, "drm.chiavesicura.com": {"/licenza": {"body": bytes(640), "type": "application/octet-stream"}},
    "in.guardavivo.io": {"/fp": empty(pixel="analytics|unknown"), "/cm": go("http://match.salottoads.com/um?did={{q:aid}}", pixel="sync")},
    "match.salottoads.com": {"/um": pic("png", pixel="sync", set_cookie=["sal={{c:sal}}; " + YEAR])},
}
START = "http://app.teleponte.it/hbbtv/home.html"


def at(page_, by, initiator, *urls):
    return [{"url": u, "page": page_, "by": by, "initiator": initiator, "headers": {"Referer": page_} if page_ and u != page_ else {}} for u in urls]


VISITS = [
    {"actor": "hbbtv", "address": "10.77.0.3", "headers": HBB, "requests": at(START, "other", None, START) + at(START, "parser", START, "http://app.teleponte.it/hbbtv/tp.js", "http://app.teleponte.it/grafica/rosso.png")
     + at(START, "other", None, "http://cnt.auditel-misura.tv/tx.gif?st=teleponte&cp=tp5%%2Fhome&did=%s&r2=&rs=1280x720&ts=1790000011" % DEV, "http://app.teleponte.it/guida/adesso.json", "http://cnt.auditel-misura.tv/hb?st=teleponte&did=%s&sec=30" % DEV, "http://app.teleponte.it/sessione/viva",
          "http://px.piazzasocial.net/tr?id=77120045&ev=PageView&noscript=1", "http://ads.schermovivo.com/vmap?ch=tp5&ifa=%s&lat=0" % DEV, "http://media.schermovivo.com/sp/310.mp4", "http://ads.schermovivo.com/impr?cr=310&ifa=%s&ord=55120931" % DEV, "http://ads.schermovivo.com/ev?e=firstQuartile&cr=310&ifa=%s" % DEV, "http://ads.schermovivo.com/ev?e=complete&cr=310&ifa=%s" % DEV, "http://cnt.auditel-misura.tv/hb?st=teleponte&did=%s&sec=60" % DEV)},
    {"actor": "stick", "address": "10.77.0.4", "headers": STICK, "requests": [{"url": u, "page": None} for u in (
        "http://api.cinestick.com/v3/catalogo", "http://api.cinestick.com/loc/b.webp")] + [{"url": "http://drm.chiavesicura.com/licenza", "method": "POST", "body": "CAES" + "Q" * 60, "page": None}] + [{"url": u, "page": None} for u in (
        "http://in.guardavivo.io/fp?aid=%s&inp=hdmi1&h=7f01c39e5b" % AID, "http://api.cinestick.com/v3/posizione?titolo=8812&s=1440", "http://in.guardavivo.io/cm?aid=%s" % AID, "http://match.salottoads.com/um?did=%s" % AID)]},
]
SYNCS = [{"from_domain": "guardavivo.io", "to_domain": "salottoads.com", "name": "did"}]
