"""A university: its own statistics by image and without scripts, text-counting marks, a measured lecture player, a campaign's counted applications; learning platform, sign-on, search, uploads, health checks and the like that are none."""
from dsl import *

MTM = """(function(){var _=Math.random().toString().slice(2,8),d=new Date;var u='action_name='+encodeURIComponent(document.title)+'&idsite=12&rec=1&r='+_+'&h='+d.getHours()+'&m='+d.getMinutes()+'&s='+d.getSeconds()+'&url='+encodeURIComponent(location.href)+'&_id={{new:mid}}&_idn=1&send_image=1&pdf=1&cookie=0&res=800x600&pv_id=Ab3k9Z';
var i=new Image(1,1);i.onload=function(){};i.src=window.mtmUrl+'matomo.php?'+u})();"""
PLAYER = """(function(){var n=0,h={s:'stats',d:'hoersaalvideo',t:'de'};function b(e){var x=new XMLHttpRequest;x.open('POST','{{scheme}}://'+h.s+'.'+h.d+'.'+h.t+'/v1/'+e);x.setRequestHeader('Content-Type','text/plain');x.send(JSON.stringify({v:'l-4471',vid:'{{new:vid}}',pos:n++}))}b('play');setTimeout(function(){b('beat')},200);setTimeout(function(){b('beat')},400);
fetch('{{scheme}}://media.hoersaalvideo.de/l-4471/index.m3u8').then(function(r){return r.text()}).then(function(){return fetch('{{scheme}}://media.hoersaalvideo.de/l-4471/0.ts')})})();"""
CAMP = """<!doctype html><title>c</title><meta http-equiv=refresh content="1;url={{scheme}}://kampagne.studireach.com/c/done.svg?cmp=ws26&st=application_submitted&ref={{new:ref}}">"""


