"""Charts in Chromium: what is drawn has the size that the numbers have, and no word lies over another or outside.

A style sheet can stretch a bar or hide a line where the markup is right; only a browser sees that.
"""

from collections.abc import Iterator
from pathlib import Path

from pages import files_below
from playwright.sync_api import sync_playwright
from verdict import Verdict

NARROW, WIDE = 320, 1280
# Of each edition and folder; the charts of a folder are drawn alike.
PAGES_OF_A_FOLDER = 4
# Parts of the picture's width that rounding may cost.
TOLERANCE = 0.01

READ = """() => Array.from(document.querySelectorAll(".chart svg"), svg => {
  const frame = svg.getBoundingClientRect(), [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  const box = element => {
    const b = element.getBoundingClientRect();
    return { left: (b.left - frame.left) / frame.width, right: (b.right - frame.left) / frame.width,
             top: (b.top - frame.top) / frame.height, bottom: (b.bottom - frame.top) / frame.height };
  };
  return {
    title: svg.querySelector("title").textContent, width: frame.width, height: frame.height,
    bars: Array.from(svg.querySelectorAll("rect"), bar => ({ wanted: bar.getAttribute("width") / width, ...box(bar) })),
    lines: Array.from(svg.querySelectorAll("line"), line => getComputedStyle(line).stroke),
    words: Array.from(svg.querySelectorAll("text"), text => ({ text: text.textContent, ...box(text) })),
  };
})"""


def judge(output: Path, content: Path) -> Verdict:
    del content
    findings: list[str] = []
    charts = pages = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for width in (NARROW, WIDE):
            page = browser.new_page(viewport={"width": width, "height": 900})
            for path in _sample(output):
                page.goto((output / path).as_uri())
                pages += 1
                for chart in page.evaluate(READ):
                    charts += 1
                    findings.extend(f"{path} ({width} px): {chart['title']}: {fault}" for fault in faults(chart))
        browser.close()
    if charts == 0:
        findings.append("keine Diagramme gefunden")
    return Verdict(f"{charts} Diagramme auf {pages} Ansichten", findings)


def _sample(output: Path) -> Iterator[str]:
    taken: dict[str, int] = {}
    for edition in ("oeffentlich", "intern"):
        for path in files_below(output / edition):
            if not path.endswith(".html") or b'class="chart"' not in (output / edition / path).read_bytes():
                continue
            folder = f"{edition}/{path.rpartition('/')[0]}"
            taken[folder] = taken.get(folder, 0) + 1
            if taken[folder] <= PAGES_OF_A_FOLDER:
                yield f"{edition}/{path}"


def faults(chart: dict) -> Iterator[str]:
    """What is wrong with one chart; lengths are parts of the picture."""
    if chart["width"] < 200 or chart["height"] < 20:
        yield f"nur {chart['width']:.0f} mal {chart['height']:.0f} Punkte groß"
    for number, bar in enumerate(chart["bars"], start=1):
        drawn = bar["right"] - bar["left"]
        if abs(drawn - bar["wanted"]) > TOLERANCE:
            yield f"Balken {number} ist {drawn:.0%} breit statt {bar['wanted']:.0%}"
    if any(stroke == "none" for stroke in chart["lines"]):
        yield "eine Linie ist nicht zu sehen"
    words = chart["words"]
    for number, word in enumerate(words):
        if word["left"] < -TOLERANCE or word["right"] > 1 + TOLERANCE or word["top"] < -0.05 or word["bottom"] > 1.05:
            yield f"„{word['text']}“ ragt aus dem Bild"
        for other in words[:number]:
            if _overlap(word, other):
                yield f"„{other['text']}“ und „{word['text']}“ liegen übereinander"


def _overlap(a: dict, b: dict) -> bool:
    wide = min(a["right"], b["right"]) - max(a["left"], b["left"])
    high = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
    return wide > TOLERANCE and high > TOLERANCE
