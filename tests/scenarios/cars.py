"""A second-hand car market: an event collector on a sub-domain, remarketing with redirects, a retargeting frame with syncs, lead conversions; stock checks, finance frame, saved searches, sprites that are none."""
from dsl import *

S = "{{scheme}}://"
CO = "; SameSite=None; Secure; " + YEAR
SITE = """(function(w,d){
w.facet=function(){['make=skova','make=skova&fuel=ev','make=skova&fuel=ev&max=15000'].forEach(function(q,i){setTimeout(function(){fetch('/search/count?'+q+'&_='+Date.now())},i*110)})};
w.stock=function(id){return fetch('/x/stock/'+id).then(function(r){return r.text()})};
w.saveSearch=function(){return fetch('/x/searches',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"make":"skova","alert":"daily"}'})};
w.fav=function(id){return fetch('/x/favourites/'+id,{method:'PUT'})};
w.plate=function(p){return fetch('/x/plate?vrm='+p).then(function(r){return r.json()})};
w.phone=function(id){return fetch('/x/reveal-phone',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'ad='+id})};
var n=0;(function m(){if(n++>1)return;fetch('/x/messages/unread?since=1790000000&t='+Date.now());setTimeout(m,300)})();
fetch('{{scheme}}://cdn.splitfork.dev/projects/7781/datafile.json').then(function(r){return r.json()});
fetch('{{scheme}}://cmp.agreebox.eu/v2/consents',{method:'POST',headers:{'Content-Type':'text/plain'},body:JSON.stringify({site:'wheelbarn',purposes:[1,2,3,4],method:'accept_all',ts:Date.now()})});
})(window,document);"""
SPC = """(function(w,d){var duid='{{new:duid}}',sid='{{new:ssid}}',n=1;
function ev(o){return Object.assign({p:'web',aid:'wb-uk',tna:'sp1',tv:'js-3.24',dtm:''+Date.now(),duid:duid,sid:sid,vid:'1',res:'800x600',url:location.href},o)}
function post(list){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://spc.wheelbarn.co.uk/com.wheelbarn/k2');x.withCredentials=true;x.setRequestHeader('Content-Type','application/json; charset=UTF-8');x.send(JSON.stringify({schema:'iglu:payload_data/jsonschema/1-0-4',data:list}))}
post([ev({e:'pv',page:d.title})]);setTimeout(function(){post([ev({e:'pp'}),ev({e:'ue',ue_px:btoa('{"a":1}')})])},300);
w.spGet=function(){var q=ev({e:'se',se_ca:'gallery',se_ac:'open'}),s=[];for(var k in q)s.push(k+'='+encodeURIComponent(q[k]));(new Image).src='{{scheme}}://spc.wheelbarn.co.uk/i?'+s.join('&')};
})(window,document);"""
RMK = """(function(w,d){var r=Math.floor(Math.random()*1e9);
(new Image).src='{{scheme}}://gads.seekads-svc.com/pagead/viewthroughconversion/987221/?random='+r+'&cv=11&fst='+Date.now()+'&num=1&guid=ON&u_h=600&u_w=800&url='+encodeURIComponent(location.href)+'&data='+encodeURIComponent('dynx_itemid='+(w.__ad||'')+';dynx_pagetype='+(w.__ad?'offerdetail':'home'))+'&rfmt=3&fmt=4';
(new Image).src='{{scheme}}://ct.pinwall.social/v3/?event=pagevisit&tid=261277&ed='+encodeURIComponent(JSON.stringify({product_id:w.__ad||''}))+'&pd='+encodeURIComponent('{"np":"gtm"}')+'&ad='+encodeURIComponent('{"loc":"'+location.href+'"}')+'&cb='+Date.now();
if(w.__ad){var f=d.createElement('iframe');f.width=1;f.height=1;f.style.display='none';f.src='{{scheme}}://uk.creatify-ads.com/frame.html?id=pr_R7kQ';d.body.appendChild(f)}
var u='{{scheme}}://trc.readnext-feed.com/1187220/log/3/unip?en='+(w.__lead?'lead':'page_view')+'&tim='+Date.now()+'&ui={{new:tui}}&vi='+r+'&item-url='+encodeURIComponent(location.href);fetch(u,{method:'POST',mode:'no-cors',credentials:'include',body:''});
})(window,document);"""
FRAME = """<!doctype html><title>t</title><script>(new Image).src='{{scheme}}://uk.creatify-ads.com/tags?id=pr_R7kQ_offer_883120&ncm=1&tc='+Date.now()</script>
<img src="{{scheme}}://cms.creatify-ads.com/cm-notify?pi=tradenorth" width=1 height=1><img src="{{scheme}}://pixel.rubix-ssp.com/tap.php?v=11222&nid=2149&put={{c:cfu}}&expires=60" width=1 height=1>"""


