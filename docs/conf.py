"""How Sphinx makes the documentation into pages: `make docs`.

Two sites, because a site speaks one language: the English pages as they stand in this repository, and (`-t fi`) the
help of staff and members in Finnish, docs/ohjeet.
"""

import os
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

HERE = Path(__file__).parent
IS_THE_HELP = tags.has("fi")
THE_HELP = HERE / "ohjeet"

project = "Vierellä"
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
language = "fi" if IS_THE_HELP else "en"
root_doc = "index" if IS_THE_HELP else "docs/index"
include_patterns = ["*.md"] if IS_THE_HELP else ["*.md", "docs/**.md"]
exclude_patterns = [".*", "frontend", "tests", "var", "dist", "build", "test-output", "docs/ohjeet"]
locale_dirs = [str(HERE / "locale")]  # what the theme says, where Sphinx does not know it in Finnish

nitpicky = True
suppress_warnings = ["toc.not_included"]  # decisions are listed on their own page; tests/docs finds what is nowhere
myst_heading_anchors = 3

html_theme = "furo"
html_title = "Vierellän ohjeet" if IS_THE_HELP else "Vierellä"
templates_path = [str(HERE / "templates")]
html_show_copyright = False
html_show_sourcelink = False
html_copy_source = False
html_use_index = False


def setup(app: Sphinx) -> None:
    """Let links lead to what is on the sites."""
    app.connect("doctree-read", _redirect)


def _redirect(app: Sphinx, doctree: nodes.document) -> None:
    """A link from one site to the other leads there; a folder of the repository is named, since no page is of it."""
    for link in list(doctree.findall(addnodes.pending_xref)):
        here = Path(app.srcdir, link["refdoc"]).parent
        if link["refdomain"] == "doc":
            there = Path(app.srcdir, link["reftarget"])
            if (THE_HELP in there.parents) != IS_THE_HELP:
                address = os.path.relpath(f"{there}.html", here)
                link.replace_self(nodes.reference("", "", *link.children, refuri=address))
        elif here.joinpath(link["reftarget"]).is_dir():
            link.replace_self(link.children)
