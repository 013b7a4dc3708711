"""An English bookkeeping application (one page, many calls): product analytics, recorders, experiments, RUM of people and chat telemetry; its own API, sign-on, flags' values, uploads and collaboration beside them."""
from dsl import *

PRE = """(function(){var L=encodeURIComponent(location.href),T=encodeURIComponent(document.title),R=Math.random(),N=Date.now();
function I(u){(new Image).src=u}function B(u,b,t){navigator.sendBeacon(u,t?new Blob([b],{type:t}):b)}function F(u,b,t){return fetch(u,{method:'POST',body:b,keepalive:true,headers:t?{'Content-Type':t}:{}})}
function X(u,b,t){var x=new XMLHttpRequest();x.open('POST',u,true);if(t)x.setRequestHeader('Content-Type',t);x.send(b)}
function Z(u,b){return new Response(new Blob([b]).stream().pipeThrough(new CompressionStream('gzip'))).blob().then(function(z){return fetch(u,{method:'POST',body:z})})}
"""
J = "'application/json'"


def sdk(text, **more):
    return script(PRE + text.replace("S://", "{{scheme}}://") + "})();", gzip=True, headers={"Cache-Control": "public, max-age=3600"}, **more)


def view(title, body, tags):
    return page("""<!doctype html><html lang=en><head><title>%s</title><link rel=stylesheet href=/assets/app-9c1d.css><link rel=modulepreload href=/assets/vendor-77aa.js></head><body><div id=root>%s</div>
<script src=/assets/app-9c1d.js></script>%s</body></html>""" % (title, body, "".join("<script async src='{{scheme}}://%s'></script>" % t for t in tags)), gzip=True)


