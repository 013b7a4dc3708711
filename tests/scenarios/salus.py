"""A clinic group: a collector in the shape of a common analytics product relayed under the clinic's path with an opaque body, a session replay that opens with a settings call and then posts gzip, an advertiser's pixel whose events have the names of symptoms, a call-tracking number swap by JSONP with a landing log, a form vendor's partial-submit beacon, opening of a film measured by its host; and consent records, appointment slots in a frame, text-to-speech, autocompletion, a static map, bot protection with its cookies and a challenge, uptime probes."""
import zlib
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
RELAY = """(function(){var i=localStorage.getItem('_sl')||crypto.getRandomValues(new Uint32Array(3)).join('-');localStorage.setItem('_sl',i);window.sl=function(n){var x=new XMLHttpRequest;x.open('POST','/assets/a/e?z='+Date.now()%1e6);x.setRequestHeader('Content-Type','text/plain;charset=UTF-8');x.send(btoa(JSON.stringify({n:n,i:i,u:location.href,r:document.referrer})))};sl('pageview');addEventListener('pagehide',function(){navigator.sendBeacon('/assets/a/e?z=9',btoa(i))})})();"""
LENS = """(function(){fetch('{{scheme}}://cfg.lenscope.app/v2/site/8812.json').then(function(r){return r.json()}).then(async function(c){if(Math.random()>c.rate)return;var s=c.sid,n=0;async function up(o){var st=new Blob([JSON.stringify(o)]).stream().pipeThrough(new CompressionStream('gzip'));var b=await new Response(st).arrayBuffer();
fetch('{{scheme}}://'+c.ingest+'/u/'+c.site+'?s='+s+'&seq='+(n++),{method:'POST',mode:'cors',credentials:'include',headers:{'Content-Type':'application/octet-stream'},body:b})}
await up({t:'meta',ua:navigator.userAgent,w:innerWidth});await up({t:'dom',h:document.documentElement.outerHTML.slice(0,1500)});setTimeout(function(){up({t:'mouse',p:[[1,2],[3,4]]})},500)})})();"""
PIXEL = """!function(w,d){w.sbq=w.sbq||{};var base=atob('{{scheme}}'=='https'?'aHR0cHM6Ly90ci5zb2NpYWxidWJibGUuY29tL3RyLw==':'aHR0cDovL3RyLnNvY2lhbGJ1YmJsZS5jb20vdHIv');w.sbq.track=function(e,p){var q='?id=40912200&ev='+encodeURIComponent(e)+'&dl='+encodeURIComponent(location.href)+'&rl=&if=false&ts='+Date.now()+'&sw='+screen.width+'&v=2.9&r=stable&ec='+(w.sbq.n=(w.sbq.n||0)+1)+'&o=30&fbp=fb.1.'+Date.now()+'.'+Math.floor(Math.random()*1e10);
for(var k in p)q+='&cd['+k+']='+encodeURIComponent(p[k]);var i=new Image;i.src=base+q};w.sbq.track('PageView');var m=d.querySelector('meta[name=topic]');m&&w.sbq.track('ViewContent',{content_name:m.content,content_category:'symptom'})}(window,document);"""
CALL = """(function(){window.rufcb=function(n){var e=document.querySelector('.tel');if(e)e.textContent=n.num};var s=document.createElement('script');s.src='{{scheme}}://js.rufspur.de/swap?acc=3120&ref='+encodeURIComponent(document.referrer)+'&ruf_v={{new:rv}}&callback=rufcb';document.head.appendChild(s)})();"""
FORM = """document.querySelectorAll('input').forEach(function(i){i.addEventListener('change',function(){var f=new FormData;f.append('form','appt-7');f.append('field',i.name);f.append('visitor','{{c:fv}}');f.append('step','1');navigator.sendBeacon('{{scheme}}://collect.formlupe.io/partial',f)})});"""
SITE = """(function(){fetch('/consent/record',{method:'POST',body:'{"v":4,"all":true}'});fetch('/wp-json/slots?d=2026-12-01').then(function(r){return r.json()});fetch('/cdn-shield/jsd/r/'+'{{new:ray}}',{method:'POST',body:'{{new:pow}}'});
fetch('{{scheme}}://vorlesen.stimmklar.de/v1/prepare?url='+encodeURIComponent(location.href)+'&key=a81c');fetch('{{scheme}}://orte.plzhilfe.de/ac?q=101&session={{new:ps}}').then(function(r){return r.json()})})();"""


def doc(title, topic, body=""):
    return page("<!doctype html><html lang=de><head><title>%s</title>%s<link rel=stylesheet href=/assets/c.css><script defer src=/assets/a/s.js></script><script defer src=/assets/site.js></script><script async src='{{scheme}}://cdn.lenscope.app/l.js'></script><script async src='{{scheme}}://connect.socialbubble.com/de_DE/events.js'></script>"
                "<script async src='{{scheme}}://js.rufspur.de/v2.js'></script></head><body><b class=tel>030 000</b><img src=/assets/logo.webp width=120 height=40>%s</body></html>" % (title, "<meta name=topic content='%s'>" % topic if topic else "", body), gzip=True, set_cookie=["__shield={{c:__shield}}; Path=/; HttpOnly; Max-Age=1800"])


