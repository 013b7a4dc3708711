"""A living room and a pocket: a Roku-like stick and two televisions with channels that tell plays, quality and ad quartiles; a phone whose kits open sessions, send batches, attribute an install and show ads; a game console, a hub that updates, a push registration and a config that are none."""
from dsl import *

ROKU = {"User-Agent": "Roku/DVP-14.5 (14.5.4.5934-46)"}
TIZ = {"User-Agent": "Mozilla/5.0 (SMART-TV; LINUX; Tizen 9.0) AppleWebKit/537.36 (KHTML, like Gecko) 120.0.6099.5/9.0 TV Safari/537.36", "Accept": "*/*"}
AND = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 15; SM-A556B Build/AP3A.240905.015)", "Connection": "Keep-Alive"}
OKH = {"User-Agent": "okhttp/4.12.0"}
IOS = {"User-Agent": "Laufpuls/771 CFNetwork/1568.300.101 Darwin/24.2.0", "Accept": "*/*", "Accept-Language": "de-DE,de;q=0.9"}
A = "analytics|unknown"
AD = "analytics|retargeting|unknown"
IFA, GAID, IDFV = "6d92078a-8246-4ba4-ae5b-76104861e7dc", "38400000-8cf0-11bd-b23e-10b96e40000d", "E621E1F8-C36C-495A-93FC-0C247A3E6E5F"
SITES = {
    "api.kinokiste.tv": {"/v3/feed": json_('{"rows":[1,2]}'), "/v3/entitlements": json_('{"ok":true}'), "/v3/bookmark": empty(), "/img/*": pic("jpeg", 220, 320, headers=LONG), "/license": {"body": bytes(700), "type": "application/octet-stream"}},
    "cws.quali-viva.com": {"/0/wsg": {"body": bytes(60), "type": "application/octet-stream", "pixel": A}}, "inferred.muxwerk.io": {"/": empty(pixel="analytics")}, "infinity.npauer.com": {"/start": json_("{}", pixel="analytics"), "/joinTime": json_("{}", pixel="analytics"), "/ping": json_("{}", pixel="analytics"), "/data": json_('{"q":{"h":"infinity.npauer.com","pt":5,"c":"L_77"}}')},
    "dai.zweiklick.tv": {"/linear/pods/v1/seg/*": {"body": bytes(20000), "type": "video/mp2t"}, "/view/p/service/linear/stream/77aa/time/1790000012/*": {"status": 204, "pixel": AD}}, "ssai.fastkanal.tv": {"/v1/master/abc/ch4.m3u8": {"body": "#EXTM3U\n", "type": "application/vnd.apple.mpegurl"}, "/v1/tracking/abc/77": json_('{"avails":[{"ads":[1]}]}')},
    "b.fastkanal.tv": {"/i/*": pic("gif", pixel=AD), "/q": empty(pixel=AD)}, "log.tizstat.net": {"/openapi/logs/v2": json_('{"rspCode":"00"}', pixel=A)}, "acr0.tizstat.net": {"/nielsen/fp": {"status": 200, "pixel": A}}, "osu.tizupdate.com": {"/v1/check": json_('{"update":false}')}, "time.tizupdate.com": {"/now": {"body": "1790000000", "type": "text/plain"}},
    "secure-dcr.messwelt.com": {"/cgi-bin/gn": pic("gif", pixel="analytics", headers=NO_STORE), "/cgi-bin/cfg": json_('{"onLoad":1}')},
    "app-mess.g-werk.com": {"/a": empty(pixel="analytics"), "/config/app/1:77:android:ab": {"body": bytes(90), "type": "application/x-protobuf"}}, "app.justieren.com": {"/session": json_('{"app_token":"x","adid":"77","timestamp":"t"}', pixel="analytics|conversion"), "/event": json_('{"adid":"77"}', pixel="analytics|conversion"), "/attribution": json_('{"attribution":{"tracker_name":"Organic"}}', pixel="analytics|conversion"), "/sdk_click": json_('{"adid":"77"}', pixel="analytics|conversion")},
    "launches.flieger-sdk.com": {"/api/v6.15/androidevent": {"body": "ok", "type": "text/plain", "pixel": "analytics|conversion"}}, "conversions.flieger-sdk.com": {"/api/v6.15/androidevent": json_('{"ok":1}', pixel="analytics|conversion")}, "api2.zweigwerk.io": {"/v1/open": json_('{"session_id":"1","link":"x","data":"{}"}', pixel=A + "|conversion")},
    "ms.applieben.com": {"/5.0/i": json_('{"ads":[{"html":"x"}]}')}, "rt.applieben.com": {"/1.0/mimp": empty(pixel=AD), "/1.0/mcl": empty(pixel=AD)}, "events.spielwerbung.io": {"/v1/impression": {"status": 200, "pixel": AD}, "/v1/view-through": {"status": 200, "pixel": AD + "|conversion"}},
    "api.laufpuls.app": {"/v2/runs": json_('{"id":7}'), "/v2/push/register": json_('{"ok":true}'), "/v2/me": json_('{"name":"x"}'), "/v2/config": json_('{"f":1}')}, "firebaselogging.g-werk.com": {"/v0cc/log/batch": json_('{"nextRequestWaitMillis":"1000"}', pixel=A)},
    "sdk.iad-03.messages.brise.io": {"/api/v3/data": json_('{"config":{}}', pixel="analytics|unknown"), "/api/v3/content_cards/sync": json_('{"cards":[]}')}, "crashes.absturz.io": {"/api/77/store/": json_('{"id":"x"}')},
    "telemetry.konsole.games": {"/tlm/v1/events": {"status": 200, "pixel": A}}, "cdn.konsole.games": {"/titles/*": {"status": 206, "body": bytes(3000), "type": "application/octet-stream"}}, "ota.hausnabe.io": {"/fw.json": json_('{"v":"2.1"}')},
}


