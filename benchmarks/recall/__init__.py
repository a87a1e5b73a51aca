"""How much of what is planted in a guide `findings` and `compare` find."""
