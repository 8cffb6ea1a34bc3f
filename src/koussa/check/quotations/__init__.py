"""Quotations of a draft against those of a library: :func:`koussa.check.quotations.verdict.judge`."""
