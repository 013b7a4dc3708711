"""A rented shop platform with its checkout: the platform's own event batches, pixels in sandboxed frames, cart fragments, express payment buttons, address completion, a review widget, an abandoned-cart mailer."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
TREK = """(function(){var y=(document.cookie.match(/_mk_y=([\\w-]+)/)||[])[1];if(!y){y=crypto.randomUUID?crypto.randomUUID():'9d0f3b0c-77aa-4b1e-9c35-1f7b8a1d4c'+Math.floor(10+Math.random()*89);document.cookie='_mk_y='+y+'; path=/; max-age=31536000'}
var q=[];window.mk=function(n,x){q.push({schema:'storefront/1.4',payload:{event:n,shop_id:88213,uniq_token:y,page:location.pathname,extra:x||null}});clearTimeout(window.mkt);window.mkt=setTimeout(flush,120)};
function flush(){var b=q.splice(0);if(b.length)navigator.sendBeacon('/.well-known/marktio/produce_batch',new Blob([JSON.stringify({events:b,metadata:{event_sent_at_ms:Date.now()}})],{type:'text/plain'}))}
mk('page_viewed');var f=document.createElement('iframe');f.style.display='none';f.src='/wpm@{{new:b}}/sandbox?ev='+(window.ev||'page_viewed');document.documentElement.appendChild(f);if(window.ev)mk(window.ev,window.evx)})();"""
SAND = """<!doctype html><title>s</title><script src="{{scheme}}://cdn.marktio.com/wpm/strict.js"></script>"""
STRICT = """(function(){var ev=(location.search.match(/ev=(\\w+)/)||[])[1]||'page_viewed',p=parent.location;
var m={page_viewed:'pv',product_viewed:'vp',product_added_to_cart:'atc',checkout_completed:'ord'}[ev];
new Image().src='{{scheme}}://tr.snapvine.com/p?pid=3f1c8e70-9b5a&ev='+m+'&u='+encodeURIComponent(p.href)+'&ts='+Date.now()+(m=='ord'?'&price=64.80&currency=CHF&transaction_id=5501122':'');
fetch('{{scheme}}://api.mailkorb.io/client/track',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({token:'Wq7xP2',event:ev,customer:{exchange:'x{{new:k}}'},properties:{url:p.href}})})})();"""


def doc(title, body, ev="", x="null"):
    return page("""<!doctype html><html><head><title>%s</title><script>window.ev='%s';window.evx=%s</script><link rel=stylesheet href="{{scheme}}://cdn.marktio.com/s/files/88213/theme.css"></head>
<body><img src="{{scheme}}://cdn.marktio.com/s/files/88213/logo.png?v=1719988321&width=120" width=120 height=40>%s<script src="{{scheme}}://cdn.marktio.com/storefront/trek.js" defer></script></body></html>""" % (title, ev, x, body), gzip=True)


PROD = """<img srcset="{{scheme}}://cdn.marktio.com/s/files/88213/seife.webp?v=1720001122&width=1 1w, {{scheme}}://cdn.marktio.com/s/files/88213/seife.webp?v=1720001122&width=360 360w" sizes=300px>
<div id=rev></div><script>fetch('{{scheme}}://widget.sternchen.cc/r?shop=88213&product=7710').then(function(r){return r.json()}).then(function(j){document.getElementById('rev').textContent=j.average});
function add(){fetch('/cart/add.js',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"id":7710,"quantity":1}'}).then(function(){mk('product_added_to_cart',{v:64.8});fetch('/?sections=cart-drawer,cart-icon');fetch('/?wc-ajax=get_refreshed_fragments',{method:'POST',body:'time='+Date.now(),headers:{'Content-Type':'application/x-www-form-urlencoded'}})})}</script>"""
PAY = """<form></form><iframe src="{{scheme}}://js.zahlwerk.com/v3/controller.html" width=1 height=1 style="border:0"></iframe><img src="{{scheme}}://cdn.marktio.com/pay/visa.svg" width=38 height=24><img src="{{scheme}}://cdn.marktio.com/pay/blank.gif" width=1 height=1>
<script>fetch('{{scheme}}://adresse.ortindex.ch/v1/find?q=Bahnhofstr&country=CH');fetch('/checkouts/cn/Z2NwLWV1cm9wZQ/rates',{method:'POST',body:'{"zip":"8001"}'});fetch('/checkouts/cn/Z2NwLWV1cm9wZQ/keepalive',{method:'POST'});</script>"""
SITES = {
    "seifenladen.ch": {"/": doc("Seifen", "<a href=/products/seife>s</a>"), "/products/seife": doc("Seife", PROD, "product_viewed", "{id:7710}"), "/checkouts/cn/Z2NwLWV1cm9wZQ": doc("Kasse", PAY), "/checkouts/cn/Z2NwLWV1cm9wZQ/thank-you": doc("Danke", "<h1>ok</h1>", "checkout_completed", "{id:5501122,total:64.8}"),
                       "/checkouts/cn/Z2NwLWV1cm9wZQ/rates": json_('[{"id":"post","price":7.0}]'), "/checkouts/cn/Z2NwLWV1cm9wZQ/keepalive": empty(), "/cart/add.js": json_('{"items":1}', set_cookie=["cart={{c:cart}}; Path=/; Max-Age=1209600"]), "/.well-known/marktio/produce_batch": {"status": 200, "type_always": "text/plain", "pixel": "analytics|conversion|retargeting"},
                       "/wpm@*": page(SAND), "/favicon.ico": pic("png", 32, 32)},
    "cdn.marktio.com": {"/s/files/88213/theme.css": style("a{color:#333}", gzip=True, headers=LONG), "/s/files/88213/logo.png": pic("png", 120, 40, headers=LONG), "/s/files/88213/seife.webp": pic("webp", 360, 360, headers=LONG), "/storefront/trek.js": script(TREK, gzip=True, headers={"Cache-Control": "max-age=3600"}),
                        "/wpm/strict.js": script(STRICT, gzip=True, headers={"Cache-Control": "max-age=3600"}), "/pay/visa.svg": pic("svg", 38, 24, headers=LONG), "/pay/blank.gif": pic("gif", headers=LONG)},
    "tr.snapvine.com": {"/p": empty(pixel={"ev": {"ord": "conversion", "pv": "analytics|retargeting", "vp": "retargeting|analytics", "atc": "retargeting|analytics|conversion", "*": "analytics"}}, set_cookie=["sv={{c:sv}}" + CO])},
    "api.mailkorb.io": {"/client/track": json_("1", pixel="analytics|retargeting|conversion")},
    "widget.sternchen.cc": {"/r": json_('{"average":4.6,"count":212}')}, "js.zahlwerk.com": {"/v3/controller.html": page("<!doctype html><script src=/v3/controller.js></script>"), "/v3/controller.js": script("window.ready=1")},
    "adresse.ortindex.ch": {"/v1/find": json_('[{"street":"Bahnhofstrasse"}]')},
}
THIRD_PARTY_COOKIES = True
U = "http://seifenladen.ch/"
VISITS = [{"url": U}, {"url": U + "products/seife"}, {"run": "add()"}, {"url": U + "checkouts/cn/Z2NwLWV1cm9wZQ"}, {"url": U + "checkouts/cn/Z2NwLWV1cm9wZQ/thank-you"}]
