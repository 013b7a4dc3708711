"""A furniture shop: events through a subdomain of its own, retargeting by script answers, affiliate sale, recordings; tests, seals and stock that are none."""
from dsl import *

LOADER = """(function(w,d){var L=function(u,t){var s=d.createElement('script');s.src=u;if(t)s.type=t;d.head.appendChild(s)};
var o={k:w.seite.typ,n:w.seite.nr||''};
fetch('{{scheme}}://ab.formvariante.de/v2/decide?project=em-44&visitor={{new:abv}}').then(function(r){return r.json()}).then(function(j){
 fetch('{{scheme}}://ab.formvariante.de/v2/exposure',{method:'POST',keepalive:true,headers:{'Content-Type':'text/plain'},body:JSON.stringify({visitor:'{{new:abv}}',exp:j.exp,v:j.v,url:location.href})})});
L('{{scheme}}://widgets.rebasket.io/ld.js?a=7714&k='+o.k+'&p='+o.n);L('{{scheme}}://js.klickbild.com/em/8801.js');
var b='em='+w.seite.typ+'&sid={{new:ses}}&u='+encodeURIComponent(location.pathname)+'&w='+screen.width+'&ep.nr='+o.n;
fetch('{{scheme}}://daten.eichenhof-moebel.de/j/d?tid=EM4&cid={{c:_em_id}}&en='+w.seite.ev+'&_s=1',{method:'POST',credentials:'include',mode:'no-cors',body:b});
})(window,document);"""
RB = """(function(){var u='{{scheme}}://dis.rebasket.io/w/e?a=%5B7714%5D&v=5.31&t={{q:k}}&p0='+encodeURIComponent('e=v{{q:k}}&p={{q:p}}')+'&dc='+encodeURIComponent(location.hostname)+'&tld=eichenhof-moebel.de&dtycbr='+(Math.random()*99999|0);
var s=document.createElement('script');s.async=1;s.src=u;document.body.appendChild(s)})();"""
REC = """(function(){var n=0,f=function(){fetch('{{scheme}}://in.klickbild.com/em/8801/'+'{{new:rs}}'+'/'+n++,{method:'POST',mode:'no-cors',body:new Uint8Array(180+n*37)})};
f();setTimeout(f,250);})();"""


def seite(titel, typ, ev, nr="", mehr=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/c/haus.css><script>window.seite={typ:'%s',ev:'%s',nr:'%s'}</script><script src=/c/wagen.js defer></script></head>
<body><img src=/c/eiche.svg width=140><h1>%s</h1><img src="{{scheme}}://bilder.moebelcdn.net/r/480x320/%s.webp"><img src="{{scheme}}://siegel.gutgeprueft.de/badge/X7741C.svg" width=90>%s</body></html>""" % (titel, typ, ev, nr, titel, nr or "start", mehr), gzip=True)


SITES = {
    "www.eichenhof-moebel.de": {"/": seite("Eichenhof", "h", "seite"), "/sofa/aalto-3": seite("Sofa Aalto", "p", "artikel", "AA3-11", "<script>fetch('/bestand/AA3-11.json')</script>"), "/wagen": seite("Warenkorb", "b", "korb", "AA3-11"),
        "/danke": seite("Danke", "c", "kauf", "AA3-11", "<img src='{{scheme}}://www.nordpartner.net/s/8841.jsp?ordnr=B-20917&wert=1299.00&wg=sofa&kd={{new:kd}}' width=1 height=1 alt=''><iframe src='{{scheme}}://rating.gutgeprueft.de/einladen?o=B-20917' width=320 height=90></iframe>"),
        "/c/haus.css": style("body{margin:0}", headers=LONG), "/c/wagen.js": script(LOADER, gzip=True), "/c/eiche.svg": pic("svg", 140, 40, headers=LONG), "/bestand/AA3-11.json": json_('{"lager":3,"tage":12}'), "/favicon.ico": pic("ico", 16, 16)},
    "daten.eichenhof-moebel.de": {"/j/d": empty(pixel={"en": {"kauf": "conversion|analytics", "*": "analytics"}}, set_cookie=["_em_id={{c:_em_id}}; Domain=eichenhof-moebel.de; " + YEAR])},
    "ab.formvariante.de": {"/v2/decide": json_('{"exp":"kopf-7","v":"B"}'), "/v2/exposure": empty(pixel="analytics|unknown")},
    "widgets.rebasket.io": {"/ld.js": script(RB, gzip=True)},
    "dis.rebasket.io": {"/w/e": script("/**/void 0;", pixel={"t": {"c": "conversion|retargeting", "h": "retargeting|analytics", "*": "retargeting"}}, headers=NO_STORE, set_cookie=["rbu={{c:rbu}}; SameSite=None; Secure; " + YEAR])},
    "js.klickbild.com": {"/em/8801.js": script(REC, headers={"Cache-Control": "max-age=60"})}, "in.klickbild.com": {"/em/*": empty(pixel="analytics|unknown")},
    "www.nordpartner.net": {"/s/8841.jsp": go("{{scheme}}://pic.nordpartner.net/b/ok.gif?o={{q:ordnr}}", pixel="conversion", set_cookie=["npv={{c:npv}}; SameSite=None; Secure; " + YEAR])},
    "pic.nordpartner.net": {"/b/ok.gif": pic("gif", pixel="conversion", headers=NO_STORE)},
    "bilder.moebelcdn.net": {"/r/*": pic("webp", 480, 320, headers=LONG)}, "siegel.gutgeprueft.de": {"/badge/*": pic("svg", 90, 90)}, "rating.gutgeprueft.de": {"/einladen": page("<!doctype html><title>Bewerten</title><p>Bewertung abgeben")},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.eichenhof-moebel.de/"}, {"url": "http://www.eichenhof-moebel.de/sofa/aalto-3"}, {"url": "http://www.eichenhof-moebel.de/wagen"}, {"url": "http://www.eichenhof-moebel.de/danke?b=B-20917"}]
