"""Holidays booked: a tag manager that loads another, a collector of the site's own name three names deep, a search, an offer and a booking told in the path and in a body, a partner's frame, a page read again, back and forth."""
from dsl import *

LOADER = """(function(w,d){w.fz=w.fz||[];var j=d.createElement('script');j.async=true;j.src='{{scheme}}://run.quillbase.app/l/'+(w.fzid||'F-3310')+'/boot.js';d.getElementsByTagName('head')[0].appendChild(j)})(window,document);"""
BOOT = """(function(d,l){function put(u){var s=d.createElement('script');s.src=u;s.async=1;d.head.appendChild(s)}
put('{{scheme}}://assets.kestrelhouse.com/k.min.js');
function ready(f){d.readyState=='loading'?d.addEventListener('DOMContentLoaded',f):f()}ready(function(){var st=d.body.dataset.step;
var i=d.createElement('img');i.width=i.height=1;i.style.cssText='position:absolute;left:-9px';i.alt='';
i.src='{{scheme}}://oak.marlowandpine.com/w/8842/'+st+'?o='+(d.body.dataset.offer||'')+'&r='+(Math.random()*1e8|0);d.body.appendChild(i);
if(st=='booked'){var q=new Image;q.src='{{scheme}}://secure.rutland-partners.com/aff/sale?prog=771&amount=1284.00&cur=NOK&order=FJ-20931&type=s'}
if(st=='offer'){navigator.sendBeacon('{{scheme}}://oak.marlowandpine.com/w/8842/list',JSON.stringify({items:[d.body.dataset.offer],who:'{{new:who}}'}))}});})(document,location);"""
OWN = """(function(n){var h='go.fjordferien.no';function ev(t,m){var b={t:t,u:location.pathname+location.search,ti:document.title,s:screen.width+'x'+screen.height,v:'{{c:fv}}',m:m||null};
fetch('{{scheme}}://'+h+'/r/e',{method:'POST',credentials:'include',keepalive:true,headers:{'Content-Type':'text/plain'},body:JSON.stringify(b)})}
ev('pv');setTimeout(function(){ev('scroll',50)},500)})(navigator);"""


def doc(title, step, body, offer=""):
    return page("""<!doctype html><html lang=no data-step=%s><head><title>%s</title><link rel=stylesheet href=/dist/a.css><script>window.fzid='F-3310'</script><script src="{{scheme}}://run.quillbase.app/start.js"></script></head>
<body data-step=%s data-offer="%s"><img src=/dist/logo.svg width=90 height=24><img src=/dist/shim.gif width=1 height=12>%s<img src="{{scheme}}://pics.fjordbilder.no/t/w=320,h=200/%s.jpg"></body></html>""" % (step, title, step, offer, body, step), gzip=True)


SITES = {
    "www.fjordferien.no": {"/": doc("Fjord", "home", "<form action=/sok><input name=q></form>"),
                           "/sok": doc("Search", "search", "<script>fetch('/api/rates?from=2026-12-20&to=2026-12-27&pax=2').then(r=>r.json())</script><a href=/tilbud/hytte-118>Cabin</a>"),
                           "/tilbud/hytte-118": doc("Cabin 118", "offer", "<iframe src='{{scheme}}://embed.tripmood.com/score?h=118' width=200 height=80></iframe><div id=map></div>", "hytte-118"),
                           "/bestill": doc("Book", "form", "<form></form>", "hytte-118"), "/takk": doc("Thanks", "booked", "<h1>FJ-20931</h1>", "hytte-118"),
                           "/api/rates": json_('{"rates":[1284]}'), "/dist/a.css": style("body{margin:0}", headers=LONG), "/dist/logo.svg": pic("svg", 90, 24, headers=LONG), "/dist/shim.gif": pic("gif", headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "pics.fjordbilder.no": {"/t/*": pic("jpeg", 320, 200, headers=LONG)},
    "run.quillbase.app": {"/start.js": script(LOADER, gzip=True, headers={"Cache-Control": "max-age=3600"}), "/l/*": script(BOOT, gzip=True, headers={"Cache-Control": "max-age=300"})},
    "assets.kestrelhouse.com": {"/k.min.js": script(OWN, framing="chunked", headers=LONG)},
    "oak.marlowandpine.com": {"/w/8842/list": empty(pixel="retargeting", headers=NO_STORE), "/w/8842/booked": pic("gif", pixel="conversion", headers=NO_STORE, set_cookie=["mp={{c:mp}}; SameSite=None; Secure; " + YEAR]),
                              "/w/8842/offer": pic("gif", pixel="retargeting", headers=NO_STORE, set_cookie=["mp={{c:mp}}; SameSite=None; Secure; " + YEAR]),
                              "/w/8842/*": pic("gif", pixel="retargeting|analytics|unknown", headers=NO_STORE, set_cookie=["mp={{c:mp}}; SameSite=None; Secure; " + YEAR])},
    "secure.rutland-partners.com": {"/aff/sale": pic("gif", pixel="conversion", set_cookie=["rp_c={{c:rp_c}}; SameSite=None; Secure; " + YEAR])},
    "go.fjordferien.no": {"/r/e": {"status": 202, "body": "", "pixel": "analytics|unknown", "set_cookie": ["fv={{c:fv}}; Domain=fjordferien.no; " + YEAR]}},
    "embed.tripmood.com": {"/score": page("<!doctype html><title>Score</title><p>8.9</p><img src='{{scheme}}://cdn.tripmood.com/stars45.png'><script src='{{scheme}}://cdn.tripmood.com/w.js'></script>"), },
    "cdn.tripmood.com": {"/stars45.png": pic("png", 90, 18, headers=LONG), "/w.js": script("(new Image).src='{{scheme}}://log.tripmood.com/w/view?h=118&ref='+encodeURIComponent(document.referrer)+'&u={{new:u}}';", gzip=True)},
    "log.tripmood.com": {"/w/view": empty(pixel="analytics|unknown")},
}
CNAMES = {"go.fjordferien.no": "fjordferien.cust.kestrelhouse.com", "fjordferien.cust.kestrelhouse.com": "eu1.in.kestrelhouse.com", "eu1.in.kestrelhouse.com": "lb-44.polarhosting.net"}
CLOAKS = [{"query": "go.fjordferien.no", "domain": "kestrelhouse.com"}]
THIRD_PARTY_COOKIES = True
W = "http://www.fjordferien.no"
VISITS = [{"url": W + "/"}, {"url": W + "/sok?q=hytte"}, {"url": W + "/tilbud/hytte-118"}, {"run": "history.back()"}, {"run": "history.forward()"}, {"url": W + "/bestill"}, {"url": W + "/takk"}, {"run": "location.reload()"}]
