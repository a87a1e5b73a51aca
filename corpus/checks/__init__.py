"""What can be wrong with a guide: one module for each kind of finding."""
