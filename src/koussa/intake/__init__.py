"""From files to what a library stores of them: read, extracted, with ids."""
