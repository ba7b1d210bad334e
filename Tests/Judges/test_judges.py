"""The judges themselves: each finds what is put wrong before its eyes, and is silent about what is right."""

import json
import shutil
import tempfile
import unittest
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

import axe
import content
import formats
import leaks
import nu
import sites
from pages import read_site
from verdict import Verdict

SECTIONS = (
    "Das gibt es hier",
    "Familienzentrum",
    "Angebote",
    "Wer koordiniert",
    "Zahlen",
    "Gremien und Termine",
    "Beschlüsse",
)

CONTENT = {
    "_ordner.yaml": "sichtbarkeit: oeffentlich\n",
    "portal.yaml": "titel: Portal\ntitel_intern: Das Haus von innen\n",
    "gemeinden/am-see.md": "---\ntitel: Am See\nnotiz: Der Bürgermeister zögert noch, bitte im Mai nachfragen\n---\nSchön hier.\n",
    "gemeinden/im-wald.md": (
        "---\ntitel: Im Wald\nkontakt: {telefon: 0331 1, durchwahl: 0331 4711, intern_email: tor@example.org}\n"
        "sozialraumbudget: [{betrag: 4321}]\n---\nEin Text für alle, die hier wohnen.\n\n"
        "> [!INTERN]\n> Der Schlüssel liegt **unter** der Fußmatte\n> neben der Regentonne.\n\nNoch ein Text.\n"
    ),
    "handbuch/_ordner.yaml": "sichtbarkeit: intern\n",
    "handbuch/grundlagen/rollen.md": "---\ntitel: Rollen\n---\nWer im Haus welche Aufgabe hat, steht in dieser Übersicht.\n",
}


def html_page(title: str, main: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="de"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width">{head}</head>\n'
        f'<body><main id="inhalt"><h1>{title}</h1>\n{main}</main></body></html>\n'
    )


def unit_page(title: str) -> str:
    sections = "".join(f"<h2>{section}</h2>\n<p>Dazu gibt es etwas zu sagen.</p>\n" for section in SECTIONS)
    return html_page(title, f'<p><a href="../index.html#inhalt">Start</a></p>{sections}')


def good_site() -> dict[str, str]:
    links = '<p><a href="gemeinden/am-see.html">Am See</a>, <a href="gemeinden/im-wald.html">Im Wald</a></p>'
    files: dict[str, str] = {}
    for edition in ("oeffentlich", "intern"):
        handbook = '<p><a href="handbuch/grundlagen/rollen.html">Rollen</a></p>' if edition == "intern" else ""
        files[f"{edition}/index.html"] = html_page("Start", links + handbook)
        files[f"{edition}/404.html"] = html_page("Nicht gefunden", '<p><a href="index.html">Start</a></p>')
        files[f"{edition}/gemeinden/am-see.html"] = unit_page("Am See")
        files[f"{edition}/gemeinden/im-wald.html"] = unit_page("Im Wald")
    files["intern/handbuch/grundlagen/rollen.html"] = html_page("Rollen", "<p>Wer welche Aufgabe hat.</p>")
    return files


class JudgeTest(unittest.TestCase):
    def setUp(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)
        read_site.cache_clear()
        units = patch.object(sites, "UNITS", {"gemeinden": 2})
        units.start()
        self.addCleanup(units.stop)
        self.files = good_site()
        self.write("content", CONTENT)

    def write(self, folder: str, files: dict[str, str]) -> None:
        for path, text in files.items():
            file = self.root / folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        self.assertIn(old, self.files[path])
        self.files[path] = self.files[path].replace(old, new)

    def findings(self, judge: ModuleType) -> list[str]:
        self.write("output", self.files)
        verdict: Verdict = judge.judge(self.root / "output", self.root / "content")
        return verdict.findings

    def assert_one(self, judge: ModuleType, *words: str) -> None:
        findings = self.findings(judge)
        self.assertEqual(len(findings), 1, findings)
        for word in words:
            self.assertIn(word, findings[0])


