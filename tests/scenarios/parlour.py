"""A parlour's devices, once more: a television of a third make with a viewing call by GET answered with a number, its home screen's card shown and opened, an application of news with quartiles by path and a companion picture, a cable box's tune events as lines of text, two telephones with kits (a screen by form with an empty 200, an install by JSON with a deferred link's absence told as JSON, rewarded: requested, filled, shown, completed), a fitness band's engagement batch; beside them guides, licences, remote keys, time, storage, weather, messages, purchases checked, maps and settings are none."""
from dsl import *

VID = {"User-Agent": "Mozilla/5.0 (Linux; Android 12; VIDAA; AVA 55 U7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108 Safari/537.36 VIDAA/7.0"}
CAB = {"User-Agent": "XG1v4/2.18 (Linux; armv7l) libcurl/7.68"}
AND = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; SM-A546B Build/UP1A.231005.007)"}
IOS = {"User-Agent": "Puzzlio/311 CFNetwork/1490.0.4 Darwin/23.2.0"}
BAND = {"User-Agent": "FitLoop/7.3 okhttp/5.0"}
TV, G, I = "5c0ffee4-1122-4a3b-9c8d-77aa55bb33cc", "f47ac10b-58cc-4372-a567-0e02b2c3d479", "6D92078A-8246-4BA4-AE5B-76104861E7DC"
J, F, T = {"Content-Type": "application/json"}, {"Content-Type": "application/x-www-form-urlencoded"}, {"Content-Type": "text/plain"}
SITES = {
    "epg.avatv-cloud.com": {"/g": json_('{"p":[1]}')}, "time.avatv-cloud.com": {"/now": {"body": "1790000000", "type": "text/plain"}}, "viewing.avatv-data.com": {"/see": {"body": "1", "type": "text/plain", "pixel": "analytics|unknown"}}, "cards.avatv-ads.com": {"/feed": json_('[{"c":1}]'), "/c/*": pic("jpeg", 400, 225, headers=LONG), "/shown": empty(pixel="analytics|retargeting|unknown"), "/opened": empty(pixel="analytics|retargeting|unknown")},
    "news.tele-now.net": {"/app.json": json_('{"v":1}'), "/v/1.ts": {"body": bytes(8000), "type": "video/mp2t"}}, "ad.telespot.io": {"/pod": {"body": "<VAST version='4.0'><Ad id='1'/></VAST>", "type": "application/xml"}, "/e/*": empty(pixel="analytics|retargeting|unknown"), "/comp/1.png": pic("png", 300, 60, headers=LONG)},
    "tune.cableone-box.com": {"/log": {"body": "", "status": 200, "pixel": "analytics|unknown"}}, "guide.cableone-box.com": {"/grid": json_("[1]")}, "key.cableone-box.com": {"/l": {"body": bytes(300), "type": "application/octet-stream"}},
    "sdk.appgauge.io": {"/screen": {"body": "", "status": 200, "pixel": "analytics"}, "/settings/*": json_('{"s":1}')}, "i.linkdeep.me": {"/v1/install": json_('{"link":null,"data":"{}"}', pixel="analytics|conversion|unknown")}, "push.msghub.io": {"/reg": json_('{"ok":1}')}, "wx.openair.org": {"/p": json_('{"t":1}')},
    "req.rewardbay.com": {"/bid": json_('{"ad":"x"}'), "/filled": empty(pixel="analytics|unknown"), "/shown": empty(pixel="analytics|unknown"), "/completed": empty(pixel="analytics|conversion|unknown")}, "store.checkbuy.com": {"/verify": json_('{"valid":true}')}, "cfg.puzzlio.com": {"/r": json_('{"a":1}')}, "save.puzzlio.com": {"/slot/1": empty()},
    "api.fitloop.com": {"/steps": empty(), "/firmware": json_('{"v":3}')}, "engage.fitpulse.io": {"/batch": {"body": '{"status":"ok"}', "type": "application/json", "pixel": "analytics"}},
}


