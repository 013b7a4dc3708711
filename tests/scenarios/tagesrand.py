"""A German newspaper: reach measurement, ad viewability, native widgets, author counting and identifier matching; tickers, weather, polls and consent beside them."""
from dsl import *

PRE = """(function(){var L=encodeURIComponent(location.href),T=encodeURIComponent(document.title),R=Math.random(),N=Date.now();
function I(u){(new Image).src=u}function B(u,b,t){navigator.sendBeacon(u,t?new Blob([b],{type:t}):b)}function F(u,b,t){return fetch(u,{method:'POST',body:b,keepalive:true,headers:t?{'Content-Type':t}:{}})}
"""
CO = "; SameSite=None; Secure; " + YEAR
TC = "CQJ8vAAQJ8vAAAGABCDEBRFsAP_gAAAAAAYgJ1QKAAEgAKA"


def sdk(text, **more):
    return script(PRE + text.replace("S://", "{{scheme}}://") + "})();", gzip=True, headers={"Cache-Control": "public, max-age=900"}, **more)


def blatt(title, body, tags):
    return page("""<!doctype html><html lang=de><head><meta charset=utf-8><title>%s</title><link rel=manifest href=/site.webmanifest><link rel=preload as=style href="{{scheme}}://static.elbkurier-cdn.de/css/e.css"><link rel=stylesheet href="{{scheme}}://static.elbkurier-cdn.de/css/e.css">
%s</head><body><header>Elbkurier</header>%s<script src="{{scheme}}://static.elbkurier-cdn.de/js/app.4f1c9e.js"></script></body></html>""" % (title, "".join("<script async src='{{scheme}}://%s'></script>" % t for t in tags), body), gzip=True)


APP = """(function(){var j=function(u,o){return fetch(u,o).then(function(r){return r.text()})},p=location.pathname;
if(p=='/'){j('{{scheme}}://wetter.himmelsdaten.de/v2/current?station=10147&units=metric');j('/ticker/live.json?since=1764500000&_='+Date.now());setTimeout(function(){j('/ticker/live.json?since=1764500060&_='+Date.now())},500);
 j('{{scheme}}://kurse.boersenband.net/q?sym=DAX,MDAX,EURUSD&fmt=compact');j('{{scheme}}://cmp.einwilligerei.de/wrapper/v2/choice/gdpr/11?env=prod',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({uuid:'{{new:cu}}',tcString:'CQJ8vAAQJ8vA',siteId:4411,action:11})})}
else{j('{{scheme}}://kommentare.redefluss.de/api/v3/threads/count?ids=art-88121,art-88122&_='+Date.now());j('/umfrage/7712/stimme',{method:'POST',body:'option=2'});j('/newsletter/anmelden',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'mail=a%40b.example&liste=morgen'});
 j('{{scheme}}://vorlese.stimmgabel.io/tts/v1/segments?article=88121&voice=anna');j('/lesezeichen/88121',{method:'PUT',body:''});j('{{scheme}}://einbett.videokiste.de/oembed?url=https%3A%2F%2Fvideokiste.de%2Fv%2F9912&format=json')}})();"""
