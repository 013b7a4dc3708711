"""A sports paper in Polish: an ad slot whose exchange syncs cookies both ways with buyers, viewability by beacon, consent strings, lazy placeholders."""
from dsl import *

HEAD = """<!doctype html><html lang=pl><head><title>%s</title><link rel=stylesheet href="{{scheme}}://st.gol-kurier.pl/css/k.css"></head>
<body data-ad="tag.auctora.net" data-ps="7702" data-tc="CQAbcdABQAbcdAKAGAPLBPFgAAAAAAAAAB5YAAAAAAAA">%s<script src="{{scheme}}://st.gol-kurier.pl/js/k.js" defer></script></body></html>"""
SITE = """(function(b){var d=b.dataset,s=document.createElement('script');s.async=true;
s.src='{{scheme}}://'+d.ad+'/at/'+d.ps+'.js?gdpr=1&gdpr_consent='+d.tc;b.appendChild(s);
setTimeout(function(){[].forEach.call(document.querySelectorAll('img.leniwy'),function(i){i.src=i.getAttribute('data-org')})},350);
})(document.body);"""
TAG = """(function(){var d=document,f=d.createElement('iframe');f.scrolling='no';f.width=336;f.height=280;
f.src='{{scheme}}://ads.auctora.net/r/html?ps=7702&dom='+location.hostname+'&gdpr={{q:gdpr}}&gdpr_consent={{q:gdpr_consent}}&rnd='+Date.now();d.body.appendChild(f);
setTimeout(function(){navigator.sendBeacon('{{scheme}}://ev.widocznosc.io/p?e=inview&ps=7702&pct=50&imp={{new:imp}}')},200)})();"""
SLOT = """<!doctype html><body style="margin:0"><a href="{{scheme}}://go.auctora.net/k?b=310"><img src="{{scheme}}://mc.auctora.net/b/310/336x280.jpg" width=336 height=280></a>
<img src="{{scheme}}://ads.auctora.net/shown?ps=7702&b=310&auc={{new:auc}}" width=1 height=1 style="display:none">
<script>['{{scheme}}://match.demandly.com/pixel?ex=auctora&ex_uid={{c:axid}}&gdpr=1','{{scheme}}://cs.kolektyw.eu/x/auctora/{{c:axid}}'].forEach(function(u){var i=new Image(1,1);i.src=u})</script></body>"""
CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.gol-kurier.pl": {
        "/": page(HEAD % ("Gol Kurier", "<h1>Wyniki</h1><img class=leniwy src='{{scheme}}://st.gol-kurier.pl/i/pusty.gif' data-org='{{scheme}}://st.gol-kurier.pl/i/mecz.jpg'><a href=/liga/derby>Derby</a>"), gzip=True),
        "/liga/derby": page(HEAD % ("Derby", "<h1>Derby 2:2</h1><img class=leniwy src='{{scheme}}://img.fotoskalar.net/t_1x1/czekaj.png' data-org='{{scheme}}://img.fotoskalar.net/t_640/derby.webp'>"), gzip=True),
        "/favicon.ico": pic("ico", 16, 16)},
    "st.gol-kurier.pl": {"/css/k.css": style("h1{color:#070}", headers=LONG), "/js/k.js": script(SITE, gzip=True, headers=LONG), "/i/pusty.gif": pic("gif", headers=LONG), "/i/mecz.jpg": pic("jpeg", 320, 200, headers=LONG)},
    "img.fotoskalar.net": {"/t_1x1/czekaj.png": pic("png", headers=LONG), "/t_640/derby.webp": pic("webp", 640, 300, headers=LONG)},
    "tag.auctora.net": {"/at/*": script(TAG, gzip=True, framing="chunked")},
    "ads.auctora.net": {"/r/html": page(SLOT, set_cookie=["axid={{c:axid}}; Domain=auctora.net" + CO]), "/shown": empty(pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "mc.auctora.net": {"/b/*": pic("jpeg", 336, 280, headers=LONG)},
    "ev.widocznosc.io": {"/p": empty(pixel="analytics|unknown")},
    "match.demandly.com": {"/pixel": go("{{scheme}}://px.auctora.net/setuid?dsp=demandly&uid={{c:dmid}}&f=i", pixel="sync", set_cookie=["dmid={{c:dmid}}" + CO])},
    "px.auctora.net": {"/setuid": pic("gif", pixel="sync", headers=NO_STORE)},
    "cs.kolektyw.eu": {"/x/*": go("{{scheme}}://rtb.lumaflow.com/um?src=kolektyw&kid={{c:kol}}", pixel="sync", set_cookie=["kol={{c:kol}}" + CO])},
    "rtb.lumaflow.com": {"/um": pic("png", pixel="sync", headers=NO_STORE, set_cookie=["lmf={{c:lmf}}" + CO])},
}
SYNCS = [{"from_domain": "auctora.net", "to_domain": "demandly.com", "name": "ex_uid"}, {"from_domain": "demandly.com", "to_domain": "auctora.net", "name": "uid"},
         {"from_domain": "auctora.net", "to_domain": "kolektyw.eu", "name": "path"}, {"from_domain": "kolektyw.eu", "to_domain": "lumaflow.com", "name": "kid"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.gol-kurier.pl/"}, {"url": "http://www.gol-kurier.pl/liga/derby"}, {"url": "http://www.gol-kurier.pl/", "headers": {"Sec-GPC": "1"}}]
