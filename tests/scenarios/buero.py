"""One office address: three people on one shop of seeds in several tabs, reload and back, a page without scripts, a translated proxy; the same tracker everywhere."""
from dsl import *

T = """(function(d,w){var i=d.createElement('iframe');i.style.cssText='display:none';d.documentElement.appendChild(i);
var v=localStorage.sv||(localStorage.sv='v'+Math.random().toString(16).slice(2));
function go(a){var x=new XMLHttpRequest();x.open('GET','{{scheme}}://app.seedlytics.com/e?a='+a+'&v='+v+'&p='+encodeURIComponent(location.pathname)+'&n='+(performance.navigation||{}).type+'&ts='+Date.now());x.send()}
go('load');w.addEventListener('pageshow',function(e){e.persisted&&go('back')});d.addEventListener('visibilitychange',function(){d.hidden&&navigator.sendBeacon('{{scheme}}://app.seedlytics.com/leave',JSON.stringify({v:v,t:performance.now()|0}))})})(document,window);"""
H = """<!doctype html><html><head><title>%s</title><script src="{{scheme}}://cdn.seedlytics.com/s.js" async></script></head><body><a href=/tomato>t</a><img src="/img/%s.jpg"><noscript><img src="{{scheme}}://app.seedlytics.com/n.gif?s=44" width=1 height=1></noscript></body></html>"""
SITES = {
    "www.zaadhuis.nl": {"/": page(H % ("Zaadhuis", "home"), gzip=True), "/tomato": page(H % ("Tomaat", "tomato"), gzip=True), "/leek": page(H % ("Prei", "leek"), gzip=True), "/img/*": pic("jpeg", 200, 140, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "cdn.seedlytics.com": {"/s.js": script(T, gzip=True, headers={"Cache-Control": "max-age=3600"})}, "app.seedlytics.com": {"/e": json_("{}", pixel="analytics|unknown", headers=NO_STORE), "/leave": empty(pixel="analytics|unknown"), "/n.gif": pic("gif", headers=NO_STORE, pixel="analytics|unknown")},
}
Z, S = "http://www.zaadhuis.nl", "http://cdn.seedlytics.com/s.js"
SAF = {"User-Agent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15", "Accept": "*/*"}
LYNX = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0", "Accept": "*/*"}


def safari(path, ts):
    p = Z + path
    return [{"url": p, "page": p}, {"url": S, "page": p, "by": "parser", "initiator": p, "headers": {"Referer": Z + "/"}}, {"url": "http://app.seedlytics.com/e?a=load&v=v81aa02c4d&p=%s&n=0&ts=%s" % (path.replace("/", "%2F"), ts), "page": p, "by": "script", "initiator": S, "headers": {"Referer": Z + "/", "Origin": Z}}]


VISITS = [{"url": Z + "/"}, {"url": Z + "/tomato", "tab": "a", "at_once": True}, {"url": Z + "/leek", "tab": "b"}, {"actor": "safari", "address": "10.77.0.1", "headers": SAF, "requests": safari("/", 1790000000111) + safari("/leek", 1790000009111)},
          {"url": Z + "/tomato"}, {"actor": "noscript", "address": "10.77.0.1", "headers": LYNX, "requests": [{"url": Z + "/leek", "page": Z + "/leek"}, {"url": Z + "/img/leek.jpg", "page": Z + "/leek", "by": "parser", "initiator": Z + "/leek", "headers": {"Referer": Z + "/leek"}}, {"url": "http://app.seedlytics.com/n.gif?s=44", "page": Z + "/leek", "by": "parser", "initiator": Z + "/leek", "headers": {"Referer": Z + "/"}}]},
          {"run": "void setTimeout(function(){location.reload()},30)"}, {"url": Z + "/leek", "tab": "a"}, {"run": "void setTimeout(function(){history.back()},30)"}, {"url": Z + "/tomato", "tab": "b"}]
