"""A charity's site with marketing software: a customer database's visitor gif, form events by JSON, a visitor script that answers with script, a session recorder with binary batches and a cookie match by redirect there and back, heat maps, a donation with conversion upload; beside them a chat that greets, a form frame, payment field frames, a captcha, a counter of donors."""
from dsl import *

HS = """(function(){var p={k:'1',sd:'800x600',cd:'24-bit',cs:'UTF-8',ln:'en-us',bfp:'1094213477',v:'1.1',a:'4412209',pu:location.href,t:document.title,cts:Date.now(),vi:'{{c:hut}}',nc:'true',u:'{{new:h}}.1.1.1',b:'{{new:h}}.1.1',cc:'15'};
(new Image).src='{{scheme}}://track.hivespot.com/__ptq.gif?'+Object.keys(p).map(function(k){return k+'='+encodeURIComponent(p[k])}).join('&')})();"""
HF = """(function(){fetch('{{scheme}}://forms.hivespot.com/embed/v3/form/4412209/8a1f/json?hs_static_app=forms-embed');fetch('{{scheme}}://forms.hivespot.com/lead-flows-config/v1/config/json?portalId=4412209&utk={{c:hut}}');(new Image).src='{{scheme}}://forms.hivespot.com/embed/v3/counters.gif?key=forms-embed-v3-formDefinition-loaded&count=1&t='+Date.now()})();"""
MK = """(function(){var x=new XMLHttpRequest;x.open('GET','{{scheme}}://771-kdk-201.mktrespond.com/webevents/visitWebPage?_mchNc='+Date.now()+'&_mchCn=&_mchId=771-KDK-201&_mchTk=_mch-relief.example-{{new:mk}}&_mchHo='+location.hostname+'&_mchPo=&_mchRu='+encodeURIComponent(location.pathname)+'&_mchPc=http%3A&_mchVr=163&_mchEcid=&_mchHa=&_mchRe=&_mchQp=');x.send()})();"""
PD = """(function(){var s=document.createElement('script');s.src='{{scheme}}://pi.pardonme.com/analytics?ver=3&visitor_id=&visitor_id_sign=&pi_opt_in=&campaign_id=2109&account_id=881201&title='+encodeURIComponent(document.title)+'&url='+encodeURIComponent(location.href)+'&referrer=';document.body.appendChild(s)})();"""
CL = """(function(c){var i=new Image;i.src=c.match+'?udc=true';var n=0;function up(){var b=new Uint8Array(700+n*210);for(var k=0;k<b.length;k++)b[k]=(k*31+n*7)%251;var x=new XMLHttpRequest;x.open('POST',c.up,true);x.withCredentials=true;x.setRequestHeader('Accept','application/x-clearsight');x.send(b);n++}
up();setTimeout(up,500);setTimeout(up,1100)})({up:'{{scheme}}://k.clearsight.ms/collect',match:'{{scheme}}://c.clearsight.ms/c.gif'});"""
HJ = """(function(){var s='{{scheme}}://';fetch(s+'vc.heatjar.io/sessions/301220?s=0.25&r=0.17',{mode:'cors'});var u='{{new:hj}}';fetch(s+'in.heatjar.com/api/v2/client/sites/301220/visit-data?sv=7',{method:'POST',headers:{'Content-Type':'text/plain; charset=UTF-8'},body:JSON.stringify({window_width:800,window_height:600,url:location.href,user_uuid:u,action_id:'{{new:ha}}'})});
setTimeout(function(){fetch(s+'content.heatjar.io/?site_id=301220&gzip=1',{method:'POST',headers:{'Content-Type':'text/plain; charset=UTF-8'},body:'H4sIA'+u+new Array(180).join('QmFzZTY0')})},600)})();"""
CHAT = """(function(){var s='{{scheme}}://';fetch(s+'client.chatlantern.com/api/boot?key=55',{credentials:'omit'}).then(function(){(new Image).src=s+'cdn.chatlantern.com/a/agent-4.png'});setTimeout(function(){fetch(s+'client.chatlantern.com/api/typing?c=0')},700)})();"""


def doc(title, body, head=""):
    return page("""<!doctype html><html><head><title>%s</title>%s<link rel=stylesheet href=/s.css><script src=/j/main.js defer></script></head><body>%s<img src=/i/hands.jpg><script id=hs-script-loader async defer src="{{scheme}}://js.hivespot.com/4412209.js"></script></body></html>""" % (title, head, body), gzip=True)


