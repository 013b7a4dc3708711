"""A town's site: consent asked and refused, then given; map tiles, a robot check before a form, fonts, a read-aloud service, an appointment interface, opening hours by JSON, accessibility icons, a violation report; self-hosted statistics under another registered name and a visitor counter of the state."""
from dsl import *

CON = """(function(){var s='{{scheme}}://';window.C=function(y){fetch(s+'log.keksfrage.de/c',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({y:y,u:'{{new:u}}'})});if(y){var e=document.createElement('script');e.src=s+'stats.govweb-dienste.net/m.js';document.head.appendChild(e)}};
fetch(s+'api.keksfrage.de/banner/7712?lang=de').then(function(){setTimeout(function(){C(/ja/.test(location.search))},100)})})();"""
STAT = """(function(){function t(x){var u='{{scheme}}://stats.govweb-dienste.net/m.php?action_name='+encodeURIComponent(document.title)+'&idsite=41&rec=1&r='+Math.random()+'&url='+encodeURIComponent(location.href)+'&_id={{c:pk}}&res=1280x720'+x;navigator.sendBeacon(u)}t('');setTimeout(function(){t('&ping=1')},600)})();"""
HTML = """<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/k.css><script src="{{scheme}}://cdn.keksfrage.de/k.js"></script></head><body><img src=/wappen.svg width=60><h1>%s</h1><img src=/i/a11y.png><img src=/i/rss.png>
<script src="{{scheme}}://vorlesen.sprachhilfe.com/r.js"></script>%s<img src="{{scheme}}://zaehler.landesportal-mitte.org/z?k=0815" width=1 height=1><script>fetch('{{scheme}}://daten.oeffnungszeit.info/amt/12.json')</script></body></html>"""
MAP = "".join("<img src='{{scheme}}://t%d.kartendienst-mitte.de/15/%d/11.png'>" % (i % 3, i) for i in range(6))
FORM = "<script>(function(){var s='{{scheme}}://';fetch(s+'robot.torwache.com/api2/anchor?k=6Lx').then(function(){fetch(s+'robot.torwache.com/api2/verify',{method:'POST',body:'t={{new:t}}{{new:t2}}'})});[1,2,3].forEach(function(n){setTimeout(function(){fetch(s+'termin.amtskalender.de/frei?tag='+n,{headers:{'X-Csrf':'{{new:x}}'}})},n*130)})})()</script>"
SITES = {
    "www.stadt-lindenau.de": {"/": page(HTML % ("Lindenau", "Stadt Lindenau", MAP), gzip=True), "/amt": page(HTML % ("Amt", "Bürgeramt", FORM), gzip=True), "/k.css": style("@font-face{font-family:S;src:url(/f/s.woff2)}h1{font-family:S}", headers=LONG), "/f/s.woff2": font(), "/wappen.svg": pic("svg", 60, 70, headers=LONG), "/i/a11y.png": pic("png", 16, 16, headers=LONG), "/i/rss.png": pic("png", 14, 14, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "cdn.keksfrage.de": {"/k.js": script(CON, gzip=True, headers=LONG)}, "api.keksfrage.de": {"/banner/7712": json_('{"t":"Kekse?","l":"de"}')}, "log.keksfrage.de": {"/c": empty()},
    "stats.govweb-dienste.net": {"/m.js": script(STAT, gzip=True, headers={"Cache-Control": "max-age=600"}), "/m.php": empty(pixel="analytics")},
    "vorlesen.sprachhilfe.com": {"/r.js": script("var rs={};fetch('{{scheme}}://vorlesen.sprachhilfe.com/cfg?c=88');")  , "/cfg": json_('{"v":"anna"}')},
    "zaehler.landesportal-mitte.org": {"/z": pic("gif", pixel="analytics|unknown", headers=NO_STORE)}, "daten.oeffnungszeit.info": {"/amt/*": json_('{"mo":"8-12"}')},
    "*.kartendienst-mitte.de": {"/15/*": pic("png", 256, 256, headers=LONG)}, "robot.torwache.com": {"/api2/anchor": json_('{"c":"{{new:c}}"}'), "/api2/verify": json_('{"ok":1}')}, "termin.amtskalender.de": {"/frei": json_("[]")},
}
VISITS = [{"url": "http://www.stadt-lindenau.de/"}, {"url": "http://www.stadt-lindenau.de/amt?ja"}, {"url": "http://www.stadt-lindenau.de/?ja"}]