def uni(title, body):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/theme/u.css><script>var mtmUrl='//statistik.uni-weissenburg.de/';(function(){var g=document.createElement('script');g.async=true;g.src=mtmUrl+'matomo.js';document.head.appendChild(g)})()</script></head>
<body><img src=/theme/siegel.svg><img src="/lms/theme/image.php/boost/core/1690000000/spacer" width=1 height=1>%s</body></html>""" % (title, body), gzip=True)


GET = {"User-Agent": "Mozilla/5.0 (compatible; Uptime-Waechter/3.1)", "Accept": "*/*"}
SITES = {
    "www.uni-weissenburg.de": {
        "/": uni("Uni", "<a href=/forschung>F</a><img src=/bild/campus.jpg><script>fetch('/search/opensearch?q=bib').then(r=>r.json())</script>"),
        "/forschung": uni("Forschung", "<p>Text</p><img src='{{scheme}}://wo07.met.zaehlmarke.org/na/5d41402abc4b2a76b9719d911017c592' width=1 height=1 alt=''><img src='{{scheme}}://bib.uni-weissenburg.de/cover?isbn=9783110000001&size=s'><span class=Z3988 title='ctx_ver=Z39.88-2004'></span>"),
        "/artikel": uni("Artikel", "<p>Text</p><img src='{{scheme}}://wo07.met.zaehlmarke.org/na/7d793037a0760186574b0282f2f435e7' width=1 height=1 alt=''><iframe sandbox src='/amp/ohne-skript.html' width=300 height=90></iframe>"),
        "/amp/ohne-skript.html": page("<!doctype html><title>o</title><p>Ohne Skript</p><script src=/x.js></script><noscript><img src='//statistik.uni-weissenburg.de/matomo.php?idsite=12&rec=1&action_name=ohne-skript' style='border:0' alt=''></noscript>"),
        "/vorlesung": uni("Vorlesung", "<video></video><script src='{{scheme}}://player.hoersaalvideo.de/p.js'></script>"),
        "/bewerbung/fertig": uni("Fertig", "<p>Bewerbung eingegangen</p><iframe src=/bewerbung/kampagne.html width=1 height=1></iframe><img src='{{scheme}}://conv.campusklick.net/px;adv=881;goal=bewerbung;val=1?rnd={{new:rnd}}' width=1 height=1>"),
        "/bewerbung/kampagne.html": page(CAMP), "/x.js": script("document.documentElement.className='js';" + "var teaser=[];" * 40, gzip=True, headers=LONG), "/theme/u.css": style("body{background:url(kachel.png)}", headers=LONG), "/theme/kachel.png": pic("png", 1, 4, headers=LONG), "/theme/siegel.svg": pic("svg", 100, 100, headers=LONG), "/bild/campus.jpg": pic("jpeg", 600, 300, headers=LONG), "/search/opensearch": json_('["bib",["bibliothek"]]'), "/favicon.ico": pic("ico", 32, 32, headers=LONG),
        "/lms/theme/*": pic("gif", headers=LONG), "/lms/kurs/9": page("<!doctype html><title>Kurs</title><img src='/lms/pix/spacer.gif' width=16 height=1><img src='/lms/user/pix.php/77/f2.jpg'><img src='/lms/pluginfile.php/3/badge.png?token=aa9911'><script src=/lms/kurs.js></script>", gzip=True, set_cookie=["MoodleSession={{new:ms}}; HttpOnly; Path=/lms/"]),
        "/lms/kurs.js": script("fetch('/lms/lib/ajax/service.php?sesskey={{new:sk}}&info=core_session_touch',{method:'POST',body:'[{\"index\":0}]'});fetch('/lms/lib/ajax/service.php?sesskey={{new:sk}}&info=core_fetch_notifications',{method:'POST',body:'[{\"index\":0}]'});fetch('/lms/draft/autosave',{method:'PUT',body:'a'});var f=new FormData;f.append('f',new Blob(['aaaaaaa']),'h.pdf');fetch('/lms/upload',{method:'POST',body:f});fetch('/lms/session/ok');", gzip=True),
        "/lms/pix/spacer.gif": pic("gif", headers=LONG), "/lms/user/*": pic("jpeg", 35, 35, headers=LONG), "/lms/pluginfile.php/*": pic("png", 64, 64), "/lms/lib/ajax/service.php": json_('[{"error":false,"data":true}]'), "/lms/draft/autosave": empty(), "/lms/upload": json_('{"itemid":551}'), "/lms/session/ok": empty(), "/healthz": {"body": "ok", "type": "text/plain"}},
    "statistik.uni-weissenburg.de": {"/matomo.js": script(MTM, gzip=True), "/matomo.php": pic("gif", pixel="analytics", headers=NO_STORE)},
    "wo07.met.zaehlmarke.org": {"/na/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["srp={{c:srp}}; SameSite=None; Secure; " + YEAR])},
    "bib.uni-weissenburg.de": {"/cover": pic("png", 60, 90, headers=LONG), "/api/loans": json_("[]"), "/status": empty()},
    "player.hoersaalvideo.de": {"/p.js": script(PLAYER, gzip=True)}, "stats.hoersaalvideo.de": {"/v1/play": json_('{"ok":1}', pixel="analytics|unknown"), "/v1/beat": empty(pixel="analytics|unknown")}, "media.hoersaalvideo.de": {"/l-4471/index.m3u8": {"body": "#EXTM3U\n#EXTINF:4,\n0.ts\n", "type": "application/vnd.apple.mpegurl"}, "/l-4471/0.ts": {"body": b"G" + bytes(9000), "type": "video/mp2t"}},
    "kampagne.studireach.com": {"/c/done.svg": pic("svg", pixel="conversion", headers=NO_STORE)},
    "conv.campusklick.net": {"/*": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["ck={{c:ck}}; SameSite=None; Secure; " + YEAR])},
    "idp.uni-weissenburg.de": {"/sso": page("<title>SSO</title><form method=post action='//www.uni-weissenburg.de/lms/kurs/9'><input name=SAMLResponse value=PHNhbWw></form><img src=/logo/1.png>", set_cookie=["idp={{new:i}}; HttpOnly; Path=/"]), "/logo/1.png": pic("png", 80, 60), "/favicon.ico": empty(), "/session": empty()},
}
THIRD_PARTY_COOKIES = True
W = "http://www.uni-weissenburg.de"
OLD = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0", "Accept": "image/avif,image/webp,*/*"}
VISITS = [{"url": W + "/"}, {"url": W + "/forschung"}, {"url": W + "/artikel"}, {"url": W + "/vorlesung"}, {"url": "http://idp.uni-weissenburg.de/sso?SAMLRequest=fZFBT8MwDIXv&RelayState=77"}, {"url": W + "/lms/kurs/9"}, {"url": W + "/bewerbung/fertig"}, {"run": "new Promise(r=>setTimeout(r,1500))"},
          {"actor": "uptime", "address": "10.77.0.3", "headers": GET, "requests": [{"url": W + "/healthz", "method": "HEAD"}, {"url": "http://bib.uni-weissenburg.de/status"}, {"url": "http://idp.uni-weissenburg.de/session"}]},
          {"actor": "noscript", "address": "10.77.0.4", "headers": OLD, "requests": [{"url": W + "/forschung", "page": W + "/forschung"}, {"url": "http://wo07.met.zaehlmarke.org/na/5d41402abc4b2a76b9719d911017c592", "page": W + "/forschung", "by": "parser", "initiator": W + "/forschung", "headers": {"Referer": W + "/forschung"}}, {"url": "http://bib.uni-weissenburg.de/cover?isbn=9783110000001&size=s", "page": W + "/forschung", "by": "parser", "initiator": W + "/forschung", "headers": {"Referer": W + "/forschung"}}]},
          {"url": W + "/artikel"}]
