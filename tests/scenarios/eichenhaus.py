"""A furniture shop whose tags run through a server container of its own (collector with an answer that asks for a further image, a loader at a scrambled name, a gateway for events), beside the container's common advertising tags; consent by a vendor that counts sessions with a picture."""
from dsl import *

GTAG = r"""(function(){var S='{{scheme}}://',h=S+'sst.eichenhaus-moebel.de',cid='18'+Math.floor(Math.random()*1e8)+'.'+Math.floor(Date.now()/1000),n=0;
function send(en,ep){n++;var u=h+'/g/collect?v=2&tid=G-8QK2LM7XTR&gtm=45je5bk0v9137za200zd9113&_p='+Math.floor(Date.now()/1000)+'&gcs=G111&gcd=13t3t3t3t5l1&npa=0&dma=1&cid='+cid+'&ul=de-de&sr=1920x1080&_s='+n+'&sid='+Math.floor(Date.now()/1000)+'&sct=1&seg=0&dl='+encodeURIComponent(location.href)+'&dr=&dt='+encodeURIComponent(document.title)+'&en='+en+'&_fv=1&_ss=1&tfd='+Math.floor(performance.now())+(ep||'');
fetch(u,{method:'POST',keepalive:true,credentials:'include'}).then(function(r){return r.text()}).then(function(t){var m=t.match(/"send_pixel":\["([^"]+)"/);if(m){var i=new Image();i.src=m[1].replace('$S',S)+Date.now()}});}
send('page_view');if(window.prod)send('view_item','&pr1=id'+prod.id+'~nm'+prod.n+'~pr'+prod.p+'&epn.value='+prod.p+'&cu=EUR');if(window.order)send('purchase','&ep.transaction_id='+order.id+'&epn.value='+order.v+'&cu=EUR');
function tag(u){var s=document.createElement('script');s.async=1;s.src=u;document.getElementsByTagName('head')[0].appendChild(s)}
tag(S+'s.pinbrett.com/ct/lib/main.7f2a91c3.js');tag(S+'bat.findsuche.com/bat.js');tag(S+'an.tiptopvideo.com/i18n/pixel/events.js?sdkid=C9TEST77&lib=ttq');tag(S+'conn.gesichter.net/de_DE/gev.js');
})();"""
PIN = """(function(){var b='{{scheme}}://ct.pinbrett.com';function go(ev,ed){var i=new Image();i.src=b+'/v3/?event='+ev+'&ed='+encodeURIComponent(JSON.stringify(ed))+'&tid=2613174165519&pd=%7B%22tm%22%3A%22gtm%22%7D&ad='+encodeURIComponent(JSON.stringify({loc:location.href,ref:document.referrer,if:false,sh:1080,sw:1920,mh:'7f2a91c3',is_eu:true}))+'&cb='+Date.now()}
var f=document.createElement('iframe');f.style.display='none';f.src=b+'/ct.html';document.body.appendChild(f);
var x=new XMLHttpRequest();x.open('GET',b+'/user/?tid=2613174165519&pd=%7B%22tm%22%3A%22gtm%22%7D&cb='+Date.now()+'&dep=2%2CPAGE_LOAD');x.withCredentials=true;x.onload=function(){go(window.order?'checkout':window.prod?'pagevisit':'init',window.order?{value:order.v,currency:'EUR',order_id:order.id}:{})};x.send()})();"""
UET = """(function(){var mid=crypto.randomUUID(),u='{{scheme}}://bat.findsuche.com/action/0?ti=187004411&Ver=2&mid='+mid+'&bo=1&sid={{new:sid}}&vid={{new:vid}}&vids=1&msclkid=N&pi=918639831&lg=de-DE&sw=1920&sh=1080&sc=24&tl='+encodeURIComponent(document.title)+'&p='+encodeURIComponent(location.href)+'&r=&lt=812&evt=pageLoad&sv=1&cdb=AQAQ&rn='+Math.floor(Math.random()*1e6);
var i=document.createElement('img');i.width=0;i.height=0;i.style.display='none';i.src=u;document.body.appendChild(i);
if(window.order){var j=new Image;j.src='{{scheme}}://bat.findsuche.com/action/0?ti=187004411&Ver=2&mid='+mid+'&bo=2&ec=shop&ea=purchase&gv='+order.v+'&gc=EUR&evt=custom&cdb=AQAQ&rn='+Math.floor(Math.random()*1e6)}
fetch('{{scheme}}://bat.findsuche.com/p/action/187004411.js');})();"""
TIP = """(function(){var b='{{scheme}}://an.tiptopvideo.com/api/v2/';function post(p,o){fetch(b+p,{method:'POST',mode:'no-cors',keepalive:true,headers:{'Content-Type':'text/plain;charset=UTF-8'},body:JSON.stringify(o)})}
var c={pixel:{code:'C9TEST77'},page:{url:location.href},user:{anonymous_id:'{{new:a}}'},library:{name:'pixel.js',version:'2.2.1'},session_id:'{{new:s}}-1',timestamp:new Date().toISOString()};
post('pixel',Object.assign({event:'Pageview',event_id:''},c));post('pixel/act',Object.assign({action:'Metadata',auto_collected_properties:{page_trigger:'PageView'}},c));
if(window.order)post('pixel',Object.assign({event:'CompletePayment',properties:{value:order.v,currency:'EUR'}},c));})();"""
GEV = """(function(){var q='id=40551200931&ev='+(window.order?'Purchase':window.prod?'ViewContent':'PageView')+'&dl='+encodeURIComponent(location.href)+'&rl=&if=false&ts='+Date.now()+'&sw=1920&sh=1080&v=2.9.179&r=stable&ec=0&o=4126&fbp=fb.1.'+Date.now()+'.77120&cs_est=true&it='+Date.now()+'&coo=false&rqm=GET';
(new Image).src='{{scheme}}://www.gesichter.net/tr/?'+q;var d=new FormData;q.split('&').forEach(function(p){p=p.split('=');d.append(p[0],decodeURIComponent(p[1]||''))});
fetch('{{scheme}}://capig.eichenhaus-moebel.de/events/3c1f7c5b2d90e4aa12c0b7709f5d1b9c',{method:'POST',body:d,keepalive:true,credentials:'include'})})();"""
UC = """(function(){var s='{{scheme}}://';fetch(s+'cmp.zustimmer.eu/settings/Xk2_9rTq/latest/languages.json').then(function(r){return r.json()}).then(function(){return fetch(s+'cmp.zustimmer.eu/settings/Xk2_9rTq/latest/de.json')}).then(function(){
var i=document.createElement('img');i.src=s+'app.zustimmer.eu/session/1px.png?settingsId=Xk2_9rTq&v=2.18';i.style.display='none';document.body.appendChild(i);
fetch(s+'gql.zustimmer.eu/graphql',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({operationName:'saveConsents',variables:{consents:[{action:'onInitialPageLoad',settingsId:'Xk2_9rTq'}]}})})})})();"""


