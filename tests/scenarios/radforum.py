"""An old bicycle board: counters of the years after 2000 (seen, hidden, by document.write), beside cron pictures, smilies and members' signatures."""
from dsl import *

HIT = """document.write("<a href='#'><img src='{{scheme}}://counter.setizahl.net/hit?t26.6;r"+escape(document.referrer)+";s"+screen.width+"*"+screen.height+"*"+screen.colorDepth+";u"+escape(document.URL)+";h"+escape(document.title.substring(0,80))+";"+Math.random()+"' width=88 height=31 border=0></a>");"""
SC = """(function(){var i=document.createElement('img');i.src='{{scheme}}://c.tallystat.com/t.php?sc_project=1003217&java=1&security=7c2f11ab&u1={{new:u1}}&sc_random='+Math.random()+'&jg=new&rr=1.1.1.1.1.1.1.1.1&resolution='+screen.width+'&h='+screen.height+'&camefrom='+escape(document.referrer)+'&u='+escape(document.URL)+'&t='+escape(document.title)+'&invisible=1';document.body.appendChild(i)})();"""
NOW = """(function(){var s=document.createElement('script');s.src='{{scheme}}://t.whosonnow.us/pingjs/?k=9xbk2e&t='+encodeURIComponent(document.title)+'&c=c&y='+encodeURIComponent(document.referrer)+'&a=0&r='+Math.floor(Math.random()*9999);document.getElementsByTagName('head')[0].appendChild(s)})();"""


def board(title, body):
    return page("""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><title>%s</title><link rel="stylesheet" href="/styles/prosilver/style.css"></head><body><table width=100%%><tr><td><img src=/styles/prosilver/imageset/site_logo.gif></td><td><img src=/images/spacer.gif width=1 height=40></td></tr></table>
%s<img src="/cron.php?cron_type=tidy_sessions" width=1 height=1 alt="cron"><center><script type="text/javascript">%s</script><img src="{{scheme}}://www.zaehlwerk24.de/count.cgi?id=88213&style=odo7" alt="Counter"><a href="#"><img src="{{scheme}}://top.velolist.eu/button.php?u=retrobikes" width=88 height=31></a></center>
<script src="{{scheme}}://www.tallystat.com/counter/counter_xhtml.js"></script><script src="{{scheme}}://w.whosonnow.us/classic.js"></script></body></html>""" % (title, body, HIT))


SITES = {
    "board.retrobikes.net": {"/": board("Retrobikes board", "<a href=viewtopic.php?t=881>Sturmey Archer</a>"), "/viewtopic.php": board("Sturmey Archer AW - Retrobikes", "<img src='/download/file.php?avatar=31_1163.gif'><img src=/images/smilies/icon_e_biggrin.gif><img src='{{scheme}}://sigs.userbarforge.org/u/772/sig.png?s=3'><img src='{{scheme}}://img8.photobarn.org/albums/aw_hub.jpg'>"),
                             "/memberlist.php": board("Members - Retrobikes", "<img src='/download/file.php?avatar=44_1171.gif'>"), "/styles/prosilver/style.css": style("body{background:url(imageset/bg.gif)}"), "/styles/prosilver/imageset/bg.gif": pic("gif", 1, 60, headers=LONG), "/styles/prosilver/imageset/site_logo.gif": pic("gif", 140, 50),
                             "/images/spacer.gif": pic("gif"), "/images/smilies/*": pic("gif", 15, 17), "/download/file.php": pic("gif", 64, 64), "/cron.php": pic("gif", headers={"Cache-Control": "no-cache"}), "/favicon.ico": {"status": 404, "body": "no", "type": "text/plain"}},
    "counter.setizahl.net": {"/hit": pic("gif", 88, 31, headers=NO_STORE, pixel="analytics", set_cookie=["VID={{c:VID}}; " + YEAR])},
    "www.zaehlwerk24.de": {"/count.cgi": pic("gif", 90, 20, headers=NO_STORE, pixel="analytics|unknown")},
    "top.velolist.eu": {"/button.php": pic("gif", 88, 31, headers=NO_STORE, pixel="analytics|unknown", set_cookie=["vl={{c:vl}}; " + YEAR])},
    "www.tallystat.com": {"/counter/counter_xhtml.js": script(SC, headers={"Cache-Control": "max-age=43200"})},
    "c.tallystat.com": {"/t.php": pic("gif", headers=NO_STORE, pixel="analytics", set_cookie=["is_unique=sc1003217.1790000000.0; " + YEAR])},
    "w.whosonnow.us": {"/classic.js": script(NOW, headers={"Cache-Control": "max-age=3600"})}, "t.whosonnow.us": {"/pingjs/": script("/*3*/", headers=NO_STORE, pixel="analytics")},
    "sigs.userbarforge.org": {"/u/*": pic("png", 350, 19)}, "img8.photobarn.org": {"/albums/*": pic("jpeg", 480, 320)},
}
B = "http://board.retrobikes.net/"
VISITS = [{"url": B}, {"url": B + "viewtopic.php?t=881&sid=9e107d9d372bb6826bd81d3542a419d6"}, {"run": "document.links.length"}, {"url": B + "memberlist.php"}, {"run": "history.back()"}]
