"""Citations: what a record says, and where it was printed, in the forms that people paste."""
