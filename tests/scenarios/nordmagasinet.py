"""An online magazine with a paywall: reading pings, a redirecting audience meter, the paywall's own log, comments and votes that are none."""
from dsl import *

HEAD = """<!doctype html><html lang=sv><head><title>%s</title><link rel=stylesheet href=/s/m.css><script>var _rr={uid:44110,domain:'nordmagasinet.se',sections:'%s'}</script><script async src="{{scheme}}://static.readrate.io/js/rr.js"></script>
<script defer src=/s/m.js></script></head><body><img src=/s/logo.svg><h1>%s</h1>%s
<script>(function(){var d=document,i=new Image(1,1);i.src='{{scheme}}://sb.kiameter.se/b?c1=2&c2=6035250&ns__t='+(+new Date)+'&ns_c=UTF-8&c8='+encodeURIComponent(d.title)+'&c7='+encodeURIComponent(d.URL)+'&c9='})()</script></body></html>"""
RR = """(function(c){var t=0,u='{{c:_rr}}'+Math.floor(Math.random()*1e6).toString(36);function ping(){var p=['h='+c.domain,'p='+encodeURIComponent(location.pathname),'u='+u,'d=nordmagasinet.se','g='+c.uid,'g0='+c.sections,'x='+Math.round(scrollY),'m='+Math.round(scrollY),'y='+document.documentElement.scrollHeight,'c='+(t/60).toFixed(2),'W='+t%2,'b=812','_'];
new Image().src='{{scheme}}://ping.readrate.io/ping?'+p.join('&')}ping();if(c.sections!='start'){[600,1300].forEach(function(ms){setTimeout(function(){t+=15;ping()},ms)})}})(_rr);"""
SITE = """(function(){var art=location.pathname.indexOf('/kultur/')==0;
fetch('/api/me/session').then(function(r){return r.json()});
if(art){fetch('/api/access?article=88102').then(function(r){return r.json()}).then(function(a){if(!a.open){document.body.insertAdjacentHTML('beforeend','<aside>Prenumerera</aside>');
navigator.sendBeacon('{{scheme}}://log.grindvakten.com/v1/offer/shown',JSON.stringify({aid:'nmag',template:'OT4',tbc:'{{new:tbc}}',url:location.href}))}});
var k=0,iv=setInterval(function(){fetch('/api/comments/88102?after=5511&_='+Date.now());if(++k>2)clearInterval(iv)},350);
setTimeout(function(){fetch('/api/comments/5510/vote',{method:'POST',body:'{"v":1}'});fetch('/api/me/position',{method:'PUT',body:'{"audio":88102,"s":41}'})},300);
var s=document.createElement('script');s.src='{{scheme}}://widgets.lastips.net/get?url='+encodeURIComponent(location.href)+'&widgetJSId=AR_1&idx=0';document.body.appendChild(s)}
if(location.pathname=='/prenumerera'){var c=document.createElement('script');c.src='{{scheme}}://challenge.manniskokoll.io/1/api.js';document.body.appendChild(c)}})();"""
TIPS = """(function(){var a=document.createElement('section');a.innerHTML='<img src="{{scheme}}://images.lastips.net/t/9f81.jpg"><img src="{{scheme}}://images.lastips.net/t/77aa.jpg">';document.body.appendChild(a);
var n=new Image;n.src='{{scheme}}://log.lastips.net/loggerServices/widgetGlobalEvent?eT=0&tm=412&pid=51120&sid=8871&wId=AR_1&wRV=2012&rId={{new:rid}}&org=0&eIdx=&idx=0';
setTimeout(function(){navigator.sendBeacon('{{scheme}}://log.lastips.net/loggerServices/widgetGlobalEvent?eT=3&tm=1012&pid=51120&sid=8871&wId=AR_1&rId={{new:rid}}&org=0')},500)})();"""
SOC = """!function(w){var f=function(ev,x){var g=document.createElement('img');g.height=g.width=1;g.style.display='none';g.src='{{scheme}}://px.flockmates.com/tr/?id=90017612&ev='+ev+'&dl='+encodeURIComponent(location.href)+'&rl='+encodeURIComponent(document.referrer)+'&if=false&ts='+Date.now()+'&sw=800&sh=600&fbp=fm.1.1796.{{new:fmp}}'+(x||'');document.body.appendChild(g)};f('PageView');if(location.pathname=='/tack')f('Subscribe','&cd[value]=99&cd[currency]=SEK')}(window);"""
CAP = """(function(){fetch('{{scheme}}://challenge.manniskokoll.io/checksiteconfig?v=81&host='+location.hostname+'&sitekey=a5f74b19-9e45',{method:'POST',mode:'no-cors'});var i=new Image;i.src='{{scheme}}://challenge.manniskokoll.io/img/tile?k={{new:k}}'})();"""
FL = "<script async src='{{scheme}}://connect.flockmates.com/events.js'></script>"
W = "http://www.nordmagasinet.se"
SITES = {
    "www.nordmagasinet.se": {
        "/": page(HEAD % ("Nordmagasinet", "start", "Nord", "<img src=/i/blank.png data-src=/i/1.jpg><a href=/kultur/ljuset>Ljuset</a>"), gzip=True),
        "/kultur/ljuset": page(HEAD % ("Ljuset", "kultur", "Ljuset", "<img src=/i/1.jpg><audio src=/ljud/88102.mp3 preload=auto></audio>"), gzip=True),
        "/kultur/havet": page(HEAD % ("Havet", "kultur", "Havet", "<img src=/i/2.jpg>"), gzip=True),
        "/prenumerera": page(HEAD % ("Prenumerera", "start", "Prenumerera", "<form></form>" + FL), gzip=True),
        "/tack": page(HEAD % ("Tack", "start", "Tack", FL + "<script>var axel=Math.random()*1e13;document.write('<img src=\"{{scheme}}://ad.annonsljus.se/ddm/activity/src=8812034;type=prenu;cat=tack0;qty=1;cost=99;u1=manad;ord='+axel+'?\" width=1 height=1>')</script>"), gzip=True),
        "/s/m.css": style("@font-face{font-family:N;src:url(/s/n.woff2)}h1{font-family:N}", headers=LONG), "/s/n.woff2": font(), "/s/m.js": script(SITE, gzip=True, headers=LONG), "/s/logo.svg": pic("svg", 200, 40, headers=LONG),
        "/i/blank.png": pic("png", headers=LONG), "/i/*": pic("jpeg", 400, 240, headers=LONG), "/ljud/*": {"body": bytes(9000), "type": "audio/mpeg"}, "/api/me/session": json_('{"user":null}'), "/api/me/position": empty(),
        "/api/access": json_('{"open":false,"teaser":"..."}'), "/api/comments/5510/vote": empty(), "/api/comments/*": json_("[]", headers=NO_STORE), "/favicon.ico": pic("png", 32, 32)},
    "static.readrate.io": {"/js/rr.js": script(RR, gzip=True, headers={"Cache-Control": "max-age=7200"})}, "ping.readrate.io": {"/ping": pic("gif", pixel="analytics", headers=NO_STORE)},
    "sb.kiameter.se": {"/b": go("/b2?c1=2&c2=6035250&ns__t={{q:ns__t}}&ns_c=UTF-8&c7={{q:c7}}", pixel="analytics", set_cookie=["UID={{c:UID}}; SameSite=None; Secure; " + YEAR]), "/b2": empty(pixel="analytics", headers=NO_STORE)},
    "log.grindvakten.com": {"/v1/offer/shown": json_('{"code":0}', pixel="analytics|unknown")},
    "widgets.lastips.net": {"/get": script(TIPS, gzip=True)}, "images.lastips.net": {"/t/*": pic("jpeg", 120, 80, headers=LONG)}, "log.lastips.net": {"/loggerServices/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "connect.flockmates.com": {"/events.js": script(SOC, gzip=True)}, "px.flockmates.com": {"/tr/": pic("gif", pixel={"ev": {"PageView": "social|analytics|retargeting", "*": "conversion"}}, headers=NO_STORE, set_cookie=["fmr={{c:fmr}}; SameSite=None; Secure; " + YEAR])},
    "challenge.manniskokoll.io": {"/1/api.js": script(CAP), "/checksiteconfig": json_('{"pass":true}', headers=NO_STORE), "/img/tile": pic("png", 96, 96, headers=NO_STORE)},
    "ad.annonsljus.se": {"/ddm/*": pic("gif", pixel="conversion", headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": W + "/"}, {"url": W + "/kultur/ljuset"}, {"url": W + "/kultur/havet"}, {"url": W + "/prenumerera"}, {"url": W + "/tack"}]
