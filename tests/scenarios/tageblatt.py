"""A local paper, plain: an audit bureau's hit with two-letter names and its post twin, a board that watches one read by pings of one gif with letters, a house of segments told in batches of JSON, a list of tips whose being seen is logged, an author's mark in the article, a visit told by the pay wall; the wall's decision, lists of tips, a bid that comes to nothing, weather, live text, a poll and comments are none."""
from dsl import *

AUDIT = """(function(){var q='st=tagebl&cp='+encodeURIComponent(window.cp||'home')+'&sv=in&sc=yes&pt=CP&ps=lin&er=N22&rf='+encodeURIComponent(document.referrer)+'&r2=&ur='+location.hostname+'&xy=800x600x24&lo=DE%2FBayern&cb=000a{{new:cb}}&i2=000a{{new:cb}}&vr=423&id=eefb&i3=nocookie&dntt=0&lt='+Date.now()+'&cs=k4x&mo=1';
(new Image).src='{{scheme}}://tagebl.reichweitenmass.de/tx.io?'+q;
setTimeout(function(){navigator.sendBeacon('{{scheme}}://data-aa.reichweitenmass.de/base.io',JSON.stringify({si:{dn:location.hostname,s:'tagebl',sc:'yes'},cn:{dc:'web'}}))},200)})();"""
PULSE = """(function(){var n=0;function p(){n++;var q='h=nordmark-tageblatt.de&p='+encodeURIComponent(location.pathname)+'&u=B{{new:u}}&d=nordmark-tageblatt.de&g=63811&g0=lokal&n=1&f=00001&c='+(n*.25)+'&x=0&m=0&y=1200&o=800&w=600&j=45&R=1&W=0&I=0&E='+n+'&e='+n+'&r=&b=220&t=C{{new:t}}&V=141&i='+encodeURIComponent(document.title)+'&tz=-60&sn='+n+'&sv=D{{new:sv}}&_';
(new Image).src='{{scheme}}://ping.lesepuls.net/ping?'+q}p();setTimeout(p,500);setTimeout(p,1000)})();"""
SEG = """(function(){fetch('{{scheme}}://api.segmentor.app/v2.0/batch/events?enrich=false&k=4f1a-77',{method:'POST',headers:{'Content-Type':'text/plain'},body:JSON.stringify([{user_id:'{{new:p}}',name:'Pageview',properties:{client:{url:location.href,title:document.title}}}])});})();"""
TIPS = """(function(){var s=document.createElement('script');s.src='{{scheme}}://odb.tippliste.com/utils/get?url='+encodeURIComponent(location.href)+'&idx=0&rand='+Math.floor(Math.random()*1e5)+'&widgetJSId=AR_1&callback=tipps';window.tipps=function(d){var h='';d.t.forEach(function(t){h+='<img src={{scheme}}://images.tippliste.com/transform/v3/'+t+'.jpg width=90>'});document.body.insertAdjacentHTML('beforeend',h);
(new Image).src='{{scheme}}://log.tippliste.com/loggerServices/widgetGlobalEvent?eT=3&tm='+Date.now()+'&pid=4111&sid=22&wId=104&wRV=01003&rId={{new:r}}&ab=0&cheq=0&eIdx=0';
(new Image).src='{{scheme}}://tr.tippliste.com/cachedClickId?marketerId=0044ab'};document.head.appendChild(s)})();"""
WALL = """fetch('/wall/xbuilder/execute?aid=QT1',{method:'POST',body:JSON.stringify({url:location.href,visits:3})}).then(r=>r.json()).then(function(){navigator.sendBeacon('/wall/api/v3/conversion/logPageview?aid=QT1&pvid={{new:pv}}&url='+encodeURIComponent(location.pathname),'a=1')});
fetch('{{scheme}}://rtb.hofauktion.com/openrtb2/auction',{method:'POST',headers:{'Content-Type':'text/plain'},body:'{"id":"{{new:b}}","imp":[{"id":"1"}],"site":{"page":"x"},"user":{"buyeruid":"{{new:bu}}"}}'});"""


