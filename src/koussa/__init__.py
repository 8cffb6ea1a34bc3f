"""Who said that, when, and did they really say it?"""

__version__ = "0.1.0"
