"""The attacker: it tells what follows from published numbers, and is silent where nothing does."""

import tempfile
import unittest
from pathlib import Path

import attacker
import published
from structure import Places, form_of

PLACES = {
    "_ordner.yaml": "sichtbarkeit: oeffentlich\n",
    "landkreis.yaml": "id: kreis\ntitel: Kreis\n",
    "planregionen/r.md": "---\ntitel: R\n---\n",
    "sozialraeume/nord.md": "---\ntitel: Nord\nplanregion: r\n---\n",
    "gemeinden/a.md": "---\ntitel: A\nsozialraum: nord\n---\n",
    "gemeinden/b.md": "---\ntitel: B\nsozialraum: nord\n---\n",
    "gemeinden/c.md": "---\ntitel: C\nsozialraum: nord\n---\n",
}
KINDER = (
    "- {id: kinder, titel: Kinder, art: anzahl, additiv: ja, ebenen: [gemeinde, sozialraum], schutz: {mindestzahl: 3}}\n"
)
ROWS = "gebiet,kennzahl,jahr,wert,status\ngemeinde:a,kinder,2020,2,\ngemeinde:b,kinder,2020,30,\ngemeinde:c,kinder,2020,40,\n"
HEAD = "gebiet,kennzahl,jahr,merkmal,auspraegung,wert,status,herkunft\n"


class AttackerTest(unittest.TestCase):
    def findings(self, published: dict[str, str], content: dict[str, str] | None = None) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            files = {"vertrag/kennzahlen.yaml": KINDER, "kennzahlen/w.csv": ROWS} | PLACES | (content or {})
            for name, text in files.items():
                (root / "content" / name).parent.mkdir(parents=True, exist_ok=True)
                (root / "content" / name).write_text(text, encoding="utf-8")
            for name, text in published.items():
                (root / "output/oeffentlich" / name).parent.mkdir(parents=True, exist_ok=True)
                (root / "output/oeffentlich" / name).write_text(text, encoding="utf-8")
            return attacker.judge(root / "output", root / "content").findings

    def table(self, a: str, b: str, c: str, nord: str) -> str:
        rows = [("gemeinde:a", a), ("gemeinde:b", b), ("gemeinde:c", c), ("sozialraum:nord", nord)]
        return HEAD + "".join(
            f"{place},kinder,2020,,,{'' if value == 'geheim' else value},{'geheim' if value == 'geheim' else 'berichtet'},berichtet\n"
            for place, value in rows
        )

    def test_two_secrets_hide_each_other(self) -> None:
        self.assertEqual(self.findings({"kennzahlen/kinder.csv": self.table("geheim", "geheim", "40", "72")}), [])

    def test_one_secret_follows_from_the_sum(self) -> None:
        found = self.findings({"kennzahlen/kinder.csv": self.table("geheim", "30", "40", "72")})
        self.assertEqual(len(found), 1)
        self.assertIn("zu erschließen ist 2 bis 2", found[0])

    def test_a_small_number_that_is_told(self) -> None:
        found = self.findings({"kennzahlen/kinder.csv": self.table("2", "30", "40", "72")})
        self.assertEqual(len(found), 1)
        self.assertIn("die kleine Zahl steht da", found[0])

    def test_a_page_tells_what_the_table_does_not(self) -> None:
        page = (
            '<table><caption>Kinder 2020, alle Gemeinden</caption><tr><th scope="row"><a href="../gemeinden/b.html">B</a>'
            '</th><td><data value="30">30</data></td></tr></table>'
        )
        table = self.table("geheim", "geheim", "40", "72")
        self.assertEqual(len(self.findings({"kennzahlen/kinder.csv": table, "kennzahlen/kinder.html": page})), 1)

    def test_an_earlier_edition_tells_it(self) -> None:
        earlier = {"ausgaben/2019.csv": "gebiet,kennzahl,jahr,wert,status\ngemeinde:b,kinder,2020,30,\n"}
        table = self.table("geheim", "geheim", "40", "72")
        self.assertEqual(len(self.findings({"kennzahlen/kinder.csv": table}, earlier)), 1)

    def test_a_quotient_and_its_base_tell_it(self) -> None:
        more = {
            "vertrag/kennzahlen.yaml": KINDER
            + "- {id: alle, titel: Alle, art: anzahl, additiv: ja, ebenen: [gemeinde]}\n"
            + "- {id: anteil, titel: Anteil, art: anteil, additiv: nein, dezimalen: 1, ebenen: [gemeinde], formel: kinder ÷ alle je 100}\n",
        }
        published = {
            "kennzahlen/kinder.csv": self.table("geheim", "geheim", "40", "72"),
            "kennzahlen/alle.csv": f"{HEAD}gemeinde:a,alle,2020,,,80,berichtet,berichtet\n",
            "kennzahlen/anteil.csv": f"{HEAD}gemeinde:a,anteil,2020,,,2.5,berichtet,berechnet\n",
        }
        found = self.findings(published, more)
        self.assertEqual(len(found), 1)
        self.assertIn("zu erschließen ist 1.96 bis 2.04", found[0])

    def test_formulas(self) -> None:
        self.assertEqual(form_of("(a + b) ÷ c-d je 100"), ({"a": 100.0, "b": 100.0}, {"c-d": 1.0}))
        self.assertEqual(form_of("2 × a − 3"), ({"a": 2.0, "": -3.0}, {"": 1.0}))
        self.assertIsNone(form_of("a × b"))

    def test_ranks_are_no_numbers(self) -> None:
        """A table by rank has the number behind the rank, on the page of a year too."""
        page = (
            "<table><caption>Kinder 2020, alle Gemeinden, Stand 2020</caption><thead><tr>"
            '<th scope="col">Gemeinde</th><th scope="col">Rang</th><th scope="col" aria-sort="descending">Kinder</th></tr>'
            '</thead><tr><th scope="row"><a href="../../gemeinden/b.html">B</a></th>'
            '<td><data value="1">1</data></td><td><data value="30">30</data></td></tr></table>'
        )
        for path in (Path("kennzahlen/kinder.html"), Path("kennzahlen/kinder/2020.html")):
            found = list(published.numbers_in_page(path, page, {}, Places("kreis")))
            self.assertEqual(found, [(published.Key("kinder", "gemeinde:b", 2020), 30.0)])


if __name__ == "__main__":
    unittest.main()
