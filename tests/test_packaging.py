"""What is installed: five packages, all their files, and nothing else."""

import importlib
import subprocess
import sys
import zipfile
from inspect import ismodule
from pathlib import Path

import pytest

from tests.project import PACKAGES, ROOT


@pytest.fixture(scope="module")
def wheel_files(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in a wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*build, "--directory", str(folder)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def test_wheel_holds_every_file_of_the_packages_and_no_other(wheel_files: set[str]) -> None:
    sources = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    packaged = {name for name in wheel_files if not name.startswith("certguide-")}
    assert packaged == sources


def test_wheel_holds_the_guide_the_command_and_the_licence(wheel_files: set[str]) -> None:
    assert any(Path(name).match("corpus/guides/*.md") for name in wheel_files)
    assert {Path(name).name for name in wheel_files} >= {"entry_points.txt", "LICENSE"}


@pytest.mark.parametrize("package", PACKAGES)
def test_package_is_this_project_from_any_folder(package: str, tmp_path: Path) -> None:
    """The names are common words: another distribution could have taken one."""
    show = f"import {package}; print({package}.__file__)"
    place = subprocess.check_output([sys.executable, "-c", show], cwd=tmp_path, text=True)
    assert Path(place.strip()) == ROOT / package / "__init__.py"


@pytest.mark.parametrize("package", PACKAGES)
def test_all_names_exactly_what_is_public(package: str) -> None:
    module = importlib.import_module(package)
    public = {
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and not ismodule(value)
    }
    assert set(module.__all__) == public
