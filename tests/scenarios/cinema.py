"""A film service: segments, subtitles and storyboards, licence requests, a heartbeat of its own for where one left off, quality reports to a measuring company every moment, advertising with quartiles, a panel's pixel with a redirect, posters of small size, resumption on a second visit."""
from dsl import *

PLAYER = """(function(){var s='{{scheme}}://',n=0;fetch(s+'licence.keyvault.tv/wv?cid=88',{method:'POST',body:new Uint8Array(900)});fetch('/api/resume/88');fetch(s+'subs.reelhouse.tv/88/en.vtt');new Image().src=s+'img.reelhouse.tv/88/story.jpg';
fetch(s+'adserver.spotreel.net/vmap?c=88&cb={{new:c}}').then(function(r){return r.text()}).then(function(){['start','firstQuartile','midpoint','thirdQuartile','complete'].forEach(function(e,i){setTimeout(function(){(new Image).src=s+'ev.spotreel.net/t?e='+e+'&ad=551&s={{new:ss}}&ts='+Date.now()},i*140)});(new Image).src=s+'panel.watchcount.org/i?c1=2&c2=7718&ns={{new:ns}}'});
var h=setInterval(function(){n++;fetch(s+'cdn.segmentrain.net/88/seg-'+n+'.m4s');fetch(s+'q.playhealth.io/hb',{method:'POST',body:JSON.stringify({v:'{{new:v}}',seq:n,ph:n*4,bitrate:2400,buf:12,st:'playing',host:location.host})});
if(n%2)fetch('/api/progress',{method:'PUT',body:'{"t":'+n*10+'}'});if(n>5)clearInterval(h)},260)})();"""
BIG = {"body": bytes(range(256)) * 220, "type": "video/mp4"}
SITES = {
    "www.reelhouse.tv": {"/": page("<!doctype html><title>Reelhouse</title><link rel=stylesheet href=/c.css>" + "".join("<img loading=lazy src='{{scheme}}://img.reelhouse.tv/p/%d.webp' width=60 height=90>" % i for i in range(9)) + "<script src='{{scheme}}://js.watchcount.org/w.js' async></script>", gzip=True), "/watch/88": page("<!doctype html><title>88</title><video></video><script src=/player.js></script><script src='{{scheme}}://js.watchcount.org/w.js' async></script>", gzip=True),
                         "/player.js": script(PLAYER + "/*" + "p" * 30000 + "*/", headers=LONG), "/c.css": style("img{}" * 60), "/api/resume/88": json_('{"t":0}'), "/api/progress": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "img.reelhouse.tv": {"/p/*": pic("webp", 60, 90, headers=LONG), "/88/story.jpg": pic("jpeg", 480, 270, headers=LONG)}, "subs.reelhouse.tv": {"/88/en.vtt": {"body": "WEBVTT\n\n" + "00:01.000 --> 00:02.000\nHello\n\n" * 30, "type": "text/vtt"}},
    "licence.keyvault.tv": {"/wv": {"body": bytes(640), "type": "application/octet-stream"}}, "cdn.segmentrain.net": {"/88/*": BIG},
    "adserver.spotreel.net": {"/vmap": {"body": "<?xml version='1.0'?><VMAP>" + "<Ad/>" * 40 + "</VMAP>", "type": "application/xml"}}, "ev.spotreel.net": {"/t": empty(pixel="analytics|unknown|retargeting")},
    "js.watchcount.org": {"/w.js": script("(new Image).src='{{scheme}}://panel.watchcount.org/b?c1=1&c2=7718&cj={{new:j}}&c7='+encodeURIComponent(location.href);", headers={"Cache-Control": "max-age=3600"})},
    "panel.watchcount.org": {"/b": go("{{scheme}}://panel.watchcount.org/b2?{{q:c2}}", pixel="analytics|unknown|sync", set_cookie=["UID={{c:UID}}; SameSite=None; Secure; " + YEAR]), "/b2": pic("gif", pixel="analytics|unknown|sync", headers=NO_STORE), "/i": empty(pixel="analytics|unknown|sync")},
    "q.playhealth.io": {"/hb": json_('{"s":0}', pixel="analytics|unknown")},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.reelhouse.tv/"}, {"url": "http://www.reelhouse.tv/watch/88"}, {"run": "new Promise(r=>setTimeout(r,2200))"}, {"url": "http://www.reelhouse.tv/"}]
