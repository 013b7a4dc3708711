"""A shop abroad: what happened is said in seven languages, in queries, paths, JSON and form bodies, to sellers nobody has heard of."""
from dsl import *

TAG = """(function(w,d){var s=w.shopState||{k:'start'};var h={de:'zaehl.klickspur.de',es:'h.huellaweb.es',pl:'zbior.statka.pl',fr:'mesure.regie-lys.fr',it:'traccia.bottega-dati.it',cz:'sber.okolostat.cz',nl:'m.meetpunt.nl'};
var S='{{scheme}}://';
(new Image).src=S+h.de+'/z?vorgang='+({start:'seitenaufruf',prod:'produktansicht',korb:'warenkorb',ende:'bestellung'})[s.k]+'&kd={{new:kd}}'+(s.sum?'&wert='+s.sum+'&waehrung=EUR&bestellnr='+s.nr:'')+(s.art?'&artikel='+s.art:'');
(new Image).src=S+h.es+'/h/4471/'+({start:'pagina-vista',prod:'ficha-producto',korb:'al-carrito',ende:'compra-realizada'})[s.k]+'/{{new:es}}'+(s.sum?'/'+s.sum+'/'+s.nr:'/')+'?r='+Math.random();
fetch(S+h.pl+'/odb/'+({start:1,prod:2,korb:3,ende:4})[s.k],{method:'POST',mode:'no-cors',keepalive:true,body:JSON.stringify({zdarzenie:({start:'odslona',prod:'obejrzano_produkt',korb:'dodano_do_koszyka',ende:'zakup'})[s.k],gosc:'{{new:pl}}',adres:location.href,wartosc:s.sum||null,waluta:s.sum?'PLN':null,numer_zamowienia:s.nr||null})});
var f=new FormData;if(s.k=='ende'){navigator.sendBeacon(S+h.fr+'/collecte/v',new URLSearchParams({evenement:'achat_valide',montant:s.sum,devise:'EUR',commande:s.nr,visiteur:'{{new:fr}}'}));
 var x=new XMLHttpRequest;x.open('GET',S+h.it+'/t?azione=ordine_completato&importo='+s.sum+'&valuta=EUR&ordine='+s.nr+'&cliente={{new:it}}');x.send();
 (new Image).src=S+h.cz+'/s?udalost=objednavka_dokoncena&castka='+s.sum+'&mena=CZK&navstevnik={{new:cz}}'}
else if(s.k=='prod'){navigator.sendBeacon(S+h.fr+'/collecte/p',new URLSearchParams({evenement:'fiche_produit',produit:s.art,visiteur:'{{new:fr}}'}));(new Image).src=S+h.nl+'/doelgroep?lijst=lampen&product='+s.art+'&bezoeker={{new:nl}}'}
})(window,document);"""


def doc(title, state, body=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><script>window.shopState=%s</script><link rel=stylesheet href=/g.css></head><body><h1>%s</h1><img src=/b/%s.jpg><img src=/b/leer.gif width=1 height=8>%s
<script src="{{scheme}}://bund.tagkiste.de/k/81.js"></script></body></html>""" % (title, state, title, "x", body), gzip=True)


SITES = {
    "www.basarwelt.at": {"/": doc("Basar", "{k:'start'}"), "/ware/lampe": doc("Lampe", "{k:'prod',art:'L-77'}", "<form action=/korb></form>"), "/korb": doc("Korb", "{k:'korb',art:'L-77'}", "<script>fetch('/api/korb',{method:'POST',body:JSON.stringify({artikel:'L-77',menge:1})})</script>"),
                         "/danke": doc("Danke", "{k:'ende',sum:'64.50',nr:'BW-5512'}", "<img width=1 height=1 src='{{scheme}}://zaehl.klickspur.de/z?vorgang=bestellung&ohne_js=1&wert=64.50&bestellnr=BW-5512&kd={{new:n}}'>"),
                         "/g.css": style("h1{color:#411}", headers=LONG), "/b/x.jpg": pic("jpeg", 260, 160, headers=LONG), "/b/leer.gif": pic("gif", headers=LONG), "/api/korb": json_('{"menge":1,"summe":"64.50"}'), "/favicon.ico": pic("ico", 16, 16)},
    "bund.tagkiste.de": {"/k/*": script(TAG, gzip=True, headers={"Cache-Control": "max-age=1200"})},
    "zaehl.klickspur.de": {"/z": pic("gif", pixel={"vorgang": {"seitenaufruf": "analytics|retargeting", "produktansicht": "retargeting|analytics", "warenkorb": "retargeting", "bestellung": "conversion"}}, headers=NO_STORE, set_cookie=["ks={{c:ks}}; " + YEAR])},
    "h.huellaweb.es": {"/h/4471/pagina-vista/*": pic("png", pixel="analytics", headers=NO_STORE), "/h/4471/ficha-producto/*": pic("png", pixel="retargeting|analytics", headers=NO_STORE), "/h/4471/al-carrito/*": pic("png", pixel="retargeting", headers=NO_STORE), "/h/4471/compra-realizada/*": pic("png", pixel="conversion", headers=NO_STORE)},
    "zbior.statka.pl": {"/odb/1": empty(pixel="analytics"), "/odb/2": empty(pixel="retargeting|analytics"), "/odb/3": empty(pixel="retargeting"), "/odb/4": empty(pixel="conversion")},
    "mesure.regie-lys.fr": {"/collecte/p": {"body": "", "pixel": "retargeting|analytics"}, "/collecte/v": {"body": "", "pixel": "conversion"}},
    "traccia.bottega-dati.it": {"/t": {"body": "ok", "type": "text/plain", "pixel": "conversion"}}, "sber.okolostat.cz": {"/s": pic("gif", pixel="conversion", headers=NO_STORE)}, "m.meetpunt.nl": {"/doelgroep": pic("gif", pixel="retargeting", headers=NO_STORE)},
}
B = "http://www.basarwelt.at"
VISITS = [{"url": B + "/"}, {"url": B + "/ware/lampe"}, {"url": B + "/korb"}, {"url": B + "/danke"}, {"url": B + "/", "tab": "b"}]
