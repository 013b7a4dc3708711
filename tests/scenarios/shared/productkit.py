"""Vendors in the shapes of the most widespread real products, under made-up names. Each returns (tag URL, hosts)."""
from dsl import *

NOC = {"Cache-Control": "no-cache, no-store, must-revalidate", "Pragma": "no-cache", "Expires": "Fri, 01 Jan 1990 00:00:00 GMT", "Cross-Origin-Resource-Policy": "cross-origin", "Timing-Allow-Origin": "*"}
PRIV = {"Cache-Control": "private, no-cache, no-store, must-revalidate", "X-Content-Type-Options": "nosniff"}
DAY = {"Cache-Control": "public, max-age=86400"}
HOUR = {"Cache-Control": "public, max-age=3600", "Vary": "Accept-Encoding"}
API = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff", "Vary": "Origin, Accept-Encoding"}
CO = "; SameSite=None; Secure; " + YEAR
SOC = "social|retargeting|analytics"
CONV = "conversion"
PRE = """var S='{{scheme}}://',E=encodeURIComponent,W=window,D=document,L=location,EV=W.__ev||'page_view',X=W.__d||{},T=Date.now();
function rnd(){return Math.floor(Math.random()*2147483647)}function hex(n){var s='';while(s.length<n)s+=Math.floor(Math.random()*16).toString(16);return s}
function uuid(){return hex(8)+'-'+hex(4)+'-4'+hex(3)+'-a'+hex(3)+'-'+hex(12)}
function ck(n,f){var m=D.cookie.match(new RegExp('(?:^|; )'+n.replace(/[.$]/g,'.')+'=([^;]*)'));if(m)return m[1];var v=f();D.cookie=n+'='+v+'; path=/; max-age=33696000; SameSite=Lax';return v}
function img(u){var i=new Image(1,1);i.src=u}function bcn(u,b){navigator.sendBeacon(u,b)}
function xhr(m,u,b,t,c){var x=new XMLHttpRequest();x.open(m,u,true);if(c)x.withCredentials=true;if(t)x.setRequestHeader('Content-Type',t);x.send(b)}
function js(u){var s=D.createElement('script');s.async=true;s.src=u;(D.head||D.body).appendChild(s)}
function later(f,t){setTimeout(f,t)}
"""
PAD = "function u0(a,b){return a===b||a!==a&&b!==b}function u1(a){for(var b=[],c=0;c<a.length;c++)b.push(a[c]);return b}"


def tag(body, subs=(), pad=8, cache=None, **more):
    text = "(function(){" + PRE + body + "})();" + "".join(PAD.replace("u0", "u%d" % (2 * i)).replace("u1", "u%d" % (2 * i + 1)) for i in range(pad))
    for k, v in dict(subs).items():
        text = text.replace("@" + k + "@", v)
    return script(text, gzip=True, headers=cache or HOUR, **more)


def merge(*parts):
    out = {}
    for p in parts:
        for host, paths in p.items():
            out.setdefault(host, {}).update(paths)
    return out


class Site:
    """Collects vendors of a scenario; .urls their tags by name."""

    def __init__(self):
        self.sites, self.urls = {}, {}

    def use(self, name, vendor):
        self.urls[name], hosts = vendor
        self.sites = merge(self.sites, hosts)

    def src(self, *names):
        return "".join('<script async src="{{scheme}}://%s"></script>' % self.urls[n] for n in names)

    def container(self, host, path, names, extra="", inline=""):
        """A tag manager's container, that loads the others."""
        body = inline + "".join("js(S+'%s');" % self.urls[n] for n in names) + extra
        self.sites = merge(self.sites, {host: {path.split("?")[0]: tag(body, pad=20, cache={"Cache-Control": "private, max-age=900"})}})
        return host + path


# --- analytics -----------------------------------------------------------------------------------------------------------------
def ga(id_, js_="www.tagworks.com", coll="region1.sitegauge.com", path="/g/collect", credentials="omit"):
    b = """var c=ck('_sg',function(){return 'SG1.1.'+rnd()+'.'+Math.floor(T/1000)}),cid=c.split('.').slice(2).join('.'),n=0;
ck('_sg_@ID@',function(){return 'GS2.1.s'+Math.floor(T/1000)+'$o1$g0$t'+Math.floor(T/1000)+'$j60$l0$h0'});
function q(en,x){n++;return 'v=2&tid=SG-@ID@&gtm=45je5b51v9101234567za200&_p='+T+'&gcd=13l3l3l3l1l1&npa=0&dma_cps=a&dma=1&tag_exp=101509157~103116026&cid='+cid+'&ul='+navigator.language.toLowerCase()+'&sr=800x600&uaa=x86&uab=64&uamb=0&uam=&uap=Linux&uaw=0&are=1&frm=0&pscdl=noapi&_s='+n+'&sid='+Math.floor(T/1000)+'&sct=1&seg=0&dl='+E(L.href)+'&dr='+E(D.referrer)+'&dt='+E(D.title)+'&en='+en+(x||'')+'&tfd='+Math.round(performance.now())}
function go(en,x,b){fetch(S+'@C@@P@?'+q(en,x),{method:'POST',mode:'no-cors',keepalive:true,credentials:'@CR@',body:b})}
go('page_view','&_fv=1&_ss=1');if(EV!='page_view')later(function(){go(EV,'&pr1=id'+X.id+'~nm'+X.id+'~pr'+X.value+'~qt1&cu='+X.currency+(X.order?'&ep.transaction_id='+X.order:'')+'&epn.value='+X.value)},120);
later(function(){go('scroll','&epn.percent_scrolled=90&_et=410')},420);"""
    return "%s/gtag/js?id=SG-%s" % (js_, id_), merge({js_: {"/gtag/js": tag(b, {"ID": id_, "C": coll, "P": path, "CR": credentials}, pad=40, cache={"Cache-Control": "private, max-age=900"})}},
        {coll: {path: empty(type_always="text/plain", headers=NOC, pixel={"en": {"purchase": "conversion|analytics", "generate_lead": "conversion|analytics", "sign_up": "conversion|analytics", "*": "analytics"}})}})


def matomo(js_, site, path="/pw.php", method="POST"):
    b = """var id=ck('_pk_id.@N@.'+hex(4),function(){return hex(16)+'.'+Math.floor(T/1000)+'.'});var q='action_name='+E(D.title)+'&idsite=@N@&rec=1&r='+String(rnd()).slice(0,6)+'&h=10&m=12&s=7&url='+E(L.href)+'&urlref='+E(D.referrer)+'&_id='+id.split('.')[0]+'&_idn=1&send_image=0&_refts=0&pdf=1&qt=0&realp=0&wma=0&fla=0&java=0&ag=0&cookie=1&res=800x600&pv_id='+hex(6)+'&pf_net=3&pf_srv=24&pf_tfr=1&uadata=%7B%22fullVersionList%22%3A%5B%5D%2C%22mobile%22%3Afalse%7D';
if('@M@'=='POST')bcn(S+'@H@@P@?'+q);else img(S+'@H@@P@?'+q.replace('&send_image=0',''));
later(function(){if('@M@'=='POST')bcn(S+'@H@@P@?'+q+'&ping=1&ca=1');},450);"""
    res = empty(pixel="analytics", headers=NO_STORE) if method == "POST" else pic("gif", pixel="analytics", headers=NO_STORE)
    return js_ + path.replace(".php", ".js"), {js_: {path.replace(".php", ".js"): tag(b, {"H": js_, "P": path, "N": site, "M": method}), path: res}}


