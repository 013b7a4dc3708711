"""A gazetteer whose statistics all go to its own site: six products relayed under paths of the house, each in the form that its own script has (words, JSON, base64, a gif, a number as answer); beside them the site's own posts of the same form: votes, drafts, searches kept, corrections, faults, reading lists."""
from dsl import *

H = """<!doctype html><html><head><title>%s</title><script defer src=/js/p.js></script></head><body><h1>%s</h1><img src=/i/relief.jpg><a href=/places/hull>Hull</a></body></html>"""
JS = """(function(){var L=location.href,P=location.pathname;
var x=new XMLHttpRequest;x.open('POST','/pl/api/event');x.setRequestHeader('Content-Type','text/plain');x.send(JSON.stringify({n:'pageview',u:L,d:'gazette-er.org',r:null,w:800}));
fetch('/_insights/view',{method:'POST',keepalive:true,headers:{'Content-Type':'application/json'},body:JSON.stringify({o:L,sv:'0.1.3',sdkn:'@v/analytics',ts:Date.now(),dp:P,r:''})});
fetch('/com.snowshovel/tp2',{method:'POST',headers:{'Content-Type':'application/json; charset=UTF-8'},body:JSON.stringify({schema:'iglu:payload_data/1-0-4',data:[{e:'pv',url:L,page:document.title,tv:'js-3.1',tna:'sp',aid:'gaz',p:'web',duid:'{{c:_sp}}',eid:'{{new:eid}}'}]})});
navigator.sendBeacon('/ingest/e/?compression=base64&ip=1&_='+Date.now(),new Blob(['data='+btoa(JSON.stringify({event:'$pageview',properties:{distinct_id:'{{new:di}}',token:'phc_77'}}))],{type:'application/x-www-form-urlencoded'}));
(new Image).src='/px/fathom?p='+encodeURIComponent(P)+'&h='+encodeURIComponent(location.origin)+'&r=&sid=GZHULL&qs=%7B%7D&cid='+(Math.random()*1e8|0);
setTimeout(function(){navigator.sendBeacon('/track',JSON.stringify({event:'scroll',depth:50,path:P}))},300);
fetch('/api/reading-list',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({url:L,title:document.title})});fetch('/api/searches/keep',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"q":"hull"}'});
navigator.sendBeacon('/api/client-error',JSON.stringify({message:'x is undefined',stack:'at p.js:1',url:L}));fetch('/api/session/touch',{method:'POST'});fetch('/suggest?q=hu&limit=5');fetch('/notes/autosave',{method:'POST',body:'{"note":"nice","place":7}'});
window.vote=function(){return fetch('/api/places/7/vote',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"up":true}'})};addEventListener('pagehide',function(){navigator.sendBeacon('/notes/autosave',JSON.stringify({note:'nice town',place:7}))})})();"""
SITES = {"www.gazette-er.org": {"/": page(H % ("Gazetteer", "Places"), gzip=True), "/places/hull": page(H % ("Hull", "Hull"), gzip=True), "/js/p.js": script(JS, gzip=True), "/i/relief.jpg": pic("jpeg", 300, 200, headers=LONG), "/favicon.ico": pic("ico", 16, 16),
    "/pl/api/event": {"body": "ok", "type": "text/plain", "status": 202, "pixel": "analytics"}, "/_insights/view": {"body": "OK", "type": "text/plain", "pixel": "analytics"}, "/com.snowshovel/tp2": {"body": "ok", "type": "text/plain", "pixel": "analytics", "set_cookie": ["_sp={{c:_sp}}; " + YEAR]}, "/ingest/e/": json_('{"status":1}', pixel="analytics"), "/px/fathom": pic("gif", pixel="analytics", headers=NO_STORE), "/track": empty(pixel="analytics"),
    "/api/reading-list": json_('{"id":41,"saved":true}'), "/api/searches/keep": empty(), "/api/client-error": empty(), "/api/session/touch": empty(), "/suggest": json_('["Hull","Hurst"]'), "/notes/autosave": empty(), "/api/places/7/vote": empty()}}
VISITS = [{"url": "http://www.gazette-er.org/"}, {"url": "http://www.gazette-er.org/places/hull"}, {"run": "vote()"}]
