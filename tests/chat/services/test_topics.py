"""What a service is there for, as the record of a contact has to know it."""

from chat.services.catalogue import SERVICES
from chat.services.topics import matters


def test_what_the_services_of_a_first_installation_are_there_for() -> None:
    assert {row["slug"]: matters(row.get("topics", ())) for row in SERVICES} == {
        "apua-vakivaltaan": ["violence"],
        "lasten-ja-nuorten": [],
        "apua-eroon": [],
        "vauvaperhe": ["small_children"],
        "vauvaperheet-ja-paihteet": ["small_children"],
        "ammattilaiset": [],
    }


def test_a_service_can_be_there_for_both_and_needs_no_topics() -> None:
    assert matters(["sleep", "using_violence", "other"]) == ["violence", "small_children"]
    assert matters([]) == []
