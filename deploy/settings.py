"""All settings, from the environment, or from the file that deploy/environment.py adds to it. Secure by default.

Without `VIERELLA_DEMO=1` this is production: a missing or weak value refuses to start and names the
variable. With it, everything needed to try the product is made up under `STATE_DIR`.
"""

import contextlib
import os
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from deploy.keyrings import keyring_address, wrapping_keys
from deploy.languages import reviews, visitor_languages
from deploy.layers import channel_layers
from moderation.throttles.core import networks

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent

VIERELLA_DEMO = env.bool("VIERELLA_DEMO", default=False)
IS_CHECKOUT = (BASE_DIR / "pyproject.toml").exists()
_STATE = BASE_DIR / "var" if IS_CHECKOUT else Path.home() / ".local" / "state" / "vierella"
STATE_DIR = Path(env.str("STATE_DIR", default=str(_STATE))).resolve()
"""Where a demo keeps its database and keyring."""


def required(name: str) -> str:
    """The variable's value; raises ImproperlyConfigured naming it when it is missing or empty."""
    value = str(env.str(name, default=""))
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name} (or VIERELLA_DEMO=1 to try the product).")
    return value


def demo_secret() -> str:
    """A random secret made on the first start of a demo and kept beside its database."""
    path = STATE_DIR / "demo_secret_key"
    STATE_DIR.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):  # made before, or by another process that starts now
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        os.write(descriptor, secrets.token_urlsafe(50).encode())
        os.close(descriptor)
    return path.read_text()


def strong(name: str, value: str) -> str:
    """The value, refused when it is short or one of the well-known placeholders; the error names the variable."""
    if len(value) < 40 or len(set(value)) < 10 or "insecure" in value or "changeme" in value.lower():
        raise ImproperlyConfigured(f"{name} is too weak: use at least 40 random characters.")
    return value


def other_secrets() -> list[str]:
    """SECRET_KEY_FALLBACKS: keys before SECRET_KEY and the one to come, separated by white space."""
    listed = [strong("SECRET_KEY_FALLBACKS", value) for value in env.str("SECRET_KEY_FALLBACKS", default="").split()]
    if SECRET_KEY in listed or len(set(listed)) < len(listed):
        raise ImproperlyConfigured("SECRET_KEY_FALLBACKS lists a key twice, or SECRET_KEY itself.")
    return listed


OF_SESSIONS = {"options": "-c synchronous_commit=on -c timezone=UTC"}
"""What PostgreSQL is asked for at the start of a session."""


def past_the_pooler(direct: str, pooled: str) -> dict[str, Any] | None:
    """The settings of DATABASE_DIRECT_URL; None without it. Raises ImproperlyConfigured."""
    if not direct:
        return None
    config: dict[str, Any] = environ.Env.db_url_config(direct)
    if not config["ENGINE"].endswith("postgresql") or direct == pooled:
        raise ImproperlyConfigured("DATABASE_DIRECT_URL must lead to PostgreSQL, past the pooler of DATABASE_URL.")
    config["OPTIONS"] = {**config.get("OPTIONS", {}), **OF_SESSIONS}
    return {**config, "DISABLE_SERVER_SIDE_CURSORS": False}


DEBUG = False  # never: tracebacks with local variables have no place here, in a demo either
if env.bool("DEBUG", default=False):
    raise ImproperlyConfigured("DEBUG is set. This product has no debug mode; unset the variable.")

SECRET_KEY = demo_secret() if VIERELLA_DEMO else strong("SECRET_KEY", required("SECRET_KEY"))
SECRET_KEY_FALLBACKS = other_secrets()
"""What was signed under these is taken, too, while SECRET_KEY is rotated (docs/backups.md)."""
ALLOWED_HOSTS = (
    ["localhost", "127.0.0.1", "[::1]"]
    if VIERELLA_DEMO
    else [host.strip() for host in required("ALLOWED_HOSTS").split(",")]
)
if any(host == "*" or host.startswith(".") for host in ALLOWED_HOSTS):
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the hosts; * and a leading dot would accept strange ones.")
CSRF_TRUSTED_ORIGINS = [] if VIERELLA_DEMO else [f"https://{host}" for host in ALLOWED_HOSTS]

