"""A ferry line: several people behind one address, pages that send one on, frames in frames with policies of their own, stylesheets that cause requests."""
from dsl import *

SHIP = """(function(){var s=document.currentScript.src.split('/');var k=s[s.length-2];var h='{{scheme}}://'+k+'.'+'portlog'+'.'+'eu';
var a=new Image;a.src=h+'/z/'+btoa(JSON.stringify({p:location.pathname,s:'{{new:sv}}',k:k})).replace(/=+$/,'');
setTimeout(function(){navigator.sendBeacon(h+'/q',new URLSearchParams({at:location.pathname,sec:1,s:'{{new:sv}}'}))},350);})();"""
PARTNER = """<!doctype html><html><head><title>cabins</title><meta name=referrer content=same-origin><link rel=stylesheet href=/cab.css></head><body><img src=/bed.png>
<iframe srcdoc="<img src='{{scheme}}://t.berthfind.com/s.gif?pl=77&amp;vid={{new:bv}}' width=1 height=1>" width=1 height=1></iframe>
<iframe src="{{scheme}}://frames.quaymedia.net/a/300x100?z=5" width=300 height=100 referrerpolicy=no-referrer></iframe></body></html>"""
AD = """<!doctype html><body><a href=#><img src="{{scheme}}://frames.quaymedia.net/cr/isle.jpg" width=300 height=100></a><script src="{{scheme}}://frames.quaymedia.net/seen.js"></script>
<img src="{{scheme}}://count.quaymedia.net/shown/5/{{new:im}}" width=1 height=1 referrerpolicy=no-referrer></body>"""
SEEN = """(function(){var n=0;[25,50].forEach(function(p){setTimeout(function(){fetch('{{scheme}}://count.quaymedia.net/inview?z=5&pct='+p+'&im={{new:s}}',{mode:'no-cors',referrerPolicy:'no-referrer'})},100+p*4)})})();"""


def doc(title, body, head=""):
    return page("<!doctype html><html lang=sv><head><title>%s</title>%s<link rel=stylesheet href=/hav.css><script defer src='{{scheme}}://code.portlog.eu/c2/s.js'></script></head><body>%s</body></html>" % (title, head, body), gzip=True)


SITES = {
    "www.havlinjen.se": {
        "/": doc("Havlinjen", "<h2>Tider</h2><img src=/b/farja.jpg><a href=/tider>Tider</a>"),
        "/tider": doc("Tider", "<table><tr><td>08:10</td></tr></table>", "<meta name=referrer content=no-referrer>"),
        "/sommar": go("/r/sommar2026", status=301), "/r/*": go("/hytt"), "/hytt": doc("Hytt", "<iframe src='{{scheme}}://hytter.berthfind.com/w?line=hav' width=500 height=300></iframe>"),
        "/vanta": page("<!doctype html><title>v</title><meta http-equiv=refresh content='0;url=/tider'><img src='{{scheme}}://c2.portlog.eu/z/noscript?k=c2&u=vanta' width=1 height=1>"),
        "/hav.css": style("@import url('{{scheme}}://themes.portkit.dev/nordic.css');h2{background:url('{{scheme}}://themes.portkit.dev/wave.svg')}", gzip=True),
        "/b/farja.jpg": pic("jpeg", 320, 160, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "themes.portkit.dev": {"/nordic.css": style("@import url('{{scheme}}://kit-stats.portkit.dev/u.css?site=havlinjen&d=1764570000');body{color:#024}", headers={"Cache-Control": "max-age=300"}), "/wave.svg": pic("svg", 60, 12, headers=LONG)},
    "kit-stats.portkit.dev": {"/u.css": style("", type_always="text/css", pixel="analytics|unknown", headers=NO_STORE)},
    "code.portlog.eu": {"/c2/s.js": script(SHIP, gzip=True, headers={"Cache-Control": "max-age=900"})},
    "c2.portlog.eu": {"/z/*": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["plv={{c:plv}}; " + YEAR]), "/q": empty(pixel="analytics")},
    "hytter.berthfind.com": {"/w": page(PARTNER), "/cab.css": style("body{background:url('{{scheme}}://t.berthfind.com/s.gif?pl=78&css=1&vid=cab-440917')}"), "/bed.png": pic("png", 120, 60, headers=LONG)},
    "t.berthfind.com": {"/s.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "frames.quaymedia.net": {"/a/*": page(AD, headers=NO_STORE), "/cr/isle.jpg": pic("jpeg", 300, 100, headers=LONG), "/seen.js": script(SEEN, headers={"Cache-Control": "max-age=900"})},
    "count.quaymedia.net": {"/shown/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/inview": empty(pixel="analytics|retargeting|unknown")},
}
IPAD = {"User-Agent": "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Accept": "*/*", "Accept-Language": "sv-SE"}
FX = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0", "Accept": "*/*", "Accept-Language": "da"}
H, T, S, C = "http://www.havlinjen.se/", "http://www.havlinjen.se/tider", "http://code.portlog.eu/c2/s.js", "http://c2.portlog.eu"


def r(url, page_, by="other", initiator=None, ref=None, **more):
    return {"url": url, "page": page_, "by": by, "initiator": initiator, "headers": {**({"Referer": ref} if ref else {}), **more.pop("headers", {})}, **more}


VISITS = [{"url": H, "tab": "a"}, {"url": T, "tab": "b", "at_once": True}, {"url": "http://www.havlinjen.se/sommar", "tab": "a"},
          {"actor": "ipad", "address": "10.77.0.1", "headers": IPAD, "requests": [r(H, H), r(S, H, "parser", H, H), r(C + "/z/eyJwIjoiLyIsInMiOiJhYTExYmIyMmNjMzNkZDQ0IiwiayI6ImMyIn0", H, "script", S, H), r(C + "/q", H, "script", S, H, method="POST", body="at=%2F&sec=9&s=aa11bb22cc33dd44", headers={"Content-Type": "application/x-www-form-urlencoded"})]},
          {"actor": "firefox", "address": "10.77.0.1", "headers": FX, "requests": [r(T, T, ref="http://www.havlinjen.se/x"), r(S, T, "parser", T), r(C + "/z/eyJwIjoiL3RpZGVyIiwicyI6IjExMjIzMzQ0NTU2Njc3ODgiLCJrIjoiYzIifQ", T, "script", S, headers={"Cookie": "plv=9f31c0aa55e02d17"})]},
          {"url": "http://www.havlinjen.se/vanta", "tab": "b"}, {"run": "new Promise(r=>setTimeout(r,1200))", "tab": "b"}, {"url": "http://www.havlinjen.se/hytt", "tab": "c"}, {"run": "history.back()", "tab": "a"}]
