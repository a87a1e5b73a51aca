"""certguide beside other pipelines: the same documents, the same questions, the same weights."""
