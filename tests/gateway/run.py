#!/usr/bin/env python3
"""A gateway in a box: installs the package on a real Debian with a real systemd, routes a real browser through it, and looks at it
with a real Prometheus.

    run.py PACKAGE.deb
    run.py --can            says why it can't be done here, with exit 1, or nothing

Needs root and the Debian packages that `make gateway-test` installs. The container, the namespaces and all processes are
this script's own and are removed at the end. The Debian is made once and kept in $CARGO_TARGET_DIR or ~/.cache/pixeltap.
Prints one line a claim; the first that does not hold ends the run with exit 1, after the journal of the gateway.
"""
import os
import pathlib
import re
import shutil
import signal
import stat
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "golden"))
import capture
import sites
from box import Gateway, has_landlock, prometheus, reap, stopped
from net import SERVER, claim, wait_for

CONFIG = """
sensor = "%s"

[capture]
interfaces = ["lan0"]

[privacy]
clients = "truncate"
"""
AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
PIXEL = "http://px.zaehler.example/t.gif?ev=page_view&uid=0123456789abcdef&r=%d"


def main():
    if sys.argv[1:] == ["--can"]:
        return cannot()
    if os.geteuid() or len(sys.argv) != 2:
        sys.exit(__doc__)
    package = pathlib.Path(sys.argv[1]).resolve()
    began = time.monotonic()
    with Gateway() as gateway:
        print("   a Debian with systemd: %.0f s" % (time.monotonic() - began), flush=True)
        try:
            steps(gateway, package)
        except BaseException:
            for command in (["journalctl", "--no-pager", "-n", "80"], ["systemctl", "status", "--no-pager", "pixeltap"]):
                print(gateway.inside(*command, check=False).stdout, file=sys.stderr)
            raise
    print("the gateway does what it promises")
    return 0


def cannot():
    if os.geteuid():
        print("it needs root")
    elif subprocess.run(["unshare", "--mount", "--pid", "--net", "--uts", "--ipc", "--fork", "mount", "-t", "tmpfs", "none", "/mnt"], check=False).returncode:
        print("containers can't be made here")
    else:
        return 0
    return 1


def steps(gateway, package):
    before = files(gateway)
    for step in (install, start, watch, findings, reload, refused_reload, kill, stuck, interface, rotation, upgrade, instance):
        began = time.monotonic()
        step(gateway, package) if step in (install, upgrade) else step(gateway)
        print("   %s: %.0f s" % (step.__name__, time.monotonic() - began), flush=True)
    purge(gateway, before)


def install(gateway, package):
    shutil.copy(package, gateway.root / "root/package.deb")
    gateway.inside("dpkg", "--install", "/root/package.deb")
    claim("installing starts nothing", gateway.show("ActiveState") == "inactive")
    claim("nor does it at the next boot", gateway.inside("systemctl", "is-enabled", "pixeltap", check=False).stdout.strip() == "disabled")
    exposure = gateway.inside("systemd-analyze", "security", "--no-pager", "pixeltap.service").stdout.splitlines()[-1]
    level = float(re.search(r"(\d+\.\d+)", exposure).group(1))
    claim("systemd-analyze security: exposure %.1f, at most 1.5" % level, level <= 1.5)
    for unit in ("pixeltap.service", "pixeltap@lan0.service"):
        verify = gateway.inside("systemd-analyze", "verify", "--man=no", unit, check=False)
        claim("systemd-analyze verify is silent about " + unit, verify.returncode == 0 and not verify.stderr)


def start(gateway):
    nothing_named = gateway.inside("pixeltap", "run", check=False)
    claim("without an interface the sensor says what to name", nothing_named.returncode == 2 and "capture.interfaces" in nothing_named.stderr)
    configure(gateway, "gate-1")
    claim("pixeltap check accepts the configuration", gateway.inside("pixeltap", "check").returncode == 0)
    gateway.inside("systemctl", "start", "pixeltap")
    claim("started means ready", gateway.is_ready())
    process = gateway.inside("cat", "/proc/%s/status" % gateway.main_pid()).stdout
    uid = gateway.inside("id", "-u", "pixeltap").stdout.strip()
    claim("it runs as its own user", re.search(r"^Uid:\t%s\t%s\t" % (uid, uid), process, re.M))
    claim("with CAP_NET_RAW and no other right", re.search(r"^CapEff:\t0*2000$", process, re.M) and re.search(r"^CapBnd:\t0*2000$", process, re.M))


def configure(gateway, sensor):
    (gateway.root / "etc/pixeltap/pixeltap.toml").write_text(CONFIG % sensor)


def watch(gateway):
    """A web to browse, and a Prometheus with the shipped rules."""
    sites.serve(gateway)
    log = (gateway.work / "prometheus.log").open("w")
    gateway.processes.append(subprocess.Popen(["nsenter", "-t", gateway.leader, "-n", *prometheus(gateway)], stdout=log, stderr=log))
    wait_for("Prometheus to scrape the sensor", lambda: gateway.total('up{job="pixeltap"}') == 1, 40)
    claim("Prometheus scrapes the sensor")


