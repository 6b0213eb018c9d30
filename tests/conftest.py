"""What all tests share: real tools, which must be there on CI and may be missing elsewhere."""

import importlib.util
import os
import shutil
import signal
from pathlib import Path

import pytest
from given_server import GivenServer
from hypothesis import HealthCheck, settings
from storing import ENGINES, harmless, listening, one_of, wipe

# Else each test of a command could leave a process behind it; tests/test_quick_start.py asks for it.
os.environ["WHOFUNDS_QUICK_START"] = "off"

# A busy machine is no fault of the code.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

# What is started behind nohup or by a shell in the background ignores these, and so would every
# command that a test starts and then interrupts.
for _name, _action in (("SIGINT", signal.default_int_handler), ("SIGHUP", signal.SIG_DFL)):
    if (_number := getattr(signal, _name, None)) and signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(_number, _action)


def must_have(condition, what):
    """Skip, saying what is missing; on CI a missing tool is a failure, never a skip."""
    if condition:
        return
    if os.environ.get("CI", "").lower() in ("1", "true", "yes"):
        pytest.fail(f"{what} is missing, and CI must not skip", pytrace=False)
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def need():
    """The function :func:`must_have`, for tests in other files."""
    return must_have


@pytest.fixture(scope="session")
def browser():
    """A real Chromium without any network beyond this machine."""
    path = (
        shutil.which("chromium")
        or shutil.which("google-chrome")
        or shutil.which("chromium-browser")
    )
    must_have(path, "Chromium (Debian's package chromium)")
    from playwright.sync_api import sync_playwright

    flags = (
        "--disable-quic --no-first-run --disable-background-networking --disable-component-update "
        "--disable-sync --disable-gpu --host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE localhost"
    )
    options = [f"--{flag}" for flag in flags.strip("-").split(" --")]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", *options])
        yield running
        running.close()


@pytest.fixture(scope="session")
def neo4j_launcher():
    """The module that starts a Neo4j server."""
    path = Path(__file__).with_name("neo4j") / "launcher.py"
    spec = importlib.util.spec_from_file_location("neo4j_launcher", path)
    launcher = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(launcher)
    return launcher


@pytest.fixture(scope="session")
def start_neo4j(neo4j_launcher):
    """Start a Neo4j server of one's own."""

    def start():
        try:
            return neo4j_launcher.Neo4jServer()
        except neo4j_launcher.ServerMissingError as fault:
            return must_have(False, f"a Neo4j server ({fault})")

    return start


@pytest.fixture(scope="session")
def neo4j_server(neo4j_launcher, start_neo4j):
    """A real Neo4j Community server: ``uri``, ``user``, ``password``, ``database``, and ``browser``,
    the address of its web app. With ``NEO4J_URI`` set it is that server, without ``browser``."""
    if os.environ.get("NEO4J_URI"):
        yield GivenServer()
        return
    with start_neo4j() as server:
        yield server


@pytest.fixture(autouse=True)
def remarks():
    """What Neo4j remarks about statements. A test in which it remarks anything fails, but for what is
    :func:`harmless`; a test that wants remarks takes them out of this list."""
    with listening() as heard:
        yield heard
    assert [remark for remark in heard if not harmless(remark)] == []


@pytest.fixture(scope="module", params=ENGINES)
def opened(request, tmp_path_factory):
    """A store of each engine, open for all tests of a file."""
    with one_of(request.param, request, tmp_path_factory.mktemp("contract")) as store:
        yield store


@pytest.fixture
def store(opened):
    """An empty store."""
    wipe(opened)
    return opened


@pytest.fixture(scope="session")
def whofunds():
    """Run the command line in this process: ``ok`` says whether the status must be 0, if it must
    be anything. No input may end in a traceback."""
    from click.testing import CliRunner
    from whofunds.cli import main

    def run(*args, stdin=None, ok=True):
        done = CliRunner().invoke(main, [str(a) for a in args], input=stdin, prog_name="whofunds")
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        assert ok is None or (done.exit_code == 0) is ok, done.output
        return done

    return run


@pytest.fixture
def graph(whofunds, tmp_path):
    """A graph of one deal, read from ``deal.txt`` beside it."""
    deal, db = tmp_path / "deal.txt", tmp_path / "g.db"
    deal.write_text("青禾科技完成1亿元A轮融资，由远山资本领投。\n", "utf-8")
    whofunds("build", deal, "--published", "2025-10", "--publisher", "某报", "--graph", db)
    return db
