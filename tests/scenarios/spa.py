"""A travel booking as a single-page application: funnel events, order, product views, consent refused, suggestions and maps that are none."""
from dsl import *

APP = """(function(){var P=location.pathname;function e(n,x){var b='{{scheme}}://t.reisepuls.com/p?n='+n+'&s=RP-12&vid={{c:rpv}}&pg='+encodeURIComponent(location.pathname)+'&rnd='+Math.random().toString(36).slice(2)+(x||'');(new Image).src=b}
e('pageview');setTimeout(function(){history.pushState({},'','/hotel/771');e('view_item','&item=771&price=129.00');fetch('/api/hotels/771/rooms');fetch('{{scheme}}://suggest.ortsindex.org/complete?q=wi&lang=de&session=4f2a')},200);
setTimeout(function(){history.pushState({},'','/buchung/fertig');e('purchase','&value=258.00&currency=EUR&tid=RB-10443');(new Image).src='{{scheme}}://conv.suchads.net/ct?cl=AW-118822&value=258.00&oid=RB-10443&random='+Date.now()},500);
setTimeout(function(){fetch('{{scheme}}://live.chatbude.com/presence',{method:'POST',body:JSON.stringify({room:'r-22',state:'idle'}),headers:{'Content-Type':'application/json'}})},600)})();"""
SITES = {
    "www.inselreisen.de": {"/": page("<!doctype html><title>Insel</title><script src=/app.7a1f.js></script><img src='{{scheme}}://karte.mapwerk.org/tile/7/66/42.png'><img src=/lqip.gif data-src=/i/a.webp>", gzip=True), "/app.7a1f.js": script(APP, gzip=True, headers={"Cache-Control": "max-age=60"}), "/api/hotels/*": json_('[{"room":"a","price":129}]'), "/lqip.gif": pic("gif", 2, 1), "/favicon.ico": empty()},
    "t.reisepuls.com": {"/p": pic("gif", pixel={"n": {"purchase": "conversion", "view_item": "retargeting|analytics", "*": "analytics"}}, headers=NO_STORE, set_cookie=["rpv={{c:rpv}}; SameSite=None; Secure; " + YEAR])},
    "conv.suchads.net": {"/ct": pic("gif", pixel="conversion", headers={**NO_STORE, "P3P": 'CP="NOI DSP COR"'})},
    "suggest.ortsindex.org": {"/complete": json_('["Wien","Wismar"]')}, "karte.mapwerk.org": {"/tile/*": pic("png", 256, 256, headers=LONG)},
    "live.chatbude.com": {"/presence": empty()},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.inselreisen.de/", "headers": {"Sec-GPC": "1"}}, {"run": "new Promise(r=>setTimeout(r,1500))"}]
