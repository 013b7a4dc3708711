"""An online pharmacy with consent signals: cookieless pings before consent, everything after it, server-side tagging on an own subdomain, partner and price-comparison conversions; consent records, payment and sign-on that are none."""
from dsl import *

TC = "CQAbcEAQAbcEAAcABBPLBFFsAP_gAEPgAAqIJkNX_G__bWlr8X73aftkeY1P9_h77sQxBhfJE-4FzLvW_JwXx2ExNA36tqIKmRIAu3TBIQNlGJDURVCgaogVryDMaEyUgTNKJ6BkiFMRM2dYCFxvm4tjeQCY5vr991dx2B-t7dr83dzyy41Hn3a5_2S0WJCdA5"
TAGS = """(function(w){var S='{{scheme}}://',st=w.zgoda==='all'?'G111':'G100',cid='{{new:cid}}';
w.ping=function(en){navigator.sendBeacon(S+'sst.aptekazielona.pl/g/collect?v=2&tid=G-8PLZ04&gtm=45je&_p='+Math.floor(Math.random()*1e9)+'&gcs='+st+'&gcd=13l3l3l2l1&npa='+(st=='G100'?1:0)+(st=='G111'?'&cid='+cid:'')+'&dl='+encodeURIComponent(location.href)+'&dt='+encodeURIComponent(document.title)+'&en='+en)};
w.ping('page_view');
w.acceptAll=function(){w.zgoda='all';st='G111';fetch(S+'api.zgodnik.eu/v2/consents',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({tc:'@TC',cid:cid,action:'accept_all'})});w.ping('consent_update');ads()};
function ads(){var i=new Image;i.src=S+'adsrv.klikreklama.pl/pagead/viewthroughconversion/884411/?random='+Date.now()+'&cv=11&fst='+Date.now()+'&num=1&guid=ON&gcs='+st+'&url='+encodeURIComponent(location.href)+'&data=event%3Dpage_view';
var x=new XMLHttpRequest;x.open('GET',S+'x.reachpanel.eu/p.jpg?gdpr=1&gdpr_consent=@TC&pv={{new:pv}}&ref='+encodeURIComponent(document.referrer));x.responseType='blob';x.withCredentials=true;x.send()}
if(document.cookie.indexOf('zgoda=1')>-1){st='G111';ads()}})(window);""".replace("@TC", TC)
CMP = """(function(){fetch('{{scheme}}://api.zgodnik.eu/v2/geo').then(function(r){return r.json()});fetch('{{scheme}}://api.zgodnik.eu/v2/vendors/v214.json').then(function(r){return r.json()})})();"""


