"""A job board with conversion forms: pixels in CSS and srcset, a form posted into a hidden frame, a data= collector, a professional network's redirects, a cloaked page counter; searches, drafts, uploads, maps that are none."""
import struct

from dsl import *

ICO = struct.pack("<HHH", 0, 1, 1) + struct.pack("<BBBBHHII", 1, 1, 0, 0, 1, 32, 48, 22) + struct.pack("<IiiHHIIiiII", 40, 1, 2, 1, 32, 0, 8, 0, 0, 0, 0) + bytes(8)
COLLECT = """(function(){var cfg;fetch('/config.json').then(function(r){return r.json()}).then(function(c){cfg=c;send('$page_view')});
function send(ev,p){var x=new XMLHttpRequest;x.open('POST',location.protocol+'//'+cfg.collector.sub+'.'+cfg.collector.zone+cfg.collector.path+'?verbose=1&ip=1&_='+Date.now());x.setRequestHeader('Content-Type','application/x-www-form-urlencoded');x.send('data='+encodeURIComponent(btoa(JSON.stringify([{event:ev,properties:{token:'b1946ac9',distinct_id:'{{new:did}}',$current_url:location.href,p:p}}]))))}window.send=send;
var ids=[].map.call(document.querySelectorAll('[data-job]'),function(e){return e.dataset.job});if(ids.length)navigator.sendBeacon('/rpc/joblog?type=impression&tk={{new:tk}}&jobs='+ids.join(','));
var s=['//sm','etrics.jobkraft.nl/b/ss/jkprod/1/JS-2.26.0/s'].join('')+Math.floor(Math.random()*1e14)+'?AQB=1&ndh=1&pf=1&ce=UTF-8&pageName='+encodeURIComponent(document.title)+'&g='+encodeURIComponent(location.href)+'&c1=nl&v1=D%3Dc1&events=event1&AQE=1';new Image().src=s;
if(window.conv){var f=document.createElement('form'),i=document.createElement('iframe');i.name='fr'+Date.now();i.style.display='none';document.body.appendChild(i);f.method='POST';f.action='{{scheme}}://www.gezichtenboek.com/tr/';f.target=i.name;f.style.display='none';
[['id','772200118833'],['ev','SubmitApplication'],['dl',location.href],['cd[content_name]','Lasser'],['ts',Date.now()],['fbp','fb.1.1790000000.{{new:fbp}}']].forEach(function(a){var n=document.createElement('input');n.name=a[0];n.value=a[1];f.appendChild(n)});document.body.appendChild(f);f.submit()}})();"""
INSIGHT = """(function(){var p=window._bn_pids||[];p.forEach(function(id){var i=new Image(1,1);i.src='{{scheme}}://px.ads.beroepsnet.com/collect?v=2&fmt=js&pid='+id+'&time='+Date.now()+'&url='+encodeURIComponent(location.href)+(window.conv?'&conversionId=44120':'')})})();"""


