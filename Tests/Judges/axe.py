"""Pages of every kind in Chromium, from the disk: accessible, without errors, without requests to anywhere.

Each page is looked at narrow in light and wide in dark, and once without scripts.
"""

import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from pages import EDITIONS, read_site, squeeze
from verdict import Verdict

NARROW = 320
WIDE = 1280
# So much of a page's text must be there without scripts.
SHARE_WITHOUT_SCRIPTS = 0.9


def judge(output: Path, content: Path) -> Verdict:
    program = shutil.which("chromium")
    if program is None:
        return Verdict("kein Browser", ["chromium fehlt"])
    chosen = [f"{edition}/{path}" for edition in EDITIONS for path in sample(output / edition)]
    if not chosen:
        return Verdict("keine Seiten", [f"{output}: keine HTML-Dateien"])
    # One browser for each core, each with its share of the pages.
    workers = min(os.cpu_count() or 1, len(chosen))
    with ProcessPoolExecutor(workers) as pool:
        looks = [pool.submit(look_at, program, output, chosen[first::workers]) for first in range(workers)]
        findings = sorted(finding for look in looks for finding in look.result())
    return Verdict(f"{len(chosen)} Seiten, schmal in hell und breit in dunkel", findings)


def sample(root: Path) -> list[str]:
    """Pages that stand for all others.

    All at the top; of each kind, that is folder and template, the first and the largest; and every page
    with an element that the ones before it do not have.
    """
    kinds: dict[tuple[str, str], list[str]] = defaultdict(list)
    chosen: set[str] = set()
    seen: set[str] = set()
    for path, page in read_site(root).items():
        folder = path.rpartition("/")[0].partition("/")[0]
        kind = kinds[folder, page.template]
        if not folder or not kind or not page.elements <= seen:
            chosen.add(path)
            seen |= page.elements
        kind.append(path)
    for paths in kinds.values():
        chosen.add(max(paths, key=lambda path: (root / path).stat().st_size))
    return sorted(chosen)


def look_at(program: str, output: Path, paths: list[str]) -> list[str]:
    findings: list[str] = []
    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root, and CI is root.
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        scripted = browser.new_context()
        plain = browser.new_context(java_script_enabled=False)
        for path in paths:
            problems = dict.fromkeys(problems_of((output / path).as_uri(), scripted, plain))
            findings.extend(f"{path}: {problem}" for problem in problems)
        browser.close()
    return findings


def problems_of(address: str, scripted: BrowserContext, plain: BrowserContext) -> Iterator[str]:
    problems: list[str] = []
    page = scripted.new_page()
    page.on("console", lambda message: problems.extend(_complaint(message)))
    page.on("pageerror", lambda error: problems.append(f"Fehler im Skript: {error}"))
    page.on("request", lambda request: problems.extend(_foreign(request)))
    page.on("requestfailed", lambda request: problems.append(f"lädt nicht: {request.url}"))
    page.set_viewport_size({"width": NARROW, "height": 800})
    page.goto(address)
    # Layout and colours do not depend on each other, so two looks see what four would.
    for width, scheme in ((NARROW, "light"), (WIDE, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        problems.extend(f"{width} px, {scheme}: {problem}" for problem in _look(page, width))
    text = _main_text(page)
    page.close()
    yield from problems

    page = plain.new_page()
    page.goto(address)
    unscripted = _main_text(page)
    page.close()
    if not unscripted or len(unscripted) < SHARE_WITHOUT_SCRIPTS * len(text):
        yield f"ohne Skript nur {len(unscripted)} von {len(text)} Zeichen Text"


def _look(page: Page, width: int) -> Iterator[str]:
    if width == NARROW:
        content_width = page.evaluate("document.documentElement.scrollWidth")
        if content_width > width:
            yield f"ragt seitlich hinaus: {content_width} px breit"
    # `preload` would have axe fetch the style sheets once more, which is not the page's doing.
    results: dict[str, Any] = Axe().run(page, options={"preload": False}).response
    for violation in results["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {violation['help']}: {' '.join(map(str, node['target']))}"


def _main_text(page: Page) -> str:
    return squeeze(" ".join(page.locator("main").all_text_contents()))


def _complaint(message: ConsoleMessage) -> Iterator[str]:
    if message.type in {"error", "warning"}:
        yield f"Konsole: {message.text}"


def _foreign(request: Request) -> Iterator[str]:
    if not request.url.startswith(("file://", "data:")):
        yield f"Anfrage nach außen: {request.url}"
