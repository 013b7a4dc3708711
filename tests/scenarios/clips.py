"""A site of clips that lives on rough advertising: numbers for names of hosts, a frame that answers by script with trackers inside, one address that holds everything in base64, impressions by stylesheet in an advertisement's frame, a click that bounces over three hosts to a landing page with its own counter, a push service that asks and registers, viewability by repeated gifs; beside them clips' previews, sprites of frames, players' settings, comments, votes, a rating by stars."""
from dsl import *

AD = """(function(){var c=JSON.parse(atob('eyJ6IjoiNzcxMjAiLCJoIjoieDcucGFwYWdldS1uZXQuYml6IiwicCI6Ii9nIn0='));var f=document.createElement('iframe');f.width=300;f.height=250;f.style.border=0;f.src='{{scheme}}://'+c.h+c.p+'?z='+c.z+'&d='+btoa(JSON.stringify({u:location.href,s:'800x600',l:'de',k:'{{new:ku}}'}));document.body.appendChild(f)})();"""
FRAME = """<!doctype html><html><head><link rel=stylesheet href="{{scheme}}://x7.papageu-net.biz/s/{{new:im}}.css"></head><body style="margin:0"><a id=k href="{{scheme}}://go.papageu-net.biz/c/{{new:ck}}?b=8" target=_top><img src="{{scheme}}://m3.bannerlager.biz/b/8.gif" width=300 height=250></a><div class=i></div><script src="{{scheme}}://v9.sichtbar-ads.biz/v.js#8"></script></body></html>"""
VIEW = """(function(){var n=0,id='{{new:vi}}';var t=setInterval(function(){var i=new Image(1,1);i.src='{{scheme}}://v9.sichtbar-ads.biz/b/'+id+'.'+(++n)+'.gif';if(n>2)clearInterval(t)},300)})();"""
PUSH = """(function(){var s='{{scheme}}://push.meldungen-jetzt.biz';fetch(s+'/api/zone/77',{mode:'cors'});setTimeout(function(){fetch(s+'/event?z=77&e=prompt_shown&oaid={{new:oa}}&t='+Date.now(),{mode:'no-cors'})},200)})();"""
LAND = """<!doctype html><html><head><title>Gewinn</title><link rel=stylesheet href=/l.css></head><body><h1>Gewinn</h1><script>(function(){var q=new URLSearchParams(location.search);var i=new Image;i.src='{{scheme}}://track.postbackbox.com/lp?cid='+q.get('cid')+'&off=88&t='+Date.now()})()</script></body></html>"""


def clip(title, n):
    return page("<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/c.css></head><body>%s<video src=/v/%d.mp4 width=300 preload=metadata></video><script>fetch('/player/%d.json');fetch('/stars?c=%d');setTimeout(function(){fetch('/view',{method:'POST',body:'c=%d'})},300)</script><script src='{{scheme}}://x7.papageu-net.biz/a.js'></script><script src='{{scheme}}://push.meldungen-jetzt.biz/p.js' async></script></body></html>" % (title, "".join("<img src='/th/%d.jpg' width=80>" % (n * 10 + i) for i in range(5)), n, n, n, n), gzip=True)


AN = "analytics|retargeting|unknown"
SITES = {
    "clipkiste.tv": {"/": clip("Clipkiste", 1), "/c/2": clip("Clip 2", 2), "/c.css": style("img{border:0}", headers=LONG), "/th/*": pic("jpeg", 80, 60, headers=LONG), "/v/*": {"body": bytes(9000), "type": "video/mp4"}, "/player/*": json_('{"hd":true,"sprite":"/th/s.jpg"}'), "/stars": json_('{"avg":4.1}'), "/view": json_('{"ok":true,"views":4412}'), "/favicon.ico": pic("ico", 16, 16, headers=LONG)},
    "x7.papageu-net.biz": {"/a.js": script(AD, headers={"Cache-Control": "max-age=300"}), "/g": page(FRAME, headers=NO_STORE, set_cookie=["pg={{c:pg}}; Domain=papageu-net.biz; SameSite=None; Secure; " + YEAR]), "/s/*": style(".i{background:url('{{scheme}}://x7.papageu-net.biz/i/{{c:pg}}/8.gif')}", headers=NO_STORE), "/i/*": pic("gif", pixel=AN, headers=NO_STORE)},
    "m3.bannerlager.biz": {"/b/*": pic("gif", 300, 250, headers=LONG)}, "v9.sichtbar-ads.biz": {"/v.js": script(VIEW), "/b/*": pic("gif", pixel=AN, headers=NO_STORE)},
    "go.papageu-net.biz": {"/c/*": go("{{scheme}}://r1.zwischenhalt.click/?k={{c:pg}}", set_cookie=["pg={{c:pg}}; Domain=papageu-net.biz; SameSite=None; Secure; " + YEAR])}, "r1.zwischenhalt.click": {"/": go("{{scheme}}://www.gewinn-heute.win/lp?cid={{new:cl}}", set_cookie=["zh={{c:zh}}; SameSite=None; Secure; " + YEAR])},
    "www.gewinn-heute.win": {"/lp": page(LAND), "/l.css": style("h1{}"), "/favicon.ico": pic("ico", 16, 16)}, "track.postbackbox.com": {"/lp": pic("gif", pixel=AN, headers=NO_STORE, set_cookie=["pb={{c:pb}}; SameSite=None; Secure; " + YEAR])},
    "push.meldungen-jetzt.biz": {"/p.js": script(PUSH), "/api/*": json_('{"title":"Erlauben","delay":3}'), "/event": empty(pixel="analytics|unknown")},
}
SYNCS = [{"from_domain": "papageu-net.biz", "to_domain": "zwischenhalt.click", "name": "k"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://clipkiste.tv/"}, {"url": "http://clipkiste.tv/c/2"}, {"run": "1"}, {"url": "http://go.papageu-net.biz/c/abc?b=8"}]
