"""The web application under mixed load for half an hour, while editions change beneath it."""
