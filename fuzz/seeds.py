#!/usr/bin/env python3
"""Makes the corpora of the fuzz targets of the captures in pcaps/: packets as they are, and what connections say, in turns.

usage: seeds.py CAPTURES CORPORA

The forms are those that `fuzz.rs` of each room reads.
"""

import gzip
import pathlib
import struct
import sys

# Inputs longer than this are slow, and hardly ever reach anything new.
LONGEST = 12_000
LINKS = [1, 0, 9, 12, 14, 51, 101, 104, 105, 108, 113, 119, 127, 228, 229, 239, 276]


def packets(capture):
    """Link type and frames of a pcap file in the byte order of this machine."""
    data = gzip.open(capture).read() if capture.suffix == ".gz" else capture.read_bytes()
    link = struct.unpack_from("<I", data, 20)[0]
    at = 24
    while at + 16 <= len(data):
        length = struct.unpack_from("<I", data, at + 8)[0]
        yield link, data[at + 16 : at + 16 + length]
        at += 16 + length


def transport(link, frame):
    """Protocol, ends and the bytes behind the IP header."""
    start = {1: 14, 113: 16, 276: 20, 101: 0}.get(link)
    if start is None or len(frame) < start + 40:
        return None
    ip = frame[start:]
    if ip[0] >> 4 == 4:
        length, protocol = struct.unpack_from(">H", ip, 2)[0], ip[9]
        return protocol, ip[12:16], ip[16:20], ip[(ip[0] & 15) * 4 : length]
    if ip[0] >> 4 == 6:
        return ip[6], ip[8:24], ip[24:40], ip[40 : 40 + struct.unpack_from(">H", ip, 4)[0]]
    return None


def flows(capture):
    """Payloads of each flow: transport, server's port, and pieces of either direction, repetitions left out."""
    found = {}
    for link, frame in packets(capture):
        parts = transport(link, frame)
        if parts is None or parts[0] not in (6, 17) or len(parts[3]) < 8:
            continue
        protocol, src, dst, body = parts
        source, target = struct.unpack_from(">HH", body)
        ends = (src, source), (dst, target)
        key = (protocol, *sorted(ends))
        flow = found.setdefault(key, {"client": ends[0], "port": target, "next": {}, "turns": []})
        direction = int(ends[0] != flow["client"])
        payload = body[8:]
        if protocol == 6:
            sequence = struct.unpack_from(">I", body, 4)[0]
            payload = body[(body[12] >> 4) * 4 :]
            if payload and flow["next"].get(direction, sequence) != sequence:
                continue
            if payload:
                flow["next"][direction] = (sequence + len(payload)) & 0xFFFFFFFF
        if payload:
            flow["turns"].append((direction, payload))
    return [(key[0], flow["port"], flow["turns"]) for key, flow in found.items()]


def spoken(port, transport, first):
    """The target that reads a flow."""
    if 53 in (port,) or port in (5353, 5355):
        return "dns"
    if transport == 17:
        return "quic" if first and first[0] & 0xC0 == 0xC0 else None
    if first.startswith(b"PRI * "):
        return "http2"
    if first[:1] == b"\x16":
        return "tls"
    return "http1" if first[:1].isalpha() else None


def turn(direction, payload):
    return struct.pack(">H", direction << 15 | len(payload)) + payload


def conversation(transport, target, turns):
    """Mode, seed of the cuts, turns."""
    if target == "quic":
        return b"\0\0\0" + b"".join(bytes([way]) + struct.pack(">H", len(said)) + said for way, said in turns)
    if target == "dns" and transport == 17:
        turns = [(way, struct.pack(">H", len(said)) + said) for way, said in turns]
    return b"\0\0\x07" + b"".join(turn(way, said[at : at + 0x1FFF]) for way, said in turns for at in range(0, len(said), 0x1FFF))


def record(link, frame):
    return bytes([LINKS.index(link), 0]) + struct.pack(">H", len(frame)) + frame


def segments(turns):
    """The lengths of a real flow, in its order: bytes themselves do not matter to that target."""
    at, out = [0, 0], [b"\0\xff\xff"]
    for way, said in turns:
        for start in range(0, len(said), 255):
            size = min(255, len(said) - start)
            if at[way] + size < 3800:
                out.append(struct.pack(">BBHH", 8 | way, size, at[way], at[1 - way]))
                at[way] += size
    return b"".join(out)


def pieces(payload, size):
    """A datagram cut into fragments."""
    out = [b"\0"]
    for at in range(0, len(payload), size):
        more = 4 if at + size < len(payload) else 0
        piece = payload[at : at + size]
        out.append(bytes([more, at // 8, len(piece)]) + piece)
    return b"".join(out)


def main():
    captures, corpora = map(pathlib.Path, sys.argv[1:3])
    seeds = {name: {} for name in ("decode", "defragmentation", "tcp", "http1", "http2", "tls", "quic", "dns", "inspect")}
    for capture in sorted(captures.rglob("*.pcap*")):
        frames = [(link, frame) for link, frame in packets(capture) if link in LINKS]
        for at in range(0, len(frames), 8):
            few = b"".join(record(link, frame) for link, frame in frames[at : at + 8])
            seeds["inspect"][few] = seeds["decode"][few] = None
        for transport_number, port, turns in flows(capture):
            if not turns:
                continue
            target = spoken(port, transport_number, turns[0][1])
            if target:
                seeds[target][conversation(transport_number, target, turns)] = None
            seeds["tcp"][segments(turns)] = None
            seeds["defragmentation"][pieces(turns[0][1][:1400], 64)] = None
            if target == "tls" and turns[0][1][5:6] == b"\x01":
                seeds["quic"][b"\1\0\7" + turns[0][1][5:]] = None
    for name, inputs in seeds.items():
        folder = corpora / name
        folder.mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(seeds[name]):
            (folder / f"seed-{number:04}").write_bytes(seed[:LONGEST])


if __name__ == "__main__":
    main()
