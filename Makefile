# make run    install what is missing, build, open the window (with no display: the same job headless)
# make test   install what is missing, run every test, print the time of each part
# make nightly  400 filings through a bad network; the real window killed 200 times while words are typed
# make bench  the measurements, as ratios
# make registry-package  the registry as a Debian package
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.PHONY: run test nightly bench registry-package deps ui build

export CARGO_TERM_COLOR ?= never
TARGET := $(or $(CARGO_TARGET_DIR),target)

RUN_PACKAGES := build-essential pkg-config libwebkit2gtk-4.1-dev
TEST_PACKAGES := webkit2gtk-driver xvfb poppler-utils qpdf procps imagemagick libreoffice-writer-nogui \
	default-jre-headless libpdfbox2-java libjaxb-api-java libactivation-java postgresql python3-venv python3-aiosmtpd \
	chromium chromium-driver

run: deps
	@tests/bin/run "$(TARGET)"

test: TEST = yes
test: deps
	@tests/bin/test "$(TARGET)"

nightly: TEST = yes
nightly: deps ui
	@cargo build --quiet --workspace --bins
	REQLAMENT_FILINGS=400 cargo test --package reqlament-registry --test registry -- faults
	REQLAMENT_KILLS=200 cargo test --package reqlament-tests --test window -- what_was_called_saved

bench: TEST = yes
bench: deps
	@tests/bin/bench "$(TARGET)"

registry-package: deps
	@cargo build --quiet --release --package reqlament-registry
	src-tauri/crates/registry/debian/build "$(TARGET)/release/reqlament-registry" reqlament-registry.deb

ui:
	@tests/bin/ui

build: ui
	@cargo build --workspace --bins

deps:
	@tests/bin/install $(RUN_PACKAGES) $(if $(TEST),$(TEST_PACKAGES))
