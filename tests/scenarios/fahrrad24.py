"""A bicycle shop with one container, most boring: page views, product views, a basket and a purchase told to a common analytics product by GET image fallback, a social network, a pin board, a price robot, a review house's invitation and an affiliate; a session recorder and a chat that tells that it was shown; the container's settings lie in a JSON element of the page. Search, filters, stock, images by size, a seal, a payment's button, address completion and a delivery estimate are none. No host is marked as secure."""
from dsl import *

CONT = """(function(d){var cfg=JSON.parse(d.getElementById('dl').textContent),ev=cfg.event,h={ga:'www.zaehlwerk-analytics.com',fb:'www.freundeskreis.com',pi:'ct.nadelwand.com'};
function img(u){var i=new Image(1,1);i.src=u}
img('{{scheme}}://'+h.ga+'/j/collect?v=1&_v=j101&a=881&t='+(ev=='purchase'?'event&ec=shop&ea=purchase&ti='+cfg.id+'&tr='+cfg.value:'pageview')+'&dl='+encodeURIComponent(location.href)+'&ul=de-de&sr=800x600&cid=4711.1796000001&tid=UA-88-1&z='+Math.floor(Math.random()*1e9));
img('{{scheme}}://'+h.fb+'/tr/?id=8812&ev='+({view:'ViewContent',cart:'AddToCart',purchase:'Purchase'}[ev]||'PageView')+'&dl='+encodeURIComponent(location.href)+'&ts='+Date.now()+(cfg.value?'&cd[value]='+cfg.value+'&cd[currency]=EUR':'')+'&fbp=fb.1.1796.{{new:fbp}}');
img('{{scheme}}://'+h.pi+'/v3/?tid=2612&event='+({view:'pagevisit',cart:'addtocart',purchase:'checkout'}[ev]||'init')+'&ed=%7B%22value%22%3A%22'+(cfg.value||0)+'%22%7D&cb='+Date.now());
if(ev=='purchase'){img('{{scheme}}://www.preisroboter.de/tr/sale?shop=44&order='+cfg.id+'&net='+cfg.value);var s=d.createElement('script');s.src='{{scheme}}://partner.netzwerk-zwei.com/sale.js?pid=9&ordid='+cfg.id+'&amt='+cfg.value+'&cur=EUR&vc=';d.head.appendChild(s);fetch('{{scheme}}://api.meinungsstern.com/invite/impression?shop=44&o='+cfg.id,{mode:'no-cors'})}
var r=d.createElement('script');r.async=1;r.src='{{scheme}}://static.mausspur.io/r.js';d.head.appendChild(r);setTimeout(function(){var c=d.createElement('script');c.src='{{scheme}}://widget.plauderbox.de/w/44.js';d.head.appendChild(c)},200)})(document);"""
REC = """(function(){var sid='{{new:sid}}';function up(n){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://in.mausspur.io/s/'+sid+'/'+n);x.setRequestHeader('Content-Type','application/octet-stream');x.send(new Uint8Array(700))}up(0);setTimeout(function(){up(1)},400)})();"""
CHAT = """(function(){fetch('{{scheme}}://api.plauderbox.de/v1/state?w=44').then(r=>r.json()).then(function(){(new Image).src='{{scheme}}://api.plauderbox.de/v1/stat/shown?w=44&v={{new:v}}&t='+Date.now()})})();"""


def shop(title, body, dl):
    return page("""<!doctype html><html lang=de><head><title>%s - Fahrrad24</title><script id=dl type=application/json>%s</script><script async src="{{scheme}}://tags.behaelter.net/c/F24.js"></script></head><body><img src=/m/logo.svg><img src=/m/1x1.png width=1 height=8>%s<img src="{{scheme}}://siegel.kaufgut.org/s/44.png">
<script>fetch('/ajax/basket/count').then(r=>r.text());fetch('{{scheme}}://suche.findwerk.de/v1/suggest?q=hel&shop=44').then(r=>r.json());fetch('{{scheme}}://lieferzeit.paketplan.com/eta?plz=89073').then(r=>r.json())</script></body></html>""" % (title, dl, body), gzip=True)


SITES = {
    "www.fahrrad24-shop.de": {"/": shop("Start", "<img src=/m/w_800/rad.webp>", '{"event":"home"}'), "/helm": shop("Helm", "<img src=/m/w_400/helm.webp><img src=/m/w_20/helm.webp>", '{"event":"view","value":"59.00","sku":"H1"}'), "/korb": shop("Korb", "<form></form>", '{"event":"cart","value":"59.00"}'), "/danke": shop("Danke", "<h1>Danke</h1>", '{"event":"purchase","value":"59.00","id":"F-9912"}'),
                              "/m/logo.svg": pic("svg", 120, 40, headers=LONG), "/m/1x1.png": pic("png", headers=LONG), "/m/w_800/*": pic("webp", 800, 300, headers=LONG), "/m/w_400/*": pic("webp", 400, 400, headers=LONG), "/m/w_20/*": pic("webp", 20, 20, headers=LONG), "/ajax/basket/count": {"body": "1", "type": "text/plain"}, "/favicon.ico": pic("ico", 16, 16)},
    "tags.behaelter.net": {"/c/*": script(CONT, gzip=True, headers={"Cache-Control": "max-age=900"})}, "www.zaehlwerk-analytics.com": {"/j/collect": pic("gif", pixel={"t": {"event": "analytics|conversion", "*": "analytics"}}, headers=NO_STORE)},
    "www.freundeskreis.com": {"/tr/": pic("gif", pixel={"ev": {"Purchase": "conversion|social", "PageView": "social|analytics|retargeting", "*": "social|retargeting"}}, headers=NO_STORE)}, "ct.nadelwand.com": {"/v3/": pic("gif", pixel={"event": {"checkout": "conversion|social", "*": "social|analytics|retargeting|unknown"}}, headers=NO_STORE)},
    "www.preisroboter.de": {"/tr/sale": pic("gif", pixel="conversion", headers=NO_STORE)}, "partner.netzwerk-zwei.com": {"/sale.js": script("/*ok*/", pixel="conversion", headers=NO_STORE)}, "api.meinungsstern.com": {"/invite/impression": empty(pixel="analytics|conversion|unknown")},
    "static.mausspur.io": {"/r.js": script(REC, gzip=True, headers=LONG)}, "in.mausspur.io": {"/s/*": {"body": "", "status": 200, "pixel": "analytics|unknown"}}, "widget.plauderbox.de": {"/w/*": script(CHAT, gzip=True)}, "api.plauderbox.de": {"/v1/state": json_('{"open":true}'), "/v1/stat/shown": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "siegel.kaufgut.org": {"/s/*": pic("png", 80, 80, headers=LONG)}, "suche.findwerk.de": {"/v1/*": json_("[]")}, "lieferzeit.paketplan.com": {"/eta": json_('{"d":2}')},
}
VISITS = [{"url": "http://www.fahrrad24-shop.de/"}, {"url": "http://www.fahrrad24-shop.de/helm"}, {"url": "http://www.fahrrad24-shop.de/korb"}, {"url": "http://www.fahrrad24-shop.de/danke"}]
