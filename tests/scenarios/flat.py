"""A shared flat behind one address: two browsers of equal make and agent told apart by their cookies alone, things that speak like curl, a set-top box, an app that sends batches, a robot vacuum, a reader that only polls."""
from dsl import *

LIB = """(function(){new Image().src='{{scheme}}://z.hitwerk.net/p?s=9&r='+Math.random()})();"""
UA = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
NAV = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
CURL, OK, BOX, PY = {"User-Agent": "curl/8.5.0", "Accept": "*/*"}, {"User-Agent": "okhttp/4.12.0"}, {"User-Agent": "Mozilla/5.0 (Linux; Android 9; AFTMM Build/PS7633) AppleWebKit/537.36 Chrome/108 Safari/537.36"}, {"User-Agent": "python-requests/2.31.0", "Accept": "*/*"}
A, B, L = "http://www.rezeptbuch.net/", "http://www.radtour.org/", "http://z.hitwerk.net/l.js"
SITES = {
    "www.rezeptbuch.net": {"/": page("<!doctype html><title>R</title><img src=/topf.png><script src='{{scheme}}://z.hitwerk.net/l.js'></script>", set_cookie=["sid={{c:sid}}; Path=/; HttpOnly"]), "/suppe": page("<!doctype html><title>S</title><script src='{{scheme}}://z.hitwerk.net/l.js'></script>"), "/topf.png": pic("png", 64, 64), "/api/merken": empty()},
    "www.radtour.org": {"/": page("<!doctype html><title>T</title><script src='{{scheme}}://z.hitwerk.net/l.js'></script>", set_cookie=["PHPSESSID={{c:PHPSESSID}}; Path=/"]), "/karte": page("<!doctype html><title>K</title><img src='{{scheme}}://kachel.landkarte.eu/12/2200/1343.png'><script src='{{scheme}}://z.hitwerk.net/l.js'></script>")},
    "z.hitwerk.net": {"/l.js": script(LIB, headers={"Cache-Control": "max-age=60"}), "/p": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["hw={{c:hw}}; SameSite=None; Secure; " + YEAR])},
    "kachel.landkarte.eu": {"/*": pic("png", 256, 256, headers=LONG)},
    "events.fitband.app": {"/v3/batch": json_('{"ok":true}', pixel="analytics|unknown")}, "cfg.fitband.app": {"/remote": json_('{"sync_interval":900}')}, "sync.fitband.app": {"/steps": json_('{"stored":24}')},
    "device.saugrobo.com": {"/v1/state": empty(), "/fw/check": json_('{"latest":"3.1.4"}'), "/v1/cmd": {"status": 204}},
    "epg.sendeplan.tv": {"/now.json": json_('[{"ch":1,"t":"Nachrichten"}]'), "/logo/1.png": pic("png", 40, 40, headers=LONG)}, "m.quotenpanel.tv": {"/tv": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "wetter.stationen.net": {"/update": {"body": "success\n", "type": "text/plain"}}, "check.verbindung.net": {"/generate_204": empty()}, "feeds.lesestoff.org": {"/all.xml": {"body": "<rss><channel><title>x</title></channel></rss>", "type": "application/rss+xml", "etag": True}},
}


def view(page_, cookie, hw, rnd, before=None):
    ref = {"Referer": page_}
    nav = {"Accept": NAV, "Upgrade-Insecure-Requests": "1", "Cookie": cookie, **({"Referer": before} if before else {})}
    return [{"url": page_, "page": page_, "headers": nav}, {"url": L, "page": page_, "by": "parser", "initiator": page_, "headers": {"Accept": "*/*", "Referer": page_.split("/", 3)[0] + "//" + page_.split("/")[2] + "/"}},
            {"url": "http://z.hitwerk.net/p?s=9&r=0." + rnd, "page": page_, "by": "script", "initiator": L, "headers": {"Accept": "image/avif,image/webp,*/*", "Referer": page_.split("/", 3)[0] + "//" + page_.split("/")[2] + "/", "Cookie": "hw=" + hw}}]


