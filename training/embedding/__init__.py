"""The sentence embedding: a published encoder in, a table with one vector for each wordpiece out."""
