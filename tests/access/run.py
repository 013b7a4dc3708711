#!/usr/bin/env python3
"""The web configuration file: what curl and a real Prometheus get over TLS, with passwords and with client certificates.

    run.py PIXELTAP

Needs root and the Debian packages that `make test-tools` installs. Prints one line a claim; the first that does not hold ends the
run with exit 1.
"""
import warnings

warnings.simplefilter("ignore", DeprecationWarning)
import crypt
import json
import pathlib
import signal
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "golden"))
from net import Lab, claim, prometheus, wait_for

CONFIG = """
[capture]
interfaces = ["ptap0"]

[events]
file = "%(work)s/events.jsonl"

[store]
file = ""

[web]
config_file = "%(work)s/web.yml"
"""
TLS = """
tls_server_config:
  cert_file: server.crt
  key_file: server.key
  client_auth_type: %s
  client_ca_file: ca.crt
"""
USERS = """
basic_auth_users:
  prometheus: %s
http_server_config:
  headers:
    Strict-Transport-Security: max-age=31536000
"""
SCRAPE = """, scheme: https, basic_auth: {username: prometheus, password: "%(password)s"},
  tls_config: {ca_file: %(work)s/ca.crt, cert_file: %(work)s/client.crt, key_file: %(work)s/client.key}"""
URL = "https://127.0.0.1:9783"
PASSWORD = "correct horse: battery"


