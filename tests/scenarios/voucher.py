"""Vouchers and partners: a deal site whose links bounce over two networks with click numbers before the shop, the shop's thank-you page with four networks' conversion images in their real shapes, a retargeter that answers with script and walks to partners in a frame, an identity link by two redirects; beside them product pictures of the network, a feed, a rating seal, currency rates, a store finder."""
from dsl import *

ONE = """(function(){var m=window.MASTER||{};function im(u){var i=document.createElement('img');i.width=i.height=0;i.border=0;i.src=u;document.body.appendChild(i)}
if(m.sale){im('{{scheme}}://www.partnerwin.com/sread.img?tt=ns&tv=2&merchant=7712&amount='+m.sale.amount+'&ch=aw&cr=GBP&ref='+m.sale.ref+'&parts=DEFAULT:'+m.sale.amount+'&testmode=0&vc=&cks={{new:cks}}')}
else{var s=document.createElement('script');s.src='{{scheme}}://www.dwin1-partner.com/7712/journey?u='+encodeURIComponent(location.pathname);document.body.appendChild(s)}})();"""
RTG = """(function(){var e=window.CQ||[{event:'viewHome'}];var p=e.map(function(x,i){return'p'+i+'='+encodeURIComponent('e='+x.event.replace('view','v')+(x.item?'&p='+x.item:'')+(x.id?'&id='+x.id:''))}).join('&');var s=document.createElement('script');s.src='{{scheme}}://sslwidget.critter-ads.com/event?a=44120&v=5.23.0&'+p+'&adce=1&bundle={{c:bundle}}'+'&tld=shoeloft.co.uk&dtycbr='+Math.floor(Math.random()*1e5);s.async=true;document.body.appendChild(s)})();"""
ANSWER = """(function(){var f=document.createElement('iframe');f.width=0;f.height=0;f.style.display='none';f.src='{{scheme}}://gum.critter-ads.com/syncframe?origin=onetag&topUrl='+location.hostname;document.body.appendChild(f)})();"""
FRAME = """<!doctype html><html><body><script>(function(){var u='{{c:cuid}}';['{{scheme}}://r.swapmatch.net/usersync?nid=11&uid='+u,'{{scheme}}://id.openlane-x.com/w/1.0/sd?id=537&val='+u,'{{scheme}}://match.tradetable.org/track/cmf/generic?ttd_pid=critter&ttd_tpi=1'].forEach(function(x){document.body.appendChild(new Image).src=x})})()</script></body></html>"""


