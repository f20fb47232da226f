"""Production refuses to start with anything missing or weak, and names the variable."""

import os
import secrets
from pathlib import Path

import pytest

from tests.support.forked import manage, setting
from tests.support.servers import PRODUCTION_NEEDS

Env = dict[str, str]


@pytest.fixture
def production(tmp_path: Path) -> Env:
    """A complete production environment, with a database that needs no server."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {
        **kept,
        "PYTHONDONTWRITEBYTECODE": "1",
        "STATE_DIR": str(tmp_path),
        **PRODUCTION_NEEDS,
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "chat.example.org",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'database'}",
        "KEYRING": str(tmp_path / "keyring"),
    }


def test_a_complete_production_environment_starts_and_is_hardened(production: Env) -> None:
    code, output = manage(production, "check", "--deploy", "--fail-level", "ERROR")
    assert code == 0, output
    assert "DEBUG" not in output
    assert "SECRET_KEY" not in output
    assert setting(production, "s.DEBUG, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.VIERELLA_DEMO") == (
        "False True True False"
    )


def test_production_keeps_browsers_to_https(production: Env) -> None:
    policy = "s.CONTENT_SECURITY_POLICY['DIRECTIVES']"
    shown = setting(
        production, f"s.SECURE_HSTS_SECONDS, {policy}['upgrade-insecure-requests'], {policy}['connect-src']"
    )
    assert shown == """63072000 True ["'self'", 'wss://chat.example.org']"""
    demo = setting(
        {**production, "VIERELLA_DEMO": "1"}, f"s.SECURE_HSTS_SECONDS, {policy}['upgrade-insecure-requests']"
    )
    assert demo == "0 False"


@pytest.mark.parametrize(
    "name", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "KEYRING", "ACCESSIBILITY_CONTACT", "LANGUAGE_REVIEWS"]
)
@pytest.mark.parametrize("value", [None, ""])
def test_a_missing_variable_is_named(production: Env, name: str, value: str | None) -> None:
    env = {key: text for key, text in production.items() if key != name} | ({} if value is None else {name: value})
    code, output = manage(env, "check")
    assert code != 0
    assert name in output.splitlines()[-1]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 60),
        ("SECRET_KEY", "django-insecure-" + "abcdefghijklmnopqrstuvwxyz0123456789"),
        ("SECRET_KEY", "CHANGEME-abcdefghijklmnopqrstuvwxyz0123456789"),
        ("SECRET_KEY_FALLBACKS", "short"),
        (
            "SECRET_KEY_FALLBACKS",
            "abcdefghijklmnopqrstuvwxyz-0123456789-ABC CHANGEME-abcdefghijklmnopqrstuvwxyz0123",
        ),
        ("SECRET_KEY_FALLBACKS", "abcdefghijklmnopqrstuvwxyz-0123456789-ABC abcdefghijklmnopqrstuvwxyz-0123456789-ABC"),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "chat.example.org, *"),
        ("ALLOWED_HOSTS", ".example.org"),
        ("DEBUG", "1"),
        ("DEBUG", "true"),
        ("SERVER", "gunicorn"),
        ("LOG_FORMAT", "xml"),
        ("TRUSTED_PROXIES", "10.0.0.0/8, proxy"),
        ("STARTS_AT_ONCE", "0"),
        ("SECONDS_PER_START", "0"),
        ("EMAIL_URL", "smtpp://kuu:kuutamo@localhost"),
        ("EMAIL_URL", "kuutamo"),
        ("REDIS_URL", "localhost:6379"),
        ("REDIS_URL", "redis://:kuu/tamo@localhost"),
        ("KEYRING", "mysql://:kuutamo@localhost/keyring"),
        ("KEYRING_WRAPPING_KEYS", "kuutamo"),
        ("KEYRING_WRAPPING_KEYS", "a0" * 32),
        ("KEYRING_WRAPPING_KEYS_FILE", "kuutamo"),
    ],
)
def test_a_weak_or_dangerous_value_is_refused_and_named_but_not_shown(production: Env, name: str, value: str) -> None:
    code, output = manage({**production, name: value}, "check")
    assert code != 0
    assert name in output.splitlines()[-1]
    if name not in ("ALLOWED_HOSTS", "DEBUG", "SERVER", "STARTS_AT_ONCE", "SECONDS_PER_START"):
        assert value not in output
        assert "kuu" not in output


def test_a_secret_key_before_and_one_to_come_are_taken_and_the_present_one_among_them_is_refused(
    production: Env,
) -> None:
    assert setting(production, "s.SECRET_KEY_FALLBACKS") == "[]"
    former, coming = secrets.token_urlsafe(50), secrets.token_urlsafe(50)
    listed = {**production, "SECRET_KEY_FALLBACKS": f"{former} {coming}"}
    assert setting(listed, "s.SECRET_KEY_FALLBACKS") == str([former, coming])
    code, output = manage({**listed, "SECRET_KEY": former}, "check")
    assert code != 0
    assert "SECRET_KEY_FALLBACKS" in output.splitlines()[-1]
    assert former not in output


def test_mails_need_an_address_that_they_come_from(production: Env) -> None:
    code, output = manage({**production, "EMAIL_URL": "smtp://localhost"}, "check")
    assert code != 0
    assert "MAIL_FROM" in output.splitlines()[-1]


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("LANGUAGE_REVIEWS", "", "Reviewed so far: nothing"),
        ("LANGUAGE_REVIEWS", "sv=2026-01-07 Mats Exempel", "Reviewed so far: sv by Mats Exempel on 2026-01-07"),
        ("LANGUAGE_REVIEWS", "fi=2999-01-01 Maija Esimerkki", "not come yet"),
        ("LANGUAGE_REVIEWS", "fi=kyllä", "YYYY-MM-DD"),
        ("VISITOR_LANGUAGES", "fi,de", "no texts in de"),
        ("VISITOR_LANGUAGES", "sv,en", "Finnish"),
    ],
)
def test_rule_16_production_refuses_languages_and_says_why(production: Env, name: str, value: str, told: str) -> None:
    code, output = manage({**production, name: value}, "check")
    assert code != 0
    assert name in output.splitlines()[-1]
    assert told in output.splitlines()[-1]


def test_rule_16_in_production_only_a_reviewed_language_can_be_switched_on(production: Env) -> None:
    env = {**production, "LANGUAGE_REVIEWS": "fi=2026-01-07 Maija Esimerkki; ru=2026-01-08 Irina Primer"}
    assert setting(env, "s.VISITOR_LANGUAGES") == "('fi', 'ru')", "what is reviewed is offered"
    assert setting({**env, "VISITOR_LANGUAGES": "fi"}, "s.VISITOR_LANGUAGES") == "('fi',)", "and can be left out"
    code, output = manage({**env, "VISITOR_LANGUAGES": "fi,ar"}, "check")
    assert code != 0
    assert "rule 16: not reviewed: ar" in output.splitlines()[-1]


def test_the_demo_shows_every_language(production: Env) -> None:
    env = {**production, "VIERELLA_DEMO": "1", "LANGUAGE_REVIEWS": "", "ACCESSIBILITY_CONTACT": ""}
    assert setting(env, "len(s.VISITOR_LANGUAGES), s.ACCESSIBILITY_CONTACT") == "6 saavutettavuus@example.org"


def test_keys_in_a_database_are_wrapped_or_nothing_starts(production: Env) -> None:
    env = {**production, "KEYRING": "postgres://u:kuutamo@keys.example.org/keyring"}
    code, output = manage(env, "check")
    assert code != 0
    assert "KEYRING_WRAPPING_KEYS" in output.splitlines()[-1]
    assert "kuutamo" not in output
    key = secrets.token_hex(32)
    code, output = manage({**env, "KEYRING_WRAPPING_KEYS": key}, "check")
    assert code == 0, output


def test_the_demo_has_no_debug_mode_either(production: Env) -> None:
    code, output = manage({**production, "VIERELLA_DEMO": "1", "DEBUG": "1"}, "check")
    assert code != 0
    assert "DEBUG" in output.splitlines()[-1]


def test_the_demo_makes_up_what_it_needs_and_keeps_it(tmp_path: Path) -> None:
    env = {"PATH": os.environ["PATH"], "VIERELLA_DEMO": "1", "STATE_DIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    first, second = setting(env, "s.SECRET_KEY"), setting(env, "s.SECRET_KEY")
    assert first == second
    assert len(first) >= 50
    assert (tmp_path / "demo_secret_key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("command", [["seed", "--demo"], ["demo"], ["demo_code", "aino"]])
def test_production_has_no_demo_people(production: Env, command: list[str]) -> None:
    code, output = manage(production, *command)
    assert code != 0
    assert "VIERELLA_DEMO" in output


@pytest.mark.parametrize(
    ("host", "bound_to", "origins"),
    [
        ("", "chat.example.org", ["https://chat.example.org"]),
        ("desk.example.org", "desk.example.org", ["https://desk.example.org"]),
        ("example.org", "example.org", ["https://chat.example.org", "https://desk.example.org"]),
    ],
)
def test_passkeys_are_bound_to_one_host_and_those_below_it(
    production: Env, host: str, bound_to: str, origins: list[str]
) -> None:
    env = {**production, "ALLOWED_HOSTS": "chat.example.org,desk.example.org"} | (
        {"PASSKEY_HOST": host} if host else {}
    )
    assert setting(env, "s.OTP_WEBAUTHN_RP_ID, s.OTP_WEBAUTHN_ALLOWED_ORIGINS") == f"{bound_to} {origins}"


@pytest.mark.parametrize("host", ["example.com", "at.example.org", "t.example.org", "https://chat.example.org"])
def test_passkeys_of_a_host_that_is_none_of_ours_start_nothing(production: Env, host: str) -> None:
    code, output = manage({**production, "PASSKEY_HOST": host}, "check")
    assert code != 0
    assert "PASSKEY_HOST" in output


def test_the_options_of_a_database_address_are_kept(production: Env) -> None:
    env = {**production, "DATABASE_URL": "postgres://u:p@db.example.org/x?sslmode=verify-full"}
    assert setting(env, "s.DATABASES['default']['OPTIONS']['sslmode']") == "verify-full"
    assert "synchronous_commit=on" in setting(env, "s.DATABASES['default']['OPTIONS']['options']")


def test_behind_a_pooler_nothing_is_asked_of_a_session(production: Env) -> None:
    direct, pooled = "postgres://u:p@db.example.org/x?sslmode=require", "postgres://u:p@127.0.0.1:6432/x"
    env = {**production, "DATABASE_URL": pooled, "DATABASE_DIRECT_URL": direct}
    assert setting(env, "s.DATABASES['default']['OPTIONS'], s.DIRECT_DATABASE['HOST']") == "{} db.example.org"
    assert setting(env, "s.DATABASES['default']['DISABLE_SERVER_SIDE_CURSORS']") == "True"
    assert setting(env, "s.DIRECT_DATABASE['OPTIONS']['sslmode']") == "require"
    assert "synchronous_commit=on" in setting(env, "s.DIRECT_DATABASE['OPTIONS']['options']")
    for wrong in (pooled, "sqlite:////tmp/database"):
        code, output = manage({**env, "DATABASE_DIRECT_URL": wrong}, "check")
        assert code != 0
        assert "DATABASE_DIRECT_URL must lead to PostgreSQL" in output


def test_the_keyring_is_no_database_behind_the_pooler(production: Env) -> None:
    direct = "postgres://u:p@db.example.org/x"
    env = {**production, "DATABASE_URL": "postgres://u:p@127.0.0.1:6432/x", "DATABASE_DIRECT_URL": direct}
    code, output = manage({**env, "KEYRING": direct, "KEYRING_WRAPPING_KEYS": "ab" * 32}, "check")
    assert code != 0
    assert "KEYRING must be a database of its own" in output


def test_an_acknowledged_message_survives_a_power_cut_also_on_sqlite(production: Env) -> None:
    options = setting(production, "s.DATABASES['default']['OPTIONS']")
    for needed in ("journal_mode=WAL", "synchronous=FULL", "IMMEDIATE"):
        assert needed in options
