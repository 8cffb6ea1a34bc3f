"""Documents to quotations, their sources, dates and context, and to claims."""
