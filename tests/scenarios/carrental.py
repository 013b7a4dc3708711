"""A car rental: a search engine's and a fare finder's conversions, tests and session recording; tiles, availability, uploads and chat that are none."""
from dsl import *

CORE = """(function(){var p=location.pathname,S='{{scheme}}://';window.FA={ev:function(n,d){var b=new FormData;b.append('n',n);b.append('d',JSON.stringify(d||{}));b.append('s',document.cookie.length);navigator.sendBeacon('/t/e',b)}};
FA.ev('view',{p:p});
fetch('/api/currency?base=EUR');fetch('/readyz');
var n=0,c=setInterval(function(){fetch(S+'chat.hilfreich-chat.com/poll?room=7fa0&last=0&_='+Date.now(),{mode:'no-cors'});if(++n>1)clearInterval(c)},400);
if(p=='/'){['W','Wi','Wie'].forEach(function(q,i){setTimeout(function(){fetch('/api/suggest?q='+q+'&lang=de&session=8d21')},i*120)})}
if(p=='/fahrzeuge'){fetch('/api/availability?from=2026-12-04&to=2026-12-08&station=VIE');fetch('/api/availability/hold',{method:'POST',body:'{"car":12}'});
for(var i=0;i<3;i++){var t=new Image;t.src=S+'tiles.kartenhaus.at/12/2234/142'+i+'.png?v=8';document.body.appendChild(t)}}
if(p=='/buchen'){var f=new FormData;f.append('f',new Blob([new Uint8Array(3000)]),'schein.jpg');fetch('/api/documents',{method:'POST',body:f});setTimeout(function(){fetch('/api/booking/draft',{method:'PUT',body:'{"step":2}'});FA.ev('step',{n:2})},200)}})();"""
UET = """(function(){var m='{{new:mid}}',go=function(q){var i=document.createElement('img');i.style.display='none';i.width=i.height=0;i.src='{{scheme}}://bat.suchwerk.net/action/0?ti=187001&Ver=2&mid='+m+'&vid={{c:SWID}}&'+q+'&rn='+(Math.random()*1e6|0);document.body.appendChild(i)};
go('evt=pageLoad&p='+encodeURIComponent(location.href)+'&sw=800&sh=600&sc=24&lt=412&pt=0');if(location.pathname=='/bestaetigung')go('evt=custom&ec=booking&ea=purchase&gv=149.00&gc=EUR')})();"""
REC = """(function(){var s='{{new:rs}}',q=0;function up(){fetch('{{scheme}}://rec.sitzungsauge.io/r/upload?sid='+s+'&seq='+(q++)+'&z=1',{method:'POST',mode:'no-cors',body:new Uint8Array(180)})}setTimeout(up,250);if(location.pathname=='/buchen')setTimeout(up,700)})();"""
AB = """window.SP={v:{'hero':'B'}};(function(){var b=JSON.stringify({account_id:'4410',visitors:[{visitor_id:'{{new:v}}',snapshots:[{decisions:[{campaign_id:'77',variation_id:'B'}],events:[{key:'view_activated',timestamp:Date.now()}]}]}]});var x=new XMLHttpRequest;x.open('POST','{{scheme}}://logx.splitpfad.com/v1/events');x.send(b)})();"""


def doc(title, body):
    return page("""<!doctype html><html lang=de><head><title>%s</title><script src="{{scheme}}://cdn.splitpfad.com/js/4410.js"></script><link rel=stylesheet href=/a.css></head><body><img src=/flags/at.png><img src=/flags/de.png><img src=/img/pixel.gif width=1 height=12>%s
<script src=/core.js></script><script async src="{{scheme}}://bat.suchwerk.net/bat.js"></script><script async src="{{scheme}}://cdn.sitzungsauge.io/r.js"></script></body></html>""" % (title, body), gzip=True)


