"""Two hosts in network namespaces of their own, joined by a veth pair: a server with nginx and dnsmasq, and a client.

Everything is removed when the block ends. Needs root and the Debian packages that `make test-tools` installs.
"""
import contextlib
import itertools
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROMETHEUS = """
global: {scrape_interval: 1s, evaluation_interval: 1s}
rule_files: [%(root)s/config/prometheus/rules.yml, %(root)s/config/prometheus/alerts.yml]
scrape_configs: [{job_name: pixeltap, static_configs: [{targets: ["127.0.0.1:9783"]}]%(scrape)s}]
"""
SERVER, CLIENT = "10.83.0.2", "10.83.0.1"
SERVER6, CLIENT6 = "fd83::2", "fd83::1"


class Lab:
    def __init__(self):
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="pixeltap-lab-"))
        self.server, self.client = "ptap-s-%d" % os.getpid(), "ptap-c-%d" % os.getpid()
        self.processes = []

    def ip(self, *words):
        subprocess.run(["ip", *words], check=True)

    def start(self, namespace, *command, **more):
        """Starts a program inside a namespace; it is stopped, by its id, when the lab closes."""
        process = subprocess.Popen(["ip", "netns", "exec", namespace, *map(str, command)], **more)
        self.processes.append(process)
        return process

    def run(self, namespace, *command, **more):
        return subprocess.run(["ip", "netns", "exec", namespace, *map(str, command)], check=True, **more)

    def stop(self, process, how=signal.SIGTERM):
        if process.poll() is None:
            process.send_signal(how)
        process.wait(20)
        if process in self.processes:
            self.processes.remove(process)

    def __enter__(self):
        try:
            self.up()
        except BaseException:
            self.__exit__()
            raise
        return self

    def up(self):
        self.ip("netns", "add", self.server)
        self.ip("netns", "add", self.client)
        resolver = pathlib.Path("/etc/netns", self.client)
        resolver.mkdir(parents=True)
        (resolver / "resolv.conf").write_text("nameserver %s\n" % SERVER)
        self.ip("link", "add", "ptap0", "netns", self.server, "type", "veth", "peer", "name", "ptap1", "netns", self.client)
        for namespace, device, four, six in ((self.server, "ptap0", SERVER, SERVER6), (self.client, "ptap1", CLIENT, CLIENT6)):
            self.ip("-n", namespace, "addr", "add", four + "/24", "dev", device)
            self.ip("-n", namespace, "addr", "add", six + "/64", "dev", device, "nodad")
            self.ip("-n", namespace, "link", "set", "lo", "up")
            self.ip("-n", namespace, "link", "set", device, "up")
            # Segments as a wire carries them: no offload joins them before the capture sees them.
            subprocess.run(["ip", "netns", "exec", namespace, "ethtool", "-K", device, "tso", "off", "gso", "off", "gro", "off", "tx", "off"],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __exit__(self, *_):
        for process in list(self.processes):
            with contextlib.suppress(Exception):
                self.stop(process)
        for namespace in (self.server, self.client):
            subprocess.run(["ip", "netns", "del", namespace], stderr=subprocess.DEVNULL, check=False)
        shutil.rmtree(pathlib.Path("/etc/netns", self.client), ignore_errors=True)
        shutil.rmtree(self.work, ignore_errors=True)


def claim(text, holds=True):
    """Says what was found to hold; ends the run with what does not."""
    if not holds:
        raise AssertionError(text)
    print("ok: " + text, flush=True)


def wait_for(what, probe, seconds=20):
    """Asks again and again until the probe holds; an error names what did not come."""
    end = time.monotonic() + seconds
    while not probe():
        if time.monotonic() > end:
            raise TimeoutError("waited %d s for %s" % (seconds, what))
        time.sleep(0.02)


def listens(lab, namespace, port, udp=False):
    def probe():
        out = subprocess.run(["ip", "netns", "exec", namespace, "ss", "-Hln" + ("u" if udp else "t"), "sport = :%d" % port],
                             capture_output=True, text=True, check=False).stdout
        return bool(out.strip())
    return probe


@contextlib.contextmanager
def capture(lab, path, what="tcp or udp"):
    """tcpdump on the server's end of the wire; it has seen everything when the block ends."""
    errors = lab.work / "tcpdump.err"
    with errors.open("w") as err:
        tcpdump = lab.start(lab.server, "tcpdump", "-Z", "root", "-n", "--immediate-mode", "-U", "-i", "ptap0", "-s", "0", "-w", path, what, stderr=err)
        wait_for("tcpdump", lambda: "listening on" in errors.read_text())
        yield
        marker = b"pixeltap lab: the end"
        # A last packet of our own tells that all before it was written; it is cut off again below.
        lab.run(lab.client, "python3", "-c", "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(%r, (%r, 9))" % (marker, SERVER))
        wait_for("the last packet", lambda: marker in pathlib.Path(path).read_bytes())
        lab.stop(tcpdump, signal.SIGINT)
    cut_after(path, marker)


def records(data):
    """The records of a pcap of this machine's byte order, each a head of 16 bytes and what was captured."""
    at = 24
    while at + 16 <= len(data):
        end = at + 16 + int.from_bytes(data[at + 8:at + 12], sys.byteorder)
        yield data[at:end]
        at = end


def cut_after(path, marker):
    """Drops the marker's packet and what came after it, record by record."""
    data = pathlib.Path(path).read_bytes()
    kept = itertools.takewhile(lambda record: marker not in record[16:], records(data))
    pathlib.Path(path).write_bytes(data[:24] + b"".join(kept))


def prometheus(lab, scrape=""):
    """The command that starts a Prometheus on loopback with the shipped rules, scraping the sensor every second; `scrape` is YAML
    that says more of how."""
    config = lab.work / "prometheus.yml"
    config.write_text(PROMETHEUS % {"root": ROOT, "scrape": scrape})
    return ["prometheus", "--config.file=%s" % config, "--storage.tsdb.path=%s" % (lab.work / "tsdb"), "--web.listen-address=127.0.0.1:9090"]
