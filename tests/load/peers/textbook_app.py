"""The chat of the Channels tutorial with its asynchronous consumer, and one insert per message through the ORM.

Served by peers/textbook.py with DATABASE_URL and REDIS_URL; run as a program it makes the table.
"""

import json
import os
from typing import Any

import django
import environ
from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncWebsocketConsumer
from channels.routing import ProtocolTypeRouter, URLRouter
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.db import connection, models
from django.urls import re_path

CONN_MAX_AGE = 60  # Django's default of 0 would cost it a factor of three

settings.configure(
    SECRET_KEY="textbook",
    ALLOWED_HOSTS=["127.0.0.1"],
    DATABASES={"default": environ.Env.db_url_config(os.environ["DATABASE_URL"]) | {"CONN_MAX_AGE": CONN_MAX_AGE}},
    CHANNEL_LAYERS={
        "default": {
            "BACKEND": "channels_redis.core.RedisChannelLayer",
            # redis-py's own limit of 100 connections would refuse visitors who come at once.
            "CONFIG": {
                "hosts": [{"address": os.environ["REDIS_URL"], "max_connections": 100_000}],
                "prefix": "textbook",
            },
        }
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
)
django.setup()


class Message(models.Model):
    """What somebody wrote in a room."""

    room = models.CharField(max_length=64)
    sender = models.CharField(max_length=128)
    body = models.TextField()
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "textbook"
        indexes = [models.Index(fields=["room", "id"], name="message_room")]


class ChatConsumer(AsyncWebsocketConsumer):  # type: ignore[misc]
    """The tutorial's, and `save`."""

    async def connect(self) -> None:
        """Join the room."""
        self.room_name = self.scope["url_route"]["kwargs"]["room_name"]
        self.room_group_name = f"chat_{self.room_name}"
        await self.channel_layer.group_add(self.room_group_name, self.channel_name)
        await self.accept()

    async def disconnect(self, close_code: int) -> None:
        """Leave the room."""
        await self.channel_layer.group_discard(self.room_group_name, self.channel_name)

    async def receive(self, text_data: str) -> None:
        """Store, then send to everybody in the room, the sender too."""
        message = json.loads(text_data)["message"]
        await self.save(message)
        await self.channel_layer.group_send(self.room_group_name, {"type": "chat.message", "message": message})

    async def chat_message(self, event: dict[str, Any]) -> None:
        """Send to the client."""
        await self.send(text_data=json.dumps({"message": event["message"]}))

    @database_sync_to_async
    def save(self, message: str) -> None:
        """One insert."""
        Message.objects.create(  # type: ignore[attr-defined]  # its settings are not those that mypy knows
            room=self.room_name, sender=self.channel_name, body=message
        )


application = ProtocolTypeRouter(
    {
        "http": get_asgi_application(),
        "websocket": URLRouter([re_path(r"^ws/chat/(?P<room_name>\w+)/$", ChatConsumer.as_asgi())]),
    }
)

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Message)
