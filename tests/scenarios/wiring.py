"""One meter's wires: an attribute that calls at load, an image whose failing loads a second script, a text evaluated later, a style that a script writes, a host in base64 and one turned round, settings fetched as JSON by a loader that another loader brought, an element's inner markup, a list of addresses in a data attribute, a listener of clicks, a route changed by hash; beside them the house's own pictures by each of the same ways."""
from dsl import *

L1 = """(function(){var s=document.createElement('script');s.src='{{scheme}}://boot.railmeter.net/stage2.js?k=R9';document.head.appendChild(s);
var st=document.createElement('style');st.textContent='.k{background:url("{{scheme}}://hit.railmeter.net/css.gif?k=R9&v={{new:v}}")}.h{background:url("/art/tile.png")}';document.head.appendChild(st);
setTimeout("(new Image).src='{{scheme}}://hit.railmeter.net/late.gif?k=R9&v={{new:v}}&r='+Math.random()",150);
document.addEventListener('click',function(e){if(e.target.id=='go')(new Image).src='{{scheme}}://hit.railmeter.net/click.gif?k=R9&v={{new:v}}&x='+e.clientX+'&r='+Math.random()});
addEventListener('hashchange',function(){(new Image).src='{{scheme}}://hit.railmeter.net/route.gif?k=R9&v={{new:v}}&h='+encodeURIComponent(location.hash)})})();"""
L2 = """(function(){var x=new XMLHttpRequest();x.open('GET','{{scheme}}://boot.railmeter.net/cfg.json?k=R9');x.onload=function(){var c=JSON.parse(x.responseText);(new Image).src='{{scheme}}://'+c.host+c.path+'?k=R9&v={{new:v}}&w='+innerWidth};x.send();
var b=atob('aGl0LnJhaWxtZXRlci5uZXQ=');(new Image).src='{{scheme}}://'+b+'/b64.gif?k=R9&v={{new:v}}&sw='+screen.width;
var t='ten.retemliar.tih'.split('').reverse().join('');fetch('{{scheme}}://'+t+'/turned?k=R9&v={{new:v}}',{mode:'no-cors'});
document.getElementById('holder').innerHTML='<img src="{{scheme}}://hit.railmeter.net/inner.gif?k=R9&v={{new:v}}" width=1 height=1><img src="/art/small.png" width=20>';
JSON.parse(document.body.dataset.px).forEach(function(u){(new Image).src=u})})();"""
BACKUP = """(function(){(new Image).src='{{scheme}}://hit.railmeter.net/backup.gif?k=R9&v={{new:v}}&why=err'})();"""
BODY = """<!doctype html><html><head><title>Model rails</title><script src="{{scheme}}://boot.railmeter.net/stage1.js"></script></head>
<body data-px='["{{scheme}}://hit.railmeter.net/list.gif?k=R9&v={{new:dv}}","/art/medal.png"]' onload="new Image().src='{{scheme}}://hit.railmeter.net/attr.gif?k=R9&v={{new:av}}'"><div id=holder></div><p class=k>x</p><p class=h>y</p><button id=go>go</button><img src=/art/loco.jpg>
<img src="{{scheme}}://broken.railmeter.net/none.gif" onerror="var s=document.createElement('script');s.src='{{scheme}}://boot.railmeter.net/backup.js';document.head.appendChild(s)"></body></html>"""
P = dict(pixel="analytics|unknown", headers=NO_STORE)
SITES = {
    "model-rails.club": {"/": page(BODY, gzip=True), "/art/loco.jpg": pic("jpeg", 300, 200), "/art/*": pic("png", 20, 20, headers=LONG), "/favicon.ico": pic("ico", 16, 16)},
    "boot.railmeter.net": {"/stage1.js": script(L1, gzip=True), "/stage2.js": script(L2, gzip=True), "/backup.js": script(BACKUP), "/cfg.json": json_('{"host":"hit.railmeter.net","path":"/cfg.gif"}')},
    "broken.railmeter.net": {"/none.gif": {"status": 404, "body": "no", "type": "text/plain"}},
    "hit.railmeter.net": {"/turned": empty(**P), **{"/%s.gif" % n: pic("gif", **P) for n in ("css", "late", "click", "route", "cfg", "b64", "inner", "list", "attr", "backup")}},
}
VISITS = [{"url": "http://model-rails.club/"}, {"run": "document.getElementById('go').click()"}, {"run": "location.hash='depot'"}]
