"""What a learner studies with: cards, practice, plans and what is left to do.

Everything here is pure: no files, no clock of its own (now and today are given). The whole of it is
`assistant.study.study`; an answer needs the plans alone, and does not wait for the rest.
"""
