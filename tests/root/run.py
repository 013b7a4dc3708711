#!/usr/bin/env python3
"""The sensor started by hand as root: it goes on as its own user, with the one right that capturing takes, and still does its work.

    run.py PIXELTAP

Needs root and the Debian packages that `make test-tools` installs. Prints one line a claim; the first that does not hold ends the
run with exit 1.
"""
import json
import pathlib
import re
import signal
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "golden"))
import capture
import sites
from net import Lab, claim, wait_for

USER = 4711
CONFIG = """
[capture]
interfaces = ["ptap0"]

[events]
file = "%(work)s/log/events.jsonl"
types = ["http"]

[store]
file = "%(work)s/state/history.db"
"""


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    with Lab() as lab:
        lab.work.chmod(0o755)
        passwd, config = lab.work / "passwd", lab.work / "pixeltap.toml"
        passwd.write_text("root:x:0:0:root:/root:/bin/sh\npixeltap:x:%d:%d::/:/usr/sbin/nologin\n" % (USER, USER))
        config.write_text(CONFIG % {"work": lab.work})
        sites.serve(lab)
        log = (lab.work / "pixeltap.log").open("w")
        # A user of this name in that namespace alone.
        script = 'mount --make-rprivate / && mount --bind "$0" /etc/passwd && exec "$1" run -c "$2"'
        sensor = lab.start(lab.server, "unshare", "--mount", "sh", "-c", script, passwd, binary, config, stderr=log)
        wait_for("readiness", lambda: ready(lab))
        threads = [path.read_text() for path in pathlib.Path("/proc/%d/task" % sensor.pid).glob("*/status")]
        claim("every thread of %d runs as its own user and group" % len(threads), all(
            re.search(r"^%s:\t%s$" % (name, "\t".join([str(USER)] * 4)), text, re.M) for text in threads for name in ("Uid", "Gid")))
        claim("and in no other group", all(re.search(r"^Groups:\s*$", text, re.M) for text in threads))
        claim("with CAP_NET_RAW alone", all(re.search(r"^%s:\t0*2000$" % name, text, re.M) for text in threads for name in ("CapPrm", "CapEff")))
        claim("and no way to more", all(re.search(r"^NoNewPrivs:\t1$", text, re.M) for text in threads))

        events = lab.work / "log/events.jsonl"
        request(lab, "/one")
        wait_for("an event", lambda: told(events, "/one"))
        claim("nobody else may read it", events.stat().st_mode & 0o027 == 0)
        owner = events.stat().st_uid, (lab.work / "state/history.db").stat().st_uid
        claim("it captures, and owns what it writes", owner == (USER, USER))
        events.rename(lab.work / "log/events.jsonl.1")
        sensor.send_signal(signal.SIGHUP)
        wait_for("the event file anew", events.exists)
        request(lab, "/two")
        wait_for("an event in it", lambda: told(events, "/two"))
        wait_for("the reload in the log", lambda: "nothing changed" in (lab.work / "pixeltap.log").read_text())
        claim("it opens the event file anew, and reads its configuration again")
        config.write_text(config.read_text() + "[metrics]\nmax_domains = 9\n")
        sensor.send_signal(signal.SIGHUP)
        wait_for("the changed configuration", lambda: "is in force" in (lab.work / "pixeltap.log").read_text())
        lab.ip("-n", lab.server, "link", "set", "ptap0", "down")
        wait_for("the interface to be missed", lambda: not ready(lab))
        lab.ip("-n", lab.server, "link", "set", "ptap0", "up")
        wait_for("the interface", lambda: ready(lab))
        request(lab, "/three")
        wait_for("an event", lambda: told(events, "/three"))
        claim("it captures anew when the interface is back")
        lab.stop(sensor)
        claim("and ends cleanly", sensor.returncode == 0)


def ready(lab):
    result = subprocess.run(["ip", "netns", "exec", lab.server, "curl", "-sf", "--max-time", "5", "http://127.0.0.1:9783/readyz"], capture_output=True, check=False)
    return result.returncode == 0


def request(lab, target):
    capture.curl(lab, "http://files.gartenpost.example" + target)


def told(path, target):
    return path.exists() and any(json.loads(line)["target"] == target for line in path.read_text().splitlines())


if __name__ == "__main__":
    main()
