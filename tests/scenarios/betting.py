"""A bookmaker: odds polled from a supplier, an identifier fetched as JSON and handed on by script, partner tags chained by scripts, a first deposit told to an affiliate."""
from dsl import *

TAG = """(function(d){var st=window.stage;
fetch('{{scheme}}://id.einfalt.io/v1/id.json?pub=88',{credentials:'include'}).then(function(r){return r.json()}).then(function(j){
 var i=d.createElement('img');i.src='{{scheme}}://px.einsatz-media.net/m?src=einfalt&xid='+j.uid+'&seg=sport';i.width=i.height=1;d.body.appendChild(i);
 fetch('{{scheme}}://bus.tippdaten.com/ingest/'+j.uid,{method:'POST',mode:'no-cors',credentials:'include',body:new Blob([JSON.stringify({stage:st})])})});
var s=d.createElement('script');s.src='{{scheme}}://tags.torjubel.com/'+st+'.js?z='+Math.floor(Math.random()*1e9);d.head.appendChild(s)})(document);"""
LIVE = """(function(){var n=0;var t=setInterval(function(){fetch('{{scheme}}://quoten.feedzeile.io/live?m=88121,88122&since='+Date.now()).then(function(r){return r.json()});if(++n>4)clearInterval(t)},250);
fetch('{{scheme}}://wo.ortung.cc/v1/ip.json').then(function(r){return r.json()})})();"""
HOME = """(new Image).src='{{scheme}}://px.torjubel.com/visit?w=12&u={{c:tj}}&t='+Date.now();document.head.insertAdjacentHTML('beforeend','<link rel="stylesheet" href="{{scheme}}://px.torjubel.com/v.css?u={{c:tj}}">');"""
SLIP = """(new Image).src='{{scheme}}://px.torjubel.com/slip?w=12&u={{c:tj}}&sel=88121-1';"""
DEPOSIT = """(function(){var f=new FormData();f.append('w','12');f.append('u','{{c:tj}}');f.append('amount','50.00');navigator.sendBeacon('{{scheme}}://px.torjubel.com/ftd',f);(new Image).src='{{scheme}}://go.wettpate.com/pix/ftd/{{new:k}}?btag=a_771b_12c_&amount=50.00&cur=EUR&player=P55120'})();"""


def site(title, stage, body):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/w.css><script>window.stage='%s'</script></head><body><img src=/wappen/h.svg><img src=/wappen/a.svg>%s<script src=/js/live.js></script><script src=/js/t.js async></script></body></html>""" % (title, stage, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.tippkasten.com": {"/": site("Tippkasten", "home", "<a href=/schein>Schein</a>"), "/schein": site("Schein", "slip", "<p>1,85</p>"), "/eingezahlt": site("Eingezahlt", "deposit", "<p>50</p>"), "/w.css": style("p{margin:0}", headers=LONG), "/wappen/h.svg": pic("svg", 32, 32, headers=LONG), "/wappen/a.svg": pic("svg", 32, 32, headers=LONG),
                           "/js/live.js": script(LIVE, gzip=True, headers=LONG), "/js/t.js": script(TAG, gzip=True, headers=LONG), "/api/balance": json_('{"eur":50}'), "/api/place": json_('{"ok":true,"slip":"S-1"}'), "/favicon.ico": empty()},
    "id.einfalt.io": {"/v1/id.json": json_('{"uid":"{{c:ef_uid}}","ttl":86400}', pixel="sync|analytics|unknown", set_cookie=["ef_uid={{c:ef_uid}}" + CO])},
    "px.einsatz-media.net": {"/m": pic("gif", pixel="sync|retargeting", headers=NO_STORE, set_cookie=["em={{c:em}}" + CO])}, "bus.tippdaten.com": {"/ingest/*": empty(pixel="analytics|sync|unknown", set_cookie=["td_s={{c:td_s}}" + CO])},
    "tags.torjubel.com": {"/home.js": script(HOME, set_cookie=["tj={{c:tj}}; Domain=torjubel.com" + CO]), "/slip.js": script(SLIP), "/deposit.js": script(DEPOSIT)},
    "px.torjubel.com": {"/visit": pic("gif", pixel="retargeting|analytics", headers=NO_STORE), "/slip": pic("gif", pixel="retargeting|analytics", headers=NO_STORE), "/v.css": style("", type_always="text/css", pixel="retargeting|analytics|unknown"), "/ftd": empty(pixel="conversion")},
    "go.wettpate.com": {"/pix/*": pic("png", pixel="conversion", headers=NO_STORE)},
    "quoten.feedzeile.io": {"/live": json_('{"m":[{"id":88121,"h":1.85,"d":3.4,"a":4.1},{"id":88122,"h":2.2,"d":3.1,"a":3.3}]}', headers=NO_STORE)}, "wo.ortung.cc": {"/v1/*": json_('{"country":"DE","region":"BE"}')},
}
SYNCS = [{"from_domain": "einfalt.io", "to_domain": "einsatz-media.net", "name": "xid"}, {"from_domain": "einfalt.io", "to_domain": "tippdaten.com", "name": "path"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.tippkasten.com/"}, {"url": "http://www.tippkasten.com/schein"}, {"run": "fetch('/api/place',{method:'POST',body:'{\"sel\":\"88121-1\",\"stake\":5}'})"}, {"url": "http://www.tippkasten.com/eingezahlt"}, {"run": "fetch('/api/balance')"}]
