# One command checks everything (`make check`), and CI runs that command.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# Two processes share the tests, a file each at a time, since what a file parses is parsed once.
TOGETHER := -n 2 --dist loadfile

.PHONY: demo test check fuzz browser distributed same format catalogue man benchmark dist sbom audit clean

demo: $(STAMP)
	$(BIN)/claimcli read samples/bendungan.jsonl

test: $(STAMP)
	$(BIN)/python -m pytest $(TOGETHER)

check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest $(TOGETHER)
	$(BIN)/python -m tests.docs

# What holds for any input, tried with two hundred times as many examples as the tests take: an
# hour or so.
fuzz: $(STAMP)
	$(BIN)/python -m pytest --hypothesis-profile=long tests/hostile/test_anything.py \
		tests/properties tests/renderers/test_harmless.py tests/renderers/test_spreadsheets.py

# The HTML page in a headless Chromium (Debian: chromium, chromium-driver), with the checks of
# axe-core, of which the package below has a copy.
browser: $(STAMP)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --group browser
	$(BIN)/python -m pip install --quiet --no-deps axe-playwright-python==0.1.8
	$(BIN)/python -m pytest tests/browser

# The extraction on Ray, and the recipes for DuckDB, Dask and, where there is a Java, Spark.
distributed: $(STAMP)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --group distributed
	$(BIN)/python -m pytest tests/distributed $(if $(shell command -v java),,-k "not spark")

# Are the records those of BASE (HEAD where none is named), byte for byte? Of the samples, the
# texts of the test cases, and ARTICLES=path.jsonl.
same: $(STAMP)
	$(BIN)/python -m tests.same --base $(or $(BASE),HEAD) $(ARTICLES)

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/python -m tests.docs --examples --write

# New messages into claimcli/locale, which is then compiled; says what has no translation.
catalogue: $(STAMP)
	$(BIN)/python -m tests.catalogue --write

man: $(STAMP)
	$(BIN)/python -m tests.docs --man claimcli.1

# ARTICLES=path.jsonl measures on texts of your own. UDPIPE=path compares with a model of UDPipe 1,
# which `python -m tests.benchmarks.systems train-udpipe TREEBANK path` makes.
benchmark: $(STAMP)
	$(BIN)/python -m tests.benchmarks $(if $(ARTICLES),--articles $(ARTICLES)) $(if $(UDPIPE),--udpipe $(UDPIPE))

# Wheel and source distribution in dist/, looked through, installed in an empty environment without
# a network, and tried there. What the wheel depends on is taken from this environment.
dist: $(STAMP) $(VENV)/.tools
	rm -rf build dist
	$(BIN)/python -m build --no-isolation --outdir dist
	$(BIN)/python -m tests.packaging dist

# What is installed here, as a bill of materials (CycloneDX) in dist/; its dependencies say what
# of that claimcli takes.
sbom: $(STAMP) $(VENV)/.tools
	mkdir -p dist
	$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible \
		--output-file dist/claimcli.cdx.json $(BIN)/python

# Has anything that was tested together a known vulnerability? Asks the package index about each.
audit: $(STAMP) $(VENV)/.tools
	$(BIN)/pip-audit --requirement constraints.txt --no-deps --disable-pip

$(VENV)/.tools: $(STAMP)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --group dist
	touch $@

# The virtual environment is made once; it is made anew when what it holds is changed. pip shows
# how far it is where somebody looks on.
$(STAMP): pyproject.toml constraints.txt
	@echo "Making $(VENV): some 320 MB to download, 1.4 GB on disk, two to five minutes." >&2
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install $$(test -t 2 || echo --quiet) --constraint constraints.txt --editable . --group dev
	touch $(STAMP)

clean:
	rm -rf $(VENV) build dist claimcli.1 *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
