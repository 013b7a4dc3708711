"""A band's page of embeds and its shop's thank-you: a bird's post that counts being seen from its frame, a picture house's log, a music player that tells plays by a post with a preflight, a film's frame with a count by ping and an attribute, a live-dates widget that tells its being shown by a gif, a fan club's board pixel with hashed mail, a smart link's page that leads to a service after a visit told; like counts, follow buttons, oEmbed, ticket prices, lyrics, wave forms and covers are none."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
BIRD = """<!doctype html><title>post</title><img src=/av/9.jpg width=40><script>document.addEventListener('DOMContentLoaded',function(){var i=document.createElement('img');i.style.display='none';i.width=1;i.height=1;i.src='{{scheme}}://log.chirpline.com/jot?_category_=embed&action=impression&post=4417&ref='+encodeURIComponent(document.referrer)+'&sid={{c:cl}}';document.body.appendChild(i);fetch('/api/likes?post=4417').then(r=>r.json())})</script>"""
PIX = """<!doctype html><title>pix</title><img src=/m/1.jpg width=200><script>var q=[];q.push({n:'embed_view',t:Date.now()});setTimeout(function(){var x=new XMLHttpRequest();x.open('POST','/logging/events');x.setRequestHeader('Content-Type','application/x-www-form-urlencoded');x.send('q='+encodeURIComponent(JSON.stringify(q))+'&did={{c:pxd}}&ts='+Date.now())},120)</script>"""
TUNE = """<!doctype html><title>tune</title><script>fetch('/wave/88.json').then(r=>r.json());fetch('{{scheme}}://plays.tunecloud.io/v1/play',{method:'POST',headers:{'Content-Type':'application/json','X-Client':'w2'},body:JSON.stringify({track:88,session:'{{new:s}}',event:'play_start',page:document.referrer})})</script>"""
FILM = """<!doctype html><title>film</title><img src=/t/5.jpg width=320 onload="navigator.sendBeacon('{{scheme}}://s.filmroom.tv/ping','v=5&u={{c:fr}}&e=load')">"""
DATES = """(function(){var h=['dates','gigboard','com'];document.getElementById('gigs').innerHTML='<ul><li>Leeds</ul>';fetch('{{scheme}}://'+h.join('.')+'/v3/artist/77?app=w').then(r=>r.json());var p=new Image;p.src='{{scheme}}://w.'+h[1]+'.'+h[2]+'/px.gif?a=77&k=shown&h='+location.hostname+'&n='+Math.random().toString(36).slice(2)})();"""
BOARD = """(function(){var e=location.pathname=='/thanks'?'Purchase':'PageVisit';(new Image).src='{{scheme}}://rp.boardsite.com/p.gif?id=a2_9kk&event='+e+(e=='Purchase'?'&value=25.00&currency=GBP&em=%s':'')+'&uuid={{new:u}}&ts='+Date.now()})();""" % ("ab" + "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a"[:62])
SMART = """(function(){navigator.sendBeacon('{{scheme}}://in.onelinkr.fm/v',JSON.stringify({l:'bandx',vid:'{{c:ol}}',ref:document.referrer,tz:-60}))})();"""


def doc(title, body):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/b.css></head><body><img src=/cover.jpg>%s<script async src="{{scheme}}://static.boardsite.com/px.js"></script></body></html>""" % (title, body), gzip=True)


SITES = {
    "www.harbourlights-band.com": {
        "/": doc("Harbour Lights", "<div id=gigs></div><iframe src='{{scheme}}://embed.chirpline.com/p/4417?theme=dark' width=300 height=150></iframe><iframe src='{{scheme}}://www.pixhouse.com/e/abc' width=300 height=200></iframe><script src='{{scheme}}://w.gigboard.com/dates.js' async></script>"),
        "/music": doc("Music", "<iframe src='{{scheme}}://player.tunecloud.io/w?t=88' width=300 height=90></iframe><iframe src='{{scheme}}://embed.filmroom.tv/v/5' width=320 height=180></iframe><script>fetch('/wp-json/oembed/1.0/embed?url=x').then(r=>r.json());fetch('{{scheme}}://lyrics.wordsheet.net/api/track/88').then(r=>r.json())</script>"),
        "/thanks": doc("Thank you for your order", "<p>Order 5512"), "/b.css": style("p{margin:0}", headers=LONG), "/cover.jpg": pic("jpeg", 300, 300, headers=LONG), "/wp-json/oembed/1.0/embed": json_('{"html":"x"}'), "/favicon.ico": pic("ico", 16, 16)},
    "embed.chirpline.com": {"/p/*": page(BIRD, set_cookie=["cl={{c:cl}}; Domain=chirpline.com" + CO]), "/av/*": pic("jpeg", 40, 40, headers=LONG), "/api/likes": json_('{"n":12}')}, "log.chirpline.com": {"/jot": empty(pixel="analytics|social")},
    "www.pixhouse.com": {"/e/*": page(PIX, set_cookie=["pxd={{c:pxd}}" + CO]), "/m/*": pic("jpeg", 200, 200), "/logging/events": {"body": "", "status": 200, "type_always": "text/html", "pixel": "analytics|social"}},
    "player.tunecloud.io": {"/w": page(TUNE), "/wave/*": json_("[1,4,2]")}, "plays.tunecloud.io": {"/v1/play": empty(pixel="analytics|social")},
    "embed.filmroom.tv": {"/v/*": page(FILM, set_cookie=["fr={{c:fr}}; Domain=filmroom.tv" + CO]), "/t/*": pic("jpeg", 320, 180)}, "s.filmroom.tv": {"/ping": empty(pixel="analytics|social")},
    "w.gigboard.com": {"/dates.js": script(DATES, gzip=True, headers={"Cache-Control": "max-age=3600"}), "/px.gif": pic("gif", pixel="analytics|unknown", headers=NO_STORE)}, "dates.gigboard.com": {"/v3/*": json_('[{"city":"Leeds"}]')}, "lyrics.wordsheet.net": {"/api/*": json_('{"l":"la"}')},
    "static.boardsite.com": {"/px.js": script(BOARD, gzip=True)}, "rp.boardsite.com": {"/p.gif": pic("gif", pixel={"event": {"Purchase": "conversion|social", "*": "social|analytics|retargeting"}}, headers=NO_STORE, set_cookie=["bs={{c:bs}}" + CO])},
    "bandx.onelinkr.fm": {"/": page("<!doctype html><title>Listen</title><img src=/c.jpg><a id=go href='{{scheme}}://bandx.onelinkr.fm/go?to=tune'>tune</a><script src='{{scheme}}://cdn.onelinkr.fm/l.js'></script>", set_cookie=["ol={{c:ol}}; Domain=onelinkr.fm; " + YEAR]), "/c.jpg": pic("jpeg", 300, 300), "/go": go("{{scheme}}://player.tunecloud.io/w?t=88"), "/favicon.ico": pic("ico", 16, 16)}, "cdn.onelinkr.fm": {"/l.js": script(SMART)}, "in.onelinkr.fm": {"/v": empty(pixel="analytics")},
}
THIRD_PARTY_COOKIES = True
H = "http://www.harbourlights-band.com"
VISITS = [{"url": H + "/"}, {"url": H + "/music"}, {"url": "http://bandx.onelinkr.fm/"}, {"run": "document.getElementById('go').click()"}, {"url": H + "/thanks"}]
