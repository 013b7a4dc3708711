"""A travel booking in French: retargeting by search and hotel, metasearch conversions, a frame without scripts, a test tool; beside tiles, rates and polling for free rooms."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
DYN = """(function(){var L=(window.dynq||[]),p='a=9123&v=5.6.2&otl=1&adce=1';L.forEach(function(e,i){p+='&p'+i+'='+encodeURIComponent('e='+e.e+(e.id?'&p='+e.id:'')+(e.din?'&din='+e.din+'&dout='+e.dout:'')+(e.t?'&t='+e.t:''))});
var s=document.createElement('script');s.async=true;s.src=['{{scheme}}:','','sslw.dynarebond.com','event?'+p+'&tld='+location.hostname.split('.').slice(-2).join('.')+'&dtycbr='+Math.floor(Math.random()*99999)].join('/');document.head.appendChild(s)})();"""
AB = """(function(){var cid='{{new:vc}}';fetch('{{scheme}}://conf.testeur-ab.io/v1/4455.json').then(function(r){return r.json()}).then(function(){var x=new XMLHttpRequest();
x.open('POST','{{scheme}}://ariane.testeur-ab.io/');x.setRequestHeader('Content-Type','text/plain');x.send(JSON.stringify({cid:'4455',vid:cid,h:[{t:'PAGEVIEW',dl:location.href},{t:'CAMPAIGN',caid:'1022',vaid:'3'}]}))})})();"""
AUD = """!function(){var u='{{scheme}}://logs1125.audicompte.net/hit.xiti?s=588213&p='+encodeURIComponent(document.title)+'&hl='+new Date().toTimeString().slice(0,8).replace(/:/g,'x')+'&r=800x600x24x24&idclient={{c:idrxvr}}&ref=';new Image().src=u}();"""
FRAME = """<!doctype html><meta charset=utf-8><body><p>Offres du Sud</p><img src="{{scheme}}://visuels.regie-dusud.fr/pave/azur300.jpg" width=300 height=250><noscript><img src="{{scheme}}://imp.regie-dusud.fr/affichage.gif?camp=330&pave=2&jeton={{new:j}}" width=1 height=1></noscript>
<script>document.title='jamais'</script></body>"""


def doc(title, events, body):
    return page("""<!doctype html><html lang=fr><head><meta charset=utf-8><title>%s</title><link rel=stylesheet href=/css/azur.css><script>var dynq=[%s]</script></head><body>
<img src=/img/logo.png><img src=/img/pays/fr.png width=16 height=11><img src=/img/pays/it.png width=16 height=11><img src=/img/vide.gif width=1 height=12>%s
<script src="{{scheme}}://static.dynarebond.com/js/ld/ld.js?a=9123" async></script><script src="{{scheme}}://try.testeur-ab.io/4455.js" async></script><script src="{{scheme}}://tag.audicompte.net/smart.js" async></script></body></html>""" % (title, events, body), gzip=True)


SITES = {
    "www.azur-sejours.fr": {
        "/": doc("Azur", "{e:'vh'}", "<iframe sandbox src='{{scheme}}://cadre.regie-dusud.fr/bloc.html' width=320 height=270></iframe>"),
        "/recherche": doc("Hotels a Nice", "{e:'vs',din:'2027-05-02',dout:'2027-05-06'}", """<img src="{{scheme}}://tuiles.cartolibre.eu/15/17024/11958.png"><img src="{{scheme}}://tuiles.cartolibre.eu/15/17025/11958.png"><img src="/img/etoiles?n=4">
<script>fetch('/ajax/suggest?q=nic&_=1790000000999').then(r=>r.json());fetch('/ajax/dispo?h=4412&du=2027-05-02&au=2027-05-06&_='+Date.now());fetch('{{scheme}}://api.tauxdechange-libre.eu/v1/latest?base=EUR&symbols=GBP,CHF').then(r=>r.json())</script>"""),
        "/hotel/4412": doc("Hotel Miramar", "{e:'vp',id:4412},{e:'vs',din:'2027-05-02',dout:'2027-05-06'}", """<img src="{{scheme}}://photos.chambrevue.com/4412/facade.jpg?w=400&q=70&s=0cc175b9c0f1b6a831c399e269772661"><img src="{{scheme}}://photos.chambrevue.com/4412/piscine.jpg?w=400&q=70&s=92eb5ffee6ae2fec3ad71c777531578f">
<script>fetch('/ajax/dispo?h=4412&du=2027-05-02&au=2027-05-06&_='+Date.now());fetch('{{scheme}}://avis.lesvoyageurs-disent.org/api/hotel/4412?lang=fr').then(r=>r.json())</script><img src="{{scheme}}://px.comparhotel.com/pv?partner=azur&hid=4412&clid={{new:k}}" width=1 height=1>"""),
        "/reservation": doc("Paiement", "{e:'vb',id:4412}", "<iframe src='{{scheme}}://paiement.guichet-sur.com/cadre?cmd=R-55120' width=400 height=200></iframe><script src='{{scheme}}://captcha.garde-portail.net/api.js?k=6Lc1'></script>"),
        "/reservation/confirmation": doc("Reservation confirmee R-55120", "{e:'vc',id:4412,t:'R-55120'}", """<img src="{{scheme}}://px.comparhotel.com/conversions/px/azur?hid=4412&booking=R-55120&total=612.00&cur=EUR&nights=4" width=1 height=1>
