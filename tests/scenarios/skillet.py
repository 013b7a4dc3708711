"""Recipes with much advertising: fifty small pictures, three bidders of which one bids, syncs in chains of redirects and from a frame, viewability, a newsletter box, a print button, saved recipes, ratings, a nutrition interface, an image service with tiny previews; the same measuring hosts on a sister site."""
from dsl import *

AD = """(function(){var s='{{scheme}}://',B=JSON.stringify({id:'{{new:b}}',imp:[{id:'1'}],site:{domain:location.hostname},device:{ua:navigator.userAgent}});
Promise.all(['bid.mapleads.com/rtb','x.cobaltexchange.io/bid','ssp.lumenyield.net/hb/v2'].map(function(u){return fetch(s+u,{method:'POST',credentials:'include',body:B})})).then(function(){
new Image().src=s+'n.mapleads.com/burl?p=0.8&i={{new:i}}';new Image().src=s+'media.mapleads.com/c/77.jpg';setTimeout(function(){new Image().src=s+'mrc.eyelevel.io/v?t=view50&i={{new:i}}&d=1000'},500);
new Image().src=s+'us.cobaltexchange.io/getuid?to=lumen';var f=document.createElement('iframe');f.hidden=true;f.src=s+'cdn.lumenyield.net/sync.html';document.body.appendChild(f)})})();"""
PG = "(function(){var i=new Image;i.src='{{scheme}}://stat.pantrylytics.com/p.gif?s=114&c={{c:pl}}&h='+location.hostname+'&u='+encodeURIComponent(location.pathname)+'&x='+Date.now()})();"
UI = "(function(){var s='{{scheme}}://';fetch('/api/ratings?id=12');fetch('/api/saved/12',{method:'POST',body:'1'});fetch(s+'nutri.foodfacts-api.org/v1/sum?i=egg,milk');fetch(s+'form.newsbell.email/embed/88.json');[1,2,3,4].forEach(function(n){new Image().src=s+'pics.lazylens.net/t/10x8/'+n+'.jpg'})})();"
CO = "; SameSite=None; Secure; " + YEAR


def site(name, n):
    return {p: page("<!doctype html><title>%s</title><link rel=stylesheet href=/k.css>%s<script src=/u.js></script><script async src='{{scheme}}://stat.pantrylytics.com/p.js'></script><script async src='{{scheme}}://tag.mapleads.com/h.js'></script>" % (name, "".join("<img src=/i/%s%d.jpg width=40 height=30>" % (p[1:2], i) for i in range(n))), gzip=True) for p in ("/", "/pie")} | {
        "/k.css": style("p{}" * 40, headers=LONG), "/u.js": script(UI, gzip=True, headers=LONG), "/i/*": pic("jpeg", 40, 30, headers=LONG), "/api/ratings": json_('{"a":4.5,"n":18}'), "/api/saved/12": empty(), "/favicon.ico": empty()}


SITES = {
    "www.castironskillet.recipes": site("Skillet", 25), "www.slowbraise.kitchen": site("Braise", 12),
    "stat.pantrylytics.com": {"/p.js": script(PG, headers={"Cache-Control": "max-age=3600"}), "/p.gif": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["pl={{c:pl}}" + CO])}, "tag.mapleads.com": {"/h.js": script(AD + "/*" + "h" * 15000 + "*/", headers={"Cache-Control": "max-age=3600"})},
    "bid.mapleads.com": {"/rtb": json_('{"seatbid":[{"bid":[{"price":0.8,"adm":"<a><img></a>","crid":"77"}]}]}')}, "x.cobaltexchange.io": {"/bid": empty()}, "ssp.lumenyield.net": {"/hb/v2": empty()}, "n.mapleads.com": {"/burl": empty(pixel="analytics|unknown|retargeting")}, "media.mapleads.com": {"/c/77.jpg": pic("jpeg", 300, 250, headers=LONG)},
    "mrc.eyelevel.io": {"/v": pic("gif", pixel="analytics|unknown|retargeting", headers=NO_STORE)}, "us.cobaltexchange.io": {"/getuid": go("{{scheme}}://match.lumenyield.net/m?x={{c:cbx}}", pixel="sync", set_cookie=["cbx={{c:cbx}}" + CO])}, "match.lumenyield.net": {"/m": go("{{scheme}}://dmp.graingraph.com/s?l={{c:ly}}", pixel="sync", set_cookie=["ly={{c:ly}}" + CO])}, "dmp.graingraph.com": {"/s": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["gg={{c:gg}}" + CO])},
    "cdn.lumenyield.net": {"/sync.html": page("<!doctype html><img src='{{scheme}}://pixel.tidemark.ai/cs?p=ly&u={{new:z}}'><img src='{{scheme}}://c.bluefinch.tech/u/ly'>", headers=LONG)}, "pixel.tidemark.ai": {"/cs": pic("png", pixel="sync", headers=NO_STORE, set_cookie=["tm={{c:tm}}" + CO])}, "c.bluefinch.tech": {"/u/*": empty(pixel="sync", set_cookie=["bf={{c:bf}}" + CO])},
    "nutri.foodfacts-api.org": {"/v1/sum": json_('{"kcal":310}')}, "form.newsbell.email": {"/embed/*": json_('{"f":["email"]}')}, "pics.lazylens.net": {"/t/*": pic("jpeg", 10, 8, headers=LONG)},
}
SYNCS = [{"from_domain": "cobaltexchange.io", "to_domain": "lumenyield.net", "name": "x"}, {"from_domain": "lumenyield.net", "to_domain": "graingraph.com", "name": "l"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.castironskillet.recipes/"}, {"url": "http://www.castironskillet.recipes/pie"}, {"url": "http://www.slowbraise.kitchen/pie"}]
