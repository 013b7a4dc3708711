"""Two tabs at once and a household behind one address: whose visit was it, and of which page."""
from dsl import *

LOG = """(function(w,d){var o=['{{scheme}}:/','in.lanternbay.com'].join('/'),v='{{c:lb}}',n=0;
function put(t){n++;w.fetch(o+'/r?k=reef-4&t='+t+'&v='+v+'&n='+n,{method:'POST',mode:'no-cors',credentials:'include',keepalive:true,headers:{'Content-Type':'text/plain'},body:JSON.stringify({t:t,p:location.pathname,w:innerWidth})})}
put('open');d.addEventListener('click',function(){put('tap')});setTimeout(function(){put('stay')},700)})(window,document);"""
TAG = """(function(){var i=document.createElement('iframe');i.style.display='none';i.src='{{scheme}}://frames.oakpost.net/h?w=77';document.documentElement.appendChild(i);
var m=document.createElement('img');m.src='{{scheme}}://a.oakpost.net/'+['l','77'].join('/')+'?pg='+encodeURIComponent(document.title)+'&rnd='+Math.random();document.documentElement.appendChild(m)})();"""


def doc(title, body, head=""):
    return page("<!doctype html><html><head><title>%s</title>%s<script src='{{scheme}}://lib.lanternbay.com/lb.js' defer></script></head><body>%s</body></html>" % (title, head, body), gzip=True)


FRAME = "<!doctype html><title>h</title><script>(new Image).src='{{scheme}}://a.oakpost.net/u?w=77&x={{c:ok}}&d='+encodeURIComponent(document.referrer)</script>"
CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.tidepool-house.org": {"/": doc("Tidepool", "<img src=/i/ray.jpg><img src='{{scheme}}://visits.oldweb.info/n.png?id=8812' width=88 height=31><script async src='{{scheme}}://a.oakpost.net/tag.js'></script>"),
                               "/hours": doc("Hours", "<p id=h>10-18</p><button id=b>x</button><script>fetch('/open.json?d='+Date.now())</script>"), "/open.json": json_('{"open":true}', headers=NO_STORE), "/i/ray.jpg": pic("jpeg", 320, 180, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "board.reefkeepers.se": {"/": doc("Board", "<img src=/a/71.png><iframe src='{{scheme}}://embed.clipvault.tv/e/9k2' width=320 height=180></iframe><script async src='{{scheme}}://a.oakpost.net/tag.js'></script>", "<meta name=referrer content=origin>"),
                             "/t/9": doc("Thread", "<img src=/a/72.png>", "<meta name=referrer content=no-referrer>"), "/a/*": pic("png", 48, 48, headers=LONG), "/favicon.ico": empty()},
    "embed.clipvault.tv": {"/e/9k2": page("<!doctype html><title>c</title><img src=/p/9k2.jpg><script>navigator.sendBeacon('{{scheme}}://log.clipvault.tv/qoe?c=9k2&ev=ready&sess={{new:s}}','{}');fetch('/e/9k2/info').then(r=>r.json())</script>"),
                           "/e/9k2/info": json_('{"len":61,"title":"Rays"}'), "/p/9k2.jpg": pic("jpeg", 320, 180, headers=LONG)},
    "log.clipvault.tv": {"/qoe": empty(pixel="analytics|unknown")},
    "visits.oldweb.info": {"/n.png": pic("png", 88, 31, headers=NO_STORE)},
    "lib.lanternbay.com": {"/lb.js": script(LOG, gzip=True, headers={"Cache-Control": "no-cache"})},
    "in.lanternbay.com": {"/r": empty(pixel="analytics", set_cookie=["lb={{c:lb}}" + CO])},
    "a.oakpost.net": {"/tag.js": script(TAG, headers={"Cache-Control": "max-age=3600"}), "/l/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["ok={{c:ok}}" + CO]), "/u": pic("png", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "frames.oakpost.net": {"/h": page(FRAME, set_cookie=["ok={{c:ok}}" + CO])},
}
THIRD_PARTY_COOKIES = True
IPAD = {"User-Agent": "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Accept": "*/*"}
PHONE = {"User-Agent": "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0", "Accept": "*/*"}
T, B, L, A = "http://www.tidepool-house.org/", "http://board.reefkeepers.se/", "http://lib.lanternbay.com/lb.js", "http://a.oakpost.net/tag.js"


def call(url, by, cause, top, **more):
    h = {"Referer": more.pop("ref", top), **more.pop("h", {})}
    return {"url": url, "page": top, "by": by, "initiator": cause, "headers": h, **more}


VISITS = [{"url": T}, {"url": T + "hours", "at_once": True, "tab": "one"}, {"url": B, "tab": "two"}, {"run": "document.getElementById('b').click()", "tab": "one"},
          {"actor": "ipad", "address": "10.77.0.1", "headers": IPAD, "requests": [{"url": T, "page": T}, call(L, "parser", T, T), call(T + "i/ray.jpg", "parser", T, T), call(A, "parser", T, T),
           call("http://in.lanternbay.com/r?k=reef-4&t=open&v=5a5a99001122ffee&n=1", "script", L, T, method="POST", body='{"t":"open","p":"/","w":810}', h={"Cookie": "lb=5a5a99001122ffee", "Content-Type": "text/plain", "Origin": T[:-1]}),
           call("http://a.oakpost.net/l/77?pg=Tidepool&rnd=0.83129944", "script", A, T)]},
          {"url": B + "t/9", "tab": "two"},
          {"actor": "phone", "address": "10.77.0.1", "headers": PHONE, "requests": [{"url": B, "page": B}, call(L, "parser", B, B), call(B + "a/71.png", "parser", B, B), call(A, "parser", B, B),
           call("http://a.oakpost.net/l/77?pg=Board&rnd=0.11920033", "script", A, B), call("http://in.lanternbay.com/r?k=reef-4&t=open&v=90909090abcdef12&n=1", "script", L, B, method="POST", body='{"t":"open","p":"/","w":393}', h={"Content-Type": "text/plain", "Origin": B[:-1]})]},
          {"url": T, "tab": "one"}]
