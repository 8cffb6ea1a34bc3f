"""Library files: made once by many at a time, upgraded by steps, never lost, whatever happens to them."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.storing import store

from koussa import api
from koussa.errors import KoussaError
from koussa.library import connection as opening
from koussa.library import schema
from koussa.library.care import describe, faults
from koussa.library.connection import open_for_reading, open_for_writing, writing
from koussa.library.store import Library, find_libraries, open_library, reading_own
from koussa.library.writer import Writer
from koussa.records import Person, PersonRef, Quote

Run = Callable[..., CompletedProcess[str]]
BRIDGE = Quote("own:1", "The bridge will open in May.", speaker=PersonRef("Ada Osei"))


def library_at(path: Path) -> Library:
    library = open_library(path)
    assert library is not None
    return library


def start(path: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "koussa", *arguments],
        env={**os.environ, "KOUSSA_LIBRARY": str(path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_ten_processes_make_one_library_at_the_same_moment(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    started = [start(path, "import", "-") for _ in range(10)]
    for number, process in enumerate(started):
        assert process.stdin is not None
        process.stdin.write(b'{"id": "own:%d", "text": "Speech number %d."}\n' % (number, number))
        process.stdin.close()
    for process in started:
        assert process.wait(timeout=60) == 0, process.stderr and process.stderr.read()
        for stream in (process.stdout, process.stderr):
            assert stream is not None
            stream.close()
    library = library_at(path)
    assert {identifier for (identifier,) in library.rows("SELECT id FROM record")} == {
        f"own:{number}" for number in range(10)
    }
    assert list(faults(library)) == []
    assert {entry.name.removesuffix("-wal").removesuffix("-shm") for entry in path.parent.iterdir()} == {
        path.name
    }


def test_a_killed_import_leaves_the_library_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    store(path, BRIDGE)
    process = start(path, "import", "-")
    assert process.stdin is not None
    for number in range(20_000):
        process.stdin.write(
            b'{"id": "new:%d", "text": "Speech number %d of a long day."}\n' % (number, number)
        )
    # More than a pipe holds has gone in, and no end: the import is under way.
    process.stdin.flush()
    process.kill()
    process.wait(timeout=60)
    for stream in (process.stdin, process.stdout, process.stderr):
        assert stream is not None
        stream.close()
    assert [identifier for (identifier,) in library_at(path).rows("SELECT id FROM record")] == ["own:1"]
    assert list(faults(library_at(path))) == []
    store(path, Quote("own:2", "And the tunnel in June."))


def test_a_full_disk_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "library.sqlite3"
    store(path, BRIDGE)
    room = path.stat().st_size + 100_000
    # Beyond this size the system refuses to write, as a full disk does.
    process = subprocess.run(
        [sys.executable, "-m", "koussa", "import", "-", "--library", str(path)],
        input=b"".join(
            b'{"id": "new:%d", "text": "%s"}\n' % (n, b"long speech " * 100) for n in range(2_000)
        ),
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    assert process.returncode == 2
    assert process.stderr.startswith(b"koussa: the library ")
    assert b"nothing was changed" in process.stderr
    assert process.stderr.count(b"\n") == 1
    assert [identifier for (identifier,) in library_at(path).rows("SELECT id FROM record")] == ["own:1"]
    assert list(faults(library_at(path))) == []


def test_a_writer_at_work_is_waited_for_and_then_named(
    tmp_path: Path, koussa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.sqlite3"
    store(path, BRIDGE)
    monkeypatch.setattr(opening, "PATIENCE", 0.1)
    source = tmp_path / "own.jsonl"
    source.write_text('{"text": "And the tunnel in June."}\n')
    other = open_for_writing(path)
    with writing(other):
        Writer(other).add(Quote("own:3", "Not yet told."))
        refused = koussa("import", str(source))
        # Who only looks something up is not kept waiting, and sees what was there before.
        assert koussa("show", "own:1").returncode == 0
        assert koussa("show", "own:3").returncode == 1
    other.close()
    assert refused.returncode == 2
    assert "being written by another command" in refused.stderr
    assert koussa("import", str(source)).returncode == 0


def test_a_library_without_permission_is_named_and_read_only_ones_answer(tmp_path: Path, koussa: Run) -> None:
    if not hasattr(os, "geteuid") or os.geteuid() == 0:
        pytest.skip("permissions do not bind this user")
    folder = tmp_path / "folder"
    path = folder / "library.sqlite3"
    store(path, BRIDGE)
    source = tmp_path / "own.jsonl"
    source.write_text('{"text": "And the tunnel in June."}\n')
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        assert koussa("show", "own:1", library=path).returncode == 0
        assert "may not be written" in koussa("import", str(source), library=path).stderr
        assert "cannot be made" in koussa("import", str(source), library=folder / "new.sqlite3").stderr
        path.chmod(0)
        unreadable = koussa("show", "own:1", library=path)
        assert unreadable.returncode == 2
        assert "permission denied" in unreadable.stderr
    finally:
        folder.chmod(0o755)
        path.chmod(0o644)


def test_who_may_only_read_a_library_leaves_no_log_beside_it(tmp_path: Path) -> None:
    """It would be the reader's, and nobody else could write to the library any more."""
    path = tmp_path / "library.sqlite3"
    store(path, BRIDGE)
    path.chmod(0o444)
    assert os.access(tmp_path, os.W_OK)
    show = [sys.executable, "-m", "koussa", "show", "own:1", "--library", str(path)]
    if os.geteuid() == 0:  # whom no permission binds
        capabilities = shutil.which("setpriv")
        if capabilities is None:
            pytest.skip("nothing here gives up the right to write everything")
        show = [capabilities, "--bounding-set=-all", "--inh-caps=-all", *show]
    shown = subprocess.run(show, capture_output=True, check=False)
    assert shown.returncode == 0, shown.stderr
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


