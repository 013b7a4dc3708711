"""No pixel at all: an office's own network. Builds, printers, telephones, calendars, licences, sensors, proxies, signage, updates."""
from dsl import *

PANEL = """(function(){var n=0;fetch('/api/datasources/proxy/1/query?db=haus&q=SELECT%20mean(%22t%22)%20FROM%20%22klima%22&epoch=ms').then(function(r){return r.json()});fetch('/api/live/ws?clientId=4c1e',{method:'GET'});var t=setInterval(function(){fetch('/api/annotations?from=1790000000000&to='+Date.now()+'&limit=100');if(++n>2)clearInterval(t)},300);
fetch('{{scheme}}://wiki.buero.lan/rest/api/search?cql=type%3Dpage&limit=3',{credentials:'include'}).then(function(r){return r.json()});navigator.sendBeacon('/api/frontend-prefs',JSON.stringify({theme:'dark'}))})();"""
A = {"User-Agent": "curl/8.5.0"}
SITES = {
    "tafel.buero.lan": {"/": page("<!doctype html><html><head><title>Tafel</title><link rel=stylesheet href=/public/d.css></head><body><img src=/public/img/leer.gif><img src=/avatar/46d229b033af06a191ff2267bca9ae56><img src='{{scheme}}://wiki.buero.lan/s/-7x/_/images/border/spacer.gif'><img src='{{scheme}}://bau.buero.lan/buildStatus/icon?job=haupt&build=412'><script src=/public/p.js></script></body></html>", gzip=True, set_cookie=["tafel_session={{c:tafel_session}}; HttpOnly; Path=/"]),
                        "/public/d.css": style("body{margin:1em}", headers=LONG), "/public/p.js": script(PANEL, gzip=True, headers=LONG), "/public/img/leer.gif": pic("gif", headers=LONG), "/avatar/*": pic("png", 40, 40), "/api/*": json_('{"results":[]}'), "/api/frontend-prefs": empty(), "/favicon.ico": pic("png", 32, 32)},
    "wiki.buero.lan": {"/rest/api/search": json_('{"results":[{"id":1}]}'), "/s/*": pic("gif", headers=LONG), "/seite/7": page("<!doctype html><title>Seite</title><img src=/rest/likes/7.png><script>setTimeout(function(){fetch('/rest/analytics-free/none');fetch('/rest/draft',{method:'POST',body:'t=1'})},100)</script>"), "/rest/likes/7.png": pic("png", 60, 16), "/rest/analytics-free/none": json_("{}"), "/rest/draft": json_('{"v":2}')},
    "bau.buero.lan": {"/buildStatus/icon": pic("svg", 98, 20, headers=NO_STORE), "/crumbIssuer/api/json": json_('{"crumb":"9a0f"}'), "/job/haupt/lastBuild/api/json": json_('{"number":412,"result":"SUCCESS"}')},
    "git.buero.lan": {"/team/haus.git/info/refs": {"body": "001e# service=git-upload-pack\n0000", "type": "application/x-git-upload-pack-advertisement"}, "/team/haus.git/git-upload-pack": {"body": bytes(1200), "type": "application/x-git-upload-pack-result"}},
    "register.buero.lan": {"/v2/": json_("{}"), "/v2/haus/manifests/latest": json_('{"schemaVersion":2}'), "/v2/haus/blobs/*": {"body": bytes(5000), "type": "application/octet-stream"}}, "pypi.buero.lan": {"/simple/*": page("<a href=x>x</a>")},
    "drucker3.buero.lan": {"/ipp/print": {"body": bytes(120), "type": "application/ipp"}, "/DevMgmt/ConsumableConfigDyn.xml": {"body": "<c level='41'/>", "type": "text/xml"}}, "prov.telefonwerk.de": {"/00041332AB10.xml": {"body": "<settings/>", "type": "text/xml"}},
    "kalender.buero.lan": {"/dav/anna/": {"body": "<multistatus/>", "type": "text/xml", "status": 207}}, "lizenz.cadwerk.de": {"/v1/heartbeat": json_('{"lease":3600}'), "/v1/checkout": json_('{"seat":4}')},
    "influx.buero.lan": {"/api/v2/write": empty()}, "wpad.buero.lan": {"/wpad.dat": {"body": "function FindProxyForURL(u,h){return 'DIRECT'}", "type": "application/x-ns-proxy-autoconfig"}}, "crl.amtsstempel.com": {"/g2.crl": {"body": bytes(800), "type": "application/pkix-crl"}}, "ocsp.amtsstempel.com": {"/*": {"body": bytes(471), "type": "application/ocsp-response"}},
    "dl.windowsaktuell.com": {"/c/msdownload/*": {"body": bytes(12000), "type": "application/octet-stream"}}, "fe3.windowsaktuell.com": {"/ClientWebService/client.asmx": {"body": "<s/>", "type": "application/soap+xml"}}, "sig.virenwacht.com": {"/defs/version.txt": {"body": "26330", "type": "text/plain"}, "/cloud/lookup": json_('{"verdict":"clean"}')},
    "schild.foyer.lan": {"/player/playlist": json_('{"items":["a.mp4"],"rev":9}'), "/player/alive": empty()}, "10.77.0.2": {"/upnp/control/rc": {"body": "<s:Envelope/>", "type": "text/xml"}, "/description.xml": {"body": "<root/>", "type": "text/xml"}, "/cgi-bin/stat": {"body": "ok", "type": "text/plain"}},
    "konferenz.treffraum.com": {"/join/88120": json_('{"turn":"t1"}'), "/quality": empty()},
}


