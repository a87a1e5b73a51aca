"""The address that a server listens on."""

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

from .errors import ServeError


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to the address; ServeError if it is taken or is none."""
    try:
        if not 0 <= port < 65_536:  # getaddrinfo takes larger ones, modulo 65536
            raise OverflowError
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except (OSError, OverflowError) as error:
        raise ServeError("bad_address", f"{host}:{port} is not an address to listen on.") from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(place)
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise ServeError(
            "port_taken",
            f"Cannot listen on {host}:{port} ({error.strerror}); choose another with --port, or 0 "
            "for any free one.",
        ) from error
    return listener


def address(listener: socket.socket) -> str:
    """Where a browser on this machine finds what listens on a socket."""
    host, port = listener.getsockname()[:2]
    if _is_all(host):
        host = "::1" if ":" in host else "127.0.0.1"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def for_others(host: str, here: str) -> str:
    """How others find what listens on a host at the address `here`; "" unless it is on all.

    The machine's name is its own word for itself: nobody is asked whether others know it.
    """
    if not _is_all(host):
        return ""
    place = urlsplit(here)
    return (
        f"Others reach it by this machine's name or address: http://{socket.gethostname()}:"
        f"{place.port}{place.path}"
    )


def _is_all(host: str) -> bool:
    """Whether a host stands for all addresses, and so for none to ask for."""
    try:
        return ip_address(host.partition("%")[0]).is_unspecified
    except ValueError:
        return not host
