"""A parents' forum: counters, link affiliates, advert views and a chain of user matching; cron images, message polls, read marks, reactions, smilies, avatars, drafts that are none."""
from dsl import *

S = "{{scheme}}://"
FORUM = """(function(w,d){
w.typing=function(){for(var i=0;i<2;i++)setTimeout(function(){fetch('/presence/typing',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'topic=5512&seq='+Date.now()})},i*150)};
w.draft=function(n){return fetch('/drafts.json',{method:'POST',headers:{'Content-Type':'application/json'},body:JSON.stringify({key:'topic_5512',sequence:n,data:{reply:'We had the same with our second one'}})})};
w.react=function(){return fetch('/post/90122/react',{method:'POST',body:new URLSearchParams({emoji:'heart'})})};w.vote=function(){return fetch('/polls/vote',{method:'PUT',headers:{'Content-Type':'application/json'},body:'{"post":90120,"option":"b"}'})};
w.mark=function(){return fetch('/notifications/mark-read',{method:'POST',body:'id=771'})};w.mention=function(){['an','ann','anna'].forEach(function(t,i){setTimeout(function(){fetch('/u/search?term='+t+'&topic=5512')},i*100)})};
var k=0;(function mb(){if(k++>2)return;fetch('/message-bus/8f14e45f/poll?dlp=t',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'%2Flatest=4410&%2Fn%2F88=2&__seq='+k}).then(function(){setTimeout(mb,200)})})();
})(window,document);"""
ADS = """(function(w,d){var f=d.createElement('iframe');f.width=300;f.height=250;f.src='{{scheme}}://ad.familyreach.net/show?zone=41';(d.body||d.documentElement).appendChild(f);
setTimeout(function(){fetch('{{scheme}}://v.seenmetrics.com/mv?c=41&ov=1&t='+Date.now()+'&pct=50&ms=1000&sid={{new:vs}}',{mode:'no-cors',keepalive:true})},300)})(window,document);"""
SHOW = """<!doctype html><body style=margin:0><img src="{{scheme}}://cdn.familyreach.net/c/nappy.jpg" width=300 height=250><img src="{{scheme}}://ad.familyreach.net/il?z=41&c=2201&r={{new:imp}}" width=1 height=1>
<img src="{{scheme}}://ad.familyreach.net/sync?to=1" width=1 height=1></body>"""
LINKS = """(function(w,d){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://t.skimlane.com/api/track.php');x.setRequestHeader('Content-Type','application/x-www-form-urlencoded');x.send('data='+encodeURIComponent(JSON.stringify({pag:location.href,guid:'{{new:guid}}',pub:'88120X',tz:0,phr:0,hc:3})))})(window,document);"""
WPS = """(function(){var q='v=ext&blog=20441&post=0&tz=1&srv=forum.familiennest.at&j=1%3A13.8&host=forum.familiennest.at&ref=&fcp=212&rand='+Math.random();(new Image).src='{{scheme}}://pixel.blogstat.com/g.gif?'+q})();"""
SCNT = """(function(){var i=new Image;i.src='{{scheme}}://c.visitledger.com/t.php?sc_project=1182201&u1={{new:scu}}&java=1&security=8dd1&sc_snum=1&sess=0b1c&sc_rum_e_s=400&p=0&rcat=d&rdom=d&resolution=800&h=600&camefrom=&u='+encodeURIComponent(location.href)+'&t='+encodeURIComponent(document.title)+'&invisible=1&sc_rum_f_s=0&get_config=false'})();"""
QUANT = """(function(){var e=encodeURIComponent;(new Image).src='{{scheme}}://px.quantaface.com/pixel;r='+Math.floor(Math.random()*2e9)+';labels=Forum;rf=0;a=p-7Qd1;url='+e(location.href)+';ref=;fpan=1;fpa=P0-{{new:fpa}};ce=1;je=0;sr=800x600x24;dst=1;et='+Date.now()+';tzo=-60;ogl='})();"""


def doc(title, body, tail=""):
    return page("<!doctype html><html lang=de><head><title>" + title + "</title><link rel=stylesheet href=/styles/prosilver.css><script src=/js/forum.js></script></head><body>" + body + "<img src=/styles/cleardot.gif width=1 height=10>"
                "<script src='" + S + "stats.blogstat.com/e-202648.js' defer></script><script src='" + S + "www.visitledger.com/counter/counter.js' async></script><script async src='" + S + "secure.quantaface.com/quant.js'></script>" + tail + "<img src='/cron.php?cron_type=cron.task.core.tidy_sessions&sid=9a1c7d0e' width=1 height=1 alt='cron'></body></html>", gzip=True)


