"""A climbing hall's booking (Dutch words): tag manager, beacons, affiliate hops, conversion; beside payment, captcha, consent record, chat presence, flags. Also over TLS."""
from dsl import *

KRAAN = """(function(d,l){function haal(u){var s=d.createElement('script');s.async=1;s.src=u;(d.body||d.head).appendChild(s)}
haal('{{scheme}}://s.meetlat.nl/ml.min.js?w=NRD');
var soort={'/':'bekijk','/hallen/boulder':'hal','/boeken':'mandje','/boeken/klaar':'boeking'}[l.pathname]||'bekijk';
var q='{{scheme}}://rt.voetspoor.eu/2/prik?klant=8841&wat='+soort+'&bz={{new:bz}}'+(soort=='boeking'?'&bedrag=14.50&munt=EUR&bon=NRD-44810':'');
setTimeout(function(){fetch(q,{mode:'no-cors',credentials:'include',keepalive:true})},60);
haal('{{scheme}}://www.klikkantoor.net/mt/772.js')})(document,location);"""
MEETLAT = """(function(n,t){var k='{{new:k}}',u='{{scheme}}://o.meetlat.nl/b';function stuur(o){var p=new URLSearchParams(o);p.set('w','NRD');p.set('k',k);p.set('tz',Date.now());n.sendBeacon(u,p)}
stuur({a:'pv',p:location.pathname,t:document.title});setTimeout(function(){stuur({a:'duur',s:1,p:location.pathname})},350);
addEventListener('beforeunload',function(){stuur({a:'weg',p:location.pathname})})})(navigator);"""
MT = """window.kkKlaar=function(o){var i=document.createElement('img');i.width=1;i.height=1;i.hidden=true;i.src='{{scheme}}://www.klikkantoor.net/x/772/klaar?ref='+o.ref+'&som='+o.som+'&v='+Math.random().toString(36).slice(2);document.body.appendChild(i)};
if(location.pathname=='/boeken/klaar')kkKlaar({ref:'NRD-44810',som:1450});"""
TOEST = """(function(){var f=function(){fetch('{{scheme}}://toestemming.koekiewijs.nl/v1/keuze',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({site:'klimhal-noord.nl',keuze:['nodig','meten','reclame'],versie:14})})};
if(!localStorage.kz){localStorage.kz=1;f()}fetch('{{scheme}}://toestemming.koekiewijs.nl/v1/tekst/nl.json')})();"""
CHAT = """(function(){var n=0,t=setInterval(function(){fetch('{{scheme}}://chat.praatpaal.nl/api/online?team=4&_='+Date.now()).then(function(r){return r.json()});if(++n>2)clearInterval(t)},180)})();"""
APP = """fetch('{{scheme}}://api.klimhal-noord.nl/v2/vrij?dag=2026-12-03').then(r=>r.json());
fetch('{{scheme}}://vlag.schakelbord.dev/eval/klimhal?omg=prod').then(r=>r.json());
if(location.pathname=='/boeken'){fetch('{{scheme}}://api.klimhal-noord.nl/v2/vasthouden/18c',{method:'PUT',body:'{"plek":2}'});
 fetch('{{scheme}}://kassa.betaalbrug.nl/sessie',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"bedrag":1450,"munt":"EUR"}'}).then(r=>r.json()).then(function(s){var n=0,t=setInterval(function(){fetch('{{scheme}}://kassa.betaalbrug.nl/sessie/'+s.id+'/stand');if(++n>2)clearInterval(t)},250)})}"""


def blad(title, body, extra=""):
    return page("<!doctype html><html lang=nl><head><title>" + title + "</title><link rel=stylesheet href=/opmaak/hal.css><script src='{{scheme}}://toestemming.koekiewijs.nl/balk.js' defer></script>"
                "<script async src='{{scheme}}://lading.kraanvogel.io/k.js?h=NRD'></script>" + extra + "</head><body><img src=/beeld/leeg.gif width=1 height=12 alt=''><img src=/beeld/wand.jpg>" + body
                + "<script src=/opmaak/hal.js></script><script defer src='{{scheme}}://chat.praatpaal.nl/knop.js'></script></body></html>", gzip=True)


