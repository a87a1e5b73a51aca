"""A plan as people read it in a terminal, and as programs do."""
