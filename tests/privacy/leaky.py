"""The control: a server that leaks one thing of each kind, each in another place and another form.

Run as `python -m tests.privacy.leaky` in place of `manage.py serve`. The search must find all three.
"""

import base64
import logging
import os
import tempfile
from collections.abc import Mapping
from typing import Any

import django


def serve() -> None:
    """Serve, log who comes, keep their browser in Redis, and what they write in a temporary file."""
    import redis
    from django.core.management import execute_from_command_line

    from chat.contacts import handlers
    from chat.transcripts.handlers import say
    from deploy import sockets
    from moderation.throttles.access import network_of_socket

    def leaky_network(scope: Mapping[str, Any]) -> str:
        logging.getLogger("chat").info("a visitor from %s", sockets.header(dict(scope), b"x-forwarded-for"))
        agent = sockets.header(dict(scope), b"user-agent")
        with redis.Redis.from_url(os.environ["REDIS_URL"]) as client:
            client.set("browser", agent.encode().hex())
        return network_of_socket(scope)

    async def leaky_say(writer: Any, patience: Any, reader: Any, key: str, body: Any, *rest: Any) -> None:
        handle, _ = tempfile.mkstemp()
        os.write(handle, base64.b64encode(f"said: {body.text}".encode()))
        os.close(handle)
        await say(writer, patience, reader, key, body, *rest)

    sockets.network_of_socket = leaky_network  # type: ignore[attr-defined]
    handlers.say = leaky_say  # type: ignore[attr-defined, assignment]
    execute_from_command_line(["manage.py", "serve"])


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "deploy.settings")
    django.setup()
    serve()
