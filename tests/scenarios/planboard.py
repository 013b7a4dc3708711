"""A planning application of one page: batched events, session recording, two tabs, reload and back, two people behind one address; its queries, flags and error reports are none."""
from dsl import *

MAIN = """(function(){var anon='{{c:pb_anon}}',seq=0,q=[];
window.gql=function(op){return fetch('/graphql',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({operationName:op,query:'query '+op+'{id}'})})};
function flush(){if(q.length)fetch('{{scheme}}://api.eventfunnel.io/v1/b',{method:'POST',keepalive:true,headers:{'content-type':'text/plain'},body:JSON.stringify({batch:q.splice(0),sentAt:new Date().toISOString(),writeKey:'wk_8Zt1'})})}
function track(t,n){q.push({type:t,name:n,anonymousId:anon,messageId:'m-'+Math.random(),context:{page:{path:location.pathname}}})}
function rec(){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://rs.viewreel.io/rec/bundle?OrgId=o-77AB&UserId={{new:ru}}&SessionId={{new:rsess}}&PageId='+Date.now()+'&Seq='+(++seq));x.send(new Uint8Array(900))}
window.route=function(p){history.pushState({},'',p);gql('Board');track('page',p);flush();rec()};
window.addEventListener('popstate',function(){gql('Board');track('page',location.pathname);flush()});
gql('Me');fetch('{{scheme}}://clientsdk.togglekit.com/sdk/evalx/64ab/contexts/eyJraW5kIjoidXNlciIsImtleSI6IjQ0MSJ9').then(r=>r.json());
track('identify','u441');track('page',location.pathname);setTimeout(flush,150);setTimeout(rec,300);
setTimeout(function(){fetch('{{scheme}}://o77.ingest.bugpost.co/api/9/envelope/?bug_key=ab12cd34&bug_version=7',{method:'POST',mode:'no-cors',body:'{"type":"event","message":"ChunkLoadError"}'})},400)})();"""
SHELL = page("<!doctype html><html><head><title>Planboard</title><link rel=modulepreload href=/assets/vendor-91.js><script type=module src=/assets/main-4c.js></script></head><body><div id=root></div><img src=/assets/a1.svg></body></html>", gzip=True, set_cookie=["pb_sess={{c:pb_sess}}; HttpOnly; Path=/"])
SITES = {
    "app.planboard.co": {"/": SHELL, "/b/*": SHELL, "/graphql": json_('{"data":{"id":1}}'), "/assets/main-4c.js": script("import './vendor-91.js';" + MAIN, gzip=True, headers={"Cache-Control": "max-age=300"}), "/assets/vendor-91.js": script("var v=1;" * 500, gzip=True, headers=LONG), "/assets/a1.svg": pic("svg", 24, 24, headers=LONG), "/favicon.ico": pic("png", 32, 32)},
    "api.eventfunnel.io": {"/v1/b": json_('{"success":true}', pixel="analytics|unknown")}, "rs.viewreel.io": {"/rec/bundle": json_('{"ok":1}', pixel="analytics|unknown")},
    "clientsdk.togglekit.com": {"/sdk/*": json_('{"dark":true}')}, "o77.ingest.bugpost.co": {"/api/*": json_('{"id":"9f"}')},
}
A = "http://app.planboard.co/"
FF = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0", "Accept": "*/*", "Referer": A}
JS = A + "assets/main-4c.js"
VISITS = [{"url": A}, {"run": "route('/b/12')"}, {"run": "route('/b/12/card/7')"}, {"run": "history.back()"}, {"run": "void setTimeout(function(){location.reload()},40)"}, {"url": A + "b/14", "tab": "two"}, {"run": "route('/b/15')"}, {"run": "history.back()"},
          {"actor": "firefox", "address": "10.77.0.1", "headers": FF, "requests": [{"url": A, "page": A, "headers": {"Referer": "http://app.planboard.co/b/1"}}, {"url": JS, "page": A, "by": "parser", "initiator": A}, {"url": A + "graphql", "method": "POST", "body": '{"operationName":"Me"}', "page": A, "by": "script", "initiator": JS},
           {"url": "http://api.eventfunnel.io/v1/b", "method": "POST", "body": '{"batch":[{"type":"page","name":"/","anonymousId":"5f0c77aa10be2231"}],"writeKey":"wk_8Zt1"}', "page": A, "by": "script", "initiator": JS, "headers": {"Origin": "http://app.planboard.co", "Content-Type": "text/plain"}}]},
          {"run": "route('/b/16')", "tab": "two"}, {"run": "history.back()", "tab": "two"}]
