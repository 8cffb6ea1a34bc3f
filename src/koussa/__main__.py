"""``python -m koussa`` is ``koussa``."""

from koussa.cli.main import main

main()