class SitesTest(JudgeTest):
    def test_a_whole_site_has_no_findings(self) -> None:
        self.assertEqual(self.findings(sites), [])

    def test_missing_page(self) -> None:
        del self.files["intern/404.html"]
        self.assertIn("intern/404.html: fehlt", self.findings(sites))

    def test_missing_unit(self) -> None:
        self.change("oeffentlich/index.html", '<a href="gemeinden/im-wald.html">Im Wald</a>', "Im Wald")
        del self.files["oeffentlich/gemeinden/im-wald.html"]
        self.assert_one(sites, "oeffentlich/gemeinden/im-wald.html: fehlt")

    def test_sections_in_another_order(self) -> None:
        page = "intern/gemeinden/im-wald.html"
        self.change(page, "<h2>Zahlen</h2>", "<h2>Angebote</h2>")
        self.assertEqual(len(self.findings(sites)), 2)

    def test_empty_section(self) -> None:
        page = "intern/gemeinden/im-wald.html"
        self.change(page, "<h2>Zahlen</h2>\n<p>Dazu gibt es etwas zu sagen.</p>", "<h2>Zahlen</h2>\n")
        self.assert_one(sites, page, "„Zahlen“ ist leer")

    def test_addresses(self) -> None:
        page = "oeffentlich/gemeinden/am-see.html"
        cases = {
            '<a href="../weg.html">x</a>': "führt ins Leere",
            '<a href="../../intern/index.html">x</a>': "führt ins Leere",
            '<a href="../Index.html">x</a>': "führt ins Leere",
            '<a href="../index.html#weg">x</a>': "Anker fehlt",
            '<a href="/index.html">x</a>': "von der Wurzel",
            '<a href="javascript:void(0)">x</a>': "fremde Art",
            '<img src="https://example.org/x.png" alt="">': "lädt von anderswo",
            '<img src="//example.org/x.png" alt="">': "lädt von anderswo",
            '<img srcset="../weg.png 2x" alt="">': "führt ins Leere",
            '<script src="http://example.org/x.js"></script>': "lädt von anderswo",
            '<meta http-equiv="refresh" content="0; url=weg.html">': "führt ins Leere",
        }
        original = self.files[page]
        for markup, words in cases.items():
            with self.subTest(markup):
                read_site.cache_clear()
                self.files[page] = original.replace("</main>", f"{markup}</main>")
                self.assert_one(sites, f"{page}:", words)

    def test_links_that_nobody_fetches(self) -> None:
        links = '<a href="https://example.org/">x</a><a href="mailto:a@example.org">x</a><a href="#inhalt">x</a>'
        self.change("intern/gemeinden/am-see.html", "</main>", f"{links}</main>")
        self.change("intern/index.html", "</head>", '<link rel="canonical" href="https://example.org/"></head>')
        self.assertEqual(self.findings(sites), [])

    def test_style_sheet(self) -> None:
        self.files["intern/stil.css"] = 'body { background: url("https://example.org/x.png") }'
        self.assert_one(sites, "stil.css: führt ins Leere")

    def test_page_without_a_way_to_it(self) -> None:
        self.files["intern/insel.html"] = html_page("Insel", "<p>Niemand kommt her.</p>")
        self.assert_one(sites, "insel.html: von der Startseite aus nicht zu erreichen")

    def test_handbook_is_internal(self) -> None:
        self.files["oeffentlich/handbuch/rollen.html"] = html_page("Rollen", "<p>x</p>")
        self.assertIn("oeffentlich/handbuch/rollen.html: das Handbuch ist nur intern", self.findings(sites))

    def test_same_title_twice(self) -> None:
        self.change("intern/404.html", "Nicht gefunden", "Start")
        self.assert_one(sites, "denselben Titel")


