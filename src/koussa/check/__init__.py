"""Drafts to findings: verdicts on quotations and statements."""
