"""What the visitor's page and the HTTP API are told about services and help cards."""

from typing import Literal

from msgspec import Struct

Language = Literal["fi", "sv", "en"]
CardKind = Literal["phone", "site", "event"]
Opening = Literal["open", "late", "closed"]
"""`late`: the hours say open and nobody is on duty yet."""


class Card(Struct, frozen=True):
    """Another place that helps, worded for a page."""

    kind: CardKind
    name: str
    description: str
    number: str
    """As people read it; empty for a site or an event."""
    tel: str
    """For a `tel:` link."""
    hours: str
    cost: str
    languages: list[str]
    link: str
    now: bool
    """True when the number answers at this moment."""


class Leave(Struct, frozen=True):
    """Where leaving fast goes (rule 5)."""

    url: str
    title: str


class ChatPage(Struct, frozen=True):
    """What the entry page hands to its script: the JSON block `page`."""

    slug: str
    name: str
    language: Language
    languages: list[Language]
    sentences: list[str]
    """The five sentences before the chat (rule 8), the last one made from the setting that enforces it."""
    cards: list[Card]
    open: bool
    """True when somebody suitable is on duty."""
    opening: Opening
    opens: str
    """When the service opens next, worded; empty when that is not known."""
    hours: str
    leave: Leave


class ServiceState(Struct, frozen=True):
    """A service as the HTTP API tells it. Texts are by language."""

    slug: str
    names: dict[str, str]
    descriptions: dict[str, str]
    open: bool


class Services(Struct, frozen=True):
    """Answer of /api/services: every service, in the order to show them."""

    services: list[ServiceState]
