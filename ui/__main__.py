"""`python -m ui` is `certguide`."""

from .cli import main

main()
