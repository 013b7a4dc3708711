"""A Polish cyclists' forum: embedded clips, posts of a network, banners and an audit of audience; avatars, cron images, smilies and marks of reading are none."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
AUDIT = """(function(){var id='bVzqGjeB.f4nhr5Qwzq8oMf3LoHdJ4bC3Zx.Mf0Jqoz.87',h=['gapl','hitaudyter','pl'];function go(et,x){var i=new Image();i.src='{{scheme}}:/'+'/'+h.join('.')+'/_'+Date.now()+'/rexdot.gif?l=100&id='+id+'&et='+et+'&hsrc=1&fv=-&tz=-60&href='+encodeURIComponent(location.href)+(x||'')}
go('view');setTimeout(function(){go('sonar','&extra='+encodeURIComponent('mobile|scroll=40'))},250)})();"""
BANNER = """document.write('<a href="{{scheme}}://adserwer.kampanijka.pl/ck.php?bannerid=91"><img src="{{scheme}}://adserwer.kampanijka.pl/baner/rower728.gif" width=728 height=90></a><div style="position:absolute;left:0;visibility:hidden"><img src="{{scheme}}://adserwer.kampanijka.pl/lg.php?bannerid=91&campaignid=12&zoneid=5&loc='+encodeURIComponent(location.href)+'&cb={{new:cb}}" width=0 height=0></div>');"""
CLIP = """<!doctype html><html><head><title>klip</title></head><body style="background:#000"><img src="{{scheme}}://mini.klipowiec.tv/x7/poster.webp" width=320 height=180><script src="{{scheme}}://s.klipowiec.tv/p/base.js"></script></body></html>"""
BASE = """(function(c){function z(p,m){var u=c+'/'+p+'&docid=x7&cpn={{new:cpn}}&ver=2&fmt=134&rt='+(performance.now()/1000).toFixed(2);if(m)fetch(u,{method:'POST',mode:'no-cors',keepalive:true,body:'st=0&et=9.7&len=221'});else{var r=new XMLHttpRequest();r.open('GET',u);r.send()}}
z('api/stats/playback?ns=kw');setTimeout(function(){z('api/stats/watchtime?ns=kw&state=playing',1)},150);setTimeout(function(){z('api/stats/qoe?ns=kw&event=streamingstats')},300);fetch('{{scheme}}://mini.klipowiec.tv/x7/napisy.json').then(function(r){return r.json()})})('{{scheme}}://s.klipowiec.tv');"""
CHIRP = """(function(){document.querySelectorAll('blockquote.cwir').forEach(function(b){var f=document.createElement('iframe');f.width=400;f.height=160;f.src='{{scheme}}://platform.cwirkacz.social/embed/wpis.html?id='+b.dataset.id+'&lang=pl';b.parentNode.replaceChild(f,b)})})();"""
CHIRPDOC = """<!doctype html><html><head><title>wpis</title></head><body><img src="{{scheme}}://obrazki.cwirkacz.social/profil/4471/mini.jpg" width=48 height=48><p>Szlak otwarty!</p><script>fetch('{{scheme}}://cdn.cwirkacz.social/wpis/{{q:id}}.json').then(r=>r.json());
(new Image).src='{{scheme}}://syndykat.cwirkacz.social/i/jot/embeds?l='+encodeURIComponent(JSON.stringify({widget_origin:document.referrer,item_ids:['{{q:id}}'],event_namespace:{client:'tfw',page:'tweet',action:'impression'},client_version:'2615f7e'}))</script></body></html>"""


def avatar(md5):
    return '<img src="{{scheme}}://avatary.globawatar.org/avatar/%s?s=80&d=identicon&r=g" width=80 height=80>' % md5


def doc(title, body):
    return page("""<!doctype html><html lang=pl><head><meta charset=utf-8><title>%s</title><link rel=stylesheet href=/styl/polana.css><script src="{{scheme}}://pro.hitaudyter.pl/xgemius.js" async></script></head><body><img src=/styl/logo.png><script src="{{scheme}}://adserwer.kampanijka.pl/al.php?zoneid=5"></script>%s
<img src="/cron.php?cron_type=tidy_sessions" width=1 height=1 alt="cron"><script src=/styl/forum.js></script></body></html>""" % (title, body), gzip=True, set_cookie=["forum_sid={{c:forum_sid}}; HttpOnly; Path=/"])


SITES = {
    "forum.rowerowapolana.pl": {
        "/": doc("Polana", "<img src=/styl/nieprzeczytane.gif width=25 height=25><a href=/t/812>Szlak</a>" + avatar("0cc175b9c0f1b6a831c399e269772661")),
        "/t/812": doc("Szlak nad Bugiem", avatar("92eb5ffee6ae2fec3ad71c777531578f") + avatar("4a8a08f09d37b73795649038408b5f33") + """<img src=/usmiech/rower.gif width=20 height=20><img src="/pobierz/plik.php?id=5512&t=1" ><iframe src="{{scheme}}://www.klipowiec.tv/embed/x7?rel=0" width=320 height=180></iframe>
