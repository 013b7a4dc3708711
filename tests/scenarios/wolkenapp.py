"""Apps without pages (weather on two telephones, a desktop program, a game console): SDK sessions, events, installs, impressions; beside forecasts, flags, configuration, licence, push and presence."""
from dsl import *

OK = {"User-Agent": "okhttp/4.12.0", "Accept-Encoding": "gzip"}
CF = {"User-Agent": "Wolken/812 CFNetwork/1496.0.7 Darwin/23.5.0", "Accept": "*/*", "Accept-Language": "de-CH,de;q=0.9"}
EL = {"User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Notizkiste/3.4.1 Chrome/126.0.6478.127 Electron/31.2.0 Safari/537.36", "Accept": "*/*"}
KO = {"User-Agent": "libhttp/11.00 (Spielkonsole)"}
GAID, IDFV, INST = "5e1d2f60-77ab-4c0c-93c1-8b1f0a6d2c47", "C2E6F9B8-1D43-4D7E-9B0A-64F1E0A7D511", "f0b1c5d2a9e84377"
SITES = {
    "api.wolken-wetter.ch": {"/v3/punkt": json_('{"t":[4,5,5,3],"r":[0,0,1,2]}', gzip=True), "/v3/radar/*": pic("png", 256, 256, headers={"Cache-Control": "max-age=300"}), "/v3/warnung": empty(), "/v3/orte/gemerkt": empty(), "/zeit": {"body": "1790000012", "type": "text/plain"}},
    "netz.wolken-wetter.ch": {"/204": empty()},
    "konf.fernsteuer.io": {"/c/ch.wolken": json_('{"radar_fps":6,"werbung":true,"min_version":790}')}, "flags.hebelwerk.dev": {"/sdk/evalx/*": json_('{"neueKarte":{"wert":true,"v":12}}')},
    "push.klopfzeichen.net": {"/v1/geraet": json_('{"ok":true,"thema":["warnungen"]}')},
    "app.quellpunkt.com": {"/install": json_('{"aid":"{{new:a}}","zeit":"2026-12-01T10:00:00Z"}', pixel="conversion|analytics"), "/sitzung": json_('{"aid":"a81f","zeit":"2026-12-01T10:00:01Z","naechste":60}', pixel="analytics"), "/ereignis": json_('{"aid":"a81f","zeit":"2026-12-01T10:00:09Z"}', pixel="conversion|analytics")},
    "in.zaehlwart.io": {"/2/stapel": json_('{"code":200,"aufgenommen":3}', pixel="analytics")},
    "imp.flaechenwerk.net": {"/m/i": empty(pixel="analytics|retargeting|unknown"), "/m/v/*": {"body": "", "status": 200, "pixel": "analytics|retargeting|unknown"}}, "anz.flaechenwerk.net": {"/g/*": pic("jpeg", 320, 50, headers=LONG)},
    "t.drehbank.app": {"/v1/track": json_('{"success":true}', pixel="analytics"), "/v1/page": json_('{"success":true}', pixel="analytics")},
    "sync.notizkiste.de": {"/vault/*": json_('{"rev":41}'), "/presence": empty()}, "lic.notizkiste.de": {"/pruefen": json_('{"gueltig":true,"bis":"2027-01-01"}')}, "dl.notizkiste.de": {"/latest.yml": {"body": "version: 3.4.1\n", "type": "text/yaml"}},
    "psn.spielhort.com": {"/anwesenheit/*": empty(), "/rangliste/9": json_('[{"n":"ada","p":9120}]'), "/spielstand/*": empty()},
    "stats.spielhort-telemetrie.com": {"/e": {"body": "OK", "type": "text/plain", "pixel": "analytics|unknown"}},
}


def ruf(*many):
    out = []
    for one in many:
        method, url, body, kind = (one + (None,) * 4)[:4]
        out.append({"method": method, "url": url, "page": None, **({"body": body, "headers": {"Content-Type": kind or "application/json; charset=utf-8"}} if body else {})})
    return out


