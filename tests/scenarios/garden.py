"""A garden shop: search suggestions while typing, stock by JSON, recommendations, an experiment service, a review badge, address completion, instalment widget; beside them a tag container with product pixels, a cart event, a conversion and an affiliate's counter."""
from dsl import *

TAGS = """(function(){var s='{{scheme}}://',E=window.EV||'view',P=window.PID||'',c='{{c:_gid}}',r=Math.random();
(new Image).src=s+'b.leafmetrics.io/collect?v=1&tid=LM-20&cid='+c+'&t='+E+'&dl='+encodeURIComponent(location.href)+'&z='+r;
(new Image).src=s+'px.returnlane.com/v?acc=118&e='+E+'&p='+P+'&u={{new:u}}&r='+r;
if(E=='purchase'){(new Image).src=s+'track.partnerweave.net/sale?m=5521&o=GS-8812&v=44.90&cur=EUR';navigator.sendBeacon(s+'b.leafmetrics.io/collect?t=purchase&v=44.90&tid=LM-20&cid='+c,'o=GS-8812')}})();"""
UI = """(function(){var s='{{scheme}}://',i=0,w='clematis';(function t(){if(i++<5){fetch(s+'suggest.findwell.com/q?k=pub_81&term='+w.slice(0,i));setTimeout(t,90)}})();
fetch('/api/stock?sku=771,772,773');fetch(s+'reco.kindredshop.ai/v1/related?sku=771&n=4');fetch(s+'ab.versuchsfeld.com/decide?exp=12',{method:'POST',body:'{"v":"{{new:v}}"}'});
fetch(s+'price.ratenkauf.eu/teaser?amount=44.90');setTimeout(function(){fetch(s+'address.geolookup.com/complete?zip=8',{headers:{'X-Api-Key':'k'}})},300)})();"""


def shop(title, body, ev, pid=""):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/s.css><script>EV='%s';PID='%s'</script><script async src="{{scheme}}://load.tagbarn.com/ctr.js?c=TB-9"></script><script src=/ui.js defer></script></head>
<body><img src=/logo.svg width=90 height=30><img src=/i/trust.png><img src="{{scheme}}://badge.reviewtree.com/seal/118.png"><link rel=stylesheet href="{{scheme}}://badge.reviewtree.com/w.css">%s</body></html>""" % (title, ev, pid, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.gardenstead.shop": {"/": shop("Gardenstead", "<img src=/i/hero.jpg>", "view"), "/p/clematis": shop("Clematis", "<h1>Clematis</h1><img src=/i/clematis.jpg><img src=/i/t1.jpg><img src=/i/t2.jpg>", "product", "771"), "/cart": shop("Cart", "<form></form>", "cart", "771"), "/danke": shop("Order GS-8812", "<h1>Order received</h1>", "purchase", "771"),
                             "/s.css": style("h1{color:green}" * 80, gzip=True, headers=LONG), "/ui.js": script(UI, gzip=True, headers=LONG), "/logo.svg": pic("svg", 90, 30, headers=LONG), "/i/trust.png": pic("png", 60, 20, headers=LONG), "/i/hero.jpg": pic("jpeg", 640, 240, headers=LONG), "/i/clematis.jpg": pic("jpeg", 300, 300, headers=LONG), "/i/t1.jpg": pic("jpeg", 40, 40, headers=LONG), "/i/t2.jpg": pic("jpeg", 40, 40, headers=LONG), "/api/stock": json_('{"771":4,"772":0,"773":9}'), "/favicon.ico": pic("ico", 16, 16)},
    "load.tagbarn.com": {"/ctr.js": script(TAGS + "/*" + "k" * 12000 + "*/", headers={"Cache-Control": "max-age=900"})},
    "b.leafmetrics.io": {"/collect": pic("gif", pixel={"t": {"purchase": "conversion", "product": "analytics|retargeting", "*": "analytics"}}, headers=NO_STORE)},
    "px.returnlane.com": {"/v": pic("gif", pixel={"e": {"purchase": "conversion|retargeting", "view": "retargeting|analytics", "*": "retargeting"}}, headers=NO_STORE, set_cookie=["rl={{c:rl}}" + CO])},
    "track.partnerweave.net": {"/sale": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["pw={{c:pw}}" + CO])},
    "suggest.findwell.com": {"/q": json_('["clematis","clematis montana"]')}, "reco.kindredshop.ai": {"/v1/related": json_('[{"sku":772},{"sku":773}]')}, "ab.versuchsfeld.com": {"/decide": json_('{"12":"b"}')},
    "price.ratenkauf.eu": {"/teaser": json_('{"m":4.1}')}, "address.geolookup.com": {"/complete": json_("[]")}, "badge.reviewtree.com": {"/seal/118.png": pic("png", 88, 31, headers=LONG), "/w.css": style(".rt{}")},
}
THIRD_PARTY_COOKIES = True
U = "http://www.gardenstead.shop"
VISITS = [{"url": U + "/"}, {"url": U + "/p/clematis"}, {"url": U + "/cart"}, {"url": U + "/danke"}]
