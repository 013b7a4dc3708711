"""No pixel, a fifth time: a hotel's guest network and a notebook in it (portal, connectivity, certificates, time, updates), a weather radar, a school's timetable with a signature pad, a shop's configurator; pictures of one pixel that a server draws for colours, charts of two pixels' height, click-free votes, typing notices, image proxies with keys in their paths, an idle watch, a cart count with a customer's number, a licence check by script, a challenge, a warm-up call that answers nothing, presence, speed tests, an accessibility checker, prices with a cookie of a delivery network."""
from dsl import *

RADAR = """(function(){var t=1790000000;for(var i=0;i<5;i++)new Image().src='{{scheme}}://radar.wolkenbild.net/t/'+(t+i*300)+'/6/33/21.png?c=4&k=8f2c11aa90e2';fetch('{{scheme}}://api.wolkenbild.net/warm',{mode:'no-cors'});fetch('{{scheme}}://api.wolkenbild.net/v2/warn?lat=53.5&lon=10&uid={{new:u}}').then(function(r){return r.text()});setInterval(function(){fetch('{{scheme}}://api.wolkenbild.net/v2/now?z='+Date.now())},400)})();"""
CONF = """(function(){['ff0000','00ff00','0000ff'].forEach(function(c){var i=new Image(1,1);i.src='{{scheme}}://render.moebelmass.io/swatch?c='+c+'&w=1&h=1&v=3'});fetch('/api/cart/count?customer=8f14e45fceea167a5a36dedd4bea2543&_='+Date.now());
fetch('{{scheme}}://lic.viewer3d.com/check?domain='+location.hostname+'&key=7A1C-99F2-0B&cb='+Math.random()).then(function(r){return r.text()});var x=new XMLHttpRequest;x.open('POST','{{scheme}}://render.moebelmass.io/session');x.send(JSON.stringify({model:'tisch',w:160}));fetch('/idle?left=900',{method:'POST',keepalive:true});
fetch('{{scheme}}://w.stimmen.dev/vote/771',{method:'POST',body:'v=1',credentials:'include'});document.body.insertAdjacentHTML('beforeend','<img src="{{scheme}}://img.bildproxy.cloud/insecure/rs:fit:1:1/plain/aHR0cHM6Ly94Lnk/{{new:sig}}.webp" width=1 height=1><img src="{{scheme}}://img.bildproxy.cloud/Zx8{{new:sg}}/rs:fill:300:200/aHR0cHM6Ly94Lnk.webp">')})();"""
SCHOOL = """(function(){fetch('/WebUntis/j_spring?school=gym',{method:'POST',body:'a=1'});var n=0;var s=setInterval(function(){fetch('/typing?room=4&u=19',{method:'POST'});if(++n>3)clearInterval(s)},120);fetch('{{scheme}}://speed.leitungsmass.de/__down?bytes=0&r='+Math.random());fetch('{{scheme}}://speed.leitungsmass.de/__up',{method:'POST',body:new Uint8Array(2000),mode:'no-cors'});
fetch('{{scheme}}://captcha.robotnein.com/v1/challenge?sitekey=20000000-ffff-ffff-ffff-000000000002&t='+Date.now()).then(function(r){return r.json()});new Image().src='/unterschrift.png?id={{new:sig}}';fetch('{{scheme}}://sso.schulwolke.de/silent?state={{new:st}}&nonce={{new:no}}',{credentials:'include'})})();"""


def doc(title, js, body=""):
    return page("<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/m.css></head><body>%s<script src=%s></script></body></html>" % (title, body, js), gzip=True, set_cookie=["lang=de; Path=/", "visitor={{c:visitor}}; " + YEAR])


