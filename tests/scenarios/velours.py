"""A fashion shop: affiliate networks, a dynamic retargeter, mail-capture tools; beside popups, recommendations, consent records, payment messaging."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "shared"))
from sdkit import *

K = "Y29tcGFueS0xMg"
SITES = {
    "www.velour-lane.co.uk": common({p: doc(t, ["lo.birchquay.com/js/ld/ld.js?a=88341", "st.marlowedge.com/onsite/js/klv.js?company_id=WqT4xZ", "d1.pinecroft.net/18832.js", "cdn.osmoreach.com/A412-9981.js", "cn.aldervane.com/consent/7f2d-41aa/loader.js"], "<img src=/img/a.jpg><img src=/img/logo.svg>%s" % b) for p, t, b in (
        ("/", "Velour Lane", "x"), ("/p/silk-dress-421", "Silk dress", "x"), ("/basket", "Basket", "x"),
        ("/order/confirmation", "Thank you", '<img src="{{scheme}}://d1.pinecroft.net/sread.img?tt=ns&tv=2&merchant=18832&amount=88.00&ch=aw&cr=GBP&ref=VL-20931&parts=DEFAULT:88.00&vc=&testmode=0" border=0 width=0 height=0><img src="{{scheme}}://t.stonewick.com/ep?mid=43112&ord=VL-20931&cur=GBP&skulist=421&qlist=1&amtlist=8800&namelist=Silk%20dress&img=1" width=1 height=1>'))}),
    "lo.birchquay.com": {"/js/ld/ld.js": sdk(("script", "sl.birchquay.com/event?a=88341&v=5.23.0&otl=1&p0=e%3Dexd%26site_type%3Dd&p1=e%3Dvh&p2=e%3Ddis&adce=1&bundle=Xq8fV19{{new:b}}&tld=velour-lane.co.uk&fu=~U&dtycbr=~R", None, "^/$"),
        ("script", "sl.birchquay.com/event?a=88341&v=5.23.0&otl=1&p0=e%3Dexd%26site_type%3Dd&p1=e%3Dvp%26p%3D421&p2=e%3Ddis&adce=1&bundle=Xq8fV19{{new:b}}&tld=velour-lane.co.uk&fu=~U&dtycbr=~R", None, "/p/"),
        ("script", "sl.birchquay.com/event?a=88341&v=5.23.0&otl=1&p0=e%3Dexd%26site_type%3Dd&p1=e%3Dvc%26id%3DVL-20931%26p%3D%255Bi%25253D421%252526pr%25253D88%252526q%25253D1%255D&p2=e%3Ddis&adce=1&bundle=Xq8fV19{{new:b}}&tld=velour-lane.co.uk&fu=~U&dtycbr=~R", None, "confirmation"),
        ("frame", "gm.birchquay.com/syncframe?topUrl=~H&origin=onetag#{}"))},
    "sl.birchquay.com": {"/event": script("/* */(function(){var i=new Image;i.src='{{scheme}}://dis.birchquay.com/dis/dis.aspx?p=88341&cb={{new:cb}}&ref=&sc_r=800x600&cc=' })();", pixel=RT + "|conversion", set_cookie=["uid={{c:uid}}" + CO])},
    "gm.birchquay.com": {"/syncframe": page("<!doctype html><script>var a=localStorage.getItem('x');</script>")},
    "dis.birchquay.com": {"/dis/dis.aspx": go(S + "ih.tallowmere.net/setuid?entity=18&code={{c:uid}}&consent=1", pixel="sync|retargeting", set_cookie=["uid={{c:uid}}" + CO])},
    "ih.tallowmere.net": {"/setuid": GIF("sync", set_cookie=["uuid2={{c:uuid2}}" + CO])},
    "st.marlowedge.com": {"/onsite/js/klv.js": sdk(("cors", "fa.marlowedge.com/forms/api/v7/WqT4xZ/full-forms"), ("cors", "fa.marlowedge.com/geo-ip/"), ("json", "a.marlowedge.com/client/events/?company_id=WqT4xZ", {"data": {"type": "event", "attributes": {"metric": {"data": {"type": "metric", "attributes": {"name": "Viewed Product"}}}, "profile": {"data": {"type": "profile", "attributes": {"anonymous_id": "{{new:an}}"}}}, "properties": {"ProductID": "421", "URL": "~U"}}}}, "/p/", 100),
        ("cors", "a.marlowedge.com/api/track?data=eyJ0b2tlbiI6ICJXcVQ0eFoiLCAiZXZlbnQiOiAiX19hY3RpdmF0ZWRfc2l0ZV9fIiwgImN1c3RvbWVyX3Byb3BlcnRpZXMiOiB7IiRhbm9ueW1vdXNfaWQiOiAiYzdhMWUwZjItNWIxZC00ZjZlLTlhNzctMmQwYjNjNGU1ZjYxIn0sICJwcm9wZXJ0aWVzIjogeyJwYWdlIjogImh0dHA6Ly93d3cudmVsb3VyLWxhbmUuY28udWsvIn19&_=~T", None, None, 60))},
    "fa.marlowedge.com": {"/forms/*": json_('{"full_forms":[{"form_id":"Xy1","views":[]}]}'), "/geo-ip/": json_('{"country":"GB","continent":"EU"}')},
    "a.marlowedge.com": {"/client/events/": {"status": 202, "body": "", "type_always": "application/json", "pixel": AN + "|retargeting|unknown"}, "/api/track": json_("1", pixel=AN + "|retargeting|unknown")},
    "d1.pinecroft.net": {"/18832.js": sdk(("img", "z.pinecroft.net/sread.js?a=18832&b=88.00&cr=GBP&c=VL-20931&d=DEFAULT:88.00&vc=&t=0&ch=aw&l=~U&tv=2&tt=js&awc=18832_~S_{{new:w}}", None, "confirmation", 90)), "/sread.img": GIF(CV, set_cookie=["aw18832={{c:aw}}" + CO])},
    "z.pinecroft.net": {"/sread.js": GIF(CV)},
    "t.stonewick.com": {"/ep": GIF(CV, set_cookie=["rmuid={{c:rmuid}}" + CO])},
    "cdn.osmoreach.com": {"/A412-9981.js": sdk(("img", "velour.osmoreach.com/xur/A412-9981/?ut=~T&CustomProfileId={{new:cp}}&srcurl=~U&landing=1", None, None, 60), ("post", "velour.osmoreach.com/xconv/A412-9981/2217/?PID=1", "ACID=A412&OID=VL-20931&SUBTOTAL1=88.00&SKU1=421&QTY1=1&CURRENCYCODE=GBP&CLICKID={{new:ck}}", "confirmation", 120))},
    "velour.osmoreach.com": {"/xur/*": GIF(AD), "/xconv/*": {"body": "{}", "type": "application/json", "pixel": CV}},
    "cn.aldervane.com": {"/consent/7f2d-41aa/loader.js": sdk(("cors", "geo.aldervane.com/cookieconsentpub/v1/geo/location"), ("cors", "cn.aldervane.com/consent/7f2d-41aa/7f2d-41aa.json"), ("json", "pp.aldervane.com/request/v1/consentreceipts", {"requestInformation": "eyJhbGciOiJSUzUxMiJ9", "identifier": "{{new:ci}}", "customPayload": {"Interaction": 1}, "purposes": [{"Id": "a1", "TransactionType": "CONFIRMED"}]}, "^/$", 150)),
                         "/consent/7f2d-41aa/7f2d-41aa.json": json_('{"CookieSPAEnabled":false,"RuleSet":[]}', headers=LONG)},
    "geo.aldervane.com": {"/*": json_('{"country":"GB","state":"ENG"}')}, "pp.aldervane.com": {"/request/*": {"status": 201, "body": '{"receipt":"ok"}', "type": "application/json"}},
}
SYNCS = [{"from_domain": "birchquay.com", "to_domain": "tallowmere.net", "name": "code"}]
THIRD_PARTY_COOKIES = True
W = "http://www.velour-lane.co.uk"
VISITS = [{"url": W + "/"}, {"url": W + "/p/silk-dress-421"}, {"url": W + "/basket"}, {"url": W + "/order/confirmation"}]
