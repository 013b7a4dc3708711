"""Third-party cookies of every sort: identifiers and settings, partitioned ones, SameSite in all values, set by redirects, frames, scripts, fonts and errors, deleted and renewed."""
from dsl import *

N = "; SameSite=None; Secure"
HTML = """<!doctype html><html><head><title>%s</title><link rel=stylesheet href="{{scheme}}://type.letterworks.dev/css?f=serif"><script src="{{scheme}}://banner.okaybox.eu/b.js"></script></head><body><h1>%s</h1>
<iframe src="{{scheme}}://video.clipkeep.tv/e/7731" width=300 height=170></iframe><img src="{{scheme}}://cdn.pictureloft.net/u/kiln.jpg"><script async src="{{scheme}}://s.crowdnotes.org/c.js"></script>
<img width=1 height=1 alt="" src="{{scheme}}://px.halfmoon-data.com/i?src=kiln&pg=%s"><script async src="{{scheme}}://x.splitwise-ab.com/v/40"></script></body></html>"""
BANNER = """(function(){fetch('{{scheme}}://banner.okaybox.eu/state?site=kiln',{credentials:'include'}).then(r=>r.json()).then(function(){})})();"""
NOTES = """(function(){var x=new XMLHttpRequest;x.withCredentials=true;x.open('GET','{{scheme}}://s.crowdnotes.org/list?thread=9');x.send();
(new Image).src='{{scheme}}://s.crowdnotes.org/r?ref='+encodeURIComponent(location.href)+'&t='+Date.now()})();"""
AB = """(function(){navigator.sendBeacon('{{scheme}}://x.splitwise-ab.com/expo?exp=40&var=B&vid={{c:ab_vid}}')})();"""
CLIP = """<!doctype html><title>clip</title><img src="/poster.jpg" width=300><script src=/p.js></script>"""
PLAYER = """(function(){var q='?clip=7731&view={{new:pv}}';fetch('{{scheme}}://log.clipkeep.tv/play'+q+'&pos=0',{mode:'no-cors',credentials:'include'});setTimeout(function(){fetch('{{scheme}}://log.clipkeep.tv/play'+q+'&pos=10',{mode:'no-cors',credentials:'include'})},250)})();"""
SITES = {
    "www.kilnandclay.com": {"/": page(HTML % ("Kiln", "Kiln", "home"), gzip=True, set_cookie=["cart={{c:cart}}; Path=/; SameSite=Lax", "lang=en; " + YEAR]), "/glaze": page(HTML % ("Glaze", "Glaze", "glaze"), gzip=True), "/favicon.ico": empty()},
    "www.potters-guild.org": {"/": page(HTML % ("Guild", "Guild", "guild"), gzip=True), "/favicon.ico": pic("ico", 16, 16)},
    "type.letterworks.dev": {"/css": style("@font-face{font-family:s;src:url('{{scheme}}://type.letterworks.dev/f/s.woff2')}h1{font-family:s}", set_cookie=["LBROUTE=b3" + N + "; Path=/"]), "/f/s.woff2": font()},
    "banner.okaybox.eu": {"/b.js": script(BANNER, headers={"Cache-Control": "max-age=600"}), "/state": json_('{"a":1}', set_cookie=["okb_consent=a1b0" + N + "; " + YEAR])},
    "video.clipkeep.tv": {"/e/*": page(CLIP, set_cookie=["ck_vol=80" + N + "; " + YEAR, "ck_part={{c:ck_part}}; Path=/; Secure; HttpOnly; SameSite=None; Partitioned"]), "/poster.jpg": pic("jpeg", 300, 170, headers=LONG), "/p.js": script(PLAYER)},
    "log.clipkeep.tv": {"/play": empty(pixel="analytics", set_cookie=["ck_v={{c:ck_v}}" + N + "; Domain=clipkeep.tv; " + YEAR])},
    "cdn.pictureloft.net": {"/u/*": pic("jpeg", 280, 180, set_cookie=["__edge={{c:__edge}}" + N + "; Max-Age=1800; Path=/"], headers={"Cache-Control": "max-age=5"})},
    "s.crowdnotes.org": {"/c.js": script(NOTES), "/list": json_('[]', set_cookie=["cn_theme=dark" + N + "; " + YEAR, "cn_lax={{c:cn_lax}}; SameSite=Lax; " + YEAR]), "/r": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["cn_u={{c:cn_u}}" + N + "; " + YEAR])},
    "px.halfmoon-data.com": {"/i": go("{{scheme}}://px2.halfmoon-data.com/i2?b={{q:src}}", pixel="analytics|retargeting|unknown", set_cookie=["hm={{c:hm}}" + N + "; Domain=halfmoon-data.com; " + YEAR, "hm_t=1" + N + "; Max-Age=60; Path=/"])},
    "px2.halfmoon-data.com": {"/i2": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE, always_set=True, set_cookie=["hm_old=; Max-Age=0; Path=/" + N, "hm2={{c:hm2}}; Partitioned; Path=/" + N])},
    "x.splitwise-ab.com": {"/v/40": script(AB, set_cookie=["ab_var=B" + N + "; " + YEAR, "ab_vid={{c:ab_vid}}" + N + "; " + YEAR]), "/expo": empty(pixel="analytics|unknown")},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.kilnandclay.com/"}, {"url": "http://www.kilnandclay.com/glaze"}, {"url": "http://www.potters-guild.org/", "tab": "b"}, {"url": "http://www.kilnandclay.com/"}]
