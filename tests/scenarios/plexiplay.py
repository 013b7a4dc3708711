"""A video portal with breaks: a list of breaks and their advertisements as XML with a wrapper, impression, quartiles and a fault, a player's heartbeats by GET and by POST, a view being measured, previews, segments, licences and progress that are none; the same portal on a television."""
from dsl import *

PLAYER = """(function(){var S='{{new:sess}}',A='{{scheme}}://';function px(u){var i=document.createElement('img');i.src=u;return i}
fetch(A+'breaks.lumenstack.tv/vmap/pp/71?cb='+Math.random()).then(function(r){return r.text()}).then(function(t){var m=t.match(/<!\\[CDATA\\[(.*?)\\]\\]>/);return fetch(m[1])}).then(function(r){return r.text()}).then(function(t){
var all=[].slice.call(t.matchAll?[...t.matchAll(/event="(\\w+)"><!\\[CDATA\\[(.*?)\\]\\]>/g)]:[]);var imp=t.match(/<Impression><!\\[CDATA\\[(.*?)\\]\\]>/);px(imp[1]);
all.forEach(function(a,n){setTimeout(function(){px(a[2])},200*(n+1))})});
fetch('/seg/71/init.mp4').then(function(){return fetch('/seg/71/1.m4s')});fetch('/drm/license',{method:'POST',body:'CAES'});
var n=0,k=setInterval(function(){n++;fetch(A+'q.streamvitals.io/p/'+S+'?t='+n*10+'&buf=0&br=4200&st=play',{mode:'no-cors'});if(n==2){navigator.sendBeacon(A+'q.streamvitals.io/batch',JSON.stringify({s:S,e:[{n:'ttff',v:412},{n:'br',v:4200}]}));fetch('/api/progress/71',{method:'PUT',body:'{"pos":20}'});clearInterval(k)}},250);
px(A+'seen.attentiv.co/m.gif?ad=553&vis=100&ms=2000&i='+S);})();"""
VMAP = """<?xml version="1.0"?><vmap:VMAP version="1.0"><vmap:AdBreak timeOffset="start"><vmap:AdSource><vmap:AdTagURI><![CDATA[{{scheme}}://serve.lumenstack.tv/vast4?br=71&sid={{new:sid}}]]></vmap:AdTagURI></vmap:AdSource></vmap:AdBreak></vmap:VMAP>"""
VAST = """<VAST version="4.2"><Ad id="553"><InLine><Impression><![CDATA[{{scheme}}://serve.lumenstack.tv/i/553?s={{q:sid}}&p=eyJhIjo1NTN9]]></Impression><Creatives><Creative><Linear><TrackingEvents>
<Tracking event="start"><![CDATA[{{scheme}}://serve.lumenstack.tv/e/553/start?s={{q:sid}}]]></Tracking><Tracking event="firstQuartile"><![CDATA[{{scheme}}://serve.lumenstack.tv/e/553/q1?s={{q:sid}}]]></Tracking><Tracking event="midpoint"><![CDATA[{{scheme}}://tr.brandlift-lab.com/mid?c=91&s={{q:sid}}]]></Tracking>
<Tracking event="complete"><![CDATA[{{scheme}}://serve.lumenstack.tv/e/553/done?s={{q:sid}}]]></Tracking></TrackingEvents><MediaFiles><MediaFile type="video/mp4"><![CDATA[{{scheme}}://media.lumenstack.tv/553.mp4]]></MediaFile></MediaFiles></Linear></Creative></Creatives></InLine></Ad></VAST>"""
HTML = """<!doctype html><html><head><title>%s</title><link rel=preload as=image href=/thumb/71_sprite.jpg><script defer src="{{scheme}}://player.plexicdn.net/v9/p.js"></script></head><body><video poster=/thumb/71.jpg width=320></video><img src=/thumb/72.webp loading=lazy><img src=/thumb/blank.png data-src=/thumb/73.webp></body></html>"""
AD = "analytics|retargeting|unknown"
SITES = {
    "www.plexiplay.tv": {"/": page(HTML % "Plexi"), "/watch/71": page(HTML % "The Lock", gzip=True), "/seg/*": {"body": bytes(9000), "type": "video/mp4"}, "/drm/license": {"body": bytes(300), "type": "application/octet-stream"}, "/api/progress/71": empty(),
                         "/thumb/71.jpg": pic("jpeg", 320, 180, headers=LONG), "/thumb/71_sprite.jpg": pic("jpeg", 640, 360, headers=LONG), "/thumb/72.webp": pic("webp", 160, 90, headers=LONG), "/thumb/blank.png": pic("png", headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "player.plexicdn.net": {"/v9/p.js": script(PLAYER, gzip=True, headers=LONG)},
    "breaks.lumenstack.tv": {"/vmap/*": {"body": VMAP, "type": "application/xml"}}, "media.lumenstack.tv": {"/553.mp4": {"body": bytes(20000), "type": "video/mp4"}},
    "serve.lumenstack.tv": {"/vast4": {"body": VAST, "type": "text/xml"}, "/i/*": pic("gif", pixel=AD, headers=NO_STORE, set_cookie=["ls={{c:ls}}; SameSite=None; Secure; " + YEAR]), "/e/*": empty(pixel=AD)},
    "tr.brandlift-lab.com": {"/mid": {"body": "", "type_always": "image/gif", "pixel": AD}},
    "q.streamvitals.io": {"/p/*": {"body": "", "pixel": "analytics|unknown"}, "/batch": {"body": "ok", "type": "text/plain", "pixel": "analytics|unknown"}},
    "seen.attentiv.co": {"/m.gif": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "tvapp.plexiplay.tv": {"/index.html": page("<html><title>P</title><script src=b.js></script>"), "/b.js": script("var p={};"), "/rows.json": json_('{"rows":[71,72]}'), "/keepalive": json_("{}")},
    "ott.audiencepanel.fi": {"/i": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["ap={{c:ap}}; " + YEAR])},
}
THIRD_PARTY_COOKIES = True
TV = {"User-Agent": "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.5359.211 Safari/537.36 WebAppManager", "Accept": "*/*"}
T = "http://tvapp.plexiplay.tv/index.html"
REF = {"Referer": T}
IFA = "4c9d1f0e-77b2-4b60-8a3e-d5b1c27f9a10"
VISITS = [{"url": "http://www.plexiplay.tv/watch/71"}, {"url": "http://www.plexiplay.tv/"},
          {"actor": "webos", "address": "10.77.0.4", "headers": TV, "requests": [{"url": T, "page": T}, {"url": "http://tvapp.plexiplay.tv/b.js", "page": T, "by": "parser", "initiator": T, "headers": REF}]
           + [{"url": u, "page": T, "headers": REF} for u in ("http://tvapp.plexiplay.tv/rows.json", "http://ott.audiencepanel.fi/i?s=plexi&ifa=%s&ev=launch&ts=1790200001" % IFA, "http://tvapp.plexiplay.tv/keepalive", "http://serve.lumenstack.tv/vast4?br=71&sid=%s&dnt=0" % IFA,
              "http://media.lumenstack.tv/553.mp4", "http://serve.lumenstack.tv/i/553?s=%s&p=eyJhIjo1NTN9" % IFA, "http://serve.lumenstack.tv/e/553/start?s=%s" % IFA, "http://ott.audiencepanel.fi/i?s=plexi&ifa=%s&ev=view&ts=1790200061" % IFA, "http://serve.lumenstack.tv/e/553/done?s=%s" % IFA)]}]
