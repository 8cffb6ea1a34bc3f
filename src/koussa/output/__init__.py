"""Results as pages and machine formats; no decisions about meaning."""
