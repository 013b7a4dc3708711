"""A bird club that counts by itself under neutral paths, beside the same site's own interfaces; a counter without any parameter; letters with neutral open pixels."""
from dsl import *

OWN = """(function(){var k='{{new:k}}';(new Image).src='/u/s.gif?t='+encodeURIComponent(document.title)+'&r='+encodeURIComponent(document.referrer)+'&w='+screen.width+'x'+screen.height+'&k='+k+'&n='+Math.random();
fetch('{{scheme}}://v.nestbox-club.org/',{method:'POST',mode:'no-cors',credentials:'include',body:JSON.stringify({k:k,p:location.pathname,l:navigator.language,s:'show'})});
setTimeout(function(){navigator.sendBeacon('/u/v','k='+k+'&sec=1&scroll=60&p='+encodeURIComponent(location.pathname))},500);
fetch('/u/me');fetch('/sightings/draft',{method:'PUT',body:'{"sp":"wren"}'});fetch('/sightings/771/like',{method:'POST'});fetch('/sightings/new?after=771&_='+Date.now());fetch('/u/seen',{method:'POST',body:'{"notice":4}'});
})();"""


def doc(t):
    return page("""<!doctype html><html><head><title>%s</title><script defer src=/js/nest.js></script></head><body><h1>%s</h1><img src=/i/wren.jpg><img src="{{scheme}}://n.kindcount.eu/nest.gif" alt=""><img src=/i/gap.gif width=1 height=9></body></html>""" % (t, t), gzip=True)


TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "Accept": "image/avif,image/webp,*/*"}
IOS = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/*;q=0.8,*/*;q=0.5"}
SITES = {
    "www.nestbox-club.org": {"/": doc("Nest"), "/wren": doc("Wren"), "/robin": doc("Robin"), "/js/nest.js": script(OWN, gzip=True), "/u/s.gif": pic("gif", pixel="analytics", headers=NO_STORE), "/u/v": empty(pixel="analytics"), "/u/me": json_('{"name":null}'), "/u/seen": empty(),
                             "/sightings/draft": empty(), "/sightings/771/like": empty(), "/sightings/new": empty(headers=NO_STORE), "/i/wren.jpg": pic("jpeg", 300, 200, headers=LONG), "/i/gap.gif": pic("gif", headers=LONG), "/favicon.ico": pic("png", 32, 32)},
    "v.nestbox-club.org": {"/": {"status": 202, "body": "", "pixel": "analytics", "set_cookie": ["nb={{c:nb}}; Domain=nestbox-club.org; " + YEAR]}}, "n.kindcount.eu": {"/nest.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "files.fernpost.io": {"/c/88/head.png": pic("png", 600, 90, headers=LONG), "/c/88/line.gif": pic("gif", headers=LONG), "/c/88/owl.jpg": pic("jpeg", 300, 200, headers=LONG)}, "m.fernpost.io": {"/9/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "i.bluewren.net": {"/e/*": pic("png", pixel="email_open", headers={"Cache-Control": "private, no-cache, max-age=0"}, set_cookie=["bw={{c:bw}}; " + YEAR])}, "x.novabooks.hu": {"/": empty(pixel="email_open")},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


F = letter("http://files.fernpost.io/c/88/head.png", "http://files.fernpost.io/c/88/line.gif", "http://files.fernpost.io/c/88/owl.jpg")
VISITS = [{"url": "http://www.nestbox-club.org" + p} for p in ("/", "/wren", "/robin")] + [
    {"actor": "thunderbird", "address": "10.77.0.3", "headers": TB, "requests": F + letter("http://m.fernpost.io/9/7f3a20b1c9de/88", "http://i.bluewren.net/e/b64c2277a1/footer.png", "http://x.novabooks.hu/?q=eyJjIjo0NCwicyI6Ijc3MWEyMCJ9")},
    {"actor": "iphone", "address": "10.77.0.4", "headers": IOS, "requests": F + letter("http://m.fernpost.io/9/a1770c2be4f0/88", "http://i.bluewren.net/e/0c7712fe5d/footer.png", "http://x.novabooks.hu/?q=eyJjIjo0NCwicyI6ImIyOTBmZiJ9")}]
