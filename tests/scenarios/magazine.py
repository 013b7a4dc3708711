"""A magazine that audiences are counted on: a panel's counter that redirects to itself, pings with engaged time, semicolons instead of a query, a frame tag with a number and its inner pixel, advertisement by script with impression, measurable and viewable, an exchange's match by frame; an auction that nobody wins, a gallery, lazy pictures, comments, suggestions and scores that are none."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
HTML = """<!doctype html><html lang=en><head><title>%s</title><link rel=stylesheet href=/m.css><script src="{{scheme}}://static.chartpulse.com/js/pulse.js" async></script><script src="{{scheme}}://securetags.adslate.net/tag/js/spt.js" async></script></head><body><article><h1>%s</h1>
<img src="{{scheme}}://i.pearl-cdn.com/t.gif" data-src="{{scheme}}://i.pearl-cdn.com/g/1-640.jpg" loading=lazy><img src="{{scheme}}://i.pearl-cdn.com/g/2-40.jpg?blur=50"></article><div id=ad></div><script src=/m.js></script>
<script>var c=document.createElement('script');c.src='{{scheme}}://sb.scorebureau.com/cs/18120/beacon.js';document.head.appendChild(c)</script>
<iframe src="{{scheme}}://9911.fls.dubbel.net/activityi;src=9911;type=visit;cat=read0;ord=%s?" width=1 height=1 frameborder=0 style=display:none></iframe></body></html>"""
MJS = """document.querySelectorAll('img[data-src]').forEach(function(i){i.src=i.dataset.src});fetch('/api/comments?article='+location.pathname.slice(1)+'&after=0');fetch('/api/related?id=881&n=3');
window.reading=function(){return fetch('/api/progress',{method:'PUT',body:'{"p":60}'})};fetch('{{scheme}}://api.leaguedata.co/v1/scores?league=pl&day=20261124').then(function(r){return r.json()});"""
PULSE = """(function(){var u='{{c:_cp2}}',n=0,t=Math.random().toString(36).slice(2);function p(){(new Image).src='{{scheme}}://ping.chartpulse.net/ping?h=pearlmag.com&p='+encodeURIComponent(location.pathname)+'&u='+u+'&d=pearlmag.com&g=51220&n='+(n++)+'&f=00001&c='+(n*0.25).toFixed(2)+'&x=0&m=0&y=1800&o=800&w=600&j=45&R=1&W=0&I=0&E='+n*4+'&e='+n*2+'&r=&b=812&t='+t+'&V=141&_'}p();setTimeout(p,600);setTimeout(p,1200)})();"""
BEAC = """(function(){(new Image).src='{{scheme}}://sb.scorebureau.com/b?c1=2&c2=18120&ns__t='+Date.now()+'&ns_c=UTF-8&c8='+encodeURIComponent(document.title)+'&c7='+encodeURIComponent(location.href)+'&c9=';
(new Image).src='{{scheme}}://pixel.quantum-cast.com/pixel;r='+(Math.random()*1e9|0)+';a=p-77aXw;labels=read;fpan=1;fpa=P0-'+Math.random().toString().slice(2,11)+'-'+Date.now()+';ns=0;ce=1;qjs=1;cm=;ref=;d=pearlmag.com;je=0;sr=800x600x24;dst=0;et='+Date.now()+';tzo=0;url='+encodeURIComponent(location.href)})();"""
SPT = """(function(){fetch('{{scheme}}://prebid.bidhouse.com/openrtb2/auction',{method:'POST',headers:{'Content-Type':'text/plain'},body:JSON.stringify({id:'{{new:a}}',imp:[{id:'1',banner:{w:300,h:250}}],site:{page:location.href}})});
fetch('{{scheme}}://hb.lowbid.io/bid?pub=77&sizes=300x250&cb='+Date.now());
var f=document.createElement('iframe');f.width=300;f.height=250;f.src='{{scheme}}://securetags.adslate.net/safeframe/1-0-40/html/container.html?slot=4';document.getElementById('ad').appendChild(f)})();"""
SAFE = """<!doctype html><body><img src="{{scheme}}://cdn.adslate.net/simgad/8120.png" width=300 height=250><script>var q='&ai={{new:ai}}&sig=Cg0ArKJSzP{{new:sg}}EAE&uach_m=x';(new Image).src='{{scheme}}://view.adslate.net/pcs/view?xai=AKAOjsu'+q;setTimeout(function(){navigator.sendBeacon('{{scheme}}://view.adslate.net/pcs/activeview?xai=AKAOjsu'+q+'&id=lidar2&mcvt=1001&p=0,0,250,300&mtos=1001&v=20261120')},900);
(new Image).src='{{scheme}}://rt.seenscore.com/bsevent.gif?impid={{new:imp}}&qpid=12&sup=1&cbust='+Date.now()</script><iframe src="{{scheme}}://eus.openslate.io/usersync.html?gdpr=0&p=77" width=0 height=0></iframe></body>"""
USYNC = """<!doctype html><script>['{{scheme}}://pixel.dspwest.com/tap.php?v=4894&nid=2307&put={{new:p}}','{{scheme}}://ib.brickads.com/getuid?{{scheme}}%3A%2F%2Feus.openslate.io%2Ftap%3Fpid%3D12%26uid%3D$UID'].forEach(function(u){(new Image).src=u})</script>"""
SITES = {
    "www.pearlmag.com": {"/": page(HTML % ("Pearl", "Pearl", "{{new:o}}"), gzip=True), "/reef": page(HTML % ("Reef", "Reef", "{{new:o}}"), gzip=True), "/m.css": style("b{}"), "/m.js": script(MJS, gzip=True, headers=LONG), "/api/comments": json_("[]"), "/api/related": json_('[{"id":1,"t":"Sea"}]'), "/api/progress": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "i.pearl-cdn.com": {"/t.gif": pic("gif", headers=LONG), "/g/1-640.jpg": pic("jpeg", 640, 400, headers=LONG), "/g/2-40.jpg": pic("jpeg", 40, 25, headers=LONG)},
    "static.chartpulse.com": {"/js/pulse.js": script(PULSE, gzip=True, headers={"Cache-Control": "max-age=7200"})}, "ping.chartpulse.net": {"/ping": pic("gif", pixel="analytics", headers=NO_STORE)},
    "sb.scorebureau.com": {"/cs/18120/beacon.js": script(BEAC, gzip=True, headers={"Cache-Control": "max-age=3600"}), "/b": go("{{scheme}}://sb.scorebureau.com/b2?c1={{q:c1}}&c2={{q:c2}}&ns__t={{q:ns__t}}", pixel="analytics", set_cookie=["UID={{c:UID}}" + CO]), "/b2": empty(pixel="analytics", set_cookie=["XID={{c:XID}}" + CO])},
    "pixel.quantum-cast.com": {"/pixel;*": pic("gif", pixel="analytics|retargeting", headers=NO_STORE, set_cookie=["mc={{c:mc}}" + CO])},
    "9911.fls.dubbel.net": {"/activityi;*": page('<html><body style="background:transparent"><img src="{{scheme}}://adservice.dubbel.net/ddm/fls/z/src=9911;type=visit;cat=read0;ord={{new:q}}" width=1 height=1></body></html>', headers=NO_STORE, set_cookie=["IDE={{c:IDE}}; Domain=dubbel.net" + CO])},
    "adservice.dubbel.net": {"/ddm/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "securetags.adslate.net": {"/tag/js/spt.js": script(SPT, gzip=True, headers={"Cache-Control": "private, max-age=900"}), "/safeframe/*": page(SAFE, headers=LONG)}, "cdn.adslate.net": {"/simgad/*": pic("png", 300, 250, headers=LONG)},
    "view.adslate.net": {"/pcs/view": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/pcs/activeview": empty(pixel="analytics|unknown")}, "rt.seenscore.com": {"/bsevent.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "prebid.bidhouse.com": {"/openrtb2/auction": json_('{"id":"1","seatbid":[]}')}, "hb.lowbid.io": {"/bid": empty()}, "eus.openslate.io": {"/usersync.html": page(USYNC), "/tap": pic("gif", pixel="sync", headers=NO_STORE)},
    "pixel.dspwest.com": {"/tap.php": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["rpb={{c:rpb}}" + CO])}, "ib.brickads.com": {"/getuid": go("{{scheme}}://eus.openslate.io/tap?pid=12&uid={{c:uuid2}}", pixel="sync", set_cookie=["uuid2={{c:uuid2}}" + CO])},
    "api.leaguedata.co": {"/v1/scores": json_('{"games":[]}')},
}
SYNCS = [{"from_domain": "brickads.com", "to_domain": "openslate.io", "name": "uid"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.pearlmag.com/"}, {"url": "http://www.pearlmag.com/reef"}, {"run": "reading()"}]
