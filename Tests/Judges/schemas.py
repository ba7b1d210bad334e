"""Judges the JSON Schemas in docs/schemas: they take what the program takes, and refuse faulty fields.

They are read by jsonschema, and the content by PyYAML with the types of YAML 1.2: as an editor's YAML
extension sees it, and not as the program does.
"""

import csv
import io
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from verdict import Verdict

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "Tests/Samples"
SUFFIXES = {".md", ".yaml", ".csv"}

# What no schema can say, and why. Everything else that is about fields has to be refused.
BEYOND = {
    "SR0219": "compares two fields of a record",
    "SR0220": "compares two entries of a list",
    "SR0223": "the order of keys says nothing in JSON",
    "SR0224": "knows which findings there are",
}
BEYOND_IN = {
    ("sr0202-pflichtfeld-fehlt", "seiten/ueber.md"): "the text below the front matter is missing",
    ("dreissig-fehler", "gemeinden/nord.md"): "seven digits without quotes may be eight, the first a zero",
}

# Groups of codes whose findings a schema may see too: an id with an umlaut leads nowhere.
FIELDS_AND_REFERENCES = ("SR02", "SR03", "SR04")


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 with its core schema (YAML 1.2.2, section 10.3.2), as editors read it."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        "-+.0123456789",
    ),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), ["" if c == "\0" else c for c in first]
    )


def _int(loader: CoreLoader, node: yaml.ScalarNode) -> int:
    text = loader.construct_scalar(node)
    # A leading zero is decimal in YAML 1.2, where PyYAML knows the octals of 1.1.
    return int(text, 0) if text.startswith(("0o", "0x")) else int(text)


def _float(loader: CoreLoader, node: yaml.ScalarNode) -> float:
    return float(re.sub(r"\.(inf|nan)$", r"\1", loader.construct_scalar(node).lower()))


CoreLoader.add_constructor("tag:yaml.org,2002:int", _int)
CoreLoader.add_constructor("tag:yaml.org,2002:float", _float)


class Schemas:
    """The schemas of a folder, and the files that its index gives them."""

    def __init__(self, folder: Path) -> None:
        index: dict[str, list[str]] = json.loads((folder / "index.json").read_text(encoding="utf-8"))
        self.validators: list[tuple[re.Pattern[str], Draft202012Validator]] = []
        for path, globs in index.items():
            schema = json.loads((folder / Path(path).name).read_text(encoding="utf-8"))
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            for glob in globs:
                self.validators.append((re.compile(_expression(glob.removeprefix("content/"))), validator))

    def faults(self, path: str, data: bytes) -> list[str] | None:
        """What is wrong with a file; None where no schema is for it."""
        validators = [validator for expression, validator in self.validators if expression.match(path)]
        if not validators:
            return None
        if len(validators) > 1:
            return [f"{path}: {len(validators)} Schemata passen"]
        faults = []
        for place, value in _values(path, data):
            for error in validators[0].iter_errors(value):
                keys = "".join(f".{key}" for key in error.absolute_path)
                faults.append(f"{path}{place}{keys}: {error.message[:200]}")
        return faults


def _expression(glob: str) -> str:
    """As editors do: `*` stays within a folder, `**/` spans any number of them, `[a-z]` is one of several."""
    parts = []
    for part in re.split(r"(\*\*/|\*|\[[^\]]+\])", glob):
        known = {"**/": "(?:[^/]+/)*", "*": "[^/]*"}.get(part)
        parts.append(known or (part if part.startswith("[") else re.escape(part)))
    return "".join(parts) + "$"


