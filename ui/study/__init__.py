"""The study tools as plain pages: what is due, practice, a quiz, a plan and progress."""
