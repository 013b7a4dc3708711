"""A parish paper of simple pages: counters as plain markup (a rights society's mark with a different number on each page, a hosted counter's picture beside its invisible twin, self-hosted statistics as an image with no script at all), a guest book, a newsletter form that thanks, a provider's own log pixel at the end of each page; beside them an RSS button, a weather picture, a webcam that is asked again, a donation thermometer, lines and corners of one pixel, a printed version's stylesheet, a clock by JSON."""
from dsl import *


def doc(title, mark, body=""):
    return page("""<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/stil.css><link rel=stylesheet media=print href=/druck.css></head><body bgcolor=white><img src=/img/ecke_lo.gif width=1 height=1><h1>%s</h1><img src=/img/linie.gif width=500 height=1>%s
<img src="{{scheme}}://wetterbild.de-meteo.info/klein/86150.png" width=88><img src="{{scheme}}://mg07.wortmarke-met.de/na/%s" width=1 height=1 alt="">
<a href="{{scheme}}://www.gratiszaehler.info/stats/4411"><img src="{{scheme}}://www.gratiszaehler.info/c/4411.png?style=7" border=0></a><img src="{{scheme}}://www.gratiszaehler.info/h/4411/?p=%s" width=1 height=1>
<img src="{{scheme}}://statistik.gemeindenetz.org/matomo.php?idsite=14&rec=1&action_name=%s" style="border:0" alt=""><img src="{{scheme}}://logpix.hosterei.net/p.gif?k=KD4411&s=www" width=1 height=1><img src=/img/ecke_ru.gif width=1 height=1></body></html>""" % (title, title, body, mark, title, title), gzip=True)


SITES = {
    "www.pfarrblatt-linden.de": {"/": doc("Start", "4f6b1a2c3d4e5f60718293a4b5c6d7e8", "<img src='{{scheme}}://webcam.kirchturm.live/turm.jpg?t=1'><script>setInterval(function(){document.images[2].src='{{scheme}}://webcam.kirchturm.live/turm.jpg?t='+Date.now()},500)</script>"), "/termine": doc("Termine", "0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d", "<script>fetch('{{scheme}}://uhr.zeitdienst.info/jetzt.json')</script>"), "/spenden": doc("Spenden", "77c1f0aa4b1e4d1c8f6e2f7a9c0e1a2b", "<img src='/thermo.php?stand=4411' width=40>"), "/danke": doc("Danke fuer Ihre Anmeldung", "d1e2f3a4b5c60718293a4b5c6d7e8f90"),
                                 "/stil.css": style("h1{background:url(/img/punkt.gif)}", headers=LONG), "/druck.css": style("h1{color:black}"), "/img/ecke_lo.gif": pic("gif", headers=LONG), "/img/ecke_ru.gif": pic("gif", headers=LONG), "/img/linie.gif": pic("gif"), "/img/punkt.gif": pic("gif", 2, 2), "/thermo.php": pic("png", 40, 200, headers=NO_STORE), "/favicon.ico": {"status": 404, "body": "nein", "type": "text/plain"}},
    "wetterbild.de-meteo.info": {"/klein/*": pic("png", 88, 31, headers={"Cache-Control": "max-age=600"})}, "mg07.wortmarke-met.de": {"/na/*": pic("gif", pixel="analytics|unknown", headers={"Cache-Control": "private, no-cache, max-age=0", "P3P": 'CP="NOI DSP"'}, set_cookie=["srp={{c:srp}}; " + YEAR])},
    "www.gratiszaehler.info": {"/c/*": pic("png", 88, 20, headers=NO_STORE), "/h/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)}, "statistik.gemeindenetz.org": {"/matomo.php": pic("gif", pixel="analytics", headers=NO_STORE)}, "logpix.hosterei.net": {"/p.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE)},
    "webcam.kirchturm.live": {"/turm.jpg": pic("jpeg", 320, 200, headers=NO_STORE)}, "uhr.zeitdienst.info": {"/jetzt.json": json_('{"t":1}', headers=NO_STORE)},
}
U = "http://www.pfarrblatt-linden.de"
VISITS = [{"url": U + "/"}, {"url": U + "/termine"}, {"url": U + "/spenden"}, {"url": U + "/danke"}]
