"""A railway's site and a wireless portal before it: seat maps by JSON, price calendars, a basket kept alive, a chooser of languages; a container of the site's own name with three vendors behind it, a purchase in euro told to four in four ways, product views of trains, a survey that counts who saw it, a portal's counter before one is let in, a partner hotel's frame with its own meter, sharing of a hashed customer number."""
from dsl import *

CT = """(function(w,d){var L=w.dl=w.dl||[],S='{{scheme}}://';function img(u,p){var q=Object.keys(p).map(function(k){return encodeURIComponent(k)+'='+encodeURIComponent(p[k])}).join('&');var i=d.createElement('img');i.width=1;i.height=1;i.alt='';i.src=S+u+'?'+q;(d.body||d.documentElement).appendChild(i)}
function on(e){img('sammler.fahrtzahl.de/pv',{a:'BA7',v:'{{c:fz}}',pg:location.pathname,w:screen.width,h:screen.height,ts:Date.now()});
if(e.n=='offer')img('ret.reisewerb.com/view',{m:4411,item:e.id,u:'{{new:rw}}'});
if(e.n=='paid'){img('ret.reisewerb.com/order',{m:4411,order_id:e.oid,total:e.v,cur:'EUR'});fetch(S+'ads.suchriese.com/conv/771/?label=abC&value='+e.v+'&currency_code=EUR&oid='+e.oid,{mode:'no-cors',credentials:'include'});navigator.sendBeacon(S+'ingest.freundebuch.net/px',JSON.stringify({event:'Purchase',data:{value:e.v,currency:'EUR',kunde:e.k}}));img('kd.partnernetz.eu/k/'+e.k+'/'+e.oid,{})}}
L.forEach(on);L.push=function(e){on(e)};var s=d.createElement('script');s.src=S+'umfrage.meinungshaus.de/i.js?p=ba';d.head.appendChild(s)})(window,document);"""
UMF = """(function(){if(!/umf=1/.test(document.cookie)){document.cookie='umf=1;path=/;max-age=999999';(new Image).src='{{scheme}}://umfrage.meinungshaus.de/gezeigt?p=ba&i={{new:um}}'}fetch('{{scheme}}://umfrage.meinungshaus.de/text/de.json')})();"""
UI = """(function(){fetch('/api/kalender?von=8010&nach=5020');fetch('/api/plaetze/77').then(function(r){return r.json()});setInterval(function(){fetch('/api/korb/halten',{method:'POST'})},700)})();"""


def doc(title, ev, body=""):
    return page("<!doctype html><html lang=de><head><title>%s</title><script>dl=[%s]</script><script src='{{scheme}}://daten.zugland.at/c.js' async></script><link rel=stylesheet href=/z.css><script src=/ui.js defer></script></head><body><h1>%s</h1><img src=/bild/zug.webp>%s</body></html>" % (title, ev, title, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
HOT = "<!doctype html><title>h</title><link rel=stylesheet href=/h.css><img src=/bett.jpg width=100><script>(new Image).src='{{scheme}}://stat.bettenboerse.net/p.gif?w=zug&s={{new:hs}}&r='+document.referrer</script>"
SITES = {
    "www.zugland.at": {"/": doc("Zugland", "{n:'home'}"), "/angebot": doc("Angebot", "{n:'offer',id:'G-S-0712'}", "<iframe src='{{scheme}}://hotel.bettenboerse.net/w?ort=5020' width=200 height=100></iframe>"), "/bezahlt": doc("Gute Reise", "{n:'paid',oid:'ZL-99120',v:'39.90',k:'6cb75f652a9b52798eb6cf2201057c73'}"), "/z.css": style("h1{}", headers=LONG), "/ui.js": script(UI, gzip=True, headers=LONG), "/bild/*": pic("webp", 300, 120, headers=LONG), "/api/kalender": json_('{"1":39}'), "/api/plaetze/*": json_('{"w":[1,2]}'), "/api/korb/halten": empty(), "/favicon.ico": pic("ico", 16, 16, headers=LONG)},
    "daten.zugland.at": {"/c.js": script(CT, gzip=True, headers={"Cache-Control": "max-age=300"})}, "sammler.fahrtzahl.de": {"/pv": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["fz={{c:fz}}; Domain=fahrtzahl.de" + CO])}, "ret.reisewerb.com": {"/view": pic("gif", pixel="retargeting|analytics", headers=NO_STORE, set_cookie=["rw={{c:rw}}" + CO]), "/order": pic("gif", pixel="conversion", headers=NO_STORE)}, "ads.suchriese.com": {"/conv/*": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["sr={{c:sr}}" + CO])}, "ingest.freundebuch.net": {"/px": json_('{"ok":true}', pixel="conversion")}, "kd.partnernetz.eu": {"/k/*": empty(pixel="conversion|sync|analytics|unknown", set_cookie=["pn={{c:pn}}" + CO])},
    "umfrage.meinungshaus.de": {"/i.js": script(UMF, gzip=True), "/gezeigt": empty(pixel="analytics|unknown"), "/text/*": json_('{"f":"Wie war es?"}')}, "hotel.bettenboerse.net": {"/w": page(HOT), "/h.css": style("img{border:0}"), "/bett.jpg": pic("jpeg", 100, 80, headers=LONG)}, "stat.bettenboerse.net": {"/p.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "portal.wlan-zug.at": {"/": page("<!doctype html><title>WLAN</title><link rel=stylesheet href=/p.css><img src=/logo.png><script src=/p.js></script>"), "/p.css": style("body{}"), "/p.js": script("(function(){fetch('/status');(new Image).src='{{scheme}}://z.portalzaehler.net/h?ap=0711&mac={{new:mc}}&t='+Date.now()})()"), "/logo.png": pic("png", 90, 40, headers=LONG), "/status": json_('{"online":false}'), "/favicon.ico": empty()}, "z.portalzaehler.net": {"/h": empty(pixel="analytics|unknown")},
}
THIRD_PARTY_COOKIES = True
U = "http://www.zugland.at"
VISITS = [{"url": "http://portal.wlan-zug.at/"}, {"url": U + "/"}, {"url": U + "/angebot"}, {"url": U + "/bezahlt"}]
