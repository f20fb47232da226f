"""What is left for a unit of 40 contacts a year (DOMAIN §4, disclosure control 0)."""

from chat.statistics.disclosure.auditing import audit
from tests.support import past_years


def test_a_unit_of_forty_contacts_gets_reasons_in_four_groups_feedback_and_the_referral_share() -> None:
    """Of made-up years, of which `make bench PART=statistics` has fifty: every one has the four groups, two of them
    hidden at most, and the share. A question whose low marks are few may be told by the number of answers only.
    """
    years = [past_years.of_the_smallest(seed, b"a secret of tests") for seed in range(8)]
    kept = past_years.kept_of_the_smallest(years)
    assert kept["four_groups"] == kept["referral_share"] == 1
    assert kept["four_groups_whole"] >= 0.4
    assert kept["feedback"] >= 0.9
    assert kept["feedback_whole"] >= 0.4
    for year in years:
        assert audit([*year.values()]).opened == []