def plausible(host, domain):
    b = """xhr('POST',S+'@H@/api/event',JSON.stringify({n:'pageview',u:L.href,d:'@D@',r:D.referrer||null}),'text/plain');if(EV!='page_view')xhr('POST',S+'@H@/api/event',JSON.stringify({n:EV,u:L.href,d:'@D@',r:null}),'text/plain');"""
    return host + "/js/script.outbound-links.js", {host: {"/js/script.outbound-links.js": tag(b, {"H": host, "D": domain}, pad=1, cache=DAY), "/api/event": {"status": 202, "body": "ok", "type": "text/plain; charset=utf-8", "headers": {"Cache-Control": "must-revalidate, max-age=0, private"}, "pixel": "analytics"}}}


def umami(host, key):
    b = """xhr('POST',S+'@H@/api/send',JSON.stringify({type:'event',payload:{website:'@K@',hostname:L.hostname,screen:'800x600',language:navigator.language,title:D.title,url:L.pathname,referrer:D.referrer}}),'application/json');"""
    return host + "/script.js", {host: {"/script.js": tag(b, {"H": host, "K": key}, pad=1, cache=DAY), "/api/send": json_('{"cache":"eyJhbGciOiJIUzI1NiJ9.{{new:j}}{{new:k}}","sessionId":"{{new:s}}","visitId":"{{new:v}}"}', pixel="analytics", headers=PRIV)}}


def adobe(host, rsid, js_):
    b = """later(function(){var n=String(Math.random()).slice(2,16);img(S+'@H@/b/ss/@R@/1/JS-2.26.0-LEWM/s'+n+'?AQB=1&ndh=1&pf=1&t=12%2F10%2F2025%2010%3A12%3A7%203%20-60&mid={{new:m}}{{new:n}}&aamlh=6&ce=UTF-8&pageName='+E(D.title)+'&g='+E(L.href)+'&cc=EUR&ch='+E(L.pathname.split('/')[1]||'home')+'&server='+L.hostname+(EV=='purchase'?'&events=purchase&products=%3B'+X.id+'%3B1%3B'+X.value+'&purchaseID='+X.order:EV=='page_view'?'&events=event1':'&events=prodView&products=%3B'+X.id)+'&v1=D%3Dg&s=800x600&c=24&j=1.6&v=N&k=Y&bw=800&bh=600&mcorgid=9E1F53@Org&AQE=1')},60);"""
    return js_ + "/launch-EN4b1c.min.js", {js_: {"/launch-EN4b1c.min.js": tag(b, {"H": host, "R": rsid}, pad=30)}, host: {"/b/ss/*": pic("gif", 2, 2, pixel="analytics|conversion", headers={**NO_STORE, "X-C": "main-1689.I7f2f.M0-723"}, set_cookie=["s_vi={{c:s_vi}}; SameSite=None; Secure; " + YEAR])}}


def edge(host, js_, config):
    """A data-collection edge: one interact call that also fetches personalisation (left unlabelled shapes out), then collect calls."""
    b = """xhr('POST',S+'@H@/ee/irl1/v1/collect?configId=@C@&requestId='+uuid(),JSON.stringify({meta:{state:{domain:L.hostname}},events:[{xdm:{eventType:'web.webpagedetails.pageViews',web:{webPageDetails:{URL:L.href,name:D.title}},identityMap:{ECID:[{id:'{{new:e}}{{new:f}}'}]},timestamp:new Date().toISOString()}}]}),'text/plain; charset=UTF-8',true);
if(EV!='page_view')later(function(){bcn(S+'@H@/ee/v1/collect?configId=@C@&requestId='+uuid(),JSON.stringify({events:[{xdm:{eventType:'commerce.'+EV,commerce:X}}]}))},180);"""
    return js_ + "/alloy.min.js", {js_: {"/alloy.min.js": tag(b, {"H": host, "C": config}, pad=30)}, host: {"/ee/*": empty(pixel="analytics|conversion", headers={"Cache-Control": "no-cache, no-store, max-age=0, no-transform, private", "X-Request-Id": "{{new:r}}"})}}


def segment(cdn, api, key):
    b = """var a=ck('sw_anonymous_id',uuid);function s(p,o){o.anonymousId=a;o.messageId='sw-next-'+T+'-'+uuid();o.writeKey='@K@';o.context={page:{url:L.href,title:D.title},library:{name:'tracks.js',version:'next-1.70.0'}};o.timestamp=new Date().toISOString();fetch(S+'@A@/v1/'+p,{method:'POST',keepalive:false,headers:{'Content-Type':'text/plain'},body:JSON.stringify(o)})}
xhr('GET',S+'cdn.switchtrack.com/v1/projects/@K@/settings');s('p',{type:'page',name:D.title});if(EV!='page_view')s('t',{type:'track',event:EV,properties:X});if(W.__user)later(function(){s('i',{type:'identify',userId:W.__user})},90);"""
    r = {**json_('{\n  "success": true\n}', headers={"Cache-Control": "no-cache"}), "pixel": "analytics|conversion"}
    return cdn + "/analytics.js/v1/%s/analytics.min.js" % key, {cdn: {"/analytics.js/v1/%s/analytics.min.js" % key: tag(b, {"A": api, "K": key}, pad=30), "/v1/projects/%s/settings" % key: json_('{"integrations":{"Tracks":{"apiKey":"%s"}},"plan":{"track":{"__default":{"enabled":true}}}}' % key, headers=HOUR)},
        api: {"/v1/p": r, "/v1/t": r, "/v1/i": r}}


def amplitude(api, js_, key):
    b = """var d=ck('AMX_@K@',uuid);later(function(){fetch(S+'@A@/2/httpapi',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({api_key:'@K@',events:[{device_id:d,session_id:T,time:T,event_type:'[Wavelen] Page Viewed',event_properties:{page:L.href}},{device_id:d,event_type:EV}],options:{min_id_length:null},client_upload_time:new Date().toISOString()})})},210);"""
    return js_ + "/script/%s.js" % key, {js_: {"/script/%s.js" % key: tag(b, {"A": api, "K": key}, pad=25)}, api: {"/2/httpapi": json_('{"code":200,"server_upload_time":1762941127551,"payload_size_bytes":1042,"events_ingested":2}', pixel="analytics|conversion", headers={"X-Content-Type-Options": "nosniff"})}}


