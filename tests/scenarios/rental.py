"""A car rental: a counter that answers by a second address, actions with and without goals, a partner's lead; suggestions, maps and rates asked of others are none."""
from dsl import *

SPUR = """(function(){var u='{{scheme}}://mc.wegspur.net/watch/447120?wmode=7&page-url='+encodeURIComponent(location.href)+'&charset=utf-8&uah=che%0A0&browser-info='+encodeURIComponent('pv:1:vf:1k9:fp:412:en:utf-8:la:en-US:v:1711:cn:1:dp:0:ls:661:hid:{{new:hid}}:z:60:i:2026112410:u:{{c:wsid}}:t:'+document.title);
fetch(u,{method:'POST',credentials:'include'});window.goal=function(n){navigator.sendBeacon('{{scheme}}://mc.wegspur.net/watch/447120?page-url=goal%3A%2F%2Frollfix.pt%2F'+n+'&site-info=%7B%7D&u={{c:wsid}}',null)}})();"""
ACT = """(function(){var v='{{new:vid}}';function a(e,x){var i=new Image;i.src='{{scheme}}://bat.strassenrand.com/action/0?ti=50771&Ver=2&mid={{new:mid}}&bo='+(a.n=(a.n||0)+1)+'&vid='+v+'&evt='+e+(x||'&p='+encodeURIComponent(location.href)+'&tl='+encodeURIComponent(document.title)+'&lt='+Math.round(performance.now()))+'&rn='+Math.floor(Math.random()*1e6)}
a('pageLoad');if(window.booked)a('custom','&ec=booking&ea=complete&gv=184.50&gc=EUR')})();"""
APP = """(function(){window.suggest=function(q){var s=document.createElement('script');s.src='{{scheme}}://orte.ortssuche.io/ac.js?q='+q+'&limit=5&session=4b0f7f31-97c1-4c0a-8c55-70f1c1d2f990&callback=sg';document.head.appendChild(s)};window.sg=function(){};
fetch('{{scheme}}://kurse.wechselstube.app/latest?base=EUR&symbols=USD,GBP&app_id=4d1f0a7725c94c').then(function(r){return r.json()});})();"""


def site(title, body, head=""):
    return page("""<!doctype html><html lang=pt><head><title>%s</title><link rel=modulepreload href=/m/app.mjs>%s<script type=module src=/m/app.mjs></script><script async src="{{scheme}}://mc.wegspur.net/metrica/tag.js"></script><script>(function(w){setTimeout(function(){var s=document.createElement('script');s.src='{{scheme}}://bat.strassenrand.com/bat.js';document.body.appendChild(s)},150)})(window)</script></head>
<body><picture><source srcset=/auto/punto.webp type=image/webp><img src=/auto/punto.jpg></picture>%s</body></html>""" % (title, head, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
LEAD = "<img src='{{scheme}}://track.meilenfreund.com/lead/cid=7712&oid=RX-90211&amount=184.50&tt=ns' width=1 height=1><img src='{{scheme}}://c.flugmeilen.aero/px?m=earn&ref=RX-90211&pts=184' width=1 height=1 loading=eager>"
SITES = {
    "www.rollfix.pt": {
        "/": site("Rollfix", "<input id=o>"), "/faro": site("Faro", "<img src='{{scheme}}://karte.statikkarten.com/map?center=37.01,-7.93&zoom=12&size=400x200&key=AKd81c&signature=5eKqV0cZbq1rR2xW' width=400><img src='{{scheme}}://karte.statikkarten.com/pin?c=red'>"),
        "/reserva": site("Reserva", "<iframe src='{{scheme}}://schutz.kaskoeins.com/quote?days=4&car=punto' width=300 height=120></iframe>"), "/obrigado": site("Obrigado", "<h1>RX-90211</h1>" + LEAD, "<script>window.booked=1</script>"),
        "/m/app.mjs": script(APP, gzip=True, headers=LONG), "/auto/punto.webp": pic("webp", 300, 160, headers=LONG), "/api/cars": json_('[{"id":"punto","eur":41}]'), "/favicon.ico": pic("ico", 16, 16)},
    "mc.wegspur.net": {"/metrica/tag.js": script(SPUR, gzip=True, set_cookie=["wsid={{c:wsid}}; Domain=wegspur.net" + CO]), "/watch/447120": go("{{scheme}}://mc.wegspur.net/watch/447120/1?page-url={{q:page-url}}&redirnss=1", pixel="analytics", headers=NO_STORE), "/watch/447120/1": json_('{"settings":{"pcs":"0"}}', pixel="analytics", headers=NO_STORE)},
    "bat.strassenrand.com": {"/bat.js": script(ACT, gzip=True), "/action/0": empty(pixel={"evt": {"custom": "conversion", "*": "retargeting|analytics"}}, set_cookie=["MR={{c:MR}}" + CO], headers=NO_STORE)},
    "orte.ortssuche.io": {"/ac.js": script('sg([{"n":"Faro","c":"PT"},{"n":"Farol","c":"PT"},{"n":"Faro Airport","c":"PT"}]);')}, "kurse.wechselstube.app": {"/latest": json_('{"base":"EUR","rates":{"USD":1.07,"GBP":0.84}}')},
    "karte.statikkarten.com": {"/map": pic("png", 400, 200), "/pin": pic("png", 20, 34, headers=LONG)},
    "schutz.kaskoeins.com": {"/quote": page("<!doctype html><title>q</title><p>29 EUR</p><img src=/schild.png>"), "/schild.png": pic("png", 48, 48, headers=LONG)},
    "track.meilenfreund.com": {"/lead/*": pic("gif", pixel="conversion", headers=NO_STORE)}, "c.flugmeilen.aero": {"/px": pic("gif", pixel="conversion|analytics|unknown", headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.rollfix.pt/"}, {"run": "suggest('far')"}, {"run": "suggest('faro')"}, {"url": "http://www.rollfix.pt/faro"}, {"run": "fetch('/api/cars?at=FAO&from=2026-12-01');goal('search')"}, {"url": "http://www.rollfix.pt/reserva"}, {"url": "http://www.rollfix.pt/obrigado"}]
