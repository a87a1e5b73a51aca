"""Many learners at once: how fast they are answered, and what happens when there are too many."""
