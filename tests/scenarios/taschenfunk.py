"""A bus passenger's two telephones and a watch: thirteen kits in clear (launch, batch by line, form with base64, packed bytes, a get with everything in the query, an engagement call, a sessions report, attribution by partner link, ad served, shown and clicked), beside an installations' register, remote settings, push, weather, maps, timetables, crash reports and downloads that are none."""
from dsl import *

OK = {"User-Agent": "okhttp/5.1.0", "Accept-Encoding": "gzip"}
DV = {"User-Agent": "Dalvik/2.1.0 (Linux; U; Android 16; Pixel 9 Build/BP2A.250605.031)"}
CF = {"User-Agent": "Fahrplan/8812 CFNetwork/3826.500.131 Darwin/24.5.0", "Accept": "*/*", "Accept-Language": "de-DE,de;q=0.9"}
WT = {"User-Agent": "WatchWeather/3.1 CFNetwork/3826.500.131 Darwin/24.5.0", "Accept": "*/*"}
A, AC, AD = "analytics|unknown", "analytics|conversion|unknown", "analytics|retargeting|unknown"
AID, IDFV, INST = "9b1f6a52-0c53-4d0e-8a41-5e1c9e0f7d23", "7D6C1E0A-55B1-4B0A-9F6E-2C9A1B7E4410", "c2f0b7a1e94d4f6d8c31"
SITES = {
    "api2.amplifon.com": {"/2/httpapi": json_('{"code":200,"server_upload_time":1790000000123,"payload_size_bytes":812,"events_ingested":2}', pixel="analytics")},
    "api.mixtafel.com": {"/track": {"body": "1", "type": "application/json", "pixel": "analytics"}, "/engage": {"body": "1", "type": "application/json", "pixel": "analytics"}},
    "api.segmenta.io": {"/v1/b": json_('{"success": true}', pixel="analytics"), "/v1/import": json_('{"success": true}', pixel="analytics")}, "cdn-settings.segmenta.io": {"/v1/*": json_('{"integrations":{"S":{}}}')},
    "sdk-api-v1.einzelwerk.net": {"/api/v1/start": json_('{"status":"ok"}', pixel=AC), "/api/v1/event": json_('{"status":"ok"}', pixel=AC)}, "control.kochfeld.com": {"/track/json": json_('{"success":1}', pixel=AC), "/track/kvinit": json_('{"success":1,"flags":{}}')},
    "data.flurrig.com": {"/v4/upload": {"status": 200, "pixel": A}}, "count.zaehlly.de": {"/i": json_('{"result":"Success"}', pixel="analytics"), "/o/sdk": json_('{"dark":true}')},
    "in1.hellertap.com": {"/a1": json_('{"g":"{{new:g}}","wzrk_rnv":false}', pixel=A)}, "graph.gesichter.net": {"/v22.0/4411/activities": json_('{"success":true}', pixel="social|analytics|conversion"), "/v22.0/4411": json_('{"supports_implicit_sdk_logging":true,"gdpv4_nux_enabled":false}')},
    "api.einsignal.com": {"/players/5f2b/on_session": json_('{"success":true}', pixel=A), "/apps/77/users": json_('{"identity":{}}')}, "sessions.kaeferjagd.com": {"/": json_('{"accepted":true}', status=202)},
    "installationen.g-werk.com": {"/v1/projects/bus/installations": json_('{"fid":"c1","refreshToken":"x","authToken":{"token":"y","expiresIn":"604800s"}}')}, "konfig.g-werk.com": {"/v1/projects/bus/namespaces/fire:fetch": json_('{"state":"NO_CHANGE"}')},
    "ads.anzeigenkit.io": {"/api/v5/ads": json_('{"ads":[{"url":"x","imp":"y"}]}'), "/imp": pic("gif", pixel=AD, headers=NO_STORE), "/clk": go("http://go.linkweiche.app/c/77?gaid={{q:gaid}}&pid=anzeigenkit&clickid={{new:ck}}", pixel=AD + "|sync|conversion"), "/vt": empty(pixel=AD)},
    "go.linkweiche.app": {"/c/77": go("http://spiele.laden.com/bus", pixel=AC + "|sync|retargeting")}, "spiele.laden.com": {"/bus": page("<h1>Bus</h1>")},
    "api.fahrplan.app": {"/v3/departures": json_('{"d":[1,2]}'), "/v3/favorites": json_('{"ok":true}'), "/v3/push": json_('{"ok":true}'), "/v3/location": empty(), "/v3/usage": empty(pixel="analytics")}, "kacheln.fahrplan.app": {"/*": pic("png", 256, 256, headers=LONG)}, "wetter.uhrenwetter.com": {"/now": json_('{"t":3}'), "/t": empty(pixel=A)},
    "absturz.kaeferjagd.com": {"/api/7/envelope/": json_('{"id":"a"}')}, "dl.fahrplan.app": {"/netz/*": {"body": bytes(4000), "type": "application/octet-stream", "headers": LONG}},
}


