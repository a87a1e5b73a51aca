"""A guide with something for each kind of card."""

from corpus import Guide
from corpus.formats.markdown import read_markdown
from corpus.structure import structure

PILOTS = """# Harbour Pilot Licence

## Grades

| Grade | Water | Prerequisites | Exam fee | Watch |
| --- | --- | --- | --- | --- |
| River | canals, locks | Swimming badge | $40 | day |
| Coast | bays | Radio certificate | $90 | night |
| Ocean | open sea | Storm course | $200 | night |
| Ice | polar routes | Cold training | $350 | dusk |

## The grades in detail

### Harbour Pilot Licence – River

#### Who should take it

River is for people who steer barges between two towns.

#### Common mistakes

- Passing a lock against the light.
- Mooring under a bridge.

#### Preparation plan

- 10 days: Learn the signals by heart.
- 40 days: Steer a barge under supervision.

### Harbour Pilot Licence – Coast

#### Who should take it

Coast is for crews of ferries that leave the river.

#### Common mistakes

- Trusting an old chart.
- Forgetting the ebb.

#### Preparation plan

- 10 days: Read tide tables.
- 40 days: Cross the bay at night.

## Schools of pilots

### Heron School

Heron School trains pilots on the water from the first morning.

### Bittern School

Bittern School teaches charts and law in evening classes.

### Plover School

Plover School rents simulators to whole companies.

### Curlew School

Curlew School prepares candidates by post.

## Questions

### How long is the licence valid?

The licence is valid for four years. Renewal is free of charge.

### Why do pilots carry a lamp?

Fog comes quickly on the river. A lamp shows other boats where the pilot stands.

### May I use a radio?

Yes, on channel nine. Other channels are kept for rescue.

### Where can I read more?

See the website of the harbour office.
"""


def guide(text: str = PILOTS, document: str = "pilots.md") -> Guide:
    return structure(read_markdown(text.encode()), document)
