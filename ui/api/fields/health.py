"""How the server is."""

from pydantic import BaseModel


class State(BaseModel):
    """That all is well; else there are problem details."""

    status: str


class Version(BaseModel):
    """What answers."""

    product: str
    version: str
    build: str | None
    embedder: str
