"""How long it takes from saving a file to the page that shows it.

Usage: python3 Benchmarks/preview.py PROGRAM [ROUNDS]

Copies the district's content, starts `serve` on it, changes the text of one Gemeinde again and again, waits for the event
that makes a browser reload, and fetches the page. Prints the median and the least, in milliseconds.
"""

import http.client
import json
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def events(stream):
    """The data of each server-sent event."""
    data = ""
    while True:
        line = stream.readline().decode()
        if line.startswith("data:"):
            data += line[5:]
        elif line == "\n" and data:
            yield json.loads(data)
            data = ""


def fetch(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path)
    return connection.getresponse()


def rounds(port, file, count):
    """Milliseconds of each round: until the event, and until the page."""
    stream = events(fetch(port, "/__sozialraum/events"))
    seen = next(stream)["site"]
    text = file.read_text(encoding="utf-8")
    for number in range(count):
        # Let the audit of the last round come to its end, as it would for a person.
        time.sleep(2)
        mark = f"Runde {number} der Messung."
        started = time.perf_counter()
        file.write_text(f"{text}\n{mark}\n", encoding="utf-8")
        site = seen
        while site == seen:
            site = next(stream)["site"]
        seen = site
        told = time.perf_counter()
        page = fetch(port, "/gemeinden/teltow.html").read().decode()
        shown = time.perf_counter()
        if mark not in page:
            sys.exit("the page does not show what was saved")
        yield (told - started) * 1000, (shown - started) * 1000


def main():
    program, count = Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 10
    with tempfile.TemporaryDirectory() as folder:
        content, log = Path(folder) / "content", Path(folder) / "log"
        shutil.copytree(ROOT / "content", content)
        with log.open("w", encoding="utf-8") as output:
            server = subprocess.Popen(
                [program, "serve", "--content", content, "--theme", ROOT / "themes/portal", "--stand", "2026-11-21"],
                stdout=output, stderr=output, cwd=folder)
        try:
            while "Fertig" not in log.read_text(encoding="utf-8"):
                if server.poll() is not None:
                    sys.exit(log.read_text(encoding="utf-8"))
                time.sleep(0.1)
            port = int(re.search(r"127\.0\.0\.1:(\d+)/", log.read_text(encoding="utf-8")).group(1))
            times = list(rounds(port, content / "gemeinden/teltow.md", count))
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()
    for name, index in (("event", 0), ("page", 1)):
        values = [entry[index] for entry in times]
        print(f"{name}: median {statistics.median(values):.0f} ms, least {min(values):.0f} ms, rounds {count}")


if __name__ == "__main__":
    main()
