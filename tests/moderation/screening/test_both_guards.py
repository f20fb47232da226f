"""The browser's guard and the server's screening find the same in texts that nobody thought of (rule 12)."""

import json
import os
import random
import shutil
import subprocess
from pathlib import Path

from moderation.screening.core import telling_in

ROOT = Path(__file__).parents[3]
FRONTEND = ROOT / "frontend"
TEXTS = 4_000
KNOWN = ["09 2525 0111", "116 006"]
PIECES = [
    *"0123456789", *"0123456789", *"abäöAÅT", *" .,:;/()+-@\n",
    "131052-308T", "040", "0800", "358", "+358", "00358", "116", "112", "123 45 67", "09 2525 0111",
    "2026", "131052", "-308T",
    "1234 5678 9012 3452", "puh", "hetu", "nro", "ssa", ":ään", "n", " at ", "(at)", " ät ", "gmail", ".com", " piste ",
    "fi", "Koivu", "katu", "kadulla", "tie ", "tori", "rehtori", "men", "gatan", "valta", "min", "km", "vuotta", "ß",
    "\u200b", "\u00ad", "\u202e", "\u00a0", "\u2013", "\u3164", "\u0308", "\u034f", "\ufe0f", "\u0664", "\u06f4",
    "０", "Ｔ", "＠", "ﬃ", "ع", "😀",
]  # fmt: skip


def texts(seed: int) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices(PIECES, k=chance.randint(1, 14))) for _ in range(TEXTS)]


def in_the_browser(some: list[str]) -> list[list[str]]:
    """What the browser's guard finds, by running it once in Node."""
    path = f"{ROOT / '.venv/node/bin'}:{os.environ.get('PATH', '')}"
    node = shutil.which("node", path=path)
    assert node is not None, "Node is a part of what `make` sets up"
    guard = subprocess.run(
        [FRONTEND / "node_modules/.bin/esbuild", "src/shared/draft-guard.ts", "--format=esm", "--log-level=error"],
        cwd=FRONTEND, env={"PATH": path}, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    asks = (
        "const chunks = []; for await (const chunk of process.stdin) chunks.push(chunk);"
        "const [texts, known] = JSON.parse(Buffer.concat(chunks).toString());"
        "process.stdout.write(JSON.stringify(texts.map((text) => tellingIn(text, known))));"
    )
    told = subprocess.run(
        [node, "--input-type=module", "--eval", guard + asks],
        input=json.dumps([some, KNOWN]), capture_output=True, text=True, check=True,
    )  # fmt: skip
    found: list[list[str]] = json.loads(told.stdout)
    return found


def test_rule_12_browser_and_server_find_the_same_in_generated_texts() -> None:
    some = texts(12)
    theirs = in_the_browser(some)
    differing = [
        (text, here, there)
        for text, there in zip(some, theirs, strict=True)
        if (here := list(telling_in(text, KNOWN))) != there
    ]
    assert differing == []
    for kind in ("identity-code", "phone", "email", "address", "return-code"):
        assert any(kind in found for found in theirs), f"no text held {kind}"
