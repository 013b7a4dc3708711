"""A gaming community with streams: small statistics of its own, a player in a frame that reports minutes, social pixels; segments, avatars and counters that are none."""
from dsl import *

EV = """(function(){var s=function(n,p){var r=new XMLHttpRequest();r.open('POST','/x/event');r.setRequestHeader('Content-Type','text/plain');r.send(JSON.stringify({n:n,u:location.href,d:'zagrajmy.gg',r:document.referrer||null,p:p}))};
s('pageview');var h=history.pushState;history.pushState=function(){h.apply(this,arguments);s('pageview')}})();"""
RD = """(function(){var q='id=t2_9kq1x&event='+(location.pathname=='/konto'?'SignUp':'PageVisit')+'&m.itemCount=&uuid={{new:ru}}&s=&v=rdt_4a1&ts='+Date.now()+'&integration=reddit&opt_out=0&sh=600&sw=800';
(new Image).src='{{scheme}}://alb.reddit.com/rp.gif?'+q})();"""
UWT = """(function(){var q='?bci=4&dv=Europe%2FWarsaw%26pl&eci=3&event=%7B%7D&event_id={{new:ei}}&integration=advertiser&p_id=Twitter&p_user_id=0&pl_id={{new:pl}}&tw_document_href='+encodeURIComponent(location.href)+'&tw_iframe_status=0&txn_id=o7k2a&type=javascript&version=2.3.31';
['t.co','analytics.twitter.com'].forEach(function(h){(new Image).src='{{scheme}}://'+h+'/1/i/adsct'+q})})();"""
PLAYER = """<!doctype html><title>p</title><div id=v></div><script src="{{scheme}}://assets.pikostream.tv/pl.js"></script>"""
PL = """(function(){var d='{{c:piko_did}}',k='{{new:play}}',s=function(e,m){var b='data='+btoa(JSON.stringify([{event:e,properties:{device_id:d,play_session_id:k,channel:'orzel',minute:m}}]));
fetch('{{scheme}}://sp.pikostream.tv/',{method:'POST',mode:'no-cors',credentials:'include',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:b})};
fetch('{{scheme}}://usher.pikostream.tv/hls/orzel.m3u8?token=9b1c&p='+(Math.random()*1e6|0)).then(function(){['a1','a2','a3'].forEach(function(n){fetch('{{scheme}}://v12.pikostream.tv/seg/'+n+'.ts?sig=77f1')})});
s('video-play',0);setTimeout(function(){s('minute-watched',1)},300);setTimeout(function(){(new Image).src='{{scheme}}://m.qoeline.com/v1/s.png?vs='+k+'&vd='+d+'&st=playing&bufms=210&bw=4400'},450)})();"""


def s(t, b):
    return page("""<!doctype html><html lang=pl><head><title>%s</title><script src=/x/z.js defer></script><script async src="{{scheme}}://www.redditstatic.com/ads/pixel.js"></script><script async src="{{scheme}}://static.ads-twitter.com/uwt.js"></script></head>
<body><h1>%s</h1>%s<img src="{{scheme}}://licznik.odwiedzin.net/c.svg?id=zagrajmy&style=neon" width=88 height=31></body></html>""" % (t, t, b), gzip=True)


Z = "http://zagrajmy.gg"
SITES = {
    "zagrajmy.gg": {"/": s("Zagrajmy", "<img src='{{scheme}}://awatary.kontograj.net/7f/19/a_64.png'><img src='{{scheme}}://awatary.kontograj.net/1c/02/b_64.png'><script>fetch('{{scheme}}://czat.rozmowka.io/api/guilds/8817/widget.json').then(function(r){return r.json()})</script>"),
        "/na-zywo": s("Na zywo", "<iframe src='{{scheme}}://embed.pikostream.tv/?channel=orzel&parent=zagrajmy.gg' width=600 height=340></iframe>"),
        "/forum": s("Forum", "<a href=#>w</a><script>setTimeout(function(){history.pushState({},'','/forum/watek-88');fetch('/api/posty?w=88&_='+Date.now())},300);setTimeout(function(){fetch('/api/glos',{method:'POST',body:'w=88&v=1'})},500)</script>"),
        "/konto": s("Konto", "Witaj"), "/x/z.js": script(EV, gzip=True), "/x/event": {"body": "ok", "status": 202, "type": "text/plain", "pixel": "analytics"}, "/api/posty": json_("[]"), "/api/glos": empty(), "/favicon.ico": pic("png", 32, 32)},
    "awatary.kontograj.net": {"/*": pic("png", 64, 64, headers=LONG)}, "czat.rozmowka.io": {"/api/*": json_('{"online":41}')}, "licznik.odwiedzin.net": {"/c.svg": {"body": '<svg xmlns="http://www.w3.org/2000/svg" width="88" height="31"><text y="20">0184413</text></svg>', "type": "image/svg+xml", "width": 88, "height": 31, "headers": NO_STORE}},
    "www.redditstatic.com": {"/ads/pixel.js": script(RD, gzip=True)}, "alb.reddit.com": {"/rp.gif": pic("gif", pixel={"event": {"SignUp": "conversion|social", "*": "social"}}, headers=NO_STORE)},
    "static.ads-twitter.com": {"/uwt.js": script(UWT, gzip=True)}, "t.co": {"/1/i/adsct": pic("gif", pixel="social", headers=NO_STORE, set_cookie=["muc_ads={{c:muc_ads}}; SameSite=None; Secure; " + YEAR])},
    "analytics.twitter.com": {"/1/i/adsct": pic("gif", pixel="social", headers=NO_STORE, set_cookie=["guest_id_ads={{c:guest_id_ads}}; SameSite=None; Secure; " + YEAR])},
    "embed.pikostream.tv": {"/": page(PLAYER)}, "assets.pikostream.tv": {"/pl.js": script(PL, gzip=True)}, "usher.pikostream.tv": {"/hls/*": {"body": "#EXTM3U\na1.ts\n", "type": "application/vnd.apple.mpegurl"}},
    "v12.pikostream.tv": {"/seg/*": {"body": bytes(9000), "type": "video/mp2t"}}, "sp.pikostream.tv": {"/": empty(pixel="analytics|unknown", set_cookie=["piko_did={{c:piko_did}}; SameSite=None; Secure; " + YEAR])}, "m.qoeline.com": {"/v1/s.png": pic("png", pixel="analytics|unknown", headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": Z + "/"}, {"url": Z + "/na-zywo"}, {"url": Z + "/forum"}, {"url": Z + "/konto"}]
