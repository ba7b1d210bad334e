"""Nothing internal stands in the public edition, in no file and in no byte.

What is internal is worked out from content/ once more, without the program. An internal sentence is
looked for as a run of words, so that markup in between does not hide it; an internal value as it is
written. What public content says too is no secret.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from content import Record, internal_strings, public_strings, read_content
from pages import files_below
from verdict import Verdict

# So many words in a row do not come about by chance. A text with fewer is looked for as a whole.
RUN = 7
SHORTEST_RUN = 4
# The handbook speaks of the same things as the portal, often in the same words: only longer runs tell.
HANDBOOK_RUN = 9

Run = tuple[str, ...]


@dataclass
class Secrets:
    """What must not be found, and the file that it is from."""

    runs: dict[Run, str] = field(default_factory=dict)
    values: dict[str, str] = field(default_factory=dict)
    # Euros, however they are written.
    amounts: dict[str, str] = field(default_factory=dict)


def judge(output: Path, content: Path) -> Verdict:
    secrets = secrets_of(read_content(content))
    root = output / "oeffentlich"
    paths = list(files_below(root))
    findings = [
        f"oeffentlich/{path}: {leak}"
        for path in paths
        for leak in leaks_in(f"{path}\n".encode() + (root / path).read_bytes(), secrets)
    ]
    if not paths:
        findings.append("oeffentlich: keine Dateien")
    if not (secrets.runs and secrets.values and secrets.amounts):
        findings.append("content/ enthält nichts Internes: so ist nichts bewiesen")
    sought = f"{len(secrets.runs)} Wortfolgen, {len(secrets.values)} Werte, {len(secrets.amounts)} Beträge"
    return Verdict(f"{len(paths)} Dateien, gesucht: {sought}", findings)


def secrets_of(records: Iterable[Record]) -> Secrets:
    records = list(records)
    public_texts = [text for record in records for text in public_strings(record)]
    public = PublicWords(public_texts)
    public_text = "\n".join(public_texts)
    secrets = Secrets()
    for record in records:
        is_handbook = record.file.startswith("handbuch/")
        longest, shortest = (HANDBOOK_RUN, HANDBOOK_RUN) if is_handbook else (RUN, SHORTEST_RUN)
        for text in internal_strings(record):
            for sentence in _sentences(text):
                words = words_of(sentence)
                if len(words) >= shortest:
                    for run in _windows(words, min(len(words), longest)):
                        if not public.can_say(run):
                            secrets.runs.setdefault(run, record.where)
        for value in _values(record):
            if value not in public_text:
                secrets.values.setdefault(value, record.where)
        for budget in record.fields.get("sozialraumbudget", []):
            if re.fullmatch(r"\d{3,}", amount := str(budget.get("betrag", ""))) and amount not in public_text:
                secrets.amounts.setdefault(amount, record.where)
    return secrets


class PublicWords:
    """What a page can say with public content: parts of its texts, and short texts one after the other."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.runs: set[Run] = set()
        self.titles: set[Run] = set()
        for text in texts:
            words = words_of(text)
            for length in range(SHORTEST_RUN, HANDBOOK_RUN + 1):
                self.runs.update(_windows(words, length))
            if len(words) <= RUN:
                self.titles.add(tuple(words))
        self.starts = {title[:length] for title in self.titles for length in range(1, len(title))}
        self.ends = {title[-length:] for title in self.titles for length in range(1, len(title))}

    def can_say(self, run: Run) -> bool:
        """Whether the run is made of public pieces without a gap; the outer ones may be cut off."""
        reached = {0}
        for start in range(len(run)):
            if start not in reached:
                continue
            for end in range(start + 1, len(run) + 1):
                piece = run[start:end]
                if (
                    piece in self.runs
                    or piece in self.titles
                    or (start == 0 and piece in self.ends)
                    or (end == len(run) and piece in self.starts)
                ):
                    reached.add(end)
        return len(run) in reached


def leaks_in(data: bytes, secrets: Secrets) -> Iterator[str]:
    """What of the secrets stands in a file: in its markup, attributes and comments, or in its text."""
    written = data.decode("utf-8", errors="replace")
    unescaped = html.unescape(written)
    lengths = {len(run) for run in secrets.runs}
    found: dict[str, None] = {}
    for text in (unescaped, html.unescape(re.sub(r"<[^>]*>", " ", written))):
        words = words_of(text)
        for length in lengths:
            for run in _windows(words, length):
                if source := secrets.runs.get(run):
                    found[f"„… {' '.join(run)} …“ aus {source}"] = None
        for value, source in secrets.values.items():
            if value in text:
                found[f"„{value}“ aus {source}"] = None
        for match in re.finditer(r"(\d[\d.\u202f\u00a0 ]*\d)(?:,\d\d)?\s*(?:€|EUR\b|Euro\b)", text):
            if source := secrets.amounts.get(re.sub(r"\D", "", match[1])):
                found[f"Betrag {match[0]} aus {source}"] = None
    yield from found


def _sentences(text: str) -> list[str]:
    """Sentences, table cells, list items: what a reader hears in one breath."""
    return re.split(r"[.!?:;|]+\s|\n\s*(?:\n|[-*+#>|]|\d+\.\s)", text)


def words_of(text: str) -> list[str]:
    """Words without case, markup of Markdown, link targets and soft hyphens."""
    text = re.sub(r"\]\([^)\s]*\)", "] ", text)
    text = re.sub(r"[*_`~\u00ad]", "", text)
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def _windows(words: list[str], length: int) -> Iterator[Run]:
    return zip(*(words[start:] for start in range(length)))


def _values(record: Record) -> Iterator[str]:
    """Short strings that tell something by themselves: addresses, numbers of files, ids."""
    texts = list(internal_strings(record))
    if record.is_internal:
        texts = [text for text in texts if "@" in text and len(text.split()) == 1]
        if not record.file.endswith(("_ordner.yaml", ".csv")) and re.search("[-/]", record.id):
            texts.append(f"handbuch/{record.id}" if record.file.startswith("handbuch/") else record.id)
    for text in texts:
        if len(text) >= 6 and len(words_of(text)) < SHORTEST_RUN and not text.isdigit():
            yield text
