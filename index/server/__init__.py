"""A library whose builds are kept by a Chroma server, for several machines to share."""
