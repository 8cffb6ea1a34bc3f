"""Bytes of a file to documents, one module a format.

:func:`read` finds out by content what a file is and yields what it holds; :func:`expand` turns paths and
folders into files. What a format needs beyond plain Python is imported when a file of that format is met, and
not before.
"""

from koussa.readers.folders import expand
from koussa.readers.overrides import Overrides
from koussa.readers.reading import read
from koussa.readers.source import MAX_BYTES

__all__ = ["MAX_BYTES", "Overrides", "expand", "read"]
