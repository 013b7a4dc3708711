"""Software for offices with lead forms: events through hubs, a visitor log of marketing automation, a session recorder; company look-ups, form posts, status and faults are none."""
from dsl import *

MUN = """(function(){var t='id:311-LLM-204&token:_mch-ledgerloom.com-'+Date.now()+'-{{new:mk}}',v=function(n,x){var r=new XMLHttpRequest();r.open('GET','{{scheme}}://311-llm-204.mktoresp.com/webevents/'+n+'?_mchNc='+Date.now()+'&_mchCn=&_mchId=311-LLM-204&_mchTk='+encodeURIComponent(t)+'&_mchHo='+location.hostname+'&_mchPo=&_mchRu='+encodeURIComponent(location.pathname)+'&_mchPc=http%3A&_mchVr=164'+x);r.send()};
v('visitWebPage','&_mchHa=&_mchRe=');window.munch=v})();"""
JH = """(function(){var s=function(k,x){fetch('{{scheme}}://api.junctionhub.io/v1/'+k,{method:'POST',keepalive:true,headers:{'Content-Type':'text/plain'},body:JSON.stringify(Object.assign({writeKey:'wk_81a',anonymousId:'{{new:anon}}',messageId:'ajs-'+Math.random(),context:{page:{url:location.href}},sentAt:new Date},x))})};
s('p',{name:document.title});window.jh=s;
fetch('{{scheme}}://co.firmlens.io/v4/whois?key=fl_22').then(function(r){return r.json()}).then(function(c){s('i',{traits:{company:c.name}})});})();"""
PTQ = """(function(){(new Image).src='{{scheme}}://track.hubspot.com/__ptq.gif?k=1&sd=800x600&cd=24-bit&cs=UTF-8&ln=en&bfp=2210447&v=1.1&a=774120&rcu='+encodeURIComponent(location.href)+'&pu='+encodeURIComponent(location.href)+'&t='+encodeURIComponent(document.title)+'&cts='+Date.now()+'&vi={{new:vi}}&nc=true&u=200.{{new:hu}}.1.1.1&b=200.1.1&cc=15'})();"""
CLA = """(function(){var n=1,f=function(){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://k.claritone.ms/collect');x.withCredentials=true;x.send(JSON.stringify({e:['0.8',n++,Date.now(),'pr1','{{new:cu}}','{{new:cs}}'],a:[[1,2,3]]}))};f();setTimeout(f,350)})();"""
L = "http://www.ledgerloom.com"


def p(t, b):
    return page("""<!doctype html><html lang=en><head><title>%s</title><link rel=stylesheet href=/_n/m.css><script async src="{{scheme}}://munchkin.marketo.net/164/munchkin.js"></script><script async src="{{scheme}}://cdn.junctionhub.io/a.js/wk_81a.min.js"></script><script async src="{{scheme}}://js.hs-analytics.net/analytics/774120.js"></script><script async src="{{scheme}}://www.claritone.ms/tag/x9"></script></head>
<body><h1>%s</h1><img src=/_n/hero.webp>%s<script>fetch('{{scheme}}://st.uptimeboard.co/api/v2/status.json').then(function(r){return r.json()})</script></body></html>""" % (t, t, b), gzip=True)


SITES = {
    "www.ledgerloom.com": {"/": p("Ledgerloom", ""), "/pricing": p("Pricing", "<script>fetch('/api/plans?cur=EUR')</script><img src='{{scheme}}://www.peerstars.com/shields/ledgerloom.svg' width=100>"),
        "/demo": p("Book a demo", "<form></form><script>setTimeout(function(){fetch('{{scheme}}://forms.leadgate.eu/submissions/v3/774120/9c1f',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({fields:[{name:'email',value:'a@b.example'}]})}).then(function(r){return r.json()}).then(function(){window.jh&&jh('t',{event:'Demo requested'});window.munch&&munch('clickLink','&_mchHr=%2Fdemo')})},500)</script>"),
        "/thanks": p("Thanks", "<img src='{{scheme}}://ct.capterra.com/capterra_tracker.gif?vid=2119004&vkey=1c2f' width=1 height=1><img src='{{scheme}}://pt.ispotlead.com/7/conv?k=demo&val=0&n={{new:n}}' width=1 height=1><script>setTimeout(function(){fetch('{{scheme}}://o77.bugspot.dev/api/41/store/?key=aa10ff',{method:'POST',mode:'no-cors',body:'{\"exception\":\"TypeError\"}'})},100)</script>"),
        "/api/plans": json_('[{"p":"team","eur":19}]'), "/_n/m.css": style("h1{letter-spacing:0}", headers=LONG), "/_n/hero.webp": pic("webp", 600, 240, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "munchkin.marketo.net": {"/164/munchkin.js": script(MUN, gzip=True, headers=LONG)}, "311-llm-204.mktoresp.com": {"/webevents/visitWebPage": {"body": "OK", "type": "text/plain", "pixel": "analytics"}, "/webevents/clickLink": {"body": "OK", "type": "text/plain", "pixel": "analytics"}},
    "cdn.junctionhub.io": {"/a.js/*": script(JH, gzip=True)}, "api.junctionhub.io": {"/v1/p": json_('{"success":true}', pixel="analytics"), "/v1/i": json_('{"success":true}', pixel="analytics"), "/v1/t": json_('{"success":true}', pixel="analytics|conversion")}, "co.firmlens.io": {"/v4/whois": json_('{"name":"Acme Oy","employees":140,"sector":"steel"}')},
    "js.hs-analytics.net": {"/analytics/*": script(PTQ, gzip=True)}, "track.hubspot.com": {"/__ptq.gif": pic("gif", pixel="analytics", headers=NO_STORE)},
    "www.claritone.ms": {"/tag/x9": script(CLA, gzip=True, set_cookie=["CLID={{c:CLID}}; SameSite=None; Secure; " + YEAR])}, "k.claritone.ms": {"/collect": empty(pixel="analytics|unknown", set_cookie=["CMU={{c:CMU}}; SameSite=None; Secure; " + YEAR])},
    "forms.leadgate.eu": {"/submissions/*": json_('{"inlineMessage":"Thank you"}')}, "ct.capterra.com": {"/capterra_tracker.gif": pic("gif", pixel="conversion", headers=NO_STORE)}, "pt.ispotlead.com": {"/7/conv": pic("png", 1, 1, pixel="conversion", headers=NO_STORE)},
    "o77.bugspot.dev": {"/api/*": json_('{"id":"ab"}')}, "www.peerstars.com": {"/shields/*": pic("svg", 100, 24)}, "st.uptimeboard.co": {"/api/*": json_('{"status":"none"}')},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": L + "/"}, {"url": L + "/pricing"}, {"url": L + "/demo"}, {"url": L + "/thanks"}]
