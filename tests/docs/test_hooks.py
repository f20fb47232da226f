"""The hooks for pre-commit, which a newcomer may switch on: local, and each a target that the Makefile has."""

import re

import yaml

from tests.support.servers import ROOT

CONFIGURATION = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
HOOKS = [hook for repository in CONFIGURATION["repos"] for hook in repository["hooks"]]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_nothing_is_fetched() -> None:
    assert {repository["repo"] for repository in CONFIGURATION["repos"]} == {"local"}
    assert {hook["language"] for hook in HOOKS} == {"system"}


def test_every_hook_is_a_target_of_the_makefile() -> None:
    entries = [hook["entry"].split() for hook in HOOKS]
    assert {tuple(entry[:2]) for entry in entries} == {("make", "--no-print-directory")}
    assert {target for entry in entries for target in entry[2:]} <= TARGETS


def test_what_make_check_does_is_done_before_a_push() -> None:
    assert [hook["entry"].split()[-1] for hook in HOOKS if hook.get("stages") == ["pre-push"]] == ["check"]
    assert CONFIGURATION["default_install_hook_types"] == ["pre-commit", "pre-push"]


def test_hooks_look_at_the_whole_and_say_for_which_files() -> None:
    assert all(hook["pass_filenames"] is False for hook in HOOKS)
    assert all({"types", "types_or", "files", "always_run"} & hook.keys() for hook in HOOKS)
