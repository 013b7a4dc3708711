#!/usr/bin/env python3
"""The dashboard as a person uses it: a live sensor, a browser that causes findings, and another that looks at them.

    run.py PIXELTAP OUT_DIR

Needs root and the Debian packages that `make test-tools` installs. Screenshots are left in OUT_DIR. Prints one line a
claim; the first that does not hold ends the run with exit 1.
"""
import base64
import contextlib
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "golden"))
import capture
import sites
from net import Lab, claim, listens, wait_for

HOSTILE = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
CONFIG = """
[capture]
interfaces = ["ptap0"]

[privacy]
query = "keep"

[events]
file = "%(work)s/events.jsonl"

[store]
file = "%(work)s/history.db"
"""


class Browser:
    """Chromium by chromedriver's HTTP interface (W3C WebDriver), inside the server's namespace."""

    def __init__(self, lab, out):
        self.lab, self.out = lab, out
        lab.start(lab.server, "chromedriver", "--port=9515", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for("chromedriver", listens(lab, lab.server, 9515))
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1200,1400", "--disable-background-networking", "--no-first-run"]}
        capabilities = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        self.session = self.call("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})["sessionId"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        """Ends the browser: its driver leaves it running where it is stopped itself."""
        with contextlib.suppress(Exception):
            self.do("DELETE", "")

    def call(self, method, path, body=None):
        command = ["curl", "-sS", "--max-time", "60", "-X", method, "http://127.0.0.1:9515" + path]
        if body is not None:
            command += ["-H", "Content-Type: application/json", "--data-binary", "@-"]
        text = self.lab.run(self.lab.server, *command, input=json.dumps(body) if body is not None else None, capture_output=True, text=True).stdout
        value = json.loads(text)["value"]
        if isinstance(value, dict) and "error" in value:
            raise RuntimeError("%s: %s" % (path, value["message"][:300]))
        return value

    def do(self, method, path, body=None):
        return self.call(method, "/session/%s%s" % (self.session, path), body)

    def open(self, url):
        self.do("POST", "/url", {"url": url})

    def script(self, text):
        return self.do("POST", "/execute/sync", {"script": text, "args": []})

    def text(self):
        return self.script("return document.body.innerText")

    def find(self, css):
        return self.do("POST", "/element", {"using": "css selector", "value": css})[ELEMENT]

    def click(self, css):
        self.do("POST", "/element/%s/click" % self.find(css), {})

    def press(self, key):
        keys = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self.do("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": keys}]})

    def screenshot(self, name):
        (self.out / (name + ".png")).write_bytes(base64.b64decode(self.do("GET", "/screenshot")))

    def complaints(self):
        return "; ".join(entry["message"] for entry in self.do("POST", "/se/log", {"type": "browser"}) if entry["level"] == "SEVERE")


def main():
    if os.geteuid() or len(sys.argv) != 3:
        sys.exit(__doc__)
    binary, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    with Lab() as lab:
        sites.serve(lab)
        config = lab.work / "pixeltap.toml"
        config.write_text(CONFIG % {"work": lab.work})
        log = (out / "pixeltap.log").open("w")
        lab.start(lab.server, binary, "run", "-c", config, stderr=log)
        wait_for("readiness", lambda: fetch(lab, "/readyz")[0] == 200)
        with Browser(lab, out) as browser:
            look(lab, browser)
            guarded(lab)
            report(lab, browser, binary, out)


def fetch(lab, path, *more):
    result = subprocess.run(["ip", "netns", "exec", lab.server, "curl", "-s", "--max-time", "10", "-w", "\n%{http_code}", *more, "http://127.0.0.1:9783" + path],
                            capture_output=True, text=True, check=False)
    body, _, status = result.stdout.rpartition("\n")
    return int(status or 0), body


def look(lab, browser):
    browser.open("http://127.0.0.1:9783/")
    wait_for("the live feed", lambda: browser.script("return document.getElementById('live').textContent") == "live")
    claim("an empty dashboard opens and goes live", "No pixel was seen" in browser.text())
    browser.screenshot("empty")
    capture.shop(lab)
    wait_for("findings on the open page", lambda: "zaehler.example" in browser.text(), 30)
    claim("findings appear without a reload")
    claim("third-party cookies are shown", "Third-party cookie domains" in browser.text())
    claim("charts are drawn", browser.script("return document.querySelectorAll('svg.chart').length") >= 2)
    browser.screenshot("live")

    browser.press("\ue004")
    claim("the first tab stop skips to the findings", browser.script("return document.activeElement.className") == "skip")

    wait_for("the purchase", lambda: "conversion" in browser.script("return document.getElementById('pixels').innerText"))
    browser.script("document.querySelector('select[name=kind]').value = 'conversion'")
    browser.click("form button")
    wait_for("the filtered list", lambda: "kind=conversion" in browser.script("return location.search"))
    kinds = browser.script("return [...document.querySelectorAll('#pixels tbody tr td:nth-child(3)')].map(c => c.textContent)")
    claim("a filter narrows the list", kinds and set(kinds) == {"conversion"})
    browser.click("#pixels tbody a")
    wait_for("the pixel", lambda: "/pixel/" in browser.script("return location.pathname"))
    text = browser.text()
    claim("one pixel opens in full", all(word in text for word in ("What it handed over", "Evidence", "Consent", "Cookies it set", "zid")))
    claim("with the chain that led to it", browser.script("return document.querySelector('svg.chart').textContent").count("example") >= 2)
    browser.screenshot("pixel")

    capture.curl(lab, "-A", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "-H", "Accept: image/avif,*/*", "-H", "Referer: http://www.lamps.example/",
                 "-b", "<b>bold</b>=0123456789abcdef01", "http://px.zaehler.example/t.gif?ev=page_view&uid=0123456789abcdef&x=" + HOSTILE)
    browser.open("http://127.0.0.1:9783/")
    wait_for("the hostile pixel", lambda: "alert(1)" in browser.script("return document.documentElement.outerHTML") or "%3Cscript" in browser.text())
    claim("no captured text becomes markup", browser.script("return document.scripts.length") == 1 and browser.script("return document.querySelectorAll('main b').length") == 0)
    complaints = browser.complaints()
    claim("the browser complains of nothing" + (": " + complaints if complaints else ""), not complaints)


def guarded(lab):
    status, body = fetch(lab, "/", "-H", "Host: attacker.example")
    claim("another Host is refused", status in (400, 403, 421) and "zaehler" not in body)
    status, _ = fetch(lab, "/metrics")
    claim("metrics are served", status == 200)
    size = len(fetch(lab, "/")[1])
    claim("the page has %d kB, at most 300" % (size // 1000), size <= 300_000)


def report(lab, browser, binary, out):
    path = out / "report.html"
    subprocess.run([binary, "replay", ROOT / "pcaps" / "shop.pcap", "--summary", "none", "--report", path], check=True)
    browser.open("file://%s" % path)
    claim("the report shows the same", "zaehler.example" in browser.text())
    browser.click("details summary")
    claim("and opens a pixel in full", "What it handed over" in browser.text())
    claim("it runs no script", browser.script("return document.scripts.length") == 0)
    browser.screenshot("report")


if __name__ == "__main__":
    main()
