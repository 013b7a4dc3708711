"""Set-top boxes, e-readers, a console and household devices: device identifiers in measuring and advertising beacons beside stores, guides, covers, firmware and presence checks that are none."""
from dsl import *

STB = {"User-Agent": "Mozilla/5.0 (Linux; U; Linux; de-de; STB7000) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0 Safari/537.36 HbbTV/1.6.1 (+DRM+PVR; Kabelix; STB7000; 4.11; ; hw2)", "Accept": "*/*"}
EXO = {"User-Agent": "TeleBox/3.4.1 (Linux;Android 11) ExoPlayerLib/2.18.5"}
KOBO = {"User-Agent": "Mozilla/5.0 (Linux; U; Android 2.0; en-us;) AppleWebKit/538.1 (KHTML, like Gecko) Version/4.0 Mobile Safari/538.1 (Leseheft Touch 0377/4.38.21908)", "Accept": "*/*"}
CONSOLE = {"User-Agent": "Mozilla/5.0 (Spielkiste; Spielkiste OS 9.4) AppleWebKit/605.1.15 (KHTML, like Gecko)", "Accept": "*/*"}
FRIDGE = {"User-Agent": "KuehlOS/2.2 (RF9000; arm) curl/7.79.1"}
DEV, SN, RID = "c5a1e0b2-7741-4f3b-9a6e-11d0f0aa9d27", "N306A0120774", "7d9f21c4ab30e815"
APP = """var m={host:'tvm.quotenwerk.de',site:'kabelix'};function z(e){var i=new Image();i.src='http://'+m.host+'/z.gif?s='+m.site+'&e='+e+'&d='+dev}z('start');var s=document.createElement('script');s.src='http://ads.schirmwerbung.tv/l.js';document.body.appendChild(s);"""
LJS = """var b='http://ads.schirmwerbung.tv/';function imp(a){new Image().src=b+'imp.png?ad='+a+'&ifa='+dev}imp(31);"""
SHOP = """<html><head><title>Laden</title><link rel=stylesheet href=/r/s.css></head><body><img src=/r/logo.png><img src=/r/blind.gif width=1 height=1><img src=/cover/978311.jpg><img src="http://zaehl.lesemass.net/b?t=store_view&sn=%s" width=1 height=1><script src=/r/a.js></script></body></html>""" % SN
AJS = """var x=new XMLHttpRequest();x.open('POST','http://ev.lesemass.net/v1/page');x.send('{}');"""
ANY = "analytics|retargeting|unknown"
SITES = {
    "portal.kabelix.de": {"/": page("<html><head><title>Kabelix</title></head><body><script>var dev='%s'</script><script src=/app.js></script><img src=/i/taste.png><img src=/i/leer.gif></body></html>" % DEV), "/app.js": script(APP), "/i/taste.png": pic("png", 60, 30, headers=LONG), "/i/leer.gif": pic("gif", headers=LONG), "/epg/heute.json": json_('{"k":[1,2,3]}'), "/alive": empty(), "/recordings": json_("[]")},
    "tvm.quotenwerk.de": {"/z.gif": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["qw={{c:qw}}; " + YEAR]), "/alive": empty(pixel="analytics")},
    "ads.schirmwerbung.tv": {"/l.js": script(LJS), "/imp.png": pic("png", pixel=ANY, headers=NO_STORE, set_cookie=["swid={{c:swid}}; " + YEAR]), "/spot.mp4": {"body": bytes(9000), "type": "video/mp4"}, "/ev/*": {"body": "", "type_always": "text/plain", "pixel": ANY}, "/dec": json_('{"ads":[{"id":31,"url":"http://ads.schirmwerbung.tv/spot.mp4","dur":20}],"next":300}')},
    "match.haushalt-graph.com": {"/cm": go("http://sync.schirmwerbung.tv/in?p=hhg&uid={{c:hhg}}", pixel="sync", set_cookie=["hhg={{c:hhg}}; " + YEAR])}, "sync.schirmwerbung.tv": {"/in": pic("gif", pixel="sync", headers=NO_STORE)},
    "vod.telebox.tv": {"/m.mpd": {"body": "<MPD/>", "type": "application/dash+xml"}, "/seg/*": {"body": bytes(7000), "type": "video/mp4"}, "/drm": {"body": bytes(700), "type": "application/octet-stream"}, "/bookmark": empty(), "/geo": json_('{"cc":"DE"}')},
    "qoe.stromguete.com": {"/v2/init": json_('{"ok":1,"hb":30}', pixel="analytics|unknown"), "/v2/hb": empty(pixel="analytics|unknown")},
    "laden.leseheft.com": {"/": page(SHOP), "/r/s.css": style("body{background:url(/r/k.png)}"), "/r/k.png": pic("png", 16, 16), "/r/logo.png": pic("png", 100, 30), "/r/blind.gif": pic("gif", headers=LONG), "/r/a.js": script(AJS), "/cover/*": pic("jpeg", 120, 180), "/api/affiliate": json_("{}"), "/api/library/sync": json_('{"changed":[]}'), "/api/reading-state": empty()},
    "zaehl.lesemass.net": {"/b": pic("bmp", pixel="analytics|unknown", headers=NO_STORE)}, "ev.lesemass.net": {"/v1/page": json_('{"result":"ok"}', pixel="analytics"), "/v1/open": {"body": "", "type_always": "application/json", "pixel": "analytics|unknown"}},
    "conn.leseheft.com": {"/generate_204": empty()}, "fw.leseheft.com": {"/check": empty(), "/0377.bin": {"body": bytes(9000), "type": "application/octet-stream"}},
    "store.spielkiste.net": {"/start": page("<html><title>S</title><img src=/t/1.jpg><script src=/s.js></script></html>"), "/s.js": script("var t='http://'+'smetr'+'ics.aem.spielkiste.net/b/ss/';"), "/t/1.jpg": pic("jpeg", 200, 120), "/friends/presence": empty(), "/wishlist": json_("[]")},
    "smetrics.aem.spielkiste.net": {"/b/ss/*": pic("gif", 2, 2, pixel="analytics", headers=NO_STORE)}, "telemetry.spielkiste.net": {"/api/v1/collect": {"status": 202, "body": '{"accepted":true}', "type": "application/json", "pixel": "analytics"}},
    "api.kuehlgut.com": {"/v1/time": {"body": "1790000000", "type": "text/plain"}, "/v1/state": empty(), "/v1/recipes": json_('["suppe","salat"]'), "/v1/ota": json_('{"v":"2.2"}')}, "log.kuehlmetrik.com": {"/t.png": pic("png", pixel="analytics|unknown", headers=NO_STORE)},
}
CNAMES = {"smetrics.aem.spielkiste.net": "spielkiste.net.102.122.oc.zahlenmeister.net"}
CLOAKS = [{"query": "smetrics.aem.spielkiste.net", "domain": "zahlenmeister.net"}]
SYNCS = [{"from_domain": "haushalt-graph.com", "to_domain": "schirmwerbung.tv", "name": "uid"}]
K, L, G = "http://portal.kabelix.de/", "http://laden.leseheft.com/", "http://store.spielkiste.net/start"


