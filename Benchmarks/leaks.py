"""How the search for leaks grows with the site: linear, or it is broken.

Usage: python3 Benchmarks/leaks.py PROGRAM [ROUNDS]

Builds the district's public edition, copies it one, two and four times into a folder, and runs `audit --timings` on each.
Does the same with one, two and four times the internal content. Prints the least milliseconds of the leak audit and their
ratio to the first.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ["--theme", ROOT / "themes/portal", "--stand", "2026-11-21"]


def leak_audit(program, upload, content, rounds):
    """The least milliseconds that the search has taken."""
    times = []
    for _ in range(rounds):
        run = subprocess.run(
            [program, "audit", upload, "--content", content, "--timings", *FOLDERS], capture_output=True, text=True)
        found = re.search(r"^leak audit +([\d.]+) ms", run.stderr, re.MULTILINE)
        if not found or "SR0611" in run.stderr:
            sys.exit(run.stderr)
        times.append(float(found.group(1)))
    return min(times)


def show(what, sizes):
    """One line for each size: factor, megabytes, milliseconds, ratio."""
    print(what)
    for factor, megabytes, time in sizes:
        print(f"  {factor}×  {megabytes:6.1f} MB  {time:7.1f} ms  {time / sizes[0][2]:5.2f}")


def megabytes(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def main():
    program, rounds = Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        subprocess.run(
            [program, "build", "--content", ROOT / "content", "--output", folder / "output", *FOLDERS], check=True,
            capture_output=True)
        site, upload, sizes = folder / "output/oeffentlich", folder / "upload", []
        for factor in (1, 2, 4):
            for copy in range(factor):
                shutil.copytree(site, upload / f"kopie-{copy}", dirs_exist_ok=True)
            sizes.append((factor, megabytes(upload), leak_audit(program, upload, ROOT / "content", rounds)))
        show("files to be uploaded", sizes)

        content, sizes = folder / "content", []
        shutil.copytree(ROOT / "content", content)
        for factor in (1, 2, 4):
            for copy in range(1, factor):
                for page in (ROOT / "content/handbuch").rglob("*.md"):
                    target = content / "handbuch" / f"kopie-{copy}" / page.relative_to(ROOT / "content/handbuch")
                    target.parent.mkdir(parents=True, exist_ok=True)
                    # Other words, so that there is more to look for.
                    text = re.sub(r"\b([a-zäöü]{5,})\b", rf"\1x{copy}", page.read_text(encoding="utf-8"))
                    target.write_text(text, encoding="utf-8")
            sizes.append((factor, megabytes(content / "handbuch"), leak_audit(program, site, content, rounds)))
        show("internal content", sizes)


main()
