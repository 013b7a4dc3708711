"""Two papers and a forum read in tabs at once: a tag that all share and that lies in the cache, a frame that reports being in view, a page left by a last ping, one without Referer, one that is replaced, one reached by a form, a frame that changes its place, and a friend's telephone behind the same address."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
TAG = """(function(w){var c=w.trk||{},b='{{scheme}}://'+['s','everycount','net'].join('.')+'/';function q(e,x){return b+e+'?site='+c.site+'&u={{c:ec_u}}&e='+e+'&p='+encodeURIComponent(location.pathname)+'&_='+Date.now()+(x||'')}
setTimeout(function(){(new Image).src=q('pv')},50);addEventListener('pagehide',function(){navigator.sendBeacon(q('bye'))});addEventListener('hashchange',function(){fetch(q('hash'),{mode:'no-cors',keepalive:true})});Promise.resolve().then(function(){fetch(q('vis'),{mode:'no-cors'})})})(window);"""
FRAME = """<!doctype html><title>f</title><body style=margin:0><img src="{{scheme}}://cdn.rowads.net/c/44.jpg" width=300 height=100><script>(function(){var k='{{new:k}}';(new Image(1,1)).src='{{scheme}}://ev.rowads.net/imp?c=44&k='+k;setTimeout(function(){fetch('{{scheme}}://ev.rowads.net/view?c=44&k='+k+'&ms=1000',{mode:'no-cors'})},600);setTimeout(function(){location.replace('{{scheme}}://slot.rowads.net/next?c=45')},900)})()</script>"""
NEXT = """<!doctype html><title>n</title><img src="{{scheme}}://cdn.rowads.net/c/45.jpg" width=300 height=100><img src="{{scheme}}://ev.rowads.net/imp?c=45&k={{new:k}}" width=1 height=1>"""


def doc(title, site, body="", head=""):
    return page("<!doctype html><html><head><title>%s</title>%s<script>trk={site:'%s'}</script><script async src='{{scheme}}://cdn.everycount.net/t.js'></script></head><body>%s</body></html>" % (title, head, site, body), gzip=True)


SITES = {
    "www.fjordposten.no": {"/": doc("Fjord", "fj", "<iframe src='{{scheme}}://slot.rowads.net/s?c=44' width=300 height=100></iframe><img src=/i/boat.jpg><a id=a href=/sak/1>sak</a>"), "/sak/1": doc("Sak", "fj", "<img src=/i/boat.jpg><script>setTimeout(function(){fetch('/api/kommentarer?sak=1').then(function(r){return r.json()})},200)</script>"), "/gammel": {**go("/sak/1"), "status": 301}, "/i/boat.jpg": pic("jpeg", 200, 100, headers=LONG), "/api/kommentarer": json_("[]"), "/favicon.ico": empty()},
    "www.lakeherald.ca": {"/": doc("Lake", "lk", "<form id=s action=/find><input name=q value=ice></form><iframe src='{{scheme}}://slot.rowads.net/s?c=44' width=300 height=100></iframe><img src=/i/lake.png>"), "/find": doc("Find", "lk", "<p>none</p><img src=/i/none.gif width=1 height=1>"), "/i/lake.png": pic("png", 300, 100, headers=LONG), "/i/none.gif": pic("gif", 1, 1, headers=LONG), "/favicon.ico": empty()},
    "talk.woodturn.org": {"/": doc("Talk", "wt", "<img src=/u/3.png><script>setInterval(function(){fetch('/unread?since=7&_='+Date.now())},500)</script>", "<meta name=referrer content=no-referrer>"), "/u/3.png": pic("png", 32, 32, headers=LONG), "/unread": json_('{"n":0}'), "/favicon.ico": empty()},
    "cdn.everycount.net": {"/t.js": script(TAG, gzip=True, headers={"Cache-Control": "public, max-age=86400"})},
    "s.everycount.net": {"/pv": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["ec_u={{c:ec_u}}; Domain=everycount.net" + CO]), "/bye": empty(pixel="analytics"), "/hash": empty(pixel="analytics"), "/vis": empty(pixel="analytics")},
    "slot.rowads.net": {"/s": page(FRAME), "/next": page(NEXT)}, "cdn.rowads.net": {"/c/*": pic("jpeg", 300, 100, headers=LONG)}, "ev.rowads.net": {"/imp": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/view": empty(pixel="analytics|retargeting|unknown")},
}
THIRD_PARTY_COOKIES = True
PHONE = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/127.0.0.0 Mobile Safari/537.36", "Accept": "*/*"}
F, T = "http://www.fjordposten.no/", "http://cdn.everycount.net/t.js"
VISITS = [{"url": "http://www.fjordposten.no/"}, {"url": "http://www.lakeherald.ca/", "tab": "a", "at_once": True}, {"url": "http://talk.woodturn.org/", "tab": "b"}, {"run": "document.getElementById('a').click()"}, {"tab": "a", "run": "document.getElementById('s').submit()"}, {"run": "location.hash='del2'"},
          {"url": "http://www.fjordposten.no/gammel"}, {"actor": "phone", "address": "10.77.0.1", "headers": PHONE, "requests": [{"url": F, "page": F}, {"url": T, "page": F, "by": "parser", "initiator": F, "headers": {"Referer": F}}, {"url": "http://s.everycount.net/pv?site=fj&u=3f3f9a9a1b1b2c2c&e=pv&p=%2F&_=1790000000456", "page": F, "by": "script", "initiator": T, "headers": {"Referer": F}}]},
          {"run": "history.back()"}, {"url": "http://talk.woodturn.org/", "tab": "a"}]
