"""How a query and a passage correspond: alignment, spans and word differences."""
