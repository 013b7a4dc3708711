"""The made-up web that golden captures are taken of: nginx configuration, files and names. Hosts end in .example (RFC 2606)."""
import base64
import hashlib
import pathlib
import struct
import subprocess
import sys
import zlib

from net import SERVER, listens, wait_for


def png(width, height):
    """A picture with content, as a real encoder would write it."""
    rows = b"".join(b"\0" + bytes((x * 7 + y * 13) % 256 for x in range(width * 3)) for y in range(height))

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


SPACER = bytes.fromhex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b")

SHOP = """<!doctype html><html lang=en><head><title>%s</title><link rel=stylesheet href=/s/shop.css><link rel=icon href=/favicon.png>
<script>window.dataLayer=[{event:'%s',value:'%s',currency:'EUR'}]</script>
<script async src="http://tags.tagwerk.example/t.js?id=TW-1183"></script></head>
<body><img src=/s/logo.png width=96 height=32 alt=Lamps><img src=/s/spacer.gif width=1 height=18 alt=""><h1>%s</h1>%s
<script>setTimeout(function(){%s},900)</script></body></html>"""

TAGS = """(function(w,d){var l=w.dataLayer[0],h='px.'+'zaehler'+'.example';
function load(u){var s=d.createElement('script');s.async=true;s.src=u;d.head.appendChild(s)}
load('http://static.messwerk.example/m.js');
(new Image(1,1)).src='http://'+h+'/t.gif?site=1183&ev='+l.event+(l.value?'&value='+l.value+'&currency='+l.currency:'')+'&r='+Math.random();
})(window,document);"""

MEASURE = """(function(){var c=(document.cookie.match(/_mw=([0-9a-f]+)/)||[])[1];
if(!c){c=Array.from(crypto.getRandomValues(new Uint8Array(10))).map(function(b){return b.toString(16).padStart(2,'0')}).join('');document.cookie='_mw='+c+';max-age=63072000;path=/'}
navigator.sendBeacon('http://in.messwerk.example/collect?v=1&cid='+c+'&en=page_view&dl='+encodeURIComponent(location.href),'e=1');
(new Image).src='http://metrics.lamps.example/b/p.gif?uid='+c+'&p='+encodeURIComponent(location.pathname)})();"""

NEWS = """<!doctype html><html lang=en><head><title>Ledger</title><link rel=stylesheet href="/s/news.css"></head><body><h1>Rain</h1>
<img src="http://img.bilderdienst.example/w_1/blank.gif" data-src="http://img.bilderdienst.example/w_600/rain.png" width=1 height=1>
<iframe src="http://ads.adhaus.example/slot?s=44&gdpr=1&gdpr_consent=CPxyzABPxyzABAGABCENAiCMAP_AAH_AAAAAAAAA" width=300 height=100></iframe>
<script>document.querySelectorAll('img[data-src]').forEach(function(i){setTimeout(function(){i.src=i.dataset.src},200)});
setTimeout(function(){fetch('/done')},1200)</script></body></html>"""

SLOT = """<!doctype html><title>slot</title><img src="http://ads.adhaus.example/creative.png" width=300 height=100>
<img src="http://sync.nachfrage.example/match?p=adhaus" width=1 height=1>"""

VAULT = """<!doctype html><html lang=en><head><title>%s</title></head><body><h1>Safes</h1>
<script>var k='px.'+'zaehler'+'.example';(new Image(1,1)).src='https://'+k+'/t.gif?site=2044&ev=page_view&r='+Math.random();
setTimeout(function(){%s},900)</script>
<img src="https://sync.nachfrage.example/match?p=tresor" width=1 height=1><img src=/safe.png width=80 height=60></body></html>"""

EXPRESS = """<!doctype html><html lang=en><head><title>%s</title></head><body><h1>Parcels</h1><img src=/van.png width=64 height=48>
<img src="https://img.bilderdienst.example/w_600/%s" width=20 height=12>
<script>(new Image(1,1)).src='https://px.zaehler.example/t.gif?site=3117&ev=page_view&r='+Math.random();
(new Image(1,1)).src='https://sync.nachfrage.example:8443/match.gif?p=eilpost';
setTimeout(function(){%s},900)</script></body></html>"""

