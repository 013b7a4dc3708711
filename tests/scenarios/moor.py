"""A petition with pixels in the shapes of four social networks' advertising tags, beside share buttons and an embedded picture that are none."""
from dsl import *

PIN = """!function(e){var n=function(ev,d){(new Image).src='{{scheme}}://ct.pinnwald.com/v3/?event='+ev+'&ed='+encodeURIComponent(JSON.stringify(d||{}))+'&tid=26130077&pd='+encodeURIComponent('{"np":"tm"}')+'&ad='+encodeURIComponent('{"loc":"'+location.href+'","ref":"'+document.referrer+'","sh":600,"sw":800}')+'&cb='+Date.now()};
n('pagevisit');location.pathname=='/danke'&&n('lead',{lead_type:'petition'})}(window);"""
BLITZ = """(function(){var b='pid=9e1c22aa-40d1-4c1b-8a0e-2d0f8a6f1b00&ev='+(location.pathname=='/danke'?'SIGN_UP':'PAGE_VIEW')+'&pl='+encodeURIComponent(location.href)+'&u_c1={{new:uc}}&ts='+Date.now()+'&v=3.31.1';navigator.sendBeacon('{{scheme}}://tr.blitzbild.com/p',new Blob([b],{type:'application/x-www-form-urlencoded'}))})();"""
ZWI = """(function(w){var i=function(h){var p=new Image;p.src='{{scheme}}://'+h+'/i/adsct?bci=3&eci=2&event_id={{new:ev}}&events='+encodeURIComponent('[["pageview",{}]]')+'&integration=advertiser&p_id=Zwitscher&p_user_id=0&pl_id={{new:pl}}&tw_document_href='+encodeURIComponent(location.href)+'&txn_id=o8k2m&type=javascript&version=2.3.30'};i('t.zwitscher.co');i('analytics.zwitscher.com')})(window);"""
FORUM = """(function(){var p=document.createElement('img');p.src='{{scheme}}://alb.forumio.com/rp.gif?ts='+Date.now()+'&id=a2_f1kq77&event='+(location.pathname=='/danke'?'SignUp':'PageVisit')+'&m.itemCount=&m.value=&uuid={{new:uuid}}&s=&aaid=&em=&v=rdt_4a6b&sh=600&sw=800';p.style.display='none';document.body.appendChild(p)})();"""
HTML = """<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/moor.css></head><body><h1>Rettet das Moor</h1><img src=/moor.webp><ul><li><img src="{{scheme}}://teilen.knopfwerk.de/k/pinnwald.svg"><li><img src="{{scheme}}://teilen.knopfwerk.de/k/zwitscher.svg"><li><img src="{{scheme}}://teilen.knopfwerk.de/k/forumio.svg"></ul>
<blockquote><img src="{{scheme}}://pbs.zwimg.com/media/Fx1Moor.jpg"></blockquote><script>fetch('/api/stand').then(r=>r.json())</script><script async src="{{scheme}}://s.pinnwald.com/ct/core.js"></script><script async src="{{scheme}}://sc-static.blitzbild.com/blevent.min.js"></script>
<script async src="{{scheme}}://static.zwitscher-ads.com/uwt.js"></script><script async src="{{scheme}}://www.forumiostatic.com/ads/pixel.js"></script></body></html>"""
SOC, CO = "social|retargeting|analytics", "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.moor-retten.de": {"/": page(HTML % "Rettet das Moor", gzip=True), "/danke": page(HTML % "Danke f&uuml;r Ihre Unterschrift", gzip=True), "/moor.webp": pic("webp", 600, 240, headers=LONG), "/moor.css": style("ul{background:url(/blatt.png)}", headers=LONG), "/blatt.png": pic("png", 20, 20, headers=LONG), "/api/stand": json_('{"stimmen":48112}'), "/favicon.ico": pic("ico", 16, 16)},
    "teilen.knopfwerk.de": {"/k/*": pic("svg", 24, 24, headers=LONG)}, "pbs.zwimg.com": {"/media/*": pic("jpeg", 300, 200, headers=LONG)},
    "s.pinnwald.com": {"/ct/core.js": script(PIN, gzip=True, headers={"Cache-Control": "max-age=7200"})}, "ct.pinnwald.com": {"/v3/": pic("gif", pixel={"event": {"lead": "conversion", "*": SOC}}, headers=NO_STORE, set_cookie=["ar_debug=1" + CO, "_pinw={{c:_pinw}}" + CO])},
    "sc-static.blitzbild.com": {"/blevent.min.js": script(BLITZ, gzip=True, headers={"Cache-Control": "max-age=600"})}, "tr.blitzbild.com": {"/p": {"body": "", "status": 200, "pixel": SOC + "|conversion", "set_cookie": ["bl_at={{c:bl_at}}" + CO]}},
    "static.zwitscher-ads.com": {"/uwt.js": script(ZWI, framing="chunked")}, "t.zwitscher.co": {"/i/adsct": pic("gif", pixel=SOC, headers=NO_STORE, set_cookie=["muc_ads={{c:muc_ads}}" + CO])}, "analytics.zwitscher.com": {"/i/adsct": pic("gif", pixel=SOC, headers=NO_STORE, set_cookie=["personalization_id={{c:personalization_id}}" + CO])},
    "www.forumiostatic.com": {"/ads/pixel.js": script(FORUM, gzip=True)}, "alb.forumio.com": {"/rp.gif": pic("gif", pixel={"event": {"SignUp": "conversion", "*": SOC}}, headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.moor-retten.de/"}, {"run": "fetch('/api/stand').then(r=>r.text())"}, {"url": "http://www.moor-retten.de/danke"}]
