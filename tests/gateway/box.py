"""The box: a Debian with a real systemd in a container, between the namespaces of a client and of a server."""
import contextlib
import ctypes
import gzip
import hashlib
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import urllib.parse

from net import SERVER, Lab, prometheus, wait_for

PACKAGES = "systemd-sysv,dbus,iproute2,libpcap0.8,logrotate,procps"
LAN, LAN_CLIENT, WAN = "10.84.0.1", "10.84.0.2", "10.83.0.254"
PTRACE_ATTACH, PTRACE_DETACH, WAIT_ALL = 16, 17, 0x40000000
PR_SET_PDEATHSIG, LANDLOCK_CREATE_RULESET = 1, 444


def debian():
    """A tar file of a Debian with systemd, made once."""
    cache = pathlib.Path(os.environ.get("CARGO_TARGET_DIR") or os.path.expanduser("~/.cache/pixeltap"))
    path = cache / ("bookworm-%s.tar" % hashlib.sha256(PACKAGES.encode()).hexdigest()[:12])
    if not path.exists():
        print("making a Debian, once: " + str(path), flush=True)
        cache.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".%d.tar" % os.getpid())
        try:
            subprocess.run(["mmdebstrap", "--quiet", "--variant=minbase", "--include=" + PACKAGES, "bookworm", fresh], check=True)
            fresh.rename(path)
        finally:
            fresh.unlink(missing_ok=True)
    return path


def end_with_parent():
    """The container ends when this script does, however that ends."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Gateway(Lab):
    """A Debian with systemd between a client's and a server's namespace."""

    def up(self):
        self.root, self.leader, self.nspawn = self.work / "root", None, None
        self.root.mkdir()
        subprocess.run(["tar", "-xf", debian(), "-C", self.root], check=True)
        self.console = (self.work / "console").open("w")
        self.nspawn = subprocess.Popen(["systemd-nspawn", "-D", self.root, "--machine=ptap-%d" % os.getpid(), "--boot", "--private-network", "--register=no",
                                        "--keep-unit", "--console=read-only",
                                        # A machine of its own would know these.
                                        "--system-call-filter=landlock_create_ruleset landlock_add_rule landlock_restrict_self"], stdin=subprocess.DEVNULL, stdout=self.console, stderr=self.console,
                                       preexec_fn=end_with_parent)
        try:
            wait_for("the container's init", self.find_leader, 30)
            wait_for("systemd", self.has_booted, 90)
        except TimeoutError:
            print((self.work / "console").read_text()[-4000:], file=sys.stderr)
            raise
        self.wire()

    def find_leader(self):
        """The process that is 1 in there; nspawn's first child only makes it, and ends."""
        if self.nspawn.poll() is not None:
            raise RuntimeError("systemd-nspawn ended: " + (self.work / "console").read_text()[-2000:])
        for child in pathlib.Path("/proc/%d/task/%d/children" % (self.nspawn.pid, self.nspawn.pid)).read_text().split():
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                status = pathlib.Path("/proc", child, "status").read_text()
                if re.search(r"^NSpid:\t\d+\t1$", status, re.M):
                    self.leader = child
        return self.leader is not None

    def has_booted(self):
        return self.inside("systemctl", "is-system-running", check=False).stdout.strip() in ("running", "degraded")

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
        # Whatever runs in the container ends with its init.
        if self.leader:
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(self.leader), signal.SIGKILL)
        if self.nspawn:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.nspawn.wait(10)
            self.nspawn.kill()
            self.nspawn.wait()
        super().__exit__()

    def web(self, path):
        """GET of the sensor's own pages, from inside the gateway's network; "" where nobody answers."""
        result = subprocess.run(["nsenter", "-t", self.leader, "-n", "curl", "-s", "--max-time", "10", "http://127.0.0.1:9783" + path],
                                capture_output=True, text=True, check=False)
        return result.stdout

    def query(self, expression):
        """Answer of PromQL as {labels: value}, labels as a sorted tuple."""
        url = "http://127.0.0.1:9090/api/v1/query?query=" + urllib.parse.quote(expression)
        with contextlib.suppress(subprocess.CalledProcessError, json.JSONDecodeError):
            rows = json.loads(self.net("curl", "-s", "--max-time", "10", url, capture_output=True, text=True).stdout)["data"]["result"]
            return {tuple(sorted(row["metric"].items())): float(row["value"][1]) for row in rows}
        return {}

    def total(self, expression):
        """Sum of all rows; 0 as long as Prometheus does not answer."""
        return sum(self.query(expression).values())

    def events(self, kind):
        """All events of a type, those of rotated files among them."""
        texts = []
        for path in sorted((self.root / "var/log/pixeltap").glob("events.jsonl*")):
            with contextlib.suppress(FileNotFoundError):
                texts.append(gzip.open(path, "rt").read() if path.suffix == ".gz" else path.read_text())
        events = [json.loads(line) for text in texts for line in text.splitlines()]
        return [event for event in events if event["type"] == kind]

    def show(self, name):
        """A property of the sensor's unit."""
        return self.inside("systemctl", "show", "--property=" + name, "--value", "pixeltap").stdout.strip()

    def main_pid(self):
        return self.show("MainPID")

    def thread(self, name):
        """The id, as this machine counts, of a thread of the sensor."""
        pid = self.main_pid()
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if re.search(r"^NSpid:\t\d+\t%s$" % pid, (folder / "status").read_text(), re.M):
                    for task in (folder / "task").iterdir():
                        if (task / "comm").read_text().strip() == name:
                            return int(task.name)
        raise RuntimeError("the sensor has no thread " + name)

    def is_ready(self):
        return self.inside("systemctl", "is-active", "pixeltap", check=False).stdout.strip() == "active" and self.web("/readyz") == "ok\n"


@contextlib.contextmanager
def stopped(thread):
    """Holds one thread still, as a debugger does; the others of its process go on."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.ptrace(PTRACE_ATTACH, thread, None, None):
        raise OSError(ctypes.get_errno(), "ptrace")
    os.waitpid(thread, WAIT_ALL)
    try:
        yield
    finally:
        libc.ptrace(PTRACE_DETACH, thread, None, None)


def reap(thread):
    """Whether a thread that is held has ended; as long as nobody asks, its process can't."""
    with contextlib.suppress(ChildProcessError):
        found, status = os.waitpid(thread, WAIT_ALL | os.WNOHANG)
        return found == thread and (os.WIFEXITED(status) or os.WIFSIGNALED(status))
    return True


def has_landlock():
    """Whether this kernel, which is the container's too, knows Landlock."""
    return ctypes.CDLL(None).syscall(LANDLOCK_CREATE_RULESET, None, 0, 1) > 0
