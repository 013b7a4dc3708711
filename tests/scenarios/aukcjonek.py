"""A Polish paper: header bidding, a win notice, an impression in a frame, viewability, audience measurement, identifiers synced over three parties."""
from dsl import *

HTML = """<!doctype html><html lang=pl><head><title>%s</title><link rel=stylesheet href="{{scheme}}://s.kurier-wislany.pl/k.css"><script>var kw_slots=[{id:'top',sz:'750x200'}],kw_tc='CQAbcEAQAbcEAAKA1APLBCFsAP_gAEPgAAYg';</script>
<script async src="{{scheme}}://s.aukcjonek.com/hb/7731.js"></script><script async src="{{scheme}}://pl.hit.czytacz.net/xcz.js"></script></head><body><h1>%s</h1>%s<div id=top></div></body></html>"""
BID = """(function(){var h='{{scheme}}://bid.aukcjonek.com';
var x=new XMLHttpRequest();x.open('POST',h+'/openrtb2/auction');x.withCredentials=true;x.onload=function(){var b=JSON.parse(x.responseText).seatbid[0].bid[0];
fetch(h+'/win?aid='+b.id+'&price='+b.price+'&crid='+b.crid+'&t='+Date.now(),{mode:'no-cors',keepalive:true});
var f=document.createElement('iframe');f.width=750;f.height=200;f.src='{{scheme}}://render.reklamownia.pl/ad?crid='+b.crid+'&b='+b.id;document.getElementById('top').appendChild(f)};
x.send(JSON.stringify({id:'r1',imp:[{id:kw_slots[0].id,banner:{w:750,h:200}}],site:{page:location.href},regs:{gdpr:1}}));
setTimeout(function(){var s=document.createElement('img');s.width=s.height=1;s.src='{{scheme}}://cs.aukcjonek.com/usersync?gdpr=1&gdpr_consent='+kw_tc;document.body.appendChild(s)},200)})();"""
FRAME = """<!doctype html><body style="margin:0"><a href="{{scheme}}://klik.reklamownia.pl/k?crid=991"><img src="{{scheme}}://kreacje.reklamownia.pl/991/750x200.jpg"></a><img src="{{scheme}}://render.reklamownia.pl/imp.gif?crid=991&b={{q:b}}&rnd={{new:r}}" width=1 height=1 style="display:none">
<script src="{{scheme}}://v.widzialnosc.io/vw.js"></script></body>"""
VIEW = """setTimeout(function(){navigator.sendBeacon('{{scheme}}://v.widzialnosc.io/e?ev=viewable&pct=50&ms=1000&imp={{new:imp}}','{"in":1}')},500);"""
HIT = """(function(){var i=new Image();i.src='{{scheme}}://pl.hit.czytacz.net/_'+Date.now()+'/redot.gif?l=100&id=nGibMvR1P4xK&fr=1&tz=-60&ref='+encodeURIComponent(document.referrer)+'&href='+encodeURIComponent(location.href)+'&screen=800x600r1000&col=24'})();"""
CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.kurier-wislany.pl": {"/": page(HTML % ("Kurier", "Kurier Wi&#347;lany", "<img src='{{scheme}}://s.kurier-wislany.pl/z/most.jpg'><img src='{{scheme}}://s.kurier-wislany.pl/i/px.png' width=1 height=1>"), gzip=True),
                              "/region/most": page(HTML % ("Nowy most", "Nowy most", "<img src='{{scheme}}://s.kurier-wislany.pl/z/most-duzy.jpg'><script>fetch('/api/komentarze?art=5512')</script>"), gzip=True),
                              "/pogoda": page(HTML % ("Pogoda", "Pogoda", "<img src='{{scheme}}://ikony.pogodynek.pl/svg/deszcz.svg'>"), gzip=True), "/api/komentarze": json_("[]"), "/favicon.ico": pic("png", 32, 32)},
    "s.kurier-wislany.pl": {"/k.css": style("h1{font-weight:400}", headers=LONG), "/z/*": pic("jpeg", 300, 200, headers=LONG), "/i/px.png": pic("png", headers=LONG)},
    "ikony.pogodynek.pl": {"/svg/*": pic("svg", 48, 48, headers=LONG)},
    "s.aukcjonek.com": {"/hb/*": script(BID, gzip=True, framing="chunked", headers={"Cache-Control": "max-age=300"})},
    "bid.aukcjonek.com": {"/openrtb2/auction": json_('{"id":"r1","seatbid":[{"bid":[{"id":"{{new:bid}}","price":0.42,"crid":"991"}]}],"cur":"PLN"}', headers=NO_STORE), "/win": empty(pixel="analytics|retargeting|unknown")},
    "cs.aukcjonek.com": {"/usersync": go("{{scheme}}://dsp.flotamedia.com/sync?partner=auk&uid={{c:akid}}", pixel="sync", set_cookie=["akid={{c:akid}}" + CO])},
    "dsp.flotamedia.com": {"/sync": go("{{scheme}}://cm.danehub.eu/m?src=fm&fmid={{c:fmid}}&auk={{q:uid}}", pixel="sync", set_cookie=["fmid={{c:fmid}}" + CO])},
    "cm.danehub.eu": {"/m": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["dh={{c:dh}}" + CO])},
    "render.reklamownia.pl": {"/ad": page(FRAME, headers=NO_STORE), "/imp.gif": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "kreacje.reklamownia.pl": {"/991/*": pic("jpeg", 750, 200, headers=LONG)},
    "v.widzialnosc.io": {"/vw.js": script(VIEW, headers=LONG), "/e": empty(pixel="analytics|unknown")},
    "pl.hit.czytacz.net": {"/xcz.js": script(HIT, gzip=True, headers={"Cache-Control": "max-age=3600"}), "/_*": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["Gtest={{c:Gtest}}" + CO])},
}
SYNCS = [{"from_domain": "aukcjonek.com", "to_domain": "flotamedia.com", "name": "uid"}, {"from_domain": "flotamedia.com", "to_domain": "danehub.eu", "name": "fmid"},
         {"from_domain": "aukcjonek.com", "to_domain": "danehub.eu", "name": "auk"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.kurier-wislany.pl/"}, {"url": "http://www.kurier-wislany.pl/region/most"}, {"url": "http://www.kurier-wislany.pl/pogoda", "headers": {"DNT": "1"}}]
