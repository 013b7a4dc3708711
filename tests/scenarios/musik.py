"""A music portal: listening reported in batches and by a worker, spots between songs with their notices, beside segments, covers, flags and faults."""
from dsl import *

APP = """(function(){var s=document.createElement('script');s.async=1;s.src='{{scheme}}://kit.hearwell.io/v3/hw.min.js';document.head.appendChild(s);
fetch('/api/me').then(function(r){return r.json()});fetch('{{scheme}}://flags.togglery.dev/sdk/eval/64aa01/users/eyJrZXkiOiJ7e25ldzprfX0ifQ',{headers:{}}).then(function(r){return r.json()});
window.play=function(id){var n=0;function seg(){if(n++<3)fetch('{{scheme}}://edge.tonwald-media.net/a/'+id+'/'+n+'.m4s').then(function(r){return r.arrayBuffer()}).then(seg)}seg();
 fetch('/api/playback/state',{method:'PUT',headers:{'Content-Type':'application/json'},body:JSON.stringify({track:id,position_ms:0,device:'web'})});
 window.hw&&hw('Track Played',{track:id,source:'page'});
 return fetch('{{scheme}}://dec.spotlane.fm/v2/decide',{method:'POST',body:JSON.stringify({pub:311,fmt:['audio/mpeg'],content:id}),credentials:'include'}).then(function(r){return r.json()}).then(function(d){var a=d.ads[0];
  fetch(a.media).then(function(r){return r.arrayBuffer()});(new Image).src=a.notice.impression;a.notice.progress.forEach(function(u,i){setTimeout(function(){fetch(u,{mode:'no-cors',keepalive:true})},120*i+80)})})};
window.fault=function(){fetch('{{scheme}}://o3319.ingest.faultline.dev/api/871/envelope/?sentry_key=9a0c31b7e24f4c0f8d1c&sentry_version=7',{method:'POST',mode:'no-cors',body:'{"event_id":"7ae0b3bb1c5f4a6d","sent_at":"2026-11-24T10:00:00Z"}\\n{"type":"event"}\\n{"exception":{"values":[{"type":"TypeError","value":"x is undefined"}]}}'})}})();"""
KIT = """(function(){var aid='{{c:hw_aid}}',q=[];function ship(type,name,props){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://in.hearwell.io/v3/batch');x.setRequestHeader('Content-Type','application/json');
x.send(JSON.stringify({batch:[{type:type,name:name,anonymousId:aid,properties:props,context:{page:{url:location.href,title:document.title}},timestamp:new Date().toISOString()}],writeKey:'wk_77hA'}))}
window.hw=function(n,p){ship('track',n,p)};ship('page',document.title,{});
setTimeout(function(){fetch('{{scheme}}://in.hearwell.io/v3/alive/'+aid+'/'+Math.floor(performance.now()),{method:'HEAD',mode:'no-cors'})},500)})();"""
DECISION = """{"ads":[{"id":"sp-204","media":"{{scheme}}://cdn.spotlane.fm/c/204.mp3","duration":15,"notice":{"impression":"{{scheme}}://n.spotlane.fm/i/{{new:t}}","progress":["{{scheme}}://n.spotlane.fm/p/0/{{new:t}}","{{scheme}}://n.spotlane.fm/p/50/{{new:t}}","{{scheme}}://n.spotlane.fm/p/100/{{new:t}}"]}}]}"""


def view(title, body):
    return page("""<!doctype html><html lang=sv><head><title>%s</title><link rel=stylesheet href=/assets/app.css><link rel=preconnect href="{{scheme}}://edge.tonwald-media.net"><link rel=preload as=image href="{{scheme}}://covers.tonwald-media.net/640/0a77.webp"></head>
<body><img src="{{scheme}}://covers.tonwald-media.net/640/0a77.webp" width=300><img src="{{scheme}}://covers.tonwald-media.net/64/91bc.webp?dpr=1">%s<script src=/assets/app.9c1f.js></script></body></html>""" % (title, body), gzip=True)


AD = "analytics|retargeting|unknown"
SITES = {
    "www.tonwald.se": {"/": view("Tonwald", "<a href=/artist/okra>Okra</a>"), "/artist/okra": view("Okra - Tonwald", "<h1>Okra</h1>"), "/assets/app.css": style("body{margin:0}", headers=LONG), "/assets/app.9c1f.js": script(APP, gzip=True, headers=LONG),
                       "/api/me": json_('{"plan":"free","country":"SE"}'), "/api/playback/state": empty(), "/api/like": json_('{"liked":true}'), "/favicon.ico": pic("ico", 16, 16)},
    "covers.tonwald-media.net": {"/640/*": pic("webp", 300, 300, headers=LONG), "/64/*": pic("webp", 64, 64, headers=LONG)},
    "edge.tonwald-media.net": {"/a/*": {"body": bytes(9000), "type": "audio/mp4", "headers": LONG}},
    "flags.togglery.dev": {"/sdk/*": json_('{"new-player":{"value":true,"version":14}}')},
    "kit.hearwell.io": {"/v3/hw.min.js": script(KIT, gzip=True, headers={"Cache-Control": "private, max-age=3600"}, set_cookie=["hw_aid={{c:hw_aid}}; Domain=hearwell.io; SameSite=None; Secure; " + YEAR])},
    "in.hearwell.io": {"/v3/batch": json_('{"success":true}', pixel="analytics"), "/v3/alive/*": empty(pixel="analytics|unknown")},
    "dec.spotlane.fm": {"/v2/decide": json_(DECISION, set_cookie=["sl={{c:sl}}; SameSite=None; Secure; " + YEAR])}, "cdn.spotlane.fm": {"/c/*": {"body": bytes(6000), "type": "audio/mpeg"}},
    "n.spotlane.fm": {"/i/*": pic("gif", pixel=AD, headers=NO_STORE), "/p/*": empty(pixel=AD)},
    "o3319.ingest.faultline.dev": {"/api/*": json_('{"id":"7ae0b3bb1c5f4a6d"}')},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.tonwald.se/"}, {"run": "play('t-5512')"}, {"run": "fetch('/api/like',{method:'POST',body:'{\"track\":\"t-5512\"}'})"}, {"url": "http://www.tonwald.se/artist/okra"}, {"run": "play('t-9001')"}, {"run": "fault();play('t-9002')"}]
