"""A recipe site with ad slots: an auction, win notices, impressions, visibility, and hidden frames with chains of syncs (also by meta refresh); blurred placeholders, ratings and share counts that are none."""
from dsl import *

PB = """(function(){var S='{{scheme}}://';(window.slots||[]).forEach(function(s){fetch(S+'rtb.bidwell.io/openrtb2/auction',{method:'POST',credentials:'include',headers:{'Content-Type':'text/plain'},body:JSON.stringify({id:s,imp:[{id:'1',banner:{format:[{w:300,h:250}]}}],site:{page:location.href}})}).then(function(r){return r.json()}).then(function(b){
(new Image).src=b.nurl.replace('AUCTION_PRICE',b.price);var f=document.createElement('iframe');f.width=b.w;f.height=b.h;f.style.border=0;f.src=S+'creative.bidwell.io/render?cr='+b.crid;document.getElementById(s).appendChild(f)})});
setTimeout(function(){var f=document.createElement('iframe');f.style.display='none';f.src=S+'sync.bidwell.io/usersync.html';document.body.appendChild(f)},400)})();"""
BID = """{"id":"{{new:b}}","cur":"EUR","price":"0.84","w":300,"h":250,"crid":"cr-5531","adomain":["tofu-house.nl"],"cat":["IAB8"],"dealid":null,"exp":300,"ttl":300,"mtype":1,"nurl":"{{scheme}}://rtb.bidwell.io/win?aid={{new:b}}&p=AUCTION_PRICE&cur=EUR&seat=31","meta":{"networkId":31,"networkName":"Tofu House","brand":"Tofu House","mediaType":"banner"},"ext":{"dsa":{"behalf":"Tofu House","paid":"Tofu House","adrender":1},"prebid":{"type":"banner","cache":null}}}"""
RENDER = """<!doctype html><body style=margin:0><a href="{{scheme}}://go.bidwell.io/x"><img src="{{scheme}}://assets.bidwell.io/cr/5531.jpg" width=300 height=250></a><img src="{{scheme}}://assets.bidwell.io/i/adinfo.png" style="position:absolute;right:0;top:0">
<img src="{{scheme}}://imp.bidwell.io/i/{{new:i}}/5531" width=1 height=1 style="display:none"><script src="{{scheme}}://v.seenmetrics.com/sm/77.js"></script></body>"""
SM = """(function(){var h=atob('di5zZWVubWV0cmljcy5jb20='),id='{{new:sm}}';function b(e){navigator.sendBeacon('{{scheme}}://'+h+'/ev?id='+id+'&e='+e+'&t='+Date.now(),'')}b('load');setTimeout(function(){b('inview')},350);
var g=new Image;g.src='{{scheme}}://dt.adsafely.net/dt?advEntityId=1188&asId={{new:as}}&tv=%7Bc:9tK,pingTime:-2,time:118,type:p%7D&br=c'})();"""
USERSYNC = """<!doctype html><title>s</title><img src="{{scheme}}://ib.nexus-ads.net/getuid?r=bidwell" width=1 height=1><img src="{{scheme}}://pm.targetwise.com/cm?rid=bidwell&buid={{c:bwid}}&gdpr=0" width=1 height=1><iframe src="{{scheme}}://hop.dataweave.ai/h?src=bidwell&u={{c:bwid}}" width=1 height=1></iframe>"""
STAT = """(function(d){var q='?h='+Math.random()+'&p='+encodeURIComponent(location.pathname)+'&t='+encodeURIComponent(d.title);d.write('<img src="{{scheme}}://'+'c4'+'.'+'plaincount'+'.com/t.php'+q+'&sc_project=118822&u1={{new:u1}}&rdom='+encodeURIComponent(d.referrer)+'" width=1 height=1 border=0>')})(document);"""


