"""The ordered steps from sources to the record, on this machine."""
