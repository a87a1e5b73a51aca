"""Where the parts of the server are."""

API = "/api"
CHAT_CLIENTS = "/v1"
"""What clients made for OpenAI's interface add their paths to."""
MCP = "/mcp"
EDITOR = "/editor"
HEALTH = ("/healthz", "/readyz", "/version")
PROGRAMS = (API, CHAT_CLIENTS, MCP)
"""What programs call, not people."""


def below(path: str, *addresses: str) -> bool:
    """Whether a path is one of the addresses or lies below one."""
    return any(path == address or path.startswith(f"{address}/") for address in addresses)
