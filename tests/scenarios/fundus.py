"""A booking portal: a cloaked collector, identifiers passed on by redirects, by a frame and by a script that asked for one; an identity service that answers with data."""
from dsl import *

HEAD = """<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/f.css><script src=/f.js></script><script async src="{{scheme}}://tags.pierline.net/p.js"></script></head><body>%s<iframe src="{{scheme}}://hub.marchhare-x.com/host" width=0 height=0></iframe></body></html>"""
APP = """(function(){var h='horizon.'+location.hostname.replace(/^www\\./,'');function c(n,x){navigator.sendBeacon('{{scheme}}://'+h+'/v1/i?n='+n+'&b={{c:hz}}&x='+x,JSON.stringify({l:location.href}))}
c('page',document.title);window.step=function(s){c('step',s)}})();"""
TAG = """(function(){fetch('{{scheme}}://who.pierline.net/id.json',{credentials:'include'}).then(function(r){return r.json()}).then(function(j){
[['{{scheme}}://x.quillmarket.com/px?partner=pierline&ext='+j.id],['{{scheme}}://dsp.ninebark.io/m/pierline/'+j.id+'/1.gif']].forEach(function(u){var i=document.createElement('img');i.width=1;i.src=u[0];document.body.appendChild(i)})});
(new Image).src='{{scheme}}://r.pierline.net/w?seg=ferry&path='+encodeURIComponent(location.pathname)+'&_='+Date.now()})();"""
HOST = """<!doctype html><title>h</title><img src="{{scheme}}://ids.saltmarsh.tv/in?from=mh&mhid={{c:mh}}"><img src="{{scheme}}://hub.marchhare-x.com/hop?to=bw">"""
CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.ferry-desk.eu": {"/": page(HEAD % ("Ferries", "<img src=/i/deck.jpg><form></form>"), gzip=True), "/results": page(HEAD % ("Results", "<p>3</p><script>fetch('/api/fares',{method:'POST',body:'{\"from\":\"HEL\"}'}).then(r=>r.json()).then(function(){step('fares')})</script>"), gzip=True),
                          "/booked": page(HEAD % ("Booked", "<p>FD-2201</p><img src='{{scheme}}://r.pierline.net/sale?seg=ferry&order=FD-2201&total=188.00&cur=EUR' width=1 height=1>"), gzip=True),
                          "/f.css": style("p{margin:1em}", headers=LONG), "/f.js": script(APP, gzip=True, headers={"Cache-Control": "no-cache"}), "/api/fares": json_('{"fares":[88,94,120]}'), "/i/deck.jpg": pic("jpeg", 400, 220, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "horizon.ferry-desk.eu": {"/v1/i": empty(pixel="analytics", set_cookie=["hz={{c:hz}}; Domain=ferry-desk.eu; " + YEAR])},
    "tags.pierline.net": {"/p.js": script(TAG, gzip=True, headers={"Cache-Control": "max-age=1800"})},
    "who.pierline.net": {"/id.json": json_('{"id":"{{c:pl}}","ttl":86400}', set_cookie=["pl={{c:pl}}; Domain=pierline.net" + CO])},
    "r.pierline.net": {"/w": pic("gif", pixel="retargeting|analytics", headers=NO_STORE), "/sale": pic("gif", pixel="conversion", headers=NO_STORE)},
    "x.quillmarket.com": {"/px": go("{{scheme}}://usr.tenpin-data.com/r?qm={{c:qm}}&o={{q:ext}}", pixel="sync", set_cookie=["qm={{c:qm}}" + CO])},
    "usr.tenpin-data.com": {"/r": pic("png", pixel="sync", headers=NO_STORE, set_cookie=["tp={{c:tp}}" + CO])},
    "dsp.ninebark.io": {"/m/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["nb={{c:nb}}" + CO])},
    "hub.marchhare-x.com": {"/host": page(HOST, set_cookie=["mh={{c:mh}}" + CO]), "/hop": go("{{scheme}}://sd.bowerline.com/a?c=7&g={{c:mh}}", status=307, pixel="sync")},
    "ids.saltmarsh.tv": {"/in": empty(pixel="sync", set_cookie=["sm={{c:sm}}" + CO])},
    "sd.bowerline.com": {"/a": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["bw={{c:bw}}" + CO])},
}
CNAMES = {"horizon.ferry-desk.eu": "c-8812.edge.tallyharbor.net", "c-8812.edge.tallyharbor.net": "eu-2.pop.tallyharbor.net"}
CLOAKS = [{"query": "horizon.ferry-desk.eu", "domain": "tallyharbor.net"}]
SYNCS = [{"from_domain": "pierline.net", "to_domain": "quillmarket.com", "name": "ext"}, {"from_domain": "pierline.net", "to_domain": "ninebark.io", "name": "path"}, {"from_domain": "quillmarket.com", "to_domain": "tenpin-data.com", "name": "qm"},
         {"from_domain": "pierline.net", "to_domain": "tenpin-data.com", "name": "o"}, {"from_domain": "marchhare-x.com", "to_domain": "saltmarsh.tv", "name": "mhid"}, {"from_domain": "marchhare-x.com", "to_domain": "bowerline.com", "name": "g"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.ferry-desk.eu/"}, {"url": "http://www.ferry-desk.eu/results"}, {"url": "http://www.ferry-desk.eu/booked"}]