def dev(actor, address, headers, *rows):
    out = []
    for r in rows:
        r = r if isinstance(r, tuple) else (r,)
        out.append({"url": "http://" + r[0], "page": None, "method": "POST" if len(r) > 1 else "GET", "body": r[1] if len(r) > 1 else "", "headers": r[2] if len(r) > 2 else {}})
    return {"actor": actor, "address": address, "headers": headers, "requests": out}


J, F, B = {"Content-Type": "application/json; charset=utf-8"}, {"Content-Type": "application/x-www-form-urlencoded"}, {"Content-Type": "application/octet-stream"}
VISITS = [
    dev("ok", "10.77.0.3", OK, "api.fahrplan.app/v3/departures?stop=8011160&limit=20", ("installationen.g-werk.com/v1/projects/bus/installations", '{"fid":"c1","appId":"1:77:android:ab","authVersion":"FIS_v2","sdkVersion":"a:18"}', J), ("konfig.g-werk.com/v1/projects/bus/namespaces/fire:fetch", '{"appInstanceId":"c1","appVersion":"8.8","countryCode":"DE"}', J), "cdn-settings.segmenta.io/v1/projects/wk/settings",
        ("api2.amplifon.com/2/httpapi", '{"api_key":"1f2e","client_upload_time":"2026-12-01T04:00:00.000Z","events":[{"event_type":"session_start","device_id":"%s","session_id":1790000000001,"os_name":"android","adid":"%s"},{"event_type":"open_departures","device_id":"%s"}]}' % (INST, AID, INST), J),
        ("api.segmenta.io/v1/b", '{"batch":[{"type":"track","event":"Application Opened","anonymousId":"%s","messageId":"5f2b51ca-2d24-4b1a-9f0e-2f3f7a2b1d11","timestamp":"2026-12-01T04:00:00Z"}],"sentAt":"2026-12-01T04:00:01Z","writeKey":"wk"}' % INST, {**J, "Authorization": "Basic d2s6"}),
        ("api.einsignal.com/players/5f2b/on_session", '{"app_id":"77","device_type":1,"language":"de","timezone":3600,"game_version":"88","sdk":"051000","identifier":"%s"}' % INST, J), ("api.fahrplan.app/v3/favorites", '{"stop":8011160}', J), ("absturz.kaeferjagd.com/api/7/envelope/", '{"event_id":"9ec79c33ec9942ab8353589fcb2e04dc","dsn":"http://a@absturz/7"}\n{"type":"event"}\n{"exception":{}}', {"Content-Type": "application/x-sentry-envelope"}), "kacheln.fahrplan.app/12/2200/1343.png", "dl.fahrplan.app/netz/2026-49.zip"),
    dev("dalvik", "10.77.0.3", DV, ("api.mixtafel.com/track?ip=1", "data=W3siZXZlbnQiOiJBcHAgT3BlbiIsInByb3BlcnRpZXMiOnsidG9rZW4iOiI5YzEiLCJkaXN0aW5jdF9pZCI6ImMyZjBiN2ExZTk0ZDRmNmQ4YzMxIiwidGltZSI6MTc5MDAwMDAwMH19XQ==", F), ("api.mixtafel.com/engage?ip=1", "data=W3siJHNldCI6eyIkYW5kcm9pZF9vcyI6IkFuZHJvaWQifSwiJHRva2VuIjoiOWMxIiwiJGRpc3RpbmN0X2lkIjoiYzJmMGI3YTFlOTRkNGY2ZDhjMzEifV0=", F),
        "sdk-api-v1.einzelwerk.net/api/v1/start?a=bus_77&i=de.bus&p=Android&v=16&h=4f1c2a77&aifa=%s&asid=&s=1790000000&utime=1790000000&n=Bus&av=8.8&ma=Google&mo=Pixel%%209&dt=phone&k=AIFA&u=%s&install=false&sdk=Singular%%2Fv12" % (AID, AID), "sdk-api-v1.einzelwerk.net/api/v1/event?a=bus_77&i=de.bus&p=Android&n=ticket_view&k=AIFA&u=%s&h=aa01" % AID,
        ("control.kochfeld.com/track/kvinit", '{"action":"init","kochava_app_id":"kobus"}', J), ("control.kochfeld.com/track/json", '{"action":"session","kochava_app_id":"kobus","kochava_device_id":"KA%s","data":{"state":"resume","adid":"%s","usertime":1790000000}}' % (INST, AID), J),
        ("data.flurrig.com/v4/upload", "\x00\x01\x7f" + "fl" * 300, B), ("count.zaehlly.de/i", "app_key=7f&device_id=%s&begin_session=1&metrics=%%7B%%22_os%%22%%3A%%22Android%%22%%7D&timestamp=1790000000123&hour=4&dow=2&tz=60&sdk_name=java-native-android" % INST, F), "count.zaehlly.de/o/sdk?method=rc&app_key=7f&device_id=%s" % INST,
        ("in1.hellertap.com/a1?os=Android&t=60200&z=7R&ts=1790000000", '[{"g":"__%s","type":"meta","af":{"Build":"88"}},{"type":"event","evtName":"App Launched","ep":1790000000,"s":1790000000}]' % INST, J), ("graph.gesichter.net/v22.0/4411/activities", "format=json&sdk=android&event=CUSTOM_APP_EVENTS&advertiser_id=%s&advertiser_tracking_enabled=true&application_tracking_enabled=true&extinfo=%%5B%%22a2%%22%%5D&custom_events=%%5B%%7B%%22_eventName%%22%%3A%%22fb_mobile_activate_app%%22%%7D%%5D" % AID, F), "graph.gesichter.net/v22.0/4411?fields=supports_implicit_sdk_logging,gdpv4_nux_enabled&format=json&sdk=android",
        ("ads.anzeigenkit.io/api/v5/ads", '{"device":{"ifa":"%s"},"request":{"placements":["B"]}}' % AID, J), "ads.anzeigenkit.io/imp?a=5512&pl=B&gaid=%s&r=771204411" % AID, "ads.anzeigenkit.io/vt?a=5512&pl=B&gaid=%s&ms=1000" % AID, "ads.anzeigenkit.io/clk?a=5512&pl=B&gaid=%s" % AID, "go.linkweiche.app/c/77?gaid=%s&pid=anzeigenkit&clickid=77aa0b1c2d3e4f50" % AID, "spiele.laden.com/bus"),
    dev("iphone", "10.77.0.4", CF, "api.fahrplan.app/v3/departures?stop=8011160&limit=20", ("api.fahrplan.app/v3/push", '{"token":"aa"}', J), ("api.fahrplan.app/v3/location", '{"lat":52.5,"lon":13.4}', J), ("api.fahrplan.app/v3/usage", '{"install":"%s","events":[{"name":"app_open","ts":1790000000123},{"name":"stop_view","ts":1790000001123}]}' % INST, J), ("sessions.kaeferjagd.com/", '{"notifier":{"name":"iOS"},"app":{"id":"bus"},"device":{"osName":"iOS"},"sessionCounts":[{"startedAt":"2026-12-01T04:00:00Z","sessionsStarted":1}]}', J),
        ("sdk-api-v1.einzelwerk.net/api/v1/start?a=bus_77&i=de.bus&p=iOS&v=18.6&idfv=%s&k=IDFV&u=%s&s=1790000000&h=bb02" % (IDFV, IDFV), "{}", J)),
    dev("watch", "10.77.0.5", WT, "wetter.uhrenwetter.com/now?lat=52.5&lon=13.4", "wetter.uhrenwetter.com/t?e=launch&v=3.1&id=%s" % IDFV, "wetter.uhrenwetter.com/t?e=glance&v=3.1&id=%s" % IDFV),
]
SYNCS = [{"from_domain": "anzeigenkit.io", "to_domain": "linkweiche.app", "name": "gaid"}]
