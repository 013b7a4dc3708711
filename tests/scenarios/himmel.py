"""A weather site whose sellers pass their names for a visitor on: plain, hashed, in base64, in the path, in a body, through the Referer, round in a ring; beside consent strings, campaign numbers and a sign-on that are none."""
import base64, hashlib

from dsl import *

N = "; SameSite=None; Secure; " + YEAR
OB, KF, HID, RM = "c41d9e02b7a85f36", "5d0e6f4a-71c2-4b8e-9a13-c0ffee45d2b7", "hb9Xk2QvT7mLw4Zr", "77291034586120"
SHA, MD, B64 = hashlib.sha256(OB.encode()).hexdigest(), hashlib.md5(RM.encode()).hexdigest(), base64.urlsafe_b64encode(KF.encode()).decode().rstrip("=")
TC = "CQIr4AAQIr4AAAHABBENBNFsAP_gAEPgAAAAJzNV"
HTML = """<!doctype html><html><head><title>%s</title><script>window.wx={tc:'""" + TC + """',c:'spring26'}</script></head><body><h1>%s</h1><img src=/map.png>
<script async src="{{scheme}}://tag.onyxbid.com/w/%s.js"></script><script async src="{{scheme}}://js.kitefeed.net/k.js"></script>
<iframe src="{{scheme}}://ids.harborid.com/f?site=wx&tc=""" + TC + """" width=1 height=1></iframe></body></html>"""
ONYX = """(function(){var d=document,u='{{scheme}}://ex.onyxbid.com/go?z='+wx.c+'&tc='+wx.tc;[u+'&to=luma',u+'&to=grain'].forEach(function(s){var i=new Image;i.src=s});
fetch('{{scheme}}://bid.onyxbid.com/rtb',{method:'POST',credentials:'include',mode:'no-cors',body:JSON.stringify({imp:[{id:'1',w:300,h:250}],site:{domain:location.hostname},regs:{tc:wx.tc}})})})();"""
KITE = """(function(){var i=new Image;i.src='{{scheme}}://js.kitefeed.net/me?x='+wx.c;i.onload=function(){var j=new Image;j.src='{{scheme}}://dock.lumadsp.io/u/kite/""" + B64 + """/p.gif';
navigator.sendBeacon('{{scheme}}://in.grainmedia.co/pair',JSON.stringify({src:'kitefeed',ids:[{type:'kf',id:'""" + KF + """'}],page:location.href}))}})();"""
SITES = {
    "www.skylook-weather.com": {"/": page(HTML % ("Weather", "Weather", "home"), gzip=True, set_cookie=["unit=celsius; " + YEAR, "wx_s={{c:wx_s}}; Path=/; HttpOnly"]), "/radar": page(HTML % ("Radar", "Radar", "radar"), gzip=True),
                                "/map.png": pic("png", 300, 200, headers=LONG), "/favicon.ico": pic("ico", 16, 16),
                                "/login": go("{{scheme}}://accounts.signpost.id/authorize?client_id=wx&state={{new:state}}&redirect_uri=%2Fcb"), "/cb": page("<title>in</title>welcome", set_cookie=["wx_auth={{c:wx_auth}}; HttpOnly; Path=/"])},
    "accounts.signpost.id": {"/authorize": go("{{scheme}}://www.skylook-weather.com/cb?code={{new:code}}&state={{q:state}}", set_cookie=["sp_sid={{c:sp_sid}}; Path=/; HttpOnly" + "; SameSite=None; Secure"])},
    "tag.onyxbid.com": {"/w/*": script(ONYX, gzip=True, headers={"Cache-Control": "max-age=600"})},
    "ex.onyxbid.com": {"/go": go("{{scheme}}://hop.onyxbid.com/go2?to={{q:to}}", pixel="sync", set_cookie=["ob=" + OB + "; Domain=onyxbid.com" + N])},
    "hop.onyxbid.com": {"/go2": go("{{scheme}}://in.{{q:to}}.pairlane.net/h/onyx?uh=" + SHA + "&fmt=gif", pixel="sync")},
    "in.luma.pairlane.net": {"/h/onyx": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["pl_l={{c:pl_l}}" + N])},
    "in.grain.pairlane.net": {"/h/onyx": go("{{scheme}}://in.grainmedia.co/c/{{c:pl_g}}/0", pixel="sync", set_cookie=["pl_g={{c:pl_g}}" + N])},
    "bid.onyxbid.com": {"/rtb": json_('{"bids":[]}', set_cookie=["ob_r=1; SameSite=None; Secure; Max-Age=300; Path=/"])},
    "js.kitefeed.net": {"/k.js": script(KITE, gzip=True), "/me": pic("gif", pixel="analytics|retargeting|unknown|sync", headers=NO_STORE, set_cookie=["kf=" + KF + N])},
    "dock.lumadsp.io": {"/u/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["lm={{c:lm}}" + N])},
    "in.grainmedia.co": {"/pair": empty(pixel="sync"), "/c/*": pic("png", pixel="sync", headers=NO_STORE)},
    "ids.harborid.com": {"/f": go("{{scheme}}://ids.harborid.com/g?hid=" + HID, set_cookie=["hid=" + HID + N]),
                         "/g": page("<!doctype html><title>.</title><meta name=referrer content=unsafe-url><img src='{{scheme}}://peer.stoneads.net/dot.gif?n=4' width=1><img src='{{scheme}}://rim.pebblerank.com/m?p=hb' width=1>")},
    "peer.stoneads.net": {"/dot.gif": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["st={{c:st}}" + N])},
    "rim.pebblerank.com": {"/m": go("{{scheme}}://cross.velotarget.com/x;p=pebble;h=" + MD, pixel="sync", set_cookie=["rm=" + RM + N])},
    "cross.velotarget.com": {"/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["vt={{c:vt}}" + N])},
}
SYNCS = [{"from_domain": a, "to_domain": b, "name": n} for a, b, n in (("onyxbid.com", "pairlane.net", "uh"), ("pairlane.net", "grainmedia.co", "path"), ("kitefeed.net", "lumadsp.io", "path"), ("kitefeed.net", "grainmedia.co", "body"),
         ("harborid.com", "stoneads.net", "referer"), ("harborid.com", "pebblerank.com", "referer"), ("pebblerank.com", "velotarget.com", "h"))]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.skylook-weather.com/"}, {"url": "http://www.skylook-weather.com/radar"}, {"url": "http://www.skylook-weather.com/login"}]
