"""A manufacturer's site with enterprise suites: a launch container, an identity service that answers JSON, an analytics request in the suite's shape to a first-party name behind CNAME, an edge collector of JSON, a tag platform's multipart event, a server-side container under a name of the site, a European counter, personalisation that decides content; beside them a delivery network and a help desk behind CNAME, product configurator, dealers' search, PDF."""
from dsl import *

LAUNCH = """(function(){var W=window,c=W._satellite={prop:'PR12',host:['metrics','kranwerk-global','com']};function add(u,f){var s=document.createElement('script');s.src=u;s.onload=f||null;document.head.appendChild(s)}
add('{{scheme}}://assets.launchpad-dtm.com/ext/appm.js');add('{{scheme}}://assets.launchpad-dtm.com/ext/edge.js');add('{{scheme}}://tags.teal-iq.com/utag/kran/main/prod/utag.js');add('{{scheme}}://sst.kranwerk-global.com/gtm.js?id=SG-7');add('{{scheme}}://tag.inet-mesure.fr/593244/smarttag.js')})();"""
APPM = """(function(){var x=new XMLHttpRequest;x.open('GET','{{scheme}}://dpm.demodex.net/id?d_visid_ver=5.5.0&d_fieldgroup=MC&d_rtbd=json&d_ver=2&d_orgid=9E1005A551ED61CA0A490D45%40Org&d_nsid=0&ts='+Date.now(),true);x.withCredentials=true;x.onload=function(){var m=JSON.parse(x.responseText).d_mid;var h=_satellite.host.join('.');
var i=new Image;i.src='{{scheme}}://'+h+'/b/ss/kranprod,kranglobal/1/JS-2.25.0-LEWM/s'+String(Math.random()).slice(2,16)+'?AQB=1&ndh=1&pf=1&t=25%2F10%2F2026%209%3A0%3A0%203%20-60&mid='+m+'&aamlh=6&ce=UTF-8&pageName='+encodeURIComponent('de:'+location.pathname)+'&g='+encodeURIComponent(location.href)+'&cc=EUR&events='+(window.pev||'event1')+'&c1=de&v1=D%3Dc1&s=800x600&c=24&j=1.6&v=N&k=Y&bw=800&bh=600&AQE=1'};x.send()})();"""
EDGE = """(function(){fetch('{{scheme}}://edge.kranwerk-global.com/ee/v1/interact?configId=4f2d-9a&requestId={{new:rq}}',{method:'POST',headers:{'Content-Type':'text/plain; charset=UTF-8'},body:JSON.stringify({meta:{state:{}},events:[{xdm:{eventType:'web.webpagedetails.pageViews',identityMap:{ECID:[{id:'{{new:ec}}'}]},web:{webPageDetails:{URL:location.href}}}}]})})})();"""
UTAG = """(function(){var f=new FormData;f.append('data',JSON.stringify({loader:{type:'view'},data:{visitor_id:'{{new:vid}}','dom.url':location.href,tealium_event:'view'}}));fetch('{{scheme}}://collect.teal-iq.com/kran/main/2/i.gif',{method:'POST',mode:'no-cors',credentials:'include',body:f});
var s=document.createElement('script');s.src='{{scheme}}://mbox.aimtest.net/m2/kran/mbox/json?mbox=hero&mboxSession={{new:ms}}&callback=aim';window.aim=function(){};document.head.appendChild(s)})();"""
SST = """(function(){var b='{{scheme}}://sst.kranwerk-global.com/g/collect?v=2&tid=G-KW77&gtm=45je&_p='+Date.now()+'&cid={{new:c1}}.{{new:c2}}&ul=de-de&sr=800x600&_s=1&sid=1790000000&sct=1&seg=0&dl='+encodeURIComponent(location.href)+'&dt='+encodeURIComponent(document.title)+'&en='+(window.pev=='purchase'?'generate_lead':'page_view')+'&_ee=1&tfd=880';navigator.sendBeacon(b)})();"""
ATI = """(function(){var d=new Date;var i=new Image(1,1);i.src='{{scheme}}://logs1407.xitimesure.fr/hit.xiti?s=593244&ts='+d.getTime()+'&vtag=5.29.4&ptag=js&r=800x600x24x24&re=800x600&hl='+d.getHours()+'x'+d.getMinutes()+'x'+d.getSeconds()+'&lng=de-DE&idclient={{c:atuser}}&idp={{new:idp}}&jv=0&p='+encodeURIComponent(location.pathname.slice(1)||'start')+'&s2=1&ref='})();"""
UI = """(function(){fetch('/api/config/model?id=kx9').then(function(r){return r.json()});fetch('{{scheme}}://dealers.kranwerk-global.com/near?zip=80331');document.cookie='lang=de;path=/'})();"""


