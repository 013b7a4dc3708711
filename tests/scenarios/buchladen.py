"""A bookshop on a common shop plugin, plain: fragments of the basket by post, a consent state in every hit, an attribution trigger beside the social pixel, a pin board's visit, a partner network's order picture and its script twin, an order told by a frame-free list; thumbnails by size, a seal, instalments, a reading sample and stock that are none."""
from dsl import *

GTAG = """(function(){var b='{{scheme}}://region1.websignal.net/g/collect?v=2&tid=G-4TRM2B&gtm=45je4b71v9&_p='+Math.floor(Math.random()*2e9)+'&gcs=G111&gcd=13r3r3r3r5&cid={{new:cid}}.1790000000&ul=de-de&sr=800x600&frm=0&pscdl=noapi&_s=1&dl='+encodeURIComponent(location.href)+'&dt='+encodeURIComponent(document.title)+'&en='+(window.ev||'page_view');
fetch(b,{method:'POST',mode:'no-cors',credentials:'include',keepalive:true});
fetch('{{scheme}}://ad.clickdouble.net/ccm/collect?en=page_view&dl='+encodeURIComponent(location.href)+'&scrsrc=tag&frm=0&rnd='+Math.random()+'&auid={{new:au}}&npa=0&gcd=13r3r3r3r5&tft='+Date.now(),{method:'POST',mode:'no-cors',keepalive:true});
if(window.order){var i=new Image();i.src='{{scheme}}://ad.clickdouble.net/pagead/conversion/104471/?random='+Date.now()+'&cv=11&label=xK2mCJz&value='+window.order.v+'&currency_code=EUR&oid='+window.order.id+'&url='+encodeURIComponent(location.href)}})();"""
FACE = """(function(w){function t(e,d){var q='?id=20044171&ev='+e+'&dl='+encodeURIComponent(location.href)+'&rl=&if=false&ts='+Date.now()+(d||'')+'&sw=800&sh=600&v=2.9.176&r=stable&ec=0&o=4126&fbp=fb.1.1790000000.{{new:fp}}&cs_est=true&ler=empty&it='+Date.now()+'&coo=false&rqm=GET';
var i=new Image();i.src='{{scheme}}://www.gesichtsalbum.com/tr/'+q;var j=new Image();j.src='{{scheme}}://www.gesichtsalbum.com/privacy_sandbox/pixel/register/trigger/'+q.replace('rqm=GET','rqm=FGET')}
t('PageView');if(w.item)t('ViewContent','&cd[content_ids]='+w.item+'&cd[content_type]=product&cd[value]=14.00&cd[currency]=EUR');if(w.order)t('Purchase','&cd[value]='+w.order.v+'&cd[currency]=EUR')})(window);"""
PIN = """(function(){var u='{{scheme}}://ct.pinnadel.com/v3/?event=pagevisit&ed=%7B%22np%22%3A%22gtm%22%7D&tid=2613847&pd=%7B%7D&ad='+encodeURIComponent(JSON.stringify({loc:location.href,ref:document.referrer,if:false,sh:600,sw:800,mh:'9a1c'}))+'&cb='+Date.now();
setTimeout(function(){var x=new XMLHttpRequest();x.open('GET',u);x.withCredentials=true;x.send()},80)})();"""
AWI = """(function(){if(!window.order)return;var i=document.createElement('img');i.width=i.height=0;i.src='{{scheme}}://www.partnerzone.net/sread.img?tt=js&tv=2&merchant=14471&amount='+window.order.v+'&ch=aw&cr=EUR&parts=DEFAULT:'+window.order.v+'&ref='+window.order.id+'&testmode=0&vc=';document.body.appendChild(i)})();"""
FRAG = "fetch('/?wc-ajax=get_refreshed_fragments',{method:'POST',body:'time='+Date.now(),headers:{'Content-Type':'application/x-www-form-urlencoded'}});"