def _values(path: str, data: bytes) -> Iterator[tuple[str, Any]]:
    """The values in a file that a schema is for, with their places."""
    text = data.decode("utf-8")
    if path.endswith(".csv"):
        for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
            if any(row.values()):
                yield f":{number}", row
    elif path.endswith(".md"):
        parts = re.split(r"^---[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)
        yield "", yaml.load(parts[1], Loader=CoreLoader)
    else:
        yield "", yaml.load(text, Loader=CoreLoader)


@dataclass(frozen=True)
class Sample:
    """A file of Tests/Samples/invalid: files laid over the base, and the findings to be expected."""

    name: str
    files: dict[str, bytes]
    # Code and path.
    findings: list[tuple[str, str]]

    @staticmethod
    def read(file: Path) -> "Sample":
        sections = re.split(r"^-- (.+?) --\n", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
        files: dict[str, bytes] = {}
        findings: list[tuple[str, str]] = []
        for header, text in zip(sections[1::2], sections[2::2]):
            path = re.sub(r" \((escaped|deleted)\)$", "", header)
            if path == "expected":
                findings = [(line.split(" ")[0], line.split(" ")[1].split(":")[0]) for line in text.splitlines()]
            elif header.endswith(" (escaped)"):
                files[path] = _unescaped(text)
            elif not header.endswith(" (deleted)"):
                files[path] = text.encode()
        return Sample(file.stem, files, findings)


def _unescaped(text: str) -> bytes:
    def bytes_of(inside: str) -> bytes:
        repeated = re.fullmatch(r"(?s)(.*)\*(\d+)", inside)
        return repeated[1].encode() * int(repeated[2]) if repeated else bytes([int(inside, 16)])

    parts = re.split(r"⟦([^⟧]*)⟧", text)
    return b"".join(bytes_of(part) if index % 2 else part.encode() for index, part in enumerate(parts))


def _folder_faults(schemas: Schemas, folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Every file that has a schema, with what is wrong with it."""
    for file in sorted(folder.rglob("*")):
        if file.suffix in SUFFIXES:
            path = file.relative_to(folder).as_posix()
            faults = schemas.faults(path, file.read_bytes())
            yield path, [f"{path}: kein Schema passt"] if faults is None else faults


def _sample_findings(schemas: Schemas, sample: Sample) -> Iterator[str]:
    for path, data in sample.files.items():
        codes = {code for code, file in sample.findings if file == path}
        if path.startswith("theme/") or Path(path).suffix not in SUFFIXES:
            continue
        if any(code.startswith("SR01") for code in codes):
            continue
        faulty = {code for code in codes if code.startswith("SR02") and code not in BEYOND}
        if (sample.name, path) in BEYOND_IN:
            faulty = set()
        faults = schemas.faults(path, data)
        if faults is None:
            yield f"{sample.name}: für {path} passt kein Schema"
        elif faulty and not faults:
            yield f"{sample.name}: {path} hat {', '.join(sorted(faulty))}, aber kein Schema weist es zurück"
        elif faults and not any(code.startswith(FIELDS_AND_REFERENCES) for code in codes):
            yield f"{sample.name}: {path} ist richtig, aber: {faults[0]}"


CONTENTS = (ROOT / "content", SAMPLES / "base", *sorted(SAMPLES.glob("valid/*/content")))


def judge(folder: Path = ROOT / "docs/schemas", contents: tuple[Path, ...] = CONTENTS) -> Verdict:
    schemas = Schemas(folder)
    findings: list[str] = []
    accepted = 0
    for content in contents:
        for _, faults in _folder_faults(schemas, content):
            findings += [f"{content.relative_to(ROOT).as_posix()}/{fault}" for fault in faults]
            accepted += not faults
    samples = [Sample.read(file) for file in sorted(SAMPLES.glob("invalid/*.txtar"))]
    # Nothing is known about a sample of which no findings are recorded.
    for sample in filter(lambda sample: sample.findings, samples):
        findings += _sample_findings(schemas, sample)
    return Verdict(
        f"{len(schemas.validators)} Schemata, {accepted} Dateien angenommen, {len(samples)} fehlerhafte Beispiele",
        findings,
    )


def main() -> int:
    verdict = judge()
    for finding in verdict.findings:
        print(f"  {finding}")
    print(f"schemas: {len(verdict.findings)} Befunde; {verdict.summary}")
    return 1 if verdict.findings else 0


if __name__ == "__main__":
    sys.exit(main())
