"""A university's learning platform (German words), nearly quiet: sign-on, silent frame, autosave, presence, captcha, flags, session touch, segments; with an own statistics picture under another name and an author's count pixel."""
from dsl import *

KURS = """<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/theme/stil.php/1/alles><script src="{{scheme}}://lib.formelkasten.org/3/fk.js"></script></head><body>
<img src="/theme/bild.php/weiher/core/1/spacer" width=1 height=16 alt=""><img src=/pix/u/f2.png><img src="/pluginfile.php/7712/user/icon/f1?rev=88123">%s
<iframe src="{{scheme}}://sso.hs-weiher.de/oidc/stumm?client_id=lernen&prompt=none&state={{new:st}}&nonce={{new:no}}" style=display:none></iframe>
<script src=/lib/kurs.js></script><script src=/lib/lupe.js async></script></body></html>"""
KURSJS = """(function(){fetch('/lib/ajax/sitzung?info=core_session_touch&sesskey=Qk29aLmX01',{method:'POST',body:'[{"index":0,"methodname":"core_session_touch"}]'});
fetch('/flags?umgebung=prod').then(r=>r.json());var n=0,t=setInterval(function(){fetch('/meldungen?seit='+(1790000000+n)+'&_='+Date.now());if(++n>2)clearInterval(t)},220);
navigator.sendBeacon('/raum/12/da','');fetch('{{scheme}}://konf.tafelraum.de/raum/12/teilnehmer');
if(location.pathname=='/quiz'){['a','ab','abc'].forEach(function(x,i){setTimeout(function(){fetch('/quiz/autosave',{method:'PATCH',body:JSON.stringify({frage:3,text:x})})},i*160)});
 fetch('{{scheme}}://sicher.robotfrage.eu/challenge',{method:'POST',body:'sitekey=10000000-ffff'}).then(r=>r.json())}
if(location.pathname=='/vortrag'){fetch('{{scheme}}://vod.hoersaalkino.de/v/771/liste.m3u8').then(()=>{fetch('{{scheme}}://vod.hoersaalkino.de/v/771/s0.ts');fetch('{{scheme}}://vod.hoersaalkino.de/v/771/s1.ts')});
 fetch('/vortrag/771/stelle',{method:'PUT',body:'{"sek":14}'})}
addEventListener('beforeunload',function(){navigator.sendBeacon('/raum/12/weg','')})})();"""
LUPE = """(function(d){var i=new Image(1,1);i.src='{{scheme}}://statistik.hs-weiher.de/lupe.php?action_name='+encodeURIComponent(d.title)+'&idsite=7&rec=1&r='+(Math.random()*1e6|0)+'&h=10&m=4&s=2&url='+encodeURIComponent(location.href)+'&_id={{c:pk}}&_idn=0&res=800x600&pv_id={{new:pv}}'})(document);"""
SITES = {
    "lernen.hs-weiher.de": {"/": go("{{scheme}}://sso.hs-weiher.de/oidc/auth?client_id=lernen&response_type=code&state=a81&redirect_uri=%2Fzurueck"), "/zurueck": go("/kurs", set_cookie=["LernSitzung={{new:ls}}; HttpOnly; Path=/"]),
                            "/kurs": page(KURS % ("Kurs", "<a href=/quiz>Quiz</a>"), gzip=True), "/quiz": page(KURS % ("Quiz", "<img src=/captcha/bild?k=9a0364b9e99bb480dd25e1f0284c8555><textarea></textarea>"), gzip=True), "/vortrag": page(KURS % ("Vortrag", "<video></video>"), gzip=True),
                            "/text": page(KURS % ("Aufsatz", "<p>Lesetext</p><img src='{{scheme}}://ms4.autorengeld.de/na/4f1c9b0a7e2d4c55a1c0d9e8b7f60312' width=1 height=1 alt=''>"), gzip=True),
                            "/theme/stil.php/1/alles": style("td{background:url(/theme/bild.php/weiher/core/1/y/tn)}", gzip=True, headers=LONG), "/theme/bild.php/*": pic("gif", headers=LONG), "/pix/u/f2.png": pic("png", 35, 35, headers=LONG), "/pluginfile.php/*": pic("png", 35, 35),
                            "/lib/kurs.js": script(KURSJS, gzip=True), "/lib/lupe.js": script(LUPE, gzip=True), "/lib/ajax/sitzung": json_('[{"error":false,"data":true}]'), "/flags": json_('{"neu":false}'), "/meldungen": empty(), "/raum/12/da": empty(), "/raum/12/weg": empty(),
                            "/quiz/autosave": empty(), "/captcha/bild": pic("png", 140, 48, headers=NO_STORE), "/vortrag/771/stelle": empty(), "/gesund": {"body": "ok", "type": "text/plain"}, "/favicon.ico": pic("ico", 16, 16)},
    "sso.hs-weiher.de": {"/oidc/auth": go("{{scheme}}://lernen.hs-weiher.de/zurueck?code={{new:code}}&state={{q:state}}", set_cookie=["KC={{c:KC}}; HttpOnly; " + YEAR]), "/oidc/stumm": page("<script>parent.postMessage('ok','*')</script>")},
    "statistik.hs-weiher.de": {"/lupe.php": pic("gif", pixel="analytics", headers=NO_STORE)},
    "ms4.autorengeld.de": {"/na/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["srp={{c:srp}}; SameSite=None; Secure; " + YEAR])},
    "lib.formelkasten.org": {"/3/fk.js": script("var FK={};" * 500, gzip=True, headers=LONG)}, "konf.tafelraum.de": {"/raum/12/teilnehmer": json_('{"n":14}')}, "sicher.robotfrage.eu": {"/challenge": json_('{"pass":true,"c":"{{new:c}}"}')},
    "vod.hoersaalkino.de": {"/v/771/liste.m3u8": {"body": "#EXTM3U\n#EXTINF:6,\ns0.ts\n#EXTINF:6,\ns1.ts\n", "type": "application/vnd.apple.mpegurl"}, "/v/771/s0.ts": {"body": bytes(9000), "type": "video/mp2t"}, "/v/771/s1.ts": {"body": bytes(8000), "type": "video/mp2t"}},
}
THIRD_PARTY_COOKIES = True
W = "http://lernen.hs-weiher.de"
VISITS = [{"url": W + "/"}, {"url": W + "/quiz"}, {"run": "new Promise(r=>setTimeout(r,600))"}, {"url": W + "/vortrag"}, {"url": W + "/text"},
          {"actor": "waechter", "address": "10.77.0.5", "headers": {"User-Agent": "Blackbox-Exporter/0.25.0"}, "requests": [{"url": W + "/gesund"}, {"url": W + "/gesund"}]}]
