"""A language school and its learning pages: a consent tool that shows and is told, a container with four advertisers' tags by image, post and redirect, a split test's exposure, a form that is submitted and told, a course page with a player's xAPI-like statements for work and its measures for the vendor, a chat, a payment page with a device check, and a certificate page with share buttons."""
from dsl import *

BOX = """(function(){var S='{{scheme}}://',u=encodeURIComponent(location.href);function img(x){(new Image(1,1)).src=S+x}function tag(x){var s=document.createElement('script');s.async=true;s.src=S+x;document.head.appendChild(s)}
fetch(S+'api.einwillig.eu/consent/v3/banner?site=77&lang=de').then(function(r){return r.json()}).then(function(){fetch(S+'api.einwillig.eu/consent/v3/record',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"choice":"all"}'});
tag('sc.schnappbild.com/scevent.min.js');tag('snap.linkberuf.com/li.lms-analytics/insight.min.js');
img('alb.rotforum.com/rp.gif?ts='+Date.now()+'&id=t2_77aa&event=PageVisit&m.itemCount=&m.value=&uuid={{new:ru}}&aaid=&em=&s=qTTF&v=rdt_1&opt_out=0&sh=1080&sw=1920');
img('q.fragwas.com/_/ad/771204411/pixel?j=1&u='+u+'&tag=ViewContent&ts='+Date.now());
fetch(S+'ab.testlabor.io/v2/decide',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"user":"{{new:tu}}"}'}).then(function(r){return r.json()}).then(function(){navigator.sendBeacon(S+'log.testlabor.io/v1/events',JSON.stringify({visitors:[{visitor_id:'{{new:tu}}',snapshots:[{events:[{entity_id:'exp7',type:'campaign_activated',timestamp:Date.now()}]}]}]}))});});
window.lead=function(){fetch('/kontakt/senden',{method:'POST',body:new URLSearchParams({mail:'a@b.de',kurs:'B1'})}).then(function(){img('alb.rotforum.com/rp.gif?ts='+Date.now()+'&id=t2_77aa&event=Lead&uuid={{new:ru}}&s=qTTF&v=rdt_1');img('px.ads.linkberuf.com/collect?v=2&fmt=gif&pid=77120&conversionId=4411&time='+Date.now()+'&url='+u)})};})();"""
SNAP = """(function(){var b='{{scheme}}://tr.schnappbild.com/';var f=document.createElement('iframe');f.style.display='none';f.src=b+'cm/i?pid=7f1c';document.body.appendChild(f);fetch(b+'p',{method:'POST',mode:'no-cors',credentials:'include',body:new URLSearchParams({pid:'7f1c',ev:'PAGE_VIEW',pl:location.href,ts:Date.now(),rf:'',v:'3.4',if:'false',bt:'1a',u_c1:'{{new:sc}}',u_sclid:'{{new:sc}}',m_sl:'2',trackId:'{{new:tr}}'})})})();"""
LI = """(function(){var b='{{scheme}}://px.ads.linkberuf.com/';fetch(b+'wa/',{method:'POST',mode:'no-cors',credentials:'include',headers:{'Content-Type':'text/plain'},body:JSON.stringify({pids:[77120],scriptVersion:171,time:Date.now(),domain:location.hostname,url:location.href,pageTitle:document.title,websiteSignalRequestId:'{{new:ws}}',isTranslated:false,isLinkedInApp:false,hem:null,signalType:'PAGE_VISIT'})});
(new Image).src=b+'collect?v=2&fmt=js&pid=77120&time='+Date.now()+'&li_adsId={{new:li}}&url='+encodeURIComponent(location.href)})();"""
LEARN = """(function(){var S='{{scheme}}://',se='{{new:se}}';function st(v){return fetch('/lrs/statements',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({actor:{mbox:'mailto:a@b.de'},verb:{id:v},object:{id:'kurs/7'}})})}st('attempted');fetch('/api/fortschritt/7',{method:'PUT',body:'{"p":40}'});fetch('/api/lektion/7/naechste');
fetch(S+'fast.filmkasten.com/embed/medias/7.json');fetch(S+'pipedream.filmkasten.com/mput?topic=metrics',{method:'POST',mode:'no-cors',body:JSON.stringify([{type:'count',key:'player.load',value:1,extraData:{}}])});
[0,1,2].forEach(function(i){setTimeout(function(){fetch(S+'distillery.filmkasten.com/x',{method:'POST',mode:'no-cors',body:btoa(JSON.stringify({v:1,session:se,media:7,events:[[i,'play',i*10]]}))})},200*i)});
new Audio('/ton/7.mp3').play().catch(function(){});fetch(S+'widget.chatblase.com/api/v2/boot?app=77');fetch(S+'widget.chatblase.com/api/v2/unread?app=77&_='+Date.now());})();"""
PAY = """(function(){var S='{{scheme}}://';fetch(S+'m.zahlstrom.com/6',{method:'POST',mode:'no-cors',headers:{'Content-Type':'text/plain'},body:btoa(JSON.stringify({v2:1,id:'{{new:fp}}',t:1,tag:'4.5',src:'js',a:{a:{v:'true'}}}))});fetch(S+'api.zahlstrom.com/v1/elements/sessions?key=pk_77');fetch(S+'r.zahlstrom.com/b',{method:'POST',mode:'no-cors',headers:{'Content-Type':'text/plain'},body:'client_id=stripe-js&num_requests=1&events='+encodeURIComponent(JSON.stringify([{event_name:'elements.create',created:Date.now(),event_id:'{{new:e}}'}]))})})();"""


