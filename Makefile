# What one types. `make help` lists it.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
CARGO ?= cargo
export CARGO_TERM_COLOR ?= auto
SEED ?= 1

BUILD_PACKAGES := build-essential libpcap-dev python3
TEST_PACKAGES := nginx-light dnsmasq-base chromium chromium-driver tcpdump ethtool iproute2 openssl curl python3 prometheus umoci runc webext-ublock-origin-chromium

# Installs those of the named Debian packages that are missing, and says so.
define install
	@missing=(); for package in $(1); do dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing+=($$package); done; \
	if [ $${#missing[@]} -gt 0 ]; then echo "installing $${missing[*]}"; $(SUDO) apt-get update -qq; \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null; fi
endef

.PHONY: help
help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

.PHONY: build-tools
build-tools: ## install what the build needs
	$(call install,$(BUILD_PACKAGES))

.PHONY: test-tools
test-tools: build-tools ## install what the tests need
	$(call install,$(TEST_PACKAGES))

.PHONY: demo
demo: build-tools ## build, replay a capture of a shop visit, print the summary
	$(CARGO) build --release --locked
	target=$${CARGO_TARGET_DIR:-target}; $$target/release/pixeltap replay pcaps/shop.pcap

.PHONY: test
test: test-tools lint ## everything that must pass: format, lints, documentation, tests, fuzz targets
	PROPTEST_RNG_SEED=$(SEED) $(CARGO) test --locked
	$(MAKE) instructions
	$(MAKE) fuzz
	@if reason=$$(python3 tests/gateway/run.py --can); then $(MAKE) gateway-test PROFILE=dev; else echo "skipped: make gateway-test: $$reason"; fi

# Property tests look at the same cases in every run of `make test`; this draws new ones, and many more.
.PHONY: properties
properties: build-tools ## property tests over many new cases
	PROPTEST_CASES=5000 $(CARGO) test --locked --lib

.PHONY: lint
lint: ## formatting, clippy and rustdoc, warnings denied
	$(CARGO) fmt --check
	$(CARGO) clippy --locked --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings -A rustdoc::private_intra_doc_links" $(CARGO) doc --locked --no-deps --document-private-items

FUZZ_TARGETS := decode defragmentation tcp http1 http2 tls quic dns inspect
SECONDS ?= 20
# Coverage as libFuzzer wants it, by what the stable compiler has.
FUZZ_FLAGS := --cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares
FUZZ_DIR = $(abspath $(or $(CARGO_TARGET_DIR),target))/fuzz
FUZZ_HOST = $(shell rustc -vV | sed -n 's/^host: //p')

# What is fuzzed is built of the same crates as what is shipped.
fuzz/Cargo.lock: Cargo.lock
	cp Cargo.lock $@

.PHONY: fuzz
fuzz: build-tools fuzz/Cargo.lock ## every parser against hostile bytes, two at a time, each for SECONDS=20
	$(call install,python3)
	cd fuzz && RUSTFLAGS="$(FUZZ_FLAGS)" $(CARGO) build --release --target $(FUZZ_HOST) --target-dir $(FUZZ_DIR)
	python3 fuzz/seeds.py pcaps fuzz/corpus
	printf '%s\n' $(FUZZ_TARGETS) | xargs -P 2 -I {} fuzz/run.sh $(FUZZ_DIR)/$(FUZZ_HOST)/release/{} $(SECONDS) $(SEED)

# The HTTP/3 server of a golden capture; nothing else needs it.
AIOQUIC := 1.7.2

.PHONY: golden
golden: test-tools ## make the captures in pcaps/ anew with real programs (root) and renew their expected events
	$(call install,wireshark-common python3-venv)
	python3 -m venv target/golden
	target/golden/bin/pip install --quiet aioquic==$(AIOQUIC)
	$(SUDO) target/golden/bin/python tests/golden/capture.py
	$(MAKE) golden-events

.PHONY: golden-events
golden-events: build-tools ## renew the expected events of the captures that are there; read the diff
	UPDATE_GOLDEN=1 $(CARGO) test --locked --test golden

CARGO_DEB := 3.8.0
# What packages hold: `make deb PROFILE=dev` packs the binary that tests are run with.
PROFILE ?= release
BINARY = $${CARGO_TARGET_DIR:-target}/$(if $(filter dev,$(PROFILE)),debug,$(PROFILE))/pixeltap

.PHONY: package-files
package-files: build-tools ## the binary that is packed, its man page and shell completions
	$(CARGO) build --profile $(PROFILE) --locked
	@mkdir -p target/package/man; $(BINARY) man >target/package/man/pixeltap.1; \
	$(BINARY) completions bash >target/package/pixeltap.bash; $(BINARY) completions zsh >target/package/_pixeltap; \
	$(BINARY) completions fish >target/package/pixeltap.fish

.PHONY: deb
deb: package-files ## a Debian package in target/debian
	@$(CARGO) deb --version >/dev/null 2>&1 || $(CARGO) install cargo-deb --locked --version $(CARGO_DEB)
	rm -f target/debian/pixeltap_*.deb
	$(CARGO) deb --no-build --locked --profile $(PROFILE) $(if $(filter dev,$(PROFILE)),--fast --no-strip) --output target/debian/

.PHONY: tarball
tarball: build-tools ## binary, units, configuration and documentation for other distributions, in target/package
	$(CARGO) build --profile $(PROFILE) --locked
	@mkdir -p target/package; python3 packaging/pack.py tarball $(BINARY) target/package/pixeltap.tar.gz; echo target/package/pixeltap.tar.gz

.PHONY: image
image: build-tools ## a container image (OCI archive) of the binary and its libraries alone, in target/package
	$(CARGO) build --profile $(PROFILE) --locked
	@mkdir -p target/package; python3 packaging/pack.py image $(BINARY) target/package/pixeltap-image.tar; echo target/package/pixeltap-image.tar

.PHONY: dashboard-test
dashboard-test: test-tools ## the dashboard in a real browser over a live sensor (root); screenshots in target/dashboard
	$(CARGO) build --locked
	$(SUDO) python3 tests/dashboard/run.py $${CARGO_TARGET_DIR:-target}/debug/pixeltap target/dashboard

GATEWAY_PACKAGES := mmdebstrap systemd-container util-linux procps

.PHONY: gateway-test
gateway-test: test-tools deb ## the package on a Debian with systemd, a browser behind it, Prometheus in front (root)
	$(call install,$(GATEWAY_PACKAGES))
	$(SUDO) python3 tests/gateway/run.py target/debian/pixeltap_*.deb

MINUTES ?= 60
RATE ?= 8000

.PHONY: soak
soak: test-tools ## the sensor live for MINUTES at RATE packets a second: memory stays flat, no packet is unaccounted for (root)
	$(CARGO) build --locked --release
	$(SUDO) python3 tests/soak/run.py target/release/pixeltap $(MINUTES) $(RATE)

UPDATE ?=

.PHONY: instructions
instructions: test-tools ## instructions that replays take, against those on record (UPDATE=--update renews it)
	$(CARGO) build --locked --profile fast
	python3 tests/instructions/run.py $${CARGO_TARGET_DIR:-target}/fast/pixeltap $(UPDATE)

.PHONY: bench
bench: build-tools ## throughput of the rooms
	$(CARGO) bench --locked
