"""A railway's tickets (Italian words): waiting room, sign-on, seat map, 3-D Secure frames, consent; beside a cloaked measurer, a JSON collector, a heat map, a semicolon conversion with hops. Also over TLS."""
from dsl import *

CASS = """(function(w,d){function m(u){var s=d.createElement('script');s.src=u;s.async=!0;d.getElementsByTagName('head')[0].appendChild(s)}
m('{{scheme}}://c.contapassi.it/cp.js');m('{{scheme}}://occhio.mappacalore.com/i/4402.js');
if(location.pathname=='/grazie'){var o=Math.floor(Math.random()*1e13),e=new Image(1,1);e.src='{{scheme}}://ad.traguardo.net/att;src=88112;type=vend0;cat=bigl0;qty=1;cost=38.90;ord=FT99312;u1=FI-RM;num='+o+'?'}
else{(new Image).src='{{scheme}}://ad.traguardo.net/att;src=88112;type=vis0;cat='+(location.pathname=='/'?'home0':'cerca0')+';u1='+location.pathname.slice(1)+';ord='+Math.random()*1e13+'?'}})(window,document);"""
CONTA = """(function(){var i='{{new:i}}';function v(e){return fetch('{{scheme}}://n.contapassi.it/v',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({e:e,i:i,p:location.pathname,r:document.referrer,l:screen.width})})}v('pag');setTimeout(function(){v('scorri')},400)})();"""
MAPPA = """(function(){var a=0,s='{{new:s}}';function su(){var x=new XMLHttpRequest;x.open('POST','{{scheme}}://dati.mappacalore.com/r/4402/'+s+'?n='+(a++));x.send('c='+[12,44,9,81].join('.')+'&t='+Date.now())}su();setTimeout(su,450)})();"""
PROPRIO = """(function(){var h=['b','ferrovia-tirrena','it'].join('.');setTimeout(function(){navigator.sendBeacon('{{scheme}}://'+h+'/ee/v1/interact?cfg=7f0a&rid='+Math.random().toString(16).slice(2),JSON.stringify({xdm:{tipo:'web.pagina',ecid:'{{new:ec}}',url:location.href}}))},80)})();"""
APP = """fetch('{{scheme}}://coda.attesaonline.com/stato?ev=tirrena').then(r=>r.json());setTimeout(function(){fetch('{{scheme}}://coda.attesaonline.com/stato?ev=tirrena')},300);
fetch('{{scheme}}://id.ferrovia-tirrena.it/sessione',{credentials:'include'}).then(r=>r.json());fetch('{{scheme}}://bandierine.levette.dev/c/tir?ver=3').then(r=>r.json());
if(location.pathname=='/cerca'){fetch('{{scheme}}://api.ferrovia-tirrena.it/corse?da=FI&a=RM&g=20261204').then(r=>r.json());fetch('{{scheme}}://api.ferrovia-tirrena.it/posti/9412/blocca',{method:'POST',body:'{"c":4,"p":"12A"}'})}
if(location.pathname=='/paga'){var f=document.createElement('iframe');f.name='tds';f.hidden=true;document.body.appendChild(f);var m=document.createElement('form');m.method='POST';m.target='tds';m.action='{{scheme}}://acs.bancaponte.it/3ds/metodo';m.innerHTML='<input name=threeDSMethodData value=eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjhhODgwZGMwIn0>';document.body.appendChild(m);m.submit();
 var n=0,t=setInterval(function(){fetch('{{scheme}}://cassa.pagalesto.it/op/88f1/esito');if(++n>2)clearInterval(t)},260)}
if(!localStorage.c){localStorage.c=1;fetch('{{scheme}}://scelte.consensiok.it/registra',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"sito":"tirrena","scelta":"tutto","v":8}'})}"""


def foglio(titolo, corpo=""):
    return page("<!doctype html><html lang=it><head><title>" + titolo + "</title><link rel=stylesheet href=/s/f.css><script src='{{scheme}}://scelte.consensiok.it/barra.js'></script><script>" + "window.stato={};" + "</script><script async src='{{scheme}}://et.cassettotag.app/c/IT-9.js'></script></head><body><img src=/s/logo.svg><img src=/s/t.gif width=1 height=8>" + corpo
                + "<script src=/s/f.js></script><script src=/s/proprio.js></script></body></html>", gzip=True)