def mixpanel(api, js_, token):
    b = """var d=ck('mxp_@K@_panel',uuid);xhr('POST',S+'@A@/track/?verbose=1&ip=1&_='+T,'data='+E(JSON.stringify([{event:'$mx_web_page_view',properties:{$current_url:L.href,token:'@K@',distinct_id:'$device:'+d,time:T/1000}}])),'application/x-www-form-urlencoded');
if(W.__user)xhr('POST',S+'@A@/engage/?verbose=1&ip=1&_='+T,'data='+E(JSON.stringify([{$set:{plan:'team'},$token:'@K@',$distinct_id:W.__user}])),'application/x-www-form-urlencoded');"""
    ok = json_('{"error":null,"status":1}', pixel="analytics", headers={"Cache-Control": "no-cache, no-store"})
    return js_ + "/libs/panel-2-latest.min.js", {js_: {"/libs/panel-2-latest.min.js": tag(b, {"A": api, "K": token}, pad=25)}, api: {"/track/": ok, "/engage/": ok}}


def posthog(api, js_, key):
    b = """var d=ck('hh_@K@_posthedge',uuid);fetch(S+'@A@/flags/?v=2&ip=0&_='+T+'&ver=1.290.0',{method:'POST',headers:{'Content-Type':'text/plain'},body:JSON.stringify({token:'@K@',distinct_id:d,groups:{}})});
later(function(){fetch(S+'@A@/e/?ip=0&_='+Date.now()+'&ver=1.290.0&compression=gzip-js',{method:'POST',headers:{'Content-Type':'text/plain'},body:JSON.stringify({event:'$pageview',properties:{token:'@K@',distinct_id:d,$current_url:L.href,$session_id:uuid()}})})},160);
later(function(){fetch(S+'@A@/s/?ip=0&_='+Date.now()+'&ver=1.290.0&compression=gzip-js',{method:'POST',headers:{'Content-Type':'text/plain'},body:hex(900)})},330);"""
    ok = json_('{"status":"Ok"}', pixel="analytics", headers={"Vary": "origin"})
    flags = '{"config":{"enable_collect_everything":true},"toolbarParams":{},"errorsWhileComputingFlags":false,"flags":{"new-nav":{"key":"new-nav","enabled":true,"variant":"b","reason":{"code":"condition_match"},"metadata":{"id":412,"version":3}},"pricing-q4":{"key":"pricing-q4","enabled":false}},"sessionRecording":{"endpoint":"/s/","sampleRate":"0.2"},"supportedCompression":["gzip","gzip-js"]}'
    return js_ + "/static/array.js", {js_: {"/static/array.js": tag(b, {"A": api, "K": key}, pad=35)}, api: {"/flags/": json_(flags, gzip=True, headers=API), "/e/": ok, "/s/": ok}}


def heap(host, js_, app):
    b = """var u=ck('_hx_id.@N@',function(){return rnd()+''+rnd()});img(S+'@H@/h?a=@N@&u='+u+'&v='+rnd()+'&s='+rnd()+'&b=web&tv=4.0&sp=ts&sp='+T+'&sp=d&sp='+L.hostname+'&sp=h&sp='+E(L.pathname)+'&z=2&h='+E(L.pathname)+'&d='+L.hostname+'&t='+E(D.title)+'&ts='+T+'&pr=1&st='+Date.now());"""
    return js_ + "/js/heapster-%s.js" % app, {js_: {"/js/heapster-%s.js" % app: tag(b, {"H": host, "N": app}, pad=25)}, host: {"/h": pic("gif", pixel="analytics", headers=NO_STORE)}}


def snowplow(host, app, path="/com.eventflow.flow/tp2"):
    b = """var id=ck('_ef_id.1fff',function(){return uuid()+'.'+Math.floor(T/1000)+'.1'});xhr('POST',S+'@H@@P@',JSON.stringify({schema:'iglu:com.eventflow.flow/payload_data/jsonschema/1-0-4',data:[{e:'pv',url:L.href,page:D.title,tv:'js-4.1.0',tna:'ef',aid:'@N@',p:'web',cookie:'1',duid:id.split('.')[0],sid:uuid(),eid:uuid(),dtm:''+T,stm:''+T}]}),'application/json; charset=UTF-8',true);
later(function(){xhr('POST',S+'@H@@P@',JSON.stringify({data:[{e:'pp',url:L.href,pp_miy:'0',pp_may:'740'}]}),'application/json; charset=UTF-8',true)},480);"""
    return host + "/4f2a/ef.js", {host: {"/4f2a/ef.js": tag(b, {"H": host, "P": path, "N": app}, pad=20), path: {"body": "ok", "type": "text/plain; charset=UTF-8", "pixel": "analytics", "headers": {"Cache-Control": "no-store"}, "set_cookie": ["efn={{c:efn}}" + CO]}}}


def chartbeat(js_, ping, uid):
    b = """var u=ck('_pb',function(){return 'D'+hex(17)}),n=0;function p(){n++;img(S+'@P@/ping?h='+L.hostname+'&p='+E(L.pathname)+'&u='+u+'&d='+L.hostname+'&g=@U@&g0='+E(D.title.split(' ')[0])+'&g1=Redaktion&n=1&f=00001&c='+(n*0.02).toFixed(2)+'&x=0&m=0&y=2140&o=800&w=600&j=45&R=1&W=0&I=0&E='+n+'&e=0&r='+E(D.referrer)+'&b=812&t=B'+hex(20)+'&V=141&i='+E(D.title)+'&tz=-60&sn='+n+'&sv=D'+hex(9)+'&sd=1&im=067b&_')}
p();later(p,520);"""
    return js_ + "/js/pulsebeat.js", {js_: {"/js/pulsebeat.js": tag(b, {"P": ping, "U": uid}, pad=15)}, ping: {"/ping": pic("gif", pixel="analytics", headers=NO_STORE)}}


def comscore(host, js_, c2):
    b = """img(S+'@H@/b?c1=2&c2=@C@&cs_ucfr=1&cs_it=b9&cv=4.7.0%2B2403150909&ns__t='+T+'&ns_c=UTF-8&c7='+E(L.href)+'&c8='+E(D.title)+'&c9='+E(D.referrer));"""
    return js_ + "/cs/%s/beacon.js" % c2, merge({js_: {"/cs/%s/beacon.js" % c2: tag(b, {"H": host, "C": c2}, pad=3)}}, {host: {
        "/b": go("{{scheme}}://%s/b2?c1=2&c2=%s&ns__t={{q:ns__t}}&ns_c=UTF-8&c7={{q:c7}}" % (host, c2), pixel="analytics", headers=NOC, set_cookie=["UID={{c:UID}}" + CO]), "/b2": empty(pixel="analytics", headers=NOC)}})


def siteimprove(acct):
    h = acct + ".global.sitesteward.io"
    b = """var u=ck('nmstat',uuid);var i=D.createElement('img');i.alt='';i.setAttribute('aria-hidden','true');i.style.display='none';i.src=S+'@H@/image.aspx?url='+E(L.href)+'&ref='+E(D.referrer)+'&title='+E(D.title)+'&res=800x600&accountid=@A@&rt=412&prev='+hex(8)+'&luid='+uuid()+'&uid='+u+'&cust=&rnd='+rnd();D.body.appendChild(i);"""
    return "cdn.sitesteward.com/js/steward_%s.js" % acct, {"cdn.sitesteward.com": {"/js/steward_%s.js" % acct: tag("later(function(){" + b + "},40);", {"H": h, "A": acct}, cache=DAY)}, h: {"/image.aspx": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["AWSELB={{c:AWSELB}}; Path=/; HttpOnly"])}}


