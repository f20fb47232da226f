"""Serves the documents that describe the interfaces."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from deploy.asyncapi import asyncapi
from deploy.openapi import openapi

_MINUTES_10 = 600
# Made once, at the start: two threads that read the classes' annotations at once fail now and then (SystemError).
_ASYNCAPI, _OPENAPI = asyncapi(), openapi()


@require_safe
@cache_control(max_age=_MINUTES_10)
def asyncapi_document(_request: HttpRequest) -> JsonResponse:
    """`/asyncapi.json`: the sockets."""
    return JsonResponse(_ASYNCAPI)


@require_safe
@cache_control(max_age=_MINUTES_10)
def openapi_document(_request: HttpRequest) -> JsonResponse:
    """`/openapi.json`: the HTTP API."""
    return JsonResponse(_OPENAPI)
