"""Who may come in: decided once, from the address that is listened on and what is set."""

from ipaddress import ip_address
from typing import Literal
from urllib.parse import urlsplit

from ..errors import ServeError

Doors = Literal["local", "keyed", "proxied", "open"]
"""What is served is for this machine alone, for who has the key, for whom a proxy has signed in, or
for whoever reaches it."""


def doors(host: str, key: str | None, open_to_all: bool, proxied: bool = False) -> Doors:
    """How a server is guarded; ServeError "exposed" if others could reach it unguarded."""
    if proxied:
        return "proxied"
    if open_to_all:
        return "open"
    if is_loopback(host):
        return "local"
    if key is not None:
        return "keyed"
    raise ServeError(
        "exposed",
        f"On {host} others can reach this server, and nothing guards it: set CERTGUIDE_API_KEY, "
        "which it will ask them for, or say --open to let everybody in.",
    )


def is_loopback(name: str) -> bool:
    """Whether a name or an address is this machine's for itself."""
    try:
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False


def name_in(host: str) -> str:
    """The name or address in a Host header, which may have a port; "" for nonsense."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