def doc(title, body, head=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/static/t.css><script>%s</script><script async src="{{scheme}}://script.reichweitenmass.de/iam.js"></script><script async src="{{scheme}}://static.lesepuls.net/js/mab.js"></script></head>
<body><header><img src=/static/kopf.svg></header>%s<script src="{{scheme}}://cdn.segmentor.app/4f1a-web.js" async></script><script src=/static/wall.js></script></body></html>""" % (title, head, body), gzip=True)


SITES = {
    "www.nordmark-tageblatt.de": {
        "/": doc("Tageblatt", "<img src=/bild/rathaus_w320.jpg><img src=/bild/markt_w320.jpg><script>fetch('/wetter/heute.json?ort=Nordmark');setInterval(function(){fetch('/ticker?seit=1790000000')},700)</script>"),
        "/lokales/bruecke-gesperrt": doc("Br&uuml;cke gesperrt", "<h1>Br&uuml;cke</h1><img src=/bild/bruecke_w640.jpg><img src='{{scheme}}://vg07.met.wortmarke.de/na/5f3c1bd09e7c4f02a8be1177' width=1 height=1 alt=''><script src='{{scheme}}://widgets.tippliste.com/tipps.js' async></script><script>fetch('/kommentare?artikel=8812&sort=neu')</script><iframe src='{{scheme}}://frage.meinungsbox.com/poll/81?k=nt' width=300 height=120></iframe>", "window.cp='lokales'"),
        "/static/t.css": style("body{margin:0}", headers=LONG), "/static/kopf.svg": pic("svg", 200, 40, headers=LONG), "/static/wall.js": script(WALL), "/bild/*": pic("jpeg", 320, 200, headers=LONG), "/favicon.ico": pic("ico", 16, 16),
        "/wetter/heute.json": json_('{"t":7}'), "/ticker": empty(), "/kommentare": json_('[{"n":"A"}]'), "/wall/xbuilder/execute": json_('{"show":false}'), "/wall/api/v3/conversion/logPageview": {"body": "", "status": 200, "pixel": "analytics"}},
    "script.reichweitenmass.de": {"/iam.js": script(AUDIT, gzip=True)}, "tagebl.reichweitenmass.de": {"/tx.io": pic("gif", pixel="analytics", headers=NO_STORE)}, "data-aa.reichweitenmass.de": {"/base.io": json_('{"cfg":{"a":1}}', pixel="analytics")},
    "static.lesepuls.net": {"/js/mab.js": script(PULSE, gzip=True, headers={"Cache-Control": "max-age=7200"})}, "ping.lesepuls.net": {"/ping": pic("gif", pixel="analytics", headers=NO_STORE)},
    "cdn.segmentor.app": {"/4f1a-web.js": script(SEG, gzip=True)}, "api.segmentor.app": {"/v2.0/batch/events": json_('[{"code":200,"id":"{{new:i}}"}]', pixel="analytics|retargeting")},
    "widgets.tippliste.com": {"/tipps.js": script(TIPS, gzip=True)}, "odb.tippliste.com": {"/utils/get": script("tipps({t:['a1','b2','c3']})")}, "images.tippliste.com": {"/transform/*": pic("jpeg", 90, 60, headers=LONG)},
    "log.tippliste.com": {"/loggerServices/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)}, "tr.tippliste.com": {"/cachedClickId": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "vg07.met.wortmarke.de": {"/na/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)}, "rtb.hofauktion.com": {"/openrtb2/auction": empty()},
    "frage.meinungsbox.com": {"/poll/*": page("<title>f</title><script>fetch('/poll/81/state?k=nt').then(r=>r.json())</script>"), "/poll/81/state": json_('{"ja":41}')},
}
N = "http://www.nordmark-tageblatt.de"
VISITS = [{"url": N + "/"}, {"url": N + "/lokales/bruecke-gesperrt"}, {"url": N + "/"}]
