"""The permanent cast and the clock, for tests of whole pages."""

from tests.support.fixtures import cast, clock

__all__ = ["cast", "clock"]
