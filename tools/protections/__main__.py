"""`python -m tools.protections [WORD...]`: take all protections away, or those with these words.

Each is taken away alone, in a copy of the project, where its test has to fail by an assertion; with
it the test has to pass. Ends with 1 if any removal goes unnoticed.
"""

import sys
from collections.abc import Iterator, Sequence

from .protection import Protection, protections
from .trial import Case, Copy, TrialError, copied


def main(words: list[str]) -> int:
    """Try them, and print a table; the exit code."""
    chosen = [one for one in protections() if _is_meant(one, words)]
    held = 0
    for protection, problem in tried(chosen):
        held += not problem
        _print(f"| {protection.point} | {protection.name} | {problem or 'noticed'} |")
    _print(f"\n{held} of {len(chosen)} protections: taken away, their tests fail.")
    return 0 if chosen and held == len(chosen) else 1


def tried(chosen: Sequence[Protection]) -> Iterator[tuple[Protection, str]]:
    """Each with why nobody can be sure of it, "" if its test fails without it and only then."""
    with copied() as copy:
        whole = copy.run(*{protection.test: None for protection in chosen})
        for protection in chosen:
            own = [case for case in whole if case.test == protection.test]
            yield protection, _unreliable(own) or _unnoticed(copy, protection)


def _unreliable(whole: Sequence[Case]) -> str:
    """What is wrong with a test while nothing is taken away."""
    wrong = [case for case in whole if case.state in ("failed", "error")]
    if wrong:
        return f"FAILS ANYWAY: {_line(wrong[0].told)}"
    return "" if any(case.state == "passed" for case in whole) else "NOT RUN: its test is skipped"


def _unnoticed(copy: Copy, protection: Protection) -> str:
    """What is wrong with a test when the protection is taken away."""
    try:
        with copy.without(protection):
            cases = copy.run(protection.test, options=["-x"])
    except (TrialError, ValueError) as error:
        return f"CANNOT BE TRIED: {error}"
    wrong = [case for case in cases if case.state in ("failed", "error")]
    if not wrong:
        return "NOT NOTICED"
    if wrong[0].state == "error" or not protection.is_told_by(wrong[0].told):
        return f"NOTICED BY ACCIDENT: {_line(wrong[0].told)}"
    return ""


def _line(told: str) -> str:
    return told.partition("\n")[0][:200]


def _is_meant(protection: Protection, words: list[str]) -> bool:
    told = f"{protection.point} {protection.name} {protection.file} {protection.test}"
    return not words or any(word in told for word in words)


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
