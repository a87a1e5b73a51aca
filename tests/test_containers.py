"""The container files name what is there: settings, commands, files, health checks, images."""

import re
import shlex
from typing import Any

import click
import pytest
import yaml

from tests.project import PACKAGES, PYPROJECT, ROOT
from ui.cli import cli
from ui.settings import Settings

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name for name, service in SERVICES.items() if "build" in service}
LASTING = set(SERVICES) - {"chroma-folder", "operator"}
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
CADDYFILE = (ROOT / "Caddyfile").read_text("utf-8")
DOCUMENTED = re.findall(r"CERTGUIDE_[A-Z_]+", (ROOT / "README.md").read_text("utf-8"))

each_service = pytest.mark.parametrize("name", SERVICES)


def test_there_are_chroma_a_proxy_and_two_servers_that_share_it() -> None:
    assert sorted(OURS) == ["operator", "replica-1", "replica-2"]
    for name in OURS:
        url = SERVICES[name]["environment"]["CERTGUIDE_CHROMA"]
        settings = Settings.of({"CERTGUIDE_CHROMA": url})
        assert settings.chroma
        assert settings.chroma.url == "http://chroma:8000"
    assert SERVICES["chroma"]["command"][-1] == "8000"


@each_service
def test_every_service_is_confined(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "privileged" not in service
    assert service.get("ports", ["127.0.0.1:8080:8080"]) == ["127.0.0.1:8080:8080"]
    if name != "chroma-folder":  # gives a folder away, which takes root, and nothing of a network
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert name in OURS or int(service["user"]) > 0


@each_service
def test_every_image_is_pinned(name: str) -> None:
    image, _, tag = SERVICES[name]["image"].partition(":")
    assert image
    assert re.match(r"\d+\.\d+\.\d+", tag)
    if name in OURS:
        assert tag == PYPROJECT["project"]["version"]


@pytest.mark.parametrize("name", sorted(LASTING))
def test_what_lasts_is_looked_at(name: str) -> None:
    assert "healthcheck" in SERVICES[name] or (name in OURS and "/readyz" in DOCKERFILE)


@each_service
def test_what_a_service_waits_for_and_mounts_is_there(name: str) -> None:
    service = SERVICES[name]
    for other, how in service.get("depends_on", {}).items():
        ends = how["condition"] == "service_completed_successfully"
        assert ends is (other not in LASTING)
    for volume in service.get("volumes", []):
        source = volume.split(":")[0]
        assert (ROOT / source).is_file() if source.startswith(".") else source in COMPOSE["volumes"]
    assert set(service.get("networks", ())) <= set(COMPOSE["networks"])


def test_only_the_proxy_is_reached_from_outside() -> None:
    assert COMPOSE["networks"]["inside"]["internal"] is True
    assert [name for name, each in SERVICES.items() if "outside" in each.get("networks", ())] == [
        "proxy"
    ]
    believed = SERVICES["replica-1"]["environment"]["CERTGUIDE_PROXY_ADDRESSES"]
    assert SERVICES["proxy"]["networks"]["inside"]["ipv4_address"] == believed


def test_the_proxy_passes_on_to_the_replicas_and_asks_whether_they_are_ready() -> None:
    passed = re.findall(r"reverse_proxy (?:@\w+ )?(.*) \{", CADDYFILE)
    assert [set(each.split()) for each in passed] == [{"replica-1:7860", "replica-2:7860"}] * 2
    assert CADDYFILE.count("health_uri /readyz") == 2
    assert CADDYFILE.count("{") == CADDYFILE.count("}")
    assert ":8080 {" in CADDYFILE


def test_every_setting_that_is_named_exists() -> None:
    named = {name for each in OURS for name in SERVICES[each]["environment"]}
    named |= set(re.findall(r"(CERTGUIDE_\w+)=", DOCKERFILE))
    more = (ROOT / "docs" / "trust.md").read_text("utf-8")
    assert {name for name in named if name not in DOCUMENTED and name not in more} == set()


def test_the_image_runs_a_command_that_there_is() -> None:
    (told,) = re.findall(r"^CMD (\[.*\])$", DOCKERFILE, re.M)
    command, *options = yaml.safe_load(told)
    found = cli.get_command(click.Context(cli), command)
    assert found
    found.make_parser(click.Context(found)).parse_args(options)
    (user,) = re.findall(r"^USER (\d+)$", DOCKERFILE, re.M)
    assert int(user) > 0
    bases = re.findall(r"^FROM (\S+)", DOCKERFILE, re.M)
    assert all(re.search(r":\d+\.\d+\.\d+", base) for base in bases)


def test_what_the_image_is_made_of_reaches_it() -> None:
    sent = set((ROOT / ".dockerignore").read_text("utf-8").split())
    needed = {*PACKAGES, *PYPROJECT["project"]["license-files"], PYPROJECT["project"]["readme"]}
    copied = [
        name
        for line in re.findall(r"^COPY (?!--from|\. )(.*) \./$", DOCKERFILE, re.M)
        for name in shlex.split(line)
    ]
    for name in {*needed, *copied, "pyproject.toml"}:
        assert f"!{name}" in sent
        assert (ROOT / name).exists()
