"""A supermarket with a loyalty card: sponsored shelves that count impressions, an audience panel, viewthrough tags with a hashed address; points, coupons and shop finders are none."""
from dsl import *

SHELF = """(function(){fetch('{{scheme}}://api.polkahub.io/shelf?slot=top&n=2&sess={{new:ps}}').then(function(r){return r.json()}).then(function(j){j.forEach(function(o,i){var e=document.createElement('img');e.src='{{scheme}}://img.smakosz.pl/pr/'+o.sku+'.webp';document.body.appendChild(e);
e.onload=function(){fetch('{{scheme}}://b.polkahub.io/'+o.t,{mode:'no-cors',keepalive:true});setTimeout(function(){fetch('{{scheme}}://b.polkahub.io/'+o.t+'/v',{mode:'no-cors',keepalive:true})},250+i*50)}})})})();"""
GEM = """(function(){var q='l='+(Math.random()*100|0)+'&id=zCf1vYkL0aQ7pXbN2&fr=1&tz=-60&fv=-&href='+encodeURIComponent(location.href)+'&ref=&screen=800x600&col=24&vis={{new:gv}}';var s=document.createElement('script');s.src='{{scheme}}://smak.hit.gemius.pl/_'+Date.now()+'/rexdot.js?'+q;document.head.appendChild(s)})();"""
ADS = """(function(w){var q='?random='+Date.now()+'&cv=11&fst='+Date.now()+'&bg=ffffff&guid=ON&async=1&u_w=800&u_h=600&url='+encodeURIComponent(location.href)+'&hn=www.googleadservices.com&tiba='+encodeURIComponent(document.title)+'&data=event%3D'+w.zd+(w.em?'&em=tv.1~em.'+w.em:'')+'&rfmt=3&fmt=4';
(new Image).src='{{scheme}}://googleads.g.doubleclick.net/pagead/viewthroughconversion/918827710/'+q;
if(w.zd=='purchase')(new Image).src='{{scheme}}://www.googleadservices.com/pagead/conversion/918827710/'+q+'&label=kQ2zCJ&value=143.20&currency_code=PLN&oid=Z-5510'})(window);"""


def p(t, ev, b, em=""):
    return page("""<!doctype html><html lang=pl><head><title>%s</title><link rel=stylesheet href=/st/s.css><script>var zd='%s',em='%s'</script><script async src="{{scheme}}://pro.hit.gemius.pl/hmapxy.js"></script><script async src="{{scheme}}://www.googletagmanager.com/gtag/js?id=AW-918827710"></script></head><body><h1>%s</h1><img src=/st/spacer.png width=1 height=8>%s</body></html>""" % (t, ev, em, t, b), gzip=True)


S = "http://www.smakosz.pl"
EM = "b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514"
SH = "<script async src='{{scheme}}://api.polkahub.io/sdk.js'></script>"
SITES = {
    "www.smakosz.pl": {"/": p("Smakosz", "home", SH), "/nabial": p("Nabial", "view_item_list", SH + "<img src='{{scheme}}://img.smakosz.pl/pr/mleko.webp'>"),
        "/karta": p("Moja karta", "login", "<img src=/karta/kod.png?nr=9900417733><script>fetch('/api/punkty?karta=9900417733');fetch('/api/kupon/77/aktywuj',{method:'POST'});fetch('{{scheme}}://sklepy.geomapka.pl/v1/blisko?lat=52.2&lon=21.0&k=7fa1').then(function(r){return r.json()})</script>", EM),
        "/koszyk": p("Koszyk", "begin_checkout", SH, EM), "/zamowienie": p("Zamowienie", "purchase", "<img src='{{scheme}}://ec.cashwroc.eu/z?pid=1204&oid=Z-5510&kw=143.20&c={{new:c}}' width=1 height=1>", EM),
        "/st/s.css": style("h1{color:green}", headers=LONG), "/st/spacer.png": pic("png", headers=LONG), "/karta/kod.png": pic("png", 200, 60, headers=NO_STORE), "/api/punkty": json_('{"pkt":412}'), "/api/kupon/77/aktywuj": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "img.smakosz.pl": {"/pr/*": pic("webp", 160, 160, headers=NO_STORE)},
    "api.polkahub.io": {"/sdk.js": script(SHELF, gzip=True), "/shelf": json_('[{"sku":"ser","t":"e/eyJhIjoiNDQxIiwiYyI6InNlciIsInMiOiJ7e25ldzp4fX0ifQ.{{new:x}}"},{"sku":"jogurt","t":"e/eyJhIjoiNDQyIiwiYyI6ImpvZyJ9.{{new:y}}"}]')},
    "b.polkahub.io": {"/e/*": empty(pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "pro.hit.gemius.pl": {"/hmapxy.js": script(GEM, gzip=True)}, "smak.hit.gemius.pl": {"/_*": script("var gem=1;", pixel="analytics", headers=NO_STORE, set_cookie=["Gdyn={{c:Gdyn}}; Domain=hit.gemius.pl; SameSite=None; Secure; " + YEAR])},
    "www.googletagmanager.com": {"/gtag/js": script(ADS, gzip=True)}, "googleads.g.doubleclick.net": {"/pagead/viewthroughconversion/*": pic("gif", pixel="retargeting|analytics|conversion", headers=NO_STORE, set_cookie=["IDE={{c:IDE}}; Domain=doubleclick.net; SameSite=None; Secure; " + YEAR])},
    "www.googleadservices.com": {"/pagead/conversion/*": pic("gif", pixel="conversion", headers=NO_STORE)}, "ec.cashwroc.eu": {"/z": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["cw={{c:cw}}; SameSite=None; Secure; " + YEAR])},
    "sklepy.geomapka.pl": {"/v1/*": json_('[{"id":14,"m":320}]')},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": S + "/"}, {"url": S + "/nabial"}, {"url": S + "/karta"}, {"url": S + "/koszyk"}, {"url": S + "/zamowienie"}]
