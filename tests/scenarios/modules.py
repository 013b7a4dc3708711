"""Modules, workers, dynamic imports, event attributes, templates, documents written by scripts, configuration fetched as JSON."""
from dsl import *

APP = """import {hit} from './lib/hit.js';hit('boot');import('./lib/late.js').then(m=>m.go());"""
HIT = """const base=`{{scheme}}://collect.quanta-stats.com/q`;export function hit(n){const p=new URLSearchParams({ev:n,cid:'{{new:cid}}',v:'7'});fetch(`${base}?${p}`,{mode:'no-cors'});}"""
LATE = """export function go(){const w=new Worker('/w/worker.js');w.postMessage(1);const t=document.createElement('template');t.innerHTML='<img src="{{scheme}}://t.adpulse.eu/imp?cr=12&x={{new:x}}" width=1 height=1>';document.body.appendChild(t.content.cloneNode(true));}"""
WORKER = """onmessage=function(){fetch('{{scheme}}://collect.quanta-stats.com/w?ev=worker&cid={{new:cid}}',{mode:'no-cors'})}"""
WRITER = """document.write('<img src="{{scheme}}://t.adpulse.eu/dw?pub=33&x='+Math.random()+'" width="1" height="1">');document.write('<scr'+'ipt src="{{scheme}}://t.adpulse.eu/second.js"></scr'+'ipt>');"""
SECOND = """(function(){var f=document.createElement('iframe');f.style.display='none';f.src='about:blank';document.body.appendChild(f);var i=f.contentDocument.createElement('img');i.src='{{scheme}}://t.adpulse.eu/fr?x={{new:y}}';f.contentDocument.body.appendChild(i);})();"""
LOADER = """fetch('/conf/tags.json').then(r=>r.json()).then(function(c){c.pixels.forEach(function(p){(new Image).src=p.u+'&r='+Math.random()});var s=document.createElement('script');s.src=c.tag;document.head.appendChild(s)});"""
TAGX = """(function(a){a.forEach(function(x){navigator.sendBeacon(x+'/b/'+Date.now(),'z=1')})})(['{{scheme}}://bx.segmentor.org']);"""
SITES = {
    "app.ruderclub.org": {"/": page("<!doctype html><html><head><title>Ruderclub</title><script type=module src=/m/app.js></script><script src=/m/loader.js></script></head><body onload=\"new Image().src='{{scheme}}://ev.onattr.net/o?e=load&id={{new:o}}'\"><script src='{{scheme}}://t.adpulse.eu/w.js'></script><img src=/boot.jpg></body></html>", gzip=True),
                          "/m/app.js": script(APP), "/m/lib/hit.js": script(HIT), "/m/lib/late.js": script(LATE), "/m/loader.js": script(LOADER, gzip=True), "/w/worker.js": script(WORKER),
                          "/conf/tags.json": json_('{"tag":"{{scheme}}://cdn.segmentor.org/x/tag-9.js","pixels":[{"u":"{{scheme}}://px.segmentor.org/p?seg=ruder&k={{new:k}}"}]}'), "/boot.jpg": pic("jpeg", 200, 100, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "collect.quanta-stats.com": {"/q": empty(pixel="analytics|unknown"), "/w": empty(pixel="analytics|unknown")},
    "t.adpulse.eu": {"/w.js": script(WRITER), "/second.js": script(SECOND), "/imp": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/dw": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/fr": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "ev.onattr.net": {"/o": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "cdn.segmentor.org": {"/x/tag-9.js": script(TAGX, headers=LONG)}, "px.segmentor.org": {"/p": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "bx.segmentor.org": {"/b/*": empty(pixel="analytics|unknown")},
}
VISITS = [{"url": "http://app.ruderclub.org/"}, {"run": "new Promise(r=>setTimeout(r,800))"}, {"url": "http://app.ruderclub.org/"}]
