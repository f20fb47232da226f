"""The permanent cast, for tests of whole pages."""

from tests.support.fixtures import cast

__all__ = ["cast"]
