"""Coupons and partners in four tabs and behind one address: a list of deals whose clicks go over two networks' redirects, a comparison frame, a shop whose landing page stores a click number by a first-party call and tells three partners of the order by image, frame and server text; two further people at the same address on the same pages, at once."""
from dsl import *

DEAL = """(function(){var S='{{scheme}}://',v='{{c:gsv}}';function ev(n,x){var u=S+'ev.gutscheinblitz.de/t?e='+n+'&v='+v+'&p='+encodeURIComponent(location.pathname)+(x||'');if(!(navigator.sendBeacon&&navigator.sendBeacon(u)))(new Image).src=u}
ev('pv');new IntersectionObserver(function(es){es.forEach(function(e){if(e.isIntersecting)ev('seen','&d='+e.target.id)})}).observe(document.querySelector('.deal'));
document.addEventListener('click',function(e){if(e.target.closest('.deal')){ev('out','&d=d1')}});
fetch('/api/deals?page=1&sort=hot').then(function(r){return r.json()})})();"""
PART = """(function(){var S='{{scheme}}://',m=location.search.match(/(?:awc|irclickid|cjevent)=([^&]+)/);if(m){document.cookie='_aw_m='+m[1]+';path=/';fetch('/aw/lp?awc='+m[1],{method:'POST'});}
var s=document.createElement('script');s.src=S+'utt.impakt-netz.com/A77120-4411.js';s.onload=function(){};document.head.appendChild(s);
if(window.order){var o=order,b=document.body;function i(u){var x=document.createElement('img');x.width=x.height=0;x.style='border:0;display:none';x.src=S+u;b.appendChild(x)}
i('www.awingo1.com/sread.img?tt=ns&tv=2&merchant=7712&amount='+o.v+'&ch=aw&cr=EUR&parts=DEFAULT:'+o.v+'&ref='+o.id+'&testmode=0&vc=&cks='+(m?m[1]:''));
i('tracker.tausch-partner.com/ts/i77/tsa?typ=i&tst={{new:t}}&trc=basket&sid=checkout&cid='+o.id+'&orv='+o.v+'&orc=EUR');
var f=document.createElement('iframe');f.style.display='none';f.src=S+'www.kommission-j.com/tags/77120/tag?cid=1559&type=399&oid='+o.id+'&amount='+o.v+'&currency=EUR&cjevent=77aa';b.appendChild(f);
var z=document.createElement('script');z.src=S+'www.dwin1.awingo1.com/7712.js';b.appendChild(z);
fetch('/kasse/partner-log',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({order:o.id,network:'aw',awc:m&&m[1]})})}})();"""
IMP = """(function(){var q='?acid=77120&'+'pageurl='+encodeURIComponent(location.href)+'&clickid=&custid=&_ir='+Date.now();fetch('{{scheme}}://d.impakt-netz.com/xconv/4411/77120'+q,{method:'POST',mode:'no-cors',credentials:'include',body:'x=1'})})();"""


def deals(title):
    return page("<!doctype html><html><head><title>%s</title><script async src=/js/d.js></script></head><body><img src=/i/logo.png><div class=deal id=d1><a href='{{scheme}}://www.awingo1.com/cread.php?awinmid=7712&awinaffid=331&clickref=gb-d1&ued=x'>-20 %%</a><img src=/i/deal1.jpg></div><iframe src='{{scheme}}://vergleich.preisrad.de/box?cat=schuhe&partner=gb' width=300 height=120></iframe></body></html>" % title, gzip=True, set_cookie=["gsv={{c:gsv}}; " + YEAR])


def shop(title, js=""):
    return page("<!doctype html><html><head><title>%s</title><script>%s</script></head><body><img src=/i/schuh.jpg><script src=/js/p.js></script></body></html>" % (title, js), gzip=True)


