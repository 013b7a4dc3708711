"""A cookery blog under a hosted name, with what its hoster, its theme and its owner put in: the hoster's own statistic, an affiliate's script that rewrites links and logs them, video with an advertisement's server, a pin button that counts, mail sign-up with a pixel, two old counters, user sync in a hidden frame by a chain of documents; beside them stars, print, conversion of measures, comments, pictures by a resizer, emoji, a jump button, cookies' notice, fonts, web feed."""
from dsl import *

HOST = """(function(){var b=document.currentScript.dataset;fetch('/_stat/hit',{method:'POST',keepalive:true,headers:{'Content-Type':'text/plain;charset=UTF-8'},body:JSON.stringify({s:b.site,p:location.pathname,r:document.referrer,w:innerWidth,i:'{{new:hi}}'})})})();"""
AFF = """(function(){var c='kb-21',ls=[].slice.call(document.links);ls.forEach(function(a,i){if(/laden/.test(a.href))a.href='{{scheme}}://go.linkverdienst.com/?id='+c+'&url='+encodeURIComponent(a.href)});(new Image).src='{{scheme}}://t.linkverdienst.com/imp?id='+c+'&n='+ls.length+'&pg='+encodeURIComponent(location.href)+'&k={{new:lk}}&_='+Date.now()})();"""
VID = """(function(){var S='{{scheme}}://';fetch(S+'player.kurzfilmer.tv/cfg/77').then(function(r){return r.json()});setTimeout(function(){var x=new XMLHttpRequest;x.open('GET',S+'ad.kurzfilmer.tv/tag?v=77&d='+location.host);x.onload=function(){var t=x.responseText.match(/https?:[^<\\]]+/g)||[];t.forEach(function(u,i){setTimeout(function(){(new Image).src=u},60*i+40)})};x.send()},100)})();"""
TAGX = "<A><I><![CDATA[{{scheme}}://ereignis.spotmacher.com/i?x={{new:sx}}]]></I><Q><![CDATA[{{scheme}}://ereignis.spotmacher.com/q1?x={{new:sx}}]]></Q></A>"
SYN = """<!doctype html><html><body><iframe src="{{scheme}}://zwei.ringtausch.net/f2?v={{c:rt1}}" width=0 height=0></iframe><img src="{{scheme}}://ziel-a.datenkauf.eu/in?p=rt&u={{c:rt1}}" width=1 height=1></body></html>"""
SYN2 = """<!doctype html><html><body><script>['ziel-b.kundenwissen.com/s/{{c:rt1}}','ziel-c.markenfinder.io/m?ext='+btoa('{{c:rt1}}')].forEach(function(u){var i=new Image;i.src='{{scheme}}://'+u})</script></body></html>"""


def doc(title, body):
    return page("<!doctype html><html><head><title>%s</title><link rel=stylesheet href='{{scheme}}://fonts.schriftgut.com/css?f=Lora'><script src='/_stat/s.js' data-site=771 defer></script></head><body><h1>%s</h1><img src='{{scheme}}://i0.bildhoster.com/k/%s.jpg?w=300&ssl=1'><a href='{{scheme}}://laden.messerhaus.de/m'>Messer</a>%s<img src='{{scheme}}://besucher.altzaehler.de/c.php?id=kb&style=invisible' width=1 height=1><a href='{{scheme}}://nadelbrett.com/pin'><img src='{{scheme}}://nadelbrett.com/knopf.png' width=40></a><script src='{{scheme}}://nadelbrett.com/zahl.js?url=kb'></script><script src='{{scheme}}://cdn.linkverdienst.com/a.js' async></script><iframe style='display:none' src='{{scheme}}://eins.ringtausch.net/f1'></iframe></body></html>" % (title, title, title.lower(), body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
S, N = "sync", NO_STORE
SITES = {
    "suppenkueche.bloghof.com": {"/": doc("Suppe", "<script>fetch('/sterne/7');</script>"), "/eintopf": doc("Eintopf", "<script src='{{scheme}}://player.kurzfilmer.tv/p.js'></script><script>fetch('/masse?g=250')</script>"), "/abo-danke": doc("Danke", "<img src='{{scheme}}://liste.briefbote.eu/px/abo?l=44&k={{new:bb}}' width=1 height=1>"), "/_stat/s.js": script(HOST), "/_stat/hit": empty(pixel="analytics|unknown"), "/sterne/*": json_('{"s":4}'), "/masse": json_('{"oz":8.8}'), "/favicon.ico": pic("ico", 16, 16, headers=LONG)},
    "fonts.schriftgut.com": {"/css": style("h1{font-family:Lora}")}, "i0.bildhoster.com": {"/k/*": pic("jpeg", 300, 200, headers=LONG)}, "besucher.altzaehler.de": {"/c.php": pic("gif", pixel="analytics|unknown", headers=N)}, "nadelbrett.com": {"/knopf.png": pic("png", 40, 20, headers=LONG), "/zahl.js": script("nbZahl({'n':12})", headers={"Cache-Control": "max-age=300"})},
    "cdn.linkverdienst.com": {"/a.js": script(AFF, gzip=True)}, "t.linkverdienst.com": {"/imp": pic("gif", pixel="analytics|retargeting|unknown", headers=N, set_cookie=["lv={{c:lv}}" + CO])}, "player.kurzfilmer.tv": {"/p.js": script(VID, gzip=True), "/cfg/*": json_('{"hls":"x"}')}, "ad.kurzfilmer.tv": {"/tag": {"body": TAGX, "type": "application/xml"}}, "ereignis.spotmacher.com": {"/i": pic("gif", pixel="analytics|retargeting|unknown", headers=N), "/q1": empty(pixel="analytics|retargeting|unknown")},
    "liste.briefbote.eu": {"/px/*": pic("gif", pixel="conversion|analytics|unknown|email_open", headers=N)}, "eins.ringtausch.net": {"/f1": page(SYN, set_cookie=["rt1={{c:rt1}}; Domain=ringtausch.net" + CO])}, "zwei.ringtausch.net": {"/f2": page(SYN2)}, "ziel-a.datenkauf.eu": {"/in": pic("gif", pixel=S, headers=N, set_cookie=["dk={{c:dk}}" + CO])}, "ziel-b.kundenwissen.com": {"/s/*": pic("gif", pixel=S, headers=N, set_cookie=["kw={{c:kw}}" + CO])}, "ziel-c.markenfinder.io": {"/m": empty(pixel=S, set_cookie=["mf={{c:mf}}" + CO])},
}
SYNCS = [{"from_domain": "ringtausch.net", "to_domain": t, "name": "u"} for t in ("datenkauf.eu", "kundenwissen.com", "markenfinder.io")]
THIRD_PARTY_COOKIES = True
U = "http://suppenkueche.bloghof.com"
VISITS = [{"url": U + "/"}, {"url": U + "/eintopf"}, {"run": "new Promise(r=>setTimeout(r,600))"}, {"url": U + "/abo-danke"}]
