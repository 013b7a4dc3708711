"""Referrer policies of every kind: on documents, elements and requests; the same tracker on each; and pages whose scripts lie in the cache."""
from dsl import *

LIB = """(function(){var d=document,c=d.currentScript,q=c.getAttribute('data-p')||'x';var b=['{{scheme}}:','','sig.tagsphere.io','ev',q].join('/');
var i=new Image();i.referrerPolicy=c.getAttribute('data-r')||'';i.src=b+'?uid={{c:tsid}}&t='+Math.random();})();"""


def doc(title, policy, body, more=""):
    return page("<!doctype html><html><head><title>%s</title>%s</head><body>%s<script src='{{scheme}}://lib.tagsphere.io/ts.js' data-p=%s %s></script></body></html>" % (title, policy and "<meta name=referrer content=%s>" % policy, body, title, more), gzip=True)


SITES = {
    "www.holzwerk.de": {"/": doc("plain", "", "<img src=/a.jpg>"), "/origin": doc("origin", "origin", "<img src=/a.jpg>"), "/unsafe": doc("unsafe", "unsafe-url", "<img src='{{scheme}}://px.countly-one.com/i?app=holz&r={{new:r}}' width=1 height=1>"),
                        "/none": doc("none", "no-referrer", "<img src='{{scheme}}://px.countly-one.com/i?app=holz&r={{new:r}}' width=1 height=1>"), "/elem": doc("elem", "", "<img referrerpolicy=no-referrer src='{{scheme}}://px.countly-one.com/i?app=holz&e={{new:r}}' width=1 height=1>", "data-r=no-referrer"),
                        "/same": doc("same", "same-origin", "<script>fetch('{{scheme}}://px.countly-one.com/f?app=holz&s={{new:s}}',{mode:'no-cors'})</script>"), "/a.jpg": pic("jpeg", 90, 90, headers=LONG), "/favicon.ico": empty()},
    "www.garnladen.at": {"/": doc("garn", "", "<img src=/g.jpg>"), "/g.jpg": pic("jpeg", 90, 90), "/favicon.ico": empty()},
    "lib.tagsphere.io": {"/ts.js": script(LIB, gzip=True, headers=LONG)},
    "sig.tagsphere.io": {"/ev/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["tsid={{c:tsid}}; SameSite=None; Secure; " + YEAR])},
    "px.countly-one.com": {"/i": pic("gif", pixel="analytics|unknown", headers=NO_STORE), "/f": empty(pixel="analytics|unknown")},
}
H, G = "http://www.holzwerk.de/", "http://www.garnladen.at/"
VISITS = [{"url": H}, {"url": G, "tab": "b"}, {"url": H + "origin"}, {"url": H + "unsafe"}, {"url": H + "none"}, {"url": G, "tab": "b"}, {"url": H + "elem"}, {"url": H + "same"}, {"url": H + "none", "tab": "c", "at_once": True}, {"url": G, "tab": "b"}]
