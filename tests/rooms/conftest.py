"""The permanent cast and the clock, for every test below."""

from tests.support.fixtures import cast, clock

__all__ = ["cast", "clock"]
