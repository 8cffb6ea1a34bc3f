"""Statements held against sentences of evidence."""
