"""The form that asks for the password, and the way out."""

from html import escape
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from . import wording
from .access import Access, TooManyError
from .guard import COOKIE, HOME, LOGIN, token_of
from .sessions import LIFETIME

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "same-origin",  # without a referrer the form would have no origin either
    "Cache-Control": "no-store",
}
_STYLE = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; min-height: 100dvh; place-items: center;
  background: light-dark(#fafaf9, #1c1917); color: light-dark(#1c1917, #fafaf9); }
main { width: min(22rem, 100vw - 3rem); }
h1 { font-size: 1.375rem; margin: 0 0 1.5rem; }
label { display: block; margin-bottom: .375rem; }
input, button { box-sizing: border-box; width: 100%; font: inherit; padding: .625rem .75rem;
  border-radius: .375rem; }
input { border: 1px solid light-dark(#a8a29e, #78716c); background: light-dark(#fff, #292524);
  color: inherit; }
button { margin-top: 1rem; border: 0; background: #0f766e; color: #fff; font-weight: 600;
  cursor: pointer; }
button:hover { background: #115e59; }
:focus-visible { outline: 2px solid light-dark(#0f766e, #5eead4); outline-offset: 2px; }
[role=alert] { margin: 0 0 1rem; color: light-dark(#b91c1c, #fca5a5); }
"""


def login_routes(access: Access) -> APIRouter:
    """The form at /editor/login, which sets the session's cookie, and /editor/logout."""
    router = APIRouter()

    @router.get(LOGIN)
    async def form() -> Response:
        return _page("", 200)

    @router.post(LOGIN)
    async def sign_in(request: Request) -> Response:
        given = parse_qs((await request.body()).decode("utf-8", "replace"))
        address = request.client.host if request.client else ""
        try:
            token = access.sign_in(given.get("password", [""])[0], address)
        except TooManyError as error:
            minutes = int(error.seconds // 60) + 1
            page = _page(wording.TOO_MANY.format(minutes=minutes), 429)
            page.headers["Retry-After"] = str(int(error.seconds) + 1)
            return page
        return _signed_in(token, request) if token else _page(wording.WRONG_PASSWORD, 401)

    @router.post(f"{HOME}/logout")
    async def sign_out(request: Request) -> Response:
        access.sign_out(token_of(request.headers))
        response = RedirectResponse(LOGIN, status_code=303)
        response.delete_cookie(COOKIE, path=HOME)
        return response

    return router


def _signed_in(token: str, request: Request) -> Response:
    response = RedirectResponse(f"{HOME}/", status_code=303)
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(LIFETIME),
        path=HOME,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return response


def _page(problem: str, status: int) -> Response:
    alert = f'<p role="alert">{escape(problem)}</p>' if problem else ""
    return HTMLResponse(
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{wording.TITLE}</title><style>{_STYLE}</style></head><body><main>"
        f'<h1>{wording.TITLE}</h1>{alert}<form method="post" action="{LOGIN}">'
        f'<label for="password">{wording.PASSWORD}</label>'
        '<input id="password" name="password" type="password" required autofocus '
        'autocomplete="current-password">'
        f"<button>{wording.SIGN_IN}</button></form></main></body></html>",
        status_code=status,
        headers=_HEADERS,
    )
