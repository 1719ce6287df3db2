# Wirework: the everyday commands. `make` alone lists them.
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
CORPORA ?=
BUILD = .build/release
# The binary must not tell where it was built.
PREFIX_MAP = -Xcc -ffile-prefix-map=$(CURDIR)=. -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=.
RELEASE = $(SWIFT) build -c release --static-swift-stdlib -Xlinker -s $(PREFIX_MAP)
VENV = .venv

# Debian packages: C libraries with their headers, Graphviz for the pictures, Python for the interchange tests.
PACKAGES = pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libgumbo-dev zlib1g-dev libgraphviz-dev graphviz \
  libsqlite3-dev python3 python3-venv

.PHONY: help setup build demo test venv install patterns format scores bench picture clean

help: ## list the commands
	@awk -F':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the Debian packages that are missing
	@command -v $(SWIFT) >/dev/null || { \
	  echo "make setup: '$(SWIFT)' was not found. Install Swift 6.1 or newer (swift.org/install), or name it: make SWIFT=/path/to/swift" >&2; exit 1; }
	@command -v dpkg-query >/dev/null || { \
	  echo "make setup: this is not Debian or Ubuntu. Install what these packages hold, then go on: $(PACKAGES)" >&2; exit 0; }; \
	missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" -ne 0 ]; then \
	  echo "make setup: these packages are missing:$$missing" >&2; \
	  echo "Installing them needs root. Run: sudo apt-get install$$missing" >&2; exit 1; fi; \
	echo "make setup: installing$$missing"; \
	export DEBIAN_FRONTEND=noninteractive; \
	apt-get install -y --no-install-recommends $$missing >/dev/null 2>&1 \
	  || { apt-get update >/dev/null && apt-get install -y --no-install-recommends $$missing >/dev/null; }

build: setup ## build the release commands into .build/release
	@$(RELEASE) --product wirework-render
	@$(RELEASE) --product wirework

demo: build ## read Samples/, draw their graph, and say what to try next
	@$(BUILD)/wirework build Samples --out out

venv: setup ## the Python tools that check our exports, in .venv
	@if [ ! -e $(VENV)/ready ] || [ Tests/Interchange/requirements.txt -nt $(VENV)/ready ]; then \
	  python3 -m venv $(VENV) && $(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --only-binary=:all: -r Tests/Interchange/requirements.txt \
	  && touch $(VENV)/ready; fi

test: venv ## run the test suite
	@$(SWIFT) build --build-tests
	@WIREWORK_REQUIRE_PYTHON=1 $(SWIFT) test --skip-build
	@Tests/Outside/run

install: build ## install into PREFIX (default /usr/local): commands, data, man page, completions
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/wirework" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	@install -m 755 $(BUILD)/wirework $(BUILD)/wirework-render "$(DESTDIR)$(PREFIX)/bin"
	@for bundle in $(BUILD)/wirework_*.resources; do \
	  rm -rf "$(DESTDIR)$(PREFIX)/share/wirework/$$(basename $$bundle)"; \
	  cp -r $$bundle "$(DESTDIR)$(PREFIX)/share/wirework/"; done
	@install -m 644 docs/wirework.1 "$(DESTDIR)$(PREFIX)/share/man/man1"
	@$(BUILD)/wirework --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/wirework"
	@$(BUILD)/wirework --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_wirework"
	@$(BUILD)/wirework --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/wirework.fish"
	@echo "Installed: $(DESTDIR)$(PREFIX)/bin/wirework. Try: wirework build PATH…"

patterns: build ## learn the relations' examples anew, after a change of schemas or models
	@$(BUILD)/wirework schema compile -o Schemas/relations/compiled.patterns

format: ## format the Swift sources in place
	@$(SWIFT) format --in-place --recursive --parallel Sources Tests Schemas Package.swift

scores: setup ## print the scores: make scores CORPORA=folder
	@test -n "$(CORPORA)" || { echo "make scores: name the folder of corpora, laid out as Training/README.md says: make scores CORPORA=folder" >&2; exit 64; }
	@$(RELEASE) --product wirework-scores
	@$(BUILD)/wirework-scores --corpora "$(CORPORA)"

bench: build ## print timings and memory
	@Tests/Benchmarks/run

picture: demo ## put the demo's picture into the README
	@cp out/graph.svg docs/graph.svg

clean: ## remove what was built
	@rm -rf .build .venv
