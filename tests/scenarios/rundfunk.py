"""A streaming-radio site: listening heartbeats, audience census with redirects, audio-advert quartiles and user matching; now-playing polls, segments, licence, tokens, likes that are none."""
from dsl import *

S = "{{scheme}}://"
CO = "; SameSite=None; Secure; " + YEAR
PLAYER = """(function(w,d){var st='lark1',sid='{{new:lsid}}';
w.listen=function(){var p=Promise.resolve();
['/hls/lark1/live.m3u8?token=77ab','/hls/lark1/48101.aac','/hls/lark1/48102.aac','/hls/lark1/48103.aac'].forEach(function(u){p=p.then(function(){return fetch('{{scheme}}://edge3.larkstream-cdn.net'+u)})});
fetch('{{scheme}}://lic.keyvault-drm.com/widevine?sess=1',{method:'POST',body:new Uint8Array(64)});
var n=0;(function hb(){if(n>2)return;fetch('{{scheme}}://hb.audiocensus.net/v1/tick?st='+st+'&sid='+sid+'&seq='+n+'&pos='+(n*30),{method:'POST',mode:'no-cors',keepalive:true});n++;setTimeout(hb,220)})();
fetch('{{scheme}}://ads.spotcast.audio/vast?zone=88&st='+st).then(function(r){return r.text()}).then(function(){['impression','start','firstQuartile','midpoint','complete'].forEach(function(e,i){setTimeout(function(){
if(i%2)(new Image).src='{{scheme}}://tm.spotcast.audio/e/'+e+'/8f3a21c/0/'+Date.now()+'.gif';else fetch('{{scheme}}://tm.spotcast.audio/t?ev='+e+'&imp=8f3a21c&lsid='+sid,{mode:'no-cors'})},i*90)})});
return p};
w.like=function(){return fetch('/api/tracks/99121/like',{method:'POST'})};w.skip=function(){return fetch('/api/skip',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"station":"lark1","track":99121}'})};
var k=0;(function np(){if(k++>2)return;fetch('/api/nowplaying/lark1.json?_='+Date.now());setTimeout(np,260)})();
fetch('/api/time').then(function(r){return r.text()});fetch('{{scheme}}://geo.wherecode.io/country?fmt=text').then(function(r){return r.text()});fetch('/api/stream-token?st=lark1',{method:'POST'});
})(window,document);"""
CHARTY = """(function(){var u='C'+'{{new:cu}}',t=0;(function p(){if(t>1)return;(new Image).src='{{scheme}}://ping.pagepulse.net/ping?h=radiolark.fm&p='+encodeURIComponent(location.pathname)+'&u='+u+'&d=radiolark.fm&g=41022&n=1&f=00001&c='+(t*.25)+'&x=0&m=0&y=900&o=800&w=600&j=45&R=1&W=0&I=0&E=0&e=0&r=&b=301&t=Dq8&V=139&_';t++;setTimeout(p,400)})()})();"""
CENSUS = """(function(){(new Image).src='{{scheme}}://sb.crowdresearch.com/b?c1=2&c2=6036211&cs_it=b9&cv=4.0.0&ns__t='+Date.now()+'&ns_c=UTF-8&c7='+encodeURIComponent(location.href)+'&c8='+encodeURIComponent(document.title)+'&c9='})();"""
USYNC = """<!doctype html><title>s</title><script>['p=3','p=11'].forEach(function(x){var i=new Image;i.src='{{scheme}}://px.audiobid.io/setuid?'+x+'&gdpr=1&gdpr_consent=CPxyzA';});</script><img src="{{scheme}}://match.tonedsp.com/cm/in?pid=audiobid&puid={{c:abid}}" width=1 height=1>"""


def doc(title, body, **more):
    return page("<!doctype html><html lang=en><head><title>" + title + "</title><link rel=stylesheet href=/build/r.css><script src=/build/player.js></script><script async src='" + S + "static.pagepulse.net/js/pp.js'></script><script async src='" + S + "sb.crowdresearch.com/c2/6036211/beacon.js'></script></head><body>" + body
                + "<img src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'><script>document.body.insertAdjacentHTML('beforeend','<img src=/build/blank.png width=1 height=1>')</script></body></html>", gzip=True, **more)


