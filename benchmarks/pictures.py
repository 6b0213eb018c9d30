"""How soon a picture's page is ready in headless Chromium, and how smoothly it moves.

    python benchmarks/pictures.py [--marks 300 1000 3000] [--chromium PATH]

Makes a random graph of so many marks (investors, companies, people, products; a third of the
investors put money into two companies), writes its page, and opens it twice in a fresh browser of
1400 by 900 points. Ready is when the picture can be used, counted from the opening of the file;
frames are those a second while the picture is dragged, while the pointer moves over it, and while
it is zoomed; steps are milliseconds until the page has drawn what it was told.
"""

import argparse
import random
import shutil
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright
from whofunds.queries.picture import Amount, Evidence, Fact, Line, Mark, Picture, When
from whofunds.queries.render.html import page

STEPS = {
    "choose": "go({ sel: 'c0' })",
    "move in time": "go({ time: '2020-01-01' })",
    "filter": "go({ time: '', role: ['Investor'] })",
    "clear": "go({ role: [] })",
    "free layout": "go({ layout: 'free' })",
    "table": "go({ layout: 'layered', view: 'table' })",
}


def made_up(count, seed=1):
    """A picture of ``count`` marks."""
    chance = random.Random(seed)
    shares = {"Company": 6, "Person": 10, "Product": 20}
    marks, lines, facts, said = {}, [], {}, {}
    for role, share in shares.items():
        kind = role if role != "Company" else "Organization"
        for n in range(count // share):
            i = f"{role[0].lower()}{role[1]}{n}" if n or role != "Company" else "c0"
            marks[i] = Mark(i, f"{role} {n} 号", role, kind=kind, seed=i == "c0")
    companies = [i for i, mark in marks.items() if mark.role == "Company"]
    others = [i for i in marks if i not in companies]
    for n in range(count - len(marks)):
        role = "StateCapital" if n % 4 == 0 else "Investor"
        marks[f"i{n}"] = Mark(f"i{n}", f"投资机构 {n} 号", role)
        others += [f"i{n}"] * (1 if chance.random() < 2 / 3 else 2)
    for n, end in enumerate(others):
        company = companies[int(chance.random() ** 2 * len(companies))]
        type_ = {"Person": "WORKS_FOR", "Product": "MAKES"}.get(marks[end].role, "FUNDS")
        ends = (company, end) if type_ == "MAKES" else (end, company)
        day = f"{chance.randint(2015, 2025)}-0{chance.randint(1, 9)}-01"
        amount = Amount("若干元", "CNY", 10.0 ** chance.randint(6, 10))
        facts[f"f{n}"] = Fact(f"f{n}", "FundingRound", amount=amount)
        lines.append(
            Line(*ends, type_, "", "asserted", False, [f"f{n}"], amount, When(day, day, day))
        )
        article = f"a{n % 300}"
        said[f"f{n}"] = [
            Evidence(f"{end} 与 {company}。", "", "asserted", "", article, "题", "报", "", "")
        ]
    return Picture(f"{count}", marks, lines, said, facts=facts)


def frames(tab, act):
    """Give the frames a second that the browser draws while ``act`` runs."""
    tab.evaluate("window.drawnFrames = 0")
    begun = time.monotonic()
    act()
    return tab.evaluate("window.drawnFrames") / (time.monotonic() - begun)


def use(tab):
    """Move the picture about; give its frames a second by what was done."""
    tab.evaluate(
        """window.drawnFrames = 0;
        (function count() { window.drawnFrames += 1; requestAnimationFrame(count); })();"""
    )
    box = tab.locator("#net").bounding_box()
    x, y = box["x"] + 300, box["y"] + 20

    def drag():
        tab.mouse.move(x, y)
        tab.mouse.down()
        for n in range(60):
            tab.mouse.move(x + 5 * n, y + 3 * n)
        tab.mouse.up()

    def zoom():
        for _ in range(12):
            tab.mouse.wheel(0, -120)
            tab.wait_for_timeout(30)

    def over():
        for n in range(60):
            tab.mouse.move(x + 6 * n, y + 4 * n)

    return {"drag": frames(tab, drag), "over": frames(tab, over), "zoom": frames(tab, zoom)}


def measure(browser, count):
    """Print the figures of one picture."""
    begun = time.monotonic()
    text = page(made_up(count))
    made = time.monotonic() - begun
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "picture.html")
        path.write_text(text, "utf-8")
        tab = browser.new_page(viewport={"width": 1400, "height": 900})
        ready = []
        for _ in range(2):
            tab.goto(path.as_uri())
            tab.wait_for_selector("body[data-ready=yes]", timeout=60000)
            ready.append(tab.evaluate("performance.now()") / 1000)
        moved = use(tab)
        clock = "() => { const begun = performance.now(); %s; return performance.now() - begun; }"
        steps = {name: tab.evaluate(clock % act) for name, act in STEPS.items()}
        tab.close()
    print(
        f"{count} marks: page made in {made:.1f} s, {len(text.encode()) / 1e6:.1f} MB; ready in ",
        end="",
    )
    print(" and then ".join(f"{each:.2f}" for each in ready), "s")
    print("  frames a second:", ", ".join(f"{name} {n:.0f}" for name, n in moved.items()))
    print("  milliseconds:", ", ".join(f"{name} {n:.0f}" for name, n in steps.items()))


def main():
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--marks", type=int, nargs="+", default=[300, 1000, 3000])
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    given = parser.parse_args()
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=given.chromium, args=flags)
        for count in given.marks:
            measure(browser, count)
        browser.close()


if __name__ == "__main__":
    main()
