"""Kinds: orders, leads, baskets and views told in six tongues and by the page alone; events in bodies only, answered with small data."""
from dsl import *

GO = """(function(){var s=document.currentScript.dataset,b='{{scheme}}://';
fetch(b+'api.wydarzenia.io/ingest',{method:'POST',body:JSON.stringify({events:[{name:s.e,ts:Date.now(),visitor:'{{new:v}}',url:location.href}]})}).then(function(r){return r.text()});
fetch(b+'hb.obecnosc.net/alive',{method:'POST',body:'{"session":"{{new:hs}}","page":"'+location.pathname+'","sec":5}'}).then(function(r){return r.json()});
if(s.r)(new Image).src=b+'t.ricordami.it/a?cl=771&tipo='+s.r+'&art='+s.a+'&u={{new:ru}}';})();"""


def p(t, e, r="", art="", more=""):
    return page("<!doctype html><title>%s</title><script src=/g.js data-e='%s' data-r='%s' data-a='%s'></script><h1>%s</h1>%s" % (t, e, r, art, t, more), gzip=True)


def px(u):
    return "<img src='{{scheme}}://%s' width=1 height=1 alt=''>" % u


N = {"headers": NO_STORE}
SITES = {
    "www.sklep-lesny.pl": {"/": p("Sklep", "otwarcie", "home", "0"), "/produkt/kask": p("Kask", "widok", "prodotto", "K1"), "/koszyk": p("Koszyk", "koszyk", "carrello", "K1"),
        "/dziekujemy": p("Dziekujemy za zakup", "zakup", "acquisto", "K1", px("s.partnerzy.pl/lead.php?kampania=44&nr=Z-771&kwota=210.00") + px("kauf.bonusring.de/abschluss?pid=9&bnr=Z-771&netto=170.73&waehrung=PLN") + px("suivi.afilio.fr/v.php?c=12&m=210.00&ref=Z-771") + px("m.bestel-partner.nl/order?t=8&bedrag=210.00&on=Z-771")),
        "/g.js": script(GO, gzip=True, headers={"Cache-Control": "max-age=60"}), "/favicon.ico": pic("ico", 16, 16)},
    "www.kursy-wizja.pl": {"/": p("Kursy", "otwarcie"), "/gracias": p("Gracias por registrarse", "rejestracja", "", "", px("c.registroya.es/alta.gif?cliente=18&ref=R-4410") + px("zz.leadmolen.nl/c?k=18&n={{new:n}}")), "/g.js": script(GO, gzip=True, headers={"Cache-Control": "max-age=60"}), "/favicon.ico": pic("ico", 16, 16)},
    "api.wydarzenia.io": {"/ingest": json_('{"accepted":1}', pixel="analytics|conversion|retargeting")}, "hb.obecnosc.net": {"/alive": json_('{"next":5}', pixel="analytics|unknown")},
    "t.ricordami.it": {"/a": pic("gif", pixel={"tipo": {"acquisto": "conversion|retargeting", "home": "retargeting|analytics", "*": "retargeting"}}, **N)},
    "s.partnerzy.pl": {"/lead.php": pic("gif", pixel="conversion", **N)}, "kauf.bonusring.de": {"/abschluss": pic("gif", pixel="conversion", **N)}, "suivi.afilio.fr": {"/v.php": pic("png", pixel="conversion", **N)}, "m.bestel-partner.nl": {"/order": empty(pixel="conversion")},
    "c.registroya.es": {"/alta.gif": pic("gif", pixel="conversion", **N)}, "zz.leadmolen.nl": {"/c": pic("gif", pixel="conversion|unknown|analytics", **N)},
}
VISITS = [{"url": "http://www.sklep-lesny.pl/"}, {"url": "http://www.sklep-lesny.pl/produkt/kask"}, {"url": "http://www.sklep-lesny.pl/koszyk"}, {"url": "http://www.sklep-lesny.pl/dziekujemy"}, {"url": "http://www.kursy-wizja.pl/"}, {"url": "http://www.kursy-wizja.pl/gracias"}]
