"""A streaming channel on two televisions and in a browser: heartbeats of viewing, advertising breaks, a sound fingerprint; licences, bookmarks, stream locks and segments that are none."""
from dsl import *

WEBOS = {"User-Agent": "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.88 Safari/537.36 WebAppManager", "Accept": "*/*", "Accept-Language": "nl-NL"}
FIRE = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 11; AFTKA Build/RS8149.1590N)"}
EXO = {"User-Agent": "OrkaTV/5.2.0 (Linux;Android 11) ExoPlayerLib/2.18.1"}
DID, SID = "b0d9c4f7-1f4a-4a3e-8f2c-6a1e77d0b915", "4f1d9a7733c2"
GIF = dict(headers=NO_STORE)
PLAYER = """(function(){var S='{{scheme}}://',sid='{{new:sid}}',seq=0;
fetch(S+'play.orka.tv/api/entitle',{method:'POST',credentials:'include',body:'{"asset":71}'}).then(function(){return fetch(S+'cdn.orkastroom.net/71/index.m3u8')}).then(function(){['001','002','003'].forEach(function(n){fetch(S+'cdn.orkastroom.net/71/seg'+n+'.ts')});
fetch(S+'lic.sleutelhuis.com/widevine?kid=71aa',{method:'POST',body:new Uint8Array(60)});hb('play')});
function hb(e){var x=new XMLHttpRequest;x.open('POST',S+'qoe.kijkmeter.io/v2/hb?s='+sid+'&seq='+(seq++)+'&e='+e);x.send('{"br":3000,"buf":12}')}
setTimeout(function(){hb('tick');fetch(S+'play.orka.tv/api/lock/renew',{method:'POST',credentials:'include'})},500);setTimeout(function(){hb('tick');fetch(S+'play.orka.tv/api/bookmark/71',{method:'POST',body:'{"pos":61}'})},1000);
fetch(S+'ssai.pauzeblok.tv/break?ch=orka1').then(function(r){return r.json()}).then(function(b){b.track.forEach(function(u){(new Image).src=u.replace('[CACHEBUSTING]',Math.random()*1e9|0)})})})();"""
BREAK = """{"dur":20,"media":"/spot.mp4","track":["{{scheme}}://ev.pauzeblok.tv/e/impression?bid={{new:bid}}&c=8812&r=[CACHEBUSTING]","{{scheme}}://ev.pauzeblok.tv/e/start?bid={{new:bid}}&c=8812","{{scheme}}://pub.reclamevenster.nl/pixel/imp.gif?cmp=44&pl=orka&ord=[CACHEBUSTING]"]}"""
SITES = {
    "www.orka.tv": {"/": page("<!doctype html><html><head><title>Orka</title></head><body><div id=row><img src='{{scheme}}://img.orka.tv/p/71.jpg'><img src='{{scheme}}://img.orka.tv/p/72.jpg'></div><script src=/shell.js></script></body></html>", gzip=True), "/kijk/71": page("<!doctype html><html><head><title>Kijk</title></head><body><video></video><img src='{{scheme}}://img.orka.tv/thumb/71/10.jpg?w=1&h=1'><script src='{{scheme}}://static.orka.tv/player.js'></script></body></html>", gzip=True),
                    "/shell.js": script("fetch('/api/rails').then(function(r){return r.json()});navigator.sendBeacon('/insights/v1/screen',JSON.stringify({s:'home',d:'{{new:d}}'}))"), "/api/rails": json_("[71,72]"), "/insights/v1/screen": empty(pixel="analytics"), "/favicon.ico": empty()},
    "static.orka.tv": {"/player.js": script(PLAYER, gzip=True, headers=LONG)}, "img.orka.tv": {"/thumb/*": pic("jpeg", 1, 1, headers=LONG), "/*": pic("jpeg", 200, 300, headers=LONG)},
    "play.orka.tv": {"/api/entitle": json_('{"ok":true}', set_cookie=["lock={{new:lock}}; Path=/"]), "/api/lock/renew": empty(), "/api/bookmark/71": empty(), "/api/epg": json_('{"now":"Journaal"}'), "/api/profile": json_('{"name":"A"}'), "/api/update": empty(), "/api/rate/71": empty()},
    "cdn.orkastroom.net": {"/71/index.m3u8": {"body": "#EXTM3U\n#EXTINF:6,\nseg001.ts\n", "type": "application/vnd.apple.mpegurl"}, "/*": {"body": bytes(12000), "type": "video/mp2t"}}, "lic.sleutelhuis.com": {"/widevine": {"body": bytes(420), "type": "application/octet-stream"}},
    "qoe.kijkmeter.io": {"/v2/hb": json_('{"err":"ok","hbi":20}', pixel="analytics")}, "ssai.pauzeblok.tv": {"/break": json_(BREAK, headers=NO_STORE), "/vast": {"body": "<VAST version='4.0'><Ad id='8812'><InLine><Impression>http://ev.pauzeblok.tv/e/impression</Impression></InLine></Ad></VAST>", "type": "text/xml"}, "/spot.mp4": {"body": bytes(20000), "type": "video/mp4"}},
    "ev.pauzeblok.tv": {"/e/*": pic("gif", pixel="analytics|retargeting|unknown", **GIF)}, "pub.reclamevenster.nl": {"/pixel/imp.gif": pic("gif", pixel="analytics|retargeting|unknown", set_cookie=["rv={{c:rv}}; SameSite=None; Secure; " + YEAR], **GIF)},
    "secure.kijkcijfer.nl": {"/cgi-bin/m": pic("gif", pixel="analytics", **GIF)}, "log.klankafdruk.com": {"/acr/v1/report": empty(pixel="analytics|unknown"), "/acr/v1/config": json_('{"interval":30}')},
    "sdk.zendergids.tv": {"/logo/orka.png": pic("png", 80, 60, headers=LONG)}, "time.tvfabriek.com": {"/now": {"body": "1796000000", "type": "text/plain"}}, "check.tvfabriek.com": {"/gen204": empty()},
    "id.huisgraaf.com": {"/match": go("http://ev.pauzeblok.tv/e/idmap?hg={{q:tvid}}&src=huisgraaf", pixel="sync")},
}
SITES["ev.pauzeblok.tv"]["/e/idmap"] = pic("gif", pixel="sync", **GIF)
APP = "http://tvapp.orka.tv/webos/index.html"
SITES["tvapp.orka.tv"] = {"/webos/index.html": page("<html><head><title>Orka TV</title><script src=main.js></script></head><body></body></html>"), "/webos/main.js": script("var o=1;", headers=LONG)}
MAIN = "http://tvapp.orka.tv/webos/main.js"


