"""A university: statistics hosted by itself under another host (an image call, a heartbeat, a download counted, the noscript picture never asked), a consent tool of its own, sign-on by redirect and self-posting form, a catalogue with covers that are blank when missing and availability by JSONP, a formula renderer, a video in privacy mode, search by an institute's machine; a recruitment page with two advertisers' pixels."""
from dsl import *

STAT = """var _sq=window._sq||[];(function(){var u='//stats.zv.uni-altenfels.de/',id=(document.cookie.match(/_pk_id=([0-9a-f]{16})/)||[])[1];if(!id){id='';for(var i=0;i<16;i++)id+='0123456789abcdef'[Math.random()*16|0];document.cookie='_pk_id='+id+'.'+(Date.now()/1000|0)+'.; path=/; max-age=33955200'}
function rq(x){var i=new Image(1,1);i.onload=function(){};i.src=u+'stat.php?action_name='+encodeURIComponent(document.title)+'&idsite=14&rec=1&r='+(''+Math.random()).slice(2,8)+'&h=10&m=4&s=11&url='+encodeURIComponent(location.href)+'&_id='+id+'&_idn=0&send_image=0&pdf=1&cookie=1&res='+screen.width+'x'+screen.height+(x||'')}
if(!/optout=1/.test(document.cookie)){rq();setTimeout(function(){navigator.sendBeacon(u+'stat.php?idsite=14&rec=1&ping=1&_id='+id+'&url='+encodeURIComponent(location.href)+'&r='+(''+Math.random()).slice(2,8))},600);
document.addEventListener('click',function(e){var a=e.target.closest('a');if(a&&/\\.pdf$/.test(a.href))rq('&download='+encodeURIComponent(a.href))})}})();"""
CAT = """function avail(d){window.av=d}['0192','0417','7731'].forEach(function(k){var s=document.createElement('script');s.src='{{scheme}}://avail.bibverbund.org/daia?id=ppn:'+k+'&format=json&callback=avail&_='+Date.now();document.body.appendChild(s)});
fetch('{{scheme}}://suche.bibverbund.org/ac?q=kant&limit=8').then(function(r){return r.json()});"""
FORM = """document.querySelectorAll('.math').forEach(function(e,i){fetch('{{scheme}}://cdn.formelsatz.org/3.2/render?tex='+encodeURIComponent(e.textContent)+'&v=3').then(function(r){return r.text()})});"""
REC = """!function(){var l=document.createElement('img');l.width=l.height=1;l.alt='';l.style.display='none';l.src='{{scheme}}://px.berufsnetz.com/collect/?pid=771204&fmt=gif&time='+Date.now()+'&url='+encodeURIComponent(location.href);document.body.appendChild(l);
var d={t:'lead',sid:'{{new:sid}}',u:location.href,ts:Date.now()};fetch('{{scheme}}://ct.studiwahl-ads.com/v3/?event=pagevisit&tid=2612&pd='+encodeURIComponent(JSON.stringify({np:'gtm'}))+'&ad='+encodeURIComponent(JSON.stringify({loc:location.href}))+'&cb='+Date.now(),{mode:'no-cors',credentials:'include'});
window.apply=function(){navigator.sendBeacon('{{scheme}}://ct.studiwahl-ads.com/v3/?event=signup&tid=2612&cb='+Date.now());new Image().src='{{scheme}}://px.berufsnetz.com/collect/?pid=771204&conversionId=88213&fmt=gif'}}();"""


def doc(title, body, extra=""):
    return page("""<!DOCTYPE html><html lang=de><head><meta charset=utf-8><title>%s</title><link rel="stylesheet" href="/_assets/uni.css"><script src="/_assets/consent.js"></script>%s</head><body><img src="/_assets/siegel.svg" width=80 height=80><img src="/_assets/t.gif" width=1 height=12>%s
<script src="//stats.zv.uni-altenfels.de/stat.js" defer></script><noscript><img src="//stats.zv.uni-altenfels.de/stat.php?idsite=14&rec=1" style="border:0"></noscript></body></html>""" % (title, extra, body), gzip=True)


