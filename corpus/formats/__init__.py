"""One reader for each format; all of them return a `corpus.source.Source`."""