def doc(title, body, head=""):
    return page("<!doctype html><html lang=en><head><title>" + title + "</title><link rel=stylesheet href='" + S + "static.wheelbarn-img.com/c/s.css'>" + head + "<script src='" + S + "static.wheelbarn-img.com/c/site.js'></script><script defer src='" + S + "spc.wheelbarn.co.uk/assets/k2.js'></script><script defer src='" + S + "tags.seekads-svc.com/gtag/js?id=AW-987221'></script></head><body>" + body
                + "<img src='" + S + "static.wheelbarn-img.com/p/1x1.svg' width=300 height=200><img src='" + S + "static.wheelbarn-img.com/p/trans.gif?v=3' width=1 height=1></body></html>", gzip=True)


IMG = "<img src='" + S + "photos.wheelbarn-img.com/883120/%d.jpg?w=320&exp=1790003600&sig=7d793037a0760186574b0282f2f435e7'>"
SITES = {
    "www.wheelbarn.co.uk": {
        "/": doc("Wheelbarn", "<h1>Cars</h1><img src=/dealer-logo/441?h=40><img src=/dealer-logo/442?h=40>"),
        "/ad/883120": doc("Skova 2019", IMG % 1 + IMG % 2 + "<img src='" + S + "spin.turnview360.com/s/883120/f01.webp'><img src='" + S + "spin.turnview360.com/s/883120/f02.webp'><img src='" + S + "reviews.trustmeadow.com/stars.svg?bu=5512&score=4.3'><iframe src='" + S + "calc.loanpeer.co.uk/embed?dealer=441&price=8950' width=300 height=160></iframe>", "<script>window.__ad='883120'</script>"),
        "/ad/883120/enquiry-sent": doc("Enquiry sent", "<h1>Sent</h1><img src='" + S + "gads.seekads-svc.com/pagead/conversion/987221/?label=xYz0CP&value=12&currency_code=GBP&transaction_id=ENQ-55102&guid=ON&script=0' width=1 height=1><img src='" + S + "track.dealersuite.io/l/lead.gif?dlr=441&ad=883120&lead=ENQ-55102' width=1 height=1>", "<script>window.__lead=1</script>"),
        "/dealer-logo/*": pic("png", 90, 40, headers=LONG), "/search/count": json_('{"n":412}', headers=NO_STORE), "/x/stock/*": {"body": "1", "type": "text/plain", "headers": NO_STORE}, "/x/searches": empty(), "/x/favourites/*": empty(), "/x/plate": json_('{"make":"SKOVA","year":2019}'), "/x/reveal-phone": json_('{"tel":"+44 1632 960000"}'), "/x/messages/unread": empty(headers=NO_STORE), "/favicon.ico": pic("ico", 32, 32)},
    "static.wheelbarn-img.com": {"/c/s.css": style("h1{color:#222}", headers=LONG), "/c/site.js": script(SITE, gzip=True, headers=LONG), "/p/1x1.svg": pic("svg", 1, 1, headers=LONG), "/p/trans.gif": pic("gif", headers=LONG)},
    "photos.wheelbarn-img.com": {"/*": pic("jpeg", 320, 214, headers=LONG)}, "spin.turnview360.com": {"/s/*": pic("webp", 320, 180, headers=LONG)}, "reviews.trustmeadow.com": {"/stars.svg": pic("svg", 96, 18)},
    "calc.loanpeer.co.uk": {"/embed": page("<!doctype html><title>c</title><script>fetch('/quote?price=8950&deposit=900&term=48').then(function(r){return r.json()})</script><p>from"), "/quote": json_('{"monthly":189.4,"apr":9.9}')},
    "cdn.splitfork.dev": {"/projects/*": json_('{"version":"4","experiments":[{"key":"hero2","trafficAllocation":[{"entityId":"1","endOfRange":5000}]}]}', headers={"Cache-Control": "max-age=300"})}, "cmp.agreebox.eu": {"/v2/consents": {"body": "{}", "type": "application/json"}},
    "spc.wheelbarn.co.uk": {"/assets/k2.js": script(SPC, gzip=True, headers=LONG), "/com.wheelbarn/k2": {"body": "ok", "type": "text/plain; charset=UTF-8", "pixel": "analytics", "set_cookie": ["sp={{c:sp}}; Domain=wheelbarn.co.uk; HttpOnly; " + YEAR]}, "/i": pic("gif", pixel="analytics", headers=NO_STORE)},
    "tags.seekads-svc.com": {"/gtag/js": script(RMK, gzip=True, headers={"Cache-Control": "max-age=900"})},
    "gads.seekads-svc.com": {"/pagead/viewthroughconversion/*": go(S + "www.seekquery.com/pagead/1p-user-list/987221/?random={{q:random}}&cv=11&fst={{q:fst}}&num=1&guid=ON&is_vtc=1&rmt_tld=0&ipr=y", pixel="retargeting", headers=NO_STORE, set_cookie=["IDE={{c:IDE}}; Domain=seekads-svc.com" + CO]), "/pagead/conversion/*": pic("gif", pixel="conversion", headers=NO_STORE)},
    "www.seekquery.com": {"/pagead/1p-user-list/*": pic("gif", pixel="retargeting", headers=NO_STORE)},
    "ct.pinwall.social": {"/v3/": pic("gif", pixel="social|retargeting|analytics", headers=NO_STORE, set_cookie=["_pw_ct={{c:_pw_ct}}" + CO])},
    "trc.readnext-feed.com": {"/*": {"body": "", "type_always": "text/plain", "pixel": {"en": {"lead": "conversion", "*": "analytics|retargeting"}}, "headers": NO_STORE, "set_cookie": ["t_gid={{c:t_gid}}" + CO]}},
    "uk.creatify-ads.com": {"/frame.html": page(FRAME, set_cookie=["cfu={{c:cfu}}; Domain=creatify-ads.com" + CO]), "/tags": empty(pixel="retargeting", headers=NO_STORE)},
    "cms.creatify-ads.com": {"/cm-notify": go(S + "match.tradenorth.org/track/cmf/generic?ttd_pid=creatify&ttd_puid={{c:cfu}}", pixel="sync")},
    "match.tradenorth.org": {"/track/cmf/*": go(S + "bh.lotaudience.com/map/c=4321/tp=TRDN/tpid={{c:TDID}}", pixel="sync", set_cookie=["TDID={{c:TDID}}" + CO])},
    "bh.lotaudience.com": {"/map/*": {"body": image("gif"), "type": "image/gif", "width": 1, "height": 1, "pixel": "sync", "headers": NO_STORE, "set_cookie": ["_cc_id={{c:_cc_id}}" + CO]}},
    "pixel.rubix-ssp.com": {"/tap.php": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["khaos={{c:khaos}}" + CO])},
    "track.dealersuite.io": {"/l/lead.gif": pic("gif", pixel="conversion", headers=NO_STORE)},
}
SYNCS = [{"from_domain": "creatify-ads.com", "to_domain": "tradenorth.org", "name": "ttd_puid"}, {"from_domain": "tradenorth.org", "to_domain": "lotaudience.com", "name": "path"}, {"from_domain": "creatify-ads.com", "to_domain": "rubix-ssp.com", "name": "put"}]
THIRD_PARTY_COOKIES = True
W = "http://www.wheelbarn.co.uk"
VISITS = [{"url": W + "/"}, {"run": "facet()"}, {"run": "plate('AB19XYZ')"}, {"url": W + "/ad/883120"}, {"run": "stock('883120')"}, {"run": "spGet()"}, {"run": "fav('883120')"}, {"run": "saveSearch()"}, {"run": "phone('883120')"}, {"url": W + "/ad/883120/enquiry-sent"}, {"run": "stock('883120')"}]
