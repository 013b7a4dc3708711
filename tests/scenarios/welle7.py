"""A radio player with audio measuring: listening heartbeats, a panel's redirect, audio advertising by VAST, loudspeakers and telephones; playlists, now-playing polls and covers that are none."""
from dsl import *

PLAYER = """(function(){var S='{{scheme}}://',sid='{{new:sid}}',c=window.W7;
function j(u){return fetch(u).then(function(r){return r.text()})}
j(S+'live.welle-stream.de/w7/index.m3u8?_='+Date.now()).then(function(){j(S+'live.welle-stream.de/w7/s1001.aac');j(S+'live.welle-stream.de/w7/s1002.aac')});setTimeout(function(){j(S+'live.welle-stream.de/w7/index.m3u8?_='+Date.now())},400);
setInterval(function(){j('/api/nowplaying?s=w7&_='+Date.now())},300);setTimeout(function(){for(var i=1;i<999;i++)clearInterval(i)},1000);j('/api/skipstate?sid='+sid);
var x=new XMLHttpRequest;x.open('GET',S+c.hm+'/v1/session.gif?st=w7&sid='+sid+'&a=start&dev=web&codec=aac');x.send();
[150,300,450].forEach(function(t,n){setTimeout(function(){navigator.sendBeacon(S+c.hm+'/v1/alive','st=w7&sid='+sid+'&n='+n)},t)});
var n=document.createElement('img');n.src=S+'secure-de.'+c.pn+'/cgi-bin/gn?prd=audio&ci=de-800148&c6=vc,c01&cc=1&at=start&rt=audio&st=a&c12=apv,v6&tl=dav0-Welle&c3=st,a&ts=compact&r='+Math.random();
var v=new XMLHttpRequest;v.open('GET',S+'vast.audiofill.net/v4?stn=w7&t=preroll&lsid='+sid);v.onload=function(){var d=v.responseXML,q=function(s){return [].map.call(d.querySelectorAll(s),function(e){return e.textContent.trim()})};
fetch(q('MediaFile')[0]);q('Impression').forEach(function(u){(new Image).src=u});q('Tracking').forEach(function(u,i){setTimeout(function(){fetch(u,{mode:'no-cors',keepalive:true})},120*i)})};v.send();})();"""
VAST = """<?xml version="1.0"?><VAST version="4.1"><Ad id="a9"><InLine><AdSystem>AF</AdSystem><AdTitle>Brot</AdTitle><Impression><![CDATA[{{scheme}}://trk.audiofill.net/imp?a=a9&r={{new:r}}]]></Impression><Impression><![CDATA[{{scheme}}://ad.klangzaehler.com/ddm/trackimp/N77.118/B229;dc_trk_aid=551;ord={{new:r}};dc_lat=;tag_for_child=]]></Impression>
<Creatives><Creative><Linear><Duration>00:00:20</Duration><TrackingEvents><Tracking event="start"><![CDATA[{{scheme}}://trk.audiofill.net/q/start?a=a9&r={{new:r}}]]></Tracking><Tracking event="midpoint"><![CDATA[{{scheme}}://trk.audiofill.net/q/midpoint?a=a9&r={{new:r}}]]></Tracking><Tracking event="complete"><![CDATA[{{scheme}}://trk.audiofill.net/q/complete?a=a9&r={{new:r}}]]></Tracking></TrackingEvents>
<MediaFiles><MediaFile type="audio/mpeg"><![CDATA[{{scheme}}://cdn.audiofill.net/s/brot.mp3]]></MediaFile></MediaFiles></Linear></Creative></Creatives></InLine></Ad></VAST>"""
PULSE = """(function(){var c=window._pb||{},s=Date.now(),n=0;function p(){var i=new Image;i.src='{{scheme}}://ping.pulseboard.net/ping?h='+c.d+'&p='+encodeURIComponent(location.pathname)+'&u={{new:pbu}}&d='+c.d+'&g=53031&n='+(n++)+'&f=00001&c='+((Date.now()-s)/1000)+'&x=0&m=0&y=900&o=800&w=600&j=30&R=1&W=0&I=0&E=0&b=340&t={{new:pt}}&V=139&_'}p();setTimeout(p,500)})();"""
HTML = """<!doctype html><html><head><title>%s</title><link rel=preload as=image href=/img/onair.png><script>window.W7={"hm":"hm.tonmeter.org","pn":"hoerpanel.com"};var _pb={d:'welle7.fm'}</script></head><body><img src=/img/onair.png><img class=cover src="{{scheme}}://covers.tonarchiv.org/500/{{new:c}}.jpg"><img src="{{scheme}}://covers.tonarchiv.org/none/1.png" width=60 height=60>%s<script async src="{{scheme}}://static.pulseboard.net/js/pb.js"></script></body></html>"""
SONOS = {"User-Agent": "Linux UPnP/1.0 Sonos/70.3-35220 (ZPS13)", "Accept": "*/*"}
APPL = {"User-Agent": "AppleCoreMedia/1.0.0.21G93 (iPhone; U; CPU OS 17_6_1 like Mac OS X; de_de)", "Accept": "*/*"}
APP = {"User-Agent": "Welle7/5.2 (Android 14; SM-A546B) okhttp/4.12.0"}
STREAM = {"body": b"\xff\xf1" + bytes(6000), "type": "audio/aac"}
ANY = "analytics|retargeting|unknown"
SITES = {
    "www.welle7.fm": {"/": page(HTML % ("Welle 7", "<a href=/player>Hoeren</a>"), gzip=True), "/player": page(HTML % ("Player", "<audio></audio><script src=/js/player.js></script>"), gzip=True), "/js/player.js": script(PLAYER, gzip=True),
                      "/img/onair.png": pic("png", 60, 20, headers=LONG), "/api/nowplaying": json_('{"t":"Regen","a":"Die Dächer"}', headers=NO_STORE), "/api/skipstate": empty(), "/favicon.ico": pic("ico", 16, 16, headers=LONG), "/app/config.json": json_('{"stream":"x","poll":20}')},
    "live.welle-stream.de": {"/w7/index.m3u8": {"body": "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\ns1001.aac\n#EXTINF:4,\ns1002.aac\n", "type": "application/vnd.apple.mpegurl", "headers": NO_STORE}, "/w7/*": STREAM, "/w7.aac": STREAM},
    "hm.tonmeter.org": {"/v1/session.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE), "/v1/alive": empty(pixel="analytics|unknown"), "/v1/dev": {"body": "", "type_always": "text/plain", "pixel": "analytics|unknown"}},
    "secure-de.hoerpanel.com": {"/cgi-bin/gn": go("{{scheme}}://secure-de.hoerpanel.com/cgi-bin/gn/c?prd={{q:prd}}&ci={{q:ci}}&at={{q:at}}&r={{q:r}}&ja=1", pixel="analytics", headers=NO_STORE, set_cookie=["IMRID={{c:IMRID}}; SameSite=None; Secure; " + YEAR]), "/cgi-bin/gn/c": pic("gif", pixel="analytics", headers=NO_STORE)},
    "vast.audiofill.net": {"/v4": {"body": VAST, "type": "application/xml", "gzip": True}}, "cdn.audiofill.net": {"/s/brot.mp3": {"body": b"ID3" + bytes(9000), "type": "audio/mpeg"}},
    "trk.audiofill.net": {"/imp": pic("gif", pixel=ANY, headers=NO_STORE), "/q/*": empty(pixel=ANY)},
    "ad.klangzaehler.com": {"/ddm/trackimp/*": pic("gif", pixel=ANY, headers=NO_STORE, set_cookie=["kz={{c:kz}}; SameSite=None; Secure; " + YEAR])},
    "static.pulseboard.net": {"/js/pb.js": script(PULSE, gzip=True, headers={"Cache-Control": "no-cache"})}, "ping.pulseboard.net": {"/ping": pic("gif", pixel="analytics", headers=NO_STORE)},
    "covers.tonarchiv.org": {"/500/*": pic("jpeg", 200, 200, headers=LONG), "/none/1.png": pic("png", headers=LONG)},
    "opml.sendersuche.net": {"/Tune.ashx": {"body": "http://live.welle-stream.de/w7.aac\n", "type": "audio/x-mpegurl"}, "/ping": json_('{"ok":true}')}, "time.sendersuche.net": {"/now": {"body": "1790000000", "type": "text/plain"}},
    "reports.sendersuche.net": {"/Report.ashx": empty(pixel="analytics|unknown")},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.welle7.fm/"}, {"url": "http://www.welle7.fm/player"},
          {"actor": "sonos", "address": "10.77.0.3", "headers": SONOS, "requests": [{"url": u} for u in ("http://opml.sendersuche.net/Tune.ashx?id=s44120&formats=mp3,aac&serial=94-9F-3E-AA-01-02:C", "http://live.welle-stream.de/w7.aac", "http://reports.sendersuche.net/Report.ashx?c=listen&id=s44120&lid=1790000001&serial=949F3EAA0102&dur=30", "http://covers.tonarchiv.org/500/aa01.jpg",
           "http://trk.audiofill.net/imp?a=a9&r=77cc88dd99ee00ff&dev=949F3EAA0102", "http://time.sendersuche.net/now", "http://reports.sendersuche.net/Report.ashx?c=listen&id=s44120&lid=1790000001&serial=949F3EAA0102&dur=60")]},
          {"actor": "ios", "address": "10.77.0.4", "headers": APPL, "requests": [{"url": "http://live.welle-stream.de/w7/index.m3u8"}, {"url": "http://live.welle-stream.de/w7/s1001.aac"}, {"url": "http://live.welle-stream.de/w7/s1002.aac"}]},
          {"actor": "android", "address": "10.77.0.5", "headers": APP, "requests": [{"url": "http://www.welle7.fm/app/config.json"}, {"url": "http://www.welle7.fm/api/nowplaying?s=w7"}, {"url": "http://hm.tonmeter.org/v1/dev?st=w7&adid=5f2b51ca-2d24-4b1a-9f0e-2f3f7a2b1d11&a=start&os=android14"}, {"url": "http://covers.tonarchiv.org/500/aa01.jpg"}, {"url": "http://hm.tonmeter.org/v1/alive", "method": "POST", "body": "st=w7&adid=5f2b51ca-2d24-4b1a-9f0e-2f3f7a2b1d11&n=1", "headers": {"Content-Type": "application/x-www-form-urlencoded"}}]}]
