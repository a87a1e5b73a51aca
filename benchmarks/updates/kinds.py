"""The kinds of damage, which have to be held, and of innocent edits, which must not be."""

from . import innocents, text_damages, unit_damages, value_damages
from .innocents import Edit
from .planting import Planter

DAMAGE: tuple[Planter, ...] = (
    unit_damages.lost_row,
    unit_damages.lost_item,
    unit_damages.lost_sentence,
    unit_damages.lost_faq,
    unit_damages.half_of_the_faqs_lost,
    unit_damages.swapped_answers,
    unit_damages.swapped_lists,
    unit_damages.swapped_sections,
    unit_damages.column_dropped,
    unit_damages.column_shifted,
    value_damages.changed_number,
    value_damages.changed_name,
    value_damages.negation_inserted,
    value_damages.value_changed_in_one_of_two_places,
    value_damages.sentence_contradicted_elsewhere,
    value_damages.section_doubled_with_other_values,
    value_damages.old_text_back_beside_the_new,
    text_damages.truncated,
    text_damages.encoding_broken,
    text_damages.heading_renamed,
    text_damages.heading_lost,
    text_damages.text_commented_out,
)
INNOCENT: tuple[Edit, ...] = (
    innocents.quotes_turned,
    innocents.dashes_turned,
    innocents.lines_ended_otherwise,
    innocents.spaces_kept_together,
    innocents.blank_lines_doubled,
    innocents.paragraphs_wrapped,
    innocents.words_emphasised,
    innocents.markers_exchanged,
    innocents.tables_padded,
    innocents.headings_closed,
    innocents.headings_underlined,
    innocents.comment_put_in,
    innocents.faq_added,
    innocents.row_added,
    innocents.item_added,
    innocents.paragraph_added,
    innocents.section_added,
)


def name(edit: Planter | Edit) -> str:
    """What a kind is called in a table."""
    return edit.__name__.replace("_", " ")
