"""What a release makes of real updates, and of damage planted in a new edition."""
