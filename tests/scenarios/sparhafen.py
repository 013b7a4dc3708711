"""A bank's public site in German: a measuring service, a counter of its own, load times, a lead's conversion; consent records, keep-alives, sign-on and policy reports are none."""
from dsl import *

TAG = """(function(){var d=document,b=window.sh||{},q=['p=432,'+b.seite+',1,800x600,24,1,'+Date.now()+',0,800x600,0','tz=1','eid={{c:wteid}}','one=0','fns=0','la=de','cg1='+b.gruppe].join('&');
var h='sparhafen01'+'.'+'messkontor'+'.'+'net';(new Image).src='{{scheme}}://'+h+'/215872635/wt?'+q;
var R=function(){setTimeout(function(){var t=performance.timing,f=new FormData();f.append('t_done',t.loadEventEnd-t.navigationStart);f.append('u',location.href);f.append('rt.si','{{new:si}}');navigator.sendBeacon('{{scheme}}://rum.ladedauer.io/beacon/K7Q',f)},50)};document.readyState=='complete'?R():addEventListener('load',R)})();"""
OWN = """(function(){var x=new XMLHttpRequest();x.open('GET','/zaehler/z.gif?s='+encodeURIComponent(location.pathname)+'&b='+screen.width+'&k='+Math.random().toString(36).slice(2));x.send();
document.addEventListener('click',function(e){var a=e.target.closest('[data-mess]');if(a)fetch('/zaehler/klick?z='+a.dataset.mess+'&k='+Date.now(),{method:'POST',keepalive:true})});
var k=0,z=setInterval(function(){fetch('/sitzung/halten',{method:'POST'});if(++k>2)clearInterval(z)},500);
fetch('/kurse/dax.json?_='+Date.now()).then(function(r){return r.json()});})();"""
CMP = """fetch('{{scheme}}://einwilligung.zustimmwerk.eu/v2/record',{method:'POST',mode:'no-cors',body:JSON.stringify({cid:'{{new:cid}}',stats:true,marketing:true,ts:Date.now()})});"""


def doc(title, seite, body):
    return page("""<!doctype html><html lang=de><head><meta charset=utf-8><title>%s | Sparhafen Bank</title><link rel=stylesheet href=/a/haus.css><script>var sh={seite:'%s',gruppe:'privat'}</script><script src="{{scheme}}://cdn.zustimmwerk.eu/cmp.js"></script>
<script src="{{scheme}}://code.messkontor.net/tag/sh.js" async></script><script src=/a/haus.js defer></script></head><body><img src=/a/logo.svg><img src=/a/linie.gif width=600 height=1><img src="/a/icon/tan.png">%s<i class=fuss></i></body></html>""" % (title, seite, body),
                gzip=True, headers={"Content-Security-Policy-Report-Only": "style-src 'self'; report-uri /richtlinie/bericht"}, set_cookie=["SHSESS={{c:SHSESS}}; HttpOnly; Path=/"])