INSTALLED_APPS = [
    "deploy",
    "chat.contacts",
    "chat.debriefs",
    "chat.duty",
    "chat.guidance",
    "chat.letters",
    "chat.replies",
    "chat.rosters",
    "chat.services",
    "chat.staff_line",
    "chat.statistics",
    "chat.transcripts",
    "rooms.entry",
    "rooms.evenings",
    "rooms.facilitation",
    "rooms.groups",
    "rooms.membership",
    "rooms.posts",
    "rooms.runs",
    "moderation.audit",
    "moderation.cases",
    "moderation.live",
    "moderation.retention",
    "moderation.sanctions",
    "moderation.sealing",
    "moderation.staff",
    "moderation.texts",
    "moderation.throttles",
    "moderation.wordlists",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp_webauthn",
    "django_vite",
]
MIDDLEWARE = [
    # What sets headers stands before WhiteNoise, which answers for static files itself.
    "moderation.live.headers.headers_middleware",
    "moderation.live.problem.problem_middleware",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "moderation.staff.middleware.activity_middleware",
]
ROOT_URLCONF = "deploy.urls"
ASGI_APPLICATION = "deploy.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "frontend" / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request"],
            "builtins": ["moderation.texts.templatetags.texts"],
        },
    }
]

# --- storage -----------------------------------------------------------------------------------

DATABASE_URL = (
    env.str("DATABASE_URL", default="") or f"sqlite:///{STATE_DIR / 'vierella.sqlite3'}"
    if VIERELLA_DEMO
    else required("DATABASE_URL")
)
DATABASE_DIRECT_URL = env.str("DATABASE_DIRECT_URL", default="")
DATABASES = {"default": environ.Env.db_url_config(DATABASE_URL)}
_options = DATABASES["default"].setdefault("OPTIONS", {})  # those of the address, sslmode above all, stay
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # An ack promises durability: WAL with synchronous=FULL syncs every commit. IMMEDIATE takes the write
    # lock at BEGIN, so that two writers wait for each other instead of failing halfway.
    _options |= {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
    }
elif DATABASE_DIRECT_URL:
    # A pooler takes no options of a session, and a cursor would be lost between two transactions (deploy/pooling.py).
    DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True
else:
    _options |= OF_SESSIONS
DIRECT_DATABASE = past_the_pooler(DATABASE_DIRECT_URL, DATABASE_URL)
"""The database without the pooler that DATABASE_URL leads to, as in DATABASES; None where there is no pooler."""
# Each page is served in a thread of its own, which would leave a lasting connection behind. The sockets' work
# runs in a pool whose few threads keep theirs (moderation/live/database.py).
DATABASES["default"]["CONN_MAX_AGE"] = 0
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL", default="")
CHANNEL_LAYERS = channel_layers(REDIS_URL)

KEYRING = keyring_address(
    env.str("KEYRING", default="") or str(STATE_DIR / "keyring") if VIERELLA_DEMO else required("KEYRING"),
    (DATABASE_URL, DATABASE_DIRECT_URL),
)
"""Where keys live: a directory (Path) or the address of a database of their own (str). Never part of a backup."""
KEYRING_WRAPPING_KEYS = wrapping_keys(os.environ, KEYRING)
"""What keys are wrapped under, newest first; None for a directory that nothing wraps."""
ROOM_KEY_BACKUPS = Path(env.str("ROOM_KEY_BACKUPS")) if env.str("ROOM_KEY_BACKUPS", default="") else None
"""Where `manage.py room_keys backup` writes on this machine: the sweep removes what is too old there (rule 31)."""
RISK_WORDS = Path(env.str("RISK_WORDS")) if env.str("RISK_WORDS", default="") else None
"""Phrases of the installation's own that screening looks for beside its lists (rule 30)."""

try:
    TRUSTED_PROXIES = networks(env.list("TRUSTED_PROXIES", default=["127.0.0.0/8", "::1"]))
except ValueError:
    raise ImproperlyConfigured("TRUSTED_PROXIES must list networks or addresses, as in 10.0.0.0/8,::1.") from None
"""Reverse proxies whose X-Forwarded-For is believed. Attempts are counted by the network of the client behind them."""

STARTS_AT_ONCE = env.int("STARTS_AT_ONCE", default=10)
SECONDS_PER_START = env.float("SECONDS_PER_START", default=15.0)
"""So many contacts begin at once from one network, a school or an exit of Tor, and then one in so many seconds."""
if STARTS_AT_ONCE < 1 or SECONDS_PER_START <= 0:
    raise ImproperlyConfigured("STARTS_AT_ONCE and SECONDS_PER_START must be positive: nobody could begin.")

# --- server ------------------------------------------------------------------------------------

