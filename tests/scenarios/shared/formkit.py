"""What scenarios in the forms of real products are written with: short names for what a script of a page does, and for answers."""
from dsl import *

PRE = """var S='{{scheme}}://',E=encodeURIComponent,D=document,N=Date.now(),U=E(location.href),T=E(D.title),R=function(){return Math.floor(Math.random()*2147483647)},I=function(u){(new Image(1,1)).src=S+u},
J=function(u){var s=D.createElement('script');s.async=1;s.src=S+u;D.head.appendChild(s)},B=function(u,b,t){navigator.sendBeacon(S+u,t?new Blob([b],{type:t}):b)},
F=function(u,o){return fetch(S+u,Object.assign({credentials:'include'},o||{})).catch(function(){})},P=function(u,b,t,o){return F(u,Object.assign({method:'POST',body:b,headers:t?{'Content-Type':t}:{}},o||{}))},
G=function(u){return F(u).then(function(r){return r&&r.text()})};"""
CO = "; SameSite=None; Secure; " + YEAR


def js(text, **more):
    return script("(function(){" + PRE + text + "})();", **{"gzip": True, "headers": {"Cache-Control": "public, max-age=1800"}, **more})


def allow(*names):
    return {"Access-Control-Allow-Headers": ", ".join(names)}


GIF = lambda kind, **more: pic("gif", pixel=kind, **{"headers": NO_STORE, **more})
NONE = lambda kind, **more: empty(pixel=kind, **{"headers": NO_STORE, **more})
TEXT = lambda text, **more: {"body": text, "type": "text/plain", **more}
