"""Judges the sites that a build made: `run.py OUTPUT_DIR [JUDGE …]`.

Every judge prints what is wrong, one line each, and a summary. Exits with 1 if one found something.
"""

import argparse
import importlib
import sys
import time
from pathlib import Path

JUDGES = ("sites", "leaks", "metadata", "dump", "attacker", "nu", "axe", "sorting")
CONTENT = Path(__file__).resolve().parents[2] / "content"
# A fault in a template is on every page; the first lines say enough.
SHOWN = 200


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path, help="folder with oeffentlich/ and intern/")
    parser.add_argument("judges", nargs="*", metavar="JUDGE", help=f"which of {', '.join(JUDGES)}; without: all")
    arguments = parser.parse_args()
    if unknown := set(arguments.judges) - set(JUDGES):
        parser.error(f"no such judge: {', '.join(sorted(unknown))}")
    found_something = False
    for name in arguments.judges or JUDGES:
        # Loaded only when asked for: the others then need none of its packages.
        judge = importlib.import_module(name).judge
        started = time.monotonic()
        verdict = judge(arguments.output.resolve(), CONTENT)
        for finding in verdict.findings[:SHOWN]:
            print(f"  {finding}")
        if len(verdict.findings) > SHOWN:
            print(f"  … und {len(verdict.findings) - SHOWN} weitere")
        seconds = time.monotonic() - started
        print(f"{name}: {len(verdict.findings)} Befunde; {verdict.summary}; {seconds:.1f} s", flush=True)
        found_something = found_something or bool(verdict.findings)
    return 1 if found_something else 0


if __name__ == "__main__":
    sys.exit(main())
