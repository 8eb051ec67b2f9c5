"""Statements in, utterances out: which statements report one thing said once, and how their wordings differ."""

from onrecord.utterances.collation import Collation, collate
from onrecord.utterances.columns import AlignedWord, Column
from onrecord.utterances.contradictions import Apart, find_contradictions
from onrecord.utterances.dating import Dating, Told, date_utterance
from onrecord.utterances.grouping import collate_statements, compose_utterance, group
from onrecord.utterances.judging import JudgedStatements, SettledStatements, mark_statements, settle_statements
from onrecord.utterances.keys import index_keys
from onrecord.utterances.lineage import number_lineage, trace_lineage
from onrecord.utterances.matching import Match, same_utterance
from onrecord.utterances.occasions import Occasion, find_occasions
from onrecord.utterances.reports import Report, read_report
from onrecord.utterances.thinning import thin_links

__all__ = [
    "AlignedWord",
    "Apart",
    "Collation",
    "Column",
    "Dating",
    "JudgedStatements",
    "Match",
    "Occasion",
    "Report",
    "SettledStatements",
    "Told",
    "collate",
    "collate_statements",
    "compose_utterance",
    "date_utterance",
    "find_contradictions",
    "find_occasions",
    "group",
    "index_keys",
    "mark_statements",
    "number_lineage",
    "read_report",
    "same_utterance",
    "settle_statements",
    "thin_links",
    "trace_lineage",
]
