"""One library of one, ten, a hundred and a thousand guides: what grows, and how far."""
