"""No pixel at all: a workshop's machines, tools and a control page that ask, save and keep alive all day."""
from dsl import *

HTML = """<!doctype html><html><head><title>Bench</title></head><body><img id=cam src="/cam/1.jpg?t=0"><img src=/ui/pixel.png><img src="{{scheme}}://badge.buildlamp.dev/s/main.svg?token=77aa90ff"><img src="{{scheme}}://charts.plotwell.io/render?w=300&h=100&data=4,8,15,16&key=ab1201"><img src="{{scheme}}://static.gridtoys.net/t/transparent.gif">
<script>var n=0;setInterval(function(){if(n++<3)document.getElementById('cam').src='/cam/1.jpg?t='+Date.now()},250);fetch('/rpc',{method:'POST',body:'{"jsonrpc":"2.0","method":"state","id":1}'}).then(r=>r.json());fetch('/lamp/4',{method:'PUT',body:'on'});
fetch('/keepalive?s={{new:s}}&_='+Date.now());fetch('{{scheme}}://relay.homebeam.io/v1/poll?cursor={{new:c}}&wait=1').then(r=>r.json());fetch('{{scheme}}://rates.coinpeek.org/latest?base=EUR&app_id=0c1f7be2aa').then(r=>r.json());
fetch('{{scheme}}://token.homebeam.io/refresh',{method:'POST',credentials:'include',body:'grant_type=refresh_token'}).then(r=>r.json());fetch('{{scheme}}://relay.homebeam.io/v1/ack?m=8812',{method:'POST',mode:'no-cors'});</script></body></html>"""
SITES = {
    "bench.local-works.net": {"/": page(HTML, gzip=True), "/cam/1.jpg": pic("jpeg", 160, 120, headers=NO_STORE), "/ui/pixel.png": pic("png", 24, 24, headers=LONG), "/rpc": json_('{"result":"idle"}'), "/lamp/4": empty(), "/keepalive": empty(), "/favicon.ico": {"status": 404, "body": "no", "type": "text/plain"}},
    "badge.buildlamp.dev": {"/s/*": pic("svg", 90, 20, headers=NO_STORE)}, "charts.plotwell.io": {"/render": pic("png", 300, 100)}, "static.gridtoys.net": {"/t/transparent.gif": pic("gif", headers=LONG)},
    "relay.homebeam.io": {"/v1/poll": json_('{"messages":[]}'), "/v1/ack": empty()}, "rates.coinpeek.org": {"/latest": json_('{"USD":1.08}')},
    "token.homebeam.io": {"/refresh": json_('{"access_token":"xx","expires_in":300}', headers=NO_STORE, set_cookie=["rt={{new:rt}}; HttpOnly; SameSite=None; Secure; Path=/"])},
    "git.forgeyard.org": {"/bench.git/info/refs": {"body": bytes(400), "type": "application/x-git-upload-pack-advertisement"}, "/bench.git/git-upload-pack": {"body": bytes(3000), "type": "application/x-git-upload-pack-result"}},
    "registry.boxpile.io": {"/v2/": json_("{}"), "/v2/bench/manifests/latest": json_('{"schemaVersion":2}')},
    "feeds.podbarn.fm": {"/show.xml": {"body": "<rss><channel><title>x</title></channel></rss>", "type": "application/rss+xml", "etag": True}, "/ep/4.mp3": {"body": bytes(20000), "type": "audio/mpeg"}},
    "fw.pump-maker.de": {"/latest": empty(), "/time": {"body": "1790000000", "type": "text/plain"}},
    "push.pump-maker.de": {"/state": json_('{"set":21.5}')}, "metrics.bench-mon.net": {"/api/v1/write": empty()}, "clients3.google.com": {"/generate_204": empty()}, "crl.certhouse.org": {"/r1.crl": {"body": bytes(700), "type": "application/pkix-crl"}},
    "printer.local-works.net": {"/ipp/print": {"body": bytes(90), "type": "application/ipp"}}, "nmcheck.gnome.org": {"/check_network_status.txt": {"body": "NetworkManager is online\n", "type": "text/plain"}},
}
THIRD_PARTY_COOKIES = True


def g(url, method="GET", body="", **h):
    return {"url": url, "method": method, "body": body, "headers": h}


VISITS = [{"url": "http://bench.local-works.net/"}, {"run": "new Promise(r=>setTimeout(r,1200))"},
          {"actor": "git", "address": "10.77.0.3", "headers": {"User-Agent": "git/2.45.2", "Accept": "*/*"}, "requests": [g("http://git.forgeyard.org/bench.git/info/refs?service=git-upload-pack"), g("http://git.forgeyard.org/bench.git/git-upload-pack", "POST", "0032want 0a53e9ddeaddad63ad106860237bbf53411d11a7\n", **{"Content-Type": "application/x-git-upload-pack-request"})]},
          {"actor": "docker", "address": "10.77.0.3", "headers": {"User-Agent": "docker/27.1.1 go/go1.21.12 os/linux"}, "requests": [g("http://registry.boxpile.io/v2/"), g("http://registry.boxpile.io/v2/bench/manifests/latest", "HEAD")]},
          {"actor": "podcast", "address": "10.77.0.4", "headers": {"User-Agent": "AntennaPod/3.5.0"}, "requests": [g("http://feeds.podbarn.fm/show.xml"), g("http://feeds.podbarn.fm/show.xml", **{"If-None-Match": '"aa11bb22cc33dd44"'}), g("http://feeds.podbarn.fm/ep/4.mp3?src=feed&uid=8812")]},
          {"actor": "pump", "address": "10.77.0.5", "headers": {"User-Agent": "ESP32HTTPClient"}, "requests": [g("http://fw.pump-maker.de/time"), g("http://fw.pump-maker.de/latest?sn=PM77-00912&v=1.4.2"), g("http://push.pump-maker.de/state?sn=PM77-00912", "POST", '{"temp":20.1,"rh":44}', **{"Content-Type": "application/json"}), g("http://push.pump-maker.de/state?sn=PM77-00912", "POST", '{"temp":20.2,"rh":44}', **{"Content-Type": "application/json"})]},
          {"actor": "agent", "address": "10.77.0.3", "headers": {"User-Agent": "Prometheus/2.53.0"}, "requests": [g("http://metrics.bench-mon.net/api/v1/write", "POST", "snappy", **{"Content-Type": "application/x-protobuf", "Content-Encoding": "snappy"}), g("http://nmcheck.gnome.org/check_network_status.txt"), g("http://clients3.google.com/generate_204"), g("http://crl.certhouse.org/r1.crl")]},
          {"actor": "cups", "address": "10.77.0.4", "headers": {"User-Agent": "CUPS/2.4.7 (Linux 6.8; x86_64) IPP/2.0"}, "requests": [g("http://printer.local-works.net/ipp/print", "POST", "x" * 60, **{"Content-Type": "application/ipp"})]}]
