"""What the visitor's page and the HTTP API are told about services and help cards."""

from typing import Literal

from msgspec import Struct

from chat.services.topics import InterpretedLanguage, Topic
from moderation.live.wire import Milliseconds
from moderation.texts.core import Language, SpokenLanguage

CardKind = Literal["phone", "site", "event"]
Opening = Literal["open", "full", "late", "closed"]
"""`full`: so many wait that nobody else can; `late`: the hours say open and nobody is on duty yet."""


class Card(Struct, frozen=True, omit_defaults=True):
    """Another place that helps, worded for a page."""

    slug: str
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
    name_lang: str = ""
    """Of the name's `lang` attribute, where it is in another language than the page; so below."""
    description_lang: str = ""


class Leave(Struct, frozen=True):
    """Where leaving fast goes (rule 5)."""

    url: str
    title: str


class LanguageChoice(Struct, frozen=True):
    """A language that the page can be read in, under its own name."""

    code: Language
    name: str
    lang: str
    dir: Literal["ltr", "rtl"]


class TopicChoice(Struct, frozen=True):
    """Something that a talk can be about, worded for a page."""

    slug: Topic
    name: str


class ChatPage(Struct, frozen=True, omit_defaults=True):
    """What the entry page hands to its script: the JSON block `page`. The same address tells it in other languages."""

    slug: str
    name: str
    language: Language
    languages: list[LanguageChoice]
    """Those that are switched on (rule 16)."""
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
    texts: str
    """The interface's own in this language: Project Fluent (https://projectfluent.org)."""
    name_lang: str = ""
    """As of a card."""
    answers_in: list[SpokenLanguage] = []
    """In which languages somebody answers now."""
    faces: bool = False
    """Feedback is asked for by three faces, as from children."""
    letters: str = ""
    """What there is to say of letters, worded; empty where the service takes none."""
    door: str = ""
    """The token of a booked time, which opens the service once; the page sends it when it begins."""
    topics: list[TopicChoice] = []
    """What the talk can be about: asked in the queue, of whoever wants to say."""
    interpreters: list[InterpretedLanguage] = []
    """In which languages an interpreter can be asked for."""
    excerpts: bool = False
    """Whether a worker may hand in an excerpt: what the page says of deleting depends on it."""
    closes: Milliseconds = 0
    """When the chat closes, if that is soon (rule 10)."""
    sites: list[str] = []
    """Origins of the sites that may show the page in a frame: from these alone it takes a loader's word."""


class ServiceState(Struct, frozen=True):
    """A service as the HTTP API tells it. Texts are by language."""

    slug: str
    names: dict[str, str]
    descriptions: dict[str, str]
    open: bool


class Services(Struct, frozen=True):
    """Answer of /api/services: every service, in the order to show them."""

    services: list[ServiceState]
