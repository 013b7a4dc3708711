#!/usr/bin/env python3
"""The sensor on a live wire: what it tells equals what a replay of tcpdump's file of the same traffic tells.

    run.py PIXELTAP

Needs root and the Debian packages that `make test-tools` installs.
"""
import pathlib
import signal
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "golden"))
import capture as scenes
import sites
from net import Lab, capture, wait_for


def lines(path):
    return path.read_text().splitlines() if path.exists() else []


def metric(lab, name):
    text = subprocess.run(["ip", "netns", "exec", lab.server, "curl", "-s", "http://127.0.0.1:9783/metrics"], capture_output=True, text=True, check=False).stdout
    return sum(float(line.rsplit(" ", 1)[1]) for line in text.splitlines() if line.startswith(name))


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    with Lab() as lab:
        lab.work.chmod(0o755)
        key, folder, config = lab.work / "key", lab.work / "events", lab.work / "pixeltap.toml"
        key.write_bytes(bytes(range(32)))
        key.chmod(0o644)
        events = folder / "events.jsonl"
        config.write_text('[capture]\ninterfaces = ["ptap0"]\nfilter = "tcp or udp"\n[privacy]\nkey_file = "%s"\n'
                          '[events]\nfile = "%s"\ntypes = ["all"]\n[store]\nfile = ""\n' % (key, events))
        sites.serve(lab)
        sensor = lab.start(lab.server, binary, "run", "-c", config)
        wait_for("the capture", lambda: metric(lab, "pixeltap_capture_up{") == 1)
        pcap = lab.work / "wire.pcap"
        with capture(lab, pcap):
            for scene in (scenes.mail, scenes.http, scenes.tls):
                scene(lab)
        lab.stop(sensor)
        assert sensor.returncode == 0, sensor.returncode
        replayed = lab.work / "replayed.jsonl"
        subprocess.run([binary, "replay", "-c", config, "--log", "all", "--summary", "none", "--events", replayed, pcap], check=True)
        # Without the times: the kernel stamps a packet for each listener by itself, and they differ by microseconds.
        live, again = ([line.partition('"type"')[2] for line in lines(path)] for path in (events, replayed))
        for one, other in zip(live, again):
            assert one == other, "live:   %s\nreplay: %s" % (one, other)
        assert len(live) == len(again) > 10, (len(live), len(again))
        print("ok: SIGTERM flushes; live equals replay, %d events" % len(live))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    main()
