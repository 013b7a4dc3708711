"""A hobby forum on old software: counters, its own statistics as a plain image, link monetising, a reader's web bug in a post; avatars, cron, drafts and votes that are none."""
from dsl import *

FOOT = """<img src="/stats/piwik.php?idsite=2&amp;rec=1" style="border:0" alt=""><script>document.write('<img src="{{scheme}}://counter.hitzaehler.net/hit?t26.6;r'+escape(document.referrer)+';s'+screen.width+'*'+screen.height+'*'+screen.colorDepth+';u'+escape(document.URL)+';h'+escape(document.title.substring(0,80))+';'+Math.random()+'" width=1 height=1 border=0>')</script>
<script>var vglnk={key:'7c1e90b2'};(function(d){var s=d.createElement('script');s.src='{{scheme}}://cdn.linkveredler.com/api/vglnk.js';d.body.appendChild(s)})(document)</script><img src="/cron.php?cron_type=cron.task.core.tidy_sessions" width=1 height=1 alt="cron">"""
AJAX = """(function(){if(location.pathname!='/viewtopic.php')return;var k=0,i=setInterval(function(){fetch('/ajax.php?do=keepalive&_='+Date.now());if(++k>2)clearInterval(i)},300);
setTimeout(function(){fetch('/ajax.php?do=draft',{method:'POST',body:new URLSearchParams({t:'4471',text:'Hallo zusammen'})});fetch('/ajax.php?do=thanks&p=88120',{method:'POST'});fetch('/ajax.php?do=pollvote&o=3',{method:'POST'})},250);
var f=new FormData;f.append('file',new Blob([new Uint8Array(2400)]),'lok.jpg');fetch('/upload.php',{method:'POST',body:f})})();"""
VG = """(function(){var a='{{scheme}}://api.linkveredler.com/api/',s='{{new:lv}}';var p=document.createElement('script');p.src=a+'ping?format=jsonp&key='+vglnk.key+'&loc='+encodeURIComponent(location.href)+'&ref='+encodeURIComponent(document.referrer)+'&subId=&v=1&jsonp=vglnk_1&r='+s;document.head.appendChild(p);window.vglnk_1=function(){};
document.addEventListener('click',function(e){var l=e.target.closest('a.postlink');if(l){e.preventDefault();navigator.sendBeacon(a+'click','key='+vglnk.key+'&out='+encodeURIComponent(l.href)+'&loc='+encodeURIComponent(location.href)+'&libId='+s)}})})();"""
METRIKA = """(function(){var b='{{scheme}}://mc.metrikon.org/watch/2210447',q='?wmode=7&page-url='+encodeURIComponent(location.href)+'&charset=utf-8&browser-info='+encodeURIComponent('pv:1:vf:{{new:vf}}:fu:0:en:utf-8:la:de:v:1420:s:800x600x24:t:'+document.title);
fetch(b+q,{method:'POST',credentials:'include',body:'site-info=%7B%7D',headers:{'Content-Type':'application/x-www-form-urlencoded'}}).catch(function(){});new Image().src='{{scheme}}://mc.metrikon.org/sync_cookie_image_check'})();"""
BANNER = """<iframe src="{{scheme}}://srv.bahnbanner.de/rotate.php?zone=3&loc=forum" width=468 height=60 frameborder=0></iframe>"""


def doc(title, body):
    return page("<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/styles/prosilver/style.css><script defer src=/assets/ajax.js></script></head><body><img src=/styles/prosilver/site_logo.gif><img src=/images/spacer.gif width=1 height=1>%s%s</body></html>" % (title, body, FOOT), gzip=True, set_cookie=["phpbb3_sid={{c:phpbb3_sid}}; HttpOnly; Path=/"])


