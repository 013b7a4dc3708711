"""A fashion shop: colour swatches of one pixel, lazy loading, stock and price polls, cart, coupon, address, VAT and payment checks, beside quiet first-party statistics and the shop's real pixels."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
APP = """var S='{{scheme}}://';function I(u){var i=new Image;i.src=u;return i}function P(u,b,t){return fetch(u,{method:'POST',body:b,credentials:'include',headers:t?{'content-type':t}:{}})}
function Q(u){return fetch(u,{credentials:'include'})}
['webp','png','svg'].forEach(function(f){I('/probe/1.'+f)});
addEventListener('DOMContentLoaded',function(){document.querySelectorAll('img[data-src]').forEach(function(i){setTimeout(function(){i.src=i.dataset.src},400)})});
window.shop={watch:function(sku){Q(S+'api.lindenhof-mode.de/stock?sku='+sku+'&c=DE&_='+Date.now());setTimeout(function(){Q(S+'api.lindenhof-mode.de/stock?sku='+sku+'&c=DE&_='+Date.now())},300);Q(S+'api.lindenhof-mode.de/price/'+sku+'?since=1790000000&v={{new:v}}')},
 add:function(sku){return P('/warenkorb/zeilen','sku='+sku+'&n=1','application/x-www-form-urlencoded')},
 help:function(){return Q(S+'chat.hilfeleicht.com/v2/verfuegbar?account=8841&visitor={{new:hv}}&page='+encodeURIComponent(location.pathname))}};
