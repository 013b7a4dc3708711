"""Late site: names passed on in disguises (SHA-1, upper-case MD5, base64 of JSON, with a prefix, from a compound cookie, from a JSON answer, both ways), and values shared that name no visitor: a publisher's number, a click's number, a build, a consent."""
import base64, hashlib, json

from dsl import *

N = "; SameSite=None; Secure; " + YEAR
A, B, C, D, E, F = "a7c3e91f04bd5826", "mQ4tZx81LkPw", "6f1d0c7e-3b52-4a98-8e0d-2c9b7a15f4e6", "30495817263541", "k8Jd02LsQwErTy77", "f00dfeed12ab34cd"
sha1, MD5 = hashlib.sha1(A.encode()).hexdigest(), hashlib.md5(B.encode()).hexdigest().upper()
B64 = base64.b64encode(json.dumps({"src": "cove", "uid": C}).encode()).decode().rstrip("=")
PUB, CLK = "pub-8830219475510026", "Cj0KCQiA3sq6BhD2ARIsAJ8MRwX7"
S = "{{scheme}}://"
JS = """(function(){var S='{{scheme}}://',q='&pub=""" + PUB + """&clk='+(location.search.match(/clk=([^&]+)/)||[])[1]+'&build=20261130.4417';
['m.alderads.net/out?k=sha','m.birchbid.com/out?k=md','m.cedarcove.io/out?k=b','m.dogwood.media/out?k=p','m.elmrank.org/out?k=c'].forEach(function(u){new Image().src=S+u+q});
fetch(S+'id.firfeed.co/me',{credentials:'include'}).then(r=>r.json()).then(function(j){new Image().src=S+'p.gorsedata.net/v?ff='+j.id+q});})();"""
SITES = {
    "www.gardenalmanac.net": {"/": page("<!doctype html><h1>Almanac</h1><img src=/b.jpg><script src='{{scheme}}://hub.tagmoor.com/h.js'></script>", gzip=True), "/june": page("<!doctype html><h1>June</h1><script src='{{scheme}}://hub.tagmoor.com/h.js'></script>", gzip=True), "/b.jpg": pic("jpeg", 200, 100, headers=LONG), "/favicon.ico": empty()},
    "hub.tagmoor.com": {"/h.js": script(JS, gzip=True, headers={"Cache-Control": "max-age=600"})},
    "m.alderads.net": {"/out": go(S + "in.hazelexch.com/a?e=" + sha1 + "&pub={{q:pub}}", pixel="sync", set_cookie=["aa=" + A + N])},
    "m.birchbid.com": {"/out": go(S + "in.hazelexch.com/b/" + MD5 + "?pub={{q:pub}}", pixel="sync", set_cookie=["bb=" + B + N])},
    "m.cedarcove.io": {"/out": go(S + "pair.ivymatch.com/p?d=" + B64, pixel="sync", set_cookie=["cc=" + C + N])},
    "m.dogwood.media": {"/out": go(S + "pair.ivymatch.com/q?xid=dgw-" + D, pixel="sync", set_cookie=["dd=" + D + N])},
    "m.elmrank.org": {"/out": go(S + "pair.ivymatch.com/r?peer=elm&u=" + E, pixel="sync", set_cookie=["ee=v1.1764570000." + E + N])},
    "in.hazelexch.com": {"/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["hz={{c:hz}}" + N])},
    "pair.ivymatch.com": {"/p": go(S + "m.cedarcove.io/back?iv={{c:iv}}", pixel="sync", set_cookie=["iv={{c:iv}}" + N]), "/*": pic("png", pixel="sync", headers=NO_STORE, set_cookie=["iv={{c:iv}}" + N])},
    "id.firfeed.co": {"/me": json_('{"id":"' + F + '"}', set_cookie=["fi=" + F + N])}, "p.gorsedata.net": {"/v": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["go={{c:go}}" + N])},
}
SITES["m.cedarcove.io"]["/back"] = pic("gif", pixel="sync", headers=NO_STORE)
SYNCS = [{"from_domain": a, "to_domain": b, "name": "x"} for a, b in (("alderads.net", "hazelexch.com"), ("birchbid.com", "hazelexch.com"), ("cedarcove.io", "ivymatch.com"), ("dogwood.media", "ivymatch.com"), ("elmrank.org", "ivymatch.com"), ("ivymatch.com", "cedarcove.io"), ("firfeed.co", "gorsedata.net"))]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.gardenalmanac.net/?clk=" + CLK}, {"url": "http://www.gardenalmanac.net/june?clk=" + CLK}]
