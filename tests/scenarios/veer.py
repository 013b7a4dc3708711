"""Ferry tickets: a cloaked statistics host beside a CNAME of a CDN, a collector with preflights, activity tags on payment; timetables and ship positions that are none."""
from dsl import *

SP = """(function(){var du='{{c:_rvid}}',b='{{scheme}}://c.rivermill.eu';
(new Image).src=b+'/i?e=pv&page='+encodeURIComponent(document.title)+'&p=web&tv=js-4.1&tna=wv&aid=veer&duid='+du+'&eid={{new:eid}}&dtm='+Date.now()+'&res=800x600&url='+encodeURIComponent(location.href);
setTimeout(function(){fetch(b+'/eu.rivermill/tp3',{method:'POST',credentials:'include',headers:{'Content-Type':'application/json'},body:JSON.stringify({schema:'payload/4',data:[{e:'pp',duid:du,eid:'{{new:e2}}',pp_may:'640'}]})})},200)})();"""
SGM = """addEventListener('load',function(){var q=['p='+encodeURIComponent(location.pathname),'vis={{c:sailv}}','n='+Math.random().toString(36).slice(2)];navigator.sendBeacon('{{scheme}}://sgm.waddenveer.nl/q1?'+q.join('&'))});"""
UET = """(function(w){var m='{{new:mid}}',q='ti=26004417&Ver=2&mid='+m+'&sid={{new:sid}}&vid={{new:vid}}&vids=1&pi=918639831&lg=nl&sw=800&sh=600&tl='+encodeURIComponent(document.title)+'&p='+encodeURIComponent(location.href)+'&r=&lt=412';
var g=function(x){(new Image).src='{{scheme}}://bat.bing.com/action/0?'+q+x+'&rn='+(Math.random()*1e6|0)};g('&evt=pageLoad&sv=1');if(w.ref)g('&evt=custom&ea=purchase&gv=84.50&gc=EUR')})(window);"""


def blad(t, body):
    return page("""<!doctype html><html lang=nl><head><title>%s</title><link rel=stylesheet href="{{scheme}}://static.waddenveer.nl/v9/veer.css">%s<script src="{{scheme}}://static.waddenveer.nl/v9/sg.js"></script>
<script async src="{{scheme}}://cdn.rivermill.eu/rm-4.1.js"></script><script async src="{{scheme}}://bat.bing.com/bat.js"></script></head><body><h1>%s</h1>%s</body></html>""" % (t, "<script>var ref='WV88102'</script>" if "Dank" in t else "", t, body), gzip=True)


W = "http://www.waddenveer.nl"
SITES = {
    "www.waddenveer.nl": {"/": blad("Waddenveer", "<img src='{{scheme}}://static.waddenveer.nl/v9/boot.jpg'><script>for(var i=0;i<3;i++)setTimeout(function(){fetch('/api/afvaarten?van=holwerd&naar=nes&_='+Date.now())},i*150);fetch('{{scheme}}://schepen.aisradar.org/v1/pos/244670000?key=5b1e90aa77c2').then(function(r){return r.json()})</script>"),
        "/dienstregeling": blad("Dienstregeling", "<table><tr><td>07:30</table><img src='{{scheme}}://kaart.waterkaart.net/12/2110/1322.png'>"),
        "/boeken": blad("Boeken", "<form></form><script>fetch('/api/hold',{method:'POST',body:'{\"s\":\"0730\"}'})</script>"), "/betalen": go("{{scheme}}://pay.kadepay.nl/tx/9917?ret=%2Fbevestigd"),
        "/bevestigd": blad("Dank u wel", "<p>WV88102</p><img src='{{scheme}}://ad.doubleclick.net/activity;src=9911407;type=veer0;cat=ticket;qty=1;cost=84.50;u1=nes;ord=WV88102?' width=1 height=1>"),
        "/api/afvaarten": json_('[{"t":"0730","vrij":41}]', headers=NO_STORE), "/api/hold": json_('{"hold":"a1"}'), "/favicon.ico": pic("ico", 16, 16)},
    "pay.kadepay.nl": {"/tx/9917": page("<!doctype html><title>Kadepay</title><p>Betaald<script>setTimeout(function(){location.href='{{scheme}}://www.waddenveer.nl/bevestigd?st=ok'},300)</script>", set_cookie=["kp={{c:kp}}; HttpOnly; " + YEAR])},
    "static.waddenveer.nl": {"/v9/veer.css": style("h1{color:navy}", headers=LONG), "/v9/sg.js": script(SGM, gzip=True), "/v9/boot.jpg": pic("jpeg", 400, 200, headers=LONG)},
    "sgm.waddenveer.nl": {"/q1": {"body": "", "status": 200, "pixel": "analytics", "set_cookie": ["sailv={{c:sailv}}; Domain=waddenveer.nl; " + YEAR]}},
    "cdn.rivermill.eu": {"/rm-4.1.js": script(SP, gzip=True, headers={"Cache-Control": "max-age=3600"})},
    "c.rivermill.eu": {"/i": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["rmu={{c:rmu}}; SameSite=None; Secure; " + YEAR]), "/eu.rivermill/tp3": {"body": "ok", "type": "text/plain", "pixel": "analytics"}},
    "bat.bing.com": {"/bat.js": script(UET, gzip=True), "/action/0": empty(pixel={"evt": {"custom": "conversion", "*": "retargeting|analytics"}}, headers=NO_STORE, set_cookie=["MUID={{c:MUID}}; Domain=bing.com; SameSite=None; Secure; " + YEAR])},
    "ad.doubleclick.net": {"/activity*": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["IDE={{c:IDE}}; Domain=doubleclick.net; SameSite=None; Secure; " + YEAR])},
    "schepen.aisradar.org": {"/v1/*": json_('{"lat":53.41,"lon":5.77}')}, "kaart.waterkaart.net": {"/*": pic("png", 256, 256, headers=LONG)},
}
CNAMES = {"sgm.waddenveer.nl": "waddenveer.eu1.sailmetric.com", "static.waddenveer.nl": "waddenveer.b4.kadecdn.net"}
CLOAKS = [{"query": "sgm.waddenveer.nl", "domain": "sailmetric.com"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": W + "/"}, {"url": W + "/dienstregeling"}, {"url": W + "/boeken"}, {"url": W + "/betalen"}]