def shop(title, body):
    return page("""<!doctype html><html lang=pl><head><title>%s</title><link rel=stylesheet href=/s/a.css><script src="{{scheme}}://cmp.zgodnik.eu/v2/cmp.js?id=aptekazielona"></script><script async src=/s/tags.js></script></head>
<body><img src=/s/logo.svg><img src=/s/1x1.png width=1 height=8><a href="{{scheme}}://rejestr.ezdrowie-lab.pl/weryfikacja/2214"><img src="{{scheme}}://rejestr.ezdrowie-lab.pl/logo/2214.png?id=7f3e2d1c0b9a8877" width=90 height=40></a>%s
<iframe src="{{scheme}}://login.aptekazielona.pl/session/check?prompt=none&client_id=sklep&state={{new:st}}&nonce={{new:no}}" style="display:none"></iframe></body></html>""" % (title, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "www.aptekazielona.pl": {
        "/": shop("Apteka", "<a href=/p/witamina-c>C</a>"), "/p/witamina-c": shop("Witamina C", "<img src=/img/witc.jpg><script>fetch('/api/stan/5512').then(r=>r.status);fetch('/api/cena/5512?_='+Date.now()).then(r=>r.json());fetch('/api/koszyk',{method:'POST',body:'{\"sku\":5512}'})</script>"),
        "/zaplac": shop("Zaplac", "<img src='/captcha/img?sid={{new:cs}}&w=120'><script>(async function(){for(let i=0;i<3;i++){await fetch('{{scheme}}://secure.platnik24.pl/blik/status?pid=99120&_='+Date.now());await new Promise(r=>setTimeout(r,150))}})()</script>"),
        "/dziekujemy": shop("Dziekujemy", "<h1>Zamowienie Z-20771</h1><img src='{{scheme}}://track.partnerlink.pl/lead/a88/?t=sale&amount=84.20&order=Z-20771&cur=PLN&cid={{new:k}}' width=1 height=1><iframe sandbox src='/dziekujemy/por.html' width=1 height=1></iframe>"),
        "/dziekujemy/por.html": page("<!doctype html><title>p</title><script src='{{scheme}}://h.cenolot.pl/js/confirm.js'></script><noscript><img src='{{scheme}}://h.cenolot.pl/direct/i/confirm?key=7CB2F1&orderid=Z-20771&total=84.20&noscript=1' width=1 height=1></noscript>"),
        "/s/a.css": style("a{background:url(cross.svg)}", headers=LONG), "/s/cross.svg": pic("svg", 16, 16, headers=LONG), "/s/logo.svg": pic("svg", 140, 40, headers=LONG), "/s/1x1.png": pic("png", headers=LONG), "/s/tags.js": script(TAGS, gzip=True, headers={"Cache-Control": "no-cache"}),
        "/img/witc.jpg": pic("jpeg", 300, 300, headers=LONG), "/api/stan/5512": empty(), "/api/cena/5512": json_('{"c":"19.90"}'), "/api/koszyk": {"status": 201, "body": '{"n":1}', "type": "application/json"}, "/captcha/img": pic("png", 120, 40, headers=NO_STORE), "/favicon.ico": pic("ico", 16, 16, headers=LONG)},
    "sst.aptekazielona.pl": {"/g/collect": empty(pixel="analytics", headers=NO_STORE)},
    "login.aptekazielona.pl": {"/session/check": page("<script>parent.postMessage('login_required','*')</script>", headers=NO_STORE)},
    "cmp.zgodnik.eu": {"/v2/cmp.js": script(CMP, gzip=True, headers={"Cache-Control": "max-age=600"})},
    "api.zgodnik.eu": {"/v2/geo": json_('{"cc":"PL"}'), "/v2/vendors/v214.json": json_('{"v":214,"vendors":[%s]}' % ",".join('{"id":%d,"n":"v%d"}' % (i, i) for i in range(90)), gzip=True), "/v2/consents": empty()},
    "secure.platnik24.pl": {"/blik/status": empty(headers=NO_STORE)},
    "rejestr.ezdrowie-lab.pl": {"/logo/2214.png": pic("png", 90, 40)},
    "adsrv.klikreklama.pl": {"/pagead/viewthroughconversion/*": go("{{scheme}}://www.klikreklama.com/pagead/1p-user-list/884411/?random={{q:random}}&cv=11&gcs={{q:gcs}}&fmt=3&is_vtc=1&ipr=y", pixel="retargeting|conversion", headers=NO_STORE, set_cookie=["test_klik=1; Max-Age=900; Path=/; SameSite=None; Secure"])},
    "www.klikreklama.com": {"/pagead/1p-user-list/*": pic("gif", pixel="retargeting|conversion|analytics", headers=NO_STORE)},
    "x.reachpanel.eu": {"/p.jpg": pic("jpeg", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["rp_uid={{c:rp_uid}}" + CO])},
    "track.partnerlink.pl": {"/lead/*": go("{{scheme}}://track.partnerlink.pl/ok/a88?t=sale&order={{q:order}}&amount={{q:amount}}", pixel="conversion", headers=NO_STORE), "/ok/*": pic("gif", pixel="conversion", headers=NO_STORE)},
    "h.cenolot.pl": {"/js/confirm.js": script("var cenolot={v:3,confirm:function(k,o){return k+o}};" + "/* widget */" * 60, gzip=True, headers=LONG), "/direct/i/confirm": {"body": "", "type_always": "image/gif", "pixel": "conversion", "headers": NO_STORE}},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.aptekazielona.pl/"}, {"run": "document.cookie='zgoda=1;path=/';acceptAll()"}, {"url": "http://www.aptekazielona.pl/p/witamina-c"}, {"run": "ping('add_to_cart')"}, {"url": "http://www.aptekazielona.pl/zaplac"}, {"url": "http://www.aptekazielona.pl/dziekujemy"},
          {"url": "http://www.aptekazielona.pl/", "headers": {"Sec-GPC": "1"}}]
