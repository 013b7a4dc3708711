"""A newspaper: auction and win notices, what was in view, how far was read; a meter, a weather box, a readers' counter and lazy pictures that are none."""
from dsl import *

CORE = """(function(w){var c=w.__vc;document.querySelectorAll('[data-l]').forEach(function(i){setTimeout(function(){i.src=i.getAttribute('data-l')},250)});
fetch('/meter',{credentials:'same-origin'}).then(function(r){return r.json()});
fetch('{{scheme}}://bids.yellowfinch.io/auction',{method:'POST',credentials:'include',headers:{'Content-Type':'text/plain'},body:JSON.stringify({slots:c.s,url:location.href})}).then(function(r){return r.json()}).then(function(j){
(new Image).src=j.w;var f=document.createElement('iframe');f.width=300;f.height=100;f.src=j.f;document.body.appendChild(f)});
var p=0;[25,50,75].forEach(function(d,k){setTimeout(function(){navigator.sendBeacon('{{scheme}}://depth.gauge-read.com/d/'+c.p+'?pct='+d+'&rv={{new:rv}}')},150*(k+1))})})(window);"""
AD = """<!doctype html><style>body{margin:0}</style><img src="{{scheme}}://art.yellowfinch.io/b/9.jpg" width=300 height=100><script src="{{scheme}}://seen.viewcraft.net/v.js"></script><img src="{{scheme}}://t.yellowfinch.io/r?a=9&n={{new:n}}" width=1 height=1>"""
SEEN = """(function(){var b='{{scheme}}://'+'pulse.viewcraft.net'+'/s?';fetch(b+'st=load&i={{new:i}}',{mode:'no-cors'});setTimeout(function(){fetch(b+'st=seen&ms=500&i={{new:i}}',{mode:'no-cors',keepalive:true})},400)})();"""


def doc(title, key, body):
    return page("<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/p.css><script>window.__vc={s:['top','mid'],p:'%s'}</script><script defer src='{{scheme}}://static.valleycourier.com/core.9f1.js'></script></head><body>%s<img src='{{scheme}}://c.statbox.cz/hit/vc?style=3' width=80 height=15></body></html>" % (title, key, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.valleycourier.com": {"/": doc("Courier", "front", "<h1>Valley</h1><img src=/e.gif data-l='{{scheme}}://static.valleycourier.com/p/mill.jpg'><noscript><img src='{{scheme}}://depth.gauge-read.com/ns'></noscript>"), "/2026/11/bridge": doc("Bridge", "bridge", "<h1>Bridge</h1><img src=/e.gif data-l='{{scheme}}://static.valleycourier.com/p/bridge.jpg'><script>fetch('{{scheme}}://wx.skyfold.org/now?lat=47.1&lon=8.2').then(r=>r.json())</script>"),
                              "/p.css": style("h1{font:serif}", headers=LONG), "/e.gif": pic("gif", headers=LONG), "/meter": json_('{"left":3}', headers=NO_STORE, set_cookie=["mtr={{c:mtr}}; HttpOnly; " + YEAR]), "/favicon.ico": pic("ico", 16, 16)},
    "static.valleycourier.com": {"/core.9f1.js": script(CORE, gzip=True, headers={"Cache-Control": "max-age=300"}), "/p/*": pic("jpeg", 320, 200, headers=LONG)},
    "bids.yellowfinch.io": {"/auction": json_('{"w":"{{scheme}}://t.yellowfinch.io/won/{{new:w}}?p=0.81&s=top","f":"{{scheme}}://bids.yellowfinch.io/ad/9?x={{new:x}}"}', set_cookie=["yf={{c:yf}}; Domain=yellowfinch.io" + CO]), "/ad/9": page(AD)},
    "t.yellowfinch.io": {"/won/*": empty(pixel="analytics|retargeting|unknown"), "/r": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "art.yellowfinch.io": {"/b/9.jpg": pic("jpeg", 300, 100, headers=LONG)},
    "seen.viewcraft.net": {"/v.js": script(SEEN, gzip=True, headers=NO_STORE)}, "pulse.viewcraft.net": {"/s": {"body": "", "status": 200, "pixel": "analytics|unknown"}},
    "depth.gauge-read.com": {"/d/*": empty(pixel="analytics|unknown")},
    "c.statbox.cz": {"/hit/*": pic("png", 80, 15, headers=NO_STORE)}, "wx.skyfold.org": {"/now": json_('{"t":3}')},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.valleycourier.com/"}, {"url": "http://www.valleycourier.com/2026/11/bridge"}, {"url": "http://www.valleycourier.com/", "headers": {"Sec-GPC": "1"}}]
