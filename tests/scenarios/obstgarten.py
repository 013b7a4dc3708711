"""A nursery in three tabs: a cached loader that fetches its vendors' scripts, URLs built from parts, history changes, back and forward, keepalive and last-moment beacons."""
from dsl import *

LOADER = """(function(w,d){var base=['//','assets','.','rootline','.','io'].join('');
function inc(n,cb){var e=d.createElement('script');e.async=1;e.src='{{scheme}}:'+base+'/lib/'+n+'.js';e.onload=cb||null;d.head.appendChild(e)}
inc('core',function(){inc('plug-'+(d.body.getAttribute('data-k')||'base'))});
if(d.body.getAttribute('data-k')==='tree')inc('heat');})(window,document);"""
CORE = """(function(w){var id=(document.cookie.match(/rl_v=([0-9a-f]+)/)||[])[1];if(!id){id='';while(id.length<16)id+=(Math.random()*16|0).toString(16);document.cookie='rl_v='+id+'; path=/; max-age=31536000'}
var ep='{{scheme}}://'+['a','rootline','io'].join('.');w.rl={id:id,
 view:function(){var i=new Image();i.src=ep+'/h/'+id+'/pv?u='+encodeURIComponent(location.pathname+location.search)+'&w='+screen.width+'&n='+(Math.random()*1e8|0)},
 ev:function(n,o){fetch(ep+'/h/'+id+'/ev?n='+n,{method:'POST',mode:'no-cors',keepalive:true,headers:{'Content-Type':'text/plain'},body:JSON.stringify({n:n,o:o||{},v:id,t:Date.now()})})}};
w.rl.view();var p=history.pushState;history.pushState=function(){p.apply(this,arguments);setTimeout(w.rl.view,20)};
w.addEventListener('popstate',function(){setTimeout(w.rl.view,20)});
d=document;d.addEventListener('visibilitychange',function(){if(d.visibilityState=='hidden')navigator.sendBeacon(ep+'/h/'+id+'/bye?s='+(performance.now()|0),'x')});})(window);"""
BASE = """setTimeout(function(){rl.ev('dwell',{s:1})},200);"""
TREE = """(function(){var q={k:'k-5530',ref:document.body.getAttribute('data-ref'),act:'view_item',u:rl.id};
var s=Object.keys(q).map(function(x){return x+'='+encodeURIComponent(q[x])}).join('&');
var i=document.createElement('img');i.width=i.height=1;i.style.position='absolute';i.src='{{scheme}}://re'+'call.'+'plumfeed'+'.net/o?'+s;document.body.appendChild(i)})();"""
HEAT = """(function(){var x=new XMLHttpRequest();x.open('POST','{{scheme}}://in.warmspots.com/r/88104');x.setRequestHeader('Content-Type','text/plain');
x.send(JSON.stringify({session:'{{new:hs}}',page:location.pathname,moves:[[12,40],[90,77],[120,300]],vp:[800,600]}))})();"""


def doc(title, body, attr=""):
    return page("""<!doctype html><html lang=en><head><title>%s</title><link rel=stylesheet href=/look.css></head><body %s><h1>%s</h1>%s
<script src="{{scheme}}://assets.rootline.io/go.js"></script></body></html>""" % (title, attr, title, body), gzip=True)


HOUR = {"Cache-Control": "public, max-age=3600"}
SITES = {
    "www.orchardgate.co.uk": {
        "/": doc("Orchard Gate", "<a href=/trees/bramley>Bramley</a><img src=/m/row.jpg><img src=/m/leaf.gif width=1 height=1>"),
        "/trees/bramley": doc("Bramley", "<img src=/m/bramley.webp><img src='{{scheme}}://img.fotodepot.net/t/8812?w=200&h=200&q=70&sig=ab23cd00'>", "data-k=tree data-ref=BR-1"),
        "/trees/cox": doc("Cox", "<img src=/m/bramley.webp>", "data-k=tree data-ref=CX-4"),
        "/plan": doc("Plan", "<div id=v></div><script>window.nav=function(p){history.pushState({p:p},'',p);fetch('/data'+p+'.json').then(r=>r.json())}</script>"),
        "/look.css": style("body{margin:1em}h1{background:url(/m/bar.png)}", headers=LONG), "/m/row.jpg": pic("jpeg", 300, 120, headers=LONG), "/m/leaf.gif": pic("gif", headers=LONG),
        "/m/bramley.webp": pic("webp", 240, 240, headers=LONG), "/m/bar.png": pic("png", 8, 8, headers=LONG), "/data/*": json_('{"rows":[1,2]}'), "/favicon.ico": pic("ico", 16, 16)},
    "www.allotmenthub.org": {"/": doc("Allotments", "<img src=/p.jpg>"), "/p.jpg": pic("jpeg", 200, 200), "/look.css": style("p{}", headers=LONG), "/favicon.ico": empty()},
    "img.fotodepot.net": {"/t/*": pic("jpeg", 200, 200, headers=LONG)},
    "assets.rootline.io": {"/go.js": script(LOADER, gzip=True, headers=HOUR), "/lib/core.js": script(CORE, gzip=True, headers=HOUR), "/lib/plug-base.js": script(BASE, headers=HOUR),
                           "/lib/plug-tree.js": script(TREE, gzip=True, headers=HOUR), "/lib/heat.js": script(HEAT, framing="chunked", headers=HOUR)},
    "a.rootline.io": {"/h/*": pic("gif", pixel={"n": {"*": "analytics"}}, headers=NO_STORE)},
    "recall.plumfeed.net": {"/o": pic("png", pixel="retargeting", headers=NO_STORE)},
    "in.warmspots.com": {"/r/88104": {"body": "ok", "type": "text/plain", "pixel": "analytics|unknown"}},
}
W = "http://www.orchardgate.co.uk"
VISITS = [{"url": W + "/"}, {"url": W + "/trees/bramley"}, {"url": W + "/trees/cox", "tab": "b", "at_once": True}, {"url": "http://www.allotmenthub.org/", "tab": "c"},
          {"url": W + "/plan", "tab": "b"}, {"run": "nav('/plan/rows')", "tab": "b"}, {"run": "nav('/plan/beds')", "tab": "b"}, {"run": "history.back()", "tab": "b"},
          {"url": W + "/"}, {"run": "history.back()"}, {"url": "http://www.allotmenthub.org/", "tab": "c"}]