GIF = pic("gif", headers=LONG)
CDN = {"set_cookie": ["__cf_bm={{c:__cf_bm}}; Path=/; HttpOnly; SameSite=None; Secure; Max-Age=1800"]}
SITES = {
    "www.regenradar.at": {"/": doc("Radar", "/r.js", "<div style='background:url(/i/1.gif)'></div><iframe src='{{scheme}}://widget.bergwetter.ch/w?id=771&lang=de' width=200 height=90></iframe>"), "/r.js": script(RADAR), "/m.css": style("div{background:url(/i/bar.png) repeat-x}", headers=LONG), "/i/1.gif": GIF, "/i/bar.png": pic("png", 1, 24, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "radar.wolkenbild.net": {"/*": pic("png", 256, 256, **CDN)}, "api.wolkenbild.net": {"/warm": empty(), "/v2/warn": empty(), "/v2/now": json_('{"t":1}', **CDN)}, "widget.bergwetter.ch": {"/w": page("<img src=/sym/3.svg><img src=/b.gif width=1 height=1><script>fetch('/d.json?id=771')</script>"), "/sym/3.svg": pic("svg", 40, 40), "/b.gif": GIF, "/d.json": json_('{"t":4}')},
    "www.tischmacher.de": {"/konfigurator": doc("Konfigurator", "/k.js", "<img src='{{scheme}}://charts.zahlenbild.io/spark?d=1,4,2&h=2&w=2'>"), "/k.js": script(CONF), "/m.css": style("b{}"), "/api/cart/count": json_('{"n":2}', headers=NO_STORE), "/idle": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "render.moebelmass.io": {"/swatch": pic("png", headers={"Cache-Control": "max-age=3600"}), "/session": json_('{"id":"{{new:i}}"}')}, "lic.viewer3d.com": {"/check": {"body": "1", "type": "text/plain"}}, "w.stimmen.dev": {"/vote/771": empty(set_cookie=["voted={{c:voted}}; SameSite=None; Secure; " + YEAR])}, "charts.zahlenbild.io": {"/spark": pic("png", 2, 2)},
    "img.bildproxy.cloud": {"/insecure/*": pic("webp", headers=LONG), "/*": pic("webp", 300, 200, headers=LONG)},
    "gym.schulwolke.de": {"/plan": doc("Plan", "/s.js"), "/s.js": script(SCHOOL), "/m.css": style("b{}"), "/WebUntis/*": json_("{}"), "/typing": empty(), "/unterschrift.png": pic("png", 240, 60, headers=NO_STORE), "/favicon.ico": pic("ico", 16, 16)},
    "speed.leitungsmass.de": {"/__down": {"body": "", "type_always": "application/octet-stream", "headers": NO_STORE}, "/__up": {"body": "", "status": 200}}, "captcha.robotnein.com": {"/v1/challenge": json_('{"c":{"type":"hsw"}}', **CDN)}, "sso.schulwolke.de": {"/silent": empty(set_cookie=["sso={{c:sso}}; SameSite=None; Secure"])},
    "neverssl.com": {"/": page("<html><head><title>x</title></head></html>")}, "gast.hotel-krone.ch": {"/portal": page("<form action=/ok>"), "/ok": go("http://neverssl.com/"), "/logo.gif": pic("gif", 120, 40), "/b.gif": GIF},
    "www.gstatic.com": {"/generate_204": empty()}, "nmcheck.gnome.org": {"/check_network_status.txt": {"body": "NetworkManager is online\n", "type": "text/plain"}}, "r11.o.zertamt.org": {"/*": {"body": bytes(503), "type": "application/ocsp-response"}}, "crl.zertamt.org": {"/r11.crl": {"body": bytes(900), "type": "application/pkix-crl"}},
    "au.fensterwerk.com": {"/c/*": {"body": bytes(400), "type": "application/octet-stream"}, "/selfupdate/h": {"status": 200, "body": ""}}, "time.wanduhr.net": {"/now": {"status": 200, "body": "", "headers": {"X-Time": "1790000000"}}}, "pool.torrentix.org": {"/announce": {"body": "d8:intervali1800e5:peers0:e", "type": "text/plain"}},
    "isrg.zertamt.org": {"/": {"body": bytes(1300), "type": "application/pkix-cert"}},
}
THIRD_PARTY_COOKIES = True


def get(*urls, **more):
    return [{"url": u, "page": None, **more} for u in urls]


VISITS = [{"url": "http://www.regenradar.at/"}, {"url": "http://www.tischmacher.de/konfigurator"}, {"url": "http://gym.schulwolke.de/plan"}, {"url": "about:blank"},
          {"actor": "gnome", "address": "10.77.0.3", "headers": {"User-Agent": "NetworkManager/1.46"}, "requests": get("http://nmcheck.gnome.org/check_network_status.txt")},
          {"actor": "portal", "address": "10.77.0.3", "headers": {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"}, "requests": get("http://neverssl.com/", "http://gast.hotel-krone.ch/portal?mac=a4cf12000001&ap=12", "http://gast.hotel-krone.ch/logo.gif", "http://gast.hotel-krone.ch/b.gif", "http://gast.hotel-krone.ch/ok?token=8f14e45fceea167a", "http://www.gstatic.com/generate_204")},
          {"actor": "win", "address": "10.77.0.4", "headers": {"User-Agent": "Windows-Update-Agent/10.0.10011.16384 Client-Protocol/2.71"}, "requests": get("http://au.fensterwerk.com/c/msdownload/update/x.cab?P1=1790000000&P2=404&P4=kQ8vN2pXa1c", "http://crl.zertamt.org/r11.crl") + get("http://au.fensterwerk.com/selfupdate/h?machine=5f2b51ca-2d24-4b1a-9f0e-2f3f7a2b1d11", method="HEAD")},
          {"actor": "ocsp", "address": "10.77.0.4", "headers": {"User-Agent": "Microsoft-CryptoAPI/10.0"}, "requests": get("http://r11.o.zertamt.org/MFMwUTBPME0wSzAJBgUrDgMCGgUABBRI2smg8bD9rq3xkTmTvg%3D%3D", "http://isrg.zertamt.org/")},
          {"actor": "clock", "address": "10.77.0.5", "headers": {"User-Agent": "clock/1"}, "requests": get("http://time.wanduhr.net/now?sn=00A1B2C3D4E5", method="HEAD") + get("http://pool.torrentix.org/announce?info_hash=%12%34%56%78%9a%bc%de%f0%12%34%56%78%9a%bc%de%f0%12%34%56%78&peer_id=-TR4050-abcdef123456&port=51413&uploaded=0&downloaded=0&left=100&compact=1")}]