def openssl(lab, *words):
    subprocess.run(["openssl", *map(str, words)], check=True, cwd=lab.work, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def authority(lab, name):
    openssl(lab, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=" + name,
            "-keyout", name + ".key", "-out", name + ".crt")


def certificate(lab, name, signer, serial):
    openssl(lab, "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=" + name, "-keyout", name + ".key", "-out", name + ".csr")
    (lab.work / "names").write_text("subjectAltName=IP:127.0.0.1\n")
    openssl(lab, "x509", "-req", "-in", name + ".csr", "-CA", signer + ".crt", "-CAkey", signer + ".key", "-set_serial", serial, "-days", "2",
            "-extfile", "names", "-out", name + ".crt")


def bcrypt(password):
    """As htpasswd makes it: by the C library, with htpasswd's prefix."""
    return crypt.crypt(password, crypt.mksalt(crypt.METHOD_BLOWFISH, rounds=1024)).replace("$2b$", "$2y$")


def status(lab, path, *words):
    """What curl got: the status, or the exit code where there was none, negative."""
    result = subprocess.run(["ip", "netns", "exec", lab.server, "curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", "--max-time", "10", "--cacert", lab.work / "ca.crt",
                             *words, URL + path], capture_output=True, text=True, check=False)
    return int(result.stdout) if result.returncode == 0 else -result.returncode


def serial(lab, *words):
    """Serial number of the server's certificate as curl saw it."""
    result = subprocess.run(["ip", "netns", "exec", lab.server, "curl", "-s", "-o", "/dev/null", "-w", "%{certs}", "--cacert", lab.work / "ca.crt", *words, URL + "/healthz"],
                            capture_output=True, text=True, check=False)
    return next((line.split(":")[1].strip() for line in result.stdout.splitlines() if line.startswith("Serial Number:")), None)


def main():
    binary = pathlib.Path(sys.argv[1]).resolve()
    with Lab() as lab:
        authority(lab, "ca")
        authority(lab, "stranger")
        certificate(lab, "server", "ca", 11)
        certificate(lab, "client", "ca", 12)
        certificate(lab, "other", "stranger", 13)
        web, config = lab.work / "web.yml", lab.work / "pixeltap.toml"
        web.write_text(TLS % "RequireAndVerifyClientCert" + USERS % bcrypt(PASSWORD))
        config.write_text(CONFIG % {"work": lab.work})
        checked = lab.run(lab.server, binary, "check", "-c", config, capture_output=True, text=True).stdout
        claim("check says who may ask", "https://127.0.0.1:9783/, for one user with a certificate" in checked)
        log = (lab.work / "pixeltap.log").open("w")
        sensor = lab.start(lab.server, binary, "run", "-c", config, stderr=log)
        own = ["--cert", lab.work / "client.crt", "--key", lab.work / "client.key"]
        foreign = ["--cert", lab.work / "other.crt", "--key", lab.work / "other.key"]
        user = ["-u", "prometheus:" + PASSWORD]
        wait_for("readiness", lambda: status(lab, "/readyz", *own, *user) == 200)
        claim("with certificate and password all is served", all(status(lab, path, *own, *user) == 200 for path in ("/", "/metrics", "/healthz")))
        for version in ("--http1.1", "--http2"):
            claim("by " + version[2:], status(lab, "/metrics", version, *own, *user) == 200)
        claim("without a password nothing is, health neither", all(status(lab, path, *own) == 401 for path in ("/", "/metrics", "/healthz", "/api/v1/overview", "/nothing")))
        wrong = [["-u", "prometheus:wrong"], ["-u", "nobody:" + PASSWORD], ["-u", "prometheus:"]]
        claim("nor with a wrong one", all(status(lab, "/metrics", *own, *words) == 401 for words in wrong * 2))
        claim("without a certificate there is no connection", status(lab, "/metrics", *user) < 0)
        claim("nor with one of another authority", status(lab, "/metrics", *foreign, *user) < 0)
        claim("nor by TLS 1.1", status(lab, "/metrics", "--tls-max", "1.1", *own, *user) < 0)
        clear = subprocess.run(["ip", "netns", "exec", lab.server, "curl", "-s", "--max-time", "10", "http://127.0.0.1:9783/metrics"], capture_output=True, check=False)
        claim("nor in clear", clear.returncode != 0)
        headers = lab.run(lab.server, "curl", "-s", "-D", "-", "-o", "/dev/null", "--cacert", lab.work / "ca.crt", *own, *user, URL + "/", capture_output=True, text=True).stdout
        claim("header fields are set as configured", "strict-transport-security: max-age=31536000" in headers.lower())

        lab.start(lab.server, *prometheus(lab, SCRAPE % {"work": lab.work, "password": PASSWORD}), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def scrapes():
            answer = subprocess.run(["ip", "netns", "exec", lab.server, "curl", "-sf", "http://127.0.0.1:9090/api/v1/query?query=up"], capture_output=True, text=True, check=False).stdout
            return bool(answer) and any(row["value"][1] == "1" for row in json.loads(answer)["data"]["result"])
        wait_for("Prometheus", scrapes, 40)
        claim("Prometheus scrapes with certificate and password")

        certificate(lab, "server", "ca", 14)
        web.write_text(TLS % "VerifyClientCertIfGiven" + USERS % bcrypt("another"))
        sensor.send_signal(signal.SIGHUP)
        other = ["-u", "prometheus:another"]
        wait_for("the new password", lambda: status(lab, "/metrics", *own, *other) == 200)
        claim("after SIGHUP the old password is wrong", status(lab, "/metrics", *own, *user) == 401)
        claim("and the new certificate is shown", serial(lab, *own, *other) in ("0e", "0E", "14"))
        claim("and nobody needs a certificate any more", status(lab, "/metrics", *other) == 200)
        claim("but one of another authority is still refused", status(lab, "/metrics", *foreign, *other) < 0)

        web.write_text(web.read_text().replace("key_file", "key_fil"))
        sensor.send_signal(signal.SIGHUP)
        wait_for("the refusal", lambda: 'did you mean "tls_server_config.key_file"' in (lab.work / "pixeltap.log").read_text())
        claim("a file with a mistake is refused by name, and the one before stays", status(lab, "/metrics", *other) == 200)
        refused = lab.run(lab.server, "sh", "-c", '"$0" check -c "$1" 2>&1; echo $?', binary, config, capture_output=True, text=True).stdout
        claim("check refuses it too", refused.rstrip().endswith("2") and "key_fil" in refused)
        lab.stop(sensor)
        claim("no secret stands in the log", PASSWORD not in (lab.work / "pixeltap.log").read_text() and "$2y$" not in (lab.work / "pixeltap.log").read_text())


if __name__ == "__main__":
    main()
