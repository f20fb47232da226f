"""Everything that changes people and their sessions. The only writers."""

from moderation.staff.actions.people import add_code_device as add_code_device
from moderation.staff.actions.people import assign_role as assign_role
from moderation.staff.actions.people import create_association as create_association
from moderation.staff.actions.people import create_person as create_person
from moderation.staff.actions.people import deactivate_person as deactivate_person
from moderation.staff.actions.signing_in import SignInRefusedError as SignInRefusedError
from moderation.staff.actions.signing_in import sign_in as sign_in
from moderation.staff.actions.signing_in import sign_out as sign_out