AV = "<img src='/download/file.php?avatar=%d_1690000000.jpg' width=60>"
SITES = {
    "forum.familiennest.at": {
        "/": doc("Familiennest", AV % 21 + AV % 22 + "<img src=/images/icons/unread.gif><img src=/images/icons/read.gif>", "<script src='" + S + "js.familyreach.net/tag/41.js'></script>"),
        "/t/schlaf/5512": doc("Schlafen", AV % 21 + "<p>Hallo <img src=/images/smilies/icon_e_smile.gif><img src=/images/smilies/icon_lol.gif></p><img src='" + S + "i.pichost-frei.com/u/baby.jpg'><img src='" + S + "sig.tickerbaum.com/t/wDp8p2.png' alt='Ticker'>"
                              "<img src='" + S + "faces.globavatar.net/avatar/6512bd43d9caa6e02c990b0a82652dca?s=40&d=identicon'><img src='" + S + "ir-at.bookmarktplatz.com/e/ir?t=familiennest-21&l=as2&o=3&a=B00X7Q' width=1 height=1 border=0 alt=''>",
                              "<script src='" + S + "s.skimlane.com/js/88120X.skim.js'></script><script src='" + S + "js.familyreach.net/tag/41.js'></script>"),
        "/register/done": doc("Registriert", "<h1>Danke</h1><img src='" + S + "alb.threadit.social/rp.gif?ts=1790000001&id=t2_8kq1&event=SignUp&uuid={{new:ruuid}}&s=x1&opt_out=0&integration=gtm' width=1 height=1><img src='" + S + "partner.kinderklub.at/report?organization=21170&event=301182&leadNumber=FN-9912' width=1 height=1>"),
        "/styles/prosilver.css": style("li{background:url(/images/icons/dot.gif)}", headers=LONG), "/styles/cleardot.gif": pic("gif", headers=LONG), "/images/icons/*": pic("gif", 27, 27, headers=LONG), "/images/smilies/*": pic("gif", 15, 17, headers=LONG), "/js/forum.js": script(FORUM, gzip=True, headers=LONG),
        "/download/file.php": pic("jpeg", 60, 60, headers={"Cache-Control": "max-age=604800"}), "/cron.php": pic("gif", headers=NO_STORE), "/favicon.ico": pic("ico", 16, 16),
        "/presence/typing": empty(), "/drafts.json": json_('{"success":"OK","draft_sequence":1}'), "/post/90122/react": json_('{"ok":true}'), "/polls/vote": json_('{"a":4,"b":9}'), "/notifications/mark-read": empty(), "/u/search": json_('{"users":[{"username":"anna77"}]}'), "/message-bus/*": {"body": "[]", "type": "text/plain; charset=utf-8", "headers": NO_STORE}},
    "i.pichost-frei.com": {"/u/*": pic("jpeg", 400, 300, headers=LONG)}, "sig.tickerbaum.com": {"/t/*": pic("png", 400, 80, headers={"Cache-Control": "max-age=3600"})}, "faces.globavatar.net": {"/avatar/*": pic("png", 40, 40, headers={"Cache-Control": "max-age=300"})},
    "stats.blogstat.com": {"/*": script(WPS, headers=LONG)}, "pixel.blogstat.com": {"/g.gif": pic("gif", pixel="analytics", headers={"Cache-Control": "no-cache"})},
    "www.visitledger.com": {"/counter/counter.js": script(SCNT, gzip=True, headers={"Cache-Control": "max-age=43200"})}, "c.visitledger.com": {"/t.php": pic("gif", pixel="analytics", headers={"Expires": "Mon, 26 Jul 1997 05:00:00 GMT"}, set_cookie=["is_unique={{c:is_unique}}; " + YEAR])},
    "secure.quantaface.com": {"/quant.js": script(QUANT, gzip=True)}, "px.quantaface.com": {"/pixel*": pic("gif", pixel="analytics|retargeting", headers={"Cache-Control": "private, no-cache, no-store, proxy-revalidate"})},
    "s.skimlane.com": {"/js/*": script(LINKS, gzip=True)}, "t.skimlane.com": {"/api/track.php": {"body": "{}", "type": "application/json", "pixel": "analytics|retargeting|unknown"}},
    "ir-at.bookmarktplatz.com": {"/e/ir": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE)},
    "js.familyreach.net": {"/tag/*": script(ADS, gzip=True, headers={"Cache-Control": "max-age=600"})}, "cdn.familyreach.net": {"/c/*": pic("jpeg", 300, 250, headers=LONG)},
    "ad.familyreach.net": {"/show": page(SHOW, set_cookie=["fru={{c:fru}}; " + YEAR]), "/il": {**pic("gif", headers=NO_STORE), "pixel": "analytics|retargeting|unknown"}, "/sync": go(S + "um.kidgraph.io/match?src=fr&uid={{c:fru}}&cb=1", pixel="sync", set_cookie=["fru={{c:fru}}; " + YEAR])},
    "um.kidgraph.io": {"/match": go(S + "dpm.wiesendata.com/ibs:dpid=2211&dpuuid={{c:kg}}", pixel="sync", set_cookie=["kg={{c:kg}}; " + YEAR])}, "dpm.wiesendata.com": {"/*": pic("gif", pixel="sync", headers=NO_STORE, set_cookie=["demdex={{c:demdex}}; " + YEAR])},
    "v.seenmetrics.com": {"/mv": {"body": "", "type_always": "image/gif", "pixel": "analytics|unknown", "headers": NO_STORE}},
    "alb.threadit.social": {"/rp.gif": pic("gif", pixel="social|conversion", headers=NO_STORE)}, "partner.kinderklub.at": {"/report": pic("gif", pixel="conversion", headers=NO_STORE)},
}
SYNCS = [{"from_domain": "familyreach.net", "to_domain": "kidgraph.io", "name": "uid"}, {"from_domain": "kidgraph.io", "to_domain": "wiesendata.com", "name": "dpuuid"}]
F = "http://forum.familiennest.at"
VISITS = [{"url": F + "/"}, {"run": "mark()"}, {"url": F + "/t/schlaf/5512"}, {"run": "typing()"}, {"run": "draft(1).then(()=>draft(2))"}, {"run": "react()"}, {"run": "vote()"}, {"run": "mention()"}, {"url": F + "/register/done"}]