MAIN = """(function(d){var l=['js.mktnet.net/munchkin.js','www.clearsight.ms/tag/k3v9','static.heatjar.com/c/hj-301220.js?sv=7','cdn.chatlantern.com/w.js'];l.forEach(function(u,i){setTimeout(function(){var s=d.createElement('script');s.src='{{scheme}}://'+u;d.head.appendChild(s)},i*40)});fetch('/api/donors/count')})(document);"""
THANKS = """<script>(function(){var d=[{event_name:'Donate',event_time:1790000000,action_source:'website',user_data:{em:['{{new:e1}}{{new:e2}}{{new:e3}}{{new:e4}}']},custom_data:{currency:'USD',value:50}}];fetch('{{scheme}}://capi.relief-hands.org/events?pixel=8821',{method:'POST',body:JSON.stringify({data:d})});
var i=new Image;i.src='{{scheme}}://ad.floodmark.net/activity;src=8821;type=donat0;cat=thank0;qty=1;cost=50;ord=RH77120;dc_lat=;dc_rdid=;tag_for_child_directed_treatment=?'})()</script>"""
CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.relief-hands.org": {"/": doc("Relief Hands", "<a href=/give>give</a><iframe src='{{scheme}}://share.hivespot.com/form/8a1f' width=300 height=200></iframe>"), "/give": doc("Give", "<iframe src='{{scheme}}://fields.paywell.com/v3/card.html#k' width=300 height=40></iframe><iframe src='{{scheme}}://www.humancheck.com/captcha/api2/anchor?k=6Le&co=aHR0' width=304 height=78></iframe>"),
                             "/thanks": doc("Thank you", "<h1>Thank you for giving</h1>", THANKS), "/s.css": style("h1{color:#055}", headers=LONG), "/j/main.js": script(MAIN, gzip=True, headers=LONG), "/i/hands.jpg": pic("jpeg", 500, 260, headers=LONG), "/api/donors/count": json_('{"n":48211}'), "/favicon.ico": pic("png", 32, 32, headers=LONG)},
    "capi.relief-hands.org": {"/events": json_('{"events_received":1}', pixel="conversion")},
    "js.hivespot.com": {"/4412209.js": script("""(function(d){['js.hs-insights.net/analytics/1790/4412209.js','js.hsforms-embed.net/forms/v2.js','pi.pardonme.com/pd.js'].forEach(function(u){var s=d.createElement('script');s.async=!0;s.src='{{scheme}}://'+u;d.body.appendChild(s)})})(document);""", gzip=True)},
    "js.hs-insights.net": {"/analytics/*": script(HS, gzip=True)}, "js.hsforms-embed.net": {"/forms/*": script(HF, gzip=True)}, "track.hivespot.com": {"/__ptq.gif": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["hut={{c:hut}}" + CO])},
    "forms.hivespot.com": {"/embed/v3/form/*": json_('{"form":{"fields":["email"]}}'), "/lead-flows-config/*": json_('{"flows":[]}'), "/embed/v3/counters.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "share.hivespot.com": {"/form/*": page("<!doctype html><title>f</title><form><input name=email></form>")},
    "js.mktnet.net": {"/munchkin.js": script(MK, gzip=True)}, "771-kdk-201.mktrespond.com": {"/webevents/*": {"body": "OK", "type": "text/plain", "pixel": "analytics|unknown"}},
    "pi.pardonme.com": {"/pd.js": script(PD), "/analytics": script("function piResponse(){return 1}piResponse();", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["visitor_id881201={{c:v8}}" + CO])},
    "www.clearsight.ms": {"/tag/*": script(CL, gzip=True, set_cookie=["CLID={{c:CLID}}" + CO])}, "k.clearsight.ms": {"/collect": empty(pixel="analytics|unknown")},
    "c.clearsight.ms": {"/c.gif": go("{{scheme}}://c.bling-ads.com/c.gif?ctsa=mr&CtsSyncId={{new:cts}}&RedC=c.clearsight.ms&MXFR={{c:SM}}", pixel="sync|analytics", set_cookie=["SM={{c:SM}}" + CO]), "/c2.gif": pic("gif", pixel="sync|analytics", headers=NO_STORE, set_cookie=["MUID={{q:MUID}}" + CO])},
    "c.bling-ads.com": {"/c.gif": go("{{scheme}}://c.clearsight.ms/c2.gif?ctsa=mr&MUID={{c:MUID}}", pixel="sync", set_cookie=["MUID={{c:MUID}}" + CO])},
    "static.heatjar.com": {"/c/*": script(HJ, gzip=True)}, "vc.heatjar.io": {"/sessions/*": json_('{"in":true}', pixel="analytics|unknown")}, "in.heatjar.com": {"/api/*": json_('{"success":true}', pixel="analytics|unknown")}, "content.heatjar.io": {"/": json_('{"content_uuid":"2f1c"}', pixel="analytics|unknown")},
    "cdn.chatlantern.com": {"/w.js": script(CHAT, gzip=True), "/a/*": pic("png", 48, 48, headers=LONG)}, "client.chatlantern.com": {"/api/*": json_('{"online":true}')},
    "fields.paywell.com": {"/v3/card.html": page("<!doctype html><title>c</title><script src=/v3/f.js></script>"), "/v3/f.js": script("fetch('/v3/k').then(function(r){return r.text()})"), "/v3/k": json_('{"pk":"x"}')}, "www.humancheck.com": {"/captcha/api2/anchor": page("<!doctype html><title>h</title><img src=/captcha/api2/logo_48.png>"), "/captcha/api2/logo_48.png": pic("png", 48, 48, headers=LONG)},
    "ad.floodmark.net": {"/*": pic("gif", pixel="conversion", headers=NO_STORE)},
}
SYNCS = [{"from_domain": "clearsight.ms", "to_domain": "bling-ads.com", "name": "MXFR"}, {"from_domain": "bling-ads.com", "to_domain": "clearsight.ms", "name": "MUID"}]
THIRD_PARTY_COOKIES = True
U = "http://www.relief-hands.org"
VISITS = [{"url": U + "/"}, {"run": "new Promise(r=>setTimeout(r,1300))"}, {"url": U + "/give"}, {"run": "new Promise(r=>setTimeout(r,900))"}, {"url": U + "/thanks"}, {"run": "new Promise(r=>setTimeout(r,900))"}]
