"""A magazine behind a tag manager with consent: pings without storage first, all the rest after; auctions, identity answers and the meter are none."""
from dsl import *

TM = """(function(w,d){var H='{{scheme}}://',ok=/onda_ok=1/.test(d.cookie),I=function(u){(new Image).src=H+u},S=function(u){var s=d.createElement('script');s.src=H+u;d.head.appendChild(s)};
fetch(H+'api.scelta-cmp.it/v2/regole?site=onda&geo=it').then(function(r){return r.json()});
var ping=function(g){navigator.sendBeacon(H+'hub.mercurio-tags.com/m/c?cfg=MT-9&gcs='+g+'&npa='+(g=='G100'?1:0)+'&u='+encodeURIComponent(location.href)+'&p='+(Math.random()*2147483647|0))};
var go=function(){ping('G111');I('sb.scorecardresearch.com/b?c1=2&c2=7719001&cs_it=b9&cv=4.0&ns__t='+Date.now()+'&ns_c=UTF-8&cs_fpid={{new:fp}}&c7='+encodeURIComponent(location.href)+'&c8='+encodeURIComponent(d.title)+'&c9=');
S('js.lettori.io/l.js');S('cdn.astapronta.com/pb.js')};
if(ok)go();else{ping('G100');w.accetta=function(){d.cookie='onda_ok=1; path=/';fetch('/consenso',{method:'POST',body:'tutti'}).then(go)}}})(window,document);"""
LT = """(function(){var n=0,g='{{new:g}}',f=function(){(new Image).src='{{scheme}}://p.lettori.io/ping?h=onda&p='+encodeURIComponent(location.pathname)+'&u={{c:lt}}&g='+g+'&c='+(n*0.25)+'&x=0&m=640&y=1900&o=800&w=600&j=30&R=1&W=0&t='+g.slice(3)+'&V=141&_s='+n++};f();setTimeout(f,250);setTimeout(f,500)})();"""
PB = """(function(){var B='{{scheme}}://',a='{{new:auc}}';
fetch(B+'rtb.astapronta.com/openrtb2/auction',{method:'POST',credentials:'include',body:JSON.stringify({id:a,imp:[{id:'1',banner:{w:300,h:250}}],site:{page:location.href}})}).then(function(r){return r.json()}).then(function(j){
 var f=document.createElement('iframe');f.width=300;f.height=250;f.src=B+'crea.astapronta.com/r/'+j.cr+'.html?a='+a;document.body.appendChild(f);
 fetch(B+'log.astapronta.com/e',{method:'POST',mode:'no-cors',keepalive:true,body:JSON.stringify({t:'bidWon',auc:a,cpm:0.41,u:location.href})})});
fetch(B+'id.fivekey.net/g/v3/881.json',{method:'POST',credentials:'include',body:'{"partner":881,"pd":""}'}).then(function(r){return r.json()});
(new Image).src=B+'px.apexmatch.com/getuid?'+encodeURIComponent(B+'rtb.astapronta.com/setuid?bidder=apex&uid=')+'$UID'})();"""
CR = """<!doctype html><body><img src="{{scheme}}://crea.astapronta.com/i/77.jpg" width=300 height=250><script>setTimeout(function(){var a=new URLSearchParams(location.search).get('a');(new Image).src='{{scheme}}://rtb.astapronta.com/ev/win/'+a+'/41?k=i';setTimeout(function(){(new Image).src='{{scheme}}://v.misuravista.eu/v.gif?id='+a+'&pct=50&ms=1000&w=300&h=250'},300)},50)</script></body>"""
CO = "; SameSite=None; Secure; " + YEAR


def a(t, b):
    return page("""<!doctype html><html lang=it><head><title>%s</title><link rel=stylesheet href=/on.css><script async src="{{scheme}}://hub.mercurio-tags.com/t.js?id=MT-9"></script></head><body><h1>%s</h1><img src=/f/mare.jpg>%s<script>fetch('/porta',{method:'POST',body:'{"a":"x"}'}).then(function(r){return r.json()})</script></body></html>""" % (t, t, b), gzip=True)


O = "http://www.rivista-onda.it"
SITES = {
    "www.rivista-onda.it": {"/": a("Onda", ""), "/mare": a("Il mare", "<img src='{{scheme}}://foto.scattilib.com/x/320/mare.avif.jpg' loading=lazy>"), "/vento": a("Il vento", ""), "/on.css": style("h1{font-weight:400}", headers=LONG), "/f/mare.jpg": pic("jpeg", 400, 260, headers=LONG), "/porta": json_('{"letti":2,"max":5}'), "/consenso": json_('{"ok":1}'), "/favicon.ico": pic("ico", 16, 16)},
    "hub.mercurio-tags.com": {"/t.js": script(TM, gzip=True, headers={"Cache-Control": "private, max-age=900"}), "/m/c": empty(pixel="analytics")}, "api.scelta-cmp.it": {"/v2/*": json_('{"gdpr":true,"v":[1,2,755]}')},
    "sb.scorecardresearch.com": {"/b": go("{{scheme}}://sb.scorecardresearch.com/b2?c1=2&c2={{q:c2}}&c7={{q:c2}}", pixel="analytics", set_cookie=["UID={{c:UID}}; Domain=scorecardresearch.com" + CO]), "/b2": empty(pixel="analytics")},
    "js.lettori.io": {"/l.js": script(LT, gzip=True)}, "p.lettori.io": {"/ping": pic("gif", pixel="analytics", headers=NO_STORE)},
    "cdn.astapronta.com": {"/pb.js": script(PB, gzip=True)}, "rtb.astapronta.com": {"/openrtb2/auction": json_('{"cr":"77","seatbid":[{"bid":[{"price":0.41}]}]}', set_cookie=["apu={{c:apu}}" + CO]), "/setuid": pic("png", pixel="sync", headers=NO_STORE, set_cookie=["uids={{q:uid}}" + CO]), "/ev/*": empty(pixel="analytics|retargeting|unknown")},
    "log.astapronta.com": {"/e": empty(pixel="analytics|unknown")}, "crea.astapronta.com": {"/r/*": page(CR), "/i/77.jpg": pic("jpeg", 300, 250, headers=LONG)}, "v.misuravista.eu": {"/v.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "id.fivekey.net": {"/g/*": json_('{"universal_uid":"FK*0a1b2c3d4e5f","ext":{"linkType":2}}', set_cookie=["fk={{c:fk}}" + CO])}, "px.apexmatch.com": {"/getuid": go("{{scheme}}://rtb.astapronta.com/setuid?bidder=apex&uid={{c:uuid2}}", pixel="sync", set_cookie=["uuid2={{c:uuid2}}" + CO])},
    "foto.scattilib.com": {"/x/*": pic("jpeg", 320, 200, headers=LONG)},
}
SYNCS = [{"from_domain": "apexmatch.com", "to_domain": "astapronta.com", "name": "uid"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": O + "/"}, {"run": "accetta()"}, {"url": O + "/mare"}, {"url": O + "/vento"}]
