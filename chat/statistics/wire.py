"""The closed lists that a worker chooses from in the record of a contact (DOMAIN §4)."""

from typing import Literal

ContactType = Literal["counselling", "thanks", "service_question", "complaint", "silent", "test", "abusive"]
"""What the contact was; after Child Helpline International's counselling / non-counselling split."""

VisitorRole = Literal["self", "parent", "relative", "professional", "not_known"]

OtherReason = Literal[
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
]
"""What a contact was about besides, in Child Helpline International's categories."""

Reason = Literal[OtherReason, "non_counselling", "not_known"]
"""Main reason, in the same categories."""

Escalation = Literal["none", "emergency_112", "child_welfare", "anticipatory", "police", "shelter"]

EarlierContact = Literal["first", "before", "not_known"]
"""Whether the visitor has written to a chat of the federation before, as told."""

AgeBand = Literal[
    "under_10",
    "10_to_12",
    "13_to_15",
    "16_to_17",
    "18_to_24",
    "25_to_29",
    "30_to_39",
    "40_to_49",
    "50_and_over",
    "not_known",
]

Gender = Literal["female", "male", "other", "not_known"]

County = Literal[
    "ahvenanmaa",
    "etela_karjala",
    "etela_pohjanmaa",
    "etela_savo",
    "helsinki",
    "ita_uusimaa",
    "kainuu",
    "kanta_hame",
    "keski_pohjanmaa",
    "keski_suomi",
    "keski_uusimaa",
    "kymenlaakso",
    "lansi_uusimaa",
    "lappi",
    "paijat_hame",
    "pirkanmaa",
    "pohjanmaa",
    "pohjois_karjala",
    "pohjois_pohjanmaa",
    "pohjois_savo",
    "satakunta",
    "vantaa_kerava",
    "varsinais_suomi",
    "not_known",
]
"""The 21 wellbeing services counties, and Helsinki and Åland, which belong to none; as the visitor told."""

ChildAge = Literal["expected", "under_1", "1_to_2", "3_to_6", "7_to_17", "not_known"]
"""Of the youngest child; `expected`: somebody is pregnant."""

ViolencePosition = Literal["experiencing", "using", "both", "exposed", "not_known"]

ViolenceForm = Literal[
    "psychological",
    "physical",
    "sexual",
    "neglect",
    "stalking",
    "economic",
    "digital",
    "bullying",
    "exposure",
]

Referral = Literal[
    "own_services",
    "helpline",
    "online_help",
    "shelter",
    "social_services",
    "family_centre",
    "maternity_clinic",
    "health_care",
    "mental_health_care",
    "substance_services",
    "school",
    "victim_support",
    "legal_advice",
    "police",
]
"""Where the visitor was told to turn to. `own_services`: those of the federation's associations."""

RiskOutcome = Literal["not_needed", "no_danger", "contacts_given", "emergency_112", "left"]
"""What came of the risk protocol (rule 21): what was done, never what was told. Likewise below."""

ChildProtectionOutcome = Literal["not_needed", "no_duty", "notified", "police", "both", "not_identified"]
"""Of the child-protection checklist (rule 22). `not_identified`: nobody told whom it is about."""

PregnancyOutcome = Literal["not_needed", "no_grounds", "notified", "not_identified"]
"""Of the pregnancy checklist (rule 23). `no_grounds`: there was no well-founded reason to notify."""

MOST_CHOICES = 3
"""Of other reasons, and of referrals."""
