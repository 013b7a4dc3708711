"""A regional paper, plain: a meter by posts without a body, an audience office's hit and its post of JSON, attention pings by gif, tips whose being seen is told, one advertisement with shown and in view, a push company's count of who was asked; consent, tips, weather, a ticker, comments, lazy blanks and a paywall's decision are none."""
from dsl import *

META = """(function(){var n=0,cid=document.cookie.replace(/.*_mc=([0-9.]+).*/,'$1');if(!/^[0-9.]+$/.test(cid)){cid=Math.floor(Math.random()*1e9)+'.1796000000';document.cookie='_mc='+cid+';path=/;max-age=6e7'}
function ev(en,x){n++;var u='{{scheme}}://region1.zaehlwerk-analytics.com/g/collect?v=2&tid=G-7H2KQ0W1PT&gtm=45je5b1v9102&_p='+Date.now()+'&cid='+cid+'&ul=de-de&sr=800x600&_s='+n+'&sid=1796012345&sct=1&seg=1&dl='+encodeURIComponent(location.href)+'&dt='+encodeURIComponent(document.title)+'&en='+en+(x||'');
fetch(u,{method:'POST',mode:'no-cors',keepalive:true})}ev('page_view');setTimeout(function(){ev('scroll','&epn.percent_scrolled=90&_et=702')},500)})();"""
OFFICE = """(function(){var b='{{scheme}}://talbote.messstelle.net/';(new Image).src=b+'tx.io?st=talbote&cp='+encodeURIComponent(location.pathname.slice(1)||'home')+'&sv=ke&pt=CP&rf='+encodeURIComponent(document.referrer)+'&lt='+Date.now()+'&ev=&cs=7a2f1c&mo=1';
navigator.sendBeacon(b+'base.io',JSON.stringify({si:{site:'talbote',code:location.pathname},ti:{cn:'{{new:cn}}',v:1}}))})();"""
PING = """(function(){var t=0,u=Math.random().toString(36).slice(2,14);function p(){(new Image).src='{{scheme}}://ping.leseherz.net/ping?h=talbote.de&p='+encodeURIComponent(location.pathname)+'&u='+u+'&d=talbote.de&g=40112&g0=Lokales&n=1&f=00001&c='+(t/60).toFixed(2)+'&x=0&m=0&y=2410&o=800&w=600&j=45&R=1&W=0&I=0&E='+t+'&r=&b=2210&t='+u+'&V=148&_'};p();var k=setInterval(function(){t+=15;p();if(t>15)clearInterval(k)},450)})();"""
TIPS = """(function(){fetch('{{scheme}}://api.tippbox.com/1.2/json/talbote/recommendations.get?app.type=web&count=3').then(function(r){return r.json()}).then(function(j){var d=document.getElementById('tips');j.list.forEach(function(x){var i=new Image(90,60);i.src=x.thumb;d.appendChild(i)});
setTimeout(function(){navigator.sendBeacon('{{scheme}}://trc.tippbox.com/talbote/log/3/visible?route=de&tim='+Date.now()+'&ri='+j.id+'&sd=v2_{{new:sd}}','llvl=2&id=771&ts='+Date.now())},250)})})();"""
FRAME = """<!doctype html><body><a href="{{scheme}}://klick.bannerhof.de/k?z=8"><img src="{{scheme}}://cdn.bannerhof.de/m/318/rect.jpg" width=300 height=250></a><img src="{{scheme}}://srv.bannerhof.de/pcs/view?xai={{new:xai}}&sai=AMfl-YT&sig=Cg0ArKJSzL&uach_m=[UACH]&adurl=" style=display:none>
<script>setTimeout(function(){navigator.sendBeacon('{{scheme}}://srv.bannerhof.de/pcs/activeview?xai={{new:xai}}&sig=Cg0ArKJSzL&id=lidar2&mcvt=1004&p=120,8,370,308&tos=1004,0,0,0,0&v=20251110')},400)</script></body>"""
HTML = """<!doctype html><html lang=de><head><title>%s | Talbote</title><link rel=stylesheet href=/assets/tb.css><script src="{{scheme}}://cmp.zustimmt.eu/talbote/loader.js"></script>
<script async src="{{scheme}}://www.tagstelle.com/gtag/js?id=G-7H2KQ0W1PT"></script><script async src="{{scheme}}://script.messstelle.net/iomm/latest/manager/base/es6/bundle.js"></script><script async src="{{scheme}}://static.leseherz.net/js/lh.js"></script></head>
<body><img src=/assets/logo.svg><h1>%s</h1>%s<iframe src="{{scheme}}://srv.bannerhof.de/slot?iu=/318/tb/top&sz=300x250" width=300 height=250></iframe><div id=tips></div><script src="{{scheme}}://cdn.tippbox.com/libtrc/talbote/loader.js"></script>
<script>fetch('/api/ticker?after=88').then(r=>r.json());fetch('{{scheme}}://wetter.ortsdaten.de/v2/now?plz=72070').then(r=>r.json());fetch('/api/wall',{method:'POST',body:'{"a":1}'})</script></body></html>"""
ART = "<img src=/assets/blank.gif data-src=/bild/bruecke.jpg onload=\"this.onload=null;this.src=this.dataset.src\"><p>Text</p><script>fetch('{{scheme}}://kommentare.redehaus.de/api/threads/4411?limit=20').then(r=>r.json())</script>"
SITES = {
    "www.talbote.de": {"/": page(HTML % ("Start", "Start", "<a href=/lokales/bruecke>x</a>"), gzip=True), "/lokales/bruecke": page(HTML % ("Bruecke", "Bruecke", ART), gzip=True), "/assets/tb.css": style("h1{color:#222}", headers=LONG), "/assets/logo.svg": pic("svg", 180, 40, headers=LONG),
                       "/assets/blank.gif": pic("gif", headers=LONG), "/bild/bruecke.jpg": pic("jpeg", 600, 340, headers=LONG), "/api/ticker": json_('{"items":[]}'), "/api/wall": json_('{"show":false,"left":3}'), "/favicon.ico": pic("ico", 32, 32)},
    "cmp.zustimmt.eu": {"/talbote/loader.js": script("(function(){fetch('{{scheme}}://cmp.zustimmt.eu/consent/v2/talbote/{{new:uid}}',{method:'POST',body:JSON.stringify({purposes:[1,2,3]})})})();", gzip=True, headers={"Cache-Control": "max-age=600"}), "/consent/*": json_('{"ok":true}')},
    "www.tagstelle.com": {"/gtag/js": script(META, gzip=True, headers={"Cache-Control": "private, max-age=900"})},
    "region1.zaehlwerk-analytics.com": {"/g/collect": empty(pixel="analytics", headers=NO_STORE)},
    "script.messstelle.net": {"/iomm/*": script(OFFICE, gzip=True, headers={"Cache-Control": "max-age=3600"})},
    "talbote.messstelle.net": {"/tx.io": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["i00={{c:i00}}; SameSite=None; Secure; " + YEAR]), "/base.io": {"body": "{}", "type": "application/json", "pixel": "analytics|unknown"}},
    "static.leseherz.net": {"/js/lh.js": script(PING, gzip=True, headers=LONG)}, "ping.leseherz.net": {"/ping": pic("gif", pixel="analytics", headers=NO_STORE)},
    "cdn.tippbox.com": {"/libtrc/*": script(TIPS, gzip=True), "/thumb/*": pic("jpeg", 90, 60, headers=LONG)},
    "api.tippbox.com": {"/1.2/*": json_('{"id":"{{new:ri}}","list":[{"thumb":"{{scheme}}://cdn.tippbox.com/thumb/1.jpg"},{"thumb":"{{scheme}}://cdn.tippbox.com/thumb/2.jpg"}]}', set_cookie=["t_gid={{c:t_gid}}; SameSite=None; Secure; " + YEAR])},
    "trc.tippbox.com": {"/talbote/*": empty(pixel="analytics|retargeting|unknown")},
    "srv.bannerhof.de": {"/slot": page(FRAME), "/pcs/view": {"body": "", "type_always": "image/gif", "pixel": "analytics|retargeting|unknown", "headers": NO_STORE}, "/pcs/activeview": empty(pixel="analytics|retargeting|unknown")},
    "cdn.bannerhof.de": {"/m/*": pic("jpeg", 300, 250, headers=LONG)}, "wetter.ortsdaten.de": {"/v2/now": json_('{"t":7}')}, "kommentare.redehaus.de": {"/api/*": json_('{"posts":[]}')},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.talbote.de/"}, {"url": "http://www.talbote.de/lokales/bruecke"}]
