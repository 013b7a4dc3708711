"""A cloud console as a single page: JSON calls to its own interface with preflights, token refresh, status polling, feature flags by two products, errors and traces reported, product analytics in batches, a help widget, a status page."""
from dsl import *

APP = """(function(){var s='{{scheme}}://',A=s+'api.stackfoundry.dev',H={'Content-Type':'application/json','Authorization':'Bearer {{new:tok}}{{new:tok2}}{{new:tok3}}'};
function call(m,p,b){return fetch(A+p,{method:m,headers:H,body:b?JSON.stringify(b):undefined})}
fetch(s+'auth.stackfoundry.dev/oauth/token',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'grant_type=refresh_token&refresh_token={{new:rt}}'}).then(function(){
call('GET','/v3/projects');call('GET','/v3/projects/77/deployments?limit=20');call('POST','/v3/projects/77/seen',{at:1});call('GET','/v3/notifications/count');
var n=0,i=setInterval(function(){call('GET','/v3/projects/77/status');if(++n>4)clearInterval(i)},180)});
fetch(s+'sdk.togglecraft.com/sdk/evalx/5f1c/contexts/eyJrZXkiOiJ1LTE4In0');setTimeout(function(){fetch(s+'events.togglecraft.com/events/bulk/5f1c',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify([{kind:'summary',features:{nav2:{counters:[{value:true,count:3}]}}}])})},350);
fetch(s+'edge.splitlane.io/config/v1/8812.json');
fetch(s+'o771.faultline.io/api/12/envelope/?sentry_key=af8e3c&sentry_version=7',{method:'POST',body:'{"sdk":{"name":"js"}}\\n{"type":"session"}\\n{"sid":"{{new:e}}","init":true,"status":"ok"}'});
setTimeout(function(){fetch(s+'otlp.tracegarden.net/v1/traces',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({resourceSpans:[{spans:Array.from({length:12},function(_,i){return{name:'fetch',id:i}})}]})})},300);
function ev(l){fetch(s+'ingest.funnelbase.com/2/httpapi',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({api_key:'9f1',events:l.map(function(n,i){return{event_type:n,device_id:'{{new:d}}',session_id:1719,event_id:i,user_properties:{plan:'team'},url:location.href}})})})}
ev(['page_view','nav_open']);setTimeout(function(){ev(['deploy_click'])},420);setTimeout(function(){ev(['modal_open','modal_close','page_leave'])},800);
var w=document.createElement('script');w.src=s+'widget.helpnook.com/boot.js?app=k2';document.head.appendChild(w)})();"""
WIDGET = """(function(){var s='{{scheme}}://';fetch(s+'api-iam.helpnook.com/messenger/web/ping',{method:'POST',body:'app_id=k2&s=1'});fetch(s+'api-iam.helpnook.com/messenger/web/open',{method:'POST',body:'app_id=k2'});new Image().src=s+'img.helpnook.com/face/12.png'})();"""
HTML = """<!doctype html><html><head><title>Console</title><link rel=stylesheet href=/assets/app.css><link rel=icon href=/assets/f.svg><link rel=manifest href=/site.webmanifest></head><body><div id=r></div><script src=/assets/app.js></script></body></html>"""
SITES = {
    "app.stackfoundry.dev": {"/": page(HTML, gzip=True), "/team": page(HTML, gzip=True), "/assets/app.css": style("body{margin:0}" * 200, gzip=True, headers=LONG), "/assets/app.js": script(APP + "/*" + "q" * 40000 + "*/", headers=LONG), "/assets/f.svg": pic("svg", 32, 32), "/site.webmanifest": json_('{"name":"SF"}')},
    "auth.stackfoundry.dev": {"/oauth/token": json_('{"access_token":"x","expires_in":3600}', headers=NO_STORE)},
    "api.stackfoundry.dev": {"/v3/projects": json_('[{"id":77}]'), "/v3/projects/77/deployments": json_('[' + '{"id":1,"state":"ready"},' * 20 + '{}]'), "/v3/projects/77/seen": empty(), "/v3/projects/77/status": json_('{"s":"ok"}'), "/v3/notifications/count": json_('{"n":0}')},
    "sdk.togglecraft.com": {"/sdk/*": json_('{"nav2":{"value":true},"beta":{"value":false}}')}, "events.togglecraft.com": {"/events/*": {"status": 202, "body": ""}}, "edge.splitlane.io": {"/config/*": json_('{"v":1}', headers={"Cache-Control": "max-age=30"})},
    "o771.faultline.io": {"/api/*": json_("{}")}, "otlp.tracegarden.net": {"/v1/traces": json_('{"partialSuccess":{}}')},
    "ingest.funnelbase.com": {"/2/httpapi": json_('{"code":200,"events_ingested":2}', pixel="analytics|unknown")},
    "widget.helpnook.com": {"/boot.js": script(WIDGET, gzip=True)}, "api-iam.helpnook.com": {"/messenger/*": json_('{"ok":true,"user":null}')}, "img.helpnook.com": {"/face/*": pic("png", 40, 40, headers=LONG)},
}
VISITS = [{"url": "http://app.stackfoundry.dev/"}, {"run": "new Promise(r=>setTimeout(r,1400))"}, {"url": "http://app.stackfoundry.dev/team"}]
