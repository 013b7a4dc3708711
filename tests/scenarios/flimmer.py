"""A portal of films: adaptive manifests and segments with numbers of session in each address, a player's own place-marker and its telemetry to a house for quality (posts of protobuf, answer empty 200), advertising breaks described by a playlist of breaks that names a wrapper that names an insert, all read by the player (impression by redirect to a gif, quartiles that answer 200 with text, mute and skip events, an error address with a macro), a storyboard, licences, captions, a rating, a watch party's clock."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
PLAYER = """(async function(){var sid='{{new:sid}}',base='{{scheme}}://edge3.flimmer-cdn.net/v/88120/';var m=await(await fetch(base+'master.m3u8?tok={{new:tok}}&sid='+sid)).text();var lst=await(await fetch(base+m.trim().split('\\n').pop())).text();
lst.trim().split('\\n').filter(function(l){return l[0]!='#'}).forEach(function(l,i){setTimeout(function(){fetch(base+l+'?sid='+sid+'&n='+i)},80*i)});
fetch('/thumbs/88120.vtt');fetch('{{scheme}}://drm.flimmer-cdn.net/license?kid={{new:kid}}',{method:'POST',body:new Uint8Array(48)});fetch('/api/party/clock?t='+Date.now());
function mark(p){fetch('/api/progress/88120?pos='+p,{method:'PUT'})}mark(0);setTimeout(function(){mark(30)},500);
function qoe(k){var b=new Uint8Array(120);b[0]=10;for(var i=1;i<120;i++)b[i]=Math.random()*255;fetch('{{scheme}}://i.qualimeter.tv/0/wsg',{method:'POST',headers:{'Content-Type':'application/x-protobuf'},body:b,keepalive:true})}qoe();setTimeout(qoe,450);setTimeout(qoe,800);
var v=new DOMParser().parseFromString(await(await fetch('{{scheme}}://ads.pausenbild.tv/vmap?pub=flimmer&cb='+Date.now(),{credentials:'include'})).text(),'text/xml');var uri=v.querySelector('AdTagURI').textContent.trim();
var w=new DOMParser().parseFromString(await(await fetch(uri,{credentials:'include'})).text(),'text/xml');var n=w.querySelector('VASTAdTagURI').textContent.trim();var a=new DOMParser().parseFromString(await(await fetch(n,{credentials:'include'})).text(),'text/xml');
function all(d,sel){return [].map.call(d.querySelectorAll(sel),function(e){return e.textContent.trim().replace('[CACHEBUSTING]',Math.floor(Math.random()*1e8)).replace('[ERRORCODE]','901')})}
function fire(l){l.forEach(function(u){var i=new Image;i.src=u})}
all(w,'Impression').concat(all(a,'Impression')).forEach(function(u){fire([u])});fetch(a.querySelector('MediaFile').textContent.trim());
['start','firstQuartile','midpoint','mute','complete'].forEach(function(e,i){setTimeout(function(){fire(all(w,'Tracking[event='+e+']').concat(all(a,'Tracking[event='+e+']')))},120*i+100)});setTimeout(function(){fire(all(a,'Error'))},800)})();"""
VMAP = "<vmap:VMAP xmlns:vmap='http://www.iab.net/videosuite/vmap' version='1.0'><vmap:AdBreak timeOffset='start'><vmap:AdSource><vmap:AdTagURI templateType='vast3'><![CDATA[{{scheme}}://ads.pausenbild.tv/wrap?slot=pre&ord={{new:o}}]]></vmap:AdTagURI></vmap:AdSource></vmap:AdBreak></vmap:VMAP>"
WRAP = "<VAST version='3.0'><Ad id='7'><Wrapper><VASTAdTagURI><![CDATA[{{scheme}}://v.spotlager.com/vast/551?c=[CB]]]></VASTAdTagURI><Impression><![CDATA[{{scheme}}://ads.pausenbild.tv/i/551/{{new:im}}?x=[CACHEBUSTING]]]></Impression><Creatives><Creative><Linear><TrackingEvents><Tracking event='start'><![CDATA[{{scheme}}://ads.pausenbild.tv/e/551/{{q:ord}}/start]]></Tracking><Tracking event='complete'><![CDATA[{{scheme}}://ads.pausenbild.tv/e/551/{{q:ord}}/complete]]></Tracking></TrackingEvents></Linear></Creative></Creatives></Wrapper></Ad></VAST>"
INL = "<VAST version='3.0'><Ad id='9'><InLine><Error><![CDATA[{{scheme}}://v.spotlager.com/err?code=[ERRORCODE]&a=9]]></Error><Impression><![CDATA[{{scheme}}://t.spotlager.com/imp?a=9&r=[CACHEBUSTING]&u={{c:slu}}]]></Impression><Impression><![CDATA[{{scheme}}://sichtung.panelhaus.de/cgi-bin/m?ci=us-8812&at=view&r=[CACHEBUSTING]]]></Impression><Creatives><Creative><Linear><TrackingEvents>" + "".join("<Tracking event='%s'><![CDATA[{{scheme}}://t.spotlager.com/ev/9/%s?u={{c:slu}}&z=[CACHEBUSTING]]]></Tracking>" % (e, e) for e in ("start", "firstQuartile", "midpoint", "mute", "complete")) + "</TrackingEvents><MediaFiles><MediaFile type='video/mp4'><![CDATA[{{scheme}}://m.spotlager.com/9/720.mp4]]></MediaFile></MediaFiles></Linear></Creative></Creatives></InLine></Ad></VAST>"


def film(title, n):
    return page("<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/f.css><link rel=preload as=image href=/poster/%d.webp></head><body><video poster=/poster/%d.webp></video><img src=/story/%d.jpg width=160><img src=/i/0.gif data-p width=1 height=1><script src=/player.8a.js></script><script>fetch('/api/rate?id=%d&stars=4',{method:'POST'})</script></body></html>" % (title, n, n, n, n), gzip=True)


P = "analytics|retargeting|unknown"
SITES = {
    "www.flimmerkiste.tv": {"/film/88120": film("Nebel", 88120), "/film/88121": film("Nebel 2", 88121), "/f.css": style("video{width:320px}", headers=LONG), "/player.8a.js": script(PLAYER, gzip=True, headers=LONG), "/poster/*": pic("webp", 320, 180, headers=LONG), "/story/*": pic("jpeg", 800, 90, headers=LONG), "/i/0.gif": pic("gif", headers=LONG),
                            "/thumbs/*": {"body": "WEBVTT\n\n00:00.000 --> 00:10.000\nx.jpg#xywh=0,0,160,90\n", "type": "text/vtt"}, "/api/progress/*": empty(), "/api/party/clock": json_('{"t":1790000000}', headers=NO_STORE), "/api/rate": empty(), "/favicon.ico": pic("ico", 32, 32)},
    "edge3.flimmer-cdn.net": {"/v/88120/master.m3u8": {"body": "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=800000\n720/i.m3u8?sess={{q:sid}}", "type": "application/vnd.apple.mpegurl"}, "/v/88120/720/i.m3u8": {"body": "#EXTM3U\n#EXTINF:4,\n720/s1.m4s\n#EXTINF:4,\n720/s2.m4s\n#EXTINF:4,\n720/s3.m4s", "type": "application/vnd.apple.mpegurl"}, "/v/88120/720/*": {"body": bytes(9000), "type": "video/iso.segment", "headers": LONG}},
    "drm.flimmer-cdn.net": {"/license": {"body": bytes(220), "type": "application/octet-stream"}},
    "i.qualimeter.tv": {"/0/wsg": {"status": 200, "body": "", "pixel": "analytics|unknown"}},
    "ads.pausenbild.tv": {"/vmap": {"body": VMAP, "type": "text/xml", "set_cookie": ["pbid={{c:pbid}}" + CO]}, "/wrap": {"body": WRAP, "type": "application/xml"}, "/i/*": go("{{scheme}}://st.pausenbild.tv/p.gif", pixel=P), "/e/*": {"body": "1", "type": "text/plain", "pixel": P}},
    "st.pausenbild.tv": {"/p.gif": pic("gif", pixel=P)},
    "v.spotlager.com": {"/vast/551": {"body": INL, "type": "application/xml", "set_cookie": ["slu={{c:slu}}" + CO]}, "/err": empty(pixel=P)},
    "t.spotlager.com": {"/imp": pic("gif", pixel=P, headers=NO_STORE), "/ev/*": {"body": "OK", "type": "text/html", "pixel": P, "headers": NO_STORE}}, "m.spotlager.com": {"/9/*": {"body": bytes(12000), "type": "video/mp4"}},
    "sichtung.panelhaus.de": {"/cgi-bin/m": go("{{scheme}}://sichtung.panelhaus.de/cgi-bin/m?ci=us-8812&at=view&ja=1&k={{new:k}}", pixel="analytics|unknown", set_cookie=["V5={{c:V5}}" + CO])},
}
SITES["sichtung.panelhaus.de"]["/cgi-bin/m"] = pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["V5={{c:V5}}" + CO])
THIRD_PARTY_COOKIES = True
F = "http://www.flimmerkiste.tv/film/"
VISITS = [{"url": F + "88120"}, {"url": F + "88121"}]
