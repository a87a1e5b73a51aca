"""Long checks, of which the tests run a seeded sample, and `make torture` all."""
