"""A house of devices: readings, firmware, cameras, radio and a hub's own page. Identifiers everywhere, and no pixel."""
from dsl import *

DASH = """<!doctype html><title>Hus</title><img src="/graph.png?sensor=out.temp&from=1790000000&w=300"><img src="/cam/door/snapshot.jpg?token=4f1c9be2a07d&_=1790000000"><script>var n=0;setInterval(function(){if(n++<4)fetch('/api/states?since='+Date.now())},300);fetch('/api/services/light/turn_on',{method:'POST',body:'{"entity_id":"light.hall"}'});
document.images[1].src='/cam/door/snapshot.jpg?token=4f1c9be2a07d&_='+Date.now();fetch('{{scheme}}://api.skycast.no/v1/point?lat=59.9&lon=10.7&uid=hub-00b52').then(r=>r.json());fetch('{{scheme}}://alerts.skycast.no/v1/none?area=03')</script>"""
SITES = {
    "hub.husnett.no": {"/": page(DASH, gzip=True), "/graph.png": pic("png", 300, 120, headers=NO_STORE), "/cam/*": pic("jpeg", 320, 180, headers=NO_STORE), "/api/states": json_("[]"), "/api/services/*": json_("[]"), "/favicon.ico": pic("png", 32, 32)},
    "api.skycast.no": {"/v1/point": json_('{"t":2}')}, "alerts.skycast.no": {"/v1/none": empty()},
    "api.warmhus.io": {"/v1/devices/*": empty(), "/v1/schedule": json_('{"22:00":17}')}, "ota.svepbot.com": {"/check": json_('{"new":0}'), "/map/upload": empty()},
    "up.peepcam.net": {"/clip": json_('{"ok":1}'), "/alive": empty()}, "time.chipzone.cn": {"/now": {"body": "1790000000", "type": "text/plain"}},
    "stream.fjordradio.no": {"/p1.mp3": {"body": bytes(16000), "type": "audio/mpeg"}, "/now.json": json_('{"song":"Vinter"}')}, "art.tunelookup.com": {"/cover": pic("jpeg", 300, 300, headers=LONG)},
    "acs.isp-fiber.no": {"/cwmp": {"body": "<soap:Envelope/>", "type": "text/xml"}}, "10.77.0.2": {"/desc.xml": {"body": "<root/>", "type": "text/xml"}, "/upnp/control": {"body": "<s:Envelope/>", "type": "text/xml"}, "/metrics": {"body": "up 1\n", "type": "text/plain"}},
    "sync.ebokleser.com": {"/v2/library": json_("[]"), "/v2/progress": empty()}, "ctest.konsoll.net": {"/": {"body": "ok", "type": "text/plain"}}, "meter.kraftlag.no": {"/push": empty()}, "wb.ladeboks.eu": {"/ocpp/heartbeat": json_('{"currentTime":"2026-12-01T06:00:00Z"}')},
    "push.varsel.dev": {"/register": json_('{"ok":1}')}, "lookup.tagbase.io": {"/ean/*": json_('{"name":"Melk"}')}, "cover.bokhylla.org": {"/b/*": pic("gif", headers=LONG)},
}


def thing(name, address, agent, *rs):
    return {"actor": name, "address": address, "headers": {"User-Agent": agent, "Accept": "*/*"}, "requests": [{"url": r} if isinstance(r, str) else {"url": r[0], "method": r[1], "body": r[2]} for r in rs]}


VISITS = [{"url": "http://hub.husnett.no/"},
          thing("thermostat", "10.77.0.3", "ESP32 HTTP Client/1.0", ("http://api.warmhus.io/v1/devices/wh-3C71BF4A/readings", "POST", '{"t":21.4,"set":21,"rh":38}'), "http://api.warmhus.io/v1/schedule?dev=wh-3C71BF4A", ("http://api.warmhus.io/v1/devices/wh-3C71BF4A/readings", "POST", '{"t":21.5,"set":21,"rh":38}')),
          thing("vacuum", "10.77.0.4", "Dalvik/2.1.0 (Linux; U; Android 9; svepbot Build/P)", "http://ota.svepbot.com/check?sn=SB20261199&ver=4.1.2&mac=3c71bf4a0e12&region=eu", ("http://ota.svepbot.com/map/upload?sn=SB20261199", "PUT", "x" * 3000), "http://time.chipzone.cn/now?id=3c71bf4a0e12"),
          thing("camera", "10.77.0.5", "peepcam/2.8", ("http://up.peepcam.net/clip?cam=PC-88A1&ev=motion&t=1790000000", "POST", "y" * 5000), "http://up.peepcam.net/alive?cam=PC-88A1&rssi=-61", "http://up.peepcam.net/alive?cam=PC-88A1&rssi=-60"),
          thing("radio", "10.77.0.3", "Lavf/60.3.100", "http://stream.fjordradio.no/p1.mp3", "http://stream.fjordradio.no/now.json?_=1790000001", "http://art.tunelookup.com/cover?artist=Vinter&album=Is&size=300", ("http://10.77.0.2/upnp/control", "POST", "<s:Envelope/>"), "http://10.77.0.2/desc.xml"),
          thing("router", "10.77.0.4", "cwmp-client/1.1", ("http://acs.isp-fiber.no/cwmp", "POST", "<soap:Envelope><Inform><SerialNumber>A0B1C2D3</SerialNumber></Inform></soap:Envelope>"), "http://10.77.0.2/metrics"),
          thing("reader", "10.77.0.5", "EbokLeser/5.17 (Linux; armv7)", "http://sync.ebokleser.com/v2/library?device=9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", ("http://sync.ebokleser.com/v2/progress", "PUT", '{"book":"978-82","pos":0.41}'), "http://cover.bokhylla.org/b/isbn/9788205000001-M.jpg", "http://cover.bokhylla.org/b/isbn/9788205000018-M.jpg"),
          thing("misc", "10.77.0.3", "Konsoll/11.0", "http://ctest.konsoll.net/", ("http://meter.kraftlag.no/push?meter=7359992901", "POST", '{"kwh":1182.2}'), ("http://wb.ladeboks.eu/ocpp/heartbeat", "POST", '{"cp":"LB-01"}'), ("http://push.varsel.dev/register", "POST", '{"token":"c2a7f1e09b7d4a66"}'), "http://lookup.tagbase.io/ean/7038010000737")]
