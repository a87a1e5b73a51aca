"""Every package that is installed is under a licence that lets this one be under Apache-2.0."""

import re

import pytest

from tools.licences import FITTING, LOCKS, PAGE, fits, licence, named

ROWS = dict(re.findall(r"^\| ([\w.-]+) \| (.+) \|$", PAGE.read_text(encoding="utf-8"), re.M))


def test_the_page_lists_what_the_lock_files_name() -> None:
    """After `make lock` it is written anew by `make licences`."""
    assert ROWS.keys() - {"package"} == {name for lock in LOCKS for name in named(lock)}


def test_every_licence_fits() -> None:
    assert {name: told for name, told in ROWS.items() if name != "package" and not fits(told)} == {}


def test_what_only_tests_may_use_is_in_no_lock_of_the_product() -> None:
    shipped = {name for lock in list(LOCKS)[:3] for name in named(lock)}
    assert [name for name in shipped if "never shipped" in ROWS[name]] == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("MIT", True),
        ("Apache-2.0 OR GPL-3.0-only", True),
        ("MIT AND GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("unknown", False),
    ],
)
def test_a_licence_that_would_bind_the_product_is_refused(told: str, expected: bool) -> None:
    assert fits(told) is expected


def test_a_licence_is_read_from_what_a_package_says_of_itself() -> None:
    assert licence("pypdf") in FITTING