def hubspot(portal):
    b = """var u=ck('hsutk',function(){return hex(32)});function g(k,x){img(S+'track.inboundly.com/__pt.gif?k='+k+'&sd=800x600&cd=24-bit&cs=UTF-8&ln=en-us&bfp='+rnd()+'&v=1.1&a=@P@'+(x||'')+'&rcu='+E(L.href)+'&pu='+E(L.href)+'&t='+E(D.title)+'&cts='+Date.now()+'&vi='+u+'&nc=true&u='+rnd()+'.'+u+'.'+T+'.'+T+'.'+T+'.1&b='+rnd()+'.1.'+T+'&cc=15')}
g(1,'&ct=standard-page&pi=88123');if(EV=='generate_lead'||EV=='sign_up')later(function(){g(22,'&fi=71d5-demo&ft=CAPTURED')},140);"""
    return "js.inboundly-scripts.net/%s.js" % portal, {"js.inboundly-scripts.net": {"/%s.js" % portal: tag("js(S+'js.inboundly-analytics.net/analytics/'+Math.floor(T/300000)+'00000/@P@.js');", {"P": portal}, pad=2)},
        "js.inboundly-analytics.net": {"/analytics/*": tag(b, {"P": portal}, pad=20)}, "track.inboundly.com": {"/__pt.gif": pic("gif", pixel={"k": {"22": "conversion|analytics", "*": "analytics"}}, headers=NO_STORE, set_cookie=["__cf_ib={{c:__cf_ib}}; HttpOnly" + CO])}}


def marketo(id_):
    h = id_.lower() + ".leadresp.com"
    b = """var t=ck('_mkx_trk',function(){return 'id:@I@&token:_mch-'+L.hostname+'-'+hex(32)});xhr('POST',S+'@H@/webevents/visitWebPage?_mchNc='+T+'&_mchCn=&_mchId=@I@&_mchTk='+E(t.split('token:')[1])+'&_mchHo='+L.hostname+'&_mchPo=&_mchRu='+E(L.pathname)+'&_mchPc=http%3A&_mchVr=163&_mchEcid=&_mchHa=&_mchRe='+E(D.referrer)+'&_mchQp=');"""
    return "leadchkin.net/leadchkin.js", {"leadchkin.net": {"/leadchkin.js": tag(b, {"H": h, "I": id_}, pad=8)}, h: {"/webevents/visitWebPage": {"body": "OK", "type": "text/plain; charset=UTF-8", "pixel": "analytics"}}}


# --- advertising and social ----------------------------------------------------------------------------------------------------
def gads(aw, lbl):
    b = """var a=ck('_cl_au',function(){return '1.1.'+rnd()+'.'+Math.floor(T/1000)}).split('.').slice(2).join('.');
fetch(S+'www.clickharbor.com/ccm/collect?frm=0&en='+EV+'&dr='+L.hostname+'&dl='+E(L.href)+'&scrsrc=www.tagworks.com&rnd='+rnd()+'.'+Math.floor(T/1000)+'&navt=n&npa=0&gtm=45be5b51v9z8za200&gcd=13l3l3l3l1l1&dma=1&tft='+T+'&tfd=310&apve=1&apvf=f&auid='+a+'&dt='+E(D.title),{method:'POST',mode:'no-cors',keepalive:true,credentials:'include'});
var k=EV=='purchase'||EV=='generate_lead',p='random='+T+'&cv=11&fst='+T+'&bg=ffffff&guid=ON&async=1&en='+EV+'&gtm=45be5b51v9z8&gcd=13l3l3l3l1l1&dma=1&u_w=800&u_h=600&url='+E(L.href)+(k?'&label=@L@&value='+X.value+'&currency_code='+X.currency+'&oid='+X.order+'&capi=1':'')+'&frm=0&tiba='+E(D.title)+'&hn=www.clickharbor.com&npa=0&pscdl=noapi&auid='+a+'&uaa=x86&uab=64&uap=Linux&data=event%3D'+EV+'&rfmt=3&fmt=4';
js(S+'ads.harborclick.net/pagead/'+(k?'conversion':'viewthroughconversion')+'/@A@/?'+p);"""
    back = """(function(){var i=new Image(1,1);i.src='{{scheme}}://www.clickharbor.com/pagead/1p-%s/@A@/?random={{q:random}}&cv=11&fst={{q:fst}}&fmt=3&ct_cookie_present=false&crd=CLHBsQIIsMGxAg&gtm={{q:gtm}}&url='+encodeURIComponent(location.href)+'&cid=CAQSKQDq26N9&rmt_tld=0&is_vtc=1&cid_rnd='+Math.floor(Math.random()*1e9)})();"""
    cookie = ["IDE={{c:IDE}}; HttpOnly" + CO]
    return "www.tagworks.com/gtag/destination?id=AW-%s" % aw, {"www.tagworks.com": {"/gtag/destination": tag(b, {"A": aw, "L": lbl}, pad=30, cache={"Cache-Control": "private, max-age=900"})},
        "ads.harborclick.net": {"/pagead/viewthroughconversion/%s/" % aw: script((back % "user-list").replace("@A@", aw), gzip=True, headers=NOC, pixel="retargeting|conversion|analytics", set_cookie=cookie),
                                "/pagead/conversion/%s/" % aw: script((back % "conversion").replace("@A@", aw), gzip=True, headers=NOC, pixel="conversion", set_cookie=cookie)},
        "www.clickharbor.com": {"/ccm/collect": {"body": "", "type_always": "text/plain", "headers": NOC, "pixel": "analytics|retargeting|conversion"},
                                "/pagead/1p-user-list/%s/" % aw: pic("gif", pixel="retargeting", headers=NOC), "/pagead/1p-conversion/%s/" % aw: pic("gif", pixel="conversion", headers=NOC)}}


def meta(id_):
    b = """var f=ck('_pnp',function(){return 'pn.1.'+T+'.'+rnd()+''+rnd()}),n=0,M={view_item:'ViewContent',add_to_cart:'AddToCart',begin_checkout:'InitiateCheckout',purchase:'Purchase',generate_lead:'Lead',sign_up:'CompleteRegistration',search:'Search'};
function t(ev,x){img(S+'www.peoplenest.com/tr/?id=@I@&ev='+ev+'&dl='+E(L.href)+'&rl='+E(D.referrer)+'&if=false&ts='+Date.now()+(x||'')+'&sw=800&sh=600&v=2.9.242&r=stable&ec='+(n++)+'&o=4126&pnp='+f+'&cs_est=true&ler=empty&cdl=API_unavailable&it='+T+'&coo=false&tm=1&rqm=GET')}
t('PageView');if(M[EV])later(function(){t(M[EV],X.id?'&cd[content_ids]=%5B%22'+X.id+'%22%5D&cd[content_type]=product&cd[value]='+X.value+'&cd[currency]='+X.currency:'')},90);"""
    k = {"ev": {"Purchase": CONV, "Lead": CONV, "CompleteRegistration": CONV, "PageView": SOC, "Search": SOC, "*": "social|retargeting|conversion|analytics"}}
    return "connect.peoplenest.net/en_US/pnevents.js", {"connect.peoplenest.net": {"/en_US/pnevents.js": tag("js(S+'connect.peoplenest.net/signals/config/@I@?v=2.9.242&r=stable&domain='+L.hostname);", {"I": id_}, pad=50, cache={"Cache-Control": "public, max-age=1200"}), "/signals/config/*": tag(b, {"I": id_}, pad=30, cache={"Cache-Control": "public, max-age=1200"})},
        "www.peoplenest.com": {"/tr/": pic("gif", pixel=k, headers={"Cache-Control": "no-cache, must-revalidate, max-age=0", "Cross-Origin-Resource-Policy": "cross-origin"}, set_cookie=["nfr={{c:nfr}}; HttpOnly" + CO])}}