def recipe(title, n, body):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/wp-content/themes/thyme/style.css><script>var slots=['slot-a'];</script></head><body><h1>%s</h1>
<img class=lqip src="{{scheme}}://i.thymecdn.net/w_16,q_1/%s.webp" width=16 height=9><img src="{{scheme}}://i.thymecdn.net/w_640/%s.webp"><img src="/wp-content/themes/thyme/stars-4.svg"><img src="/wp-content/themes/thyme/clear.gif" width=1 height=14>%s<div id=slot-a></div>
<script src="{{scheme}}://widgets.pinnery.com/v1/urls/count.json?callback=pinCount&url=saltandthyme.com%%2Fr%%2F%s"></script><script src=/wp-content/themes/thyme/stat.js></script><script async src="{{scheme}}://js.headerbid.org/pb-8.2.js"></script></body></html>""" % (title, title, n, n, body, n), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
ANY = "analytics|retargeting|unknown"
SITES = {
    "www.saltandthyme.com": {
        "/r/leek-pie": recipe("Leek pie", "leek-pie", "<script>fetch('/wp-json/thyme/v1/nutrition/41').then(r=>r.json());fetch('/wp-admin/admin-ajax.php',{method:'POST',body:new URLSearchParams({action:'rating_get',post:'41'})})</script>"),
        "/r/plum-cake": recipe("Plum cake", "plum-cake", "<script>fetch('/wp-json/wp/v2/comments?post=44&per_page=5').then(r=>r.json());fetch('/wp-json/thyme/v1/timer',{method:'POST',body:'45'})</script>"),
        "/wp-content/themes/thyme/style.css": style("@import 'print.css';@font-face{font-family:T;src:url(t.woff2)}h1{font-family:T;background:url(leaf.png)}", gzip=True, headers=LONG), "/wp-content/themes/thyme/print.css": style("h1{color:#111}", headers=LONG),
        "/wp-content/themes/thyme/leaf.png": pic("png", 24, 24, headers=LONG), "/wp-content/themes/thyme/t.woff2": font(), "/wp-content/themes/thyme/stars-4.svg": pic("svg", 90, 18, headers=LONG), "/wp-content/themes/thyme/clear.gif": pic("gif", headers=LONG),
        "/wp-content/themes/thyme/stat.js": script(STAT, gzip=True), "/wp-json/thyme/v1/nutrition/41": json_('{"kcal":310}'), "/wp-json/thyme/v1/timer": {"status": 201, "body": '{"id":9}', "type": "application/json"}, "/wp-json/wp/v2/comments": json_("[]"), "/wp-admin/admin-ajax.php": json_('{"avg":4.2}'),
        "/favicon.ico": pic("ico", 16, 16, headers=LONG)},
    "i.thymecdn.net": {"/w_16*": pic("webp", 16, 9, headers=LONG), "/w_640/*": pic("webp", 640, 360, headers=LONG)},
    "widgets.pinnery.com": {"/v1/urls/count.json": script('window.pinCount&&pinCount({"url":"saltandthyme.com","count":118});')},
    "c4.plaincount.com": {"/t.php": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["is_unique={{c:is_unique}}" + CO])},
    "js.headerbid.org": {"/pb-8.2.js": script(PB, gzip=True, headers={"Cache-Control": "max-age=900"})},
    "rtb.bidwell.io": {"/openrtb2/auction": json_(BID, gzip=True), "/win": empty(pixel=ANY, headers=NO_STORE)},
    "creative.bidwell.io": {"/render": page(RENDER)}, "assets.bidwell.io": {"/cr/5531.jpg": pic("jpeg", 300, 250, headers=LONG), "/i/adinfo.png": pic("png", 15, 15, headers=LONG)},
    "imp.bidwell.io": {"/i/*": pic("png", pixel=ANY, headers=NO_STORE)},
    "v.seenmetrics.com": {"/sm/77.js": script(SM, framing="chunked"), "/ev": empty(pixel="analytics|unknown")},
    "dt.adsafely.net": {"/dt": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "sync.bidwell.io": {"/usersync.html": page(USERSYNC, set_cookie=["bwid={{c:bwid}}; Domain=bidwell.io" + CO]), "/setuid": pic("png", pixel="sync", headers=NO_STORE)},
    "ib.nexus-ads.net": {"/getuid": go("{{scheme}}://sync.bidwell.io/setuid?bidder=nexus&f=i&uid={{c:nxid}}", pixel="sync", set_cookie=["nxid={{c:nxid}}" + CO])},
    "pm.targetwise.com": {"/cm": pic("svg", pixel="sync", headers=NO_STORE, set_cookie=["twid={{c:twid}}" + CO])},
    "hop.dataweave.ai": {"/h": page("<meta http-equiv=refresh content='0;url={{scheme}}://idx.cohortly.net/p?from=dataweave&xid={{c:dwid}}'>", pixel="sync", set_cookie=["dwid={{c:dwid}}" + CO])},
    "idx.cohortly.net": {"/p": pic("bmp", pixel="sync", headers=NO_STORE, set_cookie=["chy={{c:chy}}" + CO])},
}
SYNCS = [{"from_domain": "nexus-ads.net", "to_domain": "bidwell.io", "name": "uid"}, {"from_domain": "bidwell.io", "to_domain": "targetwise.com", "name": "buid"},
         {"from_domain": "bidwell.io", "to_domain": "dataweave.ai", "name": "u"}, {"from_domain": "dataweave.ai", "to_domain": "cohortly.net", "name": "xid"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.saltandthyme.com/r/leek-pie"}, {"url": "http://www.saltandthyme.com/r/plum-cake"}]
