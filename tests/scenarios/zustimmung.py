"""A newspaper with consent asked, refused, then given: pings that say "refused", counting marks of copyright and audience offices, the consent manager's own counting; its records and lists are none."""
from dsl import *

CMP = """(function(){var A='{{scheme}}://api.consentry.eu',c=document.cookie.match(/cmp=(\\w)/);
fetch(A+'/v3/config/mb-77.json').then(function(r){return r.json()}).then(function(){return fetch(A+'/v3/gvl/341.json')});
window.cmpSet=function(v){document.cookie='cmp='+v+';path=/;max-age=9999999';fetch(A+'/v3/consents',{method:'POST',body:JSON.stringify({site:'mb-77',choice:v,at:Date.now(),tc:v=='1'?'CQFzAAPQFzAAPAcABBDEBPFsAP_gAEPgAAwIKZNV':'CQFzAAPQFzAAPAcABBDEBPFgAAAAAAAAAAAAAAAA'})});go(v)};
if(!c)(new Image).src='{{scheme}}://ev.consentry.eu/s?site=mb-77&e=layer_shown&v=3.41&u='+encodeURIComponent(location.host)+'&rnd='+Math.random();
function go(v){var t=document.createElement('script');t.src='{{scheme}}://www.googletagmanager.com/gtag/js?id=G-MB77X&cs='+v;document.head.appendChild(t);if(v=='1'){var r=document.createElement('script');r.src='{{scheme}}://js.segmentry.com/sg.js';document.head.appendChild(r)}}
go(c?c[1]:'0')})();"""
GA = """(function(g){var q='v=2&tid=G-MB77X&gtm=45je6bk&_p='+Date.now()+'&gcs='+(g=='1'?'G111':'G100')+'&gcd='+(g=='1'?'13r3r3r3r5l1':'13p3p3p3p5l1')+'&npa='+(g=='1'?0:1)+'&cid='+(g=='1'?'{{c:gid}}':Math.floor(Math.random()*1e9)+'.'+Math.floor(Date.now()/1e3))+'&ul=de-at&sr=800x600&pscdl=denied&dl='+encodeURIComponent(location.href)+'&dt='+encodeURIComponent(document.title)+'&en=page_view';
fetch('{{scheme}}://region1.google-analytics.com/g/collect?'+q,{method:'POST',mode:'no-cors',keepalive:true})})('{{q:cs}}');"""
SG = """(function(){(new Image).src='{{scheme}}://seg.segmentry.com/add?pid=4471&sec='+location.pathname.split('/')[1]+'&tcf=CQFzAAPQFzAAPAcABBDEBPFsAP_gAEPgAAwIKZNV&gdpr=1&u={{new:u}}';navigator.sendBeacon('{{scheme}}://seg.segmentry.com/t',JSON.stringify({e:'view',u:'{{new:u}}',l:location.href}))})();"""
IO = """(function(){(new Image).src='{{scheme}}://at.inforeach.net/tx.io?st=morgenb&cp='+encodeURIComponent(location.pathname.slice(1)||'home')+'&sv=ke&pt=CP&ps=lin&er=N22&rf=&r2=&ur=www.morgenbote.at&xy=800x600x24&lo=AT%2FWien&cb=0001&vr=423&id='+Math.random().toString(36).slice(2)+'&lt='+Date.now()+'&cs=x1&mo=1'})();"""
H = """<!doctype html><html lang=de><head><title>%s</title><script src="{{scheme}}://app.consentry.eu/loader.js"></script><script async src="{{scheme}}://script.inforeach.net/iam.js"></script></head><body><h1>Morgenbote</h1><p>%s</p><img src=/bild/%s.jpg>%s<script>fetch('/wetter.json')</script></body></html>"""
VG = "<img src='{{scheme}}://vg07.met.wortzahl.de/na/%s' width=1 height=1 alt=''>"
SITES = {
    "www.morgenbote.at": {"/": page(H % ("Morgenbote", "Heute", "titel", ""), gzip=True), "/chronik/schnee": page(H % ("Schnee in Tirol", "Schnee", "schnee", VG % "0f1c2d3e4b5a69788796a5b4c3d2e1f0"), gzip=True), "/sport/ski": page(H % ("Ski", "Ski", "ski", VG % "7b1e88c0aa5142d3b9e1d7f3e2c0a911"), gzip=True),
                          "/bild/*": pic("jpeg", 320, 180, headers=LONG), "/wetter.json": json_('{"t":-3}'), "/favicon.ico": pic("ico", 16, 16)},
    "app.consentry.eu": {"/loader.js": script(CMP, gzip=True, headers={"Cache-Control": "max-age=600"})}, "api.consentry.eu": {"/v3/config/*": json_('{"layer":1}'), "/v3/gvl/*": json_('{"vendors":{}}'), "/v3/consents": json_('{"ok":1}')},
    "ev.consentry.eu": {"/s": pic("gif", headers=NO_STORE, pixel="analytics|unknown")},
    "www.googletagmanager.com": {"/gtag/js": script(GA, gzip=True)}, "region1.google-analytics.com": {"/g/collect": empty(pixel="analytics")},
    "js.segmentry.com": {"/sg.js": script(SG, gzip=True)}, "seg.segmentry.com": {"/add": pic("gif", headers=NO_STORE, pixel="retargeting|analytics|unknown", set_cookie=["sgid={{c:sgid}}; SameSite=None; Secure; " + YEAR]), "/t": empty(pixel="retargeting|analytics|unknown")},
    "script.inforeach.net": {"/iam.js": script(IO, gzip=True, headers={"Cache-Control": "max-age=3600"})}, "at.inforeach.net": {"/tx.io": pic("gif", headers=NO_STORE, pixel="analytics", set_cookie=["i00={{c:i00}}; SameSite=None; Secure; " + YEAR])},
    "vg07.met.wortzahl.de": {"/na/*": pic("gif", headers={"Cache-Control": "no-cache, private"}, pixel="analytics|unknown", set_cookie=["srp={{c:srp}}; SameSite=None; Secure; Path=/"])},
}
THIRD_PARTY_COOKIES = True
M = "http://www.morgenbote.at"
VISITS = [{"url": M + "/"}, {"run": "cmpSet('0')"}, {"url": M + "/chronik/schnee", "headers": {"Sec-GPC": "1"}}, {"url": M + "/sport/ski", "headers": {}}, {"run": "cmpSet('1')"}, {"url": M + "/chronik/schnee"}, {"url": M + "/"}]
