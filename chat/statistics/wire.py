"""The closed lists that a worker chooses from when a contact has ended (DOMAIN §4)."""

from typing import Literal

ContactType = Literal["counselling", "thanks", "service_question", "complaint", "silent", "test", "abusive"]
"""What the contact was; after Child Helpline International's counselling / non-counselling split."""

VisitorRole = Literal["self", "parent", "relative", "professional", "not_known"]

Reason = Literal[
    "violence",
    "mental_health",
    "physical_health",
    "family_relationships",
    "peer_relationships",
    "education",
    "accessibility",
    "discrimination",
    "sexuality",
    "missing_children",
    "non_counselling",
    "not_known",
]
"""Main reason, in Child Helpline International's categories."""

Escalation = Literal["none", "emergency_112", "child_welfare", "anticipatory", "police", "shelter"]
