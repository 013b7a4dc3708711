"""An auction in the page: bid requests as JSON, user syncs named in answers and walked over three hops, win notices, an advertisement described in XML with quartiles and a wrapper, viewability by beacon, an exchange that knows nobody."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
PB = """(function(){var H={method:'POST',credentials:'include',headers:{'Content-Type':'text/plain'}};
function bid(u,b){return fetch(u,Object.assign({body:JSON.stringify(b)},H)).then(function(r){return r.status==204?null:r.json()}).catch(function(){})}
var req={id:'{{new:r}}',imp:[{id:'top',banner:{w:300,h:250}}],site:{page:location.href}};
Promise.all([bid('{{scheme}}://rtb.nordmarkt.com/openrtb2/auction',req),bid('{{scheme}}://hb.silberhof.io/v2/bid',req),bid('{{scheme}}://ap.leerlauf.net/hb',req)]).then(function(a){a.forEach(function(x){if(x&&x.nurl)new Image().src=x.nurl;
if(x&&x.adm){var f=document.createElement('iframe');f.width=300;f.height=250;document.body.appendChild(f);f.contentDocument.write(x.adm);f.contentDocument.close()}})});
setTimeout(function(){fetch('{{scheme}}://rtb.nordmarkt.com/cookie_sync',Object.assign({body:JSON.stringify({limit:4})},H)).then(function(r){return r.json()}).then(function(j){j.bidder_status.forEach(function(s){if(s.usersync.type=='iframe'){var f=document.createElement('iframe');f.style.display='none';f.src=s.usersync.url;document.body.appendChild(f)}else new Image().src=s.usersync.url})})},400)})();"""
PLAY = """(function(){function xml(u,d){return fetch(u,{credentials:'include'}).then(function(r){return r.text()}).then(function(t){return new DOMParser().parseFromString(t,'text/xml')})}
function fire(x,sel){[].forEach.call(x.querySelectorAll(sel),function(e){new Image().src=e.textContent.trim().replace('[CACHEBUSTING]',Math.floor(Math.random()*1e8))})}
xml('{{scheme}}://vid.filmanzeige.tv/vast?pos=pre&cb='+Date.now()).then(function(x){fire(x,'Impression');var w=x.querySelector('VASTAdTagURI');
xml(w.textContent.trim()).then(function(y){fire(y,'Impression');['start','firstQuartile','midpoint','complete'].forEach(function(n,i){setTimeout(function(){fire(y,'Tracking[event='+n+']');fire(x,'Tracking[event='+n+']')},80*i+60)})})});})();"""
V1 = """<?xml version="1.0"?><VAST version="3.0"><Ad id="11"><Wrapper><AdSystem>F</AdSystem><VASTAdTagURI><![CDATA[{{scheme}}://srv.spotlager.com/tag/9917.xml]]></VASTAdTagURI><Impression><![CDATA[{{scheme}}://vid.filmanzeige.tv/ev?t=imp&a=11&s={{new:s}}&n=[CACHEBUSTING]]]></Impression>
<Creatives><Creative><Linear><TrackingEvents><Tracking event="complete"><![CDATA[{{scheme}}://vid.filmanzeige.tv/ev?t=done&a=11&s={{new:s}}]]></Tracking></TrackingEvents></Linear></Creative></Creatives></Wrapper></Ad></VAST>"""
V2 = """<?xml version="1.0"?><VAST version="3.0"><Ad id="9917"><InLine><AdTitle>x</AdTitle><Impression>{{scheme}}://log.spotlager.com/i/9917/{{new:k}}</Impression><Creatives><Creative><Linear><Duration>00:00:15</Duration><TrackingEvents>
<Tracking event="start">{{scheme}}://log.spotlager.com/e/start/9917/{{new:k}}</Tracking><Tracking event="firstQuartile">{{scheme}}://log.spotlager.com/e/q1/9917/{{new:k}}</Tracking><Tracking event="midpoint">{{scheme}}://log.spotlager.com/e/q2/9917/{{new:k}}</Tracking><Tracking event="complete">{{scheme}}://log.spotlager.com/e/q4/9917/{{new:k}}</Tracking>
</TrackingEvents><MediaFiles><MediaFile type="video/mp4">{{scheme}}://media.spotlager.com/v/9917.mp4</MediaFile></MediaFiles></Linear></Creative></Creatives></InLine></Ad></VAST>"""
BID1 = '{"id":"1","price":0.81,"nurl":"{{scheme}}://win.nordmarkt.com/n?b={{new:b}}&p=0.81","adm":"<a href=#><img src=\\"{{scheme}}://creative.bannerlager.com/b/300.png\\" width=300 height=250></a><img src=\\"{{scheme}}://imp.dspost.com/i?c=88&x={{new:x}}\\" width=0 height=0><script src=\\"{{scheme}}://vw.sichtbar.co/v.js\\"></script>"}'
SYNC = '{"status":"ok","bidder_status":[{"bidder":"dspost","usersync":{"type":"redirect","url":"{{scheme}}://m.dspost.com/match?r=1"}},{"bidder":"ostring","usersync":{"type":"iframe","url":"{{scheme}}://us.ostring.org/frame.html"}}]}'
FR = """<!doctype html><title>u</title><script>new Image().src='{{scheme}}://us.ostring.org/px?to=westdata&z='+Math.random()</script>"""
VIEW = """(function(){setTimeout(function(){navigator.sendBeacon('{{scheme}}://vw.sichtbar.co/m?e=50&t=1000&i={{new:i}}','')},300)})();"""
SITES = {
    "www.sportecho.de": {"/": page("<!doctype html><html><head><title>Echo</title><script async src=/js/prebid.8.js></script></head><body><img src=/h.jpg><video poster=/p.jpg></video><script defer src='{{scheme}}://play.filmanzeige.tv/player.js'></script></body></html>", gzip=True), "/tabelle": page("<!doctype html><html><head><title>T</title><script async src=/js/prebid.8.js></script></head><body>t</body></html>", gzip=True), "/js/prebid.8.js": script(PB, gzip=True, headers={"Cache-Control": "max-age=60"}), "/h.jpg": pic("jpeg", 320, 180, headers=LONG), "/p.jpg": pic("jpeg", 320, 180, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "rtb.nordmarkt.com": {"/openrtb2/auction": json_(BID1), "/cookie_sync": json_(SYNC, set_cookie=["uids={{c:uids}}" + CO]), "/setuid": pic("gif", pixel="sync", headers=NO_STORE)},
    "win.nordmarkt.com": {"/n": empty(pixel="analytics|retargeting|unknown")}, "hb.silberhof.io": {"/v2/bid": empty(set_cookie=["shid={{c:shid}}" + CO])}, "ap.leerlauf.net": {"/hb": empty()},
    "m.dspost.com": {"/match": go("{{scheme}}://idx.mitteldmp.net/in?p=dsp&puid={{c:dspid}}", pixel="sync", set_cookie=["dspid={{c:dspid}}" + CO])},
    "idx.mitteldmp.net": {"/in": go("{{scheme}}://rtb.nordmarkt.com/setuid?bidder=dspost&gdpr=0&uid={{q:puid}}", pixel="sync", set_cookie=["mdmp={{c:mdmp}}" + CO])},
    "us.ostring.org": {"/frame.html": page(FR), "/px": go("{{scheme}}://c.westdata.io/s/{{c:osid}}/os.gif", pixel="sync", set_cookie=["osid={{c:osid}}" + CO])},
    "c.westdata.io": {"/s/*": pic("gif", pixel="sync", set_cookie=["wd={{c:wd}}" + CO])},
    "creative.bannerlager.com": {"/b/300.png": pic("png", 300, 250, headers=LONG)}, "imp.dspost.com": {"/i": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "vw.sichtbar.co": {"/v.js": script(VIEW), "/m": empty(pixel="analytics|unknown")},
    "play.filmanzeige.tv": {"/player.js": script(PLAY, gzip=True)}, "vid.filmanzeige.tv": {"/vast": {"body": V1, "type": "text/xml"}, "/ev": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "srv.spotlager.com": {"/tag/9917.xml": {"body": V2, "type": "application/xml"}}, "log.spotlager.com": {"/i/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/e/*": empty(pixel="analytics|unknown")},
}
SYNCS = [{"from_domain": "dspost.com", "to_domain": "mitteldmp.net", "name": "puid"}, {"from_domain": "dspost.com", "to_domain": "nordmarkt.com", "name": "uid"}, {"from_domain": "ostring.org", "to_domain": "westdata.io", "name": "path"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.sportecho.de/"}, {"run": "new Promise(r=>setTimeout(r,1200))"}, {"url": "http://www.sportecho.de/tabelle"}]
