"""Exchanges under a weather site: a match by image with the identifier as a path part, by JSONP whose answer calls on, by two redirects through a third, with the identifier hashed, in base64, behind a version and a dot, by a server's list of frames; equal numbers at two parties that are no syncs (a placement, a build, a city's number), and cookies that hold settings."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
H = """<!doctype html><html><head><title>%s</title><script src=/w.js?b=20261120881></script></head><body><img src="{{scheme}}://radar.skytiles.org/r/%s.png?b=20261120881"><script>fetch('{{scheme}}://api.skytiles.org/fc?city=2950159&units=m').then(function(r){return r.json()})</script>
<script async src="{{scheme}}://cdn.sellside.network/p/40021977/pub.js"></script></body></html>"""
PUB = """(function(){var id='{{c:ssid}}';(new Image).src='{{scheme}}://px.buyeralpha.com/um/40021977/'+id+'?gdpr=0';var s=document.createElement('script');s.src='{{scheme}}://sync.midpoint.io/getid?cb=mp_cb&pid=77';window.mp_cb=function(o){(new Image).src='{{scheme}}://rtb.buyerbeta.net/cm?src=midpoint&ext='+btoa(o.id)};document.head.appendChild(s);
(new Image).src='{{scheme}}://c.hopone.com/r?to=gamma&placement=40021977';(new Image).src='{{scheme}}://imp.sellside.network/i?pl=40021977&city=2950159&v='+Date.now()+'&id='+id;
fetch('{{scheme}}://cfg.sellside.network/frames?pl=40021977').then(function(r){return r.json()}).then(function(l){l.forEach(function(u){var f=document.createElement('iframe');f.style.display='none';f.src=u;document.body.appendChild(f)})})})();"""
SITES = {
    "www.skyfold.net": {"/": page(H % ("Sky", "now"), gzip=True), "/tomorrow": page(H % ("Tomorrow", "next"), gzip=True), "/w.js": script("var W=1;", headers=LONG), "/favicon.ico": pic("png", 16, 16)},
    "radar.skytiles.org": {"/r/*": pic("png", 400, 300, headers={"Cache-Control": "max-age=300"}, set_cookie=["unit=metric; SameSite=None; Secure; " + YEAR])}, "api.skytiles.org": {"/fc": json_('{"t":[3,4,5]}')},
    "cdn.sellside.network": {"/p/*": script(PUB, gzip=True, set_cookie=["ssid={{c:ssid}}; Domain=sellside.network" + CO])}, "imp.sellside.network": {"/i": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "cfg.sellside.network": {"/frames": json_('["{{scheme}}://u.dmpdelta.com/f.html?p=ss","{{scheme}}://ssp.epsilonads.co/usync?ss=v2.{{c:ssid}}"]')},
    "px.buyeralpha.com": {"/um/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["ba={{c:ba}}" + CO])}, "sync.midpoint.io": {"/getid": script("mp_cb({\"id\":\"{{c:mpid}}\"})", pixel=None, headers=NO_STORE, set_cookie=["mpid={{c:mpid}}" + CO])}, "rtb.buyerbeta.net": {"/cm": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["bb={{c:bb}}" + CO])},
    "c.hopone.com": {"/r": go("{{scheme}}://x.hoptwo.net/r?u={{c:h1}}&to=gamma", pixel="sync", set_cookie=["h1={{c:h1}}" + CO])}, "x.hoptwo.net": {"/r": go("{{scheme}}://dsp.gammabid.com/in/hopone?uid={{q:u}}", pixel="sync")}, "dsp.gammabid.com": {"/in/*": empty(pixel="sync", set_cookie=["gb={{c:gb}}" + CO])},
    "u.dmpdelta.com": {"/f.html": page("<!doctype html><script>(new Image).src='{{scheme}}://tap.zetadata.org/t?pid=901&did='+'{{c:delta}}'</script>", set_cookie=["delta={{c:delta}}" + CO])}, "tap.zetadata.org": {"/t": pic("png", pixel="sync", headers=NO_STORE, set_cookie=["zd={{c:zd}}" + CO])},
    "ssp.epsilonads.co": {"/usync": page("<!doctype html><title></title><p>", pixel=None, set_cookie=["eps={{c:eps}}" + CO])},
}
SYNCS = [{"from_domain": "sellside.network", "to_domain": "buyeralpha.com", "name": "path"}, {"from_domain": "midpoint.io", "to_domain": "buyerbeta.net", "name": "ext"}, {"from_domain": "hopone.com", "to_domain": "hoptwo.net", "name": "u"}, {"from_domain": "hopone.com", "to_domain": "gammabid.com", "name": "uid"},
         {"from_domain": "dmpdelta.com", "to_domain": "zetadata.org", "name": "did"}, {"from_domain": "sellside.network", "to_domain": "epsilonads.co", "name": "ss"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.skyfold.net/"}, {"url": "http://www.skyfold.net/tomorrow"}, {"url": "http://www.skyfold.net/"}]
