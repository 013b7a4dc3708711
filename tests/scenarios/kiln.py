"""A pottery shop: two measurers and an affiliate with neutral names; only what they carry and how they're answered tells."""
from dsl import *

LOADER = """(function(w,d){var base='{{scheme}}://a.brellow.net/k/48120',z='{{c:bq}}';function say(e,o){var q=['e='+e,'z='+z,'l='+encodeURIComponent(location.href)];for(var k in o)q.push(k+'='+encodeURIComponent(o[k]));q.push('x='+(Math.random()*1e9|0));var i=d.createElement('img');i.width=i.height=1;i.src=base+'?'+q.join('&');d.documentElement.appendChild(i)}
say('view',{});(w.shelf||[]).forEach(function(s){say(s[0],s[1])});w.shelf={push:function(s){say(s[0],s[1])}};})(window,document);"""
DRIFT = """(function(){var s='{{new:s}}',n=0;function post(k,x){fetch('{{scheme}}://go.sundrift.co/r',{method:'POST',mode:'no-cors',credentials:'include',keepalive:true,body:JSON.stringify({s:s,n:++n,k:k,p:location.href,r:document.referrer,t:document.title,w:innerWidth,x:x})})}
post('open',{});setTimeout(function(){post('depth',{d:75,ms:400})},400);})();"""


def shop(title, body, shelf="[]", foot=""):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/c/k.css><script>window.shelf=%s</script><script async src="{{scheme}}://a.brellow.net/l/48120.js"></script><script async src="{{scheme}}://cdn.sundrift.co/d.js"></script></head>
<body><div class=top></div>%s<img src="{{scheme}}://ik.potshots.net/w_1,e_blur/vase.jpg" data-src="{{scheme}}://ik.potshots.net/w_300/vase.jpg" onload="var i=this;if(i.dataset.src){var u=i.dataset.src;delete i.dataset.src;setTimeout(function(){i.src=u},200)}">%s
<img src="{{scheme}}://stars.openrate.org/b/4417.svg?style=mini&v=12"><script>fetch('{{scheme}}://rates.exchango.org/spot?base=GBP&to=EUR');fetch('/stock',{method:'POST',body:'["V-12","B-07"]'})</script></body></html>""" % (title, shelf, body, foot), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.kilnandoak.com": {
        "/": shop("Kiln & Oak", "<h1>Pots</h1>"), "/pots/vase-12": shop("Tall vase", "<h1>Tall vase</h1>", "[['item',{sku:'V-12',v:'84.00',cur:'GBP'}]]"),
        "/pots/bowl-07": shop("Bowl", "<h1>Bowl</h1>", "[['item',{sku:'B-07',v:'45.00',cur:'GBP'}]]"), "/basket": shop("Basket", "<h1>Basket</h1>", "[['basket',{sku:'V-12,B-07',v:'129.00',cur:'GBP'}]]"),
        "/done": shop("Thank you for your order", "<h1>Order A-2201</h1>", "[['sale',{o:'A-2201',v:'129.00',cur:'GBP'}]]", "<img src='{{scheme}}://ns.partlow.io/4417/done/A-2201?amt=129.00&c=GBP' width=1 height=1 alt=''>"),
        "/c/k.css": style(".top{height:3px;background:url(/c/dot.png)}", headers=LONG), "/c/dot.png": pic("png", 1, 3, headers=LONG), "/stock": json_('{"V-12":3,"B-07":9}'), "/favicon.ico": pic("ico", 16, 16)},
    "a.brellow.net": {"/l/48120.js": script(LOADER, gzip=True, headers={"Cache-Control": "private, max-age=300"}, set_cookie=["bq={{c:bq}}" + CO]),
                      "/k/48120": pic("gif", 1, 1, pixel={"e": {"view": "retargeting|analytics", "item": "retargeting", "basket": "retargeting", "sale": "conversion", "*": "retargeting"}}, headers=NO_STORE, set_cookie=["bq={{c:bq}}" + CO])},
    "cdn.sundrift.co": {"/d.js": script(DRIFT, gzip=True, headers={"Cache-Control": "max-age=3600"})},
    "go.sundrift.co": {"/r": empty(pixel="analytics|unknown", set_cookie=["dr={{c:dr}}" + CO])},
    "ns.partlow.io": {"/4417/*": pic("png", 1, 1, pixel="conversion", headers=NO_STORE, set_cookie=["pl={{c:pl}}" + CO])},
    "ik.potshots.net": {"/w_1,e_blur/vase.jpg": pic("jpeg", 1, 1, headers=LONG), "/w_300/vase.jpg": pic("jpeg", 300, 300, headers=LONG)},
    "stars.openrate.org": {"/b/4417.svg": pic("svg", 80, 16, headers={"Cache-Control": "max-age=600"})}, "rates.exchango.org": {"/spot": json_('{"EUR":1.17}')},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.kilnandoak.com" + p} for p in ("/", "/pots/vase-12", "/pots/bowl-07", "/basket", "/done")] + [{"url": "http://www.kilnandoak.com/"}]