def ask(*items):
    return [{"url": i, "page": None} if isinstance(i, str) else {"url": i[0], "method": "POST", "body": i[1], "page": None, "headers": i[2]} for i in items]


VISITS = [
    {"actor": "vidaa", "address": "10.77.0.3", "headers": VID, "requests": ask("http://epg.avatv-cloud.com/g?ch=1", "http://time.avatv-cloud.com/now", "http://viewing.avatv-data.com/see?tvid=%s&src=hdmi1&ch=5&sec=60" % TV, "http://cards.avatv-ads.com/feed?tvid=%s" % TV, "http://cards.avatv-ads.com/c/1.jpg", "http://cards.avatv-ads.com/shown?card=1&tvid=%s&pos=0" % TV, "http://cards.avatv-ads.com/opened?card=1&tvid=%s" % TV, "http://viewing.avatv-data.com/see?tvid=%s&src=tuner&ch=7&sec=60" % TV,
        "http://news.tele-now.net/app.json", "http://ad.telespot.io/pod?ifa=%s" % TV, "http://ad.telespot.io/comp/1.png", "http://ad.telespot.io/e/9a1c77b0e2d4/start", "http://news.tele-now.net/v/1.ts", "http://ad.telespot.io/e/9a1c77b0e2d4/midpoint", "http://ad.telespot.io/e/9a1c77b0e2d4/complete")},
    {"actor": "cable", "address": "10.77.0.4", "headers": CAB, "requests": ask("http://guide.cableone-box.com/grid?h=4", "http://key.cableone-box.com/l?c=5", ("http://tune.cableone-box.com/log", "box=00A1B2C3D4E5;1790000001;tune;5\nbox=00A1B2C3D4E5;1790000061;tune;9\n", T), ("http://tune.cableone-box.com/log", "box=00A1B2C3D4E5;1790000161;off;9\n", T))},
    {"actor": "android", "address": "10.77.0.5", "headers": AND, "requests": ask("http://sdk.appgauge.io/settings/com.walk.app", ("http://sdk.appgauge.io/screen", "app=com.walk.app&gaid=%s&screen=Home&ts=1790000301" % G, F), ("http://i.linkdeep.me/v1/install", '{"hardware_id":"77aa10c4d2e9f0b1","google_advertising_id":"%s","first_install_time":1790000000,"branch_key":"key_1"}' % G, J), ("http://push.msghub.io/reg", '{"token":"x"}', J), "http://wx.openair.org/p?lat=55.9&lon=-3.2", ("http://sdk.appgauge.io/screen", "app=com.walk.app&gaid=%s&screen=Route&ts=1790000341" % G, F))},
    {"actor": "ios", "address": "10.77.0.4", "headers": IOS, "requests": ask("http://cfg.puzzlio.com/r?v=311", ("http://req.rewardbay.com/bid", '{"imp":[{"id":"1"}],"device":{"ifa":"%s"}}' % I, J), "http://req.rewardbay.com/filled?id=7c1d44e0a9b2&idfv=%s" % I, "http://req.rewardbay.com/shown?id=7c1d44e0a9b2&idfv=%s" % I, ("http://save.puzzlio.com/slot/1", '{"lvl":4}', J), "http://req.rewardbay.com/completed?id=7c1d44e0a9b2&idfv=%s" % I, ("http://store.checkbuy.com/verify", '{"receipt":"MII"}', J))},
    {"actor": "band", "address": "10.77.0.5", "headers": BAND, "requests": ask(("http://api.fitloop.com/steps", '{"n":4411}', J), "http://api.fitloop.com/firmware?hw=3", ("http://engage.fitpulse.io/batch", '{"device":"%s","events":[{"name":"app_open","ts":1790000400000},{"name":"goal_view","ts":1790000401000}]}' % G, J))},
]
