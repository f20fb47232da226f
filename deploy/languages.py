"""What `VISITOR_LANGUAGES` and `LANGUAGE_REVIEWS` may say (rule 16).

VISITOR_LANGUAGES=fi,sv                              what visitors are offered; empty: every language that may be
LANGUAGE_REVIEWS=fi=2026-12-01 Maija Esimerkki; …    who has read the texts of a language and stands by them, and when

Reviews that came with the product are in frontend/texts/reviews.toml; those of the variable are added to them.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from moderation.texts.core import Language, Review, recorded_reviews, switched_on, told_reviews

WANTED, REVIEWS = "VISITOR_LANGUAGES", "LANGUAGE_REVIEWS"


def reviews(environ: Mapping[str, str], recorded: Path, *, today: date) -> dict[Language, Review]:
    """Who has reviewed which language. Raises ImproperlyConfigured, which names the variable to mend."""
    try:
        reviewed = recorded_reviews(recorded.read_text("utf-8"), today)
    except (OSError, ValueError) as error:
        raise ImproperlyConfigured(f"{recorded.name}: {error}.") from None
    try:
        return reviewed | told_reviews(environ.get(REVIEWS, ""), today)
    except ValueError as error:
        raise ImproperlyConfigured(f"{REVIEWS}: {error}.") from None


def visitor_languages(
    environ: Mapping[str, str], reviewed: Mapping[Language, Review], *, demo: bool
) -> tuple[Language, ...]:
    """The languages that are switched on. Raises ImproperlyConfigured, which names the variable to mend."""
    wanted = [code.strip() for code in environ.get(WANTED, "").split(",") if code.strip()]
    try:
        return switched_on(wanted, None if demo else reviewed)
    except ValueError as error:
        told = ", ".join(f"{language} by {review.by} on {review.on}" for language, review in reviewed.items())
        raise ImproperlyConfigured(
            f"{WANTED}: {error}. Reviewed so far: {told or 'nothing'}. Somebody who knows the language reads"
            f" frontend/texts/<language>; then say who and when in {REVIEWS}, as in fi=2026-12-01 Maija Esimerkki."
        ) from None