def tiktok(code):
    b = """var a=ck('_ctp',function(){return '01K'+hex(23).toUpperCase()});function t(p,ev){bcn(S+'analytics.clipdance.com/api/v2/'+p,JSON.stringify({event:ev,event_id:'',message_id:'messageId-'+T+'-'+hex(11),context:{pixel:{code:'@C@'},page:{url:L.href,referrer:D.referrer},user:{anonymous_id:a},library:{name:'pixel.js',version:'2.2.1'}},properties:X}))}
t('pixel','Pageview');if(EV!='page_view')later(function(){t('pixel',EV)},110);later(function(){t('pixel/act','EnrichAM')},310);"""
    r = {"body": "", "type_always": "application/json; charset=utf-8", "status": 200, "headers": {"Cache-Control": "max-age=0, no-cache, no-store", "Pragma": "no-cache"}, "pixel": SOC + "|conversion", "set_cookie": ["_ctw={{c:_ctw}}" + CO]}
    return "analytics.clipdance.com/i18n/pixel/events.js?sdkid=%s&lib=cdq" % code, {"analytics.clipdance.com": {"/i18n/pixel/events.js": tag("js(S+'analytics.clipdance.com/i18n/pixel/static/main.MTA.js');", pad=20), "/i18n/pixel/static/main.MTA.js": tag(b, {"C": code}, pad=40, cache=DAY), "/api/v2/pixel": r, "/api/v2/pixel/act": r}}


def uet(ti):
    b = """var v=ck('_sw_vid',function(){return hex(32)}),s=ck('_sw_sid',function(){return hex(32)}),c='ti=@T@&tm=gtm002&Ver=2&mid='+uuid()+'&bo=1&sid='+s+'&vid='+v+'&vids=0&msclkid=N';
img(S+'bat.searchwind.com/action/0?'+c+'&uach=pv%3D6.5.0&pi=918639831&lg='+navigator.language+'&sw=800&sh=600&sc=24&tl='+E(D.title)+'&p='+E(L.href)+'&r='+E(D.referrer)+'&lt=612&evt=pageLoad&sv=2&cdb=AQAQ&rn='+rnd()%1000000);
if(EV=='purchase'||EV=='generate_lead')later(function(){img(S+'bat.searchwind.com/action/0?'+c.replace('bo=1','bo=2')+'&ea='+EV+'&en=Y&evt=custom&gv='+X.value+'&gc='+X.currency+'&rn='+rnd()%1000000)},130);"""
    return "bat.searchwind.com/bat.js", {"bat.searchwind.com": {"/bat.js": tag(b, {"T": ti}, pad=20, cache={"Cache-Control": "private, max-age=1800"}), "/action/0": empty(pixel={"evt": {"custom": "conversion", "*": "analytics|retargeting"}}, headers=NOC, set_cookie=["MUID={{c:MUID}}" + CO])}}


def clarity(id_):
    b = """later(function(){xhr('POST',S+'k.lucidview.net/collect','{"e":["0.8.41",1,'+T+',"@I@","'+hex(7)+'","'+hex(7)+'",1],"a":[[0,4,"'+E(L.href)+'"]]}');img(S+'c.lucidview.net/c.gif')},70);
later(function(){bcn(S+'k.lucidview.net/collect',hex(700))},510);"""
    return "www.lucidview.net/tag/%s" % id_, {"www.lucidview.net": {"/tag/%s" % id_: tag("js(S+'scripts.lucidview.net/0.8.41/lucid.js');", pad=1, cache={"Cache-Control": "no-cache, no-store"}, set_cookie=["CLID={{c:CLID}}" + CO])},
        "scripts.lucidview.net": {"/0.8.41/lucid.js": tag(b, {"I": id_}, pad=40, cache=DAY)}, "k.lucidview.net": {"/collect": empty(pixel="analytics", headers={"Vary": "Origin", "Request-Context": "appId=cid-v1:{{new:x}}"})},
        "c.lucidview.net": {"/c.gif": go("{{scheme}}://c.searchwind.com/c.gif?CtsSyncId={{new:cts}}&RedC=c.lucidview.net&MXFR={{c:MUIDL}}", pixel="sync", headers=NOC, set_cookie=["MUIDL={{c:MUIDL}}" + CO]), "/r.gif": pic("gif", pixel="sync", headers=NOC)},
        "c.searchwind.com": {"/c.gif": go("{{scheme}}://c.lucidview.net/r.gif?CtsSyncId={{q:CtsSyncId}}&MUID={{c:MUIDB}}", pixel="sync", headers=NOC, set_cookie=["MUIDB={{c:MUIDB}}" + CO])}}


CLARITY_SYNCS = [{"from_domain": "lucidview.net", "to_domain": "searchwind.com", "name": "MXFR"}, {"from_domain": "searchwind.com", "to_domain": "lucidview.net", "name": "MUID"}]


def pinterest(tid):
    b = """function p(ev){img(S+'ct.pinwheelapp.com/v3/?event='+ev+'&ed='+E(JSON.stringify(X))+'&tid=@T@&pd=%7B%22np%22%3A%22gtm%22%7D&ad='+E(JSON.stringify({loc:L.href,ref:D.referrer,if:false,sh:600,sw:800,mh:hex(8)}))+'&cb='+Date.now())}p('pagevisit');if(EV=='add_to_cart')later(function(){p('addtocart')},80);if(EV=='purchase')later(function(){p('checkout')},80);"""
    return "s.pinimgs.net/ct/core.js", {"s.pinimgs.net": {"/ct/core.js": tag(b, {"T": tid}, pad=20)}, "ct.pinwheelapp.com": {"/v3/": pic("gif", pixel={"event": {"checkout": CONV, "*": "social|retargeting|analytics|conversion"}}, headers=NO_STORE, set_cookie=["ar_debug=1" + CO])}}