SC, G = "SameSite=None; Secure; " + YEAR, dict(headers=NO_STORE)
SITES = {
    "www.gutscheinblitz.de": {"/": deals("Blitz"), "/schuhe": deals("Schuhe"), "/js/d.js": script(DEAL, gzip=True), "/i/*": pic("jpeg", 200, 120, headers=LONG), "/api/deals": json_("[1,2]"), "/favicon.ico": pic("ico", 16, 16)},
    "ev.gutscheinblitz.de": {"/t": empty(pixel="analytics")},
    "vergleich.preisrad.de": {"/box": page("<!doctype html><body><img src='{{scheme}}://bild.preisrad.de/p/1.jpg'><img src='{{scheme}}://vergleich.preisrad.de/imp?partner=gb&box=schuhe&k={{new:k}}' width=1 height=1><script>fetch('{{scheme}}://vergleich.preisrad.de/api/offers?cat=schuhe')</script></body>"), "/imp": pic("gif", pixel="analytics|unknown|retargeting", headers=NO_STORE), "/api/offers": json_("[]")}, "bild.preisrad.de": {"/*": pic("jpeg", 80, 80, headers=LONG)},
    "www.awingo1.com": {"/cread.php": go("{{scheme}}://www.schuhkoenig.de/?awc=7712_1790000000_{{new:awc}}&utm_source=aw&utm_medium=affiliate", pixel="retargeting|conversion|analytics|unknown", set_cookie=["aw7712={{c:aw7712}}; " + SC]), "/sread.img": {**pic("gif"), **G, "pixel": "conversion", "set_cookie": ["bId={{c:bId}}; " + SC]}}, "www.dwin1.awingo1.com": {"/7712.js": script("var aw=1;", headers=LONG)},
    "tracker.tausch-partner.com": {"/ts/i77/tsa": {**pic("gif"), **G, "pixel": "conversion", "set_cookie": ["tpd={{c:tpd}}; " + SC]}}, "www.kommission-j.com": {"/tags/77120/tag": page("<html><body><img src='{{scheme}}://www.emjcd.kommission-j.com/u?CID=1559&TYPE=399&OID={{q:oid}}&AMOUNT={{q:amount}}&CURRENCY=EUR&METHOD=IFRAME' width=20 height=1></body></html>", pixel="conversion")}, "www.emjcd.kommission-j.com": {"/u": {**pic("gif"), **G, "pixel": "conversion"}},
    "utt.impakt-netz.com": {"/A77120-4411.js": script(IMP, gzip=True, headers=LONG)}, "d.impakt-netz.com": {"/xconv/*": json_('{"cookies":{}}', pixel="analytics|conversion|retargeting|unknown", set_cookie=["irpid={{c:irpid}}; " + SC])},
    "www.schuhkoenig.de": {"/": shop("Schuhe"), "/danke": shop("Danke", "window.order={id:'SK-77120',v:79.9}"), "/js/p.js": script(PART, gzip=True), "/i/*": pic("jpeg", 200, 120, headers=LONG), "/aw/lp": empty(pixel="analytics|unknown|conversion|retargeting"), "/kasse/partner-log": json_('{"ok":1}', pixel="conversion|analytics|unknown"), "/favicon.ico": pic("ico", 16, 16)},
}
THIRD_PARTY_COOKIES = True
FF = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", "Accept": "*/*"}
SAF = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1", "Accept": "*/*"}
B, K = "http://www.gutscheinblitz.de/", "http://www.schuhkoenig.de/danke"


def person(actor, headers, page_, js, *pixels):
    rows = [{"url": page_, "page": page_}, {"url": js, "page": page_, "by": "parser", "initiator": page_, "headers": {"Referer": page_}}]
    return {"actor": actor, "address": "10.77.0.1", "headers": headers, "requests": rows + [{"url": u, "page": page_, "by": "script", "initiator": js, "headers": {"Referer": page_ if u.split("/")[2] == page_.split("/")[2] else page_.split("/", 3)[0] + "//" + page_.split("/")[2] + "/"}} for u in pixels]}


VISITS = [{"url": B}, {"url": B + "schuhe", "tab": "b", "at_once": True}, {"url": "http://www.schuhkoenig.de/?awc=7712_1790000000_77aa", "tab": "c", "at_once": True}, {"url": K, "tab": "d"},
          person("firefox", FF, B, B + "js/d.js", "http://ev.gutscheinblitz.de/t?e=pv&v=aa77aa77aa77aa77&p=%2F", "http://www.gutscheinblitz.de/api/deals?page=1&sort=hot", "http://ev.gutscheinblitz.de/t?e=seen&v=aa77aa77aa77aa77&p=%2F&d=d1"),
          person("iphone", SAF, K, "http://www.schuhkoenig.de/js/p.js", "http://www.awingo1.com/sread.img?tt=ns&tv=2&merchant=7712&amount=49.9&ch=aw&cr=EUR&parts=DEFAULT:49.9&ref=SK-77121&testmode=0&vc=&cks=", "http://tracker.tausch-partner.com/ts/i77/tsa?typ=i&tst=1790000001&trc=basket&sid=checkout&cid=SK-77121&orv=49.9&orc=EUR"),
          {"run": "document.querySelector('.deal a').click()"}, {"run": "new Promise(r=>setTimeout(r,800))"}]
