"""Article text in, statements out: who is reported to have said what, in which words."""

from onrecord.statements.finding import find_statements
from onrecord.statements.transcripts import NEEDED, find_spoken

__all__ = ["NEEDED", "find_spoken", "find_statements"]
