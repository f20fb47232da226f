"""Reading the catalogue."""

from chat.services.models import HelpCard, Service


class NoServiceError(LookupError):
    """There is no such service, or it is switched off: one answer for both."""


class NoPageError(LookupError):
    """There is no such service or card, or it is not this person's to edit: one answer for both."""


def catalogue() -> tuple[list[Service], list[HelpCard]]:
    """Everything, switched off or not, for those who edit it."""
    return list(Service.objects.all()), list(HelpCard.objects.all())


def any_service(slug: str) -> Service:
    """The service, switched off or not. Raises NoPageError."""
    found = Service.objects.filter(slug=slug).first()
    if found is None:
        raise NoPageError(slug)
    return found


def any_card(slug: str) -> HelpCard:
    """The card, switched off or not. Raises NoPageError."""
    found = HelpCard.objects.filter(slug=slug).first()
    if found is None:
        raise NoPageError(slug)
    return found


def is_in_use(service: Service) -> bool:
    """Whether somebody waits there, or talks."""
    return service.contacts.exclude(state="ended").exists()


def services_on() -> list[Service]:
    """The services that are switched on, in the order to show them."""
    return list(Service.objects.filter(is_on=True))


def service(slug: str) -> Service:
    """The service of that slug. Raises NoServiceError."""
    found = Service.objects.filter(slug=slug, is_on=True).first()
    if found is None:
        raise NoServiceError(slug)
    return found


def cards_on() -> list[HelpCard]:
    """The help cards that are switched on; `core.in_order` sorts them for a page."""
    return list(HelpCard.objects.filter(is_on=True))


def is_card_on(slug: str) -> bool:
    """Whether there is such a card, switched on."""
    return HelpCard.objects.filter(slug=slug, is_on=True).exists()


def slugs() -> tuple[frozenset[str], frozenset[str]]:
    """Slugs of every service and of every card, switched off ones too."""
    return (
        frozenset(Service.objects.values_list("slug", flat=True)),
        frozenset(HelpCard.objects.values_list("slug", flat=True)),
    )
