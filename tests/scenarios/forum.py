"""A forum of the old kind: session ids in addresses, smileys, who-is-online and cron images, a counter with image, ads by frame with click and view, polls."""
from dsl import *

HTML = """<!doctype html><html><head><title>%s</title><link rel="shortcut icon" href=/favicon.ico></head><body><img src=/images/smilies/icon_e_smile.gif><img src=/images/spacer.gif width=3 height=3><img src="/download/file.php?avatar=881_1790000000.png"><img src="/cron.php?cron_type=tidy_sessions" width=1 height=1 alt=cron>
<img src="{{scheme}}://counter.alteszaehler.com/count.php?id=44812&style=7"><iframe src="{{scheme}}://serve.bannerhof.de/f?z=12" width=468 height=60></iframe>
<script>setInterval(function(){fetch('/app/online?sid={{new:sid}}&_='+Date.now())},500)</script></body></html>"""
AD = """<!doctype html><a href="{{scheme}}://serve.bannerhof.de/click?b=91"><img src="{{scheme}}://img.bannerhof.de/b91.gif" width=468 height=60></a><img src="{{scheme}}://serve.bannerhof.de/lg.php?bannerid=91&campaignid=7&zoneid=12&loc=forum&cb={{new:cb}}" width=0 height=0 style="width:0;height:0"><script>(new Image).src='{{scheme}}://v.sichtbar.io/a.gif?c=7&viewable=1&ua='+encodeURIComponent(navigator.platform)+'&t='+Date.now()</script>"""
SITES = {
    "forum.modellbahn-freunde.net": {"/": page(HTML % "Forum", gzip=True, set_cookie=["phpbb3_sid={{c:phpbb3_sid}}; HttpOnly; " + YEAR]), "/viewtopic.php": page(HTML % "Topic", gzip=True), "/images/smilies/*": pic("gif", 15, 17, headers=LONG), "/images/spacer.gif": pic("gif"), "/download/file.php": pic("png", 90, 90, headers={"Cache-Control": "public"}), "/cron.php": pic("gif", headers=NO_STORE), "/app/online": json_('{"online":[17,22],"guests":4}'), "/favicon.ico": pic("ico", 16, 16)},
    "counter.alteszaehler.com": {"/count.php": pic("png", 88, 15, headers=NO_STORE)},
    "serve.bannerhof.de": {"/f": page(AD, set_cookie=["OAID={{c:OAID}}; " + YEAR]), "/lg.php": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "img.bannerhof.de": {"/b91.gif": pic("gif", 468, 60, headers=LONG)},
    "v.sichtbar.io": {"/a.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
}
VISITS = [{"url": "http://forum.modellbahn-freunde.net/"}, {"url": "http://forum.modellbahn-freunde.net/viewtopic.php?f=3&t=881&sid=b026324c6904b2a9cb4b88d6d61c81d1"}, {"run": "new Promise(r=>setTimeout(r,1200))"}]
