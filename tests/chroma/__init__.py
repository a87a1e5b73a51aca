"""A real Chroma server for tests."""
