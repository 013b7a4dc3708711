"""Apps without pages on a telephone, a tablet and a desktop: measuring, advertising and attribution, beside configuration, content, maps, updates that are none."""
from dsl import *

DROID = {"User-Agent": "okhttp/4.12.0", "Accept-Encoding": "identity"}
DALVIK = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; SM-A546B Build/UP1A.231005.007)"}
IOS = {"User-Agent": "Jizdar/511 CFNetwork/1496.0.7 Darwin/23.5.0", "Accept": "*/*", "Accept-Language": "cs-CZ"}
DESK = {"User-Agent": "Kamenolom/1.9.2 (Windows; x64)"}
GAID, IDFV, INST = "38400000-8cf0-41bd-b23e-10b96e40000d", "6D92078A-8246-4BA4-AE5B-76104861E7DC", "b6589fc6ab0dc82cf12099d1c2d40ab994e8410c"
SITES = {
    "api.jizdar.cz": {"/v3/spoje": json_('{"spoje":[1,2]}'), "/v3/nastaveni": json_('{"tema":"noc"}'), "/v3/oblibene": empty(), "/erb/*": pic("png", 64, 64, headers=LONG)},
    "dl.mapnik-lab.cz": {"/*": pic("png", 256, 256, headers=LONG)},
    "sber.appmetr.io": {"/1/udalost": empty(pixel="analytics"), "/1/start": json_('{"s":0}', pixel="analytics|unknown")},
    "ins.odkudon.com": {"/i": json_('{"ok":true}', pixel="conversion|analytics|unknown"), "/most": go("http://k.bannerin.mobi/par?gaid={{q:gaid}}&z=odk", pixel="sync")},
    "k.bannerin.mobi": {"/par": pic("gif", pixel="sync", headers=NO_STORE), "/ad": json_('{"img":"http://img.bannerin.mobi/320x50/a.png","imp":"http://z.bannerin.mobi/i/81/a0"}')},
    "img.bannerin.mobi": {"/320x50/a.png": pic("png", 320, 50, headers=LONG)},
    "z.bannerin.mobi": {"/i/*": pic("gif", pixel="analytics|retargeting|unknown", headers=NO_STORE), "/videt": empty(pixel="analytics|retargeting|unknown")},
    "cdn.receptar.app": {"/r/*": pic("jpeg", 320, 240, headers=LONG), "/blank.gif": pic("gif", headers=LONG)}, "api.receptar.app": {"/hledej": json_('[{"n":"gulas"}]'), "/prihlaseni": json_('{"t":"x"}')},
    "flags.prepinac.dev": {"/sdk/eval": json_('{"novy_kosik":false}')}, "up.kamenolom-hra.cz": {"/verze.json": json_('{"v":"1.9.3"}'), "/balik/*": {"body": bytes(9000), "type": "application/octet-stream"}},
    "stat.kamenolom-hra.cz": {"/p.gif": pic("gif", pixel="analytics", headers=NO_STORE)}, "tm.hernistat.eu": {"/u": empty(pixel="analytics|unknown")}, "cas.hodinar.cz": {"/204": empty()},
}


def bez(*urls):
    return [{"url": u, "page": None} if isinstance(u, str) else {"url": u[0], "page": None, "method": "POST", "body": u[1], "headers": {"Content-Type": "application/json"}} for u in urls]


VISITS = [
    {"actor": "telefon", "address": "10.77.0.3", "headers": DROID, "requests": bez(
        "http://api.jizdar.cz/v3/nastaveni?jazyk=cs&v=511", "http://api.jizdar.cz/v3/spoje?z=Most&do=Louny&cas=1790000000", "http://api.jizdar.cz/erb/most.png", "http://dl.mapnik-lab.cz/13/4411/2771.png",
        ("http://sber.appmetr.io/1/start?app=cz.jizdar&inst=%s" % INST, '{"os":"android","gaid":"%s"}' % GAID), "http://sber.appmetr.io/1/udalost?app=cz.jizdar&inst=%s&u=obrazovka_hlavni&t=1790000001" % INST,
        ("http://ins.odkudon.com/i", '{"app":"cz.jizdar","gaid":"%s","ev":"install"}' % GAID), ("http://api.jizdar.cz/v3/oblibene", '{"z":"Most"}'),
        "http://k.bannerin.mobi/ad?m=81&f=320x50", "http://img.bannerin.mobi/320x50/a.png", "http://z.bannerin.mobi/i/81/a0?gaid=%s&c=17900012" % GAID, "http://z.bannerin.mobi/videt?m=81&gaid=%s&s=1" % GAID,
        "http://ins.odkudon.com/most?gaid=%s&p=bnr" % GAID, "http://k.bannerin.mobi/par?gaid=%s&z=odk" % GAID, "http://sber.appmetr.io/1/udalost?app=cz.jizdar&inst=%s&u=hledani&t=1790000044" % INST)},
    {"actor": "telefon2", "address": "10.77.0.5", "headers": DALVIK, "requests": bez("http://cas.hodinar.cz/204", "http://cdn.receptar.app/r/gulas.jpg?w=320", "http://cdn.receptar.app/blank.gif", "http://z.bannerin.mobi/i/64/b7?gaid=cdda802e-fb9c-47ad-9866-0794d394c912&c=17900033")},
    {"actor": "tablet", "address": "10.77.0.4", "headers": IOS, "requests": bez(
        "http://api.receptar.app/hledej?q=gulas&str=1", ("http://api.receptar.app/prihlaseni", '{"j":"eva"}'), ("http://flags.prepinac.dev/sdk/eval", '{"klic":"rc-1"}'), "http://cdn.receptar.app/r/gulas.jpg?w=640",
        ("http://sber.appmetr.io/1/start?app=cz.receptar&inst=%s" % IDFV, '{"os":"ios"}'), "http://sber.appmetr.io/1/udalost?app=cz.receptar&inst=%s&u=recept_otevren&t=1790000102" % IDFV)},
    {"actor": "hra", "address": "10.77.0.5", "headers": DESK, "requests": bez(
        "http://up.kamenolom-hra.cz/verze.json?v=1.9.2", "http://up.kamenolom-hra.cz/balik/1.9.3/data.pak", "http://stat.kamenolom-hra.cz/p.gif?pc=7c4a8d09ca3762af&spusteni=14&v=1.9.2", ("http://tm.hernistat.eu/u?h=kamenolom&h2=7c4a8d09ca3762af", '{"ud":"uroven","n":3}'))},
]
SYNCS = [{"from_domain": "odkudon.com", "to_domain": "bannerin.mobi", "name": "gaid"}]