APP = """(function(){var j=function(u,o){return fetch(u,o).then(function(r){return r.text()})},J={'Content-Type':'application/json'},p=location.pathname;
if(p=='/'){j('/graphql',{method:'POST',headers:J,body:JSON.stringify({operationName:'TrackedTimeQuery',variables:{week:'2026-W49'},query:'query TrackedTimeQuery($week:String!){time(week:$week){hours}}'})});
 j('/api/events?from=2026-12-01&to=2026-12-31');j('{{scheme}}://login.finchgate.id/oauth2/token',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'grant_type=refresh_token&client_id=ledgerfinch&refresh_token=v1.{{new:rt}}'});
 j('{{scheme}}://login.finchgate.id/.well-known/jwks.json');j('{{scheme}}://app.schalterdeck.io/sdk/evalx/64aa01/contexts/eyJraW5kIjoidXNlciIsImtleSI6InUtODEyIn0');j('/api/notifications/unread?_='+Date.now());
 var x=new XMLHttpRequest();x.open('GET','/locales/en.json');x.send()}
if(p=='/invoices/88'){j('/api/invoices/88/draft',{method:'PATCH',headers:J,body:'{"memo":"Nov","rev":12}'});j('/api/invoices/88/lock',{method:'DELETE'});j('{{scheme}}://spell.wortwart.io/v2/check',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'language=en-GB&text=Invoise'});
 j('{{scheme}}://eu-files.bucketfjord.com/up/88/scan.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKXX%2F20261201&X-Amz-Expires=600&X-Amz-Signature=9f4e2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266',{method:'PUT',body:'%PDF-1.4 demo'});
 j('{{scheme}}://rt.zimmerfunk.dev/app/9c1d/auth',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'socket_id=1331.44&channel_name=private-invoice-88'});j('/api/collections/88/collect',{method:'POST',headers:J,body:'{"method":"sepa"}'});
 j('{{scheme}}://vat.steuernummern.eu/v1/validate?number=GB123456789');j('{{scheme}}://api.adressfinder.uk/v3/autocomplete?q=10+Down&session={{new:af}}')}
if(p=='/reports'){j('/api/analytics/summary?period=q4&metrics=revenue,vat');j('/api/track?project=41');j('/api/export/csv',{method:'POST',headers:J,body:'{"view":"pageviews"}'});fetch('/api/export/88',{method:'HEAD'});j('{{scheme}}://cdn.dokuseite.io/help/v1/articles.json?ids=4,8')}})();"""
SITES = {
    "app.ledgerfinch.com": {
        "/": view("Dashboard", "<h1>Good morning</h1><img src='{{scheme}}://avatars.finchgate.id/u/812/48.png'>", ["cdn.segmentiert.io/analytics.js/v1/wk1/analytics.min.js", "cdn.amplitude-like.dev/libs/al-2.11.js", "us-assets.posthecht.com/static/array.js", "cdn.pendeluhr.io/agent/static/k1/pendel.js", "www.klarsehen-rum.com/datadoc-rum-v5.js"]),
        "/invoices/88": view("Invoice 88", "<h1>Invoice 88</h1><img src=/api/invoices/88/thumb.png?w=120>", ["edge.vollgeschichte.com/s/fs.js", "static.heissglas.com/c/hg-551.js", "cdn.mischtafel.com/libs/mt-2-latest.min.js", "cdn.haufen-analytics.com/js/haufen-2291.js", "js.schalterdeck.io/client.js", "cdn.statsicht.com/js-client.js", "cdn.optimierlich.com/js/5512.js"]),
        "/reports": view("Reports", "<h1>Reports</h1><img src=/img/chart.svg><img src=/img/pixel.png width=200 height=200>", ["js.plauderfink.io/widget.js", "cdn.mausspur.ms-like.com/s/0.7.59/spur.js", "js.hubschrauber-crm.com/analytics/44.js", "scripts.vwoben.net/j.js", "static.neuesrelikt.io/nr-spa.min.js", "cdn.rudderboot.io/v3/rsa.js", "plausibelchen.io/js/script.js", "snow.ledgerfinch.com/sp.js"]),
        "/assets/app-9c1d.js": script(APP, gzip=True, headers=LONG), "/assets/vendor-77aa.js": script("var v=1;" * 300, gzip=True, headers=LONG), "/assets/app-9c1d.css": style("body{margin:0}", headers=LONG), "/favicon.ico": pic("ico", 16, 16, headers=LONG),
        "/graphql": json_('{"data":{"time":{"hours":31.5}}}'), "/api/events": json_('[{"title":"VAT due","on":"2026-12-07"}]'), "/api/notifications/unread": json_('{"n":0}'), "/locales/en.json": json_('{"hello":"Hello"}'), "/api/invoices/88/draft": json_('{"rev":13}'), "/api/invoices/88/lock": empty(),
        "/api/invoices/88/thumb.png": pic("png", 120, 170), "/api/collections/88/collect": json_('{"ok":true}'), "/api/analytics/summary": json_('{"revenue":[1,2,3],"vat":[0.2,0.4,0.6]}'), "/api/track": json_('[{"project":41,"hours":7.5}]'), "/api/export/csv": {"status": 202, "body": '{"job":"88"}', "type": "application/json"}, "/api/export/88": {"body": "id,total\n88,12\n", "type": "text/csv"},
        "/img/chart.svg": pic("svg", 300, 200, headers=LONG), "/img/pixel.png": pic("png", 200, 200, headers=LONG)},
    # product analytics and customer data
    "cdn.segmentiert.io": {"/analytics.js/v1/wk1/analytics.min.js": sdk("var c={anonymousId:'{{new:an}}',context:{page:{path:location.pathname,title:document.title,url:location.href},userAgent:navigator.userAgent,library:{name:'analytics.js',version:'next-1.76.0'}},integrations:{},messageId:'ajs-next-'+N,writeKey:'wk1',sentAt:new Date().toISOString()};F('S://api.segmentiert.io/v1/p',JSON.stringify(Object.assign({type:'page'},c)),'text/plain');F('S://api.segmentiert.io/v1/t',JSON.stringify(Object.assign({type:'track',event:'Dashboard Viewed',userId:'u-812'},c)),'text/plain')")},
    "api.segmentiert.io": {"/v1/p": json_('{"success": true}', pixel="analytics|unknown"), "/v1/t": json_('{"success": true}', pixel="analytics|unknown")},
    "cdn.amplitude-like.dev": {"/libs/al-2.11.js": sdk("F('S://api2.amplitude-like.dev/2/httpapi',JSON.stringify({api_key:'a1b2c3',events:[{device_id:'{{new:ad}}',session_id:N,time:N,platform:'Web',event_type:'[Amp] Page Viewed',event_properties:{'[Amp] Page URL':location.href},library:'amp-ts/2.11.2'}],options:{},client_upload_time:new Date().toISOString()})," + J + ")")},
    "api2.amplitude-like.dev": {"/2/httpapi": json_('{"code":200,"server_upload_time":1764500000001,"payload_size_bytes":412,"events_ingested":1}', pixel="analytics|unknown")},
    "us-assets.posthecht.com": {"/static/array.js": sdk("Z('S://us.i.posthecht.com/e/?ip=0&_='+N+'&ver=1.194.0&compression=gzip-js',JSON.stringify([{event:'$pageview',properties:{token:'phc_9a',distinct_id:'{{new:di}}',$current_url:location.href,$session_id:'{{new:si}}'},offset:31}]))")},
    "us.i.posthecht.com": {"/e/": json_('{"status":"Ok"}', pixel="analytics|unknown")},
    "cdn.pendeluhr.io": {"/agent/static/k1/pendel.js": sdk("I('S://app.pendeluhr.io/data/ptm.gif/6f1c2a90-77aa-4b1e-5d00-0c1d2e3f4a5b?v=2.251.0_prod-io&ct='+N+'&jzb=eJx9kD1vwzAMRP-LZsOI5MROvHXo0KVLgS5FYcgSbQuRJUOiUzRF_nuldEiXdjzy3R3JL3AYyAmSZVU4eJgNJBY0Uw')")},
    "app.pendeluhr.io": {"/data/ptm.gif/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "cdn.mischtafel.com": {"/libs/mt-2-latest.min.js": sdk("X('S://api-js.mischtafel.com/track/?verbose=1&ip=1&_='+N,'data='+encodeURIComponent(JSON.stringify([{event:'Invoice Opened',properties:{$os:'Linux',$browser:'Chrome',$current_url:location.href,distinct_id:'$device:{{new:mt}}',time:N/1000,token:'c0ffee11'}}])),'application/x-www-form-urlencoded')")},
    "api-js.mischtafel.com": {"/track/": json_('{"status": 1, "error": null}', pixel="analytics|unknown")},
    "cdn.haufen-analytics.com": {"/js/haufen-2291.js": sdk("I('S://haufen-analytics.com/h?a=2291&u=5512009{{new:hu}}&v=61182{{new:hv}}&s=88120{{new:hs}}&b=web&tv=4.0&z=2&h=%2Finvoices%2F88&d=app.ledgerfinch.com&t='+T+'&ts='+N+'&ubv=131.0&upv=&sch=1080&scw=1920&st='+N)")},
    "haufen-analytics.com": {"/h": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "cdn.rudderboot.io": {"/v3/rsa.js": sdk("F('S://ledgerfinch-dp.rudderboot.io/v1/batch',JSON.stringify({batch:[{type:'page',channel:'web',anonymousId:'{{new:rb}}',originalTimestamp:new Date().toISOString(),context:{sessionId:N,app:{name:'RudderBoot JS'}},properties:{url:location.href}}],sentAt:new Date().toISOString()})," + J + ")")},
    "ledgerfinch-dp.rudderboot.io": {"/v1/batch": {"body": "OK", "type": "text/plain", "pixel": "analytics|unknown"}},
    "plausibelchen.io": {"/js/script.js": sdk("X('S://plausibelchen.io/api/event',JSON.stringify({n:'pageview',v:20,u:location.href,d:'app.ledgerfinch.com',r:null}),'text/plain')"), "/api/event": {"status": 202, "body": "ok", "type": "text/plain", "pixel": "analytics"}},
    "snow.ledgerfinch.com": {"/sp.js": sdk("X('S://snow.ledgerfinch.com/com.snowplow-like.analytics/tp2',JSON.stringify({schema:'iglu:com.snowplow-like.analytics/payload_data/jsonschema/1-0-4',data:[{e:'pv',url:location.href,page:document.title,tv:'js-3.24.4',tna:'sp1',aid:'finch',p:'web',cookie:'1',res:'1920x1080',eid:'{{new:eid}}',dtm:String(N),duid:'{{new:duid}}',sid:'{{new:sid}}',stm:String(N)}]}),'application/json; charset=UTF-8')"),
                             "/com.snowplow-like.analytics/tp2": {"body": "ok", "type": "text/plain", "pixel": "analytics|unknown", "set_cookie": ["sp={{c:sp}}; Domain=ledgerfinch.com; " + YEAR]}},
    "js.hubschrauber-crm.com": {"/analytics/44.js": sdk("I('S://track.hubschrauber-crm.com/__ptq.gif?k=1&sd=1920x1080&cd=24-bit&cs=UTF-8&ln=en-gb&bfp=3117780&v=1.1&a=44&pu='+L+'&t='+T+'&cts='+N+'&vi={{new:hvi}}&nc=true&u=61.{{new:hvi}}.'+N+'.1&b=61.1.'+N+'&cc=15')")},
    "track.hubschrauber-crm.com": {"/__ptq.gif": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    # recorders
    "edge.vollgeschichte.com": {"/s/fs.js": sdk("setTimeout(function(){F('S://rs.vollgeschichte.com/rec/bundle/v2?OrgId=o-1KX-na1&UserId={{new:fu}}&SessionId={{new:fs}}&PageId={{new:fp}}&Seq=1&ClientTime='+N+'&PageStart='+(N-900)+'&PrevBundleTime=0&LastActivity=100&IsNewSession=true&ContentEncoding=none',JSON.stringify({When:0,Seq:1,Evts:[{When:12,Kind:2,Args:['<html>','invoice']},{When:300,Kind:16,Args:[120,44]},{When:420,Kind:16,Args:[180,90]}]}))},300)")},
    "rs.vollgeschichte.com": {"/rec/bundle/v2": json_('{"BundleTime":1764500001122,"Error":0}', pixel="analytics|unknown")},
    "static.heissglas.com": {"/c/hg-551.js": sdk("setTimeout(function(){F('S://content.heissglas.io/?site_id=551&gzip=1',JSON.stringify({page_content:'<!doctype html>'+document.title,uuid:'{{new:hgc}}',page_visit:'{{new:hgv}}'}),'text/plain; charset=UTF-8');B('S://metrics.heissglas.io/?v=7&site_id=551',JSON.stringify([{t:'mouse_move',p:[[12,40,0],[60,90,120]],uid:'{{new:hgu}}'}]),'text/plain')},250)")},
    "content.heissglas.io": {"/": {"body": '{"success":true}', "type": "application/json", "pixel": "analytics|unknown"}}, "metrics.heissglas.io": {"/": empty(pixel="analytics|unknown")},
    "cdn.mausspur.ms-like.com": {"/s/0.7.59/spur.js": sdk("setTimeout(function(){Z('S://k.mausspur.ms-like.com/collect',JSON.stringify({e:['0.7.59',1,N,812,'pl44','u{{new:cu}}','s{{new:cs}}',1,1,1],a:[[40,1,'https://app.ledgerfinch.com/reports','','Reports']],p:[[12,13,55,88],[412,13,90,70]]}))},200)")},
    "k.mausspur.ms-like.com": {"/collect": empty(pixel="analytics|unknown")},
    # experiments
    "js.schalterdeck.io": {"/client.js": sdk("X('S://events.schalterdeck.io/events/bulk/64aa01',JSON.stringify([{kind:'summary',startDate:N-900,endDate:N,features:{newEditor:{default:false,contextKinds:['user'],counters:[{value:true,count:3,variation:0,version:11}]}}},{kind:'click',creationDate:N,context:{kind:'user',key:'u-812'},url:location.href,selector:'#send',key:'send-clicked'}])," + J + ")")},
    "events.schalterdeck.io": {"/events/bulk/64aa01": {"status": 202, "body": "", "pixel": "analytics|unknown"}},
    "cdn.statsicht.com": {"/js-client.js": sdk("B('S://prodregistry.statsicht.org/v1/rgstr?k=client-9aa&st=javascript-client&sv=3.5.1&t='+N+'&sid={{new:sts}}&ec=2',JSON.stringify({events:[{eventName:'statsicht::gate_exposure',user:{userID:'u-812'},metadata:{gate:'new_nav',gateValue:'true'},time:N},{eventName:'auto_capture::page_view',value:location.href,time:N}],statsichtMetadata:{stableID:'{{new:stb}}'}}),'text/plain')")},
    "prodregistry.statsicht.org": {"/v1/rgstr": {"status": 202, "body": '{"success":true}', "type": "application/json", "pixel": "analytics|unknown"}},
    "cdn.optimierlich.com": {"/js/5512.js": sdk("F('S://logx.optimierlich.com/v1/events',JSON.stringify({account_id:'5512',anonymize_ip:true,client_name:'js',enrich_decisions:true,visitors:[{visitor_id:'oeu'+N+'r0.{{new:oeu}}',session_id:'AUTO',snapshots:[{decisions:[{campaign_id:'771',experiment_id:'772',variation_id:'773',is_campaign_holdback:false}],events:[{e:'campaign_activated',k:'campaign_activated',y:'campaign_activated',t:N,u:'{{new:ou}}'}]}]}]}),'text/plain')")},
    "logx.optimierlich.com": {"/v1/events": empty(pixel="analytics|unknown")},
    "scripts.vwoben.net": {"/j.js": sdk("I('S://dev.vwoben.net/v.gif?cd=0&a=90112&d=ledgerfinch.com&u=D{{new:vu}}&h={{new:vh}}&t=true&e=31&c=2&p=1&s=1&r=0.'+(R*1e16|0)+'&random='+R)")},
    "dev.vwoben.net": {"/v.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    # RUM with people in it
    "www.klarsehen-rum.com": {"/datadoc-rum-v5.js": sdk("F('S://browser-intake-eu1.klarsehen-rum.com/api/v2/rum?ddsource=browser&ddtags=sdk_version%3A5.31.1%2Capi%3Afetch%2Cenv%3Aprod%2Cservice%3Afinch&dd-api-key=pub5c1d&dd-evp-origin-version=5.31.1&dd-evp-origin=browser&dd-request-id={{new:rq}}&batch_time='+N,[{type:'view',application:{id:'aa11'},session:{id:'{{new:rs}}',type:'user'},usr:{id:'u-812',anonymous_id:'{{new:ra}}'},view:{id:'{{new:rv}}',url:location.href,time_spent:91e7}},{type:'action',action:{type:'click',target:{name:'Invoices'}},usr:{id:'u-812'}}].map(function(o){return JSON.stringify(o)}).join('\\n'),'text/plain;charset=UTF-8')")},
    "browser-intake-eu1.klarsehen-rum.com": {"/api/v2/rum": {"status": 202, "body": '{"request_id":"7f3a"}', "type": "application/json", "pixel": "analytics|unknown"}},
    "static.neuesrelikt.io": {"/nr-spa.min.js": sdk("B('S://bam.eu01.neuesrelikt.io/events/1/NRJS-4b7c?a=601337&v=1.274.0&to=MhBSZQoZXxdW&rst='+(R*900|0)+'&ck=0&s={{new:nrs}}&ref='+L+'&ptid={{new:ptid}}',\"bel.7;1,1,,,5ic,,'initialPageLoad,'\"+location.href+\",'\"+document.title+\",1,1;5,'enduser.id,'u-812\",'text/plain')")},
    "bam.eu01.neuesrelikt.io": {"/events/1/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    # chat telemetry
    "js.plauderfink.io": {"/widget.js": sdk("I('S://ekr.plauderfink.io/embeddable_blip?type=pageView&data='+encodeURIComponent(btoa(JSON.stringify({url:location.href,buid:'{{new:zb}}',version:'2ab1',timestamp:new Date().toISOString(),pageView:{referrer:'',time:0,loadTime:812,navigatorLanguage:'en-GB',pageTitle:document.title}}))));X('S://api-iam.plauderfink.io/messenger/web/metrics','app_id=pf9&v=3&g=1&s={{new:is}}&metrics='+encodeURIComponent(JSON.stringify([{name:'m4_metric',created_at:N/1000,action:'viewed',object:'launcher',place:'web',owner:'messenger'}]))+'&user_data=%7B%22anonymous_id%22%3A%22{{new:ia}}%22%7D','application/x-www-form-urlencoded')")},
    "ekr.plauderfink.io": {"/embeddable_blip": empty(pixel="analytics|unknown")}, "api-iam.plauderfink.io": {"/messenger/web/metrics": json_("{}", pixel="analytics|unknown")},
    # what serves the application
    "avatars.finchgate.id": {"/u/*": pic("png", 48, 48, headers=LONG)}, "login.finchgate.id": {"/oauth2/token": json_('{"access_token":"eyJhbGciOi.abc.def","expires_in":900,"token_type":"Bearer"}', headers=NO_STORE), "/.well-known/jwks.json": json_('{"keys":[{"kty":"EC","kid":"1","crv":"P-256","x":"f83OJ3D2","y":"x_FEzRu9"}]}')},
    "app.schalterdeck.io": {"/sdk/evalx/*": json_('{"newEditor":{"value":true,"variation":0,"version":11,"flagVersion":4},"newNav":{"value":false,"variation":1,"version":9}}')}, "spell.wortwart.io": {"/v2/check": json_('{"matches":[{"message":"Possible spelling mistake","replacements":["Invoice"]}]}')},
    "eu-files.bucketfjord.com": {"/up/*": {"body": "", "status": 200, "headers": {"ETag": '"5d41402abc4b2a76b9719d911017c592"'}}}, "rt.zimmerfunk.dev": {"/app/9c1d/auth": json_('{"auth":"9c1d:58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4"}')},
    "vat.steuernummern.eu": {"/v1/validate": json_('{"valid":true,"name":"Finch Ltd"}')}, "api.adressfinder.uk": {"/v3/autocomplete": json_('{"results":["10 Downing Street","10 Downham Road"]}')}, "cdn.dokuseite.io": {"/help/v1/articles.json": json_('[{"id":4,"t":"Reports"},{"id":8,"t":"Export"}]')},
}
VISITS = [{"url": "http://app.ledgerfinch.com/"}, {"url": "http://app.ledgerfinch.com/invoices/88"}, {"url": "http://app.ledgerfinch.com/reports"}]
