#!/usr/bin/env python3
"""Makes the golden captures in pcaps/ with real programs: nginx, dnsmasq and aioquic answer, Chromium, curl and aioquic ask.

    capture.py [NAME...]      all scenes, or the named ones: %s

Each scene runs in network namespaces of its own and leaves pcaps/NAME.pcap; where programs gave their TLS secrets away, also
those as pcaps/NAME.keys, and both in one file as pcaps/NAME.pcapng. Needs root, and aioquic for the scene of QUIC; `make golden` installs
what is missing and renews the expected events.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import sites
from net import SERVER, SERVER6, Lab, capture, wait_for

PCAPS = pathlib.Path(__file__).resolve().parents[2] / "pcaps"
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--disable-default-apps", "--disable-extensions", "--mute-audio", "--remote-debugging-port=0",
         "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,MediaRouter,DialMediaRouteProvider",
         "--host-resolver-rules=MAP *.googleapis.com ~NOTFOUND,MAP *.google.com ~NOTFOUND,MAP *.gvt1.com ~NOTFOUND"]


def browse(lab, start, done_host, *flags, quic="--disable-quic"):
    """Chromium visits a page that goes on by itself until it asks for /done."""
    log, profile = lab.work / "access.log", tempfile.mkdtemp(dir=lab.work)
    before = log.read_text().count("/done")
    preferences = pathlib.Path(profile, "Default", "Preferences")
    preferences.parent.mkdir()
    preferences.write_text(json.dumps({"profile": {"block_third_party_cookies": False, "cookie_controls_mode": 0}}))
    secure = "--unsafely-treat-insecure-origin-as-secure=" + ",".join(sites.SECURE)
    chromium = lab.start(lab.client, "chromium", *FLAGS, *flags, quic, secure, "--user-data-dir=" + profile, start, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for("the browser at " + done_host, lambda: log.read_text().count("/done") > before, 60)
    lab.stop(chromium)


def curl(lab, *words):
    lab.run(lab.client, "curl", "--silent", "--show-error", "--max-time", "20", *words, stdout=subprocess.DEVNULL)


def shop(lab):
    """A shop: tag manager, two vendors, a cloaked one, a purchase; its own spacer and pictures are no pixels."""
    browse(lab, "http://www.lamps.example/", "the shop")


def news(lab):
    """A newspaper: an advertisement in a frame, cookie syncing by redirect, a lazy placeholder, a consent string."""
    browse(lab, "http://www.ledger.example/", "the newspaper")


def mail(lab):
    """A letter opened in a mail program: one open pixel beside pictures and a spacer that are none."""
    agent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0"
    for path in ("/header.png", "/spacer.gif", "/open?m=20261124&r=8f14e45fceea167a5a36dedd4bea2543"):
        curl(lab, "-A", agent, "-H", "Accept: image/avif,image/webp,*/*", "http://mail.gartenpost.example" + path)


def http(lab):
    """HTTP/1.1 and HTTP/2 in clear as curl speaks them: keep-alive, upload, HEAD, ranges, 304, redirects, IPv6."""
    base = "http://files.gartenpost.example"
    curl(lab, base + "/big.txt", "--next", "--compressed", base + "/big.txt", "--next", "-I", base + "/big.txt", "--next", "-r", "0-99", base + "/big.txt",
         "--next", "-L", base + "/moved", "--next", "-d", "name=value&other=1", base + "/form")
    etag = subprocess.run(["ip", "netns", "exec", lab.client, "curl", "-sI", base + "/header.png"], capture_output=True, text=True, check=True).stdout
    etag = next(line.split(": ", 1)[1].strip() for line in etag.splitlines() if line.lower().startswith("etag"))
    curl(lab, "-H", "If-None-Match: " + etag, base + "/header.png")
    curl(lab, "-T", lab.work / "sites/mailer/big.txt", "-H", "Transfer-Encoding: chunked", "-H", "Expect: 100-continue", base + "/form")
    curl(lab, "-0", base + "/missing")
    curl(lab, "-g", "-H", "Host: files.gartenpost.example", "http://[%s]/header.png" % SERVER6)
    for path in ("/big.txt", "/open?id=1"):
        curl(lab, "--http2-prior-knowledge", base + ":81" + path)


def tls(lab):
    """TLS 1.3 with a HelloRetryRequest, TLS 1.2, no server name, names from DNS."""
    base = "https://secure.gartenpost.example"
    curl(lab, "-k", base + "/open", base + "/open")
    curl(lab, "-k", "--tls-max", "1.2", "--http1.1", base + "/header.png")
    curl(lab, "-k", "https://%s/header.png" % SERVER)


def vault(lab):
    """A shop over TLS of which the secrets are known: a browser with HTTP/2, curl with every suite of TLS 1.3 and two of TLS 1.2."""
    os.environ["SSLKEYLOGFILE"] = str(lab.work / "keys.log")
    try:
        browse(lab, "https://www.tresor.example/", "the vault", "--ignore-certificate-errors")
        base = "https://www.tresor.example"
        for suite in ("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"):
            curl(lab, "-k", "--tls13-ciphers", suite, base + "/safe.png", base + "/missing?suite=" + suite)
        for suite in ("ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305"):
            curl(lab, "-k", "--http1.1", "--tls-max", "1.2", "--ciphers", suite, "-d", "name=value", base + "/form", "--next", "-k", base + "/safe.png")
    finally:
        del os.environ["SSLKEYLOGFILE"]


def quic(lab):
    """A page and its pixels over QUIC, one behind a Retry; a picture over TCP whose server offers QUIC, and then over that. Then what
    browsers no longer do: QUIC 2, and a version that is negotiated."""
    sites.serve_h3(lab)
    forced = "--origin-to-force-quic-on=www.eilpost.example:443,px.zaehler.example:443,sync.nachfrage.example:8443"
    browse(lab, "https://www.eilpost.example/", "the parcels", "--ignore-certificate-errors-spki-list=" + sites.fingerprint(lab), quic=forced)
    for version, port in (("2", 443), ("2", 8443), ("unknown", 443)):
        client = pathlib.Path(sites.__file__).with_name("h3.py")
        lab.run(lab.client, sys.executable, client, "get", version, SERVER, port, "px.zaehler.example", "/t.gif")


SCENES = {scene.__name__: scene for scene in (shop, news, mail, http, tls, vault, quic)}


def make(name, scene):
    with Lab() as lab:
        sites.serve(lab)
        path = lab.work / "out.pcap"
        with capture(lab, path):
            scene(lab)
        shutil.copy(path, PCAPS / (name + ".pcap"))
        secrets = lab.work / "keys.log"
        if secrets.exists():
            shutil.copy(secrets, PCAPS / (name + ".keys"))
            subprocess.run(["editcap", "--inject-secrets", "tls,%s" % secrets, path, PCAPS / (name + ".pcapng")], check=True)
        print("pcaps/%s.pcap: %d bytes" % (name, path.stat().st_size))


def main():
    names = sys.argv[1:] or list(SCENES)
    if os.geteuid() or set(names) - set(SCENES):
        sys.exit(__doc__ % ", ".join(SCENES))
    PCAPS.mkdir(exist_ok=True)
    for name in names:
        make(name, SCENES[name])


if __name__ == "__main__":
    main()
