"""The server of everything that is spoken to over HTTP, closed to all that nobody needs."""
