"""How faults are logged: where they happened, and nothing that anybody wrote."""

import json
import logging
import re
import traceback
from datetime import UTC, datetime
from types import TracebackType

logger = logging.getLogger(__name__)

_CODE = re.compile(r"coro=<([\w.<>]+?)\(")
"""In how asyncio prints a task: what it runs, a name in the code."""

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def log_failed_page(**_signal: object) -> None:
    """Write of a page that could not be made, as of every fault. Django's own logger would print the path."""
    logger.exception("a page was not made")


class QuietFormatter(logging.Formatter):
    """Prints of an exception its type and the lines of code, not its message, which can quote a person (rule 17)."""

    def formatException(self, ei: ExceptionInfo) -> str:
        """The lines of code, then the type."""
        kind, _, where = ei
        return "".join(traceback.format_tb(where)) + (kind.__name__ if kind else "")

    def formatMessage(self, record: logging.LogRecord) -> str:
        """The line. asyncio tells of a fault with what was passed to the function, and with the exception's words."""
        if record.name == "asyncio":
            first = record.message.partition("\n")[0].partition("(")[0]
            code = _CODE.search(record.message)
            record.message = f"{first} in {code[1]}" if code else first
        return super().formatMessage(record)


class JsonFormatter(QuietFormatter):
    """The same as a JSON object on one line, for programs that collect logs."""

    def format(self, record: logging.LogRecord) -> str:
        """`at` (UTC), `level`, `logger`, `message`; of an exception `raised` and the `code` that it went through."""
        record.message = record.getMessage()
        self.formatMessage(record)
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.message,
        }
        if record.exc_info and record.exc_info[0]:
            kind, _, where = record.exc_info
            line |= {"raised": kind.__name__, "code": "".join(traceback.format_tb(where))}
        return json.dumps(line, ensure_ascii=False)