def jobs(title, body, head=""):
    return page("""<!doctype html><html lang=nl><head><title>%s</title><link rel=stylesheet href=/css/jk.css><script>var _bn_pids=['55120'];</script>%s</head><body><img src=/img/jk.svg width=90 height=30>%s
<script src=/js/collect.js></script><script async src="{{scheme}}://snap.beroepsnet.com/insight.min.js"></script></body></html>""" % (title, head, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
SOC = "social|analytics|retargeting"
SITES = {
    "www.jobkraft.nl": {
        "/": jobs("Vacatures", "<ul class=lijst><li data-job=8812>Lasser<li data-job=8813>Kok</ul><img src='{{scheme}}://logos.bedrijfsgids.org/8812.png'><img srcset='{{scheme}}://imp.vacmeter.nl/s.png?c=91&k={{new:k}}&d=1 1x, {{scheme}}://imp.vacmeter.nl/s.png?c=91&k={{new:k}}&d=2 2x' width=1 height=1>"),
        "/v/lasser-8812": jobs("Lasser", "<img src='{{scheme}}://logos.bedrijfsgids.org/8812.png'><img src='{{scheme}}://kaart.plattegrond.nl/static?center=52.1,5.1&zoom=12&size=200x120&key=AIzx99'><img src=/img/1px.webp width=100%% height=1><iframe sandbox src=/v/partner.html width=1 height=1></iframe><script>fetch('/api/zoek?q=las&_='+Date.now()).then(r=>r.json());fetch('{{scheme}}://geo.plattegrond.nl/v1/reverse?lat=52.1&lon=5.1').then(r=>r.json())</script>".replace("%%", "%")),
        "/v/partner.html": page("<!doctype html><title>p</title><noscript><img src='{{scheme}}://t.jobfeedtrack.com/v?src=jk&job=8812&pub={{new:pub}}' width=1 height=1></noscript>"),
        "/solliciteer/8812": jobs("Solliciteer", "<form></form><img src='/captcha.png?c={{new:cap}}'><script>(async()=>{await fetch('/api/concept/8812',{method:'PUT',body:'naam=A'});await fetch('/api/concept/8812',{method:'PUT',body:'naam=An'});var f=new FormData;f.append('cv',new Blob(['%PDF-1.4 xxxxx']),'cv.pdf');await fetch('/api/cv',{method:'POST',body:f});await fetch('/api/check-email?e=an%40post.nl')})()</script>"),
        "/solliciteer/8812/bedankt": jobs("Bedankt", "<p>Verstuurd</p><img src='{{scheme}}://conv.banenteller.com/conversion.ico?aid=5521&job=8812&act=apply_complete&ref={{new:ref}}' width=1 height=1><iframe src='/solliciteer/ga.html' width=1 height=1></iframe>", "<script>window.conv=1</script>"),
        "/solliciteer/ga.html": page("<!doctype html><title>g</title><meta http-equiv=refresh content='0;url={{scheme}}://lead.cpawerk.com/SL6?offer=771&adv_sub=8812&goal=lead&r={{new:r}}'>"),
        "/css/jk.css": style("@import url(/css/meer.css);ul{list-style-image:url(/img/bol.png)}", headers={"Cache-Control": "no-cache"}), "/css/meer.css": style(".lijst::after{content:url('{{scheme}}://stijl.paginateller.eu/u/jk-55.gif?b=css&v={{new:v}}')}", gzip=True, headers={"Cache-Control": "no-cache"}),
        "/img/bol.png": pic("png", 4, 4, headers=LONG), "/img/jk.svg": pic("svg", 90, 30, headers=LONG), "/img/1px.webp": pic("webp", headers=LONG), "/js/collect.js": script(COLLECT, gzip=True, headers={"Cache-Control": "no-cache"}), "/config.json": json_('{"lang":"nl","collector":{"sub":"api","zone":"trechtermeter.io","path":"/track/"},"flags":{"cv":true}}'),
        "/rpc/joblog": empty(pixel="analytics|unknown"), "/api/zoek": json_('["lasser","lasrobot"]'), "/api/concept/8812": empty(), "/api/cv": json_('{"id":"cv_1"}'), "/api/check-email": empty(), "/captcha.png": pic("png", 120, 40, headers=NO_STORE), "/favicon.ico": pic("ico", 16, 16, headers=LONG)},
    "smetrics.jobkraft.nl": {"/b/ss/*": pic("gif", 2, 2, pixel="analytics", headers=NO_STORE, set_cookie=["s_ecid={{c:s_ecid}}; Domain=jobkraft.nl; " + YEAR])},
    "imp.vacmeter.nl": {"/s.png": pic("png", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "t.jobfeedtrack.com": {"/v": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE, set_cookie=["jft={{c:jft}}" + CO])},
    "api.trechtermeter.io": {"/track/": json_('{"status":1,"error":null}', pixel="analytics")}, "stijl.paginateller.eu": {"/u/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "snap.beroepsnet.com": {"/insight.min.js": script(INSIGHT, gzip=True, headers={"Cache-Control": "max-age=600"})},
    "px.ads.beroepsnet.com": {"/collect": go("{{scheme}}://p.beroepsnet.com/px/bn_sync?pid={{q:pid}}&time={{q:time}}", pixel={"conversionId": {"": SOC, "*": SOC + "|conversion"}}, set_cookie=["bn_sugr={{c:bn_sugr}}; Domain=beroepsnet.com" + CO])}, "p.beroepsnet.com": {"/px/bn_sync": pic("gif", pixel=SOC + "|sync", headers=NO_STORE)},
    "www.gezichtenboek.com": {"/tr/": pic("gif", pixel="conversion|social", headers=NO_STORE, set_cookie=["gb={{c:gb}}" + CO])},
    "conv.banenteller.com": {"/conversion.ico": {"body": ICO, "type": "image/x-icon", "width": 1, "height": 1, "pixel": "conversion", "headers": NO_STORE}},
    "lead.cpawerk.com": {"/SL6": pic("png", pixel="conversion", headers=NO_STORE, set_cookie=["cpw={{c:cpw}}" + CO])},
    "logos.bedrijfsgids.org": {"/*": pic("png", 80, 40, headers=LONG)}, "kaart.plattegrond.nl": {"/static": pic("png", 200, 120)}, "geo.plattegrond.nl": {"/v1/reverse": json_('{"plaats":"Zeist"}')},
}
CNAMES = {"smetrics.jobkraft.nl": "jobkraft.nl.sc.omnimeter.net"}
CLOAKS = [{"query": "smetrics.jobkraft.nl", "domain": "omnimeter.net"}]
THIRD_PARTY_COOKIES = True
B = "http://www.jobkraft.nl"
VISITS = [{"url": B + "/"}, {"url": B + "/v/lasser-8812"}, {"run": "send('apply_click',8812)"}, {"url": B + "/solliciteer/8812"}, {"url": B + "/solliciteer/8812/bedankt"}]
