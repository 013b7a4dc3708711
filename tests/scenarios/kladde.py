"""A B2B software site and its application: marketing automation, account identification with redirects, proxied statistics, usage beacons; flags, search, chat, forms, sign-on, presence, status that are none."""
from dsl import *

S = "{{scheme}}://"
CO = "; SameSite=None; Secure; " + YEAR
SITE = """(function(w,d){
function J(u,o,m){return fetch(u,{method:m||'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify(o)})}
w.docs=function(){['in','inv','invoi'].forEach(function(q,i){setTimeout(function(){fetch('{{scheme}}://k7q2-dsn.seekdex.net/1/indexes/*/queries?x-agent=js-4.24&x-application-id=K7Q2&x-api-key=8b0c',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:JSON.stringify({requests:[{indexName:'docs',params:'query='+q+'&hitsPerPage=5'}]})})},i*100)})};
w.demo=function(){return J('{{scheme}}://forms.hubbleform.com/submissions/v3/integration/submit/4471/9f0c-22',{fields:[{name:'email',value:'a@b.example'}],context:{pageUri:location.href}})};
w.slots=function(){return fetch('{{scheme}}://api.meetslot.io/availability?type=demo-30&tz=Europe%2FBerlin&month=2026-12')};
var k=0;(function p(){if(k++>1)return;fetch('{{scheme}}://nexus.talkport.io/messenger/web/ping?app=k1&conv=&seq='+k,{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'app_id=k1&v=3&unread_since=1790000000'});setTimeout(p,300)})();
fetch('{{scheme}}://status.ledgerloom-status.com/api/v2/status.json').then(function(r){return r.json()});J('{{scheme}}://consent.cookiedesk.eu/api/v1/receipts',{id:'cr-88',purposes:['C1','C2','C4'],action:'accept'});
})(window,document);"""
MKT = """(function(w,d){var e=encodeURIComponent,u=e(location.href);
function img(s){(new Image).src='{{scheme}}://'+s}
img('track.hubbleform.com/__ptq.gif?k=1&sd=800x600&cd=24-bit&cs=UTF-8&ln=en-us&bfp=1934887120&v=1.1&a=4471&pu='+u+'&t='+e(d.title)+'&cts='+Date.now()+'&vi={{new:hvi}}&nc=true&u=88.{{new:hu}}.1&b=88.1');
var x=new XMLHttpRequest();x.open('GET','{{scheme}}://441-kqz-210.mktwave.com/webevents/visitWebPage?_mchNc='+Date.now()+'&_mchCn=&_mchId=441-KQZ-210&_mchTk=_mch-ledgerloom.com-{{new:mtk}}&_mchHo='+location.hostname+'&_mchPo=&_mchRu='+e(location.pathname)+'&_mchPc=http%3A&_mchVr=163&_mchHa=&_mchRe=&_mchQp=');x.send();
img('px.workgraph.social/collect/?v=2&fmt=js&pid=662011&time='+Date.now()+'&url='+u);
img('b.sixthgate.com/v1/beacon/img.gif?token=1d0c&svisitor=&visitor={{new:sv}}&session={{new:ss}}&event=a_pageLoad&q='+e(JSON.stringify({title:d.title}))+'&isIframe=false&m=%7B%7D&cb='+Math.random());
img('ml.bombardata.com/utsync.ashx?pub=&adv=&et=0&eid=70212&ct=js&pi=&fp={{new:fp}}&clid=&return='+e('{{scheme}}://ps.eyespec.net/match?bid=2ug&uid=[PersonID]'));
var l=new XMLHttpRequest();l.open('POST','{{scheme}}://tr.leadspur.io/');l.setRequestHeader('Content-Type','text/plain');l.send(btoa(JSON.stringify({scriptId:'X0dk',page:location.href,ga:'{{new:lga}}',gaTrackingIds:[]})));
fetch('/app-data/p/event',{method:'POST',headers:{'Content-Type':'text/plain'},keepalive:true,body:JSON.stringify({n:'pageview',u:location.href,d:'ledgerloom.com',r:null,v:24})});
fetch('{{scheme}}://d.claribeam.net/collect',{method:'POST',mode:'no-cors',body:new Uint8Array([31,139,8,0,0,0,0,0,0,3].concat(Array.from({length:300},function(_,i){return (i*37)%251})))});
if(/demo\\/thanks/.test(location.pathname)){img('ct.softcompare.com/capterra_tracker.gif?vid=2108811&vkey=5f3a90c1&action=demo&lead=LL-2207');img('px.workgraph.social/collect/?pid=662011&conversionId=1190221&fmt=gif&time='+Date.now())}
})(window,document);"""
APP = """(function(w,d){var v='{{new:pv}}';
function J(u,o,m){return fetch(u,{method:m||'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify(o)})}
J('/graphql',{operationName:'Ledger',variables:{id:7},query:'query Ledger($id:Int!){ledger(id:$id){rows}}'});fetch('/graphql?operationName=Me&extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A1%2C%22sha256Hash%22%3A%22ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38%22%7D%7D');
fetch('{{scheme}}://client.togglebay.io/sdk/evalx/5e0a/users/eyJrZXkiOiJ1XzQ0MSIsImN1c3RvbSI6eyJwbGFuIjoicHJvIn19');
var n=0;(function b(){if(n++>2)return;J('/api/presence',{doc:7,cursor:[n,2]});setTimeout(b,220)})();
w.cell=function(a,x){return fetch('/api/docs/7/ops',{method:'POST',headers:{'Content-Type':'application/octet-stream'},body:new Uint8Array([a,x,1,2,3])})};
w.lic=function(){return fetch('/api/licence/check?seat=u_441')};w.undo=function(){return J('/api/docs/7/undo',{})};
function guide(e){(new Image).src='{{scheme}}://data.guidepoint-app.io/data/ptm.gif/0f1c77a2-3d10-4b?v=2.241.0_prod&ct='+Date.now()+'&jzb=eJx'+btoa(JSON.stringify([{type:e,visitor_id:'u_441',account_id:'acc_9',url:location.href,b:v}])).replace(/=/g,'')}
guide('load');w.feature=function(){guide('click');heap('click')};
function heap(e){(new Image).src='{{scheme}}://heap.pileup-analytics.com/h?a=1188210&u='+v+'&v=77{{new:hv}}&s={{new:hs}}&b=web&tv=4.0&z=2&h='+encodeURIComponent(location.pathname)+'&d=app.ledgerloom.com&t='+e+'&st='+Date.now()}
heap('pv');
setTimeout(function(){J('{{scheme}}://rs.replaystory.net/rec/bundle?OrgId=o-18X&UserId={{new:fu}}&SessionId={{new:fs}}&PageId=7&Seq=1&PageStart='+Date.now()+'&PrevBundleTime=0&LastActivity=204',{When:0,Evts:[{Kind:2,Args:[1]},{Kind:16,Args:[800,600]}]})},300);
})(window,document);"""


