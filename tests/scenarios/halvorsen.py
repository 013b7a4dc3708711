"""An office's network: mail programs, printers, telephones, updates, certificate checks, licences, an intranet with a time clock; beside letters' open pixels, a read receipt service and two programs' usage counts."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Win64; x64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17126; ms-office; MSOffice 16)", "Accept": "*/*"}
TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "Accept": "image/avif,image/webp,*/*", "Accept-Language": "en-GB,en;q=0.5"}
APPLE = {"User-Agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)", "Accept": "image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
MAC, GUID = "00A0DEB31F44", "8d1f0c72-5b3e-4a9c-b1d7-6e0f2a3b4c5d"
HTML = """<!doctype html><html><head><title>Intranet</title><link rel=stylesheet href=/c.css></head><body><img src=/x/clear.gif width=1 height=10><img src='/people/photo?id=hk&s=32&h=9e107d9d372bb6826bd81d3542a419d6'><img src='/people/photo?id=mb&s=32&h=e4d909c290d0fb1ca068ffaddf22cbd0'><img src='{{scheme}}://sso.halvorsen-bros.no/keep.gif?app=intranet&sid={{new:k}}' width=1 height=1>
<img src='{{scheme}}://files.halvorsen-bros.no/warm.gif?share=q4&u=hk&t={{new:w}}' width=1 height=1><script>function P(u,b){return fetch(u,{method:'POST',body:b||'',credentials:'include'})}function I(u){(new Image).src=u}
P('/clock/state?emp=4471');I('/printer/status.gif?q=hall-2&_='+Date.now());I('{{scheme}}://door.halvorsen-bros.no/cam/lobby.jpg?t='+Date.now());</script></body></html>"""
SITES = {
    "intranet.halvorsen-bros.no": {"/": page(HTML, set_cookie=["ISESS={{new:s}}; HttpOnly; Path=/"]), "/c.css": style("p,body{background:url(/x/line.gif)}", headers=LONG), "/x/*": pic("gif", headers=LONG), "/people/photo": pic("png", headers={"Cache-Control": "max-age=600"}), "/clock/*": empty(), "/printer/status.gif": pic("gif", headers=NO_STORE), "/canteen/vote": empty(), "/room/hold": json_('{"ok":true}'), "/leave/draft": empty(), "/wiki/read": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "sso.halvorsen-bros.no": {"/keep.gif": pic("gif", headers=NO_STORE, set_cookie=["SSO={{new:sso}}; HttpOnly; Path=/"])}, "files.halvorsen-bros.no": {"/warm.gif": pic("gif", headers=NO_STORE)}, "door.halvorsen-bros.no": {"/cam/*": pic("jpeg", 160, 90, headers=NO_STORE)}, "wpad.halvorsen-bros.no": {"/wpad.dat": {"body": "function FindProxyForURL(u,h){return 'DIRECT'}", "type": "application/x-ns-proxy-autoconfig"}},
    "img.nordpapir-post.com": {"/l/head.jpg": pic("jpeg", 600, 140, headers=LONG), "/l/space.gif": pic("gif", headers=LONG), "/l/edge.png": pic("png", headers=LONG), "/l/ico/*": pic("png", 20, 20, headers=LONG)}, "t.nordpapir-post.com": {"/r/*": pic("gif", pixel="email_open", headers=NO_STORE)},
    "assets.meetwise.org": {"/cal/dot.gif": pic("gif", headers=LONG), "/cal/banner@2x.png": pic("png", 400, 80, headers=LONG), "/avatar/*": pic("png", headers={"Cache-Control": "max-age=300"}), "/rsvp/state.png": pic("png", 60, 20, headers=NO_STORE)}, "hub.meetwise.org": {"/o.aspx": pic("gif", pixel="email_open", headers=NO_STORE)},
    "rcpt.salescue.net": {"/v/*": pic("png", pixel="email_open", headers=NO_STORE)}, "sig.brevsign.com": {"/u/*": pic("png", 180, 60, headers=LONG), "/line.gif": pic("gif", headers=LONG)},
    "wu.patchdepot.net": {"/v6/ClientWebService/client.asmx": {"body": "<s:Envelope/>", "type": "text/xml"}, "/selfupdate/wuident.cab": {"body": bytes(900), "type": "application/octet-stream"}, "/c/msdownload/*": {"body": bytes(4000), "type": "application/octet-stream"}, "/do/peers": json_('{"KeepAliveIntervalMs":60000}')},
    "ocsp.tillitsrot.com": {"/*": {"body": bytes(471), "type": "application/ocsp-response"}, "/": {"body": bytes(471), "type": "application/ocsp-response"}}, "crl.tillitsrot.com": {"/r3.crl": {"body": bytes(800), "type": "application/pkix-crl"}},
    "rep.skjoldvern.com": {"/q": {"body": bytes(16), "type": "application/octet-stream"}, "/defs/ver": {"body": "27481", "type": "text/plain"}, "/url": empty(), "/fp": empty()}, "lic.tegnecad.com": {"/heartbeat": empty(), "/checkout": json_('{"lease":3600}')}, "usage.tegnecad.com": {"/ev": empty(pixel="analytics"), "/crash": empty()},
    "prov.hallotel.net": {"/*": {"body": "#!version:1.0\n", "type": "text/plain"}}, "push.hallotel.net": {"/register": empty(), "/blf": empty()},
    "ink.trykkverk.com": {"/sub/state": json_('{"ok":1}'), "/fw/latest": empty()}, "hall-2.print.local": {"/ipp/print": {"body": bytes(60), "type": "application/ipp"}, "/hp/status.gif": pic("gif", headers=NO_STORE), "/scan/job": empty()},
    "nas.backup-lager.com": {"/alive": empty(), "/chunk/*": empty()}, "ntp.tidgiver.org": {"/time": {"body": "1796125000", "type": "text/plain"}}, "captive.nettsjekk.com": {"/generate_204": empty()}, "speed.nettsjekk.com": {"/lat": empty(), "/up": empty(), "/down": {"body": bytes(20000), "type": "application/octet-stream"}},
    "updates.pratsom.com": {"/desktop/win/latest.yml": {"body": "version: 4.1.2\n", "type": "text/yaml"}}, "edge.pratsom.com": {"/presence": empty(), "/typing": empty(), "/read": empty(), "/av/*": pic("png", headers=LONG)}, "log.pratsom.com": {"/beacon/track": {"body": "ok", "type": "text/plain", "pixel": "analytics"}},
    "api.virk-register.no": {"/mva": json_('{"gyldig":true}')}, "deb.speil.no": {"/debian/*": {"body": bytes(1500), "type": "application/octet-stream"}}, "ups.kraftvakt.com": {"/hb": empty()}, "door.laasnett.com": {"/event/ack": empty()},
}


def to(*urls):
    return [{"url": u, "page": None} if isinstance(u, str) else {"page": None, **u} for u in urls]


def post(url, body=""):
    return {"url": url, "method": "POST", "body": body}


def actor(name, last, agent, *urls):
    return {"actor": name, "address": "10.77.0.%d" % last, "headers": {"User-Agent": agent} if isinstance(agent, str) else agent, "requests": to(*urls)}


L = ("http://img.nordpapir-post.com/l/head.jpg", "http://img.nordpapir-post.com/l/space.gif", "http://img.nordpapir-post.com/l/edge.png", "http://img.nordpapir-post.com/l/ico/in.png")
M = ("http://assets.meetwise.org/cal/banner@2x.png", "http://assets.meetwise.org/cal/dot.gif", "http://assets.meetwise.org/avatar/9b74c9897bac770ffc029102a200c5de?d=blank&s=32", "http://assets.meetwise.org/rsvp/state.png?inv=7f3a9c10b2&u=hk")
VISITS = [
    {"url": "http://intranet.halvorsen-bros.no/"},
    {"run": "P('/clock/in?emp=4471&t=1796125000');P('/canteen/vote','fish');P('/room/hold','r=4');P('/leave/draft','from=2026-12-22');navigator.sendBeacon('/wiki/read?page=901&emp=4471');I('/printer/status.gif?q=hall-2&_='+Date.now())"},
    actor("outlook", 3, OUTLOOK, *L, "http://t.nordpapir-post.com/r/2026-48/Z3Jlbi1rdW5kZS00NDcx/7be1.gif"),
    actor("outlook", 3, OUTLOOK, *M, "http://hub.meetwise.org/o.aspx?c=11805&m=5b2f90aa&r=%7B4F1C88D2-7A0B-4E55-9C31-2D6E8F7A9B10%7D"),
    actor("thunderbird", 4, TB, *L, "http://t.nordpapir-post.com/r/2026-48/Z3Jlbi1rdW5kZS00NDk5/07d2.gif", "http://sig.brevsign.com/u/1f0c2b7a/sig.png?v=3", "http://sig.brevsign.com/line.gif", "http://rcpt.salescue.net/v/7c1e0b5a94f28d63/logo.png"),
    actor("apple", 5, APPLE, *M[:3], "http://assets.meetwise.org/rsvp/state.png?inv=7f3a9c10b2&u=mb", "http://hub.meetwise.org/o.aspx?c=11805&m=5b2f90aa&r=%7B0D7E12AB-4C66-4F09-8B21-91AA3C5D7E02%7D", "http://sig.brevsign.com/u/77ab10c4/sig.png?v=1"),
    actor("windows", 3, "Windows-Update-Agent/10.0.10011.16384 Client-Protocol/2.71", post("http://wu.patchdepot.net/v6/ClientWebService/client.asmx", "<s:Envelope><SyncUpdates/></s:Envelope>"), "http://wu.patchdepot.net/selfupdate/wuident.cab?2612011130", "http://wu.patchdepot.net/c/msdownload/update/2026/11/kb504.cab?P1=1796130000&P2=404&P4=aXc1hQ%3d%3d"),
    actor("delivery", 3, "Microsoft-Delivery-Optimization/10.1", post("http://wu.patchdepot.net/do/peers?doClientVersion=10.0&profile=%s" % GUID, "{}")),
    actor("proxy-finder", 4, "WinHttp-Autoproxy-Service/5.1", "http://wpad.halvorsen-bros.no/wpad.dat"), actor("ncsi", 4, "Microsoft NCSI", "http://captive.nettsjekk.com/generate_204"),
    actor("ocsp", 3, "Microsoft-CryptoAPI/10.0", "http://ocsp.tillitsrot.com/MFQwUjBQME4wTDAJBgUrDgMCGgUABBSAUQYBMq2awn1Rh6Doh%2FsBYgFV7gQUA95QNVbRTLtm8KPiGxvDl7I90VUCEAqjBxcRb5nSjVjQ", "http://crl.tillitsrot.com/r3.crl"),
    actor("antivirus", 3, "SkjoldVern/12.4 (Windows; cloud)", post("http://rep.skjoldvern.com/q?cid=%s&k=1" % GUID, "h=9f86d081884c7d659a2feaa0c55ad015"), "http://rep.skjoldvern.com/defs/ver?cid=%s" % GUID, post("http://rep.skjoldvern.com/url?cid=%s" % GUID, "u=nordpapir-post.com"), post("http://rep.skjoldvern.com/fp?cid=%s" % GUID, "x")),
    actor("cad", 4, "TegneCAD/2026.1 (Windows NT 10.0)", "http://lic.tegnecad.com/heartbeat?host=PC-0144&seat=%s&f=base" % GUID, post("http://lic.tegnecad.com/checkout?host=PC-0144", "f=render"), post("http://usage.tegnecad.com/ev?e=feature_used&f=render&mid=%s&v=2026.1&t=1796125011" % GUID), post("http://usage.tegnecad.com/ev?e=session_end&d=812&mid=%s&v=2026.1&t=1796125822" % GUID), post("http://usage.tegnecad.com/crash?mid=%s" % GUID, "MDMP" + "x" * 3000)),
    actor("phone", 5, "Hallotel HT-46 108.86.0.20 00:a0:de:b3:1f:44", "http://prov.hallotel.net/y000000000108.cfg", "http://prov.hallotel.net/%s.cfg" % MAC.lower(), "http://push.hallotel.net/blf?mac=%s&line=2&state=idle" % MAC, post("http://push.hallotel.net/register?mac=%s&exp=3600" % MAC)),
    actor("printer", 5, "TrykkVerk-M480/4.11 (EWS)", "http://ink.trykkverk.com/sub/state?sn=CNB1J4471K", "http://ink.trykkverk.com/fw/latest?sn=CNB1J4471K&v=4.11.0&m=M480"),
    actor("cups", 4, "CUPS/2.4.7 (Darwin 23.5.0; arm64) IPP/2.0", post("http://hall-2.print.local/ipp/print", "Get-Printer-Attributes"), post("http://hall-2.print.local/ipp/print", "Print-Job"), "http://hall-2.print.local/hp/status.gif?j=81&_=1796125040", post("http://hall-2.print.local/scan/job?u=mb")),
    actor("nas", 5, "LagerBackup/7.2", "http://nas.backup-lager.com/alive?sn=2150QWN44712&fw=7.2", {"url": "http://nas.backup-lager.com/chunk/0a9f?i=0&id=%s" % GUID, "method": "PUT", "body": "x" * 1500}, {"url": "http://nas.backup-lager.com/chunk/0a9f?i=1&id=%s" % GUID, "method": "PUT", "body": "x" * 700}),
    actor("clock", 5, "curl/8.5.0", "http://ntp.tidgiver.org/time?sn=TK-8812", "http://ups.kraftvakt.com/hb?sn=AS2044110077&st=ONLINE&b=100", "http://door.laasnett.com/event/ack?ctl=0017FC11&ev=88213"),
    actor("speed", 4, "NettSjekk/3.1 (Windows)", "http://speed.nettsjekk.com/lat?id=f4c1b2a0&n=1", "http://speed.nettsjekk.com/lat?id=f4c1b2a0&n=2", "http://speed.nettsjekk.com/down?id=f4c1b2a0", post("http://speed.nettsjekk.com/up?id=f4c1b2a0", "x" * 4000)),
    actor("chat", 4, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Pratsom/4.1.1 Chrome/124.0.6367.243 Electron/30.1.2 Safari/537.36", "http://updates.pratsom.com/desktop/win/latest.yml?noCache=1i7c0aa1", post("http://edge.pratsom.com/presence?u=hk&d=%s&s=active" % GUID), post("http://edge.pratsom.com/typing?c=C44&u=hk"), post("http://edge.pratsom.com/read?c=C44&ts=1796125050.0012&u=hk"),
          "http://edge.pratsom.com/av/mb-24.png?h=0cc175b9", post("http://log.pratsom.com/beacon/track?ev=channel_view&d=%s&v=4.1.1&ts=1796125052" % GUID, '{"events":[{"n":"channel_view","c":"C44"}]}')),
    actor("ledger", 3, "Regnskap/11.2 (.NET 8.0)", "http://api.virk-register.no/mva?orgnr=981276957&key=c41f0d7be2"), actor("apt", 5, "Debian APT-HTTP/1.3 (2.6.1)", "http://deb.speil.no/debian/dists/bookworm/InRelease", "http://deb.speil.no/debian/pool/main/c/curl.deb"),
]
