"""A dispensary that sells and informs: a choice taken before anything is told, a catalogue with a tag of the shop's own name, a basket and an order told to three, a price portal's seen offers, a leaflet's frame with a count, a reminder by letter opened twice, a waiting number that is polled, prescriptions, interactions and stock that are none."""
from dsl import *

KIT = """(function(){var p='{{scheme}}://t.hofapotheke.at/in';window.ha=function(k,x){var b=new URLSearchParams({k:k,x:x||'',pg:location.pathname,sz:screen.width+'x'+screen.height,ha_id:'{{c:ha_id}}'});fetch(p,{method:'POST',mode:'no-cors',credentials:'include',body:b})};
window.haYes=function(){['{{scheme}}://cdn.merkzettel-ads.com/mz.js?a=5521','{{scheme}}://s.preisspiegel.eu/b.js'].forEach(function(u){var s=document.createElement('script');s.src=u;document.body.appendChild(s)});ha('ok')};if(/yes/.test(document.cookie))haYes()})();"""
MZ = """(function(){var b=document.body,t=b.dataset.t,u='{{scheme}}://r.merkzettel-ads.com/t/5521/'+(t=='order'?'purchase':t=='basket'?'add_to_cart':'view_item');var i=new Image;i.src=u+'?sku='+(b.dataset.s||'')+'&val='+(b.dataset.v||'')+'&rnd='+Math.random();})();"""
PS = """(function(){var v='{{c:psid}}';document.querySelectorAll('[data-offer]').forEach(function(e,n){var i=document.createElement('img');i.src='{{scheme}}://s.preisspiegel.eu/o/seen/'+e.dataset.offer+'/'+(n+1)+'.gif?v='+v;i.style.display='none';e.appendChild(i)});
if(document.body.dataset.t=='order')(new Image).src='{{scheme}}://s.preisspiegel.eu/sale?shop=771&o=HA-30417&sum=42.80&cur=EUR'})();"""


def doc(title, kind, body, more=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/a.css><script defer src="{{scheme}}://t.hofapotheke.at/k.js"></script></head><body data-t=%s %s><img src=/logo.svg width=80 height=30><img src=/pad.gif width=9 height=1>%s</body></html>""" % (title, kind, more, body), gzip=True)


COOKIE = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.hofapotheke.at": {"/": doc("Apotheke", "home", "<p data-offer=a81>x<p data-offer=b12>y<iframe src='{{scheme}}://pil.beipack.org/f/3301' width=300 height=60></iframe>"), "/p/3301": doc("Salbe", "item", "<p data-offer=a81>x", "data-s=3301 data-v=12.90"),
                           "/korb": doc("Korb", "basket", "<script>fetch('/api/stock?pzn=3301').then(r=>r.json());fetch('/api/check',{method:'POST',headers:{'content-type':'application/json'},body:'{\"a\":3301,\"b\":771}'})</script>", "data-s=3301 data-v=42.80"), "/danke": doc("Danke", "order", "HA-30417", "data-s=3301 data-v=42.80"),
                           "/warten/8f21c077ab34d5e9": doc("Nummer", "wait", "<script>var n=0,t=setInterval(function(){fetch('/warten/8f21c077ab34d5e9/next?_='+Date.now());if(++n>3)clearInterval(t)},300)</script>"), "/warten/8f21c077ab34d5e9/next": empty(), "/api/stock": json_('{"n":4}'), "/api/check": empty(),
                           "/a.css": style("p{margin:1px}", headers=LONG), "/logo.svg": pic("svg", 80, 30, headers=LONG), "/pad.gif": pic("gif", headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "t.hofapotheke.at": {"/k.js": script(KIT, gzip=True, headers={"Cache-Control": "max-age=900"}), "/in": empty(pixel="analytics|unknown", set_cookie=["ha_id={{c:ha_id}}; Domain=hofapotheke.at; " + YEAR])},
    "cdn.merkzettel-ads.com": {"/mz.js": script(MZ, gzip=True, headers={"Cache-Control": "max-age=900"})},
    "r.merkzettel-ads.com": {"/t/5521/purchase": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["mz={{c:mz}}" + COOKIE]), "/t/5521/add_to_cart": pic("gif", pixel="retargeting", headers=NO_STORE, set_cookie=["mz={{c:mz}}" + COOKIE]), "/t/*": pic("gif", pixel="retargeting", headers=NO_STORE, set_cookie=["mz={{c:mz}}" + COOKIE])},
    "s.preisspiegel.eu": {"/b.js": script(PS, gzip=True, set_cookie=["psid={{c:psid}}" + COOKIE]), "/o/*": empty(pixel="analytics|retargeting|unknown", headers=NO_STORE), "/sale": go("{{scheme}}://ok.kassenpunkt.net/p?r=ps&t={{c:psid}}", pixel="conversion|sync")},
    "ok.kassenpunkt.net": {"/p": pic("gif", pixel="conversion|sync", headers=NO_STORE, set_cookie=["kp={{c:kp}}" + COOKIE])},
    "pil.beipack.org": {"/f/*": page("<!doctype html><title>PIL</title><p>3301<img src=/n/lupe.png><img src='{{scheme}}://pil.beipack.org/z.php?doc=3301&h=www.hofapotheke.at&q={{new:q}}' width=1 height=1>"), "/n/lupe.png": pic("png", 20, 20, headers=LONG), "/z.php": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "m.hofapotheke.at": {"/o": pic("gif", pixel="email_open", headers=NO_STORE), "/b/kopf.jpg": pic("jpeg", 600, 120, headers=LONG), "/b/l.gif": pic("gif", headers=LONG)},
}
CNAMES = {"t.hofapotheke.at": "at7.edge.zaehlbar.io", "at7.edge.zaehlbar.io": "zaehlbar.io"}
CLOAKS = [{"query": "t.hofapotheke.at", "domain": "zaehlbar.io"}]
SYNCS = [{"from_domain": "preisspiegel.eu", "to_domain": "kassenpunkt.net", "name": "t"}]
THIRD_PARTY_COOKIES = True
H = "http://www.hofapotheke.at"
AP = {"User-Agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)", "Accept": "image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
VISITS = [{"url": H + "/"}, {"run": "document.cookie='ha=yes;path=/';haYes()"}, {"url": H + "/p/3301"}, {"run": "history.back()"}, {"url": H + "/korb"}, {"url": H + "/danke"}, {"url": H + "/warten/8f21c077ab34d5e9"},
          {"actor": "apple", "address": "10.77.0.4", "headers": AP, "requests": [{"url": u, "page": None} for u in ("http://m.hofapotheke.at/b/kopf.jpg", "http://m.hofapotheke.at/b/l.gif", "http://m.hofapotheke.at/o?n=48&e=5510233")]}]
