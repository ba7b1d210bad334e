"""Are the CI recipes what they say? Judges .gitlab-ci.yml and .github/workflows.

Usage: recipes.py PROGRAM. The schemas are those that GitLab and SchemaStore publish, carried by check-jsonschema. Every
command and option of the program in a recipe must exist, every script must be there, and nothing internal may go to Pages.
"""

import re
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
GITLAB = ROOT / ".gitlab-ci.yml"
GITHUB = sorted((ROOT / ".github/workflows").glob("*.yml"))
CALL = re.compile(r"\$(?:program|PROGRAM)\s+(?P<command>[a-z]+)(?P<rest>[^\n\"']*)")


def schema_faults(schema, files):
    """What the published schema says against the files."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return [] if result.returncode == 0 else [f"{schema}: {result.stdout.strip()} {result.stderr.strip()}"]


def calls(text):
    """Each call of the program in a recipe: the command and its options."""
    found = []
    for match in CALL.finditer(text):
        found.append((match["command"], re.findall(r"--[a-z-]+", match["rest"])))
    return found


def call_faults(text, name, help_of):
    """Commands and options that the program does not have."""
    faults = []
    for command, options in calls(text):
        words = help_of(command)
        if words is None:
            faults.append(f"{name}: there is no command {command}")
            continue
        known = set(re.findall(r"--[a-z-]+", words))
        faults += [f"{name}: {command} has no option {option}" for option in options if option not in known]
    return faults


def script_faults(text, name, root=ROOT):
    """Scripts that a recipe calls and that are not there."""
    scripts = set(re.findall(r"(?<![\w/])(scripts/[a-z]+|\.ci/[a-z]+)(?![\w*/])", text))
    return [f"{name}: {script} is not there" for script in sorted(scripts) if not (root / script).is_file()]


def leak_faults(gitlab, github):
    """Where the internal edition would be published."""
    faults = []
    for name, job in gitlab.items():
        if not isinstance(job, dict) or "script" not in job:
            continue
        script = "\n".join(map(str, job["script"]))
        if "--ausgabe intern" in script and job.get("artifacts", {}).get("access") not in ("developer", "none"):
            faults.append(f"GitLab, {name}: the internal edition is an artefact for everybody")
        if (name == "pages" or job.get("pages")) and "--ausgabe oeffentlich" not in script:
            faults.append(f"GitLab, {name}: Pages must be built with --ausgabe oeffentlich")
    for name, workflow in github.items():
        for job in workflow.get("jobs", {}).values():
            for step in job.get("steps", []):
                path = str(step.get("with", {}).get("path", ""))
                is_internal = "--ausgabe intern" in str(step.get("run", "")) or "output/intern" in path
                if is_internal and "github.event.repository.private" not in str(step.get("if", "")):
                    faults.append(f"{name}: the internal edition is made in a public repository")
                if "pages" in str(step.get("uses", "")) and "with" in step and path != "output/oeffentlich":
                    faults.append(f"{name}: Pages get {path}")
    return faults


def main():
    program = sys.argv[1]

    def help_of(command):
        result = subprocess.run([program, command, "--help"], capture_output=True, text=True, check=False)
        return result.stdout if result.returncode == 0 else None

    faults = schema_faults("vendor.gitlab-ci", [GITLAB]) + schema_faults("vendor.github-workflows", GITHUB)
    for file in [GITLAB, *GITHUB]:
        text = file.read_text(encoding="utf-8")
        faults += call_faults(text, file.name, help_of) + script_faults(text, file.name)
    faults += leak_faults(
        yaml.safe_load(GITLAB.read_text(encoding="utf-8")),
        {file.name: yaml.safe_load(file.read_text(encoding="utf-8")) for file in GITHUB},
    )
    count = sum(len(calls(file.read_text(encoding="utf-8"))) for file in [GITLAB, *GITHUB])
    if count < 6:
        faults.append(f"only {count} calls of the program were found: the judge reads the recipes wrongly")
    for fault in faults:
        print(fault)
    print(f"recipes: {1 + len(GITHUB)} files, {count} calls, {len(faults)} findings")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
