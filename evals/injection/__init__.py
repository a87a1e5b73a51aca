"""Attacks by instruction: how often one changes what the tutor says, and who is taken for one."""
