# Two commands set everything up: `make demo` and `make test`.
# Both work on a fresh machine with Python 3.11 or later.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
DEMO   := demo.db
# Two processes, each with whole files: a file's tests share servers and graphs.
PYTEST_ARGS ?= -n 2 --dist loadfile

.PHONY: demo test check typecheck clean system

demo: $(VENV)/.installed
	rm -rf $(DEMO)
	$(BIN)/whofunds build examples/articles --graph $(DEMO)
	$(BIN)/whofunds ask who-funds 智谱 --graph $(DEMO)
	$(BIN)/whofunds draw 智谱 --hops 2 --graph $(DEMO) -o demo.html
	@echo "Open demo.html in a browser; ask more with: $(BIN)/whofunds ask --graph $(DEMO)"

test: $(VENV)/.tested
	$(BIN)/python -m pytest $(PYTEST_ARGS)

check: $(VENV)/.checked typecheck
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

# The checkout's name need not be the package's, so the types are checked on an installed copy.
typecheck: $(VENV)/.checked
	rm -rf build/typed
	$(BIN)/pip install -qq --no-deps --target build/typed .
	cd build/typed && MYPYPATH=. ../../$(BIN)/mypy --strict --config-file ../../pyproject.toml -p whofunds

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("whofunds needs Python 3.11 or later; set PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --upgrade pip

$(VENV)/.installed: $(BIN)/python setup.cfg pyproject.toml
	$(BIN)/pip install -qq -e .
	touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(BIN)/pip install -qq -e '.[test]'
	$(BIN)/pip install -qq -e '.[judges]' 2>/dev/null || echo "FollowTheMoney is not to be had here: its tests will skip"
	touch $@

$(VENV)/.checked: $(VENV)/.tested
	$(BIN)/pip install -qq -e '.[test,dev]'
	touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info $(DEMO) demo.html
