"""What somebody typed into a form of the staff's pages."""

from django.http import QueryDict


def whole_number(form: QueryDict, name: str, otherwise: int = -1) -> int:
    """The number in a field; for what is none, or has more than eight digits, `otherwise`: by default out of range."""
    text = form.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else otherwise


def typed(form: QueryDict, name: str) -> str:
    """The text of a field, without the one character that PostgreSQL cannot store; empty where the field is missing."""
    return form.get(name, "").replace("\0", "")
