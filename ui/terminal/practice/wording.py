"""What practice in a terminal says beside the cards. {Names} in braces are filled in."""

HELLO = "{count} to practise: {what}. ? tells the keys, q ends; every answer is kept at once."
CHANGED, DUE, NEW = "{count} changed in the guide", "{count} due", "{count} new"
NO_CARDS = "There is nothing to practise in {what}."
NO_CHOICES = "No card of {what} has wrong answers to choose from: practise without --quiz."
NOTHING_DUE = "Nothing is due now."
NEXT_DUE = "The next card comes up {when}."
LIMIT = "{count} never shown yet; --new N shows more of them a day ({now} now)."
ALL_SEEN = "Every card has been shown at least once."
NEW_EDITION = "The guide was updated: {what}."
NOW_CHANGED, NOW_GONE = "{count} of your cards changed", "{count} are gone from it"
NOTHING_CHANGED = "none of your cards changed"

IS_NEW = "new"
IS_CHANGED = "this changed since you learned it"
WAS = "When you learned it: {answer}"
HOW_TO_SHOW = "Space or Enter shows the answer."
HOW_TO_CHOOSE = "{first} to {last} chooses."
HINT = "? tells the keys."
HOW_TO_GO_ON = "Space or Enter goes on."
RIGHT = "Right."
WRONG = "No. The guide says:"
OTHER = "What you chose stands here:"
RATES = "1 again {again}  ·  2 hard {hard}  ·  3 good {good}  ·  4 easy {easy}"
UNDONE = "Taken back. Once more:"
NOT_UNDONE = "There is nothing left to take back."
NOT_KEPT = "{problem} What you answered before is kept; this was not."

SUMMARY = "{count} answered, {known} of them known."
NOTHING_ANSWERED = "Nothing was answered."
IN_A_ROW = "You have practised {days} days in a row."
COMING = "Coming up: {today} today, {tomorrow} tomorrow, {week} within 7 days, {month} within 30."
ARITHMETIC = "When a card comes up is our arithmetic (FSRS), for knowing {percent} of them."
GOODBYE = "To go on: certguide practice"

HELP = (
    ("space, enter", "Show the answer, with the place in the guide that proves it."),
    ("1", "Again: I did not know it."),
    ("2", "Hard: I knew it with effort."),
    ("3", "Good: I knew it."),
    ("4", "Easy: I knew it at once."),
    ("u", "Take the last answer back."),
    ("q", "End; so do Ctrl-C and Ctrl-D. Every answer is kept already."),
    ("?", "Show this."),
)
QUIZ_HELP = (
    ("1 to 4, a to d", "Choose an answer."),
    ("space, enter", "Go on to the next card."),
    *HELP[5:],
)
