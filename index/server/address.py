"""Where a Chroma server is, and what it has to be told."""

from dataclasses import dataclass, field
from hashlib import sha256

TENANT = "default_tenant"
DATABASE = "default_database"


@dataclass(frozen=True, slots=True)
class ChromaServer:
    """The address of a library at a Chroma server.

    Attributes:
        url: Such as http://host:8000 or https://host/path, without a name or password in it.
        tenant, database: Whose collections are meant; each database holds one library.
        headers: Names and values that go with each request. They may be secret, so that no
            representation of the address shows them.

    """

    url: str
    tenant: str = TENANT
    database: str = DATABASE
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    @property
    def place(self) -> str:
        """What people are told of it."""
        if (self.tenant, self.database) == (TENANT, DATABASE):
            return self.url
        return f"{self.url}, database {self.database}"

    @property
    def key(self) -> str:
        """Tells it from others in the name of a folder."""
        return sha256(f"{self.url}\n{self.tenant}\n{self.database}".encode()).hexdigest()[:12]
