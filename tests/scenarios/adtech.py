"""An advertising-funded magazine: prebid, user sync by frame with several partners, a macro redirect, viewability, retargeting by segment, scroll depth, a share counter, web fonts with a licence counter."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
PB = """(function(){var f=document.createElement('iframe');f.style.display='none';f.src='{{scheme}}://ssp.kanalmix.net/usersync?gdpr=1&gdpr_consent=CPxyzABPxyzABAGABCENAiCMAP_AAH_AAAAAAAAA';document.body.appendChild(f);
fetch('{{scheme}}://hb.kanalmix.net/bid?z=4&w=300&h=250&url='+encodeURIComponent(location.href),{credentials:'include'}).then(function(r){return r.json()}).then(function(b){(new Image).src=b.nurl});
window.addEventListener('scroll',function(){});setTimeout(function(){navigator.sendBeacon('{{scheme}}://read.textstat.org/s',new URLSearchParams({d:'50',p:location.pathname,u:'{{new:u}}'}))},200);
var s=new Image;s.src='{{scheme}}://aud.zielgrupp.com/segment/add?seg=771&pid=12&t=2';})();"""
USYNC = """<!doctype html><body><img src="{{scheme}}://cm.dspeins.com/getuid?redir={{scheme}}%3A%2F%2Fssp.kanalmix.net%2Fsetuid%3Fp%3Ddspeins%26uid%3D%24UID"><img src="{{scheme}}://x.dspzwei.io/m/ssp/{{c:kmx}}?gdpr=1"></body>"""
SITES = {
    "www.magazin-lux.de": {"/": page("<!doctype html><html><head><title>Lux</title><link rel=stylesheet href='{{scheme}}://fonts.schriftwerk.net/k/t.css?pid=8a7f2c1d-9b34-4f0e-a1c6-0d5be77f3312'><script src='{{scheme}}://cdn.kanalmix.net/pb.js' async></script></head><body><img src=/a.jpg><script>fetch('{{scheme}}://share.zaehler.io/c?u='+encodeURIComponent(location.href))</script></body></html>", gzip=True), "/a.jpg": pic("jpeg", 300, 200), "/favicon.ico": pic("ico", 16, 16)},
    "fonts.schriftwerk.net": {"/k/t.css": style("@font-face{font-family:L;src:url(/k/l.woff2)}"), "/k/l.woff2": font()},
    "cdn.kanalmix.net": {"/pb.js": script(PB, gzip=True, headers=LONG)}, "hb.kanalmix.net": {"/bid": json_('{"cpm":0.4,"adm":"<div></div>","nurl":"{{scheme}}://win.kanalmix.net/w?a=99&p=0.4&k={{new:k}}"}')}, "win.kanalmix.net": {"/w": empty(pixel="analytics|retargeting|unknown")},
    "ssp.kanalmix.net": {"/usersync": page(USYNC, set_cookie=["kmx={{c:kmx}}" + CO]), "/setuid": pic("gif", pixel="sync", headers=NO_STORE)},
    "cm.dspeins.com": {"/getuid": go("{{scheme}}://ssp.kanalmix.net/setuid?p=dspeins&uid={{c:de}}", pixel="sync", set_cookie=["de={{c:de}}" + CO])},
    "x.dspzwei.io": {"/m/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["dz={{c:dz}}" + CO])},
    "read.textstat.org": {"/s": {"body": "ok", "type": "text/plain", "pixel": "analytics"}}, "aud.zielgrupp.com": {"/segment/add": pic("gif", pixel="retargeting", headers=NO_STORE, set_cookie=["zg={{c:zg}}" + CO])},
    "share.zaehler.io": {"/c": json_('{"shares":1204}')},
}
SYNCS = [{"from_domain": "dspeins.com", "to_domain": "kanalmix.net", "name": "uid"}, {"from_domain": "kanalmix.net", "to_domain": "dspzwei.io", "name": "path"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.magazin-lux.de/"}, {"url": "http://www.magazin-lux.de/"}]
