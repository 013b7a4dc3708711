"""A French sailing-holiday agency: audience measurement, attribution, session analysis, experiments, affiliation and web push; maps, prices, consent and placeholders beside them."""
from dsl import *

PRE = """(function(){var L=encodeURIComponent(location.href),T=encodeURIComponent(document.title),R=Math.random(),N=Date.now();
function I(u){(new Image).src=u}function B(u,b,t){navigator.sendBeacon(u,t?new Blob([b],{type:t}):b)}function F(u,b,t){return fetch(u,{method:'POST',body:b,keepalive:true,headers:t?{'Content-Type':t}:{}})}
function X(u,b,t){var x=new XMLHttpRequest();x.open('POST',u,true);if(t)x.setRequestHeader('Content-Type',t);x.send(b)}
"""


def sdk(text, **more):
    return script(PRE + text.replace("S://", "{{scheme}}://") + "})();", gzip=True, headers={"Cache-Control": "public, max-age=3600"}, **more)


def vue(title, body, tags):
    return page("""<!doctype html><html lang=fr><head><meta charset=utf-8><title>%s</title><link rel=stylesheet href=/css/voiles.css>%s</head><body><nav>Croisières · Bateaux · Skippers</nav>%s<script src=/js/voiles.js></script></body></html>""" % (
        title, "".join("<script async src='{{scheme}}://%s'></script>" % t for t in tags), body), gzip=True)


APP = """(function(){var j=function(u,o){return fetch(u,o).then(function(r){return r.text()})},J={'Content-Type':'application/json'},p=location.pathname;
if(p=='/'){j('/api/disponibilites?mois=2027-06&zone=corse');j('{{scheme}}://api.vents-marins.fr/v1/marine?latitude=42.5&longitude=8.7&hourly=wave_height');j('{{scheme}}://consent.confiance-cookies.fr/privacy-consent/v1/event',{method:'POST',headers:J,body:JSON.stringify({id_site:4120,action:'optin_all',ts:Date.now(),consent_id:'{{new:ci}}'})});
 j('{{scheme}}://geoloc.ou-suis-je.fr/country.json')}
if(p=='/croisiere/corse'){j('{{scheme}}://tuiles.cartevoile.fr/styles/mer/style.json?key=k4A');j('{{scheme}}://tuiles.cartevoile.fr/14/8501/6002.pbf');j('{{scheme}}://prix.comparateur-ferry.fr/search/poll?sid={{new:ps}}&last=0');setTimeout(function(){j('{{scheme}}://prix.comparateur-ferry.fr/search/poll?sid={{new:ps}}&last=1')},400);
 j('/api/devis',{method:'POST',headers:J,body:'{"bateau":"sun-odyssey","semaine":24}'});j('{{scheme}}://avis.capclient.fr/note.svg?id=771')}
if(p=='/reservation/merci'){j('/api/reservation/R-771/statut?_='+Date.now());j('{{scheme}}://calendrier.agendix.fr/ics/R-771.ics');j('{{scheme}}://assurance.horizon-secours.fr/eligibilite',{method:'POST',headers:J,body:'{"montant":1490,"jours":7}'});
 j('{{scheme}}://paiement.banquedusud-3ds.fr/acs/result?md={{new:md}}',{method:'POST',body:'cres=eyJ0cmFuc1N0YXR1cyI6IlkifQ'})}})();"""
