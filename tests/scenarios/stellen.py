"""A job board: its own counting of what was shown, sponsored places, an application as conversion through redirects; logos and suggestions that are none."""
from dsl import *

APP = """(function(){var tk='{{new:tk}}',p=window.pv||'home';
new Image().src='/m/pv?pg='+p+'&tk='+tk+'&ctk='+(document.cookie.match(/ctk=(\\w+)/)||[])[1]+'&vp=800x600&ref='+encodeURIComponent(document.referrer);
var l=[].map.call(document.querySelectorAll('[data-job]'),function(e){return e.dataset.job});
if(l.length)navigator.sendBeacon('/rpc/impressions',JSON.stringify({tk:tk,shown:l,t:Date.now()}));
var a=['{{scheme}}://www.redditstatic.com/ads/pixel.js','{{scheme}}://static.ads-twitter.com/uwt.js'];a.forEach(function(u){var s=document.createElement('script');s.async=1;s.src=u;document.body.appendChild(s)});
if(p=='sent'){var s=document.createElement('script');s.src='{{scheme}}://www.googletagmanager.com/gtag/js?id=AW-88341702';document.head.appendChild(s)}})();"""
RD = """(function(){var ev=window.pv=='sent'?'SignUp':'PageVisit';(new Image).src='{{scheme}}://alb.reddit.com/rp.gif?ts='+Date.now()+'&id=t2_7abqw&event='+ev+'&m.itemCount=&uuid={{new:uuid}}&s=&opt_out=0&sh=600&sw=800&v=rdt_65e23bc4'})();"""
TW = """(function(){var q='bci=3&dv=UTC%26en-US&eci=2&event_id={{new:eid}}&integration=advertiser&p_id=Twitter&p_user_id=0&pl_id={{new:pl}}&tw_document_href='+encodeURIComponent(location.href)+'&tw_iframe_status=0&txn_id=o8k2p&type=javascript&version=2.3.31';
(new Image).src='{{scheme}}://t.co/1/i/adsct?'+q;(new Image).src='{{scheme}}://analytics.twitter.com/1/i/adsct?'+q})();"""
AW = """(function(){var i=new Image;i.src='{{scheme}}://www.googleadservices.com/pagead/conversion/88341702/?random='+Date.now()+'&cv=11&fst='+Date.now()+'&fmt=3&bg=ffffff&guid=ON&async=1&u_w=800&u_h=600&url='+encodeURIComponent(location.href)+'&label=bQz2CN7&value=4.00&currency_code=EUR&tiba='+encodeURIComponent(document.title)})();"""
H = """<!doctype html><html><head><title>%s</title><meta name=referrer content=origin-when-cross-origin><script>window.pv='%s'</script><link rel=stylesheet href=/static/jobs.3fa2.css></head><body>%s<script src=/static/jobs.91bc.js></script></body></html>"""
CARD = """<div data-job=%s><img src="/logo?co=%s&sz=64">%s<img src="{{scheme}}://px.talentlane.net/v1/imp?j=%s&pub=hirefield&slot=%s&ik={{new:ik%s}}" width=0 height=0></div>"""
SITES = {
    "www.hirefield.io": {"/": page(H % ("Jobs", "home", "<input>"), gzip=True, set_cookie=["ctk={{c:ctk}}; " + YEAR]),
                         "/jobs": page(H % ("Welder jobs in Gent", "serp", CARD % (9913, 5, "Welder", 9913, 1, 1) + CARD % (9920, 8, "Fitter", 9920, 2, 2) + "<div data-job=9931><img src='/logo?co=9&sz=64'></div><script>fetch('/api/suggest?q=wel&cnt=5&sid={{new:z}}')</script>"), gzip=True),
                         "/job/9913": page(H % ("Welder at Scheepswerf", "job", "<img src='{{scheme}}://static.commutemap.org/route.png?from=Gent&to=Zelzate&sz=300x120'>"), gzip=True),
                         "/apply/9913": page(H % ("Apply", "apply", "<form></form><script>fetch('/api/draft/9913',{method:'POST',body:'{\"step\":1}'})</script>"), gzip=True),
                         "/apply/9913/sent": page(H % ("Application sent", "sent", "<img src='{{scheme}}://conv.talentlane.net/v1/c?j=9913&pub=hirefield&e=apply_complete&clk={{new:clk}}' width=1 height=1>"), gzip=True),
                         "/static/jobs.91bc.js": script(APP, gzip=True, headers={"Cache-Control": "no-cache"}), "/static/jobs.3fa2.css": style("p{}", headers=LONG), "/logo": pic("png", 64, 64, headers={"Cache-Control": "max-age=86400"}), "/api/*": json_("[]"), "/favicon.ico": pic("png", 32, 32),
                         "/m/pv": empty(pixel="analytics"), "/rpc/impressions": empty(pixel="analytics|unknown")},
    "px.talentlane.net": {"/v1/imp": pic("gif", headers=NO_STORE, pixel="analytics|retargeting|unknown", set_cookie=["tl_v={{c:tl_v}}; SameSite=None; Secure; " + YEAR])}, "conv.talentlane.net": {"/v1/c": pic("gif", headers=NO_STORE, pixel="conversion")},
    "www.redditstatic.com": {"/ads/pixel.js": script(RD, gzip=True, headers={"Cache-Control": "max-age=300"})}, "alb.reddit.com": {"/rp.gif": pic("gif", headers=NO_STORE, pixel={"event": {"SignUp": "conversion|social", "*": "social"}})},
    "static.ads-twitter.com": {"/uwt.js": script(TW, gzip=True, headers={"Cache-Control": "max-age=300"})},
    "t.co": {"/1/i/adsct": pic("gif", headers=NO_STORE, pixel="social", set_cookie=["muc_ads={{c:muc_ads}}; SameSite=None; Secure; " + YEAR])}, "analytics.twitter.com": {"/1/i/adsct": pic("gif", headers=NO_STORE, pixel="social", set_cookie=["personalization_id={{c:pid}}; SameSite=None; Secure; " + YEAR])},
    "www.googletagmanager.com": {"/gtag/js": script(AW, gzip=True)},
    "www.googleadservices.com": {"/pagead/conversion/*": go("{{scheme}}://googleads.g.doubleclick.net/pagead/viewthroughconversion/88341702/?random={{q:random}}&label={{q:label}}&value={{q:value}}&currency_code=EUR&is_vtc=1", pixel="conversion")},
    "googleads.g.doubleclick.net": {"/pagead/viewthroughconversion/*": pic("gif", headers=NO_STORE, pixel="conversion|retargeting", set_cookie=["IDE={{c:IDE}}; SameSite=None; Secure; " + YEAR])},
    "static.commutemap.org": {"/route.png": pic("png", 300, 120)},
}
THIRD_PARTY_COOKIES = True
J = "http://www.hirefield.io"
VISITS = [{"url": J + "/"}, {"url": J + "/jobs?q=welder&l=Gent"}, {"url": J + "/job/9913?from=serp"}, {"url": J + "/apply/9913"}, {"url": J + "/apply/9913/sent"}]
