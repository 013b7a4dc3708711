"""A delivery of meals as a page, in an application and on a television's start page: views of restaurants told to a customer house, an own event door, sponsored places that are told seen and clicked, a courier's place asked by polling, an order told to three, a letter that thanks, a push register; menus, pictures, prices, vouchers and a courier's chat are none."""
from dsl import *

APP = """(function(){var S='{{scheme}}://',d='{{c:ebd}}';function own(n,p){navigator.sendBeacon('/bff/track',JSON.stringify({name:n,device:d,props:p||{},at:Date.now()}))}function cdp(n,p){fetch(S+'eu1.kundenhaus.io/events/'+n,{method:'POST',mode:'no-cors',keepalive:true,headers:{'Content-Type':'text/plain'},body:JSON.stringify({uid:d,name:n,props:p,page:location.href})})}
fetch('/bff/restaurants?plz=1010');fetch('/bff/banner');own('home_viewed');cdp('page_view',{});
fetch(S+'ads.platzhirsch.io/place?slot=top&plz=1010').then(function(r){return r.json()}).then(function(a){(new Image).src=S+a.imp;setTimeout(function(){navigator.sendBeacon(S+a.view)},300);window.adclick=function(){navigator.sendBeacon(S+a.click)}});
window.open7=function(){history.pushState({},'','/r/7');fetch('/bff/menu/7');own('restaurant_viewed',{id:7});cdp('view_item',{id:7});if(window.adclick)adclick()};
window.order=function(){history.pushState({},'','/danke/EB-4411');fetch('/bff/order',{method:'POST',body:'{"x":1}'}).then(function(){own('order_placed',{v:21.5});(new Image).src=S+'t.teilerlohn.com/c?o=EB-4411&v=21.50&cur=EUR&m=77&s='+d;(new Image).src=S+'trk.suchwerbung.net/conv?id=771&label=order&value=21.5&currency=EUR&oid=EB-4411&rnd='+Math.random();
 var i=0,t=setInterval(function(){fetch('/bff/courier/EB-4411?_='+Date.now());fetch(S+'rt.kartenwerk.at/eta?o=EB-4411');if(++i>2)clearInterval(t)},250);fetch('/bff/chat/EB-4411/poll')})};})();"""
APPH = {"User-Agent": "EssenBote/12.4 (de.essenbote; build:77; Android 15) okhttp/4.12.0"}
TVH = {"User-Agent": "Mozilla/5.0 (Linux; NetCast; U) AppleWebKit/537.31 (KHTML, like Gecko) Chrome/38.0.2125.122 Safari/537.31 SmartTV/7.0 HbbTV/1.4.1 (;LGE;43UJ;WEBOS3.5;)"}
APL = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148"}
ID = "0b6e8c1f-77aa-4f2b-9c11-5d2e7f00a1b2"
AD = "analytics|retargeting|unknown"
SITES = {
    "www.essenbote.at": {"/": page("<!doctype html><html><head><title>Essenbote</title></head><body><img src=/i/logo.png><img src='{{scheme}}://bilder.essenbote-cdn.at/r/7.jpg?w=320&h=180'><script src=/app.js></script></body></html>", gzip=True, set_cookie=["ebd={{c:ebd}}; " + YEAR]), "/app.js": script(APP, gzip=True), "/i/*": pic("png", 120, 40, headers=LONG), "/bff/track": empty(pixel="analytics|retargeting|conversion"), "/bff/order": json_('{"id":"EB-4411"}'), "/bff/chat/*": empty(), "/bff/*": json_('{"a":[1,2]}'), "/favicon.ico": pic("ico", 16, 16)},
    "bilder.essenbote-cdn.at": {"/*": pic("jpeg", 320, 180, headers=LONG)}, "eu1.kundenhaus.io": {"/events/*": {"status": 202, "body": "", "pixel": "analytics|retargeting"}}, "rt.kartenwerk.at": {"/eta": json_('{"min":12}')},
    "ads.platzhirsch.io": {"/place": json_('{"imp":"e.platzhirsch.io/i/77aa0b1c2d3e4f50","view":"e.platzhirsch.io/v/77aa0b1c2d3e4f50","click":"e.platzhirsch.io/c/77aa0b1c2d3e4f50"}')}, "e.platzhirsch.io": {"/i/*": pic("gif", pixel=AD, headers=NO_STORE), "/*": empty(pixel=AD)},
    "t.teilerlohn.com": {"/c": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["tl={{c:tl}}; SameSite=None; Secure; " + YEAR])}, "trk.suchwerbung.net": {"/conv": pic("gif", pixel="conversion", headers=NO_STORE)},
    "gw.essenbote.at": {"/v5/feed": json_('{"r":[1]}'), "/v5/push/token": empty(), "/v5/order/EB-4412/status": json_('{"s":"cooking"}'), "/v5/telemetry": {"status": 202, "pixel": "analytics|unknown"}}, "sdk.kundenhaus.io": {"/v2/identify": json_('{"status":"success"}', pixel="analytics|unknown"), "/v2/track/batch": json_('{"status":"success","processed":2}', pixel="analytics"), "/v2/inapp": json_('{"messages":[{"id":1}]}')},
    "start.fernsehwelt.tv": {"/kachel": json_('{"t":"Essenbote"}'), "/bild/*": pic("png", 300, 170)}, "imp.fernsehwelt.tv": {"/k": empty(pixel=AD)}, "mail.essenbote.at": {"/bild/*": pic("png", 560, 200, headers=LONG)}, "e.essenbote.at": {"/o/*": pic("gif", pixel="email_open", headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
J = {"Content-Type": "application/json"}


def row(url, body="", headers=None):
    return {"url": "http://" + url, "page": None, "method": "POST" if body else "GET", "body": body, "headers": headers or {}}


VISITS = [{"url": "http://www.essenbote.at/"}, {"run": "open7()"}, {"run": "order()"}, {"run": "new Promise(r=>setTimeout(r,900))"},
          {"actor": "app", "address": "10.77.0.3", "headers": APPH, "requests": [row("gw.essenbote.at/v5/feed?plz=1010"), row("gw.essenbote.at/v5/push/token", '{"t":"aa"}', J), row("sdk.kundenhaus.io/v2/identify", '{"device_id":"%s","user":{"id":"u77"}}' % ID, J), row("sdk.kundenhaus.io/v2/track/batch", '{"device_id":"%s","events":[{"name":"app_open","time":1790000000},{"name":"cart_open","time":1790000003}]}' % ID, J), row("sdk.kundenhaus.io/v2/inapp?device_id=" + ID), row("gw.essenbote.at/v5/order/EB-4412/status"), row("gw.essenbote.at/v5/telemetry", '{"device":"%s","events":[{"event":"checkout_seen","t":1790000000123}]}' % ID, J)]},
          {"actor": "tv", "address": "10.77.0.4", "headers": TVH, "requests": [row("start.fernsehwelt.tv/kachel?n=4"), row("start.fernsehwelt.tv/bild/eb.png"), row("imp.fernsehwelt.tv/k?tile=eb&pos=4&psid=%s" % ID)]},
          {"actor": "mail", "address": "10.77.0.5", "headers": APL, "requests": [row("mail.essenbote.at/bild/danke.png"), row("e.essenbote.at/o/EB4412/3f9a1c77d2.gif")]}]
