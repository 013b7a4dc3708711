"""A course seller whose tags run on servers: a collector under a name of the site whose answer is a stream of text with addresses to call, an edge of the delivery network that takes posts of JSON and answers with script, a tag gateway under a path of the site, a signals gateway with a number in the path, an open collector answered ok, a warehouse's page call answered OK, a recorder's bundles, tags that run in a worker, a win reported by fetch later; keys, settings, flags, faults, payments, films, a course's progress and translations are none."""
from dsl import *

SST = """(function(){var u='{{scheme}}://sst.wissenshof.academy/data?v=2&tid=G-K1&cid={{new:cid}}&en='+(window.ev||'page_view')+'&dl='+encodeURIComponent(location.href)+'&sst.uc=1&richsstsse';
fetch(u,{method:'POST',credentials:'include'}).then(r=>r.text()).then(function(t){t.split('\\n').forEach(function(l){var m=l.match(/"send_pixel":\\["([^"]+)"/);if(m)(new Image).src=m[1]})})})();"""
SSE = """event: message
data: {"send_pixel":["{{scheme}}://ad.doppelklang.net/pagead/viewthrough/8812/?random={{new:rd}}&auid={{q:cid}}&gdid=1"],"options":{}}

"""
ZAR = """(function(){fetch('/cdn-cgi/zaraz/t',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({name:'__zarazTrack',data:{l:location.href,t:document.title,z:0.4}})}).then(r=>r.text()).then(function(t){try{new Function(t)()}catch(e){}})})();"""
ZJS = "(new Image).src='{{scheme}}://tr.tonleiter.com/i/pixel?sdkid=C7&ev=Pageview&ttclid=&anonymous_id={{new:a}}&_='+Date.now();"
CAP = """(function(){var b=JSON.stringify({event_name:'PageView',event_id:'{{new:e}}',event_source_url:location.href,fbp:'fb.1.1790.{{new:f}}'});fetch('{{scheme}}://capig.signaltor.com/events/4f1a77c0d2',{method:'POST',mode:'no-cors',body:b});
fetch('{{scheme}}://wissenshof.sammler.io/com.wissenshof/tp2',{method:'POST',headers:{'Content-Type':'application/json; charset=UTF-8'},body:JSON.stringify({schema:'payload_data',data:[{e:'pv',url:location.href,eid:'{{new:i}}',duid:'{{new:d}}'}]})});
fetch('{{scheme}}://wissenshof-dataplane.ruderstapel.com/v1/page',{method:'POST',headers:{'Content-Type':'text/plain'},body:JSON.stringify({type:'page',anonymousId:'{{new:an}}',properties:{url:location.href}})});
fetch('{{scheme}}://api.ruderstapel.com/sourceConfig/?p=cdn&v=2&writeKey=k1').then(r=>r.json())})();"""
REC = """(function(){var o='OrgId=o-1K&UserId={{new:u}}&SessionId={{new:s}}&PageId={{new:p}}';fetch('{{scheme}}://edge.vollgeschichte.com/s/settings/o-1K/v1/web').then(r=>r.json()).then(function(){var n=0;(function go(){n++;var x=new XMLHttpRequest();x.open('POST','{{scheme}}://rs.vollgeschichte.com/rec/bundle/v2?'+o+'&Seq='+n+'&ClientTime='+Date.now()+'&PageStart=1790&PrevBundleTime=0&LastActivity=10&ContentEncoding=gzip');x.send(new Uint8Array([31,139,8,0,0,0,n,1,2,3,4,5,6,7,8]));if(n<3)setTimeout(go,250)})()})})();"""
WRK = """var w=new Worker(URL.createObjectURL(new Blob(["importScripts('"+location.origin+"/~party/tag.js')"])));"""
PTAG = """fetch('{{scheme}}://region4.werkstatistik.net/g/collect?v=2&tid=G-W1&cid={{new:wc}}&en=page_view&_p='+Math.floor(Math.random()*1e9)+'&pt=worker',{method:'POST',mode:'no-cors',keepalive:true}).catch(function(){});"""


