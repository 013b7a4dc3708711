"""A star-gazers' forum (German words): cron picture, avatars, presence, drafts, signatures; beside a reach measurer, a counter of its own, XHR and keepalive trackers."""
from dsl import *

KOPF = """<!doctype html><html lang=de><head><title>%s</title><link rel=stylesheet href=/stil/nacht.css>
<script>var szmvars='nhf//CP//uebersicht';</script><script src="{{scheme}}://nhf.zugriffsmass.at/2004/01/survey.js"></script></head><body>
<img src="/cron.php?cron_type=cron.task.core.tidy_cache" width=1 height=1 alt=cron>
<img src="{{scheme}}://avatar.koepfe.org/a/205e460b479e2e5b48aec07710c08d50?s=40&d=mm"><img src="{{scheme}}://avatar.koepfe.org/a/0cc175b9c0f1b6a831c399e269772661?s=40&d=mm">
%s<img src=/smilies/stern.gif><img src=/stil/c.gif width=600 height=1><script src=/stil/forum.js></script>
<script>document.write('<img width="1" height="1" alt="" src="/z/n.php?f=12&s='+screen.width+'x'+screen.height+'&v='+encodeURIComponent(document.referrer)+'&x='+Math.floor(Math.random()*1e8)+'">')</script>
<script defer src="{{scheme}}://cdn.lupenrein.io/l3.js" data-p=nhf-2></script></body></html>"""
SURVEY = """(function(){var w=window,d=document,u='{{scheme}}://nhf.zugriffsmass.at/tx.io?st=nhf&cp=uebersicht&pt=CP&rf='+encodeURIComponent(d.referrer)+'&ur='+location.host+'&xy=800x600x24&lo=AT%2FWien&cb=000a&id={{new:i}}&lt='+Date.now()+'&cs=3vk2y&mo=1';(new Image()).src=u})();"""
LUPE = """(function(){var x=new XMLHttpRequest,h='//k.'+['lupenrein','io'].join('.');x.open('POST','{{scheme}}:'+h+'/1/e?ip=0&_='+Date.now());x.withCredentials=true;x.setRequestHeader('Content-Type','text/plain');
x.send(btoa(JSON.stringify({e:'seite',d:'{{new:d}}',t:document.title,u:location.pathname,zeit:Date.now()})));
var s=document.createElement('script');s.src='{{scheme}}://rec.augenblick.app/a.js';document.head.appendChild(s)})();"""
AUGE = """(function(){var s='{{new:s}}',i=0;function ab(){fetch('{{scheme}}://rec.augenblick.app/r/'+s+'/'+(i++),{method:'POST',mode:'no-cors',keepalive:true,body:'{"m":[[12,'+i+',88],[14,'+i+',91]],"scroll":'+(i*40)+',"vw":800}'})}
ab();setTimeout(ab,400);addEventListener('beforeunload',ab)})();"""
FORUM = """(function(){var n=0,t=setInterval(function(){fetch('/anwesend',{method:'POST',body:'raum=12'});if(++n>2)clearInterval(t)},200);
fetch('/neu?seit=1790000000');if(location.pathname=='/antworten'){var v=0;['Hallo','Hallo zusammen','Hallo zusammen, klare Nacht'].forEach(function(x,i){setTimeout(function(){var r=new XMLHttpRequest;r.open('PUT','/entwurf/7718');r.send(x)},150*i)});
var k=new Image;k.onload=function(){document.body.appendChild(k)};k.src='/bildfrage?confirm_id=8a51fb2a6b7c5df10c18dbb0e0c5a9f7&type=3'}
var w=new Worker('/stil/mond.js');w.postMessage('phase')})();"""
MOND = "onmessage=function(){fetch('/api/mond?tag=2026-12-02').then(function(r){return r.json()}).then(postMessage)};"
SITES = {
    "www.nachthimmel-forum.at": {"/": page(KOPF % ("Nachthimmel", "<a href=/thema/4411>Jupiter</a>"), gzip=True, set_cookie=["nhf_sid={{c:nhf_sid}}; HttpOnly; Path=/"]),
                                 "/thema/4411": page(KOPF % ("Jupiter heute", "<img src='{{scheme}}://i.bilderablage.org/uO3kPz.jpg'><img src='{{scheme}}://sig.teleskopwerk.at/signatur/wolfi.png?rang=3'>"), gzip=True),
                                 "/antworten": page(KOPF % ("Antworten", "<textarea></textarea>"), gzip=True), "/stil/nacht.css": style("li{list-style:url(/stil/pkt.png)}hr{background:url(/stil/c.gif)}", headers=LONG), "/stil/pkt.png": pic("png", 6, 6, headers=LONG),
                                 "/stil/forum.js": script(FORUM, gzip=True), "/stil/mond.js": script(MOND), "/stil/c.gif": pic("gif", headers=LONG), "/smilies/stern.gif": pic("gif", 18, 18, headers=LONG), "/cron.php": pic("gif", headers=NO_STORE),
                                 "/anwesend": empty(), "/neu": json_("[]"), "/entwurf/7718": empty(), "/bildfrage": pic("png", 160, 50, headers=NO_STORE), "/api/mond": json_('{"phase":0.62}'),
                                 "/z/n.php": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["zn={{c:zn}}; " + YEAR]), "/favicon.ico": pic("ico", 16, 16)},
    "avatar.koepfe.org": {"/a/*": pic("jpeg", 40, 40, headers={"Cache-Control": "max-age=300"})},
    "i.bilderablage.org": {"/uO3kPz.jpg": pic("jpeg", 480, 320, headers=LONG)}, "sig.teleskopwerk.at": {"/signatur/wolfi.png": pic("png", 400, 60, headers={"Cache-Control": "no-cache"})},
    "nhf.zugriffsmass.at": {"/2004/01/survey.js": script(SURVEY, headers={"Cache-Control": "max-age=1800"}), "/tx.io": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["i00={{c:i00}}; SameSite=None; Secure; " + YEAR])},
    "cdn.lupenrein.io": {"/l3.js": script(LUPE, gzip=True, headers={"Cache-Control": "max-age=600"})}, "k.lupenrein.io": {"/1/e": {"body": "1", "type": "text/plain", "pixel": "analytics", "headers": NO_STORE}},
    "rec.augenblick.app": {"/a.js": script(AUGE, gzip=True), "/r/*": {"status": 202, "body": "", "pixel": "analytics|unknown"}},
}
THIRD_PARTY_COOKIES = True
W = "http://www.nachthimmel-forum.at"
VISITS = [{"url": W + "/"}, {"url": W + "/thema/4411"}, {"url": W + "/antworten"}, {"run": "new Promise(r=>setTimeout(r,700))"}, {"url": W + "/"}]