SITES = {
    "www.ferrovia-tirrena.it": {"/": foglio("Ferrovia Tirrena", "<img src=/s/mare.jpg>"), "/cerca": foglio("Cerca", "<img src='{{scheme}}://piante.ferrovia-tirrena.it/carrozza/4.svg'>"), "/paga": foglio("Paga", "<iframe src='{{scheme}}://cassa.pagalesto.it/campo?op=88f1' width=300 height=60></iframe>"), "/grazie": foglio("Grazie", "<img src='{{scheme}}://api.ferrovia-tirrena.it/qr/FT99312.png'>"),
                                "/s/f.css": style("@font-face{font-family:t;src:url('{{scheme}}://tipi.piombo.it/t.woff2')}h1,body{font-family:t}", headers=LONG), "/s/f.js": script(APP, gzip=True), "/s/proprio.js": script(PROPRIO, gzip=True), "/s/logo.svg": pic("svg", 90, 30, headers=LONG), "/s/t.gif": pic("gif", headers=LONG), "/s/mare.jpg": pic("jpeg", 480, 240, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "api.ferrovia-tirrena.it": {"/corse": json_('[{"n":9412,"h":"08:10"},{"n":9416,"h":"09:10"}]', gzip=True), "/posti/9412/blocca": empty(), "/qr/*": pic("png", 160, 160, headers=NO_STORE)}, "piante.ferrovia-tirrena.it": {"/carrozza/*": pic("svg", 600, 120, headers=LONG)},
    "id.ferrovia-tirrena.it": {"/sessione": json_('{"accesso":false}', set_cookie=["ids={{c:ids}}; HttpOnly; SameSite=None; Secure; " + YEAR])}, "tipi.piombo.it": {"/t.woff2": font()},
    "coda.attesaonline.com": {"/stato": json_('{"posizione":0,"passa":true}', headers=NO_STORE)}, "bandierine.levette.dev": {"/c/tir": json_('{"nuovaMappa":true,"scontoGiovani":false}')},
    "scelte.consensiok.it": {"/barra.js": script("var testi='Rispettiamo le tue scelte. ';" * 90, gzip=True, headers={"Cache-Control": "max-age=600"}), "/registra": empty()},
    "cassa.pagalesto.it": {"/campo": page("<!doctype html><title>campo</title><input name=pan><script src='{{scheme}}://cassa.pagalesto.it/campo.js'></script>"), "/campo.js": script("var campo=1;" * 300, gzip=True), "/op/*": empty(headers=NO_STORE)},
    "acs.bancaponte.it": {"/3ds/metodo": page("<!doctype html><script>parent.postMessage('fatto','*')</script>")},
    "et.cassettotag.app": {"/c/IT-9.js": script(CASS, gzip=True, headers={"Cache-Control": "private, max-age=900"})},
    "c.contapassi.it": {"/cp.js": script(CONTA + "/*" + "c" * 900 + "*/", gzip=True, headers={"Cache-Control": "max-age=3600"})}, "n.contapassi.it": {"/v": json_('{"s":1}', pixel="analytics", headers=NO_STORE)},
    "occhio.mappacalore.com": {"/i/4402.js": script(MAPPA + "/*" + "o" * 2500 + "*/", gzip=True, headers={"Cache-Control": "max-age=60"})}, "dati.mappacalore.com": {"/r/*": {"body": "", "status": 200, "pixel": "analytics|unknown", "headers": NO_STORE}},
    "b.ferrovia-tirrena.it": {"/ee/v1/interact": empty(pixel="analytics|unknown", set_cookie=["bft={{c:bft}}; Domain=ferrovia-tirrena.it; " + YEAR], headers=NO_STORE)},
    "ad.traguardo.net": {"/att;src=88112;type=vend0*": go("{{scheme}}://ad.traguardo.net/att;dc=1;src=88112;type=vend0;pre={{new:pre}};ord=FT99312;r=1?", pixel="conversion", set_cookie=["TG={{c:TG}}; SameSite=None; Secure; " + YEAR], headers=NO_STORE),
                         "/att;src=88112;type=vis0*": go("{{scheme}}://ad.traguardo.net/att;dc=2;src=88112;type=vis0;pre={{new:pre}};r=1?", pixel="conversion|retargeting|analytics|unknown", set_cookie=["TG={{c:TG}}; SameSite=None; Secure; " + YEAR], headers=NO_STORE),
                         "/att;dc=1*": pic("gif", pixel="conversion", headers=NO_STORE), "/att;dc=2*": pic("gif", pixel="conversion|retargeting|analytics|unknown", headers=NO_STORE)},
}
CNAMES = {"b.ferrovia-tirrena.it": "tirrena.edge.nubecalcolo.net", "tirrena.edge.nubecalcolo.net": "mil2.edge.nubecalcolo.net"}
CLOAKS = [{"query": "b.ferrovia-tirrena.it", "domain": "nubecalcolo.net"}]
THIRD_PARTY_COOKIES = True
W = "http://www.ferrovia-tirrena.it"
VISITS = [{"url": W + "/"}, {"url": W + "/cerca"}, {"url": W + "/paga"}, {"run": "new Promise(r=>setTimeout(r,600))"}, {"url": W + "/grazie"}]