def r(url, by="script", initiator=MAIN, method="GET", body=""):
    return {"url": url, "page": APP, "by": by, "initiator": initiator, "method": method, "body": body, "headers": {"Referer": APP} if url != APP else {}}


def d(url, method="GET", body="", **headers):
    return {"url": url, "page": None, "method": method, "body": body, "headers": headers}


Q = "http://qoe.kijkmeter.io/v2/hb?s=%s&seq=%d&e=%s"
VISITS = [
    {"actor": "webos", "address": "10.77.0.3", "headers": WEBOS, "requests": [r(APP, "other", None), r(MAIN, "parser", APP), r("http://play.orka.tv/api/profile"), r("http://img.orka.tv/p/71.jpg"), r("http://play.orka.tv/api/epg?ch=orka1"),
        r("http://secure.kijkcijfer.nl/cgi-bin/m?ci=nl-500211&at=start&c6=vc,b01&tl=journaal&devid=%s&rnd=1796000101" % DID), r("http://play.orka.tv/api/entitle", method="POST", body='{"asset":71}'), r("http://cdn.orkastroom.net/71/index.m3u8"), r("http://lic.sleutelhuis.com/widevine?kid=71aa", method="POST", body="x" * 60), r("http://cdn.orkastroom.net/71/seg001.ts"),
        r(Q % (SID, 0, "play"), method="POST", body='{"br":4500}'), r("http://ssai.pauzeblok.tv/vast?ch=orka1&ifa=%s&lmt=0" % DID), r("http://ssai.pauzeblok.tv/spot.mp4"), r("http://ev.pauzeblok.tv/e/impression?bid=77aa01&c=8812&ifa=%s" % DID), r("http://ev.pauzeblok.tv/e/firstQuartile?bid=77aa01&c=8812&ifa=%s" % DID), r("http://ev.pauzeblok.tv/e/complete?bid=77aa01&c=8812&ifa=%s" % DID),
        r("http://play.orka.tv/api/lock/renew", method="POST"), r(Q % (SID, 1, "tick"), method="POST", body='{"br":4500}'), r("http://play.orka.tv/api/bookmark/71", method="POST", body='{"pos":90}'), r("http://play.orka.tv/api/rate/71", method="POST", body='{"stars":4}'),
        r("http://secure.kijkcijfer.nl/cgi-bin/m?ci=nl-500211&at=timer&c6=vc,b01&tl=journaal&devid=%s&rnd=1796000161" % DID)]},
    {"actor": "firetv", "address": "10.77.0.4", "headers": FIRE, "requests": [d("http://check.tvfabriek.com/gen204"), d("http://time.tvfabriek.com/now"), d("http://play.orka.tv/api/update?v=5.2.0&model=AFTKA"), d("http://sdk.zendergids.tv/logo/orka.png"), d("http://log.klankafdruk.com/acr/v1/config?model=AFTKA"),
        d("http://log.klankafdruk.com/acr/v1/report?tvid=%s&ch=%%3F&ts=1796000200" % SID, "POST", "fp=ab12ffe09c71d2&off=12", **{"Content-Type": "application/x-www-form-urlencoded"}), d("http://id.huisgraaf.com/match?tvid=9e107d9d372bb682&partner=pauzeblok"), d("http://ev.pauzeblok.tv/e/idmap?hg=9e107d9d372bb682&src=huisgraaf")]},
    {"actor": "firetv", "address": "10.77.0.4", "headers": EXO, "requests": [d("http://cdn.orkastroom.net/71/index.m3u8"), d("http://cdn.orkastroom.net/71/seg001.ts"), d("http://cdn.orkastroom.net/71/seg002.ts"), d("http://log.klankafdruk.com/acr/v1/report?tvid=%s&ch=orka1&ts=1796000230" % SID, "POST", "fp=9912ffe09c71aa&off=42")]},
    {"url": "http://www.orka.tv/"}, {"url": "http://www.orka.tv/kijk/71"},
]
SYNCS = [{"from_domain": "huisgraaf.com", "to_domain": "pauzeblok.tv", "name": "hg"}]
