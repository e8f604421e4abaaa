# Every command does its own set-up in .venv; nothing else on the machine is touched.
PYTHON ?= python3
VENV ?= .venv
RUN := $(VENV)/bin/python
# The newest Python we support, where there is one beside the default.
NEWEST = $(firstword $(shell for each in python3.13 $${PYENV_ROOT:-$$HOME/.pyenv}/versions/3.13.*/bin/python3.13; do \
	$$each -c '' 2>/dev/null && echo $$each; done))

.PHONY: demo test test-newest test-all check format pictures run lock clean

demo: $(VENV)/ready  ## a pretend Slack to try in the browser; ARGS=--quick tells a whole round in the terminal
	$(RUN) -m sandbox $(ARGS)

test: $(VENV)/ready-dev  ## all tests, on PostgreSQL too where the engine matters; ARGS="tests/programme -k rating" for some
	$(RUN) -m pytest -n 2 $(ARGS)

test-newest:  ## the same on the newest Python, if this machine has it
	$(if $(NEWEST),$(MAKE) test VENV=.venv-newest PYTHON=$(NEWEST),@echo "There is no Python 3.13 on this machine.")

test-all:  ## everything on both engines and both Pythons
	$(MAKE) test test-newest ARGS="--both-engines $(ARGS)"

check: $(VENV)/ready-dev  ## format, lint, types, import rule, texts, migrations
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports
	$(RUN) -m pytest -q tests/checks

format: $(VENV)/ready-dev
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

pictures: $(VENV)/ready-dev  ## docs/pictures and docs/rundgang.html, photographed with Debian's Chromium
	$(RUN) -m tests.browser.pictures

run: $(VENV)/ready  ## the bot in a real workspace, settings from .env
	$(RUN) -m bot

lock: $(VENV)/ready-dev  ## write the lock files anew from pyproject.toml
	$(RUN) -m pip install --quiet uv
	$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links --python-version 3.11 \
		--custom-compile-command "make lock" pyproject.toml -o requirements.txt
	$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links --python-version 3.11 \
		--custom-compile-command "make lock" pyproject.toml --group dev -o requirements-dev.txt

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Digital Buddy needs Python 3.11 or later. Name one: make demo PYTHON=python3.13"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/ready: $(VENV)/bin/python requirements.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache
