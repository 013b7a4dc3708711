"""No pixel: an auction house - live bids, votes, chat, captcha, consent, address help, payment, maps, lazy pictures."""
from dsl import *

APP = """(function(){var lot='77120';
fetch('/live/lots/'+lot+'/state?v=1&_='+Date.now());var n=0,t=setInterval(function(){fetch('/live/lots/'+lot+'/state?v='+(2+n)+'&_='+Date.now());if(++n>3)clearInterval(t)},300);
fetch('/live/lots/'+lot+'/bids',{method:'POST',body:JSON.stringify({amount:240,currency:'GBP',bidder:'p-4410'})});
fetch('/my/watchlist/'+lot,{method:'PUT'});fetch('/my/watchlist/77090',{method:'DELETE'});
fetch('/questions/551/vote?dir=up',{method:'POST'});fetch('/questions/552/vote?dir=down',{method:'POST'});
fetch('{{scheme}}://cmp.askfirst.eu/texts/en/site-2290.json').then(function(){fetch('{{scheme}}://cmp.askfirst.eu/choice',{method:'POST',mode:'no-cors',body:JSON.stringify({site:2290,accept:[1,2],refuse:[3,4,7]})})});
var h='{{scheme}}://talk.deskline.io/io/?EIO=4&transport=polling&t=';fetch(h+'P1aa').then(function(){return fetch(h+'P1ab&sid=xkQ3vT0nAAAF',{method:'POST',mode:'no-cors',body:'40'})}).then(function(){fetch(h+'P1ac&sid=xkQ3vT0nAAAF');fetch(h+'P1ad&sid=xkQ3vT0nAAAF',{method:'POST',mode:'no-cors',body:'42["typing",true]'})});
['1','12','12 h','12 high'].forEach(function(q,i){setTimeout(function(){fetch('{{scheme}}://suggest.postwise.net/a?session=6c84fb90-12c4-11e1-840d-7b25c5ee775a&cc=gb&text='+encodeURIComponent(q))},i*120)});
fetch('{{scheme}}://gate.notrobot.org/solve',{method:'POST',body:'c=8d1e77fa&a=3,5,7&k=6LcAbcdEAAAAAJ'});
document.querySelectorAll('[data-lazy]').forEach(function(i,k){setTimeout(function(){i.src=i.dataset.lazy},250+k*50)});
setTimeout(function(){navigator.sendBeacon('/my/forms/bid-draft',JSON.stringify({lot:lot,max:300}))},700);
fetch('{{scheme}}://pay.cardrail.com/v1/intents/pi_3Nq8/confirm',{method:'POST',mode:'no-cors',body:'client_secret=pi_3Nq8_secret_WxYz&return_url='+encodeURIComponent(location.href)});
fetch('{{scheme}}://fx.ratedesk.org/spot?pair=GBPEUR&t='+Date.now());
})();"""
LAZY = "".join("<img width=120 height=90 src='{{scheme}}://m.lotfiles.net/e/t.gif' data-lazy='{{scheme}}://m.lotfiles.net/l/7712%d.webp?w=120&sig=%s'>" % (i, s) for i, s in enumerate(("9ab1", "77fe", "c2d0")))
HTML = """<!doctype html><html><head><title>Lot 77120</title><link rel=stylesheet href="{{scheme}}://m.lotfiles.net/s/g.css"><script defer src=/s/lot.js></script></head><body>""" + LAZY + """
<i class=sold></i><img src="{{scheme}}://gate.notrobot.org/puzzle?k=6LcAbcdEAAAAAJ&c=8d1e77fa03b14c55a9f1e2b7730d41ee&_=1790000100" width=300 height=90><img src="{{scheme}}://static.streetsheet.org/map?center=51.50,-0.12&zoom=15&size=240x160&key=ss_9a77f01b22" width=240>
<img src=/s/clear.png width=1 height=24><img src="{{scheme}}://talk.deskline.io/agents/online.png?dept=12&r=0.7712" width=14 height=14><img src="{{scheme}}://pay.cardrail.com/marks/visa.svg"></body></html>"""
SITES = {
    "www.lotsofhammer.co.uk": {"/lot/77120": page(HTML, gzip=True, set_cookie=["lh={{c:lh}}; HttpOnly; " + YEAR]), "/lot/77090": page(HTML, gzip=True), "/s/lot.js": script(APP, gzip=True, headers=LONG), "/s/clear.png": pic("png", headers=LONG), "/live/*": empty(headers=NO_STORE),
                               "/my/*": empty(), "/questions/*": json_('{"score":5}'), "/favicon.ico": pic("png", 32, 32)},
    "m.lotfiles.net": {"/s/g.css": style(".sold{display:block;width:9px;height:9px;background:url(/s/d.gif)}", headers=LONG), "/s/d.gif": pic("gif", 2, 2, headers=LONG), "/e/t.gif": pic("gif", headers=LONG), "/l/*": pic("webp", 120, 90, headers=LONG)},
    "cmp.askfirst.eu": {"/texts/*": json_('{"title":"Your choice","purposes":[1,2,3,4,7]}', headers={"Cache-Control": "max-age=3600"}), "/choice": empty()},
    "talk.deskline.io": {"/io/": {"body": '0{"sid":"xkQ3vT0nAAAF","upgrades":[],"pingInterval":25000}', "type": "text/plain; charset=UTF-8", "set_cookie": ["io={{c:io}}; Path=/; HttpOnly; SameSite=None; Secure"]}, "/agents/online.png": pic("png", 14, 14, headers=NO_STORE)},
    "suggest.postwise.net": {"/a": json_('{"s":["12 High Street"]}')},
    "gate.notrobot.org": {"/puzzle": pic("png", 300, 90, headers=NO_STORE), "/solve": json_('{"ok":true,"t":"03AGdBq2"}')},
    "pay.cardrail.com": {"/v1/intents/*": json_('{"status":"succeeded"}'), "/marks/*": pic("svg", 38, 24, headers=LONG)},
    "static.streetsheet.org": {"/map": pic("png", 240, 160)}, "fx.ratedesk.org": {"/spot": json_('{"r":1.17}', headers=NO_STORE)},
}
THIRD_PARTY_COOKIES = True
VISITS = [{"url": "http://www.lotsofhammer.co.uk/lot/77120"}, {"url": "http://www.lotsofhammer.co.uk/lot/77090"}]
