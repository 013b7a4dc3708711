"""An Italian newspaper with header bidding: auctions by POST, win notices, impressions, visibility, and identifiers passed among five parties by images, frames and redirects."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
PREBID = """(function(){var slots=[{c:'div-top',w:300,h:250}],tc='CQAbCdEQAbCdEAcABBITBZEwAP_gAAAAACiQ',won=[];
var bid={id:'{{new:auc}}',imp:slots.map(function(s,i){return{id:''+(i+1),banner:{w:s.w,h:s.h},tagid:s.c}}),site:{page:location.href,publisher:{id:'4410'}},regs:{ext:{gdpr:1}},user:{ext:{consent:tc}}};
function ask(u){return fetch(u,{method:'POST',credentials:'include',headers:{'Content-Type':'text/plain'},body:JSON.stringify(bid)}).then(function(r){return r.json()})}
Promise.all([ask('{{scheme}}://rtb.astaveloce.com/openrtb2/auction'),ask('{{scheme}}://hb.vendilotto.it/bidder/v3?pub=4410')]).then(function(a){var b=a[0].seatbid[0].bid[0];
var f=document.createElement('iframe');f.width=300;f.height=250;document.getElementById('div-top').appendChild(f);var d=f.contentDocument;d.open();d.write(b.adm);d.close();setTimeout(function(){var n=document.createElement('img');n.width=n.height=1;n.src=b.nurl.replace('$'+'{AUCTION_PRICE}','1.84');document.body.appendChild(n)},10);
navigator.sendBeacon('{{scheme}}://an.fasciabid.net/ev',JSON.stringify({t:'auctionEnd',a:bid.id,bidders:2,win:'astaveloce'}));
setTimeout(function(){['{{scheme}}://cs.astaveloce.com/usync.html?gdpr=1&gdpr_consent='+tc].forEach(function(u){var g=document.createElement('iframe');g.style.display='none';g.src=u;document.body.appendChild(g)});var i=new Image;i.src='{{scheme}}://sy.vendilotto.it/u?gdpr=1&gdpr_consent='+tc+'&cb='+Math.random()},150)})})();"""
BIDS = """{"id":"r1","seatbid":[{"seat":"77","bid":[{"impid":"1","price":1.84,"w":300,"h":250,"crid":"cr-5512","nurl":"{{scheme}}://win.astaveloce.com/n?b={{new:b}}&p=${AUCTION_PRICE}","adm":"<a href='{{scheme}}://clk.astaveloce.com/c?b=1'><img src='{{scheme}}://cr.astaveloce.com/5512/moka300.png' width=300 height=250></a><img src='{{scheme}}://imp.misuravista.eu/i/5512.gif?pl=4410&r={{new:r}}' width=1 height=1 style='position:absolute;top:0'><scr"""
BIDS += """ipt src='{{scheme}}://js.misuravista.eu/mv.js?pl=4410'></scr"""
BIDS += """ipt>"}]}],"cur":"EUR"}"""
VISTA = """(function(){var b='{{scheme}}://ev.misuravista.eu/px?pl={{q:pl}}&s={{new:s}}',n=0;function e(k){var s=document.createElement('script');s.src=b+'&e='+k+'&n='+(n++);document.head.appendChild(s)}e('rend');setTimeout(function(){e('vis')},250)})();"""
FRAME = """<!doctype html><body><img src="{{scheme}}://sy.dmpolivo.com/m?src=astav&suid={{c:av_id}}&gdpr=1" width=1 height=1><img src="{{scheme}}://us.incontroid.io/pair/astav/{{c:av_id}}.gif" width=1 height=1></body>"""
HEAD = """<!doctype html><html lang=it><head><meta charset=utf-8><title>@T</title><link rel=stylesheet href="{{scheme}}://st.gazzettadelmolo.it/v9/stile.css"><script>fetch('{{scheme}}://meteo.gazzettadelmolo.it/oggi.json').then(r=>r.json())</script>
<script async src="{{scheme}}://cdn.fasciabid.net/pb/9.2/gdm.js"></script><script async src="{{scheme}}://tag.udienza-web.it/u.js"></script></head><body><img src="{{scheme}}://st.gazzettadelmolo.it/v9/testata.svg"><img src="{{scheme}}://st.gazzettadelmolo.it/v9/px-trasparente.gif" width=16 height=9><div id=div-top></div>@B</body></html>"""
UD = """(function(k){var h=atob('Y29sbGVjdC51ZGllbnphLXdlYi5pdA==');(new Image).src='{{scheme}}://'+h+'/cgi-bin/m?ci='+k+'&cg=0&ts=compact&rnd='+Date.now()+'&si='+encodeURIComponent(location.href);
var d=0;addEventListener('scroll',function(){if(!d++){fetch('{{scheme}}://'+h+'/cgi-bin/h?ci='+k+'&ev=scroll&rnd='+Date.now(),{mode:'no-cors',method:'POST'})}})})('it-501221');"""


def doc(title, body):
    return page(HEAD.replace("@T", title).replace("@B", body), gzip=True)


SITES = {
    "www.gazzettadelmolo.it": {
        "/": doc("Il Molo", "<h1>Oggi</h1><img src='{{scheme}}://foto.gazzettadelmolo.it/2027/a/porto.jpg?auto=webp&width=400&s=7d793037a0760186574b0282f2f435e7'><a href=/cronaca/gru>Gru</a><p style='height:2000px'>-</p>"),
        "/cronaca/gru": doc("La gru", "<h1>La gru</h1><img src='{{scheme}}://foto.gazzettadelmolo.it/2027/a/gru.jpg?auto=webp&width=400&s=02129bb861061d1a052c592e2dc6b383'><script>fetch('/api/commenti?art=881').then(r=>r.json());fetch('/paywall/metro',{method:'POST',body:'{}'}).then(r=>r.json())</script>"),
        "/api/commenti": json_('{"totale":14,"primo":{"chi":"Ugo","testo":"Era ora che la spostassero."}}'), "/paywall/metro": json_('{"restano":3,"muro":false,"messaggio":"Ancora tre articoli questo mese"}', headers=NO_STORE), "/favicon.ico": pic("ico", 32, 32)},
    "st.gazzettadelmolo.it": {"/v9/stile.css": style("h1{font-size:30px}", headers=LONG), "/v9/testata.svg": pic("svg", 300, 60, headers=LONG), "/v9/px-trasparente.gif": pic("gif", headers=LONG)}, "foto.gazzettadelmolo.it": {"/2027/*": pic("jpeg", 400, 260, headers=LONG)}, "meteo.gazzettadelmolo.it": {"/oggi.json": json_('{"citta":"Genova","gradi":14,"cielo":"coperto"}')},
    "cdn.fasciabid.net": {"/pb/*": script(PREBID, gzip=True, headers={"Cache-Control": "max-age=900"})}, "an.fasciabid.net": {"/ev": empty(pixel="analytics|unknown")},
    "rtb.astaveloce.com": {"/openrtb2/auction": json_(BIDS, set_cookie=["av_id={{c:av_id}}; Domain=astaveloce.com" + CO])}, "hb.vendilotto.it": {"/bidder/v3": json_('{"bids":[{"imp":"1","cpm":0.91,"w":300,"h":250,"ad":"<div style=width:300px;height:250px>Salotti in saldo, solo questo fine settimana</div>"}],"ttl":300}', set_cookie=["vl={{c:vl}}; Domain=vendilotto.it" + CO])},
    "win.astaveloce.com": {"/n": empty(pixel="analytics|retargeting|unknown")}, "cr.astaveloce.com": {"/5512/*": pic("png", 300, 250, headers=LONG)}, "cs.astaveloce.com": {"/usync.html": page(FRAME)},
    "imp.misuravista.eu": {"/i/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)}, "js.misuravista.eu": {"/mv.js": script(VISTA, gzip=True)}, "ev.misuravista.eu": {"/px": script("window.__mv=1;", pixel="analytics|unknown", headers=NO_STORE)},
    "sy.vendilotto.it": {"/u": go("{{scheme}}://sy.dmpolivo.com/m?src=vend&suid={{c:vl}}&gdpr=1", pixel="sync", set_cookie=["vl={{c:vl}}; Domain=vendilotto.it" + CO])},
    "sy.dmpolivo.com": {"/m": go("{{scheme}}://us.incontroid.io/pair/olivo/{{c:olv}}.gif", pixel="sync", set_cookie=["olv={{c:olv}}; Domain=dmpolivo.com" + CO])}, "us.incontroid.io": {"/pair/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["inc={{c:inc}}; Domain=incontroid.io" + CO])},
    "tag.udienza-web.it": {"/u.js": script(UD, gzip=True)}, "collect.udienza-web.it": {"/cgi-bin/m": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["UDI={{c:UDI}}" + CO]), "/cgi-bin/h": {"body": "", "status": 200, "pixel": "analytics|unknown"}},
}
SYNCS = [{"from_domain": "astaveloce.com", "to_domain": "dmpolivo.com", "name": "suid"}, {"from_domain": "astaveloce.com", "to_domain": "incontroid.io", "name": "path"},
         {"from_domain": "vendilotto.it", "to_domain": "dmpolivo.com", "name": "suid"}, {"from_domain": "dmpolivo.com", "to_domain": "incontroid.io", "name": "path"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.gazzettadelmolo.it/"}, {"run": "scrollTo(0,600)"}, {"url": "http://www.gazzettadelmolo.it/cronaca/gru"}]
