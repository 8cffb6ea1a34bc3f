"""The fingerprint of a library follows what it holds, however it came to that."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from hypothesis import given
from hypothesis import strategies as st

from koussa.library import fingerprint
from koussa.library.care import faults
from koussa.library.connection import open_for_writing, writing
from koussa.library.fingerprint import digest
from koussa.library.store import open_library
from koussa.library.writer import Writer
from koussa.records import Quote

Run = Callable[..., CompletedProcess[str]]


def digest_of(path: Path) -> str:
    library = open_library(path)
    assert library is not None
    with contextlib.closing(library):
        assert list(faults(library)) == []
        return digest(library)


def test_adding_and_removing_leave_no_trace(koussa: Run, tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("“We go,” said Ann Lee on 4 May 2019.\n", "utf-8")
    second.write_text("“We stay,” said Tom Reid.\n", "utf-8")
    koussa("add", str(first), "-q")
    alone = digest_of(path)
    koussa("add", str(second), "-q")
    both = digest_of(path)
    assert both != alone
    koussa("add", str(second), "-q")
    assert digest_of(path) == both
    second.write_text("“We stay,” said Tom Reid. It rained.\n", "utf-8")
    koussa("add", str(second), "-q")
    assert digest_of(path) not in {alone, both}
    found = open_library(path)
    assert found is not None
    (article,) = (
        name for (name,) in found.rows("SELECT article FROM added WHERE origin = ?", (str(second),))
    )
    found.close()
    assert koussa("remove", article, "-q").returncode == 0
    assert digest_of(path) == alone


def test_a_record_changed_behind_our_back_is_told(koussa: Run, tmp_path: Path) -> None:
    path, text = tmp_path / "library.sqlite3", tmp_path / "a.txt"
    text.write_text("“We go,” said Ann Lee.\n", "utf-8")
    koussa("add", str(text), "-q")
    connection = open_for_writing(path)
    connection.execute("UPDATE record SET body = replace(body, 'We go', 'We gx')")
    connection.close()
    library = open_library(path)
    assert library is not None
    with contextlib.closing(library):
        assert any("fingerprint" in fault for fault in faults(library))


IDS = st.sampled_from(["a", "b", "c"])


@given(st.lists(st.tuples(IDS, st.one_of(st.none(), st.text(st.characters(codec="utf-8"), max_size=5)))))
def test_it_is_the_sum_of_what_is_there(tmp_path_factory, changes) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path_factory.mktemp("library") / "library.sqlite3"
    connection = open_for_writing(path)
    with contextlib.closing(connection), writing(connection):
        writer = Writer(connection)
        for identifier, text in changes:
            if text is None:
                writer.remove(identifier)
            else:
                writer.add(Quote(identifier, text))
        writer.flush()
        assert fingerprint.kept(connection) == fingerprint.counted(connection)
