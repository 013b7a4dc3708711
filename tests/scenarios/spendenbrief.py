"""A charity's newsletters read in desktop, web and phone mail programs: open pixels of many senders; banners, countdowns, names in pictures and spacers that are none."""
from dsl import *

OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Accept": "*/*", "UA-CPU": "AMD64"}
TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "Accept": "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5", "Accept-Language": "de,en-US;q=0.7"}
IPHONE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
ANDROID = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; SM-A546B; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36", "Accept": "image/avif,image/webp,*/*;q=0.8", "X-Requested-With": "de.postmappe.mail"}
OPEN = dict(pixel="email_open", headers=NO_STORE)
SITES = {
    "bilder.wald-fuer-alle.org": {"/nl/47/kopf.jpg": pic("jpeg", 600, 160, headers=LONG), "/nl/47/*": pic("jpeg", 280, 180, headers=LONG), "/nl/leer.gif": pic("gif", headers=LONG), "/nl/linie.png": pic("png", 1, 2, headers=LONG), "/nl/icons/*": pic("png", 24, 24, headers=LONG), "/balken.png": pic("png", 400, 24, headers={"Cache-Control": "max-age=60"})},
    "nl.spendenpost.net": {"/track/open.php": pic("gif", **OPEN), "/mailing/assets/btn.png": pic("png", 160, 40, headers=LONG)},
    "wf.spendwerkzeug.io": {"/e3t/*": pic("gif", **OPEN), "/hs/quittung.png": pic("png", 80, 80, headers=LONG)},
    "pub.nothilfe-aktiv.de": {"/pub/as": pic("gif", **OPEN), "/content/zelt.jpg": pic("jpeg", 560, 300, headers=LONG), "/name.png": pic("png", 400, 60, headers={"Cache-Control": "private, max-age=600"})},
    "eml.brieflabor.com": {"/k4c2/open.gif": pic("gif", **OPEN)},
    "www.tierheim-nordheide.de": {"/newsletter/zaehler.php": pic("png", pixel="email_open"), "/newsletter/katze.jpg": pic("jpeg", 300, 200), "/newsletter/blank.gif": pic("gif")},
    "links.petition-jetzt.org": {"/o/*": {"body": "", "type_always": "image/png", **OPEN}, "/cd/*": pic("gif", 300, 80, headers=NO_STORE)},
    "www.chor-lindental.de": {"/brief/noten.png": pic("png", 400, 100), "/brief/1px.png": pic("png")},
    "webmail.blaubrief.de": {"/": page("<!doctype html><html><head><title>Blaubrief</title><meta name=referrer content=no-referrer><link rel=stylesheet href=/mail.css></head><body><img src=/img/sprite.png><img src=/img/t.gif width=1 height=1><main id=m></main><script src=/mail.js></script></body></html>", gzip=True, set_cookie=["bb_session={{new:s}}; HttpOnly; Path=/"]), "/mail.css": style("main{width:600px}", headers=LONG), "/img/sprite.png": pic("png", 200, 200, headers=LONG), "/img/t.gif": pic("gif", headers=LONG),
                             "/mail.js": script("""(function(){var n=0,i=setInterval(function(){fetch('/api/new?since=4711&_='+Date.now());if(++n>3)clearInterval(i)},400);
window.openMail=function(id){return fetch('/api/message/'+id).then(function(r){return r.text()}).then(function(h){document.getElementById('m').innerHTML=h;fetch('/api/message/'+id+'/seen',{method:'POST'})})};window.saveDraft=function(){return fetch('/api/draft/9',{method:'PUT',body:'Liebe Oma'})}})();""", gzip=True), "/api/new": empty(), "/api/draft/9": empty(), "/api/message/31/seen": empty(), "/api/message/32/seen": empty(), "/api/message/33/seen": empty(), "/avatar/*": pic("png", 40, 40), "/favicon.ico": pic("ico", 16, 16),
                             "/api/message/31": page("<img src=/avatar/wald><img src='{{scheme}}://bilder.wald-fuer-alle.org/nl/47/kopf.jpg'><img src='{{scheme}}://bilder.wald-fuer-alle.org/nl/leer.gif' width=1 height=10><img src='{{scheme}}://bilder.wald-fuer-alle.org/nl/47/eiche.jpg'><img src='{{scheme}}://bilder.wald-fuer-alle.org/balken.png?ziel=40000&stand=31200'><img src='{{scheme}}://nl.spendenpost.net/track/open.php?u=30ab77&id=9f31c2&e=c1d9e0aa51' width=1 height=1>"),
                             "/api/message/32": page("<img src=/avatar/nothilfe><img src='{{scheme}}://pub.nothilfe-aktiv.de/content/zelt.jpg'><img src='{{scheme}}://pub.nothilfe-aktiv.de/name.png?t=Liebe%20Frau%20Ebner&f=32'><img src='{{scheme}}://pub.nothilfe-aktiv.de/pub/as?_ri_=X0Gzc2X%3DAQpglLjHJlTQGzd&amp;_ei_=Elr1mQzKp7vKwYc9' width=1 height=1><img src='{{scheme}}://eml.brieflabor.com/k4c2/open.gif?d=7e1f9a33c0&v=2' width=1 height=1>"),
                             "/api/message/33": page("<p>Probe am Montag<img src='{{scheme}}://www.chor-lindental.de/brief/noten.png'><img src='{{scheme}}://www.chor-lindental.de/brief/1px.png' width=10 height=1>")},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


B = "http://bilder.wald-fuer-alle.org/nl/"
WALD = letter(B + "47/kopf.jpg", B + "leer.gif", B + "47/eiche.jpg", B + "47/bach.jpg", B + "linie.png", B + "icons/ig.png", "http://nl.spendenpost.net/mailing/assets/btn.png", "http://bilder.wald-fuer-alle.org/balken.png?ziel=40000&stand=31200")
def wald(e): return WALD + letter("http://nl.spendenpost.net/track/open.php?u=30ab77&id=9f31c2&e=" + e)
def dank(path): return letter("http://wf.spendwerkzeug.io/hs/quittung.png", "http://wf.spendwerkzeug.io/e3t/Cto/OP+113/dXk8s404/" + path)
def zelt(ei, d, name): return letter("http://pub.nothilfe-aktiv.de/content/zelt.jpg", "http://pub.nothilfe-aktiv.de/name.png?t=%s&f=32" % name, "http://pub.nothilfe-aktiv.de/pub/as?_ri_=X0Gzc2X%3DAQpglLjHJlTQGzd&_ei_=" + ei, "http://eml.brieflabor.com/k4c2/open.gif?d=%s&v=2" % d)
def tier(s): return letter("http://www.tierheim-nordheide.de/newsletter/katze.jpg", "http://www.tierheim-nordheide.de/newsletter/blank.gif", "http://www.tierheim-nordheide.de/newsletter/zaehler.php?nr=77&empf=%s" % s)
def peti(p): return letter("http://links.petition-jetzt.org/cd/ende-20261210.gif", "http://links.petition-jetzt.org/o/%s.png" % p)


CHOR = letter("http://www.chor-lindental.de/brief/noten.png", "http://www.chor-lindental.de/brief/1px.png")
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": wald("a7c1d9e0aa") + dank("VWJhK53kYt9cW6Q3xZ12QmTfzW8yqL5V4Gd7tFN1q2") + tier("4482") + CHOR},
    {"actor": "thunderbird", "address": "10.77.0.3", "headers": TB, "requests": zelt("Elr9sTTvKw7a", "0f1e2d3c4b", "Lieber%20Herr%20Ebner") + peti("eyJjIjo0NywidSI6ODgxMn0/t9Qa")},
    {"actor": "iphone", "address": "10.77.0.4", "headers": IPHONE, "requests": wald("19e0f7c4b2") + tier("1190") + peti("eyJjIjo0NywidSI6MTE5MH0/b7Xc") + zelt("Elr5pMMnQz2c", "99aa77cc55", "Liebe%20Ida")},
    {"actor": "android", "address": "10.77.0.5", "headers": ANDROID, "requests": wald("5520bb19cd") + dank("W7xTq9N4mPbR2cVhL8sK1wZyJ6gF3dQ0aX5eUiOtMnBv") + CHOR},
    {"url": "http://webmail.blaubrief.de/"}, {"run": "openMail(31)"}, {"run": "saveDraft()"}, {"run": "openMail(32)"}, {"run": "openMail(33)"}, {"run": "openMail(31)"},
]
