"""A video portal: player telemetry, advertisement quartiles, licences and manifests, thumbnails, a heartbeat, a consent manager and a bid request without bid."""
from dsl import *

PLAYER = """(function(){var sid='{{new:sid}}';function q(e,x){fetch('{{scheme}}://qoe.playstat.tv/b',{method:'POST',keepalive:true,headers:{'Content-Type':'application/json'},body:JSON.stringify({sessionId:sid,event:e,ts:Date.now(),player:'x/4.1',bitrate:2400,x:x||0})})}
fetch('{{scheme}}://drm.lizenzamt.com/wv?cid={{new:kid}}',{method:'POST',body:new Uint8Array([8,4])});fetch('{{scheme}}://vod.strombach.tv/v/77/master.m3u8');q('start');setTimeout(function(){q('heartbeat',1)},300);
['0','25','50','75'].forEach(function(n){(new Image).src='{{scheme}}://ev.spotmarkt.de/vast/'+n+'?c=991&imp={{new:imp}}&r='+Math.random()});
fetch('{{scheme}}://bid.spotmarkt.de/openrtb2/auction',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({id:'{{new:auc}}',imp:[{id:'1',video:{w:640,h:360}}],site:{page:location.href}})});
fetch('{{scheme}}://cmp.zustimmung.eu/v2/consent',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({uuid:'{{new:cmp}}',tc:'CPxyzABPxyzABAGABCENAiCMAP_AAH_AAAAAAAAA'})});
(new Image).src='{{scheme}}://p.nielstat.com/cgi-bin/m?ci=us-77&c6=vc,b01&tl=dav0-'+encodeURIComponent(document.title)+'&rnd='+Date.now();})();"""
SITES = {
    "www.strombach.tv": {"/": page("<!doctype html><html><head><title>Bach</title><script src='{{scheme}}://static.strombach.tv/player.js' defer></script></head><body><img src='{{scheme}}://thumbs.strombach.tv/t/77_1.jpg'><img src='{{scheme}}://thumbs.strombach.tv/t/77_blur.jpg' width=4 height=3><video></video></body></html>", gzip=True, set_cookie=["sb={{c:sb}}; " + YEAR]), "/favicon.ico": pic("ico", 16, 16)},
    "static.strombach.tv": {"/player.js": script(PLAYER, gzip=True, headers={"Cache-Control": "max-age=600"})}, "thumbs.strombach.tv": {"/t/77_1.jpg": pic("jpeg", 320, 180, headers=LONG), "/t/77_blur.jpg": pic("jpeg", 4, 3, headers=LONG)},
    "vod.strombach.tv": {"/v/*": {"body": "#EXTM3U\n#EXT-X-VERSION:3\n", "type": "application/vnd.apple.mpegurl"}},
    "qoe.playstat.tv": {"/b": {"body": "", "status": 204, "pixel": "analytics"}}, "drm.lizenzamt.com": {"/wv": {"body": bytes(700), "type": "application/octet-stream"}},
    "ev.spotmarkt.de": {"/vast/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "bid.spotmarkt.de": {"/openrtb2/auction": empty()},
    "cmp.zustimmung.eu": {"/v2/consent": empty()}, "p.nielstat.com": {"/cgi-bin/m": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["IMRID={{new:im}}; " + YEAR])},
}
VISITS = [{"url": "http://www.strombach.tv/"}, {"run": "new Promise(r=>setTimeout(r,1000))"}]
