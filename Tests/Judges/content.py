"""Reads content/ with PyYAML and csv: the second opinion on what is public and what is not."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

# Fields for the internal edition only, wherever they stand.
INTERNAL_KEYS = {
    "notiz",
    "durchwahl",
    "intern_email",
    "aktenzeichen",
    "sozialraumbudget",
    "titel_intern",
    "untertitel_intern",
}


@dataclass(frozen=True)
class Record:
    """A file, an item of a list file, or a row of a CSV file."""

    # Path below content/.
    file: str
    id: str
    # All values as they are written: strings in mappings and lists.
    fields: dict[str, Any]
    # Markdown after the front matter.
    body: str
    is_internal: bool

    @property
    def where(self) -> str:
        return self.file if self.file.endswith((".md", "_ordner.yaml")) else f"{self.file} ({self.id})"


def read_content(root: Path) -> list[Record]:
    records: list[Record] = []
    for file in sorted(root.rglob("*")):
        path = file.relative_to(root).as_posix()
        folder_is_internal = _folder_is_internal(root, file.parent)
        if file.suffix == ".md":
            fields, body = _front_matter(file.read_text(encoding="utf-8"))
            records.append(Record(path, _id_of(path), fields, body, _is_internal(fields, folder_is_internal)))
        elif file.suffix == ".yaml":
            document = _load(file.read_text(encoding="utf-8"))
            for item in document if isinstance(document, list) else [document]:
                name = str(item.get("id", _id_of(path)))
                records.append(Record(path, name, item, "", _is_internal(item, folder_is_internal)))
        elif file.suffix == ".csv":
            with file.open(encoding="utf-8", newline="") as stream:
                for number, row in enumerate(csv.DictReader(stream), start=2):
                    records.append(
                        Record(path, f"Zeile {number}", dict(row), "", _is_internal(row, folder_is_internal))
                    )
    return records


def ids_in(records: list[Record], folder: str, *, public_only: bool) -> set[str]:
    """Ids of the Markdown and YAML files directly below a folder of content/."""
    return {
        record.id
        for record in records
        if re.fullmatch(rf"{folder}/[^/_][^/]*\.(md|yaml)", record.file) and not (public_only and record.is_internal)
    }


def public_strings(record: Record) -> Iterator[str]:
    """What a record says to everybody."""
    if record.is_internal:
        return
    yield record.id
    yield from _strings(record.fields, internal=False)
    yield split_passages(record.body)[0]


def internal_strings(record: Record) -> Iterator[str]:
    """What a record says to the internal edition only."""
    if record.is_internal:
        yield from _strings(record.fields, internal=None)
        yield record.body
    else:
        yield from _strings(record.fields, internal=True)
        yield from split_passages(record.body)[1]


def split_passages(body: str) -> tuple[str, list[str]]:
    """Markdown without its `> [!INTERN]` quotes, and the quotes."""
    public: list[str] = []
    passages: list[str] = []
    is_inside = False
    fence: str | None = None
    for line in body.splitlines():
        if not is_inside and (mark := re.match(r"\s*(```+|~~~+)", line)):
            if fence is None:
                fence = mark[1]
            elif mark[1].startswith(fence):
                fence = None
        if fence is None and re.match(r"[\s>]*>\s*\[!INTERN\]", line, re.IGNORECASE):
            is_inside = True
            passages.append("")
        elif is_inside and line.strip():
            # A quote goes on in lines without `>` too, until an empty line.
            passages[-1] += re.sub(r"^[\s>]+", "", line) + "\n"
        else:
            is_inside = False
            public.append(line)
    return "\n".join(public), passages


def _strings(value: Any, *, internal: bool | None) -> Iterator[str]:
    """All leaf strings; with `internal` only those below an internal key, or only the others."""
    if isinstance(value, dict):
        for key, below in value.items():
            if internal is None:
                yield from _strings(below, internal=None)
            elif key in INTERNAL_KEYS:
                if internal:
                    yield from _strings(below, internal=None)
            else:
                yield from _strings(below, internal=internal)
    elif isinstance(value, list):
        for below in value:
            yield from _strings(below, internal=internal)
    elif value is not None and internal is not True:
        yield str(value)


def _folder_is_internal(root: Path, folder: Path) -> bool:
    while True:
        settings = folder / "_ordner.yaml"
        if settings.is_file():
            stated = _load(settings.read_text(encoding="utf-8")).get("sichtbarkeit")
            if stated:
                return bool(stated == "intern")
        if folder == root:
            return True
        folder = folder.parent


def _is_internal(fields: dict[str, Any], folder_is_internal: bool) -> bool:
    stated = fields.get("sichtbarkeit")
    return stated == "intern" if stated else folder_is_internal


def _front_matter(text: str) -> tuple[dict[str, Any], str]:
    parts = re.split(r"^---[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)
    return (_load(parts[1]), parts[2]) if len(parts) == 3 else ({}, text)


def _load(text: str) -> Any:
    # BaseLoader keeps every scalar as it is written.
    return yaml.load(text, Loader=yaml.BaseLoader) or {}


def _id_of(path: str) -> str:
    name = path.rpartition(".")[0]
    folder, _, rest = name.partition("/")
    return rest if folder in {"angebote", "handbuch"} else name.rpartition("/")[2]
