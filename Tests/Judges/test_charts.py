"""The judge of charts finds what a style sheet can spoil."""

import unittest

import charts

CHART = {
    "title": "t",
    "width": 320,
    "height": 168,
    "bars": [{"wanted": 0.5, "left": 0, "right": 0.5, "top": 0.1, "bottom": 0.2}],
    "lines": ["rgb(0, 0, 0)"],
    "words": [
        {"text": "a", "left": 0, "right": 0.4, "top": 0, "bottom": 0.1},
        {"text": "b", "left": 0.6, "right": 1, "top": 0, "bottom": 0.1},
    ],
}


class ChartTests(unittest.TestCase):
    def test_a_right_chart_is_right(self) -> None:
        self.assertEqual(list(charts.faults(CHART)), [])

    def test_faults_are_found(self) -> None:
        bar, words = CHART["bars"][0], CHART["words"]
        for change, expected in [
            ({"bars": [bar | {"right": 1}]}, "Balken 1 ist 100% breit statt 50%"),
            ({"lines": ["none"]}, "nicht zu sehen"),
            ({"width": 100}, "groß"),
            ({"words": [words[0], words[1] | {"left": 0.3}]}, "übereinander"),
            ({"words": [words[0] | {"left": -0.2}]}, "ragt aus dem Bild"),
        ]:
            with self.subTest(expected):
                self.assertIn(expected, " / ".join(charts.faults(CHART | change)))


if __name__ == "__main__":
    unittest.main()