PORT = env.int("PORT", default=8000)
LISTEN_ON = env.str("LISTEN_ON", default="127.0.0.1")
"""The interface: a reverse proxy of the same machine faces the network. A container's own network is 0.0.0.0."""
SERVER = env.str("SERVER", default="daphne")
if SERVER not in ("daphne", "uvicorn"):
    raise ImproperlyConfigured("SERVER must be daphne or uvicorn.")
NEUTRAL_URL = env.str("NEUTRAL_URL", default="https://www.ilmatieteenlaitos.fi/")
"""Where leaving fast goes: an ordinary page that explains nothing (rule 5)."""
REVIEWED_LANGUAGES = reviews(
    os.environ, BASE_DIR / "frontend" / "texts" / "reviews.toml", today=datetime.now(UTC).date()
)
"""Who has read the product's texts in a language and stands by them, and when (rule 16)."""
VISITOR_LANGUAGES = visitor_languages(os.environ, REVIEWED_LANGUAGES, demo=VIERELLA_DEMO)
"""What visitors can read in: in production only what somebody has reviewed (rule 16)."""
ACCESSIBILITY_CONTACT = (
    env.str("ACCESSIBILITY_CONTACT", default="") or "saavutettavuus@example.org"
    if VIERELLA_DEMO
    else required("ACCESSIBILITY_CONTACT")
)
"""Where feedback on accessibility goes: an e-mail address, or words such as a telephone number (rule 15)."""

# --- mail --------------------------------------------------------------------------------------

EMAIL_URL = env.str("EMAIL_URL", default="consolemail://" if VIERELLA_DEMO else "")
"""The mail server, as in smtp+tls://user:password@mail.example.org:587. Empty: nobody is written to."""
SENDS_MAIL = bool(EMAIL_URL)
try:
    _mail = environ.Env.email_url_config(EMAIL_URL or "dummymail://")
except Exception:  # whose message would show the password
    raise ImproperlyConfigured("EMAIL_URL must be like smtp+tls://user:password@mail.example.org:587.") from None
EMAIL_BACKEND = _mail["EMAIL_BACKEND"]
EMAIL_HOST, EMAIL_PORT = _mail["EMAIL_HOST"] or "localhost", _mail["EMAIL_PORT"] or 25
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail["EMAIL_HOST_USER"] or "", _mail["EMAIL_HOST_PASSWORD"] or ""
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.get("EMAIL_USE_TLS", False), _mail.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 10
"""In seconds."""
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default="vuorolista@localhost" if VIERELLA_DEMO else "")
if SENDS_MAIL and not DEFAULT_FROM_EMAIL:
    raise ImproperlyConfigured("Set MAIL_FROM: mails need an address that they come from.")
COORDINATORS_EMAIL = env.str("COORDINATORS_EMAIL", default="")
"""Who is told of turns of all associations that lack somebody. Empty: nobody."""
PUBLIC_URL = f"http://localhost:{PORT}" if VIERELLA_DEMO else f"https://{ALLOWED_HOSTS[0]}"
"""Where mails lead to."""

# --- people ------------------------------------------------------------------------------------

AUTH_USER_MODEL = "staff.Person"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("login", "duty_name")},  # the usual ones are of people with names
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/desk/sign-in"
OTP_TOTP_ISSUER = "Vierellä"  # what an authenticator app calls the entry
OTP_TOTP_SYNC = False  # a code from the next half minute is accepted, but moves nobody's clock
# Passkeys answer to one host and its subdomains alone, for ever: with another one they are all to be made anew.
OTP_WEBAUTHN_RP_ID = env.str("PASSKEY_HOST", default="localhost" if VIERELLA_DEMO else ALLOWED_HOSTS[0])
OTP_WEBAUTHN_RP_NAME = "Vierellä"
OTP_WEBAUTHN_ALLOWED_ORIGINS = (
    [f"http://localhost:{PORT}"]
    if VIERELLA_DEMO
    else [f"https://{host}" for host in ALLOWED_HOSTS if f".{host}".endswith(f".{OTP_WEBAUTHN_RP_ID}")]
)
if not OTP_WEBAUTHN_ALLOWED_ORIGINS:
    raise ImproperlyConfigured("PASSKEY_HOST must be one of ALLOWED_HOSTS, or a domain above one of them.")
SESSION_ENGINE = "moderation.staff.sessions"
SESSION_COOKIE_NAME = "vierella_staff"
# How long a session lasts is decided in moderation/staff/core.py; the cookie goes with the browser.
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = not VIERELLA_DEMO
SESSION_COOKIE_PATH = "/"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_SECURE = not VIERELLA_DEMO
CSRF_COOKIE_HTTPONLY = True

