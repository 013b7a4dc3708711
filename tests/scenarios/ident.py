"""Identities about a weather page: a match of two by image with the number in hexadecimal, one by a 307 in a frame, one by a script tag that sets the next image, a hashed mail address given to two houses, a number wrapped in JSON in base64, a partner's number in a path behind a tilde, a cookie of the site handed on by a tag; and an equal campaign, a build, a placement and a language at several parties, a token renewed as JSON, tiles and a forecast."""
from dsl import *
import hashlib

MAIL = hashlib.sha256(b"kim@weather.example").hexdigest()
CO = "; SameSite=None; Secure; " + YEAR
TAG = """(function(){var c=document.cookie.match(/wid=([0-9a-f]+)/);var own=c?c[1]:'';var b='build=4f1ac2d9&pl=top-728&lang=en';
(new Image).src='{{scheme}}://cs.northbid.com/usersync?%B&own='+own;
var f=document.createElement('iframe');f.style.display='none';f.src='{{scheme}}://frame.eastmatch.io/m.html?%B';document.body.appendChild(f);
var s=document.createElement('script');s.src='{{scheme}}://id.westgraph.net/id.js?p=22&%B';document.head.appendChild(s);
if(location.pathname=='/account'){(new Image).src='{{scheme}}://hem.southroom.com/p.gif?t=hem&sha256=%M&%B';navigator.sendBeacon('{{scheme}}://api.middlelink.com/v1/match',JSON.stringify({email_sha256:'%M',pid:22}))}
fetch('{{scheme}}://tok.middlelink.com/token/refresh',{method:'POST',body:'A4AAA'}).then(r=>r.json())})();""".replace("%B", "build=4f1ac2d9&pl=top-728&lang=en").replace("%M", MAIL)
WEST = """(function(){var i=new Image();i.src='{{scheme}}://dmp.outerrim.org/p/1~{{c:wg}}/pix';var j=new Image();j.src='{{scheme}}://px.lowland.tv/s?d='+btoa(JSON.stringify({pid:22,uid:'{{c:wg}}'}))})();"""
SITES = {
    "www.cloudbase-weather.com": {"/": page("""<!doctype html><html><head><title>Weather</title><script>if(!/wid=/.test(document.cookie))document.cookie='wid={{new:wid}}; path=/; max-age=31536000'</script></head><body><img src="{{scheme}}://tiles.cloudbase-maps.com/7/66/42.png"><img src="{{scheme}}://tiles.cloudbase-maps.com/7/67/42.png"><script src="{{scheme}}://hub.tagroom.net/w.js"></script><script>fetch('/api/now?lat=52.1&lon=4.2').then(r=>r.json())</script></body></html>""", gzip=True),
                                  "/account": page("""<!doctype html><html><head><title>Account</title></head><body><form></form><script src="{{scheme}}://hub.tagroom.net/w.js"></script></body></html>""", gzip=True), "/api/now": json_('{"t":9}'), "/favicon.ico": pic("ico", 16, 16)},
    "tiles.cloudbase-maps.com": {"/*": pic("png", 256, 256, headers=LONG)}, "hub.tagroom.net": {"/w.js": script(TAG, gzip=True, headers={"Cache-Control": "max-age=600"})},
    "cs.northbid.com": {"/usersync": go("{{scheme}}://match.farplane.com/x/nb?hex={{c:nb}}&build=4f1ac2d9", pixel="sync", set_cookie=["nb={{c:nb}}" + CO])}, "match.farplane.com": {"/x/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["fp={{c:fp}}" + CO])},
    "frame.eastmatch.io": {"/m.html": page("<title>m</title><img src='{{scheme}}://sync.eastmatch.io/go?to=lo&lang=en' width=1 height=1>", set_cookie=["em={{c:em}}; Domain=eastmatch.io" + CO])}, "sync.eastmatch.io": {"/go": go("{{scheme}}://px.lowland.tv/s?em_id={{c:em}}&lang=en", status=307, pixel="sync")},
    "px.lowland.tv": {"/s": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["ll={{c:ll}}" + CO])},
    "id.westgraph.net": {"/id.js": script(WEST, headers=NO_STORE, set_cookie=["wg={{c:wg}}" + CO])}, "dmp.outerrim.org": {"/p/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["orx={{c:orx}}" + CO])},
    "hem.southroom.com": {"/p.gif": pic("gif", pixel="sync|analytics|retargeting|unknown", headers=NO_STORE, set_cookie=["sr={{c:sr}}" + CO])}, "api.middlelink.com": {"/v1/match": empty(pixel="sync|analytics|unknown")}, "tok.middlelink.com": {"/token/refresh": json_('{"body":{"refresh":1}}')},
}
SYNCS = [{"from_domain": "northbid.com", "to_domain": "farplane.com", "name": "hex"}, {"from_domain": "eastmatch.io", "to_domain": "lowland.tv", "name": "em_id"}, {"from_domain": "westgraph.net", "to_domain": "outerrim.org", "name": "path"}, {"from_domain": "westgraph.net", "to_domain": "lowland.tv", "name": "d"}]
THIRD_PARTY_COOKIES = True
W = "http://www.cloudbase-weather.com"
VISITS = [{"url": W + "/"}, {"url": W + "/account"}, {"url": W + "/"}]
