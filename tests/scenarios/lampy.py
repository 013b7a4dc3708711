"""A Polish lamp shop: analytics, retargeting, affiliate networks and advertising conversions; carts, lockers, payment and placeholders beside them."""
from dsl import *

PRE = """(function(){var L=encodeURIComponent(location.href),T=encodeURIComponent(document.title),R=Math.random(),N=Date.now(),W=window.strona||'start';
function I(u){(new Image).src=u}function B(u,b,t){navigator.sendBeacon(u,t?new Blob([b],{type:t}):b)}function F(u,b,t){return fetch(u,{method:'POST',body:b,keepalive:true,headers:t?{'Content-Type':t}:{}})}
"""
CO = "; SameSite=None; Secure; " + YEAR


def sdk(text, **more):
    return script(PRE + text.replace("S://", "{{scheme}}://") + "})();", gzip=True, headers={"Cache-Control": "public, max-age=3600"}, **more)


def sklep(title, where, body, tags, extra=""):
    return page("""<!doctype html><html lang=pl><head><meta charset=utf-8><title>%s</title><script>window.strona='%s'</script><link rel=stylesheet href=/css/sklep.css>%s</head>
<body><img src=/img/logo.svg width=140 height=40 alt=Lampowisko>%s%s<footer>Regulamin · Polityka prywatności · Zwroty</footer></body></html>""" % (
        title, where, "".join("<script async src='{{scheme}}://%s'></script>" % t for t in tags), body, extra), gzip=True,
        headers={"Content-Security-Policy-Report-Only": "font-src 'self'; report-uri {{scheme}}://raporty.strazik-csp.io/r/t/csp/reportOnly"})


