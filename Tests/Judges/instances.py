"""Attacks random districts: `instances.py PROGRAM [--districts N] [--seed S] [--keep DIR]`.

Every indicator in every year is an instance of its own: small counts in trees of places, by groups, with quotients and
differences, near their base, dominated by one, in editions of last year. The program builds them, the attacker reads
the published bytes. Prints a table; exits with 1 if one number can be told too closely. Small instances are compared
with the least suppression there is (an integer program, HiGHS).
"""

import argparse
import csv
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import yaml
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

from attacker import HAIR, Attack, attack, targets_of, true_values
from published import Key, Published, read_published
from content import read_content
from structure import indicators_in, places_in

YEARS = range(2001, 2013)
# More numbers than these take the integer program too long.
LARGEST_COMPARED = 26


class Plain(yaml.SafeDumper):
    """Writes everything out: content has no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


@dataclass
class District:
    """A made-up district: places, and what is counted there."""

    chance: random.Random
    regions: list[str] = field(default_factory=list)
    # Sozialraum → Planregion, Gemeinde → Sozialraum.
    areas: dict[str, str] = field(default_factory=dict)
    towns: dict[str, str] = field(default_factory=dict)
    indicators: list[dict] = field(default_factory=list)
    shape_of: dict[str, str] = field(default_factory=dict)
    rows: list[dict] = field(default_factory=list)
    earlier: list[dict] = field(default_factory=list)

    def __post_init__(self) -> None:
        for region in range(self.chance.randint(1, 4)):
            self.regions.append(f"r{region}")
            for area in range(self.chance.randint(1, 4)):
                self.areas[f"s{region}-{area}"] = f"r{region}"
                for town in range(self.chance.choice((1, 1, 2, 3, 5, 8))):
                    self.towns[f"g{region}-{area}-{town}"] = f"s{region}-{area}"

    def places(self, level: str) -> list[str]:
        names = {"gemeinde": self.towns, "sozialraum": self.areas, "planregion": self.regions, "landkreis": ["kreis"]}
        return [f"{level}:{name}" for name in names[level]]

    def levels(self) -> list[str]:
        """A tree: at least a whole and its parts."""
        choices = (
            ["gemeinde", "sozialraum", "planregion", "landkreis"],
            ["gemeinde", "sozialraum", "planregion", "landkreis"],
            ["gemeinde", "sozialraum", "landkreis"],
            ["gemeinde", "planregion"],
            ["gemeinde", "landkreis"],
            ["sozialraum", "planregion", "landkreis"],
            ["sozialraum", "landkreis"],
        )
        return self.chance.choice(choices)

    def indicator(self, name: str, shape: str, levels: list[str], **more: object) -> dict:
        made = {
            "id": name,
            "titel": f"Zahl {name}",
            "sichtbarkeit": "oeffentlich",
            "definition": "Ausgedacht.",
            "einheit": "Personen",
            "art": "anzahl",
            "additiv": "ja",
            "dezimalen": 0,
            "ebenen": levels,
            "verantwortlich": "Prüfung",
            "beispiel": "ja",
            **more,
        }
        self.indicators.append(made)
        self.shape_of[name] = shape
        return made

    def report(self, name: str, place: str, year: int, value: float | None, group=("", ""), status="") -> None:
        self.rows.append(
            {
                "gebiet": place,
                "kennzahl": name,
                "jahr": year,
                "wert": "" if value is None else f"{value:g}",
                "status": status,
                "quelle": "amt",
                "stand": f"{year}-12-31",
                "merkmal": group[0],
                "auspraegung": group[1],
            }
        )

    def write(self, root: Path) -> None:
        def page(path: str, fields: dict) -> None:
            text(path, f"---\n{yaml.safe_dump(fields, allow_unicode=True)}---\n")

        def text(path: str, content: str) -> None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(content, encoding="utf-8")

        def table(path: str, rows: list[dict]) -> None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            with (root / path).open("w", encoding="utf-8", newline="") as stream:
                writer = csv.DictWriter(stream, rows[0].keys(), lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)

        text("_ordner.yaml", "sichtbarkeit: oeffentlich\n")
        text("portal.yaml", "titel: Portal\nsprachen: [de]\nherausgeber: Kreis\n")
        text("quellen.yaml", "- id: amt\n  titel: Amt\n  herausgeber: Amt\n")
        text("landkreis.yaml", 'id: kreis\ntitel: Kreis\nschluessel: "12069"\nland: Brandenburg\nquellen: [amt]\n')
        for number, region in enumerate(self.regions, start=1):
            page(f"planregionen/{region}.md", {"titel": region, "nummer": number, "quellen": ["amt"]})
        for area, region in self.areas.items():
            fields = {"titel": area, "verwaltungseinheit": {"name": area, "art": "amt"}, "planregion": region}
            page(f"sozialraeume/{area}.md", {**fields, "quellen": ["amt"]})
        for number, (town, area) in enumerate(self.towns.items()):
            where = {"breite": round(52 + number * 0.011, 3), "laenge": round(12.5 + number * 0.007, 3)}
            fields = {"titel": town, "ags": f"{12069000 + number}", "art": "gemeinde", "sozialraum": area}
            page(f"gemeinden/{town}.md", {**fields, "koordinaten": where, "quellen": ["amt"]})
        text("vertrag/kennzahlen.yaml", yaml.dump(self.indicators, Dumper=Plain, allow_unicode=True, sort_keys=False))
        for start in range(0, len(self.rows), 3000):
            table(f"kennzahlen/werte-{start}.csv", self.rows[start : start + 3000])
        if self.earlier:
            table("ausgaben/frueher.csv", self.earlier)


# MARK: Shapes


def counts(chance: random.Random, number: int, manner: str) -> list[int]:
    """Small numbers are frequent, as in small places."""
    match manner:
        case "zeros":
            return [chance.choice((0, 0, 0, 0, 1, 2, 4, 9, 30)) for _ in range(number)]
        case "equal":
            value = chance.choice((1, 2, 3, 4, 5, 7))
            return [value] * number
        case "dominant":
            values = [chance.choice((0, 1, 2, 3, 4)) for _ in range(number)]
            values[chance.randrange(number)] = chance.randint(100, 3000)
            return values
        case _:
            return [chance.choice((0, chance.randint(0, 6), chance.randint(0, 40), chance.randint(5, 900))) for _ in range(number)]


def tree(manner: str) -> Callable[[District, str], None]:
    def make(district: District, name: str) -> None:
        levels, minimum = district.levels(), district.chance.choice((2, 3, 3, 5, 5, 10))
        schutz: dict[str, object] = {"mindestzahl": minimum}
        if district.chance.random() < 0.15:
            schutz["nullwerte"] = "geheim"
        district.indicator(name, f"Baum, {manner}", levels, schutz=schutz)
        places = district.places(levels[0])
        for year in YEARS:
            for place, value in zip(places, counts(district.chance, len(places), manner), strict=True):
                district.report(name, place, year, value)

    return make


def grouped(district: District, name: str) -> None:
    levels = district.levels()
    groups = [f"a{number}" for number in range(district.chance.randint(2, 4))]
    is_complete = district.chance.random() < 0.8
    merkmal = {
        "id": "alter",
        "titel": "Alter",
        "auspraegungen": [{"id": group, "titel": group} for group in groups],
        "vollstaendig": "ja" if is_complete else "nein",
    }
    district.indicator(name, "Baum nach Gruppen", levels, merkmale=[merkmal], schutz={"mindestzahl": 3})
    for year in YEARS:
        manner = district.chance.choice(("mixed", "zeros", "dominant", "equal"))
        for place in district.places(levels[0]):
            values = counts(district.chance, len(groups), manner)
            for group, value in zip(groups, values, strict=True):
                district.report(name, place, year, value, ("alter", group))
            district.report(name, place, year, sum(values) + (0 if is_complete else district.chance.randint(0, 9)))


def two_way(district: District, name: str) -> None:
    """Places of one level by groups, with the sums of both: no deeper tree."""
    groups = [f"a{number}" for number in range(district.chance.randint(2, 3))]
    merkmal = {"id": "alter", "titel": "Alter", "auspraegungen": [{"id": group, "titel": group} for group in groups]}
    level = district.chance.choice(("sozialraum", "planregion"))
    district.indicator(name, "Tabelle", [level, "landkreis"], merkmale=[merkmal], schutz={"mindestzahl": 3})
    for year in YEARS:
        for place in district.places(level):
            values = counts(district.chance, len(groups), district.chance.choice(("mixed", "zeros")))
            for group, value in zip(groups, values, strict=True):
                district.report(name, place, year, value, ("alter", group))
            district.report(name, place, year, sum(values))


def quotient(district: District, name: str) -> None:
    levels = district.levels()
    district.indicator(f"{name}-basis", "Quotient", levels)
    district.indicator(name, "Quotient", levels, schutz={"mindestzahl": 5})
    district.indicator(
        f"{name}-anteil",
        "Quotient",
        levels,
        art="anteil",
        additiv="nein",
        einheit="Prozent",
        dezimalen=district.chance.choice((0, 1, 2)),
        formel=f"{name} ÷ {name}-basis je 100",
    )
    for year in YEARS:
        places = district.places(levels[0])
        for place, value in zip(places, counts(district.chance, len(places), "mixed"), strict=True):
            district.report(name, place, year, value)
            district.report(f"{name}-basis", place, year, value + district.chance.randint(1, 500))


def difference(district: District, name: str) -> None:
    levels, is_sum = district.levels(), district.chance.random() < 0.5
    for part in ("a", "b"):
        district.indicator(f"{name}-{part}", "Summe und Differenz", levels, schutz={"mindestzahl": 3})
    district.indicator(
        name, "Summe und Differenz", levels, additiv="nein", formel=f"{name}-a {'+' if is_sum else '−'} {name}-b"
    )
    for year in YEARS:
        places = district.places(levels[0])
        left, right = (counts(district.chance, len(places), "mixed") for _ in "ab")
        for place, a, b in zip(places, left, right, strict=True):
            district.report(f"{name}-a", place, year, a if is_sum else a + b)
            district.report(f"{name}-b", place, year, b)


def near_base(district: District, name: str) -> None:
    levels = district.levels()
    schutz = {"mindestzahl": 3} if district.chance.random() < 0.5 else {}
    district.indicator(f"{name}-alle", "Nahe an der Grundlage", levels, **({"schutz": schutz} if schutz else {}))
    district.indicator(
        name, "Nahe an der Grundlage", levels, schutz={"mindestzahl": 3, "grundlage": f"{name}-alle"}
    )
    for year in YEARS:
        for place in district.places(levels[0]):
            whole = district.chance.choice((0, 4, 12, 60, 300))
            part = whole if whole == 0 else max(0, whole - district.chance.choice((0, 1, 2, 9, whole)))
            district.report(f"{name}-alle", place, year, whole)
            district.report(name, place, year, part)


def reported_secret(district: District, name: str) -> None:
    """Others have called numbers secret, and report the totals."""
    levels = ["gemeinde", "sozialraum", "landkreis"]
    district.indicator(name, "Schon geheim gemeldet", levels, schutz={"mindestzahl": 3})
    for year in YEARS:
        sums: dict[str, int] = defaultdict(int)
        towns = district.places("gemeinde")
        for place, value in zip(towns, counts(district.chance, len(towns), "mixed"), strict=True):
            sums[district.towns[place.split(":")[1]]] += value
            if 0 < value < 3:
                district.report(name, place, year, None, status="geheim")
            else:
                district.report(name, place, year, value)
        for area, total in sums.items():
            if 0 < total < 3:
                district.report(name, f"sozialraum:{area}", year, None, status="geheim")
            else:
                district.report(name, f"sozialraum:{area}", year, total)
        total = sum(sums.values())
        is_small = 0 < total < 3
        district.report(name, "landkreis:kreis", year, None if is_small else total, status="geheim" if is_small else "")


def incomplete(district: District, name: str) -> None:
    """Some places report nothing; the total is known from elsewhere."""
    levels = ["gemeinde", "landkreis"]
    district.indicator(name, "Lücken", levels, schutz={"mindestzahl": 5})
    for year in YEARS:
        towns = district.places("gemeinde")
        values = counts(district.chance, len(towns), "mixed")
        for place, value in zip(towns, values, strict=True):
            if district.chance.random() < 0.85:
                district.report(name, place, year, value)
            elif district.chance.random() < 0.5:
                district.report(name, place, year, None, status="nicht-erhoben")
        if sum(values) >= 5:
            district.report(name, "landkreis:kreis", year, sum(values))


def dominated(district: District, name: str) -> None:
    groups = [f"t{number}" for number in range(district.chance.randint(2, 4))]
    merkmal = {"id": "traeger", "titel": "Träger", "auspraegungen": [{"id": group, "titel": group} for group in groups]}
    schutz = {"beitraege": "traeger", "intern": "geheim"}
    if district.chance.random() < 0.5:
        schutz |= {"groesste": district.chance.choice((1, 2)), "hoechstanteil": 85}
    else:
        schutz |= {"schaetzabstand": 10}
    district.indicator(name, "Ein Beitrag überwiegt", ["sozialraum", "landkreis"], merkmale=[merkmal], schutz=schutz)
    for year in YEARS:
        for place in district.places("sozialraum"):
            values = [district.chance.choice((0, 5, 20, 60, 900)) for _ in groups]
            for group, value in zip(groups, values, strict=True):
                district.report(name, place, year, value, ("traeger", group))
            district.report(name, place, year, sum(values))


def earlier(district: District, name: str) -> None:
    """Last year's edition told some that need not be told now; none that is small."""
    levels = district.levels()
    district.indicator(name, "Frühere Ausgabe", levels, schutz={"mindestzahl": 3})
    places = district.places(levels[0])
    for year in YEARS:
        values = counts(district.chance, len(places), "mixed")
        for place, value in zip(places, values, strict=True):
            district.report(name, place, year, value)
        large = [(place, value) for place, value in zip(places, values, strict=True) if value >= 20]
        for place, value in large[: len(large) // 3]:
            district.earlier.append({"gebiet": place, "kennzahl": name, "jahr": year, "wert": value, "status": "berichtet"})


SHAPES: tuple[Callable[[District, str], None], ...] = (
    *(tree(manner) for manner in ("mixed", "zeros", "equal", "dominant", "mixed")),
    grouped,
    two_way,
    two_way,
    quotient,
    difference,
    near_base,
    reported_secret,
    incomplete,
    dominated,
    earlier,
)


# MARK: The least suppression there is


def least_suppression(attack: Attack, cells: list[Key], truth: dict[Key, float], targets: list) -> int | None:
    """How few numbers of a block can be kept back so that every target is safe; nothing where time runs out."""
    rows = [row for row in attack.rows if row.terms[0][0] in set(cells)]
    at = {key: number for number, key in enumerate(cells)}
    moves = [(target, end) for target in targets for end in (0, 1) if target.needed[end] != target.truth]
    size = len(cells)
    # A choice for each number, and a table of its own for each target and end.
    width = size * (1 + len(moves))
    low, high = np.zeros(width), np.ones(width)
    matrix = lil_matrix((len(moves) * (len(rows) + 2 * size), width))
    floor, ceiling = [], []
    line = 0
    for number, (target, end) in enumerate(moves):
        start = size * (1 + number)
        reach = max(target.needed[1], *(truth[key] for key in cells)) + 10
        for key in cells:
            low[start + at[key]], high[start + at[key]] = -truth[key], reach
        own = start + at[target.terms[0][0]]
        distance = target.needed[end] - target.truth
        low[own], high[own] = (low[own], distance) if distance < 0 else (distance, high[own])
        for row in rows:
            for key, factor in row.terms:
                matrix[line, start + at[key]] = factor
            floor.append(0.0 if np.isfinite(row.low) else -np.inf)
            ceiling.append(0.0 if np.isfinite(row.high) else np.inf)
            line += 1
        for key in cells:
            for sign in (1.0, -1.0):
                matrix[line, start + at[key]] = sign
                matrix[line, at[key]] = -(reach if sign > 0 else truth[key])
                floor.append(-np.inf)
                ceiling.append(0.0)
                line += 1
    for target in targets:
        low[at[target.terms[0][0]]] = 1.0
    costs = np.concatenate([np.ones(size), np.zeros(width - size)])
    whole = np.concatenate([np.ones(size), np.zeros(width - size)])
    result = milp(
        costs,
        constraints=LinearConstraint(matrix.tocsr(), floor, ceiling),
        bounds=Bounds(low, high),
        integrality=whole,
        options={"time_limit": 10, "mip_rel_gap": 0},
    )
    return round(result.fun) if result.status == 0 else None


@dataclass
class Line:
    """What came of all instances of a shape."""

    instances: int = 0
    numbers: int = 0
    secrets: int = 0
    targets: int = 0
    compared: int = 0
    kept_back: int = 0
    least: int = 0


def compare(public: Path, content: Path, district: District, lines: dict[str, Line]) -> None:
    """Counts, and sets small instances against the least suppression there is."""
    records = read_content(content)
    indicators, places = indicators_in(records), places_in(records)
    published = read_published(public, indicators, places)
    truth = true_values(records, indicators, places)
    everything = Published({}, {key for key in truth if key in published.numbers or key in published.secrets})
    targets = [target for target in targets_of(published, published.secrets, indicators, truth, {}) if target.needed]
    instances: dict[tuple[str, int], list[Key]] = defaultdict(list)
    for key in [*published.numbers, *published.secrets]:
        instances[(key.indicator, key.year)].append(key)
    for (name, year), cells in instances.items():
        shape = district.shape_of[name]
        line = lines[shape]
        secrets = [key for key in cells if key in published.secrets]
        own = [target for target in targets if target.terms[0][0] in set(secrets) and len(target.terms) == 1]
        line.instances += 1
        line.numbers += len(cells)
        line.secrets += len(secrets)
        line.targets += len(own)
        if shape.startswith(("Baum", "Tabelle")) and own and len(cells) <= LARGEST_COMPARED:
            if not all(key in truth for key in cells) or len(own) > 12:
                continue
            only = Published({}, {key for key in everything.secrets if key.indicator == name and key.year == year})
            least = least_suppression(Attack(only, {name: indicators[name]}, places), sorted(cells), truth, own)
            if least is not None:
                line.compared += 1
                line.kept_back += len(secrets)
                line.least += least


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--districts", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--theme", type=Path, default=Path(__file__).resolve().parents[2] / "themes/portal")
    parser.add_argument("--keep", type=Path, help="where the districts are kept that can be broken")
    arguments = parser.parse_args()
    lines: dict[str, Line] = defaultdict(Line)
    breaches = 0
    started = time.monotonic()
    for number in range(arguments.seed, arguments.seed + arguments.districts):
        district = District(random.Random(number))
        for index, make in enumerate(SHAPES):
            make(district, f"k{index}")
        with tempfile.TemporaryDirectory() as folder:
            content, output = Path(folder) / "content", Path(folder) / "output"
            district.write(content)
            command = [arguments.program, "build", "--content", content, "--theme", arguments.theme, "--output", output]
            command += ["--stand", "2026-11-21", "--ausgabe", "oeffentlich"]
            result = subprocess.run([str(one) for one in command], capture_output=True, text=True, check=False)
            if result.returncode != 0:
                print(f"Kreis {number}: nicht gebaut\n{result.stdout[-3000:]}{result.stderr[-3000:]}")
                return 1
            found = attack(output / "oeffentlich", content).findings
            for finding in found[:20]:
                print(f"  Kreis {number}: {finding}")
            breaches += len(found)
            if found and arguments.keep:
                shutil.copytree(folder, arguments.keep / str(number), dirs_exist_ok=True)
            compare(output / "oeffentlich", content, district, lines)
    print(f"{'Form':<24}{'Fälle':>7}{'Zahlen':>9}{'geheim':>8}{'klein':>7}   kleine Fälle: verdeckt, mindestens nötig")
    for shape, line in sorted(lines.items()):
        extra = f"   {line.compared}: {line.kept_back}, {line.least}" if line.compared else ""
        print(f"{shape:<24}{line.instances:>7}{line.numbers:>9}{line.secrets:>8}{line.targets:>7}{extra}")
    total = sum(line.instances for line in lines.values())
    print(f"{total} Fälle, {breaches} Durchbrüche; {time.monotonic() - started:.0f} s (Abweichung bis {HAIR})")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
