"""The guide reader: the library's guides as plain pages, which need no script."""
