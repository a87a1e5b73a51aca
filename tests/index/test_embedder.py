"""The embedding model: the one it should be, unit vectors in order, and like its original."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from index import DEFAULT, Embedder, LibraryError, embedder
from index import embedder as _module  # noqa: F401
