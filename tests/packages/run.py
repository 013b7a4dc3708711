#!/usr/bin/env python3
"""The tarball and the container image of this binary, unpacked and run.

    run.py PIXELTAP

Needs root and the Debian packages that `make test-tools` installs. Prints one line a claim; the first that does not hold ends the
run with exit 1.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "golden"))
from net import claim

PACK = ROOT / "packaging/pack.py"


def run(*command, **more):
    result = subprocess.run([str(word) for word in command], check=False, capture_output=True, text=True, **more)
    if result.returncode:
        raise RuntimeError("%s: exit %d: %s%s" % (" ".join(map(str, command)), result.returncode, result.stdout[-1000:], result.stderr[-1000:]))
    return result.stdout


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        tarball(binary, work)
        image(binary, work)


def tarball(binary, work):
    for name in ("one.tar.gz", "other.tar.gz"):
        run(PACK, "tarball", binary, work / name)
    claim("the same input makes the same tarball", (work / "one.tar.gz").read_bytes() == (work / "other.tar.gz").read_bytes())
    run("tar", "-xf", work / "one.tar.gz", "-C", work)
    (top,) = work.glob("pixeltap-*-linux-*")
    names = {str(path.relative_to(top)) for path in top.rglob("*")}
    needed = {"INSTALL.md", "bin/pixeltap", "config/pixeltap.toml", "config/trackers.toml", "systemd/pixeltap.service", "systemd/pixeltap@.service",
              "sysusers.d/pixeltap.conf", "tmpfiles.d/pixeltap.conf", "logrotate.d/pixeltap", "docs/configure.md", "man/pixeltap.1",
              "config/prometheus/alerts.yml", "config/grafana/pixeltap.json", "LICENSE-MIT"}
    claim("the tarball holds all that its notes speak of", needed <= names)
    summary = run(top / "bin/pixeltap", "replay", ROOT / "pcaps/shop.pcap")
    claim("the tarball's binary replays", "Pixels: 9" in summary)


def image(binary, work):
    run(PACK, "image", binary, work / "image.tar")
    layout = work / "layout"
    layout.mkdir()
    run("tar", "-xf", work / "image.tar", "-C", layout)
    version = run(binary, "--version").split()[1]
    bundle = work / "bundle"
    run("umoci", "unpack", "--image", "%s:%s" % (layout, version), bundle)
    claim("umoci takes the image", (bundle / "rootfs/usr/bin/pixeltap").exists())

    def contained(*words):
        """What the sensor says as the only program in a container."""
        config = json.loads((bundle / "config.json").read_text())
        config["process"].update(args=["/usr/bin/pixeltap", *words], terminal=False)
        config["mounts"] = [mount for mount in config["mounts"] if mount["destination"] in ("/proc", "/dev")]
        config["mounts"].append({"destination": "/pcaps", "type": "bind", "source": str(ROOT / "pcaps"), "options": ["rbind", "ro"]})
        (bundle / "config.json").write_text(json.dumps(config))
        return run("runc", "--root", work / "runc", "run", "--bundle", bundle, "pixeltap-%d" % os.getpid())
    claim("check runs in a container without anything else", "no /etc/pixeltap/pixeltap.toml" in contained("check"))
    claim("replay finds there what it finds elsewhere", contained("replay", "/pcaps/shop.pcap") == run(binary, "replay", "/pcaps/shop.pcap".replace("/pcaps", str(ROOT / "pcaps"))))


if __name__ == "__main__":
    main()
