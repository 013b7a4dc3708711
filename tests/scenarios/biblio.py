"""No pixel: a university library, full of what looks like one: missing covers of one pixel, link resolvers, badges, positions of reading, silent sign-on, suggestions by callback."""
from dsl import *

B = "http://opac.unilib-verra.edu"
JS = """(function(){var s=document.createElement('script');s.src='{{scheme}}://suggest.termbase.org/t?callback=cb9&q=hydro&limit=5&_='+Date.now();window.cb9=function(){};document.head.appendChild(s);
fetch('/track/loans?patron=40021877');fetch('/beacon/BEACON.txt');fetch('{{scheme}}://avail.consorzio-bib.it/holdings',{method:'POST',body:'{"ids":["990012","990013"]}'}).then(function(r){return r.json()});
fetch('{{scheme}}://flags.confignode.dev/sdk/eval/users/eyJrZXkiOiI0MDAyMTg3NyJ9').then(function(r){return r.json()});})();"""
READ = """(function(){var p=3,f=function(){navigator.sendBeacon('/reader/position',JSON.stringify({doc:'u-7741',page:p++}))};setTimeout(f,150);setTimeout(f,450);
fetch('/reader/heartbeat?lock=8f2a&_='+Date.now());fetch('{{scheme}}://auth.federaid.org/introspect',{method:'POST',mode:'no-cors',credentials:'include',body:'t=1'});
fetch('{{scheme}}://errs.faultbox.app/report',{method:'POST',mode:'no-cors',body:'{"error":"font missing","ua":1}'});})();"""
H = """<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/s/o.css><script src=/s/o.js defer></script></head><body>%s</body></html>"""
SITES = {
    "opac.unilib-verra.edu": {
        "/": page(H % ("Library", "<img src=/stats/today.png><img src='{{scheme}}://covers.libropen.org/b/isbn/9788804668237-M.jpg?default=blank'><img src='{{scheme}}://covers.libropen.org/b/isbn/9780141036144-M.jpg?default=blank'><span title='ctx_ver=Z39.88-2004'></span><iframe src='{{scheme}}://auth.federaid.org/silent?client_id=opac&prompt=none&state=77aa' style=display:none></iframe>"), gzip=True, set_cookie=["JSESSIONID={{c:JSESSIONID}}; HttpOnly; Path=/"]),
        "/record/990012": page(H % ("Record", "<img src='{{scheme}}://badge.citescore.org/doi/10.1000/182.svg' width=64 height=64><img src='{{scheme}}://img.resolv-button.net/sfx.gif?sid=opac&id=doi:10.1000/182&pid=990012' width=70 height=18><img src='{{scheme}}://iiif.manuscripta.it/ms8/full/200,/0/default.jpg'><img src='{{scheme}}://iiif.manuscripta.it/ms8/0,0,1,1/1,1/0/default.png' width=200 height=1><script>fetch('{{scheme}}://api.altindex.org/v1/doi/10.1000/182?key=8a11cc').then(function(r){return r.json()})</script>"), gzip=True),
        "/reader": page("<!doctype html><title>Reader</title><script src=/s/r.js></script><canvas></canvas><img src=/reader/pixel.png?doc=u-7741&z=2>", gzip=True), "/go": go("{{scheme}}://proxy.unilib-verra.edu/login?url=http%3A%2F%2Fjournals.pressa.org%2Fa1&user=40021877"),
        "/s/o.css": style("body:after{content:url(/s/dot.gif)}", headers=LONG), "/s/dot.gif": pic("gif", headers=LONG), "/s/o.js": script(JS, gzip=True, headers=LONG), "/s/r.js": script(READ, headers=LONG), "/stats/today.png": pic("png", 200, 80, headers=NO_STORE), "/track/loans": json_('[{"due":"2026-12-20"}]'), "/beacon/BEACON.txt": {"body": "#FORMAT: BEACON\n118540238\n", "type": "text/plain"},
        "/reader/position": empty(), "/reader/heartbeat": json_('{"lock":"held"}'), "/reader/pixel.png": pic("png", 640, 800), "/favicon.ico": pic("ico", 16, 16)},
    "covers.libropen.org": {"/b/*": pic("gif", headers={"Cache-Control": "max-age=86400"})}, "suggest.termbase.org": {"/t": script('cb9(["hydrology","hydrogen"])')}, "avail.consorzio-bib.it": {"/holdings": json_('[{"id":"990012","n":2}]')}, "flags.confignode.dev": {"/sdk/*": json_('{"new-ui":{"value":true,"version":12}}')},
    "auth.federaid.org": {"/silent": page("<script>parent.postMessage('none','*')</script>", set_cookie=["fed={{c:fed}}; SameSite=None; Secure; Path=/"]), "/introspect": empty()}, "errs.faultbox.app": {"/report": empty()},
    "badge.citescore.org": {"/doi/*": pic("svg", 64, 64)}, "img.resolv-button.net": {"/sfx.gif": pic("gif", 70, 18)}, "iiif.manuscripta.it": {"/ms8/full/*": pic("jpeg", 200, 280, headers=LONG), "/ms8/0,0,1,1/*": pic("png", headers=LONG)}, "api.altindex.org": {"/v1/*": json_('{"score":14}')},
    "proxy.unilib-verra.edu": {"/login": go("{{scheme}}://journals.pressa.org/a1", set_cookie=["ezproxy={{c:ezproxy}}; Path=/"])}, "journals.pressa.org": {"/a1": page("<!doctype html><title>Article</title><p>Text<img src=/fig/1.png>"), "/fig/1.png": pic("png", 300, 180, headers=LONG), "/favicon.ico": empty()},
}
THIRD_PARTY_COOKIES = True
EZ = {"User-Agent": "Zotero/7.0.11", "Accept": "*/*"}
VISITS = [{"url": B + "/"}, {"url": B + "/record/990012"}, {"url": B + "/reader"}, {"url": B + "/go"},
          {"actor": "zotero", "address": "10.77.0.3", "headers": EZ, "requests": [{"url": "http://covers.libropen.org/b/isbn/9788804668237-S.jpg?default=blank", "page": None}, {"url": "http://api.altindex.org/v1/doi/10.1000/182?key=8a11cc&instance=5f2b51ca", "page": None}]}]
