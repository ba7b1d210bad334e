"""The judge of the schemas: it reads YAML as editors do, and finds what is put wrong before its eyes."""

import json
import shutil
import tempfile
import unittest
from pathlib import Path

import schemas
import yaml
from jsonschema import SchemaError


class CoreLoaderTest(unittest.TestCase):
    def test_types_of_yaml_1_2(self) -> None:
        cases = {
            "ja": "ja",
            "nein": "nein",
            "yes": "yes",
            "on": "on",
            "true": True,
            "False": False,
            "~": None,
            "": None,
            "null": None,
            "2026-09-01": "2026-09-01",
            "09:30": "09:30",
            "190:20:30": "190:20:30",
            "01234": 1234,
            "-7": -7,
            "0x1F": 31,
            "1_000": "1_000",
            "52.410": 52.41,
            "29,1": "29,1",
            "1e3": 1000.0,
            ".inf": float("inf"),
            '"01234"': "01234",
            "gemeinde:teltow": "gemeinde:teltow",
        }
        for text, value in cases.items():
            with self.subTest(text):
                read = yaml.load(f"x: {text}", Loader=schemas.CoreLoader)["x"]
                self.assertEqual(read, value)
                self.assertIs(type(read), type(value))


class GlobTest(unittest.TestCase):
    def test_files(self) -> None:
        cases = {
            "traeger/[a-z0-9]*.yaml": (["traeger/verein.yaml"], ["traeger/_ordner.yaml", "traeger/a/b.yaml"]),
            "**/_ordner.yaml": (["_ordner.yaml", "a/_ordner.yaml", "a/b/_ordner.yaml"], ["a/x_ordner.yaml"]),
            "handbuch/**/*.md": (["handbuch/a.md", "handbuch/a/b.md"], ["seiten/a.md"]),
            "angebote/*/*.md": (["angebote/a/b.md"], ["angebote/a.md", "angebote/a/b/c.md"]),
        }
        for glob, (right, wrong) in cases.items():
            for path in right:
                self.assertRegex(path, schemas._expression(glob))
            for path in wrong:
                self.assertNotRegex(path, "^" + schemas._expression(glob))


class JudgeTest(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copytree(schemas.ROOT / "docs/schemas", self.folder, dirs_exist_ok=True)

    def findings(self) -> list[str]:
        # All of content/ takes its time, and is judged where the schemas are.
        return schemas.judge(self.folder, (schemas.SAMPLES / "base",)).findings

    def change(self, name: str, **keywords: object) -> None:
        file = self.folder / name
        schema = json.loads(file.read_text(encoding="utf-8"))
        schema.update(keywords)
        file.write_text(json.dumps(schema), encoding="utf-8")

    def test_good_schemas(self) -> None:
        self.assertEqual(self.findings(), [])

    def test_too_strict(self) -> None:
        self.change("traeger.schema.json", required=["titel", "kurzname"])
        findings = self.findings()
        self.assertTrue(any("base/traeger/" in finding and "kurzname" in finding for finding in findings), findings)

    def test_too_lenient(self) -> None:
        self.change("gemeinde.schema.json", properties={}, required=[], additionalProperties=True)
        findings = self.findings()
        self.assertTrue(any("kein Schema weist es zurück" in finding for finding in findings), findings)

    def test_no_schema(self) -> None:
        index = json.loads((self.folder / "index.json").read_text(encoding="utf-8"))
        del index["docs/schemas/quelle.schema.json"]
        (self.folder / "index.json").write_text(json.dumps(index), encoding="utf-8")
        self.assertIn("Tests/Samples/base/quellen.yaml: kein Schema passt", self.findings())

    def test_not_a_schema(self) -> None:
        self.change("quelle.schema.json", type="liste")
        with self.assertRaises(SchemaError):
            self.findings()


if __name__ == "__main__":
    unittest.main()
