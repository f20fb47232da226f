"""How faults are logged: where they happened, and nothing that anybody wrote."""

import logging
import traceback
from types import TracebackType

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class QuietFormatter(logging.Formatter):
    """Prints of an exception its type and the lines of code, not its message, which can quote a person (rule 17)."""

    def formatException(self, ei: ExceptionInfo) -> str:
        """The lines of code, then the type."""
        kind, _, where = ei
        return "".join(traceback.format_tb(where)) + (kind.__name__ if kind else "")
