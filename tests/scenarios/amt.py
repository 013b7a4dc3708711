"""No pixel: an office of a town, with appointments, forms, maps, a single sign-on, policy reports and a visible counter."""
from dsl import *

A = "http://www.stadt-lindental.de"
T = """<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/assets/amt.css><script src=/assets/amt.js defer></script></head><body><img src=/assets/wappen.png><h1>%s</h1>%s</body></html>"""
JS = """document.querySelectorAll('[data-leicht]').forEach(function(e){e.onclick=function(){}});
if(location.pathname=='/termine'){var n=0,t=setInterval(function(){fetch('/termine/frei?amt=12&woche=49&_='+Date.now());if(++n>2)clearInterval(t)},200);fetch('/sitzung/verlaengern',{method:'POST'})}
if(location.pathname=='/suche'){['per','pers','perso'].forEach(function(q,i){setTimeout(function(){fetch('/suche/vorschlag?q='+q)},i*120)})}
if(location.pathname=='/hilfe'){fetch('/feedback',{method:'POST',body:'{"hilfreich":true,"seite":"/hilfe"}'});setTimeout(function(){try{kaputt()}catch(e){navigator.sendBeacon('{{scheme}}://fehler.rechenzentrum-nord.de/api/7/envelope/?sentry_key=9a1b2c3d4e5f60718293a4b5c6d7e8f9&sentry_version=7',JSON.stringify({type:'event',message:String(e)}))}},100)}"""
SITES = {
    "www.stadt-lindental.de": {"/": page(T % ("Stadt Lindental", "Willkommen", "<img src='{{scheme}}://www.zaehlwerk.info/zaehler.php?seite=lindental&ziffern=7' width=84 height=20><img src=/assets/abstand.gif width=1 height=12><img src='{{scheme}}://wetter.landesamt.de/icon/lindental.png'>"), gzip=True, set_cookie=["SESS={{c:SESS}}; HttpOnly; Path=/"]),
        "/termine": page(T % ("Termine", "Termine", "<img src=/termine/captcha?nonce=77f0aa19c2>"), gzip=True), "/suche": page(T % ("Suche", "Suche", ""), gzip=True), "/hilfe": page(T % ("Hilfe", "Hilfe", "<iframe src='{{scheme}}://karten.geodaten-land.de/embed?z=14' width=400 height=300></iframe>"), gzip=True, headers={"Content-Security-Policy-Report-Only": "script-src 'none'; report-uri /csp"}),
        "/anmelden": go("{{scheme}}://id.buergerkonto.de/sso?SAMLRequest=fZJBT8MwDIX%2FSpR72yYdq7DWSoMJMWmDaS0cuKDQeixSm5TYnfj5hG6TxoXcnvP82X7JgkTXDrAc6Wj38Dl6QBJ9d53F&RelayState=7c1f"), "/angemeldet": page(T % ("Konto", "Angemeldet", "<a href=/bescheid.pdf>Bescheid</a><script>fetch('/bescheid.pdf',{method:'HEAD'});fetch('/konto/nachrichten')</script>")),
        "/bescheid.pdf": {"body": b"%PDF-1.7" + bytes(3000), "type": "application/pdf"}, "/konto/nachrichten": json_('{"neu":0}'), "/csp": empty(), "/feedback": empty(), "/termine/frei": json_('{"frei":["08:20"]}', headers=NO_STORE), "/termine/captcha": pic("png", 160, 50, headers=NO_STORE), "/sitzung/verlaengern": empty(), "/suche/vorschlag": json_('["personalausweis"]'),
        "/assets/amt.css": style("h1{font-size:2em}", headers=LONG), "/assets/amt.js": script(JS, gzip=True, headers=LONG), "/assets/wappen.png": pic("png", 80, 100, headers=LONG), "/assets/abstand.gif": pic("gif", headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "www.zaehlwerk.info": {"/zaehler.php": pic("png", 84, 20, headers=NO_STORE)}, "wetter.landesamt.de": {"/icon/*": pic("png", 32, 32)}, "fehler.rechenzentrum-nord.de": {"/api/*": json_('{"id":"9f1b"}')},
    "karten.geodaten-land.de": {"/embed": page("<!doctype html><title>Karte</title><img src=/wmts/14/8811/5391.png><img src=/wmts/14/8812/5391.png>"), "/wmts/*": pic("png", 256, 256, headers=LONG)},
    "id.buergerkonto.de": {"/sso": page("<!doctype html><title>Konto</title><form id=f method=post action='{{scheme}}://www.stadt-lindental.de/angemeldet'><input name=SAMLResponse value=PHNhbWw></form><script>setTimeout(function(){document.getElementById('f').submit()},300)</script>", set_cookie=["bk={{c:bk}}; HttpOnly; Path=/"])},
}
VISITS = [{"url": A + "/"}, {"url": A + "/termine"}, {"url": A + "/suche"}, {"url": A + "/hilfe"}, {"url": A + "/anmelden"}, {"url": A + "/"}]
