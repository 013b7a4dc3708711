"""Late site: nobody tells whence he comes: pages, frames made by scripts, and three people behind one address that differ only in their programs."""
from dsl import *

W = """(function(){var f=document.createElement('iframe');f.src='{{scheme}}://pane.deskbell.io/p/44';f.width=200;f.height=80;document.body.appendChild(f);
new Image().src='{{scheme}}://n.deskbell.io/s/44?g={{new:g}}&l='+encodeURIComponent(location.pathname)})();"""
PANE = """<!doctype html><title>p</title><meta name=referrer content=no-referrer><img src=/bell.png><script src=/pane.js></script><img src="{{scheme}}://tick.sandcount.com/f/{{new:k}}/1.gif" width=1 height=1>"""
PJ = """fetch('{{scheme}}://tick.sandcount.com/open?k={{new:k}}&s=pane',{mode:'no-cors',keepalive:true,referrerPolicy:'no-referrer'})"""


def doc(t, img):
    return page("<!doctype html><html><head><title>%s</title><meta name=referrer content=no-referrer></head><body><h1>%s</h1><img src=/%s.jpg><script async src='{{scheme}}://js.deskbell.io/w.js'></script></body></html>" % (t, t, img))


SITES = {
    "www.slipway-inn.com": {"/": doc("Inn", "inn"), "/rooms": doc("Rooms", "inn"), "/inn.jpg": pic("jpeg", 200, 120, headers=LONG), "/favicon.ico": empty()}, "www.harbourcafe.org": {"/": doc("Cafe", "cup"), "/cup.jpg": pic("jpeg", 200, 120, headers=LONG), "/favicon.ico": empty()},
    "js.deskbell.io": {"/w.js": script(W, headers={"Cache-Control": "max-age=900"})}, "n.deskbell.io": {"/s/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["db={{c:db}}; " + YEAR])},
    "pane.deskbell.io": {"/p/*": page(PANE, set_cookie=["dbs={{c:dbs}}; Path=/"]), "/bell.png": pic("png", 30, 30, headers=LONG), "/pane.js": script(PJ, headers={"Cache-Control": "max-age=900"})},
    "tick.sandcount.com": {"/f/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE), "/open": empty(pixel="analytics|unknown")},
}
FX = {"User-Agent": "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0", "Accept": "*/*"}
SF = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Accept": "*/*"}
I, R, C, J = "http://www.slipway-inn.com/", "http://www.slipway-inn.com/rooms", "http://www.harbourcafe.org/", "http://js.deskbell.io/w.js"


def person(name, address, headers, p, g):
    return {"actor": name, "address": address, "headers": headers, "requests": [{"url": p, "page": p}, {"url": J, "page": p, "by": "parser", "initiator": p}, {"url": "http://n.deskbell.io/s/44?g=%s&l=%%2F" % g, "page": p, "by": "script", "initiator": J},
            {"url": "http://pane.deskbell.io/p/44", "page": p, "by": "script", "initiator": J}, {"url": "http://tick.sandcount.com/f/%s/1.gif" % g[::-1], "page": p, "by": "parser", "initiator": "http://pane.deskbell.io/p/44"}]}


VISITS = [{"url": I}, {"url": R}, {"url": C, "tab": "b"}, person("fx", "10.77.0.1", FX, C, "a1b2c3d4e5f60718"), person("sf", "10.77.0.1", SF, I, "0f1e2d3c4b5a6978"), person("alone", "10.77.0.3", FX, R, "99887766554433aa"), {"url": R, "tab": "b"}]