FILES = {
    "lamps": {
        "index.html": SHOP % ("Lamps", "page_view", "", "Lamps", "<a href=/blue.html>Blue</a>", "location='/blue.html'"),
        "blue.html": SHOP % ("Blue lamp", "view_item", "39.90", "Blue lamp", "<img src=/s/blue.png>", "location='/thanks.html'"),
        "thanks.html": SHOP % ("Thank you", "purchase", "39.90", "Thank you", "Order LX-2041 is on its way", "fetch('/done')"),
        "s/shop.css": "body{margin:0;background:url(/s/paper.png)}h1{color:#124}",
        "s/logo.png": png(96, 32), "s/spacer.gif": SPACER, "s/paper.png": png(8, 8), "s/blue.png": png(160, 120), "favicon.png": png(16, 16),
    },
    "tagwerk": {"t.js": TAGS}, "messwerk": {"m.js": MEASURE},
    "ledger": {"index.html": NEWS, "s/news.css": "h1{font-family:serif}"},
    "bilderdienst": {"w_1/blank.gif": SPACER, "w_600/rain.png": png(200, 120), "w_600/snow.png": png(200, 120)},
    "adhaus": {"slot": SLOT, "creative.png": png(300, 100)},
    "tresor": {"index.html": VAULT % ("Safes", "location='/two.html'"), "two.html": VAULT % ("More safes", "fetch('/done')"), "safe.png": png(80, 60)},
    "eilpost": {"index.html": EXPRESS % ("Parcels", "rain.png", "location='/two.html'"), "two.html": EXPRESS % ("More parcels", "snow.png", "fetch('/done')"), "van.png": png(64, 48)},
    "zaehler": {"t.gif": SPACER}, "nachfrage": {"match.gif": SPACER},
    "mailer": {"header.png": png(300, 60), "spacer.gif": SPACER, "big.txt": "The quick brown fox. " * 4000},
}

# What is asked for over HTTP/3, and where its files lie.
H3 = {"www.eilpost.example": "eilpost", "px.zaehler.example": "zaehler", "sync.nachfrage.example": "nachfrage", "img.bilderdienst.example": "bilderdienst"}

NGINX = """
daemon off; worker_processes 1; user root; pid {work}/nginx.pid; error_log {work}/nginx.err;
events {{ worker_connections 256; }}
http {{
  access_log {work}/access.log; default_type application/octet-stream; sendfile on; server_tokens off; keepalive_timeout 30s;
  types {{ text/html html; text/css css; application/javascript js; image/png png; image/gif gif; text/plain txt; }}
  client_body_temp_path {work}/b; proxy_temp_path {work}/p; fastcgi_temp_path {work}/f; uwsgi_temp_path {work}/u; scgi_temp_path {work}/s;
  gzip on; gzip_min_length 100; gzip_types text/css application/javascript text/plain;
  map $cookie_zid $zid {{ "" $request_id; default $cookie_zid; }}
  map $cookie_nid $nid {{ "" $request_id; default $cookie_nid; }}
  map $cookie_gid $gid {{ "" $request_id; default $cookie_gid; }}
  map $cookie_s_vi $svi {{ "" $request_id; default $cookie_s_vi; }}
  server {{ listen 80 default_server; listen [::]:80 default_server; return 404; }}
  server {{ listen 80; server_name www.lamps.example; root {work}/sites/lamps; expires 1h; location = /done {{ return 204; }} }}
  server {{ listen 80; server_name tags.tagwerk.example; root {work}/sites/tagwerk; expires 15m; }}
  server {{ listen 80; server_name static.messwerk.example; root {work}/sites/messwerk; expires 1h; }}
  server {{ listen 80; server_name in.messwerk.example; location / {{ return 204; }} }}
  server {{ listen 80; server_name metrics.lamps.example;
    location / {{ empty_gif; add_header Cache-Control no-store; add_header Set-Cookie "s_vi=$svi; Domain=lamps.example; Max-Age=63072000; Path=/"; }} }}
  server {{ listen 80; server_name px.zaehler.example;
    location / {{ empty_gif; add_header Cache-Control "no-store, no-cache"; add_header P3P 'CP="NOI"'; add_header Set-Cookie "zid=$zid; Max-Age=31536000; Path=/; SameSite=None; Secure"; }} }}
  server {{ listen 80; server_name www.ledger.example; root {work}/sites/ledger; location = /done {{ return 204; }} }}
  server {{ listen 80; server_name img.bilderdienst.example; root {work}/sites/bilderdienst; expires 30d; }}
  server {{ listen 80; server_name ads.adhaus.example; root {work}/sites/adhaus; default_type text/html; }}
  server {{ listen 80; server_name sync.nachfrage.example;
    location = /match {{ add_header Set-Cookie "nid=$nid; Max-Age=31536000; Path=/; SameSite=None; Secure" always; return 302 http://cm.gitter.example/set?src=nachfrage&puid=$nid; }} }}
  server {{ listen 80; server_name cm.gitter.example;
    location = /set {{ empty_gif; add_header Cache-Control no-store; add_header Set-Cookie "gid=$gid; Max-Age=31536000; Path=/; SameSite=None; Secure"; }} }}
  server {{ listen 80; listen [::]:80; listen 81 http2; server_name mail.gartenpost.example files.gartenpost.example; root {work}/sites/mailer; etag on;
    client_max_body_size 1m; location = /open {{ empty_gif; add_header Cache-Control no-store; }} location = /form {{ return 200 "ok\\n"; }} location /moved {{ return 301 /header.png; }} }}
  server {{ listen 443 ssl http2; server_name secure.gartenpost.example; root {work}/sites/mailer; ssl_certificate {work}/crt.pem; ssl_certificate_key {work}/key.pem;
    ssl_protocols TLSv1.2 TLSv1.3; ssl_ecdh_curve secp384r1; location = /open {{ empty_gif; }} }}
  server {{ listen 443 ssl http2; server_name www.tresor.example; root {work}/sites/tresor; expires 1h; ssl_certificate {work}/crt.pem; ssl_certificate_key {work}/key.pem;
    location = /done {{ return 204; }} location = /form {{ return 200 "ok\\n"; }} }}
  server {{ listen 443 ssl http2; server_name px.zaehler.example; ssl_certificate {work}/crt.pem; ssl_certificate_key {work}/key.pem;
    location / {{ empty_gif; add_header Cache-Control no-store; add_header Set-Cookie "zid=$zid; Max-Age=31536000; Path=/; SameSite=None; Secure"; }} }}
  server {{ listen 443 ssl http2; server_name img.bilderdienst.example; root {work}/sites/bilderdienst; ssl_certificate {work}/crt.pem; ssl_certificate_key {work}/key.pem;
    add_header Alt-Svc 'h3=":443"; ma=86400'; }}
  server {{ listen 443 ssl http2; server_name sync.nachfrage.example; ssl_certificate {work}/crt.pem; ssl_certificate_key {work}/key.pem;
    location = /match {{ add_header Set-Cookie "nid=$nid; Max-Age=31536000; Path=/; SameSite=None; Secure" always; return 302 https://cm.gitter.example/set?src=nachfrage&puid=$nid; }} }}
  server {{ listen 443 ssl http2; server_name cm.gitter.example; ssl_certificate {work}/crt.pem; ssl_certificate_key {work}/key.pem;
    location = /set {{ empty_gif; add_header Cache-Control no-store; add_header Set-Cookie "gid=$gid; Max-Age=31536000; Path=/; SameSite=None; Secure"; }} }}
}}
"""

