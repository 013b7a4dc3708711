"""A bakery on a site builder: advertising pixels of six networks in their real shapes (short event names, path versions, encoded JSON in one parameter, empty answers), a builder's own counters, an online order; beside them the builder's images with sizes in the path, an instagram-like wall, a map, opening hours, a robot check, a cookie banner of the builder."""
from dsl import *

TM = """(function(w,d){var C={{cfg}};function J(u,cb){var e=d.createElement('script');e.async=!0;e.src=u;e.onload=cb;var f=d.getElementsByTagName('script')[0];f.parentNode.insertBefore(e,f)}
C.tags.forEach(function(t){J('{{scheme}}://'+t.h+t.p+(t.id?'?id='+t.id:''))})})(window,document);"""
CFG = '{"v":12,"tags":[{"h":"s.pinwall.com","p":"/ct/core.js"},{"h":"sc-static.ghostsnap.net","p":"/scevent.min.js"},{"h":"www.reddbit.com","p":"/static/pixel.js"},{"h":"static.chirps-twimg.com","p":"/uwt.js"},{"h":"bat.bling-ads.com","p":"/bat.js","id":"134610618"},{"h":"a.quorum-cdn.com","p":"/qevents.js"}]}'
PIN = """!function(){var t=window.__ev||'pagevisit',e={np:'gtm',tid:'2613141592653'};function b(ev,d){var u='{{scheme}}://ct.pinwall.com/v3/?event='+ev+'&ed='+encodeURIComponent(JSON.stringify(d))+'&tid='+e.tid+'&pd='+encodeURIComponent(JSON.stringify({np:'gtm',pin_unauth:'dWlkPVptRmtPV0{{new:pu}}'}))+'&ad='+encodeURIComponent(JSON.stringify({loc:location.href,ref:document.referrer,'if':false,sh:600,sw:800,mh:'a1b2c3d4',floc_id:null}))+'&cb='+Date.now();(new Image).src=u}
b('init',{});b(t,{value:window.__val,order_quantity:1,currency:'EUR'})}();"""
SNAP = """!function(){var b=new URLSearchParams({pid:'7c0b4f0a-1f0e-4a43-a2b0-8d9e0f7a5511',ev:window.__ev=='checkout'?'PURCHASE':'PAGE_VIEW',pl:location.href,ts:Date.now(),rf:'',v:'3.4.1',u_c1:'{{new:u1}}-{{new:u2}}',u_scsid:'{{new:us}}',bt:'1af25bc3',m_sl:'412',m_dcl:'322'});
if(window.__val){b.set('e_pr',window.__val);b.set('e_cur','EUR')}navigator.sendBeacon('{{scheme}}://tr.ghostsnap.com/p',b)}();"""
RED = """!function(){var i=new Image(1,1);i.src='{{scheme}}://alb.reddbit.com/rp.gif?ts='+Date.now()+'&id=t2_4xk1p&event='+(window.__ev=='checkout'?'Purchase':'PageVisit')+'&m.itemCount=&m.value='+(window.__val||'')+'&m.valueDecimal=&m.currency=&uuid={{new:ru}}&aaid=&em=&external_id=&idfa=&integration=reddit&opt_out=0&sh=600&sw=800&v=rdt_65e23bc4&dpm=&dpcc=&dprc='}();"""
TWQ = """!function(){var q='bci=3&eci=2&event_id={{new:e1}}&events='+encodeURIComponent('[["pageview",{}]]')+'&integration=advertiser&p_id=Chirp&p_user_id=0&pl_id={{new:pl}}&tw_document_href='+encodeURIComponent(location.href)+'&tw_iframe_status=0&txn_id=o1k8z&type=javascript&version=2.3.30';
['t.chirp.co','analytics.chirps.com'].forEach(function(h){var m=document.createElement('img');m.src='{{scheme}}://'+h+'/1/i/adsct?'+q;m.style.display='none';document.body.appendChild(m)})}();"""
BAT = """!function(){function s(e,x){var i=document.createElement('img');i.width=0;i.height=0;i.src='{{scheme}}://bat.bling-ads.com/action/0?ti=134610618&Ver=2&mid={{new:mid}}&bo='+(e=='pageLoad'?1:2)+'&sid={{new:sid}}&vid={{new:vid}}&vids=1&msclkid=N&pi=918639831&lg=de-DE&sw=800&sh=600&sc=24&tl='+encodeURIComponent(document.title)+'&p='+encodeURIComponent(location.href)+'&r=&lt=388&evt='+e+'&sv=1&cdb=AQET&rn='+Math.floor(1e6*Math.random())+x;document.body.appendChild(i)}
s('pageLoad','');if(window.__ev=='checkout')s('custom','&ec=shop&ea=purchase&gv='+window.__val+'&gc=EUR')}();"""
QEV = """!function(){var p=location.pathname;fetch('{{scheme}}://q.quorum.com/_/ad/c70f1e/pixel?j=1&u='+encodeURIComponent(location.href)+'&tag=ViewContent&ts='+Date.now(),{mode:'no-cors',credentials:'include',keepalive:true})}();"""
SITE = """(function(){var q=[];function log(n){q.push({n:n,t:Date.now()})}log('paint');log('tti');
fetch('/_api/hours?loc=2').then(function(r){return r.json()});fetch('/_api/consent/v1/banner?lang=de');
setTimeout(function(){navigator.sendBeacon('/_api/bpm/bt?src=29&evid=3&sar=800x600&vsi={{new:vsi}}&pn=1&is_rollout=0',JSON.stringify(q))},300);
document.querySelectorAll('[data-lqip]').forEach(function(i){i.src=i.dataset.lqip})})();"""


