"""What a reader made of a document, as plain data for `certguide inspect --json`."""

from typing import Any

from .catalogue import Entity, entities
from .guide import Guide


def inspection(guide: Guide) -> dict[str, Any]:
    """The guide as JSON-ready data; all offsets into `text`, pages from 1 or None."""
    return {
        "document": guide.document,
        "title": guide.title,
        "format": guide.format,
        "pages": guide.pages,
        "text": guide.text,
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "path": list(section.path),
                "level": section.level,
                "start": section.start,
                "end": section.end,
                "page": guide.page_at(section.start),
            }
            for section in guide.sections
        ],
        "faqs": [
            {
                "question": faq.question,
                "answer": faq.answer,
                "start": faq.start,
                "end": faq.end,
                "page": guide.page_at(faq.start),
                "section": faq.section,
            }
            for faq in guide.faqs
        ],
        "tables": [
            {
                "section": table.section,
                "header": list(table.header),
                "rows": [
                    {
                        "cells": list(row.cells),
                        "start": row.start,
                        "end": row.end,
                        "page": guide.page_at(row.start),
                    }
                    for row in table.rows
                ],
            }
            for table in guide.tables
        ],
        "entities": [_entry(entity) for entity in entities(guide)],
        "warnings": list(guide.warnings),
    }


def _entry(entity: Entity) -> dict[str, Any]:
    """A named thing; what the guide says of it several times under one title is joined by "; "."""
    told: dict[str, list[str]] = {}
    for title, value in entity.attributes:
        told.setdefault(title, []).append(value)
    return {
        "name": entity.name,
        "kind": entity.category or entity.kind,
        "said": entity.kind,
        "aliases": list(entity.aliases),
        "attributes": {title: "; ".join(values) for title, values in told.items()},
        "start": entity.start,
        "end": entity.end,
    }
