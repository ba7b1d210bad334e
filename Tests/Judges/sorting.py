"""Tables that sort, in Chromium: with script by buttons and keyboard, without script by links to the other orders."""

import re
from pathlib import Path

from pages import files_below
from playwright.sync_api import Page, sync_playwright
from verdict import Verdict

HEADERS = re.compile(r'<th scope="col"[^>]*>([^<]*)')

# What the cells of each column say to a machine, and what the headers say of the order.
READ = """table => ({
  keys: Array.from(table.tBodies[0].rows, row => Array.from(row.cells, cell => {
    const data = cell.querySelector("data");
    return data ? Number(data.value) : null;
  })),
  names: Array.from(table.tBodies[0].rows, row => row.cells[0].textContent.trim()),
  order: Array.from(table.tHead.rows[0].cells, cell => cell.getAttribute("aria-sort")),
  hints: table.querySelectorAll(".sort-hint").length,
})"""


def judge(output: Path, content: Path) -> Verdict:
    del content
    findings: list[str] = []
    count = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        with_script = browser.new_page()
        without_script = browser.new_context(java_script_enabled=False).new_page()
        seen: set[tuple[str, ...]] = set()
        for edition in ("oeffentlich", "intern"):
            root = output / edition
            for path in files_below(root):
                if not path.endswith(".html"):
                    continue
                html = (root / path).read_text(encoding="utf-8")
                # Tables with the same columns sort alike.
                columns = tuple(HEADERS.findall(html))
                if "data-sortierbar" not in html or columns in seen:
                    continue
                seen.add(columns)
                count += 1
                problems = [*_buttons(with_script, root / path), *_links(without_script, root / path)]
                findings.extend(f"{edition}/{path}: {problem}" for problem in problems)
        browser.close()
    if count == 0:
        findings.append("keine Tabelle gefunden, die sich sortieren lässt")
    return Verdict(f"{count} Seiten mit Tabellen zum Sortieren", findings)


def _buttons(page: Page, file: Path) -> list[str]:
    page.goto(file.as_uri())
    problems: list[str] = []
    for number, table in enumerate(page.query_selector_all("table[data-sortierbar]"), start=1):
        before = table.evaluate(READ)
        if before["hints"] != 1:
            problems.append(f"Tabelle {number}: der Hinweis zum Sortieren steht {before['hints']}-mal da")
        for column, header in enumerate(table.query_selector_all("thead th")):
            button = header.query_selector("button")
            if button is None:
                problems.append(f"Tabelle {number}, Spalte {column + 1}: kein Knopf")
                continue
            for press in ("Enter", "Space"):
                button.focus()
                page.keyboard.press(press)
                problems.extend(
                    f"Tabelle {number}, Spalte {column + 1}: {fault}"
                    for fault in _faults(table.evaluate(READ), before["names"], column)
                )
    return problems


def _faults(state: dict, names: list[str], column: int) -> list[str]:
    faults: list[str] = []
    orders = [(place, order) for place, order in enumerate(state["order"]) if order]
    if [place for place, _ in orders] != [column]:
        return [f"aria-sort steht an den Spalten {[place + 1 for place, _ in orders]}"]
    if sorted(state["names"]) != sorted(names):
        faults.append("Zeilen sind verloren gegangen")
    keys = [row[column] for row in state["keys"]]
    numbers = [key for key in keys if key is not None]
    if numbers and numbers != sorted(numbers, reverse=orders[0][1] == "descending"):
        faults.append(f"nicht {orders[0][1]}")
    if numbers and None in keys[: len(numbers)]:
        faults.append("Zeilen ohne Zahl stehen nicht am Ende")
    return faults


def _links(page: Page, file: Path) -> list[str]:
    page.goto(file.as_uri())
    choices = page.query_selector_all("p.orders")
    problems: list[str] = []
    for choice in choices:
        words = re.sub(r"\s+", " ", choice.inner_text())
        targets = [link.get_attribute("href") or "" for link in choice.query_selector_all("a")]
        if not targets or choice.query_selector("strong") is None:
            problems.append(f"„{words}“ führt nirgends hin")
        problems.extend(
            f"„{words}“: {target} gibt es nicht"
            for target in targets
            if not (file.parent / target.split("#")[0]).is_file()
        )
    if "-nach-" in file.name and not choices:
        problems.append("sagt nicht, wonach sortiert ist")
    return problems
