"""A radio house and its car: a player that tells minutes by GET and by a packed post, an audience bureau's two hosts by redirect, a spot by address lists, a podcast's prefix, a vote and lyrics that are none; a car's radio and a speaker, a widget on a second site, two tabs."""
from dsl import *

APP = """(function(){var S='{{c:wid}}';function ask(u){var s=document.createElement('img');s.src=u}
function play(){fetch('/now.json').then(function(r){return r.json()}).then(function(j){fetch('{{scheme}}://spot.klangwerbung.de/s?ch='+j.ch).then(function(r){return r.text()}).then(function(t){t.split('\\n').forEach(function(u){if(u)navigator.sendBeacon(u)})})});
ask('{{scheme}}://a.hoererschaft.org/w?st=welle&p='+encodeURIComponent(location.pathname)+'&x='+Date.now());var m=0,k=setInterval(function(){m++;fetch('{{scheme}}://lz.tonmass.net/min/'+S+'/'+m,{mode:'no-cors'});if(m>2){clearInterval(k);fetch('{{scheme}}://lz.tonmass.net/pack',{method:'POST',mode:'no-cors',body:new Uint8Array([31,139,8,0,9,9,1,2])})}},250)}
play();fetch('/vote/7',{method:'POST',body:'1'});fetch('{{scheme}}://text.liedgut.org/l?song=Ab&artist=Cd').then(function(r){return r.text()})})();"""
WID = """(function(){var f=document.createElement('iframe');f.src='{{scheme}}://www.welle9.fm/w/mini?from='+location.hostname;f.width=200;f.height=50;document.body.appendChild(f)})();"""
SITES = {
    "www.welle9.fm": {"/": page("<!doctype html><title>Welle 9</title><img src=/cover/a.jpg><img src=/cover/none.gif><script src=/p.js></script>", gzip=True, set_cookie=["wid={{c:wid}}; " + YEAR]), "/p.js": script(APP, gzip=True), "/now.json": json_('{"ch":9}'), "/vote/7": empty(), "/cover/a.jpg": pic("jpeg", 200, 200, headers=LONG), "/cover/none.gif": pic("gif", headers={"Cache-Control": "max-age=3600"}), "/favicon.ico": empty(),
                      "/wid.js": script(WID), "/w/mini": page("<!doctype html><title>m</title><img src=/cover/a.jpg><script>navigator.sendBeacon('{{scheme}}://lz.tonmass.net/wid','f={{q:from}}&w={{new:w}}')</script>"), "/stream": {"body": bytes(20000), "type": "audio/mpeg"}},
    "spot.klangwerbung.de": {"/s": {"body": "{{scheme}}://spot.klangwerbung.de/e/imp?c=4410&t={{new:t}}\n{{scheme}}://spot.klangwerbung.de/e/q2?c=4410&t={{new:t}}\n", "type": "text/plain"}, "/e/*": empty(pixel="analytics|retargeting|unknown")},
    "a.hoererschaft.org": {"/w": go("{{scheme}}://b.hoererschaft.org/w2?st={{q:st}}&p={{q:p}}&i={{c:hs}}", pixel="analytics|sync", set_cookie=["hs={{c:hs}}; SameSite=None; Secure; " + YEAR])}, "b.hoererschaft.org": {"/w2": pic("gif", pixel="analytics|sync", headers=NO_STORE)},
    "lz.tonmass.net": {"/min/*": empty(pixel="analytics|unknown"), "/pack": empty(pixel="analytics|unknown"), "/wid": empty(pixel="analytics|unknown"), "/car": empty(pixel="analytics|unknown")}, "text.liedgut.org": {"/l": {"body": "la la la la la la la la la la", "type": "text/plain"}},
    "pod.vorspann.io": {"/e/991/*": go("http://audio.welle9.fm/f/{{host}}.mp3", pixel="analytics|unknown")}, "audio.welle9.fm": {"/f/*": {"body": bytes(15000), "type": "audio/mpeg"}},
    "www.dorfblatt.at": {"/": page("<!doctype html><title>Dorf</title><script async src='{{scheme}}://www.welle9.fm/wid.js'></script><p>x</p>"), "/favicon.ico": empty()},
    "fw.autoradio.cloud": {"/v": {"body": "", "status": 204}, "/epg": json_('{"s":[9]}')}, "dab.logobild.de": {"/*": pic("png", 128, 128, headers=LONG)},
}
THIRD_PARTY_COOKIES = True
VIN = "WVWZZZ1KZAW000123"


def dev(name, address, agent, *reqs):
    return {"actor": name, "address": address, "headers": {"User-Agent": agent}, "requests": [{"url": u} for u in reqs]}


VISITS = [{"url": "http://www.welle9.fm/"}, {"url": "http://www.dorfblatt.at/", "tab": "b"}, {"url": "http://www.welle9.fm/"},
          dev("car", "10.77.0.3", "AutoRadio/3.1 (Linux; mib3)", "http://fw.autoradio.cloud/v?vin=%s&fw=31" % VIN, "http://fw.autoradio.cloud/epg?ch=9", "http://dab.logobild.de/9.png", "http://lz.tonmass.net/car?dev=7c1e9b20-5a34-4d0f-9b77-1f2e3d4c5b6a&st=welle9&ev=start&m=0", "http://www.welle9.fm/stream", "http://lz.tonmass.net/car?dev=7c1e9b20-5a34-4d0f-9b77-1f2e3d4c5b6a&st=welle9&ev=ping&m=5"),
          dev("pods", "10.77.0.5", "Podkatze/9.1 (iPhone; iOS 18.1)", "http://pod.vorspann.io/e/991/audio.welle9.fm/f/77.mp3", "http://audio.welle9.fm/f/pod.vorspann.io.mp3")]
