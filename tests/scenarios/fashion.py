"""A fashion shop: collection on its own host, product viewers answered by a script, a session recorder, a split test; wish list, sizes and returns are no pixels."""
from dsl import *

TM = """(function(d){function js(u){var s=d.createElement('script');s.src=u;s.async=true;d.head.appendChild(s)}var p=window.pg||{};
var q='v=2&tid=G-K7LAX&gtm=45je6&_p='+Date.now()+'&cid={{c:_fpid}}&ul=de&sr=1280x720&en='+p.en+'&dl='+encodeURIComponent(location.href)+'&dt='+encodeURIComponent(d.title)+(p.val?'&epn.value='+p.val+'&cu=EUR&ep.transaction_id='+p.tx:'');
fetch('/mess/g/collect?'+q,{method:'POST',keepalive:true,credentials:'include'});
js('{{scheme}}://dynamic.zuruckholer.com/js/ld.js?a=8827');js('{{scheme}}://cdn.mausfilm.net/s/rec.js');
var sv=localStorage.sv=localStorage.sv||'{{new:sv}}';fetch('{{scheme}}://api.splitwerk.co/v1/assign?env=linnea&visitor='+sv).then(function(r){return r.json()}).then(function(v){d.body.className=v.variant;navigator.sendBeacon('{{scheme}}://api.splitwerk.co/v1/exposure',JSON.stringify({exp:v.exp,variant:v.variant,visitor:sv}))});
var m=new Image(1,1);m.src='{{scheme}}://ct.pinterest.com/v3/?event='+p.pin+'&tid=2613994&pd=%7B%7D&ad='+encodeURIComponent(JSON.stringify({loc:location.href,ref:'',sh:720,sw:1280}))+'&cb='+Date.now();
})(document);"""
LD = """(function(){var e=window.pg.e;var s=document.createElement('script');s.async=true;s.src='{{scheme}}://event.zuruckholer.com/event?a={{q:a}}&v=5.27.0&otl=1&p0='+encodeURIComponent('e='+e+(window.pg.sku?'&p='+window.pg.sku:''))+'&p1=e%3Ddis&ev='+e+'&adce=1&tld=linnea-atelier.com&dy=1';document.head.appendChild(s)})();"""
FILM = """(function(){var n=0,sid='{{new:sid}}';function ship(){var b='';for(var i=0;i<60;i++)b+=String.fromCharCode(40+(i*7)%80)+i;var x=new XMLHttpRequest();x.open('POST','{{scheme}}://in.mausfilm.net/r/'+sid+'/'+(n++));x.setRequestHeader('Content-Type','text/plain');x.send(b)}setTimeout(ship,200);setTimeout(ship,700)})();"""


def shop(title, body, pg):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/c/a.css><script>window.pg=%s</script><script src=/tm/l.js?id=LA-4 async></script></head><body><img src="{{scheme}}://bilder.linnea-cdn.com/t_logo/l.svg" width=120>
<img src="{{scheme}}://bilder.linnea-cdn.com/w_1,h_1,c_fill/leer.gif" width=100%% height=1>%s</body></html>""" % (title, pg, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.linnea-atelier.com": {
        "/": shop("Linnea", "<a href=/kleid-ida>Ida</a>", "{en:'page_view',e:'vh',pin:'pagevisit'}"),
        "/kleid-ida": shop("Kleid Ida", "<img src='{{scheme}}://bilder.linnea-cdn.com/w_400/ida.jpg'><script>fetch('{{scheme}}://fit.passform.ai/v1/recommend?sku=K-77&profile=8f21cc70&h=172').then(function(r){return r.json()});fetch('{{scheme}}://bewertung.sternchen.eu/api/K-77/summary.json')</script>", "{en:'view_item',e:'vp',sku:'K-77',pin:'viewcategory'}"),
        "/wunschliste": shop("Wunschliste", "<script>fetch('/api/wishlist',{method:'POST',body:'{\"sku\":\"K-77\",\"list\":\"w-1\"}'})</script>", "{en:'add_to_wishlist',e:'vl',sku:'K-77',pin:'pagevisit'}"),
        "/danke": shop("Danke", "<h1>Bestellung 2026-8812</h1><div id=t></div>", "{en:'purchase',e:'vc',sku:'K-77',val:'129.00',tx:'2026-8812',pin:'checkout'}"),
        "/retoure": page("<!doctype html><title>Retoure</title><img src=/api/label.png?order=2026-8812&token=0b1c77e2d1904ab5><script>fetch('/api/returns',{method:'POST',body:'order=2026-8812&reason=size'});fetch('{{scheme}}://paket.sendebote.com/v2/pickup-points?zip=10115&n=3').then(function(r){return r.json()})</script>"),
        "/c/a.css": style("h1{font:2em serif}", headers=LONG), "/tm/l.js": script(TM, gzip=True, headers={"Cache-Control": "private, max-age=0"}), "/mess/g/collect": empty(pixel={"en": {"purchase": "conversion|analytics", "*": "analytics"}}, set_cookie=["_fpid={{c:_fpid}}; HttpOnly; " + YEAR]),
        "/api/wishlist": json_('{"items":1}'), "/api/returns": json_('{"rma":"R-12"}'), "/api/label.png": pic("png", 300, 200, headers=NO_STORE), "/favicon.ico": empty()},
    "bilder.linnea-cdn.com": {"/t_logo/l.svg": pic("svg", 120, 40, headers=LONG), "/w_1,h_1,c_fill/leer.gif": pic("gif", headers=LONG), "/w_400/ida.jpg": pic("jpeg", 400, 500, headers=LONG)},
    "dynamic.zuruckholer.com": {"/js/ld.js": script(LD, gzip=True)},
    "event.zuruckholer.com": {"/event": script("/* ok */", pixel={"ev": {"vc": "conversion", "vh": "retargeting|analytics", "*": "retargeting"}}, set_cookie=["zrh={{c:zrh}}" + CO])},
    "cdn.mausfilm.net": {"/s/rec.js": script(FILM, gzip=True, headers={"Cache-Control": "max-age=3600"})}, "in.mausfilm.net": {"/r/*": {"body": "1", "type": "text/plain", "pixel": "analytics|unknown"}},
    "api.splitwerk.co": {"/v1/assign": json_('{"exp":"hdr-2","variant":"b"}'), "/v1/exposure": {"body": "", "status": 202, "pixel": "analytics|unknown"}},
    "ct.pinterest.com": {"/v3/": pic("gif", pixel={"event": {"checkout": "conversion", "*": "social"}}, headers=NO_STORE, set_cookie=["_pinterest_ct_ua={{c:_pinterest_ct_ua}}" + CO])},
    "fit.passform.ai": {"/v1/recommend": json_('{"size":"38","confidence":0.81}')}, "bewertung.sternchen.eu": {"/api/*": json_('{"avg":4.6,"n":212}')}, "paket.sendebote.com": {"/v2/*": json_('{"points":[{"id":1},{"id":2},{"id":3}]}')},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.linnea-atelier.com/"}, {"url": "http://www.linnea-atelier.com/kleid-ida"}, {"url": "http://www.linnea-atelier.com/wunschliste"}, {"url": "http://www.linnea-atelier.com/danke"}, {"url": "http://www.linnea-atelier.com/retoure"}]
