"""Reads a built site back with Python's own HTML parser: no code shared with the program."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

EDITIONS = ("oeffentlich", "intern")

# Attributes that name another file or place.
ADDRESS_ATTRIBUTES = {"href", "src", "srcset", "poster", "action", "formaction", "data", "cite", "background", "ping"}


@dataclass(frozen=True)
class Address:
    """An attribute that leads somewhere."""

    tag: str
    attribute: str
    value: str
    line: int
    # Value of `rel`, for `link` and `a`.
    rel: str


@dataclass
class Section:
    """An `h2` inside `main` and the text up to the next one."""

    title: str
    text: str = ""


@dataclass
class Page:
    path: str
    language: str | None = None
    title: str = ""
    h1: list[str] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    addresses: list[Address] = field(default_factory=list)
    # Class of `body`: says which template drew the page.
    template: str = ""
    # `p.lead`, `table`: what the page is made of.
    elements: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.heading: str | None = None
        self.in_title = False
        self.in_main = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.page.elements.update(f"{tag}.{name}" for name in attributes.get("class", "").split() or [""])
        if tag == "body":
            self.page.template = attributes.get("class", "")
        if tag == "html":
            self.page.language = attributes.get("lang")
        if "id" in attributes:
            self.page.ids.add(attributes["id"])
        line = self.getpos()[0]
        for name in ADDRESS_ATTRIBUTES & attributes.keys():
            values = [attributes[name]]
            if name == "srcset":
                values = [candidate.split()[0] for candidate in attributes[name].split(",") if candidate.strip()]
            for value in values:
                self.page.addresses.append(Address(tag, name, value, line, attributes.get("rel", "")))
        if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            target = attributes.get("content", "").partition("=")[2].strip(" '\"")
            self.page.addresses.append(Address(tag, "content", target, line, ""))
        if tag == "main":
            self.in_main = True
        elif tag == "title" and not self.page.title:
            self.in_title = True
        elif tag == "h1":
            self.heading = tag
            self.page.h1.append("")
        elif tag == "h2" and self.in_main:
            self.heading = tag
            self.page.sections.append(Section(""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self.in_main = False
        elif tag == "title":
            self.in_title = False
        elif tag == self.heading:
            self.heading = None

    def handle_data(self, data: str) -> None:
        if self.in_title:
            self.page.title += data
        elif self.heading == "h1":
            self.page.h1[-1] += data
        elif self.heading == "h2":
            self.page.sections[-1].title += data
        elif self.in_main and self.page.sections:
            self.page.sections[-1].text += data


def read_page(root: Path, path: str) -> Page:
    page = Page(path)
    reader = _Reader(page)
    reader.feed((root / path).read_text(encoding="utf-8"))
    reader.close()
    page.title = squeeze(page.title)
    page.h1 = [squeeze(text) for text in page.h1]
    for section in page.sections:
        section.title, section.text = squeeze(section.title), squeeze(section.text)
    return page


@cache
def read_site(root: Path) -> dict[str, Page]:
    """All HTML pages of one edition by their path in it."""
    return {path: read_page(root, path) for path in files_below(root) if path.endswith(".html")}


def files_below(root: Path) -> Iterator[str]:
    """Paths of all files, with `/`, sorted."""
    for file in sorted(root.rglob("*")):
        if file.is_file():
            yield file.relative_to(root).as_posix()


def squeeze(text: str) -> str:
    return " ".join(text.split())