class LeaksTest(JudgeTest):
    def leak(self, text: str) -> None:
        self.change("oeffentlich/index.html", "</main>", f"{text}</main>")

    def test_nothing_leaks(self) -> None:
        self.leak("<p>Ein Text für alle, die hier wohnen. Telefon 0331 1</p>")
        self.assertEqual(self.findings(leaks), [])

    def test_every_kind_of_secret(self) -> None:
        cases = {
            "note": "<p>Der Bürgermeister zögert noch, <em>bitte</em> im Mai nachfragen</p>",
            "passage": "<p>der Schlüssel liegt unter der Fußmatte neben&nbsp;der Regentonne</p>",
            "comment": "<!-- Schlüssel liegt unter der Fußmatte neben der -->",
            "attribute": '<p title="Schlüssel liegt unter der Fu&szlig;matte neben der">x</p>',
            "extension": "<p>0331 4711</p>",
            "address": '<a href="mailto:tor@example.org">x</a>',
            "budget": "<p>4.321 Euro</p>",
            "title": "<title>Das Haus von innen</title>",
            "link": '<a href="handbuch/grundlagen/rollen.html">x</a>',
            "handbook": "<p>Wer im Haus welche Aufgabe hat, steht in dieser Übersicht.</p>",
        }
        original = self.files["oeffentlich/index.html"]
        for name, markup in cases.items():
            with self.subTest(name):
                self.files["oeffentlich/index.html"] = original
                self.leak(markup)
                self.assertNotEqual(self.findings(leaks), [])

    def test_any_file_and_any_name(self) -> None:
        self.files["oeffentlich/suche.js"] = 'const x = ["tor@example.org"]'
        self.assert_one(leaks, "suche.js", "tor@example.org", "gemeinden/im-wald.md")

    def test_content_without_secrets_proves_nothing(self) -> None:
        self.write("content", {"gemeinden/im-wald.md": "---\ntitel: Im Wald\n---\n"})
        self.assert_one(leaks, "nichts bewiesen")


class ContentTest(unittest.TestCase):
    def test_passages(self) -> None:
        body = "a\n\n> [!INTERN]\n> b\nc\n\nd\n\n- e\n\n  > [!intern]\n  > f\n\n```\n> [!INTERN]\n> g\n```\n"
        public, passages = content.split_passages(body)
        self.assertEqual([" ".join(passage.split()) for passage in passages], ["b c", "f"])
        for text in ("a", "d", "- e", "> g"):
            self.assertIn(text, public.splitlines())


