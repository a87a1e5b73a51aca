"""Whether a browser's request comes from a page of this server."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers


def is_own(headers: Headers) -> bool:
    """Whether a request comes from a page of this host, or from no page.

    SameSite cookies are not enough: another port of the same host counts as the same site.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")