def doc(title, body):
    return page("<!doctype html><html lang=en><head><title>" + title + "</title><link rel=stylesheet href=/_n/m.css><script src=/_n/site.js></script><script defer src='" + S + "tags.ledgerloom.com/mkt.js'></script></head><body><img src='" + S + "img.sanitybox.dev/ll/hero.png?w=640&q=80&auto=format'><img src='" + S + "img.sanitybox.dev/ll/hero.png?w=1&blur=50' width=640 height=300>"
                "<img src='" + S + "badges.softcompare.com/stars/2108811/4.7.svg'><img src=/_n/clear.svg width=1 height=1>" + body + "</body></html>", gzip=True)


SITES = {
    "www.ledgerloom.com": {
        "/": doc("Ledgerloom", "<h1>Close the books</h1>" + "".join("<img src='/logos/c%d.svg'>" % n for n in range(3))), "/docs": doc("Docs", "<input>"), "/demo": doc("Demo", "<img src='/captcha/c.png?k=9f2a77'>"), "/demo/thanks": doc("Thanks", "<h1>See you</h1>"),
        "/_n/m.css": style("@font-face{font-family:G;src:url('" + S + "fonts.typeshelf.net/g.woff2')}body{font-family:G}", headers=LONG), "/_n/site.js": script(SITE, gzip=True, headers=LONG), "/_n/clear.svg": pic("svg", 1, 1, headers=LONG), "/logos/*": pic("svg", 90, 30, headers=LONG), "/captcha/c.png": pic("png", 140, 50, headers=NO_STORE), "/favicon.ico": pic("ico", 32, 32),
        "/app-data/p/event": {"status": 202, "body": "ok", "type": "text/plain; charset=utf-8", "pixel": "analytics"}},
    "app.ledgerloom.com": {
        "/l/7": page("<!doctype html><html><head><title>Ledger 7</title><script src=/s/app.js></script></head><body><iframe src='" + S + "id.loomgroup-login.com/authorize?prompt=none&client_id=app&state={{new:state}}&response_type=code' width=1 height=1></iframe><img src=/avatars/441?s=32></body></html>", gzip=True),
        "/s/app.js": script(APP, gzip=True, headers=LONG), "/avatars/*": pic("png", 32, 32), "/auth/silent": page("<title>s</title><p>ok"), "/graphql": json_('{"data":{"ledger":{"rows":12}}}'), "/api/presence": empty(), "/api/docs/7/ops": json_('{"v":8}'), "/api/docs/7/undo": json_("{}"), "/api/licence/check": {"body": "1", "type": "text/plain", "headers": NO_STORE}, "/favicon.ico": pic("ico", 32, 32)},
    "id.loomgroup-login.com": {"/authorize": go(S + "app.ledgerloom.com/auth/silent?code=SplxlOBeZQQYbYS6WxSbIA&state={{q:state}}", headers=NO_STORE, set_cookie=["idsess={{c:idsess}}; HttpOnly" + CO])},
    "tags.ledgerloom.com": {"/mkt.js": script(MKT, gzip=True, headers={"Cache-Control": "max-age=600"})}, "fonts.typeshelf.net": {"/g.woff2": {**font(), "headers": LONG}}, "img.sanitybox.dev": {"/ll/*": pic("webp", 32, 15, headers=LONG)}, "badges.softcompare.com": {"/stars/*": pic("svg", 90, 20, headers={"Cache-Control": "max-age=3600"})},
    "k7q2-dsn.seekdex.net": {"/1/*": json_('{"results":[{"hits":[{"t":"Invoices"}],"nbHits":1}]}')}, "forms.hubbleform.com": {"/submissions/*": json_('{"inlineMessage":"Thanks"}')}, "api.meetslot.io": {"/availability": json_('{"slots":["2026-12-03T09:00"]}')}, "nexus.talkport.io": {"/messenger/*": json_("{}", headers=NO_STORE)},
    "status.ledgerloom-status.com": {"/api/*": json_('{"status":{"indicator":"none"}}')}, "consent.cookiedesk.eu": {"/api/v1/receipts": {"status": 201, "body": "{}", "type": "application/json"}}, "client.togglebay.io": {"/sdk/*": json_('{"grid-v2":{"value":true,"variation":0,"version":3}}')},
    "track.hubbleform.com": {"/__ptq.gif": pic("gif", pixel="analytics", headers={"Cache-Control": "no-cache, no-store, no-transform"})}, "441-kqz-210.mktwave.com": {"/webevents/*": {"body": "", "type_always": "text/plain; charset=UTF-8", "pixel": "analytics", "headers": NO_STORE}},
    "px.workgraph.social": {"/collect/": go(S + "www.workgraph.social/px/wg_sync?redirect={{q:pid}}", pixel={"conversionId": {"1190221": "social|conversion", "*": "social|analytics|retargeting"}}, set_cookie=["wg_sugr={{c:wg_sugr}}; Domain=workgraph.social" + CO])}, "www.workgraph.social": {"/px/wg_sync": pic("gif", pixel="social|sync|conversion|analytics|retargeting", headers=NO_STORE, set_cookie=["bck={{c:bck}}" + CO])},
    "b.sixthgate.com": {"/v1/*": {"body": "", "status": 204, "pixel": "analytics|retargeting|unknown", "set_cookie": ["6suuid={{c:6suuid}}" + CO]}},
    "ml.bombardata.com": {"/utsync.ashx": go(S + "ps.eyespec.net/match?bid=2ug&uid={{c:pi}}", pixel="sync", set_cookie=["pi={{c:pi}}" + CO])}, "ps.eyespec.net": {"/match": go(S + "ib.hertzmatch.com/setuid?entity=52&code={{c:euid}}", pixel="sync", set_cookie=["euid={{c:euid}}" + CO])}, "ib.hertzmatch.com": {"/setuid": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["uuid2={{c:uuid2}}" + CO])},
    "tr.leadspur.io": {"/": {"body": "{}", "type": "application/json", "pixel": "analytics|unknown"}}, "d.claribeam.net": {"/collect": empty(pixel="analytics")}, "ct.softcompare.com": {"/capterra_tracker.gif": pic("gif", pixel="conversion", headers=NO_STORE)},
    "data.guidepoint-app.io": {"/data/*": pic("gif", pixel="analytics", headers=NO_STORE)}, "heap.pileup-analytics.com": {"/h": pic("gif", pixel="analytics", headers=NO_STORE)}, "rs.replaystory.net": {"/rec/bundle": json_('{"BundleTime":1790000000123,"Id":"1"}', pixel="analytics")},
}
SYNCS = [{"from_domain": "bombardata.com", "to_domain": "eyespec.net", "name": "uid"}, {"from_domain": "eyespec.net", "to_domain": "hertzmatch.com", "name": "code"}]
THIRD_PARTY_COOKIES = True
W = "http://www.ledgerloom.com"
VISITS = [{"url": W + "/"}, {"url": W + "/docs"}, {"run": "docs()"}, {"url": W + "/demo"}, {"run": "slots()"}, {"run": "demo()"}, {"url": W + "/demo/thanks"}, {"url": "http://app.ledgerloom.com/l/7"}, {"run": "cell(3,4)"}, {"run": "feature()"}, {"run": "lic()"}, {"run": "undo()"}]
