"""A fitness service: its web page in a browser, its app on two telephones with measurement kits; workouts, maps, leagues and tokens that are none."""
from dsl import *

WEB = """(function(){var id='{{new:aid}}';function track(n,p){fetch('{{scheme}}://api2.amplituede.io/2/httpapi',{method:'POST',mode:'no-cors',body:JSON.stringify({api_key:'9d1c',events:[{event_type:n,device_id:id,time:Date.now(),event_properties:p}]})})}
track('web_view',{path:location.pathname});var l=document.getElementById('plan');if(l)l.addEventListener('click',function(){track('plan_clicked',{plan:'year'});fetch('/api/plan/preview?p=year')});
if(location.pathname=='/willkommen'){var i=new Image;i.src='{{scheme}}://trk.appzuweisung.com/conv?app=strideo&goal=signup&cost=59.99&tx={{new:tx}}&cb='+Date.now()}
var c=document.createElement('iframe');c.style.display='none';c.src='{{scheme}}://tags.zielgruppe.net/f?p=strideo&pg='+encodeURIComponent(location.pathname);document.body.appendChild(c)})();"""
SITES = {
    "www.strideo.fit": {"/": page("<!doctype html><html><head><title>Strideo</title><link rel=stylesheet href=/s.css></head><body><img src=/hero.jpg><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-x=1><a id=plan href='#y'>Plan</a><script src=/w.js></script></body></html>", gzip=True), "/willkommen": page("<!doctype html><html><head><title>Hallo</title></head><body><img src='/avatar/7712?s=64'><script src=/w.js></script></body></html>", gzip=True),
                        "/w.js": script(WEB, gzip=True), "/s.css": style("body{margin:0}"), "/hero.jpg": pic("jpeg", 400, 220), "/avatar/*": pic("png", 64, 64), "/api/plan/preview": json_('{"eur":59.99}'), "/favicon.ico": pic("ico", 16, 16)},
    "tags.zielgruppe.net": {"/f": page("<!doctype html><title>t</title><img src='{{scheme}}://seg.zielgruppe.net/px?seg=4410,9921&p=strideo&u={{c:zg}}' width=1 height=1>", set_cookie=["zg={{c:zg}}; SameSite=None; Secure; " + YEAR])}, "seg.zielgruppe.net": {"/px": pic("gif", pixel="retargeting", headers=NO_STORE)},
    "trk.appzuweisung.com": {"/conv": pic("gif", pixel="conversion", headers=NO_STORE), "/session": json_('{"app_token":"q1w2","adid":"77f0","ask_in":3000}', pixel="analytics|conversion|unknown"), "/event": json_('{"adid":"77f0","message":"Event tracked"}', pixel={"event_token": {"buy9x": "conversion|analytics", "*": "analytics|unknown|conversion"}}), "/sdk_click": json_('{"adid":"77f0","click":"ok"}', pixel="analytics|conversion|unknown")},
    "api2.amplituede.io": {"/2/httpapi": json_('{"code":200,"events_ingested":1}', pixel="analytics"), "/batch": json_('{"code":200}', pixel="analytics")},
    "graph.flockmates.com": {"/v18.0/771200/activities": json_('{"success":true}', pixel="social|analytics|conversion"), "/v18.0/771200/app": json_('{"supports_attribution":true}')},
    "api.strideo.fit": {"/v3/workouts": json_('{"id":88123}', status=201), "/v3/workouts/88123/points": empty(), "/v3/league/week": json_('{"rank":4}'), "/v3/heart": empty(), "/v3/push/register": empty(), "/v3/config": json_('{"flags":{"dark":true}}'), "/v3/photo": json_('{"ok":1}', status=201), "/v3/kudos/5521": empty(), "/v3/status": {"body": "OK", "type": "text/plain"}},
    "img.strideo.fit": {"/*": pic("jpeg", 96, 96, headers=LONG)}, "tiles.freikarte.org": {"/*": pic("png", 256, 256, headers=LONG)},
    "ads.freispiel.mobi": {"/v4/ad": json_('{"creative":"http://cdn.freispiel.mobi/b/7.png"}'), "/m/imp": pic("gif", pixel="analytics|unknown|retargeting", headers=NO_STORE), "/m/view": {"body": "", "type_always": "image/gif", "pixel": "analytics|unknown|retargeting"}}, "cdn.freispiel.mobi": {"/b/*": pic("png", 320, 50, headers=LONG)},
    "connectivity.handywerk.com": {"/generate_204": empty()},
}
THIRD_PARTY_COOKIES = True
IOS, AND = {"User-Agent": "Strideo/4.11.2 (iPhone14,5; iOS 17.6; Scale/3.00) CFNetwork/1498.700.2 Darwin/23.6.0", "Accept": "*/*"}, {"User-Agent": "okhttp/4.12.0"}
WV = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/AP2A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/129.0.0.0 Mobile Safari/537.36", "X-Requested-With": "fit.strideo.app"}
DALVIK = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 7 Build/AP2A.240905.003)"}
IDFV, GAID = "6F9619FF-8B86-D011-B42D-00CF4FC964FF", "38400000-8cf0-11bd-b23e-10b96e40000d"


