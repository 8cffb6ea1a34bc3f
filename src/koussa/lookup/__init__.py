"""Quotations, claims, people and events found in a library, ranked."""
