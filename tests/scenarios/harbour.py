"""A ferry line's booking: one container that loads a network of search advertising in its usual forms (a measurement call with an empty answer, a remarketing address that redirects to a user list, a conversion with a label in the path), a second search engine's action call, a pin board's tag, a catalogue retargeter by frame, an order picture of an affiliate network written into the page; timetables, seat prices, a map, reviews, currency flags, a payment frame and a warm-up call are none."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
TAGS = """(function(w,d){var L=w.hlayer=w.hlayer||[],ck=(d.cookie.match(/_hga=([^;]+)/)||[])[1];if(!ck){ck='HG1.1.'+Math.floor(Math.random()*2e9)+'.1764000001';d.cookie='_hga='+ck+';path=/;max-age=63072000'}
function ga(e){fetch('{{scheme}}://region1.webmeasure.net/g/collect?v=2&tid=G-7Q2HHARB&gtm=45je5b1v8&_p='+Date.now()+'&gcs=G111&cid='+ck.slice(6)+'&ul=en-gb&sr=1280x720&_s=1&sid=1764000001&sct=1&seg=0&dl='+encodeURIComponent(location.href)+'&dt='+encodeURIComponent(d.title)+'&en='+e.n+(e.v?'&epn.value='+e.v+'&cu=EUR&ep.transaction_id='+e.o:''),{method:'POST',keepalive:true,mode:'no-cors',credentials:'include'})}
function img(u){var i=new Image();i.src=u}
function js(u){var s=d.createElement('script');s.async=1;s.src=u;d.head.appendChild(s)}
L.forEach(ga);var e=L[0]||{n:'page_view'};
img('{{scheme}}://stats.clickdoubler.net/pagead/viewthroughconversion/990114/?random='+Date.now()+'&cv=11&fst='+Date.now()+'&num=1&guid=ON&u_h=720&u_w=1280&url='+encodeURIComponent(location.href)+'&label='+e.n+'&hn=www.harbour-lines.eu&rfmt=3&fmt=4');
if(e.v)img('{{scheme}}://www.clickdoubler.net/pagead/conversion/990114/?label=aBcD_kQ7&value='+e.v+'&currency_code=EUR&oid='+e.o+'&random='+Math.random());
js('{{scheme}}://bat.seekly.com/bat.js');js('{{scheme}}://s.pinwall.com/ct/core.js');
var f=d.createElement('iframe');f.style.display='none';f.src='{{scheme}}://dynamic.shoploop.com/dis/dis.aspx?p=5512&t1='+e.n+'&c=2&cb='+Math.floor(Math.random()*1e9);d.documentElement.appendChild(f)})(window,document);"""
BAT = """(function(){var p='ti=4039911&Ver=2&mid={{new:mid}}&sid={{new:sid}}&vid={{new:vid}}&vids=1&pi=918639831&lg=en-GB&sw=1280&sh=720&sc=24&p='+encodeURIComponent(location.href)+'&r=&lt=412&evt=pageLoad&sv=1&rn='+Math.floor(Math.random()*1e6);new Image().src='{{scheme}}://bat.seekly.com/action/0?'+p})();"""
PIN = """(function(){var g='{{scheme}}://ct.pinwall.com/v3/?tid=2614001&event=pagevisit&ed='+encodeURIComponent('{"np":"tagman"}')+'&pd='+encodeURIComponent('{"np":"tagman"}')+'&ad='+encodeURIComponent(JSON.stringify({loc:location.href,ref:'',if:false,sh:720,sw:1280,mh:'b1f2'}))+'&cb='+Date.now();
var x=new XMLHttpRequest();x.open('GET',g);x.withCredentials=true;x.send()})();"""
DIS = """<!doctype html><html><body><img src="{{scheme}}://sslwidget.shoploop.com/event?a=5512&v=4.1&p0=e%3D{{q:t1}}&p1=e%3Ddis&adce=1&tld=harbour-lines.eu&dtycbr={{new:d}}" width=1 height=1>
<img src="{{scheme}}://x.bidswitcher.net/sync?dsp_id=44&user_id={{new:k}}&expires=30" width=1 height=1></body></html>"""


def doc(title, layer, body):
    return page("""<!doctype html><html lang=en><head><title>%s</title><link rel=stylesheet href=/assets/h.4f2.css><link rel=preconnect href="{{scheme}}://region1.webmeasure.net"><link rel="shortcut icon" href=/fav.ico>