SITES = {
    "www.voiles-azur.fr": {
        "/": vue("Voiles d'Azur", "<h1>Larguez les amarres</h1><img src=/img/vide.gif width=1 height=1 alt=''><img src='{{scheme}}://images.voilephoto.fr/c_fill,w_20,e_blur:1000/baie.jpg' width=400 height=200>",
                 ["tag.pianissimo-at.fr/piano-analytics.js", "tag.xitou.fr/smarttag.js", "zz9.voiles-azur.fr/ea.js", "t.squarecontenu.net/uxa/tag.js", "try.abgout.fr/key44.js", "push.cloche-web.fr/sdk.js"]),
        "/croisiere/corse": vue("Croisière en Corse", "<h1>Corse, 7 jours</h1><div id=carte></div><img src=/img/corse.webp><picture><source type=image/webp srcset='/img/bateau.webp?w=640 640w'><img src=/img/bateau.jpg></picture>",
                               ["cdn.kamelion.fr/engine.js", "cdn.tagcommandant.com/4120/tc.js", "cstatic.weboraman.fr/js/wamfactory.js", "cdn.iadviseur.com/iadvisize.js", "static.mareclame.fr/rtg.js", "js.tchatcorner.fr/l.js"]),
        "/reservation/merci": vue("Merci", "<h1>Réservation R-771 confirmée</h1><img src='{{scheme}}://track.effiliateur.com/servlet/effi.lead?id_compteur=13441222&ref=R-771&montant=1490.00' width=1 height=1><img src='{{scheme}}://action.metafiliation-k.com/trk.php?mclic=P4F2E1&argann=R-771&argmon=1490.00&nacur=EUR&altid=' width=1 height=1>"
                                  "<img src='{{scheme}}://tracking.hotelmeta-c.com/pixel/conversion/77?partner=VAZ&tot=1490.00&cur=EUR&order=R-771&c={{new:mc}}' width=1 height=1 style='display:none'><img src='{{scheme}}://www.billets.voiles-azur.fr/qr/R-771.png?s=120' width=120 height=120>",
                                  ["prf.partnerisant.com/ppc.js", "js.tikconv.fr/unip.js"]),
        "/css/voiles.css": style("nav{background:url(/img/onde.svg)}", gzip=True, headers=LONG), "/js/voiles.js": script(APP, gzip=True, headers=LONG), "/img/vide.gif": pic("gif", headers=LONG), "/img/onde.svg": pic("svg", 40, 8, headers=LONG), "/img/corse.webp": pic("webp", 500, 300, headers=LONG), "/img/bateau.webp": pic("webp", 400, 300, headers=LONG), "/img/bateau.jpg": pic("jpeg", 400, 300, headers=LONG), "/favicon.ico": pic("ico", 16, 16, headers=LONG),
        "/api/disponibilites": json_('{"juin":[5,12,19]}'), "/api/devis": json_('{"devis":1490}'), "/api/reservation/R-771/statut": json_('{"s":"ok"}')},
    "www.billets.voiles-azur.fr": {"/qr/*": pic("png", 120, 120)},
    "zz9.voiles-azur.fr": {"/ea.js": sdk("I('S://zz9.voiles-azur.fr/col/9bqk2/-/'+(R*1e9|0)+'?euidl={{new:eu}}&url='+L+'&rf=&ss=1920x1080&pagelabel='+T+'&ereplay-time='+N+'&euk=8f1')"), "/col/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE, set_cookie=["etuix={{c:etuix}}; Domain=voiles-azur.fr; " + YEAR])},
    "tag.pianissimo-at.fr": {"/piano-analytics.js": sdk("B('S://zsdkfr.pa-collecte.net/event?s=618221&idclient={{new:idc}}',JSON.stringify({events:[{name:'page.display',data:{page:document.title,pageview_id:'{{new:pvid}}',event_collection_platform:'js',device_timestamp_utc:N/1000}}]}),'text/plain;charset=UTF-8')")},
    "zsdkfr.pa-collecte.net": {"/event": empty(pixel="analytics")},
    "tag.xitou.fr": {"/smarttag.js": sdk("I('S://logs128.xitou.fr/hit.xiti?s=598112&idclient={{new:xid}}&ts='+N+'&vtag=5.28.2&ptag=js&r=1920x1080x24x24&re=1920x900&hl=10x4x12&lng=fr-FR&idp=1004120{{new:xp}}&jv=0&p=Accueil&s2=1&ref=')")},
    "logs128.xitou.fr": {"/hit.xiti": pic("gif", pixel="analytics", headers=NO_STORE)},
    "t.squarecontenu.net": {"/uxa/tag.js": sdk("I('S://c.squarecontenu.net/pageview?pid=1141&uu={{new:cuu}}&sn=1&hd='+(N/1000|0)+'&v=15.38.0&pn=1&dw=1920&dh=3100&ww=1920&wh=900&sw=1920&sh=1080&dr=&url='+L+'&uc=1&la=fr-FR&cvarp=%7B%7D&ri=1');setTimeout(function(){F('S://k-eu1.squarecontenu.net/v2/recording?rt=7&pid=1141&pn=1&sn=1&uu={{new:cuu}}&ri=1&hlm=false&ct=0','[[0,10,\"'+document.title+'\"],[1,120,44,310],[1,160,80,402],[3,0,240,610]]','application/octet-stream')},300)")},
    "c.squarecontenu.net": {"/pageview": pic("gif", pixel="analytics|unknown", headers=NO_STORE)}, "k-eu1.squarecontenu.net": {"/v2/recording": empty(pixel="analytics|unknown")},
    "try.abgout.fr": {"/key44.js": sdk("X('S://ariane.abgout.fr/','{\"vid\":\"{{new:abv}}\",\"cid\":\"d41d8cd98f00b204e9800998ecf8427e\",\"c\":{\"771\":\"772\"},\"h\":[{\"t\":\"CAMPAIGN\",\"caid\":\"771\",\"vaid\":\"772\"},{\"t\":\"PAGEVIEW\",\"dl\":\"'+location.href+'\",\"dr\":\"\",\"pt\":\"'+document.title+'\",\"cst\":'+N+'}],\"t\":\"BATCH\"}','text/plain')")},
    "ariane.abgout.fr": {"/": {"body": "", "status": 200, "pixel": "analytics|unknown"}},
    "push.cloche-web.fr": {"/sdk.js": sdk("F('S://ws.cloche-web.fr/w/3.5/track/PK_1212',JSON.stringify({ids:{i:'{{new:bi}}',da:new Date().toISOString(),lvl:'3.5.0'},evts:[{id:'{{new:be}}',date:N,name:'_OPTIN_PROMPT_SHOWN',params:{url:location.href}},{id:'{{new:bf}}',date:N,name:'_START_VISIT'}]}),'text/plain')")},
    "ws.cloche-web.fr": {"/w/3.5/track/PK_1212": {"body": '{"header":{"status":"OK"}}', "type": "application/json", "pixel": "analytics|unknown"}},
    "cdn.kamelion.fr": {"/engine.js": sdk("B('S://eu-data.kamelion.io/visit/events?siteCode=k4mel&visitorCode={{new:kvc}}&nonce='+(R*1e8|0),'{\"eventType\":\"activity\"}\\neventType=experiment&id=771&variationId=772&time='+N+'\\neventType=page&href='+L+'&title='+T,'text/plain')")},
    "eu-data.kamelion.io": {"/visit/events": empty(pixel="analytics|unknown")},
    "cdn.tagcommandant.com": {"/4120/tc.js": sdk("F('S://collect.tagcommandant.io/events?tc_s=4120&token=5ab9&cb='+N,JSON.stringify({event_name:'page_view',context:{page:{url:location.href,title:document.title},event_id:'{{new:tce}}',event_timestamp:N},user:{id:'{{new:tcu}}',consent_categories:[1,2,3]},page_type:'produit'}),'application/json')")},
    "collect.tagcommandant.io": {"/events": {"body": '{"ok":true}', "type": "application/json", "pixel": "analytics|retargeting|unknown"}},
    "cstatic.weboraman.fr": {"/js/wamfactory.js": sdk("I('S://voilesazur.solution.weboraman.fr/fcgi-bin/dispatch.fcgi?a.A=ev&a.si=4412&a.ycp={{new:ycp}}&a.cp=corse&a.ct=b&a.da='+(R*1e7|0)+'&a.ref='+L+'&g.lg=fr')")},
    "voilesazur.solution.weboraman.fr": {"/fcgi-bin/dispatch.fcgi": pic("gif", pixel="retargeting|analytics|unknown", headers=NO_STORE)},
    "static.mareclame.fr": {"/rtg.js": sdk("I('S://ib.mareclame.fr/seg?add=2771144,2771145&t=2&cb='+(R*1e9|0))")},
    "ib.mareclame.fr": {"/seg": pic("gif", pixel="retargeting|analytics", headers=NO_STORE)},
    "cdn.iadviseur.com": {"/iadvisize.js": sdk("F('S://api.iadviseur.com/collector/v1/visit-events',JSON.stringify({websiteId:'ha-771',visitorId:'{{new:iav}}',deviceId:'{{new:iad}}',events:[{type:'page_viewed',url:location.href,at:N},{type:'chat_badge_displayed',ruleId:'88',at:N+5}]}),'text/plain')")},
    "api.iadviseur.com": {"/collector/v1/visit-events": empty(status=202, pixel="analytics|unknown")},
    "js.tchatcorner.fr": {"/l.js": sdk("B('S://client-metrics.tchatcorner.fr/track','{\"website\":\"7c1a\",\"session\":\"{{new:crs}}\",\"event\":\"chatbox:initiated\",\"page\":\"'+location.href+'\",\"locale\":\"fr\"}')")},
    "client-metrics.tchatcorner.fr": {"/track": {"body": "1", "type": "text/plain", "pixel": "analytics|unknown"}},
    "track.effiliateur.com": {"/servlet/effi.lead": pic("gif", pixel="conversion", headers=NO_STORE)}, "action.metafiliation-k.com": {"/trk.php": pic("png", pixel="conversion", headers=NO_STORE)}, "tracking.hotelmeta-c.com": {"/pixel/conversion/*": pic("gif", pixel="conversion", headers=NO_STORE)},
    "prf.partnerisant.com": {"/ppc.js": sdk("I('S://prf.partnerisant.com/conversion/campaign:1011l77/clickref:{{new:pcr}}/conversionref:R-771/currency:EUR/country:FR/customertype:new/[category:croisiere/sku:corse7/value:1490.00/quantity:1]')"), "/conversion/*": pic("gif", pixel="conversion", headers=NO_STORE)},
    "js.tikconv.fr": {"/unip.js": sdk("B('S://evt.tikconv.fr/unip?en=purchase&item_url='+L+'&revenue=1490.00&orderid=R-771&currency=EUR&tos=812&ui={{new:tui}}&cv=20241112-3-RELEASE&mid=1141021&tim='+N)")},
    "evt.tikconv.fr": {"/unip": empty(pixel="conversion")},
    # what serves the page
    "images.voilephoto.fr": {"/*": pic("jpeg", 20, 10, headers=LONG)}, "api.vents-marins.fr": {"/v1/marine": json_('{"hourly":{"wave_height":[0.4,0.5,0.6]}}')}, "consent.confiance-cookies.fr": {"/privacy-consent/v1/event": empty()}, "geoloc.ou-suis-je.fr": {"/country.json": json_('{"country":"FR"}')},
    "tuiles.cartevoile.fr": {"/styles/*": json_('{"version":8,"layers":[]}'), "/14/*": {"body": bytes(900), "type": "application/x-protobuf", "headers": LONG}}, "prix.comparateur-ferry.fr": {"/search/poll": json_('{"done":false,"offres":[]}', headers=NO_STORE)}, "avis.capclient.fr": {"/note.svg": pic("svg", 80, 20)},
    "calendrier.agendix.fr": {"/ics/*": {"body": "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "type": "text/calendar"}}, "assurance.horizon-secours.fr": {"/eligibilite": json_('{"eligible":true,"prime":49}')}, "paiement.banquedusud-3ds.fr": {"/acs/result": page("ok")},
}
CNAMES = {"zz9.voiles-azur.fr": "voiles-azur.eulhautien.net"}
CLOAKS = [{"query": "zz9.voiles-azur.fr", "domain": "eulhautien.net"}]
VISITS = [{"url": "http://www.voiles-azur.fr/"}, {"url": "http://www.voiles-azur.fr/croisiere/corse"}, {"url": "http://www.voiles-azur.fr/reservation/merci"}]
