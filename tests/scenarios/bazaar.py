"""A marketplace of many sellers: a server-side tag manager under the market's own name that answers with more addresses to call, three retargeters with different manners (image list in a JSONP answer, catalogue event in the path, batch by keepalive), sponsored places that count being seen and clicked, a network's landing redirect with a click number; beside them stock and price calls, suggestions, seller badges, blank covers, a pay button and a locale probe."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
SST = """(function(w){var q=w.mktLayer=w.mktLayer||[],id=(document.cookie.match(/_mk=([^;]+)/)||[])[1];if(!id){id='MK1.1.'+Math.floor(2147483647*Math.random())+'.'+Math.floor(Date.now()/1000);document.cookie='_mk='+id+';path=/;max-age=34128000'}
function send(e){var p=['v=2','tid=M-77QX31','_p='+Math.floor(1e9*Math.random()),'cid='+id.slice(6),'ul=en-gb','sr='+screen.width+'x'+screen.height,'en='+e.event,'dl='+encodeURIComponent(location.href),'dt='+encodeURIComponent(document.title)];
for(var k in e)if(k!='event')p.push('ep.'+k+'='+encodeURIComponent(e[k]));
fetch('{{scheme}}://sst.bazaarino.com/m/collect?'+p.join('&'),{method:'POST',credentials:'include'}).then(function(r){return r.json()}).then(function(a){(a.send_pixel||[]).forEach(function(u){new Image().src=u});(a.fetch||[]).forEach(function(u){fetch(u,{mode:'no-cors',credentials:'include',keepalive:true})})})}
q.forEach(send);q.push=function(e){send(e)};})(window);"""
RELOOP = """(function(){var o=window.reloop_q||[],a={account:88112};o.forEach(function(e){for(var k in e)a[k]=e[k]});
var s=document.createElement('script');s.async=1;s.src='{{scheme}}://widget.reloop-ads.com/event?a='+a.account+'&v=5.23.0&p0='+encodeURIComponent('e='+a.event+'&p='+(a.item||''))+'&adce=1&cb='+Math.random().toString(36).slice(2);document.head.appendChild(s)})();"""
RLANS = """(function(l){for(var i=0;i<l.length;i++){var m=new Image;m.src=l[i]}})(["{{scheme}}:\\/\\/gum.reloop-ads.com\\/sid\\/pix?uid={{c:rluid}}","{{scheme}}:\\/\\/pool.crossbid.net\\/sync\\/reloop?id={{c:rluid}}&r=1"]);"""
HELIX = """!function(n){var b=[],k='hx_uid',u=localStorage.getItem(k)||Math.random().toString(36).slice(2)+Math.random().toString(36).slice(2);localStorage.setItem(k,u);
n.hx=function(ev,d){b.push({type:ev,props:d||{},ts:Date.now(),mid:Math.random().toString(16).slice(2)})};n.hx('view',{path:location.pathname});(n.hxq||[]).forEach(function(x){n.hx(x[0],x[1])});
setTimeout(function(){fetch('{{scheme}}://in.helixretail.io/v3/t',{method:'POST',keepalive:true,headers:{'Content-Type':'text/plain'},body:JSON.stringify({k:'pk_1f22c0',anonymousId:u,batch:b})})},200)}(window);"""
SHOP = """(function(){var d=document;d.querySelectorAll('.sp').forEach(function(e,i){new IntersectionObserver(function(x,o){if(x[0].isIntersecting){o.disconnect();navigator.sendBeacon('/sp/seen','slot='+i+'&ad='+e.dataset.ad+'&rid='+e.dataset.rid)}}).observe(e)});
fetch('/api/stock?sku=4471,4472,4480').then(function(r){return r.json()});fetch('/api/locale');
fetch('{{scheme}}://price.bazaar-infra.net/v1/quote?sku=4471&cur=GBP&t='+Date.now());
d.querySelectorAll('img[data-lazy]').forEach(function(i){setTimeout(function(){i.src=i.dataset.lazy},150)});
var s=d.getElementById('q');s&&['l','la','lam','lamp'].forEach(function(t,i){setTimeout(function(){fetch('{{scheme}}://suggest.bazaar-infra.net/s?q='+t+'&sid={{new:sg}}&n='+i)},60*i)});
if(!/heart/.test(d.cookie)){d.cookie='heart=1';fetch('/api/basket/keep',{method:'POST'})}})();"""
HEAD = """<!doctype html><html lang=en><head><title>%s</title><link rel=stylesheet href="{{scheme}}://static.bazaar-infra.net/s/8f1c2a.css"><link rel=icon href=/fav.png>
<script>window.mktLayer=[%s];window.reloop_q=[%s];window.hxq=[%s];</script><script src="{{scheme}}://sst.bazaarino.com/m/mk.js?id=M-77QX31" async></script>
<script src="{{scheme}}://static.reloop-ads.com/ld/ld.js?a=88112" async></script><script src="{{scheme}}://js.helixretail.io/hx.min.js" defer></script></head><body>
<img src="{{scheme}}://static.bazaar-infra.net/i/grey.gif" data-lazy="{{scheme}}://img.bazaar-infra.net/p/4471_s300.jpg" width=1 height=1 alt=""><input id=q>%s
<script src="{{scheme}}://static.bazaar-infra.net/s/app.71bc.js"></script></body></html>"""
SP = "<div class=sp data-ad=991 data-rid={{new:rid}} style=height:80px>sponsored <a href='/sp/click?ad=991&to=/p/4480'>Lamp</a></div><img src='{{scheme}}://seller.trustmarks.org/badge/33018.svg' width=90 height=30><img src='{{scheme}}://covers.bazaar-infra.net/isbn/9780000000000-S.jpg'>"


def doc(title, layer, rl, hx, body=""):
    return page(HEAD % (title, layer, rl, hx, body), gzip=True, set_cookie=["session-id={{c:session-id}}; Path=/; HttpOnly", "i18n=en-GB; Path=/; Max-Age=31536000"])


SITES = {
    "www.bazaarino.com": {
        "/": doc("Bazaarino", "{event:'page_view'}", "{event:'viewHome'}", "['home']", SP),
        "/p/4471": doc("Lamp 4471", "{event:'view_item',item:4471,value:'39.00',currency:'GBP'}", "{event:'viewItem',item:4471}", "['product',{id:4471,price:39}]", SP),
        "/p/4480": doc("Lamp 4480", "{event:'view_item',item:4480,value:'59.00',currency:'GBP'}", "{event:'viewItem',item:4480}", "['product',{id:4480,price:59}]"),
        "/order/complete": doc("Thank you", "{event:'purchase',transaction_id:'B-771029',value:'98.00',currency:'GBP'}", "{event:'trackTransaction',item:4471}", "['order',{total:98}]",
                               "<h1>Thank you for order B-771029</h1><img src='{{scheme}}://www.partnerloop.net/sale/c?mid=2217&ord=B-771029&amt=98.00&cur=GBP&ckid={{c:plclk}}' width=1 height=1><iframe src='{{scheme}}://pay.quickpurse.com/sdk/status?merchant=bz' width=1 height=1></iframe>"),
        "/api/stock": json_('{"4471":12,"4472":0,"4480":3}', headers=NO_STORE), "/api/locale": empty(), "/api/basket/keep": empty(set_cookie=["basket={{c:basket}}; Path=/; Max-Age=2592000"]),
        "/sp/seen": empty(pixel="analytics|retargeting|unknown"), "/sp/click": go("{{q:to}}"), "/fav.png": pic("png", 32, 32)},
    "go.partnerloop.net": {"/t/*": go("{{scheme}}://www.bazaarino.com/p/4471?plclk={{new:clk}}&utm_source=partnerloop", set_cookie=["plclk={{c:plclk}}" + CO])},
    "www.partnerloop.net": {"/sale/c": pic("gif", pixel="conversion", headers=NO_STORE)},
    "sst.bazaarino.com": {"/m/mk.js": script(SST, gzip=True, headers={"Cache-Control": "private, max-age=900"}),
                          "/m/collect": json_('{"send_pixel":["{{scheme}}://px.adnimbus.com/a/7781?ev={{q:en}}&gid={{new:g}}&r={{new:r}}"],"fetch":["{{scheme}}://td.adnimbus.com/td/rul/7781?random={{new:z}}&en={{q:en}}&auid={{q:cid}}"]}', pixel="analytics|conversion|retargeting",
                                              set_cookie=["MKID={{c:MKID}}; Domain=bazaarino.com; HttpOnly; " + YEAR])},
    "px.adnimbus.com": {"/a/*": pic("gif", pixel={"ev": {"purchase": "conversion", "*": "retargeting|analytics|unknown"}}, headers=NO_STORE, set_cookie=["anid={{c:anid}}" + CO])},
    "td.adnimbus.com": {"/td/*": {"body": "", "type_always": "text/html", "pixel": {"en": {"purchase": "conversion|retargeting", "*": "retargeting|analytics|unknown"}}, "headers": NO_STORE}},
    "static.reloop-ads.com": {"/ld/ld.js": script(RELOOP, gzip=True, headers={"Cache-Control": "max-age=3600"})},
    "widget.reloop-ads.com": {"/event": script(RLANS, pixel="retargeting|conversion|analytics", set_cookie=["rluid={{c:rluid}}" + CO], headers=NO_STORE)},
    "gum.reloop-ads.com": {"/sid/pix": pic("gif", pixel="sync|retargeting|unknown|analytics", headers=NO_STORE)},
    "pool.crossbid.net": {"/sync/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["cbuid={{c:cbuid}}" + CO])},
    "js.helixretail.io": {"/hx.min.js": script(HELIX, gzip=True, headers=LONG)}, "in.helixretail.io": {"/v3/t": json_('{"success":true}', pixel="analytics|retargeting|unknown|conversion")},
    "static.bazaar-infra.net": {"/s/8f1c2a.css": style("body{font:14px sans-serif}.sp{background:url(/i/sp.png)}", headers=LONG), "/s/app.71bc.js": script(SHOP, gzip=True, headers=LONG), "/i/grey.gif": pic("gif", headers=LONG), "/i/sp.png": pic("png", 1, 80, headers=LONG)},
    "img.bazaar-infra.net": {"/p/*": pic("jpeg", 300, 200, headers=LONG, set_cookie=["__lb={{c:__lb}}; Path=/; HttpOnly; SameSite=None; Secure"])},
    "covers.bazaar-infra.net": {"/isbn/*": pic("gif", headers={"Cache-Control": "max-age=86400"})},
    "price.bazaar-infra.net": {"/v1/quote": json_('{"sku":4471,"p":"39.00"}', headers=NO_STORE)}, "suggest.bazaar-infra.net": {"/s": json_('["lamp","lamb"]')},
    "seller.trustmarks.org": {"/badge/*": pic("svg", 90, 30, headers={"Cache-Control": "max-age=3600"})},
    "pay.quickpurse.com": {"/sdk/status": page("<!doctype html><script>parent.postMessage('ready','*');fetch('/sdk/eligible?m=bz')</script>"), "/sdk/eligible": json_('{"ok":true}', set_cookie=["qp={{c:qp}}" + CO])},
}
SYNCS = [{"from_domain": "reloop-ads.com", "to_domain": "crossbid.net", "name": "id"}]
THIRD_PARTY_COOKIES = True
W = "http://www.bazaarino.com"
VISITS = [{"url": "http://go.partnerloop.net/t/t?a=2217&as=9931&tk=2&url=bazaar"}, {"url": W + "/p/4480"}, {"url": W + "/p/4471"}, {"url": W + "/order/complete"}]
