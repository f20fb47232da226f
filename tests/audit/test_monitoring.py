"""What alerts and dashboard are tried with; `make audit PART=monitoring` tries them in Prometheus itself."""

from tests.audit.monitoring import HEALTHY, OF_TROUBLES, SILENCES, TROUBLES, alerts, questions


def test_there_is_a_trouble_for_every_alert() -> None:
    assert [*TROUBLES] == alerts()
    assert SILENCES.keys() <= TROUBLES.keys()


def test_a_trouble_is_what_differs_from_a_healthy_house() -> None:
    for trouble in (*TROUBLES.values(), *SILENCES.values()):
        assert trouble.keys() <= HEALTHY.keys()
        assert all(HEALTHY[name] != values for name, values in trouble.items())


def test_only_questions_of_the_dashboard_may_have_no_answer() -> None:
    assert set(OF_TROUBLES) < set(questions())
