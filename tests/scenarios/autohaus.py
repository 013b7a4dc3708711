"""A car dealer: floods with semicolons, a map of clicks, a recorder, a lead sent from a form; the form, its address look-up and its chat are none."""
from dsl import *

TAG = """(function(d){var p=location.pathname,u=encodeURIComponent(location.href),r=Math.random()*1e13|0;
function im(s){(new Image).src=s}var c=function(s){var f=d.createElement('iframe');f.style.display='none';f.width=f.height=1;f.src=s;d.body.appendChild(f)};
im('{{scheme}}://mc.clickmetra.ru/watch/5512091?wmode=7&page-url='+u+'&charset=utf-8&browser-info=pv%3A1%3Avf%3A1x9%3Au%3A{{new:ymu}}%3As%3A800x600x24%3Ast%3A1790000000&t=gdpr(14)');
c('{{scheme}}://6612.fls.floodpoint.net/activityi;src=6612;type='+(p=='/thanks'?'lead':'visit')+';cat='+(p=='/thanks'?'testdrv':'pages')+';ord='+r+';u1='+p.slice(1)+'?');
im('{{scheme}}://ct.pinterest.com/v3/?tid=261270&event='+(p=='/thanks'?'lead':'pagevisit')+'&ed=%7B%22np%22%3A%22gtm%22%7D&ad=%7B%22loc%22%3A%22'+u+'%22%7D&cb='+Date.now());
setTimeout(function(){fetch('{{scheme}}://k.heatframe.ms/collect',{method:'POST',mode:'no-cors',credentials:'include',body:new Blob([new Uint8Array(700)],{type:'application/x-gzip'})})},300);
if(p=='/thanks')navigator.sendBeacon('{{scheme}}://lead.callmatch.com/v1/conv',new URLSearchParams({acct:'881',type:'form_lead',gclid:'{{q:gclid}}',visitor:'{{new:v}}'}))})(document);"""
H = """<!doctype html><html><head><title>%s</title></head><body><h1>%s</h1><img src="{{scheme}}://imgs.carstudio.io/render?make=fennec&angle=23&paint=red&width=320">%s<script src="{{scheme}}://tags.autoweb.io/t/6612.js"></script></body></html>"""
SITES = {
    "www.fennecmotors.com": {"/": page(H % ("Fennec", "Fennec", ""), gzip=True), "/e4": page(H % ("Fennec E4", "E4", "<img src=/c/dealer-map.png>"), gzip=True), "/testdrive": page(H % ("Test drive", "Book", "<script>fetch('{{scheme}}://addr.postfind.io/v2/find?q=SW1A&key=pk_71aa&session={{new:s}}').then(r=>r.json());fetch('{{scheme}}://chat.lotdesk.io/api/boot',{method:'POST',body:'{\"app\":\"fm\"}'}).then(r=>r.json());fetch('/api/lead',{method:'POST',body:'{\"n\":\"A\"}'})</script>"), gzip=True), "/thanks": page(H % ("Thank you", "We will call you", ""), gzip=True),
                             "/c/dealer-map.png": pic("png", 200, 120), "/api/lead": json_('{"id":7}'), "/favicon.ico": empty()},
    "tags.autoweb.io": {"/t/*": script(TAG, gzip=True, headers={"Cache-Control": "max-age=900"})}, "imgs.carstudio.io": {"/render": pic("webp", 320, 180, headers=LONG)},
    "mc.clickmetra.ru": {"/watch/5512091": go("{{scheme}}://mc.clickmetra.ru/watch/5512091/1?page-url={{q:page-url}}&wmode=7&rn=11", pixel="analytics", set_cookie=["yabs={{c:yabs}}; SameSite=None; Secure; " + YEAR]), "/watch/5512091/*": json_('{"settings":{}}', pixel="analytics")},
    "6612.fls.floodpoint.net": {"/activityi;src=6612;type=visit*": page("<html><body></body></html>", headers=NO_STORE, pixel="analytics|retargeting|conversion|unknown"), "/activityi;src=6612;type=lead*": page("<html><body><img src='{{scheme}}://ad.floodpoint.net/ddm/fls/z/src=6612;type=lead;cat=testdrv'></body></html>", headers=NO_STORE, pixel="conversion", set_cookie=["fp={{c:fp}}; SameSite=None; Secure; " + YEAR])},
    "ad.floodpoint.net": {"/ddm/*": pic("gif", headers=NO_STORE, pixel="conversion|unknown|analytics")},
    "ct.pinterest.com": {"/v3/": pic("gif", headers=NO_STORE, pixel={"event": {"lead": "conversion|social", "*": "social"}}, set_cookie=["ar_debug=1; SameSite=None; Secure; Path=/"])},
    "k.heatframe.ms": {"/collect": empty(pixel="analytics|unknown", set_cookie=["MUID={{c:MUID}}; SameSite=None; Secure; " + YEAR])}, "lead.callmatch.com": {"/v1/conv": empty(pixel="conversion")},
    "addr.postfind.io": {"/v2/find": json_('[{"a":"x"}]')}, "chat.lotdesk.io": {"/api/boot": json_('{"open":true,"agents":2,"hello":"Hi there, any question?"}')},
}
THIRD_PARTY_COOKIES = True
D = "http://www.fennecmotors.com/"
VISITS = [{"url": D}, {"url": D + "e4?gclid=Cj0KCQiA8"}, {"url": D + "testdrive"}, {"url": D + "thanks"}]
