"""Words in the two languages of the papers."""

from dataclasses import dataclass
from typing import Literal, get_args

PaperLanguage = Literal["en", "fi"]
PAPER_LANGUAGES: tuple[PaperLanguage, ...] = get_args(PaperLanguage)


@dataclass(frozen=True, slots=True)
class Said:
    """The same, said twice."""

    en: str
    fi: str

    def to(self, language: PaperLanguage) -> str:
        """In this language."""
        return self.fi if language == "fi" else self.en


TO_BE_DECIDED = Said("**to be decided by the controller**", "**rekisterinpitäjä päättää**")
"""Beside every judgement of law."""
