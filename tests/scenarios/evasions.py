"""French travel site: experience analytics, A/B test, server-side tag gateway, retargeting, affiliation; fares, maps, suggestions beside."""
import pathlib, sys
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "shared"))
from productkit import *

H = "www.soleil-evasions.fr"
s = Site()
for n, v in {"cv": contentsquare("4412"), "ab": abtasty("6f1de2"), "rt": criteo("88214"), "gads": gads("811204417", "pQ2vCK"), "meta": meta("771200934412"), "ga": ga("S0L31LEV4S", js_="data.soleil-evasions.fr", coll="data.soleil-evasions.fr", path="/sst/collect"), "mp": mpulse("QQ81-AZ7P")}.items():
    s.use(n, v)
CMD = """bcn(S+'collect.tagcommando.com/events?tc_s=4417&token='+hex(12)+'&clv=3.4.1',JSON.stringify({event_name:EV,context:{page:{url:L.href,title:D.title},device:{cookie:{_tc:ck('TCMID',function(){return hex(24)})}}},user:{consent_categories:['1','2','3']}}));"""
PIA = """var v=ck('_pxvid',function(){return hex(16)});later(function(){bcn(S+'logs2.pianissimo.io/event?s=640112&idclient='+v,JSON.stringify({events:[{name:'page.display',data:{page:D.title,event_url_full:L.href,device_screen_width:800,visitor_privacy_mode:'optin',event_collection_platform:'js'}}]}))},110);"""
AFF = """if(EV=='purchase'){img(S+'www.affilwin1.com/sread.img?tt=ns&tv=2&merchant=7741&amount='+X.value+'&ch=aw&cr=EUR&ref='+X.order+'&parts=DEFAULT:'+X.value+'&testmode=0&vc=')}"""
s.sites = merge(s.sites, {"cdn.tagcommando.com": {"/4417/uv.js": tag(CMD)}, "collect.tagcommando.com": {"/events": {"body": "", "status": 200, "headers": {"Cache-Control": "no-store"}, "pixel": "analytics|conversion"}}, "tag.pianissimo.io": {"/sdk/6.15/pa.js": tag(PIA, cache=DAY)}, "logs2.pianissimo.io": {"/event": {"body": "", "status": 200, "type_always": "text/plain", "headers": NOC, "pixel": "analytics"}}, "www.affilwinjs.com": {"/7741.js": tag(AFF)}, "www.affilwin1.com": {"/sread.img": pic("gif", pixel="conversion", headers=NOC)}})
s.urls.update(cmd="cdn.tagcommando.com/4417/uv.js", pia="tag.pianissimo.io/sdk/6.15/pa.js", aff="www.affilwinjs.com/7741.js")
HD = "<link rel=stylesheet href=/assets/site.css><script src='/build/app.js' defer></script>" + s.src("ab", "cmd", "pia", "cv", "ga", "gads", "meta", "rt", "mp", "aff")
APP = """(function(){fetch('/api/session/refresh',{method:'POST'});fetch('/api/v2/prix/calendrier?dep=CDG&arr=HER&mois=2026-05');fetch('/api/devises?base=EUR');
fetch('{{scheme}}://appid-dsn.searchkelp.net/1/indexes/*/queries?x-kelp-agent=JavaScript%20(4.24)',{method:'POST',headers:{'Content-Type':'application/x-www-form-urlencoded'},body:'{"requests":[{"indexName":"hotels","params":"query=crete"}]}'});
fetch('{{scheme}}://c.goedge-mpulse.net/api/config.json?key=QQ81-AZ7P&d=www.soleil-evasions.fr&t=5876470&v=1.766.0&sl=0&si=a1-t5');
for(var i=0;i<3;i++){var t=new Image();t.src='{{scheme}}://tuiles'+i+'.cartolibre.fr/12/'+(2200+i)+'/1601.png'}})();"""
def pg(t, b, ev=None, d=None): return doc("fr", t + " - Soleil Évasions", "<img src=/img/logo.svg><img src=/img/pixel-transparent.png width=1 height=1 alt=''>" + b, HD, ev, d, set_cookie=["PHPSESSID={{c:PHPSESSID}}; HttpOnly; Path=/"])
D1 = "{id:'HER-0412',value:'689.00',currency:'EUR'%s}"
SITES = merge(s.sites, {H: {**ICON, "/": pg("Séjours", "".join("<img src='{{scheme}}://photos.soleil-cdn.com/h/%d/w_480,q_auto/plage.webp'>" % i for i in (11, 12, 13))), "/sejour/crete-heraklion-0412": pg("Crète", "<img src='{{scheme}}://photos.soleil-cdn.com/h/412/w_960/piscine.webp'><img src='{{scheme}}://photos.soleil-cdn.com/h/412/w_1,e_blur/piscine.webp' width=1>", "view_item", D1 % ""), "/reservation/confirmation": pg("Réservation confirmée", "Merci", "purchase", D1 % ",order:'SE77120'"),
  "/assets/site.css": style("a{color:#08c}@font-face{font-family:S;src:url(/assets/s.woff2)}body{font-family:S}", headers=LONG), "/assets/s.woff2": {**font(), "headers": LONG}, "/build/app.js": script(APP, gzip=True, headers=LONG), "/img/logo.svg": pic("svg", 140, 40, headers=LONG), "/img/pixel-transparent.png": pic("png", headers=LONG),
  "/api/session/refresh": empty(headers=API), "/api/v2/prix/calendrier": json_('{"jours":[{"d":"2026-05-01","p":689},{"d":"2026-05-08","p":712}]}', gzip=True, headers=API), "/api/devises": json_('{"USD":1.08,"GBP":0.86}', headers=HOUR), "/api/destinations": json_('[{"id":"HER","nom":"Héraklion"}]', headers={"Cache-Control": "max-age=60"}), "/api/panier": json_('{"id":"p-77","lignes":1}', headers=API), "/api/favoris": empty(headers=API), "/api/paiement/3ds/statut": json_('{"statut":"en_attente"}', headers=API)},
  "photos.soleil-cdn.com": {"/h/412/w_1,e_blur/piscine.webp": pic("webp", headers=LONG), "/*": pic("webp", 480, 320, headers=LONG)}, "appid-dsn.searchkelp.net": {"/1/indexes/*": json_('{"results":[{"hits":[{"objectID":"412","nom":"Creta Bay"}],"nbHits":1,"page":0}]}', gzip=True, headers=API)}, **{"tuiles%d.cartolibre.fr" % i: {"/*": pic("png", 256, 256, headers=DAY)} for i in range(3)},
  "secure.payzone-fr.com": {"/api-payment/V4/Session": json_('{"status":"SUCCESS","formToken":"{{new:t}}"}', headers=API), "/static/logos/cb.png": pic("png", 48, 32, headers=LONG)}})
SYNCS, THIRD_PARTY_COOKIES = CRITEO_SYNCS, True
U = "http://" + H
VISITS = [{"url": U + "/"}, {"run": "['cr','cre','cret'].forEach(function(q){fetch('/api/destinations?q='+q)})"}, {"url": U + "/sejour/crete-heraklion-0412"}, {"run": "fetch('/api/favoris',{method:'PUT',body:'{\"id\":412}'});fetch('/api/panier',{method:'POST',body:'{\"id\":412}'});fetch('//secure.payzone-fr.com/api-payment/V4/Session',{method:'POST',body:'amount=68900'});(new Image).src='//secure.payzone-fr.com/static/logos/cb.png';fetch('/api/paiement/3ds/statut?tx=88f1&_='+Date.now())"}, {"url": U + "/reservation/confirmation"}]
