"""A recipe blog without scripts: all pixels stand in the markup, a sandboxed frame's noscript and the stylesheets; affiliate pictures, a visible counter, spacers."""
from dsl import *


def recipe(title, asin, img, last=""):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/kochen.css><link rel=preload as=image href="{{scheme}}://sb.tafelrunde.com/p?c1=2&c2=7731&cj=1&cs=%s"></head><body><iframe sandbox src="/rahmen?t=%s" width=1 height=1></iframe>
<img src=/linie.gif width=600 height=1><img src=/fotos/%s.jpg><a href="{{scheme}}://www.warenhafen.com/dp/%s?tag=lor-21"><img src="{{scheme}}://ws.warenhafen.com/bild?a=%s&f=_SL110_&tag=lor-21"></a><img src="{{scheme}}://ir.warenhafen.com/e/ir?t=lor-21&l=am2&o=3&a=%s" width=1 height=1 style="border:none!important">
<img src="{{scheme}}://zaehler.gaestezahl.de/z.php?id=4120&stil=7">%s<footer class=f>.</footer></body></html>""" % (title, asin, asin, img, asin, asin, asin, last), gzip=True)


CSS = "@import url('{{scheme}}://hallo.schriftenzahl.net/count/3a8f1c');@import url('{{scheme}}://schriften.buchstabe.dev/css2?family=Lora');body{font-family:Lora}.f{list-style-image:none;border-image:url('{{scheme}}://rand.feedkorb.org/w/lorbeer.gif?s=css') 1}"
CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "lorbeer-und-salz.de": {"/": recipe("Lorbeer", "B00KX1", "suppe"), "/linsen": recipe("Linsen", "B07TT9", "linsen", "<input type=image src='{{scheme}}://mail.rundpost.eu/f/form-view/7a1/88.png' width=1 height=1><iframe src='{{scheme}}://einbett.pinwandl.com/board/7' width=200 height=200></iframe>"),
                            "/brot": recipe("Brot", "B0C4MP", "brot", "<video poster=/fotos/brot.jpg width=300></video><embed src='{{scheme}}://amp.gabelstatistik.com/s/7?path=brot' type=image/png width=1 height=1>"),
                            "/rahmen": page("<!doctype html><title>r</title><noscript><img src='{{scheme}}://pix.gabelstatistik.com/ns/p-77aKx.gif?labels=Kochen.{{q:t}}' width=1 height=1></noscript>"), "/kochen.css": style(CSS, gzip=True, headers={"Cache-Control": "max-age=60"}), "/linie.gif": pic("gif", headers=LONG), "/fotos/*": pic("jpeg", 400, 260, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "pix.gabelstatistik.com": {"/ns/*": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["mc={{c:mc}}" + CO])}, "amp.gabelstatistik.com": {"/s/*": pic("png", pixel="analytics|unknown", headers=NO_STORE)},
    "sb.tafelrunde.com": {"/p": empty(pixel="analytics|unknown", set_cookie=["UIDR={{c:UIDR}}" + CO])},
    "ws.warenhafen.com": {"/bild": pic("jpeg", 110, 110, headers={"Cache-Control": "max-age=86400"})}, "ir.warenhafen.com": {"/e/ir": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "zaehler.gaestezahl.de": {"/z.php": pic("png", 88, 31, headers=NO_STORE)},
    "hallo.schriftenzahl.net": {"/count/*": {"body": "", "type_always": "text/css", "pixel": "analytics|unknown", "headers": NO_STORE}}, "schriften.buchstabe.dev": {"/css2": style("@font-face{font-family:Lora;src:url('{{scheme}}://schriften.buchstabe.dev/l.woff2')}", headers={"Cache-Control": "private, max-age=86400"}), "/l.woff2": font()},
    "rand.feedkorb.org": {"/w/*": pic("gif", pixel="analytics|unknown", etag=True, headers={"Cache-Control": "no-cache"})}, "mail.rundpost.eu": {"/f/form-view/*": pic("png", pixel="analytics|unknown", headers=NO_STORE)},
    "einbett.pinwandl.com": {"/board/*": page("<!doctype html><title>b</title><img src=/i/1.jpg><img src='{{scheme}}://log.pinwandl.com/?type=pidget&event=init&guid={{new:g}}&via=lorbeer' width=1 height=1>"), "/i/1.jpg": pic("jpeg", 90, 90, headers=LONG)}, "log.pinwandl.com": {"/": pic("gif", pixel="analytics|social|unknown", headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://lorbeer-und-salz.de/"}, {"url": "http://lorbeer-und-salz.de/linsen"}, {"url": "http://lorbeer-und-salz.de/brot"}]
