"""A Czech watch shop that measures behind names of its own: three clouds of CNAMEs of which two are trackers', a first-party container, cookies on the parent domain."""
from dsl import *

DS = "; Domain=hodinylipka.cz; SameSite=Lax; " + YEAR
LAUNCH = """(function(){var P='{{scheme}}://';var org='5D7236525AA6D9580A495C6C',mid='{{c:s_ecid}}';
function id(){var x=new XMLHttpRequest();x.open('GET',P+'smetriky.hodinylipka.cz/id?d_visid_ver=5.5.0&mcorgid='+org+'%40Lip&mid='+mid+'&ts='+Date.now());x.withCredentials=true;x.send()}
function s(e){var i=new Image();i.src=P+'smetriky.hodinylipka.cz/b/ss/lipkaprod/1/JS-2.26.0/s'+Math.floor(1e13*Math.random())+'?AQB=1&ndh=1&pf=1&mid='+mid+'&pageName='+encodeURIComponent(document.title)+(e?'&events='+e+'&purchaseID=LIP-3309':'')+'&c.&a.&.a&.c&AQE=1'}
id();setTimeout(function(){s(location.pathname=='/dekujeme'?'purchase':'')},120)})();"""
EUL = """(function(){var h=('mer'+'eni'),d=location.hostname.split('.').slice(-2).join('.'),u='{{scheme}}://'+h+'.'+d+'/col5912/-/'+Math.floor(Math.random()*4e9)+'?url='+encodeURIComponent(location.href)+'&rf=&euidl={{c:etuix}}&ss=800x600&edw=800';fetch(u,{mode:'no-cors',credentials:'include'})})();"""
SST = """(function(){var q='v=2&tid=L-88K1&gtm=45je&_p='+Date.now()+'&cid={{c:FPID}}&sr=800x600&en='+(location.pathname=='/dekujeme'?'purchase&epn.value=8990&ep.transaction_id=LIP-3309':'page_view')+'&dl='+encodeURIComponent(location.href);
fetch('{{scheme}}://data.hodinylipka.cz/g/collect?'+q,{method:'POST',keepalive:true,mode:'no-cors',credentials:'include'});addEventListener('visibilitychange',function(){});setTimeout(function(){navigator.sendBeacon('{{scheme}}://data.hodinylipka.cz/g/collect?'+q.replace(/en=[a-z_]+/,'en=user_engagement')+'&_et=400')},300)})();"""


def doc(title, body):
    return page("""<!doctype html><html lang=cs><head><meta charset=utf-8><title>%s</title><link rel=stylesheet href="{{scheme}}://staticke.hodinylipka.cz/t/styl.css"><script src="/launch/lipka.min.js" async></script><script src="{{scheme}}://mereni.hodinylipka.cz/col5912.js" async></script>
<script src="{{scheme}}://data.hodinylipka.cz/kontejner.js?id=K-88" async></script></head><body><img src="{{scheme}}://staticke.hodinylipka.cz/t/logo.svg"><img src="{{scheme}}://staticke.hodinylipka.cz/t/mezera.gif" width=1 height=8>%s<img src="{{scheme}}://obrazky.hodinylipka.cz/banner/jaro.jpg?w=400"></body></html>""" % (title, body), gzip=True, set_cookie=["kosik={{c:kosik}}; HttpOnly; Path=/"])


SITES = {
    "www.hodinylipka.cz": {
        "/": doc("Lipka", "<a href=/hodinky/tuna>Tuna</a>"),
        "/hodinky/tuna": doc("Tuna 300", "<img src='{{scheme}}://obrazky.hodinylipka.cz/p/tuna-1.webp?w=300'><script>fetch('{{scheme}}://hledani.hodinylipka.cz/v1/podobne?id=tuna').then(r=>r.json());fetch('/api/sklad/tuna?_='+Date.now()).then(r=>r.json())</script><img src='{{scheme}}://c.srovnavac-cen.cz/retargeting/prod?s=441&id=tuna' width=1 height=1>"),
        "/dekujeme": doc("Dekujeme za objednavku LIP-3309", "<img src='{{scheme}}://www.srovnavac-cen.cz/direct/i/konverze.php?klic=9F9BDF47AFA724AC8B4A8E1F8E0E2A51&obj=LIP-3309&cena=8990' width=1 height=1><script>fetch('/api/doprava?obj=LIP-3309').then(r=>r.json())</script>"),
        "/launch/lipka.min.js": script(LAUNCH, gzip=True, headers={"Cache-Control": "max-age=30"}), "/api/sklad/tuna": json_('{"kusu":3,"prodejna":"Brno","dorucime":"zitra"}', headers=NO_STORE), "/api/doprava": json_('{"dopravce":"Balikar","den":"streda","cena":0}'), "/favicon.ico": pic("png", 32, 32)},
    "smetriky.hodinylipka.cz": {"/id": json_('{"mid":"{{c:s_ecid}}"}', pixel="analytics|sync|unknown", set_cookie=["s_ecid={{c:s_ecid}}" + DS]), "/b/ss/*": pic("gif", 2, 2, pixel="analytics|conversion", headers=NO_STORE, set_cookie=["s_ecid={{c:s_ecid}}" + DS])},
    "mereni.hodinylipka.cz": {"/col5912.js": script(EUL, gzip=True, headers={"Cache-Control": "max-age=60"}), "/col5912/*": empty(pixel="analytics|unknown", set_cookie=["etuix={{c:etuix}}" + DS])},
    "data.hodinylipka.cz": {"/kontejner.js": script(SST, gzip=True), "/g/collect": empty(pixel="analytics|conversion|unknown", set_cookie=["FPID={{c:FPID}}; HttpOnly" + DS])},
    "staticke.hodinylipka.cz": {"/t/styl.css": style("a{color:#246}", headers=LONG), "/t/logo.svg": pic("svg", 120, 40, headers=LONG), "/t/mezera.gif": pic("gif", headers=LONG)}, "obrazky.hodinylipka.cz": {"/banner/*": pic("jpeg", 400, 120, headers=LONG), "/p/*": pic("webp", 300, 300, headers=LONG)},
    "hledani.hodinylipka.cz": {"/v1/podobne": json_('{"polozky":[{"id":"makrela","cena":7490},{"id":"sumec","cena":10990}]}')},
    "c.srovnavac-cen.cz": {"/retargeting/*": pic("gif", pixel="retargeting", headers=NO_STORE, set_cookie=["sid_rt={{c:sid_rt}}; SameSite=None; Secure; " + YEAR])}, "www.srovnavac-cen.cz": {"/direct/i/*": pic("png", pixel="conversion", headers=NO_STORE)},
}
CNAMES = {"smetriky.hodinylipka.cz": "lipka.cz.102.122.2o9metrik.net", "mereni.hodinylipka.cz": "trakt.hodinylipka.cz", "trakt.hodinylipka.cz": "lipka.eulerovka.com", "lipka.eulerovka.com": "et5.eulerovka.com",
          "staticke.hodinylipka.cz": "lipka-static.b-kraj.rychlacdn.net", "obrazky.hodinylipka.cz": "hodinylipka.obrazkovnik.io", "hledani.hodinylipka.cz": "lipka-7.vyhledavac-saas.eu"}
CLOAKS = [{"query": "smetriky.hodinylipka.cz", "domain": "2o9metrik.net"}, {"query": "mereni.hodinylipka.cz", "domain": "eulerovka.com"}]
H = "http://www.hodinylipka.cz/"
VISITS = [{"url": H}, {"url": H + "hodinky/tuna"}, {"url": H + "dekujeme"}, {"url": H}]
