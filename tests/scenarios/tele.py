"""Smart televisions and boxes: sessions of players, advertising quartiles, recognition of pictures, a device identifier passed on; licences, guides, manifests and firmware that are none."""
from dsl import *

WEBOS = {"User-Agent": "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 WebAppManager", "Accept": "*/*"}
ATV = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 12; BRAVIA 4K VH2 Build/STT1.230203.001)", "Connection": "close"}
BOX = {"User-Agent": "ZiggoMediabox/4.41 (DCX960; EOS)", "Accept": "*/*"}
LGUDID, GAID, SN = "e4b02f7a-7c1d-4e66-b0aa-21f7d3c90e15", "5c9e1f02-83ab-44d1-9a70-6f0b1d2e3c4f", "3C36E4EOS003300177"
X = "http://app.filmnu.be/webos/index.html"
P = {"/imp": 1}
SITES = {
    "app.filmnu.be": {"/webos/index.html": page("<html><head><title>FilmNu</title><script src=main.js></script></head></html>"), "/webos/main.js": script("var f={};"), "/v3/rails": json_('{"rails":[]}'), "/v3/profiel": json_('{"naam":"Jan"}'), "/v3/kijkpositie": empty(), "/p/a.webp": pic("webp", 200, 300, headers=LONG)},
    "drm.sleutelhuis.net": {"/wv": {"body": bytes(420), "type": "application/octet-stream"}}, "vod7.stroomcdn.net": {"/m/*": {"body": "<MPD/>", "type": "application/dash+xml"}},
    "cws.konvivo.com": {"/0/wsg": json_('{"seq":1,"err":"ok"}', pixel="analytics|unknown")},
    "secure-dcr.imrworldwide.com": {"/cgi-bin/gn": pic("gif", pixel="analytics", headers=NO_STORE)},
    "ads.spotladder.tv": {"/vmap": {"body": "<vmap:VMAP/>", "type": "text/xml"}, "/t/*": empty(pixel="analytics|retargeting|unknown"), "/px.gif": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "tvx.alphonzo.tv": {"/acr/up": {"body": "", "status": 200, "pixel": "analytics|unknown"}, "/cfg": json_('{"rate":500}')},
    "ids.hubgraph.com": {"/d": go("http://sync.homeads.tv/u?src=hg&hgid={{q:lgudid}}", pixel="sync")}, "sync.homeads.tv": {"/u": empty(pixel="sync")},
    "epg.boxnet.nl": {"/nu": json_('{"1":"Journaal"}'), "/logo/*": pic("png", 90, 60, headers=LONG)}, "fw.boxnet.nl": {"/check": json_('{"new":false}'), "/tijd": {"body": "1796110000", "type": "text/plain"}},
    "kijkonderzoek.spotmeter.nl": {"/zap": empty(pixel="analytics"), "/leef.gif": pic("gif", pixel="analytics", headers=NO_STORE)},
    "play.androidkast.eu": {"/v1/config": json_('{"f":1}'), "/v1/crash": empty(), "/home": json_('{"rows":[]}')}, "e.kastmetric.io": {"/batch": json_('{"ok":1}', pixel="analytics")},
}


def at(page_, by, init, *urls, **more):
    return [{"url": u, "page": page_, "by": by, "initiator": init, "headers": {"Referer": page_} if page_ and u != page_ else {}, **more} for u in urls]


def no(*urls, **more):
    return [{"url": u, "page": None, **more} for u in urls]


CV = dict(method="POST", body='{"t":"CwsSessionHb","cid":"be.filmnu","clid":"%s","sf":7,"pst":1200}' % LGUDID)
VISITS = [
    {"actor": "webos", "address": "10.77.0.3", "headers": WEBOS, "requests": at(X, "other", None, X) + at(X, "parser", X, "http://app.filmnu.be/webos/main.js") + at(X, "other", None, "http://app.filmnu.be/v3/rails", "http://app.filmnu.be/p/a.webp", "http://app.filmnu.be/v3/profiel",
      "http://ads.spotladder.tv/vmap?sz=pre&did=%s" % LGUDID, "http://ads.spotladder.tv/t/breakStart/9c1f?did=%s" % LGUDID, "http://ads.spotladder.tv/px.gif?e=imp&cr=551&did=%s&ord=88127" % LGUDID, "http://ads.spotladder.tv/t/firstQuartile/9c1f?did=%s" % LGUDID, "http://ads.spotladder.tv/t/complete/9c1f?did=%s" % LGUDID, "http://vod7.stroomcdn.net/m/771.mpd?tok=9c1ff2", "http://ids.hubgraph.com/d?lgudid=%s&t=tv" % LGUDID, "http://sync.homeads.tv/u?src=hg&hgid=%s" % LGUDID)
     + at(X, "other", None, "http://drm.sleutelhuis.net/wv?kid=77aa", method="POST", body="CAQ=") + at(X, "other", None, "http://cws.konvivo.com/0/wsg", **CV) + at(X, "other", None, "http://secure-dcr.imrworldwide.com/cgi-bin/gn?prd=dcr&ci=be-801&ch=filmnu&devid=%s&rt=video&st=a&r=1796110001" % LGUDID)
     + at(X, "other", None, "http://cws.konvivo.com/0/wsg", **CV) + at(X, "other", None, "http://app.filmnu.be/v3/kijkpositie", method="PUT", body='{"p":120}')},
    {"actor": "mediabox", "address": "10.77.0.4", "headers": BOX, "requests": no("http://fw.boxnet.nl/check?sn=%s&v=4.41" % SN, "http://fw.boxnet.nl/tijd", "http://epg.boxnet.nl/nu", "http://epg.boxnet.nl/logo/npo1.png", "http://kijkonderzoek.spotmeter.nl/zap?hh=%s&van=1&naar=4&ts=1796110003" % SN, "http://kijkonderzoek.spotmeter.nl/leef.gif?hh=%s&k=4&ts=1796110063" % SN, "http://epg.boxnet.nl/nu", "http://kijkonderzoek.spotmeter.nl/zap?hh=%s&van=4&naar=7&ts=1796110090" % SN, "http://kijkonderzoek.spotmeter.nl/leef.gif?hh=%s&k=7&ts=1796110123" % SN)},
    {"actor": "bravia", "address": "10.77.0.5", "headers": ATV, "requests": no("http://play.androidkast.eu/v1/config?m=BRAVIA", "http://play.androidkast.eu/home", "http://tvx.alphonzo.tv/cfg?m=BRAVIA") + no("http://tvx.alphonzo.tv/acr/up?dev=%s&seq=1" % GAID, "http://tvx.alphonzo.tv/acr/up?dev=%s&seq=2" % GAID, method="POST", body="AFp3" * 60)
     + no("http://e.kastmetric.io/batch", method="POST", body='{"batch":[{"event":"app_open","gaid":"%s"}]}' % GAID) + no("http://play.androidkast.eu/v1/crash", method="POST", body='{"trace":"NPE"}') + no("http://e.kastmetric.io/batch", method="POST", body='{"batch":[{"event":"screen_view","gaid":"%s"}]}' % GAID)},
]
SYNCS = [{"from_domain": "hubgraph.com", "to_domain": "homeads.tv", "name": "hgid"}]