def shop(title, body, cq, master="null"):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/s.css><script>window.CQ=%s;window.MASTER=%s</script></head><body>%s<img src=/i/logo.svg width=90 height=30><img src="{{scheme}}://seal.trustmarkt.eu/w/118/seal.svg"><script src="{{scheme}}://www.dwin1-partner.com/7712.js" defer></script><script async src="{{scheme}}://dynamic.critter-ads.com/js/ld/ld.js?a=44120"></script></body></html>""" % (title, cq, master, body), gzip=True)


THANKS = """<h1>Thank you for your order SL-5521</h1><img src="{{scheme}}://www.cjunction-emj.com/u?CID=1552&TYPE=38821&METHOD=IMG&OID=SL-5521&CURRENCY=GBP&ITEM1=K7&AMT1=64.00&QTY1=1&cjevent={{new:cj}}" height=1 width=20><iframe src="{{scheme}}://track.linkshare-rak.com/ep?mid=38821&ord=SL-5521&skulist=K7&qlist=1&amtlist=6400&cur=GBP&img=1" width=1 height=1 frameborder=0></iframe>
<script>fetch('{{scheme}}://shoeloft.sjimpact.net/xconv/4412/771',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({OrderId:'SL-5521',ClickId:'{{new:ck}}',OrderTotal:64,CurrencyCode:'GBP',CustomerStatus:'new'})})</script>"""
CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.dealbirds.com": {"/": page("""<!doctype html><html><head><title>Deals</title><link rel=stylesheet href=/d.css></head><body><a id=go href="{{scheme}}://www.partnerwin.com/cread.php?awinmid=7712&awinaffid=440123&clickref=hp1&ued=http%3A%2F%2Fwww.shoeloft.co.uk%2F">Shoes</a><img src="{{scheme}}://images.partnerproducts.com/feed/7712/k7.jpg?w=200"><img src="{{scheme}}://www.partnerwin.com/cshow.php?s=471205&v=7712&q=1&r=440123" border=0><script>fetch('{{scheme}}://rates.moneyapi.io/latest?base=GBP')</script></body></html>""", gzip=True), "/d.css": style("a{color:red}", headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "www.partnerwin.com": {"/cread.php": go("{{scheme}}://click.deeplink-hub.net/r?aid=440123&sub={{c:aw}}&to=http%3A%2F%2Fwww.shoeloft.co.uk%2F", set_cookie=["aw={{c:aw}}" + CO]), "/cshow.php": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE, set_cookie=["aw={{c:aw}}" + CO]), "/sread.img": pic("gif", pixel="conversion", headers=NO_STORE)},
    "click.deeplink-hub.net": {"/r": go("{{scheme}}://www.shoeloft.co.uk/?awc=7712_{{q:sub}}", set_cookie=["dlh={{c:dlh}}" + CO])},
    "images.partnerproducts.com": {"/feed/*": pic("jpeg", 200, 160, headers=LONG)}, "rates.moneyapi.io": {"/latest": json_('{"EUR":1.19}')},
    "www.shoeloft.co.uk": {"/": shop("Shoeloft", "<a href=/p/k7>K7</a><img src=/i/hero.jpg>", "[{event:'viewHome'}]"), "/p/k7": shop("K7 runner", "<h1>K7</h1><img src=/i/k7.jpg>", "[{event:'viewItem',item:'K7'}]"), "/checkout/complete": shop("Order complete", THANKS, "[{event:'trackTransaction',id:'SL-5521',item:'K7'}]", "{sale:{amount:'64.00',ref:'SL-5521'}}"),
                           "/s.css": style("h1{}", headers=LONG), "/i/logo.svg": pic("svg", 90, 30, headers=LONG), "/i/hero.jpg": pic("jpeg", 600, 200, headers=LONG), "/i/k7.jpg": pic("jpeg", 300, 300, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "seal.trustmarkt.eu": {"/w/*": pic("svg", 80, 80, headers={"Cache-Control": "max-age=600"})},
    "www.dwin1-partner.com": {"/7712.js": script(ONE, gzip=True, headers={"Cache-Control": "max-age=600"}), "/7712/journey": script("/**/", pixel="analytics|unknown|retargeting", headers=NO_STORE, set_cookie=["bId=HT_{{c:bId}}" + CO])},
    "dynamic.critter-ads.com": {"/js/*": script(RTG, gzip=True)}, "sslwidget.critter-ads.com": {"/event": script(ANSWER, pixel="retargeting|conversion|analytics", headers=NO_STORE, set_cookie=["cuid={{c:cuid}}; Domain=critter-ads.com" + CO])},
    "gum.critter-ads.com": {"/syncframe": page(FRAME, set_cookie=["cuid={{c:cuid}}; Domain=critter-ads.com" + CO])},
    "r.swapmatch.net": {"/usersync": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["sw={{c:sw}}" + CO])}, "id.openlane-x.com": {"/w/*": {"body": "", "type_always": "image/gif", "status": 200, "pixel": "sync", "set_cookie": ["i={{c:i}}" + CO]}},
    "match.tradetable.org": {"/track/cmf/generic": go("{{scheme}}://match.tradetable.org/track/cmb/generic?ttd_pid=critter&ttd_tpi=1", pixel="sync", set_cookie=["TDID={{c:TDID}}" + CO]), "/track/cmb/generic": go("{{scheme}}://idsync.ramplive.com/710603.gif?pdata=ttd&partner_uid={{c:TDID}}", pixel="sync", set_cookie=["TDCPM=CAES{{c:TDCPM}}" + CO])},
    "idsync.ramplive.com": {"/710603.gif": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["rlas3={{c:rlas3}}" + CO])},
    "www.cjunction-emj.com": {"/u": go("{{scheme}}://www.cjunction-emj.com/1x1.gif?cjd={{c:LCLK}}", pixel="conversion", set_cookie=["LCLK={{c:LCLK}}" + CO]), "/1x1.gif": pic("gif", pixel="conversion", headers=NO_STORE)},
    "track.linkshare-rak.com": {"/ep": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["rmuid={{c:rmuid}}" + CO])}, "shoeloft.sjimpact.net": {"/xconv/*": json_('{"QueuedUri":"/q"}', pixel="conversion")},
}
SYNCS = [{"from_domain": "critter-ads.com", "to_domain": "swapmatch.net", "name": "uid"}, {"from_domain": "critter-ads.com", "to_domain": "openlane-x.com", "name": "val"}, {"from_domain": "tradetable.org", "to_domain": "ramplive.com", "name": "partner_uid"},
         {"from_domain": "partnerwin.com", "to_domain": "deeplink-hub.net", "name": "sub"}, {"from_domain": "partnerwin.com", "to_domain": "shoeloft.co.uk", "name": "awc"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.dealbirds.com/"}, {"run": "document.getElementById('go').click()"}, {"url": "http://www.shoeloft.co.uk/p/k7"}, {"url": "http://www.shoeloft.co.uk/checkout/complete"}]
