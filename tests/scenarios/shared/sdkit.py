"""What several of these sites share: an SDK that makes calls, pages with scripts."""
import json
from dsl import *
S = "{{scheme}}://"
CO = "; SameSite=None; Secure; " + YEAR
SHORT = {"Cache-Control": "public, max-age=900"}
_RUN = """var f=function(s){return s.replace(/~U/g,e(location.href)).replace(/~P/g,e(location.pathname)).replace(/~H/g,location.hostname).replace(/~N/g,e(document.title)).replace(/~S/g,Math.floor(Date.now()/1e3)).replace(/~T/g,Date.now()).replace(/~R/g,String(Math.random()).slice(2,12))},e=encodeURIComponent;
c.forEach(function(a){if(a[3]&&!new RegExp(a[3]).test(location.pathname))return;setTimeout(function(){var u=p+f(a[1]),b=a[2]?f(a[2]):void 0,x;
switch(a[0]){case'img':(new Image).src=u;break;case'beacon':navigator.sendBeacon(u,b);break;case'form':navigator.sendBeacon(u,new Blob([b],{type:'application/x-www-form-urlencoded'}));break;case'get':fetch(u,{mode:'no-cors',credentials:'include',keepalive:true});break;
case'post':fetch(u,{method:'POST',mode:'no-cors',credentials:'include',keepalive:true,body:b});break;case'cors':fetch(u,{credentials:'include'}).then(function(r){return r.text()});break;case'json':x=new XMLHttpRequest;x.open('POST',u);x.setRequestHeader('Content-Type','application/json');x.send(b);break;
case'xhr':x=new XMLHttpRequest;x.open(b?'POST':'GET',u);x.withCredentials=true;x.send(b);break;case'script':x=document.createElement('script');x.async=true;x.src=u;document.head.appendChild(x);break;case'frame':x=document.createElement('iframe');x.style.display='none';x.src=u;document.body.appendChild(x);break;case'tag':x=document.createElement('img');x.height=x.width=1;x.style.display='none';x.src=u;document.body.appendChild(x)}},a[4]||0)})"""


def sdk(*calls, **more):
    """calls: (way, host/path?query, body, only on pages like, delay)"""
    full = [list(c) + [None] * (5 - len(c)) for c in calls]
    for c in full:
        if isinstance(c[2], (dict, list)):
            c[2] = json.dumps(c[2])
    # a template mark must not be split by json: {{new:x}} survives json.dumps as it stands
    more.setdefault("gzip", True)
    more.setdefault("headers", SHORT)
    return script("!function(){'use strict';var p='{{scheme}}://',c=%s;%s}();" % (json.dumps(full), _RUN), **more)


def doc(title, scripts, body="", head=""):
    return page("<!doctype html><html lang=en><head><meta charset=utf-8><title>%s</title>%s%s</head><body>%s</body></html>" % (title, head, "".join('<script %s src="%s"></script>' % (m, u if u.startswith("/") else S + u) for m, u in ((s if isinstance(s, tuple) else ("async", s)) for s in scripts)), body), gzip=True)


def common(host_extra=None):
    return {"/css/site.css": style("body{margin:2em;font:16px sans-serif}", gzip=True, headers=LONG), "/img/a.jpg": pic("jpeg", 320, 200, headers=LONG), "/img/logo.svg": pic("svg", 90, 30, headers=LONG), "/favicon.ico": pic("ico", 16, 16), **(host_extra or {})}


AD = "analytics|retargeting|unknown"
AN = "analytics"
RT = "retargeting|analytics|unknown"
SO = "social|retargeting|analytics|unknown"
CV = "conversion"
GIF = lambda k=None, **m: pic("gif", pixel=k, **{"headers": NO_STORE, **m}) if k else pic("gif", **{"headers": NO_STORE, **m})
