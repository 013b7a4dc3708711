"""A pharmacy that sends no Referer: a collector behind its own name, readers of the cart, a sale told to a price comparison; an ordinary CDN behind a CNAME."""
from dsl import *

KIT = """(function(w){var a='{{c:rs_anon}}',h='{{scheme}}://'+'daten.'+location.hostname.replace('www.','');function send(p,b){var x=new XMLHttpRequest();x.open('POST',h+p);x.withCredentials=true;x.setRequestHeader('Content-Type','text/plain');x.send(JSON.stringify(b))}
send('/v1/p',{anonymousId:a,channel:'web',name:document.title,properties:{path:location.pathname},messageId:'{{new:m}}'});
w.kauf=function(s){send('/v1/t',{anonymousId:a,event:'Added',properties:{pzn:s},messageId:'{{new:n}}'})};
setTimeout(function(){navigator.sendBeacon(h+'/v1/b',JSON.stringify({anonymousId:a,ms:Math.round(performance.now()),depth:80}))},450)})(window);"""
RM = """(function(){var k=location.pathname.slice(1)||'home';var u='{{scheme}}://rm.sanaspot.com/viewthrough/99812/?cv=11&fst='+Date.now()+'&num=1&guid=ON&u_w=1280&u_h=720&label=q7&data='+encodeURIComponent('event='+k+';pzn=0488')+'&rfmt=3&fmt=3';var i=document.createElement('img');i.width=i.height=1;i.src=u;document.body.appendChild(i)})();"""


def shop(title, body, more=""):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href="{{scheme}}://bild.lindenhof-apo.de/s.css">%s</head><body><img src="{{scheme}}://bild.lindenhof-apo.de/logo.png"><img src="{{scheme}}://siegel.trustkauf.de/s/lindenhof.svg?size=90">%s
<script src="{{scheme}}://bild.lindenhof-apo.de/k/core.js"></script><script async src="{{scheme}}://js.sanaspot.com/rm.js"></script></body></html>""" % (title, more, body), gzip=True, headers={"Referrer-Policy": "no-referrer"})


CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.lindenhof-apo.de": {
        "/": shop("Lindenhof", "<a href=/hustensaft>Hustensaft</a>"), "/hustensaft": shop("Hustensaft", "<img src='{{scheme}}://bild.lindenhof-apo.de/p/0488.jpg'><script>fetch('/api/wechselwirkung',{method:'POST',body:'{\"pzn\":[\"0488\",\"1712\"]}'})</script>"),
        "/rezept": shop("Rezept", "<script>var x=new XMLHttpRequest();x.open('POST','{{scheme}}://up.rezeptbox.de/v1/upload?case=77120');x.setRequestHeader('Content-Type','application/octet-stream');x.send(new Uint8Array(3000))</script>"),
        "/bestellt": shop("Vielen Dank", "<h1>Bestellung 55102</h1><img src='{{scheme}}://www.medivergleich.de/tr/sale.php?shop=871&nr=55102&summe=23.40&w=EUR' width=1 height=1><object type='image/png' data='{{scheme}}://check.bonuswolke.de/o/871/55102/23.40' width=1 height=1></object>"),
        "/api/wechselwirkung": json_('{"hints":[]}'), "/favicon.ico": pic("ico", 16, 16)},
    "bild.lindenhof-apo.de": {"/s.css": style("body{color:#222}", headers=LONG), "/logo.png": pic("png", 140, 40, headers=LONG), "/p/0488.jpg": pic("jpeg", 300, 300, headers=LONG), "/k/core.js": script(KIT, gzip=True, headers={"Cache-Control": "no-cache"})},
    "daten.lindenhof-apo.de": {"/v1/*": {"body": "OK", "type": "text/plain", "pixel": "analytics", "set_cookie": ["rs_anon={{c:rs_anon}}; Domain=lindenhof-apo.de; " + YEAR]}},
    "siegel.trustkauf.de": {"/s/*": pic("svg", 90, 90, headers={"Cache-Control": "max-age=3600"})},
    "js.sanaspot.com": {"/rm.js": script(RM, gzip=True, headers={"Cache-Control": "max-age=1800"})},
    "rm.sanaspot.com": {"/viewthrough/*": go("{{scheme}}://list.sanaspot.com/user-list/99812/?guid=ON&random={{new:rnd}}&cv=11&is_vtc=1&data={{q:label}}", pixel="retargeting", set_cookie=["ss_ide={{c:ss_ide}}; Domain=sanaspot.com" + CO])},
    "list.sanaspot.com": {"/user-list/*": pic("gif", pixel="retargeting|analytics", headers=NO_STORE)},
    "www.medivergleich.de": {"/tr/sale.php": pic("gif", pixel="conversion", headers=NO_STORE)}, "check.bonuswolke.de": {"/o/*": pic("png", pixel="conversion|analytics|unknown", headers=NO_STORE)},
    "up.rezeptbox.de": {"/v1/upload": json_('{"id":"rx-1","pages":1}')},
}
CNAMES = {"daten.lindenhof-apo.de": "lindenhof.eu.datenrohr.io", "bild.lindenhof-apo.de": "lindenhof.b-cdn.example-edge.net"}
CLOAKS = [{"query": "daten.lindenhof-apo.de", "domain": "datenrohr.io"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.lindenhof-apo.de/"}, {"url": "http://www.lindenhof-apo.de/hustensaft"}, {"run": "kauf('0488')"}, {"url": "http://www.lindenhof-apo.de/rezept"}, {"url": "http://www.lindenhof-apo.de/bestellt"}]