def doc(title, body, ev="pagevisit", val=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><script>window.__ev='%s';window.__val='%s'</script><link rel=stylesheet href="{{scheme}}://static.sitebaker.com/themes/crumb/v4/main.css">
<link rel=preconnect href="{{scheme}}://img.sitebaker.com"><script src="{{scheme}}://static.sitebaker.com/rt/boot.7f31c2.js" defer></script></head><body><img src="{{scheme}}://img.sitebaker.com/media/9b2e4f~mv2.jpg/v1/fill/w_1,h_1,blur_3/file.jpg" data-lqip="{{scheme}}://img.sitebaker.com/media/9b2e4f~mv2.jpg/v1/fill/w_400,h_200/file.jpg">
%s<script async src="{{scheme}}://tags.tagdepot.io/d/KB2210.js"></script></body></html>""" % (title, ev, val, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.backstube-krume.de": {
        "/": doc("Krume", "<h1>Brot</h1><iframe src='{{scheme}}://wall.grampic.com/embed/feed/8812' width=300 height=300></iframe>"),
        "/torten": doc("Torten", "<img src='{{scheme}}://img.sitebaker.com/media/77aa01~mv2.png/v1/fill/w_90,h_90/file.png'><img src='{{scheme}}://api.mapbread.com/static/pin-s+f00(13.4,52.5)/13.4,52.5,13/300x200?access_token=pk.eyJ1IjoiYSJ9.x9'>"),
        "/bestellt": doc("Danke", "<h1>Danke! Bestellung 40021</h1>", "checkout", "23.50"),
        "/_api/hours": json_('{"mo":"6-18"}'), "/_api/consent/v1/banner": json_('{"html":"<div>"}'), "/_api/bpm/bt": empty(pixel="analytics"), "/favicon.ico": pic("ico", 16, 16, headers=LONG)},
    "static.sitebaker.com": {"/themes/*": style("h1{color:#842}" * 90, gzip=True, headers=LONG), "/rt/*": script(SITE + "/*" + "z" * 9000 + "*/", gzip=True, headers=LONG)},
    "img.sitebaker.com": {"/media/9b2e4f~mv2.jpg/v1/fill/w_1,h_1,blur_3/file.jpg": pic("jpeg", 1, 1, headers=LONG), "/media/9b2e4f~mv2.jpg/v1/fill/w_400,h_200/file.jpg": pic("jpeg", 400, 200, headers=LONG), "/media/77aa01~mv2.png/*": pic("png", 90, 90, headers=LONG)},
    "tags.tagdepot.io": {"/d/*": script(TM.replace("{{cfg}}", CFG), gzip=True, headers={"Cache-Control": "private, max-age=900"})},
    "s.pinwall.com": {"/ct/core.js": script(PIN, gzip=True, headers={"Cache-Control": "max-age=7200"})}, "ct.pinwall.com": {"/v3/": pic("gif", pixel={"event": {"checkout": "conversion", "*": "social|analytics|retargeting"}}, headers=NO_STORE, set_cookie=["_pinwall_ct_ua={{c:_pinwall_ct_ua}}" + CO])},
    "sc-static.ghostsnap.net": {"/scevent.min.js": script(SNAP, gzip=True)}, "tr.ghostsnap.com": {"/p": {"body": "", "status": 200, "pixel": "social|analytics|retargeting|conversion|unknown", "set_cookie": ["sc_at={{c:sc_at}}" + CO]}},
    "www.reddbit.com": {"/static/pixel.js": script(RED, gzip=True)}, "alb.reddbit.com": {"/rp.gif": pic("gif", pixel={"event": {"Purchase": "conversion", "*": "social|analytics|retargeting"}}, headers=NO_STORE)},
    "static.chirps-twimg.com": {"/uwt.js": script(TWQ, gzip=True, framing="chunked")}, "t.chirp.co": {"/1/i/adsct": pic("gif", pixel="social|analytics|retargeting|unknown", headers=NO_STORE, set_cookie=["muc_ads={{c:muc_ads}}" + CO])}, "analytics.chirps.com": {"/1/i/adsct": pic("gif", pixel="social|analytics|retargeting|unknown", headers=NO_STORE, set_cookie=["personalization_id=v1_{{c:pid}}" + CO])},
    "bat.bling-ads.com": {"/bat.js": script(BAT, gzip=True), "/action/0": empty(pixel={"ea": {"purchase": "conversion", "*": "analytics|retargeting"}}, headers=NO_STORE, set_cookie=["MUIDB={{c:MUIDB}}" + CO])},
    "a.quorum-cdn.com": {"/qevents.js": script(QEV)}, "q.quorum.com": {"/_/ad/*": pic("gif", pixel="social|analytics|retargeting|unknown", headers=NO_STORE, set_cookie=["m-b={{c:mb}}; HttpOnly" + CO])},
    "wall.grampic.com": {"/embed/*": page("<!doctype html><title>w</title>" + "".join("<img src='{{scheme}}://cdn.grampic.com/t/s150/%d_n.jpg?stp=dst&_nc_ht=c&oh=00_AfD%dx&oe=67A1' width=90>" % (i, i) for i in range(6)))}, "cdn.grampic.com": {"/t/*": pic("jpeg", 150, 150, headers=LONG)},
    "api.mapbread.com": {"/static/*": pic("png", 300, 200, headers={"Cache-Control": "max-age=43200"})},
}
THIRD_PARTY_COOKIES = True
U = "http://www.backstube-krume.de"
VISITS = [{"url": U + "/"}, {"url": U + "/torten"}, {"url": U + "/bestellt"}]
