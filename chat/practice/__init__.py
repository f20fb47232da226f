"""Practising at the desk: a page that has the desk, and a visitor who is a script in it (docs/adr/0022-practice.md)."""
