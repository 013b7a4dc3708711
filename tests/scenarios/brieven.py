"""Letters (Dutch, Swedish, Portuguese, English) of many e-mail senders: open pixels in each sender's own shape; pictures, spacers, ratings, codes and unsubscriptions beside them."""
from dsl import *

TB = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0", "Accept": "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5", "Accept-Language": "nl,en-US;q=0.7,en;q=0.3"}
APPLE = {"User-Agent": "Mozilla/5.0", "Accept": "*/*", "Accept-Language": "sv-SE,sv;q=0.9"}
GOOG = {"User-Agent": "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"}
OUTL = {"User-Agent": "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Accept": "*/*", "Accept-Encoding": "gzip, deflate"}
O = dict(pixel="email_open", headers=NO_STORE)
SITES = {
    # senders
    "tuinzaad.us7.apenlijst.com": {"/track/open.php": pic("gif", **O)}, "r.mail.brievus.com": {"/tr/op/*": pic("gif", **O)}, "7lk1.mjt-brief.net": {"/oo/*": pic("gif", **O)}, "email.mg.kanonpost.org": {"/o/*": pic("gif", **O)},
    "pstmrk-like.it": {"/open": pic("gif", **O)}, "kq5mz2.r.eu-west-1.wolkpost-ses.net": {"/CI0/*": pic("gif", **O)}, "post.vonkpunt.com": {"/q/*": pic("gif", **O)}, "trk.lejekmail.net": {"/q/*": pic("gif", **O)},
    "links.rijger.io": {"/a/1/open/*": pic("gif", **O)}, "go.iterabelt.com": {"/o/v2": pic("gif", **O)}, "mkto-ab1201.marketeerto.com": {"/trk": pic("gif", **O)}, "s1771.t.elokwent.net": {"/e/FooterImages/FooterImage1": pic("gif", **O)},
    "go.pardonmij.com": {"/r/*": pic("gif", **O)}, "tuin.actieve-campagne.com": {"/lt.php": pic("gif", **O)}, "kampanj.cmail20-like.com": {"/t/*": pic("gif", **O)}, "r20.vastcontact.net": {"/on.jsp": pic("gif", **O)},
    "e.klant-punt.io": {"/e/o/*": pic("gif", **O)}, "eotrx.onderstapel.com": {"/open": pic("png", **O)}, "emails.omzetset-mail.com": {"/o/*": pic("gif", **O)}, "link.emarsimo.net": {"/mo/*": pic("gif", **O)},
    "fragata.r-brev.com": {"/lists/ut.php": pic("png", **O)}, "nyhetsbrev.lyssnare.se": {"/campaign/*": pic("png", **O)}, "m.autik.se": {"/email/*": pic("gif", **O)}, "crm.foreningen.se": {"/civicrm/mailing/open": pic("gif", **O)},
    "www.azulejo-erp.pt": {"/mail/track/*": pic("gif", **O)}, "news.brevwizz.com": {"/campaigns/*": empty(**O)}, "app.getreply-like.com": {"/open.html": pic("gif", **O)}, "t.uitreik.email": {"/track/open/*": {"body": "", "type_always": "image/png", **O}},
    "mailfoogae.streepmail.com": {"/t": pic("gif", **O)}, "tr.joomacy.pt": {"/index.php": pic("png", **O)}, "t.yesware-like.com": {"/t/*": pic("gif", **O)}, "pixel.inbox.teruggaan.com": {"/pixel.gif": pic("gif", **O)}, "ea.mailgolf.pt": {"/ss/o/*": {"body": image("gif"), "type": "image/gif", "framing": "chunked", **O}},
    # pictures and what else a letter loads
    "gallery.apenlijst-cdn.com": {"/*": pic("png", 600, 150, headers=LONG)}, "img.mjt-brief.net": {"/b/s/*": pic("gif", headers=LONG)}, "static.r-brev.com": {"/spacers/10x1.gif": pic("gif", 10, 1, headers=LONG), "/ikoner/*": pic("png", 32, 32, headers=LONG)},
    "userimg-assets.klant-punt.io": {"/images/*": pic("jpeg", 500, 200, headers=LONG)}, "res.wolkbeeld.net": {"/*": pic("webp", 280, 180, headers=LONG)}, "ci3.assets-vonkpunt.com": {"/p/*": pic("png", 1, 1, headers=LONG)},
    "kaart.pakjesdienst.nl": {"/static-map": pic("png", 300, 200)}, "www.tuinzaad.nl": {"/barcode/128": pic("png", 240, 60), "/img/logo-mail.png": pic("png", 180, 50, headers=LONG), "/1px.png": pic("png", headers=LONG), "/nieuwsbrief/afmelden": {"body": "Afgemeld", "type": "text/plain"}, "/img/sterren/4-half.gif": pic("gif", 90, 18, headers=LONG)},
    "www.seklubb.se": {"/bilder/header@2x.jpg": pic("jpeg", 640, 200, headers=LONG), "/fonter/inter.woff2": font(), "/bimi/logo.svg": pic("svg", 96, 96, headers=LONG)}, "biljett.seklubb.se": {"/qr.png": pic("png", 160, 160)},
    "cdn.azulejo-erp.pt": {"/web/image/*": pic("png", 120, 40, headers=LONG), "/blank.gif": pic("gif", headers=LONG)}, "autodiscover.azulejo.pt": {"/mail/config-v1.1.xml": {"body": "<clientConfig version='1.1'></clientConfig>", "type": "text/xml"}},
    "media.emarsimo.net": {"/custloads/*": pic("jpeg", 320, 160, headers=LONG)}, "cloud.bijlage.nl": {"/dl/*": {"body": b"%PDF-1.7 " + bytes(1500), "type": "application/pdf"}},
}


