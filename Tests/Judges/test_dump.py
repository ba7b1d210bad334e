"""The judge of maps without styles finds what is wrong with one, and is silent about a right one."""

import unittest

import dump

UNITS = [dump.Unit("Nord", 52.4), dump.Unit("Nordheide", 52.3), dump.Unit("Süd", 52.1)]
CAPTION = "Karte als Tabelle: Dichte 2025, alle Gemeinden, in Personen Oben ist Norden, links ist Westen."
MAP = f"""
  {CAPTION}
       Westen               Osten
Norden Nord 1.200 /km² 2 hoch   kein Gebiet
  2    kein Gebiet              Nordheide . geheim
Süden  Süd 3,5 /km² 1 niedrig   kein Gebiet

Sortiert nach: Rang Name

 Dichte 2025, alle Gemeinden, in
 Personen
 Gemeinde  Rang  /km²
 Nord      1     1.200
 Süd       2     3,5
"""


class DumpTests(unittest.TestCase):
    def found(self, old: str = "", new: str = "") -> list[str]:
        self.assertIn(old, MAP)
        return dump.read_page(MAP.replace(old, new, 1) if old else MAP, UNITS)[1]

    def test_a_right_map_is_right(self) -> None:
        self.assertEqual(dump.read_page(MAP, UNITS), (1, []))

    def test_a_caption_may_have_several_lines(self) -> None:
        broken = MAP.replace("Personen Oben ist Norden, ", "Personen\n    Oben ist Norden, ")
        self.assertEqual(dump.read_page(broken, UNITS), (1, []))

    def test_faults_are_found(self) -> None:
        for old, new, words in [
            ("Oben ist Norden", "Oben", "zu lesen"),
            ("Westen   ", "1        ", "Westen und Osten"),
            ("Süden  Süd", "3      Süd", "Norden und Süden"),
            (". geheim", ".", "weder Zahl noch Grund"),
            ("Nordheide . geheim", "kein Gebiet", "Nordheide fehlt"),
            ("Osten\nNorden Nord 1.200 /km² 2 hoch   kein Gebiet", "Osten\nNorden Nord 1.200 /km² Nord 1", "2-mal"),
            ("2 hoch   kein Gebiet", "2 hoch", "gleich viele Felder"),
            ("Gemeinde  Rang  /km²\n Nord ", "Gemeinde  Rang  /km²\n Süd ", "am höchsten ist 1200.0"),
            ("Dichte 2025, alle Gemeinden, in\n Personen", "Dichte 2024", "keine Rangtabelle"),
        ]:
            with self.subTest(words):
                self.assertIn(words, " / ".join(self.found(old, new)))

    def test_what_stands_above_lies_north(self) -> None:
        swapped = MAP.replace("Nord 1.200", "X").replace("Süd 3,5", "Nord 1.200").replace("X", "Süd 3,5")
        problems = dump.read_page(swapped, UNITS)[1]
        self.assertIn("Süd steht über Nord", " / ".join(problems))


if __name__ == "__main__":
    unittest.main()
