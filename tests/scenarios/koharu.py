"""A Japanese sundries shop: domestic analytics, heat maps, affiliate networks, advertising tags, service-desk chat and data collection by script tag; zip codes, stamps, holiday calendars and image services beside them."""
from dsl import *

PRE = """(function(){var L=encodeURIComponent(location.href),T=encodeURIComponent(document.title),R=Math.random(),N=Date.now();
function I(u){(new Image).src=u}function S(u){var s=document.createElement('script');s.src=u;s.async=1;document.head.appendChild(s)}function B(u,b,t){navigator.sendBeacon(u,t?new Blob([b],{type:t}):b)}function F(u,b,t){return fetch(u,{method:'POST',body:b,keepalive:true,headers:t?{'Content-Type':t}:{}})}
function X(u,b,t){var x=new XMLHttpRequest();x.open(b?'POST':'GET',u,true);if(t)x.setRequestHeader('Content-Type',t);x.send(b||null)}
"""
CO = "; SameSite=None; Secure; " + YEAR


def sdk(text, **more):
    return script(PRE + text.replace("S://", "{{scheme}}://") + "})();", gzip=True, headers={"Cache-Control": "public, max-age=3600"}, **more)


def mise(title, body, tags):
    return page("""<!doctype html><html lang=ja><head><meta charset=utf-8><title>%s</title><link rel=stylesheet href=/c/base.css><link rel=apple-touch-icon href=/i/touch.png></head><body><header>小春雑貨店</header>%s%s<script src=/c/mise.js></script></body></html>""" % (
        title, body, "".join("<script async src='{{scheme}}://%s'></script>" % t for t in tags)), gzip=True)


APP = """(function(){var j=function(u,o){return fetch(u,o).then(function(r){return r.text()})},J={'Content-Type':'application/json'},p=location.pathname;
if(p=='/'){j('{{scheme}}://holidays.koyomi-api.jp/v1/2026.json');j('/api/osusume?n=4');j('{{scheme}}://kensaku.sagashi.jp/suggest?q=%E6%B9%AF%E5%91%91&cb=')}
if(p=='/item/yunomi'){j('/api/zaiko/4412?_='+Date.now());j('/api/cart',{method:'POST',headers:J,body:'{"id":4412,"n":2}'});j('{{scheme}}://review.koekiku.jp/list.json?item=4412&page=1');j('/api/okiniiri/4412',{method:'PUT',body:''});j('{{scheme}}://haiso.todoke-bi.jp/estimate?zip=6040000&size=60')}
if(p=='/order/done'){j('/api/point/balance');j('{{scheme}}://zip.yubinbango.jp/api/search?zipcode=6040000');j('{{scheme}}://conv.henkan-jp.net/v1/event_image/convert',{method:'POST',headers:J,body:'{"url":"/u/1.heic","to":"webp"}'})}
if(p=='/otoiawase'){j('{{scheme}}://form.uketsuke.jp/f/77/submit',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'name=%E5%B1%B1%E7%94%B0&msg=hello'});j('{{scheme}}://desk.hanasu-chat.jp/v1/faq?lang=ja');j('{{scheme}}://honyaku.kotoba.jp/v2/translate',{method:'POST',headers:J,body:'{"text":"hello","to":"ja"}'});
 j('{{scheme}}://hcap.ningen-desu.jp/checksiteconfig?v=1f&host='+location.host+'&sitekey=10000000-ffff&sc=1&swa=1',{method:'POST',body:''})}})();"""
