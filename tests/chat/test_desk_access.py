"""Who may sit at a desk: asked of the matrix for the socket as for the page (rule 35)."""

import pytest

from chat import desk_page
from moderation.live.socket import RefusedError
from moderation.staff import access as staff
from moderation.staff.actions import assign_role
from moderation.staff.core import RoleName
from moderation.staff.models import Role
from moderation.staff.permissions import MATRIX, PERMISSIONS, Permission
from tests.support.cast import Cast

ROLES: tuple[RoleName, ...] = ("administrator", "coordinator", "manager", "worker", "facilitator", "moderator", "dpo")


@pytest.mark.storage
@pytest.mark.django_db
@pytest.mark.parametrize("permission", PERMISSIONS)
@pytest.mark.parametrize("role", ROLES)
def test_rule_35_a_socket_asks_the_matrix(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, role: RoleName, permission: Permission
) -> None:
    Role.objects.filter(person=cast.aino).delete()
    assign_role(cast.aino, role)
    monkeypatch.setattr(staff, "person_of_session", lambda _key: cast.aino)
    if role in MATRIX[permission]:
        assert desk_page._recognise("session", permission) == cast.aino
    else:
        with pytest.raises(RefusedError, match="not_allowed"):
            desk_page._recognise("session", permission)
