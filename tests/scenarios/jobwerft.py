"""A job board as a single page with a worker that fills its cache: routes by history and by hash, a meter out of the cache, applications begun and sent, a board partner's price for each click by redirect in a frame, a feed's seen calls, a survey in a frame."""
from dsl import *

APP = """(function(){if(navigator.serviceWorker)navigator.serviceWorker.register('/sw.js').catch(function(){});
var box=document.getElementById('app');function view(p){box.textContent=p;fetch('/graphql',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({operationName:'Job',variables:{p:p}})});
if(/^\\/job\\//.test(p)){var f=document.createElement('iframe');f.style.display='none';f.src='{{scheme}}://feed.arbeitskraft.net/click/'+p.split('/')[2]+'?cpc=41';document.body.appendChild(f)}
window.jm&&jm('page',p)}window.go=function(p){history.pushState({},'',p);view(p)};window.onpopstate=function(){view(location.pathname)};addEventListener('hashchange',function(){window.jm&&jm('tab',location.hash)});
setTimeout(function(){view(location.pathname)},200)})();"""
METER = """(function(){var q=[],to='{{scheme}}://in.pebblecount.com/i';window.jm=function(n,p){var d={n:n,p:p,d:'jobwerft.de',r:document.referrer||null,w:innerWidth,u:'{{new:u}}'};
if(n=='apply'||n=='sent'){var x=new XMLHttpRequest;x.open('POST',to+'/ev');x.setRequestHeader('Content-Type','text/plain');x.send(JSON.stringify(d))}else (new Image).src=to+'/'+encodeURIComponent(btoa(JSON.stringify(d))).replace(/%3D/g,'')+'.gif'}})();"""
SEEN = """(function(d){var io=new IntersectionObserver(function(es){es.forEach(function(e){if(e.isIntersecting){io.unobserve(e.target);navigator.sendBeacon('{{scheme}}://seen.arbeitskraft.net/imp?list=front&job='+e.target.dataset.j+'&pos='+e.target.dataset.p+'&vid={{c:akv}}')}})});d.querySelectorAll('[data-j]').forEach(function(n){io.observe(n)})})(document);"""
HTML = """<!doctype html><html lang=de><head><title>Werft</title><script src="{{scheme}}://cdn.pebblecount.com/jm-4.js"></script><script defer src=/app.9f1c.js></script><script defer src="{{scheme}}://feed.arbeitskraft.net/seen.js"></script></head>
<body><div id=app></div><ul><li data-j=501 data-p=1>Tischler<li data-j=502 data-p=2>Maler</ul><img src=/co/501.webp><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><iframe src="{{scheme}}://ask.meinungsraum.de/f/31" width=10 height=10></iframe></body></html>"""
SITES = {
    "www.jobwerft.de": {"/": page(HTML, gzip=True), "/job/501": page(HTML, gzip=True), "/app.9f1c.js": script(APP, gzip=True, headers=LONG), "/graphql": json_('{"data":{}}'), "/co/501.webp": pic("webp", 64, 64, headers=LONG), "/offline.css": style("b{}", headers=LONG), "/favicon.ico": pic("ico", 16, 16),
                        "/sw.js": script("self.addEventListener('install',function(e){e.waitUntil(caches.open('v1').then(function(c){return c.addAll(['/offline.css','/co/501.webp'])}));self.skipWaiting()});self.addEventListener('activate',function(e){e.waitUntil(clients.claim())});")},
    "cdn.pebblecount.com": {"/jm-4.js": script(METER, gzip=True, headers=LONG)}, "in.pebblecount.com": {"/i/ev": {"status": 200, "body": "1", "type": "text/plain", "pixel": "analytics|conversion|unknown"}, "/i/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "feed.arbeitskraft.net": {"/seen.js": script(SEEN, gzip=True), "/click/*": go("{{scheme}}://r.talentstrom.com/b?src=ak&c={{c:akc}}&cpc={{q:cpc}}", pixel="conversion|analytics|retargeting|sync|unknown", set_cookie=["akc={{c:akc}}; SameSite=None; Secure; " + YEAR])},
    "r.talentstrom.com": {"/b": page("<!doctype html><title>.</title><img src='{{scheme}}://r.talentstrom.com/ok.gif?b={{q:c}}&n={{new:n}}'>", set_cookie=["ts={{c:ts}}; SameSite=None; Secure; " + YEAR]), "/ok.gif": pic("gif", pixel="conversion|analytics|retargeting|sync|unknown", headers=NO_STORE)},
    "seen.arbeitskraft.net": {"/imp": empty(pixel="analytics|retargeting|unknown", set_cookie=["akv={{c:akv}}; SameSite=None; Secure; " + YEAR])},
    "ask.meinungsraum.de": {"/f/*": page("<!doctype html><title>?</title><script>fetch('/q/31?lang=de')</script><p>?"), "/q/31": json_('{"q":"?"}')},
}
SYNCS = [{"from_domain": "arbeitskraft.net", "to_domain": "talentstrom.com", "name": "c"}]
THIRD_PARTY_COOKIES = True
J = "http://www.jobwerft.de"
VISITS = [{"url": J + "/"}, {"run": "go('/job/501')"}, {"run": "jm('apply','501')"}, {"run": "location.hash='kontakt'"}, {"run": "jm('sent','501')"}, {"run": "history.back()"}, {"url": J + "/job/501", "tab": "b"}, {"run": "location.reload()"}]
