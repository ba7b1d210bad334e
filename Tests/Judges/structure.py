"""What everybody may know about how the numbers hang together: places in places, and what an indicator is made of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import inf

from content import Record

LEVELS = ("gemeinde", "sozialraum", "planregion", "landkreis")

# Indicators with factors; the factor of "" is the constant.
Form = dict[str, float]


@dataclass
class Places:
    district: str
    # Place → the next larger one.
    parent: dict[str, str] = field(default_factory=dict)

    @property
    def all(self) -> list[str]:
        return [*self.parent, self.district]

    def of_levels(self, levels: set[str]) -> list[str]:
        return [place for level in LEVELS if level in levels for place in self.all if place.startswith(f"{level}:")]

    def containers(self, place: str) -> list[str]:
        found = []
        while place in self.parent:
            place = self.parent[place]
            found.append(place)
        return found

    def totals(self, levels: set[str]) -> Iterator[tuple[str, list[str]]]:
        """Each whole with its parts on the nearest level below that has numbers, small wholes first."""
        for whole in self.of_levels(levels):
            below = [level for level in LEVELS[: LEVELS.index(whole.split(":")[0])] if level in levels]
            if below:
                parts = [p for p in self.of_levels({below[-1]}) if whole in self.containers(p)]
                if parts:
                    yield whole, parts


@dataclass
class Indicator:
    id: str
    levels: set[str]
    is_summed: bool
    decimals: int
    minimum: float
    maximum: float
    # Numerator and denominator; nothing where the formula multiplies indicators.
    form: tuple[Form, Form] | None = None
    weight: str | None = None
    # Merkmal → its groups, and whether they are the whole.
    breakdowns: dict[str, tuple[list[str], bool]] = field(default_factory=dict)
    # Title of a Merkmal and of a group → their ids.
    titles: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    minimum_count: float | None = None
    protects_zero: bool = False
    base: str | None = None
    contributions: str | None = None
    largest: int = 1
    highest_share: float | None = None
    estimate_distance: float | None = None

    @property
    def groups(self) -> list[tuple[str, str]]:
        return [("", ""), *((name, group) for name, (groups, _) in self.breakdowns.items() for group in groups)]

    @property
    def protects(self) -> bool:
        return self.minimum_count is not None or self.contributions is not None

    def is_small(self, value: float) -> bool:
        return self.minimum_count is not None and abs(value) < self.minimum_count and (value != 0 or self.protects_zero)

    def needed(self, value: float, contributions: list[float]) -> tuple[float, float] | None:
        """What must stay possible of a number; nothing where it betrays nobody."""
        ranges = []
        if self.is_small(value):
            ranges.append((-self.minimum_count if value < 0 else 0.0, self.minimum_count))
        ordered = sorted((one for one in contributions if one > 0), reverse=True)
        distance = 0.0
        if ordered and self.highest_share:
            distance = max(distance, sum(ordered[: self.largest]) * 100 / self.highest_share - value)
        if ordered and self.estimate_distance:
            distance = max(distance, ordered[0] * self.estimate_distance / 100 - (value - sum(ordered[:2])))
        if distance > 0:
            ranges.append((value - distance, value + distance))
        if not ranges:
            return None
        low, high = min(one for one, _ in ranges), max(one for _, one in ranges)
        return max(low, self.minimum), min(high, self.maximum)


def places_in(records: list[Record]) -> Places:
    district = next((f"landkreis:{record.id}" for record in records if record.file == "landkreis.yaml"), "landkreis:")
    places = Places(district)
    for folder, kind, key, above in (
        ("gemeinden", "gemeinde", "sozialraum", "sozialraum"),
        ("sozialraeume", "sozialraum", "planregion", "planregion"),
        ("planregionen", "planregion", None, None),
    ):
        for record in records:
            if re.fullmatch(rf"{folder}/[^/_][^/]*\.md", record.file):
                parent = f"{above}:{str(record.fields[key]).split(':')[-1]}" if key else district
                places.parent[f"{kind}:{record.id}"] = parent
    return places


def indicators_in(records: list[Record]) -> dict[str, Indicator]:
    """Those of the public edition; made-up ones too."""
    found: dict[str, Indicator] = {}
    for record in records:
        if record.file != "vertrag/kennzahlen.yaml" or record.is_internal:
            continue
        fields = record.fields
        schutz = fields.get("schutz") or {}
        form = form_of(fields["formel"]) if fields.get("formel") else None
        is_linear = form is not None and set(form[1]) == {""}
        is_additive = _is_yes(fields.get("additiv"))
        may_be_negative = form is not None or fields.get("art") not in ("anzahl", "flaeche")
        hidden = schutz.get("beitraege")
        found[record.id] = Indicator(
            record.id,
            set(fields["ebenen"]),
            is_additive and (form is None or is_linear) and not fields.get("gewicht"),
            int(fields.get("dezimalen", 0)),
            float(fields.get("minimum", -inf if may_be_negative else 0)),
            float(fields.get("maximum", inf)),
            form,
            fields.get("gewicht"),
            {
                merkmal["id"]: (
                    [group["id"] for group in merkmal["auspraegungen"]],
                    _is_yes(merkmal.get("vollstaendig", "ja")),
                )
                for merkmal in fields.get("merkmale") or []
                if merkmal["id"] != hidden
            },
            {
                (merkmal["titel"], group["titel"]): (merkmal["id"], group["id"])
                for merkmal in fields.get("merkmale") or []
                for group in merkmal["auspraegungen"]
            },
            float(schutz["mindestzahl"]) if "mindestzahl" in schutz and fields.get("art") == "anzahl" else None,
            schutz.get("nullwerte") == "geheim",
            schutz.get("grundlage"),
            hidden,
            int(schutz.get("groesste", 1)),
            float(schutz["hoechstanteil"]) if "hoechstanteil" in schutz else None,
            float(schutz["schaetzabstand"]) if "schaetzabstand" in schutz else None,
        )
    return found


def _is_yes(value: object) -> bool:
    return str(value).lower() in ("ja", "true", "yes")


# MARK: Formulas

TOKEN = re.compile(r"\s*(?:(\d+(?:[.,]\d+)?)(?![\w-])|([a-z0-9]+(?:-[a-z0-9]+)*)|([()+*/:×·÷−-]))")


def form_of(text: str) -> tuple[Form, Form] | None:
    """Numerator and denominator of a formula; nothing where two indicators are multiplied."""
    tokens = [match.groups() for match in TOKEN.finditer(text)]
    try:
        form, rest = _sum(tokens)
    except (NotLinear, IndexError):
        return None
    return form if not rest else None


class NotLinear(Exception):
    """Two indicators are multiplied."""


def _plus(left: Form, right: Form, sign: float = 1.0) -> Form:
    both = {one: left.get(one, 0.0) + sign * right.get(one, 0.0) for one in {*left, *right}}
    return {one: factor for one, factor in both.items() if factor} or {"": 0.0}


def _times(left: Form, right: Form) -> Form:
    for one, other in ((left, right), (right, left)):
        if set(one) == {""}:
            return {name: factor * one[""] for name, factor in other.items()}
    raise NotLinear


def _sum(tokens):
    (top, bottom), tokens = _product(tokens)
    while tokens and tokens[0][2] in ("+", "-", "−"):
        sign = 1.0 if tokens[0][2] == "+" else -1.0
        (other, below), tokens = _product(tokens[1:])
        if below == bottom:
            top = _plus(top, other, sign)
        else:
            top, bottom = _plus(_times(top, below), _times(other, bottom), sign), _times(bottom, below)
    return (top, bottom), tokens


def _product(tokens):
    (top, bottom), tokens = _factor(tokens)
    while tokens and (tokens[0][2] in ("×", "*", "·", "÷", "/", ":") or tokens[0][1] == "je"):
        sign = tokens[0]
        (other, below), tokens = _factor(tokens[1:])
        if sign[2] in ("÷", "/", ":"):
            other, below = below, other
        top, bottom = _times(top, other), _times(bottom, below)
    return (top, bottom), tokens


def _factor(tokens):
    number, name, sign = tokens[0]
    if number:
        return ({"": float(number.replace(",", "."))}, {"": 1.0}), tokens[1:]
    if name:
        return ({name: 1.0}, {"": 1.0}), tokens[1:]
    if sign == "(":
        form, tokens = _sum(tokens[1:])
        return form, tokens[1:]
    (top, bottom), tokens = _factor(tokens[1:])
    return (_times(top, {"": -1.0}), bottom), tokens
