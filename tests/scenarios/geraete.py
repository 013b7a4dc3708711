"""No pixel: letters without open pixels, readers of feeds, boxes and programs - spacers, portraits, updates, probes, licence and health checks."""
from dsl import *

EVO = {"User-Agent": "Evolution/3.46.4", "Accept": "image/*"}
OUT = {"User-Agent": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Accept": "*/*"}
SITES = {
    "assets.harborbooks.ca": {"/nl/311/rule.gif": pic("gif", 1, 1, headers=LONG), "/nl/311/corner.png": pic("png", 2, 2, headers=LONG), "/nl/311/cover.jpg": pic("jpeg", 220, 320, headers=LONG), "/nl/311/stars-4.png": pic("png", 88, 16, headers=LONG), "/s.gif": pic("gif", headers=LONG)},
    "countdown.saletimer.net": {"/c/4471.gif": pic("gif", 240, 60, headers=NO_STORE)}, "qr.tickethaus.de": {"/code": pic("png", 180, 180, headers=NO_STORE)},
    "av.staffbook.com": {"/p/*": pic("png", 48, 48, headers={"Cache-Control": "private, max-age=600"})}, "lists.harborbooks.ca": {"/unsub/*": empty()},
    "feeds.talkradio.ie": {"/morning.xml": {"body": "<rss version='2.0'><channel><title>M</title></channel></rss>", "type": "application/rss+xml", "etag": True}, "/art/m.jpg": pic("jpeg", 600, 600)},
    "media.talkradio.ie": {"/ep/771.mp3": {"body": bytes(24000), "type": "audio/mpeg"}},
    "fw.lumibulb.com": {"/latest": empty()}, "time.lumibulb.com": {"/now": {"body": "1790000001", "type": "text/plain"}}, "cloud.lumibulb.com": {"/v1/device/state": empty()},
    "lic.cadmason.com": {"/v3/lease": json_('{"ok":true,"until":1790600000}'), "/v3/heartbeat": empty()}, "dl.cadmason.com": {"/win/appcast.xml": {"body": "<rss><channel/></rss>", "type": "application/xml"}},
    "printer.local-office.net": {"/ipp/print": {"body": bytes(120), "type": "application/ipp"}}, "dav.groupcal.org": {"/cal/anna/": {"status": 207, "body": "<d:multistatus xmlns:d='DAV:'/>", "type": "application/xml"}, "/cal/anna/e1.ics": empty()},
    "crl.certhouse.net": {"/r3.crl": {"body": bytes(700), "type": "application/pkix-crl"}}, "sig.shieldav.com": {"/defs/daily.cvd": {"status": 304}, "/lookup": empty()},
    "nmcheck.gnomeline.org": {"/check_network_status.txt": {"body": "NetworkManager is online\n", "type": "text/plain"}}, "conncheck.distro.org": {"/": empty()},
    "api.homebridge.io": {"/ready": empty(), "/live": {"body": "", "status": 200}}, "epg.settop.tv": {"/grid": json_('{"p":[1,2,3]}'), "/reminders": empty(), "/logo/12.png": pic("png", 64, 48, headers=LONG), "/entitle": empty()},
    "preview.chatterbird.com": {"/unfurl": json_('{"title":"x"}')}, "www.recipesby.net": {"/soup": page("<title>Soup</title><meta property=og:image content=/og.png>"), "/og.png": pic("png", 600, 315)},
}


def get(*urls, method="GET", **h):
    return [{"url": u, "page": None, "method": method, **({"headers": h} if h else {})} for u in urls]


def post(url, body):
    return [{"url": url, "page": None, "method": "POST", "body": body, "headers": {"Content-Type": "application/json"}}]


N = get("http://assets.harborbooks.ca/nl/311/rule.gif", "http://assets.harborbooks.ca/nl/311/cover.jpg", "http://assets.harborbooks.ca/nl/311/corner.png", "http://assets.harborbooks.ca/s.gif", "http://assets.harborbooks.ca/nl/311/stars-4.png")
VISITS = [
    {"actor": "evolution", "address": "10.77.0.3", "headers": EVO, "requests": N + get("http://countdown.saletimer.net/c/4471.gif?end=1790086400&tz=1", "http://qr.tickethaus.de/code?t=TH-8841-2207&s=180&sig=77ab01fe2290cc41d8",
                                                                                    "http://av.staffbook.com/p/7d793037a0760186574b0282f2f435e7?s=48")},
    {"actor": "outlook", "address": "10.77.0.4", "headers": OUT, "requests": N + get("http://av.staffbook.com/p/9d5ed678fe57bcca610140957afab571?s=48", "http://av.staffbook.com/p/0d61f8370cad1d412f80b84d143e1257?s=48")},
    {"actor": "mua", "address": "10.77.0.3", "headers": {"User-Agent": "Evolution/3.46.4"}, "requests": [{"url": "http://lists.harborbooks.ca/unsub/8f1b22ac90", "page": None, "method": "POST", "body": "List-Unsubscribe=One-Click"}]},
    {"actor": "podcatcher", "address": "10.77.0.5", "headers": {"User-Agent": "AntennaPod/3.5.0"}, "requests": get("http://feeds.talkradio.ie/morning.xml", "http://feeds.talkradio.ie/art/m.jpg", "http://media.talkradio.ie/ep/771.mp3") + [
        {"url": "http://feeds.talkradio.ie/morning.xml", "page": None, "headers": {"If-None-Match": '"9c01aa5510be7781"'}}]},
    {"actor": "bulb", "address": "10.77.0.5", "headers": {"User-Agent": "ESP32 HTTP Client/1.0"}, "requests": get("http://fw.lumibulb.com/latest?model=LB3&ver=1.0.88&mac=A4CF12B7710E", "http://time.lumibulb.com/now") + post("http://cloud.lumibulb.com/v1/device/state", '{"id":"A4CF12B7710E","on":true,"level":40}') * 2},
    {"actor": "cad", "address": "10.77.0.4", "headers": {"User-Agent": "CadMason/24.1 (Windows NT 10.0)"}, "requests": post("http://lic.cadmason.com/v3/lease", '{"seat":"4f1b2a90-11c2-4b77-9f1e-0d5be77f3312"}') + post("http://lic.cadmason.com/v3/heartbeat?lease=4f1b2a90", "{}") * 2 + get("http://dl.cadmason.com/win/appcast.xml?v=24.1.2&arch=x64")},
    {"actor": "print", "address": "10.77.0.4", "headers": {"User-Agent": "CUPS/2.4.2 IPP/2.0", "Content-Type": "application/ipp"}, "requests": [{"url": "http://printer.local-office.net/ipp/print", "page": None, "method": "POST", "body": "x" * 90}]},
    {"actor": "dav", "address": "10.77.0.3", "headers": {"User-Agent": "DAVx5/4.3"}, "requests": [{"url": "http://dav.groupcal.org/cal/anna/", "page": None, "method": "PROPFIND", "body": "<propfind/>"}, {"url": "http://dav.groupcal.org/cal/anna/e1.ics", "page": None, "method": "PUT", "body": "BEGIN:VCALENDAR"}]},
    {"actor": "av", "address": "10.77.0.4", "headers": {"User-Agent": "ShieldAV/9"}, "requests": get("http://crl.certhouse.net/r3.crl", "http://sig.shieldav.com/defs/daily.cvd", "http://sig.shieldav.com/lookup?h=9f86d081884c7d659a2feaa0c55ad015&n=1")},
    {"actor": "nm", "address": "10.77.0.3", "headers": {"User-Agent": "NetworkManager/1.42.4"}, "requests": get("http://nmcheck.gnomeline.org/check_network_status.txt", "http://conncheck.distro.org/")},
    {"actor": "kube", "address": "10.77.0.5", "headers": {"User-Agent": "kube-probe/1.29"}, "requests": get("http://api.homebridge.io/ready", "http://api.homebridge.io/live") * 2},
    {"actor": "settop", "address": "10.77.0.5", "headers": {"User-Agent": "SetTop/5.2 (STB; Linux armv7)"}, "requests": get("http://epg.settop.tv/grid?from=1790000000&hours=4&stb=00D0C1A2B3", "http://epg.settop.tv/logo/12.png", "http://epg.settop.tv/entitle?ch=12&stb=00D0C1A2B3") + post("http://epg.settop.tv/reminders", '{"p":771}')},
    {"actor": "chat", "address": "10.77.0.4", "headers": {"User-Agent": "Chatterbird/7.1 (Android 14)"}, "requests": get("http://preview.chatterbird.com/unfurl?u=http%3A%2F%2Fwww.recipesby.net%2Fsoup")},
    {"actor": "bot", "address": "10.77.0.3", "headers": {"User-Agent": "ChatterbirdBot/1.0 (+link previews)"}, "requests": get("http://www.recipesby.net/soup", "http://www.recipesby.net/og.png")},
]
