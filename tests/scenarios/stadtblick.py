"""A city newspaper: counting of texts for authors, attention pings, an auction with its win notice, identifiers exchanged from a frame, a paywall, recommendations."""
from dsl import *

HEAD = """<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href="{{scheme}}://assets.stadtblick.at/b/app.css"><script>window.sb={sec:'%s',paid:%s,tc:'CQB4wMAQB4wMAGXABBENBFFgAP_gAAAAAAAAH'}</script>
<script defer src="{{scheme}}://assets.stadtblick.at/b/app.js"></script></head><body><div id=ad style="width:300px;height:250px"></div><h1>%s</h1>%s<div id=rec></div></body></html>"""
APP = """(function(c){function js(u){var s=document.createElement('script');s.async=true;s.src=u;document.body.appendChild(s)}
js('{{scheme}}://static.lesepuls.com/lp.js');js('{{scheme}}://w.weiterhin.io/w.js');
fetch('{{scheme}}://hb.bidmarkt.com/openrtb2/auction',{method:'POST',credentials:'include',headers:{'Content-Type':'text/plain'},body:JSON.stringify({id:'{{new:rq}}',imp:[{id:'top',banner:{format:[{w:300,h:250}]}}],site:{page:location.href},regs:{gdpr:1},user:{consent:c.tc}})}).then(function(r){return r.json()}).then(function(d){
 var b=d.seatbid[0].bid[0];(new Image).src=b.nurl;document.getElementById('ad').innerHTML=b.adm;
 if(!localStorage.us){localStorage.us=1;var f=document.createElement('iframe');f.style.display='none';f.src='{{scheme}}://sync.bidmarkt.com/usync.html?gdpr=1&gdpr_consent='+c.tc;document.body.appendChild(f)}});
if(c.paid){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://buy.meterwall.com/xp/execute');x.setRequestHeader('Content-Type','application/x-www-form-urlencoded');x.onload=function(){var o=JSON.parse(x.responseText);
 document.querySelector('h1').append(' ('+o.left+')');navigator.sendBeacon('{{scheme}}://buy.meterwall.com/xp/shown?offer='+o.offer+'&trk='+o.trk+'&u='+encodeURIComponent(location.href))};x.send('aid=kxQ1&url='+encodeURIComponent(location.href)+'&tags=paid')}
})(window.sb);"""
PULSE = """(function(){var n=0,t='{{new:tk}}',u='{{new:us}}';function ping(){var i=new Image(1,1);i.src='{{scheme}}://p.lesepuls.com/ping?h=stadtblick.at&p='+encodeURIComponent(location.pathname)+'&u='+u+'&t='+t+'&n='+(++n)+'&c='+(performance.now()/6e4).toFixed(2)+'&w='+innerHeight+'&y='+document.body.scrollHeight+'&i='+encodeURIComponent(document.title)+'&EE=0&_'}ping();setTimeout(ping,600)})();"""
REC = """(function(){window.wh=function(d){var e=document.getElementById('rec');d.items.forEach(function(i){var m=new Image(120,80);m.src=i.img;e.appendChild(m)});(new Image).src=d.seen+'&pos=0-'+d.items.length};
var s=document.createElement('script');s.src='{{scheme}}://api.weiterhin.io/next?widget=SB_1&url='+encodeURIComponent(location.href)+'&cb=wh';document.head.appendChild(s)})();"""
NEXT = """wh({"items":[{"t":"Sieben Brunnen","img":"{{scheme}}://img.weiterhin.io/c/7b1.jpg"},{"t":"Neue Linie","img":"{{scheme}}://img.weiterhin.io/c/7b2.jpg"}],"seen":"{{scheme}}://log.weiterhin.io/l/seen?tok={{new:tok}}&wid=SB_1"});/*""" + "x" * 600 + "*/"
BID = """{"id":"1","cur":"EUR","seatbid":[{"seat":"kn","bid":[{"price":0.42,"nurl":"{{scheme}}://hb.bidmarkt.com/win?b={{new:b}}&p=0.42&seat=kn","adm":"<a href='{{scheme}}://e.kreativnetz.com/c/{{new:b}}'><img src='{{scheme}}://cdn.kreativnetz.com/cr/moebel.jpg' width=300 height=250></a><img src='{{scheme}}://e.kreativnetz.com/v/{{new:b}}?cmp=8812&fl=3' width=1 height=1>"}]}]}"""
USYNC = """<!doctype html><title>u</title><body><script>['{{scheme}}://u.adkontor.com/getuid?to=bm','{{scheme}}://cs.nordreich.net/p/41?g=1'].forEach(function(u){(new Image).src=u})</script><img src="{{scheme}}://pm.zielgruppe-eins.com/t/bm/{{c:bmuid}}.gif" width=1 height=1></body>"""
CO = "; SameSite=None; Secure; " + YEAR
AD = "analytics|retargeting|unknown"
CSP = {"Content-Security-Policy-Report-Only": "font-src 'none'; report-uri {{scheme}}://csp.meldestelle.dev/r/sb"}
SITES = {
    "www.stadtblick.at": {"/": page(HEAD % ("Stadtblick", "home", "false", "Heute", "<a href=/bezirke/markt>Markt</a>"), gzip=True, headers=CSP),
                          "/bezirke/markt": page(HEAD % ("Der Markt zieht um", "bezirke", "true", "Der Markt", "<p>Text</p><img src='{{scheme}}://vg06.met.wortzaehler.de/na/3f0c2e9a71d84be59c2d1f6b7e880a41' width=1 height=1 alt=''>"), gzip=True),
                          "/kultur/oper": page(HEAD % ("Die Oper", "kultur", "true", "Die Oper", "<p>Text</p><img src='{{scheme}}://vg06.met.wortzaehler.de/na/b7704c1fe0934c2fa3a5e2f40d18c6f2' width=1 height=1 alt=''>"), gzip=True), "/favicon.ico": pic("ico", 16, 16)},
    "assets.stadtblick.at": {"/b/app.css": style("@font-face{font-family:a;src:url(/b/a.woff2)}h1{font-family:a}", headers=LONG), "/b/a.woff2": font(), "/b/app.js": script(APP, gzip=True, headers=LONG)},
    "vg06.met.wortzaehler.de": {"/na/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["srp={{c:srp}}" + CO])},
    "static.lesepuls.com": {"/lp.js": script(PULSE, gzip=True, headers={"Cache-Control": "max-age=7200"})}, "p.lesepuls.com": {"/ping": pic("gif", pixel="analytics", headers=NO_STORE)},
    "w.weiterhin.io": {"/w.js": script(REC, gzip=True)}, "api.weiterhin.io": {"/next": script(NEXT, gzip=True)}, "img.weiterhin.io": {"/c/*": pic("jpeg", 120, 80, headers=LONG)}, "log.weiterhin.io": {"/l/seen": {"body": "", "type_always": "text/plain", "pixel": "analytics|unknown"}},
    "hb.bidmarkt.com": {"/openrtb2/auction": json_(BID, gzip=True), "/win": pic("gif", pixel=AD, headers=NO_STORE)}, "cdn.kreativnetz.com": {"/cr/moebel.jpg": pic("jpeg", 300, 250, headers=LONG)}, "e.kreativnetz.com": {"/v/*": pic("png", pixel=AD, headers=NO_STORE)},
    "sync.bidmarkt.com": {"/usync.html": page(USYNC, set_cookie=["bmuid={{c:bmuid}}; Domain=bidmarkt.com" + CO]), "/setuid": pic("png", pixel="sync", headers=NO_STORE)},
    "u.adkontor.com": {"/getuid": go("{{scheme}}://sync.bidmarkt.com/setuid?bidder=adkontor&uid={{c:ak}}", pixel="sync", set_cookie=["ak={{c:ak}}" + CO])},
    "cs.nordreich.net": {"/p/41": go("{{scheme}}://sync.bidmarkt.com/setuid?bidder=nordreich&uid={{c:nr_u}}", status=307, pixel="sync", set_cookie=["nr_u={{c:nr_u}}" + CO])},
    "pm.zielgruppe-eins.com": {"/t/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["z1={{c:z1}}" + CO])},
    "buy.meterwall.com": {"/xp/execute": json_('{"left":2,"offer":"OF7","trk":"{{new:trk}}"}'), "/xp/shown": empty(pixel="analytics|unknown")},
    "csp.meldestelle.dev": {"/r/*": empty()},
}
SYNCS = [{"from_domain": "adkontor.com", "to_domain": "bidmarkt.com", "name": "uid"}, {"from_domain": "nordreich.net", "to_domain": "bidmarkt.com", "name": "uid"}, {"from_domain": "bidmarkt.com", "to_domain": "zielgruppe-eins.com", "name": "path"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.stadtblick.at/"}, {"url": "http://www.stadtblick.at/bezirke/markt"}, {"url": "http://www.stadtblick.at/kultur/oper"}]
