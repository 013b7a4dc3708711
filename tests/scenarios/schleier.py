"""Two cycling sites with many names of their own: some lead through one, three or four aliases to who counts, others to delivery networks, hosters, a help desk or themselves."""
from dsl import *

SITE = """(function(){var me=location.hostname.replace(/^www\\./,'');var q='p='+encodeURIComponent(location.pathname)+'&vst={{c:wv}}&x='+(Math.random()*1e6|0);
new Image().src='{{scheme}}://o.'+me+'/1.gif?'+q;fetch('{{scheme}}://pathway.'+me+'/v3/ingest',{method:'POST',mode:'no-cors',credentials:'include',body:JSON.stringify({evt:'pageview',vst:'{{c:wv}}',path:location.pathname})});
setTimeout(function(){new Image().src='{{scheme}}://insight.'+me+'/n/'+(Math.random()*1e9|0)+'?view='+encodeURIComponent(document.title)+'&visitor={{c:wv}}'},100)})();"""
CAIRN = """(function(){var h=document.currentScript.src.split('/')[2];var i=new Image;i.src='{{scheme}}://'+h+'/c?ac=wheel-3&cu={{c:cu}}&pt='+encodeURIComponent(document.title)+'&ti='+Date.now()})();"""


def doc(host, title, body=""):
    return page("""<!doctype html><html><head><title>%s</title><link rel=stylesheet href="{{scheme}}://static.%s/s.css"></head><body><h1>%s</h1><img src="{{scheme}}://pics.%s/w600/bike.jpg?fit=crop&v=81">%s
<script async src="{{scheme}}://stats.%s/a.js"></script><script async src="{{scheme}}://static.%s/site.js"></script></body></html>""" % (title, host, title, host, body, host, host), gzip=True)


def site(host):
    return {
        "www." + host: {"/": doc(host, "Wheels"), "/tyres": doc(host, "Tyres", "<iframe src='{{scheme}}://help.%s/box' width=200 height=80></iframe>" % host), "/favicon.ico": pic("ico", 16, 16)},
        "static." + host: {"/s.css": style("h1{margin:0}", headers=LONG), "/site.js": script(SITE, gzip=True, headers={"Cache-Control": "max-age=60"}), "/e.gif": pic("gif", headers=LONG)},
        "pics." + host: {"/w600/*": pic("jpeg", 320, 200, headers=LONG)},
        "help." + host: {"/box": page("<!doctype html><title>help</title><p>Ask</p><script>fetch('/faq.json').then(r=>r.json())</script>", set_cookie=["hd={{c:hd}}; Path=/"]), "/faq.json": json_('{"q":[]}')},
        "stats." + host: {"/a.js": script(CAIRN, gzip=True, headers={"Cache-Control": "max-age=60"}, set_cookie=["cu={{c:cu}}; Domain=" + host + "; " + YEAR]), "/c": pic("gif", pixel="analytics", headers=NO_STORE)},
        "o." + host: {"/1.gif": pic("gif", pixel="analytics", headers=NO_STORE, set_cookie=["ov={{c:ov}}; Domain=" + host + "; " + YEAR])},
        "pathway." + host: {"/v3/ingest": empty(pixel="analytics")},
        "insight." + host: {"/n/*": pic("png", pixel="analytics", headers=NO_STORE)},
    }


A, B = "wheelworks.cc", "veloforum.net"
SITES = {**site(A), **site(B), "insight." + B: {"/n/*": pic("png", pixel="analytics", headers=NO_STORE)}}
CNAMES = {
    "stats." + A: "wheelworks.t.cairncount.com", "wheelworks.t.cairncount.com": "t-eu.cairncount.com", "t-eu.cairncount.com": "fra7.edge.cairncount.com",
    "o." + A: "wheelworks-cc.brightpath.io",
    "pathway." + A: "custom.hollowtree.tech", "custom.hollowtree.tech": "ingress.hollowtree.tech", "ingress.hollowtree.tech": "gw.hollowtree.tech", "gw.hollowtree.tech": "gw-3.eu.hollowtree.tech",
    "insight." + A: "wheelworks.cachefleet.net", "static." + A: "wheelworks.cachefleet.net", "wheelworks.cachefleet.net": "e12.g.cachefleet.net",
    "pics." + A: "wheelworks.pixrender.app", "help." + A: "wheelworks.deskhelp.app", "www." + A: "origin." + A,
    "stats." + B: "veloforum.t.cairncount.com", "veloforum.t.cairncount.com": "t-eu.cairncount.com",
    "o." + B: "o2." + B, "pathway." + B: "veloforum.in.hollowtree.tech", "veloforum.in.hollowtree.tech": "d3k1hq9wz7x2.cloudfront.net", "insight." + B: "veloforum.cachefleet.net", "static." + B: "veloforum.cachefleet.net", "veloforum.cachefleet.net": "e12.g.cachefleet.net",
    "pics." + B: "veloforum.pixrender.app", "www." + B: "veloforum.pagesrun.dev", "help." + B: "veloforum.deskhelp.app",
}
CLOAKS = [{"query": "stats." + A, "domain": "cairncount.com"}, {"query": "o." + A, "domain": "brightpath.io"}, {"query": "pathway." + A, "domain": "hollowtree.tech"},
          {"query": "stats." + B, "domain": "cairncount.com"}, {"query": "pathway." + B, "domain": "hollowtree.tech"}]
VISITS = [{"url": "http://www.%s/" % A}, {"url": "http://www.%s/tyres" % A}, {"url": "http://www.%s/" % B, "tab": "b"}, {"url": "http://www.%s/tyres" % B, "tab": "b"}]