# --- the web's own defences --------------------------------------------------------------------

SECURE_PROXY_SSL_HEADER = None if VIERELLA_DEMO else ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = False  # the reverse proxy redirects
SECURE_HSTS_SECONDS = 0 if VIERELLA_DEMO else 2 * 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"  # no-referrer would make form posts send `Origin: null`
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# No nonces: the one page with something inline names it by its hash (moderation/live/headers.py). 'self' allows only
# files that the front end was built to, since this host serves none of anybody else's; a nonce would let a tag that
# gets hold of it load from anywhere.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "object-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        # Older Safaris do not count sockets of the same host as 'self'.
        "connect-src": [SELF] + ([] if VIERELLA_DEMO else [f"wss://{host}" for host in ALLOWED_HOSTS]),
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],  # a service's entry page names its own (moderation/live/headers.py)
        # No text can become script: the front end makes elements, never HTML.
        "require-trusted-types-for": ["'script'"],
        "trusted-types": [NONE],
        "upgrade-insecure-requests": not VIERELLA_DEMO,
    }
}
# The pages use none of what browsers ask permission for. A browser ignores the names that it does not know.
_DENIED_FEATURES = (
    "accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera", "captured-surface-control",
    "clipboard-read", "clipboard-write", "compute-pressure", "cross-origin-isolated", "deferred-fetch",
    "deferred-fetch-minimal", "digital-credentials-create", "digital-credentials-get", "display-capture",
    "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get",
    "idle-detection", "keyboard-map", "language-detector", "language-model", "local-fonts", "magnetometer",
    "microphone", "midi", "on-device-speech-recognition", "otp-credentials", "payment", "picture-in-picture",
    "private-state-token-issuance", "private-state-token-redemption", "publickey-credentials-create",
    "publickey-credentials-get", "screen-wake-lock", "serial", "speaker-selection", "storage-access", "summarizer",
    "sync-xhr", "translator", "unload", "usb", "web-share", "window-management", "xr-spatial-tracking",
)  # fmt: skip
DEFAULT_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _DENIED_FEATURES),
}
"""What every answer sends that does not say otherwise itself (moderation/live/headers.py)."""

# --- pages -------------------------------------------------------------------------------------

LANGUAGE_CODE = "fi"
USE_I18N = False  # texts are Fluent files (moderation/texts)
TIME_ZONE = "Europe/Helsinki"
USE_TZ = True
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "frontend" / "dist"
"""Vite's output, served as it is: its file names carry hashes."""
WHITENOISE_ALLOW_ALL_ORIGINS = False  # no other site reads them
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/assets/.+[-.][A-Za-z0-9_-]{8,}\.\w+$"
DJANGO_VITE = {
    "default": {"manifest_path": STATIC_ROOT / ".vite" / "manifest.json"},
    "pages": {"manifest_path": STATIC_ROOT / ".vite" / "pages.json"},
    "desk": {"manifest_path": STATIC_ROOT / ".vite" / "desk.json"},
    "practice": {"manifest_path": STATIC_ROOT / ".vite" / "practice.json"},
    "rooms": {"manifest_path": STATIC_ROOT / ".vite" / "rooms.json"},
}

# --- logs --------------------------------------------------------------------------------------

LOG_FORMAT = env.str("LOG_FORMAT", default="line")
if LOG_FORMAT not in ("line", "json"):
    raise ImproperlyConfigured("LOG_FORMAT must be line or json.")
# Nothing that can name a visitor is logged: no access log, no addresses, no request bodies (rule 17).
# Django's own request logger prints paths, and its error e-mails print everything: neither is used.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,  # Django is set up twice (command, then ASGI); ours exist by then
    "formatters": {
        "line": {
            "()": "moderation.live.logs.QuietFormatter",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        },
        "json": {"()": "moderation.live.logs.JsonFormatter"},
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        name: {"level": level}
        for name, level in {
            **dict.fromkeys(("chat", "deploy", "moderation"), env.str("LOG_LEVEL", default="INFO")),
            "django": "WARNING",
            "django.request": "CRITICAL",
            "django.security": "CRITICAL",
            "daphne": "ERROR",
            "uvicorn": "WARNING",
            "uvicorn.access": "CRITICAL",
            "asyncio": "WARNING",
            "redis": "WARNING",
            "channels_redis": "CRITICAL",  # a traceback for each second without Redis; moderation.live tells of it once
        }.items()
    },
}
