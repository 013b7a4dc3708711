"""A board of jobs with a dozen small vendors, each asked another way and each answering another way: forms and bytes and JSON after a preflight, 200 without a byte, 201, 202, a word, a small XML, an empty script, an empty frame, a picture that may be kept for a minute, a redirect to nothing, an image in a stylesheet of an advertisement; applications counted as conversions; beside them likes, translations, a salary interface, logos drawn by size, saved searches, a push registration."""
from dsl import *

CO = "; SameSite=None; Secure; " + YEAR
H = """<!doctype html><html><head><title>%s</title><link rel=stylesheet href="{{scheme}}://ads.boardline.net/unit.css?u=77"><script>window.step='%s'</script><script src=/board.js defer></script></head><body><img src="{{scheme}}://logo.clearmark.dev/acme.com?size=48"><div class=bl-ad>ad</div>%s</body></html>"""
JS = """(function(){var v=localStorage.v||(localStorage.v='v1.'+Math.random().toString(36).slice(2,12)+Date.now().toString(36)),s='{{scheme}}://';
var x=new XMLHttpRequest;x.open('POST',s+'collect.jobstats.io/c');x.setRequestHeader('Content-Type','application/x-www-form-urlencoded');x.send('v='+v+'&p='+encodeURIComponent(location.pathname)+'&e='+step);
var f=new FormData;f.append('visitor',v);f.append('step',step);navigator.sendBeacon(s+'b.funnelry.com/f',f);
fetch(s+'api.heatly.co/v2/pageview',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({visitor:v,url:location.href})});
fetch(s+'ev.talentpulse.eu/e?k=9&u='+v,{mode:'no-cors',credentials:'include'});var sc=document.createElement('script');sc.src=s+'t.recruitads.com/t.js?cid=551&pg='+encodeURIComponent(location.href);document.head.appendChild(sc);
(new Image).src=s+'imp.hirewave.net/i?c=44&v='+v;(new Image).src=s+'r.clickfair.com/r?o=8&v='+v;var fr=document.createElement('iframe');fr.width=fr.height=0;fr.src=s+'sync.candid8.io/s.html?v='+v;document.body.appendChild(fr);
fetch(s+'like.thumbup.net/count?url='+encodeURIComponent(location.href)).then(function(r){return r.json()});fetch(s+'translate.lingo.dev/v1/t?q=Job&to=de').then(function(r){return r.json()});fetch(s+'pay.salarybase.org/range?title=cook&zip=10115').then(function(r){return r.json()});
fetch('/saved?since=0');fetch(s+'push.sendlater.io/v1/register',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({endpoint:'x',auth:'k'})});
if(step=='applied'){(new Image).src=s+'conv.recruitads.com/a?cid=551&type=application&job=J-881';navigator.sendBeacon(s+'ws.jobmetric.org/'+v+'/apply')}})();"""
A = "analytics|unknown"
SITES = {
    "www.jobfair-east.com": {"/": page(H % ("Jobs", "list", "<a href=/job/881>cook</a>"), gzip=True), "/job/881": page(H % ("Cook", "view", "cook"), gzip=True), "/job/881/applied": page(H % ("Application sent", "applied", "Thanks"), gzip=True), "/board.js": script(JS, gzip=True, headers=LONG), "/saved": json_("[]"), "/favicon.ico": empty()},
    "ads.boardline.net": {"/unit.css": style(".bl-ad{background:url({{scheme}}://ads.boardline.net/v/{{new:im}}.png?u=77)}"), "/v/*": pic("png", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "collect.jobstats.io": {"/c": {"body": "", "status": 200, "pixel": A}}, "b.funnelry.com": {"/f": {"body": "", "status": 201, "pixel": A}}, "api.heatly.co": {"/v2/pageview": {"body": "", "status": 202, "pixel": A}}, "ev.talentpulse.eu": {"/e": {"body": "<r/>", "type": "text/xml", "pixel": A, "set_cookie": ["tp={{c:tp}}" + CO]}},
    "t.recruitads.com": {"/t.js": {"body": "", "type_always": "application/javascript", "pixel": "analytics|retargeting|unknown", "headers": NO_STORE, "set_cookie": ["ra={{c:ra}}" + CO]}}, "conv.recruitads.com": {"/a": pic("gif", pixel="conversion", headers=NO_STORE)}, "imp.hirewave.net": {"/i": pic("webp", pixel=A, headers={"Cache-Control": "max-age=60"})},
    "r.clickfair.com": {"/r": go("{{scheme}}://r.clickfair.com/0", pixel=A, set_cookie=["cf={{c:cf}}" + CO]), "/0": empty(pixel=A)}, "sync.candid8.io": {"/s.html": page("<!doctype html><title></title><script>(new Image).src='{{scheme}}://x.dataharbor.net/in?pid=4&id={{c:c8}}'</script>", set_cookie=["c8={{c:c8}}" + CO])}, "x.dataharbor.net": {"/in": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["dh={{c:dh}}" + CO])},
    "ws.jobmetric.org": {"/*": {"body": "1", "type": "text/plain", "pixel": A + "|conversion"}}, "logo.clearmark.dev": {"/acme.com": pic("png", 48, 48, headers=LONG)}, "like.thumbup.net": {"/count": json_('{"count":12}')}, "translate.lingo.dev": {"/v1/t": json_('{"t":"Stelle"}')}, "pay.salarybase.org": {"/range": json_('{"min":2100,"max":2600}')}, "push.sendlater.io": {"/v1/register": {"body": "", "status": 201}},
}
SYNCS = [{"from_domain": "candid8.io", "to_domain": "dataharbor.net", "name": "id"}]
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.jobfair-east.com/"}, {"url": "http://www.jobfair-east.com/job/881"}, {"url": "http://www.jobfair-east.com/job/881/applied"}]
