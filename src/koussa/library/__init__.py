"""The SQLite file: records, names and the index for candidate search."""
