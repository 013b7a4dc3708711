"""A portal of films: the player reports progress, the advertisement's own notices come out of an answer, a device is recognised, an audience is filled."""
from dsl import *

PLAY = """(function(){var k='{{scheme}}://m.kestrelio.com/',sv='{{new:sv}}',film=location.pathname.slice(3);function mark(s){(new Image).src=k+'q/'+s+'?f='+film+'&sv='+sv+'&w='+Date.now()}
fetch('{{scheme}}://v.arbenn.tv/x?pod=pre&f='+film,{credentials:'include'}).then(function(r){return r.text()}).then(function(x){var d=new DOMParser().parseFromString(x,'text/xml'),i=0;
[].forEach.call(d.querySelectorAll('Notice'),function(n){setTimeout(function(){(new Image).src=n.textContent.trim()},200*i++)});fetch(d.querySelector('File').textContent.trim()).then(function(r){return r.arrayBuffer()})});
mark('begin');setTimeout(function(){mark('half')},500);setTimeout(function(){mark('end')},900);
var n=0,t=setInterval(function(){fetch(k+'alive',{method:'POST',mode:'no-cors',credentials:'include',body:JSON.stringify({sv:sv,f:film,pos:n*10,stall:0,br:2400})});if(++n>2)clearInterval(t)},350);
fetch('/resume/'+film,{method:'PUT',body:'{"pos":12}'});fetch('{{scheme}}://keys.streamvault.tv/k?kid=9a01&f='+film);fetch('{{scheme}}://keys.streamvault.tv/s/'+film+'/1.m4s').then(function(r){return r.arrayBuffer()});fetch('{{scheme}}://subs.captioner.org/t/'+film+'/en.vtt')})();"""
KNOW = """(function(){var c=[navigator.userAgent.length,screen.width,screen.colorDepth,navigator.hardwareConcurrency,new Date().getTimezoneOffset(),navigator.languages.join()].join('~');
fetch('{{scheme}}://d.whitmoor.io/v',{method:'POST',mode:'no-cors',credentials:'include',body:JSON.stringify({c:btoa(c),canvas:'a91f77c20be4',webgl:'77d1e0',audio:'124.0434',fonts:[1,4,9],page:location.href})});
var i=new Image;i.src='{{scheme}}://e.dalloway.co/g/552,761?p=ostro&u={{new:du}}&n='+Math.random()})();"""


def film(title, player=True):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href=/o.css><script defer src=/know/k.js></script>%s</head><body><h1>%s</h1><img src="{{scheme}}://art.ostrofilms.net/%s.jpg?w=200"><img src="{{scheme}}://art.ostrofilms.net/ph.png?w=1"><span class=st></span></body></html>"""
                % (title, "<script defer src='{{scheme}}://pl.kestrelio.com/3/play.js'></script>" if player else "", title, title.lower()), gzip=True)


CO = "; SameSite=None; Secure; " + YEAR
AR = "analytics|retargeting|unknown"
XML = """<?xml version="1.0"?><Pod><Ad id="a1"><File>{{scheme}}://media.arbenn.tv/spot/31.mp4</File><Notice>{{scheme}}://v.arbenn.tv/o/shown?a=31&amp;t={{new:t}}</Notice><Notice>{{scheme}}://v.arbenn.tv/o/mid?a=31&amp;t={{new:t}}</Notice><Notice>{{scheme}}://go.brandweir.com/c/31/{{new:t}}</Notice></Ad></Pod>"""
SITES = {
    "play.ostro.fi": {"/": film("Ostro", False), "/f/storm": film("Storm"), "/f/ice": film("Ice"), "/o.css": style(".st{display:block;width:4px;height:4px;background:url(/s.gif)}", headers=LONG), "/s.gif": pic("gif", 4, 4, headers=LONG), "/know/k.js": script(KNOW, gzip=True), "/resume/*": empty(), "/favicon.ico": pic("ico", 16, 16)},
    "art.ostrofilms.net": {"/ph.png": pic("png", headers=LONG), "/*": pic("jpeg", 200, 300, headers=LONG)},
    "pl.kestrelio.com": {"/3/play.js": script(PLAY, gzip=True, headers={"Cache-Control": "max-age=120"})},
    "m.kestrelio.com": {"/q/*": pic("gif", pixel="analytics|unknown", headers=NO_STORE, set_cookie=["ke={{c:ke}}" + CO]), "/alive": empty(pixel="analytics|unknown")},
    "v.arbenn.tv": {"/x": {"body": XML, "type": "application/xml", "set_cookie": ["ab={{c:ab}}" + CO]}, "/o/*": empty(pixel=AR, headers=NO_STORE)}, "media.arbenn.tv": {"/spot/*": {"body": bytes(40000), "type": "video/mp4"}},
    "go.brandweir.com": {"/c/*": pic("gif", pixel=AR, headers=NO_STORE, set_cookie=["bw={{c:bw}}" + CO])},
    "d.whitmoor.io": {"/v": {"body": '{"ok":1}', "type": "application/json", "pixel": "analytics|unknown", "set_cookie": ["wm={{c:wm}}" + CO]}},
    "e.dalloway.co": {"/g/*": pic("gif", pixel="retargeting|analytics|unknown", headers=NO_STORE, set_cookie=["dw={{c:dw}}" + CO])},
    "keys.streamvault.tv": {"/k": {"body": bytes(range(16)), "type": "application/octet-stream", "headers": NO_STORE}, "/s/*": {"body": bytes(22000), "type": "video/iso.segment"}}, "subs.captioner.org": {"/t/*": {"body": "WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n", "type": "text/vtt"}},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://play.ostro.fi/"}, {"url": "http://play.ostro.fi/f/storm"}, {"url": "http://play.ostro.fi/f/ice"}]
