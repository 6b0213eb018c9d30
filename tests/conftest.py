"""What all tests share: real tools, which must be there on CI and may be missing elsewhere."""

import os
import shutil

import pytest


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
