"""A clinic's advice pages without Referer: path-only pixels, one in a stylesheet, a form post, a script as answer, one in a chat's frame, a link's ping."""
from dsl import *

V = """(function(){var v='{{c:vt}}';(new Image(1,1)).src='{{scheme}}://o.veltrane.com/1/hc/'+v+'/'+(Math.random()*1e8|0)+'.png';
setTimeout(function(){(new Image(1,1)).src='{{scheme}}://o.veltrane.com/1/hc/'+v+'/read/'+(Math.random()*1e8|0)+'.png'},300)})();"""
D = """(function(){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://h.dunmere.net/');x.setRequestHeader('Content-Type','application/x-www-form-urlencoded');x.send('u={{new:du}}&h='+encodeURIComponent(location.href)+'&l='+navigator.language+'&tz='+new Date().getTimezoneOffset()+'&r='+screen.width);
var s=document.createElement('script');s.src='{{scheme}}://r.osmere.org/j?cb=_o&pg='+encodeURIComponent(location.pathname)+'&id={{new:os}}&n='+Date.now();document.head.appendChild(s)})();"""
CHAT = """<!doctype html><title>chat</title><img src="{{scheme}}://box.tellwire.io/bubble.png"><img src="{{scheme}}://l.tellwire.io/s/hc-22/{{c:tw}}" width=1 height=1><script>fetch('/msgs?after=0&c={{c:tw}}');setTimeout(function(){fetch('/msgs?after=1&c={{c:tw}}');fetch('/typing',{method:'POST',body:'{"on":false}'})},400)</script>"""


def advice(title, body, more=""):
    return page("""<!doctype html><html><head><title>%s</title><meta name=referrer content=no-referrer><link rel=stylesheet href=/h.css>%s<script async src="{{scheme}}://s.veltrane.com/v.js"></script><script defer src="{{scheme}}://h.dunmere.net/d.js"></script></head>
<body class=b><h1>%s</h1><p class=end>%s</p><img src=/img/line.gif width=200 height=1><iframe src="{{scheme}}://box.tellwire.io/f?site=hc-22" width=60 height=60></iframe><a id=l href=/call ping="{{scheme}}://o.veltrane.com/1/out?s=hc&a=call">call</a></body></html>""" % (title, more, title, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
AU = "analytics|unknown"
SITES = {
    "www.halden-clinic.se": {"/": advice("Halden", "<img src=/img/ward.jpg>"), "/knee": advice("Knee pain", "rest", "<link rel=preload as=font crossorigin href='{{scheme}}://type.lettera.org/i.woff2'>"), "/sleep": advice("Sleep", "rest"), "/call": page("<title>Call</title><p>112", gzip=True),
                             "/h.css": style("@font-face{font-family:I;src:url({{scheme}}://type.lettera.org/i.woff2)}h1{font-family:I}.b{background:url(/img/tile.png)}.end::after{content:url('{{scheme}}://i.palgrove.com/bg/331.webp?d=halden')}", gzip=True), "/img/ward.jpg": pic("jpeg", 400, 200, headers=LONG), "/img/line.gif": pic("gif", headers=LONG), "/img/tile.png": pic("png", 4, 4, headers=LONG), "/favicon.ico": pic("png", 32, 32)},
    "s.veltrane.com": {"/v.js": script(V, gzip=True, headers={"Cache-Control": "no-cache"}, set_cookie=["vt={{c:vt}}; Domain=veltrane.com" + CO])},
    "o.veltrane.com": {"/1/hc/*": pic("png", pixel=AU, headers=NO_STORE), "/1/out": empty(pixel=AU)},
    "h.dunmere.net": {"/d.js": script(D, gzip=True), "/": {"body": "", "status": 200, "type_always": "text/plain", "pixel": AU, "headers": NO_STORE}},
    "r.osmere.org": {"/j": script("window._o&&_o({ok:1});", pixel=AU, headers=NO_STORE, set_cookie=["om={{c:om}}" + CO])},
    "i.palgrove.com": {"/bg/331.webp": pic("webp", 1, 1, pixel=AU, headers=NO_STORE, set_cookie=["pg={{c:pg}}" + CO])},
    "box.tellwire.io": {"/f": page(CHAT, set_cookie=["tw={{c:tw}}; Domain=tellwire.io" + CO]), "/bubble.png": pic("png", 48, 48, headers=LONG), "/msgs": json_("[]", headers=NO_STORE), "/typing": empty()},
    "l.tellwire.io": {"/s/*": pic("gif", pixel=AU, headers=NO_STORE)}, "type.lettera.org": {"/i.woff2": {**font(), "headers": LONG}},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.halden-clinic.se/"}, {"url": "http://www.halden-clinic.se/knee"}, {"url": "http://www.halden-clinic.se/sleep", "tab": "b"}, {"run": "document.getElementById('l').click()"}]