class FormatsTest(unittest.TestCase):
    """The golden reports hold one finding of a kind that no repository has: it is left out here."""

    def read(self, name: str) -> str:
        return (formats.SAMPLES / "reports/de" / name).read_text(encoding="utf-8")

    def findings(self, name: str, text: str) -> list[str]:
        return list(formats.JUDGES[name](text, Counter()))

    def gitlab(self) -> list[dict[str, Any]]:
        return [issue for issue in json.loads(self.read("gitlab.json")) if issue["location"]["path"][0] != "/"]

    def test_what_is_right(self) -> None:
        for name, file in {"json": "json.json", "github": "github.txt", "junit": "junit.xml"}.items():
            self.assertEqual(self.findings(name, self.read(file)), [])
        self.assertEqual(self.findings("gitlab", json.dumps(self.gitlab())), [])
        outside = [line for line in self.findings("sarif", self.read("sarif.json")) if "Wurzel" not in line]
        self.assertEqual(outside, [])

    def test_places(self) -> None:
        places: Counter[formats.Place] = Counter()
        list(formats.judge_junit(self.read("junit.xml"), places))
        self.assertIn(formats.Place("SR0207", "content/kennzahlen/werte.csv", 2), places)
        self.assertIn(formats.Place("SR0122", "content/seiten/a b#ü.md", 2), places)
        self.assertIn(formats.Place("SR0203", "content/kennzahlen/werte.csv", 1), places)

    def test_json(self) -> None:
        for old, new in {
            '"version" : 1': '"version" : 2',
            '"code" : "SR0201"': '"code" : "201"',
            '"error" : 7': '"error" : 6',
            '"isCertain"': '"certain"',
        }.items():
            text = self.read("json.json")
            self.assertIn(old, text)
            self.assertNotEqual(self.findings("json", text.replace(old, new)), [], new)
        document = json.loads(self.read("json.json"))
        document["findings"][0]["fingerprint"] = document["findings"][1]["fingerprint"]
        self.assertNotEqual(self.findings("json", json.dumps(document)), [])
        self.assertNotEqual(self.findings("json", "{"), [])

    def test_sarif(self) -> None:
        for old, new in {
            '"level" : "error"': '"level" : "fatal"',
            '"ruleIndex" : 0': '"ruleIndex" : 1',
            '"startLine" : 3': '"startLine" : 0',
            "unicodeCodePoints": "utf16CodeUnits",
        }.items():
            text = self.read("sarif.json")
            self.assertIn(old, text)
            found = [line for line in self.findings("sarif", text.replace(old, new)) if "Wurzel" not in line]
            self.assertNotEqual(found, [], new)

    def test_gitlab(self) -> None:
        for change in (
            {"severity": "error"},
            {"fingerprint": self.gitlab()[1]["fingerprint"]},
            {"description": ""},
            {"location": {"path": "/daten/a.md", "lines": {"begin": 1}}},
            {"location": {"path": "a.md", "lines": {"begin": 0}}},
        ):
            issues = self.gitlab()
            issues[0] |= change
            self.assertNotEqual(self.findings("gitlab", json.dumps(issues)), [], change)

    def test_github(self) -> None:
        self.assertEqual(self.findings("github", "::error file=a.md,line=1::x\n" * 10), [])
        for text in ("::error file=a.md,line=1::x\n" * 11, "nur Text\n", "::error::\n", "::fatal::x\n"):
            self.assertNotEqual(self.findings("github", text), [], text)
        command = formats.parse_command("::warning file=a%2Cb.md,line=3,title=x%3A y::a%0Ab::c%25")
        self.assertEqual(command, ("warning", {"file": "a,b.md", "line": "3", "title": "x: y"}, "a\nb::c%"))

    def test_junit(self) -> None:
        for old, new in {
            'tests="12"': 'tests="13"',
            'name="Nichts gefunden"': "",
            "SR0201: Das Feld „geminde“ gibt es nicht\n --&gt; ": "",
            "<testsuites": "<testsuite",
            "„zwölf“ ist keine Zahl": "\x08",
        }.items():
            text = self.read("junit.xml")
            self.assertIn(old, text)
            self.assertNotEqual(self.findings("junit", text.replace(old, new)), [], old)
        self.assertNotEqual(self.findings("junit", "<testsuites/>"), [])


class NuTest(JudgeTest):
    def test_valid_and_invalid(self) -> None:
        self.assertEqual(self.findings(nu), [])
        self.change("intern/404.html", "</main>", '<p id="inhalt">doppelt</main>')
        findings = self.findings(nu)
        self.assertTrue(findings and all(line.startswith("intern/404.html:") for line in findings), findings)


class AxeTest(JudgeTest):
    def test_accessible_and_not(self) -> None:
        self.files = {
            "intern/index.html": html_page("Gut", "<p>Text</p>"),
            "intern/breit.html": html_page("Breit", '<div style="width: 900px">breit</div>'),
            "intern/bild.html": html_page("Bild", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
            "intern/fehler.html": html_page("Fehler", "<script>nichtDa()</script>"),
            "intern/fremd.html": html_page("Fremd", '<img src="http://127.0.0.1:9/x.png" alt="x">'),
            "intern/skript.html": html_page(
                "Skript", "<script>document.write('<p>Nur mit Skript ist hier etwas zu lesen.</p>')</script>"
            ),
        }
        findings = self.findings(axe)
        for path, words in {
            "breit": "ragt seitlich hinaus",
            "bild": "image-alt",
            "fehler": "Fehler im Skript",
            "fremd": "Anfrage nach außen",
            "skript": "ohne Skript",
        }.items():
            self.assertTrue(any(path in line and words in line for line in findings), (path, findings))
        self.assertFalse([line for line in findings if "index.html" in line], findings)


if __name__ == "__main__":
    unittest.main()
