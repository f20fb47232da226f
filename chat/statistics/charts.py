"""Charts as SVG without text, colours or sizes of their own: those are the page's. Pure.

Words stand beside a chart, where they wrap and grow with the page's type. A chart is one picture to who listens: its
name is a sentence that says what it shows, and the table behind it has the figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

HEIGHT = 100
PITCH = 10
"""From one column to the next."""
WIDTH = 7.5
"""Of a column."""
BAR = 100


@dataclass(frozen=True, slots=True)
class Column:
    """One column: how much of it there is, and how much of that stands out."""

    total: int
    part: int
    about: str
    """In words, for whoever points at it."""


def nice_top(highest: int) -> int:
    """A round number to which a chart of that highest value goes: 1, 2 or 5 times a power of ten, in fours at least."""
    size = 1
    while True:
        for factor in (1, 2, 4, 5, 8):
            if factor * size >= max(highest, 4):
                return factor * size
        size *= 10


def columns(points: Sequence[Column], name: str, top: int = 0) -> str:
    """Columns beside each other, over lines at the quarters of `top`; where that is 0, of `nice_top`."""
    top = top or nice_top(max((point.total for point in points), default=0))
    width = PITCH * max(len(points), 1)
    lines = "".join(f'<path class="chart__line" d="M0 {y}H{width}"/>' for y in (0, 25, 50, 75))
    drawn = "".join(_column(number, point, top) for number, point in enumerate(points))
    return (
        f'<svg class="chart" viewBox="0 0 {width} {HEIGHT}" preserveAspectRatio="none" role="img" '
        f"aria-label={quoteattr(name)}>{lines}{drawn}</svg>"
    )


def _column(number: int, point: Column, top: int) -> str:
    x = number * PITCH + (PITCH - WIDTH) / 2
    whole, part = (_height(count, top) for count in (point.total, point.part))
    rest = _rect("chart__rest", x, HEIGHT - whole, whole - part)
    return f"<g><title>{escape(point.about)}</title>{rest}{_rect('chart__part', x, HEIGHT - part, part)}</g>"


def _rect(kind: str, x: float, y: float, height: float) -> str:
    return f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="{WIDTH:g}" height="{height:g}"/>' if height > 0 else ""


def _height(count: int, top: int) -> float:
    return round(HEIGHT * count / top, 2)


def bar(count: int, most: int) -> str:
    """A bar as long as a count is beside the largest of its table. The count stands beside it, so it has no name."""
    length = round(BAR * count / most, 2) if most else 0
    return (
        f'<svg class="bar" viewBox="0 0 {BAR} 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="bar__whole" width="{BAR}" height="10"/>'
        f'<rect class="chart__part" width="{length:g}" height="10"/></svg>'
    )
