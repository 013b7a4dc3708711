"""Kits in apps and games: sessions, installs, purchases and rewarded advertising told by form, by JSON, by query and by path; beside saves, remote settings, leader tables, updates, time, crash files and pushes; two telephones, a tablet and a console."""
from dsl import *

AND = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 15; Pixel 8 Build/AP4A.250105.002)"}
KIT = {"User-Agent": "okhttp/4.12.0"}
IOS = {"User-Agent": "TileHeroes/3381 CFNetwork/1568.300.101 Darwin/24.2.0", "Accept": "*/*"}
UNI = {"User-Agent": "UnityPlayer/2022.3.21f1 (UnityWebRequest/1.0, libcurl/8.5.0-DEV)", "X-Unity-Version": "2022.3.21f1"}
NSW = {"User-Agent": "libcurl (nnEns; 789f928b-138e-4b2f-afeb-1acae821d897; SDK 17.5.4.0)"}
GAID, IDFV = "2d0c6a7e-51f3-4d7c-9c18-3f02a4be6b11", "A61E2C9B-0B7D-4A86-9F53-77D1E0C2B4F8"
J = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
SITES = {
    "api.tileheroes.game": {"/v3/save": json_('{"ok":true}'), "/v3/leader": json_('{"top":[]}'), "/v3/shop": json_('{"items":[]}'), "/time": {"body": "1790400000", "type": "text/plain"}},
    "conf.tileheroes.game": {"/remote/android.json": json_('{"ads":true}', headers={"ETag": '"c1"'})}, "dl.tileheroes.game": {"/bundles/*": {"body": bytes(12000), "type": "application/octet-stream"}},
    "attr.linkbloom.io": {"/v4/open": json_('{"status":"ok"}', pixel="analytics|unknown"), "/v4/install": json_('{"status":"ok","match":null}', pixel="conversion|analytics|unknown"), "/v4/event": json_('{"status":"ok"}', pixel="conversion|analytics|unknown")},
    "collect.kitmetric.com": {"/s": empty(pixel="analytics|unknown"), "/2/batch": {"body": "", "status": 202, "pixel": "analytics|unknown"}},
    "wf.bannermill.net": {"/mediate": json_('{"ad":{"id":9,"img":"b"}}')}, "e.bannermill.net": {"/imp/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/rw": empty(pixel="analytics|retargeting|conversion|unknown"), "/clk": go("http://store.appharbor.com/a?id=77&ref=bm", pixel="conversion|analytics|retargeting|unknown")},
    "store.appharbor.com": {"/a": page("<!doctype html><title>App</title>"), "/version": json_('{"v":"4.4.0"}')}, "img.bannermill.net": {"/b/*": pic("jpeg", 320, 50, headers=LONG)},
    "crash.stackbay.dev": {"/api/18/envelope/": json_('{"id":"ab"}')}, "push.cloudcourier.com": {"/register": json_('{"token":"x"}')}, "ntp.consolenet.com": {"/now": {"body": "1790400100", "type": "text/plain"}}, "ctest.consolenet.com": {"/": {"body": "ok", "type": "text/plain"}},
}


def call(url, method="GET", body="", headers=None):
    return {"url": url, "method": method, "page": None, "headers": headers or {}, **({"body": body} if body else {})}


VISITS = [
    {"actor": "android", "address": "10.77.0.3", "headers": AND, "requests": [call("http://conf.tileheroes.game/remote/android.json?v=338"), call("http://dl.tileheroes.game/bundles/lv12.bin"), call("http://api.tileheroes.game/time"), call("http://store.appharbor.com/version?pkg=game.tileheroes&vc=338")]},
    {"actor": "kit", "address": "10.77.0.3", "headers": KIT, "requests": [
        call("http://attr.linkbloom.io/v4/install", "POST", "app=game.tileheroes&gaid=%s&os=15&dev=Pixel+8&ref=utm_source%%3Dbm&ts=1790400003" % GAID, FORM),
        call("http://collect.kitmetric.com/2/batch", "POST", '{"key":"k-77aa","device":"%s","events":[{"n":"session_start","t":1790400004},{"n":"screen","p":{"name":"home"}}]}' % GAID, J),
        call("http://wf.bannermill.net/mediate", "POST", '{"slot":"home_b","gaid":"%s"}' % GAID, J), call("http://img.bannermill.net/b/9.jpg"),
        call("http://e.bannermill.net/imp/9/home_b?g=%s&p=0.0021" % GAID), call("http://e.bannermill.net/clk?c=9&g=%s" % GAID), call("http://store.appharbor.com/a?id=77&ref=bm"),
        call("http://api.tileheroes.game/v3/save", "POST", '{"lvl":12,"player":"p-99120"}', J), call("http://attr.linkbloom.io/v4/event", "POST", "app=game.tileheroes&gaid=%s&name=purchase&rev=4.99&cur=EUR&ts=1790400303" % GAID, FORM),
        call("http://crash.stackbay.dev/api/18/envelope/?sentry_key=aa11bb22cc33dd44ee55ff6600112233", "POST", '{"event_id":"9ec79c33ec9942ab8353589fcb2e04dc"}\n{"type":"event"}\n{"level":"error"}', {"Content-Type": "text/plain;charset=UTF-8"})]},
    {"actor": "ios", "address": "10.77.0.4", "headers": IOS, "requests": [
        call("http://attr.linkbloom.io/v4/open?app=id1500112233&idfv=%s&os=18.1&att=2&ts=1790400500" % IDFV), call("http://api.tileheroes.game/v3/shop?player=p-10033"), call("http://api.tileheroes.game/v3/leader?week=48&around=p-10033"),
        call("http://collect.kitmetric.com/s?k=k-77ab&d=%s&e=level_end&lv=13&r=win&t=1790400533" % IDFV), call("http://push.cloudcourier.com/register", "POST", '{"platform":"apns","device":"ffee00112233445566778899"}', J)]},
    {"actor": "unity", "address": "10.77.0.5", "headers": UNI, "requests": [
        call("http://dl.tileheroes.game/bundles/lv13.bin"), call("http://collect.kitmetric.com/2/batch", "POST", '{"key":"k-77ac","device":"b7710c2e9d1a4f0e","events":[{"n":"ad_show","t":1790400604}]}', J), call("http://e.bannermill.net/rw?c=12&d=b7710c2e9d1a4f0e&st=begin"), call("http://e.bannermill.net/rw?c=12&d=b7710c2e9d1a4f0e&st=reward&coins=50"), call("http://api.tileheroes.game/v3/save", "POST", '{"lvl":14}', J)]},
    {"actor": "console", "address": "10.77.0.5", "headers": NSW, "requests": [call("http://ctest.consolenet.com/"), call("http://ntp.consolenet.com/now")]},
]
