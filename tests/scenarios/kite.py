"""A shop of paper goods: its own collector, two retargeters with different habits, an affiliate and a purchase; stock, reviews, faults and recommendations that are none."""
from dsl import *

OWN = """(function(){var e=window.__ev||{};var q=new URLSearchParams({a:e.a||'view',p:e.p||'',u:'{{new:u}}',l:location.pathname});fetch('/_m/in?'+q,{method:'GET',keepalive:true});
window.onerror=function(m){fetch('{{scheme}}://o77.faultdesk.dev/api/9/envelope/?key=ab77',{method:'POST',mode:'no-cors',body:JSON.stringify({message:m})})};setTimeout(function(){undefinedThing()},200)})();"""
REM = """(function(w){var e=w.__ev||{};var s=document.createElement('script');s.src='{{scheme}}://d.brightloop.co/e?acct=551&e='+(e.a||'view')+'&pid='+(e.p||'')+'&fn=blcb';w.blcb=function(){};document.head.appendChild(s);
var x=new XMLHttpRequest();x.open('POST','{{scheme}}://d.brightloop.co/t');x.withCredentials=true;x.setRequestHeader('Content-Type','text/plain');x.send('acct=551&e='+(e.a||'view')+'&p='+(e.p||''))})(window);"""


def shop(title, body, ev="{a:'view'}"):
    return page("""<!doctype html><html><head><title>%s</title><script>window.__ev=%s</script><script src=/_m/c.js></script><script async src="{{scheme}}://d.brightloop.co/l.js"></script><link rel=stylesheet href="{{scheme}}://assets.kite-cdn.net/k.css"></head>
<body><img src="{{scheme}}://assets.kite-cdn.net/dot.gif" width=1 height=12>%s<img src="{{scheme}}://stars.reviewbarn.com/s.svg?shop=77&v=4.7"></body></html>""" % (title, ev, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.paperkite.store": {
        "/": shop("Kites", "<a href=/k/delta>d</a>"),
        "/k/delta": shop("Delta", "<img src=/g/delta.webp><script>fetch('/stock?sku=KD-4').then(r=>r.json());fetch('{{scheme}}://like.shelfwise.ai/v2/similar?sku=KD-4&n=4').then(r=>r.json())</script><img src='{{scheme}}://view.hopscout.net/p/KD-4?m=4410&t=product' width=1 height=1>", "{a:'product',p:'KD-4'}"),
        "/basket": shop("Basket", "<img src='{{scheme}}://view.hopscout.net/b?m=4410&items=KD-4&t=basket' style='display:none'>", "{a:'basket',p:'KD-4'}"),
        "/done": shop("Thanks", "<p>K-30071</p><img src='{{scheme}}://view.hopscout.net/o?m=4410&t=order&order_id=K-30071&amount=24.50' width=1 height=1><iframe src='{{scheme}}://go.partnerwell.org/f?prog=312&ref=K-30071&amt=24.50' width=1 height=1 frameborder=0></iframe>", "{a:'purchase',p:'KD-4'}"),
        "/_m/c.js": script(OWN, gzip=True), "/_m/in": empty(pixel={"a": {"purchase": "conversion|analytics", "*": "analytics"}}), "/stock": json_('{"n":7}'), "/g/delta.webp": pic("webp", 300, 300, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "assets.kite-cdn.net": {"/k.css": style("body{background:#fff}", headers=LONG), "/dot.gif": pic("gif", headers=LONG)},
    "stars.reviewbarn.com": {"/s.svg": pic("svg", 100, 20)},
    "like.shelfwise.ai": {"/v2/similar": json_('{"skus":["KD-5","KB-1"]}')},
    "o77.faultdesk.dev": {"/api/9/envelope/": json_('{"id":"77ab"}')},
    "d.brightloop.co": {"/l.js": script(REM, gzip=True, headers={"Cache-Control": "max-age=600"}), "/e": script("window.blcb&&blcb();", pixel={"e": {"purchase": "conversion", "view": "retargeting|analytics|unknown", "*": "retargeting"}}, set_cookie=["bl={{c:bl}}" + CO]), "/t": empty(pixel="retargeting|analytics|conversion|unknown")},
    "view.hopscout.net": {"/p/*": pic("gif", pixel="retargeting", headers=NO_STORE, set_cookie=["hs={{c:hs}}" + CO]), "/b": pic("gif", pixel="retargeting", headers=NO_STORE), "/o": pic("gif", pixel="conversion", headers=NO_STORE)},
    "go.partnerwell.org": {"/f": page("<!doctype html><title>f</title><img src='{{scheme}}://go.partnerwell.org/lead.png?prog=312&ref={{q:ref}}&amt={{q:amt}}&k={{new:k}}'>"), "/lead.png": pic("png", pixel="conversion", headers=NO_STORE, set_cookie=["pw={{c:pw}}" + CO])},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.paperkite.store/"}, {"url": "http://www.paperkite.store/k/delta"}, {"url": "http://www.paperkite.store/basket"}, {"url": "http://www.paperkite.store/done"}]