<blockquote class=cwir data-id=1790221133>wpis</blockquote><script src="{{scheme}}://platform.cwirkacz.social/widgets.js" async></script><div class=podpis><img src="{{scheme}}://i.ktopatrzy.su/l/9xQ2b.png"></div>
<script>fetch('/ajax/przeczytane',{method:'POST',body:'t=812&p=9'});</script>"""),
        "/t/90": doc("Sondy", """<div class=podpis><img src="{{scheme}}://i.ktopatrzy.su/l/9xQ2b.png?t=90"></div><iframe src="{{scheme}}://sonda.glosujemy-razem.pl/s/31" width=300 height=200></iframe><a id=w href="#odp" ping="{{scheme}}://wyjscia.kampanijka.pl/ping?src=forum&l=sklep">sklep</a>"""),
        "/styl/polana.css": style("blockquote{background:url(/styl/cudzyslow.png)}", gzip=True, headers=LONG), "/styl/logo.png": pic("png", 200, 60, headers=LONG), "/styl/nieprzeczytane.gif": pic("gif", 25, 25, headers=LONG), "/styl/cudzyslow.png": pic("png", 16, 16, headers=LONG), "/usmiech/*": pic("gif", 20, 20, headers=LONG),
        "/styl/forum.js": script("fetch('/ajax/obecni.json?_='+Date.now()).then(function(r){return r.json()});", headers=LONG), "/ajax/obecni.json": json_('{"gosci":41,"zalogowani":["bury","tandem"]}', headers=NO_STORE), "/ajax/przeczytane": json_('{"ok":true}', headers=NO_STORE),
        "/cron.php": pic("gif", headers=NO_STORE), "/pobierz/plik.php": pic("jpeg", 300, 200), "/favicon.ico": pic("ico", 16, 16)},
    "avatary.globawatar.org": {"/avatar/*": pic("png", 80, 80, headers={"Cache-Control": "max-age=300"})},
    "pro.hitaudyter.pl": {"/xgemius.js": script(AUDIT, gzip=True, headers={"Cache-Control": "max-age=43200"})},
    "gapl.hitaudyter.pl": {"/_*": go("{{scheme}}://ls.hitaudyter.pl/redot.gif?l=100&id={{q:id}}&et={{q:et}}&gdyn={{c:Gdyn}}", pixel="analytics|unknown", set_cookie=["Gdyn={{c:Gdyn}}; Domain=hitaudyter.pl" + CO])}, "ls.hitaudyter.pl": {"/redot.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "adserwer.kampanijka.pl": {"/al.php": script(BANNER, headers=NO_STORE), "/baner/*": pic("gif", 728, 90, headers=LONG), "/lg.php": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE, set_cookie=["OAID={{c:OAID}}" + CO])}, "wyjscia.kampanijka.pl": {"/ping": empty(pixel="analytics|retargeting|unknown")},
    "www.klipowiec.tv": {"/embed/*": page(CLIP, gzip=True, set_cookie=["kw_vis={{c:kw_vis}}" + CO])}, "mini.klipowiec.tv": {"/x7/poster.webp": pic("webp", 320, 180, headers=LONG), "/x7/napisy.json": json_('{"pl":["Ruszamy o swicie","Most jest zamkniety"]}')},
    "s.klipowiec.tv": {"/p/base.js": script(BASE, gzip=True, headers=LONG), "/api/stats/*": empty(pixel="analytics|unknown")},
    "platform.cwirkacz.social": {"/widgets.js": script(CHIRP, gzip=True, headers={"Cache-Control": "max-age=1800"}), "/embed/wpis.html": page(CHIRPDOC)}, "obrazki.cwirkacz.social": {"/profil/*": pic("jpeg", 48, 48, headers=LONG)}, "cdn.cwirkacz.social": {"/wpis/*": json_('{"autor":"szlaki","tekst":"Szlak otwarty! Zapraszamy od soboty.","polubienia":12}')},
    "syndykat.cwirkacz.social": {"/i/jot/*": pic("gif", pixel="social|analytics|unknown", headers=NO_STORE)},
    "i.ktopatrzy.su": {"/l/*": pic("png", pixel="unknown|analytics", headers=NO_STORE)},
    "sonda.glosujemy-razem.pl": {"/s/31": page("<!doctype html><title>sonda</title><p>Szosa czy gravel?</p><img src=/pasek.png width=1 height=12><script>fetch('/api/wyniki/31').then(r=>r.json())</script>"), "/pasek.png": pic("png", headers=LONG), "/api/wyniki/31": json_('{"szosa":31,"gravel":47}')},
}
THIRD_PARTY_COOKIES = True
F = "http://forum.rowerowapolana.pl/"
VISITS = [{"url": F}, {"url": F + "t/812"}, {"url": F + "t/90"}, {"run": "document.getElementById('w').click()"}]
