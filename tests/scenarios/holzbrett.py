"""A woodworkers' forum as of old: counters one sees and one does not, a number drawn by a server, a ring, a forum's own cron picture, avatars and signatures with numbers, smilies, who is online, a thread read in two tabs; a telephone behind the same address."""
from dsl import *

HEAD = """<!doctype html><html><head><title>%s</title><link rel=stylesheet href="/style.php?sid=8f3c2ad91e&lang=de"><script src=/js/overall.js></script></head><body>
<table><tr><td><img src=/styles/spacer.gif width=1 height=22></td><td><img src="/download/avatar.php?avatar=4711_1600000000.png"></td></tr></table>%s
<img src="/cron.php?cron_type=cron.task.core.tidy_sessions" alt="cron"><a href="{{scheme}}://www.zaehlwerk24.de/"><img src="{{scheme}}://c4.zaehlwerk24.de/cnt/holzbrett/88x31.png" width=88 height=31></a>
<noscript><img src="{{scheme}}://c4.zaehlwerk24.de/cnt/holzbrett/ns.gif"></noscript><script src="{{scheme}}://st.besucher.info/z.js"></script></body></html>"""
OVERALL = """var h=document.referrer;window.addEventListener('load',function(){document.write||0;var i=document.createElement('img');i.src='//webring.holzkreis.net/n.gif?m=204';i.width=60;document.body.appendChild(i);setInterval(function(){fetch('/online.php?f=3&_='+Date.now())},900)});"""
ZJS = """(function(){var r=document.referrer,s=screen,u='{{scheme}}://st.besucher.info/log.php?id=20571&ref='+escape(r)+'&sc='+s.width+'x'+s.height+'x'+s.colorDepth+'&jv=0&tz='+new Date().getTimezoneOffset()+'&t='+(Math.random()*1e6|0);
document.write('<img src="'+u+'" width=1 height=1 border=0>')})();"""
SITES = {
    "www.holzbrett-forum.de": {"/index.php": page(HEAD % ("Forum", "<a href='/viewtopic.php?t=88'>Hobel</a>"), gzip=True, set_cookie=["phpbb_sid={{c:phpbb_sid}}; HttpOnly; " + YEAR, "phpbb_u=1; " + YEAR]),
                               "/viewtopic.php": page(HEAD % ("Hobel", "<p>Hi <img src=/images/smilies/icon_e_smile.gif><img src='{{scheme}}://sig.modellkarte.org/sig/4711/8f2e11ab.png'><img src='{{scheme}}://i.bildablage.cc/a8Xk2/hobel.jpg'></p>"), gzip=True),
                               "/style.php": style("td{padding:2px;background:url(/styles/corner.gif)}", headers=LONG), "/styles/spacer.gif": pic("gif", headers=LONG), "/styles/corner.gif": pic("gif", 3, 3, headers=LONG), "/download/avatar.php": pic("png", 90, 90, headers=LONG),
                               "/cron.php": pic("gif", headers=NO_STORE), "/js/overall.js": script(OVERALL, headers=LONG), "/online.php": empty(), "/images/smilies/icon_e_smile.gif": pic("gif", 15, 17, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "c4.zaehlwerk24.de": {"/cnt/*": pic("png", 88, 31, pixel="analytics|unknown", headers=NO_STORE, set_cookie=["zw={{c:zw}}; SameSite=None; Secure; " + YEAR])},
    "st.besucher.info": {"/z.js": script(ZJS, headers={"Cache-Control": "max-age=600"}), "/log.php": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["bi={{c:bi}}; SameSite=None; Secure; " + YEAR])},
    "webring.holzkreis.net": {"/n.gif": pic("gif", 60, 20, headers=LONG)}, "sig.modellkarte.org": {"/sig/*": pic("png", 320, 60)}, "i.bildablage.cc": {"/*": pic("jpeg", 400, 240, headers=LONG)},
}
THIRD_PARTY_COOKIES = True
F = "http://www.holzbrett-forum.de/"
PH = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1", "Accept": "*/*", "Accept-Language": "de-DE"}
T = F + "viewtopic.php?t=90"
VISITS = [{"url": F + "index.php"}, {"url": F + "viewtopic.php?t=88", "tab": "b", "at_once": True}, {"url": F + "viewtopic.php?t=89"},
          {"actor": "iphone", "address": "10.77.0.1", "headers": PH, "requests": [{"url": T, "page": T}, {"url": F + "js/overall.js", "page": T, "by": "parser", "initiator": T, "headers": {"Referer": T}}, {"url": "http://st.besucher.info/z.js", "page": T, "by": "parser", "initiator": T, "headers": {"Referer": F}},
           {"url": "http://c4.zaehlwerk24.de/cnt/holzbrett/88x31.png", "page": T, "by": "parser", "initiator": T, "headers": {"Referer": F, "Cookie": "zw=11aa22bb33cc44dd"}},
           {"url": "http://st.besucher.info/log.php?id=20571&ref=&sc=390x844x24&jv=0&tz=-60&t=91822", "page": T, "by": "script", "initiator": "http://st.besucher.info/z.js", "headers": {"Referer": F, "Cookie": "bi=99ee88dd77cc66bb"}}]},
          {"run": "history.back()"}, {"url": F + "viewtopic.php?t=91", "tab": "b"}]
