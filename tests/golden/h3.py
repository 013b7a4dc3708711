#!/usr/bin/env python3
"""HTTP/3 as aioquic speaks it: the sites of the QUIC scene, and a client for what browsers no longer do.

    h3.py serve WORK ADDRESS                     on port 443, and on 8443 with a Retry before each connection
    h3.py get VERSION ADDRESS PORT HOST PATH     VERSION is 1, 2, or `unknown`: one that no server knows, so that it is negotiated

WORK holds the sites' files and the certificate; each request that was answered is a line in its access.log.
"""
import asyncio
import pathlib
import ssl
import sys

from aioquic.asyncio import QuicConnectionProtocol, connect, serve
from aioquic.h3.connection import H3_ALPN, H3Connection
from aioquic.h3.events import DataReceived, HeadersReceived
from aioquic.quic.configuration import QuicConfiguration
from aioquic.quic.events import ProtocolNegotiated
from aioquic.quic.packet import QuicProtocolVersion

import sites

TYPES = {".html": "text/html", ".png": "image/png", ".gif": "image/gif"}
VERSIONS = {"1": [QuicProtocolVersion.VERSION_1], "2": [QuicProtocolVersion.VERSION_2], "unknown": [QuicProtocolVersion.VERSION_1, 0x1A2A3A4A]}


class Speaker(QuicConnectionProtocol):
    """What both ends have in common: HTTP/3 begins once they agreed on it."""

    http = None

    def quic_event_received(self, event):
        if isinstance(event, ProtocolNegotiated):
            self.http = H3Connection(self._quic)
        for said in self.http.handle_event(event) if self.http else ():
            self.heard(said)

    def say(self, stream, fields, body=b"", end=True):
        self.http.send_headers(stream, [(name.encode(), value.encode()) for name, value in fields], end_stream=end and not body)
        if body:
            self.http.send_data(stream, body, end_stream=end)
        self.transmit()


class Server(Speaker):
    def __init__(self, *words, work, **more):
        super().__init__(*words, **more)
        self.work = work

    def heard(self, said):
        if not isinstance(said, HeadersReceived):
            return
        asked = {name.decode(): value.decode() for name, value in said.headers}
        host, path = asked[":authority"].split(":")[0], asked[":path"].split("?")[0]
        status, fields, body = self.answer(self.work / "sites" / sites.H3[host], path)
        self.say(said.stream_id, [(":status", status), ("content-length", str(len(body))), *fields], body)
        with (self.work / "access.log").open("a") as log:
            log.write("%s %s %s\n" % (host, path, status))

    def answer(self, site, path):
        if path == "/done":
            return "204", [], b""
        file = site / (path.lstrip("/") or "index.html")
        if not file.is_file():
            return "404", [], b""
        fields = [("content-type", TYPES[file.suffix])]
        if file.suffix == ".gif":
            fields += [("cache-control", "no-store"), ("set-cookie", "zid=5f2b9c0e71d84a63; Max-Age=31536000; Path=/; SameSite=None; Secure")]
        return "200", fields, file.read_bytes()


class Client(Speaker):
    def heard(self, said):
        if isinstance(said, (HeadersReceived, DataReceived)) and said.stream_ended:
            self.ended.set_result(None)

    async def get(self, host, path):
        self.ended = asyncio.get_running_loop().create_future()
        self.say(self._quic.get_next_available_stream_id(), [(":method", "GET"), (":scheme", "https"), (":authority", host), (":path", path)])
        await self.ended


async def listen(work, address):
    configuration = QuicConfiguration(is_client=False, alpn_protocols=H3_ALPN, supported_versions=[*VERSIONS["1"], *VERSIONS["2"]])
    configuration.load_cert_chain(work / "crt.pem", work / "key.pem")

    def speaker(*words, **more):
        return Server(*words, work=work, **more)
    await serve(address, 443, configuration=configuration, create_protocol=speaker)
    await serve(address, 8443, configuration=configuration, create_protocol=speaker, retry=True)
    await asyncio.Event().wait()


async def get(version, address, port, host, path):
    versions = VERSIONS[version]
    configuration = QuicConfiguration(alpn_protocols=H3_ALPN, server_name=host, verify_mode=ssl.CERT_NONE, supported_versions=versions, original_version=versions[-1])
    async with connect(address, port, configuration=configuration, create_protocol=Client) as client:
        await client.get(host, path)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        asyncio.run(listen(pathlib.Path(sys.argv[2]), sys.argv[3]))
    else:
        asyncio.run(get(sys.argv[2], sys.argv[3], int(sys.argv[4]), *sys.argv[5:]))
