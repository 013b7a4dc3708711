"""Identifiers that travel: a platform's user id hashed twice for two buyers, in a path between other numbers, hex and base64 of the same cookie, a macro filled by a server, a partner list of frames inside frames, a first-party cookie handed to three; two cloaked collectors and three honest aliases; and equal values that are no syncs: an order number at four parties, a campaign number, a build hash, a language, a session of one owner under two names, a cache key."""
import base64, hashlib

from dsl import *

UID = "c0ffee12d4a94b7f8e21"
SHA, MD5, B64, HEX = hashlib.sha256(UID.encode()).hexdigest(), hashlib.md5(UID.encode()).hexdigest(), base64.b64encode(UID.encode()).decode().rstrip("="), UID.encode().hex()
SYNC = """(function(){var u='PLID',s='{{scheme}}://',d=document,im=function(x){(new Image).src=s+x};
im('cm.buyerone.net/m?p=plat&uid='+u);im('px.segmentor.io/'+'77/'+u+'/0/1.gif');
var f=d.createElement('iframe');f.style.display='none';f.src=s+'sync.platform-x.com/hub.html?gdpr=0';d.body.appendChild(f);
im('cnt.houseads.com/b?order=AB-2211-77&build=9c1185a5c5e9fc54612808977ee8f548&lang=de-DE&cmp=7712004412');im('trk.shopmeter.io/o?ref=AB-2211-77&build=9c1185a5c5e9fc54612808977ee8f548&camp=7712004412')})();"""
HUB = """<!doctype html><html><body><img src="{{scheme}}://ids.buyertwo.com/s?h={{c:hh}}&src=plat" width=1 height=1><img src="{{scheme}}://match.buyerthree.eu/x?v=%s" width=1 height=1><img src="{{scheme}}://dmp.buyerfour.com/u?x=%s" width=1 height=1><iframe src="{{scheme}}://walk.partnerring.org/next?i=1" width=1 height=1></iframe></body></html>"""
RING = """<!doctype html><html><body><script>(new Image).src='{{scheme}}://pr.onelast.net/c?from=ring&val={{c:ring}}';(new Image).src='{{scheme}}://pq.othertail.com/c/{{c:ring}}/1x1'</script></body></html>"""
FIRST = """(function(){var m=document.cookie.match(/_vsid=([^;]+)/),v=m?m[1]:'{{new:a}}{{new:b}}';document.cookie='_vsid='+v+';path=/;max-age=31536000';var s='{{scheme}}://';setTimeout(function(){(new Image).src=s+'in.visitgraph.com/e?sid='+v+'&t='+Date.now();navigator.sendBeacon(s+'rt.pagegraph.net/b',JSON.stringify({vid:v,e:'view'}));(new Image).src=s+'data.moebelhof.se/collect?c='+v+'&r='+Math.random();(new Image).src=s+'smart.moebelhof.se/i?u='+v+'&l='+encodeURIComponent(location.href)},60)})();"""


def doc(title, body):
    return page("<!doctype html><html><head><title>%s</title><link rel=stylesheet href='{{scheme}}://static.moebelhof.se/a.css'></head><body>%s<script src='{{scheme}}://static.moebelhof.se/first.js'></script><script async src='{{scheme}}://tags.platform-x.com/p.js'></script><img src='{{scheme}}://shop-help.moebelhof.se/i/q.png'></body></html>" % (title, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
S = {"pixel": "sync", "headers": NO_STORE}
SITES = {
    "www.moebelhof.se": {"/": doc("Moebelhof", "<img src='{{scheme}}://static.moebelhof.se/h.jpg'>"), "/soffa": doc("Soffa", "<p>Soffa"), "/favicon.ico": pic("ico", 16, 16, headers=LONG)},
    "static.moebelhof.se": {"/a.css": style("p{}", headers=LONG), "/first.js": script(FIRST, gzip=True, headers=LONG), "/h.jpg": pic("jpeg", 400, 200, headers=LONG)}, "shop-help.moebelhof.se": {"/i/q.png": pic("png", 24, 24, headers=LONG)},
    "data.moebelhof.se": {"/collect": empty(pixel="analytics|unknown", set_cookie=["_dfp={{c:_dfp}}; Domain=moebelhof.se; " + YEAR])}, "smart.moebelhof.se": {"/i": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["_sp={{c:_sp}}; Domain=moebelhof.se; " + YEAR])},
    "in.visitgraph.com": {"/e": pic("gif", pixel="analytics|unknown", headers=NO_STORE)}, "rt.pagegraph.net": {"/b": empty(pixel="analytics|unknown")},
    "tags.platform-x.com": {"/p.js": script(SYNC.replace("PLID", UID), gzip=True, set_cookie=["plid=%s; Domain=platform-x.com" % UID + CO])}, "sync.platform-x.com": {"/hub.html": page((HUB % (B64, HEX)).replace("{{c:hh}}", SHA))},
    "cm.buyerone.net": {"/m": go("{{scheme}}://ups.platform-x.com/back?buyer=1&buyer_uid={{c:b1}}", set_cookie=["b1={{c:b1}}" + CO], pixel="sync")}, "ups.platform-x.com": {"/back": {**pic("gif"), **S}}, "px.segmentor.io": {"/77/*": {**pic("gif"), **S, "set_cookie": ["sg={{c:sg}}" + CO]}},
    "ids.buyertwo.com": {"/s": {**pic("gif"), **S, "set_cookie": ["b2={{c:b2}}" + CO]}}, "match.buyerthree.eu": {"/x": {**empty(), **S, "set_cookie": ["b3={{c:b3}}" + CO]}}, "dmp.buyerfour.com": {"/u": {**pic("png"), **S, "set_cookie": ["b4={{c:b4}}" + CO]}},
    "walk.partnerring.org": {"/next": page(RING, set_cookie=["ring={{c:ring}}" + CO])}, "pr.onelast.net": {"/c": {**pic("gif"), **S, "set_cookie": ["ol={{c:ol}}" + CO]}}, "pq.othertail.com": {"/c/*": {**pic("gif"), **S, "set_cookie": ["ot={{c:ot}}" + CO]}},
    "cnt.houseads.com": {"/b": pic("gif", pixel="analytics|retargeting|conversion|unknown", headers=NO_STORE)}, "trk.shopmeter.io": {"/o": pic("gif", pixel="analytics|retargeting|conversion|unknown", headers=NO_STORE)},
}
CNAMES = {"data.moebelhof.se": "moebelhof.eulerian-like.tracksub.io", "smart.moebelhof.se": "c77.collect.snowplume.net", "static.moebelhof.se": "d771.frontcloud-cdn.net", "shop-help.moebelhof.se": "moebelhof.helpdesk-x.com", "www.moebelhof.se": "shops.storefrontly.com"}
CLOAKS = [{"query": "data.moebelhof.se", "domain": "tracksub.io"}, {"query": "smart.moebelhof.se", "domain": "snowplume.net"}]
SYNCS = [{"from_domain": "platform-x.com", "to_domain": t, "name": "id"} for t in ("buyerone.net", "segmentor.io", "buyertwo.com", "buyerthree.eu", "buyerfour.com")] + [{"from_domain": "buyerone.net", "to_domain": "platform-x.com", "name": "buyer_uid"}, {"from_domain": "partnerring.org", "to_domain": "onelast.net", "name": "val"}, {"from_domain": "partnerring.org", "to_domain": "othertail.com", "name": "path"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.moebelhof.se/"}, {"url": "http://www.moebelhof.se/soffa"}]
