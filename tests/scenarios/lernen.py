"""A school of languages: sign-up in four steps with a funnel told to three, a hashed mail address to two, a lesson with a recorder, marks of time by gif with everything in one word, a countdown, referrals with a number, statistics by a tag of the school's own written in the page, and a noscript twin; beside them exercises by JSON, speech uploaded, streaks saved, cards prefetched, an avatar chooser, a payment frame, a calendar link, a certificate's check."""
from dsl import *

INLINE = """<script>var T0=Date.now();function mark(n,v){var w=[n,v||0,Date.now()-T0,'{{new:mk}}',document.title.length].join('.');var i=new Image(1,1);i.src='{{scheme}}://m.lernspur.eu/'+encodeURIComponent(w)}mark('auf');addEventListener('pagehide',function(){mark('zu')})</script>"""
FUN = """(function(){var st=window.STEP||0,s='{{scheme}}://',n=['visit','start','form','mail','done'][st],id='{{c:fu}}';(new Image).src=s+'t.trichterwerk.com/track?step='+n+'&v='+id+'&url='+encodeURIComponent(location.href)+'&r='+Math.random();
if(st==4){(new Image).src=s+'pix.lehrwerb.net/p?id=88&event=CompleteRegistration&em='+MAILH+'&cb='+Date.now();fetch(s+'server.schulpixel.com/capi',{method:'POST',mode:'no-cors',body:JSON.stringify({event:'sign_up',em:MAILH,url:location.href})});(new Image).src=s+'freund.empfehlr.de/conv?ref=A77-12&order=REG-4411&amt=0'}})();"""
REC = """(function(){if(location.pathname!='/lektion')return;var n=0,id='{{new:rid}}',t=setInterval(function(){var x=new XMLHttpRequest;x.open('POST','{{scheme}}://aufnahme.spiegelbild.io/s/'+id+'?seq='+(n++));x.setRequestHeader('Content-Type','application/octet-stream');x.send(new Uint8Array(400+n*50));if(n>2)clearInterval(t)},250)})();"""


def doc(title, body, step=0, head=""):
    return page("<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/l.css>%s%s<script>STEP=%d;MAILH='5d41402abc4b2a76b9719d911017c592'</script><script src='{{scheme}}://cdn.trichterwerk.com/f.js' async></script><script src='{{scheme}}://rec.spiegelbild.io/r.js' async></script></head><body><h1>%s</h1>%s<noscript><img src='{{scheme}}://m.lernspur.eu/ns' width=1 height=1></noscript></body></html>" % (title, head, INLINE, step, title, body), gzip=True)


LES = "<script>fetch('/api/uebung/7');fetch('/api/sprache',{method:'POST',body:new Uint8Array(3000)});fetch('/api/serie',{method:'POST',body:'{\"d\":4}',headers:{'Content-Type':'application/json'}});['a','b'].forEach(function(k){var l=document.createElement('link');l.rel='prefetch';l.href='/karte/'+k+'.json';document.head.appendChild(l)})</script><img src='{{scheme}}://gesichter.avatarbau.net/7.x/stil/svg?seed=Anna&size=40'>"
CO = "; SameSite=None; Secure; " + YEAR
SITES = {
    "sprachhof.eu": {"/": doc("Sprachhof", "<a href=/start>los</a>"), "/start": doc("Start", "<form></form>", 1), "/angaben": doc("Angaben", "<form></form>", 2), "/mail": doc("Mail", "<form></form>", 3), "/fertig": doc("Willkommen", "<p>fertig</p>", 4), "/lektion": doc("Lektion", LES), "/api/uebung/*": json_('{"w":["Haus"]}'), "/api/sprache": json_('{"score":0.8}'), "/api/serie": empty(), "/karte/*": json_('{"k":1}'), "/l.css": style("h1{}", headers=LONG), "/favicon.ico": pic("ico", 16, 16, headers=LONG)},
    "m.lernspur.eu": {"/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE)}, "cdn.trichterwerk.com": {"/f.js": script(FUN, gzip=True)}, "t.trichterwerk.com": {"/track": pic("gif", pixel={"step": {"done": "analytics|conversion|unknown", "*": "analytics|unknown"}}, headers=NO_STORE, set_cookie=["fu={{c:fu}}; Domain=trichterwerk.com" + CO])}, "pix.lehrwerb.net": {"/p": pic("gif", pixel="conversion", headers=NO_STORE)}, "server.schulpixel.com": {"/capi": empty(pixel="conversion")}, "freund.empfehlr.de": {"/conv": pic("gif", pixel="conversion", headers=NO_STORE)},
    "rec.spiegelbild.io": {"/r.js": script(REC, gzip=True)}, "aufnahme.spiegelbild.io": {"/s/*": empty(pixel="analytics|unknown")}, "gesichter.avatarbau.net": {"/7.x/*": pic("svg", 40, 40, headers=LONG)},
}
THIRD_PARTY_COOKIES = True
U = "http://sprachhof.eu"
VISITS = [{"url": U + "/"}, {"url": U + "/start"}, {"url": U + "/angaben"}, {"url": U + "/mail"}, {"url": U + "/fertig"}, {"url": U + "/lektion"}, {"run": "new Promise(r=>setTimeout(r,1000))"}]
