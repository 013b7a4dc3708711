"""Tags that wait for consent: a manager that asks and keeps records, a container and a conversions gateway under names of the site's own, an experiment tool, a store that fires again after each choice."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
CMP = """(function(){var C;fetch('{{scheme}}://cfg.einwillig.eu/v2/sites/7f2c/settings.json').then(function(r){return r.json()}).then(function(c){C=c;
window.__choose=function(ok){document.cookie='consent='+(ok?'y':'n')+'; path=/; max-age=15552000';
fetch('{{scheme}}://records.einwillig.eu/v1/decisions',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({site:'7f2c',choice:ok?'all':'none',version:14})});
if(ok)go()};if(/consent=y/.test(document.cookie))go()});
fetch('{{scheme}}://cfg.einwillig.eu/gvl/vendor-list.json');
function go(){C.after.forEach(function(u){var s=document.createElement('script');s.src=u;document.head.appendChild(s)})}})();"""
CONF = '{"site":"7f2c","language":"de","after":["{{scheme}}://data.holzwerk-shop.at/c/loader.js?id=C-9KX2","{{scheme}}://exp.wandeltest.com/js/4471.js"],"purposes":[1,3,4,7],"layout":"bottom"}'
LOADER = """(function(){function uid(){var m=/_fpc=([\\w.]+)/.exec(document.cookie);if(m)return m[1];var v=Math.floor(Math.random()*1e9)+'.'+Date.now();document.cookie='_fpc='+v+'; path=/; max-age=63072000';return v}
var u=uid(),base='{{scheme}}://data.holzwerk-shop.at';
function hit(n){fetch(base+'/e/collect?v=2&tid=C-9KX2&cid='+u+'&en='+n+'&dl='+encodeURIComponent(location.href)+'&sr='+screen.width+'x'+screen.height+'&_s='+Math.floor(Math.random()*1e6),{method:'POST',keepalive:true,mode:'no-cors',body:'en='+n+'&ep.a=1'})}
hit('page_view');setTimeout(function(){hit('scroll')},250);
setTimeout(function(){fetch('{{scheme}}://capig.holzwerk-shop.at/events/8c1d0a2f',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({event_name:window.EV||'ViewContent',event_id:uid()+'.1',user:{fbp:'fb.1.'+u},url:location.href})})},350);
if(window.EV=='Purchase'){new Image().src='{{scheme}}://px.kaufspur.net/v1/order?adv=5521&oid=H-20931&amt=148.00&cur=EUR&ref='+encodeURIComponent(location.href)}})();"""
EXP = """(function(){var b=document.cookie.match(/xp=(\\w+)/),v=b?b[1]:Math.random().toString(16).slice(2,14);document.cookie='xp='+v+'; path=/; max-age=31536000';
fetch('{{scheme}}://exp.wandeltest.com/assign/4471').then(function(r){return r.json()}).then(function(a){document.body.className+=' '+a.variant;
navigator.sendBeacon('{{scheme}}://log.wandeltest.com/exposure',JSON.stringify({exp:4471,variant:a.variant,visitor:v,url:location.href}))})})();"""


def doc(title, body="", ev=""):
    return page("""<!doctype html><html><head><title>%s</title><script>window.EV='%s'</script><link rel=preconnect href="{{scheme}}://cfg.einwillig.eu"><script src="{{scheme}}://cmp.einwillig.eu/7f2c/cmp.js"></script><link rel=stylesheet href=/a/site.css></head>
<body><header><img src=/a/logo.svg width=140 height=32></header>%s<button id=ok onclick="__choose(true)">OK</button></body></html>""" % (title, ev, body), gzip=True)


SITES = {
    "www.holzwerk-shop.at": {"/": doc("Holzwerk", "<a href=/tisch>Tisch</a>"), "/tisch": doc("Tisch", "<img src=/a/tisch.webp width=400>"), "/danke": doc("Danke", "<h1>Bestellung H-20931</h1>", "Purchase"), "/a/site.css": style("body{margin:0}", headers=LONG),
                             "/a/logo.svg": pic("svg", 140, 32, headers=LONG), "/a/tisch.webp": pic("webp", 400, 260, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "cmp.einwillig.eu": {"/7f2c/cmp.js": script(CMP, gzip=True, headers={"Cache-Control": "max-age=3600"})},
    "cfg.einwillig.eu": {"/v2/sites/*": json_(CONF, headers={"Cache-Control": "max-age=600"}), "/gvl/vendor-list.json": json_('{"vendors":{"1":{"name":"A","deviceStorageDisclosureUrl":"https://a.example/d.json"}}}', headers=LONG)},
    "records.einwillig.eu": {"/v1/decisions": empty()},
    "data.holzwerk-shop.at": {"/c/loader.js": script(LOADER, gzip=True, headers={"Cache-Control": "max-age=900"}), "/e/collect": empty(pixel="analytics", set_cookie=["FPID={{c:FPID}}; Domain=holzwerk-shop.at; HttpOnly; SameSite=Lax; " + YEAR])},
    "capig.holzwerk-shop.at": {"/events/*": json_('{"events_received":1}', pixel="retargeting|conversion|analytics|social")},
    "px.kaufspur.net": {"/v1/order": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["ks={{c:ks}}" + CO])},
    "exp.wandeltest.com": {"/js/4471.js": script(EXP, gzip=True, headers={"Cache-Control": "max-age=300"}), "/assign/4471": json_('{"experiment":4471,"variant":"b"}')},
    "log.wandeltest.com": {"/exposure": empty(pixel="analytics")},
}
THIRD_PARTY_COOKIES = True
U = "http://www.holzwerk-shop.at/"
VISITS = [{"url": U}, {"run": "document.getElementById('ok').click()"}, {"run": "new Promise(r=>setTimeout(r,900))"}, {"url": U + "tisch"}, {"url": U + "danke"}]
