"""No pixel: a house of devices and a kitchen's page: thermostats, plugs, a sweeper, a doorbell, a box's guide and a stick's rows; probes of portals, updates, clocks; a page of recipes with lazy blanks, a timer kept alive, stars given, a print picture, a robot check, a rate of exchange by JSONP, a wind map of tiny tiles, a font with a number, previews of low quality, HEAD and errors told at home."""
from dsl import *

HTML = """<!doctype html><html><head><title>%s</title><link rel=stylesheet href="/s/r.css?v=81"><link rel=preconnect href="{{scheme}}://img.kochbilder.net"><link rel=stylesheet href="{{scheme}}://type.schriftgut.com/k/ab12cd3.css"><link rel=manifest href=/site.webmanifest></head><body><picture><source srcset="{{scheme}}://img.kochbilder.net/r/31,w_20,blur.webp" type=image/webp><img src="{{scheme}}://img.kochbilder.net/r/31.jpg"></picture>
<img class=lazy src="/s/blank.gif?v=2" data-src="{{scheme}}://img.kochbilder.net/r/32.jpg"><img src="{{scheme}}://img.kochbilder.net/color/c8b08a.png"><img src="{{scheme}}://shield.robotwall.com/c/img?k=site-77&t=03AFcWeA5xPq&rnd=0.831"><img src="{{scheme}}://wind.meteokachel.de/2026113012/5/17/10.png"><img src="{{scheme}}://wind.meteokachel.de/2026113012/5/17/11.png">
<script>var I=document.querySelector('.lazy');setTimeout(function(){I.src=I.dataset.src},300);window.onerror=function(m){fetch('/err',{method:'POST',body:m});return true};fetch('/api/rating/31',{method:'POST',body:'stars=5'});fetch('/r/32',{method:'HEAD'});
var n=0,t=setInterval(function(){fetch('/session/touch?_='+Date.now());if(++n>3)clearInterval(t)},350);var s=document.createElement('script');s.src='{{scheme}}://kurs.waehrungsamt.eu/eur?callback=fx&_='+Date.now();document.body.appendChild(s);window.fx=function(){};
fetch('{{scheme}}://vote.kochbilder.net/like?id=31',{method:'POST',mode:'no-cors'});fetch('{{scheme}}://flags.schalterwerk.io/sdk/evalx/64aa/contexts/eyJrIjoidSJ9');new EventSource('/stream');setTimeout(function(){nope()},400)</script></body></html>"""
SITES = {
    "www.kochkram.de": {"/": page(HTML % "Kochkram", gzip=True, set_cookie=["PHPSESSID={{c:PHPSESSID}}; HttpOnly; Path=/"]), "/r/32": page(HTML % "Suppe", gzip=True), "/s/r.css": style("h1{background:url(/s/shadow.png)}", headers=LONG), "/s/shadow.png": pic("png", 1, 8, headers=LONG), "/s/blank.gif": pic("gif", headers=LONG), "/site.webmanifest": json_("{}"),
                        "/err": empty(), "/api/rating/31": empty(), "/session/touch": empty(), "/stream": {"body": "data: 1\n\n", "type": "text/event-stream"}, "/favicon.ico": pic("ico", 16, 16)},
    "img.kochbilder.net": {"/r/*": pic("jpeg", 300, 200, headers=LONG), "/r/31,w_20,blur.webp": pic("webp", 20, 14, headers=LONG), "/color/c8b08a.png": pic("png", 1, 1, headers=LONG)}, "vote.kochbilder.net": {"/like": empty()},
    "type.schriftgut.com": {"/k/*": style("@font-face{font-family:K;src:url('{{scheme}}://type.schriftgut.com/f/k.woff2?id=ab12cd3')}body{font-family:K}"), "/f/*": font()}, "shield.robotwall.com": {"/c/img": pic("png", 200, 60, headers=NO_STORE)},
    "wind.meteokachel.de": {"/*": pic("png", 256, 256, headers={"Cache-Control": "max-age=3600"})}, "kurs.waehrungsamt.eu": {"/eur": script("fx({usd:1.08});")}, "flags.schalterwerk.io": {"/sdk/*": json_('{"new-ui":{"value":true}}')},
    "hub.heizwerk.cloud": {"/v1/state": empty(), "/v1/cmd": json_('{"cmd":null}'), "/fw/latest": json_('{"fw":"2.1"}')}, "ota.steckdose.cn": {"/check": {"body": "", "status": 204}}, "map.saugfix.com": {"/up": json_('{"ok":1}')},
    "ring.klingel24.de": {"/snap": empty(), "/ice": json_("{}")}, "epg.boxguide.tv": {"/g/2026-12-01.json": json_('{"c":[1,2]}'), "/logo/*": pic("png", 60, 40, headers=LONG)}, "clients3.google.com": {"/generate_204": empty()}, "nmcheck.gnome.org": {"/check_network_status.txt": {"body": "NetworkManager is online\n", "type": "text/plain"}},
    "time.steckdose.cn": {"/": {"body": "1790500000", "type": "text/plain"}}, "au.download.winpatch.com": {"/c/msd/*": {"body": bytes(4000), "type": "application/octet-stream"}}, "detectportal.brave-http-only.com": {"/": {"body": "success", "type": "text/plain"}}, "spectrum.s3.lokalspeicher.eu": {"/*": pic("png", 24, 24)},
}
J = {"Content-Type": "application/json"}


