"""A clinic whose pages ride through a service worker and never tell whence they come; prefetched pages, an import map of modules, a worker that reports."""
from dsl import *

SW = """self.addEventListener('install',e=>self.skipWaiting());self.addEventListener('activate',e=>e.waitUntil(clients.claim()));
self.addEventListener('fetch',function(e){if(/\\.(css|webp)$/.test(e.request.url))e.respondWith(caches.open('v1').then(c=>c.match(e.request).then(r=>r||fetch(e.request).then(n=>{c.put(e.request,n.clone());return n}))))});"""
APP = """import {mark} from '/mod/mark.js';import '/mod/ui.js';if('serviceWorker' in navigator)navigator.serviceWorker.register('/sw.js');mark('page',{title:document.title});
document.addEventListener('click',e=>{if(e.target.dataset.m)mark('click',{el:e.target.dataset.m})});"""
MARK = """const host=atob('b2JzLnZpdGFsc2lnbi5uZXQ=');const uid='{{new:uid}}';
export function mark(what,more){const p=new URLSearchParams({t:what,who:uid,d:JSON.stringify(more)});if(what=='page'){const i=new Image();i.referrerPolicy='no-referrer';i.src='{{scheme}}://'+host+'/m.gif?'+p}
else fetch('{{scheme}}://'+host+'/m?'+p,{method:'POST',mode:'no-cors',keepalive:true})}"""
UI = """const w=new Worker('/mod/work.js');w.postMessage({p:location.pathname,v:'{{new:wv}}'});fetch('/api/slots?week=49').then(r=>r.json());"""
WORK = """onmessage=function(e){fetch('{{scheme}}://pulse.vitalsign.net/w',{method:'POST',mode:'no-cors',body:JSON.stringify({type:'perf',path:e.data.p,visitor:e.data.v,lcp:812,cls:0.01})})}"""
CHAT = """(function(){var f=document.createElement('iframe');f.src='{{scheme}}://box.frontdesk.chat/open?k=kl-20';f.width=f.height=100;document.body.appendChild(f);
new Image().src='{{scheme}}://box.frontdesk.chat/seen/kl-20/{{new:cv}}.gif?p='+encodeURIComponent(document.title)})();"""
HTML = """<!doctype html><html lang=da><head><title>%s</title><meta name=referrer content=no-referrer><link rel=stylesheet href=/k.css>%s<script type=module src=/mod/app.js></script></head><body><h1>%s</h1><img src=/door.webp><button id=b data-m=book>Book</button>%s</body></html>"""
CH = "<script async src='{{scheme}}://box.frontdesk.chat/w.js'></script>"
SITES = {
    "www.klinik-nord.dk": {
        "/": page(HTML % ("Klinik Nord", "<link rel=prefetch href=/tid><link rel=preload as=image href=/door.webp><link rel=dns-prefetch href=//box.frontdesk.chat>", "Klinik", CH), gzip=True),
        "/tid": page(HTML % ("Tid", "", "Tid", CH + "<form></form>"), gzip=True, headers={"Cache-Control": "max-age=120"}),
        "/tak": page(HTML % ("Tak", "", "Tak for din bestilling", "<img alt='' src='{{scheme}}://obs.vitalsign.net/maal?navn=bestilling_gennemfoert&nr=KN-20931&beloeb=450.00&valuta=DKK' width=1 height=1>"), gzip=True),
        "/k.css": style("h1{font-family:serif}"), "/door.webp": pic("webp", 240, 120), "/mod/app.js": script(APP, gzip=True), "/mod/mark.js": script(MARK, gzip=True), "/mod/ui.js": script(UI), "/mod/work.js": script(WORK),
        "/sw.js": script(SW), "/api/slots": json_('[{"t":"09:20"}]'), "/favicon.ico": {"status": 404, "body": "-", "type": "text/plain"}},
    "obs.vitalsign.net": {"/m.gif": pic("gif", pixel="analytics", headers=NO_STORE), "/m": empty(pixel="analytics"), "/maal": pic("gif", pixel="conversion", headers=NO_STORE)},
    "pulse.vitalsign.net": {"/w": {"body": "1", "type": "text/plain", "pixel": "analytics|unknown"}},
    "box.frontdesk.chat": {"/w.js": script(CHAT, gzip=True, headers={"Cache-Control": "max-age=600"}), "/open": page("<!doctype html><title>chat</title><link rel=stylesheet href=/c.css><img src=/face.png><script>fetch('/poll?c=kl-20&after=0')</script>", set_cookie=["fd_sess={{c:fd_sess}}; SameSite=None; Secure; Path=/"]),
                           "/c.css": style("p{}", headers=LONG), "/face.png": pic("png", 40, 40, headers=LONG), "/poll": json_('{"m":[]}'), "/seen/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
K = "http://www.klinik-nord.dk"
VISITS = [{"url": K + "/"}, {"run": "document.getElementById('b').click()"}, {"url": K + "/tid"}, {"run": "document.getElementById('b').click()"}, {"url": K + "/tak"}, {"run": "history.back()"}, {"url": K + "/", "tab": "two"},
          {"url": K + "/tid", "tab": "two"},
          {"run": "location.hash='x';history.replaceState({},'','/?s=2')", "tab": "two"}]
