#!/usr/bin/env python3
"""A gateway in a box: installs the package on a real Debian with a real systemd, routes a real browser through it, and looks at it
with a real Prometheus.

    run.py PACKAGE.deb

Needs root and the Debian packages that `make gateway-test` installs. The container, the namespaces and all processes are
this script's own and are removed at the end. Prints one line a claim; the first that does not hold ends the run with exit 1.
"""
import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "golden"))
import capture
import sites
from net import SERVER, Lab, claim, prometheus, wait_for

LAN, LAN_CLIENT, WAN = "10.84.0.1", "10.84.0.2", "10.83.0.254"
CONFIG = """
[capture]
interfaces = ["lan0"]

[privacy]
clients = "truncate"
"""


class Gateway(Lab):
    """A Debian with systemd between a client's and a server's namespace."""

    def up(self):
        self.root, self.leader = self.work / "root", None
        print("building a Debian", flush=True)
        subprocess.run(["mmdebstrap", "--quiet", "--variant=minbase", "--include=systemd-sysv,dbus,iproute2,libpcap0.8,logrotate,procps",
                        "bookworm", self.root], check=True, stderr=subprocess.DEVNULL)
        self.console = (self.work / "console").open("w")
        self.nspawn = subprocess.Popen(["systemd-nspawn", "-D", self.root, "--boot", "--private-network", "--register=no", "--keep-unit",
                                        "--console=read-only"], stdin=subprocess.DEVNULL, stdout=self.console, stderr=self.console)
        wait_for("the container's init", self.find_leader, 30)
        wait_for("systemd", lambda: self.inside("systemctl", "is-system-running", check=False).stdout.strip() in ("running", "degraded"), 90)
        self.wire()

    def find_leader(self):
        children = pathlib.Path("/proc/%d/task/%d/children" % (self.nspawn.pid, self.nspawn.pid)).read_text().split()
        self.leader = children[0] if children else None
        return self.leader is not None

    def wire(self):
        for namespace, inner, outer, inner_address, outer_address in (
                (self.client, "lan0", "eth0", LAN + "/24", LAN_CLIENT + "/24"), (self.server, "wan0", "eth0", WAN + "/24", SERVER + "/24")):
            self.ip("netns", "add", namespace)
            self.ip("link", "add", inner, "netns", self.leader, "type", "veth", "peer", "name", outer, "netns", namespace)
            self.ip("-n", namespace, "addr", "add", outer_address, "dev", outer)
            self.ip("-n", namespace, "link", "set", "lo", "up")
            self.ip("-n", namespace, "link", "set", outer, "up")
            self.ip("-n", namespace, "route", "add", "default", "via", inner_address.split("/")[0])
            self.net("ip", "addr", "add", inner_address, "dev", inner)
            self.net("ip", "link", "set", inner, "up")
        self.net("sysctl", "-qw", "net.ipv4.ip_forward=1")
        resolver = pathlib.Path("/etc/netns", self.client)
        resolver.mkdir(parents=True)
        (resolver / "resolv.conf").write_text("nameserver %s\n" % SERVER)

    def net(self, *command, **more):
        """Runs a program of this machine inside the gateway's network."""
        return subprocess.run(["nsenter", "-t", self.leader, "-n", *command], check=True, **more)

    def inside(self, *command, check=True):
        """Runs a program of the gateway itself."""
        result = subprocess.run(["nsenter", "-t", self.leader, "-a", *command], capture_output=True, text=True, check=False)
        if check and result.returncode:
            raise RuntimeError("%s: exit %d: %s%s" % (" ".join(command), result.returncode, result.stdout[-2000:], result.stderr[-2000:]))
        return result

    def __exit__(self, *_):
        with contextlib.suppress(Exception):
            self.inside("systemctl", "poweroff", check=False)
            self.nspawn.wait(20)
        if getattr(self, "nspawn", None) and self.nspawn.poll() is None:
            self.nspawn.kill()
            self.nspawn.wait()
        super().__exit__()

    def web(self, path, accept=None):
        """GET of the sensor's own pages, from inside the gateway's network."""
        headers = ["-H", "Accept: " + accept] if accept else []
        result = self.net("curl", "-sS", "--max-time", "10", *headers, "http://127.0.0.1:9783" + path, capture_output=True, text=True)
        return result.stdout

    def query(self, expression):
        """Answer of PromQL as {labels: value}, labels as a sorted tuple."""
        url = "http://127.0.0.1:9090/api/v1/query?query=" + urllib.parse.quote(expression)
        answer = json.loads(self.net("curl", "-sS", "--max-time", "10", url, capture_output=True, text=True).stdout)
        return {tuple(sorted(row["metric"].items())): float(row["value"][1]) for row in answer["data"]["result"]}

    def total(self, expression):
        return sum(self.query(expression).values())

    def events(self):
        folder = self.root / "var/log/pixeltap"
        return [json.loads(line) for path in sorted(folder.glob("events.jsonl*")) for line in path.read_text().splitlines()]

    def main_pid(self):
        return self.inside("systemctl", "show", "--property=MainPID", "--value", "pixeltap").stdout.strip()

    def is_ready(self):
        return self.inside("systemctl", "is-active", "pixeltap", check=False).stdout.strip() == "active" and "ok" in self.web("/readyz").lower()