def doc(title, body, head=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href="{{scheme}}://cdn.kursbau.com/t/9a1c/app.css"><script>%s</script><script async src="{{scheme}}://sst.wissenshof.academy/k4x7wq.js?st=K1"></script><script src=/cdn-cgi/zaraz/s.js defer></script><script async src="/gtgw/js?id=AW-9"></script></head><body><img src=/logo.png>%s<script async src="{{scheme}}://cdn.kursbau.com/t/9a1c/cap.js"></script><script async src="{{scheme}}://edge.vollgeschichte.com/s/fs.js"></script></body></html>""" % (title, head, body), gzip=True)


SITES = {
    "www.wissenshof.academy": {"/": doc("Wissenshof", "<img src=/kurs.jpg><script>%s</script>" % WRK), "/kurs/brot": doc("Brot", "<iframe src='{{scheme}}://player.filmhof.com/video/88?h=1' width=200 height=100></iframe><script>fetch('/api/fortschritt',{method:'POST',body:'{\"p\":10}'});fetch('/locales/de.json');fetch('{{scheme}}://flags.kippschalter.com/api/v1/flags?env=k').then(r=>r.json());fetch('{{scheme}}://o44.fehlerfang.io/api/12/envelope/?sentry_key=77aa',{method:'POST',body:'{}'})</script>"),
                               "/danke": doc("Danke", "OK<script>fetch('{{scheme}}://js.zahlwerk.com/v1/intent?k=pk').then(r=>r.json())</script>", "window.ev='purchase'"),
                               "/cdn-cgi/zaraz/s.js": script(ZAR), "/cdn-cgi/zaraz/t": script(ZJS, pixel="analytics"), "/gtgw/js": script("(function(){fetch('/gtgw/g/collect?v=2&tid=G-9&cid={{new:gc}}&en=page_view&dl='+encodeURIComponent(location.pathname)+'&_s=1',{method:'POST',keepalive:true})})();"), "/gtgw/g/collect": empty(pixel="analytics"), "/~party/tag.js": script(PTAG),
                               "/api/fortschritt": json_('{"ok":1}'), "/locales/de.json": json_("{}"), "/logo.png": pic("png", 100, 30), "/kurs.jpg": pic("jpeg", 300, 200), "/favicon.ico": pic("ico", 16, 16)},
    "sst.wissenshof.academy": {"/k4x7wq.js": script(SST, gzip=True), "/data": {"body": SSE, "type": "text/event-stream", "pixel": {"en": {"purchase": "analytics|conversion", "*": "analytics"}}, "set_cookie": ["FPID={{c:FPID}}; HttpOnly; Domain=wissenshof.academy; " + YEAR]}},
    "ad.doppelklang.net": {"/pagead/viewthrough/*": pic("gif", pixel="retargeting|conversion|analytics|unknown", headers=NO_STORE)}, "tr.tonleiter.com": {"/i/pixel": pic("gif", pixel="social|analytics|retargeting", headers=NO_STORE)},
    "cdn.kursbau.com": {"/t/9a1c/app.css": style("p{margin:0}", headers=LONG), "/t/9a1c/cap.js": script(CAP, gzip=True, headers=LONG)}, "capig.signaltor.com": {"/events/*": json_('{"ok":true}', pixel="analytics|social|unknown")},
    "wissenshof.sammler.io": {"/com.wissenshof/tp2": {"body": "ok", "type": "text/plain", "pixel": "analytics"}}, "wissenshof-dataplane.ruderstapel.com": {"/v1/page": {"body": '"OK"', "type": "text/plain", "pixel": "analytics"}}, "api.ruderstapel.com": {"/sourceConfig/": json_('{"source":{}}')},
    "edge.vollgeschichte.com": {"/s/fs.js": script(REC, gzip=True, headers=LONG), "/s/settings/*": json_('{"r":1}')}, "rs.vollgeschichte.com": {"/rec/bundle/v2": json_('{"BundleTime":1790000000}', pixel="analytics")},
    "region4.werkstatistik.net": {"/g/collect": empty(pixel="analytics")}, "player.filmhof.com": {"/video/*": page("<title>v</title><img src=/poster.jpg>"), "/poster.jpg": pic("jpeg", 200, 100)},
    "flags.kippschalter.com": {"/api/*": json_('[{"f":1}]')}, "o44.fehlerfang.io": {"/api/*": json_('{"id":"1"}')}, "js.zahlwerk.com": {"/v1/*": json_('{"i":1}')},
}
P = "http://www.wissenshof.academy"
VISITS = [{"url": P + "/"}, {"url": P + "/kurs/brot"}, {"url": P + "/danke"}]
