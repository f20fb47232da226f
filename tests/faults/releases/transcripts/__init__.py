"""Migrations of `chat.transcripts`: this release's, and those of the next ones that are installed."""

from tests.faults.upgraded import folders

__path__ = folders("chat.transcripts")
