"""Devices: reports by body alone with data in the answer, beside the program's own calls of the same form; letters in two webmails."""
from dsl import *

IDS = ("3f9b1c2d-77aa-4e10-9b55-c0ffee112233", "00907F-AA12-7741-B")
CAR = {"User-Agent": "InfotainmentOS/9.2 (QNX; MIB3)", "Accept": "*/*"}
BOX = {"User-Agent": "Mozilla/5.0 (Linux; Android 12; FireTV AFTKA) AppleWebKit/537.36 ExoPlayerLib/2.19", "Accept": "*/*"}
PH = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 15; SM-A556B)", "Content-Type": "application/json"}
SITES = {
    "gw.autodienst.eu": {"/nav/v2/route": json_('{"km":41}'), "/traffic": {"body": bytes(1200), "type": "application/octet-stream"}, "/remote/state": json_('{"locked":true}')}, "use.flottenblick.com": {"/ev": json_('{"ok":true}', pixel="analytics")},
    "player.kinobox.es": {"/v1/play": json_('{"url":"http://x/1.mpd"}'), "/v1/heartbeat": json_('{"lease":60}')}, "nqs.calidadtv.com": {"/start": {"body": "", "status": 200, "pixel": "analytics|unknown"}, "/joinTime": {"body": "", "status": 200, "pixel": "analytics|unknown"}, "/ping": {"body": "", "status": 200, "pixel": "analytics|unknown"}, "/data": {"body": "<q><h>nqs</h></q>", "type": "text/xml"}},
    "col.apptally.net": {"/v3/e": json_('{"status":"accepted"}', pixel="analytics")}, "api.gotowanie.pl": {"/v3/e": json_('{"przepisy":[4,8]}'), "/zapisz": json_('{"status":"ok"}')}, "ad.promyk.net": {"/req": json_('{"creative":"a"}'), "/shown": json_('{"ok":1}', pixel="analytics|retargeting|unknown")},
}


def post(u, b):
    return [{"url": u, "page": None, "method": "POST", "body": b}]


def get(*us):
    return [{"url": u, "page": None} for u in us]


D0, D1 = IDS
VISITS = [
    {"actor": "car", "address": "10.77.0.3", "headers": CAR, "requests": post("http://gw.autodienst.eu/nav/v2/route", '{"to":"Bonn"}') + get("http://gw.autodienst.eu/traffic?t=8/132/85") + post("http://use.flottenblick.com/ev", '{"vin_hash":"%s","ev":"screen","n":"media"}' % D0) + get("http://gw.autodienst.eu/remote/state?vin=%s" % D0) + post("http://use.flottenblick.com/ev", '{"vin_hash":"%s","ev":"tap","n":"radio"}' % D0)},
    {"actor": "firetv", "address": "10.77.0.4", "headers": BOX, "requests": post("http://player.kinobox.es/v1/play", '{"id":77}') + get("http://nqs.calidadtv.com/data?system=kino&outputformat=xml", "http://nqs.calidadtv.com/start?system=kino&code=U_9a1b_771_0&deviceUUID=%s&title=Sol&pluginVersion=6.7" % D0, "http://nqs.calidadtv.com/joinTime?code=U_9a1b_771_0&joinTime=812&playhead=0", "http://nqs.calidadtv.com/ping?code=U_9a1b_771_0&pingTime=5&bitrate=4400&playhead=5") + post("http://player.kinobox.es/v1/heartbeat", '{"lease":"l1"}') + get("http://nqs.calidadtv.com/ping?code=U_9a1b_771_0&pingTime=5&bitrate=5100&playhead=10")},
    {"actor": "phone", "address": "10.77.0.5", "headers": PH, "requests": get("http://api.gotowanie.pl/v3/e?q=zupa") + post("http://col.apptally.net/v3/e", '{"app":"gotowanie","did":"%s","events":[{"n":"open"}]}' % D0) + post("http://ad.promyk.net/req", '{"gaid":"%s"}' % D0) + post("http://ad.promyk.net/shown", '{"gaid":"%s","ad":"a"}' % D0) + post("http://api.gotowanie.pl/zapisz", '{"przepis":4}') + post("http://col.apptally.net/v3/e", '{"app":"gotowanie","did":"%s","events":[{"n":"zapisz"}]}' % D0)},
]
