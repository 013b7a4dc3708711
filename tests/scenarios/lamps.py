"""A lamp shop: tag manager, first-party server container, ads conversions, floodlights, a second search engine's tag; beside autocomplete, cart, captcha, reviews."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "shared"))
from sdkit import *

G = "?v=2&tid=G-4XK2PL9QW1&gtm=45je4b70v9101234567z8890123za200&_p=~T&gcs=G111&gcd=13r3r3r3r5l1&npa=0&dma=0&cid=1749203381.1764571200&ul=en-us&sr=800x600&uaa=x86&_s=1&sid=1764571201&sct=1&seg=0&dl=~U&dt=~N&en="
SITES = {
    "www.lumora-lamps.com": common({p: doc(t, ["a.quillmoor.net/gtm.js?id=GTM-K7PL2QX", ("", "/js/shop.js")], "<link rel=stylesheet href=/css/site.css><img src=/img/a.jpg><img src=/img/logo.svg>%s" % b) for p, t, b in (
        ("/", "Lumora", "<h1>Lamps</h1>"), ("/product/arc-lamp", "Arc lamp", "<h1>Arc</h1>"), ("/cart", "Cart", "<h1>Cart</h1>"), ("/checkout/order-received/10442", "Order received", "<h1>Thank you, order 10442</h1>"))})
        | {"/js/shop.js": sdk(("cors", "www.lumora-lamps.com/wp-json/wc/store/v1/cart"), ("cors", "s.fernhollow.io/1/indexes/*/queries?x-algolia-agent=Algolia%20for%20JavaScript%20(4.24.0)&x-algolia-api-key=8f1c2a7be03d4c55a1f0c9be72d14403&x-algolia-application-id=K2V7LQ09AB", None, "^/$"), ("cors", "r.tidecopper.com/v1/reviews/products/arc-lamp?key=77ab19&page=1", None, "product"), ("xhr", "www.lumora-lamps.com/?wc-ajax=get_refreshed_fragments", "time=~T")),
           "/wp-json/wc/store/v1/cart": json_('{"items":[],"items_count":0,"totals":{"total_price":"0"}}'),
           "/g/h": empty()},
    "a.quillmoor.net": {"/gtm.js": sdk(("script", "a.quillmoor.net/gtag/js?id=G-4XK2PL9QW1&l=dataLayer&cx=c&gtm=45He4b70"), ("script", "b.copseline.com/bat.js"), ("script", "a.quillmoor.net/gtag/destination?id=AW-10443321", None, None, 50)),
                        "/gtag/js": sdk(("beacon", "sst.lumora-lamps.com/g/collect" + G + "page_view&_fv=1&_ss=1&tfd=1200", None, None, 60), ("beacon", "sst.lumora-lamps.com/g/collect" + G + "view_item&pr1=idSKU77~nmArc%20lamp~pr59.90&epn.value=59.9&cu=EUR", None, "product", 200), ("beacon", "sst.lumora-lamps.com/g/collect" + G + "purchase&ep.transaction_id=10442&epn.value=59.9&cu=EUR&pr1=idSKU77", None, "received", 200)),
                        "/gtag/destination": sdk(("img", "g.wrenfold.net/pagead/viewthroughconversion/10443321/?random=~T&cv=11&fst=~T&bg=ffffff&guid=ON&async=1&gtm=45be4b70&u_w=800&u_h=600&url=~U&hn=www.wrenfold.net&frm=0&tiba=~N&auid=1883320911.1764571201&data=event%3Dgtag.config&rfmt=3&fmt=4"),
                                                  ("post", "w.quillmoor.net/ccm/collect?en=page_view&dl=~U&scrsrc=a.quillmoor.net&rnd=~R.~T&auid=1883320911.1764571201&npa=0&gtm=45be4b70&tft=~T&tfd=900&apve=1"),
                                                  ("tag", "g.wrenfold.net/pagead/conversion/10443321/?random=~T&cv=11&fst=~T&num=1&label=xYz1CPm8p5cYEJ2D&value=59.9&currency_code=EUR&oid=10442&gtm=45be4b70&url=~U&auid=1883320911.1764571201", None, "received"),
                                                  ("tag", "fls.wrenfold.net/activity;src=9134421;type=sales;cat=order0;qty=1;cost=59.90;u1=SKU77;ord=10442;npa=0;auiddc=1883320911.1764571201;gtm=45fe4b70;~oref=~U?", None, "received"),
                                                  ("tag", "fls.wrenfold.net/activity;src=9134421;type=visit;cat=prod0;ord=~R;npa=0;auiddc=1883320911.1764571201;gtm=45fe4b70;~oref=~U?", None, "product"))},
    "sst.lumora-lamps.com": {"/g/collect": empty(pixel={"en": {"purchase": "conversion|analytics", "*": AN}}, set_cookie=["FPID={{c:FPID}}; Domain=lumora-lamps.com; HttpOnly; " + YEAR])},
    "w.quillmoor.net": {"/ccm/collect": {"body": "", "status": 200, "type_always": "text/plain", "pixel": AD + "|conversion"}},
    "g.wrenfold.net": {"/pagead/viewthroughconversion/*": go(S + "u.quillmoor.net/pagead/1p-user-list/10443321/?random={{q:random}}&cv=11&fst={{q:fst}}&gtm=45be4b70&url={{q:url}}&data=event%3Dgtag.config&is_vtc=1&cid=CAQSKQDpaXnf", pixel=RT, set_cookie=["IDE={{c:IDE}}" + CO]),
                       "/pagead/conversion/*": GIF(CV, set_cookie=["IDE={{c:IDE}}" + CO])},
    "u.quillmoor.net": {"/pagead/1p-user-list/*": GIF(RT)},
    "fls.wrenfold.net": {"/activity;src=9134421;type=sales*": GIF(CV, set_cookie=["IDE={{c:IDE}}" + CO]), "/activity;*": GIF(RT)},
    "b.copseline.com": {"/bat.js": sdk(("script", "b.copseline.com/p/action/17554021.js"), ("img", "b.copseline.com/action/0?ti=17554021&Ver=2&mid={{new:mid}}&bo=1&sid=c5d0b7f0a1&vid=c5d0e2b0a1&vids=1&msclkid=N&pi=918639831&lg=en-US&sw=800&sh=600&sc=24&tl=~N&p=~U&r=&lt=742&evt=pageLoad&sv=1&cdb=AQAQ&rn=~R", None, None, 80),
                                       ("img", "b.copseline.com/action/0?ti=17554021&Ver=2&mid={{new:mid}}&bo=2&sid=c5d0b7f0a1&vid=c5d0e2b0a1&ec=ecommerce&ea=purchase&gv=59.90&gc=EUR&en=Y&p=~U&evt=custom&rn=~R", None, "received", 160)),
                        "/p/action/17554021.js": script("(function(w,d){w.ueto_cfg={}})(window,document);"), "/action/0": empty(pixel={"ea": {"purchase": "conversion", "*": RT}}, headers=NO_STORE, set_cookie=["MUID={{c:MUID}}" + CO])},
    "s.fernhollow.io": {"/1/indexes/*": json_('{"results":[{"hits":[{"objectID":"77","name":"Arc"}]}]}')}, "r.tidecopper.com": {"/v1/*": json_('{"reviews":[{"score":5}],"total":1}')},
}
# "~oref" in a floodlight is literal: the SDK leaves ~o alone
THIRD_PARTY_COOKIES = True
W = "http://www.lumora-lamps.com"
VISITS = [{"url": W + "/"}, {"url": W + "/product/arc-lamp"}, {"url": W + "/cart"}, {"url": W + "/checkout/order-received/10442"}]
