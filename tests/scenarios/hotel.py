"""A hotel chain: tag manager on a sub-domain, a cloaked collector, retargeting by room, booking conversions; availability, tiles, chat polls and payment that are none."""
from dsl import *

S = "{{scheme}}://"
CO = "; SameSite=None; Secure; " + YEAR
SITE = """(function(w,d){
w.suggest=function(t){var i=2;function go(){if(i>t.length)return;fetch('/api/suggest?q='+encodeURIComponent(t.slice(0,i))+'&lang=en&max=6');i+=2;setTimeout(go,120)}go()};
w.avail=function(h){return fetch('/api/avail?hotel='+h+'&ci=2026-12-18&co=2026-12-21&ad=2&_='+Date.now()).then(function(r){return r.text()})};
w.hold=function(){return fetch('/api/hold',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({hotel:'porto',room:'DLX',nights:3})})};
var n=0;(function poll(){if(n++>2)return;fetch('{{scheme}}://eu1.helpdock-live.com/conv/7f21c0/poll?last='+n+'&_='+Date.now());setTimeout(poll,250)})();
fetch('{{scheme}}://sdk.togglebay.io/sdk/evalx/64ab01f9/contexts/eyJraW5kIjoidXNlciIsImFub255bW91cyI6dHJ1ZX0').then(function(r){return r.json()});
fetch('{{scheme}}://api.coinrates.io/v6/latest?base=EUR&symbols=USD,GBP&access_key=9c2ef1a07b').then(function(r){return r.json()});
})(window,document);"""
GTM = """(function(w,d){
var cid=Math.floor(Math.random()*1e9)+'.'+Math.floor(Date.now()/1000),ev=w.__ev||'page_view',base='{{scheme}}://data.alderstay-hotels.com';
fetch(base+'/g/collect?v=2&tid=G-4QX81MZ0LP&gtm=45je6bk0v9&_p='+Date.now()+'&gcs=G111&cid='+cid+'&ul=en-us&sr=800x600&_s=1&sid='+Math.floor(Date.now()/1000)+'&sct=1&seg=0&dl='+encodeURIComponent(location.href)+'&dt='+encodeURIComponent(d.title)+'&en='+ev+'&_et=11',{method:'POST',keepalive:true,credentials:'include'});
setTimeout(function(){fetch(base+'/kq3zdwv?s='+btoa('en=scroll&pc=90&cid='+cid),{method:'POST',headers:{'Content-Type':'text/plain;charset=UTF-8'},body:'en=scroll&epn.percent_scrolled=90\\r\\nen=user_engagement'})},200);
var s=d.createElement('script');s.src='{{scheme}}://cdn.recapto.net/js/ld.js?a=55210';d.head.appendChild(s);
var u=d.createElement('script');u.src='{{scheme}}://bat.seekquery.com/bat.js';d.head.appendChild(u);
navigator.sendBeacon('{{scheme}}://edge.alderstay-hotels.com/ee/irl1/v1/collect?configId=0b1c-77a4&requestId=8e5d1c30-0c5b-4d2e-9b77-'+Math.random().toString(16).slice(2,14),new Blob([JSON.stringify({meta:{state:{domain:location.hostname}},events:[{xdm:{eventType:'web.webpagedetails.pageViews',web:{webPageDetails:{URL:location.href}},identityMap:{ECID:[{id:'{{new:ecid}}'}]}}}]})],{type:'text/plain'}));
})(window,document);"""
RECAPTO = """(function(w,d){var p='p0='+encodeURIComponent('e=exd&site_type=d')+'&p1='+encodeURIComponent(w.__ev=='purchase'?'e=vc&tid=AS-220187&p=[i=porto-dlx&pr=412&q=1]':w.__hotel?'e=vp&p='+w.__hotel:'e=vh')+'&p2='+encodeURIComponent('e=dis');
fetch('{{scheme}}://widget.eu.recapto.net/event?a=55210&v=5.29.1&otl=1&'+p+'&adce=1&bundle={{new:bundle}}&tld=alderstay-hotels.com&dy=1&fu='+encodeURIComponent(location.href)+'&ceid='+Math.random().toString(16).slice(2)+'&t='+(w.__ev=='purchase'?'buy':'view'),{credentials:'include'})})(window,document);"""
BAT = """(function(w){(new Image).src='{{scheme}}://bat.seekquery.com/action/0?ti=18700932&Ver=2&mid={{new:mid}}&sid={{new:sid}}&vid={{new:vid}}&vids=1&msclkid=N&pi=918639831&lg=en-US&sw=800&sh=600&sc=24&tl='+encodeURIComponent(document.title)+'&p='+encodeURIComponent(location.href)+'&r=&lt=402&evt=pageLoad&sv=1&rn='+Math.floor(Math.random()*1e6)})(window);"""


