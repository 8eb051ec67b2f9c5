"""Article text in, statements out: who is reported to have said what, in which words."""

from onrecord.statements.finding import find_statements

__all__ = ["find_statements"]