A, Q, F = "http://api.wolken-wetter.ch", "http://app.quellpunkt.com", "application/x-www-form-urlencoded"
VISITS = [
    {"actor": "android", "address": "10.77.0.3", "headers": OK, "requests": ruf(
        ("GET", "http://netz.wolken-wetter.ch/204"), ("GET", "http://konf.fernsteuer.io/c/ch.wolken?v=812&os=android"), ("GET", "http://flags.hebelwerk.dev/sdk/evalx/64b1/nutzer/eyJrZXkiOiJhbm9ueW0ifQ"),
        ("POST", Q + "/install", "app_token=4w565xzmb54d&gps_adid=%s&installed_at=2026-12-01T10%%3A00%%3A00Z&referrer=utm_source%%3Dstore" % GAID, F), ("POST", Q + "/sitzung", "app_token=4w565xzmb54d&gps_adid=%s&session_count=1&tracking_enabled=1" % GAID, F),
        ("GET", A + "/v3/punkt?lat=47.37&lon=8.54&tage=4"), ("GET", A + "/v3/radar/6/33/22.png?t=1790000000"), ("GET", A + "/v3/radar/6/34/22.png?t=1790000000"), ("GET", A + "/v3/warnung?plz=8001"),
        ("GET", "http://anz.flaechenwerk.net/g/banner_8812.jpg"), ("GET", "http://imp.flaechenwerk.net/m/i?f=ch.wolken.unten&cr=8812&ifa=%s&rq=5c1e90ab77d2&lat=0" % GAID), ("POST", "http://push.klopfzeichen.net/v1/geraet", '{"token":"dQw4:APA91bF","thema":["warnungen"]}'),
        ("POST", "http://in.zaehlwart.io/2/stapel", '{"key":"9f1","events":[{"user_id":null,"device_id":"%s","event_type":"start"},{"device_id":"%s","event_type":"radar_offen"},{"device_id":"%s","event_type":"ort_gesucht"}]}' % (INST, INST, INST)),
        ("GET", "http://imp.flaechenwerk.net/m/v/25?cr=8813&ifa=%s&rq=5c1e90ab77d3" % GAID), ("GET", "http://imp.flaechenwerk.net/m/v/50?cr=8813&ifa=%s&rq=5c1e90ab77d3" % GAID), ("POST", Q + "/ereignis", "app_token=4w565xzmb54d&gps_adid=%s&event_token=k9v3aq&revenue=2.99&currency=CHF" % GAID, F), ("PUT", A + "/v3/orte/gemerkt", '["8001","3000"]'))},
    {"actor": "ios", "address": "10.77.0.4", "headers": CF, "requests": ruf(
        ("GET", "http://konf.fernsteuer.io/c/ch.wolken?v=812&os=ios"), ("GET", A + "/zeit"), ("GET", A + "/v3/punkt?lat=46.95&lon=7.44&tage=4"), ("GET", A + "/v3/warnung?plz=3000"), ("POST", Q + "/sitzung", "app_token=4w565xzmb54d&idfv=%s&session_count=18&att_status=2" % IDFV, F),
        ("POST", "http://in.zaehlwart.io/2/stapel", '{"key":"9f1","events":[{"device_id":"%s","event_type":"widget"}]}' % IDFV), ("GET", A + "/v3/radar/6/33/23.png?t=1790000300"), ("GET", A + "/v3/warnung?plz=3000"))},
    {"actor": "notizkiste", "address": "10.77.0.5", "headers": EL, "requests": ruf(
        ("GET", "http://dl.notizkiste.de/latest.yml"), ("POST", "http://lic.notizkiste.de/pruefen", '{"schluessel":"NK3-88FA-01CC","rechner":"b17e1d"}'), ("POST", "http://t.drehbank.app/v1/track", '{"anonymousId":"%s","event":"App Opened","properties":{"v":"3.4.1"},"writeKey":"wk_71"}' % GAID[::-1]),
        ("POST", "http://sync.notizkiste.de/presence", '{"stand":"offen"}'), ("POST", "http://sync.notizkiste.de/vault/a9/push", '{"rev":40,"d":"' + "kX9" * 60 + '"}'), ("POST", "http://t.drehbank.app/v1/page", '{"anonymousId":"%s","name":"Einstellungen","writeKey":"wk_71"}' % GAID[::-1]), ("POST", "http://sync.notizkiste.de/presence", '{"stand":"ruht"}'))},
    {"actor": "konsole", "address": "10.77.0.3", "headers": KO, "requests": ruf(
        ("PUT", "http://psn.spielhort.com/anwesenheit/ada", '{"spiel":9}'), ("GET", "http://psn.spielhort.com/rangliste/9?seite=1"), ("POST", "http://psn.spielhort.com/spielstand/9/2", "S" * 900, "application/octet-stream"),
        ("POST", "http://stats.spielhort-telemetrie.com/e", '{"geraet":"7731ffab00129c","ereignis":"level_start","level":4,"sitzung":"91c2"}'), ("POST", "http://stats.spielhort-telemetrie.com/e", '{"geraet":"7731ffab00129c","ereignis":"level_ende","level":4,"sitzung":"91c2"}'), ("PUT", "http://psn.spielhort.com/anwesenheit/ada", '{"spiel":9}'))},
]
