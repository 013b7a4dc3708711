"""A household behind one address: two phones of the same make, a tablet, a browser; each with tabs of their own on the same sites; no Sec-Fetch; lost Referers."""
from dsl import *

LIB = """(function(){var e='{{scheme}}://m.viewrate.io/b.gif?s='+(window.vr_site||0)+'&v={{c:vr}}&z='+Math.random();new Image().src=e})();"""
UA1 = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36"
UA2 = "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/604.1"
NAV = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
SITES = {
    "www.nordwetter.de": {"/": page("<!doctype html><title>W</title><script>window.vr_site=4</script><script src='{{scheme}}://m.viewrate.io/vr.js'></script><img src=/k.png>", gzip=True), "/k.png": pic("png", 100, 80), "/favicon.ico": empty(), "/radar": page("<!doctype html><title>R</title><script src='{{scheme}}://m.viewrate.io/vr.js'></script>")},
    "www.suedkurs.de": {"/": page("<!doctype html><title>S</title><script src='{{scheme}}://m.viewrate.io/vr.js'></script><script>(new Image).src='{{scheme}}://c.adtick.net/i?site=sued&n='+Math.random()</script>", gzip=True), "/favicon.ico": empty()},
    "m.viewrate.io": {"/vr.js": script(LIB, gzip=True, headers={"Cache-Control": "max-age=60"}), "/b.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["vr={{c:vr}}; SameSite=None; Secure; " + YEAR])},
    "c.adtick.net": {"/i": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
}
N, S, V = "http://www.nordwetter.de/", "http://www.suedkurs.de/", "http://m.viewrate.io/vr.js"


def visit(page_, rnd, cookie, script_=True, referer=True):
    ref = {"Referer": page_} if referer else {}
    out = [{"url": page_, "page": page_, "headers": {"Accept": NAV, "Upgrade-Insecure-Requests": "1"}}]
    if script_:
        out.append({"url": V, "page": page_, "by": "parser", "initiator": page_, "headers": {"Accept": "*/*", **ref}})
    out.append({"url": "http://m.viewrate.io/b.gif?s=4&v=%s&z=0.%s" % (cookie, rnd), "page": page_, "by": "script", "initiator": V, "headers": {"Accept": "image/avif,image/webp,*/*", "Cookie": "vr=" + cookie, **ref}})
    return out


def mix(*lists):
    out = []
    for row in zip(*lists):
        out += row
    return out


VISITS = [{"url": N}, {"url": S, "tab": "b", "at_once": True}, {"url": N + "radar"},
          {"actor": "phone", "address": "10.77.0.3", "headers": {"User-Agent": UA1}, "requests": mix(visit(N, "611", "aa11aa11aa11aa11"), visit(S, "722", "bb22bb22bb22bb22"))},
          {"actor": "pad", "address": "10.77.0.3", "headers": {"User-Agent": UA2}, "requests": visit(N + "radar", "833", "cc33cc33cc33cc33") + visit(S, "944", "cc33cc33cc33cc33", False)},
          {"actor": "shy", "address": "10.77.0.4", "headers": {"User-Agent": UA2}, "requests": visit(S, "155", "dd44dd44dd44dd44", True, False)},
          {"url": S}]
