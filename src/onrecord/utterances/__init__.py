"""Statements in, utterances out: which statements report one thing said once, and how their wordings differ."""

from onrecord.utterances.collation import Collation, collate
from onrecord.utterances.columns import AlignedWord, Column
from onrecord.utterances.grouping import collate_statements, compose_utterance, group
from onrecord.utterances.keys import index_keys
from onrecord.utterances.matching import Match, same_utterance

__all__ = [
    "AlignedWord",
    "Collation",
    "Column",
    "Match",
    "collate",
    "collate_statements",
    "compose_utterance",
    "group",
    "index_keys",
    "same_utterance",
]