setTimeout(function(){P('/sitzung/halten','')},250);"""
STAT = """(function(){var d={p:location.pathname,r:document.referrer,w:screen.width,l:navigator.language,v:'{{c:lm_b}}'};
navigator.sendBeacon('/s/',JSON.stringify(d))})();"""
PIN = """(function(){var q='?tid=2613340011&pd=%7B%22np%22%3A%22shop%22%7D&event='+(window.pageEv||'pagevisit')+'&ad='+encodeURIComponent(JSON.stringify({loc:location.href,ref:document.referrer,sh:600,sw:800}))+'&cb='+Date.now();
(new Image).src='{{scheme}}://ct.pinwandle.com/v3/'+q})();"""


def doc(title, body, more=""):
    return page("<!doctype html><html lang=de><head><title>" + title + "</title><link rel=stylesheet href=/b/haupt.css><script src=/b/app.js></script><script defer src=/b/z.js></script></head><body><img src=/b/logo.svg width=120 height=40>"
                "<img src=/b/leer.gif width=1 height=24 alt=''>" + body + more + "</body></html>", gzip=True, set_cookie=["lm_sid={{new:sid}}; HttpOnly; Path=/"])


SW = "".join("<img class=sw src='{{scheme}}://img.lindenhof-cdn.net/sw/%s.png?c=%s&w=1&h=1' width=24 height=24>" % (n, c) for n, c in (("loden", "3b4a2f"), ("rost", "9c4b26"), ("nacht", "1b2036"), ("sand", "d8c7a0"), ("wein", "5e1a2a"), ("nebel", "b9bec1")))
LQ = "".join("<img src='{{scheme}}://img.lindenhof-cdn.net/lqip/%d.gif' data-src='{{scheme}}://img.lindenhof-cdn.net/p/%d/m.jpg?w=320&s=%s'>" % (i, i, s) for i, s in ((4471, "a41f09be77c1d35e"), (4472, "0b7de1940af3c628"), (4480, "77c3ed10aa95f2b4")))
RT = "<img src='{{scheme}}://dyn.wiederschau.com/v/p.gif?aid=5512&ev=%s&sku=%s&u={{new:u}}&cb={{new:cb}}' width=1 height=1 style='position:absolute;left:-9px' alt=''>"
SALE = "<img src='{{scheme}}://zaehl.partnerring.de/l/20417/k.gif?vorgang=LM-88412&wert=189.00&waehrung=EUR&gutschein=HERBST&z={{new:z}}' width=1 height=1 alt=''>"
SITES = {
    "www.lindenhof-mode.de": {
        "/": doc("Lindenhof", LQ, "<script async src='{{scheme}}://s.pinwandle.com/ct/core.js'></script>"),
        "/damen/mantel-loden-4471": doc("Lodenmantel", SW + "<script>shop.watch(4471);shop.help()</script>", RT % ("view", "4471") + "<script>window.pageEv='viewproduct'</script><script async src='{{scheme}}://s.pinwandle.com/ct/core.js'></script>"),
        "/warenkorb": doc("Warenkorb", "<script>shop.watch(4471)</script>", RT % ("basket", "4471")),
        "/kasse": doc("Kasse", "<form></form><iframe width=1 height=1 src='{{scheme}}://pay.zahlwerk.eu/rahmen?h=7761'></iframe>"),
        "/danke": doc("Danke", "<h1>LM-88412</h1>", SALE),
        "/b/haupt.css": style("body{background:url(/b/grund.png)}.x{background:url(/b/1px-e5e5e5.png)}p{background:url(/b/1px-e5e5e5.png)}", gzip=True, headers=LONG), "/b/app.js": script(APP, gzip=True, headers={"Cache-Control": "no-cache"}),
        "/b/z.js": script(STAT, set_cookie=["lm_b={{c:lm_b}}; " + YEAR]), "/b/logo.svg": pic("svg", 120, 40, headers=LONG), "/b/leer.gif": pic("gif", headers=LONG), "/b/grund.png": pic("png", 2, 2, headers=LONG), "/b/1px-e5e5e5.png": pic("png", headers=LONG),
        "/probe/1.webp": pic("webp", headers=LONG), "/probe/1.png": pic("png", headers=LONG), "/probe/1.svg": pic("svg", headers=LONG), "/favicon.ico": pic("ico", 16, 16),
        "/sitzung/halten": empty(headers=NO_STORE), "/warenkorb/zeilen": json_('{"n":1}'), "/warenkorb/zeilen/1": empty(), "/gutschein": json_('{"ok":true}'), "/merkliste/4480": empty(), "/bewertung": empty(), "/kasse/entwurf": empty(), "/newsletter/pruefen": json_('{"ok":1}'),
        "/s/": json_('{"ok":1}', pixel="analytics"),
    },
    "img.lindenhof-cdn.net": {"/sw/*": pic("png", headers=LONG, set_cookie=["lbroute={{c:lbroute}}" + CO]), "/lqip/*": pic("gif", headers=LONG), "/p/*": pic("jpeg", 320, 420, headers=LONG), "/warm": empty()},
    "api.lindenhof-mode.de": {"/stock": json_('{"n":3}', headers=NO_STORE), "/price/*": empty(headers=NO_STORE), "/filialen": json_("[12,14]")},
    "pay.zahlwerk.eu": {"/rahmen": page("<!doctype html><script>var n=0,t=setInterval(function(){fetch('/status?zahlung=zw_{{new:z}}&n='+n+'&_='+Date.now());if(++n>3)clearInterval(t)},150)</script>", set_cookie=["zw_geraet={{c:zw_geraet}}" + CO]),
                        "/status": empty(headers=NO_STORE), "/v1/methods": json_('["card"]')},
    "pruefung.anschriftwerk.de": {"/v1/adresse": json_('{"gueltig":true}', headers=NO_STORE)},
    "vat.steuerprobe.eu": {"/check": json_('{"valid":true}', headers=NO_STORE, set_cookie=["stp={{c:stp}}" + CO])},
    "reviews.sternwerk.com": {"/v3/4471.json": json_('{"avg":4.4,"n":31}', set_cookie=["sw_uid={{c:sw_uid}}" + CO]), "/v3/helpful": empty(), "/v3/report": json_('{"ok":true}'), "/stars/*": pic("gif", headers=LONG)},
    "chat.hilfeleicht.com": {"/v2/verfuegbar": empty(headers=NO_STORE, set_cookie=["hl_v={{c:hl_v}}" + CO]), "/v2/tippt": empty()},
    "s.pinwandle.com": {"/ct/core.js": script(PIN, gzip=True)}, "ct.pinwandle.com": {"/v3/": pic("gif", pixel="social|retargeting", headers=NO_STORE, set_cookie=["_pw_ar={{c:_pw_ar}}" + CO])},
    "dyn.wiederschau.com": {"/v/p.gif": pic("gif", pixel="retargeting", headers=NO_STORE, set_cookie=["ws_id={{c:ws_id}}" + CO])},
    "zaehl.partnerring.de": {"/l/*": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["pr_c={{c:pr_c}}" + CO])},
}
THIRD_PARTY_COOKIES = True
B = "http://www.lindenhof-mode.de"
VISITS = [{"url": B + "/"}, {"run": "P('/merkliste/4480','');fetch(S+'img.lindenhof-cdn.net/warm?u=p/4471/m.jpg&k=8f1b2c77',{method:'HEAD'});P('/newsletter/pruefen','email=h%40example.org','application/x-www-form-urlencoded')"},
          {"url": B + "/damen/mantel-loden-4471"},
          {"run": "Q(S+'reviews.sternwerk.com/v3/4471.json');[1,2,3].forEach(n=>I(S+'reviews.sternwerk.com/stars/'+n+'.gif?c=ffb400'));P(S+'reviews.sternwerk.com/v3/helpful?review=88123&vote=up&u=5f0c27d1b9e44a80','');Q(S+'api.lindenhof-mode.de/filialen?sku=4471&plz=80331');shop.add(4471)"},
          {"run": "P('/bewertung','{\"s\":5}');P(S+'reviews.sternwerk.com/v3/report','id=88124');navigator.sendBeacon(S+'chat.hilfeleicht.com/v2/tippt?c=51&visitor=7d1f09ab23cc81e0','1')"},
          {"url": B + "/warenkorb"}, {"run": "P('/gutschein','code=HERBST');fetch('/warenkorb/zeilen/1',{method:'PATCH',body:'{\"n\":2}'});fetch('/warenkorb/zeilen/1',{method:'DELETE'})"},
          {"url": B + "/kasse"},
          {"run": "Q(S+'pruefung.anschriftwerk.de/v1/adresse?key=pk_71c0a8fe&str=Lindenweg+4&plz=80331&s=3f1e0b2c9d&_='+Date.now());Q(S+'vat.steuerprobe.eu/check?vat=DE811907980&token=b8e1f0a2c7749d03');Q(S+'pay.zahlwerk.eu/v1/methods?account=7761&amount=18900');navigator.sendBeacon('/kasse/entwurf','name=H&plz=80331')"},
          {"url": B + "/danke"}]