DNSMASQ = ["--keep-in-foreground", "--no-resolv", "--no-hosts", "--no-daemon", "--log-facility=-", "--bind-interfaces", "--local-ttl=60", "--local=/example/",
           "--address=/example/10.83.0.2", "--host-record=lamps.collect.verdeckt.example,10.83.0.2",
           "--cname=metrics.lamps.example,lamps.collect.verdeckt.example"]

# Hosts whose cookies a browser keeps as third-party cookies only when it takes them for secure.
SECURE = ["http://px.zaehler.example", "http://sync.nachfrage.example", "http://cm.gitter.example"]


def write(work):
    """Lays files and nginx.conf into the lab's folder; gives the configuration's path."""
    for site, files in FILES.items():
        for name, body in files.items():
            path = pathlib.Path(work, "sites", site, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body if isinstance(body, bytes) else body.encode())
    conf = pathlib.Path(work, "nginx.conf")
    conf.write_text(NGINX.format(work=work))
    return conf


def serve_h3(lab):
    """An HTTP/3 server beside nginx; this program runs where aioquic is installed."""
    lab.start(lab.server, sys.executable, pathlib.Path(__file__).with_name("h3.py"), "serve", lab.work, SERVER)
    for port in (443, 8443):
        wait_for("HTTP/3", listens(lab, lab.server, port, udp=True))


def fingerprint(lab):
    """SHA-256 of the certificate's public key, as a browser is told to trust it."""
    key = subprocess.run(["openssl", "x509", "-in", lab.work / "crt.pem", "-noout", "-pubkey"], check=True, capture_output=True).stdout
    key = subprocess.run(["openssl", "pkey", "-pubin", "-outform", "der"], input=key, check=True, capture_output=True).stdout
    return base64.b64encode(hashlib.sha256(key).digest()).decode()


def serve(lab):
    """nginx and dnsmasq in the server's namespace, ready to answer."""
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650", "-subj", "/CN=secure.gartenpost.example",
                    "-keyout", lab.work / "key.pem", "-out", lab.work / "crt.pem"], check=True, stderr=subprocess.DEVNULL)
    lab.start(lab.server, "dnsmasq", *DNSMASQ, "--listen-address=" + SERVER, stderr=subprocess.DEVNULL)
    lab.start(lab.server, "nginx", "-c", write(lab.work), "-e", lab.work / "nginx.err")
    wait_for("nginx", listens(lab, lab.server, 443))
    wait_for("dnsmasq", listens(lab, lab.server, 53, udp=True))
