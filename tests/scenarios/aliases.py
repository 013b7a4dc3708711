"""Names of one's own: an optician whose first-party collector leads over two names to a measuring house, whose second collector has a neutral name and sets a number for the whole site, whose mailing name is one for clicks, whose shop, pictures and help lead to honest houses; a counter on a path of the site told with the path alone, a page view named by the address itself, an order by a cookie-bearing image of the collector."""
from dsl import *

APP = """(function(){var h=location.hostname.replace('www.','');var d=document;
function c(e,x){var u='{{scheme}}://insights.'+h+'/r/1/opt?ev='+e+'&vid={{c:opt_vid}}&dl='+encodeURIComponent(location.pathname)+'&rnd='+Math.random()+(x||'');var i=new Image;i.src=u}
c('page');if(window.order)c('purchase','&oid='+order.id+'&rev='+order.v+'&cur=GBP');
setTimeout(function(){navigator.sendBeacon('{{scheme}}://w7.'+h+'/ev',JSON.stringify({k:'view',p:location.pathname,s:'{{c:w7id}}'}))},120);
fetch('/_internal/pageview',{method:'POST',body:''});
fetch('{{scheme}}://help.'+h+'/widget/config.json').then(r=>r.json());})();"""
BLOG = """(function(){setTimeout(function(){navigator.sendBeacon('/blog/hit',new URLSearchParams({path:location.pathname,w:innerWidth}))},60)})();"""


def doc(title, body, head=""):
    return page("""<!doctype html><html><head><title>%s</title><script>%s</script><link rel=stylesheet href="{{scheme}}://assets.brightlens.co.uk/t/1.css"><script src=/js/app.js defer></script></head><body><img src="{{scheme}}://images.brightlens.co.uk/logo.png?w=120">%s</body></html>""" % (title, head, body), gzip=True)


SITES = {
    "www.brightlens.co.uk": {"/": doc("Brightlens", "<img src='{{scheme}}://images.brightlens.co.uk/frames/7.jpg?w=300'><img src='{{scheme}}://images.brightlens.co.uk/swatch/b.png?w=6'>"), "/blog/myopia": doc("Myopia", "<p>text<script src=/blog/h.js></script>"), "/thanks": doc("Thank you", "<h1>Order</h1>", "window.order={id:'BL-4417',v:'89.00'}"),
                             "/js/app.js": script(APP, gzip=True), "/blog/h.js": script(BLOG), "/_internal/pageview": empty(pixel="analytics"), "/blog/hit": empty(pixel="analytics"), "/favicon.ico": pic("ico", 16, 16)},
    "insights.brightlens.co.uk": {"/r/1/*": pic("gif", pixel={"ev": {"purchase": "conversion", "*": "analytics"}}, headers=NO_STORE, set_cookie=["opt_vid={{c:opt_vid}}; Domain=brightlens.co.uk; " + YEAR])},
    "w7.brightlens.co.uk": {"/ev": empty(pixel="analytics", set_cookie=["w7id={{c:w7id}}; Domain=brightlens.co.uk; " + YEAR])},
    "assets.brightlens.co.uk": {"/t/1.css": style("body{font:1em serif}", headers=LONG)}, "images.brightlens.co.uk": {"/logo.png": pic("png", 120, 40, headers=LONG), "/frames/*": pic("jpeg", 300, 160, headers=LONG), "/swatch/*": pic("png", 6, 6, headers=LONG)}, "help.brightlens.co.uk": {"/widget/*": json_('{"color":"#036"}')},
    "checkout.brightlens.co.uk": {"/cart": page("<title>Cart</title><img src=/i/card.svg><script>fetch('/api/cart.js').then(r=>r.json())</script>"), "/i/card.svg": pic("svg", 40, 24), "/api/cart.js": json_('{"items":1}')},
}
CNAMES = {"insights.brightlens.co.uk": "brightlens.edge.opticsmetric.io", "brightlens.edge.opticsmetric.io": "eu1.opticsmetric.io", "w7.brightlens.co.uk": "c4417.wandertrace.net", "images.brightlens.co.uk": "brightlens.imageworks.net", "help.brightlens.co.uk": "brightlens.deskhelpers.com", "checkout.brightlens.co.uk": "shops.cartplatform.com", "assets.brightlens.co.uk": "d1x7.cloudcdn.net"}
CLOAKS = [{"query": "insights.brightlens.co.uk", "domain": "opticsmetric.io"}, {"query": "w7.brightlens.co.uk", "domain": "wandertrace.net"}]
L = "http://www.brightlens.co.uk"
VISITS = [{"url": L + "/"}, {"url": L + "/blog/myopia"}, {"url": "http://checkout.brightlens.co.uk/cart"}, {"url": L + "/thanks"}]
