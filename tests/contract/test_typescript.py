"""The front end's copy of the protocol."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from deploy import typescript
from deploy.protocol import ROLES, tag_of
from moderation.live.decoding import Role
from moderation.live.wire import CLOSE_REASONS, ERROR_CODES


def test_the_committed_files_are_up_to_date() -> None:
    call_command("protocol", check=True, stdout=StringIO())


def test_a_stale_file_is_named(tmp_path: Path) -> None:
    call_command("protocol", directory=tmp_path, stdout=StringIO())
    call_command("protocol", directory=tmp_path, check=True, stdout=StringIO())
    (tmp_path / "desk.ts").write_text("// older\n")
    (tmp_path / "visitor.ts").unlink()
    (tmp_path / "member.ts").write_text("// no longer made\n")
    with pytest.raises(CommandError, match=r"desk\.ts, member\.ts, visitor\.ts"):
        call_command("protocol", directory=tmp_path, check=True, stdout=StringIO())
    call_command("protocol", directory=tmp_path, stdout=StringIO())
    call_command("protocol", directory=tmp_path, check=True, stdout=StringIO())
    assert not (tmp_path / "member.ts").exists()


def test_writing_twice_writes_the_same() -> None:
    assert typescript.files() == typescript.files()


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_every_frame_has_an_interface(role: Role) -> None:
    files = typescript.files()
    text = files["common.ts"] + files[f"{role.name}.ts"]
    for frame in (*role.sends, *role.receives):
        assert re.search(rf'export interface {frame.__name__}(Frame)? {{\n  readonly t: "{tag_of(frame)}";', text)


def test_codes_and_limits() -> None:
    common = typescript.files()["common.ts"]
    assert "MAX_TEXT = 4000;" in common
    assert "MAX_CODE_WORD = 40;" in common
    assert "MAX_FRAME_BYTES = 65536;" in common
    assert all(f"  {code}: " in common for code in ERROR_CODES)
    assert all(f'  {code}: "{reason}",' in common for code, reason in CLOSE_REASONS.items())


def test_fields_with_defaults_are_optional_where_they_can_be_missing() -> None:
    files = typescript.files()
    assert "  readonly agreed?: boolean;" in files["visitor.ts"]  # sent: may be left out
    assert "  readonly helper?: Helper;" in files["visitor.ts"]  # received, omit_defaults: never null
    assert "  readonly ended_by: string;" in files["desk.ts"]  # received, always there
    assert "  readonly key?: string;" in files["common.ts"]