def snap(pid):
    b = """bcn(S+'tr.ghostsnap.com/p',new Blob(['pid=@P@&ev=PAGE_VIEW&intg=gtm&pl='+E(L.href)+'&ts='+T+'&rf='+E(D.referrer)+'&v=3.46.0&u_scsid='+uuid()],{type:'application/x-www-form-urlencoded'}));if(EV=='purchase')later(function(){bcn(S+'tr.ghostsnap.com/p',new Blob(['pid=@P@&ev=PURCHASE&e_pr='+X.value],{type:'application/x-www-form-urlencoded'}))},100);"""
    return "sc-static.ghostsnap.net/scevent.min.js", {"sc-static.ghostsnap.net": {"/scevent.min.js": tag(b, {"P": pid}, pad=15)}, "tr.ghostsnap.com": {"/p": {"body": "", "status": 200, "headers": {"Cache-Control": "no-cache, no-transform"}, "pixel": SOC + "|conversion", "set_cookie": ["gsid={{c:gsid}}; HttpOnly" + CO]}}}


def chirp(id_):
    b = """var q='bci=3&dv=Europe%2FBerlin%26en-US%26Chirp%26na%26255%26800%26600&eci=2&event_id='+uuid()+'&events=%5B%5B%22pageview%22%2C%7B%7D%5D%5D&integration=gtm&p_id=Chirp&p_user_id=0&pl_id='+uuid()+'&ch_document_href='+E(L.href)+'&ch_iframe_status=0&order_quantity=0&sale_amount=0&txn_id=@I@&type=javascript&version=2.3.33';
img(S+'c.co-chirp.net/1/i/adct?'+q);img(S+'analytics.chirpline.com/1/i/adct?'+q);"""
    h = {"Cache-Control": "no-cache, no-store, max-age=0", "X-Response-Time": "7"}
    return "static.ads-chirpline.com/uwt.js", {"static.ads-chirpline.com": {"/uwt.js": tag(b, {"I": id_}, pad=12)}, "c.co-chirp.net": {"/1/i/adct": pic("gif", pixel=SOC, headers=h, set_cookie=["muc_ads={{c:muc_ads}}" + CO])}, "analytics.chirpline.com": {"/1/i/adct": pic("gif", pixel=SOC, headers=h, set_cookie=["personalization_id={{c:personalization_id}}" + CO])}}


def reddit(id_):
    b = """var u=ck('_thuuid',function(){return T+'.'+uuid()});img(S+'alb.threadhive.com/rp.gif?ts='+T+'&id=@I@&event='+({purchase:'Purchase',generate_lead:'Lead',sign_up:'SignUp'}[EV]||'PageVisit')+'&m.itemCount=&m.value='+(X.value||'')+'&m.currency='+(X.currency||'')+'&m.transactionId=&uuid='+u+'&s='+hex(20)+'&aaid=&em=&integration=gtm&opt_out=0&sh=800&sw=600&v=thp_4a21');"""
    return "www.threadhivestatic.com/ads/pixel.js", {"www.threadhivestatic.com": {"/ads/pixel.js": tag("xhr('GET',S+'pixel-config.threadhive.com/pixels/@I@/config');" + b, {"I": id_}, pad=12)}, "pixel-config.threadhive.com": {"/pixels/*": json_('{"advertiserId":"%s","events":{"autoAdvancedMatching":true,"conversionTypes":["PageVisit","Lead","SignUp","Purchase"]},"version":"4a21","consentRegions":["EEA","UK","CH"]}' % id_, headers={"Cache-Control": "public, max-age=300"})},
        "alb.threadhive.com": {"/rp.gif": pic("gif", pixel={"event": {"PageVisit": SOC, "*": CONV}}, headers=NO_STORE)}}


def linkedin(pid):
    b = """var q='v=2&fmt=js&pid=@P@&time='+T+'&adsId='+uuid()+'&url='+E(L.href)+'&tm=gtmv2';img(S+'px.ads.prolink.com/collect?'+q);if(EV=='generate_lead'||EV=='sign_up')later(function(){img(S+'px.ads.prolink.com/collect/?pid=@P@&conversionId=1730114&fmt=gif&time='+Date.now())},120);
bcn(S+'px.ads.prolink.com/wa/',JSON.stringify({pids:[@P@],scriptVersion:238,time:T,domain:L.hostname,url:L.href,pageTitle:D.title,isTranslated:false,signalType:'PAGE_VISIT'}));"""
    return "snap.prolinkcdn.com/pl.lms-analytics/insight.min.js", {"snap.prolinkcdn.com": {"/pl.lms-analytics/insight.min.js": tag(b, {"P": pid}, pad=15, cache=DAY)},
        "px.ads.prolink.com": {"/collect": go("{{scheme}}://www.prolink.com/px/pl_sync?redirect=https%%3A%%2F%%2Fpx.ads.prolink.com%%2Fcollect%%3Fv%%3D2%%26pid%%3D%s%%26cookiesTest%%3Dtrue" % pid, pixel=SOC, headers=NO_STORE, set_cookie=["pl_sugr={{c:pl_sugr}}" + CO]), "/collect/": pic("gif", pixel=CONV, headers=NO_STORE), "/wa/": empty(pixel=SOC, headers=NO_STORE)},
        "www.prolink.com": {"/px/pl_sync": pic("gif", pixel="social|sync", headers=NO_STORE, set_cookie=["bcookie={{c:bcookie}}; Domain=prolink.com" + CO])}}


def criteo(acct):
    b = """var p=EV=='purchase'?'e%3Dvc%26tid%3D'+X.order+'%26p%3D%255Bi%25253D'+X.id+'%2526pr%25253D'+X.value+'%255D':EV=='page_view'?'e%3Dvh':'e%3Dvp%26p%3D'+X.id;js(S+'sslwidget.retargo.com/event?a=@A@&v=5.33.2&otl=1&p0=e%3Dce%26m%3D%255B%255D&p1=e%3Dexd%26site_type%3Dd&p2='+p+'&p3=e%3Ddis&adce=1&bundle='+ck('rto_bundle',function(){return hex(40)})+'&tld='+L.hostname.split('.').slice(-2).join('.')+'&dy=1&fu='+E(L.href)+'&ceid='+uuid()+'&dtycbr='+rnd()%100000);"""
    answer = """(function(){var i=new Image(1,1);i.src='{{scheme}}://cm.harborclick.net/pixel?nid=retargo&cm=1&hm={{c:rtuid}}&gdpr=1&gdpr_consent=CQK3AAAQK3AAAAKA';window.retargo_q&&window.retargo_q.push({event:'done'})})();"""
    return "dynamic.retargo.com/js/ld/ld.js?a=%s" % acct, {"dynamic.retargo.com": {"/js/ld/ld.js": tag(b, {"A": acct}, pad=30)}, "sslwidget.retargo.com": {"/event": script(answer, headers=NO_STORE, pixel="retargeting|conversion", set_cookie=["rtuid={{c:rtuid}}; Domain=retargo.com; HttpOnly" + CO])},
        "cm.harborclick.net": {"/pixel": pic("gif", pixel="sync", headers=NOC, set_cookie=["ide2={{c:ide2}}; HttpOnly" + CO])}}


CRITEO_SYNCS = [{"from_domain": "retargo.com", "to_domain": "harborclick.net", "name": "hm"}]


