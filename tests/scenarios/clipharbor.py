"""A video portal with advertising breaks: events out of an ad's XML, heartbeats of the player, an audience count that redirects to itself; segments, licences, positions; and a set-top box."""
from dsl import *

PLAYER = """(function(){var vid='otter',s='{{new:play}}',n=0;
var hb=function(st){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://hb.streamgauge.net/v2/p');x.send(JSON.stringify({acct:'clipharbor',sess:s,seq:n++,st:st,viewer:'{{new:viewer}}',buf:0,br:2400,url:location.href}))};
var aud=function(ev){(new Image).src='{{scheme}}://sb.audimark.com/p?c1=2&c2=6035411&ns_type=hidden&ns_st_ev='+ev+'&ns_st_id='+s+'&ns_ts='+Date.now()+'&c7='+encodeURIComponent(location.href)};
function seg(i){return fetch('{{scheme}}://v2.vidcache.net/hls/'+vid+'/1080/seg-'+i+'.ts?st=k7Qm2&e=1790009999')}
fetch('{{scheme}}://v2.vidcache.net/hls/'+vid+'/master.m3u8?st=k7Qm2&e=1790009999').then(function(){return fetch('/drm/license',{method:'POST',body:'CAQ='})}).then(function(){hb('start');aud('play');
return fetch('{{scheme}}://pod.admarlin.com/vast?pub=clipharbor&sz=640x360&correlator='+Date.now()+'&us_privacy=1YNN')}).then(function(r){return r.text()}).then(function(t){
var u=t.match(/http[^\\]]+/g),i=0;u.forEach(function(v,k){setTimeout(function(){(new Image).src=v.replace('[CACHEBUSTING',Math.random().toString().slice(2,10))},120*k)})});
[1,2,3].forEach(function(i){setTimeout(function(){seg(i);hb('play')},250*i)});setTimeout(function(){fetch('/api/resume',{method:'PUT',body:'{"t":31}'});aud('end')},900)})();"""
VAST = """<VAST version="4.0"><Ad id="501"><InLine><Impression><![CDATA[{{scheme}}://e.admarlin.com/i/501/{{new:aid}}?cb=[CACHEBUSTING]]]></Impression><Creatives><Linear><TrackingEvents>
<Tracking event="start"><![CDATA[{{scheme}}://e.admarlin.com/t/501/{{new:aid}}/start]]></Tracking><Tracking event="midpoint"><![CDATA[{{scheme}}://e.admarlin.com/t/501/{{new:aid}}/mid]]></Tracking><Tracking event="complete"><![CDATA[{{scheme}}://e.admarlin.com/t/501/{{new:aid}}/complete]]></Tracking>
</TrackingEvents><Impression><![CDATA[{{scheme}}://viewable.adtrust.org/imp.gif?ctx=18&cmp=501&sid={{new:aid}}&bd=vid]]></Impression></Linear></Creatives></InLine></Ad></VAST>"""
H = """<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/p.css></head><body>%s<img src="{{scheme}}://thumbs.vidcache.net/otter/storyboard_3.jpg?sig=9f2c"><script src="{{scheme}}://player.clipharbor.tv/7.2/player.js" async></script></body></html>"""
CACHE = {"Access-Control-Allow-Origin": "*", **LONG}
SITES = {
    "clipharbor.tv": {"/watch/otter": page(H % ("Otters at play", "<div id=p></div><img src='{{scheme}}://thumbs.vidcache.net/avatar/u31.jpg=s48-c'>"), gzip=True), "/watch/heron": page(H % ("Heron at dawn", "<div id=p></div>"), gzip=True), "/p.css": style("div{height:360px}"),
                      "/drm/license": {"body": bytes(640), "type": "application/octet-stream"}, "/api/resume": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "player.clipharbor.tv": {"/7.2/player.js": script(PLAYER, gzip=True, headers={"Cache-Control": "max-age=300"})},
    "v2.vidcache.net": {"/hls/otter/master.m3u8": {"body": "#EXTM3U\n", "type": "application/vnd.apple.mpegurl"}, "/hls/*": {"body": bytes(9000), "type": "video/mp2t"}}, "thumbs.vidcache.net": {"/*": pic("jpeg", 160, 90, headers=LONG)},
    "hb.streamgauge.net": {"/v2/p": json_('{"ok":true,"hb":10}', pixel="analytics|unknown")},
    "sb.audimark.com": {"/p": go("{{scheme}}://sb.audimark.com/p2?c1=2&c2=6035411&ns_st_ev={{q:ns_st_ev}}&ns_st_id={{q:ns_st_id}}&ns_ts={{q:ns_ts}}", pixel="analytics", set_cookie=["UID={{c:UID}}; SameSite=None; Secure; " + YEAR]), "/p2": empty(pixel="analytics")},
    "pod.admarlin.com": {"/vast": {"body": VAST, "type": "application/xml", "set_cookie": ["am={{c:am}}; SameSite=None; Secure; " + YEAR]}},
    "e.admarlin.com": {"/i/*": pic("gif", headers=NO_STORE, pixel="analytics|retargeting|unknown"), "/t/*": empty(pixel="analytics|retargeting|unknown")},
    "viewable.adtrust.org": {"/imp.gif": pic("gif", headers=NO_STORE, pixel="analytics|retargeting|unknown")},
    "epg.cableone.tv": {"/grid": json_('{"c":[1,2]}'), "/logo/*": pic("png", 80, 60, headers=LONG), "/entitle": json_('{"ok":1}')},
    "zap.viewcensus.net": {"/z": empty(pixel="analytics|unknown")}, "ota.boxware.com": {"/fw/manifest.json": json_('{"v":"9.1"}')},
}
THIRD_PARTY_COOKIES = True
STB = {"User-Agent": "Mozilla/5.0 (Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) QtWebEngine/5.15.2 Chrome/87.0.4280.144 Safari/537.36 CableOne-STB/4.4"}
BOX = "stb=00:1A:79:4C:21:E8&sub=772103941"
VISITS = [{"url": "http://clipharbor.tv/watch/otter"}, {"url": "http://clipharbor.tv/watch/heron"},
          {"actor": "box", "address": "10.77.0.4", "headers": STB, "requests": [{"url": u, "page": None} for u in (
              "http://epg.cableone.tv/entitle?" + BOX, "http://epg.cableone.tv/grid?from=1790000000&h=4", "http://epg.cableone.tv/logo/12.png", "http://ota.boxware.com/fw/manifest.json?model=C1-4K&sn=4C21E8",
              "http://zap.viewcensus.net/z?" + BOX + "&from=11&to=12&ts=1790000011&dwell=34", "http://epg.cableone.tv/logo/14.png", "http://zap.viewcensus.net/z?" + BOX + "&from=12&to=14&ts=1790000045&dwell=180")]}]
