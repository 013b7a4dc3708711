"""A money site: sign-on by three redirects over two hosts, token refresh, quotes polled, device check by a fraud service, experiments, large cookies on every call, a chat; and three that measure: a session recorder in large batches, a meter by beacon, a conversion after opening an account."""
from dsl import *

APP = """(function(){var s='{{scheme}}://',A=s+'api.coinharbor.bank',H={'Content-Type':'application/json','X-Device':'{{new:dv}}'};
fetch(A+'/session/refresh',{method:'POST',credentials:'include',headers:H,body:'{}'}).then(function(){['accounts','cards','limits','alerts'].forEach(function(p){fetch(A+'/v1/'+p,{credentials:'include',headers:H})})});
var k=0,i=setInterval(function(){fetch(s+'quotes.tickstream.com/last?s=EURUSD');if(++k>5)clearInterval(i)},170);
fetch(s+'fp.guardpost.io/collect',{method:'POST',body:JSON.stringify({canvas:'{{new:cv}}',fonts:Array(40).fill('Arial')})}).then(function(){fetch(s+'fp.guardpost.io/score?id={{new:g}}')});
fetch(s+'exp.halfhalf.io/v2/assign?u=18&e=nav,fee');fetch(s+'chat.deskbell.com/visitor/state',{method:'POST',body:'v=1'});
var n=0;(function rec(){if(n++<4){fetch(s+'rec.replaybox.com/ingest?s={{new:r}}&n='+n,{method:'POST',headers:{'Content-Type':'text/plain'},body:JSON.stringify({ev:Array.from({length:140},function(_,j){return{t:j*16,x:j,y:n,k:'move'}})})});setTimeout(rec,240)}})();
navigator.sendBeacon(s+'m.tallyworks.net/e?n=view&u={{new:u}}&p='+encodeURIComponent(location.pathname));setTimeout(function(){navigator.sendBeacon(s+'m.tallyworks.net/e?n=idle&u={{new:u}}','d=1')},650)})();"""
SITES = {
    "www.coinharbor.bank": {"/": page("<!doctype html><title>Coinharbor</title><link rel=stylesheet href=/x.css><img src=/l.svg><a href=/login>in</a>", gzip=True), "/login": go("{{scheme}}://id.coinharbor.bank/authorize?client=web&state={{new:st}}"), "/cb": go("/home", set_cookie=["tok={{c:tok}}{{c:t2}}; Path=/"]),
                            "/home": page("<!doctype html><title>Accounts</title><link rel=stylesheet href=/x.css><script src=/b.js></script>", gzip=True), "/opened": page("<!doctype html><title>Account opened</title><link rel=stylesheet href=/x.css><h1>Welcome</h1><img width=1 height=1 src='{{scheme}}://ad.perfline.com/conv?id=771&v=25&cur=EUR&oid=AC-99121'>"), "/x.css": style("h1{}" * 70, headers=LONG), "/b.js": script(APP + "/*" + "z" * 20000 + "*/", headers=LONG), "/l.svg": pic("svg", 90, 30, headers=LONG), "/favicon.ico": pic("ico", 32, 32)},
    "id.coinharbor.bank": {"/authorize": go("{{scheme}}://sso.trustring.eu/check?s={{q:state}}", set_cookie=["big=" + "a7" * 700 + "; Path=/; Domain=coinharbor.bank"])}, "sso.trustring.eu": {"/check": go("{{scheme}}://www.coinharbor.bank/cb?code={{new:code}}", set_cookie=["tr={{c:tr}}; Path=/; SameSite=None; Secure"])},
    "api.coinharbor.bank": {"/session/refresh": empty(), "/v1/*": json_('{"items":[]}')}, "quotes.tickstream.com": {"/last": json_('{"b":1.0812}', headers=NO_STORE)}, "fp.guardpost.io": {"/collect": json_('{"id":"x"}'), "/score": json_('{"r":3}')},
    "exp.halfhalf.io": {"/v2/assign": json_('{"nav":"a","fee":"b"}')}, "chat.deskbell.com": {"/visitor/state": json_('{"open":false}')},
    "rec.replaybox.com": {"/ingest": empty(pixel="analytics|unknown")}, "m.tallyworks.net": {"/e": empty(pixel="analytics|unknown")}, "ad.perfline.com": {"/conv": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["pf={{c:pf}}; SameSite=None; Secure; " + YEAR])},
}
THIRD_PARTY_COOKIES = True
U = "http://www.coinharbor.bank/"
VISITS = [{"url": U}, {"url": U + "login"}, {"run": "new Promise(r=>setTimeout(r,1500))"}, {"url": U + "opened"}]
