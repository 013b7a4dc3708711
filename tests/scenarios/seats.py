"""A ticket sale in three brands with one sign-on: queue positions, seat holds, captcha, sign-on images on sister domains, payment; beside conversions, retargeting and a cookie sync."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
APP = """var S='{{scheme}}://';function I(u){(new Image).src=u}function P(u,b){return fetch(u,{method:'POST',body:b||'',credentials:'include'})}function Q(u){return fetch(u,{credentials:'include'})}"""
QUEUE = """(function(){var n=0;function ask(){var i=new Image;i.src='{{scheme}}://wait.fileattente.net/pos.gif?c=billetto&e=lune26&q={{new:q}}&n='+n+'&_='+Date.now();if(++n<4)setTimeout(ask,200)}ask();
fetch('{{scheme}}://wait.fileattente.net/status/billetto/lune26/{{new:q}}?cid=fr-FR&l='+Date.now(),{method:'POST',credentials:'include',body:'{}'})})();"""
UET = """(function(){var q='ti=5710044&Ver=2&mid={{new:mid}}&sid={{c:muid}}&p='+encodeURIComponent(location.href)+'&tl='+encodeURIComponent(document.title)+'&sw=800&sh=600';
(new Image).src='{{scheme}}://bat.clairbing.com/action/0?'+q+(location.pathname=='/merci'?'&evt=custom&ec=order&ea=purchase&gv=118.00&gc=EUR':'&evt=pageLoad&lt=812')})();"""
MAT = """(function(){var q='idsite=3&rec=1&action_name='+encodeURIComponent(document.title)+'&url='+encodeURIComponent(location.href)+'&_id={{c:_pk}}&res=800x600&rand='+Math.random();
navigator.sendBeacon('/mes/m.php?'+q)})();"""


def doc(title, body, more=""):
    return page("<!doctype html><html lang=fr><head><title>" + title + "</title><link rel=stylesheet href=/a/s.css><script src=/a/a.js></script><script defer src=/mes/m.js></script></head><body><img src=/a/t.gif width=1 height=8>" + body + more + "</body></html>", gzip=True)


TAG = "<script async src='{{scheme}}://bat.clairbing.com/b.js'></script>"
SSO = ("<img src='{{scheme}}://www.scenopole.fr/sso/poser.gif?jeton=ST-{{new:j1}}&ts=1790000100' width=1 height=1><img src='{{scheme}}://www.festimarine.be/sso/poser.gif?jeton=ST-{{new:j2}}&ts=1790000100' width=1 height=1>"
       "<img src='{{scheme}}://compte.unseulcompte.com/verif.gif?client=billetto&etat={{new:e}}' width=1 height=1>")
OUT = ("<img src='{{scheme}}://www.scenopole.fr/sso/oter.gif?s={{new:o1}}' width=1 height=1><img src='{{scheme}}://www.festimarine.be/sso/oter.gif?s={{new:o2}}' width=1 height=1><img src='{{scheme}}://compte.unseulcompte.com/sortie?client=billetto&retour=0&s={{new:o3}}' width=1 height=1>")
SITES = {
    "www.billetto-lune.fr": {
        "/": doc("Billetto", "<img src=/a/salle.jpg><link rel=prefetch href=/a/plan.json>", TAG), "/attente": doc("Attente", "<script src='{{scheme}}://wait.fileattente.net/q.js'></script>"),
        "/connexion": doc("Connexion", "<iframe width=300 height=70 src='{{scheme}}://c.humainouinon.org/cadre?k=6LdX'></iframe>" + SSO), "/places": doc("Places", "".join("<img width=12 height=12 src='{{scheme}}://plan.siegemap.io/s/%s.png?etat=%d&c=%s'>" % (s, i % 3, "e8a" if i % 2 else "2c9") for i, s in enumerate(("A1", "A2", "A3", "B1", "B2", "B3")))),
        "/paiement": doc("Paiement", "<form></form>"), "/merci": doc("Merci", "<h1>BL-2201</h1>", TAG + "<img src='{{scheme}}://suivi.affilune.com/t/v?prog=311&type=vente&ref=BL-2201&montant=118.00&u={{new:af}}' width=1 height=1 style=border:0>"), "/sortie": doc("Au revoir", OUT),
        "/a/s.css": style("b{background:url(/a/b.png)}body{background:url(/a/b.png)}", headers=LONG), "/a/a.js": script(APP, headers=LONG), "/a/t.gif": pic("gif", headers=LONG), "/a/b.png": pic("png", headers=LONG), "/a/salle.jpg": pic("jpeg", 400, 200, headers=LONG), "/a/plan.json": json_('{"rows":12}'), "/favicon.ico": pic("ico", 16, 16),
        "/mes/m.js": script(MAT, gzip=True, set_cookie=["_pk={{c:_pk}}; " + YEAR]), "/mes/m.php": empty(pixel="analytics"),
        "/api/retenir": json_('{"ok":true,"s":480}'), "/api/relacher": empty(), "/api/minuteur": empty(headers=NO_STORE), "/api/places": json_("[1,0,1]", headers=NO_STORE), "/api/code": json_('{"ok":false}'), "/api/paiement/etat": empty(headers=NO_STORE), "/api/session": empty()},
    "wait.fileattente.net": {"/q.js": script(QUEUE, set_cookie=["fa_q={{c:fa_q}}" + CO]), "/pos.gif": pic("gif", headers=NO_STORE, set_cookie=["fa_q={{c:fa_q}}" + CO]), "/status/*": json_('{"pos":41}', headers=NO_STORE)},
    "c.humainouinon.org": {"/cadre": page("<!doctype html><img src='/defi/p.gif?k=6LdX&c={{new:c}}' width=1 height=1><script>fetch('/defi/preuve?k=6LdX&c={{new:c}}',{method:'POST',body:'{\"t\":[1,2,3]}'});fetch('/defi/pret?c={{new:c}}')</script>", set_cookie=["hon={{c:hon}}" + CO]), "/defi/p.gif": pic("gif", headers=NO_STORE), "/defi/preuve": json_('{"pass":true}'), "/defi/pret": empty()},
    "www.scenopole.fr": {"/sso/*": pic("gif", headers=NO_STORE, set_cookie=["sp_sess={{new:s}}; HttpOnly; SameSite=None; Secure; Path=/"])},
    "www.festimarine.be": {"/sso/*": pic("gif", headers=NO_STORE, set_cookie=["fm_sess={{new:s}}; HttpOnly; SameSite=None; Secure; Path=/"])},
    "compte.unseulcompte.com": {"/verif.gif": pic("gif", headers=NO_STORE, set_cookie=["usc={{c:usc}}" + CO]), "/sortie": empty(headers=NO_STORE), "/session/vivante": empty()},
    "plan.siegemap.io": {"/s/*": pic("png", headers=LONG), "/tenir": json_('{"hold":"h1"}', set_cookie=["sm_b={{c:sm_b}}" + CO]), "/prolonger": empty(headers=NO_STORE)},
    "carte.paisible-paie.com": {"/3ds/etat": empty(headers=NO_STORE, set_cookie=["pp_d={{c:pp_d}}" + CO]), "/bin/497010": json_('{"t":"cb"}'), "/tva": json_('{"taux":5.5}')},
    "adresse.codeville.fr": {"/search/": json_('{"features":[]}')},
    "bat.clairbing.com": {"/b.js": script(UET, gzip=True, set_cookie=["muid={{c:muid}}" + CO]), "/action/0": empty(pixel={"evt": {"custom": "conversion", "*": "retargeting|analytics"}}, headers=NO_STORE)},
    "suivi.affilune.com": {"/t/v": go("{{scheme}}://sync.pontdidees.net/m?src=affilune&xid={{c:al}}", pixel="conversion", set_cookie=["al={{c:al}}" + CO])},
    "sync.pontdidees.net": {"/m": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["pdi={{c:pdi}}" + CO])},
}
SYNCS = [{"from_domain": "affilune.com", "to_domain": "pontdidees.net", "name": "xid"}]
THIRD_PARTY_COOKIES = True
B = "http://www.billetto-lune.fr"
VISITS = [{"url": B + "/"}, {"url": B + "/attente"}, {"url": B + "/connexion"}, {"run": "Q(S+'compte.unseulcompte.com/session/vivante?client=billetto&sid=4e7a1c09bd33f281');P('/api/session')"},
          {"url": B + "/places"},
          {"run": "P('/api/retenir','A1,A2');P(S+'plan.siegemap.io/tenir?ev=lune26&s=A1,A2&acheteur=9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d');I('/api/minuteur?h=9b1deb4d&_='+Date.now());I(S+'plan.siegemap.io/prolonger?hold=h1&acheteur=9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d&_='+Date.now());Q('/api/places?depuis=1790000200&_='+Date.now());Q('/api/places?depuis=1790000201&_='+Date.now());navigator.sendBeacon('/api/relacher','B3')"},
          {"url": B + "/paiement"},
          {"run": "P('/api/code','c=LUNE10');Q(S+'adresse.codeville.fr/search/?q=12+rue+du+Port&limit=1&s=81bf02');Q(S+'carte.paisible-paie.com/bin/497010?s=cs_test_b1f20c7e');Q(S+'carte.paisible-paie.com/tva?pays=FR&montant=11800');[0,1,2].forEach(n=>I(S+'carte.paisible-paie.com/3ds/etat?tx=5d7c1f0e-2a19-4b6e-8e55-0f1a2b3c4d5e&n='+n));P('/api/paiement/etat?tx=5d7c1f0e');I('/api/paiement/etat?tx=5d7c1f0e&_='+Date.now())"},
          {"url": B + "/merci"}, {"url": B + "/sortie"}]
