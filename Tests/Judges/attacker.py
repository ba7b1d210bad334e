"""What can be worked out of the numbers that the public edition does not tell?

From nothing but the published bytes (downloads and tables of pages) and the public structure (which places make up
which, what an indicator is made of) a linear program is built, and HiGHS computes how closely every secret number can be
told. Only then the judge looks into content/: at what the rules ask for, and at the true values.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from pathlib import Path

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

from content import Record, read_content
from published import Key, Published, read_published
from structure import Indicator, Places, indicators_in, places_in
from verdict import Verdict

# Beyond this nothing is known: no district has so many people.
ENDLESS = 1e7
HAIR = 1e-4


@dataclass
class Row:
    terms: list[tuple[Key, float]]
    low: float
    high: float


@dataclass
class Target:
    """A number, or a difference of two, that must not be told too closely."""

    name: str
    terms: list[tuple[Key, float]]
    truth: float | None = None
    # What must stay possible; nothing for what only hides others.
    needed: tuple[float, float] | None = None
    # Instead, where nobody knows the truth: how wide the interval must be.
    width: float = 0.0
    low: float = -inf
    high: float = inf


# MARK: The attack


class Attack:
    """All that is known, as one linear program. Numbers that hang together make a block of it; all blocks are
    asked at once, each for one of its targets."""

    def __init__(self, published: Published, indicators: dict[str, Indicator], places: Places) -> None:
        self.published = published
        self.indicators = indicators
        self.places = places
        self.index: dict[Key, int] = {}
        self.keys: list[Key] = []
        self.bounds: list[tuple[float, float]] = []
        self.rows: list[Row] = []
        self.years: dict[str, set[int]] = defaultdict(set)
        self.seen: set[Key] = set()
        for key in [*published.numbers, *sorted(published.secrets)]:
            self.years[key.indicator].add(key.year)
            self.seen.add(key)
        # What stands in the way of a number being told: only years with a secret are worth an attack.
        self.worth = {key.year for key in published.secrets}
        for indicator in indicators.values():
            for year in sorted(self.years[indicator.id] & self.worth):
                self._add_sums(indicator, year)
                self._add_breakdowns(indicator, year)
                self._add_formula(indicator, year)
                self._add_mean(indicator, year)
                self._add_base(indicator, year)

    def _variable(self, key: Key) -> int:
        if key not in self.index:
            self.index[key] = len(self.keys)
            self.keys.append(key)
            indicator = self.indicators[key.indicator]
            self.bounds.append(self.published.numbers.get(key, (indicator.minimum, indicator.maximum)))
        return self.index[key]

    def _add_row(self, terms: list[tuple[Key, float]], low: float = 0.0, high: float = 0.0) -> None:
        for key, _ in terms:
            self._variable(key)
        self.rows.append(Row(terms, low, high))

    def _add_sums(self, indicator: Indicator, year: int) -> None:
        if not indicator.is_summed:
            return
        for whole, parts in self.places.totals(indicator.levels):
            for group in indicator.groups:
                keys = [Key(indicator.id, part, year, group) for part in parts]
                total = Key(indicator.id, whole, year, group)
                if any(key in self.seen for key in [*keys, total]):
                    self._add_row([(total, 1.0), *((key, -1.0) for key in keys)])

    def _add_breakdowns(self, indicator: Indicator, year: int) -> None:
        if indicator.form is not None:
            return
        for name, (groups, is_complete) in indicator.breakdowns.items():
            for place in self.places.all:
                keys = [Key(indicator.id, place, year, (name, group)) for group in groups]
                if any(key in self.seen for key in keys):
                    whole = Key(indicator.id, place, year)
                    self._add_row([(whole, 1.0), *((key, -1.0) for key in keys)], 0.0, 0.0 if is_complete else inf)

    def _add_formula(self, indicator: Indicator, year: int) -> None:
        if indicator.form is None:
            return
        top, bottom = indicator.form
        for place in self.places.all:
            own = Key(indicator.id, place, year)
            if own not in self.seen:
                continue
            if set(bottom) == {""}:
                terms = [(Key(one, place, year), -factor / bottom[""]) for one, factor in top.items() if one]
                constant = top.get("", 0.0) / bottom[""]
                self._add_row([(own, 1.0), *terms], constant, constant)
            elif own in self.published.numbers:
                low, high = self.published.numbers[own]
                for quotient, is_low in ((low, True), (high, False)):
                    factors = {one: top.get(one, 0.0) - quotient * bottom.get(one, 0.0) for one in {*top, *bottom}}
                    constant = -factors.pop("", 0.0)
                    terms = [(Key(one, place, year), factor) for one, factor in sorted(factors.items())]
                    self._add_row(terms, *((constant, inf) if is_low else (-inf, constant)))

    def _add_mean(self, indicator: Indicator, year: int) -> None:
        """A mean and its parts tell what one of them is, where all weights are known; and the other way round."""
        if indicator.weight is None:
            return
        known = self.published.numbers
        for whole, parts in self.places.totals(indicator.levels):
            own = Key(indicator.id, whole, year)
            if own not in known:
                continue
            means = [Key(indicator.id, part, year) for part in parts]
            weights = [Key(indicator.weight, part, year) for part in parts]
            low, high = known[own]
            if all(key in known for key in weights):
                size = sum(known[key][0] for key in weights)
                self._add_row([(key, known[weight][0]) for key, weight in zip(means, weights, strict=True)], low * size, high * size)
            elif all(key in known for key in means):
                middles = [sum(known[key]) / 2 for key in means]
                for quotient, is_low in ((low, True), (high, False)):
                    terms = [(key, middle - quotient) for key, middle in zip(weights, middles, strict=True)]
                    self._add_row(terms, *((-HAIR, inf) if is_low else (-inf, HAIR)))

    def _add_base(self, indicator: Indicator, year: int) -> None:
        if indicator.base is None:
            return
        for place in self.places.all:
            for group in indicator.groups:
                part, whole = Key(indicator.id, place, year, group), Key(indicator.base, place, year, group)
                if part in self.seen and whole in self.seen:
                    self._add_row([(whole, 1.0), (part, -1.0)], 0.0, inf)

    def run(self, targets: list[Target]) -> None:
        """Fills in how closely each target can be told."""
        for target in targets:
            for key, _ in target.terms:
                self._variable(key)
        matrix, low, high = self._matrix()
        bounds = [(max(a, -ENDLESS), min(b, ENDLESS)) for a, b in self.bounds]
        low, high = self._believed(matrix, low, high, bounds)
        blocks: dict[int, list[Target]] = defaultdict(list)
        roots = self._blocks()
        for target in targets:
            blocks[roots[self.index[target.terms[0][0]]]].append(target)
        rounds = max((len(block) for block in blocks.values()), default=0)
        upper, right = _inequalities(matrix, low, high)
        for number in range(rounds):
            asked = [block[number] for block in blocks.values() if number < len(block)]
            costs = np.zeros(len(self.keys))
            for target in asked:
                for key, factor in target.terms:
                    costs[self.index[key]] += factor
            for direction in (1.0, -1.0):
                result = linprog(direction * costs, A_ub=upper, b_ub=right, bounds=bounds, method="highs")
                if result.status != 0:
                    raise RuntimeError(f"HiGHS: {result.message}")
                for target in asked:
                    value = sum(factor * result.x[self.index[key]] for key, factor in target.terms)
                    value = value if abs(value) < ENDLESS / 2 else inf * np.sign(value)
                    if direction > 0:
                        target.low = value
                    else:
                        target.high = value

    def _matrix(self) -> tuple[csr_matrix, np.ndarray, np.ndarray]:
        data, columns, ends = [], [], [0]
        for row in self.rows:
            for key, factor in row.terms:
                data.append(factor)
                columns.append(self.index[key])
            ends.append(len(data))
        shape = (len(self.rows), len(self.keys))
        return (
            csr_matrix((data, columns, ends), shape=shape),
            np.array([row.low for row in self.rows]),
            np.array([row.high for row in self.rows]),
        )

    def _believed(self, matrix, low, high, bounds):
        """Reported totals may differ from their parts: what cannot all be true is believed as far as it can be."""
        if not self.rows:
            return low, high
        count = len(self.rows)
        eye = csr_matrix((np.ones(count), (range(count), range(count))), shape=(count, count))
        from scipy.sparse import hstack

        wide = hstack([matrix, eye, -eye]).tocsr()
        costs = np.concatenate([np.zeros(len(self.keys)), np.ones(2 * count)])
        upper, right = _inequalities(wide, low, high)
        result = linprog(costs, A_ub=upper, b_ub=right, bounds=[*bounds, *[(0, None)] * (2 * count)], method="highs")
        if result.status != 0:
            raise RuntimeError(f"HiGHS: {result.message}")
        # A slack of one row: how far its sum has to be from what it should be.
        slack = result.x[len(self.keys) + count :] - result.x[len(self.keys) : len(self.keys) + count]
        slack[np.abs(slack) < HAIR / 10] = 0.0
        return np.where(slack < 0, low + slack, low), np.where(slack > 0, high + slack, high)

    def _blocks(self) -> list[int]:
        roots = list(range(len(self.keys)))

        def root(one: int) -> int:
            while roots[one] != one:
                roots[one] = roots[roots[one]]
                one = roots[one]
            return one

        for row in self.rows:
            for (left, _), (right, _) in pairwise(row.terms):
                roots[root(self.index[left])] = root(self.index[right])
        return [root(one) for one in range(len(self.keys))]


def _inequalities(matrix, low, high):
    from scipy.sparse import vstack

    above, below = np.isfinite(high), np.isfinite(low)
    if not above.any() and not below.any():
        return None, None
    return vstack([matrix[above], -matrix[below]]).tocsr(), np.concatenate([high[above], -low[below]])


# MARK: The judgement


@dataclass
class Result:
    targets: list[Target]
    findings: list[str]
    secrets: int
    numbers: int


def judge(output: Path, content: Path) -> Verdict:
    result = attack(output / "oeffentlich", content)
    kept = sum(1 for target in result.targets if target.needed or target.width)
    return Verdict(
        f"{result.numbers} Zahlen gelesen, {result.secrets} geheim, davon {kept} zu schützen; "
        f"{sum(target.high - target.low < HAIR for target in result.targets)} der übrigen sind doch zu erschließen",
        result.findings,
    )


def attack(public: Path, content: Path) -> Result:
    records = read_content(content)
    indicators, places = indicators_in(records), places_in(records)
    published = read_published(public, indicators, places)
    secrets, numbers = set(published.secrets), dict(published.numbers)
    for key, value in earlier_editions(records):
        # Whoever kept an old edition has its numbers too.
        if key in published.secrets and key.indicator in indicators:
            published.numbers.setdefault(key, (value, value))
    truth = true_values(records, indicators, places)
    contributions = contributions_in(records, indicators)
    targets = list(targets_of(published, secrets, indicators, truth, contributions))
    attack = Attack(published, indicators, places)
    attack.run(targets)
    findings = [] if published.files else ["oeffentlich: keine Zahlen"]
    for target in targets:
        findings += faults(target, published, secrets)
    for key, (low, high) in sorted(numbers.items()):
        indicator, value = indicators.get(key.indicator), truth.get(key)
        if indicator and value is not None and indicator.is_small(value):
            findings.append(f"{key}: die kleine Zahl steht da ({low:g} bis {high:g})")
    return Result(targets, findings, len(secrets), len(numbers))


def faults(target: Target, published: Published, secrets: set[Key]) -> list[str]:
    told = f"{target.name}: zu erschließen ist {target.low:g} bis {target.high:g}"
    found = []
    if target.truth is not None and not target.low - HAIR <= target.truth <= target.high + HAIR:
        found.append(f"{told}, wahr ist {target.truth:g}: der Angreifer rechnet falsch")
    if target.needed and (target.low > target.needed[0] + HAIR or target.high < target.needed[1] - HAIR):
        found.append(f"{told}, möglich bleiben muss {target.needed[0]:g} bis {target.needed[1]:g}")
    if target.width and target.high - target.low < target.width - HAIR:
        found.append(f"{told}, das ist näher als {target.width:g}")
    return found


def targets_of(published, secrets, indicators, truth, contributions) -> Iterator[Target]:
    for key in sorted(secrets):
        indicator, value = indicators.get(key.indicator), truth.get(key)
        if indicator is None or (indicator.form is not None and set(indicator.form[1]) != {""}) or indicator.weight:
            # Quotients and means are secret because of what they are made of: that is attacked.
            continue
        target = Target(str(key), [(key, 1.0)], value)
        if value is None:
            target.width = indicator.minimum_count or 3
        else:
            target.needed = indicator.needed(value, contributions.get(key, []))
            base = indicator.base and published.numbers.get(key._replace(indicator=indicator.base))
            if target.needed and base and not indicators[indicator.base].protects:
                target.needed = (target.needed[0], min(target.needed[1], base[1]))
        yield target
    for key in sorted(truth):
        indicator = indicators[key.indicator]
        if indicator.base is None or indicator.base not in indicators:
            continue
        whole = key._replace(indicator=indicator.base)
        rest = truth[whole] - truth[key] if whole in truth else 0.0
        if rest >= 0 and whole in truth and indicator.is_small(rest):
            needed = indicator.needed(rest, [])
            if not indicators[indicator.base].protects:
                needed = (needed[0], min(needed[1], truth[whole]))
            yield Target(f"{whole} ohne {key.indicator}", [(whole, 1.0), (key, -1.0)], rest, needed)


def _key(record: Record) -> Key:
    row = record.fields
    group = (row.get("merkmal") or "", row.get("auspraegung") or "")
    return Key(row["kennzahl"].removeprefix("kennzahl:"), row["gebiet"], int(row["jahr"]), group)


def true_values(records: list[Record], indicators: dict[str, Indicator], places: Places) -> dict[Key, float]:
    """What the tables of content/ say that belong to the public edition, with sums and formulas."""
    truth: dict[Key, float] = {}
    silent: set[Key] = set()
    for record in records:
        if not record.file.startswith("kennzahlen/") or not record.file.endswith(".csv") or record.is_internal:
            continue
        key = _key(record)
        if key.indicator not in indicators or key in truth or key in silent:
            continue
        text = (record.fields.get("wert") or "").replace(",", ".")
        if text:
            truth[key] = float(text)
        elif record.fields.get("status") == "null":
            truth[key] = 0.0
        else:
            silent.add(key)
    years = sorted({key.year for key in truth})
    for indicator in indicators.values():
        if indicator.form is not None or not indicator.is_summed:
            continue
        for whole, parts in places.totals(indicator.levels):
            for group in indicator.groups:
                for year in years:
                    values = [truth.get(Key(indicator.id, part, year, group)) for part in parts]
                    own = Key(indicator.id, whole, year, group)
                    if own not in silent and None not in values:
                        truth.setdefault(own, sum(values))
    for indicator in indicators.values():
        if indicator.form is None or set(indicator.form[1]) != {""}:
            continue
        top, bottom = indicator.form
        for place in places.of_levels(indicator.levels):
            for year in years:
                values = {one: truth.get(Key(one, place, year)) for one in top if one}
                own = Key(indicator.id, place, year)
                if own not in silent and None not in values.values():
                    total = top.get("", 0.0) + sum(top[one] * value for one, value in values.items())
                    truth.setdefault(own, total / bottom[""])
    return truth


def contributions_in(records: list[Record], indicators: dict[str, Indicator]) -> dict[Key, list[float]]:
    found: dict[Key, list[float]] = defaultdict(list)
    for record in records:
        if record.file.startswith("kennzahlen/") and record.file.endswith(".csv") and not record.is_internal:
            key = _key(record)
            indicator = indicators.get(key.indicator)
            if indicator and indicator.contributions and key.group[0] == indicator.contributions and record.fields["wert"]:
                found[key._replace(group=("", ""))].append(float(record.fields["wert"]))
    return found


def earlier_editions(records: list[Record]) -> Iterator[tuple[Key, float]]:
    for record in records:
        if record.file.startswith("ausgaben/") and record.file.endswith(".csv") and record.fields.get("wert"):
            yield _key(record), float(record.fields["wert"])
