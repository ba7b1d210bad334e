"""What a judge hands back."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """One line that says what was looked at, and one line for each thing that is wrong."""

    summary: str
    findings: list[str]