def floodlight(src):
    b = """var n=Math.random()*1e13|0,s=';src=@S@;type='+(EV=='page_view'?'site0':'sale0')+';cat='+(W.__cat||'home0')+';ord='+(X.order||Math.floor(Math.random()*1e13))+';npa=0;auiddc='+rnd()+'.'+Math.floor(T/1000)+';u1='+E(D.title)+';gdid=dYmQxMT;ps=1;pcor='+rnd()+';uaa=x86;pscdl=noapi;frm=0;gtm=45fe5b51;gcd=13l3l3l3l1l1;dma=1;epver=2;~oref='+E(L.href);img(S+'ad.harborclick.net/activity'+s+'?');"""
    return "www.tagworks.com/gtag/flood?id=DC-%s" % src, {"www.tagworks.com": {"/gtag/flood": tag(b, {"S": src}, pad=20)}, "ad.harborclick.net": {"/activity*": pic("gif", pixel="conversion|retargeting|analytics", headers=NOC, set_cookie=["IDE={{c:IDE}}; HttpOnly" + CO])}}


# --- session replay, tests, performance ---------------------------------------------------------------------------------------
def hotjar(id_):
    b = """var u=ck('_hcSessionUser_@I@',function(){return hex(36)});xhr('GET',S+'vc.heatcanvas.io/sessions/@I@?s=0.25&r='+Math.random());xhr('POST',S+'content.heatcanvas.io/?site_id=@I@&gzip=1',hex(1200),'text/plain');later(function(){bcn(S+'metrics.heatcanvas.io/?v=7&site_id=@I@',JSON.stringify({s:u,m:[{n:'lcp',v:812}]}))},360);"""
    return "static.heatcanvas.com/c/heatcanvas-%s.js?sv=6" % id_, {"static.heatcanvas.com": {"/c/heatcanvas-%s.js" % id_: tag("js(S+'script.heatcanvas.com/modules.8da33a8f469c3b5ffcec.js');", pad=3, cache={"Cache-Control": "max-age=60"})}, "script.heatcanvas.com": {"/modules.8da33a8f469c3b5ffcec.js": tag(b, {"I": id_}, pad=40, cache=LONG)},
        "vc.heatcanvas.io": {"/sessions/*": json_('{"s":true,"r":false}', pixel="analytics", headers=API)}, "content.heatcanvas.io": {"/": json_('{"success":true,"content_uuid":"{{new:a}}{{new:b}}"}', pixel="analytics", headers=API)}, "metrics.heatcanvas.io": {"/": {"body": "", "status": 200, "pixel": "analytics"}}}


def fullstory(org):
    b = """var u=ck('fts_uid',function(){return '#@O@#'+uuid()});xhr('POST',S+'rs.fulltale.com/rec/bundle/v2?OrgId=@O@&UserId='+uuid()+'&SessionId='+uuid()+'&PageId='+uuid()+'&Seq=1&ClientTime='+T+'&PageStart='+T+'&PrevBundleTime=0&IsNewSession=true&DeltaT=1204',JSON.stringify({When:1,Seq:1,Evts:[{Kind:2,Args:[hex(400)]}]}),'text/plain',true);
later(function(){xhr('POST',S+'rs.fulltale.com/rec/bundle/v2?OrgId=@O@&UserId='+uuid()+'&SessionId='+uuid()+'&PageId='+uuid()+'&Seq=2&ClientTime='+Date.now()+'&PrevBundleTime='+T,hex(600),'text/plain',true)},460);"""
    return "edge.fulltale.com/s/fts.js", {"edge.fulltale.com": {"/s/fts.js": tag(b, {"O": org}, pad=40, cache={"Cache-Control": "max-age=600"})}, "rs.fulltale.com": {"/rec/bundle/v2": json_('{"BundleTime":1762941127902,"IsAllowed":true}', pixel="analytics", headers={"Cache-Control": "no-store"})}}


def contentsquare(pid):
    b = """var u=ck('_cv_id',function(){return uuid()+'.'+Math.floor(T/1000)+'.1'});img(S+'c.viewsquare.net/pageview?pid=@P@&uu='+u.split('.')[0]+'&sn=1&hd='+Math.floor(T/1000)+'&pn=1&dw=800&dh=2412&ww=800&wh=600&sw=800&sh=600&dr='+E(D.referrer)+'&url='+E(L.href)+'&uc=0&la='+navigator.language+'&cvars=%7B%221%22%3A%5B%22page%22%2C%22'+E(D.title)+'%22%5D%7D&v=15.79.0&r='+rnd()%1000000);
later(function(){xhr('POST',S+'k-eu1.viewsquare.net/v2/recording?rt=5&pid=@P@&pn=1&sn=1&uu='+u.split('.')[0]+'&ct=0',hex(800),'text/plain')},340);"""
    return "t.viewsquare.net/uxa/%s.js" % "%x" % (0xabc1 + int(pid)), {"t.viewsquare.net": {"/uxa/%s.js" % "%x" % (0xabc1 + int(pid)): tag(b, {"P": pid}, pad=40)}, "c.viewsquare.net": {"/pageview": pic("gif", pixel="analytics", headers=NO_STORE)}, "k-eu1.viewsquare.net": {"/v2/recording": {"body": "", "status": 200, "pixel": "analytics"}}}


def optimizely(acct):
    b = """var v=ck('optisplitEndUserId',function(){return 'os'+T+'r0.'+rnd()});xhr('POST',S+'logx.optisplit.com/v1/events',JSON.stringify({account_id:'@A@',anonymize_ip:true,client_name:'js',enrich_decisions:true,visitors:[{visitor_id:v,session_id:'AUTO',snapshots:[{decisions:[{campaign_id:'2231',experiment_id:'2244',variation_id:'2251'}],events:[{e:'campaign_activated',t:T}]}]}]}),'text/plain',true);"""
    return "cdn.optisplit.com/js/%s.js" % acct, {"cdn.optisplit.com": {"/js/%s.js" % acct: tag(b, {"A": acct}, pad=40, cache={"Cache-Control": "max-age=120"})}, "logx.optisplit.com": {"/v1/events": empty(pixel="analytics", headers={"Cache-Control": "no-store"})}}


def vwo(acct):
    b = """var u=ck('_vx_uuid',function(){return 'D'+hex(32).toUpperCase()});img(S+'dev.visualsplit.com/v.gif?cd=0&a=@A@&d='+L.hostname.split('.').slice(-2).join('.')+'&u='+u+'&h='+hex(32)+'&t=true&r=0.'+rnd());img(S+'dev.visualsplit.com/l.gif?experiment_id=17&account_id=@A@&cu='+E(L.href)+'&combination=2&s=1&p=1&sId='+Math.floor(T/1000)+'&u='+u+'&random=0.'+rnd());"""
    return "dev.visualsplit.com/lib/%s.js" % acct, {"dev.visualsplit.com": {"/lib/%s.js" % acct: tag(b, {"A": acct}, pad=40), "/v.gif": pic("gif", pixel="analytics", headers=NO_STORE), "/l.gif": pic("gif", pixel="analytics", headers=NO_STORE)}}


