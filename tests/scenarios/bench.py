"""No pixel at all: a drawing board in the browser, with saves, drafts, presence, uploads, video segments, maps, fonts, search as one types, and cookies of a captcha and a balancer."""
from dsl import *

HTML = """<!doctype html><html><head><title>Bench</title><link rel=stylesheet href=/ui.css?v=8c1f><link rel=preconnect href="{{scheme}}://rt.benchboard.io"></head><body><h1>Board</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src=/thumb/1.webp>
<img src="{{scheme}}://img.resizer.cloud/w_32,h_32,f_auto/{{scheme}}%3A%2F%2Fwww.benchboard.io%2Fa.png"><img src="{{scheme}}://img.resizer.cloud/w_1,h_1,e_blur/lqip.gif?src=b.png"><img src="{{scheme}}://faces.people-pics.org/u/81dc9bdb52d04dc20036dbd8313ed055.png?s=24">
<img src=/badge/unread.svg?count=3><iframe src="{{scheme}}://check.humanproof.net/frame?k=site-44" width=300 height=74></iframe><script src=/ui.js?v=8c1f></script></body></html>"""
UI = """(function(){var j=function(u,b,m){return fetch(u,{method:m||'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify(b)})};
j('/graphql',{operationName:'Board',query:'query Board($id:ID!){board(id:$id){title shapes{id}}}',variables:{id:'b-77'}});
j('/api/boards/77/ops',{rev:12,ops:[{t:'move',id:'s1',x:4,y:9}]});j('/api/boards/77',{title:'Shed'},'PATCH');
fetch('{{scheme}}://rt.benchboard.io/presence?board=77&user=u-19&t='+Date.now(),{mode:'no-cors'});
['s','sh','she','shed'].forEach(function(q,i){setTimeout(function(){fetch('/suggest?q='+q+'&_='+Date.now())},i*60)});
addEventListener('pagehide',function(){navigator.sendBeacon('/api/boards/77/draft',JSON.stringify({rev:13,text:'shed, 3m'}))});
fetch('{{scheme}}://upload.blobhaus.io/b/77/part?n=1&sig=9f2c4e1ab0&exp=1764579999',{method:'PUT',body:'x'.repeat(3000)});
fetch('{{scheme}}://up.geofind.net/v1/reverse?lat=48.2&lon=16.37&key=pk_live_8821aa').then(r=>r.json());
fetch('{{scheme}}://vod.streamhalf.tv/h/77/index.m3u8?token=eyJhbGciOiJIUzI1NiJ9.eyJ2IjoiNzcifQ.c2ln').then(r=>r.text()).then(function(){for(var i=0;i<3;i++)fetch('{{scheme}}://vod.streamhalf.tv/h/77/seg'+i+'.ts')});
document.querySelectorAll('img[data-src]').forEach(function(i){i.src=i.dataset.src});fetch('/api/session/keepalive',{method:'POST'});fetch('/api/boards/77/like',{method:'POST',body:'like=1'});fetch('/flags.json?env=prod').then(r=>r.json())})();"""
SITES = {
    "www.benchboard.io": {"/": page(HTML, gzip=True, set_cookie=["bb_sess={{c:bb_sess}}; HttpOnly; Path=/", "csrf={{c:csrf}}; Path=/"]), "/doc": page("<title>Doc</title><p>help<img src=/thumb/2.webp>"), "/ui.css": style("h1{background:url(/i/dot.png)}", headers=LONG), "/ui.js": script(UI, gzip=True, headers=LONG),
                          "/i/dot.png": pic("png", 1, 1, headers=LONG), "/thumb/*": pic("webp", 120, 80, headers=LONG), "/badge/unread.svg": pic("svg", 16, 16), "/graphql": json_('{"data":{"board":{"title":"Shed"}}}'), "/api/boards/77/ops": json_('{"rev":13}'), "/api/boards/77": json_("{}"),
                          "/suggest": json_('["shed"]'), "/api/boards/77/draft": empty(), "/api/session/keepalive": empty(), "/api/boards/77/like": json_('{"likes":5}'), "/flags.json": json_('{"new_ui":true}'), "/favicon.ico": pic("ico", 16, 16)},
    "rt.benchboard.io": {"/presence": empty()}, "img.resizer.cloud": {"/w_32*": pic("webp", 32, 32, headers=LONG), "/w_1,*": pic("gif", headers=LONG)}, "faces.people-pics.org": {"/u/*": pic("png", 24, 24, headers={"Cache-Control": "max-age=600"})},
    "check.humanproof.net": {"/frame": page("<!doctype html><title>c</title><img src='/img?c=8a1f33d07be24c55' width=120><script>fetch('/verify',{method:'POST',body:'k=site-44&a=17'})</script>", set_cookie=["hp_c={{c:hp_c}}; SameSite=None; Secure; Path=/"]), "/img": pic("png", 120, 40, headers=NO_STORE), "/verify": json_('{"ok":true}')},
    "upload.blobhaus.io": {"/b/*": {"body": "", "status": 200}}, "up.geofind.net": {"/v1/reverse": json_('{"city":"Wien"}')},
    "vod.streamhalf.tv": {"/h/77/index.m3u8": {"body": "#EXTM3U\n", "type": "application/vnd.apple.mpegurl"}, "/h/*": {"body": bytes(9000), "type": "video/mp2t", "headers": LONG}},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.benchboard.io/"}, {"url": "http://www.benchboard.io/doc"}, {"run": "history.back()"}]
