"""The learner's page: a conversation with its sources beside it."""
