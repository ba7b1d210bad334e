"""Both editions are whole: every unit has its page with all sections, every link leads somewhere."""

import re
from collections.abc import Iterable
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from content import Record, ids_in, read_content
from pages import EDITIONS, Address, Page, files_below, read_site
from verdict import Verdict

# The district, counted by hand: not taken from the program or its content.
UNITS = {"planregionen": 4, "sozialraeume": 19, "gemeinden": 38}

# Folders of content/ whose records have a page of the same name.
FOLDERS_WITH_PAGES = (*UNITS, "familienzentren", "gremien", "standards", "termine", "traeger")

# What the page of a Gemeinde answers, in this order.
GEMEINDE_SECTIONS = (r"gibt|hier", r"Familienzentr", r"Angebot", r"koordin", r"Zahl", r"Gremi|Termin", r"Beschl")

# Pages that every edition has.
FIXED_PAGES = ("index.html", "404.html")

# `<link rel>` values that only name a place; the browser does not fetch it.
NAMING_RELATIONS = {"canonical", "license", "author", "help"}


def judge(output: Path, content: Path) -> Verdict:
    records = read_content(content)
    findings: list[str] = []
    counts: list[str] = []
    for edition in EDITIONS:
        root = output / edition
        pages = read_site(root)
        if not pages:
            return Verdict("keine Seiten", [f"{edition}: kein Verzeichnis mit HTML-Seiten"])
        counts.append(f"{edition} {len(pages)} Seiten")
        public_only = edition == "oeffentlich"
        problems = [
            *_missing_pages(pages, records, public_only=public_only),
            *_sections(pages),
            *_frames(pages),
            *_addresses(root, pages),
            *_handbook(pages, records, public_only=public_only),
        ]
        findings.extend(f"{edition}/{problem}" for problem in problems)
    missing = read_site(output / "oeffentlich").keys() - read_site(output / "intern").keys()
    findings.extend(f"intern/{path}: fehlt, ist aber öffentlich" for path in sorted(missing))
    return Verdict(", ".join(counts), findings)


def _missing_pages(pages: dict[str, Page], records: list[Record], *, public_only: bool) -> Iterable[str]:
    for path in FIXED_PAGES:
        if path not in pages:
            yield f"{path}: fehlt"
    for folder in FOLDERS_WITH_PAGES:
        expected = ids_in(records, folder, public_only=public_only)
        if folder in UNITS and len(expected) != UNITS[folder]:
            yield f"{folder}: content hat {len(expected)}, der Landkreis hat {UNITS[folder]}"
        present = {_name(path) for path in unit_pages(pages, folder)}
        yield from (f"{folder}/{name}.html: fehlt" for name in sorted(expected - present))
        if folder in UNITS:
            yield from (f"{folder}/{name}.html: gehört zu keiner Datei" for name in sorted(present - expected))


def _sections(pages: dict[str, Page]) -> Iterable[str]:
    """All units of a kind have the same sections in the same order, and each section says something."""
    for folder in UNITS:
        units = [pages[path] for path in unit_pages(pages, folder)]
        if not units:
            continue
        model = [section.title for section in units[0].sections]
        for page in units:
            titles = [section.title for section in page.sections]
            if titles != model:
                yield f"{page.path}: Abschnitte {titles} statt {model} wie in {units[0].path}"
            for section in page.sections:
                if len(section.text) < 10:
                    yield f"{page.path}: Abschnitt „{section.title}“ ist leer"
    for path in unit_pages(pages, "gemeinden"):
        titles = [section.title for section in pages[path].sections]
        places = [
            next((place for place, title in enumerate(titles) if re.search(topic, title, re.IGNORECASE)), None)
            for topic in GEMEINDE_SECTIONS
        ]
        found = [place for place in places if place is not None]
        if len(found) < len(places) or found != sorted(found):
            yield f"{path}: Abschnitte {titles} beantworten nicht der Reihe nach {GEMEINDE_SECTIONS}"


def _frames(pages: dict[str, Page]) -> Iterable[str]:
    titles: dict[str, str] = {}
    for page in pages.values():
        if not page.language:
            yield f"{page.path}: ohne Sprachangabe"
        if len(page.h1) != 1 or not page.h1[0]:
            yield f"{page.path}: {len(page.h1)} Hauptüberschriften statt einer"
        if not page.title:
            yield f"{page.path}: ohne Titel"
        elif page.title in titles:
            yield f"{page.path}: hat denselben Titel wie {titles[page.title]}: {page.title}"
        titles.setdefault(page.title, page.path)


def _addresses(root: Path, pages: dict[str, Page]) -> Iterable[str]:
    """Relative addresses lead to files of this edition; nothing is fetched from elsewhere; every page can be reached."""
    files = set(files_below(root))
    linked: dict[str, set[str]] = {path: set() for path in pages}
    for page in pages.values():
        for address in page.addresses:
            where = f"{page.path}:{address.line}"
            parts = urlsplit(address.value)
            if parts.scheme or parts.netloc:
                if is_fetched(address) and parts.scheme != "data":
                    yield f"{where}: lädt von anderswo: {address.value}"
                elif parts.scheme not in {"https", "http", "mailto", "tel", "data"}:
                    yield f"{where}: fremde Art von Adresse: {address.value}"
                continue
            if parts.path.startswith("/"):
                yield f"{where}: Adresse von der Wurzel aus: {address.value}"
                continue
            target = normpath(join(dirname(page.path), unquote(parts.path))) if parts.path else page.path
            if target not in files:
                yield f"{where}: führt ins Leere: {address.value}"
                continue
            linked[page.path].add(target)
            if parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
                yield f"{where}: Anker fehlt: {address.value}"
    for path in sorted(files):
        if path.endswith(".css"):
            style = (root / path).read_text(encoding="utf-8")
            for match in re.finditer(r"""(?:url\(|@import)\s*['"]?([^'")\s]+)""", style):
                if match[1].startswith("data:"):
                    continue
                if normpath(join(dirname(path), match[1].partition("#")[0])) not in files:
                    yield f"{path}: führt ins Leere: {match[1]}"
    yield from (f"{path}: von der Startseite aus nicht zu erreichen" for path in _unreached(linked))


def is_fetched(address: Address) -> bool:
    """Whether a browser asks for the address without a click."""
    match address.tag:
        case "a" | "area":
            return address.attribute == "ping"
        case "link":
            return not set(address.rel.split()) <= NAMING_RELATIONS
        case "form" | "blockquote" | "q" | "ins" | "del":
            return address.attribute in {"action", "formaction"}
        case _:
            return True


def _unreached(linked: dict[str, set[str]]) -> list[str]:
    reached = {"404.html"}
    waiting = ["index.html"]
    while waiting:
        path = waiting.pop()
        if path not in reached and path in linked:
            reached.add(path)
            waiting.extend(linked[path])
    return sorted(linked.keys() - reached)


def _handbook(pages: dict[str, Page], records: list[Record], *, public_only: bool) -> Iterable[str]:
    present = {path for path in pages if path.startswith("handbuch")}
    if public_only:
        yield from (f"{path}: das Handbuch ist nur intern" for path in sorted(present))
        return
    for record in records:
        path = f"handbuch/{record.id}.html"
        if re.fullmatch(r"handbuch/.*\.md", record.file) and path not in present:
            yield f"{path}: fehlt"


def unit_pages(pages: dict[str, Page], folder: str) -> list[str]:
    """Pages directly in a folder, without its index."""
    return [path for path in pages if re.fullmatch(rf"{folder}/(?!index\.)[^/]+\.html", path)]


def _name(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".html")