def abtasty(key):
    b = """var v=ck('ABSavor',function(){return 'uid='+hex(16)+'&fst='+T});bcn(S+'ariane.absavor.com/',JSON.stringify({c:{'1021':'3301'},cid:'@K@',vid:v.slice(4,20),dl:L.href,dr:D.referrer,pt:D.title,cst:T,sn:1,t:'BATCH',h:[{t:'PAGEVIEW',qt:120},{t:'CAMPAIGN',caid:'1021',vaid:'3301'}]}));"""
    return "try.absavor.com/%s.js" % key, {"try.absavor.com": {"/%s.js" % key: tag(b, {"K": key}, pad=40)}, "ariane.absavor.com": {"/": {"body": "", "status": 200, "pixel": "analytics", "headers": {"Cache-Control": "no-store"}}}}


def newrelic(lic):
    b = """later(function(){var q='a=1588&sa=1&v=1.303.0&t=Unnamed%20Transaction&rst='+Math.round(performance.now())+'&ck=0&s='+hex(16)+'&ref='+E(L.origin+L.pathname)+'&ptid='+hex(16);xhr('POST',S+'bam.perfrelay.net/1/@L@?'+q+'&af=err,spa,xhr,stn,ins&be=212&fe=401&dc=300&at=QhFWEA&fp=310&fcp=310','{"be":[]}','text/plain');xhr('POST',S+'bam.perfrelay.net/events/1/@L@?'+q,'bel.7;2,,,5,ls','text/plain')},150);"""
    r = pic("gif", pixel="analytics", headers={"Cache-Control": "no-cache, no-store"})
    return "js-agent.perfrelay.com/spa-1.303.0.min.js", {"js-agent.perfrelay.com": {"/spa-1.303.0.min.js": tag(b, {"L": lic}, pad=30, cache=LONG)}, "bam.perfrelay.net": {"/1/%s" % lic: r, "/events/1/%s" % lic: r}}


def datadog(cl):
    b = """var s=ck('_kk_s',function(){return 'rum=1&id='+uuid()});later(function(){fetch(S+'browser-intake-kennelhq.eu/api/v2/rum?ddsource=browser&kktags=sdk_version%3A6.22.0%2Capi%3Afetch%2Cenv%3Aprod%2Cservice%3Aweb&kk-api-key=@C@&kk-evp-origin-version=6.22.0&kk-evp-origin=browser&kk-request-id='+uuid()+'&batch_time='+Date.now(),{method:'POST',keepalive:true,mode:'cors',body:JSON.stringify({type:'view',view:{id:uuid(),url:L.href,referrer:D.referrer},session:{id:s}})})},380);"""
    return "www.kennelhq-browser-agent.com/eu1/v6/kk-rum.js", {"www.kennelhq-browser-agent.com": {"/eu1/v6/kk-rum.js": tag(b, {"C": cl}, pad=40, cache={"Cache-Control": "max-age=14400"})}, "browser-intake-kennelhq.eu": {"/api/v2/rum": json_('{"request_id":"{{new:r}}"}', status=202, pixel="analytics")}}


def mpulse(key):
    h = "684d0d46.edgestat.io"
    b = """later(function(){bcn(S+'@H@/',new Blob(['cmet.mod=ct&rt.start=navigation&t_resp=40&t_page=410&t_done=450&u='+E(L.href)+'&pid='+hex(8)+'&h.key=@K@&rt.si='+uuid()+'&rt.sl=1&h.pg='+E(D.title)],{type:'application/x-www-form-urlencoded'}))},260);"""
    return "c.goedge-mpulse.net/boomerang/%s" % key, {"c.goedge-mpulse.net": {"/boomerang/%s" % key: tag(b, {"H": h, "K": key}, pad=30, cache=DAY), "/api/config.json": json_('{"h.key":"%s","h.d":"site","h.t":1762941127,"h.cr":"{{new:c}}","session_id":"{{new:s}}","site_domain":"site","beacon_url":"//%s/","beacon_interval":60}' % (key, h), headers=PRIV)}, h: {"/": empty(type_always="image/gif", pixel="analytics", headers=NO_STORE)}}


def cfrum(host, token):
    """First-party: the content network's own measurement at /edge-cgi/rum."""
    b = """later(function(){bcn('/edge-cgi/rum?',new Blob([JSON.stringify({memory:{},resources:[],referrer:D.referrer,eventType:1,firstPaint:310,pageloadId:uuid(),location:L.href,startTime:T,siteToken:'@K@'})],{type:'application/json'}))},230);"""
    return "static.edgeinsights.com/beacon.min.js", {"static.edgeinsights.com": {"/beacon.min.js": tag(b, {"K": token}, pad=5, cache=DAY)}, host: {"/edge-cgi/rum": empty(pixel="analytics", headers={"Vary": "Origin"})}}


def yandex(id_):
    b = """var u=ck('_km_uid',function(){return Math.floor(T/1000)+''+rnd()%1000000000});fetch(S+'mc.kandametric.com/watch/@I@?wmode=7&page-url='+E(L.href)+'&page-ref='+E(D.referrer)+'&charset=utf-8&uah=chu%0A%22Chromium%22&browser-info=pv%3A1%3Agdpr%3A14%3Avf%3A4fd%3Afu%3A0%3Aen%3Autf-8%3Ala%3Atr%3Av%3A2143%3Acn%3A1%3Adp%3A0%3Als%3A'+rnd()+'%3Ahid%3A'+rnd()+'%3Az%3A180%3Ai%3A20251112101207%3Au%3A'+u+'%3As%3A800x600x24%3At%3A'+E(D.title)+'&t=gdpr(14)mc(p-1)clc(0-0-0)rqnt(1)aw(1)ti(1)',{credentials:'include'});
later(function(){xhr('POST',S+'mc.kandametric.com/webvisor/@I@?wv-part=1&wv-type=7&wmode=0&wv-hit='+rnd()+'&page-url='+E(L.href)+'&rn='+rnd()+'&browser-info=we%3A1%3Aet%3A'+T+'%3Au%3A'+u,hex(700),'text/plain',true)},300);"""
    return "mc.kandametric.com/metric/tag.js", {"mc.kandametric.com": {"/metric/tag.js": tag(b, {"I": id_}, pad=40), "/watch/%s" % id_: json_('{"settings":{"pcs":"0","eu":0},"userData":{}}', headers={**NO_STORE, "Timing-Allow-Origin": "*"}, pixel="analytics", set_cookie=["kandauid={{c:kandauid}}; Domain=kandametric.com" + CO, "ymex={{c:ymex}}; Domain=kandametric.com" + CO]),
        "/webvisor/%s" % id_: {"body": "", "status": 200, "headers": NO_STORE, "pixel": "analytics"}}}


# --- the site's own things that are no pixels ---------------------------------------------------------------------------------
ICON = {"/favicon.ico": pic("ico", 32, 32, headers=DAY)}


def doc(lang, title, body, head="", ev=None, data=None, **more):
    vars_ = "<script>%s%s</script>" % ("window.__ev='%s';" % ev if ev else "", "window.__d=%s;" % data if data else "") if ev or data else ""
    return page("<!doctype html><html lang=%s><head><meta charset=utf-8><title>%s</title>%s%s</head><body>%s</body></html>" % (lang, title, vars_, head, body), gzip=True, headers={"Cache-Control": "private, no-cache", "X-Frame-Options": "SAMEORIGIN"}, **more)