def main():
    if os.geteuid() or len(sys.argv) != 2:
        sys.exit(__doc__)
    package = pathlib.Path(sys.argv[1]).resolve()
    with Gateway() as gateway:
        try:
            steps(gateway, package)
        except BaseException:
            journal = gateway.inside("journalctl", "-u", "pixeltap", "--no-pager", "-n", "60", check=False).stdout
            print(journal, file=sys.stderr)
            raise
    print("the gateway does what it promises")


def steps(gateway, package):
    install(gateway, package)
    sites.serve(gateway)
    start_prometheus(gateway)

    capture.shop(gateway)
    capture.tls(gateway)
    findings(gateway)
    reload_keeps_counting(gateway)
    kill_is_survived(gateway)
    interface_comes_back(gateway)
    rotation_loses_nothing(gateway)
    purge(gateway)


def install(gateway, package):
    shutil.copy(package, gateway.root / "root/pixeltap.deb")
    gateway.inside("dpkg", "--install", "/root/pixeltap.deb")
    claim("installing starts nothing", gateway.inside("systemctl", "is-active", "pixeltap", check=False).stdout.strip() == "inactive")
    claim("nor does it at the next boot", gateway.inside("systemctl", "is-enabled", "pixeltap", check=False).stdout.strip() == "disabled")
    exposure = gateway.inside("systemd-analyze", "security", "--no-pager", "pixeltap.service").stdout.splitlines()[-1]
    level = float(re.search(r"(\d+\.\d+)", exposure).group(1))
    claim("systemd-analyze security: exposure %.1f, at most 1.5" % level, level <= 1.5)
    verify = gateway.inside("systemd-analyze", "verify", "--man=no", "pixeltap.service", check=False)
    claim("systemd-analyze verify is silent about the unit", "pixeltap" not in verify.stderr)
    (gateway.root / "etc/pixeltap/pixeltap.toml").write_text(CONFIG)
    claim("pixeltap check accepts the configuration", gateway.inside("pixeltap", "check").returncode == 0)
    gateway.inside("systemctl", "start", "pixeltap")
    wait_for("readiness", gateway.is_ready)
    owner = gateway.inside("ps", "-o", "user=", "-p", gateway.main_pid()).stdout.strip()
    claim("it runs as its own user", owner == "pixeltap")


def start_prometheus(gateway):
    log = (gateway.work / "prometheus.log").open("w")
    process = subprocess.Popen(["nsenter", "-t", gateway.leader, "-n", *prometheus(gateway)], stdout=log, stderr=log)
    gateway.processes.append(process)

    def is_scraping():
        with contextlib.suppress(subprocess.CalledProcessError, ValueError, KeyError):
            return gateway.total('up{job="pixeltap"}') == 1
        return False
    wait_for("Prometheus to scrape the sensor", is_scraping, 30)


