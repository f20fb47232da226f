"""The fields of the catalogue's forms: what is stored, what was typed, and of both where they differ."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from django.http import QueryDict

from chat.services import words
from chat.services.core import spans
from chat.services.core.hours import (
    MONTHS,
    MOST_LINES,
    WEEKDAYS,
    ExceptionLine,
    HoursLine,
    exception_lines_of,
    exceptions_of,
    lines_of,
)
from chat.services.models import HelpCard, Service
from moderation.staff.views.forms import typed
from moderation.texts.access import say
from moderation.texts.core import COMMAS, LANGUAGES, OWN_NAMES, StaffLanguage, direction, html_lang

R = TypeVar("R", Service, HelpCard)
L = TypeVar("L", HoursLine, ExceptionLine)


@dataclass(frozen=True)
class Field:
    """One field as the template shows it."""

    value: Any
    stored_now: str = ""
    """In words what is stored, where it is to be told beside what was typed."""


@dataclass(frozen=True)
class Fields(Generic[R]):
    """The fields of one service or card."""

    stored: R
    form: QueryDict | None
    """What was typed and is not stored (yet); None: the fields show what is stored."""
    language: StaffLanguage
    tells_stored: bool
    """Whether what is stored is told where it differs: somebody else has changed something meanwhile."""

    def value(self, name: str, word: Callable[[str], str] = str) -> Field:
        """A field with one line; `word` words what is in it."""
        return self.told(name, str(getattr(self.stored, name)), word)

    def told(self, name: str, stored: str, word: Callable[[str], str] = str) -> Field:
        """The same of what is stored elsewhere than under the field's name."""
        written = stored if self.form is None else typed(self.form, name)
        return self._field(written, written.split() != stored.split(), word(stored))

    def lines(self, name: str, stored: Sequence[str]) -> Field:
        """A field with one value on each line."""
        written = "\n".join(stored) if self.form is None else "\n".join(typed(self.form, name).splitlines())
        return self._field(written, set(written.split()) != set(stored), self._listed(stored))

    def choice(self, name: str) -> Field:
        """A choice that is made or not."""
        stored = bool(getattr(self.stored, name))
        made = stored if self.form is None else name in self.form
        return self._field(made, made != stored, say(self.language, "catalogue-choice", made="yes" if stored else "no"))

    def choices(self, name: str, known: Iterable[str], word: Callable[[str], str]) -> Field:
        """Several choices: of each its value, its words and whether it is made."""
        stored: Sequence[str] = getattr(self.stored, name)
        made = stored if self.form is None else self.form.getlist(name)
        rows = [(value, word(value), value in made) for value in known]
        return self._field(rows, set(made) != set(stored), self._listed(map(word, stored)))

    def hours(self) -> Field:
        """The weekly hours, a blank line where there are none."""
        stored = lines_of(self.stored.hours)
        lines = stored if self.form is None else HOURS.asked_for(self.form)
        told = [words.hours_line(line, self.language) for line in stored]
        return self._field_of_lines(HOURS, lines or [HoursLine()], stored, told)

    def exceptions(self, stored: Any, today: date) -> Field:
        """The exceptions of a service that are not over yet."""
        left = exception_lines_of(stored, today)
        lines = left if self.form is None else EXCEPTIONS.asked_for(self.form)
        told = [words.exception(span, self.language) for span in spans(exceptions_of(left, today))]
        return self._field_of_lines(EXCEPTIONS, lines, left, told)

    def _field_of_lines(self, kind: "Lines[L]", lines: Sequence[L], stored: Sequence[L], told: Iterable[str]) -> Field:
        value = {
            "lines": [kind.shown(number, line, self.language) for number, line in enumerate(lines)],
            "next": f"{kind.name}-{len(lines)}",
            "is_full": len(lines) >= MOST_LINES,
        }
        return self._field(value, [line for line in lines if not line.is_blank] != stored, self._listed(told))

    def _field(self, value: Any, differs: bool, stored: str) -> Field:
        nothing = say(self.language, "catalogue-nothing")
        return Field(value, (stored or nothing) if self.tells_stored and differs else "")

    def _listed(self, told: Iterable[str]) -> str:
        return COMMAS[self.language].join(told)


