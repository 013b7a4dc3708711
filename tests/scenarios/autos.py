"""A car maker: a lead and a test drive told to six networks in their own forms (a redirect from one conversion path to the next, an address with the account in the path, a frame document that holds a pixel, an order image that answers 200 empty, XML-less script of a few bytes, a post with JSON), company recognition by JSON, call tracking, a dealers' map; a configurator drawing, inventory, finance figures and a chat's load call are none."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
H = """<!doctype html><html><head><title>%s</title><script>window.dl=[{ev:'%s'}]</script><script src="{{scheme}}://www.tagtower.net/gtm.js?id=GTM-5K2"></script></head><body>%s<img src="{{scheme}}://img.motorpics.com/cfg?car=k2&angle=1&col=red&w=400"><img src="/assets/px-line.png" width=300 height=1>
<script src=/assets/site.js></script></body></html>"""
TAG = """(function(){var e=dl[0].ev,d=document;function px(u){var i=d.createElement('img');i.width=1;i.height=1;i.alt='';i.style.cssText='display:none';i.src=u;d.body?d.body.appendChild(i):addEventListener('load',function(){d.body.appendChild(i)})}
function fr(u){addEventListener('load',function(){var f=d.createElement('iframe');f.style.display='none';f.src=u;d.body.appendChild(f)})}
px('{{scheme}}://mc.watchyard.ru/watch/'+88120077+'/1?wmode=7&page-url='+encodeURIComponent(location.href)+'&charset=utf-8&browser-info=pv%3A1%3Avf%3A1tk%3Au%3A'+Date.now()+(Math.random()*1e9|0)+'%3Arn%3A'+(Math.random()*1e9|0)+'&t=gdpr(14)');
fr('{{scheme}}://insight.thetrader.org/track/up?adv=k2car&ref='+encodeURIComponent(location.href)+'&upid=tt7&upv=1.1.0');
if(e=='lead'){var l='ltY2CKz'+'Lq7oBEJ';px('{{scheme}}://www.adsword.com/pagead/conversion/981273/?random='+Date.now()+'&cv=11&fst='+Date.now()+'&num=1&label='+l+'&value=1&currency_code=USD&url='+encodeURIComponent(location.href));
px('{{scheme}}://trc.taboolia.com/1190022/log/3/unip?en=lead&tim='+Date.now()+'&item-url='+encodeURIComponent(location.href));px('{{scheme}}://tr.outbrook.com/unifiedPixel?ev=Lead&marketerId=00f1ab&obApiVersion=1.1&obtpVersion=2&dl='+encodeURIComponent(location.href)+'&optOut=false&bust='+Math.random());
var s=d.createElement('script');s.src='{{scheme}}://q.quorex.com/_/ad/9f1c2d/pixel.js?tag=GenerateLead&i={{new:qi}}';d.head.appendChild(s);
fetch('{{scheme}}://px.spotcast.fm/v1/ingest',{method:'POST',mode:'no-cors',keepalive:true,body:JSON.stringify([{action:'lead',uid:'{{new:su}}',url:location.href,is_new_session:true}])})}
px('{{scheme}}://b.6thfloor.co/v1/beacon/img.gif?token=ab41&svisitor={{c:svis}}&visitor={{new:vv}}&session={{new:ss}}&event=a_pageload&q='+encodeURIComponent('{"t":"'+d.title+'"}')+'&cb='+Date.now())})();"""
SITEJS = """fetch('/api/inventory?zip=10115&model=k2&page=1');fetch('/api/finance/rate?term=36&price=21000').then(function(r){return r.json()});fetch('{{scheme}}://api.companylens.com/v3/ip.json?auth=6d1f&callback=').then(function(r){return r.json()});
fetch('{{scheme}}://chat.dealerdesk.com/widget/boot?account=77&v=12',{method:'POST'}).then(function(r){return r.json()});(function(){var s=document.createElement('script');s.src='{{scheme}}://cdn.ringswap.com/companies/8812/a41/12/swap.js';document.head.appendChild(s)})();
window.cfg=function(n){(new Image).src='{{scheme}}://img.motorpics.com/cfg?car=k2&angle='+n+'&col=blue&w=400&_='+Date.now()};"""
SWAP = """(function(){var x=new XMLHttpRequest;x.open('POST','{{scheme}}://js.ringswap.com/swap_session.json');x.setRequestHeader('Content-Type','text/plain');x.send(JSON.stringify({uuid:'{{new:uuid}}',href:location.href,ref:''}))})();"""
SITES = {
    "www.k2-motors.com": {"/": page(H % ("K2", "view", "<a href=/drive>drive</a>"), gzip=True), "/drive": page(H % ("Test drive", "form", "<form></form>"), gzip=True), "/drive/confirmed": page(H % ("We call you", "lead", "Thanks"), gzip=True), "/assets/site.js": script(SITEJS, gzip=True, headers=LONG),
                          "/assets/px-line.png": pic("png", headers=LONG), "/api/inventory": json_('{"cars":[]}'), "/api/finance/rate": json_('{"apr":3.9}'), "/favicon.ico": empty()},
    "img.motorpics.com": {"/cfg": pic("webp", 400, 220, headers={"Cache-Control": "max-age=60"})}, "www.tagtower.net": {"/gtm.js": script(TAG, gzip=True, headers={"Cache-Control": "private, max-age=900"})},
    "mc.watchyard.ru": {"/watch/*": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["yuid={{c:yuid}}" + CO])},
    "insight.thetrader.org": {"/track/up": page('<!doctype html><title>.</title><img src="{{scheme}}://match.thetrader.org/track/cmf/generic?ttd_pid=k2car&ttd_tpi=1" width=1 height=1><img src="{{scheme}}://cm.g.dblpix.net/pixel?nid=thetrader&cm&ttd_tdid={{c:TDID}}" width=1 height=1>', set_cookie=["TDID={{c:TDID}}" + CO])},
    "match.thetrader.org": {"/track/cmf/*": pic("gif", pixel="sync|retargeting|unknown", headers=NO_STORE)}, "cm.g.dblpix.net": {"/pixel": pic("png", pixel="sync", headers=NO_STORE, set_cookie=["dpid={{c:dpid}}" + CO])},
    "www.adsword.com": {"/pagead/conversion/*": go("{{scheme}}://www.gogle-ads.net/pagead/1p-conversion/981273/?random={{q:random}}&label={{q:label}}&value=1&ipr=y", pixel="conversion")}, "www.gogle-ads.net": {"/pagead/1p-conversion/*": pic("gif", pixel="conversion", headers=NO_STORE)},
    "trc.taboolia.com": {"/1190022/*": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["t_gid={{c:t_gid}}" + CO])}, "tr.outbrook.com": {"/unifiedPixel": {"body": "", "type_always": "image/gif", "pixel": "conversion", "headers": NO_STORE}},
    "q.quorex.com": {"/_/*": script(";", pixel="conversion", headers=NO_STORE)}, "px.spotcast.fm": {"/v1/ingest": {"body": "", "status": 202, "pixel": "conversion|analytics"}}, "b.6thfloor.co": {"/v1/beacon/img.gif": pic("gif", pixel="analytics|retargeting", headers=NO_STORE)},
    "api.companylens.com": {"/v3/ip.json": json_('{"company_name":null,"country":"DE","industry":null}', pixel=None)}, "chat.dealerdesk.com": {"/widget/boot": json_('{"open":false,"color":"#0a0","greeting":"Hello"}')},
    "cdn.ringswap.com": {"/companies/*": script(SWAP, gzip=True)}, "js.ringswap.com": {"/swap_session.json": json_('{"swaps":{"18005550100":"18005550177"}}', pixel=None)},
}
SYNCS = [{"from_domain": "thetrader.org", "to_domain": "dblpix.net", "name": "ttd_tdid"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.k2-motors.com/"}, {"url": "http://www.k2-motors.com/drive"}, {"run": "cfg(2);cfg(3)"}, {"url": "http://www.k2-motors.com/drive/confirmed"}]
