"""The one way to be wrong: an error whose text a person can act on."""


class KoussaError(Exception):
    """Something that the user can mend: bad usage, unreadable input, a damaged library.

    Its text is one sentence in lower case that says what was wrong, where, and what to do. The command line
    prints it after ``koussa:`` on standard error and exits with status 2.
    """
