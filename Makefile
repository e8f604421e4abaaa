# Every command does its own set-up in .venv; nothing else on the machine is touched.
PYTHON ?= python3
VENV ?= .venv
RUN := $(VENV)/bin/python
# The newest Python we support, where there is one beside the default.
NEWEST = $(firstword $(shell for each in python3.13 $${PYENV_ROOT:-$$HOME/.pyenv}/versions/3.13.*/bin/python3.13; do \
	$$each -c '' 2>/dev/null && echo $$each; done))

# The tests start the bot as a process of its own, again and again: it need not be compiled each time.
unexport PYTHONDONTWRITEBYTECODE

LOCKS := requirements.txt requirements-demo.txt requirements-dev.txt
# Calendar readers that judge our calendar files. Without npm their tests are skipped and say so.
READERS := $(if $(shell command -v npm 2>/dev/null),tests/calendars/node_modules/ready)

.PHONY: demo test test-faults test-newest test-all check format pictures run lock clean

demo: $(VENV)/ready-demo  ## a pretend Slack to try in the browser; ARGS=--quick tells a whole round in the terminal
	$(RUN) -m sandbox $(ARGS)

test: $(VENV)/ready-dev $(READERS)  ## all tests, on PostgreSQL too where the engine matters; ARGS="tests/programme -k rating" for some
	$(RUN) -m pytest -n 2 --dist loadgroup $(ARGS)

# KILLS=3000 takes hours; SEED=number chooses the same moments and deeds again.
test-faults: $(VENV)/ready-dev  ## the whole bot is killed 300 times
	KILLS=$${KILLS:-300} $(RUN) -m pytest -m long tests/faults/test_whole_bot.py
	$(RUN) -m pytest -m long tests/properties

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

# Versions stand in the lock files alone: what is locked stays, unless ARGS=--upgrade (or ARGS="--upgrade-package NAME").
UV_LOCK = $(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-emit-index-url \
	--no-emit-find-links --python-version 3.11 --custom-compile-command "make lock" pyproject.toml $(ARGS)
STAND_IN = stand-ins/pandas-2.0.0+left.out-py3-none-any.whl

lock: $(VENV)/ready-dev  ## write the lock files anew from pyproject.toml: the server's, the demo's, the developers'
	@for lock in $(LOCKS); do sed -i.old '/stand-ins/,$$d' $$lock && rm $$lock.old; done
	$(UV_LOCK) -o requirements.txt
	$(UV_LOCK) --group sandbox -c requirements.txt -o requirements-demo.txt
	$(UV_LOCK) --group dev -c requirements-demo.txt -o requirements-dev.txt
	@hash=$$($(RUN) -c 'import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], "rb").read()).hexdigest())' $(STAND_IN)); \
	for lock in $(LOCKS); do printf './%s \\\n    --hash=sha256:%s\n' "$(STAND_IN)" "$$hash" >> $$lock; done

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Digital Buddy needs Python 3.11 or later. Name one: make demo PYTHON=python3.13"; exit 1; }
	$(PYTHON) -m venv $(VENV)

# A server gets the first, the demo the pretend Slack as well, and developers everything.
$(VENV)/ready: requirements.txt
$(VENV)/ready-demo: requirements-demo.txt
$(VENV)/ready-dev: requirements-dev.txt
$(VENV)/ready $(VENV)/ready-demo $(VENV)/ready-dev: $(VENV)/bin/python
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r $(filter requirements%,$^)
	@touch $@

tests/calendars/node_modules/ready: tests/calendars/package-lock.json
	cd tests/calendars && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

clean:
	rm -rf $(VENV) tests/calendars/node_modules .mypy_cache .ruff_cache .pytest_cache
