"""A portal: counters without parameters, JSON collectors, sprites and resizers with tiny requests, error reports, feature flags, a first-party reverse proxy for statistics."""
from dsl import *

TAG = """(function(){var q='{{scheme}}://hub.fieldnote.app/v1/batch';var id='{{new:anon}}';
fetch(q,{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({batch:[{type:'page',anonymousId:id,messageId:'m-{{new:mid}}',properties:{url:location.href,title:document.title}}],sentAt:Date.now()})});
var s=document.createElement('script');s.src='{{scheme}}://cdn.optiflag.io/flags.js?env=prod';document.head.appendChild(s);
setTimeout(function(){navigator.sendBeacon('/rp/e?x=1',JSON.stringify({n:'vital',lcp:812,cls:0.02,vid:id,u:location.pathname}))},200);})();"""
EVAL = """fetch('{{scheme}}://api.optiflag.io/eval?env=prod&k=beta',{mode:'cors'}).then(function(r){return r.json()});"""
HTML = """<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/static/p.3f9ac81b2e.css><script src="{{scheme}}://hub.fieldnote.app/tag.js?w=WK-88" async></script></head>
<body><img src="/static/logo.8d21c7aa10ff.svg"><img src="{{scheme}}://img.resizr.net/r?w=1&h=1&src=hero&blur=20"><img src="{{scheme}}://img.resizr.net/r?w=320&h=180&src=hero"><img src="/static/px.gif" width=1 height=12>
<img src="{{scheme}}://www.zaehlwerk.de/c/88123.gif" width=1 height=1 alt=""><img src="{{scheme}}://flags.geo-icons.org/16/de.png"><img src="{{scheme}}://i.badgework.dev/coverage.svg?branch=main&v=1790000000">
<script>window.onerror=null;fetch('/api/session/keepalive?_='+Date.now());fetch('{{scheme}}://reports.crashly.dev/api/4410/envelope/?sentry_key=9f86d081884c7d659a2feaa0c55ad015&sentry_version=7',{method:'POST',mode:'no-cors',body:'{"event_id":"{{new:ev}}","sent_at":"2026-11-24T10:00:00Z"}'});</script></body></html>"""
SITES = {
    "www.stadtportal.at": {"/": page(HTML % "Stadt", gzip=True, set_cookie=["sess={{c:sess}}; HttpOnly; Path=/"]), "/wetter": page(HTML % "Wetter", gzip=True), "/static/p.3f9ac81b2e.css": style("b{color:red;background:url(/static/line.gif)}", headers=LONG), "/static/logo.8d21c7aa10ff.svg": pic("svg", 120, 40, headers=LONG),
        "/static/px.gif": pic("gif", headers=LONG), "/static/line.gif": pic("gif", 1, 8, headers=LONG), "/api/session/keepalive": empty(), "/rp/e": empty(pixel="analytics|unknown"), "/favicon.ico": pic("ico", 16, 16)},
    "hub.fieldnote.app": {"/tag.js": script(TAG, gzip=True), "/v1/batch": json_('{"success":true}', pixel="analytics")},
    "img.resizr.net": {"/r": pic("webp", 320, 180, headers=LONG)},
    "www.zaehlwerk.de": {"/c/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "flags.geo-icons.org": {"/16/*": pic("png", 16, 11, headers=LONG)},
    "i.badgework.dev": {"/coverage.svg": pic("svg", 99, 20, headers={"Cache-Control": "no-cache"})},
    "cdn.optiflag.io": {"/flags.js": script(EVAL, headers=LONG)}, "api.optiflag.io": {"/eval": json_('{"beta":false,"rollout":25,"variant":"control"}')},
    "reports.crashly.dev": {"/api/*": json_('{"id":"abc"}', pixel="analytics|unknown")},
}
VISITS = [{"url": "http://www.stadtportal.at/"}, {"url": "http://www.stadtportal.at/wetter"}]