def dev(name, address, agent, *reqs):
    return {"actor": name, "address": address, "headers": {"User-Agent": agent}, "requests": [dict(zip(("url", "method", "body"), r)) | ({"headers": J} if len(r) > 2 else {}) for r in reqs]}


VISITS = [{"url": "http://www.kochkram.de/"}, {"url": "http://www.kochkram.de/r/32"},
          dev("thermo", "10.77.0.3", "ESP32 HTTP Client/1.0", ("http://hub.heizwerk.cloud/v1/state", "POST", '{"sn":"HW-00817123","t":20.5,"set":21}'), ("http://hub.heizwerk.cloud/v1/cmd?sn=HW-00817123&seq=881",), ("http://hub.heizwerk.cloud/fw/latest?model=t2&sn=HW-00817123&v=2.0",), ("http://hub.heizwerk.cloud/v1/state", "POST", '{"sn":"HW-00817123","t":20.6,"set":21}')),
          dev("plug", "10.77.0.3", "Tasmota/14.1.0 (ESP8266)", ("http://ota.steckdose.cn/check?mac=A4CF12B00977&v=14.1.0",), ("http://time.steckdose.cn/?d=A4CF12B00977",), ("http://spectrum.s3.lokalspeicher.eu/ico/plug.png",)),
          dev("sweeper", "10.77.0.4", "miio-client/0.2", ("http://map.saugfix.com/up?did=330177124&seq=4", "POST", '{"m":"AAAA"}')), dev("bell", "10.77.0.4", "GSoap/2.8", ("http://ring.klingel24.de/snap?cam=7fe0&ts=1790500100", "PUT", "jpegbytes"), ("http://ring.klingel24.de/ice?cam=7fe0",)),
          dev("box", "10.77.0.5", "Mozilla/5.0 (QtEmbedded; U; Linux; C) AppleWebKit/533.3 (KHTML, like Gecko) MAG254 stbapp ver: 4 rev: 2721 Safari/533.3", ("http://epg.boxguide.tv/g/2026-12-01.json?mac=00:1A:79:2B:11:0C",), ("http://epg.boxguide.tv/logo/7.png",), ("http://epg.boxguide.tv/logo/8.png",)),
          dev("probes", "10.77.0.5", "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36", ("http://clients3.google.com/generate_204",), ("http://nmcheck.gnome.org/check_network_status.txt",), ("http://detectportal.brave-http-only.com/",)), dev("patch", "10.77.0.5", "Microsoft-Delivery-Optimization/10.1", ("http://au.download.winpatch.com/c/msd/2026/11/kb5.cab?cacheHostOrigin=x&P1=1790500200&P2=404&P3=2&P4=abc",))]
