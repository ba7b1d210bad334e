"""Pages of every kind in Chromium, from the disk: accessible, without errors, without requests to anywhere.

Each page is looked at narrow and wide, in light and dark, and once without scripts.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from pages import EDITIONS, files_below
from verdict import Verdict

NARROW = 320
WIDE = 1280
PAGES_OF_A_KIND = 3
# So much of a page's text must be there without scripts.
SHARE_WITHOUT_SCRIPTS = 0.9


def judge(output: Path, content: Path) -> Verdict:
    program = shutil.which("chromium")
    if program is None:
        return Verdict("kein Browser", ["chromium fehlt"])
    chosen = [(edition, path) for edition in EDITIONS for path in sample(output / edition)]
    findings: list[str] = [] if chosen else ["keine Seiten"]
    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root, and CI is root.
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for edition, path in chosen:
            problems = dict.fromkeys(problems_of((output / edition / path).resolve(), browser))
            findings.extend(f"{edition}/{path}: {problem}" for problem in problems)
        browser.close()
    return Verdict(f"{len(chosen)} Seiten, je zweimal hell und dunkel", findings)


def sample(root: Path) -> list[str]:
    """All pages at the top, and of each folder the first ones and the largest."""
    folders: dict[str, list[str]] = defaultdict(list)
    for path in files_below(root):
        if path.endswith(".html"):
            # Angebote of all Gemeinden, and chapters of the handbook, are one kind.
            folders["/".join(path.split("/")[:-1][:1])].append(path)
    chosen: set[str] = set(folders.pop("", []))
    for paths in folders.values():
        chosen.update(paths[:PAGES_OF_A_KIND])
        chosen.add(max(paths, key=lambda path: (root / path).stat().st_size))
    return sorted(chosen)


def problems_of(file: Path, browser: Browser) -> Iterator[str]:
    problems: list[str] = []
    context = browser.new_context(viewport={"width": NARROW, "height": 800})
    page = context.new_page()
    page.on("console", lambda message: problems.extend(_complaint(message)))
    page.on("pageerror", lambda error: problems.append(f"Fehler im Skript: {error}"))
    page.on("request", lambda request: problems.extend(_foreign(request)))
    page.on("requestfailed", lambda request: problems.append(f"lädt nicht: {request.url}"))
    page.goto(file.as_uri())
    for width in (NARROW, WIDE):
        for scheme in ("light", "dark"):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            problems.extend(f"{width} px, {scheme}: {problem}" for problem in _look(page, width))
    text = _main_text(page)
    context.close()
    yield from problems

    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    plain = _main_text(page)
    context.close()
    if not plain or len(plain) < SHARE_WITHOUT_SCRIPTS * len(text):
        yield f"ohne Skript nur {len(plain)} von {len(text)} Zeichen Text"


def _look(page: Page, width: int) -> Iterator[str]:
    if width == NARROW:
        content_width = page.evaluate("document.documentElement.scrollWidth")
        if content_width > width:
            yield f"ragt seitlich hinaus: {content_width} px breit"
    results: dict[str, Any] = Axe().run(page).response
    for violation in results["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {violation['help']}: {' '.join(map(str, node['target']))}"


def _main_text(page: Page) -> str:
    return " ".join((page.locator("main").first.text_content() or "").split())


def _complaint(message: ConsoleMessage) -> Iterator[str]:
    if message.type in {"error", "warning"}:
        yield f"Konsole: {message.text}"


def _foreign(request: Request) -> Iterator[str]:
    if not request.url.startswith(("file://", "data:")):
        yield f"Anfrage nach außen: {request.url}"
