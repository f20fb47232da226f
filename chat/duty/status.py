"""How somebody is on duty, as rows, decisions and frames say it."""

from typing import Literal

DutyStatus = Literal["on", "break", "finishing"]
"""`break`: takes no new contact for a while; `finishing`: none any more, and is off with the last one's end."""
