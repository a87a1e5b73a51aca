"""Guides made up for plans, each of another shape."""

from corpus import Guide
from corpus.formats.markdown import read_markdown
from corpus.structure import structure

# Days that grow, in a list below the heading of each grade; one grade without a plan.
BEES = """# Beekeeper's Licence

## Grades

| Grade | Hive | Order |
| --- | --- | --- |
| Garden | one hive | 1 |
| Meadow | ten hives | 2 |
| Forest | wild bees | 3 |

## The grades in detail

### Beekeeper's Licence – Garden

#### Skills you learn

- Reading a comb.

#### Preparation plan

- 7–14 days: Visit a hive.
- 30 days: Keep a diary.
- 60 days: Take honey.

### Beekeeper's Licence – Meadow

#### Skills you learn

- Finding the queen.
- Dividing a hive.
- Wintering a hive.

#### Projects you can do

- Build a hive.
- Plant a meadow.

#### Preparation plan

- 7–14 days: Read the bee law.
- 30 days: Help a beekeeper.
- 60 days: Keep ten hives.

#### Common mistakes

- Opening a hive in the rain.

## Questions

### How much time should I plan to prepare?

Most people prepare for 30 to 60 days. Bees sleep in winter.
"""

# Weeks with headings of their own, a table of weeks, months in a numbered list, a countdown, and a
# plan without any time; hours are stated.
KILN = """# Kiln Papers

## Thrower

### Study plan

#### Week 1: Clay

- Wedge ten pounds.
- Throw a cup.

#### Weeks 2–3: Glaze

Mix the ash glazes.

### Prerequisites

- A clean apron.

## Stacker

### Timetable

| Week | Topic | Task |
| --- | --- | --- |
| 1 | Shelves | Count them |
| 2-4 | Cones | Melt one |

## Burner

### How to prepare

1. Month 1 – Chop wood.
2. **Month 2**: Stoke.
   - By day
   - By night

## Seller

### Last preparations

- 4 weeks before the exam: Learn the prices.
- 1 week before the exam: Sell a cup.

You need about 40 hours of study to prepare for the Seller papers.

## Painter

### Six-week plan

1. Draw.
2. Paint.

## Firer

### Study schedule

**Week 1:** Wood

- Split a log.

**Final week:** Rest

- Sleep.

### How long does it take to prepare?

Plan on 5 to 7 hours a week. The exam takes 2 hours.

## Stamps

- 2 years: a small stamp.
- 5 years: a big stamp.
"""

# Nothing of this is a plan, though there are times in it.
TEA = """# Tea Taster

## Dates

- 30 days: notice to move the exam.
- 90 days: until the certificate comes.

## The day

- Day 1: Tasting.
- Day 2: Blending.
"""


def guide(text: str, document: str = "made-up.md") -> Guide:
    return structure(read_markdown(text.encode()), document)
