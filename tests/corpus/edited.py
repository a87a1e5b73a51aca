"""What the checks find in a text given in a test."""

from dataclasses import replace

from corpus import Finding, Guide
from corpus.findings import findings

from .reading import read_string


def found(text: str, suffix: str = ".md") -> list[Finding]:
    return list(findings([read_string(text, suffix)]))


def kinds(text: str, suffix: str = ".md") -> list[str]:
    return [each.kind for each in found(text, suffix)]


def named(name: str, text: str) -> Guide:
    return replace(read_string(text, ".md"), document=name)
