"""Good answers with planted faults: how well are a chat model's sentences verified?"""
