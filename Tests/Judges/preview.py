"""Looks at the preview as an editor does: `preview.py PROGRAM`.

Starts `serve` on a copy of the content, opens a page in Chromium and writes into its file: the page has to
come again with the new text; an error has to be shown over the page, which stays as it was; and it has to go
when it is mended. Prints what is wrong, one line each; exits with 1 if something is.
"""

import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page, TimeoutError, sync_playwright

REPOSITORY = Path(__file__).resolve().parents[2]
# Long enough for a busy machine; nothing waits longer than it has to.
PATIENCE = 60_000
STAND = "2026-11-21"
PAGE = "gemeinden/teltow.html"
FILE = "gemeinden/teltow.md"
NEW = "Diesen Satz hat der Prüfer geschrieben."
ERROR = '[<img src="x">](gemeinde:nirgendwo)'


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    findings = judge(Path(sys.argv[1]).resolve())
    for finding in findings:
        print(f"  {finding}")
    print(f"preview: {len(findings)} Befunde")
    return 1 if findings else 0


def judge(program: Path) -> list[str]:
    browser_program = shutil.which("chromium")
    if browser_program is None:
        return ["chromium fehlt"]
    findings: list[str] = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        content = Path(folder) / "content"
        shutil.copytree(REPOSITORY / "content", content)
        # Chromium refuses its sandbox to root, and CI is root.
        browser = playwright.chromium.launch(executable_path=browser_program, args=["--no-sandbox"])
        with serving(program, content, Path(folder)) as addresses:
            if len(addresses) != 2:
                return [f"zwei Adressen erwartet: {addresses}"]
            page = browser.new_page()
            page.set_default_timeout(PATIENCE)
            page.on("pageerror", lambda error: findings.append(f"Fehler im Skript: {error}"))
            page.on("request", lambda request: findings.extend(foreign(request.url)))
            try:
                findings.extend(problems_of(page, addresses[0], content / FILE))
                page.goto(addresses[1] + "handbuch/index.html")
                bar_of(page).get_by_text("interne Ausgabe").wait_for()
            except (TimeoutError, Error) as error:
                findings.append(str(error))
        browser.close()
        if stray := [path for path in Path(folder).iterdir() if path.name not in {"content", "out", "err"}]:
            findings.append(f"die Vorschau hat etwas geschrieben: {stray}")
    return findings


@contextmanager
def serving(program: Path, content: Path, folder: Path) -> Iterator[list[str]]:
    """Yields the addresses; afterwards the program has to end well on Ctrl-C."""
    arguments = ["serve", "--content", content, "--theme", REPOSITORY / "themes/portal", "--stand", STAND]
    out, err = folder / "out", folder / "err"
    with out.open("w") as output, err.open("w") as errors:
        process = subprocess.Popen([program, *arguments], stdout=output, stderr=errors, cwd=folder)
    try:
        end = time.monotonic() + PATIENCE / 1000
        while "Fertig" not in out.read_text() and process.poll() is None and time.monotonic() < end:
            time.sleep(0.05)
        yield re.findall(r"http://\S+", out.read_text())
    finally:
        process.send_signal(signal.SIGINT)
        code = process.wait(PATIENCE / 1000)
        if code != 0:
            sys.exit(f"serve endet mit {code}: {err.read_text()}")


def problems_of(page: Page, address: str, file: Path) -> Iterator[str]:
    good = file.read_text()
    dialog = page.locator("sozialraum-vorschau dialog")
    page.goto(address + PAGE)
    bar_of(page).get_by_text("Vorschau – nicht veröffentlicht").wait_for()
    yield from inaccessible(page, "Leiste")

    page.evaluate("window.scrollTo(0, 300)")
    file.write_text(f"{good}\n{NEW}\n")
    page.get_by_text(NEW).wait_for()
    if page.evaluate("window.scrollY") != 300:
        yield "nach dem Neuladen steht die Seite an anderer Stelle"

    # As many editors write: beside, and then by another name.
    beside = file.with_suffix(".md.tmp")
    beside.write_text(f"{good}\n{NEW}\n\n{ERROR}\n")
    beside.rename(file)
    dialog.wait_for()
    for text in ("„nirgendwo“ gibt es nicht (Gemeinde)", FILE, ERROR):
        if text not in dialog.inner_text():
            yield f"in der Meldung fehlt „{text}“"
    if dialog.locator("img").count():
        yield "aus der Datei wurde HTML"
    if not page.get_by_text(NEW).count():
        yield "die letzte Seite ohne Fehler ist nicht mehr zu sehen"
    yield from inaccessible(page, "Meldung")

    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    page.reload()
    bar_of(page).get_by_role("button", name="Meldungen zeigen").wait_for()
    if dialog.is_visible():
        yield "eine Meldung, die geschlossen wurde, steht nach dem Neuladen wieder da"
    bar_of(page).get_by_role("button", name="Meldungen zeigen").click()
    dialog.get_by_role("button", name="Schließen").click()
    dialog.wait_for(state="hidden")

    file.write_text(good)
    page.get_by_text(NEW).wait_for(state="detached")
    bar_of(page).get_by_text("Keine Fehler").wait_for()
    if dialog.is_visible():
        yield "die Meldung bleibt stehen, obwohl der Fehler behoben ist"

    answer = page.goto(address + "tief/unten/fehlt.html")
    if answer is None or answer.status != 404:
        yield "eine Seite, die es nicht gibt, hat nicht den Status 404"
    if not page.evaluate("document.styleSheets.length && document.styleSheets[0].cssRules.length"):
        yield "die Seite „nicht gefunden“ hat tief unten keine Gestaltung"


def bar_of(page: Page):
    return page.locator("sozialraum-vorschau .bar")


def inaccessible(page: Page, what: str) -> Iterator[str]:
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for violation in Axe().run(page, options={"preload": False}).response["violations"]:
            for node in violation["nodes"]:
                yield f"{what}, {scheme}: {violation['id']}: {violation['help']}: {node['target']}"


def foreign(url: str) -> Iterator[str]:
    if not url.startswith(("http://127.0.0.1:", "data:")):
        yield f"Anfrage nach außen: {url}"


if __name__ == "__main__":
    sys.exit(main())
