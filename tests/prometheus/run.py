#!/usr/bin/env python3
"""A real Prometheus scrapes a running sensor and answers.

    run.py PIXELTAP

Needs root and the Debian packages that `make test-tools` installs. Prints one line a claim; the first that does not hold ends the
run with exit 1.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "golden"))
import capture
import sites
from net import Lab, claim, prometheus, wait_for

CONFIG = """
[capture]
interfaces = ["ptap0"]

[events]
file = "%(work)s/events.jsonl"

[store]
file = "%(work)s/history.db"
"""


def fetch(lab, url):
    result = subprocess.run(["ip", "netns", "exec", lab.server, "curl", "-sf", "--max-time", "10", url], capture_output=True, text=True, check=False)
    return result.stdout if result.returncode == 0 else None


def total(lab, expression):
    text = fetch(lab, "http://127.0.0.1:9090/api/v1/query?query=" + urllib.parse.quote(expression))
    return sum(float(row["value"][1]) for row in json.loads(text)["data"]["result"]) if text else 0.0


def main():
    if os.geteuid() or len(sys.argv) != 2:
        sys.exit(__doc__)
    for command in (["check", "rules", "config/prometheus/rules.yml", "config/prometheus/alerts.yml"], ["test", "rules", "config/prometheus/tests/alerts_test.yml"]):
        subprocess.run(["promtool", *command], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    claim("promtool accepts the rules, and each alert passes its test")
    with Lab() as lab:
        sites.serve(lab)
        config = lab.work / "pixeltap.toml"
        config.write_text(CONFIG % {"work": lab.work})
        log = (lab.work / "pixeltap.log").open("w")
        lab.start(lab.server, pathlib.Path(sys.argv[1]).resolve(), "run", "-c", config, stderr=log)
        wait_for("readiness", lambda: fetch(lab, "http://127.0.0.1:9783/readyz") is not None)
        lab.start(lab.server, *prometheus(lab), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for("a scrape", lambda: total(lab, 'up{job="pixeltap"}') == 1, 40)
        page = "http://www.lamps.example/"
        for number in range(3):
            capture.curl(lab, "-A", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "-H", "Accept: image/avif,*/*", "-H", "Referer: " + page,
                         "http://px.zaehler.example/t.gif?ev=page_view&uid=0123456789abcdef&r=%d" % number)
        capture.tls(lab)
        wait_for("pixels", lambda: total(lab, 'pixeltap_pixel_domain_requests_total{domain="zaehler.example"}') == 3, 30)
        claim("PromQL counts the pixels by domain")
        wait_for("cookies", lambda: total(lab, 'pixeltap_third_party_cookies_total{domain="zaehler.example",direction="set"}') == 3, 30)
        claim("PromQL counts the third-party cookies")
        wait_for("hellos", lambda: total(lab, "sum(pixeltap_tls_client_hellos_total)") >= 3, 30)
        claim("PromQL counts the TLS connections")
        exposition = fetch(lab, "http://127.0.0.1:9783/metrics")
        checked = subprocess.run(["promtool", "check", "metrics"], input=exposition, capture_output=True, text=True, check=False)
        claim("promtool has nothing to say about the metrics", checked.returncode == 0 and not checked.stdout + checked.stderr)
        claim("no label holds a client", not re.search(r'="10\.83\.0\.1"', exposition))


if __name__ == "__main__":
    main()
