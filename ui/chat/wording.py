"""Every English sentence of the page, in one place."""

NAME = "certguide"
HEADING = "Study assistant"
TAGLINE = "Answers from your certification guide, each with the guide’s own words."
TRIAL = "**A trial: build {build}, which was not live when this page was started.**"
WELCOME = "What would you like to know?"

QUESTION_LABEL = "Question"
QUESTION_HINT = "Ask a question …"
CONVERSATION = "Conversation"
SEND = "Send"
CLEAR = "New conversation"

SOURCES = "Sources"
SOURCES_EMPTY = "The parts of the guide that an answer rests on appear here, quoted words marked."
SOURCES_NONE = "This reply quotes nothing from the guide."
SOURCES_EARLIER = "Earlier: {question}"
PAGE = "page {page}"

UNDERSTOOD = "Understood as: {question}"
UNANSWERED = "Not in the guide: {parts}"
THINKING = "Looking in the guide …"

TOO_LONG = (
    "That question has {length:,} characters; please shorten it to {limit:,} or fewer and "
    "send it again."
)
UNEXPECTED = "Something went wrong while answering; please ask again."
