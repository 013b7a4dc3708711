"""A municipal library: self-hosted statistics, author-royalty counters, usage of e-books and an embedded post and film; covers that are missing, keep-alives, resolvers, sign-on that are none."""
from dsl import *

S = "{{scheme}}://"
MTM = """(function(){var r=Math.random().toString().slice(2,8),v='{{new:mvid}}';
var u='{{scheme}}://statistik.auenstadt-online.de/piwik.php',b='action_name='+encodeURIComponent(document.title)+'&idsite=12&rec=1&r='+r+'&h=10&m=4&s=9&url='+encodeURIComponent(location.href)+'&_id='+v+'&_idn=1&send_image=0&pv_id='+r+'&res=800x600';
navigator.sendBeacon(u,new Blob([b],{type:'application/x-www-form-urlencoded; charset=UTF-8'}));
setTimeout(function(){(new Image).src=u+'?ping=1&'+b+'&ca=1'},400)})();"""
ZIEGE = """(function(){var i=document.createElement('img');i.alt='';i.style.position='absolute';i.width=1;i.height=1;i.src='{{scheme}}://auenstadt.zaehlbock.com/count?p='+encodeURIComponent(location.pathname)+'&r=&e=false&t='+encodeURIComponent(document.title)+'&s=800%2C600%2C1&b=0&rnd='+Math.random().toString(36).slice(2,7);document.body.appendChild(i)})();"""
UMA = """(function(){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://zugriffe.kommunal-it.de/api/send');x.setRequestHeader('Content-Type','application/json');x.send(JSON.stringify({type:'event',payload:{website:'b59e9c65-ae32',hostname:location.hostname,screen:'800x600',language:'de-DE',title:document.title,url:location.pathname,referrer:document.referrer}}))})();"""
OPAC = """(function(w){w.such=function(t){for(var i=3;i<=t.length;i+=2)(function(k){setTimeout(function(){fetch('/opac/autocomplete?term='+encodeURIComponent(t.slice(0,k))+'&db=all&sid=8812')},k*60)})(i)};
w.verf=function(){return fetch('/opac/rtac?ids=00912331,00912332,00400417&_='+Date.now())};
w.cb7=function(){};var n=0;(function k(){if(n++>1)return;fetch('/opac/keepalive?_='+Date.now());setTimeout(k,300)})();
w.verlaengern=function(){return fetch('/opac/konto/renew',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'id=00912331&csrf=1f0a'})};
w.merk=function(){navigator.sendBeacon('/opac/merkliste','add=00912331')};})(window);"""
POST = """<!doctype html><title>p</title><p>Neu: die Lesenacht</p><img src="{{scheme}}://pbs.zwitscherbild.com/profile/77_normal.jpg"><script>
(new Image).src='{{scheme}}://syndication.zwitscher.social/i/jot?dnt=0&l='+encodeURIComponent(JSON.stringify({_category_:'tfw_client_event',event_namespace:{client:'tfw',page:'embed',action:'impression'},item_ids:['17233'],widget_origin:document.referrer}))</script>"""
FILM = """<!doctype html><title>f</title><img src="{{scheme}}://i.filmnest.tv/vi/Kd81/hq.jpg"><script>
var c='{{new:cpn}}';fetch('/videoplayback?id=Kd81&itag=18&range=0-20000');
fetch('/api/stats/playback?ns=fn&el=embedded&cpn='+c+'&docid=Kd81&ver=2&cmt=0&fmt=18&rt=0.4&euri='+encodeURIComponent(document.referrer));
setTimeout(function(){fetch('/api/stats/watchtime?ns=fn&el=embedded&cpn='+c+'&docid=Kd81&st=0&et=0.3&state=playing')},300)</script>"""


def doc(title, body, scripts="", **more):
    return page("<!doctype html><html lang=de><head><title>" + title + "</title><link rel=stylesheet href=/static/k.css></head><body><img src=/static/wappen.png>" + body + "<table><tr><td><img src=/static/leer.gif width=1 height=8></table>" + scripts + "</body></html>", gzip=True, **more)


