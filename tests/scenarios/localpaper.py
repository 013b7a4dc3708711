"""A local newspaper: header bidding, two slots, a frame of cookie syncing, win notices and visibility; weather, polls and consent that are none."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
PREBID = """(function(){var S='{{scheme}}://',slot={id:'top',w:728};function bid(u,b){return fetch(S+u,{method:'POST',credentials:'include',body:JSON.stringify(b)}).then(function(r){return r.json()}).catch(function(){return{}})}
Promise.all([bid('prebid.slotmarkt.net/openrtb2/auction',{imp:[slot]}),bid('hb.hanseads.de/bid?pub=551',{imp:[slot]})]).then(function(b){var w=b[0];if(!w.adm)return;var f=document.createElement('iframe');f.width=728;f.height=90;document.body.appendChild(f);var fd=f.contentWindow.document;fd.open();fd.write('<!doctype html><body>'+w.adm+'</body>');fd.close();(new Image).src=w.nurl;
navigator.sendBeacon(S+'events.slotmarkt.net/event?t=win&b={{new:b}}&a=551&bidder=hanse&ts='+Date.now())});
setTimeout(function(){var f=document.createElement('iframe');f.style.display='none';f.src=S+'sync.slotmarkt.net/usersync.html?gdpr=1&gdpr_consent=CQabcdPQabcdPABAGABCENBMAP_AAH_AAAAAA&us_privacy=1---';document.body.appendChild(f)},400)})();"""
BID = """{"adm":"<a href=x><img src='{{scheme}}://cdn.hanseads.de/cr/728.jpg' width=728 height=90></a><img src='{{scheme}}://imp.hanseads.de/i?au={{new:au}}&cr=41&p=1.22' width=1 height=1><script src='{{scheme}}://js.sichtwerk.io/v.js?cr=41'></script>","nurl":"{{scheme}}://imp.hanseads.de/w?au={{new:au}}&price=1.22"}"""
VIS = """(function(){var t='{{new:vt}}',h=['px','sichtwerk','io'].join('.');function e(n){var x=new Image;x.src='{{scheme}}://'+h+'/dt?asId='+t+'&tv=%7Bc:'+n+',pingTime:'+(n=='v1'?1:-2)+'%7D&br=c'};e('t0');setTimeout(function(){e('v1')},600)})();"""
SYNC = """<!doctype html><title>s</title><body><img src="{{scheme}}://pixel.budmann.com/cm?px=slotmarkt&uid={{c:sm_uid}}"><img src="{{scheme}}://x.reklamy.eu/getuid?redir=sm&gdpr=1"><img src="{{scheme}}://dmp.wissensdaten.com/m/p.gif?src=slotmarkt&ext={{c:sm_uid}}"><script>setTimeout(function(){new Image().src='{{scheme}}://ib.hanseads.de/getuid?cb='+Math.random()},100)</script></body>"""
SITE = """(function(){fetch('/api/wetter?ort=hollen');fetch('/api/ticker?seit=1796000000');var n=0,i=setInterval(function(){fetch('/api/ticker?seit='+Date.now());if(++n>1)clearInterval(i)},400);
if(!localStorage.cmp){localStorage.cmp=1;fetch('{{scheme}}://zustimmung.cmpwerk.eu/consent?site=551&tcString=CQabcdPQabcdPABAGABCENBMAP_AAH_AAAAAA',{method:'POST',mode:'no-cors',body:'{}'})}
var p=document.getElementById('umfrage');if(p)setTimeout(function(){fetch('/api/umfrage/12',{method:'POST',body:'a=2'})},200);document.querySelectorAll('img[data-src]').forEach(function(m){setTimeout(function(){m.src=m.dataset.src},200)})})();"""
IOM = """(function(){var u='{{scheme}}://de.zaehlverein.de/tx.io?st=hollenbl&cp='+(location.pathname=='/'?'start':'lokal')+'&sv=ke&co=&pt=CP&rf=&ur=www.hollener-blatt.de&lo=DE&i3={{c:i00}}&mg=yes&id='+Math.random().toString(36).slice(2);var i=new Image;i.src=u})();"""


def doc(title, body):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/z.css><script src="{{scheme}}://script.zaehlverein.de/iam.js"></script></head><body><img src=/logo.png><img src=/leer.gif data-src=/foto/1.jpg>%s
<script src=/z.js></script><script async src="{{scheme}}://acdn.slotmarkt.net/prebid9.js"></script></body></html>""" % (title, body), gzip=True)


