"""Application config."""

from django.apps import AppConfig


class PostsConfig(AppConfig):
    """What is written in a group, in threads."""

    name = "rooms.posts"
    label = "posts"
