"""Things at home: a projector's home row counted by gifs with a serial number, a car's radio that tells stations by post of JSON, a broadcaster's red button with a session counter in its path, a pair of earphones whose app tells events in a form, a console's advertisement with shown, clicked and rendered, a fridge's recipe partner by redirect; guides, covers, licences, tokens, weather, updates, alarms, telemetry kept with the maker's clock and pushes are none."""
from dsl import *

PROJ = {"User-Agent": "Mozilla/5.0 (Linux; Android 11; BeamBox X2) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"}
CAR = {"User-Agent": "CarTune/3.1 (Linux; IVI) okhttp/4.12.0"}
HBB = {"User-Agent": "Mozilla/5.0 (Linux; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/4.0 Chrome/94.0 TV Safari/537.36 HbbTV/1.6.1 (+DRM;Nordic;N55;2.1;;HBBTV)", "Accept": "*/*"}
EAR = {"User-Agent": "BudsCompanion/5.2 (com.buds.app; build:88; iOS 18.1.0) Alamofire/5.9.1"}
CON = {"User-Agent": "GameHub/9.0 libcurl/8.4.0"}
SN, AD = "BBX2004417712", "e1a4c7d2-77b0-4c19-9f31-aa22bb33cc44"
J, F = {"Content-Type": "application/json"}, {"Content-Type": "application/x-www-form-urlencoded"}
START = "http://tv.nordic-one.fi/app/index.html"
SITES = {
    "launcher.beambox.com": {"/home": json_('{"rows":[1]}'), "/img/*": pic("jpeg", 240, 135, headers=LONG), "/ota": json_('{"v":"2.1"}')}, "rowstat.lumenads.com": {"/s.gif": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "now.cartune-radio.com": {"/stations": json_("[1,2]"), "/art/*": pic("png", 200, 200, headers=LONG)}, "listen.audiencewheel.com": {"/v1/tune": empty(pixel="analytics")}, "wx.cartune-radio.com": {"/now": json_('{"t":3}')},
    "tv.nordic-one.fi": {"/app/index.html": page("<html><head><title>N1</title><script src=a.js></script></head><body></body></html>"), "/app/a.js": script("var a=1;"), "/epg.json": json_('{"now":"x"}'), "/alive": empty()}, "hb.screensense.fi": {"/n1/*": empty(pixel="analytics")}, "ads.nordic-one.fi": {"/red": pic("png", 200, 90, headers=LONG)},
    "app.buds-audio.com": {"/firmware/latest": json_('{"v":"5"}'), "/token": json_('{"t":"x"}')}, "collect.soundmetrics.io": {"/e": {"body": "OK", "type": "text/plain", "pixel": "analytics"}}, "push.buds-audio.com": {"/register": empty()},
    "store.gamehub.net": {"/banner": json_('{"img":"b.png"}'), "/b.png": pic("png", 400, 120, headers=LONG), "/licence": {"body": bytes(300), "type": "application/octet-stream"}}, "ads.gamehub-partners.com": {"/shown": empty(pixel="analytics|retargeting|unknown"), "/rendered": empty(pixel="analytics|retargeting|unknown"), "/click": go("http://store.gamehub.net/b.png")},
    "go.pantrypartners.com": {"/r": go("http://px.recipeworld.com/in?src=fridge&d=%s" % AD, pixel="sync|analytics|retargeting")}, "px.recipeworld.com": {"/in": pic("gif", pixel="sync|analytics|retargeting", headers=NO_STORE, set_cookie=["rw={{c:rw}}; " + YEAR])}, "cloud.coolfridge.com": {"/door": empty(), "/temp": json_('{"ok":1}'), "/recipes": json_("[]")},
}


def ask(*items):
    return [{"url": i, "page": None} if isinstance(i, str) else {"url": i[0], "method": "POST", "body": i[1], "page": None, "headers": i[2]} for i in items]


VISITS = [
    {"actor": "beamer", "address": "10.77.0.3", "headers": PROJ, "requests": ask("http://launcher.beambox.com/home?m=X2", "http://launcher.beambox.com/img/1.jpg", "http://launcher.beambox.com/img/2.jpg", "http://rowstat.lumenads.com/s.gif?sn=%s&row=1&slot=2&cr=441&t=1790000011" % SN, "http://rowstat.lumenads.com/s.gif?sn=%s&row=1&slot=3&cr=442&t=1790000012" % SN, "http://launcher.beambox.com/ota?sn=%s&fw=2.0" % SN)},
    {"actor": "car", "address": "10.77.0.4", "headers": CAR, "requests": ask("http://now.cartune-radio.com/stations?lat=60.1&lon=24.9", "http://now.cartune-radio.com/art/ylex.png", ("http://listen.audiencewheel.com/v1/tune", '{"device_id":"%s","station":"ylex","action":"start"}' % AD, J), "http://wx.cartune-radio.com/now?q=Helsinki", ("http://listen.audiencewheel.com/v1/tune", '{"device_id":"%s","station":"ylex","action":"stop","sec":312}' % AD, J))},
    {"actor": "hbb", "address": "10.77.0.5", "headers": HBB, "requests": [{"url": START, "page": START}, {"url": "http://tv.nordic-one.fi/app/a.js", "page": START, "by": "parser", "initiator": START, "headers": {"Referer": START}}] + [{"url": u, "page": START, "headers": {"Referer": START}} for u in ("http://tv.nordic-one.fi/epg.json", "http://ads.nordic-one.fi/red", "http://hb.screensense.fi/n1/77c0a1e2b3d4f5a6/60", "http://tv.nordic-one.fi/alive", "http://hb.screensense.fi/n1/77c0a1e2b3d4f5a6/120")]},
    {"actor": "buds", "address": "10.77.0.4", "headers": EAR, "requests": ask("http://app.buds-audio.com/firmware/latest?model=B2", ("http://app.buds-audio.com/token", '{"refresh":"%s"}' % AD, J), ("http://collect.soundmetrics.io/e", "app=buds&uid=%s&event=paired&ts=1790000044" % AD, F), ("http://push.buds-audio.com/register", '{"apns":"9a1c"}', J), ("http://collect.soundmetrics.io/e", "app=buds&uid=%s&event=eq_changed&ts=1790000099" % AD, F))},
    {"actor": "console", "address": "10.77.0.3", "headers": CON, "requests": ask("http://store.gamehub.net/banner", "http://store.gamehub.net/b.png", "http://ads.gamehub-partners.com/shown?cr=77&pid=7c1d44e0a9b2&t=1790000200", "http://ads.gamehub-partners.com/rendered?cr=77&pid=7c1d44e0a9b2", "http://ads.gamehub-partners.com/click?cr=77&pid=7c1d44e0a9b2", "http://store.gamehub.net/licence?title=88")},
    {"actor": "fridge", "address": "10.77.0.5", "headers": {"User-Agent": "CoolFridge/1.8 (Tizen 6.5)"}, "requests": ask(("http://cloud.coolfridge.com/door", '{"open":2}', J), "http://cloud.coolfridge.com/recipes?q=leek", "http://go.pantrypartners.com/r?adid=%s&pl=fridge-home" % AD, "http://px.recipeworld.com/in?src=fridge&d=%s" % AD, ("http://cloud.coolfridge.com/temp", '{"c":4}', J))},
]
SYNCS = [{"from_domain": "pantrypartners.com", "to_domain": "recipeworld.com", "name": "d"}]
