"""A dating portal: product events, social pixels, a frame that syncs three parties, sign-up postback; presence, likes and private photos that are none."""
from dsl import *

MX = """(function(){var ev=function(n,x){var d=btoa(JSON.stringify({event:n,properties:Object.assign({distinct_id:'$device:{{c:mxd}}',token:'4c0ffee1',$current_url:location.href,time:Date.now()/1000},x||{})}));
var r=new XMLHttpRequest();r.open('POST','{{scheme}}://eu.mixlane.io/t/?ip=1&verbose=0&_='+Date.now());r.withCredentials=true;r.setRequestHeader('Content-Type','application/x-www-form-urlencoded');r.send('data='+encodeURIComponent(d))};
ev('vue');window.mx=ev;})();"""
PIN = """(function(){var p={tid:'2614409911',event:location.pathname=='/bienvenue'?'signup':'pagevisit',pd:JSON.stringify({np:'gtm'}),ad:JSON.stringify({loc:location.href,sw:800,sh:600}),cb:Date.now()};
(new Image).src='{{scheme}}://ct.pinterest.com/v3/?'+Object.keys(p).map(function(k){return k+'='+encodeURIComponent(p[k])}).join('&')})();"""
SNAP = """(function(){fetch('{{scheme}}://tr.snapchat.com/p',{method:'POST',mode:'no-cors',credentials:'include',keepalive:true,body:new URLSearchParams({pid:'aa1f07-41',ev:'PAGE_VIEW',pl:location.href,ts:Date.now(),u_scsid:'{{new:sc}}',u_sclid:'{{new:sl}}',v:'3.44'})})})();"""
FRAME = """<!doctype html><title>.</title><script>var u='{{c:vuid}}';['{{scheme}}://x.dspalma.com/pm?pt=vela&ext_uid='+u,'{{scheme}}://usr.bidoro.net/s/vela/'+u+'?gdpr=1','{{scheme}}://match.kilnads.com/vela?id='+u+'&rd=1'].forEach(function(s){var i=new Image;i.src=s;document.documentElement.appendChild(i)})</script>"""
CO = "; SameSite=None; Secure; " + YEAR


def p(t, corps, plus=""):
    return page("""<!doctype html><html lang=fr><head><title>%s</title><link rel=stylesheet href=/s.css><script async src="{{scheme}}://lib.mixlane.io/2.js"></script><script async src="{{scheme}}://s.pinimg.com/ct/core.js"></script><script async src="{{scheme}}://sc-static.net/scevent.min.js"></script>%s</head><body><h1>%s</h1>%s</body></html>""" % (t, plus, t, corps), gzip=True)


D = "http://www.deuxcoeurs.fr"
SITES = {
    "www.deuxcoeurs.fr": {"/": p("Deux coeurs", "<img src=/accueil.webp><iframe src='{{scheme}}://eu.velassp.com/usync.html?p=dc&gdpr=1' width=0 height=0 style=display:none></iframe>"),
        "/profils": p("Profils", "<img src='{{scheme}}://photos.albumsec.net/m/41/7f3a.jpg?exp=1795000000&sig=9d0cbb0aa4fe7c'><img src='{{scheme}}://photos.albumsec.net/m/41/80b1.jpg?exp=1795000000&sig=7701ffa2b1c9e0'><script>fetch('/api/presence',{method:'POST',body:'on'});setTimeout(function(){fetch('/api/presence',{method:'POST',body:'on'})},500);setTimeout(function(){fetch('/api/like/80b1',{method:'PUT'});window.mx&&mx('coeur',{pos:2})},700)</script>"),
        "/messages": p("Messages", "<script>fetch('/api/fil?depuis=1790000000').then(function(r){return r.json()});navigator.sendBeacon('/api/lu/551')</script>"),
        "/inscription": p("Inscription", "<form></form><img src=/captcha/7f.png>"), "/bienvenue": p("Bienvenue", "<img src='{{scheme}}://s2.lienpartage.com/p/334?goal=inscription&adv_sub=M-55120&t={{new:t}}' width=1 height=1>"),
        "/s.css": style("h1{color:crimson}", headers=LONG), "/accueil.webp": pic("webp", 500, 200, headers=LONG), "/captcha/7f.png": pic("png", 150, 50, headers=NO_STORE), "/api/presence": empty(), "/api/like/80b1": json_('{"ok":true}'), "/api/fil": json_('[]'), "/api/lu/551": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "photos.albumsec.net": {"/m/*": pic("jpeg", 300, 300)},
    "lib.mixlane.io": {"/2.js": script(MX, gzip=True)}, "eu.mixlane.io": {"/t/": {"body": "1", "type": "text/plain", "pixel": "analytics", "set_cookie": ["mxs={{c:mxs}}" + CO]}},
    "s.pinimg.com": {"/ct/core.js": script(PIN, gzip=True)}, "ct.pinterest.com": {"/v3/": pic("gif", pixel={"event": {"signup": "conversion|social", "*": "social"}}, headers=NO_STORE, set_cookie=["ar_debug=1" + CO, "_pin_unauth={{c:_pin_unauth}}" + CO])},
    "sc-static.net": {"/scevent.min.js": script(SNAP, gzip=True)}, "tr.snapchat.com": {"/p": {"body": "", "status": 200, "type_always": "text/plain", "pixel": "social", "set_cookie": ["sc_at={{c:sc_at}}; Domain=snapchat.com" + CO]}},
    "eu.velassp.com": {"/usync.html": page(FRAME, set_cookie=["vuid={{c:vuid}}" + CO])},
    "x.dspalma.com": {"/pm": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["palma={{c:palma}}" + CO])},
    "usr.bidoro.net": {"/s/*": empty(pixel="sync", set_cookie=["bdo={{c:bdo}}" + CO])},
    "match.kilnads.com": {"/vela": go("{{scheme}}://eu.velassp.com/back?dsp=kiln&kid={{c:kid}}", pixel="sync", set_cookie=["kid={{c:kid}}" + CO])},
    "s2.lienpartage.com": {"/p/*": pic("png", pixel="conversion", headers=NO_STORE)},
}
SITES["eu.velassp.com"]["/back"] = pic("gif", pixel="sync", headers=NO_STORE)
SYNCS = [{"from_domain": "velassp.com", "to_domain": "dspalma.com", "name": "ext_uid"}, {"from_domain": "velassp.com", "to_domain": "bidoro.net", "name": "path"}, {"from_domain": "velassp.com", "to_domain": "kilnads.com", "name": "id"}, {"from_domain": "kilnads.com", "to_domain": "velassp.com", "name": "kid"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": D + "/"}, {"url": D + "/profils"}, {"url": D + "/messages"}, {"url": D + "/inscription"}, {"url": D + "/bienvenue"}]
