"""A draft in, the quotations in it out, each with how it stands to what the record holds."""
