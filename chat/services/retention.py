"""How long the catalogue lives."""

from chat.services.models import HelpCard, Service
from moderation.retention.registry import stays

stays(Service, HelpCard, why="The catalogue: nothing in it is about a person.")
