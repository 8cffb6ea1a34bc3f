"""Dates with their precision (EDTF), and time words resolved against a publication date."""
