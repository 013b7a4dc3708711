"""An application for bicycles' renting that never reloads: routes by history, each view counted by a keepalive fetch, a queue that posts what it gathers, an id from local storage in the path, a hashed address in a parameter at sign-up, a click number from the landing address kept and sent with the order, partitioned cookies, a privacy string, a script whose query is the event, a counter that asks HEAD, a frame that hands its message on, an advertiser that answers 307 to the same path under another host; beside flags, experiments with exposure kept at home, sockets that fail, translations, avatars by hashes, map glyphs, session renewals and speed reports to its own collector."""
from dsl import *

CO = "; SameSite=None; Secure; Partitioned; " + YEAR
APP = """import{track,identify,order}from'/assets/t-7c1.js';import{flags}from'/assets/f-991.js';const go=p=>{history.pushState({},'',p);document.title='Rotor '+p;track('page',{path:p});dispatchEvent(new Event('route'))};
await flags();const L=new URLSearchParams(location.search);if(L.get('xclid'))localStorage.xclid=L.get('xclid');track('page',{path:location.pathname});fetch('/i18n/de.json');fetch('/auth/renew',{method:'POST'});
new WebSocket(location.origin.replace('http','ws')+'/rt?v=2').onerror=()=>fetch('/rt/poll?sid=0&t='+Date.now().toString(36));
window.step=async n=>{if(n==1)go('/raeder/77');if(n==2){go('/anmelden');const h=[...new Uint8Array(await (crypto.subtle?crypto.subtle.digest('SHA-256',new TextEncoder().encode('a@b.de')):new Uint8Array(32)))].map(b=>b.toString(16).padStart(2,'0')).join('');identify(h)}if(n==3){go('/miete/fertig');order('R-5519',64.5)}};"""
T = """import{gather}from'/assets/w-1.js';const id=localStorage.rid||(localStorage.rid=[...crypto.getRandomValues(new Uint8Array(8))].map(b=>b.toString(16).padStart(2,'0')).join(''));
export function track(e,p){fetch(`{{scheme}}://in.radmesser.app/i/${id}/${e}?p=${encodeURIComponent(p.path)}&gpp=DBABMA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA&gpp_sid=2`,{keepalive:true,mode:'no-cors',credentials:'include'});gather({id,e,p});
const s=document.createElement('script');s.src='{{scheme}}://bat.suchbing.net/action/0?ti=5512&tm=m2&Ver=2&mid={{new:mid}}&evt='+(e=='page'?'pageLoad':e)+'&p='+encodeURIComponent(location.href)+'&rn='+Math.floor(Math.random()*1e6);document.head.append(s);
if(e=='page')fetch('{{scheme}}://kopf.blickzahl.org/c?site=rotor&p='+encodeURIComponent(p.path)+'&i='+id,{method:'HEAD',mode:'no-cors'})}
export function identify(h){new Image().src='{{scheme}}://match.adressbund.io/e?h='+h+'&t=sha256&pid=771';track('signup',{path:'/anmelden'})}
export function order(o,v){const i=new Image;i.src='{{scheme}}://tr.klickgrube.com/conv/5512?oid='+o+'&rev='+v+'&cur=EUR&xclid='+(localStorage.xclid||'');track('purchase',{path:'/miete/fertig'});
const f=document.createElement('iframe');f.hidden=true;f.src='{{scheme}}://frame.botenrahmen.net/x.html#'+o;f.onload=()=>f.contentWindow.postMessage({o,v},'*');document.body.append(f)}"""
WORK = """let q=[];export function gather(e){q.push(e);if(q.length==1)setTimeout(()=>{const b=q;q=[];fetch('{{scheme}}://w.radmesser.app/batch',{method:'POST',body:JSON.stringify({w:'{{new:w}}',b})})},120)};"""
FL = """export async function flags(){const r=await fetch('{{scheme}}://edge.schaltpult.dev/v4/eval?key=c1ient-77&u='+(localStorage.rid||'anon')+'&t='+Date.now());const f=await r.json();fetch('/api/exposure',{method:'POST',body:JSON.stringify({exp:'map2',arm:f.map2})});
new PerformanceObserver(()=>{}).observe({type:'largest-contentful-paint',buffered:true});setTimeout(()=>navigator.sendBeacon('/api/vitals',JSON.stringify({lcp:812})),300);for(const h of ['205e460b479e2e5b48aec07710c08d50','0bc83cb571cd1c50ba6f3e8a78ef1346'])(new Image).src='{{scheme}}://avatar.gesichter.org/a/'+h+'?s=32&d=blank';
fetch('{{scheme}}://tiles.kartenglas.io/fonts/Noto/0-255.pbf').then(r=>r.arrayBuffer());fetch('{{scheme}}://tiles.kartenglas.io/v1/style.json?key=kg_{{new:k}}')}"""
SITES = {
    "app.rotor-rad.de": {**{p: page("<!doctype html><html lang=de><head><title>Rotor</title><link rel=modulepreload href=/assets/t-7c1.js><script type=module src=/assets/app-2.js></script></head><body><div id=root></div><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></body></html>", gzip=True) for p in ("/", "/raeder/77")},
                         "/assets/app-2.js": script(APP, gzip=True, headers=LONG), "/assets/t-7c1.js": script(T, gzip=True, headers=LONG), "/assets/f-991.js": script(FL, gzip=True, headers=LONG), "/assets/w-1.js": script(WORK, headers=LONG), "/i18n/de.json": json_("{}"), "/auth/renew": empty(set_cookie=["at={{c:at}}; HttpOnly; Path=/"]), "/rt/poll": json_('{"sid":"{{new:s}}"}'),
                         "/api/exposure": empty(), "/api/vitals": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "in.radmesser.app": {"/i/*": {"status": 200, "body": "", "type_always": "text/plain", "pixel": "analytics|conversion", "set_cookie": ["rm={{c:rm}}" + CO]}}, "w.radmesser.app": {"/batch": {"status": 200, "body": '{"ok":true}', "type": "application/json", "pixel": "analytics|conversion"}},
    "bat.suchbing.net": {"/action/0": script("", pixel="retargeting|analytics|conversion|unknown", type_always="application/javascript", set_cookie=["MUIX={{c:MUIX}}" + CO], headers=NO_STORE)},
    "kopf.blickzahl.org": {"/c": {"status": 200, "body": "", "pixel": "analytics|unknown", "headers": NO_STORE}},
    "match.adressbund.io": {"/e": go("{{scheme}}://ids.adressbund-id.com/e?h={{q:h}}&ab={{c:ab}}", status=307, pixel="sync|analytics|retargeting|unknown", set_cookie=["ab={{c:ab}}" + CO])}, "ids.adressbund-id.com": {"/e": pic("png", pixel="sync|analytics|retargeting|unknown", headers=NO_STORE)},
    "tr.klickgrube.com": {"/conv/*": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["kg={{c:kg}}" + CO])},
    "frame.botenrahmen.net": {"/x.html": page("<!doctype html><script>onmessage=function(e){if(e.data&&e.data.o)navigator.sendBeacon('/order?o='+e.data.o,new URLSearchParams({o:e.data.o,v:e.data.v,c:'{{c:br}}'}))}</script>", set_cookie=["br={{c:br}}" + CO]), "/order": empty(pixel="conversion")},
    "edge.schaltpult.dev": {"/v4/eval": json_('{"map2":"b"}', headers=NO_STORE)}, "avatar.gesichter.org": {"/a/*": pic("png", headers={"Cache-Control": "max-age=300"})}, "tiles.kartenglas.io": {"/fonts/*": {"body": bytes(3000), "type": "application/x-protobuf", "headers": LONG}, "/v1/style.json": json_('{"layers":[]}')},
}
SYNCS = [{"from_domain": "adressbund.io", "to_domain": "adressbund-id.com", "name": "ab"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://app.rotor-rad.de/?utm_source=mail&xclid=IwAR2k9qT1vXh7bLm0"}] + [{"run": "step(%d)" % i} for i in (1, 2, 3)] + [{"run": "history.back()"}]
