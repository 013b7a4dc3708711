"""Accelerated pages: pixels written as elements of a component library, analytics configured by JSON in the page, a service worker that fills its cache, lazy pictures with placeholders, pages preloaded by a viewer, next article without a load."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
V0 = """(function(){var P=Math.floor(Math.random()*1e6);function sub(u){return u.replace('RANDOM',Math.random()).replace('CANONICAL_URL',encodeURIComponent(location.href)).replace('PAGE_VIEW_ID',P).replace('CLIENT_ID(k)',cid())}
function cid(){var m=/fpk=([\\w-]+)/.exec(document.cookie);if(m)return m[1];var v='a-'+Array.from(crypto.getRandomValues(new Uint8Array(14))).map(function(b){return b.toString(36)}).join('');document.cookie='fpk='+v+';path=/;max-age=31536000';return v}
function run(root){root.querySelectorAll('quick-pixel').forEach(function(e){new Image().src=sub(e.getAttribute('src'))});
root.querySelectorAll('quick-img').forEach(function(e){var i=new Image();i.src=e.getAttribute('src');e.appendChild(i)});
root.querySelectorAll('quick-stats script').forEach(function(s){var c=JSON.parse(s.textContent);for(var t in c.triggers){var u=sub(c.requests[c.triggers[t].request].replace('${base}',c.requests.base));(navigator.sendBeacon&&c.transport=='beacon')?navigator.sendBeacon(u,''):(new Image().src=u)}})}
run(document);window.next=function(u){fetch(u).then(function(r){return r.text()}).then(function(t){var d=document.createElement('div');d.innerHTML=t;document.body.appendChild(d);history.pushState({},'',u);run(d)})};
if(navigator.serviceWorker)navigator.serviceWorker.register('/sw.js').catch(function(){})})();"""
SW = """self.addEventListener('install',function(e){e.waitUntil(caches.open('v3').then(function(c){return c.addAll(['/offline','/i/dot.png','/i/mark.svg','/manifest.json'])}))});self.addEventListener('activate',function(e){e.waitUntil(fetch('/ping-cache?v=3'))});"""


def art(n, more=""):
    return page("""<!doctype html><html><head><title>%s</title><link rel=manifest href=/manifest.json><script async src="{{scheme}}://lib.quickpages.org/v0.js"></script></head><body><h1>%s</h1>
<quick-img src="/i/%s.jpg" width=320 height=200></quick-img><img src=/i/dot.png data-src=/i/%s-2.jpg loading=lazy>
<quick-pixel src="{{scheme}}://b.scoreline.net/b?c1=2&c2=1700544&ns_c=UTF-8&cv=1.3&rn=RANDOM&c7=CANONICAL_URL" layout=nodisplay></quick-pixel>
<quick-stats><script type="application/json">{"requests":{"base":"{{scheme}}://w3.lesezahl.de/q","pv":"${base}?st=mobil&cp=%s&cid=CLIENT_ID(k)&pv=PAGE_VIEW_ID"},"transport":"beacon","triggers":{"a":{"on":"visible","request":"pv"}}}</script></quick-stats>
<a href="/a/zwei">zwei</a>%s</body></html>""" % (n, n, n, n, n, more), gzip=True)


SITES = {
    "www.tagpost.info": {"/a/eins": art("eins"), "/a/zwei": art("zwei"), "/a/drei": art("drei"), "/i/dot.png": pic("png", 1, 1, headers=LONG), "/i/mark.svg": pic("svg", 24, 24), "/i/*": pic("jpeg", 320, 200, headers=LONG), "/manifest.json": json_('{"name":"Tagpost","icons":[{"src":"/i/mark.svg","sizes":"24x24"}]}'), "/sw.js": script(SW), "/offline": page("<!doctype html><title>off</title>"), "/ping-cache": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "www-tagpost-info.cache.quickpages.org": {"/c/a/drei": art("drei")},
    "viewer.suchblatt.com": {"/": page("<!doctype html><html><head><title>Suche</title><link rel=prefetch href='{{scheme}}://www.tagpost.info/a/eins'></head><body><img src=/logo.png><div id=r></div><a id=x href='/l?u=1'>e</a><a id=p ping='{{scheme}}://viewer.suchblatt.com/gen?sa=T&ei={{new:ei}}&cd=1' href='{{scheme}}://www.tagpost.info/a/eins'>eins</a></body></html>"), "/logo.png": pic("png", 92, 30, headers=LONG), "/gen": empty(pixel="analytics|unknown"), "/favicon.ico": pic("ico", 16, 16)},
    "lib.quickpages.org": {"/v0.js": script(V0, gzip=True, headers={"Cache-Control": "max-age=3000"})},
    "b.scoreline.net": {"/b": empty(pixel="analytics", set_cookie=["UID={{c:UID}}" + CO])},
    "w3.lesezahl.de": {"/q": empty(pixel="analytics")},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://viewer.suchblatt.com/"}, {"run": "document.getElementById('p').click()"}, {"run": "new Promise(r=>setTimeout(r,900))"}, {"run": "next('/a/zwei')"}, {"run": "history.back()"}, {"url": "http://www-tagpost-info.cache.quickpages.org/c/a/drei"}]
