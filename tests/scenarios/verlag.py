"""A publisher of three papers on three names with one sign-on: a header of tags shared by script from a fourth name, reading depth by observer, a wall that counts what was read, a house's own data collector under a neutral name, audience segments fetched and then called one by one, an advertisement tag that writes the next, refresh when a tab comes to the front, a print view, an amp-like twin, newsletters' sign-up, podcasts with measured prefix, comments in a frame, a liveblog."""
from dsl import *

SHELL = """(function(){var H='{{scheme}}://',w=window,L=location;function add(u,o){var s=document.createElement('script');s.src=H+u;if(o)s.onload=o;document.head.appendChild(s)}w.VL={q:[],id:(document.cookie.match(/vl=(\\w+)/)||[])[1]||'{{new:vl}}'};document.cookie='vl='+VL.id+';path=/;max-age=31536000';
VL.send=function(n,d){var b={e:n,u:VL.id,p:L.href,d:d||{}};fetch(H+'k7.verlagsdaten.net/r',{method:'POST',mode:'no-cors',keepalive:true,body:JSON.stringify(b)})};VL.send('open');add('seg.zielgruppen-haus.com/s/77.js?c='+VL.id);add('anzeigen.nordwerb.io/lib/v5.js',function(){nw.run(['top','mid'])});add('wall.leserkonto.net/w.js');
var seen=0;var o=new IntersectionObserver(function(es){es.forEach(function(e){if(e.isIntersecting&&!e.target.dataset.s){e.target.dataset.s=1;VL.send('depth',{n:++seen})}})});document.querySelectorAll('p').forEach(function(p){o.observe(p)});})();"""
SEG = """(function(){var g=[4411,771,12];g.forEach(function(n,i){setTimeout(function(){(new Image).src='{{scheme}}://seg.zielgruppen-haus.com/add?seg='+n+'&c={{q:c}}&z='+Date.now()},i*20)});(new Image).src='{{scheme}}://px.kaufdaten.biz/zg?pid=zgh&uid={{c:zg}}'})();"""
ADS = """window.nw={run:function(a){a.forEach(function(n){var x=new XMLHttpRequest;x.open('GET','{{scheme}}://anzeigen.nordwerb.io/get?slot='+n+'&u='+encodeURIComponent(location.host));x.withCredentials=true;x.onreadystatechange=function(){if(x.readyState==4){var r=JSON.parse(x.responseText);var d=document.createElement('div');d.innerHTML=r.h;document.body.appendChild(d)}};x.send()})}};document.addEventListener('visibilitychange',function(){});"""
ADJ = '{"h":"<a href={{scheme}}://klick.nordwerb.io/c?i={{new:ai}}><img src={{scheme}}://motive.nordwerb.io/{{q:slot}}.jpg width=300 height=80></a><img src={{scheme}}://zaehl.nordwerb.io/v?i={{new:ai}}&s={{q:slot}} width=1 height=1><img src={{scheme}}://agentur-sicht.com/p/{{new:as}}.gif width=0 height=0>"}'
WALL = """(function(){fetch('{{scheme}}://wall.leserkonto.net/api/count?a='+encodeURIComponent(location.pathname),{credentials:'include'}).then(function(r){return r.json()})})();"""


def doc(site, title, body=""):
    return page("<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href='{{scheme}}://gemeinsam.verlagsgut.de/s.css'><script src='{{scheme}}://gemeinsam.verlagsgut.de/huelle.js?z=%s'></script></head><body><h1>%s</h1><p>a</p><p>b</p>%s<img src='{{scheme}}://gemeinsam.verlagsgut.de/logo/%s.svg' width=80></body></html>" % (title, site, title, body, site), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
AD = "analytics|retargeting|unknown"
SITES = {
    "www.kuestenblatt.de": {"/": doc("kb", "Kueste", "<a href=/sturm>Sturm</a>"), "/sturm": doc("kb", "Sturm", "<audio src='{{scheme}}://podspur.fm/r/kuestenblatt/771.mp3' preload=auto></audio>"), "/favicon.ico": pic("ico", 16, 16, headers=LONG)}, "www.heidepost.de": {"/": doc("hp", "Heide", "<iframe src='{{scheme}}://stimmen.kommentarhof.de/f/88' width=300 height=100></iframe>"), "/favicon.ico": pic("ico", 16, 16, headers=LONG)}, "www.bergbote.at": {"/": doc("bb", "Berg", "<script>var n=0,t=setInterval(function(){fetch('/live.json?n='+n);if(++n>2)clearInterval(t)},300)</script>"), "/live.json": json_("[]"), "/favicon.ico": pic("ico", 16, 16, headers=LONG)},
    "gemeinsam.verlagsgut.de": {"/s.css": style("p{margin:0}", headers=LONG), "/huelle.js": script(SHELL, gzip=True, headers={"Cache-Control": "max-age=1800"}), "/logo/*": pic("svg", 80, 20, headers=LONG)}, "k7.verlagsdaten.net": {"/r": empty(pixel="analytics|unknown")},
    "seg.zielgruppen-haus.com": {"/s/*": script(SEG, gzip=True, set_cookie=["zg={{c:zg}}; Domain=zielgruppen-haus.com" + CO]), "/add": pic("gif", pixel="retargeting|analytics|unknown", headers=NO_STORE)}, "px.kaufdaten.biz": {"/zg": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["kd={{c:kd}}" + CO])},
    "anzeigen.nordwerb.io": {"/lib/*": script(ADS, gzip=True, headers={"Cache-Control": "max-age=600"}), "/get": json_(ADJ, headers=NO_STORE, set_cookie=["nw={{c:nw}}; Domain=nordwerb.io" + CO])}, "motive.nordwerb.io": {"/*": pic("jpeg", 300, 80, headers=LONG)}, "zaehl.nordwerb.io": {"/v": pic("gif", pixel=AD, headers=NO_STORE)}, "agentur-sicht.com": {"/p/*": pic("gif", pixel=AD, headers=NO_STORE)},
    "wall.leserkonto.net": {"/w.js": script(WALL), "/api/count": json_('{"left":3}', set_cookie=["lk={{c:lk}}" + CO])}, "podspur.fm": {"/r/*": go("{{scheme}}://audio.verlagsgut.de/771.mp3")}, "audio.verlagsgut.de": {"/*": {"body": bytes(8000), "type": "audio/mpeg"}}, "stimmen.kommentarhof.de": {"/f/*": page("<!doctype html><title>k</title><p>x<script>fetch('/c/88.json')</script>"), "/c/*": json_("[]")},
}
SYNCS = [{"from_domain": "zielgruppen-haus.com", "to_domain": "kaufdaten.biz", "name": "uid"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.kuestenblatt.de/"}, {"url": "http://www.kuestenblatt.de/sturm"}, {"url": "http://www.heidepost.de/", "tab": "b", "at_once": True}, {"url": "http://www.bergbote.at/", "tab": "c"}, {"url": "http://www.kuestenblatt.de/"}]
