"""Chains of exchange under a weather page and a horoscope: five hops from name to name, one that stands still in the midst, a list walked in a frame, one by script's answer, one with the number in base64, equal numbers that are no exchange; an advertisement in a frame in a frame, seen and clicked; a page left by a form, two tabs, one without third parties' cookies asked twice."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
SLOT = """(function(){var f=document.createElement('iframe');f.width=728;f.height=90;f.src='{{scheme}}://web.banderole.co/fill?z=9920&u='+encodeURIComponent(location.href)+'&gpp=DBAA';document.body.appendChild(f)})();"""
FILL = """<!doctype html><body><script src="{{scheme}}://web.banderole.co/r.js"></script><iframe src="{{scheme}}://cr.pixelfarm-ads.eu/c/5510.html" width=728 height=90></iframe><iframe src="{{scheme}}://us.banderole.co/usersync.html?z=9920" width=0 height=0></iframe></body>"""
RJS = """(function(){var r=Math.random().toString(36).slice(2);(new Image).src='{{scheme}}://web.banderole.co/b/render?z=9920&cr=5510&a={{new:auc}}&x='+r;setTimeout(function(){fetch('{{scheme}}://web.banderole.co/b/view?z=9920&cr=5510&a={{new:auc}}',{method:'POST',mode:'no-cors',keepalive:true,body:''})},400)})();"""
US = """<!doctype html><script>(function(){['{{scheme}}://x.eichhorn-dsp.com/ck?from=bdr&r=1','{{scheme}}://id.graphitedata.net/p/44/pair?ext={{c:bdr}}','{{scheme}}://cs.mondlicht.media/u.js?k=9'].forEach(function(u,i){if(i<2){var m=new Image;m.src=u}else{var s=document.createElement('script');s.src=u;document.documentElement.appendChild(s)}})})()</script>"""
DOC = """<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/w.css></head><body>%s<img src="/ic/10d.png"><img src="{{scheme}}://radar.himmelsbild.org/t/5/17/10.png?ts=1790700000"><script async src="{{scheme}}://web.banderole.co/z/9920.js"></script></body></html>"""
SITES = {
    "www.wolkenlos.at": {"/": page(DOC % ("Wolkenlos", "<form action=/ort method=post><input name=o value=Linz><button id=b>x</button></form>"), gzip=True), "/ort": page(DOC % ("Linz", "<h1>Linz</h1>"), gzip=True), "/w.css": style("body{color:#333}", headers=LONG), "/ic/10d.png": pic("png", 50, 50, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "horo.sternenblick.tv": {"/": page(DOC % ("Sterne", "<img src='{{scheme}}://radar.himmelsbild.org/m/moon.png?id=7f3a0011aa22bb33'>"), gzip=True), "/w.css": style("p{}", headers=LONG), "/ic/10d.png": pic("png", 50, 50, headers=LONG), "/favicon.ico": empty()},
    "radar.himmelsbild.org": {"/t/*": pic("png", 256, 256), "/m/*": pic("png", 80, 80, headers=LONG)},
    "web.banderole.co": {"/z/9920.js": script(SLOT, gzip=True, headers={"Cache-Control": "max-age=900"}), "/fill": page(FILL, set_cookie=["bdr={{c:bdr}}; Domain=banderole.co" + CO]), "/r.js": script(RJS, gzip=True, headers=NO_STORE), "/b/render": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/b/view": empty(pixel="analytics|retargeting|unknown")},
    "us.banderole.co": {"/usersync.html": page(US)},
    "cr.pixelfarm-ads.eu": {"/c/5510.html": page("<!doctype html><a href='{{scheme}}://cr.pixelfarm-ads.eu/go/5510'><img src='{{scheme}}://cr.pixelfarm-ads.eu/a/5510.jpg'></a><img src='{{scheme}}://v.sichtbar-messen.de/x/{{new:x}}/5510?s=728x90' width=1 height=1 style=visibility:hidden>"), "/a/5510.jpg": pic("jpeg", 728, 90, headers=LONG)},
    "v.sichtbar-messen.de": {"/x/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "x.eichhorn-dsp.com": {"/ck": go("{{scheme}}://x.eichhorn-dsp.com/ck2?from={{q:from}}&set=1", pixel="sync", set_cookie=["eh={{c:eh}}" + CO]), "/ck2": go("{{scheme}}://pool.zweitmarkt.io/in?p=eh&uid={{c:eh}}", pixel="sync")},
    "pool.zweitmarkt.io": {"/in": go("{{scheme}}://d.datenlotse.ch/m/{{c:zm}}/set.gif?o={{q:uid}}", pixel="sync", set_cookie=["zm={{c:zm}}" + CO])},
    "d.datenlotse.ch": {"/m/*": go("{{scheme}}://web.banderole.co/us/done?partner=dl&puid={{c:dl}}", pixel="sync", set_cookie=["dl={{c:dl}}" + CO])},
    "id.graphitedata.net": {"/p/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["gd={{c:gd}}" + CO])},
    "cs.mondlicht.media": {"/u.js": script("(function(){var i=new Image;i.src='{{scheme}}://tap.kohortenwerk.com/t?src=ml&m='+btoa('{{c:ml}}')})();", set_cookie=["ml={{c:ml}}" + CO])},
    "tap.kohortenwerk.com": {"/t": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["kw={{c:kw}}" + CO])},
}
SITES["web.banderole.co"]["/us/done"] = empty(pixel="sync")
SYNCS = [{"from_domain": "banderole.co", "to_domain": "graphitedata.net", "name": "ext"}, {"from_domain": "eichhorn-dsp.com", "to_domain": "zweitmarkt.io", "name": "uid"}, {"from_domain": "eichhorn-dsp.com", "to_domain": "datenlotse.ch", "name": "o"},
         {"from_domain": "zweitmarkt.io", "to_domain": "datenlotse.ch", "name": "path"}, {"from_domain": "datenlotse.ch", "to_domain": "banderole.co", "name": "puid"}, {"from_domain": "mondlicht.media", "to_domain": "kohortenwerk.com", "name": "m"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.wolkenlos.at/"}, {"run": "document.getElementById('b').click()"}, {"url": "http://horo.sternenblick.tv/", "tab": "b"}, {"url": "http://www.wolkenlos.at/"}, {"run": "location.reload()", "tab": "b"}]