@dataclass(frozen=True)
class Lines(Generic[L]):
    """A list of lines in a form, each with fields of its own, and buttons that change the list and store nothing."""

    name: str
    add: str
    remove: str
    part: str
    """The field that every line sends."""
    typed_line: Callable[[QueryDict, str], L]
    shown_line: Callable[[str, L, StaffLanguage], dict[str, Any]]
    blank: L

    def typed(self, form: QueryDict) -> list[L]:
        """The lines in their order, as somebody typed them."""
        pattern = re.compile(rf"{self.name}-(\d{{1,4}})-{self.part}", re.ASCII)
        numbers = sorted({int(found[1]) for field in form if (found := pattern.fullmatch(field))})
        return [self.typed_line(form, f"{self.name}-{number}") for number in numbers]

    def asked_for(self, form: QueryDict) -> list[L]:
        """The same, one more or one less where a button asks for that."""
        lines: list[L] = self.typed(form)
        if self.add in form:
            lines.append(self.blank)
        return [line for number, line in enumerate(lines) if str(number) != form.get(self.remove)]

    def shown(self, number: int, line: L, language: StaffLanguage) -> dict[str, Any]:
        """A line as the template wants it."""
        name = f"{self.name}-{number}"
        return {"name": name, "number": number, "ordinal": number + 1, **self.shown_line(name, line, language)}


def is_reshaped(form: QueryDict) -> bool:
    """Whether a button was pressed that changes the form and stores nothing."""
    return any(button in form for kind in (HOURS, EXCEPTIONS) for button in (kind.add, kind.remove))


def _typed_hours(form: QueryDict, name: str) -> HoursLine:
    return HoursLine(
        days=_ticked(form, f"{name}-days", WEEKDAYS),
        start=typed(form, f"{name}-start"),
        end=typed(form, f"{name}-end"),
        months=_ticked(form, f"{name}-months", MONTHS),
        theme={code: text for code in LANGUAGES if (text := typed(form, f"{name}-theme-{code}"))},
    )


def _ticked(form: QueryDict, name: str, known: Iterable[int]) -> frozenset[int]:
    ticked = form.getlist(name)
    return frozenset(value for value in known if str(value) in ticked)


def _shown_hours(name: str, line: HoursLine, language: StaffLanguage) -> dict[str, Any]:
    return {
        "start": line.start,
        "end": line.end,
        "days": [(day, say(language, "weekday", weekday=day), day in line.days) for day in WEEKDAYS],
        "months": [(month, say(language, "month-name", month=month), month in line.months) for month in MONTHS],
        "themes": [
            {
                "name": f"{name}-theme-{code}",
                "language_name": OWN_NAMES[code],
                "lang": html_lang(code),
                "dir": direction(code),
                "text": line.theme.get(code, ""),
            }
            for code in LANGUAGES
        ],
        "has_months": bool(line.months),
        "has_theme": bool(line.theme),
    }


def _typed_exception(form: QueryDict, name: str) -> ExceptionLine:
    return ExceptionLine(*(typed(form, f"{name}-{part}") for part in ("first", "last", "start", "end")))


def _shown_exception(_name: str, line: ExceptionLine, _language: StaffLanguage) -> dict[str, Any]:
    return {"first": line.first, "last": line.last, "start": line.start, "end": line.end}


HOURS = Lines("hours", "add_hours", "remove_hours", "start", _typed_hours, _shown_hours, HoursLine())
EXCEPTIONS = Lines(
    *("exceptions", "add_exception", "remove_exception", "first"),
    *(_typed_exception, _shown_exception, ExceptionLine()),
)
