"""Letters of nine houses in five programs: opens by a script's name with three numbers, by a packed path, by a path with a mail's number and a signature, by a dot of a testing house with a letter that says how it was opened, by an address for each reader at a chain of shops, by a png of one line, by a picture asked in the foot and again when forwarded; recommendation pictures drawn for each, countdowns, brand marks, parcels' maps, spacers, fonts, surveys and the one-click farewell are none."""
from dsl import *

OUT = {"User-Agent": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Accept": "*/*"}
IOS = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5", "Accept-Language": "de-DE"}
APP = {"User-Agent": "Mozilla/5.0", "Accept": "*/*"}
YAH = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html"}
BIRD = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Thunderbird/140.5.0", "Accept": "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
SITES = {
    "mcusercontent.briefaffe.com": {"/a81/images/*": pic("png", 564, 180, headers=LONG), "/a81/_compresseds/*": pic("jpeg", 264, 264, headers=LONG)}, "reisefreund.us9.listenverwalter.com": {"/track/open.php": pic("gif", pixel="email_open", headers=NO_STORE)},
    "cdn-images.briefaffe.com": {"/icons/social-block-v2/*": pic("png", 24, 24, headers=LONG)},
    "email.mg.radhaus-kurier.de": {"/o/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "cdn.radhaus-kurier.de": {"/m/*": pic("jpeg", 600, 200, headers=LONG), "/px/leer.gif": pic("gif", headers=LONG)},
    "r2k4.r.eu-central-1.wolkenpost.me": {"/I0/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "assets.stadtwerk-auen.de": {"/mail/*": pic("png", 180, 60, headers=LONG), "/fonts/w.woff2": font()},
    "d1-b2.nabenpost.io": {"/Cto/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "7112.fs1.nabenuser-eu1.net": {"/hub/*": pic("jpeg", 600, 240, headers=LONG)},
    "a4417b.postpruefer.com": {"/a4417b": pic("gif", pixel="email_open", headers=NO_STORE)},
    "trk.mode-linde.com": {"/ls/*": pic("png", 3, 1, pixel="email_open", headers=NO_STORE)}, "bilder.mode-linde.com": {"/*": pic("jpeg", 300, 400, headers=LONG)}, "recs.empfehlwerk.com": {"/img/*": pic("jpeg", 200, 240, headers=NO_STORE)}, "timer.sanduhr.io": {"/c/*": pic("gif", 300, 60, headers=NO_STORE)},
    "links.paketbote.de": {"/a/*": empty(pixel="email_open", headers=NO_STORE), "/abmelden": {"body": "ok", "type": "text/plain"}}, "karte.paketbote.de": {"/live/*": pic("png", 400, 200, headers=NO_STORE)},
    "api.wissensbrief.org": {"/sub/o/*": pic("gif", pixel="email_open", headers=NO_STORE, set_cookie=["wb={{c:wb}}; " + YEAR])}, "wissensbrief.org": {"/i/*": pic("png", 500, 300, headers=LONG)},
    "bimi.markenzeichen.net": {"/*": pic("svg", 64, 64, headers=LONG)}, "umfrage.sternchen.io": {"/s/*": pic("png", 40, 40, headers=LONG)},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


REISE = ["http://mcusercontent.briefaffe.com/a81/images/7f1c-kopf.png", "http://mcusercontent.briefaffe.com/a81/_compresseds/22aa.jpg", "http://cdn-images.briefaffe.com/icons/social-block-v2/outline-light-instagram-48.png"]
RAD = ["http://cdn.radhaus-kurier.de/m/november.jpg", "http://cdn.radhaus-kurier.de/px/leer.gif"]
MODE = ["http://bilder.mode-linde.com/w48/mantel.jpg", "http://recs.empfehlwerk.com/img/22/pos/1?u=77a1c0de&t=herbst", "http://recs.empfehlwerk.com/img/22/pos/2?u=77a1c0de&t=herbst", "http://timer.sanduhr.io/c/8812?end=1793000000"]
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUT, "requests": letter(*REISE, "http://reisefreund.us9.listenverwalter.com/track/open.php?u=a81c4fd0b21e77&id=5cc01d2e9f&e=0f3a77b1c2", *RAD, "http://email.mg.radhaus-kurier.de/o/eJwszEEOgyAQQNHT1KUBBhxYsOg9ZoBRUqAJYmhv3zTp8ifvx41jYgJdvNCKRrE3cHgnFZFNBGMAW2ohjQTDwPhXeyCQPKd5Aw", "http://assets.stadtwerk-auen.de/mail/logo.png", "http://r2k4.r.eu-central-1.wolkenpost.me/I0/0107019346a1c2d4-6f1a77c0-41be-4a0b-9f7c-1a2b3c4d5e6f-000000/8yTq1mXoVb3c0eKkR7d2aZ5w4uA=404")},
    {"actor": "ios", "address": "10.77.0.4", "headers": IOS, "requests": letter(*REISE, "http://reisefreund.us9.listenverwalter.com/track/open.php?u=a81c4fd0b21e77&id=5cc01d2e9f&e=91bb00f7a4", "http://bimi.markenzeichen.net/mode-linde.svg", *MODE, "http://trk.mode-linde.com/ls/o/77a1c0de-9b2f-4c77-a1d0-3344cc55ee66/kw48/p.png", "http://a4417b.postpruefer.com/a4417b?e=77a1c0de", "http://a4417b.postpruefer.com/a4417b?r=77a1c0de")
     + [{"url": "http://links.paketbote.de/abmelden?t=9a7c11d0e4", "method": "POST", "body": "List-Unsubscribe=One-Click", "page": None}]},
    {"actor": "gmailapp", "address": "10.77.0.5", "headers": APP, "requests": letter("http://karte.paketbote.de/live/DE44177182.png?v=3", "http://links.paketbote.de/a/1823/open/DE44177182/s9d0a1f.gif", "http://7112.fs1.nabenuser-eu1.net/hub/7112/kopf.jpg?width=1200&upscale=true", "http://d1-b2.nabenpost.io/Cto/UC+23284/dk2F-c04/R5R8b44L8N1W4kQxP3H-9pYlW1Yq7cV1Yq7cW3K78t")},
    {"actor": "yahoo", "address": "10.77.0.5", "headers": YAH, "requests": letter(*MODE[:3], "http://trk.mode-linde.com/ls/o/00c4bb91-1d2e-4f8a-b7c6-9900aabbccdd/kw48/p.png", "http://umfrage.sternchen.io/s/1.png", "http://umfrage.sternchen.io/s/2.png", "http://assets.stadtwerk-auen.de/mail/logo.png", "http://r2k4.r.eu-central-1.wolkenpost.me/I0/0107019346a1c9f1-77c04d1e-88aa-4f21-8d3c-0f9e8d7c6b5a-000000/pQ2lZk9YwV7bT3m1sXc8Rr5d6uE=404")},
    {"actor": "bird", "address": "10.77.0.3", "headers": BIRD, "requests": letter("http://wissensbrief.org/i/kopf-212.png", "http://wissensbrief.org/i/grafik-212.png", "http://api.wissensbrief.org/sub/o/212/eyJzIjoiNDQxNyIsInIiOiJhYiJ9.aK1c/1x1", "http://assets.stadtwerk-auen.de/fonts/w.woff2", "http://karte.paketbote.de/live/DE77100021.png?v=1", "http://links.paketbote.de/a/1823/open/DE77100021/s1b77c0.gif")},
]
