"""Exit statuses: what each way to end comes to, as ``koussa --help`` promises."""

FOUND, NOT_FOUND, FAILED, OUR_FAULT, INTERRUPTED = 0, 1, 2, 3, 130