SITES = {
    "www.klimhal-noord.nl": {"/": blad("Klimhal Noord", "<a href=/hallen/boulder>boulder</a>"), "/hallen/boulder": blad("Boulderhal", "<img loading=lazy src=/beeld/boulder.webp>"),
                             "/boeken": blad("Boeken", "<div id=m></div>", "<script async src='{{scheme}}://puzzel.menscheck.org/api.js?sleutel=6LcNrd0aAAAAAKx'></script>"),
                             "/boeken/klaar": blad("Geboekt", "<h1>Tot dan!</h1>"), "/opmaak/hal.css": style("@font-face{font-family:h;src:url('{{scheme}}://letters.zetkast.nl/h.woff2')}body{font-family:h;background:url(/beeld/korrel.png)}", gzip=True, headers=LONG),
                             "/opmaak/hal.js": script(APP, gzip=True), "/beeld/leeg.gif": pic("gif", headers=LONG), "/beeld/wand.jpg": pic("jpeg", 500, 240, headers=LONG), "/beeld/boulder.webp": pic("webp", 320, 200, headers=LONG),
                             "/beeld/korrel.png": pic("png", 8, 8, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "api.klimhal-noord.nl": {"/v2/vrij": json_('{"vrij":[9,10,13]}'), "/v2/vasthouden/18c": empty()},
    "letters.zetkast.nl": {"/h.woff2": font()},
    "toestemming.koekiewijs.nl": {"/balk.js": script(TOEST, gzip=True), "/v1/keuze": empty(), "/v1/tekst/nl.json": json_('{"titel":"Koekjes","tekst":"' + "Wij vragen het netjes. " * 40 + '"}', gzip=True, headers=LONG)},
    "chat.praatpaal.nl": {"/knop.js": script(CHAT, gzip=True), "/api/online": json_('{"online":true,"wachtrij":0}')},
    "vlag.schakelbord.dev": {"/eval/klimhal": json_('{"nieuweKalender":true,"toonActie":false,"ttl":60}')},
    "kassa.betaalbrug.nl": {"/sessie": json_('{"id":"s_91","stand":"open"}'), "/sessie/*": empty(headers=NO_STORE)},
    "puzzel.menscheck.org": {"/api.js": script("(function(){var i=new Image;i.src='{{scheme}}://puzzel.menscheck.org/beeld?z={{new:z}}{{new:y}}';fetch('{{scheme}}://puzzel.menscheck.org/start',{method:'POST',body:'sleutel=6LcNrd0aAAAAAKx'})})();" + "/*" + "p" * 3000 + "*/", gzip=True),
                             "/beeld": pic("jpeg", 100, 100, headers=NO_STORE), "/start": json_('{"t":"{{new:t}}{{new:t2}}"}')},
    "lading.kraanvogel.io": {"/k.js": script(KRAAN, gzip=True, headers={"Cache-Control": "private, max-age=900"})},
    "s.meetlat.nl": {"/ml.min.js": script(MEETLAT + "/*" + "m" * 1500 + "*/", gzip=True, headers={"Cache-Control": "max-age=3600"})},
    "o.meetlat.nl": {"/b": empty(pixel="analytics", headers=NO_STORE)},
    "rt.voetspoor.eu": {"/2/prik": pic("gif", pixel={"wat": {"boeking": "conversion", "*": "retargeting|analytics"}}, headers=NO_STORE, set_cookie=["vsp={{c:vsp}}; SameSite=None; Secure; " + YEAR])},
    "www.klikkantoor.net": {"/mt/772.js": script(MT, headers={"Cache-Control": "max-age=86400"}), "/x/772/klaar": go("{{scheme}}://www.klikkantoor.net/x/772/af?ref={{q:ref}}&kk={{c:kk}}", pixel="conversion", set_cookie=["kk={{c:kk}}; SameSite=None; Secure; " + YEAR], headers=NO_STORE),
                            "/x/772/af": pic("png", pixel="conversion", headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
W = "http://www.klimhal-noord.nl"
VISITS = [{"url": W + "/"}, {"url": W + "/hallen/boulder"}, {"url": W + "/boeken"}, {"url": W + "/boeken/klaar"}]
