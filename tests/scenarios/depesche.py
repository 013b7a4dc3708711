"""A daily's front page paid by auctions: five bidders asked by script (two as posts of text, one by address, two say nothing), a server that answers with an advertisement in a frame, its shown, its rendered, its measurable and viewable calls, matches by picture started from a bidder's list in a frame, a consent string in all, a mailing list's hash as identity, a header meter and a bureau's counter; weather, a ticker, comments, fonts, lazy pictures, suggestions, an event stream, a paywall's decision and the auctions themselves are none."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
TC = "CQHzqgAQHzqgAAfADAENBNFgAAAAAAAAAAAAAAAAAAAA"
BID = """(function(){var tc='""" + TC + """',u='&gdpr=1&gdpr_consent='+tc,won=false;
function post(x,b){return fetch(x,{method:'POST',credentials:'include',headers:{'Content-Type':'text/plain'},body:JSON.stringify(b)}).then(function(r){return r.status==200?r.json():null})}
post('{{scheme}}://hb.norddsp.com/openrtb2/auction',{id:'{{new:auc}}',imp:[{id:'1',banner:{w:300,h:250}}],site:{page:location.href}});
post('{{scheme}}://prg.quadbid.net/translator?source=prebid',{imp:[1]});
fetch('{{scheme}}://ib.appnix.com/ut/v3/bid?pl=99120&size=300x250'+u,{credentials:'include'}).then(function(r){return r.json()}).then(function(a){var f=document.createElement('iframe');f.width=300;f.height=250;document.getElementById('slot').appendChild(f);
f.src='{{scheme}}://cdn.appnix.com/render.html?i='+a.id+u;new Image().src=a.win});
fetch('{{scheme}}://bidder.rubikon.net/a/api/fastlane.json?account_id=1771&zone_id=90'+u,{credentials:'include'});
fetch('{{scheme}}://hb.quietbid.io/cygnus?v=7.2&s=18811',{credentials:'include'});
var s=document.createElement('iframe');s.style.display='none';s.src='{{scheme}}://usync.norddsp.com/usersync.html?p=1771'+u;document.body.appendChild(s);
new Image().src='{{scheme}}://id.liveliste.com/idex/prebid/any?did=did-0045&duid={{new:duid}}&e='+'b58996c504c5638798eb6b511e6f49af'+u})();"""
RENDER = """<!doctype html><html><body style=margin:0><a href="{{scheme}}://click.appnix.com/click?c=1"><img src="{{scheme}}://cdn.appnix.com/p/b4.jpg" width=300 height=250></a><img src="{{scheme}}://ib.appnix.com/it?an_audit=0&e=wqT_3QK_B2i{{q:i}}&s={{new:s}}&pp=0.34" width=1 height=1><script src="{{scheme}}://cdn.viewproof.com/omid/vp.js?i={{q:i}}"></script></body></html>"""
VP = """(function(){var b='{{scheme}}://pixel.viewproof.com/e/',q='?i={{q:i}}&t='+Date.now();function t(n){navigator.sendBeacon?fetch(b+n+q,{mode:'no-cors',keepalive:true}):0}
t('ld');(new Image).src='{{scheme}}://dt.viewproof.com/dt?anId=929&asId={{new:as}}&tv='+encodeURIComponent('{c:1q2w,pingTime:-2,time:212,type:m}');setTimeout(function(){(new Image).src='{{scheme}}://dt.viewproof.com/dt?anId=929&asId={{new:as}}&tv='+encodeURIComponent('{c:1q2w,pingTime:1,time:1212,type:v}')},1000)})();"""
USYNC = """<!doctype html><html><body><script>var l=["{{scheme}}:\\/\\/cm.g.clickdubler.net\\/pixel?google_nid=nord&google_cm&gdpr=1","{{scheme}}:\\/\\/match.adsrevr.org\\/track\\/cmf\\/generic?ttd_pid=nord&ttd_tpi=1","{{scheme}}:\\/\\/secure.adnix.org\\/getuid?{{scheme}}%3A%2F%2Fusync.norddsp.com%2Fsetuid%3Fbidder%3Dadnix%26uid%3D%24UID","{{scheme}}:\\/\\/ssum.kasale.com\\/usermatchredir?s=184023&cb=1"];l.forEach(function(u){var i=document.createElement('img');i.width=1;i.height=1;i.src=u;document.body.appendChild(i)})</script></body></html>"""
SITE = """(function(){fetch('/wetter?plz=10115').then(function(r){return r.json()});var es=new EventSource('/ticker/stream');setTimeout(function(){es.close()},900);
fetch('{{scheme}}://wall.zahlschranke.de/api/v2/decide?article='+location.pathname.length+'&vid={{new:vid}}',{credentials:'include'}).then(function(r){return r.json()});
fetch('{{scheme}}://kommentare.redehaus.net/count?u='+encodeURIComponent(location.pathname));
document.querySelectorAll('img[data-s]').forEach(function(i){setTimeout(function(){i.src=i.dataset.s},250)});
var c='{{scheme}}://de.iovox.net/tx.io?st=depesche&cp=%2Fstart&sv=ke&pt=CP&rf=&r2=&ur=www.depesche.de&xy=1280x720x24&lo=DE%2FBerlin&cb=001b&i2={{new:i2}}&ep=1&vr=418&id=ab'+Math.floor(Math.random()*1e6)+'&lt='+Date.now()+'&ev=&cs=zz&mo=1';(new Image).src=c;
navigator.sendBeacon('{{scheme}}://mab.chartgnome.com/ping','h=depesche.de&p='+encodeURIComponent(location.pathname)+'&u={{new:u}}&d=depesche.de&g=65001&n=1&f=a0001&c=0.01&x=0&m=0&y=2204&o=1280&w=720&j=45&R=1&W=0&I=0&E=0')})();"""
HTML = """<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/css/d.css><link rel=stylesheet href="{{scheme}}://fonts.schriftgut.net/css2?family=Tiempos"><script src="{{scheme}}://cdn.zustimm.de/cmp/l.js?site=718" async></script></head><body><h1>%s</h1><img src="{{scheme}}://img.depesche.de/lq/20x12/a.jpg" data-s="{{scheme}}://img.depesche.de/w600/a.jpg"><div id=slot></div>
<script src=/js/seite.js></script><script async src="{{scheme}}://cdn.depesche.de/hb/prebid9.js"></script></body></html>"""
CMP = """fetch('{{scheme}}://api.zustimm.de/v1/consent?site=718&uid={{new:cu}}',{method:'POST',body:'{"a":1}'});fetch('{{scheme}}://cdn.zustimm.de/gvl/v3/vendor-list.json');"""
SITES = {
    "www.depesche.de": {"/": page(HTML % ("Depesche", "Heute"), gzip=True), "/a/hafen": page(HTML % ("Hafen", "Hafen"), gzip=True), "/css/d.css": style("@font-face{font-family:T;src:url({{scheme}}://fonts.schriftgut.net/t.woff2)}h1{font-family:T}", headers=LONG), "/js/seite.js": script(SITE, gzip=True, headers=LONG),
                        "/wetter": json_('{"t":4}'), "/ticker/stream": {"body": "data: 1\n\n", "type": "text/event-stream", "headers": {"Cache-Control": "no-store"}}, "/favicon.ico": pic("ico", 16, 16)},
    "cdn.depesche.de": {"/hb/prebid9.js": script(BID, gzip=True, headers={"Cache-Control": "max-age=600"})}, "img.depesche.de": {"/lq/*": pic("jpeg", 20, 12, headers=LONG), "/w600/*": pic("jpeg", 600, 360, headers=LONG)},
    "hb.norddsp.com": {"/openrtb2/auction": json_('{"id":"1","seatbid":[]}', set_cookie=["nuid={{c:nuid}}" + CO])}, "prg.quadbid.net": {"/translator": empty()}, "bidder.rubikon.net": {"/a/api/fastlane.json": json_('{"status":"ok","ads":[]}', set_cookie=["khaos={{c:khaos}}" + CO])}, "hb.quietbid.io": {"/cygnus": empty()},
    "ib.appnix.com": {"/ut/v3/bid": json_('{"id":"{{new:id}}","win":"{{scheme}}://ib.appnix.com/openrtb_win?price=0.34&id={{new:id}}&seat=9"}', set_cookie=["uuid2={{c:uuid2}}" + CO]), "/openrtb_win": empty(pixel="analytics|retargeting|unknown"), "/it": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "cdn.appnix.com": {"/render.html": page(RENDER), "/p/b4.jpg": pic("jpeg", 300, 250, headers=LONG)}, "cdn.viewproof.com": {"/omid/vp.js": script(VP, gzip=True)}, "pixel.viewproof.com": {"/e/*": empty(pixel="analytics|unknown|retargeting")}, "dt.viewproof.com": {"/dt": pic("gif", pixel="analytics|unknown|retargeting", headers=NO_STORE)},
    "usync.norddsp.com": {"/usersync.html": page(USYNC), "/setuid": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["nuid={{c:nuid}}" + CO])},
    "cm.g.clickdubler.net": {"/pixel": go("{{scheme}}://usync.norddsp.com/setuid?bidder=gcm&uid={{c:IDE}}", pixel="sync", set_cookie=["IDE={{c:IDE}}" + CO])}, "match.adsrevr.org": {"/track/*": go("{{scheme}}://usync.norddsp.com/setuid?bidder=ttd&uid={{c:TDID}}", pixel="sync", set_cookie=["TDID={{c:TDID}}" + CO])},
    "secure.adnix.org": {"/getuid": go("{{scheme}}://usync.norddsp.com/setuid?bidder=adnix&uid={{c:anj}}", pixel="sync", set_cookie=["anj={{c:anj}}" + CO])}, "ssum.kasale.com": {"/usermatchredir": empty(pixel="sync")},
    "id.liveliste.com": {"/idex/*": json_('{"nonId":"x"}', pixel="sync|analytics|unknown")}, "de.iovox.net": {"/tx.io": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["i00={{c:i00}}" + CO])}, "mab.chartgnome.com": {"/ping": pic("gif", pixel="analytics")},
    "wall.zahlschranke.de": {"/api/*": json_('{"show":false}', set_cookie=["zs={{c:zs}}" + CO])}, "kommentare.redehaus.net": {"/count": json_('{"n":12}')}, "fonts.schriftgut.net": {"/css2": style("h1{letter-spacing:0}", headers=LONG), "/t.woff2": font()},
    "cdn.zustimm.de": {"/cmp/l.js": script(CMP, headers=LONG), "/gvl/*": json_('{"vendors":{}}', headers=LONG)}, "api.zustimm.de": {"/v1/consent": empty()}, "click.appnix.com": {"/click": empty()},
}
SYNCS = [{"from_domain": "clickdubler.net", "to_domain": "norddsp.com", "name": "uid"}, {"from_domain": "adsrevr.org", "to_domain": "norddsp.com", "name": "uid"}, {"from_domain": "adnix.org", "to_domain": "norddsp.com", "name": "uid"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.depesche.de/"}, {"run": "new Promise(r=>setTimeout(r,1200))"}, {"url": "http://www.depesche.de/a/hafen"}, {"run": "new Promise(r=>setTimeout(r,1200))"}]
