"""The record as pages for a browser."""
