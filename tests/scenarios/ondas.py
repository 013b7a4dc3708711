"""Podcasts and radios: listening reported by a player, audio spots, a visit counter without pictures to see; streams, titles, feeds and artwork that are none."""
from dsl import *

GC = """(function(){var d={p:location.pathname,t:document.title,r:document.referrer,s:'800,600,1',b:0,q:'',rnd:Math.random().toString(36).slice(2,7)};var i=document.createElement('img');i.setAttribute('alt','');i.style.cssText='position:absolute;bottom:0;width:1px;height:1px';i.src='{{scheme}}://ondaviva.visitasclaras.com/count?'+new URLSearchParams(d);document.body.appendChild(i)})();"""
PLY = """(function(){var L='{{new:lsid}}',S='{{scheme}}://',b=function(e,x){navigator.sendBeacon(S+'oyentes.audimetro.es/v1/l',new Blob([JSON.stringify({lsid:L,uid:'{{c:aud}}',ev:e,st:'OV1',x:x||0})],{type:'text/plain'}))};
var a=new Audio(S+'live.difusora.fm/ov1.mp3?dist=web&lsid='+L);a.preload='auto';
b('start');var n=0,t=setInterval(function(){fetch('/sonando.json?_='+Date.now());b('tick',++n*10);if(n>2)clearInterval(t)},250);
fetch(S+'spots.vozads.net/daast?zone=771&lsid='+L).then(function(r){return r.text()}).then(function(){['impression','start','midpoint','complete'].forEach(function(e,i){setTimeout(function(){(new Image).src=S+'ev.vozads.net/'+e+'/c8812/'+L+'?cb='+Math.random()},100+i*140)})})})();"""


def p(t, b):
    return page("""<!doctype html><html lang=es><head><title>%s</title><link rel=alternate type=application/rss+xml href=/feed.xml></head><body><h1>%s</h1><img src=/logo.svg>%s<script async src="{{scheme}}://js.visitasclaras.com/c.js"></script></body></html>""" % (t, t, b), gzip=True)


O = "http://www.ondaviva.fm"
SITES = {
    "www.ondaviva.fm": {"/": p("Onda Viva", "<img src='{{scheme}}://caratulas.podarte.net/s/881/300.jpg'>"), "/directo": p("Directo", "<script src='{{scheme}}://play.audimetro.es/p3.js'></script>"), "/programa/sal": p("Sal", "<audio controls preload=metadata src='{{scheme}}://audio.podarte.net/sal/41.mp3'></audio><script>fetch('/api/oidos',{method:'POST',body:'ep=41&t=12'});fetch('/api/oidos?ep=41')</script>"),
        "/logo.svg": pic("svg", 120, 40, headers=LONG), "/sonando.json": json_('{"t":"Volver","a":"Gardel"}', headers=NO_STORE), "/api/oidos": json_('{"t":12}'), "/feed.xml": {"body": "<rss version='2.0'><channel><title>Sal</title></channel></rss>", "type": "application/rss+xml"}, "/favicon.ico": pic("ico", 16, 16)},
    "js.visitasclaras.com": {"/c.js": script(GC, gzip=True, headers=LONG)}, "ondaviva.visitasclaras.com": {"/count": pic("gif", pixel="analytics", headers=NO_STORE)},
    "play.audimetro.es": {"/p3.js": script(PLY, gzip=True)}, "oyentes.audimetro.es": {"/v1/l": empty(pixel="analytics")},
    "live.difusora.fm": {"/ov1.mp3": {"body": bytes(20000), "type": "audio/mpeg"}}, "spots.vozads.net": {"/daast": {"body": "<DAAST version='1.0'><Ad id='c8812'/></DAAST>", "type": "application/xml"}},
    "ev.vozads.net": {"/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "caratulas.podarte.net": {"/*": pic("jpeg", 300, 300, headers=LONG)}, "audio.podarte.net": {"/*": {"body": bytes(16000), "type": "audio/mpeg"}},
    "stats.castpuls.io": {"/n/*": pic("png", pixel="analytics|email_open|unknown", headers=NO_STORE)},
}
ANT = {"User-Agent": "AntennaPod/3.6.0", "Accept": "*/*"}
VISITS = [{"url": O + "/"}, {"url": O + "/directo"}, {"url": O + "/programa/sal"}, {"url": O + "/directo"},
          {"actor": "antennapod", "address": "10.77.0.3", "headers": ANT, "requests": [{"url": u, "page": None} for u in (O + "/feed.xml", "http://caratulas.podarte.net/s/881/1400.jpg", "http://audio.podarte.net/sal/41.mp3", "http://stats.castpuls.io/n/s881-e41/4f2a90cc1b7e.png")]}]
