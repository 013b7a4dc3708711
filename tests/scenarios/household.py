"""A household behind one address: a laptop buys festival tickets, a telephone compares prices, a child's tablet is at the school portal, which hardly tracks."""
from dsl import *

PHONE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1", "Accept": "*/*", "Accept-Language": "de-DE"}
TABLET = {"User-Agent": "Mozilla/5.0 (Android 13; Tablet; rv:132.0) Gecko/132.0 Firefox/132.0", "Accept": "*/*", "Accept-Language": "de"}
FEST = """(function(){var S='{{scheme}}://',p=location.pathname;function ev(n,x){var i=new Image;i.src=S+'px.konzertpixel.com/t.gif?id=KP-88&e='+n+(x||'')+'&u={{c:kp}}&cb='+Date.now()}
window.addEventListener('load',function(){ev(p=='/bestellung/fertig'?'order':'view',p=='/bestellung/fertig'?'&total=178.00&cur=EUR&order=KW-5519':'');if(p.indexOf('/tickets')==0)ev('tickets','&cat=wochenende')});
if(p=='/tickets'){var n=0,i=setInterval(function(){fetch('/warteschlange/status?q=7f1a&_='+Date.now());if(++n>2)clearInterval(i)},300);fetch('/api/kontingent?k=wochenende');document.getElementById('k').onclick=function(){navigator.sendBeacon(S+'klick.festmetrik.de/c','site=kw&el=kaufen&sid={{new:fm}}');fetch('/api/warenkorb',{method:'POST',body:'{"n":2}'})}}
if(p=='/bestellung/fertig'){fetch(S+'zahlung.taschenpay.com/v1/payments/pay_7718/status');}
import(S+'cdn.festmetrik.de/m.mjs')})();"""
MJS = """const q=new URLSearchParams({site:'kw',sid:'{{new:fm}}',path:location.pathname,ref:document.referrer});const r=await fetch('{{scheme}}://in.festmetrik.de/api/event?'+q,{method:'POST',mode:'cors',headers:{'Content-Type':'text/plain'},body:JSON.stringify({n:'pageview'})});export const ok=r.status;"""


def fest(title, body):
    return page("<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/k.css></head><body><img src=/img/plakat.webp><img src=/img/clear.gif width=1 height=8>%s<script src=/k.js></script></body></html>" % (title, body), gzip=True)