def at(page_, by, initiator, *urls):
    return [{"url": u, "page": page_, "by": by, "initiator": initiator, "headers": {"Referer": page_} if page_ and u != page_ else {}} for u in urls]


def post(page_, initiator, url, body):
    return [{"url": url, "method": "POST", "body": body, "page": page_, "by": "script", "initiator": initiator, "headers": {"Content-Type": "application/json", **({"Referer": page_} if page_ else {})}}]


HH = "a90c7fd1e23b4455"
VISITS = [
    {"actor": "stb", "address": "10.77.0.3", "headers": STB, "requests": at(K, "other", None, K) + at(K, "parser", K, K + "app.js", K + "i/taste.png", K + "i/leer.gif") + at(K, "script", K + "app.js", "http://tvm.quotenwerk.de/z.gif?s=kabelix&e=start&d=" + DEV, "http://ads.schirmwerbung.tv/l.js") + at(K, "script", "http://ads.schirmwerbung.tv/l.js", "http://ads.schirmwerbung.tv/imp.png?ad=31&ifa=" + DEV)
     + at(K, "other", None, K + "epg/heute.json", "http://tvm.quotenwerk.de/alive?s=kabelix&t=60&d=" + DEV, K + "alive", "http://ads.schirmwerbung.tv/dec?z=pre&ifa=" + DEV, "http://ads.schirmwerbung.tv/spot.mp4", "http://ads.schirmwerbung.tv/ev/start?ad=31&ifa=" + DEV, "http://ads.schirmwerbung.tv/ev/complete?ad=31&ifa=" + DEV, K + "recordings", "http://tvm.quotenwerk.de/alive?s=kabelix&t=120&d=" + DEV)
     + [{**r, "headers": {**r["headers"], "Cookie": "hhg=" + HH}} for r in at(K, "other", None, "http://match.haushalt-graph.com/cm?p=sw")] + at(K, "redirect", "http://match.haushalt-graph.com/cm?p=sw", "http://sync.schirmwerbung.tv/in?p=hhg&uid=" + HH)},
    {"actor": "telebox", "address": "10.77.0.4", "headers": EXO, "requests": [{"url": u} for u in ("http://vod.telebox.tv/geo", "http://vod.telebox.tv/m.mpd")] + post(None, None, "http://qoe.stromguete.com/v2/init", '{"c":"tb01","did":"%s","asset":"film-7"}' % RID) + [{"url": u} for u in ("http://vod.telebox.tv/drm", "http://vod.telebox.tv/seg/1.m4s", "http://vod.telebox.tv/seg/2.m4s")]
     + post(None, None, "http://qoe.stromguete.com/v2/hb", '{"c":"tb01","did":"%s","br":4200,"st":"play"}' % RID) + [{"url": "http://vod.telebox.tv/bookmark", "method": "POST", "body": '{"pos":61}', "headers": {"Content-Type": "application/json"}}] + post(None, None, "http://qoe.stromguete.com/v2/hb", '{"c":"tb01","did":"%s","br":4100,"st":"end"}' % RID)},
    {"actor": "leseheft", "address": "10.77.0.5", "headers": KOBO, "requests": [{"url": "http://conn.leseheft.com/generate_204"}] + at(L, "other", None, L) + at(L, "parser", L, L + "r/s.css", L + "r/logo.png", L + "r/blind.gif", L + "cover/978311.jpg", "http://zaehl.lesemass.net/b?t=store_view&sn=" + SN, L + "r/a.js") + at(L, "parser", L + "r/s.css", L + "r/k.png")
     + post(L, L + "r/a.js", "http://ev.lesemass.net/v1/page", "{}") + [{"url": "http://fw.leseheft.com/check?v=4.38.21908"}, {"url": L + "api/library/sync"}, {"url": L + "api/reading-state", "method": "PUT", "body": '{"p":0.4}'}] + [{"url": "http://ev.lesemass.net/v1/open?book=978311&sn=%s&ch=4" % SN}, {"url": "http://fw.leseheft.com/0377.bin"}]},
    {"actor": "konsole", "address": "10.77.0.4", "headers": CONSOLE, "requests": at(G, "other", None, G) + at(G, "parser", G, "http://store.spielkiste.net/t/1.jpg", "http://store.spielkiste.net/s.js") + at(G, "script", "http://store.spielkiste.net/s.js", "http://smetrics.aem.spielkiste.net/b/ss/spkstore/1/JS-2.22.0/s55120991?AQB=1&ndh=1&pageName=start&v5=8811&AQE=1")
     + at(G, "other", None, "http://store.spielkiste.net/friends/presence", "http://store.spielkiste.net/wishlist") + post(G, None, "http://telemetry.spielkiste.net/api/v1/collect", '{"duid":"00000007000801a8","ev":[{"n":"store_open"}]}')},
    {"actor": "kuehlschrank", "address": "10.77.0.3", "headers": FRIDGE, "requests": [{"url": u} for u in ("http://api.kuehlgut.com/v1/time", "http://api.kuehlgut.com/v1/recipes", "http://log.kuehlmetrik.com/t.png?mac=A0B1C2D3E4F5&ev=door&n=14&fw=2.2", "http://api.kuehlgut.com/v1/ota?m=RF9000")] + [{"url": "http://api.kuehlgut.com/v1/state", "method": "PUT", "body": '{"t":5}'}]},
]
