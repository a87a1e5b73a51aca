"""`certguide doctor`."""

import json
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version

import click

from index import LibraryError

from ..border import BAD_INPUT
from ..building import library
from ..model_trial import ModelTrial, try_model
from ..options import data_option, json_option, model_option
from ..progress import progress_bar
from ..settings import Settings

_PACKAGES = (
    "certguide",
    "chromadb",
    "langchain-core",
    "onnxruntime",
    "sentence-transformers",
    "gradio",
    "pypdf",
)


@click.command(epilog="Example:  certguide doctor")
@data_option
@model_option
@json_option
def command(settings: Settings, as_json: bool) -> int:
    """Say what is installed, which models and build are in use, and whether the index is sound.

    A chat model, where one is set, is asked to word a short answer.

    Exits with 2 when something is wrong; each problem says what to do.
    """
    packages = {name: _version(name) for name in _PACKAGES}
    shelf = library(settings)
    live: str | None = None
    model = settings.embedder
    problems = [
        f"The package {name} is not installed: run `make install`."
        for name, found in packages.items()
        if found is None
    ]
    try:
        live = shelf.live
        if live is None:
            problems.append(
                "Nothing is live: run `certguide build PATH --promote`, or ask a question, which "
                "builds the guide that comes with the product."
            )
        else:
            index = shelf.open()
            model = index.manifest.embedder
            problems.extend(
                f"{problem} Build the library again, or go back with `certguide rollback`."
                for problem in index.problems()
            )
    except LibraryError as error:
        problems.append(error.message)
    with progress_bar() as progress:
        trial = try_model(settings, progress)
    if trial and trial.problem:
        problems.append(trial.problem)
    if as_json:
        report = {
            "data": str(settings.data),
            "packages": packages,
            "model": model,
            "live": live,
            "chat_model": asdict(trial) if trial else None,
            "problems": problems,
        }
        click.echo(json.dumps(report))
    else:
        click.echo(f"data folder  {settings.data}")
        for name, found in packages.items():
            click.echo(f"{name:22} {found or 'missing'}")
        click.echo(f"model        {model}")
        click.echo(f"live build   {live or 'none'}")
        click.echo(f"chat model   {_told(trial) if trial else 'none'}")
        click.echo("\n".join(problems) if problems else "Everything is sound.")
    return BAD_INPUT if problems else 0


def _told(trial: ModelTrial) -> str:
    if trial.problem:
        return trial.model
    return (
        f"{trial.model}: first words after {trial.first_words} s, last after {trial.last_words} s"
    )


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