ON_A_SMALL_DISK = """
mount -t tmpfs -o size=$1 tmpfs "$2" || exit 9
"$3" -m koussa import "$4" --library "$2/library.sqlite3" >&2
echo "import $?"
mount -o remount,size=4m "$2"
"$3" -m koussa library verify --library "$2/library.sqlite3" >&2
echo "verify $?"
"""


@pytest.mark.parametrize("size", ["40k", "120k", "200k", "240k", "280k", "320k", "400k", "600k"])
def test_a_disk_that_fills_up_while_a_library_is_made_leaves_none_or_a_sound_one(
    tmp_path: Path, size: str
) -> None:
    source, disk = tmp_path / "own.jsonl", tmp_path / "disk"
    source.write_text('{"text": "And the tunnel in June."}\n')
    disk.mkdir()
    apart = shutil.which("unshare")
    if apart is None:
        pytest.skip("no small disk can be made here")
    done = subprocess.run(
        [apart, "-rm", "sh", "-c", ON_A_SMALL_DISK, "sh", size, str(disk), sys.executable, str(source)],
        capture_output=True,
        check=False,
        text=True,
    )
    if "import" not in done.stdout:
        pytest.skip("no small disk can be made here")
    if "import 0" in done.stdout:
        assert "verify 0" in done.stdout, done.stderr
    else:
        assert "import 2" in done.stdout
        assert "full; nothing was changed" in done.stderr
        assert "verify 0" in done.stdout or "there is no library at" in done.stderr