SITES = {
    "www.koharu-zakka.jp": {
        "/": mise("小春雑貨店", "<h1>新着</h1><img src=/i/kotori.webp><img src=/i/sp.gif width=1 height=24 alt=''><img src='{{scheme}}://gazo.chiisaku.jp/resize/1x1,q10/mise.jpg' width=600 height=300>",
                 ["s.kurusu.jp/karte-like/builder.js", "cdn.takaramono-td.com/sdk/td.min.js", "js.pt-netsu.jp/pta.js", "s.yjtagu.jp/tag.js", "assets.hanasu-chat.jp/plugin/ch.js"]),
        "/item/yunomi": mise("湯呑み", "<h1>湯呑み</h1><img src=/i/yunomi.jpg><img src='{{scheme}}://www.a8-like-net.jp/0.gif?a8mat=3BQ7X2+4PYK8I+5KNA+HUSFL' width=1 height=1 border=0><img src='{{scheme}}://i.moshimono.com/af/i/impression?a_id=441201&p_id=54&pc_id=54&pl_id=616' width=1 height=1 style='border:none'><img src='{{scheme}}://ad.jp.valuecomma.com/servlet/gifbanner?sid=3441201&pid=88120044' width=1 height=1><img src='{{scheme}}://stamp.otegaru.jp/s/arigato.png?u=4412'>",
                             ["ac.ebisuko.ne.jp/ct_tag.js", "cdn.rtoastar.jp/Rtoastar.js", "d.mikuroado.jp/js/s.js", "yads.furikauto.jp/fo.js", "wcs.nabell.com/wcslog.js"]),
        "/order/done": mise("ご注文ありがとうございます", "<h1>注文番号 K-4412</h1><img src='{{scheme}}://px.a8-like-net.jp/cgi-bin/a8fly/sales?pid=s00000044120001&so=K-4412&si=2400.1.2400.yunomi&currency=JPY' width=1 height=1><img src='{{scheme}}://t.felmaat.net/fm?p=1Q44&m=K-4412&amount=2400&currency=JPY' width=1 height=1><img src='{{scheme}}://rsp.kakeai.jp/s/sale_track?m=88&o=K-4412&v=2400&_r={{new:kr}}' width=1 height=1>",
                            ["s.yjtagu.jp/conv.js", "tr.senmidori.jp/lt.js", "t.kakaorin-like.com/kp.js"]),
        "/otoiawase": mise("お問い合わせ", "<h1>お問い合わせ</h1><form></form>", ["static.livepersona.jp/lp.js", "js.dokusho-ul.jp/ul.js", "widget.chidori.chat/d.js"]),
        "/c/base.css": style("header{background:url(/i/asa.png)}h1{font-family:serif}", gzip=True, headers=LONG), "/c/mise.js": script(APP, gzip=True, headers=LONG), "/i/touch.png": pic("png", 180, 180, headers=LONG), "/i/kotori.webp": pic("webp", 400, 300, headers=LONG), "/i/sp.gif": pic("gif", headers=LONG), "/i/asa.png": pic("png", 1, 8, headers=LONG), "/i/yunomi.jpg": pic("jpeg", 400, 400, headers=LONG), "/favicon.ico": pic("ico", 16, 16, headers=LONG),
        "/api/osusume": json_('[{"id":4412},{"id":4413}]'), "/api/zaiko/4412": json_('{"n":3}', headers=NO_STORE), "/api/cart": json_('{"ok":1}'), "/api/okiniiri/4412": empty(), "/api/point/balance": json_('{"pt":240}')},
    "s.kurusu.jp": {"/karte-like/builder.js": sdk("F('S://t.kurusu.jp/v1/track','data='+encodeURIComponent(JSON.stringify({keys:{visitor_id:'{{new:kv}}'},events:[{event_name:'view',values:{view:{access:{title:document.title,uri:location.href}},_local_event_id:1,_system:{auto:true}}}],options:{op_type:'edge'},api_key:'7f1c0c2d'})),'application/x-www-form-urlencoded')")},
    "t.kurusu.jp": {"/v1/track": json_('{"status":"OK","success":true}', pixel="analytics|unknown")},
    "cdn.takaramono-td.com": {"/sdk/td.min.js": sdk("S('S://in.takaramono-td.com/js/v3/event/koharu/pageviews?api_key=8151%2F4412&modified='+N+'&data='+encodeURIComponent(btoa(JSON.stringify({td_version:'2.5.3',td_client_id:'{{new:td}}',td_url:location.href,td_host:location.host,td_screen:'1920x1080'})))+'&callback=TreasureJSONPCallback0')")},
    "in.takaramono-td.com": {"/js/v3/event/koharu/pageviews": {"body": 'typeof TreasureJSONPCallback0=="function"&&TreasureJSONPCallback0({"created":true});', "type": "application/javascript", "pixel": "analytics|unknown", "headers": NO_STORE}},
    "js.pt-netsu.jp": {"/pta.js": sdk("I('S://collect.pt-netsu.jp/pv?sid=7f1c44&uid={{new:pu}}&nv=1&pageid={{new:pp}}&title='+T+'&u='+L+'&lg=ja&tz=9&sr=1920*1080&evl=&t='+N)")},
    "collect.pt-netsu.jp": {"/pv": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "s.yjtagu.jp": {"/tag.js": sdk("I('S://b97.yjtagu.jp/pagead/conversion/1000441200/?random='+N+'&cv=9&fst='+N+'&num=1&label=&guid=ON&script=0&disvt=true&u_h=1080&u_w=1920&u_tz=540&url='+L+'&tiba='+T)"), "/conv.js": sdk("I('S://b91.yjtagu.jp/conv?yjr_yjad='+N+'.{{new:yj}}&yahoo_ydn_conv_io=kQ5C&yahoo_ydn_conv_label=K4412&yahoo_ydn_conv_value=2400&rnd='+R)")},
    "b97.yjtagu.jp": {"/pagead/conversion/*": pic("gif", pixel="retargeting|analytics", headers=NO_STORE)}, "b91.yjtagu.jp": {"/conv": {"body": "", "status": 200, "pixel": "conversion"}},
    "assets.hanasu-chat.jp": {"/plugin/ch.js": sdk("F('S://api.hanasu-chat.jp/front/v5/plugins/4412/events','{\"event\":{\"name\":\"PageView\",\"property\":{\"url\":\"'+location.href+'\",\"title\":\"'+document.title+'\"}},\"veilId\":\"{{new:veil}}\"}','application/json')")},
    "api.hanasu-chat.jp": {"/front/v5/plugins/4412/events": json_("{}", pixel="analytics|unknown")},
    "www.a8-like-net.jp": {"/0.gif": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "i.moshimono.com": {"/af/i/impression": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "ad.jp.valuecomma.com": {"/servlet/gifbanner": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE, set_cookie=["VCID={{c:VCID}}" + CO])},
    "ac.ebisuko.ne.jp": {"/ct_tag.js": sdk("I('S://ac.ebisuko.ne.jp/log.php?argument=7f1C0c2d&pi=item_4412&r='+L+'&ref=&uid={{new:eb}}&t='+N+'&mem=&m1id=&a1id=&o1id=')"), "/log.php": pic("gif", pixel="analytics|conversion|unknown", headers=NO_STORE)},
    "cdn.rtoastar.jp": {"/Rtoastar.js": sdk("X('S://rt.rtoastar.jp/recommend/v2/tracking?acc=RTA-4412&cmd=view&cookie={{new:rtc}}&item=4412&loc='+L+'&t='+N)")}, "rt.rtoastar.jp": {"/recommend/v2/tracking": empty(pixel="analytics|retargeting|unknown")},
    "d.mikuroado.jp": {"/js/s.js": sdk("I('S://send.mikuroado.jp/ca.gif?spot=&cid=4412&cs=utf-8&ref=&url='+L+'&hi=4412&rnd='+R)")}, "send.mikuroado.jp": {"/ca.gif": pic("gif", pixel="retargeting|analytics|unknown", headers=NO_STORE)},
    "yads.furikauto.jp": {"/fo.js": sdk("I('S://tr.furikauto.jp/rt?i=4412&s=koharu&u={{new:fo}}&p=4412%3A2400&ev=item_view&_='+N)")}, "tr.furikauto.jp": {"/rt": pic("png", pixel="retargeting|analytics|unknown", headers=NO_STORE)},
    "wcs.nabell.com": {"/wcslog.js": sdk("I('S://wcs.nabell.com/m?u='+L+'&e=&wa=s_7f1c0c2d&bt='+(N/1000|0)+'&vcp=1&nt='+N+'&vs=0.8.13&os=Linux&ln=ja&sr=1920x1080&pr=1&bw=1200&bh=900&c=24&j=N&k=Y&fv=&sl=&ct=&EOU')"), "/m": empty(pixel="analytics|unknown", headers=NO_STORE)},
    "px.a8-like-net.jp": {"/cgi-bin/a8fly/sales": pic("gif", pixel="conversion", headers=NO_STORE)}, "t.felmaat.net": {"/fm": pic("gif", pixel="conversion", headers=NO_STORE)}, "rsp.kakeai.jp": {"/s/sale_track": {"body": image("gif"), "type": "image/gif", "framing": "chunked", "pixel": "conversion", "headers": NO_STORE}},
    "tr.senmidori.jp": {"/lt.js": sdk("I('S://tr.senmidori.jp/tag.gif?c=7f1c0c2d-aa11&t=cv&e=Conversion&v=2400&u='+L+'&b={{new:lt}}&s='+N+'&sdkver=3.2.0&dn=lap')"), "/tag.gif": pic("gif", pixel="conversion|social", headers=NO_STORE)},
    "t.kakaorin-like.com": {"/kp.js": sdk("X('S://bc.ad.kakaorin-like.com/bc?d='+encodeURIComponent(JSON.stringify({sdk:{type:'WEB',version:'2.1.1'},env:{track_id:'4412991',url:location.href,ref:''},event:'Purchase',properties:{total_price:'2400',currency:'JPY'},uid:'{{new:ka}}'})))")}, "bc.ad.kakaorin-like.com": {"/bc": {"body": "", "status": 200, "pixel": "conversion|social"}},
    "static.livepersona.jp": {"/lp.js": sdk("I('S://lo.v.livepersona.jp/api/js/4412?sid={{new:lps}}&cb=lpCb44x8&t=ip&ts='+N+'&pid=77'+(R*1e8|0)+'&tid=44&vid={{new:lpv}}&df=0&pt='+T+'&u='+L+'&os=1&sec=%5B%22contact%22%5D')")}, "lo.v.livepersona.jp": {"/api/js/4412": empty(pixel="analytics|unknown")},
    "js.dokusho-ul.jp": {"/ul.js": sdk("B('S://recv.dokusho-ul.jp/w?pid=4412&v=3&h='+(R*1e9|0),'pv\\t{{new:ulu}}\\t'+location.href+'\\t'+document.title+'\\tscroll:0,0\\tmove:12,40;80,92')")}, "recv.dokusho-ul.jp": {"/w": empty(pixel="analytics|unknown")},
    "widget.chidori.chat": {"/d.js": sdk("F('S://event.api.chidori.chat/track',JSON.stringify({data:{event:'Widget Loaded',anonymousId:'{{new:dri}}',attributes:{page:location.pathname},sentAt:N}}),'application/json')")}, "event.api.chidori.chat": {"/track": json_('{"data":{"result":"OK"}}', pixel="analytics|unknown")},
    # what serves the shop
    "gazo.chiisaku.jp": {"/resize/*": pic("jpeg", 1, 1, headers=LONG)}, "stamp.otegaru.jp": {"/s/*": pic("png", 96, 96, headers=LONG)}, "holidays.koyomi-api.jp": {"/v1/*": json_('{"2026-01-01":"元日"}', headers=LONG)}, "kensaku.sagashi.jp": {"/suggest": json_('["湯呑み","湯呑み 名入れ"]')}, "review.koekiku.jp": {"/list.json": json_('{"total":7,"reviews":[{"s":5,"t":"かわいい"}]}')},
    "haiso.todoke-bi.jp": {"/estimate": json_('{"days":2}')}, "zip.yubinbango.jp": {"/api/search": json_('{"results":[{"address1":"京都府"}]}')}, "conv.henkan-jp.net": {"/v1/event_image/convert": json_('{"out":"/u/1.webp","bytes":48211}')}, "form.uketsuke.jp": {"/f/77/submit": json_('{"received":true}')}, "desk.hanasu-chat.jp": {"/v1/faq": json_('[{"q":"送料は?","a":"500円です"}]')},
    "honyaku.kotoba.jp": {"/v2/translate": json_('{"text":"こんにちは"}')}, "hcap.ningen-desu.jp": {"/checksiteconfig": json_('{"pass":true,"c":{"type":"hsw","req":"eyJ0eXAiOiJKV1QifQ"}}')},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.koharu-zakka.jp/"}, {"url": "http://www.koharu-zakka.jp/item/yunomi"}, {"url": "http://www.koharu-zakka.jp/order/done"}, {"url": "http://www.koharu-zakka.jp/otoiawase"}]
