"""A hotel's booking site: a container with a meter, a retargeter told of hotels seen, a search network's remarketing by redirect and a booking told to three; prices, tiles, a seal, flags, a currency, lazy blanks, a payment frame and a basket kept alive are none."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
TM = """(function(d){function js(u){var s=d.createElement('script');s.async=1;s.src=u;d.head.appendChild(s)}function px(u){var i=new Image(1,1);i.src=u}
var L=window.layer||{},h='{{scheme}}://';js(h+'cdn.voyametrics.com/vm/2.4/vm.js');js(h+'widget.retarga.net/event?a=77120&v=5.23.0&otl=1&dtycbr='+(Math.random()*1e5|0)+'&p0=e%3Dexd%26site_type%3Dd&p1=e%3D'+(L.type||'vh')+(L.hotel?'%26p%3D'+L.hotel:'')+(L.order?'%26id%3D'+L.order:''));
px(h+'ads.searchnova.com/pagead/viewthrough/991827/?random='+Date.now()+'&cv=11&fst='+Date.now()+'&guid=ON&u_w=800&u_h=600&url='+encodeURIComponent(location.href)+'&tiba='+encodeURIComponent(d.title)+'&data=event%3D'+(L.type||'home'));
if(L.order){px(h+'ads.searchnova.com/pagead/conversion/991827/?random='+Date.now()+'&label=kQ7ZCJm&value='+L.value+'&currency_code=EUR&transaction_id='+L.order+'&guid=ON');px(h+'track.metastays.com/tracking/conversion?advertiser=551&rate='+L.value+'&cur=EUR&ref='+L.order+'&pos=IT')}})(document);"""
VM = """(function(w){var u='{{scheme}}://ev.voyametrics.com/i',b={app:'nby',did:'{{c:vm_did}}',sid:'{{new:sid}}',e:'pv',p:location.pathname,ts:Date.now()};fetch(u,{method:'POST',mode:'no-cors',keepalive:true,credentials:'include',body:JSON.stringify(b)});
w.addEventListener('scroll',function(){navigator.sendBeacon(u,JSON.stringify({app:'nby',did:b.did,e:'scroll',d:50}))},{once:true})})(window);"""
SITE = """(function(){document.querySelectorAll('img[data-src]').forEach(function(i){setTimeout(function(){i.src=i.dataset.src},250)});
fetch('/api/price?hotel=arno&from=2026-12-01&to=2026-12-03&guests=2&session={{new:ps}}').then(function(r){return r.json()});fetch('{{scheme}}://flags.toggleworks.dev/eval/client-77?user={{new:fu}}').then(function(r){return r.json()});fetch('{{scheme}}://rates.coinserver.org/latest?base=EUR');
setInterval(function(){fetch('/basket/keepalive',{method:'POST'})},700)})();"""


def hotel(title, body, layer="{}"):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/a/site.css><script>window.layer=%s</script><script async src="{{scheme}}://tm.clearlayer.io/tl.js?id=CL-771"></script></head><body><img src=/a/logo.svg>%s
<img src="{{scheme}}://img.nightsby.net/blank.gif" data-src="{{scheme}}://img.nightsby.net/w640/arno.jpg"><img src="{{scheme}}://seal.trustring.com/s/771.png?v=4&t=1790000"><script src=/a/site.js defer></script></body></html>""" % (title, layer, body), gzip=True)


SITES = {
    "www.nightsby.com": {
        "/": hotel("Nights", "<a href=/hotel/arno>Arno</a>"), "/hotel/arno": hotel("Arno", "<h1>Arno</h1><img src='{{scheme}}://tiles.kartograf.net/12/2177/1480.png'><img src='{{scheme}}://tiles.kartograf.net/12/2178/1480.png'>", "{type:'vp',hotel:'ARNO-7'}"),
        "/book": hotel("Book", "<iframe src='{{scheme}}://pay.cardframe.com/f.html?session={{new:pf}}' width=300 height=100></iframe>", "{type:'vb',hotel:'ARNO-7'}"),
        "/booked": hotel("Your booking is confirmed", "<h1>NB-44120</h1>", "{type:'vc',hotel:'ARNO-7',order:'NB-44120',value:'212.00'}"),
        "/a/site.css": style("body{background:url(/a/dot.png)}", gzip=True, headers=LONG), "/a/site.js": script(SITE, gzip=True, headers=LONG), "/a/dot.png": pic("png", 2, 2, headers=LONG), "/a/logo.svg": pic("svg", 120, 30, headers=LONG),
        "/api/price": json_('{"price":106}'), "/basket/keepalive": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "tm.clearlayer.io": {"/tl.js": script(TM, gzip=True, headers={"Cache-Control": "max-age=300"})},
    "cdn.voyametrics.com": {"/vm/*": script(VM, gzip=True, set_cookie=["vm_did={{c:vm_did}}; Domain=voyametrics.com" + CO])}, "ev.voyametrics.com": {"/i": {"body": "", "status": 200, "pixel": "analytics"}},
    "widget.retarga.net": {"/event": script("(function(){var i=new Image;i.src='{{scheme}}://cm.retarga.net/um?r={{c:rt_uid}}'})();", pixel="retargeting|conversion|analytics", headers=NO_STORE, set_cookie=["rt_uid={{c:rt_uid}}; Domain=retarga.net" + CO])},
    "cm.retarga.net": {"/um": go("{{scheme}}://ib.exchangeone.com/getuid?rt={{q:r}}", pixel="sync")}, "ib.exchangeone.com": {"/getuid": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["x1={{c:x1}}" + CO])},
    "ads.searchnova.com": {"/pagead/viewthrough/*": go("{{scheme}}://www.searchnova.com/pagead/1p-list/991827/?guid=ON&is_vtc=1&random={{q:random}}", pixel="retargeting|analytics", set_cookie=["IDE2={{c:IDE2}}" + CO]), "/pagead/conversion/*": pic("gif", pixel="conversion", headers=NO_STORE)},
    "www.searchnova.com": {"/pagead/*": pic("gif", pixel="retargeting|analytics", headers=NO_STORE)}, "track.metastays.com": {"/tracking/*": empty(pixel="conversion")},
    "img.nightsby.net": {"/blank.gif": pic("gif", headers=LONG), "/w640/arno.jpg": pic("jpeg", 320, 200, headers=LONG)}, "tiles.kartograf.net": {"/*": pic("png", 256, 256, headers=LONG)}, "seal.trustring.com": {"/s/*": pic("png", 60, 60, headers={"Cache-Control": "max-age=3600"})},
    "flags.toggleworks.dev": {"/eval/*": json_('{"newSearch":true}')}, "rates.coinserver.org": {"/latest": json_('{"USD":1.08}')}, "pay.cardframe.com": {"/f.html": page("<!doctype html><title>c</title><link rel=stylesheet href=/c.css><input><script src=/c.js></script>"), "/c.css": style("input{border:0}", headers=LONG), "/c.js": script("fetch('/v1/session/ping',{method:'POST',body:'{}'})"), "/v1/session/ping": json_("{}")},
}
SYNCS = [{"from_domain": "retarga.net", "to_domain": "exchangeone.com", "name": "rt"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.nightsby.com/"}, {"url": "http://www.nightsby.com/hotel/arno"}, {"run": "window.scrollTo(0,50);window.dispatchEvent(new Event('scroll'))"}, {"url": "http://www.nightsby.com/book"}, {"url": "http://www.nightsby.com/booked"}]
