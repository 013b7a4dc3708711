"""Trips in a single-page application: a cloaked measurer under the site's own name, the site's own counter, a third party told of each step."""
from dsl import *

N = """(function(){var h='{{scheme}}://w3.norvane-trips.com/m/',v='{{c:br_v}}',q=[];function one(t){(new Image).src=h+'h?t='+t+'&v='+v+'&p='+encodeURIComponent(location.pathname)+'&d='+screen.width+'x'+screen.height+'&k='+Date.now()}
one('load');var p=history.pushState;history.pushState=function(){p.apply(history,arguments);one('route');q.push({a:'route',p:location.pathname})};
addEventListener('click',function(e){q.push({a:'tap',x:e.clientX,y:e.clientY})});setInterval(function(){if(q.length)fetch(h+'b',{method:'POST',credentials:'include',body:JSON.stringify({v:v,q:q.splice(0)})})},500)})();"""
STEP = """(function(w){var id='{{new:ci}}';w.cress=function(g,val){fetch('{{scheme}}://p.cressida.org/y?acc=n-210&goal='+g+'&u='+id+(val?'&val='+val+'&cur=EUR':'')+'&at='+Date.now(),{mode:'no-cors',keepalive:true,credentials:'include'})};w.cress('visit')})(window);"""
APP = """(function(){function own(n,d){navigator.sendBeacon('/_/e',JSON.stringify({sid:'{{new:own}}',name:n,props:d||{},path:location.pathname,ref:document.referrer}))}own('page');
window.to=function(p){history.pushState({},'',p);own('page');if(p=='/seats'){fetch('/api/seats?trip=881');fetch('/api/hold',{method:'POST',body:'{"seat":"12A"}'});cress('seats')}
if(p=='/pay'){fetch('/api/prefs',{method:'PUT',body:'{"lang":"en"}'});fetch('{{scheme}}://pay.cardrail.com/v1/tokens',{method:'POST',mode:'no-cors',body:'card=4242'});own('pay_form');cress('pay')}
if(p=='/booked'){own('booked',{ref:'NV-7781'});cress('booking','318.50')}};
fetch('/api/fares?from=HEL&to=LIS&d=2026-12-20&_='+Date.now());var z=0,iv=setInterval(function(){fetch('/api/fares/changes?since='+Date.now());if(++z>2)clearInterval(iv)},300)})();"""
HTML = """<!doctype html><html><head><title>Norvane</title><script src=/a/app.js></script><script async src="{{scheme}}://w3.norvane-trips.com/m/n.js"></script><script src="{{scheme}}://lib.cressida.org/s.js"></script></head><body>
<img src="{{scheme}}://t.mapfolk.org/5/17/9.png"><img src="{{scheme}}://t.mapfolk.org/5/18/9.png"><img src="{{scheme}}://img.norvane-trips.com/lisbon.jpg"><img src="{{scheme}}://img.norvane-trips.com/0.gif" width=1 height=8><button id=b>go</button></body></html>"""
SITES = {
    "www.norvane-trips.com": {"/": page(HTML, gzip=True), "/deals": page(HTML, gzip=True), "/a/app.js": script(APP, gzip=True), "/_/e": empty(pixel="analytics", headers=NO_STORE), "/api/seats": json_('["12A"]'), "/api/hold": empty(), "/api/prefs": empty(), "/api/fares": json_('[{"p":318.5}]'), "/api/fares/changes": empty(headers=NO_STORE), "/favicon.ico": empty()},
    "img.norvane-trips.com": {"/lisbon.jpg": pic("jpeg", 400, 250, headers=LONG), "/0.gif": pic("gif", headers=LONG)},
    "w3.norvane-trips.com": {"/m/n.js": script(N, gzip=True, set_cookie=["br_v={{c:br_v}}; Domain=norvane-trips.com; " + YEAR]), "/m/h": pic("gif", pixel="analytics", headers=NO_STORE), "/m/b": empty(pixel="analytics")},
    "lib.cressida.org": {"/s.js": script(STEP, gzip=True, headers={"Cache-Control": "max-age=60"})},
    "p.cressida.org": {"/y": empty(pixel={"goal": {"booking": "conversion", "*": "analytics|retargeting|unknown"}}, headers=NO_STORE, set_cookie=["cs_u={{c:cs_u}}; SameSite=None; Secure; " + YEAR])},
    "t.mapfolk.org": {"/*": pic("png", 256, 256, headers=LONG)}, "pay.cardrail.com": {"/v1/tokens": json_('{"id":"tok_1"}')},
}
CNAMES = {"w3.norvane-trips.com": "norvane.ed.brintall.net", "img.norvane-trips.com": "d1.fastfiles.net"}
CLOAKS = [{"query": "w3.norvane-trips.com", "domain": "brintall.net"}]
THIRD_PARTY_COOKIES = True
W = "new Promise(r=>setTimeout(r,700))"
VISITS = [{"url": "http://www.norvane-trips.com/"}] + [{"run": "document.getElementById('b').click();to('%s');%s" % (p, W)} for p in ("/seats", "/pay", "/booked")] + [{"url": "http://www.norvane-trips.com/deals"}, {"run": "to('/seats');" + W}]
