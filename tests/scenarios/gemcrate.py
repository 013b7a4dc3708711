"""A game with its kits on two telephones and in a browser: installs, sessions, rewarded videos; configuration, bundles, scores and crash reports that are none."""
from dsl import *

UNITY = {"User-Agent": "UnityPlayer/2022.3.41f1 (UnityWebRequest/1.0, libcurl/8.5.0-DEV)", "X-Unity-Version": "2022.3.41f1", "Accept": "*/*"}
IOS = {"User-Agent": "GemCrate/318 CFNetwork/1498.700.2 Darwin/23.6.0", "Accept": "*/*", "Accept-Language": "nl-NL,nl;q=0.9"}
JSON = {"Content-Type": "application/json"}
GAID, IDFV = "38400000-8cf0-11bd-b23e-10b96e40000d", "E621E1F8-C36C-495A-93FC-0C247A3E6E5F"
WEB = """(function(){var u='{{new:player}}',send=function(e){navigator.sendBeacon('{{scheme}}://in.playgauge.io/v2/events?key=gc_web_77',new Blob([JSON.stringify({user_id:u,session_id:'{{new:sess}}',event:e,platform:'web',ts:Date.now()})],{type:'text/plain'}))};
send('session_start');fetch('/bundles/level1.data');setTimeout(function(){send('level_start')},250);setTimeout(function(){send('level_fail');fetch('/api/score',{method:'POST',body:'{"s":120}'});
var f=document.createElement('iframe');f.src='{{scheme}}://html5.rewardgrid.com/spot?zone=gc1&w=320';document.body.appendChild(f)},500)})();"""
SPOT = """<!doctype html><body><img src="{{scheme}}://html5.rewardgrid.com/cr/kart.webp" width=320><img src="{{scheme}}://track.rewardgrid.com/imp?z=gc1&cr=88&rid={{new:rid}}" style="display:none"><script>setTimeout(function(){fetch('{{scheme}}://track.rewardgrid.com/viewable?z=gc1&cr=88&rid={{new:rid}}&pct=50&ms=1000',{mode:'no-cors'})},300)</script></body>"""
SITES = {
    "play.gemcrate.games": {"/": page("<!doctype html><title>Gem Crate</title><canvas></canvas><script src=/kit/playgauge.min.js></script>", gzip=True), "/kit/playgauge.min.js": script(WEB, gzip=True), "/bundles/*": {"body": bytes(12000), "type": "application/octet-stream"}, "/api/score": json_('{"rank":81}'), "/favicon.ico": pic("png", 32, 32)},
    "in.playgauge.io": {"/v2/events": json_('{"status":"ok"}', pixel="analytics"), "/v2/remote": json_('{"speed":3}')},
    "html5.rewardgrid.com": {"/spot": page(SPOT), "/cr/*": pic("webp", 320, 180, headers=LONG)},
    "track.rewardgrid.com": {"/imp": pic("gif", headers=NO_STORE, pixel="analytics|retargeting|unknown"), "/viewable": empty(pixel="analytics|retargeting|unknown"), "/complete": empty(pixel="analytics|conversion|retargeting|unknown")},
    "ads.rewardgrid.com": {"/v4/get": json_('{"ad":88,"video":"http://cdn.rewardgrid.com/88.mp4"}')}, "cdn.rewardgrid.com": {"/88.mp4": {"body": bytes(22000), "type": "video/mp4"}},
    "app.installpath.com": {"/install": json_('{"attribution":"organic"}', pixel="analytics|conversion|unknown"), "/session": json_("{}", pixel="analytics|unknown"), "/event": json_("{}", pixel={"event_token": {"p7rch4": "conversion|analytics|unknown", "*": "analytics|unknown"}})},
    "api.gemcrate.games": {"/login": json_('{"t":"x"}'), "/scores/top": json_("[9,8]"), "/push/register": empty(), "/iap/verify": json_('{"ok":1}')}, "cdn.gemcrate.games": {"/ab/*": {"body": bytes(15000), "type": "application/octet-stream"}},
    "crash.dumpline.dev": {"/v1/minidump": json_('{"id":1}')},
}


def kit(*rs):
    return [{"url": u, "page": None, **({"method": "POST", "body": b, "headers": JSON} if b else {})} for u, b in rs]


P, R = "http://in.playgauge.io/v2/", "http://track.rewardgrid.com/"
VISITS = [{"url": "http://play.gemcrate.games/"},
          {"actor": "droid", "address": "10.77.0.3", "headers": UNITY, "requests": kit(
              (P + "remote?key=gc_and_12&v=3.1.8", None), ("http://api.gemcrate.games/login", '{"device":"android","v":"3.1.8"}'), ("http://cdn.gemcrate.games/ab/shaders.bundle", None),
              ("http://app.installpath.com/install?app=gc12&gps_adid=%s&referrer=utm_source%%3Dorganic&os=android&device=SM-A536B&installed_at=1790000000" % GAID, None), (P + "events", '{"user_id":"%s","session_id":"b0c1","event":"session_start","os":"android 14"}' % GAID),
              ("http://ads.rewardgrid.com/v4/get?zone=rv2&ifa=%s" % GAID, None), ("http://cdn.rewardgrid.com/88.mp4", None), (R + "imp?z=rv2&cr=88&ifa=%s" % GAID, None), (R + "complete?z=rv2&cr=88&ifa=%s" % GAID, None),
              (P + "events", '{"user_id":"%s","session_id":"b0c1","event":"ad_watched"}' % GAID), ("http://api.gemcrate.games/iap/verify", '{"receipt":"MIIT"}'), ("http://app.installpath.com/event?app=gc12&gps_adid=%s&event_token=p7rch4&revenue=1.99&currency=EUR" % GAID, None), ("http://crash.dumpline.dev/v1/minidump", '{"sig":"SIGSEGV","v":"3.1.8"}'))},
          {"actor": "iphone", "address": "10.77.0.4", "headers": IOS, "requests": kit(
              (P + "remote?key=gc_ios_31&v=3.1.8", None), ("http://app.installpath.com/session?app=gc31&idfv=%s&session_count=14&last_interval=80211&os=ios" % IDFV, None), ("http://api.gemcrate.games/scores/top?n=10", None), ("http://api.gemcrate.games/push/register", '{"token":"740f4707bebcf74f9b7c25d48e3358945f6aa01da5ddb387462c7eaf61bb78ad"}'),
              (P + "events", '{"user_id":"%s","event":"session_start"}' % IDFV), ("http://app.installpath.com/event?app=gc31&idfv=%s&event_token=lvl003" % IDFV, None), (P + "events", '{"user_id":"%s","event":"session_end","len":301}' % IDFV))}]
