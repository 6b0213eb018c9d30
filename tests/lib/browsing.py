"""What a hand does in the real Neo4j Browser, for the tests that drive it."""

import base64
import re
from pathlib import Path

from playwright.sync_api import TimeoutError

SHOTS = Path(__file__).parents[2] / "build" / "screenshots"
PATIENCE = 40_000  # milliseconds; the Browser is eleven megabytes of script


def profile(browser, state=None):
    """A profile of the web browser, alone with this machine: without a network the Browser would
    wait for what it asks the world."""
    made = browser.new_context(viewport={"width": 1500, "height": 1000}, storage_state=state)
    made.set_default_timeout(PATIENCE)
    made.route(re.compile(r"^https?://(?!localhost)"), lambda route: route.abort())
    return made


def shoot(page, name):
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=str(SHOTS / f"{name}.png"))


def run(page):
    """Run what the editor holds, as soon as it does; give the frame of its answer."""
    page.wait_for_function(
        "() => document.querySelector('[data-testid=activeEditor] .view-lines').textContent.trim()"
    )
    frames = page.get_by_test_id("frame")
    before = frames.count()
    for patience in (8_000, PATIENCE):  # a busy page may miss the first click
        page.get_by_test_id("editor-Run").click()
        try:
            page.wait_for_function(
                "n => document.querySelectorAll('[data-testid=frame]').length > n",
                arg=before,
                timeout=patience,
            )
            break
        except TimeoutError:
            shoot(page, "not-yet-run")
    return frames.first


def fill(page, text):
    page.get_by_test_id("activeEditor").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def type_in(page, text):
    fill(page, text)
    return run(page)


def drop(page, name, data):
    """Drop a file onto the page, as a hand with a mouse does."""
    page.evaluate(
        """([name, data]) => {
            const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));
            const dropped = new DataTransfer();
            dropped.items.add(new File([bytes], name));
            const target = document.querySelector('[data-testid=activeEditor]');
            for (const kind of ['dragenter', 'dragover', 'drop'])
                target.dispatchEvent(new DragEvent(kind,
                    {bubbles: true, cancelable: true, dataTransfer: dropped}));
        }""",
        [name, base64.b64encode(data).decode()],
    )
