"""A bank and its insurer: consent refused with a signal, a wish not to be sold, strings of two orders; a calculator, a quote and a contract told to a search network by redirects and to a broker by script, a host of one's own that is a bank's honest one and one that is not, a page without Referer, a login that is quiet."""
from dsl import *

CMP = """(function(){var c=document.cookie.match(/sb_cs=(\\w+)/);window.sbConsent=c?c[1]:'none';window.sbGo=function(v){document.cookie='sb_cs='+v+';path=/;max-age=99999';
fetch('{{scheme}}://prefs.consentdesk.eu/log/v1',{method:'POST',mode:'no-cors',body:JSON.stringify({site:'sparbank',choice:v})});window.sbConsent=v;window.sbTags&&sbTags()}})();"""
TAGS = """(function(){window.sbTags=function(){var s=document.createElement('script');s.src='{{scheme}}://ct.sparbank.se/t/sb.js?gpp=DBABMA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA&gpp_sid=2';document.head.appendChild(s)};
if(window.sbConsent=='all')sbTags();else{var i=new Image;i.src='{{scheme}}://ct.sparbank.se/t/cl.gif?cs='+window.sbConsent+'&p='+encodeURIComponent(location.pathname)+'&us_privacy=1YYN'}})();"""
SB = """(function(){var p=location.pathname,q='&dl='+encodeURIComponent(location.href)+'&us_privacy=1YNN&gdpr=1';
var i=new Image;i.src='{{scheme}}://ct.sparbank.se/t/hit?pg='+encodeURIComponent(document.title)+'&v={{c:sbv}}'+q;
var a=new Image;a.src='{{scheme}}://ads.findly.com/pagead/vis/88120/?label='+(p=='/klart'?'sign_up':'view')+'&random='+Date.now()+q;
if(p=='/klart'){var s=document.createElement('script');s.src='{{scheme}}://track.mittlan.se/deal.js?o=PO-77120&prem=389&prod=home';document.head.appendChild(s)}})();"""
HTML = """<!doctype html><html lang=sv><head><title>%s</title><link rel=stylesheet href=/ui.css><script src="{{scheme}}://prefs.consentdesk.eu/cmp.js"></script><script src=/ui/tags.js></script></head><body><img src=/ui/l.svg width=100 height=30>%s<img src=/ui/1px.gif width=1 height=1></body></html>"""
SITES = {
    "www.sparbank.se": {"/": page(HTML % ("Spar", "<a href=/hem>x</a>"), gzip=True), "/hem": page(HTML % ("Home insurance", "<script>fetch('/api/premium',{method:'POST',body:'{\"m2\":64}'})</script>"), gzip=True),
                        "/klart": page(HTML % ("Done", "<h1>PO-77120</h1>"), gzip=True), "/api/premium": json_('{"p":389}'), "/ui.css": style("a{color:#036}", headers=LONG), "/ui/tags.js": script(TAGS, gzip=True, headers=LONG),
                        "/ui/l.svg": pic("svg", 100, 30, headers=LONG), "/ui/1px.gif": pic("gif", headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "id.sparbank.se": {"/login": page("<!doctype html><meta name=referrer content=no-referrer><title>Log in</title><form></form><img src=/qr?ref=5a1d2c0b9e884f&_=1790300000><script>var n=0,t=setInterval(function(){fetch('/poll/5a1d2c0b9e884f');if(++n>3)clearInterval(t)},300);navigator.sendBeacon('/keepalive')</script>", set_cookie=["bid={{c:bid}}; HttpOnly; Path=/"]),
                       "/qr": pic("png", 180, 180, headers=NO_STORE), "/poll/*": empty(), "/keepalive": empty(), "/favicon.ico": empty()},
    "prefs.consentdesk.eu": {"/cmp.js": script(CMP, gzip=True, headers={"Cache-Control": "max-age=86400"}), "/log/v1": empty()},
    "ct.sparbank.se": {"/t/sb.js": script(SB, gzip=True), "/t/cl.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE), "/t/hit": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["sbv={{c:sbv}}; Domain=sparbank.se; " + YEAR])},
    "ads.findly.com": {"/pagead/vis/*": go("{{scheme}}://ads.findly.se/pagead/vis/88120/?label={{q:label}}&random={{q:random}}&cdct=2", pixel={"label": {"sign_up": "conversion", "*": "retargeting|analytics|unknown"}}, set_cookie=["IDF={{c:IDF}}; SameSite=None; Secure; " + YEAR])},
    "ads.findly.se": {"/pagead/vis/*": pic("gif", pixel={"label": {"sign_up": "conversion", "*": "retargeting|analytics|unknown"}}, headers=NO_STORE)},
    "track.mittlan.se": {"/deal.js": script("(function(){var i=document.createElement('img');i.width=1;i.height=1;i.src='{{scheme}}://track.mittlan.se/d/{{q:o}}/{{q:prem}}?k={{c:ml}}';document.body.appendChild(i)})();", set_cookie=["ml={{c:ml}}; SameSite=None; Secure; " + YEAR]), "/d/*": pic("gif", pixel="conversion", headers=NO_STORE)},
    "help.sparbank.se": {"/faq": page("<!doctype html><title>Help</title><p>q<img src=/v.png>", set_cookie=["hd={{c:hd}}; Path=/"]), "/v.png": pic("png", 60, 60, headers=LONG), "/favicon.ico": empty()},
}
CNAMES = {"ct.sparbank.se": "sparbank-se.collect.nordmeter.com", "help.sparbank.se": "sparbank.deskwell.com", "deskwell.com": "deskwell.com"}
CNAMES.pop("deskwell.com")
CLOAKS = [{"query": "ct.sparbank.se", "domain": "nordmeter.com"}]
THIRD_PARTY_COOKIES = True
S = "http://www.sparbank.se"
VISITS = [{"url": S + "/", "headers": {"Sec-GPC": "1"}}, {"run": "sbGo('no')"}, {"url": S + "/hem"}, {"url": "http://id.sparbank.se/login"}, {"url": "http://help.sparbank.se/faq"}, {"url": S + "/hem", "headers": {}}, {"run": "sbGo('all')"}, {"url": S + "/klart"}, {"run": "location.reload()"}]