def by(name, last, agent, *requests):
    return {"actor": name, "address": "10.77.0.%d" % last, "headers": {"User-Agent": agent}, "requests": [{"url": "http://" + r[1], "method": r[0], "page": None, **({"body": r[2]} if len(r) > 2 else {})} for r in requests]}


VISITS = [
    {"url": "http://tafel.buero.lan/"}, {"url": "http://wiki.buero.lan/seite/7"},
    by("git", 3, "git/2.43.0", ("GET", "git.buero.lan/team/haus.git/info/refs?service=git-upload-pack"), ("POST", "git.buero.lan/team/haus.git/git-upload-pack", "0032want 7ae0b3bb1c5f4a6d0032\n")),
    by("ci", 3, "Jenkins-Agent/3.2", ("GET", "bau.buero.lan/crumbIssuer/api/json"), ("GET", "bau.buero.lan/job/haupt/lastBuild/api/json?depth=1&_=1790000000001"), ("GET", "register.buero.lan/v2/"), ("HEAD", "register.buero.lan/v2/haus/manifests/latest"), ("GET", "register.buero.lan/v2/haus/blobs/sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"), ("GET", "pypi.buero.lan/simple/requests/")),
    by("cups", 4, "CUPS/2.4.7 (Linux 6.8; x86_64) IPP/2.0", ("POST", "drucker3.buero.lan/ipp/print", "attributes-charset utf-8"), ("GET", "drucker3.buero.lan/DevMgmt/ConsumableConfigDyn.xml")),
    by("phone", 4, "Mozilla/4.0 (compatible; snom821-SIP 8.9.3.80 00041332AB10)", ("GET", "prov.telefonwerk.de/00041332AB10.xml?mac=00041332AB10&fw=8.9.3.80")),
    by("dav", 5, "Thunderbird/128.4", ("PROPFIND", "kalender.buero.lan/dav/anna/", "<propfind/>"), ("REPORT", "kalender.buero.lan/dav/anna/", "<sync-collection/>")),
    by("cad", 5, "CadWerk/12.1 (license)", ("POST", "lizenz.cadwerk.de/v1/checkout", '{"machine":"5f2b51ca2d244b1a","product":"pro"}'), ("POST", "lizenz.cadwerk.de/v1/heartbeat?seat=4&machine=5f2b51ca2d244b1a", '{"t":1790000001}')),
    by("sensor", 3, "ESP8266HTTPClient", ("POST", "influx.buero.lan/api/v2/write?org=haus&bucket=klima&precision=s", "klima,raum=2 t=21.4,h=40 1790000000"), ("POST", "influx.buero.lan/api/v2/write?org=haus&bucket=klima&precision=s", "klima,raum=2 t=21.5,h=40 1790000060"), ("GET", "10.77.0.2/cgi-bin/stat?id=A1B2C3D4&t=21.4&rssi=-61")),
    by("windows", 4, "Windows-Update-Agent/10.0.10011.16384 Client-Protocol/2.71", ("GET", "wpad.buero.lan/wpad.dat"), ("POST", "fe3.windowsaktuell.com/ClientWebService/client.asmx", "<soap:Envelope/>"), ("GET", "dl.windowsaktuell.com/c/msdownload/update/kb5046.cab?P1=1790000000&P2=404&P3=2&P4=aBc%3d"), ("GET", "crl.amtsstempel.com/g2.crl"), ("GET", "ocsp.amtsstempel.com/MFQwUjBQME4wTDAJBgUrDgMCGgUABBTBL0V27RVZ7LBduom%2FnYB45SPUEwQU")),
    by("guard", 4, "VirenWacht/8 (win)", ("GET", "sig.virenwacht.com/defs/version.txt?id=7c0e1f2a4410&cur=26329"), ("POST", "sig.virenwacht.com/cloud/lookup", "sha256=2c26b46b68ffc68ff99b453c1d304134")),
    by("signage", 5, "Mozilla/5.0 (Linux; Android 9; SignBox) AppleWebKit/537.36 Chrome/88.0 Safari/537.36", ("GET", "schild.foyer.lan/player/playlist?device=SB-0041&rev=8"), ("GET", "schild.foyer.lan/player/alive?device=SB-0041&up=86400")),
    by("upnp", 3, "Linux UPnP/1.0 Sonos/80.1", ("GET", "10.77.0.2/description.xml"), ("POST", "10.77.0.2/upnp/control/rc", "<s:Envelope><u:GetVolume/></s:Envelope>")),
    by("meeting", 5, "TreffRaum/6.1 (Macintosh)", ("GET", "konferenz.treffraum.com/join/88120?name=Anna"), ("POST", "konferenz.treffraum.com/quality", '{"rtt":31,"loss":0.1,"jitter":4}')),
]
