"""A classifieds portal: audience measuring with a cookie test by redirect, product retargeting with receipts in JavaScript, leads counted at the telephone number, a cloaked event collector; tiles, avatars, placeholders, uploads that are none."""
from dsl import *

APP = """(function(){var c=JSON.parse(document.getElementById('cfg').textContent),S='{{scheme}}://';
var i=document.createElement('img');i.width=1;i.height=1;i.alt='';i.src=S+c.om.h+'/tx.io?st='+c.om.st+'&cp='+encodeURIComponent(c.om.cp)+'&sv=ke&pt=CP&r2='+encodeURIComponent(document.referrer)+'&ur='+location.hostname+'&xy='+screen.width+'x'+screen.height+'x24&lo=AT%2FWien&vr=414&lt='+Date.now();document.body.appendChild(i);
fetch(S+'data.kleinmarkt.at/ee/v1/interact?configId=5d1f0c44-77aa&requestId='+Math.random().toString(16).slice(2),{method:'POST',credentials:'include',headers:{'Content-Type':'text/plain'},body:JSON.stringify({events:[{xdm:{eventType:'web.webpagedetails.pageViews',web:{webPageDetails:{URL:location.href}}}}]})});
document.querySelectorAll('img[data-src]').forEach(function(m){setTimeout(function(){m.src=m.dataset.src},250)});
window.rqq={t:c.rt.t,i:c.rt.i};var s=document.createElement('script');s.async=1;s.src=S+'static.remarq.net/js/ld.js?a='+c.rt.a;document.head.appendChild(s);
var t=document.getElementById('tel');t&&t.addEventListener('click',function(){fetch('/api/phone/88121').then(function(r){return r.json()});
fetch(S+'leads.callmark.com/c?acc=771&ev=lead&label=phone_reveal&value=0.80&currency=EUR&k={{new:k}}',{method:'POST',mode:'no-cors',keepalive:true,body:'x=1'})});})();"""
LD = """(function(q){var p='a=4412&v=5.23.0&p0=e%3Dexd%26site_type%3Dd&p1='+encodeURIComponent('e='+(q.t||'vh')+(q.i?'&p='+q.i:''))+'&adce=1&bundle={{c:rqb}}&tld=kleinmarkt.at&fu='+encodeURIComponent(location.href)+'&dtycbr='+Math.floor(Math.random()*99999);
var s=document.createElement('script');s.async=1;s.src='{{scheme}}://'+['widget','remarq','net'].join('.')+'/event?'+p;document.head.appendChild(s)})(window.rqq||{});"""