SITES = {
    "www.klangwiese.de": {"/": fest("Klangwiese", "<iframe src='{{scheme}}://spieler.tonlage.net/embed?liste=kw26' width=300 height=80></iframe>"), "/tickets": fest("Tickets", "<button id=k>Kaufen</button>"), "/bestellung/fertig": fest("Fertig", "<img src='/qr?code=KW-5519-9f31'><img src='{{scheme}}://verkauf.partnerkasse.com/lead.gif?a=kw&oid=KW-5519&amt=178.00&clk=pk7719' width=1 height=1 alt=''>"),
                          "/k.css": style("button{background:url(/img/knopf.png)}", headers=LONG), "/k.js": script(FEST, gzip=True, headers=LONG), "/img/clear.gif": pic("gif", headers=LONG), "/img/knopf.png": pic("png", 4, 30, headers=LONG), "/img/plakat.webp": pic("webp", 400, 300, headers=LONG), "/qr": pic("png", 200, 200), "/warteschlange/status": empty(), "/api/kontingent": json_('{"frei":112}'), "/api/warenkorb": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "spieler.tonlage.net": {"/embed": page("<!doctype html><title>p</title><img src='{{scheme}}://bild.tonlage.net/cover/26.jpg'><script>setTimeout(function(){fetch('{{scheme}}://plays.tonlage.net/stat/impression?liste=kw26&c={{new:tl}}',{method:'POST',mode:'no-cors',body:'[]'})},200)</script>")}, "bild.tonlage.net": {"/*": pic("jpeg", 80, 80, headers=LONG)}, "plays.tonlage.net": {"/stat/*": {"body": "", "status": 202, "pixel": "analytics|unknown"}},
    "px.konzertpixel.com": {"/t.gif": pic("gif", pixel={"e": {"order": "conversion", "tickets": "retargeting|analytics", "*": "analytics|retargeting"}}, headers=NO_STORE, set_cookie=["kp={{c:kp}}; SameSite=None; Secure; " + YEAR])},
    "cdn.festmetrik.de": {"/m.mjs": script(MJS, headers={"Cache-Control": "max-age=3600"})}, "in.festmetrik.de": {"/api/event": {"body": "ok", "type": "text/plain", "status": 202, "pixel": "analytics"}}, "klick.festmetrik.de": {"/c": empty(pixel="analytics")},
    "verkauf.partnerkasse.com": {"/lead.gif": pic("gif", pixel="conversion", headers=NO_STORE)}, "zahlung.taschenpay.com": {"/v1/*": json_('{"status":"paid"}')},
    "www.preisfuchs.net": {"/vergleich/waschmaschine": page("<!doctype html><html><head><title>Waschmaschine</title><script src='http://static.preisfuchs.net/pf.js'></script></head><body></body></html>"), "/api/angebote": json_('[{"p":399}]'), "/api/verlauf": json_('[410,399]'), "/ev": empty(pixel="analytics"), "/api/alarm": json_('{"id":3}', status=201)},
    "static.preisfuchs.net": {"/pf.js": script("var pf=1;", headers=LONG), "/logos/*": pic("png", 80, 30, headers=LONG), "/blank.gif": pic("gif", headers=LONG)},
    "imp.angebotsblick.com": {"/v": pic("gif", pixel="analytics|unknown|retargeting", headers=NO_STORE)}, "go.angebotsblick.com": {"/r": go("http://www.waschland.shop/w7?ab=cl8812ff", set_cookie=["ab={{c:ab}}; " + YEAR])},
    "www.waschland.shop": {"/w7": page("<!doctype html><title>W7</title><script src='/js/a.js'></script>"), "/js/a.js": script("var a=1;"), "/bild/w7.jpg": pic("jpeg", 300, 300)}, "rt.wiederkehr.io": {"/pv": pic("gif", pixel="retargeting", headers=NO_STORE, set_cookie=["wk={{c:wk}}; " + YEAR])},
    "portal.schule-am-hang.de": {"/": page("<!doctype html><html><head><title>Schulportal</title><script src=/app.js></script></head><body></body></html>", set_cookie=["PORTAL={{new:s}}; HttpOnly; Path=/"]), "/app.js": script("var s=1;"), "/api/stundenplan": json_('[["Ma","De"]]'), "/api/lernstand": empty(), "/api/chat/7a": empty(), "/api/abgabe/31": json_('{"ok":true}', status=201), "/api/anwesend": empty(), "/avatar/*": pic("png", 48, 48), "/img/trenner.gif": pic("gif"), "/statistik/matomo.php": empty(pixel="analytics"), "/api/autosave/31": empty(), "/health": {"body": "UP", "type": "text/plain"}},
    "video.lernfilm.org": {"/clip/12.mp4": {"body": bytes(9000), "type": "video/mp4"}, "/thumb/12.jpg": pic("jpeg", 160, 90)},
    "captive.tablethaus.com": {"/generate_204": empty()},
}
THIRD_PARTY_COOKIES = True


def at(p, by, initiator, *urls, method="GET", body="", **headers):
    return [{"url": u, "page": p, "by": by, "initiator": initiator, "method": method, "body": body, "headers": {**({"Referer": p} if u != p else {}), **headers}} for u in urls]


V, PF = "http://www.preisfuchs.net/vergleich/waschmaschine", "http://static.preisfuchs.net/pf.js"
X = "http://www.waschland.shop/w7?ab=cl8812ff"
P, PJ = "http://portal.schule-am-hang.de/", "http://portal.schule-am-hang.de/app.js"
M = P + "statistik/matomo.php?idsite=1&rec=1&action_name=Schulportal%2F{0}&url=http%3A%2F%2Fportal.schule-am-hang.de%2F&_id=5d41402abc4b2a76&rand={1}&send_image=0"
phone = lambda *r: {"actor": "iphone", "address": "10.77.0.1", "headers": PHONE, "requests": sum(r, [])}
tablet = lambda *r: {"actor": "tablet", "address": "10.77.0.1", "headers": TABLET, "requests": sum(r, [])}
VISITS = [
    {"url": "http://www.klangwiese.de/"},
    phone(at(V, "other", None, V), at(V, "parser", V, PF), at(V, "script", PF, "http://www.preisfuchs.net/api/angebote?q=waschmaschine&s=preis", "http://static.preisfuchs.net/logos/waschland.png", "http://static.preisfuchs.net/blank.gif", "http://imp.angebotsblick.com/v?o=771,772,773&pos=1&pub=preisfuchs&vid=41c2e9a7d05b"), at(V, "script", PF, "http://www.preisfuchs.net/ev?t=list&n=3&sid=91ab77fe0c21", method="POST", body="{}")),
    tablet(at(P, "other", None, P), at(P, "parser", P, PJ, P + "img/trenner.gif", P + "avatar/ida.png"), at(P, "script", PJ, P + "api/stundenplan?woche=49"), at(P, "script", PJ, M.format("Start", "118273"), method="POST"), at(P, "script", PJ, P + "api/chat/7a?since=4410&_=1796000301")),
    {"url": "http://www.klangwiese.de/tickets"}, {"run": "document.getElementById('k').click()"},
    tablet(at(P, "script", PJ, P + "api/autosave/31", method="PUT", body="Aufsatz: Mein Wald"), at(P, "script", PJ, "http://video.lernfilm.org/thumb/12.jpg", "http://video.lernfilm.org/clip/12.mp4"), at(P, "script", PJ, P + "api/abgabe/31", method="POST", body="y" * 2000), at(P, "script", PJ, P + "api/anwesend", method="POST", body='{"da":1}'), [{"url": "http://captive.tablethaus.com/generate_204", "page": None, "headers": {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 13; Tab A9)"}}]),
    phone(at(V, "script", PF, "http://www.preisfuchs.net/api/verlauf?id=771", "http://imp.angebotsblick.com/v?o=774&pos=2&pub=preisfuchs&vid=41c2e9a7d05b"), at(V, "script", PF, "http://www.preisfuchs.net/ev?t=out&o=771&sid=91ab77fe0c21", method="POST", body="{}"), at(X, "other", None, "http://go.angebotsblick.com/r?o=771&pub=preisfuchs", Referer=V), at(X, "redirect", "http://go.angebotsblick.com/r?o=771&pub=preisfuchs", X, Referer=V), at(X, "parser", X, "http://www.waschland.shop/js/a.js", "http://www.waschland.shop/bild/w7.jpg"), at(X, "script", "http://www.waschland.shop/js/a.js", "http://rt.wiederkehr.io/pv?shop=114&sku=W7&k=view_item&r=55172")),
    {"url": "http://www.klangwiese.de/bestellung/fertig"},
    tablet(at(P, "script", PJ, M.format("Aufgabe", "990121"), method="POST"), at(P, "script", PJ, P + "api/lernstand", method="POST", body='{"m":0.8}'), at(P, "script", PJ, P + "health")),
]