<iframe src="{{scheme}}://suivi.voyaffil.fr/vente?pg=31&mt=612.00&ref=R-55120" width=1 height=1 style=display:none></iframe>
<script>setTimeout(function(){fetch('{{scheme}}://ct.epingle-moi.com/v3/?tid=26129&event=checkout&ed='+encodeURIComponent('{"value":612,"order_id":"R-55120"}')+'&cb='+Date.now(),{mode:'no-cors',keepalive:true})},100)</script>"""),
        "/css/azur.css": style("body{background:url(/img/fond.jpg)}", gzip=True, headers=LONG), "/img/fond.jpg": pic("jpeg", 40, 400, headers=LONG), "/img/logo.png": pic("png", 150, 40, headers=LONG), "/img/pays/*": pic("png", 16, 11, headers=LONG), "/img/vide.gif": pic("gif", headers=LONG), "/img/etoiles": pic("png", 90, 18),
        "/ajax/suggest": json_('["Nice","Nice aeroport","Nicosie"]'), "/ajax/dispo": empty(headers=NO_STORE), "/favicon.ico": pic("png", 32, 32)},
    "cadre.regie-dusud.fr": {"/bloc.html": page(FRAME)}, "visuels.regie-dusud.fr": {"/pave/*": pic("jpeg", 300, 250, headers=LONG)}, "imp.regie-dusud.fr": {"/affichage.gif": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "static.dynarebond.com": {"/js/ld/ld.js": script(DYN, gzip=True, headers={"Cache-Control": "max-age=3600"})},
    "sslw.dynarebond.com": {"/event": go("{{scheme}}://widget.dynarebond.com/event?a={{q:a}}&p0={{q:p0}}&reakt=1&uid={{c:uid}}", pixel="retargeting|conversion|analytics|unknown", set_cookie=["uid={{c:uid}}; Domain=dynarebond.com" + CO])},
    "widget.dynarebond.com": {"/event": script("/*ok*/", pixel="retargeting|conversion|analytics|unknown", headers=NO_STORE)},
    "try.testeur-ab.io": {"/4455.js": script(AB, gzip=True, headers={"Cache-Control": "max-age=60"})}, "conf.testeur-ab.io": {"/v1/*": json_('{"campaigns":[{"id":"1022","variations":[{"id":"3","mods":[]}]}],"traffic":100}')}, "ariane.testeur-ab.io": {"/": empty(pixel="analytics|unknown")},
    "tag.audicompte.net": {"/smart.js": script(AUD, gzip=True)}, "logs1125.audicompte.net": {"/hit.xiti": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["idrxvr={{c:idrxvr}}" + CO])},
    "tuiles.cartolibre.eu": {"/*": pic("png", 256, 256, headers=LONG)}, "photos.chambrevue.com": {"/*": pic("jpeg", 400, 260, headers=LONG)},
    "api.tauxdechange-libre.eu": {"/v1/latest": json_('{"base":"EUR","rates":{"GBP":0.86,"CHF":0.97}}')}, "avis.lesvoyageurs-disent.org": {"/api/*": json_('{"note":4.3,"avis":[{"t":"Tres calme, vue sur la mer"},{"t":"Petit dejeuner copieux"}]}')},
    "px.comparhotel.com": {"/pv": pic("png", pixel="retargeting|analytics|unknown", headers=NO_STORE, set_cookie=["ch={{c:ch}}" + CO]), "/conversions/*": pic("png", pixel="conversion", headers=NO_STORE, set_cookie=["ch={{c:ch}}" + CO])},
    "suivi.voyaffil.fr": {"/vente": page("<html><body></body></html>", pixel="conversion", headers=NO_STORE)},
    "ct.epingle-moi.com": {"/v3/": pic("gif", pixel="conversion|social", headers=NO_STORE)},
    "paiement.guichet-sur.com": {"/cadre": page("<!doctype html><title>Paiement</title><form><input name=carte></form><script>fetch('/session/R-55120',{method:'POST',body:'init'})</script>"), "/session/*": json_('{"etat":"pret"}')},
    "captcha.garde-portail.net": {"/api.js": script("fetch('{{scheme}}://captcha.garde-portail.net/defi?k=6Lc1').then(function(r){return r.json()})"), "/defi": json_('{"defi":"a93kq0","forme":"puzzle"}')},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.azur-sejours.fr/"}, {"url": "http://www.azur-sejours.fr/recherche?ville=nice&du=2027-05-02&au=2027-05-06"}, {"url": "http://www.azur-sejours.fr/hotel/4412"},
          {"url": "http://www.azur-sejours.fr/reservation"}, {"url": "http://www.azur-sejours.fr/reservation/confirmation"}]