def mix(*lists):
    return [x for row in zip(*lists) for x in row]


ONE, TWO = "11ab22cd33ef4455", "99fe88dc77ba6655"
VISITS = [{"actor": "desk", "address": "10.77.0.3", "headers": {"User-Agent": UA}, "requests": mix(view(A, "sid=5d1e9a77c0b3f2e8", ONE, "31874411"), view(B, "PHPSESSID=q8w7e6r5t4y3u2i1", TWO, "77120955")) + mix(view(B + "karte", "PHPSESSID=n3b2v1c9x8z7l6k5", ONE, "55112233"), view(A + "suppe", "sid=0f0e9d8c7b6a5f4e", TWO, "99004411"))},
          {"actor": "desk2", "address": "10.77.0.3", "headers": {"User-Agent": UA}, "requests": [{"url": "http://z.hitwerk.net/p?s=9&r=0.70707071", "page": B + "karte", "by": "script", "initiator": L, "headers": {"Accept": "image/avif,image/webp,*/*", "Cookie": "hw=" + ONE}}, {"url": "http://z.hitwerk.net/p?s=9&r=0.80808081", "page": A + "suppe", "by": "script", "initiator": L, "headers": {"Accept": "image/avif,image/webp,*/*", "Cookie": "hw=" + TWO}}]},
          {"actor": "band", "address": "10.77.0.3", "headers": OK, "requests": [{"url": "http://cfg.fitband.app/remote?platform=android&v=512"}, {"url": "http://sync.fitband.app/steps", "method": "POST", "headers": {"Content-Type": "application/json"}, "body": '{"day":"2026-07-01","steps":[120,88,431,20]}'},
            {"url": "http://events.fitband.app/v3/batch", "method": "POST", "headers": {"Content-Type": "application/json; charset=utf-8"}, "body": '{"batch":[{"event":"app_open","anonymous_id":"6f1c2b7e-0c55-4d0e-9a51-2f6f6c1e77aa","ts":1719823000123},{"event":"screen_view","screen":"home","anonymous_id":"6f1c2b7e-0c55-4d0e-9a51-2f6f6c1e77aa","ts":1719823001999}],"sent_at":1719823002500,"device":{"model":"Pixel 7","os":"14"}}'}]},
          {"actor": "robot", "address": "10.77.0.4", "headers": CURL, "requests": [{"url": "http://device.saugrobo.com/fw/check?model=x2&cur=3.1.2"}, {"url": "http://device.saugrobo.com/v1/state", "method": "POST", "headers": {"Content-Type": "application/json"}, "body": '{"serial":"SR20993811","battery":88,"state":"docked"}'}, {"url": "http://device.saugrobo.com/v1/cmd?serial=SR20993811&wait=30"}, {"url": "http://check.verbindung.net/generate_204"}]},
          {"actor": "box", "address": "10.77.0.4", "headers": BOX, "requests": [{"url": "http://epg.sendeplan.tv/now.json"}, {"url": "http://epg.sendeplan.tv/logo/1.png"}, {"url": "http://m.quotenpanel.tv/tv?ev=tune&ch=1&did=ab5d0f1c9e8837746a2b&t=1719823055120"}, {"url": "http://m.quotenpanel.tv/tv?ev=tune&ch=4&did=ab5d0f1c9e8837746a2b&t=1719823071008"}]},
          {"actor": "reader", "address": "10.77.0.4", "headers": PY, "requests": [{"url": "http://feeds.lesestoff.org/all.xml"}, {"url": "http://feeds.lesestoff.org/all.xml", "headers": {"If-None-Match": '"0011223344556677"'}}, {"url": "http://wetter.stationen.net/update?ID=KX17&PASSWORD=r4nd0mw0rt&tempf=61.2&dateutc=now&action=updateraw"}]}]
