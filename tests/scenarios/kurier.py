"""A regional paper: ad requests without an ad, consent records, policy reports, likes and votes, lazy pictures, prefetch, a bait picture, probes; beside audience measurement, one impression and a sync."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
APP = """var S='{{scheme}}://';function I(u){(new Image).src=u}function P(u,b){return fetch(u,{method:'POST',body:b||'',credentials:'include'})}function Q(u){return fetch(u,{credentials:'include'})}
addEventListener('DOMContentLoaded',function(){document.querySelectorAll('img[data-l]').forEach(function(i){setTimeout(function(){i.src=i.dataset.l},500)})});
var bait=new Image;bait.onload=function(){window.okAds=1};bait.src='/werbung/ad_728x90_banner.gif';
[1,2,3].forEach(function(s){Q(S+'rtb.platzhalter-ads.de/b?slot='+s+'&pub=kurier&sz=300x250&uid={{new:au}}&url='+encodeURIComponent(location.href)+'&cb='+Date.now())});
Q(S+'wetter.talwarte.de/jetzt?plz=94032&key=3fa1c8&_='+Date.now());"""
CMP = """(function(){var b=JSON.stringify({tc:'CPxyzABPxyzABAGABCENAiCMAP',id:'{{c:cmpid}}',site:'kurier',t:Date.now()});fetch('{{scheme}}://consent.einwillig.eu/v2/record?site=kurier-901',{method:'POST',body:b,credentials:'include'});
var i=new Image;i.src='{{scheme}}://consent.einwillig.eu/v2/check.gif?site=kurier-901&id={{c:cmpid}}&v=3'})();"""
IVW = """(function(){var u='{{scheme}}://de.reichweite-zaehlung.de/tx.io?st=kurierdo&cp=lokal_'+location.pathname.length+'&sv=ke&co=&pt=CP&ps=lin&er=N22&rf=&r2=&ur='+location.hostname+'&xy=800x600x24&cb=0008&i2='+Math.random()+'&ep=1790000000&vr=422&id='+'{{c:rz}}';(new Image).src=u})();"""
AD = """<!doctype html><body style=margin:0><img src='{{scheme}}://mm.platzhalter-ads.de/cr/881.jpg' width=300 height=250><img src='{{scheme}}://rtb.platzhalter-ads.de/i?b={{new:b}}&cr=881&p=kurier&u={{c:pa}}' width=1 height=1><img src='{{scheme}}://x.nutzerbruecke.com/cs?pid=41&puid={{c:pa}}' width=1 height=1></body>"""


def doc(title, body, more=""):
    return page("<!doctype html><html lang=de><head><title>" + title + "</title><link rel=stylesheet href=/r/k.css><link rel=dns-prefetch href='//rtb.platzhalter-ads.de'><script src=/r/k.js></script><script async src='{{scheme}}://consent.einwillig.eu/cmp.js'></script><script async src='{{scheme}}://script.reichweite-zaehlung.de/iam.js'></script></head><body>" + body + more + "</body></html>",
                gzip=True, set_cookie=["ku={{c:ku}}; " + YEAR], headers={"Content-Security-Policy-Report-Only": "font-src 'none'; report-uri {{scheme}}://csp.kurier-donau.de/melden?s=kurier&v=4"})


LAZY = "".join("<img src='{{scheme}}://bilder.kurier-static.de/p/1x1.gif?f=%d' data-l='{{scheme}}://bilder.kurier-static.de/%d/t.jpg?h=%s'>" % (n, n, h) for n, h in ((50121, "f1c2aa90"), (50122, "0d7781be"), (50130, "9a1b04cd"), (50133, "44fe0a12")))
READ = "<script>setTimeout(function(){navigator.sendBeacon('/n/l','{\"a\":50121,\"d\":50,\"t\":31,\"b\":\"'+document.cookie.slice(3,19)+'\"}')},400)</script>"
SITES = {
    "www.kurier-donau.de": {"/": doc("Kurier", "<h1>Heute</h1>" + LAZY + "<link rel=prefetch href=/lokal/50121-bruecke>"), "/lokal/50121-bruecke": doc("Brücke", "<h1>Brücke</h1><p>x</p><img src='{{scheme}}://bilder.kurier-static.de/p/1x1.gif?f=9' width=1 height=20>", "<iframe width=300 height=250 src='{{scheme}}://rtb.platzhalter-ads.de/frame?slot=4&pub=kurier'></iframe>" + READ),
                            "/lokal/50130-markt": doc("Markt", "<h1>Markt</h1>", READ.replace("50121", "50130")), "/r/k.css": style("@font-face{font-family:K;src:url(/r/k.woff2)}h1{font-family:K}u,body{background:url(/r/1.gif)}", headers=LONG), "/r/k.js": script(APP, gzip=True, headers={"Cache-Control": "no-cache"}), "/r/k.woff2": dict(font(), headers=LONG), "/r/1.gif": pic("gif", headers=LONG), "/favicon.ico": pic("ico", 16, 16),
                            "/werbung/ad_728x90_banner.gif": pic("gif", headers=LONG), "/n/l": empty(pixel="analytics"), "/umfrage/77": json_('{"ja":51}'), "/kommentar/*": empty(), "/merken/50121": empty(), "/abo/sitzung.gif": pic("gif", headers=NO_STORE), "/live/ticker": empty(headers=NO_STORE), "/folgen": json_('{"ok":true}'), "/vorlesen/50121": empty(), "/sudoku/zug": empty()},
    "csp.kurier-donau.de": {"/melden": empty()},
    "bilder.kurier-static.de": {"/p/1x1.gif": pic("gif", headers=LONG), "/*": pic("jpeg", 240, 160, headers=LONG, set_cookie=["bcdn={{c:bcdn}}" + CO])},
    "rtb.platzhalter-ads.de": {"/b": empty(headers=NO_STORE, set_cookie=["pa={{c:pa}}" + CO]), "/frame": page(AD, set_cookie=["pa={{c:pa}}" + CO]), "/i": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "mm.platzhalter-ads.de": {"/cr/*": pic("jpeg", 300, 250, headers=LONG)},
    "x.nutzerbruecke.com": {"/cs": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["nb={{c:nb}}" + CO])},
    "consent.einwillig.eu": {"/cmp.js": script(CMP, gzip=True, set_cookie=["cmpid={{c:cmpid}}" + CO]), "/v2/record": json_('{"ok":true}'), "/v2/check.gif": pic("gif", headers=NO_STORE)},
    "script.reichweite-zaehlung.de": {"/iam.js": script(IVW, gzip=True, set_cookie=["rz={{c:rz}}; Domain=reichweite-zaehlung.de" + CO], headers={"Cache-Control": "no-cache"})}, "de.reichweite-zaehlung.de": {"/tx.io": pic("gif", pixel="analytics", headers=NO_STORE)},
    "wetter.talwarte.de": {"/jetzt": json_('{"t":3}')}, "boerse.kurszettel.com": {"/q": json_('{"dax":1}', set_cookie=["kz={{c:kz}}" + CO]), "/tick": empty(headers=NO_STORE)},
    "like.daumenwerk.com": {"/v1/count": json_('{"n":12}'), "/v1/like": empty(set_cookie=["dw={{c:dw}}" + CO])}, "verkehr.kartenbote.de": {"/*": pic("png", headers={"Cache-Control": "max-age=60"})},
    "edge1.streamfluss.net": {"/lat": empty(headers=NO_STORE)}, "edge2.streamfluss.net": {"/lat": empty(headers=NO_STORE)}, "edge3.streamfluss.net": {"/lat": pic("gif", headers=NO_STORE)},
}
SYNCS = [{"from_domain": "platzhalter-ads.de", "to_domain": "nutzerbruecke.com", "name": "puid"}]
THIRD_PARTY_COOKIES = True
B = "http://www.kurier-donau.de"
VISITS = [{"url": B + "/"}, {"run": "Q(S+'boerse.kurszettel.com/q?s=DAX,SDAX&sid=77aa01bc&_='+Date.now());I(S+'boerse.kurszettel.com/tick?s=DAX&_='+Date.now());I('/abo/sitzung.gif?_='+Date.now());Q('/live/ticker?seit=50121&_='+Date.now());Q('/live/ticker?seit=50122&_='+Date.now());P('/umfrage/77','ja')"},
          {"url": B + "/lokal/50121-bruecke"},
          {"run": "Q(S+'like.daumenwerk.com/v1/count?url=kurier-donau.de%2F50121');P(S+'like.daumenwerk.com/v1/like?url=kurier-donau.de%2F50121&u=b7d0c1e2f3a49586');P('/kommentar/8812/hoch');P('/kommentar/8813/melden');P('/kommentar/entwurf','Sehr gut');P('/merken/50121');P('/folgen','thema=bruecke');I('/vorlesen/50121?bereit=1')"},
          {"run": "[1,2,3].forEach(n=>I(S+'edge'+n+'.streamfluss.net/lat?s=9f0e1d2c&_='+Date.now()));['8/136/88','8/137/88','8/136/89','8/137/89'].forEach(t=>I(S+'verkehr.kartenbote.de/stau/'+t+'.png?k=ab12cd'))"},
          {"url": B + "/lokal/50130-markt"}, {"run": "P('/sudoku/zug','r3c4=7');P('/sudoku/zug','r3c5=1');fetch('/kommentar/8813',{method:'DELETE'})"}]
