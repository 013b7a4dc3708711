#!/usr/bin/env python3
"""The sensor on a live wire for long: its memory stays as it is once its bounds are reached, and every packet is accounted for.

    run.py PIXELTAP MINUTES PACKETS_A_SECOND [RECORD.tsv]

The captures in pcaps/ pass again and again, each time between other addresses, so that no client ever comes twice and all that
is remembered of clients has to be forgotten in time. Every minute the event file is rotated, as logrotate does. What is resident
in the last quarter may be more than in the second one by MARGIN, and by MARGIN_MIB.

Needs root, tcpreplay and the Debian packages that `make test-tools` installs.
"""
import gzip
import pathlib
import signal
import struct
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "golden"))
from net import Lab, claim, records, wait_for

MARGIN, MARGIN_MIB = 1.05, 4
CONFIG = """
[capture]
interfaces = ["ptap0"]
[events]
file = "%(folder)s/events.jsonl"
types = ["all"]
[store]
file = "%(folder)s/history.db"
max_mib = 4
[detect]
memory_mib = 24
"""


def traffic(path):
    """All captures of Ethernet in one file, in this machine's byte order and without their times; how many packets it holds."""
    packets = 0
    with open(path, "wb") as out:
        out.write(struct.pack("=IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 1))
        for name in sorted((ROOT / "pcaps").glob("**/*.pcap*")):
            data = gzip.open(name).read() if name.suffix == ".gz" else name.read_bytes()
            if name.suffix == ".pcapng" or data[20:24] != struct.pack("=I", 1):
                continue
            for record in records(data):
                captured, length = struct.unpack_from("=II", record, 8)
                if captured == length <= 1514:
                    out.write(struct.pack("=IIII", packets // 1000, packets % 1000, captured, length) + record[16:])
                    packets += 1
    return packets


def metrics(lab):
    command = ["ip", "netns", "exec", lab.server, "curl", "-s", "http://127.0.0.1:9783/metrics"]
    lines = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if line and line[0] != "#")}


def total(values, name):
    return int(sum(value for key, value in values.items() if key.startswith(name)))


def resident_kib(pid):
    status = pathlib.Path("/proc", str(pid), "status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS:")).split()[1])


def main():
    binary, minutes, rate = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2]), int(sys.argv[3])
    record = open(sys.argv[4], "w") if len(sys.argv) > 4 else sys.stdout
    with Lab() as lab:
        config, pcap = lab.work / "pixeltap.toml", lab.work / "traffic.pcap"
        config.write_text(CONFIG % {"folder": lab.work})
        packets = traffic(pcap)
        sensor = lab.start(lab.server, binary, "run", "-c", config, stderr=subprocess.DEVNULL)
        wait_for("the capture", lambda: total(metrics(lab), "pixeltap_capture_up{") == 1)
        print("%d packets a round, %d a second, for %d minutes" % (packets, rate, minutes), flush=True)
        print("minute\tresident_KiB\tpackets\tdropped\tpixels", file=record, flush=True)
        rounds = rate * 60 * minutes // packets + 1
        sender = lab.start(lab.client, "nice", "tcpreplay", "-q", "--preload-pcap", "--unique-ip", "--loop=%d" % rounds, "--pps=%d" % rate,
                           # It sleeps between packets: to wait busily, as it does otherwise, takes a core from the sensor.
                           "--timer=nano", "-i", "ptap1", pcap, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        began, resident = time.monotonic(), []
        for minute in range(1, minutes + 1):
            time.sleep(max(0, began + 60 * minute - time.monotonic()))
            (lab.work / "events.jsonl").rename(lab.work / "events.1")
            sensor.send_signal(signal.SIGHUP)
            wait_for("the event file", (lab.work / "events.jsonl").exists)
            now = metrics(lab)
            resident.append(resident_kib(sensor.pid))
            row = (minute, resident[-1], total(now, "pixeltap_capture_packets_total"), total(now, "pixeltap_capture_dropped"),
                   total(now, "pixeltap_pixels_total"))
            print(*row, sep="\t", file=record, flush=True)
            if sender.poll() not in (None, 0):
                raise AssertionError("the sender failed: exit %d" % sender.returncode)
        claim("the sensor still runs", sensor.poll() is None)
        wait_for("the end of the traffic", lambda: sender.poll() is not None, 120)
        claim("all was sent", sender.returncode == 0)
        accounted = lambda: sum(total(metrics(lab), "pixeltap_capture_" + name) for name in ("packets_total", "dropped"))
        wait_for("the last packet", lambda: accounted() >= rounds * packets)
        now = metrics(lab)
        claim("%d packets sent, %d seen or dropped" % (rounds * packets, accounted()))
        claim("no panic was counted", total(now, "pixeltap_panics_total") == 0)
        quarter = len(resident) // 4
        early, late = max(resident[quarter:2 * quarter]), max(resident[-quarter:])
        limit = early * MARGIN + MARGIN_MIB * 1024
        claim("%d KiB resident in the second quarter, %d in the last" % (early, late), late <= limit)
        lab.stop(sensor)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    main()