SITES = {
    "www.uni-altenfels.de": {"/": doc("Universität Altenfels", "<a id=pdf href=/files/mhb.pdf>Modulhandbuch</a><p class=math>a^2+b^2</p><p class=math>\\int x</p><script src=\"{{scheme}}://cdn.formelsatz.org/3.2/tex.js\"></script>"),
                             "/studium": doc("Studium", "<h1>Bewerben</h1><button id=b onclick='apply()'>Bewerbung</button><script src=\"/_assets/kampagne.js\"></script><iframe src=\"{{scheme}}://www.video-ohnekeks.de/embed/77ab?dnt=1\" width=300 height=200></iframe>"),
                             "/files/mhb.pdf": {"body": b"%PDF-1.7\n" + bytes(5000), "type": "application/pdf"}, "/_assets/uni.css": style("body{background:url(/_assets/b.png)}", headers=LONG), "/_assets/b.png": pic("png", 1, 600, headers=LONG), "/_assets/consent.js": script("if(!/cc=/.test(document.cookie)){document.cookie='cc=n; path=/; max-age=31536000';fetch('/_consent/log?c=n&v=3',{method:'POST'})}", headers={"Cache-Control": "max-age=600"}),
                             "/_consent/log": empty(), "/_assets/kampagne.js": script(REC), "/_assets/siegel.svg": pic("svg", 80, 80, headers=LONG), "/_assets/t.gif": pic("gif", headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "stats.zv.uni-altenfels.de": {"/stat.js": script(STAT, gzip=True, headers={"Cache-Control": "max-age=7200"}), "/stat.php": empty(pixel="analytics")},
    "katalog.ub.uni-altenfels.de": {"/": doc("Katalog", "<img src='{{scheme}}://cover.bibverbund.org/api/cover?isbn=9783150000000&size=small'><img src='{{scheme}}://cover.bibverbund.org/api/cover?isbn=9783161484100&size=small'><script src=/k.js></script>"), "/k.js": script(CAT),
                                    "/_assets/uni.css": style("b{}", headers=LONG), "/_assets/consent.js": script("", headers=LONG), "/_assets/siegel.svg": pic("svg", 80, 80), "/_assets/t.gif": pic("gif", headers=LONG),
                                    "/login": go("{{scheme}}://idp.uni-altenfels.de/sso?SAMLRequest=fZJBT8MwDIX{{new:saml}}&RelayState=ss%3Amem%3A{{new:rs}}", set_cookie=["_shibstate={{c:_shibstate}}; HttpOnly"]), "/acs": go("/"), "/favicon.ico": pic("ico", 16, 16)},
    "idp.uni-altenfels.de": {"/sso": page("<body onload=document.forms[0].submit()><form method=post action='{{scheme}}://katalog.ub.uni-altenfels.de/acs'><input name=SAMLResponse type=hidden value='PHNhbWxwOlJlc3BvbnNl{{new:r}}'></form>", set_cookie=["idp_session={{c:idp_session}}; HttpOnly"]), "/favicon.ico": pic("ico", 16, 16)},
    "avail.bibverbund.org": {"/daia": script('avail({"status":"available","ppn":"{{q:id}}"})', headers=NO_STORE)}, "suche.bibverbund.org": {"/ac": json_('["Kant","Kanton"]')},
    "cover.bibverbund.org": {"/api/cover": pic("gif", headers={"Cache-Control": "max-age=604800"})},
    "cdn.formelsatz.org": {"/3.2/tex.js": script(FORM, gzip=True, headers=LONG), "/3.2/render": {"body": "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='22'><path d='M0 0'/></svg>", "type": "image/svg+xml", "headers": LONG}},
    "www.video-ohnekeks.de": {"/embed/77ab": page("<!doctype html><img src='/poster/77ab.jpg' width=300><script>fetch('/player/config?v=77ab')</script>"), "/poster/77ab.jpg": pic("jpeg", 300, 170), "/player/config": json_('{"hls":"/x.m3u8"}')},
    "px.berufsnetz.com": {"/collect/": go("{{scheme}}://p.berufsnetz.com/px/li_sync?redirect=0&v=2&t={{new:t}}", pixel="social|analytics|conversion|retargeting|unknown", set_cookie=["bcookie={{c:bcookie}}; SameSite=None; Secure; " + YEAR])},
    "p.berufsnetz.com": {"/px/*": pic("gif", pixel="social|sync|analytics|retargeting|unknown", headers=NO_STORE)},
    "ct.studiwahl-ads.com": {"/v3/": {"body": "", "type_always": "image/gif", "headers": NO_STORE, "pixel": {"event": {"signup": "conversion", "*": "retargeting|analytics|unknown"}}}},
}
THIRD_PARTY_COOKIES = True
U = "http://www.uni-altenfels.de/"
VISITS = [{"url": U}, {"run": "document.getElementById('pdf').dispatchEvent(new MouseEvent('click',{bubbles:true}))"}, {"url": U + "studium"}, {"run": "document.getElementById('b').click()"}, {"url": "http://katalog.ub.uni-altenfels.de/login"}]
