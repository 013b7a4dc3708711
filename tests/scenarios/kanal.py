"""A house of podcasts and letters: a web player that counts downloads by beacon, episodes behind two counting prefixes that lead on to sound (redirects, no pixels by themselves), a feed with an open counter in each entry read by three readers (one in a browser's tab with entries of many sites), letters in two mail programs and through two proxies, chapters' pictures, transcripts, artwork of all sizes, smart speakers that only fetch."""
from dsl import *

POD = "AppleCoreMedia/1.0.0.21F90 (iPhone; U; CPU OS 17_5 like Mac OS X; de_de)"
READER = {"User-Agent": "NetNewsWire (RSS Reader; https://netnewswire.com/)"}
FEEDFOX = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) NewsFlash/3.3 Safari/605.1.15", "Accept": "image/webp,image/avif,image/*;q=0.8,*/*;q=0.5"}
OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/8.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17628)"}
YPROXY = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
MPP = {"User-Agent": "Mozilla/5.0"}
WEBP = """(function(){var u=localStorage.pid||(localStorage.pid='p'+Math.random().toString(36).slice(2,12));function hit(e){var d=JSON.stringify({ep:'e71',ev:e,lid:u,pos:0});fetch('{{scheme}}://hoer.lauschwert.fm/ev',{method:'POST',body:d,keepalive:true,mode:'no-cors',headers:{'Content-Type':'text/plain'}})}
hit('impression');fetch('/api/ep/71/chapters.json').then(function(r){return r.json()});setTimeout(function(){hit('play');var a=new Audio('{{scheme}}://pfx.zaehlwerk.audio/r/u71/ton.kanal-media.net/71.mp3?src=web');a.preload='auto';a.load()},300);setTimeout(function(){hit('10s')},700)})();"""
RSSWEB = """(function(){fetch('/api/unread?after={{new:aft}}').then(function(r){return r.json()}).then(function(l){l.forEach(function(h){var d=document.createElement('article');d.innerHTML=h;document.body.appendChild(d)});fetch('/api/mark',{method:'POST',body:'ids=1,2'})})})();"""
ENT = '["<h2>Folge 71</h2><img src=\\"{{scheme}}://ton.kanal-media.net/art/71_600.jpg\\" width=300><img src=\\"{{scheme}}://feedpuls.kanalpost.de/~r/kanal/~4/x71{{new:e}}\\" height=1 width=1 alt=\\"\\">","<h2>Anderswo</h2><img src=\\"{{scheme}}://stat.blogheim.org/b.gif?host=anderswo.blogheim.org&blog=5512&post=88&rand={{new:q}}\\" width=1 height=1><img src=\\"{{scheme}}://anderswo.blogheim.org/files/emo/smile.png\\" class=wp-smiley>"]'
SITES = {
    "www.kanalhaus.fm": {"/folge/71": page("<!doctype html><html><head><title>Folge 71</title><link rel=alternate type=application/rss+xml href=/feed.xml><link rel=stylesheet href=/k.css></head><body><img src='{{scheme}}://ton.kanal-media.net/art/71_96.jpg' width=96><img src=/i/b.gif width=1 height=40><script src=/w.js></script><a id=s href='{{scheme}}://abo.podlinks.to/kanal'>Abo</a></body></html>", gzip=True),
                         "/k.css": style("i{}", headers=LONG), "/w.js": script(WEBP, gzip=True), "/i/b.gif": pic("gif", headers=LONG), "/api/ep/71/chapters.json": json_('{"c":[]}'), "/feed.xml": {"body": "<rss><channel><title>K</title></channel></rss>", "type": "application/rss+xml"}, "/favicon.ico": pic("ico", 16, 16)},
    "hoer.lauschwert.fm": {"/ev": {"status": 202, "body": "", "pixel": "analytics"}},
    "pfx.zaehlwerk.audio": {"/r/*": go("{{scheme}}://op3.vorsatz.dev/e/ton.kanal-media.net/71.mp3?src={{q:src}}", set_cookie=["zw={{c:zw}}; SameSite=None; Secure; " + YEAR])}, "op3.vorsatz.dev": {"/e/*": go("{{scheme}}://ton.kanal-media.net/71.mp3")},
    "ton.kanal-media.net": {"/71.mp3": {"body": bytes(16000), "type": "audio/mpeg"}, "/art/*": pic("jpeg", 96, 96, headers=LONG), "/71.vtt": {"body": "WEBVTT\n", "type": "text/vtt"}},
    "lesen.feedstube.app": {"/": page("<!doctype html><title>Feedstube</title><script src=/r.js></script>", set_cookie=["fs={{c:fs}}; HttpOnly"]), "/r.js": script(RSSWEB), "/api/unread": json_(ENT), "/api/mark": empty(), "/favicon.ico": pic("png", 32, 32)},
    "feedpuls.kanalpost.de": {"/~r/*": pic("gif", pixel="analytics|email_open|unknown", headers=NO_STORE)},
    "stat.blogheim.org": {"/b.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE)}, "anderswo.blogheim.org": {"/files/*": pic("png", 16, 16, headers=LONG)},
    "abo.podlinks.to": {"/kanal": page("<!doctype html><title>Abo</title><img src=/i/a.svg><script>(new Image).src='/api/v/kanal?r='+Math.random()+'&ref='+encodeURIComponent(document.referrer)</script>"), "/i/a.svg": pic("svg", 40, 40), "/api/v/*": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["plt={{c:plt}}; " + YEAR]), "/favicon.ico": pic("png", 32, 32)},
    "bilder.kanalpost.de": {"/kopf.png": pic("png", 600, 90, headers=LONG), "/linie.gif": pic("gif", headers=LONG), "/x/*": pic("png", 20, 20, headers=LONG)},
    "r.kanalpost.de": {"/tr/op/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "mi.briefkraft.com": {"/oo": pic("png", pixel="email_open", headers=NO_STORE), "/img/*": pic("jpeg", 280, 140)},
    "lead.umfragewerk.de": {"/e3t/Cto/*": pic("gif", pixel="email_open", headers={"Cache-Control": "no-store"})}, "countdown.briefkraft.com": {"/cd.gif": pic("gif", 300, 60, headers=NO_STORE)},
}
SITES["kanalpost.de"] = {"/f/feed.xml": {"body": "<rss/>", "type": "application/rss+xml"}}


def get(*urls):
    return [{"url": u, "page": None} for u in urls]


L1 = get("http://bilder.kanalpost.de/kopf.png", "http://bilder.kanalpost.de/linie.gif", "http://bilder.kanalpost.de/x/f.png")
VISITS = [
    {"url": "http://www.kanalhaus.fm/folge/71"}, {"url": "http://lesen.feedstube.app/", "tab": "reader"}, {"run": "document.getElementById('s').click()"},
    {"actor": "podcasts", "address": "10.77.0.3", "headers": {"User-Agent": POD, "Range": "bytes=0-1", "X-Playback-Session-Id": "6C1F0C6E-2A41-4B1A-9C5E-5B4E11A7F001"}, "requests": get("http://pfx.zaehlwerk.audio/r/u71/ton.kanal-media.net/71.mp3?src=feed", "http://op3.vorsatz.dev/e/ton.kanal-media.net/71.mp3?src=feed", "http://ton.kanal-media.net/71.mp3", "http://ton.kanal-media.net/art/71_600.jpg")},
    {"actor": "reader", "address": "10.77.0.4", "headers": READER, "requests": get("http://kanalpost.de/f/feed.xml", "http://ton.kanal-media.net/art/71_600.jpg", "http://feedpuls.kanalpost.de/~r/kanal/~4/kQ8vN2pXa1c")},
    {"actor": "newsflash", "address": "10.77.0.5", "headers": FEEDFOX, "requests": get("http://www.kanalhaus.fm/feed.xml", "http://feedpuls.kanalpost.de/~r/kanal/~4/kQ8vN2pXa1c", "http://stat.blogheim.org/b.gif?host=anderswo.blogheim.org&blog=5512&post=88&rand=0.7719")},
    {"actor": "outlook", "address": "10.77.0.4", "headers": OUTLOOK, "requests": L1 + get("http://r.kanalpost.de/tr/op/Zs0wq1mEJb7yVt2LkN8aHcXoPd93uRfG", "http://countdown.briefkraft.com/cd.gif?end=1790900000", "http://mi.briefkraft.com/img/angebot.jpg", "http://mi.briefkraft.com/oo?a=77120&c=4410&l=de&h=5f2b51ca2d244b1a9f0e")},
    {"actor": "yahoo", "address": "10.77.0.3", "headers": YPROXY, "requests": L1 + get("http://r.kanalpost.de/tr/op/Ab19xQyKcW0dNs7LmP4vTzR6eHuJ2oGi", "http://lead.umfragewerk.de/e3t/Cto/DH+113/cT1rD04/MWRmxW3kT8X9sW8zQ2pY5r1yXfW6lm")},
    {"actor": "mpp", "address": "10.77.0.5", "headers": MPP, "requests": get("http://bilder.kanalpost.de/kopf.png", "http://bilder.kanalpost.de/linie.gif", "http://r.kanalpost.de/tr/op/Kq83hdPwMx5tYbE1rVuC0nSaL7jZfGo2")},
]
THIRD_PARTY_COOKIES = True
