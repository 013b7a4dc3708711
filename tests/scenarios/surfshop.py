"""A surf shop on a rented platform: the platform's own event batch, a mailer that wants JSON with a preflight, four advertising networks' pixels from one container, a retargeter that answers with script, a purchase told on the thank-you page and once more by redirect; carts, stock, reviews, price in another currency and a pay button that are none."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
BOX = """(function(w){var P={{{open}}h:['ct','pinvault','com'],g:'//bat.searchpeak.com/action/0',r:'//alb.threadly.com/rp.gif'},e=w.ev||'page',v=w.val||'';
function img(u){var i=new Image;i.src='{{scheme}}:'+u}
img('//'+P.h.join('.')+'/v3/?event='+(e=='buy'?'checkout':e=='item'?'pagevisit':'init')+'&ed='+encodeURIComponent(JSON.stringify({value:v,currency:'USD',np:'gtm'}))+'&tid=261200451&cb='+Date.now());
img(P.g+'?ti=55661&Ver=2&mid={{new:mid}}&sid={{new:sid}}&evt='+(e=='buy'?'purchase':'pageLoad')+'&p='+encodeURIComponent(location.href)+'&r=&lt=512&rn='+(Math.random()*1e6|0));
if(e!='page')img(P.r+'?ts='+Date.now()+'&id=a2_f1c9&event='+(e=='buy'?'Purchase':'ViewContent')+'&uuid={{new:uu}}&opt_out=0&sh=800&sw=600&m.value='+v);
var s=document.createElement('script');s.async=1;s.src='{{scheme}}://widget.cartback.net/event?a=8812&v=5.23&p0='+encodeURIComponent('e=vh')+'&p1='+encodeURIComponent('e='+(e=='buy'?'vc&id=S-40':e=='item'?'vp&p=board-7':'vh'))+'&tld=surfbarn.com&dtycbr='+(Math.random()*1e5|0);document.body.appendChild(s)})(window);""".replace("{{{open}}", "{")
SHOPJS = """(function(){var y='{{c:_sf_y}}';function send(n,o){var b=JSON.stringify({schema_id:'storefront/'+n,payload:Object.assign({uniqToken:y,pageUrl:location.href},o||{}),metadata:{event_created_at_ms:Date.now()}});navigator.sendBeacon('/.well-known/shopevents/produce',new Blob([b],{type:'text/plain'}))}
send('page_view');fetch('/cart.js?ts='+Date.now());fetch('/recommend/products.json?product_id=77001&limit=4');
fetch('{{scheme}}://a.mailpeak.com/client/events/?company_id=XyZ12a',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({data:{type:'event',attributes:{metric:'Active on Site',profile:{anon:'{{new:kx}}'}}}})});
window.add=function(){return fetch('/cart/add.js',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"id":77001,"quantity":1}'}).then(function(){send('cart_add',{id:77001});return fetch('/cart.js?ts='+Date.now())})}})();"""


def shop(title, body, ev="page", val=""):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href="{{scheme}}://cdn.boardstore.io/s/7712/theme.css?v=98211"><script>ev='%s';val='%s'</script><script src="{{scheme}}://cdn.boardstore.io/s/7712/shop.js?v=98211"></script></head>
<body><img src="{{scheme}}://cdn.boardstore.io/s/7712/files/logo_180x.png?v=1613"><img class=lazy src="{{scheme}}://cdn.boardstore.io/s/7712/files/b_1x1.png?v=1613" data-src=x>%s<script src="{{scheme}}://tags.fleetbox.io/c.js?id=SB-11" async></script>
<script>fetch('{{scheme}}://stars.revuhub.com/v2/reviews?shop=surfbarn&product=77001&page=1');fetch('{{scheme}}://fx.coinrates.dev/latest?base=USD&key=9f1c22d7a0');</script></body></html>""" % (title, ev, val, body), gzip=True)


JSN = {"Cache-Control": "no-cache"}
SITES = {
    "www.surfbarn.com": {"/": shop("Surf Barn", "<a href=/products/board-7>board</a>"), "/products/board-7": shop("Board 7", "<h1>Board 7</h1><img src='{{scheme}}://cdn.boardstore.io/s/7712/products/board7_600x.jpg?v=1613'>", "item", "399.00"),
                         "/checkout/thank_you": shop("Thank you", "<h1>Order S-40</h1><img height=1 width=1 style=display:none src='{{scheme}}://track.affilane.com/p.ashx?o=881&e=44&t=S-40&p=399.00&f=img'>", "buy", "399.00"),
                         "/.well-known/shopevents/produce": {"body": "", "status": 200, "pixel": "analytics"}, "/cart.js": json_('{"item_count":1}', headers=JSN), "/cart/add.js": json_('{"id":77001}', headers=JSN), "/recommend/products.json": json_('{"products":[]}'), "/favicon.ico": pic("png", 32, 32)},
    "cdn.boardstore.io": {"/s/7712/theme.css": style("h1{font:1em x}", headers=LONG), "/s/7712/shop.js": script(SHOPJS, gzip=True, headers=LONG), "/s/7712/files/logo_180x.png": pic("png", 180, 60, headers=LONG), "/s/7712/files/b_1x1.png": pic("png", headers=LONG), "/s/7712/products/*": pic("jpeg", 600, 400, headers=LONG)},
    "tags.fleetbox.io": {"/c.js": script(BOX, gzip=True, headers={"Cache-Control": "max-age=600"})},
    "ct.pinvault.com": {"/v3/": pic("gif", pixel={"event": {"checkout": "conversion", "*": "social|retargeting|analytics"}}, headers=NO_STORE, set_cookie=["ar_debug=1; SameSite=None; Secure; " + YEAR, "_pv_sess={{c:_pv_sess}}" + CO])},
    "bat.searchpeak.com": {"/action/0": empty(pixel={"evt": {"purchase": "conversion", "*": "analytics|retargeting"}}, headers=NO_STORE, set_cookie=["MUID={{c:MUID}}" + CO])},
    "alb.threadly.com": {"/rp.gif": pic("gif", pixel={"event": {"Purchase": "conversion", "*": "retargeting|social"}}, headers=NO_STORE)},
    "widget.cartback.net": {"/event": script("/* ok */", pixel={"p1": {"e=vc&id=S-40": "conversion", "*": "retargeting|analytics"}}, headers=NO_STORE, set_cookie=["uid={{c:uid}}" + CO])},
    "a.mailpeak.com": {"/client/events/": {"body": "1", "type": "application/json", "status": 200, "pixel": "analytics|unknown"}},
    "track.affilane.com": {"/p.ashx": go("{{scheme}}://px.affilane.net/c?t={{q:t}}&v={{q:p}}", pixel="conversion")}, "px.affilane.net": {"/c": pic("gif", pixel="conversion", headers=NO_STORE)},
    "stars.revuhub.com": {"/v2/reviews": json_('{"average":4.6,"reviews":[{"t":"good board"}]}')}, "fx.coinrates.dev": {"/latest": json_('{"EUR":0.92}')},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.surfbarn.com/"}, {"url": "http://www.surfbarn.com/products/board-7"}, {"run": "add()"}, {"url": "http://www.surfbarn.com/checkout/thank_you"}]
