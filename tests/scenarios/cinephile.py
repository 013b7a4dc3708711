"""Films in the browser: a player that tells starts, minutes and faults to a quality house by GET with an empty text and by JSON after a preflight, breaks with impression, quartiles and a wrapper's error address, an audience bureau's call that leads to its second address, a row of recommendations told as seen, a trailer in a frame with its own count; segments, licences, thumbnails in a sprite, subtitles, progress kept at home, a watch list and a rating are none."""
from dsl import *

PLAYER = """(function(){var Q='{{scheme}}://qoe-eu.framewise.tv/v2/t?k=FW-19&s={{new:sess}}&vid=77120&u={{new:viewer}}';
function t(e,x){fetch(Q+'&e='+e+(x||'')+'&ts='+Date.now(),{mode:'no-cors',keepalive:true})}
t('init');fetch('/lic',{method:'POST',body:'CAES'}).then(function(){t('start','&startup=812')});
['/v/77120/seg1.m4s','/v/77120/seg2.m4s'].forEach(function(u){fetch(u)});fetch('/v/77120/subs.vtt');
setTimeout(function(){t('beat','&pos=10&br=4200');fetch('{{scheme}}://events.framewise.tv/v1/batch',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({session:'{{new:sess}}',events:[{name:'bitrate',at:Date.now(),v:4200}]})})},300);
setTimeout(function(){t('beat','&pos=20&br=4200');fetch('/api/progress',{method:'PUT',body:'{"pos":20}'})},600);
fetch('{{scheme}}://pods.breakline.tv/vmap?show=77120&cb='+Date.now()).then(r=>r.text()).then(function(x){var d=new DOMParser().parseFromString(x,'text/xml');
d.querySelectorAll('Impression,Tracking').forEach(function(n,i){setTimeout(function(){(new Image).src=n.textContent.trim()},i*60)})})})();"""
VMAP = """<VMAP><Ad id="5"><Impression><![CDATA[{{scheme}}://pods.breakline.tv/i/5/{{new:imp}}?p=pre]]></Impression><Impression><![CDATA[{{scheme}}://trk.buyside-seven.com/vi?c=88&r={{new:imp}}]]></Impression><Tracking event="firstQuartile"><![CDATA[{{scheme}}://pods.breakline.tv/q/5/25?i={{new:imp}}]]></Tracking><Tracking event="complete"><![CDATA[{{scheme}}://pods.breakline.tv/q/5/100?i={{new:imp}}]]></Tracking><MediaFile><![CDATA[{{scheme}}://media.breakline.tv/5.mp4]]></MediaFile></Ad></VMAP>"""
BUREAU = """(function(){var n=new Image(1,1);n.src='{{scheme}}://sb.panelroom.com/b?c1=2&c2=60412&ns__t='+Date.now()+'&ns_c=UTF-8&c8='+encodeURIComponent(document.title)+'&c7='+encodeURIComponent(location.href)+'&c9='+encodeURIComponent(document.referrer)})();"""
ROW = """(function(){fetch('{{scheme}}://recs.nextreel.io/v1/row?u=anon&n=4').then(r=>r.json()).then(function(d){d.items.forEach(function(i){var m=document.createElement('img');m.src='{{scheme}}://img.cinephile-cdn.com/p/'+i+'.webp';m.width=90;document.body.appendChild(m)});
new IntersectionObserver(function(e,o){o.disconnect();navigator.sendBeacon('{{scheme}}://recs.nextreel.io/v1/shown',JSON.stringify({row:d.id,items:d.items,viewer:'{{new:w}}'}))}).observe(document.body)})})();"""


def doc(title, body):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/s/c.css><script async src="{{scheme}}://cs.panelroom.com/beacon.js"></script></head><body><img src=/s/logo.svg>%s</body></html>""" % (title, body), gzip=True)


SITES = {
    "www.cinephile-house.com": {
        "/": doc("Cinephile", "<script src='{{scheme}}://recs.nextreel.io/row.js' defer></script><iframe src='{{scheme}}://embed.trailerpark.net/t/5?auto=1' width=320 height=180></iframe>"),
        "/watch/77120": doc("The Lighthouse", "<video poster=/v/77120/poster.jpg width=300></video><img src=/v/77120/thumbs-sprite.jpg width=160><script src='{{scheme}}://player.cinephile-cdn.com/p-4.2.js'></script><script>fetch('/api/list',{method:'POST',body:'77120'});fetch('/api/rating?id=77120').then(r=>r.json())</script>"),
        "/s/c.css": style("body{background:#111}", headers=LONG), "/s/logo.svg": pic("svg", 120, 30), "/v/77120/poster.jpg": pic("jpeg", 300, 170), "/v/77120/thumbs-sprite.jpg": pic("jpeg", 800, 450, headers=LONG), "/v/77120/subs.vtt": {"body": "WEBVTT\n\n00:01.000 --> 00:02.000\nHi", "type": "text/vtt"},
        "/v/77120/*": {"body": bytes(12000), "type": "video/iso.segment"}, "/lic": {"body": bytes(600), "type": "application/octet-stream"}, "/api/progress": empty(), "/api/list": empty(), "/api/rating": json_('{"stars":4}'), "/favicon.ico": pic("ico", 16, 16)},
    "player.cinephile-cdn.com": {"/p-4.2.js": script(PLAYER, gzip=True, headers=LONG)}, "img.cinephile-cdn.com": {"/p/*": pic("webp", 90, 130, headers=LONG)},
    "qoe-eu.framewise.tv": {"/v2/t": {"body": "", "status": 200, "type_always": "text/plain", "pixel": "analytics", "headers": NO_STORE}}, "events.framewise.tv": {"/v1/batch": json_("{}", pixel="analytics")},
    "pods.breakline.tv": {"/vmap": {"body": VMAP, "type": "application/xml"}, "/i/*": empty(pixel="analytics|retargeting|unknown"), "/q/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "trk.buyside-seven.com": {"/vi": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE, set_cookie=["b7={{c:b7}}; SameSite=None; Secure; " + YEAR])},
    "cs.panelroom.com": {"/beacon.js": script(BUREAU, gzip=True, headers={"Cache-Control": "max-age=86400"})}, "sb.panelroom.com": {"/b": go("{{scheme}}://sb.panelroom.com/b2?c1=2&c2=60412&ns__t={{q:ns__t}}&c7={{q:c7}}", pixel="analytics", set_cookie=["UID={{c:UID}}; SameSite=None; Secure; " + YEAR]), "/b2": empty(pixel="analytics")},
    "recs.nextreel.io": {"/row.js": script(ROW, gzip=True), "/v1/row": json_('{"id":"r7","items":["a1","b2","c3"]}'), "/v1/shown": empty(pixel="analytics|unknown")},
    "embed.trailerpark.net": {"/t/5": page("<title>t</title><img src=/t/5.jpg width=320><script>addEventListener('load',function(){var c={h:'cnt',d:'trailerpark.net'};new Image().src='{{scheme}}://'+c.h+'.'+c.d+'/play?t=5&site='+encodeURIComponent(document.referrer)+'&v={{c:tpv}}'})</script>", set_cookie=["tpv={{c:tpv}}; Domain=trailerpark.net; SameSite=None; Secure; " + YEAR]), "/t/5.jpg": pic("jpeg", 320, 180)},
    "cnt.trailerpark.net": {"/play": pic("gif", pixel="analytics", headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
C = "http://www.cinephile-house.com"
VISITS = [{"url": C + "/"}, {"url": C + "/watch/77120"}, {"url": C + "/"}]
