"""Dates with their precision, and the resolving of a sentence's time words against a day of publication.

:class:`When` is cheap to import, since every look-up does; what finds dates in running text stands apart,
in :mod:`koussa.dates.resolve`, and is imported by what reads articles.
"""

from koussa.dates.describe import describe
from koussa.dates.typed import parse_typed
from koussa.dates.when import Point, Precision, When, parse_range

__all__ = ["Point", "Precision", "When", "describe", "parse_range", "parse_typed"]
