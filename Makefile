# The single list of tasks. Every task makes its own .venv on a machine with Python >= 3.11, make and a network.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types imports format gallery docs bench lock clean

help: ## What can be done here
	@grep -E '^[a-z]+:.*## ' Makefile | sed 's/:.*## /\t/' | expand -t 12

$(READY): requirements.lock pyproject.toml hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit("netmap needs Python 3.11 or newer; set PYTHON=...") if sys.version_info < (3, 11) else None'
	@echo "Preparing .venv (once) ..." >&2
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

demo: $(READY) ## The whole main job on the example neighbourhood
	@$(BIN)/netmap demo --out visualizations

test: $(READY) ## All tests; those in the browser need Chromium
	@$(BIN)/python -m pytest -q

check: lint types imports test ## Everything that must hold before a commit

lint: $(READY) ## Style (ruff)
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(READY) ## Types (mypy strict)
	@$(BIN)/mypy

imports: $(READY) ## Imports only go down (import-linter)
	@$(BIN)/lint-imports

format: $(READY) ## Mend style
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

gallery: $(READY) ## Pictures of every map, for the READMEs (needs Chromium)
	@$(BIN)/python visualizations/build.py
	@$(BIN)/python visualizations/guide.py

docs: $(READY) ## The pages of measures and commands, from what netmap explain and --help say
	@$(BIN)/python -c 'import netmap as nm; nm.write_text("docs/measures.md", nm.glossary())'
	@env -u NETMAP_LANG $(BIN)/python -c 'import netmap as nm; from netmap_cli.manual import page; nm.write_text("docs/cli.md", page())'

bench: $(READY) ## Times beside peers, and the recommender where the truth is known; writes docs/
	@$(BIN)/python -m tests.benchmarks

lock: $(READY) ## New exact versions with hashes
	@$(BIN)/python -m pip install --quiet uv && $(BIN)/python -m uv pip compile pyproject.toml --extra dev --universal \
	  --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
	  --upgrade -o requirements.lock

clean: ## Remove .venv and caches
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