def doc(title, js, extra=""):
    return page("<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/s.css></head><body><img src=/b/a.jpg>%s<script src='%s'></script></body></html>" % (title, extra, js), gzip=True)


SA, SC = "social|retargeting|analytics", "SameSite=None; Secure; " + YEAR
SITES = {
    "www.sprachhaus.de": {"/": doc("Sprachhaus", "{{scheme}}://box.containerei.com/c.js?id=C-77"), "/kontakt/senden": json_('{"ok":true}'), "/s.css": style("p{}"), "/b/*": pic("jpeg", 300, 180, headers=LONG), "/favicon.ico": pic("ico", 16, 16), "/kurs/7": doc("Kurs", "/l.js"), "/l.js": script(LEARN, gzip=True), "/lrs/statements": json_('["6690e6c9-3ef0-4ed3-8b37-7f3964730bee"]'), "/api/fortschritt/7": empty(), "/api/lektion/*": json_('{"n":8}'), "/ton/7.mp3": {"body": bytes(3000), "type": "audio/mpeg"},
        "/kasse": doc("Kasse", "/p.js"), "/p.js": script(PAY, gzip=True), "/urkunde": page("<h1>Urkunde</h1><img src='/b/urkunde.jpg'><a href='{{scheme}}://www.linkberuf.com/share?u=x'><img src='{{scheme}}://static.linkberuf.com/btn.png'></a><iframe src='{{scheme}}://platform.vogelruf.com/widgets/tweet_button.html#u' width=80 height=20></iframe>")},
    "box.containerei.com": {"/c.js": script(BOX, gzip=True, headers={"Cache-Control": "max-age=300"})}, "api.einwillig.eu": {"/consent/v3/banner": json_('{"t":"Wir"}'), "/consent/v3/record": empty()},
    "sc.schnappbild.com": {"/scevent.min.js": script(SNAP, gzip=True, headers=LONG)}, "tr.schnappbild.com": {"/p": empty(pixel=SA), "/cm/i": page("<html><body></body></html>")},
    "snap.linkberuf.com": {"/li.lms-analytics/*": script(LI, gzip=True, headers=LONG)}, "px.ads.linkberuf.com": {"/wa/": empty(pixel=SA), "/collect": {**pic("gif"), "pixel": {"conversionId": {"4411": "conversion|social", "*": SA}}, "set_cookie": ["bcookie={{c:bcookie}}; " + SC]}},
    "alb.rotforum.com": {"/rp.gif": {**pic("gif"), "headers": NO_STORE, "pixel": {"event": {"Lead": "conversion|social", "*": SA}}}}, "q.fragwas.com": {"/_/ad/*": {**pic("gif"), "pixel": SA, "set_cookie": ["m-b={{c:m-b}}; " + SC]}},
    "ab.testlabor.io": {"/v2/decide": json_('{"exp7":"b"}')}, "log.testlabor.io": {"/v1/events": empty(pixel="analytics|unknown")},
    "fast.filmkasten.com": {"/embed/*": json_('{"media":7}')}, "pipedream.filmkasten.com": {"/mput": empty(pixel="analytics|unknown")}, "distillery.filmkasten.com": {"/x": empty(pixel="analytics|unknown")},
    "widget.chatblase.com": {"/api/v2/boot": json_('{"c":"#00f"}'), "/api/v2/unread": json_('{"n":0}')}, "m.zahlstrom.com": {"/6": json_('{"muid":"{{new:m}}","guid":"{{new:g}}"}', pixel="analytics|unknown")}, "api.zahlstrom.com": {"/v1/*": json_('{"session":1}')}, "r.zahlstrom.com": {"/b": {"body": "ok", "type": "text/plain", "pixel": "analytics|unknown"}},
    "static.linkberuf.com": {"/btn.png": pic("png", 80, 20)}, "platform.vogelruf.com": {"/widgets/*": page("<a>Tweet</a>")},
}
THIRD_PARTY_COOKIES = True
W = "http://www.sprachhaus.de"
VISITS = [{"url": W + "/"}, {"run": "lead()"}, {"url": W + "/kurs/7"}, {"run": "new Promise(r=>setTimeout(r,600))"}, {"url": W + "/kasse"}, {"url": W + "/urkunde"}]
