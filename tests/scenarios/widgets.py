"""The same widget frame on three sites, frames that scripts make, frames without URL, popups, links through a counting redirect, forms."""
from dsl import *

EMBED = """(function(){var f=document.createElement('iframe');f.src='{{scheme}}://embed.talkbox.app/thread?site='+encodeURIComponent(location.hostname);f.width=300;f.height=200;document.body.appendChild(f);})();"""
THREAD = """<!doctype html><title>talk</title><script src="{{scheme}}://embed.talkbox.app/t.js"></script><img src="{{scheme}}://embed.talkbox.app/av.png">"""
T = """var x=new XMLHttpRequest();x.open('GET','{{scheme}}://rt.talkstats.com/open?c={{c:tkc}}&s='+encodeURIComponent(document.referrer));x.send();
var s=document.createElement('iframe');s.srcdoc='<img src="{{scheme}}://sync.dmpool.io/m?p=talk&u={{new:u}}" width=1 height=1>';document.body.appendChild(s);"""


def doc(title, body):
    return page("<!doctype html><html><head><title>%s</title></head><body>%s<script src='{{scheme}}://embed.talkbox.app/embed.js'></script></body></html>" % (title, body), gzip=True)


SITES = {
    "www.bergblick.ch": {"/": doc("Berg", "<a id=a href='{{scheme}}://go.clickout.net/r?to=see&k={{new:k}}'>See</a><form id=f method=post action=/suche><input name=q value=x></form><img src=/b.jpg>"), "/suche": doc("Suche", "<p>x"), "/b.jpg": pic("jpeg", 100, 80), "/favicon.ico": empty()},
    "www.seeblick.at": {"/": doc("See", "<img src=/s.jpg><script>setTimeout(function(){window.open('/karte')},200)</script>"), "/karte": doc("Karte", "<img src=/s.jpg>"), "/s.jpg": pic("jpeg", 100, 80, headers=LONG), "/favicon.ico": empty()},
    "www.talblick.it": {"/": doc("Tal", "<img src=/t.jpg>"), "/t.jpg": pic("jpeg", 100, 80), "/favicon.ico": empty()},
    "go.clickout.net": {"/r": go("{{scheme}}://www.seeblick.at/", set_cookie=["gc={{c:gc}}; " + YEAR])},
    "embed.talkbox.app": {"/embed.js": script(EMBED, headers=LONG), "/thread": page(THREAD, headers={"Cache-Control": "max-age=120"}), "/t.js": script(T, headers=LONG), "/av.png": pic("png", 40, 40, headers=LONG)},
    "rt.talkstats.com": {"/open": empty(pixel="analytics|unknown")},
    "sync.dmpool.io": {"/m": pic("gif", pixel="sync|retargeting|unknown|analytics", headers=NO_STORE)},
}
VISITS = [{"url": "http://www.bergblick.ch/"}, {"url": "http://www.talblick.it/", "tab": "b"}, {"run": "document.getElementById('a').click()"}, {"url": "http://www.bergblick.ch/", "tab": "b"}, {"run": "document.getElementById('f').submit()", "tab": "b"}, {"url": "http://www.talblick.it/"}]
