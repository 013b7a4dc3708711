#!/usr/bin/env python3
"""Instructions that a replay takes, counted by valgrind, against those on record: a ratchet for speed that no other load disturbs.

    run.py BINARY [--update]

What starting costs is counted apart, with a capture that holds no packet. More than TOLERANCE above the record fails; as much
below it fails too, since the record is then to be renewed (--update). Another compiler counts otherwise: with one the record
does not name, nothing is compared, and the reason is printed.
"""
import pathlib, re, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "golden"))
from net import records

RECORD = HERE / "counts.tsv"
PCAPS = HERE.parent.parent / "pcaps"
TOLERANCE = 0.05
CAPTURES = {"http": [PCAPS / "http.pcap"], "tls": [PCAPS / "tls.pcap", PCAPS / "vault.pcapng"], "sites": [PCAPS / "lab"]}

# One visit costs less than what starting differs by under load.
VISITS = 40


def visits(path):
    """The visit over QUIC again and again, each time between other addresses of IPv4."""
    data = (PCAPS / "quic.pcap").read_bytes()
    with path.open("wb") as out:
        out.write(data[:24])
        for visit in range(VISITS):
            for record in records(data):
                packet = bytearray(record)
                packet[16 + 28] = packet[16 + 32] = visit
                out.write(packet)


def instructions(binary, paths):
    with tempfile.TemporaryDirectory() as folder:
        command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", binary, "replay", "--workers", "1"]
        command += ["--summary", "none", "--events", f"{folder}/events.jsonl", *map(str, paths)]
        done = subprocess.run(command, capture_output=True, text=True)
    counted = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or not counted:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr}")
    return int(counted.group(1))


def count(binary):
    with tempfile.TemporaryDirectory() as folder:
        empty, quic = pathlib.Path(folder, "empty.pcap"), pathlib.Path(folder, "quic.pcap")
        empty.write_bytes((PCAPS / "http.pcap").read_bytes()[:24])
        visits(quic)
        start = instructions(binary, [empty])
        return {"start": start} | {name: instructions(binary, paths) - start for name, paths in (CAPTURES | {"quic": [quic]}).items()}


def main():
    binary, update = sys.argv[1], "--update" in sys.argv[2:]
    compiler = subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    counts = count(binary)
    if update:
        rows = "".join(f"{name}\t{number}\n" for name, number in counts.items())
        RECORD.write_text(f"# {compiler}\n# name\tinstructions\n{rows}")
        return print(RECORD.read_text(), end="")
    first, *lines = RECORD.read_text().splitlines()
    record = dict(line.split("\t") for line in lines if not line.startswith("#"))
    if first != f"# {compiler}":
        return print(f"skipped: counts are on record for {first[2:]}, this is {compiler}: {counts}")
    wrong = []
    for name, number in counts.items():
        change = number / int(record[name]) - 1
        print(f"{name:6} {number:14,} instructions, {change:+.1%} against the record")
        if abs(change) > TOLERANCE:
            wrong.append(name)
    if wrong:
        sys.exit(f"{', '.join(wrong)}: more than {TOLERANCE:.0%} off {RECORD}; where that is meant: make instructions UPDATE=--update")


if __name__ == "__main__":
    main()
