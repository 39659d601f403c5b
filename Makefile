# `make demo` and `make test` need python3 (3.11 or later) with its venv module, and nothing else.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: help demo test lint format docs bench clean

help:
	@echo "make demo     run impactlint on the examples"
	@echo "make test     run the tests (PYTEST='-k name' picks some)"
	@echo "make lint     ruff, types, and impactlint on this project's own pages"
	@echo "make format   put the code in shape"
	@echo "make docs     make the generated pages again"
	@echo "make bench    compare the speed with other linters"
	@echo "make clean    remove what the above made"

# pip learns dependency groups in 25.1, so the one that came with Python makes way for a newer one first.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "impactlint needs Python 3.11 or later, this is " + sys.version.split()[0])'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"

$(VENV)/.installed: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --group test
	@touch $@

$(VENV)/.lint: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --group lint --group test
	@touch $@

demo: $(VENV)/.installed
	@BIN=$(BIN) examples/demo.sh

test: $(VENV)/.test
	$(BIN)/python -m pytest -n auto --dist worksteal $(PYTEST)

# Each check runs, whatever the ones before it said.
lint: $(VENV)/.lint
	@status=0; \
	for check in "ruff check ." "ruff format --check ." "mypy" \
	    "impactlint check --no-cache"; do \
	    echo "$$check"; $(BIN)/$$check || status=1; \
	done; \
	exit $$status

format: $(VENV)/.lint
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

docs: $(VENV)/.installed
	$(BIN)/python -m impactlint.rules.pages docs/rules
	$(BIN)/python docs/make_configuration.py
	$(BIN)/python docs/make_action.py

bench: $(VENV)/.installed
	$(BIN)/python benchmarks/speed.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
