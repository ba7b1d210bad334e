"""Maps without styles, scripts and pictures: what a text browser prints still answers the questions that a map is for.

w3m turns every page with a map into text. From the text alone it has to be plain where each unit lies, what lies north
of it, what its number is or why there is none, and which unit is highest. Coordinates come from content/.
"""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from content import read_content
from pages import files_below
from verdict import Verdict

EMPTY = "kein Gebiet"
# Signs of numbers that are none, each with its word.
REASONS = ("geheim", "nicht erhoben", "noch nicht fällig", "nicht sinnvoll", "unsicher", "weniger als die Hälfte", "fehl")
NUMBER = re.compile(r"^(−?\d{1,3}(?:\.\d{3})*(?:,\d+)?)\s")


@dataclass(frozen=True)
class Unit:
    """A unit of the district as content/ knows it."""

    title: str
    # Degrees; None for units that are made of others.
    latitude: float | None


def judge(output: Path, content: Path) -> Verdict:
    units = read_units(content)
    findings: list[str] = []
    maps = pages = 0
    for edition in ("oeffentlich", "intern"):
        root = output / edition
        for path in files_below(root):
            if not path.endswith(".html") or b'class="gridmap"' not in (root / path).read_bytes():
                continue
            text = dump(root / path)
            found, problems = read_page(text, units)
            pages += 1
            maps += found
            findings.extend(f"{edition}/{path}: {problem}" for problem in problems)
    if maps == 0:
        findings.append("keine Karte gefunden")
    return Verdict(f"{maps} Karten auf {pages} Seiten als Text gelesen", findings)


def dump(page: Path) -> str:
    """The page as w3m prints it, so wide that no cell is broken."""
    command = ["w3m", "-dump", "-cols", "4000", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", str(page)]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def read_units(content: Path) -> list[Unit]:
    units = []
    for record in read_content(content):
        folder = record.file.split("/")[0]
        if folder == "gemeinden" and "koordinaten" in record.fields:
            units.append(Unit(record.fields["titel"], float(record.fields["koordinaten"]["breite"])))
        elif folder == "sozialraeume" and record.file.endswith(".md"):
            units.append(Unit(record.fields["titel"], None))
    return units


def read_page(text: str, units: list[Unit]) -> tuple[int, list[str]]:
    """How many maps the text has, and what is wrong with them."""
    problems: list[str] = []
    maps = list(_maps(text.splitlines()))
    for caption, lines in maps:
        has_places = "alle Gemeinden" in caption
        known = {unit.title: unit for unit in units if (unit.latitude is not None) == has_places}
        problems.extend(f"{caption[:80]}: {problem}" for problem in _judge_map(caption, lines, known, text))
    return len(maps), problems


def _maps(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    for number, line in enumerate(lines):
        caption = line.strip()
        if not caption.startswith("Karte als Tabelle: "):
            continue
        rows: list[str] = []
        for row in lines[number + 1 :]:
            if not row.strip():
                break
            # A long caption has several lines, up to the heads of the columns.
            if not rows and row.split()[0] != "Westen" and len(caption.split("\n")) < 4:
                caption += "\n" + row.strip()
                continue
            rows.append(row.strip())
        caption = caption.replace("\n", " ")
        yield caption, rows


def _judge_map(caption: str, lines: list[str], known: dict[str, Unit], text: str) -> Iterator[str]:
    if "Oben ist Norden, links ist Westen" not in caption:
        yield "sagt nicht, wie sie zu lesen ist"
    header = lines[0].split() if lines else []
    if not header or header[0] != "Westen" or (len(header) > 1 and header[-1] != "Osten"):
        yield "die Köpfe der Spalten sagen nicht, wo Westen und Osten sind"
    rows = lines[1:]
    if len(rows) > 1 and not (rows[0].startswith("Norden ") and rows[-1].startswith("Süden ")):
        yield "die Köpfe der Zeilen sagen nicht, wo Norden und Süden sind"
    names = sorted([*known, EMPTY], key=len, reverse=True)
    pattern = re.compile(r"(?<!\S)(" + "|".join(map(re.escape, names)) + r")(?!\S)")
    grid: list[list[str]] = []
    values: dict[str, float] = {}
    for row in rows:
        parts = pattern.split(row)
        grid.append(parts[1::2])
        for name, rest in zip(parts[1::2], parts[2::2], strict=True):
            if name == EMPTY:
                continue
            number = NUMBER.match(rest.strip() + " ")
            if number:
                values[name] = float(number[1].replace(".", "").replace(",", ".").replace("−", "-"))
            elif "genau null" in rest:
                values[name] = 0.0
            elif not any(reason in rest for reason in REASONS):
                yield f"{name}: weder Zahl noch Grund: „{rest.strip()}“"
    if len({len(row) for row in grid}) > 1 or (grid and len(grid[0]) != len(header)):
        yield "die Zeilen haben nicht alle gleich viele Felder"
        return
    places = [name for row in grid for name in row if name != EMPTY]
    yield from (f"{name} fehlt" for name in known if name not in places)
    yield from (f"{name} steht {places.count(name)}-mal da" for name in known if places.count(name) > 1)
    yield from _wrong_directions(grid, known)
    yield from _wrong_rank(caption, values, text)


def _wrong_directions(grid: list[list[str]], known: dict[str, Unit]) -> Iterator[str]:
    """What stands above a unit in its column lies north of it."""
    for column in zip(*grid, strict=True):
        above = [known[name] for name in column if name != EMPTY]
        for north, south in zip(above, above[1:], strict=False):
            if north.latitude is not None and south.latitude is not None and north.latitude < south.latitude:
                yield f"{north.title} steht über {south.title}, liegt aber südlich davon"


def _wrong_rank(caption: str, values: dict[str, float], text: str) -> Iterator[str]:
    """The first row of the table of the same units is the highest value of the map."""
    if not values or "Sortiert nach: Rang" not in text:
        return
    title = caption.removeprefix("Karte als Tabelle: ").split(", in ")[0]
    first = next((row for caption, row in _ranks(text.splitlines()) if caption.startswith(title)), None)
    if first is None:
        yield f"keine Rangtabelle „{title}“"
        return
    highest = max(values.values())
    name = max((name for name in values if first.startswith(name + " ")), key=len, default=None)
    if name is None or values[name] != highest:
        yield f"die Rangtabelle beginnt mit „{first[:40]}“, am höchsten ist {highest}"


def _ranks(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Caption and first row of each table that is sorted by rank. A long caption has several lines."""
    for number, line in enumerate(lines):
        if not line.startswith("Sortiert nach: Rang"):
            continue
        caption: list[str] = []
        for place in range(number + 1, len(lines) - 1):
            words = lines[place].split()
            if "Rang" in words:
                yield " ".join(caption), lines[place + 1].strip()
                break
            caption += words