def app(actor, address, ua, *requests):
    return {"actor": actor, "address": address, "headers": ua, "requests": [{"url": u, "method": m, "page": None, **({"body": b, "headers": {"Content-Type": t}} if b else {})} for m, u, b, t in requests]}


def get(u): return ("GET", u, "", "")
def put(u, b, t="application/json", m="POST"): return (m, u, b, t)


FORM = "application/x-www-form-urlencoded"
T, A, API = "http://trk.appzuweisung.com", "http://api2.amplituede.io", "http://api.strideo.fit/v3"
VISITS = [{"url": "http://www.strideo.fit/"}, {"run": "document.getElementById('plan').click()"}, {"url": "http://www.strideo.fit/willkommen"},
          app("iphone", "10.77.0.4", IOS, get(API + "/config?v=4.11.2&platform=ios"), put(T + "/session", "idfv=%s&app_token=q1w2&environment=production&os_version=17.6&session_count=3&device_type=phone" % IDFV, FORM), get("http://graph.flockmates.com/v18.0/771200/app?fields=supports_attribution"),
              put("http://graph.flockmates.com/v18.0/771200/activities", "event=MOBILE_APP_INSTALL&advertiser_tracking_enabled=0&anon_id=XZ%s" % IDFV, FORM), put(API + "/push/register", '{"token":"9c1185a5c5e9fc54612808977ee8f548b2258d31"}', m="PUT"), get("http://img.strideo.fit/u/5521.jpg"), get(API + "/league/week"),
              put(API + "/workouts", '{"type":"run","start":1796}'), put(API + "/workouts/88123/points", '{"p":[[52.1,13.2],[52.2,13.2]]}'), get("http://tiles.freikarte.org/15/17600/10746.png"), get("http://tiles.freikarte.org/15/17601/10746.png"), put(A + "/batch", '{"api_key":"9d1c","events":[{"event_type":"workout_done","device_id":"%s"}]}' % IDFV),
              put(API + "/kudos/5521", '{"k":1}'), put(T + "/event?event_token=wrk01", "idfv=%s&event_count=2" % IDFV, FORM), put(T + "/event?event_token=buy9x", "idfv=%s&revenue=59.99&currency=EUR" % IDFV, FORM)),
          app("android", "10.77.0.5", AND, get(API + "/config?v=4.11.2&platform=android"), get(API + "/status"), put(T + "/sdk_click", "gps_adid=%s&referrer=utm_source%%3Dpromo&source=install_referrer" % GAID, FORM), put(T + "/session", "gps_adid=%s&app_token=q1w2&session_count=1" % GAID, FORM), put(API + "/heart", '{"bpm":[88,91,93]}'), put(API + "/photo", "x" * 3000, "image/jpeg"), put(A + "/batch", '{"api_key":"9d1c","events":[{"event_type":"open","device_id":"%s"}]}' % GAID),
              get("http://ads.freispiel.mobi/v4/ad?slot=bottom&bundle=fit.strideo.app&ifa=%s" % GAID)),
          app("android", "10.77.0.5", WV, get("http://cdn.freispiel.mobi/b/7.png"), get("http://ads.freispiel.mobi/m/imp?ad=7&bundle=fit.strideo.app&ifa=%s&req=90fe1" % GAID), get("http://ads.freispiel.mobi/m/view?ad=7&ifa=%s&req=90fe1&ms=1000" % GAID)),
          app("android", "10.77.0.5", DALVIK, get("http://connectivity.handywerk.com/generate_204"), get("http://img.strideo.fit/u/7712.jpg"))]
