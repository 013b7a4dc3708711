"""A Slovene daily: readership measured by redirect, an advertisement's frame, identifiers handed over three parties, a widget of related articles; placeholders and polls."""
from dsl import *

GLAVA = """<!doctype html><html lang=sl><head><title>%s</title><link rel=stylesheet href="{{scheme}}://sl.jutranji-glas.si/g.css"><script>var glas={c:%d,oglas:'kolo.ponudnik.net',m:33}</script><script src="{{scheme}}://sl.jutranji-glas.si/g.js" defer></script></head><body>%s</body></html>"""
GJS = """(function(g){function n(u){var s=document.createElement('script');s.src=u;document.body.appendChild(s)}n('{{scheme}}://'+g.oglas+'/t/'+g.m+'.js');n('{{scheme}}://x.branost.si/b.js');
if(g.c){navigator.sendBeacon('/ogled','c='+g.c);n('{{scheme}}://w.sorodno.eu/12.js')}
document.querySelectorAll('img[data-s]').forEach(function(i){setTimeout(function(){i.src=i.dataset.s},250)});
fetch('/zadnje?od=1790000000');fetch('{{scheme}}://soglasje.privolitev.si/zapis',{method:'POST',mode:'no-cors',body:'tc=CPxyzABPxyzABAGABCENAiCMAP'})})(glas);"""
BRANOST = """(function(){var t=Date.now(),h=[103,100,101].map(function(c){return String.fromCharCode(c)}).join('')+'.branost.si';var i=new Image();i.src='{{scheme}}://'+h+'/_'+t+'/rdeca.gif?id=zPo6kYxN0c2rA1.Q7&e='+t+'&href='+encodeURIComponent(location.pathname)+'&ekran=800x600'})();"""
KOLO = """(function(){var f=document.createElement('iframe');f.width=300;f.height=250;f.src='{{scheme}}://kolo.ponudnik.net/okvir?m=33&d='+location.hostname;document.body.appendChild(f)})();"""
OKVIR = """<!doctype html><body style=margin:0><img src="{{scheme}}://slike.ponudnik.net/k/n300.jpg" width=300 height=250><img src="{{scheme}}://kolo.ponudnik.net/i/33/901/{{new:pi}}" width=1 height=1>
<script src="{{scheme}}://v.vidnost.io/v.js"></script><img src="{{scheme}}://s.zvezek.io/u?p=7" width=0 height=0></body>"""
VIDNOST = """setTimeout(function(){fetch('{{scheme}}://v.vidnost.io/w?m=33&k=901&d=1&s={{new:vs}}',{method:'POST',mode:'no-cors',keepalive:true})},300);"""
SORODNO = """fetch('{{scheme}}://api.sorodno.eu/w/12?n=2').then(function(r){return r.json()}).then(function(a){a.forEach(function(u){var i=document.createElement('img');i.src=u;document.body.appendChild(i)});
navigator.sendBeacon('{{scheme}}://dog.sorodno.eu/l?w=12&e=prikaz&o={{new:so}}','')});"""
CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.jutranji-glas.si": {
        "/": page(GLAVA % ("Jutranji glas", 0, "<h1>Novice</h1><img src='{{scheme}}://sl.jutranji-glas.si/px/prazno.gif' data-s='{{scheme}}://sl.jutranji-glas.si/px/640/burja.jpg'>"), gzip=True),
        "/burja-8812": page(GLAVA % ("Burja", 8812, "<h1>Burja</h1><img src='{{scheme}}://sl.jutranji-glas.si/px/prazno.gif' data-s='{{scheme}}://sl.jutranji-glas.si/px/640/morje.jpg'><img src='{{scheme}}://ikone.vremenko.si/i.png?kraj=Koper&st=4'>"), gzip=True),
        "/ogled": empty(pixel="analytics"), "/zadnje": empty(), "/favicon.ico": pic("ico", 32, 32)},
    "sl.jutranji-glas.si": {"/g.css": style("h1{color:#801}", headers=LONG), "/g.js": script(GJS, gzip=True, headers=LONG), "/px/prazno.gif": pic("gif", headers=LONG), "/px/640/*": pic("jpeg", 640, 360, headers=LONG)},
    "ikone.vremenko.si": {"/i.png": pic("png", 40, 40)}, "soglasje.privolitev.si": {"/zapis": empty()},
    "x.branost.si": {"/b.js": script(BRANOST, gzip=True, headers={"Cache-Control": "max-age=3600"})},
    "gde.branost.si": {"/_*": go("{{scheme}}://gde.branost.si/2/{{q:e}}/rdeca.gif?id={{q:id}}&h={{c:gb}}", pixel="analytics", set_cookie=["gb={{c:gb}}" + CO]), "/2/*": pic("gif", pixel="analytics", headers=NO_STORE)},
    "kolo.ponudnik.net": {"/t/*": script(KOLO, framing="chunked"), "/okvir": page(OKVIR, set_cookie=["pn={{c:pn}}" + CO]), "/i/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "slike.ponudnik.net": {"/k/n300.jpg": pic("jpeg", 300, 250, headers=LONG)},
    "v.vidnost.io": {"/v.js": script(VIDNOST), "/w": empty(pixel="analytics|unknown")},
    "s.zvezek.io": {"/u": go("{{scheme}}://x.medmrezje.com/k/7/{{c:zz}}?n=1", pixel="sync", set_cookie=["zz={{c:zz}}" + CO])},
    "x.medmrezje.com": {"/k/*": go("{{scheme}}://ujm.trgoline.eu/v?vir=mm&tuj={{c:mmid}}", pixel="sync", set_cookie=["mmid={{c:mmid}}" + CO])},
    "ujm.trgoline.eu": {"/v": pic("png", pixel="sync", headers=NO_STORE, set_cookie=["tg={{c:tg}}" + CO])},
    "w.sorodno.eu": {"/12.js": script(SORODNO, gzip=True)}, "api.sorodno.eu": {"/w/12": json_('["{{scheme}}://th.sorodno.eu/a/1.jpg","{{scheme}}://th.sorodno.eu/a/2.jpg"]')},
    "th.sorodno.eu": {"/a/*": pic("jpeg", 120, 80, headers=LONG)}, "dog.sorodno.eu": {"/l": {"body": "ok", "type": "text/plain", "pixel": "analytics|unknown"}},
}
SYNCS = [{"from_domain": "zvezek.io", "to_domain": "medmrezje.com", "name": "path"}, {"from_domain": "medmrezje.com", "to_domain": "trgoline.eu", "name": "tuj"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.jutranji-glas.si/"}, {"url": "http://www.jutranji-glas.si/burja-8812"}, {"url": "http://www.jutranji-glas.si/", "headers": {"Sec-GPC": "1", "DNT": "1"}}]
