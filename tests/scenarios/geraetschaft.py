"""Applications and devices: kits that report uses, installs and shown advertisements, beside the applications' own traffic."""
from dsl import *

GAME = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 13; SM-A546B Build/TP1A.220624.014)"}
RUN = {"User-Agent": "Strider/8.14 CFNetwork/1490.0.4 Darwin/23.2.0", "Accept": "*/*"}
BOX = {"User-Agent": "Mozilla/5.0 (Linux; Android 9; MIBOX4) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/95.0 Safari/537.36", "Accept": "*/*"}
GAID, IDFV, BOXID = "c1d9f0ab-4e27-4c1f-8f0e-9912ab34cd56", "7E1B0C44-92AF-4B7D-A0D3-5501B3C2E9F1", "b0e1d2c3a4958677"
JS = {"Content-Type": "application/json; charset=utf-8"}
SITES = {
    "api.puzzlebrook.com": {"/v3/levels": json_('{"levels":[1,2,3,4,5]}'), "/v3/save": json_('{"ok":true}'), "/v3/daily": json_('{"gift":"gem"}'), "/push/register": empty()},
    "cdn.puzzlebrook.com": {"/atlas/7.png": pic("png", 256, 256, headers=LONG)},
    "launches.kitreach.io": {"/api/v6/app": json_('{"status":"ok"}', pixel="conversion|analytics|unknown"), "/api/v6/event": empty(pixel="analytics|unknown")},
    "conf.kitreach.io": {"/settings": json_('{"ttl":3600,"flags":{"a":1}}')},
    "ev.stormglass-kit.net": {"/batch": {"body": '{"accepted":3}', "type": "application/json", "pixel": "analytics|unknown"}, "/session": empty(pixel="analytics|unknown")},
    "faults.stormglass-kit.net": {"/minidump": json_('{"id":"91"}')},
    "bid.rewardly-ads.com": {"/openrtb2/auction": json_('{"id":"1","seatbid":[{"bid":[{"price":0.4,"adm":"<x/>"}]}]}')},
    "ev.rewardly-ads.com": {"/shown": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/done": empty(pixel="analytics|retargeting|unknown"), "/win/*": empty(pixel="analytics|retargeting|unknown")},
    "media.rewardly-ads.com": {"/v/reel.mp4": {"body": bytes(40000), "type": "video/mp4"}},
    "sync.strider-run.com": {"/workouts": json_('{"saved":1}'), "/clock": {"body": "1790000000", "type": "text/plain"}},
    "m.paceline.co": {"/p": pic("png", pixel="analytics|unknown", headers=NO_STORE), "/goal": empty(pixel="conversion|analytics")},
    "tv.alpenkino.at": {"/app/": page("<html><head><title>AK</title><script src=/app/m.js></script></head><body></body></html>"), "/app/m.js": script("var m=1;" * 40), "/guide": json_('{"rows":[]}'), "/alive": json_('{"next":60}'), "/b/back.png": pic("png", 100, 40, headers=LONG)},
    "zaehl.sehwerk.at": {"/z": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["zw={{c:zw}}; " + YEAR]), "/tick": empty(pixel="analytics|unknown")},
    "tiles.wayfield.org": {"/*": pic("png", 256, 256, headers=LONG)},
}


def say(url, method="GET", body="", **h):
    return {"url": url, "page": None, "method": method, "body": body, "headers": {**(JS if body else {}), **h}}


P = "http://tv.alpenkino.at/app/"


def tv(by, cause, *urls):
    return [{"url": u, "page": P, "by": by, "initiator": cause, "headers": {} if u == P else {"Referer": P}} for u in urls]


VISITS = [
    {"actor": "game", "address": "10.77.0.3", "headers": GAME, "requests": [
        say("http://conf.kitreach.io/settings?app=com.puzzlebrook.go&v=6.2"), say("http://api.puzzlebrook.com/v3/levels?u=3381"), say("http://cdn.puzzlebrook.com/atlas/7.png"),
        say("http://launches.kitreach.io/api/v6/app?app_id=com.puzzlebrook.go&first=true", "POST", '{"advertising_id":"%s","install_time":"2026-11-24 10:01","referrer":"utm_source=x"}' % GAID),
        say("http://ev.stormglass-kit.net/session?k=pb1&did=%s&s=start" % GAID), say("http://api.puzzlebrook.com/push/register", "POST", '{"token":"fcm:aa19"}'),
        say("http://ev.stormglass-kit.net/batch", "POST", '{"device":"%s","events":[{"e":"level_start","n":1},{"e":"level_end","n":1},{"e":"tap"}]}' % GAID),
        say("http://bid.rewardly-ads.com/openrtb2/auction", "POST", '{"id":"1","imp":[{"id":"1","video":{"w":640}}],"device":{"ifa":"%s"}}' % GAID), say("http://ev.rewardly-ads.com/win/1/0.40?ifa=%s" % GAID), say("http://media.rewardly-ads.com/v/reel.mp4"),
        say("http://ev.rewardly-ads.com/shown?cr=31&ifa=%s&ts=1790000400123" % GAID), say("http://ev.rewardly-ads.com/done?cr=31&q=100&ifa=%s" % GAID), say("http://api.puzzlebrook.com/v3/save", "POST", '{"level":2,"gems":14}'),
        say("http://launches.kitreach.io/api/v6/event?app_id=com.puzzlebrook.go", "POST", '{"advertising_id":"%s","eventName":"level_2"}' % GAID), say("http://faults.stormglass-kit.net/minidump?k=pb1", "POST", '{"exception":"NullPointer","stack":["a.b","c.d"]}'),
        say("http://ev.stormglass-kit.net/session?k=pb1&did=%s&s=end" % GAID), say("http://api.puzzlebrook.com/v3/daily")]},
    {"actor": "runner", "address": "10.77.0.4", "headers": RUN, "requests": [
        say("http://sync.strider-run.com/clock"), say("http://m.paceline.co/p?a=strider&idfv=%s&scr=home&os=17.2&r=40771" % IDFV), say("http://tiles.wayfield.org/15/17000/11000.png"), say("http://tiles.wayfield.org/15/17001/11000.png"),
        say("http://m.paceline.co/p?a=strider&idfv=%s&scr=run&os=17.2&r=91277" % IDFV), say("http://sync.strider-run.com/workouts", "POST", '{"km":5.2,"hr":[140,151]}'), say("http://m.paceline.co/goal?a=strider&idfv=%s&goal=subscribe&value=39.99&currency=EUR" % IDFV)]},
    {"actor": "box", "address": "10.77.0.5", "headers": BOX, "requests": tv("other", None, P) + tv("parser", P, "http://tv.alpenkino.at/app/m.js", "http://tv.alpenkino.at/b/back.png")
     + tv("other", None, "http://zaehl.sehwerk.at/z?kanal=ak&geraet=%s&seite=start" % BOXID, "http://tv.alpenkino.at/guide?day=0", "http://tv.alpenkino.at/alive?b=%s" % BOXID, "http://zaehl.sehwerk.at/tick?kanal=ak&geraet=%s&sek=30" % BOXID, "http://zaehl.sehwerk.at/tick?kanal=ak&geraet=%s&sek=60" % BOXID, "http://tv.alpenkino.at/alive?b=%s" % BOXID, "http://zaehl.sehwerk.at/z?kanal=ak&geraet=%s&seite=film-31" % BOXID)},
]
