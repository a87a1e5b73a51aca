"""Keeps libraries from telling their makers of us, whatever the environment says.

Each of them decides by variables when it is loaded; so `silence` comes before anything else.
"""

from collections.abc import MutableMapping

SILENT = {
    # onnxruntime from 1.29 on sends what it runs, and keeps an identifier of the machine.
    "ORT_DISABLE_TELEMETRY": "1",
    "ANONYMIZED_TELEMETRY": "False",  # Chroma
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",  # models lie on this machine
    "TRANSFORMERS_OFFLINE": "1",
    "DO_NOT_TRACK": "1",
    # LangSmith would be sent every question.
    "LANGCHAIN_TRACING_V2": "false",
    "LANGSMITH_TRACING": "false",
    "LANGSMITH_TRACING_V2": "false",
    "LANGCHAIN_TRACING": "false",
    "LANGSMITH_OTEL_ENABLED": "false",
    "OTEL_SDK_DISABLED": "true",
}


def silence(environment: MutableMapping[str, str]) -> None:
    """Set what silences them in the environment of this process and of those that it starts."""
    environment.update(SILENT)
