"""A conversation with a tutor that never comes to its end; a test types to it."""

from tests.ui.fake_tutor import SlowTutor
from ui.terminal import converse

if __name__ == "__main__":
    converse(SlowTutor())