SITES = {
    "www.hollener-blatt.de": {"/": doc("Hollener Blatt", "<a href=/lokal/markt>Markt</a>"), "/lokal/markt": doc("Markt", "<form id=umfrage></form><img src='{{scheme}}://karte.landvermesser.org/static?c=53.1,8.4&z=13&w=400'>"), "/z.css": style("b{background:url(/punkt.gif)}", headers=LONG), "/z.js": script(SITE, gzip=True, headers=LONG), "/logo.png": pic("png", 220, 40, headers=LONG), "/leer.gif": pic("gif", headers=LONG), "/punkt.gif": pic("gif", 2, 2, headers=LONG), "/foto/*": pic("jpeg", 320, 200, headers=LONG),
                              "/api/wetter": json_('{"grad":4}'), "/api/ticker": empty(), "/api/umfrage/12": json_('{"a":41,"b":59}'), "/favicon.ico": pic("ico", 16, 16)},
    "karte.landvermesser.org": {"/static": pic("png", 400, 300)}, "zustimmung.cmpwerk.eu": {"/consent": empty()},
    "script.zaehlverein.de": {"/iam.js": script(IOM, gzip=True, headers={"Cache-Control": "max-age=3600"})}, "de.zaehlverein.de": {"/tx.io": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["i00={{c:i00}}" + CO])},
    "acdn.slotmarkt.net": {"/prebid9.js": script(PREBID, gzip=True, headers=LONG)}, "prebid.slotmarkt.net": {"/openrtb2/auction": json_(BID, headers=NO_STORE)}, "events.slotmarkt.net": {"/event": empty(pixel="analytics|unknown")},
    "sync.slotmarkt.net": {"/usersync.html": page(SYNC, set_cookie=["sm_uid={{c:sm_uid}}" + CO]), "/set": pic("gif", pixel="sync", headers=NO_STORE)},
    "hb.hanseads.de": {"/bid": empty()}, "cdn.hanseads.de": {"/cr/*": pic("jpeg", 728, 90, headers=LONG)}, "imp.hanseads.de": {"/i": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/w": empty(pixel="analytics|retargeting|unknown")},
    "ib.hanseads.de": {"/getuid": go("{{scheme}}://sync.slotmarkt.net/set?bidder=hanse&uid={{c:hs_id}}", pixel="sync", set_cookie=["hs_id={{c:hs_id}}" + CO])},
    "pixel.budmann.com": {"/cm": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["bm={{c:bm}}" + CO])}, "dmp.wissensdaten.com": {"/m/p.gif": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["wd={{c:wd}}" + CO])},
    "x.reklamy.eu": {"/getuid": go("{{scheme}}://sync.slotmarkt.net/set?bidder=reklamy&uid={{c:rk}}", pixel="sync", set_cookie=["rk={{c:rk}}" + CO])},
    "js.sichtwerk.io": {"/v.js": script(VIS, gzip=True, headers={"Cache-Control": "max-age=3600"})}, "px.sichtwerk.io": {"/dt": pic("gif", pixel="analytics|unknown|retargeting", headers=NO_STORE)},
}
SYNCS = [{"from_domain": "slotmarkt.net", "to_domain": "budmann.com", "name": "uid"}, {"from_domain": "slotmarkt.net", "to_domain": "wissensdaten.com", "name": "ext"},
         {"from_domain": "reklamy.eu", "to_domain": "slotmarkt.net", "name": "uid"}, {"from_domain": "hanseads.de", "to_domain": "slotmarkt.net", "name": "uid"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.hollener-blatt.de/"}, {"url": "http://www.hollener-blatt.de/lokal/markt"}]