SITES = {
    "www.sparhafen-bank.de": {
        "/": doc("Start", "start", "<a id=k data-mess=teaser-giro href=#giro>Giro</a><iframe src='{{scheme}}://anmeldung.sparhafen-bank.de/oauth/still?prompt=none&state=ab41' width=1 height=1 style=display:none></iframe>"),
        "/baufinanzierung": doc("Baufinanzierung", "baufi", "<p style='color:#123'>Zins ab 3,1 %</p><img src=/bilder/haus.jpg><img src='{{scheme}}://werbung.zielgruppe-nord.de/rt/px.gif?kd=sparhafen&pg=baufi&zz=81723' width=1 height=1><script>fetch('/rechner/zins?betrag=300000&jahre=10').then(r=>r.json())</script>"),
        "/filialen": doc("Filialen", "filialen", "<img src='{{scheme}}://karte.strassenblick.de/kachel/13/4312/2692.png'><img src='{{scheme}}://karte.strassenblick.de/kachel/13/4313/2692.png'><script>fetch('{{scheme}}://geo.strassenblick.de/suche?plz=20095').then(r=>r.json())</script>"),
        "/antrag/fertig": doc("Antrag eingegangen", "antrag-fertig", """<h1>Vielen Dank, Vorgang 77-4410</h1><img src="{{scheme}}://konv.zielgruppe-nord.de/abschluss?kd=sparhafen&art=lead&vorgang=77-4410&wert=40" width=1 height=1>
<script>(function(){var s=document.createElement('script');s.src='{{scheme}}://js.partnerkontor.com/lead.js?pid=610&oid=77-4410';document.body.appendChild(s)})()</script><img src='/antrag/qr.png?v=77-4410'>"""),
        "/a/haus.css": style(".fuss{display:block;height:9px;background:url('{{scheme}}://z.besucherzahl.org/zaehlpixel.png?konto=sh-4711&v=css')}h1{background:url(/a/welle.png)}", gzip=True, headers={"Cache-Control": "max-age=30"}),
        "/a/haus.js": script(OWN, gzip=True, headers={"Cache-Control": "max-age=600"}), "/a/logo.svg": pic("svg", 140, 40, headers=LONG), "/a/linie.gif": pic("gif", headers=LONG), "/a/icon/*": pic("png", 24, 24, headers=LONG), "/a/welle.png": pic("png", 60, 20, headers=LONG), "/bilder/haus.jpg": pic("jpeg", 500, 200, headers=LONG),
        "/zaehler/z.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE), "/zaehler/klick": empty(pixel="analytics|unknown"), "/sitzung/halten": empty(headers=NO_STORE), "/kurse/dax.json": json_('{"dax":18022.4,"diff":-0.3,"zeit":"10:31"}', headers=NO_STORE),
        "/rechner/zins": json_('{"rate":1284.33,"eff":3.42}'), "/richtlinie/bericht": empty(), "/antrag/qr.png": pic("png", 120, 120, headers=NO_STORE), "/favicon.ico": pic("ico", 16, 16)},
    "anmeldung.sparhafen-bank.de": {"/oauth/still": page("<!doctype html><script>parent.postMessage('login_required','*')</script>", headers=NO_STORE)},
    "cdn.zustimmwerk.eu": {"/cmp.js": script(CMP, gzip=True, headers={"Cache-Control": "max-age=300"})}, "einwilligung.zustimmwerk.eu": {"/v2/record": empty()},
    "code.messkontor.net": {"/tag/*": script(TAG, gzip=True, framing="chunked")}, "sparhafen01.messkontor.net": {"/215872635/wt": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["wteid={{c:wteid}}; SameSite=None; Secure; " + YEAR])},
    "rum.ladedauer.io": {"/beacon/*": empty(pixel="analytics|unknown")}, "z.besucherzahl.org": {"/zaehlpixel.png": pic("png", pixel="analytics|unknown", headers=NO_STORE)},
    "werbung.zielgruppe-nord.de": {"/rt/px.gif": pic("gif", pixel="retargeting|unknown", headers=NO_STORE, set_cookie=["zgn={{c:zgn}}; SameSite=None; Secure; " + YEAR])}, "konv.zielgruppe-nord.de": {"/abschluss": {"body": "", "type_always": "image/gif", "pixel": "conversion", "headers": NO_STORE}},
    "js.partnerkontor.com": {"/lead.js": script("(function(){var i=new Image(1,1);i.src='{{scheme}}://tr.partnerkontor.com/l?pid={{q:pid}}&oid={{q:oid}}&typ=lead&pr='+encodeURIComponent(location.href)})();")}, "tr.partnerkontor.com": {"/l": pic("jpeg", pixel="conversion", headers=NO_STORE)},
    "karte.strassenblick.de": {"/kachel/*": pic("png", 256, 256, headers=LONG)}, "geo.strassenblick.de": {"/suche": json_('{"treffer":[{"name":"Hafen","lat":53.54,"lon":9.99},{"name":"Altstadt","lat":53.55,"lon":10.0}]}')},
}
B = "http://www.sparhafen-bank.de/"
VISITS = [{"url": B}, {"run": "document.getElementById('k').click();new Promise(r=>setTimeout(r,300))"}, {"url": B + "baufinanzierung"}, {"url": B + "filialen"}, {"url": B + "antrag/fertig"}]
