"""How long certguide takes, beside what nobody on the same machine can do without."""
