"""Migrations of `chat.contacts`: this release's, and those of the next ones that are installed."""

from tests.faults.upgraded import folders

__path__ = folders("chat.contacts")
