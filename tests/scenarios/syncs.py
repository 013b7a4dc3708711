"""Identifiers on the move: by frame, by script, encoded, hashed, in the path and in Referer, over several pages; and values that only look alike."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
HTML = """<!doctype html><html><head><title>%s</title></head><body><p>%s</p><img src=/p.jpg><iframe src="{{scheme}}://sync.alphadmp.com/frame?site=w1" width=1 height=1 style="display:none"></iframe>
<script src="{{scheme}}://tag.betaads.net/t.js"></script></body></html>"""
FRAME = """<!doctype html><meta name=referrer content=unsafe-url><script>var id='{{c:adid}}';
new Image().src='{{scheme}}://match.gammaex.io/in/'+btoa(id)+'/p.gif';
new Image().src='{{scheme}}://px.deltaset.co/c?partner=alpha&h={{q:site}}&uid='+id;
</script>"""
TAG = """(function(){var i=new Image();i.src='{{scheme}}://rt.betaads.net/hop?b=2&u='+encodeURIComponent(location.href);
fetch('{{scheme}}://cfg.betaads.net/c?lang=en-US&theme=light-blue-2026&v=3.7.1');})();"""
SITES = {
    "www.wanderweg.ch": {"/": page(HTML % ("Weg", "<a href=/b>b</a>"), gzip=True), "/b": page(HTML % ("B", "b"), gzip=True), "/p.jpg": pic("jpeg", 300, 200, headers=LONG), "/favicon.ico": {"status": 404, "body": "no", "type": "text/plain"}},
    "www.kochtopf.it": {"/": page(HTML % ("Koch", "k"), gzip=True), "/p.jpg": pic("jpeg", 300, 200, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "sync.alphadmp.com": {"/frame": page(FRAME, set_cookie=["adid={{c:adid}}" + CO])},
    "match.gammaex.io": {"/in/*": pic("gif", pixel="sync", set_cookie=["gx={{c:gx}}" + CO])},
    "px.deltaset.co": {"/c": empty(pixel="sync|analytics|retargeting|unknown", set_cookie=["dset={{c:dset}}" + CO])},
    "tag.betaads.net": {"/t.js": script(TAG, headers={"Cache-Control": "max-age=300"})}, "cfg.betaads.net": {"/c": json_('{"slots":[{"id":"top","w":300,"h":250}],"theme":"light-blue-2026"}')},
    "rt.betaads.net": {"/hop": go("{{scheme}}://id.epsilonid.org/m?from=beta&xid={{c:bid}}", pixel="sync", set_cookie=["bid={{c:bid}}" + CO, "th=light-blue-2026" + CO])},
    "id.epsilonid.org": {"/m": pic("png", pixel="sync", headers=NO_STORE, set_cookie=["eps={{c:eps}}" + CO])},
}
SYNCS = [{"from_domain": "alphadmp.com", "to_domain": "gammaex.io", "name": "path"}, {"from_domain": "alphadmp.com", "to_domain": "deltaset.co", "name": "uid"}, {"from_domain": "betaads.net", "to_domain": "epsilonid.org", "name": "xid"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.wanderweg.ch/"}, {"url": "http://www.kochtopf.it/"}, {"url": "http://www.wanderweg.ch/b"}]
