"""A bank: no pixel, though it reports violations of policy, keeps the session by a picture, waits for a signature and signs on through another domain."""
from dsl import *

CSP = {"Content-Security-Policy": "img-src 'self' http://cdn.nordkassa.se; report-uri http://nordkassa.violation-inbox.com/r/d/csp/enforce"}
OV = """<!doctype html><html lang=sv><head><title>Konton</title><link rel=stylesheet href="{{scheme}}://cdn.nordkassa.se/ds/5.2/ds.css"></head><body><img src="{{scheme}}://cdn.nordkassa.se/ds/5.2/logo.svg"><img src="{{scheme}}://cdn.nordkassa.se/ds/5.2/t.gif" width=1 height=8><img src="{{scheme}}://blocked.partnerkort.se/kort.png">
<script>var k=0;setInterval(function(){if(k++<3)new Image().src='/session/keepalive.gif?_='+Date.now()},600);fetch('/api/konton?v=2',{headers:{'x-csrf':'a1'}});fetch('/api/konton/81/rorelser?fran=2026-11-01&till=2026-11-30');fetch('{{scheme}}://kurser.valutadata.eu/v1/latest?base=SEK&key=c9f0f895fb98ab9159f51fd0297e236d').then(r=>r.json());
fetch('/api/meddelanden/olasta',{method:'HEAD'});</script></body></html>"""
SIGN = """<!doctype html><title>Signera</title><img src="/sign/qr.png?t={{new:qr}}"><script>var n=0,i=setInterval(function(){document.images[0].src='/sign/qr.png?t='+Math.random().toString(16).slice(2);fetch('/sign/collect',{method:'POST',body:'{"orderRef":"131daac9-16c6-4618-beb0-365768f37288"}'});if(++n>2)clearInterval(i)},300)</script>
<iframe name=m width=0 height=0></iframe><form target=m method=post action="{{scheme}}://acs.kortgrind.net/3ds/method"><input name=threeDSMethodData value="eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjNhYzdjYWE3In0"></form><script>document.forms[0].submit()</script>"""
SITES = {
    "online.nordkassa.se": {"/": go("{{scheme}}://id.bankleg.se/auth?client_id=nk-7&nonce={{new:n}}&state={{new:st}}&acr=loa3"), "/cb": go("/konton", set_cookie=["nk={{new:nk}}; HttpOnly; Path=/"]), "/konton": page(OV, gzip=True, headers=CSP), "/betala": page(SIGN, gzip=True), "/sign/qr.png": pic("png", 160, 160, headers=NO_STORE), "/sign/collect": json_('{"status":"pending"}', headers=NO_STORE),
                            "/session/keepalive.gif": pic("gif", headers=NO_STORE), "/api/*": json_("[]", headers=NO_STORE), "/logout": page("<title>Hej</title>Utloggad", set_cookie=["nk=; Max-Age=0; Path=/"]), "/favicon.ico": pic("ico", 16, 16)},
    "id.bankleg.se": {"/auth": go("{{scheme}}://online.nordkassa.se/cb?code={{new:code}}&state={{q:state}}", set_cookie=["bl={{c:bl}}; HttpOnly; SameSite=None; Secure; " + YEAR])},
    "cdn.nordkassa.se": {"/ds/5.2/ds.css": style("@font-face{font-family:N;src:url(n.woff2)}body{font-family:N}", headers=LONG), "/ds/5.2/n.woff2": {**font(), "headers": {"Access-Control-Allow-Origin": "*"}}, "/ds/5.2/logo.svg": pic("svg", 120, 30, headers=LONG), "/ds/5.2/t.gif": pic("gif", headers=LONG)},
    "nordkassa.violation-inbox.com": {"/r/*": empty()}, "kurser.valutadata.eu": {"/v1/latest": json_('{"EUR":0.09}')},
    "acs.kortgrind.net": {"/3ds/method": page("<script>parent.postMessage('done','*')</script>", headers=NO_STORE)},
    "ocsp.nordtrust.net": {"/*": {"body": bytes(503), "type": "application/ocsp-response"}}, "crl.nordtrust.net": {"/r3.crl": {"body": bytes(1200), "type": "application/pkix-crl"}},
    "api.nordkassa.se": {"/mobil/*": json_('{"ok":1}')}, "cfg.flagvault.io": {"/v2/flags": json_('{"f":[]}')},
}
N = "http://online.nordkassa.se"
VISITS = [{"url": N + "/"}, {"run": "new Promise(r=>setTimeout(r,2200))"}, {"url": N + "/betala"}, {"url": N + "/logout"},
          {"actor": "mobile", "address": "10.77.0.3", "headers": {"User-Agent": "Nordkassa/9.14 (iPhone; iOS 18.1; Scale/3.00)", "Accept": "application/json"}, "requests": [{"url": "http://cfg.flagvault.io/v2/flags?sdk=ios-4.2&user=7b52009b64fd0a2a49e6d8a939753077792b0554&env=prod"}, {"url": "http://api.nordkassa.se/mobil/v4/saldo?konto=81"}, {"url": "http://api.nordkassa.se/mobil/v4/enhet", "method": "POST", "body": '{"push":"fcm:7b52009b64fd0a2a"}'}]},
          {"actor": "os", "address": "10.77.0.4", "headers": {"User-Agent": "com.apple.trustd/3.0"}, "requests": [{"url": "http://ocsp.nordtrust.net/MFYwVKADAgEAME0wSzBJMAkGBSsOAwIaBQAEFHFzkbz7"}, {"url": "http://crl.nordtrust.net/r3.crl"}]}]