def shop(title, body, js=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/assets/theme.css?v=1183><link rel=preload as=font crossorigin href=/assets/lora.woff2><script>%s</script>
<script src="{{scheme}}://cmp.zustimmer.eu/loader.js" data-settings-id=Xk2_9rTq></script></head><body><img src=/media/logo.svg width=160 height=44>%s
<img loading=lazy src="/media/_pixel/0x0.png" width=1 height=1 alt=""><img src="/cdn-cgi/image/width=320,quality=80/media/tisch.jpg">
<script>(function(w,d){var j=d.createElement('script');j.async=true;j.src='{{scheme}}://sst.eichenhaus-moebel.de/qzvkwmbe.js?aw=R1RNLTU3Tk1I&l=dl';d.head.appendChild(j)})(window,document);
fetch('/store-api/checkout/cart',{headers:{'sw-access-key':'SWSC7A1'}});fetch('/widgets/checkout/info');</script></body></html>""" % (title, js, body), gzip=True)


G, P = pic("gif", 1, 1), "analytics|retargeting"
SITES = {
    "www.eichenhaus-moebel.de": {
        "/": shop("Eichenhaus", "<a href=/tisch-asgard>Tisch</a>"), "/tisch-asgard": shop("Tisch Asgard", "<h1>Asgard</h1><img src=/media/asgard-01.jpg><img src=/media/asgard-02.jpg>", "window.prod={id:'EH-4410',n:'Asgard',p:899}"),
        "/checkout/finish": shop("Danke", "<h1>Bestellung</h1>", "window.order={id:'20261201-4471',v:899}"), "/search": page("<ul><li>tisch</li></ul>"), "/suggest": json_('["tisch","tischlampe"]'),
        "/assets/theme.css": style("body{font-family:Lora}.i{background:url(/assets/sprite.png)}", headers=LONG), "/assets/lora.woff2": font(), "/assets/sprite.png": pic("png", 200, 80, headers=LONG),
        "/media/logo.svg": pic("svg", 160, 44, headers=LONG), "/media/_pixel/0x0.png": pic("png", 1, 1, headers=LONG), "/media/*": pic("jpeg", 240, 160, headers=LONG), "/cdn-cgi/image/*": pic("jpeg", 320, 200, headers=LONG),
        "/store-api/checkout/cart": json_('{"token":"abc","lineItems":[]}'), "/widgets/checkout/info": empty(), "/favicon.ico": pic("ico", 16, 16), "/store-api/product/*": json_('{"stock":3}')},
    "sst.eichenhaus-moebel.de": {"/qzvkwmbe.js": script(GTAG, gzip=True, headers={"Cache-Control": "private, max-age=900"}),
        "/g/collect": {"body": 'event: message\ndata: {"send_pixel":["$Sstats.g.zweiklick.net/g/collect?v=2&tid=G-8QK2LM7XTR&cid={{q:cid}}&gtm=45je5bk0v9137za200&aip=1&dma=1&z="],"options":{}}\n\n', "type": "text/event-stream", "pixel": {"en": {"purchase": "conversion|analytics", "*": "analytics"}}, "set_cookie": ["FPID={{c:FPID}}; HttpOnly; Secure; Domain=eichenhaus-moebel.de; " + YEAR]}},
    "capig.eichenhaus-moebel.de": {"/events/*": json_('{"success":true}', pixel="social|retargeting|conversion|analytics")},
    "stats.g.zweiklick.net": {"/g/collect": empty(pixel="analytics|retargeting|sync")},
    "s.pinbrett.com": {"/ct/lib/*": script(PIN, gzip=True, headers=LONG)},
    "ct.pinbrett.com": {"/v3/": {**G, "pixel": {"event": {"checkout": "conversion|social", "*": "social|retargeting|analytics"}}, "set_cookie": ["_pinterest_ct_ua={{c:_pinterest_ct_ua}}; SameSite=None; Secure; " + YEAR]}, "/ct.html": page("<script>var a=1</script>"), "/user/": json_('{"uid":"{{c:ar_debug}}","pp":[]}', pixel="social|retargeting|analytics|sync")},
    "bat.findsuche.com": {"/bat.js": script(UET, gzip=True, headers={"Cache-Control": "private,max-age=1800"}), "/action/0": empty(headers=NO_STORE, pixel={"evt": {"custom": "conversion|analytics|retargeting", "*": "analytics|retargeting"}}, set_cookie=["MUID={{c:MUID}}; SameSite=None; Secure; " + YEAR]), "/p/action/187004411.js": script("window.uetq=window.uetq||[];")},
    "an.tiptopvideo.com": {"/i18n/pixel/events.js": script(TIP, gzip=True), "/api/v2/pixel": json_('{"code":0,"message":"OK"}', pixel="social|retargeting|analytics|conversion"), "/api/v2/pixel/act": json_('{"code":0}', pixel="social|retargeting|analytics")},
    "conn.gesichter.net": {"/de_DE/gev.js": script(GEV, gzip=True)}, "www.gesichter.net": {"/tr/": {"body": "", "type_always": "text/plain", "pixel": {"ev": {"Purchase": "conversion|social", "*": "social|retargeting|analytics"}}}},
    "cmp.zustimmer.eu": {"/loader.js": script(UC, headers=LONG), "/settings/*": json_('{"lang":["de"],"text":"Wir verwenden Cookies"}')}, "app.zustimmer.eu": {"/session/1px.png": pic("png", 1, 1, headers=NO_STORE, pixel="analytics|unknown")}, "gql.zustimmer.eu": {"/graphql": json_('{"data":{"saveConsents":true}}')},
}
THIRD_PARTY_COOKIES = True
W = "http://www.eichenhaus-moebel.de"
VISITS = [{"url": W + "/"}, {"run": "fetch('/suggest?q=tis').then(r=>r.text()).then(()=>fetch('/suggest?q=tisch'))"}, {"url": W + "/tisch-asgard"}, {"run": "fetch('/store-api/product/EH-4410/stock?_=1790000000123')"}, {"url": W + "/checkout/finish"}]
