# The two commands of the README, and the one definition of good.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt

# Two processes, a file of tests to each in turn.
PYTEST := $(BIN)/python -m pytest --numprocesses 2 --dist loadfile

# The model comes with the packages: nothing is to be fetched when the program runs.
export HF_HUB_OFFLINE := 1

.PHONY: run test test-slow check format screenshots evaluate clean

run: $(VENV)/.installed
	-$(BIN)/python -m indexer build
	$(BIN)/python app.py

test: $(VENV)/.installed-dev
	$(PYTEST)

test-slow: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -m slow

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PYTEST)

format: $(VENV)/.installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

screenshots: $(VENV)/.installed-dev
	$(BIN)/python docs/screenshots.py

# The questions that are only counted, of the sample and, where it is at hand, of the real page.
evaluate: $(VENV)/.installed
	$(BIN)/python -m indexer build corpus --index .evaluation/sample
	$(BIN)/python -m assistant evaluate tests/evaluation/gate-sample.jsonl --index .evaluation/sample --baseline
	@if [ -d ../shared/reports ]; then set -ex; \
		$(BIN)/python -m indexer build ../shared/reports --index .evaluation/real; \
		$(BIN)/python -m assistant evaluate tests/evaluation/gate-real.jsonl --index .evaluation/real --baseline; \
	fi

clean:
	rm -rf $(VENV)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=python3.11 …"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
		|| { rm -rf $(VENV); echo "Install the module venv first: apt-get install python3-venv"; exit 1; }

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.installed