SITES = {
    "www.radiolark.fm": {
        "/": doc("Radio Lark", "<img src=/logos/lark1.png><img src=/logos/lark2.png><img src='" + S + "art.larkstream-cdn.net/99121/300.webp'><iframe src='" + S + "ads.audiobid.io/usersync.html' width=0 height=0></iframe>"),
        "/shows/dawn": doc("Dawn show", "<img src='" + S + "art.larkstream-cdn.net/99122/300.webp'><img src='" + S + "art.larkstream-cdn.net/lqip/99122.webp' width=300 height=300><img src='" + S + "www.tunefaces.social/tr?id=77120913&ev=ViewContent&cd[content_name]=dawn&noscript=1' width=1 height=1 style=display:none>"),
        "/build/r.css": style("body{font-family:L}@font-face{font-family:L;src:url(/build/l.woff2)}", headers=LONG), "/build/l.woff2": font(), "/build/player.js": script(PLAYER, gzip=True, headers=LONG), "/build/blank.png": pic("png", headers=LONG), "/logos/*": pic("png", 64, 64, headers=LONG), "/favicon.ico": pic("ico", 16, 16),
        "/api/nowplaying/lark1.json": json_('{"t":99121}', headers=NO_STORE), "/api/time": {"body": "1790000000", "type": "text/plain", "headers": NO_STORE}, "/api/stream-token": json_('{"token":"77ab","ttl":300}', headers=NO_STORE), "/api/tracks/99121/like": empty(), "/api/skip": json_("{}")},
    "edge3.larkstream-cdn.net": {"/hls/lark1/live.m3u8": {"body": "#EXTM3U\n#EXTINF:6,\n48101.aac\n#EXTINF:6,\n48102.aac\n", "type": "application/x-mpegURL"}, "/hls/*": {"body": bytes(16000), "type": "audio/aac"}},
    "art.larkstream-cdn.net": {"/lqip/*": pic("webp", 1, 1, headers=LONG), "/*": pic("webp", 300, 300, headers=LONG)},
    "lic.keyvault-drm.com": {"/widevine": {"body": bytes(range(1, 241)), "type": "application/octet-stream", "headers": NO_STORE}},
    "geo.wherecode.io": {"/country": {"body": "GB", "type": "text/plain"}},
    "hb.audiocensus.net": {"/v1/tick": empty(pixel="analytics")},
    "ads.spotcast.audio": {"/vast": {"body": "<VAST version='4.1'><Ad id='8f3a21c'><InLine><AdTitle>Tea</AdTitle></InLine></Ad></VAST>", "type": "application/xml"}},
    "tm.spotcast.audio": {"/e/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/t": {"body": "", "type_always": "text/plain", "pixel": "analytics|retargeting|unknown"}},
    "static.pagepulse.net": {"/js/pp.js": script(CHARTY, gzip=True, headers={"Cache-Control": "max-age=7200"})}, "ping.pagepulse.net": {"/ping": pic("gif", pixel="analytics", headers=NO_STORE)},
    "sb.crowdresearch.com": {"/c2/*": script(CENSUS, framing="chunked"), "/b": go(S + "sb.crowdresearch.com/b2?c1=2&c2=6036211&cs_it=b9&ns__t={{q:ns__t}}", pixel="analytics", headers=NO_STORE, set_cookie=["UID={{c:UID}}" + CO]), "/b2": empty(pixel="analytics", headers=NO_STORE)},
    "ads.audiobid.io": {"/usersync.html": page(USYNC, set_cookie=["abid={{c:abid}}; Domain=audiobid.io" + CO])},
    "px.audiobid.io": {"/setuid": go(S + "cm.soundexchange-ads.net/getuid?partner=audiobid&puid={{c:abid}}&n={{q:p}}", pixel="sync")},
    "cm.soundexchange-ads.net": {"/getuid": go(S + "ib.hertzmatch.com/map/sx/{{c:sxu}}?rp={{q:n}}", pixel="sync", set_cookie=["sxu={{c:sxu}}" + CO])},
    "ib.hertzmatch.com": {"/map/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["hz={{c:hz}}" + CO])},
    "match.tonedsp.com": {"/cm/in": {"body": image("png"), "type": "image/png", "width": 1, "height": 1, "pixel": "sync", "headers": NO_STORE, "set_cookie": ["tdid={{c:tdid}}" + CO]}},
    "www.tunefaces.social": {"/tr": pic("gif", pixel="social|retargeting", headers=NO_STORE, set_cookie=["fr={{c:fr}}" + CO])},
}
SYNCS = [{"from_domain": "audiobid.io", "to_domain": "tonedsp.com", "name": "puid"}, {"from_domain": "audiobid.io", "to_domain": "soundexchange-ads.net", "name": "puid"}, {"from_domain": "soundexchange-ads.net", "to_domain": "hertzmatch.com", "name": "path"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.radiolark.fm/"}, {"run": "listen()"}, {"run": "like()"}, {"run": "skip()"}, {"url": "http://www.radiolark.fm/shows/dawn"}, {"run": "skip()"}]
