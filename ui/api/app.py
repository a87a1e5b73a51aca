"""The application that programs call; everything in it lies below addresses of its own."""

from importlib.metadata import version

from fastapi import FastAPI

from ..tutor import Rated
from ..web.website import Website
from .asking import asking_routes
from .body import WholeBody
from .completions import completion_routes
from .document import ADDRESS, document
from .failures import LastResort, add_failures
from .feedback import feedback_routes
from .health import health_routes
from .searching import searching_routes
from .seats import Seats
from .stock import stock_routes


def build_api(site: Website) -> FastAPI:
    """The application; who may ask is decided before it."""
    app = FastAPI(
        title="certguide",
        version=version("certguide"),
        openapi_url=ADDRESS,
        docs_url=None,  # a page with scripts of other hosts
        redoc_url=None,  # another one
        redirect_slashes=False,
    )
    seats = Seats()
    app.include_router(asking_routes(site.tutor, seats))
    app.include_router(searching_routes(site.tutor, seats))
    if isinstance(site.tutor, Rated):
        app.include_router(feedback_routes(site.tutor, seats))
    app.include_router(stock_routes(site, seats))
    app.include_router(health_routes(site, seats))
    app.include_router(completion_routes(site.tutor, seats))
    app.openapi = lambda: document(app, keyed=site.key is not None)  # type: ignore[method-assign]
    add_failures(app)
    app.add_middleware(WholeBody)
    app.add_middleware(LastResort)
    return app
