"""How the layout of the map as a table grows with the number of units, and how well it keeps the real district.

Usage: python3 Benchmarks/layout.py

Compiles the room `Placing` with optimisation, lays out made-up districts of 50, 100, 200 and 400 units and prints the
least milliseconds and their ratio to the first; then how many neighbours touch, how many pairs are in compass order and
how far the units are from their places, for the Gemeinden and the Sozialräume of `content`.
"""

import csv
import re
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

MANIFEST = """// swift-tools-version: 6.1
import PackageDescription
let package = Package(
  name: "layout", targets: [.target(name: "Placing"), .executableTarget(name: "layout", dependencies: ["Placing"])],
  swiftLanguageModes: [.v6])
"""


def district():
    """Units and pairs of neighbours, a line for each."""
    places = {}
    for file in sorted((ROOT / "content/gemeinden").glob("*.md")):
        text = file.read_text(encoding="utf-8")
        place = re.search(r"^koordinaten: \{breite: ([\d.]+), laenge: ([\d.]+)\}", text, re.MULTILINE)
        sozialraum = re.search(r"^sozialraum: (\S+)", text, re.MULTILINE)
        latitude, longitude = float(place.group(1)), float(place.group(2))
        places.setdefault(sozialraum.group(1), []).append((latitude, longitude))
        yield f"unit gemeinde {file.stem} {latitude} {longitude}"
    for key, members in sorted(places.items()):
        middle = [sum(numbers) / len(members) for numbers in zip(*members)]
        yield f"unit sozialraum {key} {middle[0]} {middle[1]}"
    with open(ROOT / "content/nachbarschaften.csv", encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            level, first = row["gebiet_a"].split(":")
            yield f"pair {level} {first} {row['gebiet_b'].split(':')[1]}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "Package.swift").write_text(MANIFEST, encoding="utf-8")
        (folder / "Sources/layout").mkdir(parents=True)
        (folder / "Sources/Placing").symlink_to(ROOT / "Sources/Placing")
        (folder / "Sources/layout/main.swift").symlink_to(ROOT / "Benchmarks/layout.swift")
        subprocess.run(
            ["swift", "build", "-c", "release", "--package-path", folder], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([folder / ".build/release/layout"], input="\n".join(district()), check=True, text=True)


main()
