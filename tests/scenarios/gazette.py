"""A regional paper behind consent: a manager that keeps records, seven vendors released by it, an auction where most bidders answer empty, a win notice, weather and ticker by JSON, policy reports, web fonts, lazy pictures."""
from dsl import *

CMP = """(function(){var s='{{scheme}}://';fetch(s+'cfg.nodhub.eu/v2/site/883.json').then(function(r){return r.json()}).then(function(c){
fetch(s+'consent.nodhub.eu/v1/record',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({site:883,choice:'all',id:'{{new:cid}}',tc:'CQBxyzAQBxyzAAGABBENDVFgAAAAAAAAAAAAAAAAAAAA'})});
c.tags.forEach(function(u){var e=document.createElement('script');e.async=true;e.src=s+u;document.head.appendChild(e)})})})();"""
AUCTION = """(function(){var s='{{scheme}}://',b=JSON.stringify({imp:[{id:'1',banner:{w:300,h:250}},{id:'2',banner:{w:728,h:90}}],site:{page:location.href},user:{id:'{{new:uid}}'},regs:{gdpr:1}});
function bid(u){return fetch(s+u,{method:'POST',credentials:'include',headers:{'Content-Type':'text/plain'},body:b})}
Promise.all([bid('rtb.quillmarket.com/openrtb/auction'),bid('hb.northbid.net/v1/bids?wrapper=7'),bid('prebid.summitads.io/req'),bid('eu.fennelx.com/hb')]).then(function(){
var f=document.createElement('iframe');f.width=300;f.height=250;f.src=s+'creative.quillmarket.com/show?c=9912&w=300';document.body.appendChild(f);
(new Image).src=s+'rtb.quillmarket.com/win?p=0.42&a={{new:a}}&c=9912&cb='+Math.random();
var y=document.createElement('iframe');y.style.display='none';y.src=s+'sync.quillmarket.com/frame?gdpr=1';document.body.appendChild(y)})})();"""
ANALYTICS = """(function(){var q='?sid=4417&v={{c:vis}}&u='+encodeURIComponent(location.href)+'&r='+encodeURIComponent(document.referrer)+'&sw=1280&t='+Date.now();
(new Image).src='{{scheme}}://count.presscount.org/hit'+q;setTimeout(function(){navigator.sendBeacon('{{scheme}}://count.presscount.org/ping'+q+'&scroll=40','x=1')},400)})();"""
SOCIAL = """(function(){(new Image(1,1)).src='{{scheme}}://tr.mingle.social/tr/?id=551220&ev=PageView&dl='+encodeURIComponent(location.href)+'&fbp=fb.1.{{new:p}}'})();"""
HTML = """<!doctype html><html lang=en><head><title>%s</title><link rel=stylesheet href="{{scheme}}://static.valleygazette.com/a.css"><link rel=preconnect href="{{scheme}}://fonts.typeyard.net">
<script src="{{scheme}}://cmp.nodhub.eu/loader.js?site=883"></script></head><body><h1>%s</h1>
<img loading=lazy src="{{scheme}}://static.valleygazette.com/i/1.jpg" width=320 height=200><img loading=lazy src="{{scheme}}://static.valleygazette.com/i/ico-home.png"><img src="{{scheme}}://static.valleygazette.com/i/dot.gif" width=1 height=12>
<img src="{{scheme}}://badge.pressguild.org/member/7712.svg" width=80 height=20>
<script>fetch('{{scheme}}://api.skycast.app/now?zip=81611').then(function(r){return r.json()});fetch('/ticker.json');fetch('{{scheme}}://scores.ballbase.com/v1/live?league=9');
setTimeout(function(){fetch('/ticker.json?since=1')},500);</script><script src="{{scheme}}://evil.inlineblock.xyz/w.js"></script></body></html>"""
CSP = {"Content-Security-Policy-Report-Only": "script-src 'self' 'unsafe-inline' *.nodhub.eu; report-uri {{scheme}}://reports.policydesk.io/csp/883"}
CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.valleygazette.com": {"/": page(HTML % ("Gazette", "Valley Gazette"), gzip=True, headers=CSP), "/town/bridge": page(HTML % ("Bridge", "The bridge is open"), gzip=True, headers=CSP),
                              "/ticker.json": json_('{"t":[]}', headers=NO_STORE), "/favicon.ico": pic("ico", 16, 16)},
    "static.valleygazette.com": {"/a.css": style("@font-face{font-family:A;src:url({{scheme}}://fonts.typeyard.net/a.woff2)}body{font-family:A}", gzip=True, headers=LONG), "/i/1.jpg": pic("jpeg", 320, 200, headers=LONG), "/i/ico-home.png": pic("png", 24, 24, headers=LONG), "/i/dot.gif": pic("gif", headers=LONG)},
    "fonts.typeyard.net": {"/a.woff2": font()}, "badge.pressguild.org": {"/member/*": pic("svg", 80, 20, headers=LONG)},
    "cmp.nodhub.eu": {"/loader.js": script(CMP, gzip=True, headers={"Cache-Control": "max-age=600"})},
    "cfg.nodhub.eu": {"/v2/site/883.json": json_('{"tags":["cdn.presscount.org/c.js","hb.adloom.net/auction.js","pixel.mingle.social/en/events.js","tags.audiencegarden.com/t.js"]}')},
    "consent.nodhub.eu": {"/v1/record": empty()},
    "cdn.presscount.org": {"/c.js": script(ANALYTICS, gzip=True)}, "count.presscount.org": {"/hit": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["vis={{c:vis}}" + CO]), "/ping": empty(pixel="analytics")},
    "hb.adloom.net": {"/auction.js": script(AUCTION + "/*" + "x" * 9000 + "*/", gzip=True)}, "pixel.mingle.social": {"/en/events.js": script(SOCIAL)}, "tr.mingle.social": {"/tr/": pic("gif", pixel="social", headers=NO_STORE)},
    "tags.audiencegarden.com": {"/t.js": script("(new Image).src='{{scheme}}://seg.audiencegarden.com/collect.gif?p=3318&id={{new:x}}&cats=local,news&rnd='+Math.random();")},
    "seg.audiencegarden.com": {"/collect.gif": go("{{scheme}}://ids.fennelx.com/match?src=ag&uid={{c:agd}}", pixel="sync|retargeting|unknown", set_cookie=["agd={{c:agd}}" + CO])},
    "ids.fennelx.com": {"/match": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["fnx={{c:fnx}}" + CO])},
    "rtb.quillmarket.com": {"/openrtb/auction": json_('{"seatbid":[{"bid":[{"price":0.42,"crid":"9912"}]}]}', set_cookie=["qm={{c:qm}}" + CO]), "/win": pic("gif", pixel="analytics|unknown|retargeting", headers=NO_STORE)},
    "hb.northbid.net": {"/v1/bids": empty()}, "prebid.summitads.io": {"/req": empty()}, "eu.fennelx.com": {"/hb": json_('{"id":"1","seatbid":[]}')},
    "creative.quillmarket.com": {"/show": page("<!doctype html><body style=margin:0><img src='{{scheme}}://media.quillcdn.net/9912.jpg' width=300 height=250><img src='{{scheme}}://v.sightmeter.com/i?c=9912&p=44&r={{new:r}}' width=1 height=1>")},
    "media.quillcdn.net": {"/9912.jpg": pic("jpeg", 300, 250, headers=LONG)}, "v.sightmeter.com": {"/i": pic("gif", pixel="analytics|unknown|retargeting", headers=NO_STORE)},
    "sync.quillmarket.com": {"/frame": page("<!doctype html><img src='{{scheme}}://usersync.summitads.io/p?r=qm&id={{c:qm}}'><img src='{{scheme}}://px.orchardid.com/s/qm/{{c:qm}}'>")},
    "usersync.summitads.io": {"/p": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["sa={{c:sa}}" + CO])}, "px.orchardid.com": {"/s/*": empty(pixel="sync", set_cookie=["oid={{c:oid}}" + CO])},
    "api.skycast.app": {"/now": json_('{"t":12,"w":"rain"}')}, "scores.ballbase.com": {"/v1/live": json_("[]")}, "reports.policydesk.io": {"/csp/*": empty()}, "evil.inlineblock.xyz": {"/w.js": script("var w=1;")},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.valleygazette.com/"}, {"url": "http://www.valleygazette.com/town/bridge"}]