<script>window.hlayer=[%s]</script><script async src="{{scheme}}://www.tagport.com/tp.js?id=TP-K2H7"></script></head><body><img src=/assets/logo.svg width=140 height=32>%s
<img src=/assets/t.gif width=1 height=12 alt=""><script src=/assets/app.9c.js></script></body></html>""" % (title, layer, body), gzip=True, set_cookie=["PHPSESSID={{c:PHPSESSID}}; Path=/; HttpOnly"])


APP = """fetch('/api/v1/sailings?from=HEL&to=TLL&d=2026-12-01').then(function(r){return r.json()});fetch('/api/v1/warm',{method:'POST'});fetch('/api/v1/prices/hold?ref=7f31c0d2-54aa-4f19-9c0e-11aa52cc0e77',{method:'PUT',body:'{"s":2}'});
fetch('{{scheme}}://cdn.flagtown.org/1x1/fi.svg');['a','b'].forEach(function(t){var i=new Image;i.src='{{scheme}}://tile.seamaps.org/9/'+(t=='a'?291:292)+'/148.png?key=k_7c51fa0e22';document.body.appendChild(i)});
fetch('{{scheme}}://reviews.trustboard.com/api/score?bu=5f1c2ab09911ce0001aa1b21').then(function(r){return r.json()});"""
SITES = {
    "www.harbour-lines.eu": {
        "/": doc("Harbour Lines", "{n:'page_view'}", "<img src=/assets/ship.jpg><a href=/route/hel-tll>Tallinn</a>"), "/route/hel-tll": doc("Helsinki - Tallinn", "{n:'view_item'}", "<h1>Sail</h1>"),
        "/book/done": doc("Booking confirmed", "{n:'purchase',v:'118.00',o:'HL-220917'}", "<h1>Thank you</h1><img src='{{scheme}}://www.winaffil.com/sread.img?tt=ns&tv=2&merchant=8812&amount=118.00&ch=aw&parts=DEFAULT:118.00&cr=EUR&ref=HL-220917&testmode=0' border=0 width=0 height=0><iframe src='{{scheme}}://hooks.paygrid.com/frame/{{new:pf}}.html' width=1 height=1></iframe>"),
        "/assets/h.4f2.css": style("h1{background:url(/assets/wave.png) no-repeat}", gzip=True, headers=LONG), "/assets/wave.png": pic("png", 40, 2, headers=LONG), "/assets/logo.svg": pic("svg", 140, 32, headers=LONG), "/assets/ship.jpg": pic("jpeg", 480, 240, headers=LONG),
        "/assets/t.gif": pic("gif", headers=LONG), "/assets/app.9c.js": script(APP, gzip=True, headers=LONG), "/fav.ico": pic("ico", 16, 16), "/api/v1/sailings": json_('[{"dep":"07:30","p":39}]', headers=NO_STORE), "/api/v1/warm": empty(), "/api/v1/prices/hold": empty()},
    "www.tagport.com": {"/tp.js": script(TAGS, gzip=True, headers={"Cache-Control": "private, max-age=900"})},
    "region1.webmeasure.net": {"/g/collect": empty(pixel={"en": {"purchase": "conversion|analytics", "*": "analytics"}}, headers=NO_STORE)},
    "stats.clickdoubler.net": {"/pagead/*": go("{{scheme}}://www.clickdoubler.net/pagead/1p-user-list/990114/?random={{q:random}}&label={{q:label}}&is_vtc=1&cid={{c:IDE}}", pixel="retargeting|conversion|analytics", headers=NO_STORE, set_cookie=["IDE={{c:IDE}}" + CO])},
    "www.clickdoubler.net": {"/pagead/1p-user-list/*": pic("gif", pixel="retargeting|sync|conversion", headers=NO_STORE), "/pagead/conversion/*": pic("gif", pixel="conversion", headers=NO_STORE)},
    "bat.seekly.com": {"/bat.js": script(BAT, gzip=True, headers={"Cache-Control": "max-age=1800"}), "/action/0": empty(pixel="analytics|retargeting|conversion", headers=NO_STORE, set_cookie=["MUID={{c:MUID}}" + CO])},
    "s.pinwall.com": {"/ct/core.js": script(PIN, gzip=True, headers=LONG)}, "ct.pinwall.com": {"/v3/": pic("gif", pixel="social|retargeting|analytics", headers=NO_STORE, set_cookie=["_pw_ct={{c:_pw_ct}}" + CO])},
    "dynamic.shoploop.com": {"/dis/dis.aspx": page(DIS)}, "sslwidget.shoploop.com": {"/event": pic("gif", pixel="retargeting|conversion|analytics", headers=NO_STORE, set_cookie=["slid={{c:slid}}" + CO])},
    "x.bidswitcher.net": {"/sync": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["tuuid={{c:tuuid}}" + CO])},
    "www.winaffil.com": {"/sread.img": pic("gif", pixel="conversion", headers=NO_STORE)},
    "hooks.paygrid.com": {"/frame/*": page("<!doctype html><script>fetch('{{scheme}}://api.paygrid.com/v1/ready?k=pk_live_51Hq',{method:'POST'})</script>")}, "api.paygrid.com": {"/v1/ready": json_('{"ready":true}')},
    "cdn.flagtown.org": {"/1x1/*": pic("svg", 1, 1, headers=LONG)}, "tile.seamaps.org": {"/9/*": pic("png", 256, 256, headers=LONG)}, "reviews.trustboard.com": {"/api/score": json_('{"score":4.4}', headers={"Cache-Control": "max-age=300"})},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.harbour-lines.eu/"}, {"url": "http://www.harbour-lines.eu/route/hel-tll"}, {"url": "http://www.harbour-lines.eu/book/done"}]