def dev(actor, address, headers, *rows):
    out = []
    for r in rows:
        r = r if isinstance(r, tuple) else (r,)
        out.append({"url": "http://" + r[0], "page": None, "method": r[1] if len(r) > 1 else "GET", "body": r[2] if len(r) > 2 else "", "headers": r[3] if len(r) > 3 else {}})
    return {"actor": actor, "address": address, "headers": headers, "requests": out}


J, F, B = {"Content-Type": "application/json"}, {"Content-Type": "application/x-www-form-urlencoded"}, {"Content-Type": "application/octet-stream"}
Q = "accountCode=kino&sessionRoot=L_77_1790000&code=V_77_1790000_0&timemark=17900000%02d123&pluginVersion=6.8.1-roku&deviceUUID=" + IFA
VISITS = [
    dev("roku", "10.77.0.3", ROKU, "api.kinokiste.tv/v3/feed?profile=771", "api.kinokiste.tv/img/a.jpg", "infinity.npauer.com/data?system=kino&apiVersion=v6&outputformat=json", ("api.kinokiste.tv/license?content=881", "POST", "abcd" * 40, B), "infinity.npauer.com/start?" + Q % 1 + "&mediaResource=881&title=Film&live=false&duration=5400", "infinity.npauer.com/joinTime?" + Q % 3 + "&joinTime=1880", "infinity.npauer.com/ping?" + Q % 8 + "&bitrate=4400000&throughput=8800000&pingTime=5", ("api.kinokiste.tv/v3/bookmark", "POST", '{"id":881,"pos":60}', J),
        ("cws.quali-viva.com/0/wsg", "POST", '{"t":"CwsSessionHb","cid":"77aa","clid":"1234.5678.90","sid":881234,"seq":1,"pver":"2.5","evs":[]}', J), "ssai.fastkanal.tv/v1/master/abc/ch4.m3u8?ads.ifa=" + IFA, "ssai.fastkanal.tv/v1/tracking/abc/77", "b.fastkanal.tv/i/5512/771/imp.gif?s=77aa01&d=" + IFA, "b.fastkanal.tv/q?ad=5512&ev=25&s=77aa01&ifa=" + IFA, "b.fastkanal.tv/q?ad=5512&ev=50&s=77aa01&ifa=" + IFA,
        "dai.zweiklick.tv/linear/pods/v1/seg/network/41/custom_asset/ch4/pod/7/0.ts", "dai.zweiklick.tv/view/p/service/linear/stream/77aa/time/1790000012/rid/ads?event=start&pod=7"),
    dev("tizen", "10.77.0.4", TIZ, "osu.tizupdate.com/v1/check?model=QE55S95D&fw=1402.4", "time.tizupdate.com/now", ("log.tizstat.net/openapi/logs/v2", "POST", '{"duid":"%s","logs":[{"ev":"SourceChange","ts":1790000000}]}' % IFA, J), ("acr0.tizstat.net/nielsen/fp", "POST", "\x01\x02" * 200, B), "secure-dcr.messwelt.com/cgi-bin/cfg?apid=P77&sdkv=bj.6.0.0", "secure-dcr.messwelt.com/cgi-bin/gn?prd=dcr&ci=de-501228&ch=de-501228_c77_P&asn=defChnAsset&fp_id=" + IFA + "&fp_cr_tm=1790000000&tl=Film&prv=1&c6=vc,c01&ca=NA&cg=film&c13=asid,P77&c32=segA,NA&c33=segB,NA&sessionId=77aa&tfid=&devtypid=&pc=NA&rt=video&rnd=77120",
        ("inferred.muxwerk.io/", "POST", '{"e":[{"e":"playerready","ypl":"x","uusid":"%s","psid":"77aa"},{"e":"viewstart"}]}' % IFA, J)),
    dev("android", "10.77.0.5", AND, ("app-mess.g-werk.com/a", "POST", "\n\x90\x01" + "ab" * 90, {"Content-Type": "application/x-protobuf"}), "app-mess.g-werk.com/config/app/1:77:android:ab?platform=android&gmp_version=250300&runtime_version=0", ("launches.flieger-sdk.com/api/v6.15/androidevent?app_id=de.brett.spiel&buildnumber=6.15.2", "POST", "xyz" * 200, B), ("conversions.flieger-sdk.com/api/v6.15/androidevent?app_id=de.brett.spiel&buildnumber=6.15.2", "POST", "xyz" * 220, B), ("ms.applieben.com/5.0/i", "POST", '{"device":"%s"}' % GAID, J),
        "rt.applieben.com/1.0/mimp?ad_id=771&network=AB&placement=banner&clcode=77aa01bb&idfa=" + GAID, ("events.spielwerbung.io/v1/impression?adid=%s&creative=5512&ts=1790000001" % GAID, "POST", "{}", J), "events.spielwerbung.io/v1/view-through?adid=%s&app=de.brett.spiel" % GAID),
    dev("okhttp", "10.77.0.5", OKH, ("api2.zweigwerk.io/v1/open", "POST", '{"hardware_id":"7f9c2ba4e88f827d","google_advertising_id":"%s","branch_key":"key_live_x","sdk":"android5.12"}' % GAID, J), ("firebaselogging.g-werk.com/v0cc/log/batch?format=json_proto3", "POST", '{"logRequest":[{"clientInfo":{"androidClientInfo":{"model":"A55"}},"logEvent":[{"eventTimeMs":"1790000000"}]}]}', J), ("sdk.iad-03.messages.brise.io/api/v3/data", "POST", '{"device_id":"x","events":[{"n":"ss","t":1790000000}]}', J), ("sdk.iad-03.messages.brise.io/api/v3/content_cards/sync", "POST", '{"last_full_sync_at":0}', J)),
    dev("iphone", "10.77.0.4", IOS, "api.laufpuls.app/v2/me", "api.laufpuls.app/v2/config?build=771", ("api.laufpuls.app/v2/runs", "POST", '{"km":5.2,"gps":[[1,2],[3,4]]}', J), ("api.laufpuls.app/v2/push/register", "POST", '{"apns":"aabb"}', J), ("app.justieren.com/session", "POST", "idfv=%s&app_token=k7q&environment=production&session_count=4&created_at=2026-12-01T04%%3A00&os_name=ios" % IDFV, F), ("app.justieren.com/event", "POST", "idfv=%s&app_token=k7q&event_token=5q1&event_count=2" % IDFV, F), "app.justieren.com/attribution?idfv=%s&app_token=k7q&initiated_by=backend&created_at=2026-12-01" % IDFV),
    dev("konsole", "10.77.0.3", {"User-Agent": "libhttp/11.50 (KonsoleFive)"}, ("telemetry.konsole.games/tlm/v1/events", "POST", '{"cid":"77aa","ev":[{"n":"title.start","id":"X77"}]}', J), ("cdn.konsole.games/titles/X77/pkg_0.bin", "GET", "", {"Range": "bytes=0-2999"})),
    dev("hub", "10.77.0.4", {"User-Agent": "HausNabe/2.1"}, "ota.hausnabe.io/fw.json?mac=A4CF12AA0091&v=2.0"),
]