def doc(title, body, pev="event1"):
    return page("""<!doctype html><html lang=de><head><title>%s</title><script>window.pev='%s'</script><script src="{{scheme}}://assets.launchpad-dtm.com/launch-EN77.min.js" async></script><link rel=stylesheet href="{{scheme}}://cdn.kranwerk-global.com/etc/clientlib.css"><script src="{{scheme}}://cdn.kranwerk-global.com/etc/clientlib.js" defer></script></head>
<body><img src="{{scheme}}://media.kranwerk-global.com/is/image/kran/crane?wid=400&fmt=webp">%s<footer></footer></body></html>""" % (title, pev, body), gzip=True)


SITES = {
    "www.kranwerk-global.com": {"/": doc("Kranwerk", "<a href=/kx9>KX9</a><img src='{{scheme}}://help.kranwerk-global.com/hc/theming/logo.png'>"), "/kx9": doc("KX9", "<object data=/docs/kx9.pdf width=10 height=10></object>"), "/anfrage-gesendet": doc("Vielen Dank", "<h1>Anfrage gesendet</h1>", "purchase"), "/api/config/model": json_('{"boom":42}'), "/docs/kx9.pdf": {"body": b"%PDF-1.4" + bytes(4000), "type": "application/pdf"}, "/favicon.ico": pic("ico", 32, 32, headers=LONG)},
    "cdn.kranwerk-global.com": {"/etc/clientlib.css": style("footer:after{content:url({{scheme}}://cdn.kranwerk-global.com/etc/dot.svg)}", headers=LONG), "/etc/clientlib.js": script(UI, headers=LONG), "/etc/dot.svg": pic("svg", 4, 4, headers=LONG)},
    "media.kranwerk-global.com": {"/is/image/*": pic("webp", 400, 200, headers=LONG)}, "help.kranwerk-global.com": {"/hc/*": pic("png", 100, 30, headers=LONG)}, "dealers.kranwerk-global.com": {"/near": json_('[{"id":4}]')},
    "assets.launchpad-dtm.com": {"/launch-EN77.min.js": script(LAUNCH, gzip=True, headers={"Cache-Control": "max-age=3600"}), "/ext/appm.js": script(APPM, gzip=True), "/ext/edge.js": script(EDGE, gzip=True)},
    "dpm.demodex.net": {"/id": json_('{"d_mid":"{{new:mid}}{{new:mid2}}","id_sync_ttl":604800,"dcs_region":6,"ibs":[]}', pixel="sync|analytics|unknown", set_cookie=["demdex={{c:demdex}}; SameSite=None; Secure; " + YEAR])},
    "metrics.kranwerk-global.com": {"/b/ss/*": pic("gif", 2, 2, pixel={"events": {"purchase": "conversion|analytics", "*": "analytics"}}, headers=NO_STORE, set_cookie=["s_vi=[CS]v1|{{c:s_vi}}[CE]; Domain=kranwerk-global.com; " + YEAR])},
    "edge.kranwerk-global.com": {"/ee/*": json_('{"requestId":"1","handle":[]}', pixel="analytics|unknown", set_cookie=["kndctr_identity={{c:kid}}; Domain=kranwerk-global.com; " + YEAR])},
    "tags.teal-iq.com": {"/utag/*": script(UTAG, gzip=True)}, "collect.teal-iq.com": {"/kran/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["TAPID={{c:TAPID}}; SameSite=None; Secure; " + YEAR])}, "mbox.aimtest.net": {"/m2/*": script("aim({'offers':[]})")},
    "sst.kranwerk-global.com": {"/gtm.js": script(SST, gzip=True), "/g/collect": empty(pixel={"en": {"generate_lead": "conversion|analytics", "*": "analytics"}}, set_cookie=["FPID=FPID2.2.{{c:FPID}}; HttpOnly; " + YEAR])},
    "tag.inet-mesure.fr": {"/593244/*": script(ATI, gzip=True)}, "logs1407.xitimesure.fr": {"/hit.xiti": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["atuser={{c:atuser}}; SameSite=None; Secure; " + YEAR])},
}
CNAMES = {"metrics.kranwerk-global.com": "kranwerk.com.sc.omnitrack-data.net", "edge.kranwerk-global.com": "kranwerk-global.com.data.adobic.net", "cdn.kranwerk-global.com": "kranwerk.map.quickedge-cdn.net", "help.kranwerk-global.com": "kranwerk.deskmate.com", "media.kranwerk-global.com": "s7.scenebox.com"}
CLOAKS = [{"query": "metrics.kranwerk-global.com", "domain": "omnitrack-data.net"}, {"query": "edge.kranwerk-global.com", "domain": "adobic.net"}]
THIRD_PARTY_COOKIES = True
U = "http://www.kranwerk-global.com"
VISITS = [{"url": U + "/"}, {"url": U + "/kx9"}, {"url": U + "/anfrage-gesendet"}]
