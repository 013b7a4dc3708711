"""Late site: a travel seller and a newspaper whose counters speak Swedish, Portuguese, Turkish, Finnish, Japanese, Romanian, Danish and shorthand, in GET, form, JSON and path; and scroll, error, consent and video talk between."""
from dsl import *

T = """(function(w){var s=w.__st||'hem',S='{{scheme}}://',v='{{new:v}}',I=function(u){new Image().src=S+u},B=function(u,o){navigator.sendBeacon(S+u,typeof o=='string'?o:JSON.stringify(o))};
var m={hem:function(){I('r.resmatt.se/i?h=sidvisning&b='+v);I('c.medidor.pt/x?acao=pagina_vista&vid='+v);B('k.seuranta.fi/t1',{tapahtuma:'sivun_katselu',kavija:v})},
vara:function(){I('r.resmatt.se/i?h=produktvisning&artikel=R-8&b='+v);I('c.medidor.pt/x?acao=produto_visto&sku=R-8&vid='+v);B('k.seuranta.fi/t2',{tapahtuma:'tuote_katsottu',tuote:'R-8',kavija:v});I('geri.hedefle.com.tr/y?liste=urun_bakanlar&urun=R-8&zi='+v)},
korg:function(){I('r.resmatt.se/i?h=lagd_i_varukorg&artikel=R-8&b='+v);I('c.medidor.pt/x?acao=adicionado_ao_carrinho&sku=R-8&vid='+v);B('k.seuranta.fi/t3','tapahtuma=lisatty_ostoskoriin&tuote=R-8&kavija='+v);B('nd.sensio.ro/e/cos',{ev:'adaugat_in_cos',p:'R-8',u:v})},
tack:function(){I('r.resmatt.se/i?h=kop_genomfort&summa=2190&valuta=SEK&ordernr=RS-118&b='+v);I('c.medidor.pt/x?acao=compra_finalizada&valor=199.00&moeda=EUR&pedido=RS-118&vid='+v);B('k.seuranta.fi/t4',{tapahtuma:'tilaus_valmis',summa:199,valuutta:'EUR',tilausnro:'RS-118',kavija:v});B('nd.sensio.ro/e/fin',{ev:'comanda_finalizata',total:990,moneda:'RON',comanda:'RS-118',u:v});
 I('jp.keisoku.jp/k?act='+encodeURIComponent('\\u8cfc\\u5165\\u5b8c\\u4e86')+'&kingaku=23800&chumon=RS-118&uid='+v);I('aff.henvis.dk/salg/RS-118/2190,00/'+v+'.gif');I('p.kortnote.com/c?t=s&o=RS-118&a=219000&cur=752&u='+v)},
nyhet:function(){B('les.avislog.no/l',{hendelse:'artikkel_lest',prosent:50,leser:v});I('r.resmatt.se/i?h=artikelvisning&b='+v);I('p.kortnote.com/c?t=v&u='+v);B('k.seuranta.fi/t5',{tapahtuma:'uutiskirje_tilattu',lomake:'n1',kavija:v})}};m[s]()})(window);"""


def doc(t, s):
    return page("<!doctype html><html><head><title>%s</title><script>__st='%s'</script></head><body><h1>%s</h1><img src=/o.jpg><script async src='{{scheme}}://g.gemensam.net/t.js'></script></body></html>" % (t, s, t), gzip=True)


G = lambda k: pic("gif", pixel=k, headers=NO_STORE)
RT, AN, CV = "retargeting|analytics", "analytics", "conversion"
SITES = {
    "www.resor-sol.se": {"/": doc("Resor", "hem"), "/resa/8": doc("Resa", "vara"), "/varukorg": doc("Varukorg", "korg"), "/tack": doc("Tack", "tack"), "/nyheter/1": doc("Nyhet", "nyhet"), "/o.jpg": pic("jpeg", 300, 120, headers=LONG), "/favicon.ico": empty()},
    "g.gemensam.net": {"/t.js": script(T, gzip=True)},
    "r.resmatt.se": {"/i": G({"h": {"sidvisning": AN, "artikelvisning": AN, "produktvisning": RT, "lagd_i_varukorg": "retargeting", "kop_genomfort": CV}})},
    "c.medidor.pt": {"/x": G({"acao": {"pagina_vista": AN, "produto_visto": RT, "adicionado_ao_carrinho": "retargeting", "compra_finalizada": CV}})},
    "k.seuranta.fi": {"/t1": empty(pixel=AN), "/t2": empty(pixel=RT), "/t3": empty(pixel="retargeting"), "/t4": empty(pixel=CV), "/t5": empty(pixel=CV)},
    "geri.hedefle.com.tr": {"/y": G("retargeting")}, "nd.sensio.ro": {"/e/cos": empty(pixel="retargeting"), "/e/fin": empty(pixel=CV)}, "jp.keisoku.jp": {"/k": G(CV)}, "aff.henvis.dk": {"/salg/*": G(CV)}, "p.kortnote.com": {"/c": G({"t": {"s": CV, "*": AN}})}, "les.avislog.no": {"/l": empty(pixel=AN)},
}
W = "http://www.resor-sol.se"
VISITS = [{"url": W + p} for p in ("/", "/resa/8", "/varukorg", "/tack", "/nyheter/1")]
