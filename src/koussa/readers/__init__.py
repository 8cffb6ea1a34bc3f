"""Bytes of a file to a document, one module a format."""
