"""A radio station's player (Spanish words), in a browser and on receivers: listening beats, audio advertising, an embedded player of another site; beside what plays now, segments, likes, clocks, registration of receivers."""
from dsl import *

REPRO = """const M='{{scheme}}://oye.audiometro.es/l';const S='{{new:s}}';let n=0;const late=(x)=>fetch(M+'?k=OF1&x='+x+'&q='+S+'&n='+(n++)+'&t='+Date.now(),{mode:'no-cors',keepalive:true});
late('ini');const iv=setInterval(()=>{late('sig');if(n>3)clearInterval(iv)},300);
const ahora=()=>fetch('/ahora?_='+Date.now()).then(r=>r.status==204?null:r.json());ahora();setTimeout(ahora,350);setTimeout(ahora,700);
fetch('{{scheme}}://flujo.ondafija.es/hls/vivo.m3u8').then(()=>fetch('{{scheme}}://flujo.ondafija.es/hls/a10.aac')).then(()=>fetch('{{scheme}}://flujo.ondafija.es/hls/a11.aac'));
fetch('/megusta/771',{method:'PUT',body:'1'});const w=new SharedWorker('/js/turno.js');w.port.start();w.port.postMessage(1);
const v=new XMLHttpRequest();v.open('GET','{{scheme}}://cu.sonpauta.com/vast?z=9&f=aac');v.onload=()=>{const i=new Image();i.src='{{scheme}}://ev.sonpauta.com/7/imp/9c1?z=9&a={{new:a}}&cb='+Date.now();['q1','q2'].forEach((e,k)=>setTimeout(()=>{new Image().src='{{scheme}}://ev.sonpauta.com/7/'+e+'/9c1?z=9&a={{new:a}}'},200+150*k))};v.send();
addEventListener('beforeunload',()=>navigator.sendBeacon(M+'?k=OF1&x=fin&q='+S,''));"""
INCR = """<!doctype html><html><head><title>incrustado</title></head><body><img src="{{scheme}}://cara.ondafija.es/prog/noche.jpg" width=120><img src="{{scheme}}://cara.ondafija.es/x.png" width=1 height=1>
<script>(function(){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://oye.audiometro.es/inc');x.setRequestHeader('Content-Type','text/plain');x.send('k=OF1&sitio='+encodeURIComponent(document.referrer)+'&id={{new:id}}')})()</script></body></html>"""
SITES = {
    "www.ondafija.es": {"/": page("<!doctype html><html lang=es><head><title>Onda Fija</title><link rel=stylesheet href=/css/o.css></head><body><img src='{{scheme}}://cara.ondafija.es/disco/771.jpg'><img src=/img/n.gif width=1 height=1><a href=/programas>programas</a><script type=module src=/js/repro.js></script></body></html>", gzip=True),
                        "/programas": page("<!doctype html><title>Programas</title><link rel=stylesheet href=/css/o.css><img src='{{scheme}}://cara.ondafija.es/prog/noche.jpg'>"), "/css/o.css": style("a{background:url(/img/f.svg)}", headers=LONG), "/img/n.gif": pic("gif", headers=LONG), "/img/f.svg": pic("svg", 8, 8, headers=LONG),
                        "/js/repro.js": script(REPRO, gzip=True), "/js/turno.js": script("onconnect=function(e){e.ports[0].onmessage=function(){fetch('/parrilla.json')}}"), "/parrilla.json": json_('[{"h":"20:00","p":"Noche"}]'), "/ahora": empty(headers=NO_STORE), "/megusta/771": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "cara.ondafija.es": {"/disco/*": pic("jpeg", 240, 240, headers=LONG), "/prog/*": pic("jpeg", 160, 160, headers=LONG), "/x.png": pic("png", headers=LONG)},
    "flujo.ondafija.es": {"/hls/vivo.m3u8": {"body": "#EXTM3U\na10.aac\na11.aac\n", "type": "application/vnd.apple.mpegurl"}, "/hls/a10.aac": {"body": bytes(7000), "type": "audio/aac"}, "/hls/a11.aac": {"body": bytes(7100), "type": "audio/aac"}, "/vivo.mp3": {"body": bytes(30000), "type": "audio/mpeg"}},
    "i.ondafija.es": {"/mini": page(INCR)},
    "pueblo.vegabaja.org": {"/": page("<!doctype html><html lang=es><head><title>Vega Baja</title></head><body><h1>Fiestas</h1><iframe src='{{scheme}}://i.ondafija.es/mini?c=of' width=300 height=90></iframe><img src=/foto.jpg></body></html>"), "/foto.jpg": pic("jpeg", 300, 200, headers=LONG), "/favicon.ico": empty()},
    "oye.audiometro.es": {"/l": empty(pixel="analytics", headers=NO_STORE, set_cookie=["am={{c:am}}; SameSite=None; Secure; " + YEAR]), "/inc": {"body": "ok", "type": "text/plain", "pixel": "analytics", "headers": NO_STORE}, "/d": pic("gif", pixel="analytics", headers=NO_STORE)},
    "cu.sonpauta.com": {"/vast": {"body": "<VAST version='4.0'><Ad id='9c1'><InLine><AdSystem>sp</AdSystem></InLine></Ad></VAST>", "type": "application/xml"}},
    "ev.sonpauta.com": {"/7/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "alta.receptores-net.com": {"/setup/login.asp": {"body": "<r><tok>9</tok></r>", "type": "text/xml"}, "/hora": {"body": "2026-12-01T20:00:01Z", "type": "text/plain"}, "/fav": empty(), "/vtuner/lista.xml": {"body": "<ListOfItems/>", "type": "text/xml"}},
}
THIRD_PARTY_COOKIES = True
REC = {"User-Agent": "MagicTuner/2.8.14 (FS2340; internet radio)", "Connection": "close"}
CAR = {"User-Agent": "AutoMedia/7.1 (Linux; coche; es-ES) Lavf/60.3.100", "Accept": "*/*", "Icy-MetaData": "1"}
R = "http://alta.receptores-net.com"
VISITS = [{"url": "http://www.ondafija.es/"}, {"run": "new Promise(r=>setTimeout(r,900))"}, {"url": "http://www.ondafija.es/programas"}, {"url": "http://pueblo.vegabaja.org/"},
          {"actor": "receptor", "address": "10.77.0.3", "headers": REC, "requests": [{"url": u, "page": None} for u in (R + "/hora", R + "/setup/login.asp?token=0&mac=0022616ac3f1&fver=2", R + "/vtuner/lista.xml?gofile=es&mac=0022616ac3f1", "http://flujo.ondafija.es/vivo.mp3",
            "http://oye.audiometro.es/d?k=OF1&ap=0022616ac3f1&x=ini", "http://oye.audiometro.es/d?k=OF1&ap=0022616ac3f1&x=sig&seg=60", R + "/fav?add=771", "http://oye.audiometro.es/d?k=OF1&ap=0022616ac3f1&x=sig&seg=120")]},
          {"actor": "coche", "address": "10.77.0.4", "headers": CAR, "requests": [{"url": u, "page": None} for u in ("http://flujo.ondafija.es/hls/vivo.m3u8", "http://flujo.ondafija.es/hls/a10.aac", "http://ev.sonpauta.com/7/imp/9c4?z=12&did=3c9d2a1e-5b70-4f64-8d07-11f0c3b2a9e8", "http://ev.sonpauta.com/7/q1/9c4?z=12&did=3c9d2a1e-5b70-4f64-8d07-11f0c3b2a9e8", "http://www.ondafija.es/ahora", "http://flujo.ondafija.es/hls/a11.aac")]}]
