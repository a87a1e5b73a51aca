"""Takes each protection of docs/trust.md away, to see that its test fails.

The list is `protections.yaml`; nothing is ever changed but in a copy of the project.
"""
