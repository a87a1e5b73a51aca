"""What is measured and not tested: speed, recall, a peer, and the fuzzing of the readers."""
