"""Every English sentence of the editor's page, in one place."""

TITLE = "Editor’s desk"
TAGLINE = "Content updates, measured before learners see them."
PASSWORD = "Password"  # noqa: S105 (the name of a field)
SIGN_IN = "Sign in"
SIGN_OUT = "Sign out"
LEARNERS = "Learners’ page"
WRONG_PASSWORD = "That is not the password."  # noqa: S105
TOO_MANY = "Too many wrong passwords; wait {minutes} minutes."

BUSY = "{running.what} is under way since {running.since}, begun from {running.who}: wait for it."
REFUSED = "The system refused: {reason}."
UNEXPECTED = "Something went wrong; the server’s log says what."
IDLE = "Nothing is under way."
UNDER_WAY = "{what}, since {since}, begun from {who}."
FINISHED = "{what}: done."
EXAMINING = "Examining an update"
PROMOTING = "Promoting an update"
MEASURING = "Measuring the live build"
PROPOSING = "Proposing cases"

BUILDS = "Builds"
NO_BUILDS = "There is no build yet."
FIGURES = "Figures by build"
SAME_CASES = "Each build by the cases that were last asked of it; the table says how many."
NO_FIGURES = "No build has been measured yet."
RIGHT, HIT = "right answers", "hit@5"
BUILD_COLUMNS = (
    "Build", "State", "Made", "Live since", "On what ground", "Cases", "Right", "hit@1", "hit@5",
    "Wrongly refused", "p95", "Measured", "Report",
)  # fmt: skip
STATES = {"live": "live", "earlier": "was live", "held": "held", "staged": "passed", "new": "—"}
UNEVALUATED = "{reason} (promoted unmeasured)"
SHOW_REPORT = "open"
MEASURE = "Measure the live build"
BACK_TO = "Go back to"
ROLL_BACK = "Roll back …"
ROLL_BACK_SURE = "Make build **{build}** live in place of **{live}**?"
ROLL_BACK_YES = "Yes, roll back"
CANCEL = "Cancel"
NO_EARLIER = "There is no earlier build to go back to."
ROLLED_BACK = "Build {build} is live."

EDITION = "New edition"
UPLOAD = "Upload guides, with their suites and glossaries (20 MB in all)"
FROM_FOLDER = "Or take from {folder}"
TAKE_OUT = "Take out of the library"
EXAMINE = "Examine"
NOTHING_GIVEN = "Give a new edition, or a document to take out."
NOTHING_EXAMINED = "Nothing has been examined since the server was started."
NOT_PASSED = "Only an update that has passed can be promoted: examine it first."
EXAMINE_HINT = "It is read, staged and measured beside the live build; learners see nothing of it."
VERDICTS = {
    "promoted": "Promoted: learners are answered from it now.",
    "staged": "Passed: nothing is worse. It can be promoted.",
    "held": "Held: learners go on with the live build.",
    "unchanged": "Unchanged: the library has exactly these documents already.",
}
BUILD_AGAINST = "Build {build}, measured against {baseline}."
BUILD_ALONE = "Build {build}; there is no live build to measure it against."
CASES = (
    "Cases: {cases}, right: {right}; on the live build: {before}. Worse: {worse}; stale: {stale}."
)
COVERED = "The editor’s own cases cover {share:.0%} of the content."
READ_REPORT = "Read the report"
WHY = "Why it is held"
CHANGES = "What changed"
JOINED = "{name}: new in the library."
REMOVED = "{name}: taken out."
LINES = "Line by line: {name}"
FINDINGS = "New findings"
FINDING_COLUMNS = ("Kind", "What", "Where")
STALE = "Cases whose proof has gone"
STALE_COLUMNS = ("Case", "Document", "It rested on", "Likely now")
NOTHING_LIKE_IT = "nothing like it"
WORSE = "Answers that got worse"
WORSE_COLUMNS = ("Case", "Question", "Live answer", "New answer", "Why")
CRITICAL = "critical"
NO_ANSWER = "(no answer)"
MORE = "And {count} more; the report has them all."
ACCEPT_CASES = "Cases that may be worse or stale"
ACCEPT_ALL = "All of these cases"
ACCEPT_LOSSES = "Documents that may lose so much"
ACKNOWLEDGE = "Findings that are meant"
AGAIN = "Examine again on these terms"
PROMOTE = "Promote"

ASK = "Retrieval"
QUESTION = "Question"
BUILD = "Build"
LIVE = "live: {build}"
EXPLAIN = "Ask and explain"
TOLD = "What a learner is told ({kind})"
ASKED_AS = "Understood as: {question}"
ANSWERED = (
    "Answered: the judge’s confidence {confidence:.2f} reaches the threshold {threshold:.2f}."
)
NOT_ANSWERED = (
    "Not answered: the judge’s confidence {confidence:.2f} is below the threshold {threshold:.2f}."
)
LACKING = (
    "Not answered: the judge’s confidence {confidence:.2f} reaches the threshold {threshold:.2f}, "
    "but the passage has no such thing as is asked for."
)
ONLY_UNDER = "Not answered: the guide has this only for {names}."
OFF_SUBJECT = "Not answered: the question is not about what the library is about."
NOT_BY_PASSAGES = (
    "This reply is not composed of the passages below: it is small talk, advice from the guides’ "
    "tables, or a refusal before anything was looked for."
)
NOTHING_FOUND = "Nothing was found."
PASSAGE_COLUMNS = ("Score", "Passage", "Where", "Most telling")
SIGNALS = "What the judge went by"
SIGNAL_COLUMNS = ("Signal", "Value", "Adds")
EMPTY_QUESTION = "Write a question."

DRAFTS = "Proposals"
NO_DRAFTS = "No case waits for a decision."
DRAFT_COLUMNS = ("Question", "Kind", "A right answer says", "Documents")
UNFINISHED = "not finished: say in drafts.yaml what is right"
REFUSAL = "that the guide does not say"
CHOOSE_DRAFTS = "Take over or drop"
NONE_CHOSEN = "Choose some of the cases."
SUITE = "Into the suite"
PROPOSE = "Propose cases"
PROPOSE_HINT = "From what no case asks about, what has changed, and what learners asked in vain."
ACCEPT = "Accept"
DROP = "Drop"
ACCEPTED = "Accepted into the suite {suite}: {count}."
DROPPED = "Dropped for good: {count}."
