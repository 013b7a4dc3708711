"""Two sites of the country with one cloaked tracker (its script, its POSTs, its cookie), beside CNAMEs of a host, a CDN and a mailing house that are no cloaks."""
from dsl import *

ED = """(function(h){var uid='{{c:ed_uid}}',n=0;function s(t,x){var r=new XMLHttpRequest();r.open('POST','{{scheme}}://'+h+'/k'+Math.random().toString(36).slice(2,8));r.withCredentials=true;r.setRequestHeader('content-type','text/plain');r.send(JSON.stringify({t:t,n:n++,uid:uid,path:location.pathname,ref:document.referrer,x:x||null}))}
s('pv');window.addEventListener('scroll',function(){s('scroll',window.scrollY)},{once:true});document.addEventListener('click',function(e){s('click',e.target.id)});setTimeout(function(){(new Image).src='{{scheme}}://'+h+'/i/v.gif?uid='+uid+'&w='+innerWidth+'&_='+Date.now()},200)})('{{host}}');"""


def doc(title, host, body):
    return page("""<!doctype html><html lang=de><head><title>%s</title><script defer src="{{scheme}}://%s/wx7a.js"></script></head><body style="height:4000px"><h1 id=h>%s</h1>%s</body></html>""" % (title, host, title, body), gzip=True)


TRACK = {"/wx7a.js": script(ED, gzip=True, headers={"Cache-Control": "private, no-cache"}, set_cookie=["ed_uid={{c:ed_uid}}; HttpOnly; " + YEAR]), "/i/v.gif": pic("gif", headers=NO_STORE, pixel="analytics|unknown"), "/k*": empty(pixel="analytics|unknown")}
F, K = "wxtr.feldundwald.ch", "c7.bergski.ch"
SITES = {
    "www.feldundwald.ch": {"/": doc("Feld und Wald", F, "<img src='{{scheme}}://img.feldundwald.ch/w800/reh.jpg'><form action='{{scheme}}://post.feldundwald.ch/anmelden'></form><img src='{{scheme}}://post.feldundwald.ch/form/pixel-bg.png'>"), "/pilze": doc("Pilze im Herbst", F, "<img src='{{scheme}}://img.feldundwald.ch/w800/pilz.jpg'><script>fetch('{{scheme}}://api.feldundwald.ch/kommentare?artikel=881&seite=1')</script>"), "/favicon.ico": empty()},
    "img.feldundwald.ch": {"/*": pic("jpeg", 320, 200, headers=LONG)}, "post.feldundwald.ch": {"/form/*": pic("png", 8, 8, headers=LONG)}, "api.feldundwald.ch": {"/kommentare": json_('[{"t":"schoen"}]')},
    "www.bergski.ch": {"/": doc("Bergski", K, "<img src=/ski.jpg>"), "/ski.jpg": pic("jpeg", 300, 200), "/favicon.ico": empty()},
    F: TRACK, K: TRACK,
}
CNAMES = {"www.feldundwald.ch": "feldundwald.hostpress-cloud.ch", "img.feldundwald.ch": "d3x7.cdn-edgepath.net", "post.feldundwald.ch": "forms.mailfactory.io", "api.feldundwald.ch": "feldundwald.hostpress-cloud.ch",
          F: "feldundwald.eu.partner-reach.net", "feldundwald.eu.partner-reach.net": "lb2.partner-reach.net", K: "bergski.eu.partner-reach.net", "bergski.eu.partner-reach.net": "lb2.partner-reach.net"}
CLOAKS = [{"query": F, "domain": "partner-reach.net"}, {"query": K, "domain": "partner-reach.net"}]
VISITS = [{"url": "http://www.feldundwald.ch/"}, {"run": "new Promise(function(r){scrollTo(0,900);setTimeout(r,400)})"}, {"run": "document.getElementById('h').click()"}, {"url": "http://www.feldundwald.ch/pilze"}, {"run": "new Promise(function(r){scrollTo(0,900);setTimeout(r,400)})"}, {"run": "document.getElementById('h').click()"}, {"url": "http://www.bergski.ch/"}, {"url": "http://www.bergski.ch/?seite=2"}, {"run": "document.getElementById('h').click()"}, {"url": "http://www.feldundwald.ch/"}]