def test_a_library_without_its_log_beside_it_answers(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    store(path, BRIDGE)
    copy = tmp_path / "copy.sqlite3"
    shutil.copy(path, copy)
    assert library_at(copy).record("own:1") == BRIDGE


def test_an_older_schema_is_brought_up_by_the_first_command_that_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.sqlite3"
    store(path, BRIDGE)

    def of_the_next_version(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE record ADD COLUMN shelf TEXT")

    later = (*schema.MIGRATIONS, of_the_next_version)
    monkeypatch.setattr(schema, "MIGRATIONS", later)
    monkeypatch.setattr(opening, "MIGRATIONS", later)
    with pytest.raises(KoussaError, match="older koussa; `koussa library compact` brings it up to date"):
        open_for_reading(path)
    open_for_writing(path).close()
    library = library_at(path)
    assert list(library.rows("SELECT id, shelf FROM record")) == [("own:1", None)]
    assert schema.version(library.connection) == len(later)
    monkeypatch.undo()
    with pytest.raises(KoussaError, match="newer koussa"):
        open_for_reading(path)


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.sqlite3"
    store(path, BRIDGE)

    def half_way(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM record")
        connection.execute("SELECT no_such_function()")

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, half_way))
    monkeypatch.setattr(opening, "MIGRATIONS", schema.MIGRATIONS)
    with pytest.raises(KoussaError):
        open_for_writing(path)
    monkeypatch.undo()
    library = library_at(path)
    assert library.record("own:1") == BRIDGE
    assert list(faults(library)) == []


def test_damage_within_is_found_and_named(tmp_path: Path, koussa: Run) -> None:
    path = tmp_path / "library.sqlite3"
    store(path, BRIDGE, Quote("own:2", "And the tunnel in June."))
    sound = json.loads(koussa("library", "verify", "--json").stdout)
    assert sound == {"schema_version": 1, "library": str(path), "sound": True, "faults": []}
    connection = sqlite3.connect(path)
    connection.execute("UPDATE record SET body = '{' WHERE id = 'own:1'")
    connection.commit()
    connection.close()
    found = koussa("library", "verify")
    assert found.returncode == 2
    assert "own:1" in found.stderr
    told = koussa("library", "verify", "--json")
    assert (told.returncode, told.stderr) == (2, "")
    assert "own:1" in " ".join(json.loads(told.stdout)["faults"])
    shown = koussa("show", "own:1")
    assert shown.returncode == 2
    assert "koussa library verify" in shown.stderr
    assert koussa("show", "own:2").returncode == 0


@pytest.mark.parametrize(
    ("damage", "command"),
    [
        (
            "UPDATE passage SET held = '[1'",
            ("check", "--no-bundled", "--text", "“We will raise the weir by a metre,” Ann Abel said."),
        ),
        ("UPDATE correction SET history = '[1'", ("show",)),
    ],
    ids=["passage", "correction"],
)
def test_damage_beside_the_records_is_found_and_named(
    tmp_path: Path, koussa: Run, damage: str, command: tuple[str, ...]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The weir\n\n“We will raise the weir by a metre,” Ann Abel said on Monday.\n")
    assert koussa("add", str(story), "-q").returncode == 0
    listed = koussa("list", "quotes", "--no-bundled", "--format", "jsonl")
    quote = json.loads(listed.stdout)["id"]
    assert (
        koussa("correct", quote, "--date", "2024", "--by", "desk", "--reason", "tape", "-q").returncode == 0
    )
    connection = sqlite3.connect(tmp_path / "library.sqlite3")
    connection.execute(damage)
    connection.commit()
    connection.close()
    for asked in (("library", "verify"), (*command, quote) if command == ("show",) else command):
        found = koussa(*asked)
        assert (found.returncode, found.stderr.count("\n")) == (2, 1), asked
        assert "cannot be read" in found.stderr


def test_a_damaged_record_is_named_by_what_would_replace_it(tmp_path: Path, koussa: Run) -> None:
    store(tmp_path / "library.sqlite3", BRIDGE)
    connection = sqlite3.connect(tmp_path / "library.sqlite3")
    connection.execute("UPDATE record SET body = '{}' WHERE id = 'own:1'")
    connection.commit()
    connection.close()
    (tmp_path / "own.jsonl").write_text('{"id": "own:1", "text": "The bridge will open in June."}\n')
    result = koussa("import", str(tmp_path / "own.jsonl"))
    assert result.returncode == 2
    assert "koussa library verify" in result.stderr


def test_a_transaction_that_cannot_be_committed_is_rolled_back() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("CREATE TABLE one (n INTEGER PRIMARY KEY)")
    connection.execute("CREATE TABLE other (one INTEGER REFERENCES one (n) DEFERRABLE INITIALLY DEFERRED)")
    with pytest.raises(sqlite3.IntegrityError), writing(connection):
        connection.execute("INSERT INTO other VALUES (1)")
    assert not connection.in_transaction
    with writing(connection):
        connection.execute("INSERT INTO one VALUES (1)")
    assert connection.execute("SELECT COUNT(*) FROM other").fetchone() == (0,)
    connection.close()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the system does not list open files")
@pytest.mark.parametrize("opener", [open_for_reading, open_for_writing, find_libraries])
def test_a_file_that_is_refused_is_let_go_of(tmp_path: Path, opener: Callable[[Path], object]) -> None:
    path = tmp_path / "library.sqlite3"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (n)")
    connection.close()
    data = bytearray(path.read_bytes())
    data[16:18] = b"\xff\xff"  # no size that pages can have: damaged, not only another program's
    (tmp_path / "damaged.sqlite3").write_bytes(data)

    def opened() -> list[str]:
        links = [link for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
        return [str(link.readlink()) for link in links if link.exists() and "sqlite3" in str(link.readlink())]

    before = opened()
    for name in ("library.sqlite3", "damaged.sqlite3"):
        with pytest.raises(KoussaError):
            opener(tmp_path / name)
        try:
            opener(tmp_path / name)
        except KoussaError:  # what holds the error holds the frames, and they the connection
            assert opened() == before


def test_compact_gives_space_back_and_keeps_every_record(tmp_path: Path, koussa: Run) -> None:
    path = tmp_path / "library.sqlite3"
    store(path, *(Quote(f"own:{number}", f"Speech number {number}. " * 200) for number in range(200)))
    connection = open_for_writing(path)
    with writing(connection):
        writer = Writer(connection)
        for number in range(1, 200):
            writer.remove(f"own:{number}")
    connection.close()
    with reading_own(path) as library:
        assert library is not None
        before = describe(library)
    assert koussa("library", "compact").returncode == 0
    after = describe(library_at(path))
    assert after["bytes"] < before["bytes"] / 2
    assert after["digest"] == before["digest"]
    assert after["records"]["quote"] == 1
    assert koussa("library", "verify").returncode == 0


def test_info_tells_the_files_and_what_they_hold(tmp_path: Path, koussa: Run) -> None:
    import json

    assert json.loads(koussa("library", "info", "--json").stdout)["exists"] is False
    store(tmp_path / "library.sqlite3", BRIDGE)
    told = json.loads(koussa("library", "info", "--json").stdout)
    assert told["library"] == str(tmp_path / "library.sqlite3")
    bundled, own = told["files"]
    assert bundled["records"]["claim"] == 72
    assert own["records"] == {"article": 0, "person": 0, "quote": 1, "claim": 0, "event": 0}
    page = koussa("library", "info").stdout
    assert own["digest"] in page
    assert str(tmp_path / "library.sqlite3") in page


def test_records_are_replaced_and_removed_with_all_that_hangs_on_them(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    store(path, BRIDGE, Person("own:ada", "Ada Osei", role="Mayor"))
    store(path, Quote("own:1", "The bridge will stay closed.", speaker=PersonRef("Bo Lindqvist")))
    library = library_at(path)
    assert [name for (name,) in library.rows("SELECT name FROM person ORDER BY name")] == [
        "Ada Osei",
        "Bo Lindqvist",
    ]
    assert list(faults(library)) == []
    connection = open_for_writing(path)
    with writing(connection):
        writer = Writer(connection)
        assert writer.remove("own:1")
        assert writer.remove("own:ada")
        assert not writer.remove("own:1")
    connection.close()
    library = library_at(path)
    for statement in (
        "SELECT * FROM record",
        "SELECT * FROM person",
        "SELECT * FROM spelling",
        "SELECT * FROM name_key",
        "SELECT * FROM part",
    ):
        assert list(library.rows(statement)) == [], statement
    assert list(faults(library)) == []


def test_a_person_described_later_takes_over_what_was_said_in_that_name(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    store(path, BRIDGE)
    store(path, Person("own:ada", "Ada Osei", role="Mayor"))
    assert list(library_at(path).rows("SELECT id, name FROM person")) == [("own:ada", "Ada Osei")]


@pytest.mark.parametrize("command", [("who", "Osei"), ("people", "list"), ("export",), ("library", "info")])
def test_what_is_wrong_with_a_table_is_said_in_a_sentence(
    tmp_path: Path, koussa: Run, command: tuple[str, ...]
) -> None:
    path = tmp_path / "library.sqlite3"
    store(path, BRIDGE)
    assert koussa("people", "alias", "Ada Osei", "The Mayor").returncode == 0
    connection = sqlite3.connect(path)
    connection.execute("ALTER TABLE people_rule DROP COLUMN reason")
    connection.close()
    result = koussa(*command)
    assert (result.returncode, result.stderr.count("\n")) == (2, 1)
    assert f"the library {path} cannot be used (no such column: reason)" in result.stderr
    with pytest.raises(KoussaError, match="no such column"):
        api.open_library(path)
