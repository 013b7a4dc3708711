#!/usr/bin/env python3
"""Packs a built sensor for where no Debian package goes.

    pack.py tarball PIXELTAP OUT.tar.gz     binary, units, configuration, completions, documentation, install notes
    pack.py image PIXELTAP OUT.tar          a container image (OCI archive): the binary and its libraries are its only layer

The same input gives the same bytes: times are zero, names are sorted.
"""
import gzip
import hashlib
import io
import json
import pathlib
import platform
import re
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
ARCHITECTURE = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
# As a container it starts as root and goes on as this user, with CAP_NET_RAW alone.
PASSWD = "root:x:0:0:root:/:/usr/sbin/nologin\npixeltap:x:999:999:pixeltap sensor:/var/lib/pixeltap:/usr/sbin/nologin\n"
GROUP = "root:x:0:\npixeltap:x:999:\n"


class Tar:
    """A tar file in memory."""

    def __init__(self):
        self.buffer = io.BytesIO()
        self.tar = tarfile.open(fileobj=self.buffer, mode="w", format=tarfile.PAX_FORMAT)
        self.folders = set()

    def add(self, name, body, mode=0o644, kind=tarfile.REGTYPE, owner=0):
        for parent in reversed(pathlib.PurePosixPath(name).parents[:-1]):
            if str(parent) not in self.folders:
                self.folder(str(parent))
        entry = tarfile.TarInfo(name)
        entry.type, entry.mode, entry.uid, entry.gid, entry.size = kind, mode, owner, owner, len(body)
        self.tar.addfile(entry, io.BytesIO(body))

    def folder(self, name, mode=0o755, owner=0):
        self.folders.add(name)
        self.add(name, b"", mode, tarfile.DIRTYPE, owner)

    def bytes(self):
        self.tar.close()
        return self.buffer.getvalue()


def stripped(binary):
    with tempfile.NamedTemporaryFile() as out:
        subprocess.run(["strip", "-o", out.name, binary], check=True)
        return pathlib.Path(out.name).read_bytes()


def said(binary, *words):
    return subprocess.run([binary, *words], check=True, capture_output=True).stdout


def tarball(binary, out):
    version = said(binary, "--version").decode().split()[1]
    top = "pixeltap-%s-linux-%s" % (version, ARCHITECTURE)
    files = {"bin/pixeltap": (stripped(binary), 0o755), "man/pixeltap.1": (said(binary, "man"), 0o644),
             "sysusers.d/pixeltap.conf": ((ROOT / "packaging/sysusers.conf").read_bytes(), 0o644),
             "tmpfiles.d/pixeltap.conf": ((ROOT / "packaging/tmpfiles.conf").read_bytes(), 0o644),
             "logrotate.d/pixeltap": ((ROOT / "packaging/logrotate").read_bytes(), 0o644),
             "INSTALL.md": ((ROOT / "docs/install.md").read_bytes(), 0o644)}
    for shell, name in (("bash", "pixeltap.bash"), ("zsh", "_pixeltap"), ("fish", "pixeltap.fish")):
        files["completions/" + name] = (said(binary, "completions", shell), 0o644)
    for pattern in ("config/*.toml", "config/prometheus/*.yml", "config/grafana/*.json", "systemd/*.service", "docs/*.md", "README.md", "CHANGELOG.md", "LICENSE-*"):
        for path in ROOT.glob(pattern):
            files[str(path.relative_to(ROOT))] = (path.read_bytes(), 0o644)
    tar = Tar()
    for name, (body, mode) in sorted(files.items()):
        tar.add("%s/%s" % (top, name), body, mode)
    out.write_bytes(gzip.compress(tar.bytes(), compresslevel=6, mtime=0))


def libraries(binary):
    """Shared libraries by the path at which they are looked for: the loader among them."""
    found = {}
    for line in subprocess.run(["ldd", binary], check=True, capture_output=True, text=True).stdout.splitlines():
        match = re.search(r"(/\S+) \(0x", line)
        if match:
            found[match.group(1)] = pathlib.Path(match.group(1)).resolve().read_bytes()
    return found


def image(binary, out):
    layer = Tar()
    for name in ("etc/pixeltap", "tmp"):
        layer.folder(name, 0o1777 if name == "tmp" else 0o755)
    for name in ("var/log/pixeltap", "var/lib/pixeltap"):
        for parent in ("var", str(pathlib.PurePosixPath(name).parent)):
            if parent not in layer.folders:
                layer.folder(parent)
        layer.folder(name, 0o750, 999)
    layer.add("etc/passwd", PASSWD.encode())
    layer.add("etc/group", GROUP.encode())
    layer.add("usr/bin/pixeltap", stripped(binary), 0o755)
    for path, body in sorted(libraries(binary).items()):
        layer.add(path.lstrip("/"), body, 0o755)
    bare = layer.bytes()
    packed = gzip.compress(bare, compresslevel=6, mtime=0)
    version = said(binary, "--version").decode().split()[1]
    config = {"architecture": ARCHITECTURE, "os": "linux", "rootfs": {"type": "layers", "diff_ids": [digest(bare)]},
              "config": {"Entrypoint": ["/usr/bin/pixeltap"], "Cmd": ["run"], "Env": ["PATH=/usr/bin"], "WorkingDir": "/",
                         "Volumes": {"/var/log/pixeltap": {}, "/var/lib/pixeltap": {}},
                         "Labels": {"org.opencontainers.image.title": "pixeltap", "org.opencontainers.image.version": version,
                                    "org.opencontainers.image.licenses": "MIT OR Apache-2.0"}}}
    config = json.dumps(config, sort_keys=True).encode()
    manifest = json.dumps({"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
                           "config": blob("application/vnd.oci.image.config.v1+json", config),
                           "layers": [blob("application/vnd.oci.image.layer.v1.tar+gzip", packed)]}, sort_keys=True).encode()
    reference = blob("application/vnd.oci.image.manifest.v1+json", manifest)
    reference["annotations"] = {"org.opencontainers.image.ref.name": version}
    archive = Tar()
    archive.add("oci-layout", b'{"imageLayoutVersion": "1.0.0"}')
    archive.add("index.json", json.dumps({"schemaVersion": 2, "manifests": [reference]}, sort_keys=True).encode())
    for body in (config, manifest, packed):
        archive.add("blobs/sha256/" + digest(body).split(":")[1], body)
    out.write_bytes(archive.bytes())


def digest(body):
    return "sha256:" + hashlib.sha256(body).hexdigest()


def blob(kind, body):
    return {"mediaType": kind, "digest": digest(body), "size": len(body)}


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("tarball", "image"):
        sys.exit(__doc__)
    pack = tarball if sys.argv[1] == "tarball" else image
    pack(pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(sys.argv[3]))
