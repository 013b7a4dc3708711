"""A property portal (Portuguese words) seen with scripts switched off (a sandbox, since the lab needs the debugger): noscript pictures and frames, style-sheet counters, objects; beside noscript photographs, maps, spacers, energy labels."""
from dsl import *


def folha(titulo, corpo, cab="", venda=""):
    return page("<!doctype html><html lang=pt><head><title>" + titulo + "</title><link rel=stylesheet href=/e/base.css><link rel=stylesheet href='{{scheme}}://folhas.contavistas.pt/f.css?s=4410'><script async src='{{scheme}}://etiq.gestorix.io/g.js?id=GX-551'></script>" + cab + "</head><body>"
                "<noscript><iframe src='{{scheme}}://etiq.gestorix.io/sem.html?id=GX-551' height=0 width=0 style=display:none></iframe></noscript><h1>" + titulo + "</h1><i class=cv></i>" + corpo
                + "<img src=/i/vazio.gif width=10 height=1 alt=''><noscript><img height=1 width=1 style='display:none' alt='' src='{{scheme}}://www.redecasa-social.com/pt?id=90177&ev=" + (venda or "VerPagina") + "&noscript=1'></noscript></body></html>", gzip=True, headers={"Content-Security-Policy": "sandbox allow-same-origin allow-forms"})


SITES = {
    "www.casacerta.pt": {"/": folha("Casa Certa", "<a href=/imovel/3312>T2</a><img class=preg src=/i/vazio.gif data-src=/fotos/a.jpg><noscript><img src=/fotos/a.jpg></noscript>"),
                         "/imovel/3312": folha("T2 em Braga", "<noscript><img src=/fotos/b.jpg width=400></noscript><img src='{{scheme}}://mapa.ruaexata.pt/estatico?c=41.55,-8.42&z=15&w=300&h=200&chave=AIz0b7c1d'><img src=/selos/energia-b.svg><object data='{{scheme}}://v.medeimovel.com/o/3312?ag=77&s={{new:s}}' type=image/gif width=1 height=1></object>"),
                         "/contacto": folha("Contacto", "<form><noscript><iframe src='{{scheme}}://desafio.souhumano.org/sem?k=6LfX00aa' width=302 height=120></iframe></noscript></form>"),
                         "/obrigado": folha("Pedido enviado", "<p>Obrigado</p><noscript><img src='{{scheme}}://alvo.pontoleads.com/c?cta=2207&et=lead&ref=CC-90211&val=0' width=1 height=1></noscript>", venda="Lead"),
                         "/e/base.css": style("@import url('/e/cores.css');.preg{background:#eee url(/i/rede.png)}", headers=LONG), "/e/cores.css": style("h1{color:#045}", headers=LONG), "/i/vazio.gif": pic("gif", headers=LONG), "/i/rede.png": pic("png", 3, 3, headers=LONG), "/fotos/a.jpg": pic("jpeg", 400, 260, headers=LONG), "/fotos/b.jpg": pic("jpeg", 400, 260, headers=LONG),
                         "/selos/energia-b.svg": pic("svg", 60, 20, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "folhas.contavistas.pt": {"/f.css": style(".cv{display:block;width:1px;height:1px;background:url('{{scheme}}://folhas.contavistas.pt/p/4410/{{new:h}}.png')}", headers=NO_STORE), "/p/*": pic("png", pixel="analytics|unknown", headers=NO_STORE)},
    "etiq.gestorix.io": {"/sem.html": page("<!doctype html><html><head><title>gx</title></head><body><img src='{{scheme}}://c.trilhoweb.net/b?c1=2&c2=881204&c15={{new:k}}&nj=1' width=1 height=1 alt=''><img src='{{scheme}}://rm.voltaca.net/seg/add?seg=31877&t=2' width=1 height=1 alt=''></body></html>"), "/g.js": script("/* g */")},
    "c.trilhoweb.net": {"/b": go("{{scheme}}://c.trilhoweb.net/b2?c1=2&c2=881204&u={{c:UID}}&nj=1", pixel="analytics|unknown", set_cookie=["UID={{c:UID}}; SameSite=None; Secure; " + YEAR], headers=NO_STORE), "/b2": empty(pixel="analytics|unknown", headers=NO_STORE)},
    "rm.voltaca.net": {"/seg/add": pic("gif", pixel="retargeting|analytics|unknown", headers=NO_STORE, set_cookie=["vlt={{c:vlt}}; SameSite=None; Secure; " + YEAR])},
    "www.redecasa-social.com": {"/pt": pic("gif", pixel={"ev": {"Lead": "conversion|social", "*": "social|analytics|retargeting|unknown"}}, headers=NO_STORE, set_cookie=["rc={{c:rc}}; SameSite=None; Secure; " + YEAR])},
    "v.medeimovel.com": {"/o/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "alvo.pontoleads.com": {"/c": pic("png", pixel="conversion", headers=NO_STORE)},
    "mapa.ruaexata.pt": {"/estatico": pic("png", 300, 200, headers={"Cache-Control": "max-age=86400"})},
    "desafio.souhumano.org": {"/sem": page("<img src='{{scheme}}://desafio.souhumano.org/img?c={{new:c}}{{new:d}}' width=200 height=60>"), "/img": pic("jpeg", 200, 60, headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
W = "http://www.casacerta.pt"
VISITS = [{"url": W + "/"}, {"url": W + "/imovel/3312"}, {"url": W + "/contacto"}, {"url": W + "/obrigado"}]
