"""Fast pages of a mountain paper: a runtime and its extensions cached for long, pixels named in the page or in a vendor's file, the same article in another house's cache."""
from dsl import *

V0 = """(function(w,d){var C='{{scheme}}://cdn.schnellblatt.org/';w.AMP={cid:(document.cookie.match(/amp_cid=([^;]+)/)||[])[1]||('amp-'+Math.random().toString(36).slice(2)+'{{new:x}}'.slice(0,6)),fill:function(u){return u.replace(/RANDOM/g,Math.random()).replace(/CANONICAL_URL/g,encodeURIComponent(location.href)).replace(/CLIENT_ID\\([^)]*\\)/g,w.AMP.cid).replace(/TITLE/g,encodeURIComponent(d.title)).replace(/PAGE_VIEW_ID/g,(Math.random()*1e4|0))}};
document.cookie='amp_cid='+w.AMP.cid+';max-age=9999999;path=/';
function go(){d.querySelectorAll('amp-img').forEach(function(a){var i=new Image;i.src=a.getAttribute('src');a.appendChild(i)});
d.querySelectorAll('amp-pixel').forEach(function(a){var i=new Image;i.src=AMP.fill(a.getAttribute('src'));});
['analytics','ad','list','consent'].forEach(function(n){if(d.querySelector('amp-'+n)){var s=d.createElement('script');s.async=1;s.src=C+'v0/amp-'+n+'-0.1.js';d.head.appendChild(s)}});
var x=new XMLHttpRequest;x.open('HEAD',location.origin+'/amp_preconnect_polyfill_404_or_other_error_expected._Do_not_worry_about_it?'+Date.now());x.send()}if(d.readyState=='loading')d.addEventListener('DOMContentLoaded',go);else go()})(window,document);"""
ANA = """document.querySelectorAll('amp-analytics').forEach(function(a){var t=a.getAttribute('type'),own=a.querySelector('script');function go(c){Object.keys(c.requests).forEach(function(k){var u=AMP.fill(c.requests[k].replace('${account}',a.dataset.account||''));
setTimeout(function(){if(c.transport=='beacon')navigator.sendBeacon(u,'');else if(c.transport=='xhr'){var x=new XMLHttpRequest;x.open('POST',u);x.withCredentials=true;x.send('{"t":"'+k+'"}')}else new Image().src=u},k=='visible'?500:30)})}
if(own)go(JSON.parse(own.textContent));else fetch('{{scheme}}://cdn.schnellblatt.org/rtv/012611/v0/analytics-vendors/'+t+'.json').then(function(r){return r.json()}).then(go)});"""
AD = """document.querySelectorAll('amp-ad').forEach(function(a){var f=document.createElement('iframe');f.width=300;f.height=250;f.src='{{scheme}}://flaeche.anzeigenberg.com/gampad/ads?iu='+a.dataset.slot+'&adk=118&output=html&c='+(Math.random()*1e9|0);a.appendChild(f)});"""
LIST = """document.querySelectorAll('amp-list').forEach(function(l){fetch(l.getAttribute('src')).then(function(r){return r.json()});setTimeout(function(){fetch(l.getAttribute('src')+'&poll=1',{headers:{}})},400)});"""
CONSENT = """fetch('/consent/check?instance=bbp',{method:'POST',body:'{"consentInstanceId":"bbp"}'}).then(function(){return fetch('/consent/update',{method:'POST',body:'{"consentState":true,"uid":"'+AMP.cid+'"}'})});"""
AMPS = """<!doctype html><html amp lang=it><head><title>%s</title><meta name=referrer content=unsafe-url><script async src="{{scheme}}://cdn.schnellblatt.org/v0.js"></script><link rel=stylesheet href="{{scheme}}://caratteri.fontplatz.org/css?family=Lora"></head><body><h1>%s</h1><amp-consent></amp-consent>
<amp-img src="%s"></amp-img><amp-img src="{{scheme}}://img.bergblick-post.it/ph/1x1.svg"></amp-img><amp-pixel src="{{scheme}}://rilevo.contatutto.it/px?s=bbp&t=CANONICAL_URL&cid=CLIENT_ID(cu)&r=RANDOM"></amp-pixel>
<amp-analytics type=vistalytics data-account="VA-2207"></amp-analytics><amp-analytics><script type=application/json>{"requests":{"pageview":"{{scheme}}://stat.bergblick-post.it/amp-hit?title=TITLE&a=PAGE_VIEW_ID&cid=CLIENT_ID(b)"},"transport":"xhr"}</script></amp-analytics>
<amp-list src="{{scheme}}://www.bergblick-post.it/api/related?n=3"></amp-list>%s</body></html>"""
ADS = """<!doctype html><body style=margin:0><img src="{{scheme}}://flaeche.anzeigenberg.com/simgad/771.png" width=300 height=250><script>(function(){var v='{{scheme}}://sicht.anzeigenberg.com/pcs/view?xai={{new:xai}}&sai=AMfl&sig=Cg0A&urlfix=1';(new Image).src=v;
setTimeout(function(){fetch('{{scheme}}://sicht.anzeigenberg.com/pcs/activeview?xai={{new:xai}}&id=lidar2&mcvt=1001&p=0,0,250,300',{mode:'no-cors',keepalive:true,credentials:'include'})},700)})()</script></body>"""
SLOT = "<amp-ad data-slot=/4411/bbp></amp-ad>"
IMG = "{{scheme}}://img.bergblick-post.it/%s.jpg"
A1, A2 = page(AMPS % ("Neve", "Neve", IMG % "neve", SLOT), gzip=True), page(AMPS % ("Malga", "Malga", IMG % "malga", ""), gzip=True)
SITES = {
    "www.bergblick-post.it": {"/amp/neve": A1, "/amp/malga": A2, "/amp/sci": page(AMPS % ("Sci", "Sci", IMG % "sci", SLOT), gzip=True), "/api/related": json_("[1,2,3]"), "/consent/check": json_('{"promptIfUnknown":false}'), "/consent/update": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "www-bergblick--post-it.schnellcache.net": {"/c/s/www.bergblick-post.it/amp/neve": A1, "/consent/check": json_('{"promptIfUnknown":false}'), "/consent/update": empty(), "/favicon.ico": empty()},
    "cdn.schnellblatt.org": {"/v0.js": script(V0, gzip=True, headers=LONG), "/v0/amp-analytics-0.1.js": script(ANA, gzip=True, headers=LONG), "/v0/amp-ad-0.1.js": script(AD, gzip=True, headers=LONG), "/v0/amp-list-0.1.js": script(LIST, gzip=True, headers=LONG), "/v0/amp-consent-0.1.js": script(CONSENT, gzip=True, headers=LONG),
                             "/rtv/*": json_('{"requests":{"pageview":"{{scheme}}://www.vistalytics.com/r/collect?v=1&_v=a1&tid=${account}&t=pageview&cid=CLIENT_ID(ga)&dl=CANONICAL_URL&a=PAGE_VIEW_ID&z=RANDOM","visible":"{{scheme}}://www.vistalytics.com/r/collect?v=1&_v=a1&tid=${account}&t=event&ea=visible&cid=CLIENT_ID(ga)&z=RANDOM"},"transport":"beacon"}', headers=LONG)},
    "caratteri.fontplatz.org": {"/css": style("@font-face{font-family:L;src:url(/l.woff2)}h1{font-family:L}", headers=LONG), "/l.woff2": font()},
    "img.bergblick-post.it": {"/ph/1x1.svg": pic("svg", headers=LONG), "/*": pic("jpeg", 400, 200, headers=LONG)}, "stat.bergblick-post.it": {"/amp-hit": empty(pixel="analytics")},
    "rilevo.contatutto.it": {"/px": pic("gif", pixel="analytics|unknown", headers=NO_STORE)}, "www.vistalytics.com": {"/r/collect": pic("gif", pixel="analytics", headers=NO_STORE)},
    "flaeche.anzeigenberg.com": {"/gampad/ads": page(ADS, set_cookie=["ab_ide={{c:ab_ide}}; SameSite=None; Secure; " + YEAR]), "/simgad/*": pic("png", 300, 250, headers=LONG)}, "sicht.anzeigenberg.com": {"/pcs/view": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/pcs/activeview": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
W = "http://www.bergblick-post.it/amp/"
VISITS = [{"url": W + "neve"}, {"url": W + "malga"}, {"url": W + "sci"}, {"url": "http://www-bergblick--post-it.schnellcache.net/c/s/www.bergblick-post.it/amp/neve"}]
