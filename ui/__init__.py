"""What people touch: the command line and the web page. No other package imports it."""

__all__: list[str] = []