SLOT = """<!doctype html><body style=margin:0><img src="{{scheme}}://cdn.nexbieter.net/p/7c/aa/banner-300x250.jpg" width=300 height=250><img src="{{scheme}}://fra1-ib.nexbieter.net/it?an_audit=0&referrer=https%3A%2F%2Fwww.elbkurier.de%2F&e=wqT_3QKPDfBDjwYAAAMA1gAFAQjz0tq6BhCK5vyU8rWf6xkYACotCQAAAAAAAAAAEQAAAAAAAAAAGQ&s=2f0a9be1c7d3f64e0a1b2c3d4e5f60718293a4b5" width=1 height=1>
<script src="{{scheme}}://js.sichtpruefer.com/jload?anId=931&campId=300x250&pubId=77"></script><script src="{{scheme}}://z.mondgraben.com/elbads/moatx.js"></script>
<script>setTimeout(function(){navigator.sendBeacon('{{scheme}}://fra1-ib.nexbieter.net/vevent?an_audit=0&e=wqT_3QKPDfBDjwYAAAMA1gAFAQjz0tq6&type=nv&nvt=5&bdref=https%3A%2F%2Fwww.elbkurier.de%2F&bdtop=true&px=0');
(new Image).src='{{scheme}}://gads.anzeigenhaus-g.com/pcs/activeview?xai=AKAOjsu9d1Vw4kP0tRr&sig=Cg0ArKJSzJq1&uach_m=%5BUACH%5D&id=lidar2&mcvt=1003&p=0,0,250,300&tm=1104&tu=101&mtos=1003,1003,1003,1003,1003&v=20241120&bin=7&avms=nio&bs=0,0&mc=1&if=1&vu=1&app=0&itpl=3&adk=1812271804&rs=4&la=0&cr=0&vs=4&rst={{new:rst}}'},400)</script></body>"""
MATCH = """<!doctype html><body><img src="{{scheme}}://ib.nexbieter.net/getuid?https%3A%2F%2Fpbs.gebotsserver.de%2Fsetuid%3Fbidder%3Dnexb"><img src="{{scheme}}://simage2.pubmatte.net/AdServer/Pug?vcode=bz0yJnR5cGU9MSZjb2RlPTMzNTgmdGw9MTI5NjAw&r=1">
<img src="{{scheme}}://match.handelspult.org/track/cmf/generic?ttd_pid=gebot&ttd_tpi=1&gdpr=1&gdpr_consent=@TC@"><img src="{{scheme}}://idsync.datenbruecke.com/395886.gif?partner_uid={{c:pbid}}"></body>""".replace("@TC@", TC)
SITES = {
    "www.elbkurier.de": {
        "/": blatt("Elbkurier – Nachrichten", "<h1>Hochwasser an der Elbe</h1><img src='{{scheme}}://bilder.elbkurier-cdn.de/ratio/16x9/w640/hochwasser.webp'><iframe src='{{scheme}}://anzeigen.nexbieter.net/safeframe/1-0-40/html/container.html?s=300x250' width=300 height=250></iframe><iframe src='{{scheme}}://pbs.gebotsserver.de/load-cookie.html?gdpr=1' width=0 height=0></iframe>",
                   ["data-0f1c.elbkurier.de/iomm/latest/manager/base/es6/bundle.js", "static.kartenschlag.com/js/kartenschlag.js", "sb.scorekarte.com/beacon.js", "cdn.dauerhaftig.app/web/prj11.js"]),
        "/sport/derby": blatt("Derby endet 2:2", "<h1>Derby endet 2:2</h1><img src='{{scheme}}://bilder.elbkurier-cdn.de/ratio/1x1/w1/platzhalter.gif' width=640 height=360><img src='{{scheme}}://bilder.elbkurier-cdn.de/ratio/16x9/w640/derby.webp'><img src='{{scheme}}://vg09.met.wortgesellschaft.de/na/7b1f0e2a94c84d0f8d5c3a6be1290f44' width=1 height=1 alt=''><img src='{{scheme}}://kommentare.redefluss.de/avatar/3f2a9c.png?s=40'><iframe src='{{scheme}}://grafik.diagrammwerk.de/aB3dE/7/' width=400 height=200></iframe>",
                             ["cdn.parsierlich.com/keys/elbkurier.de/p.js", "cdn.zensen-cx.com/cx.js", "cdn.empfehlbar-native.com/libtrc/elbkurier/loader.js", "widgets.aussenhirn.com/outhirn.js", "responder.wegtritt.net/resp/api/get/442.js", "s2.anzform.net/banners/scripts/st/trackpoint-async.js"]),
        "/site.webmanifest": {"body": '{"name":"Elbkurier"}', "type": "application/manifest+json"}, "/favicon.ico": pic("ico", 32, 32, headers=LONG), "/ticker/live.json": json_('{"items":[]}', headers=NO_STORE), "/umfrage/7712/stimme": empty(), "/newsletter/anmelden": json_('{"ok":1}'), "/lesezeichen/88121": empty()},
    "data-0f1c.elbkurier.de": {"/iomm/latest/manager/base/es6/bundle.js": sdk("I('S://de.ioamess.de/tx.io?st=elbkur&cp=startseite&sv=in&co=&pt=CP&ps=lin&er=N22&rf=&r2=&ur=www.elbkurier.de&xy=1920x1080x24&lo=DE%2FHamburg&cb=0004{{new:iocb}}&i2=0004{{new:iocb}}&ep=1781000000&vr=426&id=q7w1&lt='+N+'&ev=&cs=k2p9&mo=1')")},
    "de.ioamess.de": {"/tx.io": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["i00={{c:i00}}" + CO])},
    "static.kartenschlag.com": {"/js/kartenschlag.js": sdk("I('S://ping.kartenschlag.net/ping?h=elbkurier.de&p=%2F&u=DxKz9BBq4f1uCkW2&d=elbkurier.de&g=65432&g0=Startseite&g1=Redaktion&n=1&f=00001&c=0&x=0&m=0&y=3012&o=1920&w=900&j=45&R=1&W=0&I=0&E=0&e=0&r=&b=540&t={{new:kt}}&V=143&i='+T+'&tz=-60&sn=1&sv=CmV2Zx&sd=1&im=0676&_')")},
    "ping.kartenschlag.net": {"/ping": pic("gif", pixel="analytics", headers=NO_STORE)},
    "sb.scorekarte.com": {"/beacon.js": sdk("I('S://sb.scorekarte.com/b?c1=2&c2=6036229&cs_it=b9&cv=4.10.0%2B2404300853&ns__t='+N+'&ns_c=UTF-8&cs_cfg=1010001&cs_fpid={{new:fpid}}&c7='+L+'&c8='+T+'&c9=')"),
                          "/b": go("{{scheme}}://sb.scorekarte.com/b2?c1=2&c2=6036229&cs_it=b9&ns__t={{q:ns__t}}&ns_c=UTF-8&cs_fpid={{q:cs_fpid}}", pixel="analytics", headers=NO_STORE, set_cookie=["UID={{c:UID}}" + CO]), "/b2": empty(pixel="analytics", headers=NO_STORE)},
    "cdn.dauerhaftig.app": {"/web/prj11.js": sdk("F('S://api.dauerhaftig.app/v2.0/batch/events?enrich=false&k=3b7b2e5c-0f7a-4cc5-8a12-d8b9b0a1e1aa',JSON.stringify([{user_id:'{{new:pu}}',name:'Pageview',properties:{client:{url:location.href,title:document.title,type:'web'},article:{}},view_id:'{{new:pv}}',session_id:'{{new:ps}}'}]),'text/plain')")},
    "api.dauerhaftig.app": {"/v2.0/batch/events": json_('[{"code":201}]', status=201, pixel="analytics|retargeting|unknown")},
    "anzeigen.nexbieter.net": {"/safeframe/1-0-40/html/container.html": page(SLOT)}, "cdn.nexbieter.net": {"/p/*": pic("jpeg", 300, 250, headers=LONG)},
    "fra1-ib.nexbieter.net": {"/it": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/vevent": {"body": "", "status": 200, "pixel": "analytics|retargeting|unknown", "headers": NO_STORE}},
    "gads.anzeigenhaus-g.com": {"/pcs/activeview": {"body": "", "type_always": "image/gif", "status": 200, "pixel": "analytics|retargeting|unknown", "headers": NO_STORE}},
    "js.sichtpruefer.com": {"/jload": sdk("I('S://dt.sichtpruefer.com/dt?advEntityId=1103912&asId={{new:as}}&tv={c:hX3,pingTime:-2,time:612,type:a,im:{imp:1,pci:0},sca:{dfp:{df:4,sz:300.250}},env:{sf:0,pom:1},ov:0,ha:1,fm:1,fif:1,gm:1,slTimes:{i:612,o:0,n:0,pp:0,pm:0},r:0}&br=c')")},
    "dt.sichtpruefer.com": {"/dt": pic("gif", pixel="analytics|unknown|retargeting", headers=NO_STORE)},
    "z.mondgraben.com": {"/elbads/moatx.js": sdk("I('S://px.mondgraben.com/pixel.gif?e=17&i=ELBADS1&hp=1&wf=1&vb=13&kq=1&hq=0&hs=0&hu=0&hr=0&ht=1&bq=0&f=0&j=https%3A%2F%2Fwww.elbkurier.de&t='+N+'&de='+(R*1e12|0)+'&m=0&ar=3d3a6e1-clean&q=2&cb=0&cu='+N+'&ll=3&lm=0&ln=1&em=0&en=0&d=4512%3A8811%3A2210%3A977&qs=1&ac=1&it=500&cs=0')")},
    "px.mondgraben.com": {"/pixel.gif": pic("gif", pixel="analytics|unknown|retargeting", headers=NO_STORE)},
    "pbs.gebotsserver.de": {"/load-cookie.html": page(MATCH, set_cookie=["pbid={{c:pbid}}" + CO]), "/setuid": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["uids={{q:uid}}" + CO])},
    "ib.nexbieter.net": {"/getuid": go("{{scheme}}://pbs.gebotsserver.de/setuid?bidder=nexb&gdpr=1&f=i&uid={{c:uuid2}}", pixel="sync", headers=NO_STORE, set_cookie=["uuid2={{c:uuid2}}" + CO])},
    "simage2.pubmatte.net": {"/AdServer/Pug": go("{{scheme}}://ssum.kasalesync.com/rum?cm_dsp_id=18&expiry=1767092000&external_user_id={{c:KADUSERCOOKIE}}", pixel="sync", headers=NO_STORE, set_cookie=["KADUSERCOOKIE={{c:KADUSERCOOKIE}}" + CO])},
    "ssum.kasalesync.com": {"/rum": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["CMID={{c:CMID}}" + CO])},
    "match.handelspult.org": {"/track/cmf/generic": go("{{scheme}}://token.rubinprojekt.com/tap.php?v=8981&nid=2249&put={{c:TDID}}&expires=30&gdpr=1", pixel="sync", headers=NO_STORE, set_cookie=["TDID={{c:TDID}}" + CO])},
    "token.rubinprojekt.com": {"/tap.php": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["khaos={{c:khaos}}" + CO])},
    "idsync.datenbruecke.com": {"/395886.gif": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["rlas3={{c:rlas3}}" + CO])},
    "vg09.met.wortgesellschaft.de": {"/na/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["srp={{c:srp}}" + CO])},
    "cdn.parsierlich.com": {"/keys/elbkurier.de/p.js": sdk("I('S://p1.parsierlich.com/plogger/?rand='+N+'&plid='+(R*1e8|0)+'&idsite=elbkurier.de&url='+L+'&urlref=&screen=1920x1080%7C1920x1080%7C24&data=%7B%22parsely_uuid%22%3A%22{{new:pau}}%22%2C%22parsely_site_uuid%22%3A%22{{new:pas}}%22%7D&sid=1&surl='+L+'&sref=&sts='+N+'&slts=0&title='+T+'&date=Tue+Dec+01+2026&action=pageview&pvid={{new:pap}}&u={{new:pau}}')")},
    "p1.parsierlich.com": {"/plogger/": pic("gif", pixel="analytics", headers=NO_STORE)},
    "cdn.zensen-cx.com": {"/cx.js": sdk("I('S://comcluster.zensen-cx.com/Repo/rep.gif?ver=1&typ=pgv&rnd={{new:cxr}}&acc=9222&sid=11447&pid={{new:cxp}}&loc='+L+'&ref=&gol=&pgn=&ltm='+N+'&new=1&arnd={{new:cxr}}&altm='+N+'&ckp={{new:ckp}}&chs=UTF-8&tzo=-60&res=1920x1080&col=24&cxtyp=site')")},
    "comcluster.zensen-cx.com": {"/Repo/rep.gif": pic("gif", pixel="analytics|retargeting", headers=NO_STORE)},
    "cdn.empfehlbar-native.com": {"/libtrc/elbkurier/loader.js": sdk("B('S://trc-events.empfehlbar-native.com/elbkurier/log/3/visible?route=AM%3AAM%3AV&tvi2=-2&lti=deflated&ri={{new:ri}}&sd=v2_{{new:sd}}&ui={{new:ui}}&pi=/sport/derby&wi=-512&pt=text&vi='+N,'data='+encodeURIComponent(JSON.stringify({vis:[{pl:'Below Article',t:'visible'}]})),'application/x-www-form-urlencoded')")},
    "trc-events.empfehlbar-native.com": {"/elbkurier/log/3/visible": empty(pixel="analytics|retargeting|unknown")},
    "widgets.aussenhirn.com": {"/outhirn.js": sdk("I('S://log.aussenhirnimg.com/loggerServices/widgetGlobalEvent?rId={{new:orid}}&pvId={{new:opv}}&sid=5711&pid=211&idx=0&wId=104&pad=6&org=0&eT=6&tm=1320&ab=0&tc=0')")},
    "log.aussenhirnimg.com": {"/loggerServices/widgetGlobalEvent": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "responder.wegtritt.net": {"/resp/api/get/442.js": sdk("I('S://elbk01.wegtritt.net/442009911223344/wt?p=442,elbkurier_de.sport.derby,1,1920x1080,24,1,'+N+',0,1440x900,0&tz=1&eid=2{{new:eid}}&one=1&fns=1&la=de&cg1=sport&cp1=derby&eor=1')")},
    "elbk01.wegtritt.net": {"/442009911223344/wt": pic("gif", pixel="analytics", headers=NO_STORE)},
    "s2.anzform.net": {"/banners/scripts/st/trackpoint-async.js": sdk("I('S://track.anzform.net/Serving/TrackPoint/?pm=1729310&ADFPageName=Sport%7CDerby&ADFdivider=%7C&ord='+(R*1e11|0)+'&Set1=de-DE%7Cde-DE%7C1920x1080%7C24&ADFtpmode=2&loc='+L)")},
    "track.anzform.net": {"/Serving/TrackPoint/": pic("gif", pixel="retargeting|analytics|unknown", headers=NO_STORE, set_cookie=["uid={{c:uid}}" + CO])},
    # what serves the page
    "static.elbkurier-cdn.de": {"/css/e.css": style("h1{color:#023}", gzip=True, headers=LONG), "/js/app.4f1c9e.js": script(APP, gzip=True, headers=LONG)},
    "bilder.elbkurier-cdn.de": {"/ratio/16x9/*": pic("webp", 640, 360, headers=LONG), "/ratio/1x1/*": pic("gif", headers=LONG)},
    "wetter.himmelsdaten.de": {"/v2/current": json_('{"t":7.2,"rain":true,"wind":{"dir":"NW","ms":8}}')}, "kurse.boersenband.net": {"/q": {"body": "DAX:20011.4|MDAX:26100.0|EURUSD:1.05", "type": "text/plain"}},
    "cmp.einwilligerei.de": {"/wrapper/v2/choice/gdpr/11": json_('{"uuid":"x","ok":true}')}, "kommentare.redefluss.de": {"/api/v3/threads/count": json_('{"art-88121":41,"art-88122":7}'), "/avatar/*": pic("png", 40, 40, headers=LONG)},
    "vorlese.stimmgabel.io": {"/tts/v1/segments": json_('{"segments":["a1.mp3","a2.mp3"]}')}, "einbett.videokiste.de": {"/oembed": json_('{"type":"video","html":"<iframe></iframe>","width":640}')},
    "grafik.diagrammwerk.de": {"/aB3dE/7/": page("<!doctype html><title>Tabelle</title><script src=dw.js></script>"), "/aB3dE/7/dw.js": script("fetch('data.csv?v=7').then(function(r){return r.text()})", headers=LONG), "/aB3dE/7/data.csv": {"body": "Verein,Punkte\nHSV,21\nFCSP,19\n", "type": "text/csv"}},
}
SYNCS = [{"from_domain": "nexbieter.net", "to_domain": "gebotsserver.de", "name": "uid"}, {"from_domain": "pubmatte.net", "to_domain": "kasalesync.com", "name": "external_user_id"},
         {"from_domain": "handelspult.org", "to_domain": "rubinprojekt.com", "name": "put"}, {"from_domain": "gebotsserver.de", "to_domain": "datenbruecke.com", "name": "partner_uid"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.elbkurier.de/"}, {"url": "http://www.elbkurier.de/sport/derby"}]