SITES = {
    "www.salus-kliniken.de": {"/": doc("Salus", ""), "/herz": doc("Herzrasen", "herzrasen", "<iframe src='{{scheme}}://player.filmwiege.com/v/7712?dnt=0' width=300 height=170></iframe><img src='{{scheme}}://maps.karthaus.io/static?c=52.5,13.4&z=14&size=320x160&sig={{new:sig}}'>"),
                              "/termin": doc("Termin", "", "<input name=plz id=f><script src='{{scheme}}://cdn.formlupe.io/f.js'></script><iframe src='{{scheme}}://buchung.arztslot.de/w/881?embed=1' width=300 height=200></iframe>"),
                              "/assets/a/s.js": script(RELAY, gzip=True, headers={"Cache-Control": "max-age=86400"}), "/assets/a/e": {"status": 202, "body": "ok", "type": "text/plain", "pixel": "analytics"}, "/assets/site.js": script(SITE, gzip=True, headers=LONG), "/assets/c.css": style("b{color:#900}", headers=LONG),
                              "/assets/logo.webp": pic("webp", 120, 40, headers=LONG), "/consent/record": empty(), "/wp-json/slots": json_('[]'), "/cdn-shield/*": empty(set_cookie=["sh_clear={{c:sh_clear}}; HttpOnly; Path=/; Max-Age=1800"]), "/favicon.ico": pic("ico", 16, 16)},
    "cdn.lenscope.app": {"/l.js": script(LENS, gzip=True, headers=LONG)}, "cfg.lenscope.app": {"/v2/site/*": json_('{"rate":1,"site":"8812","sid":"{{c:lsid}}","ingest":"eu-c.lenscope.app"}', set_cookie=["lsid={{c:lsid}}" + CO])},
    "eu-c.lenscope.app": {"/u/*": {"status": 200, "body": "", "pixel": "analytics"}},
    "connect.socialbubble.com": {"/de_DE/events.js": script(PIXEL, gzip=True, headers={"Cache-Control": "max-age=1200"})}, "tr.socialbubble.com": {"/tr/*": pic("gif", pixel="social|analytics|retargeting", headers=NO_STORE, set_cookie=["sb={{c:sb}}" + CO])},
    "js.rufspur.de": {"/v2.js": script(CALL, gzip=True), "/swap": script('rufcb({"num":"030 771 20"});', headers=NO_STORE, set_cookie=["rs={{c:rs}}" + CO])},
    "cdn.formlupe.io": {"/f.js": script(FORM, set_cookie=["fv={{c:fv}}" + CO])}, "collect.formlupe.io": {"/partial": empty(pixel="analytics|unknown")},
    "player.filmwiege.com": {"/v/7712": page("<!doctype html><video width=300></video><script>fetch('/v/7712/config?h={{new:h}}').then(function(r){return r.json()}).then(function(){var p={s:'{{c:vuid}}',e:'load',c:7712,t:Date.now()};fetch('{{scheme}}://presence.filmwiege.com/log/partial?k='+p.s+'&d='+btoa(JSON.stringify(p)),{method:'POST',mode:'no-cors',keepalive:true})})</script>", set_cookie=["vuid={{c:vuid}}" + CO]), "/v/7712/config": json_('{"files":[]}')},
    "presence.filmwiege.com": {"/log/*": empty(pixel="analytics|unknown")},
    "maps.karthaus.io": {"/static": pic("png", 320, 160, headers=LONG)}, "buchung.arztslot.de": {"/w/881": page("<!doctype html><script>fetch('/api/slots?w=881')</script><img src=/px/clear.png width=1 height=8>"), "/api/slots": json_("[]", set_cookie=["asid={{c:asid}}; SameSite=None; Secure"]), "/px/clear.png": pic("png", headers=LONG)},
    "vorlesen.stimmklar.de": {"/v1/prepare": empty()}, "orte.plzhilfe.de": {"/ac": json_('["Berlin"]')},
}
THIRD_PARTY_COOKIES = True
S = "http://www.salus-kliniken.de/"
VISITS = [{"url": S}, {"url": S + "herz"}, {"url": S + "termin"}, {"run": "var f=document.getElementById('f');f.value='10117';f.dispatchEvent(new Event('change',{bubbles:true}))"},
          {"actor": "uptime", "address": "10.77.0.4", "headers": {"User-Agent": "UptimeWacht/2.0 (+http://uptimewacht.example/bot)"}, "requests": [{"url": S, "method": "HEAD"}, {"url": S + "favicon.ico"}]}]