GA = """var q='v=2&tid=G-7LMPW0PL44&gtm=45je4c20v9101&_p='+N+'&gcs=G111&gcd=13t3t3t3t5l1&npa=0&dma=1&tag_exp=101925629&cid=1198230045.1764500001&ul=pl-pl&sr=1920x1080&uaa=x86&uab=64&uam=&uamb=0&uap=Linux&uapv=6.8&uaw=0&frm=0&pscdl=noapi&_s=1&sid=1764500001&sct=1&seg=0&dl='+L+'&dt='+T+'&en='+(W=='dziekujemy'?'purchase':'page_view')+'&_fv=1&_ss=1&tfd=812';
fetch('S://region1.miarownik-analytics.net/g/collect?'+q,{method:'POST',mode:'no-cors',keepalive:true});"""
SHOP_JS = """(function(){var j=function(u,o){return fetch(u,o).then(function(r){return r.text()})},w=window.strona;
if(w=='start'){j('/api/waluty?base=EUR&symbols=PLN&_='+Date.now());j('{{scheme}}://podpowiedzi.szukajka24.io/1/indexes/lampy/query?x-app=K3L9&q=lam&userToken=anon',{method:'POST',body:'{"params":"query=lam&hitsPerPage=5"}'});
 j('{{scheme}}://cmp.zgodomat.eu/v1/consents/record',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({consentId:'{{new:zg}}',purposes:[1,2,3],action:'accept_all',domain:location.host})})}
if(w=='produkt'){j('/api/stan?sku=LMP-0441&_='+Date.now());j('{{scheme}}://rec.polecacz.io/v2/recommend',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({placement:'pdp',item:'LMP-0441',limit:8})});
 j('{{scheme}}://opinie.gwiazdozbior.pl/widget/v3/summary?shop=lampowisko&ean=5901234123457');j('/api/koszyk/dodaj',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"sku":"LMP-0441","n":1}'});j('/api/ulubione/LMP-0441',{method:'PUT',body:''})}
if(w=='kasa'){j('{{scheme}}://geo.paczkolokator.pl/v1/points?relative_point=52.2297,21.0122&limit=5&type=parcel_locker');j('/api/adres/sprawdz?kod=00-950&ulica=Jasna');
 j('{{scheme}}://bramka.platnosci-sowa.pl/api/v2_1/orders',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({merchantPosId:'145227',currencyCode:'PLN',totalAmount:'18990',extOrderId:'A-2231'})});
 j('{{scheme}}://nierobot.captchownia.com/siteverify/f?k=6LdZZ',{method:'POST',body:'v=1&c={{new:cap}}'})}
if(w=='dziekujemy'){j('/api/track-order?id=A-2231&t='+Date.now())}})();"""
SITES = {
    "www.lampowisko.com.pl": {
        "/": sklep("Lampowisko – lampy i kinkiety", "start", "<h1>Lampy wiszące</h1><img src='{{scheme}}://obrazki.szybkikadr.net/fit-in/1x1/filters:blur(5)/lampa-a.jpg' width=300 height=200><img src='{{scheme}}://obrazki.szybkikadr.net/fit-in/300x200/lampa-a.jpg'><script src=/js/sklep.js></script>",
                   ["static.miarownik-analytics.net/gtag/js?id=G-7LMPW0PL44", "bat.szukaczads.net/bat.js", "cdn.lejekmail.net/onsite/js/XyZ12a/klav.js", "sst.lampowisko.com.pl/loader.js"]),
        "/p/lampa-sowa": sklep("Lampa Sowa", "produkt", "<h1>Lampa Sowa 189,90 zł</h1><img src=/img/sowa.webp><img src=/img/gwiazdki.svg?ocena=4.7&id=LMP-0441><script src=/js/sklep.js></script>",
                               ["connect.kregi-social.net/pl_PL/kevents.js", "dynamic.retargeto.com/js/ld/ld.js?a=77120", "www.menadzer-sprzedazy.pl/static/sm.js", "web.snrs-dane.pl/v2/snrs.js", "tags.dom-aukcyjny-rtb.com/wl.js?id=pr_Xk2"]),
        "/kasa": sklep("Kasa", "kasa", "<form method=post></form><img src=/img/1x1.png width=1 height=12 alt=''><img src='{{scheme}}://bramka.platnosci-sowa.pl/static/blik.png'><script src=/js/sklep.js></script>",
                       ["analityka.tiktakowo.com/i18n/pixel/events.js?sdkid=CPL77"]),
        "/dziekujemy": sklep("Dziękujemy za zamówienie", "dziekujemy", "<h1>Zamówienie A-2231 przyjęte</h1><script src=/js/sklep.js></script>",
                             ["static.miarownik-analytics.net/gtag/js?id=G-7LMPW0PL44", "www.reklamodawca-g.net/pagead/conversion_async.js"],
                             "<img src='{{scheme}}://www.partnersiec-a.com/sread.img?tt=ns&tv=2&merchant=14522&amount=154.39&ch=aw&cr=PLN&ref=A-2231&parts=DEFAULT:154.39&vc=&testmode=0' border=0 width=0 height=0>"
                             "<img src='{{scheme}}://tbs.dwojkahandlu.com/report?organization=2298114&event=401772&orderNumber=A-2231&orderValue=154.39&currency=PLN&chksum=v04b0d1c9a22f51b9e1e5dd3a0a7f1b2c3d&tduid={{new:tduid}}&type=sale' width=1 height=1>"
                             "<img src='{{scheme}}://www.emjcd-lacze.com/u?CID=1549012&OID=A-2231&TYPE=418874&ITEM1=LMP-0441&AMT1=154.39&QTY1=1&CURRENCY=PLN&METHOD=IMG' height=1 width=20>"
                             "<img src='{{scheme}}://ct.tablicowo.com/v3/?tid=2612445500011&event=checkout&ed%5Bvalue%5D=189.90&ed%5Bcurrency%5D=PLN&ed%5Border_id%5D=A-2231&noscript=1' style='display:none' height=1 width=1>"),
        "/css/sklep.css": style("@font-face{font-family:Lato;src:url('{{scheme}}://fonty.literownia.com/s/lato/v24/S6uyw4BMUTPHjx4w.woff2')}body{font-family:Lato;background:url(/img/tlo.gif)}", gzip=True, headers=LONG),
        "/js/sklep.js": script(SHOP_JS, gzip=True, headers=LONG), "/img/logo.svg": pic("svg", 140, 40, headers=LONG), "/img/sowa.webp": pic("webp", 300, 300, headers=LONG), "/img/tlo.gif": pic("gif", 2, 2, headers=LONG),
        "/img/gwiazdki.svg": pic("svg", 90, 18), "/img/1x1.png": pic("png", 1, 1, headers=LONG), "/favicon.ico": pic("ico", 16, 16, headers=LONG),
        "/api/waluty": json_('{"base":"EUR","rates":{"PLN":4.2711}}'), "/api/stan": json_('{"n":4}'), "/api/koszyk/dodaj": json_('{"ok":true}'), "/api/ulubione/LMP-0441": empty(), "/api/adres/sprawdz": json_('{"valid":true}'),
        "/api/track-order": json_('{"order":"A-2231","status":"spakowane"}', headers=NO_STORE)},
    "sst.lampowisko.com.pl": {"/loader.js": sdk("F('S://sst.lampowisko.com.pl/data?v=2&event_name=page_view&client_id=dcid.1.{{new:dc}}&page_location='+L+'&timestamp='+N,JSON.stringify({event_name:'page_view',client_id:'dcid.1.{{new:dc}}',page_title:document.title}))"),
                              "/data": json_('{"timestamp":1764500003,"unique_event_id":"1764500003_1"}', pixel="analytics|unknown", headers=NO_STORE)},
    "static.miarownik-analytics.net": {"/gtag/js": sdk(GA)},
    "region1.miarownik-analytics.net": {"/g/collect": empty(pixel={"en": {"purchase": "conversion|analytics", "*": "analytics"}}, headers=NO_STORE)},
    "bat.szukaczads.net": {"/bat.js": sdk("I('S://bat.szukaczads.net/action/0?ti=97001122&Ver=2&mid={{new:mid}}&bo=1&sid={{new:usid}}&vid={{new:uvid}}&vids=1&msclkid=N&pi=918639831&lg=pl&sw=1920&sh=1080&sc=24&tl='+T+'&p='+L+'&r=&lt=532&evt=pageLoad&sv=1&cdb=AQAQ&rn='+(R*1e6|0))"),
                           "/action/0": empty(pixel="analytics|retargeting|unknown", headers=NO_STORE, set_cookie=["MUIDX={{c:MUIDX}}" + CO])},
    "cdn.lejekmail.net": {"/onsite/js/XyZ12a/klav.js": sdk("F('S://a.lejekmail.net/onsite/track-analytics?company_id=XyZ12a',JSON.stringify({data:{metric_group:'onsite',events:[{metric:'Active on Site',service:'api',timestamp:N,log_to_statsd:true,log_to_s3:true,event_details:{page:location.href,first_referrer:'',$use_ip:true}}]}}),'application/json')")},
    "a.lejekmail.net": {"/onsite/track-analytics": json_('{"success":true}', pixel="analytics|unknown|retargeting")},
    "connect.kregi-social.net": {"/pl_PL/kevents.js": sdk("I('S://www.kregi-social.net/tr/?id=481516234207&ev=ViewContent&dl='+L+'&rl=&if=false&ts='+N+'&cd[content_ids]=%5B%22LMP-0441%22%5D&cd[content_type]=product&cd[value]=189.90&cd[currency]=PLN&sw=1920&sh=1080&v=2.9.183&r=stable&ec=0&o=4126&fbp=fb.1.'+N+'.{{new:fbp}}&cs_est=true&ler=empty&cdl=API_unavailable&it='+N+'&coo=false&rqm=GET')")},
    "www.kregi-social.net": {"/tr/": pic("gif", pixel="retargeting|social|analytics", headers=NO_STORE)},
    "dynamic.retargeto.com": {"/js/ld/ld.js": sdk("var s=document.createElement('script');s.async=true;s.src='S://sslwidget.retargeto.com/event?a=77120&v=5.33.0&otl=1&p0=e%3Dce%26m%3D%255B%255D&p1=e%3Dvp%26p%3DLMP-0441&p2=e%3Ddis&adce=1&bundle={{new:bundle}}&tld=lampowisko.com.pl&dtycbr='+(R*1e5|0);document.head.appendChild(s)")},
    "sslwidget.retargeto.com": {"/event": {"body": "/* ok */", "type": "text/javascript", "headers": NO_STORE, "pixel": "retargeting", "set_cookie": ["rto_uid={{c:rto_uid}}" + CO]}},
    "www.menadzer-sprzedazy.pl": {"/static/sm.js": sdk("I('S://www.menadzer-sprzedazy.pl/api/r.gif?location='+encodeURIComponent(location.pathname)+'&smclient=0f1e2d3c4b5a&smuuid={{new:smu}}&title='+T+'&referrer=&ts='+N)"), "/api/r.gif": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "web.snrs-dane.pl": {"/v2/snrs.js": sdk("B('S://web.snrs-dane.pl/sdk/v2.1/web/b4c5d6/events',JSON.stringify([{type:'page.visit',action:'page.visit',label:document.title,client:{uuid:'{{new:su}}'},params:{url:location.href,'og:type':'product',sku:'LMP-0441'},time:N}]),'text/plain')"),
                         "/sdk/v2.1/web/b4c5d6/events": {"status": 202, "body": "", "pixel": "analytics|retargeting|unknown"}},
    "tags.dom-aukcyjny-rtb.com": {"/wl.js": sdk("F('S://pln.dom-aukcyjny-rtb.com/tags/v2?type=json',JSON.stringify({th:'pr_Xk2_offer_LMP-0441',su:location.href,ref:'',ts:N,uid:'{{new:rtbu}}',tags:[{eventType:'offer',offerIds:['LMP-0441']}]}),'text/plain')")},
    "pln.dom-aukcyjny-rtb.com": {"/tags/v2": json_("{}", pixel="retargeting|analytics|unknown", headers=NO_STORE)},
    "analityka.tiktakowo.com": {"/i18n/pixel/events.js": sdk("B('S://analityka.tiktakowo.com/api/v2/pixel/act',JSON.stringify({event:'InitiateCheckout',event_id:'{{new:te}}',message_id:'m-'+N,is_onsite:false,timestamp:new Date().toISOString(),context:{ad:{},device:{platform:'pc'},user:{anonymous_id:'{{new:ta}}'},pixel:{code:'CPL77',runtime:'1'},page:{url:location.href,referrer:''},library:{name:'pixel.js',version:'2.2.1'}}}),'text/plain;charset=UTF-8')"),
                                "/api/v2/pixel/act": {"body": "", "status": 200, "pixel": "retargeting|conversion|analytics|social|unknown"}},
    "www.reklamodawca-g.net": {"/pagead/conversion_async.js": sdk("I('S://www.reklamodawca-g.net/pagead/1p-conversion/10771/?random='+N+'&cv=11&fst='+N+'&bg=ffffff&guid=ON&async=1&gtm=45be4c2&u_w=1920&u_h=1080&url='+L+'&label=kQ5CCMvF&value=189.90&currency_code=PLN&transaction_id=A-2231&bttype=purchase&hn=www.reklamodawca-g.net&frm=0&ct_cookie_present=false&fmt=3');I('S://gads.dublukliknij.net/pagead/viewthroughconversion/10771/?random='+N+'&cv=11&fst='+N+'&guid=ON&data=event%3Dpurchase&fmt=3')"),
                               "/pagead/1p-conversion/10771/": pic("gif", pixel="conversion", headers=NO_STORE), "/pagead/1p-user-list/10771/": pic("gif", pixel="retargeting|analytics", headers=NO_STORE)},
    "gads.dublukliknij.net": {"/pagead/viewthroughconversion/10771/": go("{{scheme}}://www.reklamodawca-g.net/pagead/1p-user-list/10771/?random={{q:random}}&cv=11&fst={{q:fst}}&data=event%3Dpurchase&fmt=3&is_vtc=1&cid=CAQSKQ&rmt_tld=0&ipr=y", pixel="retargeting|analytics|conversion", headers=NO_STORE, set_cookie=["test_cookie=CheckForPermission; SameSite=None; Secure; Max-Age=900; Path=/"])},
    "www.partnersiec-a.com": {"/sread.img": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["bId=PS_{{c:bId}}" + CO])},
    "tbs.dwojkahandlu.com": {"/report": pic("gif", pixel="conversion", headers=NO_STORE)},
    "www.emjcd-lacze.com": {"/u": pic("gif", 20, 1, pixel="conversion", headers=NO_STORE)},
    "ct.tablicowo.com": {"/v3/": pic("gif", pixel="conversion|social", headers=NO_STORE)},
    # what serves the page
    "obrazki.szybkikadr.net": {"/fit-in/1x1/*": pic("jpeg", 1, 1, headers=LONG), "/fit-in/300x200/*": pic("jpeg", 300, 200, headers=LONG)},
    "fonty.literownia.com": {"/s/*": {**font(), "headers": LONG}}, "raporty.strazik-csp.io": {"/r/t/csp/reportOnly": empty()},
    "podpowiedzi.szukajka24.io": {"/1/indexes/lampy/query": json_('{"hits":[{"n":"Lampa Sowa"},{"n":"Lampa Bazyli"}],"nbHits":2}')},
    "cmp.zgodomat.eu": {"/v1/consents/record": empty()}, "rec.polecacz.io": {"/v2/recommend": json_('{"items":["LMP-0442","LMP-0391","LMP-0110","LMP-0078"]}')},
    "opinie.gwiazdozbior.pl": {"/widget/v3/summary": json_('{"avg":4.7,"count":311}')}, "geo.paczkolokator.pl": {"/v1/points": json_('{"items":[{"name":"WAW01A","location":{"lat":52.23,"lon":21.01}},{"name":"WAW14B","location":{"lat":52.22,"lon":21.02}}]}')},
    "bramka.platnosci-sowa.pl": {"/api/v2_1/orders": json_('{"status":{"statusCode":"SUCCESS"},"orderId":"WZHF5FFDRJ140731"}'), "/static/blik.png": pic("png", 60, 24, headers=LONG)},
    "nierobot.captchownia.com": {"/siteverify/f": json_('{"ok":1}', headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.lampowisko.com.pl/"}, {"url": "http://www.lampowisko.com.pl/p/lampa-sowa"}, {"url": "http://www.lampowisko.com.pl/kasa"}, {"url": "http://www.lampowisko.com.pl/dziekujemy"}]
