"""The command line."""

import gc

# A command keeps most of what it makes and is over soon: a search for garbage every 700 objects is a tenth of its time.
gc.set_threshold(100_000)
