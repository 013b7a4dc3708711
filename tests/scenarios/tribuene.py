"""A newspaper with a wall: a meter that decides by JSON, an auction by posts whose answers name frames for user matches, the matches walked in an iframe by a list of a hundred in which four answer, a win notice and billing notice with a price in disguise, viewability measured by a script in the slot (start, in view, out), attention pings every moment with sequence numbers, a panel's JSONP, a visitor number kept by Last-Modified, an audience counter drawn by a stylesheet; beside live text by event stream, comments, weather, web push, puzzle scores, gallery sprites, archive pictures behind signed addresses."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
WALL = """(function(){fetch('/meter/check?a='+(document.body.dataset.a||0)).then(function(r){return r.json()});var es=new EventSource('/live/stream?id=771');setTimeout(function(){es.close()},900);
fetch('{{scheme}}://kommentar.redeforum.net/count?ids=771,772').then(function(r){return r.json()});fetch('/wetter.json?plz=20095');fetch('{{scheme}}://push.glockenturm.dev/v1/key?site=tr');})();"""
ATT = """(function(){var p='{{scheme}}://ping.lesezeit.io/p',u=localStorage._lz||(localStorage._lz=Math.random().toString(36).slice(2,14)),s=Math.random().toString(36).slice(2,8),n=0;function b(){var e=document.createElement('img');e.src=p+'?h='+location.hostname+'&p='+encodeURIComponent(location.pathname)+'&u='+u+'&t='+s+'&c='+(n*0.25).toFixed(2)+'&x='+scrollY+'&y='+document.body.scrollHeight+'&j='+(n++?15:30)+'&_'}b();setTimeout(b,350);setTimeout(b,700)})();"""
AUC = """(function(){var bid={id:'{{new:auc}}',imp:[{id:'1',banner:{w:300,h:250}}],site:{page:location.href},user:{}};
function ask(h,p){return fetch('{{scheme}}://'+h+p,{method:'POST',credentials:'include',headers:{'Content-Type':'text/plain'},body:JSON.stringify(bid)}).then(function(r){return r.status==200?r.json():null})}
Promise.all([ask('rtb.nordbid.com','/openrtb2/auction'),ask('hb.adfjord.net','/pb?v=9'),ask('bid.leerlauf.tv','/hb/v1')]).then(function(a){a.forEach(function(x){if(!x)return;(x.ext&&x.ext.usersync||[]).forEach(function(y){var e=document.createElement(y.type=='iframe'?'iframe':'img');e.style.display='none';e.src='{{scheme}}://'+y.url;document.body.appendChild(e)});
if(x.seatbid){var w=x.seatbid[0].bid[0];fetch('{{scheme}}://'+w.nurl.replace('${AUCTION_PRICE}',w.price),{mode:'no-cors',credentials:'include'});var f=document.createElement('iframe');f.width=300;f.height=250;document.getElementById('slot').appendChild(f);f.contentDocument.open();f.contentDocument.write(w.adm.replace(/SCHEME/g,'{{scheme}}'));f.contentDocument.close()}})})})();"""
ADM = "<a href='SCHEME://click.nordbid.com/c/881'><img src='SCHEME://cr.nordbid.com/300x250/881.jpg' width=300 height=250></a><img src='SCHEME://rtb.nordbid.com/bill?p=ENC7fK2hQ&b=881' width=1 height=1><script src='SCHEME://js.blickmass.com/v.js#slot=1'></scr\"+\"ipt>"
VIEW = """(function(){var c='{{scheme}}://ev.blickmass.com/',id='{{new:imp}}';function s(k,x){if(navigator.sendBeacon(c+k+'?i='+id+'&ts='+Date.now()+(x||'')))return;(new Image).src=c+k}s('start');setTimeout(function(){s('inview','&pct=62&ms=1000')},300);setTimeout(function(){var x=new XMLHttpRequest;x.open('GET',c+'q?i='+id+'&e=100');x.send()},600)})();"""
MATCH = """<!doctype html><script>(function(){var L=[['cm.tauschring.net','/match?nid=nordbid&nuid={{c:nb}}'],['ids.brueckenkopf.io','/s/nordbid/{{c:nb}}'],['dsp.hafenlicht.com','/cs?p=12&h='],['x.leerlauf.tv','/us?g=0']];L.forEach(function(l,i){setTimeout(function(){var m=new Image;m.referrerPolicy='no-referrer-when-downgrade';m.src='{{scheme}}://'+l[0]+l[1]},40*i)})})()</script>"""
PANEL = """window.pnl=function(o){window._pnl=o};(function(){var s=document.createElement('script');s.src='{{scheme}}://s.medienpanel.de/blank.js?st=tribuene&cp='+location.pathname.slice(1)+'&pt=CP&r2=&ps=lin&er=N00&rf=&cb=pnl&lt='+Date.now().toString(36);document.head.appendChild(s);var i=new Image;i.src='{{scheme}}://s.medienpanel.de/tx.io?st=tribuene&cp='+location.pathname.slice(1)+'&pt=XP&ss={{new:ss}}&lt='+Date.now().toString(36)})();"""


def doc(title, a, body=""):
    return page("<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href='{{scheme}}://s.tribuene-assets.de/t.css'><link rel=stylesheet href='{{scheme}}://zaehl.reichweite.org/c/771/%d.css'><script defer src='{{scheme}}://s.tribuene-assets.de/w.js'></script><script async src='{{scheme}}://static.lesezeit.io/lz.js'></script>"
                "<script async src='{{scheme}}://script.medienpanel.de/iam.js'></script></head><body data-a=%d><img src='{{scheme}}://s.tribuene-assets.de/sprite.png' width=1 height=1><div class=rw></div>%s<div id=slot></div><script src='{{scheme}}://s.tribuene-assets.de/auc.js'></script>"
                "<img src='{{scheme}}://lm.wiederkehr.net/k.gif' width=1 height=1><img src='{{scheme}}://archiv.tribuene-assets.de/2026/11/x%d.jpg?Expires=1790000900&Signature={{new:sg}}&Key-Pair-Id=K2'></body></html>" % (title, a, a, body, a), gzip=True)


SITES = {
    "www.tribuene.de": {"/": doc("Tribüne", 1), "/politik": doc("Politik", 2), "/raetsel": doc("Rätsel", 3, "<script>fetch('/raetsel/score',{method:'POST',body:'{\"s\":4}'});navigator.sendBeacon('/raetsel/save','state=3')</script>"), "/meter/check": json_('{"left":3}', set_cookie=["mtr={{c:mtr}}; " + YEAR]),
                        "/live/stream": {"body": "id: 1\ndata: {}\n\n", "type": "text/event-stream"}, "/wetter.json": json_('{"t":4}'), "/raetsel/score": json_('{"ok":1}'), "/raetsel/save": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "s.tribuene-assets.de": {"/t.css": style("body{margin:0}.n{background:url(/px.gif)}", headers=LONG), "/w.js": script(WALL, gzip=True, headers=LONG), "/auc.js": script(AUC, gzip=True, headers=LONG), "/sprite.png": pic("png", 1, 400, headers=LONG)},
    "archiv.tribuene-assets.de": {"/2026/*": pic("jpeg", 320, 200)},
    "zaehl.reichweite.org": {"/c/*": style(".rw{width:1px;height:1px;background:url('{{scheme}}://zaehl.reichweite.org/i/771?v={{new:v}}')}", headers=NO_STORE), "/i/771": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "static.lesezeit.io": {"/lz.js": script(ATT, gzip=True, headers=LONG)}, "ping.lesezeit.io": {"/p": pic("gif", pixel="analytics", headers=NO_STORE)},
    "script.medienpanel.de": {"/iam.js": script(PANEL, headers=LONG)}, "s.medienpanel.de": {"/blank.js": script("pnl({\"p\":0});", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["i00={{c:i00}}" + CO]), "/tx.io": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["i00={{c:i00}}" + CO])},
    "lm.wiederkehr.net": {"/k.gif": pic("gif", pixel="analytics|unknown", headers={"Last-Modified": "Tue, 24 Nov 2026 11:21:{{new:lm}} GMT", "Cache-Control": "private, no-cache"}, etag=True)},
    "rtb.nordbid.com": {"/openrtb2/auction": json_('{"id":"1","seatbid":[{"bid":[{"price":1.42,"nurl":"rtb.nordbid.com/win?a={{new:w}}&pr=${AUCTION_PRICE}","adm":"%s"}]}],"ext":{"usersync":[{"type":"iframe","url":"sync.nordbid.com/load?gdpr=1&gdpr_consent=CPxyzABPxyzABAGABCENAiCMAP_AAH_AAAAAAAAA"}]}}' % ADM.replace('"', '\\"').replace("\\\"+\\\"", ""), set_cookie=["nb={{c:nb}}" + CO]),
                        "/win": empty(pixel="analytics|retargeting|unknown"), "/bill": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "hb.adfjord.net": {"/pb": json_('{"ext":{"usersync":[{"type":"image","url":"px.adfjord.net/u?r={{new:r}}"}]}}', set_cookie=["af={{c:af}}; Domain=adfjord.net" + CO])}, "bid.leerlauf.tv": {"/hb/v1": empty()},
    "px.adfjord.net": {"/u": go("{{scheme}}://cm.tauschring.net/match?nid=adfjord&nuid={{c:af}}", pixel="sync")},
    "sync.nordbid.com": {"/load": page(MATCH, set_cookie=["nb={{c:nb}}" + CO])}, "cm.tauschring.net": {"/match": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["tr={{c:tr}}" + CO])},
    "ids.brueckenkopf.io": {"/s/*": empty(pixel="sync")}, "dsp.hafenlicht.com": {"/cs": go("{{scheme}}://sync.nordbid.com/in?d=12&du={{c:hl}}", pixel="sync", set_cookie=["hl={{c:hl}}" + CO])}, "x.leerlauf.tv": {"/us": {"body": "", "type_always": "image/gif", "pixel": "sync|unknown"}},
    "cr.nordbid.com": {"/300x250/*": pic("jpeg", 300, 250, headers=LONG)}, "js.blickmass.com": {"/v.js": script(VIEW, gzip=True, headers=LONG)}, "ev.blickmass.com": {p: empty(pixel="analytics|unknown") for p in ("/start", "/inview", "/q")},
    "kommentar.redeforum.net": {"/count": json_('{"771":4}')}, "push.glockenturm.dev": {"/v1/key": {"body": "BPk{{new:k}}", "type": "text/plain"}},
}
SITES["sync.nordbid.com"]["/in"] = pic("gif", pixel="sync", headers=NO_STORE)
SYNCS = [{"from_domain": "nordbid.com", "to_domain": "tauschring.net", "name": "nuid"}, {"from_domain": "nordbid.com", "to_domain": "brueckenkopf.io", "name": "path"}, {"from_domain": "adfjord.net", "to_domain": "tauschring.net", "name": "nuid"}, {"from_domain": "hafenlicht.com", "to_domain": "nordbid.com", "name": "du"}]
THIRD_PARTY_COOKIES = True
T = "http://www.tribuene.de/"
VISITS = [{"url": T}, {"url": T + "politik"}, {"url": T + "raetsel"}]
