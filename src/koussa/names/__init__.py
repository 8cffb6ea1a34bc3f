"""Names folded across spelling, transliteration and script."""
