"""`make audit`: what tools from outside say of an installation as in production behind its proxy, and of its pages.

The environment chooses: PART runs one part alone.
"""

import functools
import json
import os
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.audit.house import Audited, audited
from tests.audit.parts import PARTS, Figures


def main() -> int:
    """Run the chosen parts; the exit code."""
    began = time.monotonic()
    figures = _run(os.environ.get("PART") or "")
    print(f"figures: {json.dumps({**figures, 'seconds': round(time.monotonic() - began)})}", flush=True)
    return 0 if passes(figures) else 1


def passes(figures: Mapping[str, Any]) -> bool:
    """Whether every part that was run is content."""
    run = [part for part in PARTS if part.figures & figures.keys()]
    return bool(run) and all(part.is_content(figures) for part in run)


def _run(chosen: str) -> Figures:
    parts = [part for part in PARTS if chosen in ("", part.name)]
    if not parts:
        raise SystemExit(f"PART={chosen}: there is no such part. There are: {', '.join(part.name for part in PARTS)}")
    figures: Figures = {}
    with tempfile.TemporaryDirectory(prefix="vierella-audit-") as directory, ExitStack() as stack:

        @functools.cache
        def start() -> Audited:
            return stack.enter_context(audited(Path(directory)))

        for part in parts:
            print(f"\n{part.name}: {part.run.__doc__}", flush=True)
            figures |= part.run(start)
    return figures


if __name__ == "__main__":
    sys.exit(main())