def findings(gateway):
    capture.shop(gateway)
    capture.tls(gateway)
    capture.curl(gateway, "-k", "--resolve", "px.ads.linkedin.com:443:" + SERVER, "https://px.ads.linkedin.com/open")
    for what, expression, least in (
            ("the pixels of the browsing by domain", 'pixeltap_pixel_domain_requests_total{domain="zaehler.example"}', 3),
            ("the third-party cookies", 'pixeltap_third_party_cookies_total{domain="zaehler.example",direction="set"}', 1),
            ("the TLS connections", 'pixeltap_tls_client_hellos_total{transport="tcp",sni="present"}', 3),
            ("a tracker behind TLS by its server name", 'pixeltap_tracker_connections_total{vendor="LinkedIn"}', 1),
            ("the shipped recording rules", "instance:pixeltap_pixels:rate5m", 0)):
        wait_for(what + " in PromQL", lambda: gateway.query(expression) and gateway.total(expression) >= least, 30)
        claim("PromQL knows " + what)
    if "http_v3" not in subprocess.run(["nginx", "-V"], capture_output=True, text=True, check=True).stderr:
        print("skipped: the nginx of this Debian speaks no QUIC")
    pixels, cookies = gateway.events("pixel"), gateway.events("cookie")
    by_script = [event for event in pixels if event.get("initiator", "").startswith("http://tags.tagwerk.example/t.js")]
    claim("the event file says which script caused the pixels", len(by_script) >= 3)
    claim("the event file holds the third-party cookies", any(event["domain"] == "zaehler.example" and event["direction"] == "set" for event in cookies))
    claim("the event file holds clients truncated as configured", all(event["client"] == "10.84.0.0" for event in pixels + cookies))
    page = gateway.web("/")
    claim("the dashboard shows pixels and the domain of third-party cookies", "px.zaehler.example" in page and ">zaehler.example<" in page)
    for alert in ("PixelsWithoutConsent", "NewThirdPartyCookieDomain"):
        wait_for("the alert " + alert, lambda: gateway.total('ALERTS{alertname="%s",alertstate="firing"}' % alert) >= 1, 30)
        claim("the alert %s fires" % alert)


def pixel_count(gateway):
    return gateway.total("sum(pixeltap_pixels_total)")


def a_pixel(gateway, number):
    capture.curl(gateway, "-A", AGENT, "-H", "Accept: image/avif,*/*", "-H", "Referer: http://www.lamps.example/", PIXEL % number)


def finds_again(gateway, when):
    before = pixel_count(gateway)
    a_pixel(gateway, 0)
    wait_for("a pixel " + when, lambda: pixel_count(gateway) > before)


def reload(gateway):
    counted, pid = pixel_count(gateway), gateway.main_pid()
    configure(gateway, "gate-2")
    gateway.inside("systemctl", "reload", "pixeltap")
    sent = 0

    def is_in_force():
        nonlocal sent
        sent += 1
        a_pixel(gateway, sent)
        return any(event["sensor"] == "gate-2" for event in gateway.events("pixel"))
    wait_for("events of the new name", is_in_force)
    wait_for("the pixels of both configurations", lambda: pixel_count(gateway) > counted)
    claim("a reload takes the new configuration, and keeps process and counters", gateway.main_pid() == pid)


def refused_reload(gateway):
    path = gateway.root / "etc/pixeltap/pixeltap.toml"
    path.write_text(path.read_text() + "\n[metrics]\nmax_domain = 5\n")
    gateway.inside("systemctl", "reload", "pixeltap")
    wait_for("the refusal to be shown", lambda: gateway.total("pixeltap_config_last_reload_successful") == 0)
    finds_again(gateway, "under the configuration of before")
    log = gateway.inside("journalctl", "-u", "pixeltap", "--no-pager", "-o", "cat").stdout
    claim("a configuration with a mistake is refused by name, and the one before stays", 'did you mean "metrics.max_domains"' in log)
    configure(gateway, "gate-2")
    gateway.inside("systemctl", "reload", "pixeltap")
    wait_for("the reload to be taken", lambda: gateway.total("pixeltap_config_last_reload_successful") == 1)


def kill(gateway):
    pid = gateway.main_pid()
    gateway.inside("kill", "-9", pid)
    wait_for("the restart", lambda: gateway.main_pid() not in ("0", pid) and gateway.is_ready(), 40)
    finds_again(gateway, "after the restart")
    claim("a killed sensor is restarted, and goes on finding")
    claim("and its dashboard still knows what was before", "tags.tagwerk.example" in gateway.web("/"))


