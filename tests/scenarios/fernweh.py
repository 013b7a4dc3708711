"""A travel site reached through a meta search: a click that bounces over three networks with 302, 307 and a page that refreshes, a booking with conversions of four networks in one container's answer (two redirect, one answers 200 without body, one a script of a few bytes), a session recorder with binary posts, remarketing under a country's host; and price calendars, tiles, blurred previews of a few pixels, currencies, flags, chat, a virtual queue's heartbeat."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
APP = """(function(){var d=document,q=new URLSearchParams(location.search);fetch('/bff/flags?u='+(localStorage.u=localStorage.u||Math.random().toString(36).slice(2))).then(function(r){return r.json()});
for(var i=0;i<3;i++)fetch('{{scheme}}://fares.skygrid-gds.com/cal?o=HAM&d=LIS&m=2026-1'+i+'&cid=7f31&_='+Date.now());
fetch('/bff/fx?base=EUR&s=CHF,USD');fetch('{{scheme}}://warteraum.andrang.io/hb?e=fernweh&t={{new:qt}}',{method:'POST'});
d.querySelectorAll('img[data-full]').forEach(function(m){setTimeout(function(){m.src=m.dataset.full},250)});
if(q.get('clk'))d.cookie='aff='+q.get('clk')+'; path=/; max-age=2592000';
setTimeout(function(){fetch('{{scheme}}://msg.plauderbox.chat/api/boot',{method:'POST',headers:{'Content-Type':'application/json'},body:'{"app":"fw1","visitor":"'+localStorage.u+'"}'})},300)})();"""
REPLAY = """(function(){var k=(document.cookie.match(/_rpl=(\\w+)/)||[])[1]||(Math.random().toString(36)+Math.random().toString(36)).replace(/0\\./g,'');document.cookie='_rpl='+k+'; path=/; max-age=31536000';var n=0;
function ship(){var b=new Uint8Array(900+n*70);for(var i=0;i<b.length;i++)b[i]=Math.random()*256;var x=new XMLHttpRequest;x.open('POST','{{scheme}}://e4.mausfilm.com/rec/'+k+'/'+(n++)+'?v=9&site=2210');x.setRequestHeader('Content-Type','application/octet-stream');x.send(b)}
ship();setTimeout(ship,500);setTimeout(ship,900)})();"""
TM = """(function(w){fetch('{{scheme}}://tc.tagwerk.eu/rt/fernweh.json?p='+encodeURIComponent(location.pathname)).then(function(r){return r.json()}).then(function(c){c.t.forEach(function(t){var u='{{scheme}}://'+t.h+t.p+Object.keys(t.q||{}).map(function(k){return '&'+k+'='+encodeURIComponent(String(t.q[k]).replace('%total',w.total||0).replace('%oid',w.oid||'').replace('%rnd',Math.random()))}).join('');
if(t.k=='i'){var i=d('img');i.width=i.height=1;i.src=u}else if(t.k=='s'){var s=d('script');s.src=u}else if(t.k=='f'){var f=d('iframe');f.width=f.height=0;f.src=u}else fetch(u,{mode:'no-cors',credentials:'include'})})});function d(n){var e=document.createElement(n);document.body.appendChild(e);return e}})(window);"""
VIEW = '{"t":[{"k":"i","h":"rmk.werbeufer.com","p":"/v/viewthroughconversion/99312/?fmt=3","q":{"data":"event=hotel_view","random":"%rnd"}},{"k":"s","h":"cdn.mausfilm.com","p":"/r.js?s=2210"}]}'
BUY = """{"t":[{"k":"i","h":"rmk.werbeufer.com","p":"/v/conversion/99312/?label=bkX&guid=ON&script=0","q":{"value":"%total","oid":"%oid","currency_code":"EUR","random":"%rnd"}},
{"k":"i","h":"www.flugpartner.net","p":"/tr/s?prg=771","q":{"amount":"%total","order":"%oid"}},{"k":"s","h":"tag.meilenband.com","p":"/conv.js?mer=31","q":{"o":"%oid","a":"%total"}},{"k":"fetch","h":"s2s.reiselinks.org","p":"/pb/c?prog=18","q":{"tid":"%oid","rev":"%total"}},{"k":"f","h":"fls.adnacht.net","p":"/activityi;src=5512;type=sales;cat=book0","q":{"cost":"%total","ord":"%oid"}}]}"""


def doc(title, body="", pre=""):
    return page("""<!doctype html><html><head><title>%s</title><script>%s</script><link rel=stylesheet href=/s/m.css></head><body>%s<div id=map><img src="{{scheme}}://t1.kachelkarte.org/11/1012/672.png" width=256><img src="{{scheme}}://t2.kachelkarte.org/11/1013/672.png" width=256></div>
