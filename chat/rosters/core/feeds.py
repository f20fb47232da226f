"""The secret addresses of calendars. Pure."""

import re

TOKEN_BYTES = 24
"""192 random bits: nobody guesses an address."""
TOKEN = re.compile(r"[A-Za-z0-9_-]{32}", re.ASCII)
