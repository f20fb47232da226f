from tests.support.fixtures import cast, clock

__all__ = ["cast", "clock"]
