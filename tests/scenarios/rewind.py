"""A library and a band's page with the same meter, read in two tabs, reloaded, gone back and left: a loader that picks its meter's host from a list, a script in the cache on the second site, a ping while the page lies hidden, a last word at unload, links that count by script before they lead out, a hash route; renewals of loans, availability, covers of one pixel when missing, and player position that are none."""
from dsl import *

LOADER = """(function(w,d){var q=w.mtr=w.mtr||[];var hosts={eu:'collect-eu.meterline.com',us:'collect-us.meterline.com'},r=(w.mtrRegion||'eu');var s=d.createElement('script');s.src='{{scheme}}://js.meterline.com/core-'+'4.2.js';s.onload=function(){w.mtrGo('{{scheme}}://'+hosts[r])};d.getElementsByTagName('head')[0].appendChild(s)})(window,document);"""
CORE = """window.mtrGo=function(b){var v=localStorage.getItem('_mv')||(localStorage.setItem('_mv',Math.random().toString(16).slice(2)+Date.now().toString(16)),localStorage.getItem('_mv')),k=document.querySelector('meta[name=mtr]').content;
function hit(t,x){var u=b+'/v/'+k+'?t='+t+'&vid='+v+'&l='+encodeURIComponent(location.href)+'&rr='+Math.random().toString(36).slice(2)+(x||'');if(navigator.sendBeacon&&t!='pv')navigator.sendBeacon(u);else (new Image).src=u}
hit('pv');setTimeout(function(){hit('hb','&s=1')},700);addEventListener('visibilitychange',function(){if(document.visibilityState=='hidden')hit('end')});addEventListener('hashchange',function(){hit('pv','&h=1')});
document.addEventListener('click',function(e){var a=e.target.closest&&e.target.closest('a[data-o]');if(a)fetch(b+'/o/'+k+'?vid='+v+'&to='+encodeURIComponent(a.href),{keepalive:true,mode:'no-cors'})})};"""
LIB = """<!doctype html><html><head><meta name=mtr content=LB-4410><title>%s</title><script src="{{scheme}}://js.meterline.com/load.js"></script></head><body><img src="{{scheme}}://covers.bookjackets.org/b/isbn/9780140449136-M.jpg"><img src="{{scheme}}://covers.bookjackets.org/b/isbn/0000000000000-M.jpg"><a id=o data-o href="{{scheme}}://www.loudband.net/">band</a>%s
<script>fetch('/api/avail?ids=77,78,79&_='+Date.now());fetch('/api/loans/renew',{method:'POST',body:'{"id":77}'})</script></body></html>"""
BAND = """<!doctype html><html><head><meta name=mtr content=LD-0021><title>Loud</title><script>mtrRegion='us'</script><script async src="{{scheme}}://js.meterline.com/load.js"></script></head><body><img src=/poster.jpg><script>setTimeout(function(){fetch('/player/position',{method:'POST',body:'{"t":14,"track":"a1"}'});fetch('/player/lyrics?id=a1')},200)</script></body></html>"""
HIT = {"pixel": "analytics", "headers": NO_STORE}
SITES = {
    "library.townbooks.org": {"/": page(LIB % ("Library", "<a href=/shelf>shelf</a>"), gzip=True), "/shelf": page(LIB % ("Shelf", "shelf"), gzip=True), "/api/avail": json_('{"77":1}'), "/api/loans/renew": empty(), "/favicon.ico": empty()},
    "covers.bookjackets.org": {"/b/isbn/9780140449136-M.jpg": pic("jpeg", 120, 180, headers=LONG), "/b/*": pic("gif", headers={"Cache-Control": "max-age=3600"})}, "www.loudband.net": {"/": page(BAND), "/poster.jpg": pic("jpeg", 300, 300, headers=LONG), "/player/position": empty(), "/player/lyrics": json_('{"l":["la"]}'), "/favicon.ico": empty()},
    "js.meterline.com": {"/load.js": script(LOADER, gzip=True, headers={"Cache-Control": "max-age=900"}), "/core-4.2.js": script(CORE, gzip=True, headers=LONG)},
    "collect-eu.meterline.com": {"/v/*": {**pic("gif"), **HIT}, "/o/*": empty(**HIT)}, "collect-us.meterline.com": {"/v/*": {**pic("gif"), **HIT}, "/o/*": empty(**HIT)},
}
VISITS = [{"url": "http://library.townbooks.org/"}, {"url": "http://www.loudband.net/", "tab": "b"}, {"run": "location.hash='#new'"}, {"url": "http://library.townbooks.org/shelf"}, {"run": "history.back()"}, {"run": "new Promise(r=>setTimeout(r,1200))"},
          {"run": "document.getElementById('o').click()"}, {"url": "http://library.townbooks.org/shelf", "tab": "b"}]
