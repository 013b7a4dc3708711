"""A weekly paper: an auction in the page, win and view notices, user matching over five parties, all with neutral names."""
from dsl import *

WRAP = """(function(){var S=location.pathname;Promise.all([fetch('{{scheme}}://x1.marbleway.net/a/bid',{method:'POST',credentials:'include',body:JSON.stringify({id:'r-{{new:rq}}',imp:[{id:'1',w:300,h:250}],site:{page:location.href}})}).then(function(r){return r.json()}),
fetch('{{scheme}}://rt.quillon.com/v3/rtb?sz=300x250&pg='+encodeURIComponent(S),{credentials:'include'}).then(function(r){return r.json()})]).then(function(b){var w=b[0].cpm>b[1].cpm?b[0]:b[1];
var f=document.createElement('iframe');f.width=300;f.height=250;f.src=w.ad;document.getElementById('s1').appendChild(f);setTimeout(function(){(new Image).src=w.won.replace('$P',w.cpm)},30);
setTimeout(function(){navigator.sendBeacon('{{scheme}}://rt.quillon.com/s?i='+w.id+'&m=vw&ms=1000')},600)});
var u=document.createElement('iframe');u.style.display='none';u.src='{{scheme}}://x1.marbleway.net/u.html?c=CQAAAAAQAAAAAA';document.body.appendChild(u);})();"""
U = """<!doctype html><body><img src="{{scheme}}://a.corvine.io/g?d=marbleway&mu={{c:mw}}"><img src="{{scheme}}://id.fennelgate.com/pp?c=CQAAAAAQAAAAAA"><script src="/u2.js"></script></body>"""
U2 = """(function(){var i=document.createElement('img');i.src='{{scheme}}://rt.quillon.com/z?to=cv';document.body.appendChild(i)})();"""
AD = """<!doctype html><body style=margin:0><a href="{{scheme}}://to.marbleway.net/o/7"><img src="{{scheme}}://files.marbleway.net/7/boat.jpg" width=300 height=250></a><img src="{{scheme}}://h.seabright-ins.com/1/served?ln=7&ord={{new:ord}}" width=1 height=1></body>"""


def paper(title, body):
    return page("""<!doctype html><html lang=en><head><title>%s</title><link rel=stylesheet href=/t.css><script defer src="{{scheme}}://cdn.ostrava-labs.com/h/7.js"></script></head><body><h1>%s</h1>%s<div id=s1></div>
<img src="{{scheme}}://pics.tidewaterweekly.ca/e.gif" class=l width=200 height=120><img src="{{scheme}}://wx.skyglance.ca/icon?stn=CYHZ&k=71ab"><script>fetch('{{scheme}}://cmp.askfirst.eu/v1/site/771?_='+Date.now());setTimeout(function(){document.querySelector('.l').src='{{scheme}}://pics.tidewaterweekly.ca/h.jpg'},300);
fetch('/api/comments/count?id=12,13,14')</script></body></html>""" % (title, title, body), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
AR = "analytics|retargeting|unknown"
SITES = {
    "www.tidewaterweekly.ca": {"/": paper("Tidewater", "<a href=/harbour>h</a>"), "/harbour": paper("Harbour", "text"), "/ferry": paper("Ferry", "text"), "/t.css": style("h1{color:#246}", headers=LONG), "/api/comments/count": json_('{"12":3}'), "/favicon.ico": pic("ico", 16, 16)},
    "pics.tidewaterweekly.ca": {"/e.gif": pic("gif", headers=LONG), "/h.jpg": pic("jpeg", 300, 180, headers=LONG)},
    "cdn.ostrava-labs.com": {"/h/7.js": script(WRAP, gzip=True, headers={"Cache-Control": "max-age=600"})},
    "x1.marbleway.net": {"/a/bid": json_('{"id":"{{new:bid}}","cpm":1.42,"ad":"{{scheme}}://files.marbleway.net/7/ad.html","won":"{{scheme}}://x1.marbleway.net/n/$P/{{new:bid}}"}', set_cookie=["mw={{c:mw}}" + CO]),
                         "/n/*": pic("gif", pixel=AR, headers=NO_STORE), "/u.html": page(U, set_cookie=["mw={{c:mw}}" + CO]), "/u2.js": script(U2, headers=LONG), "/w/*": pic("png", pixel="sync", headers=NO_STORE)},
    "files.marbleway.net": {"/7/ad.html": page(AD), "/7/boat.jpg": pic("jpeg", 300, 250, headers=LONG)},
    "rt.quillon.com": {"/v3/rtb": json_('{"id":"{{new:q}}","cpm":0.9,"ad":"","won":""}', set_cookie=["ql={{c:ql}}" + CO]), "/s": empty(pixel=AR),
                       "/z": go("{{scheme}}://a.corvine.io/h/quillon/{{c:ql}}", status=307, pixel="sync", set_cookie=["ql={{c:ql}}" + CO])},
    "a.corvine.io": {"/g": go("{{scheme}}://x1.marbleway.net/w/9/{{c:cv}}", pixel="sync", set_cookie=["cv={{c:cv}}" + CO]), "/h/*": empty(pixel="sync", headers=NO_STORE, set_cookie=["cv={{c:cv}}" + CO])},
    "id.fennelgate.com": {"/pp": go("{{scheme}}://b.larkmoor.org/in?f={{c:fg}}", pixel="sync", set_cookie=["fg={{c:fg}}" + CO])},
    "b.larkmoor.org": {"/in": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["lk={{c:lk}}" + CO])},
    "h.seabright-ins.com": {"/1/served": pic("gif", pixel=AR, headers=NO_STORE)},
    "wx.skyglance.ca": {"/icon": pic("png", 32, 32)}, "cmp.askfirst.eu": {"/v1/site/771": json_('{"lang":"en"}')},
}
SYNCS = [{"from_domain": "marbleway.net", "to_domain": "corvine.io", "name": "mu"}, {"from_domain": "corvine.io", "to_domain": "marbleway.net", "name": "path"},
         {"from_domain": "quillon.com", "to_domain": "corvine.io", "name": "path"}, {"from_domain": "fennelgate.com", "to_domain": "larkmoor.org", "name": "f"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.tidewaterweekly.ca/"}, {"url": "http://www.tidewaterweekly.ca/harbour"}, {"url": "http://www.tidewaterweekly.ca/ferry"}]