def market(title, body, code, event, item=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href="{{scheme}}://cdn.kleinmarkt-static.at/c/site.css">
<script type="application/json" id=cfg>{"om":{"h":"at.zaehlpunkt.net","st":"kleinma","cp":"%s"},"rt":{"a":4412,"t":"%s","i":"%s"}}</script></head><body><img src="{{scheme}}://img.kleinmarkt.at/logo.svg" width=120 height=30>%s
<script src="{{scheme}}://cdn.kleinmarkt-static.at/js/app.js"></script></body></html>""" % (title, code, event, item, body), gzip=True)


def lazy(n):
    return "<img src='{{scheme}}://cdn.kleinmarkt-static.at/i/trans.gif' data-src='{{scheme}}://img.kleinmarkt.at/t/%s.webp' width=160 height=120>" % n


GIF = pic("gif", pixel="analytics", headers=NO_STORE)
CO = "; Domain=remarq.net; SameSite=None; Secure; " + YEAR
SITES = {
    "www.kleinmarkt.at": {
        "/": market("Kleinmarkt", "<a href=/s/fahrrad>Fahrrad</a>" + lazy("88121") + lazy("88122"), "home/start", "vh"),
        "/s/fahrrad": market("Fahrrad", lazy("88121") + lazy("88123") + "<script>fetch('/api/suggest?q=fahrr&_='+Date.now()).then(r=>r.json());fetch('/api/saved/fahrrad',{method:'PUT',body:'1'})</script>", "search/rad", "vl", "88121,88123"),
        "/d/rennrad-88121": market("Rennrad", "<img src='{{scheme}}://img.kleinmarkt.at/f/88121.jpg'><img class=av src='{{scheme}}://avatars.kleinmarkt-static.at/u/7712.webp?s=48&v=1790000000'><button id=tel>Tel</button><img src='{{scheme}}://px.angebotsradar.de/v/88121.webp?mk=fahrrad&pr=420&k={{new:k}}' width=1 height=1 style='position:absolute;left:-9px'>"
                                   + "".join("<img src='{{scheme}}://%s.kachelwerk.org/14/8936/%d.png'>" % (s, y) for s, y in (("a", 5680), ("b", 5681), ("a", 5682))), "detail/rad", "vp", "88121"),
        "/kontakt/danke": market("Nachricht gesendet", "<p>Danke</p><iframe src=/kontakt/tags.html width=1 height=1 style=display:none></iframe>", "kontakt/danke", "vc", "88121"),
        "/kontakt/tags.html": page("<!doctype html><title>t</title><img src='{{scheme}}://ad.floodline.net/activity;src=4471209;type=lead0;cat=konta0;u1=fahrrad;ord=1;num={{new:n}}?' width=1 height=1 alt=''>"),
        "/api/phone/88121": json_('{"tel":"+43 1 5550123"}'), "/api/suggest": json_('["fahrrad","fahrradkorb"]'), "/api/saved/fahrrad": empty(), "/api/photos": json_('{"id":"f_20441","ok":true}'),
        "/api/photos/f_20441": empty(), "/session/keepalive": empty(headers=NO_STORE), "/favicon.ico": pic("ico", 32, 32, headers=LONG)},
    "cdn.kleinmarkt-static.at": {"/c/site.css": style("body{background:url(/i/dot.png)}", gzip=True, headers=LONG), "/js/app.js": script(APP, gzip=True, headers={"Cache-Control": "max-age=60"}), "/i/trans.gif": pic("gif", headers=LONG), "/i/dot.png": pic("png", 2, 2, headers=LONG)},
    "avatars.kleinmarkt-static.at": {"/u/*": pic("webp", 48, 48, headers=LONG)},
    "img.kleinmarkt.at": {"/logo.svg": pic("svg", 120, 30, headers=LONG), "/t/*": pic("webp", 160, 120, headers=LONG), "/f/*": pic("jpeg", 600, 400, headers=LONG)},
    "a.kachelwerk.org": {"/*": pic("png", 256, 256, headers=LONG)}, "b.kachelwerk.org": {"/*": pic("png", 256, 256, headers=LONG)},
    "at.zaehlpunkt.net": {"/tx.io": go("{{scheme}}://at.zaehlpunkt.net/tx.io/2?st={{q:st}}&cp={{q:cp}}&lt={{q:lt}}&i00={{c:i00}}&ct=1", pixel="analytics", headers=NO_STORE, set_cookie=["i00={{c:i00}}; SameSite=None; Secure; " + YEAR]), "/tx.io/2": GIF},
    "data.kleinmarkt.at": {"/ee/v1/interact": json_('{"requestId":"{{new:r}}","handle":[]}', pixel="analytics", set_cookie=["kndctr_id={{c:kndctr_id}}; Domain=kleinmarkt.at; " + YEAR])},
    "static.remarq.net": {"/js/ld.js": script(LD, gzip=True, headers={"Cache-Control": "no-cache"}, set_cookie=["rqb={{c:rqb}}" + CO])},
    "widget.remarq.net": {"/event": script("/*ok*/", pixel="retargeting", headers=NO_STORE)},
    "px.angebotsradar.de": {"/v/*": pic("webp", pixel="retargeting|analytics|unknown", headers=NO_STORE)},
    "leads.callmark.com": {"/c": {"body": "", "type_always": "text/plain", "pixel": "conversion", "headers": NO_STORE}},
    "ad.floodline.net": {"/*": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["fl_id={{c:fl_id}}; SameSite=None; Secure; " + YEAR])},
}
CNAMES = {"data.kleinmarkt.at": "kleinmarkt.at.data.sonarmark.io", "kleinmarkt.at.data.sonarmark.io": "edge-eu.sonarmark.io", "img.kleinmarkt.at": "kleinmarkt.bildfront.net"}
CLOAKS = [{"query": "data.kleinmarkt.at", "domain": "sonarmark.io"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.kleinmarkt.at/"}, {"url": "http://www.kleinmarkt.at/s/fahrrad"}, {"url": "http://www.kleinmarkt.at/d/rennrad-88121"}, {"run": "document.getElementById('tel').click()"},
          {"run": "var f=new FormData();f.append('photo',new Blob(['xxxxxxxxxxxxxxxxxxxxxxx'],{type:'image/jpeg'}),'a.jpg');fetch('/api/photos',{method:'POST',body:f}).then(r=>r.json()).then(j=>fetch('/api/photos/'+j.id,{method:'DELETE'})).then(()=>fetch('/session/keepalive'))"},
          {"url": "http://www.kleinmarkt.at/kontakt/danke"}]
