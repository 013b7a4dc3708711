"""A library's catalogue, no pixel: covers that are missing (one dot), pieces of scans, suggestions, exported citations, a map of loans, a proxy's token."""
from dsl import *

HOME = """<!doctype html><html><head><title>Catalogue</title><link rel=search type="application/opensearchdescription+xml" href=/opensearch.xml><link rel=manifest href=/site.webmanifest><link rel=stylesheet href=/c/lib.css></head><body><img src=/c/crest.svg><img src="{{scheme}}://covers.openbiblio.org/b/isbn/9780262033848-M.jpg"><img src="{{scheme}}://covers.openbiblio.org/b/isbn/9791234567896-M.jpg"><img src="{{scheme}}://covers.openbiblio.org/b/isbn/9788412345674-M.jpg?default=blank">
<img src="{{scheme}}://www.gravatarlike.org/avatar/205e460b479e2e5b48aec07710c08d50?s=40&d=blank"><script>'mo mob moby'.split(' ').forEach(function(q,i){setTimeout(function(){fetch('/suggest?q='+q+'&_='+Date.now())},90*i)});fetch('{{scheme}}://api.doiresolve.org/works/10.1000%2F182?mailto=lib@townlib.example').then(r=>r.json());
fetch('/graph',{method:'POST',headers:{'content-type':'application/json'},body:'{"q":"{loans{due}}"}'});fetch('/session/touch',{method:'POST'});if(navigator.serviceWorker)0;</script></body></html>"""
READ = """<!doctype html><title>Scan</title><img src="{{scheme}}://iiif.townscans.org/3/ark%3A12148%2Fbtv1b8/0,0,512,512/256,/0/default.jpg"><img src="{{scheme}}://iiif.townscans.org/3/ark%3A12148%2Fbtv1b8/512,0,512,512/256,/0/default.jpg"><iframe src="{{scheme}}://viewer.pagefold.app/embed?doc=8f14e45fceea167a&token=eyJhbGciOiJIUzI1NiJ9.eyJkIjo4fQ.c2ln"></iframe>"""
SITES = {
    "cat.townlib.org": {"/": page(HOME, gzip=True, set_cookie=["JSESSIONID={{new:s}}; HttpOnly; Path=/"]), "/scan/8": page(READ, gzip=True), "/opensearch.xml": {"body": "<x/>", "type": "application/xml"}, "/site.webmanifest": json_("{}"), "/c/lib.css": style("a{background:url(bullet.gif)}@media print{body{background:url(print.gif)}}", headers=LONG), "/c/bullet.gif": pic("gif", 3, 3), "/c/crest.svg": pic("svg", 60, 60, headers=LONG),
                        "/suggest": json_('["moby"]'), "/graph": json_('{"data":{}}'), "/session/touch": empty(), "/export": {"body": "@book{x}", "type": "application/x-bibtex"}, "/go": go("{{scheme}}://cat-townlib.ezaccess.net/login?url=http%3A%2F%2Fcat.townlib.org%2Fscan%2F8&tkn={{new:t}}"), "/favicon.ico": empty()},
    "cat-townlib.ezaccess.net": {"/login": go("{{scheme}}://cat.townlib.org/scan/8?ez={{new:ez}}", set_cookie=["ezproxy={{c:ezproxy}}; HttpOnly; Path=/"])},
    "covers.openbiblio.org": {"/b/isbn/9780262033848-M.jpg": pic("jpeg", 120, 180, headers=LONG), "/b/*": pic("gif", headers={"Cache-Control": "max-age=86400"})}, "www.gravatarlike.org": {"/avatar/*": pic("png", 40, 40, headers={"Cache-Control": "max-age=300"})},
    "api.doiresolve.org": {"/works/*": json_('{"title":"x"}')}, "iiif.townscans.org": {"/3/*": pic("jpeg", 256, 256, headers=LONG)}, "viewer.pagefold.app": {"/embed": page("<canvas></canvas><script>fetch('/api/doc/8f14e45fceea167a/page/1')</script>"), "/api/*": json_("{}")},
}
L = "http://cat.townlib.org/"
VISITS = [{"url": L}, {"url": L + "go?to=scan8"}, {"run": "fetch('/export?fmt=bibtex&id=8').then(r=>r.text())"}, {"url": L}]
