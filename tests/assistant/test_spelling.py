"""How near two spellings are."""

from __future__ import annotations

import pytest

from assistant.spelling import nearest, slips_between

NAMES = ("stockton", "merrow", "merrowdale", "derby", "derbyshire", "nottingham", "nottinghamshire", "kent", "bury")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        pytest.param("stocktn", ("stockton",), id="left out"),
        pytest.param("stockkton", ("stockton",), id="put in"),
        pytest.param("stockten", ("stockton",), id="taken for another"),
        pytest.param("stokcton", ("stockton",), id="neighbours swapped"),
        pytest.param("tsockton", ("stockton",), id="the first two swapped"),
        pytest.param("stcktn", (), id="two slips in a short name"),
        pytest.param("notingam", ("nottingham",), id="two slips in a long name"),
        pytest.param("derbyshre", ("derbyshire",), id="the longer of two"),
        pytest.param("derbysh", (), id="between two"),
        pytest.param("perby", (), id="another first letter"),
        pytest.param("cent", (), id="a short name has no slips"),
        pytest.param("busy", (), id="nor has this"),
    ],
)
def test_the_nearest_name_is_found(written: str, found: tuple[str, ...]) -> None:
    assert nearest(written, NAMES) == found


def test_names_that_are_equally_near_are_all_returned() -> None:
    assert nearest("herfordshire", ("hertfordshire", "herefordshire")) == ("hertfordshire", "herefordshire")


@pytest.mark.parametrize(("most", "slips"), [(0, None), (1, None), (2, 2)])
def test_no_more_slips_are_counted_than_allowed(most: int, slips: int | None) -> None:
    assert slips_between("notingam", "nottingham", most) == slips
