"""Recipes with header bidding: identifiers passed by macro, by path, by a script and back again; auctions and sign-on that pass tokens and are none."""
from dsl import *

WRAP = """(function(){var post=function(u,b){return fetch(u,{method:'POST',credentials:'include',body:JSON.stringify(b)}).then(function(r){return r.json()})};
Promise.all([post('{{scheme}}://rtb.onepoint-ads.com/openrtb2/auction',{id:'{{new:auc}}',imp:[{id:'1',banner:{w:300,h:250}}],site:{page:location.href},regs:{ext:{gdpr:0}}}),post('{{scheme}}://hb.stackyard.io/prebid/v2?s=18',{id:'{{new:auc}}',imp:1})]).then(function(b){
var i=document.createElement('img');i.width=300;i.src='{{scheme}}://cdn.onepoint-ads.com/cr/pan.jpg';document.body.appendChild(i);
(new Image).src='{{scheme}}://rtb.onepoint-ads.com/win?a={{new:auc}}&i=1&p=0.42&cur=USD&cr=310';
setTimeout(function(){(new Image).src='{{scheme}}://rtb.onepoint-ads.com/view?a={{new:auc}}&i=1&t=1000'},200);
var f=document.createElement('iframe');f.style.display='none';f.src='{{scheme}}://cdn.stackyard.io/load/frame.html#gdpr=0';document.body.appendChild(f)})})();"""
FRAME = """<!doctype html><body><script>['{{scheme}}://ib.dspalfa.com/getuid?'+encodeURIComponent('{{scheme}}://ssum.stackyard.io/cm?p=4&uid=$UID'),'{{scheme}}://pixel.dspbeta.net/sync/stackyard?us_privacy=1YNN'].forEach(function(u){var i=new Image;i.src=u})</script>
<img src="{{scheme}}://ssum.stackyard.io/out?to=zeta&r=1"></body>"""
UK = """(function(id){(new Image).src='{{scheme}}://u.dspgamma.com/ids?partner=unikey&ext='+id;var s=document.createElement('script');s.src='{{scheme}}://rtb.onepoint-ads.com/setuid?bidder=unikey&format=js&id='+id;document.head.appendChild(s)})('{{c:uk}}');"""
CO = "; SameSite=None; Secure; " + YEAR
H = """<!doctype html><html><head><title>%s</title><script async src="{{scheme}}://id.unikey.org/uk.js"></script><script async src="{{scheme}}://cdn.wrapkit.net/w/8.51/hb.js"></script></head><body><h1>%s</h1><img src="{{scheme}}://pics.pocketrecipes.net/%s.webp"></body></html>"""
SITES = {
    "www.pocketrecipes.net": {"/": page(H % ("Recipes", "Recipes", "table"), gzip=True), "/r/dal": page(H % ("Dal", "Dal", "dal"), gzip=True), "/login": go("{{scheme}}://sso.kitchenpass.com/authorize?client_id=pocket&state={{new:state}}&nonce={{new:nonce}}&redirect_uri=%2Fcb"), "/cb": page("<title>Welcome back</title><p>Hello", set_cookie=["s={{new:s}}; HttpOnly; Path=/"]), "/favicon.ico": pic("ico", 16, 16)},
    "pics.pocketrecipes.net": {"/*": pic("webp", 320, 200, headers=LONG)},
    "sso.kitchenpass.com": {"/authorize": go("{{scheme}}://www.pocketrecipes.net/cb?code={{new:code}}&state={{q:state}}", set_cookie=["kp={{c:kp}}; HttpOnly" + CO])},
    "cdn.wrapkit.net": {"/w/*": script(WRAP, gzip=True, headers={"Cache-Control": "max-age=600"})},
    "rtb.onepoint-ads.com": {"/openrtb2/auction": json_('{"seatbid":[{"bid":[{"price":0.42}]}]}', set_cookie=["op={{c:op}}" + CO]), "/win": pic("gif", headers=NO_STORE, pixel="analytics|retargeting|unknown"), "/view": empty(pixel="analytics|retargeting|unknown"),
                             "/setuid": script("/**/", headers=NO_STORE, pixel="sync")},
    "cdn.onepoint-ads.com": {"/cr/*": pic("jpeg", 300, 250, headers=LONG)}, "hb.stackyard.io": {"/prebid/v2": json_('{"bids":[]}', set_cookie=["syid={{c:syid}}; Domain=stackyard.io" + CO])},
    "cdn.stackyard.io": {"/load/frame.html": page(FRAME, headers={"Cache-Control": "max-age=86400"})},
    "ssum.stackyard.io": {"/cm": pic("gif", headers=NO_STORE, pixel="sync", set_cookie=["syid={{c:syid}}; Domain=stackyard.io" + CO]), "/out": go("{{scheme}}://x.dmpzeta.com/v1/idsync/stackyard/{{c:syid}}?redir=1", pixel="sync", set_cookie=["syid={{c:syid}}; Domain=stackyard.io" + CO])},
    "ib.dspalfa.com": {"/getuid": go("{{scheme}}://ssum.stackyard.io/cm?p=4&uid={{c:uuid2}}", pixel="sync", set_cookie=["uuid2={{c:uuid2}}" + CO])},
    "pixel.dspbeta.net": {"/sync/stackyard": go("{{scheme}}://ssum.stackyard.io/cm?p=9&bu={{c:bu}}&exp=30", pixel="sync", set_cookie=["bu={{c:bu}}" + CO])},
    "x.dmpzeta.com": {"/v1/idsync/*": empty(pixel="sync", set_cookie=["zt={{c:zt}}" + CO])},
    "id.unikey.org": {"/uk.js": script(UK, headers={"Cache-Control": "private, no-store"}, set_cookie=["uk={{c:uk}}" + CO])},
    "u.dspgamma.com": {"/ids": pic("gif", headers=NO_STORE, pixel="sync", set_cookie=["gm={{c:gm}}" + CO])},
}
SYNCS = [{"from_domain": "dspalfa.com", "to_domain": "stackyard.io", "name": "uid"}, {"from_domain": "dspbeta.net", "to_domain": "stackyard.io", "name": "bu"}, {"from_domain": "stackyard.io", "to_domain": "dmpzeta.com", "name": "path"},
         {"from_domain": "unikey.org", "to_domain": "dspgamma.com", "name": "ext"}, {"from_domain": "unikey.org", "to_domain": "onepoint-ads.com", "name": "id"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.pocketrecipes.net/"}, {"url": "http://www.pocketrecipes.net/r/dal"}, {"url": "http://www.pocketrecipes.net/login"}]
