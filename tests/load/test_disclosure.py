"""The short form of the attacks on issued tables (`make bench PART=statistics`)."""

from tests.load.disclosure import disclosure
from tests.load.workloads import QUICK


def test_attacks_open_the_control_and_nothing_that_is_issued() -> None:
    figures = disclosure(QUICK)
    assert figures["cells_opened"] == 0
    assert figures["control_opened"] > 0
    assert figures["cells_hidden"] > figures["control_opened"]
    assert figures["information_kept"] >= 1.5
    assert figures["protect_2000_cells_s"] < 5
    assert figures["tables_attacked"] > QUICK.curious
