"""Serves the guides to AI assistants by the Model Context Protocol (modelcontextprotocol.io)."""
