"""Frames inside frames, first-party names behind CNAMEs (one a tracker's, one a picture store's), two tabs, page redirects, a page without Referer, two people at one address."""
from dsl import *

TRACK = """(function(w){var send=function(t){var i=w.document.createElement('img');i.src=['{{scheme}}:','','px.sendero.io','v2',t+'.png'].join('/')+'?u={{c:sdr}}&pg='+encodeURIComponent(w.location.pathname)+'&_='+Math.floor(Math.random()*1e10);};
send('pv');w.addEventListener('hashchange',function(){send('hash')})})(window);"""
OMNI = """addEventListener('load',function(){navigator.sendBeacon('{{scheme}}://smetrics.teatro-palco.it/ee/v1/interact?configId=e1a3&requestId={{new:rid}}',JSON.stringify({events:[{xdm:{identityMap:{ECID:[{id:'{{new:mid}}'}]},eventType:'web.webpagedetails.pageViews',web:{url:location.href}}}]}))});"""
AD = """<!doctype html><title>a</title><img src="{{scheme}}://cdn.vetrinads.com/b/teatro.jpg" width=300 height=90><img src="{{scheme}}://log.vetrinads.com/view.gif?cr=22&z=9&i={{new:i}}" width=1 height=1><script>new Image().src='{{scheme}}://log.vetrinads.com/seen.gif?cr=22&z=9&i={{new:i}}&t='+Date.now()</script>"""


def doc(title, body, head=""):
    return page("<!doctype html><html lang=it><head><title>%s</title>%s<script async src='{{scheme}}://cdn.sendero.io/s.js'></script></head><body>%s</body></html>" % (title, head, body), gzip=True)


SITES = {
    "www.teatro-palco.it": {"/": doc("Palco", "<img src='{{scheme}}://foto.teatro-palco.it/sala.jpg'><iframe src='{{scheme}}://mappe.trovaluogo.it/cornice?q=teatro' width=400 height=300></iframe><script src=/om.js></script>"),
                            "/vecchio": go("/stagione", status=301), "/stagione": doc("Stagione", "<h1>Stagione</h1><img src='{{scheme}}://foto.teatro-palco.it/opera.jpg'><script src=/om.js></script>"), "/vai": page("<!doctype html><title>vai</title><script>location.replace('/stagione')</script>"),
                            "/om.js": script(OMNI, gzip=True, headers={"Cache-Control": "max-age=600"}), "/favicon.ico": pic("ico", 16, 16)},
    "foto.teatro-palco.it": {"/*": pic("jpeg", 300, 200, headers=LONG)}, "smetrics.teatro-palco.it": {"/ee/v1/interact": empty(pixel="analytics")},
    "mappe.trovaluogo.it": {"/cornice": page("<!doctype html><title>m</title><img src='{{scheme}}://tasselli.trovaluogo.it/15/17200/11700.png'><img src='{{scheme}}://tasselli.trovaluogo.it/15/17201/11700.png'><iframe src='{{scheme}}://spazio.vetrinads.com/riquadro?z=9' width=300 height=90></iframe>")}, "tasselli.trovaluogo.it": {"/*": pic("png", 256, 256, headers=LONG)},
    "spazio.vetrinads.com": {"/riquadro": page(AD, headers=NO_STORE)}, "cdn.vetrinads.com": {"/b/*": pic("jpeg", 300, 90, headers=LONG)}, "log.vetrinads.com": {"/view.gif": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE, set_cookie=["vet={{c:vet}}; SameSite=None; Secure; " + YEAR]), "/seen.gif": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "studio.dentista-riva.ch": {"/": doc("Studio", "<img src=/poltrona.jpg>", "<meta name=referrer content=no-referrer>"), "/poltrona.jpg": pic("jpeg", 300, 200), "/favicon.ico": empty()},
    "www.gelateria-blu.com": {"/": doc("Blu", "<img src=/cono.png>"), "/cono.png": pic("png", 120, 200), "/favicon.ico": empty()},
    "cdn.sendero.io": {"/s.js": script(TRACK, gzip=True, headers={"Cache-Control": "max-age=600"})}, "px.sendero.io": {"/v2/*": pic("png", pixel="analytics", headers=NO_STORE, set_cookie=["sdr={{c:sdr}}; SameSite=None; Secure; " + YEAR])},
}
CNAMES = {"smetrics.teatro-palco.it": "teatro-palco.it.ssl.dc9.omnivia.net", "teatro-palco.it.ssl.dc9.omnivia.net": "mil.omnivia.net", "foto.teatro-palco.it": "teatro.b-cdn.lumastore.net"}
CLOAKS = [{"query": "smetrics.teatro-palco.it", "domain": "omnivia.net"}]
THIRD_PARTY_COOKIES = True
PHONE = {"User-Agent": "Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0", "Accept": "*/*"}
G, S = "http://www.gelateria-blu.com/", "http://cdn.sendero.io/s.js"
VISITS = [{"url": "http://www.teatro-palco.it/"}, {"url": "http://www.teatro-palco.it/stagione", "tab": "due", "at_once": True}, {"url": "http://www.gelateria-blu.com/", "tab": "tre"},
          {"url": "http://studio.dentista-riva.ch/", "tab": "tre"}, {"url": "http://www.teatro-palco.it/vecchio"}, {"url": "http://www.teatro-palco.it/vai"}, {"run": "location.hash='opera'"}, {"run": "new Promise(r=>setTimeout(r,1200))"},
          {"actor": "phone", "address": "10.77.0.1", "headers": PHONE, "requests": [{"url": G, "page": G}, {"url": S, "page": G, "by": "parser", "initiator": G, "headers": {"Referer": G}}, {"url": G + "cono.png", "page": G, "by": "parser", "initiator": G, "headers": {"Referer": G}},
           {"url": "http://px.sendero.io/v2/pv.png?u=41c2d8e09b7755aa&pg=%2F&_=5501928374", "page": G, "by": "script", "initiator": S, "headers": {"Referer": G, "Cookie": "sdr=41c2d8e09b7755aa"}}]}]