def stuck(gateway):
    """One worker is held still, as a bug would; what feeds the watchdog goes on, sees it, and stops feeding."""
    drop_in = gateway.root / "etc/systemd/system/pixeltap.service.d/watchdog.conf"
    drop_in.parent.mkdir()
    drop_in.write_text("[Service]\nWatchdogSec=4\nEnvironment=RUST_LOG=debug\n")
    gateway.inside("systemctl", "daemon-reload")
    gateway.inside("systemctl", "restart", "pixeltap")
    pid, worker = gateway.main_pid(), gateway.thread("worker-0")
    with stopped(worker):
        wait_for("the watchdog", lambda: reap(worker) and gateway.main_pid() != pid, 40)
    wait_for("the restart", lambda: gateway.main_pid() != "0" and gateway.is_ready(), 40)
    log = gateway.inside("journalctl", "-u", "pixeltap", "--no-pager", "-o", "cat").stdout
    claim("the log names the stage that hung", re.search(r"no sign of life from: .*worker-0", log))
    if has_landlock():
        claim("the unit lets it confine itself", "ready: capturing" in log and "no Landlock" not in log)
    claim("a stuck pipeline is restarted by the watchdog", "Watchdog timeout" in log)
    shutil.rmtree(drop_in.parent)
    gateway.inside("systemctl", "daemon-reload")
    gateway.inside("systemctl", "restart", "pixeltap")
    finds_again(gateway, "after the watchdog")


def interface(gateway):
    pid = gateway.main_pid()
    gateway.net("ip", "link", "set", "lan0", "down")
    wait_for("pixeltap_capture_up 0", lambda: gateway.query('pixeltap_capture_up{interface="lan0"} == 0'), 30)
    claim("an interface that is down is shown, and nothing is ready", gateway.web("/readyz") != "ok\n")
    gateway.net("ip", "link", "set", "lan0", "up")
    wait_for("pixeltap_capture_up 1", lambda: gateway.query('pixeltap_capture_up{interface="lan0"} == 1'), 30)
    finds_again(gateway, "after the interface came back")
    claim("and captured on when it is back, by the same process", gateway.main_pid() == pid)


def rotation(gateway):
    seen = len(gateway.events("pixel"))
    folder = gateway.root / "var/log/pixeltap"
    for number in range(30):
        a_pixel(gateway, number)
        if number in (10, 20):
            wait_for("something to rotate", lambda: (folder / "events.jsonl").exists() and (folder / "events.jsonl").stat().st_size)
            gateway.inside("logrotate", "--force", "/etc/logrotate.d/pixeltap")
    wait_for("every pixel in one of the files", lambda: len(gateway.events("pixel")) - seen >= 30)
    wait_for("the event file to be opened anew", (folder / "events.jsonl").exists)
    claim("nothing is lost over two log rotations", len(gateway.events("pixel")) - seen == 30 and (folder / "events.jsonl.2.gz").exists())
    group = int(gateway.inside("getent", "group", "adm").stdout.split(":")[2])
    state = (folder / "events.jsonl").stat()
    claim("the event file is for the sensor and the group adm alone", stat.S_IMODE(state.st_mode) == 0o640 and state.st_gid == group)


def upgrade(gateway, _package):
    pid = gateway.main_pid()
    gateway.inside("dpkg", "--install", "/root/package.deb")
    wait_for("the upgraded sensor", lambda: gateway.main_pid() not in ("0", pid) and gateway.is_ready(), 40)
    claim("an upgrade goes on with what ran before")
    claim("and keeps the operator's configuration", 'sensor = "gate-2"' in (gateway.root / "etc/pixeltap/pixeltap.toml").read_text())


def instance(gateway):
    gateway.inside("systemctl", "stop", "pixeltap")
    claim("stopping is a clean end", gateway.show("Result") == "success" and gateway.show("ExecMainStatus") == "0")
    gateway.inside("systemctl", "start", "pixeltap@lan0")
    finds_again(gateway, "by the unit of one interface")
    claim("pixeltap@lan0 captures on lan0")


def files(gateway):
    """What there is but for logs, caches, and what the package manager remembers."""
    skipped = ("/proc", "/sys", "/run", "/tmp", "/dev", "/var/tmp", "/var/log/journal", "/var/lib/dpkg", "/root", "/var/cache")
    prune = [word for path in skipped for word in ("-path", path, "-prune", "-o")]
    return set(gateway.inside("find", "/", *prune, "-print").stdout.splitlines())


def purge(gateway, before):
    gateway.inside("dpkg", "--purge", "pixeltap")
    left = sorted(path for path in files(gateway) - before if "pixeltap" in path)
    claim("purging leaves no file" + "".join(", " + path for path in left), not left)
    claim("nor a user or process", not gateway.inside("getent", "passwd", "pixeltap", check=False).stdout and not gateway.inside("pgrep", "pixeltap", check=False).stdout)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sys.exit(main())