def findings(gateway):
    wait_for("pixels in PromQL", lambda: gateway.total('pixeltap_pixel_domain_requests_total{domain="zaehler.example"}') >= 3)
    claim("PromQL knows the pixels of the browsing by domain")
    wait_for("third-party cookies in PromQL", lambda: gateway.total('pixeltap_third_party_cookies_total{domain="zaehler.example",direction="set"}') >= 1)
    claim("PromQL knows the third-party cookies")
    wait_for("hellos in PromQL", lambda: gateway.total('pixeltap_tls_client_hellos_total{sni="present"}') >= 3)
    claim("PromQL knows the TLS connections")
    pixels = [event for event in gateway.events() if event["type"] == "pixel"]
    by_script = [event for event in pixels if event.get("initiator", "").startswith("http://tags.tagwerk.example/t.js")]
    claim("the event file says which script caused the pixels", len(by_script) >= 3)
    claim("the event file holds clients truncated as configured", all(event["client"] == "10.84.0.0" for event in pixels))
    dashboard = gateway.web("/")
    claim("the dashboard shows the pixel's domain", "zaehler.example" in dashboard)
    wait_for("the alert on pixels without consent", lambda: gateway.total('ALERTS{alertname="PixelsWithoutConsent",alertstate="firing"}') >= 1, 30)
    claim("an alert fires")


def pixel_count(gateway):
    return gateway.total("sum(pixeltap_pixels_total)")


def reload_keeps_counting(gateway):
    before, pid = pixel_count(gateway), gateway.main_pid()
    gateway.inside("systemctl", "reload", "pixeltap")
    capture.shop(gateway)
    wait_for("more pixels after the reload", lambda: pixel_count(gateway) > before)
    claim("a reload keeps process and counters", gateway.main_pid() == pid)


def kill_is_survived(gateway):
    pid = gateway.main_pid()
    gateway.inside("kill", "-9", pid)
    wait_for("the restart", lambda: gateway.main_pid() not in ("0", pid) and gateway.is_ready(), 40)
    claim("a killed sensor is restarted")
    capture.shop(gateway)
    wait_for("pixels after the restart", lambda: pixel_count(gateway) >= 3)
    claim("and goes on finding")


def interface_comes_back(gateway):
    gateway.net("ip", "link", "set", "lan0", "down")
    wait_for("pixeltap_capture_up 0", lambda: gateway.query('pixeltap_capture_up{interface="lan0"} == 0'), 30)
    claim("an interface that is down is shown")
    gateway.net("ip", "link", "set", "lan0", "up")
    wait_for("pixeltap_capture_up 1", lambda: gateway.query('pixeltap_capture_up{interface="lan0"} == 1'), 30)
    before = pixel_count(gateway)
    capture.shop(gateway)
    wait_for("pixels after the interface came back", lambda: pixel_count(gateway) > before)
    claim("and captures again when it is back")


def rotation_loses_nothing(gateway):
    before = sum(event["type"] == "pixel" for event in gateway.events())
    counted = pixel_count(gateway)
    gateway.inside("logrotate", "--force", "/etc/logrotate.d/pixeltap")
    capture.shop(gateway)
    wait_for("pixels after the rotation", lambda: pixel_count(gateway) >= counted + 9)
    rotated = gateway.root / "var/log/pixeltap/events.jsonl.1"
    wait_for("the event file to be opened anew", lambda: rotated.exists() and (gateway.root / "var/log/pixeltap/events.jsonl").exists())
    more = pixel_count(gateway) - counted
    wait_for("every counted pixel in one of the two files",
             lambda: sum(event["type"] == "pixel" for event in gateway.events()) - before >= more)
    claim("nothing is lost over a log rotation")


def purge(gateway):
    gateway.inside("dpkg", "--purge", "pixeltap")
    left = [path for path in ("etc/pixeltap", "var/log/pixeltap", "var/lib/pixeltap", "usr/bin/pixeltap", "usr/lib/systemd/system/pixeltap.service") if (gateway.root / path).exists()]
    claim("purging leaves nothing" + (": " + ", ".join(left) if left else ""), not left)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    main()