def shop(title, body, head=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href="/wp-content/themes/regal/style.css?ver=6.7.1"><script>%s</script>
<script async src="{{scheme}}://tag.websignal.net/gtag/js?id=G-4TRM2B&l=dataLayer"></script><script async src="{{scheme}}://connect.gesichtsalbum.net/de_DE/events.js"></script><script async src="{{scheme}}://s.pinnadel.com/ct/core.js"></script></head>
<body><img src="/wp-content/uploads/logo-150x50.png" width=150>%s<script src="/wp-includes/js/cart.js?ver=9.4"></script><script src="{{scheme}}://widgets.siegelhaus.de/seal.js?shop=X41"></script></body></html>""" % (title, head, body), gzip=True)


SITES = {
    "www.leseinsel-buch.de": {
        "/": shop("Leseinsel", "<img src='/wp-content/uploads/roman-100x150.jpg'><img src='/wp-content/uploads/krimi-100x150.jpg'><img src='/wp-content/plugins/slider/transparent.png'>"),
        "/buch/moorgeist": shop("Moorgeist", "<img src='/wp-content/uploads/moor-300x450.webp'><script>fetch('{{scheme}}://api.ratenkauf.eu/v1/messaging?amount=1400&currency=EUR&client=lb-77').then(r=>r.json());fetch('/wp-json/regal/v1/bestand?id=771');</script><iframe src='{{scheme}}://probe.verlagshaus.de/blick?isbn=9783000000012' width=200 height=100></iframe>", "window.item='9783000000012'"),
        "/kasse/bestellung-erhalten/3381": shop("Danke", "<h1>Danke</h1><img border=0 height=0 width=0 style='display:none' src='{{scheme}}://www.partnerzone.net/sread.img?tt=ns&tv=2&merchant=14471&amount=14.00&ch=aw&cr=EUR&parts=DEFAULT:14.00&ref=3381&testmode=0'><script src='{{scheme}}://www.partnerjs.net/14471.js' defer></script>", "window.ev='purchase';window.order={v:'14.00',id:'3381'}"),
        "/wp-content/themes/regal/style.css": style(".a{background:url(img/pfeil.svg)}", headers=LONG), "/wp-content/themes/regal/img/*": pic("svg", 12, 12), "/wp-includes/js/cart.js": script(FRAG, headers=LONG),
        "/wp-content/uploads/logo-150x50.png": pic("png", 150, 50, headers=LONG), "/wp-content/uploads/*": pic("jpeg", 100, 150, headers=LONG), "/wp-content/plugins/slider/transparent.png": pic("png", 1, 1, headers=LONG),
        "/wp-json/regal/v1/bestand": json_('{"bestand":4}'), "/favicon.ico": pic("ico", 16, 16)},
    "tag.websignal.net": {"/gtag/js": script(GTAG, gzip=True, headers={"Cache-Control": "private, max-age=900"})}, "region1.websignal.net": {"/g/collect": empty(pixel={"en": {"purchase": "analytics|conversion", "*": "analytics"}}, headers=NO_STORE)},
    "ad.clickdouble.net": {"/ccm/collect": {"body": "", "type_always": "text/plain", "pixel": "retargeting|analytics|unknown", "headers": NO_STORE}, "/pagead/conversion/*": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["IDE={{c:IDE}}; SameSite=None; Secure; " + YEAR])},
    "connect.gesichtsalbum.net": {"/de_DE/events.js": script(FACE, gzip=True)},
    "www.gesichtsalbum.com": {"/tr/": pic("gif", pixel={"ev": {"Purchase": "conversion|social", "ViewContent": "retargeting|social", "*": "social|analytics"}}, headers=NO_STORE), "/privacy_sandbox/pixel/register/trigger/": pic("png", pixel={"ev": {"Purchase": "conversion|social", "ViewContent": "retargeting|social", "*": "social|analytics|conversion"}}, headers={"Attribution-Reporting-Register-Trigger": '{"event_trigger_data":[{"trigger_data":"1"}]}', **NO_STORE})},
    "s.pinnadel.com": {"/ct/core.js": script(PIN, gzip=True)}, "ct.pinnadel.com": {"/v3/": {"body": "", "status": 200, "type_always": "image/gif", "pixel": "social|analytics|retargeting", "set_cookie": ["_pin_u={{c:_pin_u}}; SameSite=None; Secure; " + YEAR]}},
    "www.partnerzone.net": {"/sread.img": pic("gif", pixel="conversion", headers=NO_STORE)}, "www.partnerjs.net": {"/14471.js": script(AWI)},
    "widgets.siegelhaus.de": {"/seal.js": script("document.body.insertAdjacentHTML('beforeend','<img src={{scheme}}://widgets.siegelhaus.de/seal/X41.png width=60>')"), "/seal/*": pic("png", 60, 60)},
    "api.ratenkauf.eu": {"/v1/messaging": json_('{"rate":"4,99"}')}, "probe.verlagshaus.de": {"/blick": page("<title>Probe</title><img src='/seite/1.jpg'>"), "/seite/*": pic("jpeg", 180, 90)},
}
THIRD_PARTY_COOKIES = True
B = "http://www.leseinsel-buch.de"
VISITS = [{"url": B + "/"}, {"url": B + "/buch/moorgeist"}, {"url": B + "/kasse/bestellung-erhalten/3381"}]