EXT = "<script async src='" + S + "statistik.auenstadt-online.de/piwik.js'></script>"
CSS = {"/static/k.css": style("@font-face{font-family:K;src:url('" + S + "schriften.kommunal-it.de/k.woff2')}body{font-family:K}", headers=LONG), "/static/wappen.png": pic("png", 60, 70, headers=LONG), "/static/leer.gif": pic("gif", headers=LONG), "/favicon.ico": pic("ico", 16, 16)}
SITES = {
    "www.auenstadt-bibliothek.de": {**CSS,
        "/": doc("Bibliothek Auenstadt", "<h1>Willkommen</h1><iframe src='" + S + "platform.zwitscher.social/embed?id=17233' width=300 height=200></iframe>", EXT + "<script src='" + S + "js.zaehlbock.com/count.js'></script>"),
        "/lesenacht": doc("Lesenacht", "<p>Am Freitag.</p><iframe src='" + S + "www.filmnest.tv/embed/Kd81' width=320 height=200></iframe><img src='" + S + "vg08.wortzaehler.de/na/5b2c8e5c8f5f4a7f9c0b11d2ae77' width=1 height=1 alt=''>"
                          "<img src='" + S + "kacheln.freiekarte.de/16/34560/22801.png'><img src='" + S + "kacheln.freiekarte.de/16/34561/22801.png'>", EXT)},
    "opac.auenstadt-bibliothek.de": {**CSS,
        "/opac/treffer": doc("Katalog", "".join("<img src='" + S + "cover.buchbilder.de/isbn/978351828%d/s.gif' width=60>" % n for n in (1101, 1102, 1103)) + "<img src='" + S + "sfx.konsortium-nord.de/img/button?sid=OPAC&genre=book&isbn=97835182811' width=80>"
                             "<iframe src='" + S + "login.verbund-sso.de/passive?client=opac-auenstadt&nonce={{new:nonce}}' width=1 height=1></iframe>",
                             "<script src=/opac/app.js></script><script src=/opac/extern/uma.js></script><script src='" + S + "api.ausleihpunkt.de/jsonp/status?isbn=97835182811&callback=cb7'></script>", set_cookie=["JSESSIONID={{c:JSESSIONID}}; HttpOnly; Path=/"]),
        "/opac/ebook": doc("E-Book", "<h1>Der Fluss</h1><img src='" + S + "usage.ebookport.de/px/view.png?inst=auenstadt&isbn=97835182811&ev=investigation&sess={{new:es}}' width=1 height=1><img src='/opac/qr?d=00912331'>", "<script src=/opac/app.js></script><script src=/opac/extern/uma.js></script>"),
        "/opac/app.js": script(OPAC, gzip=True, headers=LONG), "/opac/extern/uma.js": script(UMA), "/opac/autocomplete": json_('["Der Fluss","Der Fluß ohne Ufer"]'), "/opac/rtac": json_('{"00912331":"ausgeliehen","00912332":"frei"}', headers=NO_STORE),
        "/opac/keepalive": empty(headers=NO_STORE), "/opac/konto/renew": json_('{"ok":1}'), "/opac/merkliste": empty(), "/opac/qr": pic("png", 90, 90), "/opac/sso-ok": page("<title>ok</title>")},
    "statistik.auenstadt-online.de": {"/piwik.js": script(MTM, gzip=True, headers={"Cache-Control": "max-age=3600"}), "/piwik.php": empty(pixel="analytics")},
    "js.zaehlbock.com": {"/count.js": script(ZIEGE, headers=LONG)}, "auenstadt.zaehlbock.com": {"/count": pic("gif", pixel="analytics", headers=NO_STORE)},
    "zugriffe.kommunal-it.de": {"/api/send": {"body": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpZCI6IjkyYTEiLCJ3ZWJzaXRlSWQiOiJiNTllIn0.c2lnbmF0dXJ", "type": "text/plain", "pixel": "analytics"}},
    "schriften.kommunal-it.de": {"/k.woff2": {**font(), "headers": LONG}}, "kacheln.freiekarte.de": {"/*": pic("png", 256, 256, headers=LONG)},
    "platform.zwitscher.social": {"/embed": page(POST)}, "pbs.zwitscherbild.com": {"/profile/*": pic("jpeg", 48, 48, headers=LONG)}, "syndication.zwitscher.social": {"/i/jot": pic("gif", pixel="social|analytics|unknown", headers=NO_STORE)},
    "www.filmnest.tv": {"/embed/Kd81": page(FILM), "/videoplayback": {"body": bytes(20001), "type": "video/mp4"}, "/api/stats/playback": empty(pixel="analytics"), "/api/stats/watchtime": empty(pixel="analytics")}, "i.filmnest.tv": {"/vi/*": pic("jpeg", 320, 180, headers=LONG)},
    "vg08.wortzaehler.de": {"/na/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["srp={{c:srp}}; " + YEAR])},
    "cover.buchbilder.de": {"/isbn/9783518281102/*": pic("gif", headers={"Cache-Control": "max-age=86400"}), "/isbn/*": pic("gif", 60, 90, headers={"Cache-Control": "max-age=86400"})},
    "sfx.konsortium-nord.de": {"/img/button": pic("gif", 80, 20)}, "api.ausleihpunkt.de": {"/jsonp/status": script('cb7({"97835182811":{"frei":1,"gesamt":3,"warteliste":0}})')},
    "login.verbund-sso.de": {"/passive": go(S + "opac.auenstadt-bibliothek.de/opac/sso-ok?error=login_required", headers=NO_STORE)},
    "usage.ebookport.de": {"/px/view.png": pic("png", pixel="analytics", headers=NO_STORE)},
}
O = "http://opac.auenstadt-bibliothek.de/opac/"
VISITS = [{"url": "http://www.auenstadt-bibliothek.de/"}, {"url": "http://www.auenstadt-bibliothek.de/lesenacht"}, {"url": O + "treffer?q=fluss"}, {"run": "such('fluss ohne')"}, {"run": "verf()"}, {"run": "merk()"},
          {"url": O + "ebook?id=912331"}, {"run": "verlaengern()"}, {"run": "verf()"}]
