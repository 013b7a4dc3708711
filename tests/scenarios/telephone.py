"""Apps on two telephones: attribution kits, app analytics, push and in-app ads in the shapes of real kits; beside configs, installations, ad requests, purchases, crash reports, app data."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "shared"))
from sdkit import *

J = {"Content-Type": "application/json; charset=utf-8"}
AND = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 7 Build/UQ1A.240205.004)"}
OKH = {"User-Agent": "okhttp/4.12.0"}
IOS = {"User-Agent": "Puzzlebay/41 CFNetwork/1496.0.7 Darwin/23.5.0", "Accept": "*/*"}
GA, IDFV = "38400000-8cf0-11bd-b23e-10b96e40000d", "1A2B3C4D-55AA-4E0C-9C77-66F0D2B0AA31"
SITES = {
    "launches.driftmill.com": {"/api/v6.15/androidevent": {"body": "ok", "type": "text/plain", "pixel": "analytics|conversion"}}, "inapps.driftmill.com": {"/api/v6.15/androidevent": {"body": "ok", "type": "text/plain", "pixel": "conversion|analytics"}}, "cdn-settings.driftmill.com": {"/android/v1/*": json_('{"ver":"default.v1.171","test_mode":false,"features":[]}')}, "gcdsdk.driftmill.com": {"/install_data/*": json_('{"af_status":"Organic","af_message":"organic install","is_first_launch":true}')},
    "app.quincefield.com": {"/session": json_('{"app_token":"p1q2","adid":"77aa","ask_in":2000,"timestamp":"2026-12-01T07:50:00Z"}', pixel="analytics|conversion"), "/event": json_('{"app_token":"p1q2","adid":"77aa"}', pixel="conversion|analytics"), "/attribution": json_('{"attribution":{"tracker_name":"Organic"}}'), "/sdk_click": json_('{"adid":"77aa"}', pixel="analytics|conversion|unknown")},
    "api2.twigmoor.io": {"/v1/open": json_('{"session_id":"1","randomized_bundle_token":"2","link":"x"}', pixel="analytics|conversion|unknown"), "/v2/event/standard": json_('{"branch_view_enabled":false}', pixel="conversion|analytics"), "/v1/url": json_('{"url":"http://l.twigmoor.io/aa"}')},
    "am.basaltgrid.com": {"/a": empty(pixel=AN), "/config/app/*": {"body": bytes(420), "type": "application/x-protobuf"}}, "inst.basaltgrid.com": {"/v1/projects/*": json_('{"fid":"cAa1","authToken":{"token":"ey"}}')}, "rc.basaltgrid.com": {"/v1/projects/*": json_('{"entries":{"a":"1"},"state":"UPDATE"}')}, "crash.basaltgrid.com": {"/spi/v2/*": json_('{"settings_version":3}'), "/cct/batch": {"body": "\x08\x01", "type": "application/x-protobuf"}},
    "sdk.iad-03.larchmont.com": {"/api/v3/data": json_('{"config":{"time":1764572000},"triggers":[]}', pixel=AN + "|unknown"), "/api/v3/content_cards/sync": json_('{"cards":[]}')},
    "api.bellweir.com": {"/players": json_('{"success":true,"id":"aa"}'), "/apps/77aa/outcomes/measure": json_('{"success":true}', pixel="conversion|analytics"), "/sync/*": json_('{"fba":true}')},
    "d.hollinford.com": {"/v4/ad": json_('{"ads":[{"html":"<div></div>","clcodes":["x"]}]}'), "/4.0/imp": empty(pixel=AD), "/4.0/pcl": json_("{}", pixel=AD)}, "prod-med.hollinford.com": {"/1.0/mediate": json_('{"waterfall":[]}')},
    "auction.cragmere.net": {"/v6/games/*": json_('{"placements":{"video":["1"]}}')}, "tracking.cragmere.net": {"/operative/*": {"body": "", "status": 200, "type_always": "text/plain", "pixel": AD}, "/impression/*": GIF(AD)},
    "control.mossbeck.com": {"/track/json": json_('{"success":1}', pixel="analytics|conversion"), "/track/kvinit": json_('{"success":1,"config":{}}')}, "pb.ashgrange.net": {"/postback/skan": {"body": "", "status": 200, "type_always": "text/plain", "pixel": "conversion|analytics"}},
    "data.fenwickdata.com": {"/aap.do": {"body": bytes(12), "type": "application/octet-stream", "pixel": AN}}, "cfg.fenwickdata.com": {"/sdk/v1/config": json_('{"refreshInSeconds":43200}')}, "api.lodgepole.app": {"/2/httpapi": json_('{"code":200,"events_ingested":2}', pixel=AN)}, "sdk.lodgepole.app": {"/sdk/v2/vardata": json_('{"flag":{"key":"on"}}')},
    "api.purseline.com": {"/v1/receipts": json_('{"subscriber":{"entitlements":{}}}'), "/v1/subscribers/*": json_('{"offerings":[]}')}, "api.puzzlebay.com": {"/v2/levels": json_("[1,2]"), "/v2/save": empty(), "/img/l1.png": pic("png", 200, 200, headers=LONG)},
}


def post(u, body, **h):
    return {"url": "http://" + u, "page": None, "method": "POST", "body": body, "headers": {**J, **h}}


def get(u, **h):
    return {"url": "http://" + u, "page": None, "headers": h}


VISITS = [
    {"actor": "android", "address": "10.77.0.3", "headers": AND, "requests": [
        get("cdn-settings.driftmill.com/android/v1/7f01aa/settings"), get("api.puzzlebay.com/v2/levels"),
        post("launches.driftmill.com/api/v6.15/androidevent?app_id=com.puzzlebay.game&buildnumber=6.15.0", '{"device":"Pixel 7","firstLaunchDate":"2026-12-01","installDate":"2026-12-01","sdk":"34","advertiserId":"%s","uid":"1764572000-8812","counter":"1","af_preinstalled":"false"}' % GA),
        get("gcdsdk.driftmill.com/install_data/v5.0/com.puzzlebay.game?devkey=K7&device_id=1764572000-8812"), post("inapps.driftmill.com/api/v6.15/androidevent?app_id=com.puzzlebay.game&buildnumber=6.15.0", '{"eventName":"af_purchase","eventValue":"{\\"af_revenue\\":4.99}","advertiserId":"%s","uid":"1764572000-8812"}' % GA),
        post("inst.basaltgrid.com/v1/projects/puzzlebay/installations", '{"fid":"cAa1","appId":"1:7712:android:aa","sdkVersion":"a:18.0.0"}'), get("am.basaltgrid.com/config/app/1:7712:android:aa01?platform=android&gmp_version=96000&runtime_version=0"),
        post("am.basaltgrid.com/a", "\n\x12\x08\x01\x12\x04_o\x18_fscreen_view" + "x" * 300, **{"Content-Type": "application/x-www-form-urlencoded"}), post("rc.basaltgrid.com/v1/projects/puzzlebay/namespaces/base:fetch", '{"appInstanceId":"cAa1","appId":"1:7712"}'),
        get("crash.basaltgrid.com/spi/v2/platforms/android/gmp/1:7712:android:aa01/settings?instance=aa&build_version=41&source=1"), post("crash.basaltgrid.com/cct/batch", "crash-bytes" * 20, **{"Content-Type": "application/octet-stream"}),
        get("prod-med.hollinford.com/1.0/mediate?sdk_key=k7&idfa=%s&platform=android" % GA), post("d.hollinford.com/v4/ad?sdk_key=k7&size=INTER&idfa=%s" % GA, '{"device_info":{"idfa":"%s"}}' % GA), get("d.hollinford.com/4.0/imp?clcode=77aaQx-8812&idfa=%s&nc=1" % GA), post("d.hollinford.com/4.0/pcl?clcode=77aaQx-8812", '{"event":"complete","idfa":"%s"}' % GA),
        get("auction.cragmere.net/v6/games/4011/configuration?platform=android&advertisingTrackingId=%s" % GA), post("tracking.cragmere.net/operative/8812-start?eventType=start&gameId=4011", '{"uuid":"aa1","gamerId":"99ff","advertisingId":"%s","eventId":"1"}' % GA), get("tracking.cragmere.net/impression/8812?gid=4011&provider=vast&k=77ab01&idfa=%s&data=Q1w2E3" % GA),
        post("api.bellweir.com/players", '{"app_id":"77aa","device_type":1,"identifier":"fcm-token"}'), get("api.bellweir.com/sync/77aa/android.js"), post("api.bellweir.com/apps/77aa/outcomes/measure", '{"app_id":"77aa","id":"level_up","device_type":1,"direct":true,"subscription":{"id":"aa"}}'), get("api.puzzlebay.com/img/l1.png")]},
    {"actor": "okhttp", "address": "10.77.0.3", "headers": OKH, "requests": [
        post("app.quincefield.com/session", "gps_adid=%s&app_token=p1q2r3&environment=production&session_count=1&android_uuid=8f21&created_at=2026-12-01T07%%3A50%%3A00Z&os_name=android&tracking_enabled=1" % GA, **{"Content-Type": "application/x-www-form-urlencoded", "Client-SDK": "android5.0.1"}),
        get("app.quincefield.com/attribution?gps_adid=%s&app_token=p1q2r3&environment=production&initiated_by=backend&created_at=2026-12-01T07%%3A50%%3A02Z" % GA, **{"Client-SDK": "android5.0.1"}), post("app.quincefield.com/event", "event_token=ev9a1b&revenue=4.99&currency=USD&gps_adid=%s&app_token=p1q2r3&event_count=1" % GA, **{"Content-Type": "application/x-www-form-urlencoded"}), post("app.quincefield.com/sdk_click", "source=install_referrer&referrer=utm_source%%3Dstore&gps_adid=%s&app_token=p1q2r3" % GA, **{"Content-Type": "application/x-www-form-urlencoded"}),
        post("sdk.iad-03.larchmont.com/api/v3/data", '{"api_key":"k","device_id":"aa11-%s","events":[{"name":"ss","time":1764572001.1,"session_id":"s1"}],"sdk_version":"32.1","respond_with":{"triggers":true}}' % "77"), post("sdk.iad-03.larchmont.com/api/v3/content_cards/sync", '{"device_id":"aa11-77","last_full_sync_at":0}'),
        post("api.lodgepole.app/2/httpapi", '{"api_key":"7712","events":[{"event_type":"session_start","device_id":"0aR-1","adid":"%s"},{"event_type":"level_up"}]}' % GA), get("sdk.lodgepole.app/sdk/v2/vardata?v=0", Authorization="Api-Key client-1"), post("api.purseline.com/v1/receipts", '{"fetch_token":"tok","app_user_id":"$RCAnonymousID:77aa","product_ids":["coins"]}'), post("api.puzzlebay.com/v2/save", '{"level":3,"score":1200}')]},
    {"actor": "ios", "address": "10.77.0.4", "headers": IOS, "requests": [
        post("api2.twigmoor.io/v1/open", '{"branch_key":"key_live_aa","hardware_id":"%s","ios_vendor_id":"%s","brand":"Apple","os":"iOS","sdk":"ios3.6.0"}' % (IDFV, IDFV)), post("api2.twigmoor.io/v2/event/standard", '{"name":"PURCHASE","event_data":{"revenue":4.99,"currency":"USD"},"user_data":{"idfv":"%s"}}' % IDFV), post("api2.twigmoor.io/v1/url", '{"channel":"sms","feature":"invite"}'),
        post("control.mossbeck.com/track/kvinit", '{"action":"init","kochava_app_id":"kopz1","sdk_version":"iOS 8.5"}'), post("control.mossbeck.com/track/json", '{"action":"install","kochava_app_id":"kopz1","kochava_device_id":"KD1764572000","data":{"idfv":"%s","uptime":2.1}}' % IDFV), get("cfg.fenwickdata.com/sdk/v1/config?apiKey=FX1&appVersion=41&guid=77aa"), post("data.fenwickdata.com/aap.do", "binfl" * 40, **{"Content-Type": "application/octet-stream"}),
        post("pb.ashgrange.net/postback/skan", '{"version":"4.0","ad-network-id":"a1.skadnetwork","app-id":77120,"transaction-id":"6aafb7a5-0170-41b5-bbe4-fe71dedf1e28","conversion-value":20,"did-win":true}'), get("api.puzzlebay.com/v2/levels")]},
]