def doc(title, body, head=""):
    return page("<!doctype html><html lang=en><head><title>" + title + "</title><link rel=stylesheet href=/_assets/app.4c1f.css>" + head
                + "<script src=/_assets/app.81aa.js></script><script async src='" + S + "data.alderstay-hotels.com/gtm.js?id=GTM-K7PQ2'></script></head><body><img src=/_assets/logo.svg width=140 height=40>" + body
                + "<img src=/_assets/t.gif width=1 height=24 alt=''><img src='/_next/image?url=%2Fphotos%2Flobby.jpg&w=1&q=1' width=640 height=200><img src='/_next/image?url=%2Fphotos%2Flobby.jpg&w=640&q=75' loading=lazy></body></html>", gzip=True)


SITES = {
    "www.alderstay-hotels.com": {
        "/": doc("Alderstay Hotels", "<h1>Stay</h1><img src='" + S + "badges.travelnod.com/rating/4.5-88120.svg'>"),
        "/hotels/porto": doc("Porto Riverside", "<h1>Porto</h1><img src='" + S + "tile-a.openatlas.org/15/15930/12210.png'><img src='" + S + "tile-b.openatlas.org/15/15931/12210.png'><img src='/img/stars?score=4.5&id=porto'>"
                             "<script>(new Image).src='" + S + "ad.mediaquay.net/ddm/activity/src=8812301;type=views0;cat=htl001;u1=porto;u2=EUR;dc_lat=;tag_for_child_directed_treatment=;ord='+Math.floor(Math.random()*1e13)+'?'</script>", "<script>window.__hotel='porto-dlx'</script>"),
        "/book/pay": doc("Payment", "<iframe src='" + S + "js.cardrail.com/v3/elements-inner?key=pk_live_51Kx&locale=en' width=300 height=80></iframe>"),
        "/book/confirmed": doc("Booking AS-220187", "<h1>Thank you</h1><img height=1 width=1 style=display:none alt='' src='" + S + "ad.mediaquay.net/ddm/activity/src=8812301;type=sales0;cat=bkg002;qty=1;cost=412.00;u1=porto;ord=AS-220187?'>"
                               "<img src='" + S + "ps.roomcompare.de/tracking/v3/conv.png?aid=4471&ref=AS-220187&hotel=9931&arrival=2026-12-18&departure=2026-12-21&amount=412.00&currency=EUR&click={{new:clk}}' width=1 height=1>", "<script>window.__ev='purchase'</script>"),
        "/_assets/app.4c1f.css": style("@font-face{font-family:A;src:url(/_assets/a.woff2)}body{font-family:A}", gzip=True, headers=LONG), "/_assets/a.woff2": {**font(), "headers": LONG},
        "/_assets/app.81aa.js": script(SITE, gzip=True, headers=LONG), "/_assets/logo.svg": pic("svg", 140, 40, headers=LONG), "/_assets/t.gif": pic("gif", headers=LONG),
        "/_next/image": pic("webp", 1, 1, headers=LONG), "/img/stars": pic("png", 80, 16, headers=LONG), "/favicon.ico": pic("ico", 32, 32),
        "/api/suggest": json_('{"items":[{"t":"Porto"}]}'), "/api/avail": json_('{"rooms":2}', headers=NO_STORE), "/api/hold": empty()},
    "data.alderstay-hotels.com": {"/gtm.js": script(GTM, gzip=True, headers={"Cache-Control": "private, max-age=900"}),
                                  "/g/collect": {"body": "", "type_always": "text/plain", "pixel": {"en": {"purchase": "analytics|conversion", "*": "analytics"}}, "headers": NO_STORE, "set_cookie": ["FPID={{c:FPID}}; HttpOnly; Domain=alderstay-hotels.com; " + YEAR]},
                                  "/kq3zdwv": {"body": "", "type_always": "text/plain", "pixel": "analytics"}},
    "edge.alderstay-hotels.com": {"/ee/*": empty(pixel="analytics", headers=NO_STORE, set_cookie=["kndctr_77_identity={{c:kndctr_77_identity}}; Domain=alderstay-hotels.com; " + YEAR])},
    "badges.travelnod.com": {"/rating/*": pic("svg", 120, 24, headers=LONG)},
    "tile-a.openatlas.org": {"/*": pic("png", 256, 256, headers=LONG)}, "tile-b.openatlas.org": {"/*": pic("png", 256, 256, headers=LONG)},
    "eu1.helpdock-live.com": {"/conv/*": empty(headers=NO_STORE)}, "sdk.togglebay.io": {"/sdk/*": json_('{"new-gallery":{"value":true,"variation":0,"version":12},"pay-later":{"value":false,"variation":1,"version":4}}')},
    "api.coinrates.io": {"/v6/latest": json_('{"base":"EUR","rates":{"USD":1.08,"GBP":0.84}}')},
    "js.cardrail.com": {"/v3/elements-inner": page("<!doctype html><title>card</title><form><input name=n></form><script>fetch('" + S + "api.cardrail.com/v1/tokens',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'card[exp]=12/28&key=pk_live_51Kx'})</script>")},
    "api.cardrail.com": {"/v1/tokens": json_('{"id":"tok_1Q2w","object":"token","used":false}', headers=NO_STORE)},
    "cdn.recapto.net": {"/js/ld.js": script(RECAPTO, gzip=True, headers={"Cache-Control": "max-age=86400"})},
    "widget.eu.recapto.net": {"/event": json_("{}", pixel={"t": {"buy": "conversion|retargeting", "*": "retargeting|analytics"}}, headers=NO_STORE, set_cookie=["uid={{c:uid}}" + CO])},
    "bat.seekquery.com": {"/bat.js": script(BAT, gzip=True, headers={"Cache-Control": "max-age=1800"}), "/action/0": empty(pixel="analytics|retargeting", headers=NO_STORE, set_cookie=["MUID={{c:MUID}}" + CO])},
    "ad.mediaquay.net": {"/ddm/activity/src=8812301;type=views*": pic("gif", pixel="retargeting|analytics|conversion", headers=NO_STORE, set_cookie=["IDE={{c:IDE}}" + CO]),
                         "/ddm/activity/src=8812301;type=sales*": go(S + "adsvc.mediaquay-de.com/ddm/fls/p/src=8812301;type=sales0;cat=bkg002;ord=AS-220187;cost=412.00", pixel="conversion", headers=NO_STORE)},
    "adsvc.mediaquay-de.com": {"/ddm/*": pic("gif", pixel="conversion", headers=NO_STORE)},
    "ps.roomcompare.de": {"/tracking/v3/conv.png": pic("png", pixel="conversion", headers=NO_STORE)},
}
CNAMES = {"edge.alderstay-hotels.com": "alderstay.data.omnivista-dc.net", "alderstay.data.omnivista-dc.net": "irl1.edge.omnivista-dc.net"}
CLOAKS = [{"query": "edge.alderstay-hotels.com", "domain": "omnivista-dc.net"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.alderstay-hotels.com/"}, {"run": "suggest('porto riv')"}, {"url": "http://www.alderstay-hotels.com/hotels/porto"}, {"run": "avail('porto')"}, {"run": "avail('porto')"}, {"run": "hold()"},
          {"url": "http://www.alderstay-hotels.com/book/pay"}, {"url": "http://www.alderstay-hotels.com/book/confirmed"}]
