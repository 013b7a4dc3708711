"""A rowing club's page: own statistics, a cloaked tracker, a pixel in a stylesheet, an ETag that remembers, a ping; webcam, weather, tiles, calendar that are none."""
from dsl import *

EGEN = """(function(){var d=document,q='/tell/t.php?s=2&r='+Math.random().toString(36).slice(2,8)+'&u='+encodeURIComponent(location.pathname)+'&b={{c:tb}}&sk=800x600';var x=new XMLHttpRequest();x.open('GET',q);x.send()})();"""
SLOR = """!function(w){w.addEventListener('load',function(){var v=['maal','roklubben-tind','no'].join('.');navigator.sendBeacon('{{scheme}}://'+v+'/j/tind?v=4&tt='+encodeURIComponent(document.title)+'&gj={{c:gj}}','')})}(window);"""
HTML = """<!doctype html><html lang=no><head><title>%s</title><link rel=stylesheet href=/u/tind.css><link rel=stylesheet href="{{scheme}}://skrift.bokstav.dev/fjell.css"><script src=/u/tind.js async></script><script src=/tell/t.js async></script></head>
<body><header><img src=/u/merke.png></header>%s<img src=/u/luft.gif width=10 height=1><footer class=f>.</footer></body></html>"""
SITES = {
    "www.roklubben-tind.no": {
        "/": page(HTML % ("Tind", """<img src="{{scheme}}://kamera.bryggen.no/nu.jpg?t=1790000000"><img src="{{scheme}}://vaer.himmelen.no/w.svg?sted=4410&enhet=c"><img src="{{scheme}}://hk.husker.io/p/4410" width=1 height=1><a id=l href=/regatta ping="{{scheme}}://ut.lenkeleie.com/k?fra=4410&til=regatta&n={{new:n}}">regatta</a><script>fetch('{{scheme}}://api.rodata.org/resultat?klubb=44');fetch('/flo.json')</script>"""), gzip=True),
        "/regatta": page(HTML % ("Regatta", """<img src="{{scheme}}://flis.kartbla.no/13/4341/2380.png"><img src="{{scheme}}://flis.kartbla.no/13/4342/2380.png"><iframe src="{{scheme}}://kal.avtale.no/vis?k=tind&md=6" width=300 height=200></iframe><img src="/u/sponsor/bank.png?v=3"><script>fetch('/pamelding',{method:'POST',body:'{"baat":"4x"}'})</script>"""), gzip=True),
        "/u/tind.css": style("@import url('/u/trykk.css');.f{background:url('{{scheme}}://t.sidetall.no/c/7f03.gif?k=stil&n=4410')}", gzip=True), "/u/trykk.css": style("p{margin:0}", headers=LONG), "/u/tind.js": script(SLOR, gzip=True),
        "/u/merke.png": pic("png", 80, 80, headers=LONG), "/u/luft.gif": pic("gif", headers=LONG), "/u/sponsor/bank.png": pic("png", 160, 60, headers=LONG), "/flo.json": json_('{"flo":"06:12"}'), "/pamelding": json_('{"ok":true}'), "/favicon.ico": {"status": 404, "body": "nei", "type": "text/plain"},
        "/tell/t.js": script(EGEN, gzip=True), "/tell/t.php": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["tb={{c:tb}}; " + YEAR])},
    "maal.roklubben-tind.no": {"/j/*": empty(pixel="analytics", set_cookie=["gj={{c:gj}}; Domain=roklubben-tind.no; " + YEAR])},
    "t.sidetall.no": {"/c/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "hk.husker.io": {"/p/*": pic("png", pixel="analytics|unknown", etag=True, headers={"Cache-Control": "private, no-cache"})},
    "ut.lenkeleie.com": {"/k": empty(pixel="analytics|unknown")},
    "skrift.bokstav.dev": {"/fjell.css": style("@font-face{font-family:fj;src:url(/fj.woff2)}body{font-family:fj}", headers=LONG), "/fj.woff2": font()},
    "kamera.bryggen.no": {"/nu.jpg": pic("jpeg", 480, 270, headers=NO_STORE)}, "vaer.himmelen.no": {"/w.svg": pic("svg", 120, 60)}, "api.rodata.org": {"/resultat": json_('[{"l":"2k"}]')},
    "flis.kartbla.no": {"/*": pic("png", 256, 256, headers=LONG)}, "kal.avtale.no": {"/vis": page("<!doctype html><title>k</title><p>juni<img src=/p.gif width=1 height=6>"), "/p.gif": pic("gif", headers=LONG)},
}
CNAMES = {"maal.roklubben-tind.no": "tind.kunde.besokslogg.net", "tind.kunde.besokslogg.net": "n1.kant.besokslogg.net"}
CLOAKS = [{"query": "maal.roklubben-tind.no", "domain": "besokslogg.net"}]
R = "http://www.roklubben-tind.no/"
VISITS = [{"url": R}, {"run": "document.getElementById('l').click()"}, {"url": R}]
