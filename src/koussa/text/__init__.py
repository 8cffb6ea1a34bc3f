"""Text as people write it: folding, words, sentences, quotation marks."""
