"""Application config."""

from django.apps import AppConfig


class DeployConfig(AppConfig):
    """Composition: settings, server, sockets and the documents of the interfaces."""

    name = "deploy"
    label = "deploy"
