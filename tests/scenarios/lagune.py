"""A booking site: a first-party collector without CNAME, retargeting as script answers, an affiliate's sale in a frame; quotes and maps that are none."""
from dsl import *

LAYER = """(function(d,l){var ev=(window.dl||{}).event||'page_view',q='v=2&tid=G-LGN44&_p='+Date.now()+'&cid='+Math.floor(Math.random()*1e9)+'.1790000000&ul=en-us&sr=800x600&sid=1790000000&sct=1&dl='+encodeURIComponent(l.href)+'&dr='+encodeURIComponent(d.referrer)+'&dt='+encodeURIComponent(d.title);
var post=function(en,x){fetch('{{scheme}}://data.lagoonstays.com/g/collect?'+q+'&en='+en+(x||''),{method:'POST',keepalive:true,mode:'no-cors'})};
post('page_view');if(ev!='page_view')post(ev,window.dl.id?'&ep.transaction_id='+window.dl.id+'&epn.value='+window.dl.value+'&cu=EUR':'');
var s=d.createElement('script');s.async=1;s.src='{{scheme}}://dyn.reachmill.com/ld/ld.js?a=77412';d.head.appendChild(s)})(document,location);"""
LD = """(function(w,d){var t=(w.dl||{}).rt||'viewHome',s=d.createElement('script');s.async=true;
s.src='{{scheme}}://widget.reachmill.com/event?a=77412&v=5.28.0&otl=1&event='+t+(w.dl&&w.dl.hotel?'&item='+w.dl.hotel:'')+(w.dl&&w.dl.id?'&tid='+w.dl.id+'&amt='+w.dl.value:'')+'&adce=1&bundle={{new:bundle}}&tld=lagoonstays.com&dtycbr='+Math.floor(Math.random()*99999);d.head.appendChild(s)})(window,document);"""
EV = """(function(){var r=new Image;r.src='{{scheme}}://gem.reachmill.com/dis/rtb/{{c:rmuid}}?t={{q:event}}&r='+Math.random()})();"""


def stay(title, body, dl="{}", **more):
    return page("""<!doctype html><html lang=en><head><title>%s</title><link rel=preconnect href="{{scheme}}://cdn.lagoon-static.net"><link rel=stylesheet href="{{scheme}}://cdn.lagoon-static.net/v81/main.css"><script>window.dl=%s</script>
<script defer src="{{scheme}}://cdn.lagoon-static.net/v81/layer.js"></script></head><body><img src="{{scheme}}://cdn.lagoon-static.net/v81/logo.svg">%s<img src="{{scheme}}://cdn.lagoon-static.net/px/blank.gif?v=81" width=1 height=12></body></html>""" % (title, dl, body), gzip=True, **more)


SITES = {
    "www.lagoonstays.com": {
        "/": stay("Lagoon Stays", "<a href=/search>search</a><img src='{{scheme}}://cdn.lagoon-static.net/photo/porto.webp?w=600&q=70'>", set_cookie=["ls_sess={{c:ls_sess}}; HttpOnly; Path=/"]),
        "/search": stay("Porto: 212 stays", "<img src='{{scheme}}://cdn.lagoon-static.net/photo/1182.webp?w=240&q=70'><img src='{{scheme}}://tile.cartowise.net/v4/streets/12/1960/1536.png?key=pk9Zr2&s=ab12'><script>fetch('/api/avail?city=porto&in=2027-03-04&out=2027-03-07&adults=2')</script>", "{event:'view_item_list',rt:'viewList'}"),
        "/hotel/casa-do-rio": stay("Casa do Rio", "<img src='{{scheme}}://cdn.lagoon-static.net/photo/1182.webp?w=800&q=80'><img src='{{scheme}}://badge.guestvoice.com/score.svg?hotel=1182&lang=en'><script>fetch('{{scheme}}://rates.hotelfeed.io/v3/quote?hotel=1182&in=2027-03-04&out=2027-03-07&cur=EUR&session={{new:q}}').then(r=>r.json());fetch('/api/wish',{method:'POST',body:'{\"hotel\":1182}'})</script>", "{event:'view_item',rt:'viewItem',hotel:1182}"),
        "/book/guest": stay("Your details", "<form></form>", "{event:'begin_checkout',rt:'viewBasket',hotel:1182}"),
        "/book/done": stay("Booked. See you in Porto", "<h1>LS-88213</h1><iframe src='{{scheme}}://tr.partnerlane.de/sale?prog=2203&ordernr=LS-88213&amount=312.00&curr=EUR&tc={{new:tc}}' width=1 height=1 frameborder=0></iframe><a href=/voucher.pdf>pdf</a>", "{event:'purchase',rt:'trackTransaction',hotel:1182,id:'LS-88213',value:'312.00'}"),
        "/api/*": json_('{"n":212}'), "/favicon.ico": pic("ico", 32, 32)},
    "cdn.lagoon-static.net": {"/v81/main.css": style("body{margin:0;background:url(dots.png)}", gzip=True, headers=LONG), "/v81/dots.png": pic("png", 6, 6, headers=LONG), "/v81/layer.js": script(LAYER, gzip=True, headers=LONG), "/v81/logo.svg": pic("svg", 140, 30, headers=LONG),
                              "/photo/*": pic("webp", 240, 160, headers=LONG), "/px/blank.gif": pic("gif", headers=LONG)},
    "data.lagoonstays.com": {"/g/collect": empty(pixel={"en": {"purchase": "conversion|analytics", "*": "analytics"}}, set_cookie=["FPID={{c:FPID}}; Domain=lagoonstays.com; HttpOnly; " + YEAR])},
    "dyn.reachmill.com": {"/ld/ld.js": script(LD, gzip=True, headers={"Cache-Control": "max-age=86400"})},
    "widget.reachmill.com": {"/event": script(EV, headers=NO_STORE, pixel={"event": {"trackTransaction": "conversion", "viewHome": "retargeting|analytics", "*": "retargeting"}}, set_cookie=["rmuid={{c:rmuid}}; SameSite=None; Secure; " + YEAR])},
    "gem.reachmill.com": {"/dis/rtb/*": pic("gif", headers=NO_STORE, pixel="retargeting|analytics|conversion|unknown")},
    "tr.partnerlane.de": {"/sale": page("<html><body><img src='{{scheme}}://tr.partnerlane.de/s.gif?o=LS-88213&h={{new:h}}' width=1 height=1></body></html>", headers=NO_STORE, pixel="conversion", set_cookie=["pl_v={{c:pl_v}}; SameSite=None; Secure; " + YEAR]), "/s.gif": pic("gif", headers=NO_STORE, pixel="conversion|unknown|analytics")},
    "rates.hotelfeed.io": {"/v3/quote": json_('{"eur":104}')}, "tile.cartowise.net": {"/v4/*": pic("png", 256, 256, headers=LONG)}, "badge.guestvoice.com": {"/score.svg": pic("svg", 90, 30, headers={"Cache-Control": "max-age=3600"})},
}
THIRD_PARTY_COOKIES = True
W = "http://www.lagoonstays.com"
VISITS = [{"url": W + "/"}, {"url": W + "/search?city=porto&in=2027-03-04&out=2027-03-07"}, {"url": W + "/hotel/casa-do-rio?ref=list&pos=3"}, {"url": W + "/book/guest"}, {"url": W + "/book/done?ref=LS-88213"}]
