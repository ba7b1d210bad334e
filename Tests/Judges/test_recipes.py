"""The judge of the recipes finds what it should."""

import tempfile
import unittest
from pathlib import Path

import recipes


class RecipesTest(unittest.TestCase):
    def test_calls_are_found(self):
        text = '- "$program check --report junit:x.xml"\n- $PROGRAM build --ausgabe intern > x'
        self.assertEqual(recipes.calls(text), [("check", ["--report"]), ("build", ["--ausgabe"])])

    def test_unknown_commands_and_options(self):
        faults = recipes.call_faults(
            "$program fly --high\n$program check --deep --report x", "r",
            lambda command: "--report --strict" if command == "check" else None)
        self.assertEqual(faults, ["r: there is no command fly", "r: check has no option --deep"])

    def test_missing_scripts(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(
                recipes.script_faults("run: scripts/gone", "r", Path(folder)), ["r: scripts/gone is not there"])

    def test_internal_artefacts_of_gitlab(self):
        job = {"script": ["$program build --ausgabe intern"], "artifacts": {"paths": ["output/intern/"]}}
        self.assertEqual(len(recipes.leak_faults({"internal": job}, {})), 1)
        job["artifacts"]["access"] = "developer"
        self.assertEqual(recipes.leak_faults({"internal": job}, {}), [])

    def test_pages_of_gitlab(self):
        self.assertEqual(len(recipes.leak_faults({"pages": {"script": ["$program build"]}}, {})), 1)

    def test_internal_steps_of_github(self):
        step = {"run": "$PROGRAM build --ausgabe intern"}
        workflow = {"jobs": {"a": {"steps": [step]}}}
        self.assertEqual(len(recipes.leak_faults({}, {"w": workflow})), 1)
        step["if"] = "github.event.repository.private"
        self.assertEqual(recipes.leak_faults({}, {"w": workflow}), [])

    def test_pages_of_github(self):
        step = {"uses": "actions/upload-pages-artifact@v3", "with": {"path": "output"}}
        self.assertEqual(len(recipes.leak_faults({}, {"w": {"jobs": {"a": {"steps": [step]}}}})), 1)


if __name__ == "__main__":
    unittest.main()
