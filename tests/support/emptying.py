"""Empties the database after a test that commits.

Django's own way truncates every table, for which PostgreSQL makes all their files anew, and then has every app make its
content types and permissions again. That takes longer than most such tests; deleting the few rows does not.
"""

from django.db import connection, transaction

_LASTING = {"django_content_type", "auth_permission", "retention_installation"}
"""What migrating has put there."""


def empty() -> None:
    """Delete what tests can have put there. Constraints are deferred, so the order of the tables does not matter."""
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    with transaction.atomic(), connection.cursor() as cursor:
        for table in set(tables) - _LASTING:
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")  # noqa: S608
