"""An office without pixels: intranet tools, WebDAV, printers, package mirrors, certificate checks, chat over long polls, presence, sign-on by redirect, webmail with its own spacers."""
from dsl import *

MAIL = "<!doctype html><title>Post</title><link rel=stylesheet href=/skin/m.css><img src=/skin/blank.gif?v=7 width=1 height=1><img src=/skin/sep.png width=1 height=24><script>fetch('/mail/unread?u=17&_='+Date.now());fetch('/mail/draft/8f14e45fceea167a',{method:'POST',body:'x'});fetch('{{scheme}}://presence.teamraum.eu/v1/users/5f2b51ca-2d24-4b1a-9f0e-2f3f7a2b1d11/status',{method:'PUT',body:'{}'});fetch('{{scheme}}://chat.teamraum.eu/poll?transport=polling&sid=c0ffee11c0ffee22&t=Nx7a');fetch('{{scheme}}://api.kalender.eu/v3/free?from=1790000000&to=1790003600').then(function(r){return r.text()})</script>"
SITES = {
    "mail.kontor-nord.de": {"/": go("{{scheme}}://login.kontor-nord.de/auth?state=9f86d081884c7d659a2feaa0c55ad015&nonce=b026324c6904b2a9cb4b88d6d61c81d1"), "/inbox": page(MAIL, gzip=True, set_cookie=["MSESS={{c:MSESS}}; HttpOnly; Path=/"]), "/skin/m.css": style("i{background:url(/skin/dot.png)}", headers=LONG), "/skin/blank.gif": pic("gif", headers=LONG), "/skin/sep.png": pic("png", 1, 24, headers=LONG), "/skin/dot.png": pic("png", 2, 2, headers=LONG), "/mail/unread": json_('{"n":3}'), "/mail/draft/*": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "login.kontor-nord.de": {"/auth": go("{{scheme}}://mail.kontor-nord.de/inbox?code=353742c1a90be7d4", set_cookie=["sso={{c:sso}}; " + YEAR])},
    "presence.teamraum.eu": {"/v1/*": empty()}, "chat.teamraum.eu": {"/poll": {"body": "ok", "type": "text/plain"}}, "api.kalender.eu": {"/v3/free": json_('{"free":true}')},
    "crl.trustwell.com": {"/r3.crl": {"body": bytes(900), "type": "application/pkix-crl"}}, "ocsp.trustwell.com": {"/MFQwUjBQME4wTDAJBgUrDgMCGgUABBSK": {"body": bytes(471), "type": "application/ocsp-response"}},
    "mirror.paketwelt.org": {"/ubuntu/dists/noble/InRelease": {"body": bytes(2500), "type": "text/plain"}, "/simple/requests/": page("<a href=x>x</a>")},
    "pool.ntp-info.org": {"/leap": {"body": "", "status": 204}}, "lic.cadwerk.com": {"/heartbeat": {"body": "OK", "type": "text/plain"}}, "telemetryoff.cadwerk.com": {"/v": {"body": "4.2", "type": "text/plain"}},
    "10.77.0.2": {"/ipp/print": {"body": bytes(120), "type": "application/ipp"}, "/cgi-bin/status": {"body": "", "status": 204}, "/hnap": {"body": "<x/>", "type": "text/xml"}},
}
VISITS = [{"url": "http://mail.kontor-nord.de/"},
          {"actor": "tools", "address": "10.77.0.3", "headers": {"User-Agent": "CADWerk/2026.1 (Windows)"}, "requests": [{"url": "http://lic.cadwerk.com/heartbeat?seat=00A1B2C3D4E5&lic=4411"}, {"url": "http://telemetryoff.cadwerk.com/v"}]},
          {"actor": "apt", "address": "10.77.0.4", "headers": {"User-Agent": "Debian APT-HTTP/1.3 (2.7.14)"}, "requests": [{"url": "http://mirror.paketwelt.org/ubuntu/dists/noble/InRelease"}]},
          {"actor": "pip", "address": "10.77.0.4", "headers": {"User-Agent": "pip/24.0"}, "requests": [{"url": "http://mirror.paketwelt.org/simple/requests/"}]},
          {"actor": "crypto", "address": "10.77.0.5", "headers": {"User-Agent": "Microsoft-CryptoAPI/10.0"}, "requests": [{"url": "http://crl.trustwell.com/r3.crl"}, {"url": "http://ocsp.trustwell.com/MFQwUjBQME4wTDAJBgUrDgMCGgUABBSK"}]},
          {"actor": "device", "address": "10.77.0.5", "headers": {"User-Agent": "CUPS/2.4 IPP/2.0"}, "requests": [{"url": "http://10.77.0.2/ipp/print", "method": "POST", "body": "xxxx", "headers": {"Content-Type": "application/ipp"}}, {"url": "http://10.77.0.2/cgi-bin/status?id=5f2b51ca2d244b1a"}, {"url": "http://pool.ntp-info.org/leap?v=3"}]}]
