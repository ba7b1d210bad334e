"""What the public edition says: the numbers of its files and of the tables of its pages, and what it calls secret."""

import csv
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from structure import Indicator, Places


class Key(NamedTuple):
    """One number."""

    indicator: str
    place: str
    year: int
    # Merkmal and Ausprägung; empty for the whole.
    group: tuple[str, str] = ("", "")

    def __str__(self) -> str:
        group = f" ({self.group[0]} = {self.group[1]})" if self.group[0] else ""
        return f"{self.indicator} {self.place} {self.year}{group}"


@dataclass
class Published:
    """What stands in the public edition: numbers as intervals, and what is called secret."""

    numbers: dict[Key, tuple[float, float]] = field(default_factory=dict)
    secrets: set[Key] = field(default_factory=set)
    files: int = 0


def read_published(root: Path, indicators: dict[str, Indicator], places: Places) -> Published:
    found = Published()
    for file in sorted((root / "kennzahlen").glob("*.csv")):
        if file.name.endswith(".excel.csv"):
            continue
        with file.open(encoding="utf-8-sig", newline="") as stream:
            table = csv.DictReader(stream)
            # The files of single tables have the rows of their pages, which are read below.
            if "kennzahl" not in (table.fieldnames or []):
                continue
            found.files += 1
            for row in table:
                group = (row["merkmal"], row["auspraegung"])
                key = Key(row["kennzahl"], row["gebiet"], int(row["jahr"]), group)
                if row["wert"]:
                    value = float(row["wert"])
                    half = 0.0 if row["herkunft"] == "berichtet" else _half(indicators.get(key.indicator), value)
                    found.numbers[key] = (value - half, value + half)
                elif row["status"] == "geheim":
                    found.secrets.add(key)
    for file in sorted(root.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        for key, value in numbers_in_page(file.relative_to(root), text, indicators, places):
            found.files += 1
            half = _half(indicators.get(key.indicator), value)
            found.numbers.setdefault(key, (value - half, value + half))
    return found


def _half(indicator: Indicator | None, value: float) -> float:
    """A computed number is shown rounded; a whole number of a sum of whole numbers is exact."""
    if indicator is None:
        return 0.5
    if indicator.is_summed and value == int(value):
        return 0.0
    return 0.5 * 10.0**-indicator.decimals


LINK = re.compile(r'href="(?:\.\./)*(gemeinden|sozialraeume|planregionen|kennzahlen)/([^"#/]+)\.html')
DATA = re.compile(r'<data value="(-?[0-9.]+)"')
YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
KIND = {"gemeinden": "gemeinde", "sozialraeume": "sozialraum", "planregionen": "planregion"}


def numbers_in_page(
    path: Path, text: str, indicators: dict[str, Indicator], places: Places
) -> Iterator[tuple[Key, float]]:
    """Numbers in tables, where the table says which they are."""
    # kennzahlen/zahl.html, and kennzahlen/zahl/2019.html for a year of it.
    page_indicator = Path(path.parts[1]).stem if path.parts[0] == "kennzahlen" else None
    page_place = f"{KIND[path.parts[0]]}:{path.stem}" if path.parts[0] in KIND else None
    if path.name == "landkreis.html":
        page_place = places.district
    titles = indicators[page_indicator].titles if page_indicator in indicators else {}
    for table in re.findall(r"<table.*?</table>", text, re.DOTALL):
        caption = _text((re.search(r"<caption.*?</caption>", table, re.DOTALL) or [""])[0])
        heads = [_text(head) for head in re.findall(r'<th scope="col".*?</th>', table, re.DOTALL)][1:]
        # A table by groups has one column for each.
        merkmal = next((name for name, _ in titles if f" nach {name}" in caption), None)
        years = YEAR.findall(caption.split(", Stand")[0])
        for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL):
            head = (re.search(r"<th scope=\"row\".*?</th>", row, re.DOTALL) or [""])[0]
            cells = re.findall(r"<td.*?</td>", row, re.DOTALL)
            link = LINK.search(head)
            if page_indicator and link and link[1] in KIND and years and cells:
                place, year = f"{KIND[link[1]]}:{link[2]}", int(years[-1])
                if merkmal is None:
                    # Behind the rank, where there is one.
                    first = heads.index("Rang") + 1 if "Rang" in heads else 0
                    heads_of_row, cells = [""], cells[first : first + 1]
                else:
                    heads_of_row = heads
                for head, cell in zip(heads_of_row, cells, strict=False):
                    group = titles.get((merkmal, head), ("", "")) if merkmal else ("", "")
                    if (data := DATA.search(cell)) and (group[0] or head in ("", "Zusammen")):
                        yield Key(page_indicator, place, year, group), float(data[1])
            elif page_indicator and 'class="gridmap"' in table and years:
                for cell in cells:
                    if (unit := LINK.search(cell)) and unit[1] in KIND and (data := DATA.search(cell)):
                        yield Key(page_indicator, f"{KIND[unit[1]]}:{unit[2]}", int(years[-1])), float(data[1])
            elif page_place and link and link[1] == "kennzahlen" and (own := YEAR.search(_text(head))):
                for place, cell in zip([page_place, *places.containers(page_place)], cells, strict=False):
                    if data := DATA.search(cell):
                        yield Key(link[2], place, int(own[1])), float(data[1])


def _text(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))
