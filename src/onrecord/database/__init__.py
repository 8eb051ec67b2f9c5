"""The record: one SQLite file. What is written, asked, searched, checked and exported goes through here."""
