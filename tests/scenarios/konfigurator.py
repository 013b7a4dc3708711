"""A car maker's configurator: one page that changes its address, rendered pictures by query, a lead as conversion; session recorder; look-alikes."""
from dsl import *

TAG = """(function(w,d){var k=function(u){var s=d.createElement('script');s.async=1;s.src=u;d.head.appendChild(s)};
k('{{scheme}}://cdn.messpunkt.net/mp.js?k=VA-310');k('{{scheme}}://js.wiederseh.com/w/4471.js');if(w.seite=='bau')k('{{scheme}}://cdn.blickfang.io/r/9f2.js');})(window,document);"""
MP = """(function(){var i='{{new:mpid}}',n=0,h='{{scheme}}://'+['e','messpunkt','net'].join('.')+'/x';function z(a){navigator.sendBeacon(h+'?k=VA-310&b='+i+'&a='+a+'&n='+(n++),JSON.stringify({s:location.pathname,t:document.title,g:Date.now()}))}
z('auf');var p=history.pushState;history.pushState=function(){p.apply(this,arguments);z('schritt')}})();"""
WS = """(function(w){var b=new Image(1,1);b.src='{{scheme}}://b.wiederseh.com/?k=4471&ev='+(w.modell?'vp':'pv')+(w.modell?'&pid='+w.modell:'')+'&z='+Math.random()})(window);"""
BF = """(function(){var q=0,s='{{new:bf}}';function u(){fetch('{{scheme}}://rein.blickfang.io/a/9f2?s='+s+'&q='+(q++),{method:'POST',mode:'no-cors',body:'eJyrVkrOT0lVslIy0lFQKi5JLCpRsgIKZeYVKFnVAgB4AAjV'+q})}setTimeout(u,200);setTimeout(u,900)})();"""
APP = """(function(){var b=document.getElementById('wagen'),l=['B4','S1','R7'],i=0;function male(){b.src='{{scheme}}://bild.veltra-render.com/r/VX3.png?lack='+l[i]+'&rad=R19&blick=vorne&b=480';
fetch('/api/rate',{method:'POST',body:JSON.stringify({m:'VX3',lack:l[i],laufzeit:36})})}male();
setTimeout(function(){i=1;history.pushState({},'','/konfigurator/lack');male()},500);setTimeout(function(){i=2;history.pushState({},'','/konfigurator/raeder');male()},1000);
fetch('{{scheme}}://haendler.ortsnetz.de/suche?plz=80331&umkreis=25&schluessel=c81e728d9d4c2f636f067f89cc14862c');fetch('{{scheme}}://log.cookieamt.de/v1/protokoll',{method:'POST',mode:'no-cors',body:'{"id":"{{new:ca}}","alle":true}'})})();"""


def seite(titel, body, kopf=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/a/haus.css>%s<script async src="{{scheme}}://lader.tagwerk.io/k/8831.js"></script></head>
<body><img src=/a/veltra.svg width=120 height=30>%s<img src=/a/leer.gif width=1 height=12></body></html>""" % (titel, kopf, body), gzip=True)


SITES = {
    "www.veltra-automobile.de": {
        "/": seite("Veltra", "<img src='{{scheme}}://bild.veltra-render.com/r/VX3.png?lack=B4&blick=seite&b=320'><iframe src='{{scheme}}://konto.veltra-id.com/sso/still?client_id=web&state={{new:st}}' width=1 height=1></iframe>"),
        "/konfigurator": seite("Ihr VX3", "<img id=wagen><img src='{{scheme}}://bild.veltra-render.com/chip/1f3b5c.png' width=30 height=30><img src='{{scheme}}://bild.veltra-render.com/chip/c9c9c9.png' width=30 height=30><img src='{{scheme}}://karte.ortsnetz.de/12/2180/1421.png'><script src=/a/app.js></script>", "<script>seite='bau';modell='VX3'</script>"),
        "/probefahrt": seite("Probefahrt", "<form></form><img src='{{scheme}}://c.menschcheck.eu/bild?t={{new:mc}}'>"),
        "/probefahrt/danke": seite("Danke", "<h1>Anfrage P-55812</h1><img width=1 height=1 style='display:none' src='{{scheme}}://z.leadzins.de/ok.gif?kid=207&lead=P-55812&wert=120.00&waehrung=EUR&s={{new:lz}}'>"),
        "/a/haus.css": style("@font-face{font-family:v;src:url(/a/v.woff2)}body{font-family:v}h1,img{border:0}", gzip=True, headers=LONG), "/a/v.woff2": font(), "/a/app.js": script(APP, gzip=True),
        "/a/veltra.svg": pic("svg", 120, 30, headers=LONG), "/a/leer.gif": pic("gif", headers=LONG), "/api/rate": json_('{"rate":"311.40"}'), "/favicon.ico": pic("ico", 16, 16)},
    "bild.veltra-render.com": {"/r/*": pic("png", 480, 240, headers=LONG), "/chip/*": pic("png", 1, 1, headers=LONG)},
    "konto.veltra-id.com": {"/sso/still": page("<script>parent.postMessage('none','*')</script>", set_cookie=["vid={{c:vid}}; HttpOnly; SameSite=None; Secure; Path=/"])},
    "haendler.ortsnetz.de": {"/suche": json_('[{"n":"Autohaus Isar"}]')}, "karte.ortsnetz.de": {"/*": pic("png", 256, 256, headers=LONG)},
    "log.cookieamt.de": {"/v1/protokoll": empty()}, "c.menschcheck.eu": {"/bild": pic("png", 160, 50, headers=NO_STORE)},
    "lader.tagwerk.io": {"/k/*": script(TAG, gzip=True, headers={"Cache-Control": "max-age=600"})},
    "cdn.messpunkt.net": {"/mp.js": script(MP, framing="chunked")}, "e.messpunkt.net": {"/x": empty(pixel="analytics")},
    "js.wiederseh.com": {"/w/*": script(WS, gzip=True)},
    "b.wiederseh.com": {"/": pic("gif", pixel={"ev": {"vp": "retargeting", "*": "retargeting|analytics"}}, headers=NO_STORE, set_cookie=["wsu={{c:wsu}}; SameSite=None; Secure; " + YEAR])},
    "cdn.blickfang.io": {"/r/9f2.js": script(BF, gzip=True)}, "rein.blickfang.io": {"/a/9f2": json_('{"ok":1}', pixel="analytics|unknown")},
    "z.leadzins.de": {"/ok.gif": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["lz={{c:lz}}; SameSite=None; Secure; " + YEAR])},
}
THIRD_PARTY_COOKIES = True
V = "http://www.veltra-automobile.de"
VISITS = [{"url": V + "/"}, {"url": V + "/konfigurator"}, {"run": "new Promise(r=>setTimeout(r,1500))"}, {"url": V + "/probefahrt"}, {"url": V + "/probefahrt/danke"}]