POSTS = """<img src="/download/file.php?avatar=12_1601.jpg"><img src="{{scheme}}://avatar.globalid.org/205e460b479e2e5b48aec07710c08d50?s=80&d=mm&r=g"><img src="{{scheme}}://avatar.globalid.org/0bc83cb571cd1c50ba6f3e8a78ef1346?s=80&d=mm&r=g"><img src=/images/smilies/icon_e_wink.gif>
<img src="{{scheme}}://img.bilderkiste.net/2026/11/lok218_k4.jpg"><img src="{{scheme}}://www.lok-status.de/sig/user/5512.png?t=4471"><a id=out class=postlink href="{{scheme}}://www.modellgleis.shop/weiche">Weiche</a>"""
SITES = {
    "www.spurn-freunde.de": {
        "/": doc("Übersicht", BANNER + "<script async src='{{scheme}}://mc.metrikon.org/metrika/tag.js'></script>"), "/viewtopic.php": doc("Weichenantrieb", POSTS + "<img src='{{scheme}}://i.guckloch.xyz/s/a8F3kQ.png'>" + BANNER), "/viewforum.php": doc("Digital", "<table></table><script async src='{{scheme}}://mc.metrikon.org/metrika/tag.js'></script>"), "/search.php": doc("Suche", "<form></form>"),
        "/styles/prosilver/style.css": style("a{background:url(/images/icon_topic.gif)}", headers=LONG), "/styles/prosilver/site_logo.gif": pic("gif", 149, 52, headers=LONG), "/images/spacer.gif": pic("gif", headers=LONG), "/images/*": pic("gif", 15, 17, headers=LONG), "/assets/ajax.js": script(AJAX, headers=LONG),
        "/download/file.php": pic("jpeg", 90, 90, headers={"Cache-Control": "private"}), "/cron.php": pic("gif", headers={"Cache-Control": "no-cache"}), "/ajax.php": empty(), "/upload.php": json_('{"id":9}'), "/stats/piwik.php": pic("gif", pixel="analytics", headers=NO_STORE), "/favicon.ico": pic("ico", 16, 16)},
    "counter.hitzaehler.net": {"/hit*": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["hz={{c:hz}}; " + YEAR])},
    "cdn.linkveredler.com": {"/api/vglnk.js": script(VG, gzip=True, headers={"Cache-Control": "max-age=3600"})}, "api.linkveredler.com": {"/api/ping": script("vglnk_1({});", pixel="analytics|unknown", headers=NO_STORE), "/api/click": {"body": "", "status": 200, "pixel": "analytics|unknown"}},
    "mc.metrikon.org": {"/metrika/tag.js": script(METRIKA, gzip=True, headers={"Cache-Control": "max-age=3600"}), "/watch/2210447": json_('{"settings":{"eu":1}}', pixel="analytics", set_cookie=["yuid={{c:yuid}}; " + YEAR]), "/sync_cookie_image_check": go("{{scheme}}://mc.metrikon.com/sync_cookie_image_start?redirect_domain=mc.metrikon.org&token={{c:yuid}}", pixel="sync|analytics", set_cookie=["yuid={{c:yuid}}; " + YEAR])},
    "mc.metrikon.com": {"/sync_cookie_image_start": pic("gif", pixel="sync", headers=NO_STORE)},
    "srv.bahnbanner.de": {"/rotate.php": page("<!doctype html><title>b</title><a href=x><img src='{{scheme}}://srv.bahnbanner.de/b/mobahn468.gif' width=468 height=60></a><div id=beacon style='position:absolute'><img src='{{scheme}}://srv.bahnbanner.de/lg.php?bannerid=41&campaignid=9&zoneid=3&loc=forum&cb={{new:cb}}' width=0 height=0></div>"), "/b/*": pic("gif", 468, 60, headers=LONG), "/lg.php": pic("gif", pixel="analytics|unknown|retargeting", headers=NO_STORE)},
    "avatar.globalid.org": {"/*": pic("png", 80, 80, headers={"Cache-Control": "max-age=300"})}, "img.bilderkiste.net": {"/*": pic("jpeg", 500, 300, headers=LONG)}, "www.lok-status.de": {"/sig/*": pic("png", 350, 19, headers=NO_STORE)}, "i.guckloch.xyz": {"/s/*": pic("png", pixel="unknown|analytics", headers=NO_STORE)},
}
SYNCS = [{"from_domain": "metrikon.org", "to_domain": "metrikon.com", "name": "token"}]
THIRD_PARTY_COOKIES = False
W = "http://www.spurn-freunde.de"
VISITS = [{"url": W + "/"}, {"url": W + "/viewforum.php?f=12"}, {"url": W + "/viewtopic.php?f=12&t=4471"}, {"run": "document.getElementById('out').click()"}, {"url": W + "/search.php"}, {"url": W + "/"}]
