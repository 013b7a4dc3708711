"""A start-up's home page: seven small analytics products in the forms their own scripts use (a post answered ok, a post answered with a number, JSON, a gif with one letter parameters, base64 in a form, a beacon to the site's own path); flags, fault reports, a chat's ping, a status badge, forms and a hosted avatar are none."""
from dsl import *

H = """<!doctype html><html><head><title>%s</title><script defer data-domain=inkpad.co src="{{scheme}}://plain-stats.io/js/script.js"></script><script defer src="{{scheme}}://cloud.hummi.is/script.js" data-website-id=4fb7fa4c-5b46-438d-94b3-3a8fb9bc2e8b></script>
<script data-goat="{{scheme}}://inkpad.goatmeter.com/count" async src="{{scheme}}://gc.goatlet.dev/count.js"></script><script src=/app.js defer></script></head><body><h1>%s</h1><img src="{{scheme}}://avatars.facehash.org/avatar/205e460b479e2e5b48aec07710c08d50?s=80&d=mp"><img src="{{scheme}}://badge.upstat.us/inkpad.svg"><a href=/pricing>p</a></body></html>"""
PLAIN = """!function(){var s=document.currentScript,u=new URL(s.src).origin+'/api/event';function t(n){var x=new XMLHttpRequest;x.open('POST',u,!0);x.setRequestHeader('Content-Type','text/plain');x.send(JSON.stringify({n:n,u:location.href,d:s.dataset.domain,r:document.referrer||null}))}t('pageview')}();"""
HUMMI = """!function(){var s=document.currentScript,u=s.src.split('/').slice(0,-1).join('/')+'/api/send';fetch(u,{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({type:'event',payload:{website:s.dataset.websiteId,hostname:location.hostname,screen:'800x600',language:'en',title:document.title,url:location.pathname,referrer:''}})})}();"""
GOAT = """(function(){var e=document.querySelector('script[data-goat]').dataset.goat;var i=document.createElement('img');i.src=e+'?p='+encodeURIComponent(location.pathname)+'&t='+encodeURIComponent(document.title)+'&s=800,600,1&b=0&q=&rnd='+Math.random().toString(36).substr(2,5);i.style.display='none';document.body.appendChild(i)})();"""
APP = """(function(){var id='{{new:did}}';
fetch('{{scheme}}://app.flagdeck.com/sdk/evalx/5f0c/contexts/eyJraW5kIjoidXNlciIsImtleSI6ImFub24ifQ');fetch('/api/session').then(function(){});fetch('/api/csrf',{method:'POST'});
var x=new XMLHttpRequest;x.open('POST','{{scheme}}://api.mixjar.com/track/?verbose=0&ip=1&_='+Date.now());x.setRequestHeader('Content-Type','application/x-www-form-urlencoded');x.send('data='+encodeURIComponent(btoa(JSON.stringify({event:'$mp_web_page_view',properties:{distinct_id:id,token:'c02a'}}))));
(new Image).src='{{scheme}}://heapy.io/h?a=2210931&u='+(1e15+Math.random()*1e15|0)+'7113&v=5501&s=90211&b=web&tv=4.0&z=0&h='+encodeURIComponent(location.pathname)+'&d=inkpad.co&t='+encodeURIComponent(document.title)+'&ts='+Date.now()+'&st='+Date.now();
fetch('{{scheme}}://eu.i.hoghouse.com/e/?ip=1&_='+Date.now()+'&ver=1.96.1',{method:'POST',headers:{'Content-Type':'text/plain'},body:JSON.stringify([{event:'$pageview',properties:{distinct_id:id}}])});
fetch('{{scheme}}://o4711.ingest.faultline.io/api/551/envelope/?key=2f9d&v=7',{method:'POST',mode:'cors',headers:{'Content-Type':'text/plain'},body:'{"type":"session"}\\n{"status":"ok"}'});
fetch('{{scheme}}://api.parleychat.io/messenger/web/ping',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'app_id=inkp&v=3'}).then(function(r){return r.json()});
addEventListener('load',function(){setTimeout(function(){navigator.sendBeacon('/cdn-cgi/rum',new Blob([JSON.stringify({siteToken:'9c1f',pageloadId:'{{new:pl}}',timingsV2:{}})],{type:'application/json'}))},100)});
window.signup=function(){return fetch('/api/signup',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"m":"x"}'}).then(function(){return fetch('{{scheme}}://cdp.segway-data.com/v1/t',{method:'POST',headers:{'Content-Type':'text/plain'},body:JSON.stringify({event:'Signed Up',anonymousId:id,type:'track'})})})}})();"""
SITES = {
    "inkpad.co": {"/": page(H % ("Inkpad", "Write"), gzip=True), "/pricing": page(H % ("Pricing", "Pay"), gzip=True), "/app.js": script(APP, gzip=True), "/api/session": empty(), "/api/csrf": json_('{"t":"{{new:t}}"}'), "/api/signup": empty(), "/cdn-cgi/rum": empty(pixel="analytics"), "/favicon.ico": pic("ico", 16, 16)},
    "plain-stats.io": {"/js/script.js": script(PLAIN, gzip=True, headers={"Cache-Control": "max-age=3600"}), "/api/event": {"body": "ok", "type": "text/plain", "status": 202, "pixel": "analytics"}},
    "cloud.hummi.is": {"/script.js": script(HUMMI, gzip=True, headers={"Cache-Control": "max-age=3600"}), "/api/send": json_('{"cache":"eyJhbGciOiJIUzI1NiJ9.{{new:j}}"}', pixel="analytics")},
    "gc.goatlet.dev": {"/count.js": script(GOAT, gzip=True, headers=LONG)}, "inkpad.goatmeter.com": {"/count": pic("gif", pixel="analytics", headers=NO_STORE)},
    "api.mixjar.com": {"/track/": {"body": "1", "type": "application/json", "pixel": "analytics"}}, "heapy.io": {"/h": pic("gif", pixel="analytics", headers=NO_STORE)},
    "eu.i.hoghouse.com": {"/e/": json_('{"status":1}', pixel="analytics")}, "cdp.segway-data.com": {"/v1/t": json_('{"success":true}', pixel="analytics|conversion")},
    "app.flagdeck.com": {"/sdk/*": json_('{"new-editor":{"value":true,"version":3}}')}, "o4711.ingest.faultline.io": {"/api/551/envelope/": json_("{}")},
    "api.parleychat.io": {"/messenger/web/ping": json_('{"modules":{"messenger":{"color":"#123"}},"user":{"role":"visitor"}}')},
    "avatars.facehash.org": {"/avatar/*": pic("jpeg", 80, 80, headers=LONG)}, "badge.upstat.us": {"/inkpad.svg": pic("svg", 90, 20, headers={"Cache-Control": "no-cache"})},
}
VISITS = [{"url": "http://inkpad.co/"}, {"url": "http://inkpad.co/pricing"}, {"run": "signup()"}]
