"""Quotations, their sources, dates and contexts, and checkable statements of a document.

:func:`extract` is the door. What stands in quotation marks is found by :mod:`koussa.text.marks`; a log-linear
model with learned weights names its source among the noun phrases around.
"""

from koussa.extract.engine import extract
from koussa.extract.results import Extraction, Quotation, Speaker, Statement

__all__ = ["Extraction", "Quotation", "Speaker", "Statement", "extract"]