<script src=/s/app.js></script><script src="{{scheme}}://tc.tagwerk.eu/fernweh/tm.js" async></script></body></html>""" % (title, pre, body), gzip=True)


PIC = "<img src='{{scheme}}://img.hotelbilder.net/w_4,h_3,e_blur/h%d.jpg' data-full='{{scheme}}://img.hotelbilder.net/w_400,h_300/h%d.jpg' width=400 height=300>"
SITES = {
    "www.fernweh-reisen.com": {"/hotel/lisboa": doc("Hotel Lisboa", PIC % (1, 1) + PIC % (2, 2)), "/hotel/porto": doc("Hotel Porto", PIC % (3, 3)), "/buchung/danke": doc("Gebucht", "<h1>Danke für Ihre Buchung FW-88120</h1>", "total='612.50';oid='FW-88120'"),
                               "/s/m.css": style("body{margin:0}", headers=LONG), "/s/app.js": script(APP, gzip=True, headers=LONG), "/bff/flags": json_('{"new_nav":true}', headers=NO_STORE), "/bff/fx": json_('{"CHF":0.93}'), "/favicon.ico": pic("png", 32, 32)},
    "www.suchreise.de": {"/": page("<!doctype html><title>Suchreise</title><a id=a href='{{scheme}}://out.suchreise.de/o/77?hotel=lisboa&pos=1'>599</a><img src='{{scheme}}://img.hotelbilder.net/w_90,h_60/h1.jpg'>"), "/favicon.ico": pic("png", 16, 16)},
    "out.suchreise.de": {"/o/*": go("{{scheme}}://clk.reiselinks.org/c?prog=18&pub=77&sub={{new:s}}")},
    "clk.reiselinks.org": {"/c": go("{{scheme}}://www.flugpartner.net/tr/c?prg=771&ref={{q:sub}}", status=307, set_cookie=["rl_id={{c:rl_id}}" + CO])},
    "www.flugpartner.net": {"/tr/c": page("<html><head><meta http-equiv=refresh content='0;url={{scheme}}://www.fernweh-reisen.com/hotel/lisboa?clk={{c:fpid}}'><title>Weiter</title></head></html>", set_cookie=["fpid={{c:fpid}}" + CO]), "/tr/s": go("{{scheme}}://www.flugpartner.net/tr/px.gif?ok=1&n={{new:n}}", pixel="conversion"), "/tr/px.gif": pic("gif", pixel="conversion|analytics|unknown", headers=NO_STORE), "/favicon.ico": pic("ico", 16, 16)},
    "tc.tagwerk.eu": {"/fernweh/tm.js": script(TM, gzip=True, headers={"Cache-Control": "max-age=300"}), "/rt/fernweh.json": json_(VIEW, headers=NO_STORE)},
    "cdn.mausfilm.com": {"/r.js": script(REPLAY, gzip=True, headers=LONG)}, "e4.mausfilm.com": {"/rec/*": {"status": 202, "body": "", "pixel": "analytics"}},
    "rmk.werbeufer.com": {"/v/*": go("{{scheme}}://www.werbeufer.de/v/1p/99312/?cid={{c:wu}}&fmt=3&is_vtc=1&ctc={{new:c}}", pixel="retargeting|conversion|analytics|sync", set_cookie=["wu={{c:wu}}" + CO])},
    "www.werbeufer.de": {"/v/*": pic("gif", pixel="retargeting|conversion|analytics|sync|unknown", headers=NO_STORE)},
    "tag.meilenband.com": {"/conv.js": script("void 0;", pixel="conversion", headers=NO_STORE)}, "s2s.reiselinks.org": {"/pb/c": {"body": "", "type_always": "text/plain", "pixel": "conversion"}},
    "fls.adnacht.net": {"/*": page("<html><body style='margin:0'><img src='{{scheme}}://ad.adnacht.net/ddm/fls/z/src=5512;type=sales;cat=book0;cost={{q:cost}};ord={{q:ord}};u={{new:u}}' width=1 height=1></body></html>", set_cookie=["dn={{c:dn}}" + CO])},
    "ad.adnacht.net": {"/ddm/*": pic("gif", pixel="conversion", headers=NO_STORE)},
    "img.hotelbilder.net": {"/w_4,*": pic("jpeg", 4, 3, headers=LONG), "/*": pic("jpeg", 400, 300, headers=LONG)}, "t1.kachelkarte.org": {"/*": pic("png", 256, 256, headers=LONG)}, "t2.kachelkarte.org": {"/*": pic("png", 256, 256, headers=LONG)},
    "fares.skygrid-gds.com": {"/cal": json_('{"d":[99,104,87]}', headers=NO_STORE)}, "warteraum.andrang.io": {"/hb": json_('{"pos":0}')}, "msg.plauderbox.chat": {"/api/boot": json_('{"online":true}', set_cookie=["pb={{c:pb}}" + CO])},
}
SITES["tc.tagwerk.eu"]["/rt/fernweh.json"]["body"] = VIEW
SITES["tc.tagwerk.eu"]["/fernweh/tm.js"]["body"] = TM.replace("/rt/fernweh.json?p='+encodeURIComponent(location.pathname)", "/rt'+(/danke/.test(location.pathname)?'/danke.json':'/fernweh.json')")
SITES["tc.tagwerk.eu"]["/rt/danke.json"] = json_(BUY, headers=NO_STORE)
SYNCS = [{"from_domain": "werbeufer.com", "to_domain": "werbeufer.de", "name": "cid"}, {"from_domain": "flugpartner.net", "to_domain": "fernweh-reisen.com", "name": "clk"}]
THIRD_PARTY_COOKIES = True
F = "http://www.fernweh-reisen.com"
VISITS = [{"url": "http://www.suchreise.de/"}, {"url": "http://out.suchreise.de/o/77?hotel=lisboa&pos=1"}, {"run": "1"}, {"run": "2"}, {"url": F + "/hotel/porto"}, {"url": F + "/buchung/danke"}]