FLOOD = "<script>(function(){var a=String(Math.random()).slice(2,14);var i=document.createElement('img');i.width=i.height=1;i.alt='';i.src='{{scheme}}://ad.lichtkegel.net/activity;src=4471208;type=%s;cat=%s;u1=VIE;u2=[klasse];dc_lat=;dc_rdid=;tag_for_child_directed_treatment=;ord='+a+'?';document.body.appendChild(i)})()</script>"
SITES = {
    "www.flitzauto.at": {
        "/": doc("Flitzauto", "<h1>Mieten</h1><img src=/img/hero.webp>" + FLOOD % ("fl_home", "start0")), "/fahrzeuge": doc("Fahrzeuge", "<img src=/img/polo.webp><img src=/img/golf.webp>" + FLOOD % ("fl_such", "liste0")), "/buchen": doc("Buchen", "<img src='/captcha/image?id=7e21a9&t=1790001'>"),
        "/bestaetigung": doc("Bestätigung", FLOOD % ("fl_sale", "danke0") + "<script>fetch('{{scheme}}://track.mietsucher.com/postback?clickid=mz7Kq20aX91&sum=149.00&cur=EUR&tid=FA-99120',{mode:'no-cors',credentials:'include'})</script>"),
        "/core.js": script(CORE, gzip=True, headers=LONG), "/a.css": style("h1{background:url(/img/stripe.png)}", headers=LONG), "/img/pixel.gif": pic("gif", headers=LONG), "/img/stripe.png": pic("png", 1, 40, headers=LONG), "/img/*": pic("webp", 300, 160, headers=LONG), "/flags/*": pic("png", 16, 11, headers=LONG),
        "/t/e": empty(pixel="analytics"), "/readyz": {"body": "ok", "type": "text/plain"}, "/api/suggest": json_('["Wien"]'), "/api/currency": json_('{"USD":1.1}'), "/api/availability": json_('{"cars":[12,14]}'), "/api/availability/hold": empty(), "/api/documents": json_('{"id":71}', status=201), "/api/booking/draft": empty(),
        "/captcha/image": pic("jpeg", 160, 50, headers=NO_STORE), "/favicon.ico": {"status": 404, "body": "-", "type": "text/plain"}},
    "tiles.kartenhaus.at": {"/12/2234/1421.png": empty(), "/*": pic("png", 256, 256, headers=LONG)}, "chat.hilfreich-chat.com": {"/poll": empty(headers=NO_STORE)},
    "bat.suchwerk.net": {"/bat.js": script(UET, gzip=True, headers={"Cache-Control": "max-age=1800"}), "/action/0": empty(pixel={"evt": {"custom": "conversion", "*": "conversion|analytics|retargeting"}}, headers=NO_STORE, set_cookie=["SWID={{c:SWID}}; SameSite=None; Secure; " + YEAR])},
    "cdn.sitzungsauge.io": {"/r.js": script(REC, gzip=True, headers={"Cache-Control": "max-age=600"})}, "rec.sitzungsauge.io": {"/r/upload": json_('{"s":1}', pixel="analytics")},
    "cdn.splitpfad.com": {"/js/*": script(AB, gzip=True, headers={"Cache-Control": "max-age=120"})}, "logx.splitpfad.com": {"/v1/events": empty(pixel="analytics")},
    "ad.lichtkegel.net": {"/activity;src=4471208;type=fl_sale*": pic("gif", pixel="conversion", headers=NO_STORE), "/activity*": pic("gif", pixel="conversion|retargeting|analytics", headers=NO_STORE)},
    "track.mietsucher.com": {"/postback": {"body": "OK", "type": "text/plain", "pixel": "conversion"}},
}
THIRD_PARTY_COOKIES = True
W = "http://www.flitzauto.at"
VISITS = [{"url": W + "/?utm_source=mietsucher&clickid=mz7Kq20aX91"}, {"url": W + "/fahrzeuge"}, {"url": W + "/buchen"}, {"url": W + "/bestaetigung"}]