def letter(*urls):
    return [{"url": "http://" + u, "page": None} for u in urls]


VISITS = [
    {"actor": "thunderbird", "address": "10.77.0.3", "headers": TB, "requests":
        letter("gallery.apenlijst-cdn.com/mcusercontent/9f1c2d3e/images/4b1c.png", "www.tuinzaad.nl/img/logo-mail.png", "www.tuinzaad.nl/1px.png", "tuinzaad.us7.apenlijst.com/track/open.php?u=9f1c2d3e4a5b6c7d8e9f0a1b2&id=771ac0ffee&e=4d1f0c22b9")
        + letter("www.tuinzaad.nl/barcode/128?code=3STUIN0044120&h=60", "kaart.pakjesdienst.nl/static-map?center=52.09,5.12&zoom=13&size=300x200&sig=pTq2x7", "r.mail.brievus.com/tr/op/q2xP0a8WmCkF7d6sNtzU4vJ5eYhR1bGoL3iTnQ9wXcVrAz")
        + letter("img.mjt-brief.net/b/s/1x1.gif", "7lk1.mjt-brief.net/oo/AVoAAHZ0b2RvYUFBQUFBQWM/5f2b51ca/e.gif", "www.tuinzaad.nl/img/sterren/4-half.gif", "email.mg.kanonpost.org/o/eJwNyEEOgyAQBdDTDEuCM8yABxa9BwIVlGIFbXr78pYvBhzdYEUJLKIWDgvY8_w8a1v7-Qs")
        + letter("res.wolkbeeld.net/tuin/image/upload/w_560,f_auto/v1764/tulp.webp", "links.rijger.io/a/1/open/5f3c7a2b/eyJkIjoiNWYzYzdhMmIiLCJ1IjoiaDQxIn0/pixel.gif", "cloud.bijlage.nl/dl/8f2c11/factuur.pdf?token=2b7f90ac", "pstmrk-like.it/open?m=v3_1.Zk2tq9WmCkF7d6sN&s=7712")
        + [{"url": "http://www.tuinzaad.nl/nieuwsbrief/afmelden", "method": "POST", "body": "List-Unsubscribe=One-Click", "page": None, "headers": {"Content-Type": "application/x-www-form-urlencoded"}}]},
    {"actor": "apple", "address": "10.77.0.4", "headers": APPLE, "requests":
        letter("www.seklubb.se/bilder/header@2x.jpg", "static.r-brev.com/spacers/10x1.gif", "static.r-brev.com/ikoner/instagram.png", "fragata.r-brev.com/lists/ut.php?u=6e1f0c2d9a7b3e5f8c4d1a2b3c4d5e6f&m=441")
        + letter("biljett.seklubb.se/qr.png?t=SK-2027-00412&s=160", "www.seklubb.se/fonter/inter.woff2", "nyhetsbrev.lyssnare.se/campaign/0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f/9f8e7d6c-5b4a-3928-1706-f5e4d3c2b1a0/px.png", "www.seklubb.se/bimi/logo.svg")
        + letter("m.autik.se/email/65f0c1a2b3d4e5f607182.gif", "crm.foreningen.se/civicrm/mailing/open?qid=118822", "kampanj.cmail20-like.com/t/i-o-xkdtlhy-jrjlihkdul-r/o.gif", "e.klant-punt.io/e/o/eyJlbWFpbF9pZCI6ImRnVGFwd1VCQUgxeiJ9", "userimg-assets.klant-punt.io/images/client-env-11771/01HF2.jpg")
        + letter("kq5mz2.r.eu-west-1.wolkpost-ses.net/CI0/0102018c2f7b5a1e-4c1d2e3f-aa11-4b2c-9d3e-000000000000-000000/pQz1Zk2tq9WmCkF7d6sNtzU4vJ5=352", "r20.vastcontact.net/on.jsp?ca=7f1c0c2d-aa11-4b2c&a=1133557799&c=5d2e&ch=5d2f&d=1764500000", "t.uitreik.email/track/open/c1d2e3f4-aa55-4b2c-9d3e-1f2e3d4c5b6a")},
    {"actor": "google-proxy", "address": "10.77.0.5", "headers": GOOG, "requests":
        letter("cdn.azulejo-erp.pt/web/image/res.company/1/logo_web?unique=7f2c", "cdn.azulejo-erp.pt/blank.gif", "www.azulejo-erp.pt/mail/track/88120/3f1c0d2e4b5a69788796a5b4c3d2e1f00f1e2d3c/blank.gif")
        + letter("post.vonkpunt.com/q/f4Kx2Zt9~~/AAAHUQA~/RgRnK1aRPVcDc3BjQgpnPq1ITGeW/", "ci3.assets-vonkpunt.com/p/spacer-fff.png", "trk.lejekmail.net/q/8hYx1b4kqp3~~/AAQxAQA~/RgRn/open", "mkto-ab1201.marketeerto.com/trk?t=1&mid=MDAxLUFCQy0xMjM6MTE3OjA6MDo0NDEyOjA6OTo4ODEyMDo", "s1771.t.elokwent.net/e/FooterImages/FooterImage1?elq=2f7c1d0ea4b54c6c8f1d9e0b7a6c5d4e&siteid=1771")
        + letter("go.pardonmij.com/r/441201/1/1188220/open/1", "tuin.actieve-campagne.com/lt.php?x=3TxtmrI4VXVtM771ZYQKUA&s=8c0d1e2f&i=441A77A1A2201&l=open", "go.iterabelt.com/o/v2?u=https%3A%2F%2Fgo.iterabelt.com%2Fo&m=4f1a2b3c-7788-4a5b&t=91120&c=7712")
        + letter("tr.joomacy.pt/index.php?option=com_acym&ctrl=fronturl&task=openStats&id=77&userid=41220&noheader=1", "news.brevwizz.com/campaigns/kz441ab7x2q/track-opening/ph882lt4y9z", "eotrx.onderstapel.com/open?token=eyJtIjoiPDIwMjYxMjAxQG1nLnN1YiIsInUiOjQ0MTIwLCJyIjoiYUBiIn0", "ea.mailgolf.pt/ss/o/u001.Qn1l2xTt4vJ5eYhR/4bz/pQ8xK1a9RB2YhR5b_w/ho.gif")},
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTL, "requests":
        letter("media.emarsimo.net/custloads/771144/md_99012.jpg?v=1", "link.emarsimo.net/mo/7Yx1K0a_9RB2YhR5bwQ8xK1aZt9mCkF7d6sNtzU4vJ5eYhR1.gif", "app.getreply-like.com/open.html?x=a62b&m=7Bq&mc=Jk&s=BzT1&u=QzR9&z=EWx1", "emails.omzetset-mail.com/o/lmu8hvhk4kq4w7d6sntz", "mailfoogae.streepmail.com/t?sender=dGVzdEBleGFtcGxlLm5s&type=zerocontent&guid=3b1f0c2d-aa11-4b2c-9d3e-7f1c0c2d44aa")
        + letter("t.yesware-like.com/t/5d41402abc4b2a76b9719d911017c592d3f2/7f1c0c2d44aa55bb/spacer.gif", "pixel.inbox.teruggaan.com/pixel.gif?r=5d41402abc4b2a76b9719d911017c59288aa4412", "autodiscover.azulejo.pt/mail/config-v1.1.xml?emailaddress=jan%40azulejo.pt")},
]
