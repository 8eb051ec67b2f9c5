"""How often each rule names the right speaker: fitted on labelled articles, smoothed towards the rule's family.

The table is written by `python -m training.speaker_scores`; nothing in it is set by hand.
"""

from __future__ import annotations

LEAST_SCORE = 0.82
"""A speaker that is less certain than this is unknown."""

UNSEEN = 0.9  # what a rule that the labelled articles never needed counts for

# fitted: begin
SCORES: dict[str, float] = {
    "apposed full name": 0.925,
    "body": 0.954,
    "body by its kind": 0.914,
    "body by its last word": 0.911,
    "body by its noun": 0.967,
    "body, body": 0.98,
    "body, name": 0.944,
    "full name": 0.98,
    "it": 0.933,
    "name": 0.94,
    "part of a name": 0.957,
    "pronoun": 0.929,
    "pronoun, gender known, close rival": 0.81,
    "pronoun, gender known, no rival": 0.973,
    "pronoun, gender known, rival": 0.976,
    "pronoun, gender open, close rival": 0.858,
    "pronoun, gender open, no rival": 0.863,
    "pronoun, gender open, rival": 0.893,
    "relative": 0.967,
    "role": 0.924,
    "role in focus": 0.925,
    "role in focus, no rival": 0.95,
    "role of many": 0.911,
    "role of many, borne": 0.968,
    "role of many, not known": 0.849,
    "role, an office": 0.976,
    "role, by its noun": 0.9,
    "role, by its words": 0.966,
    "role, named later": 0.949,
    "role, of the kind": 0.813,
    "shared surname": 0.925,
    "surname": 0.98,
    "surname so far": 0.965,
    "title": 0.95,
}
# fitted: end


def score_of(rule: str) -> float:
    """Return the share of times, 0 to 1, that the speaker that `rule` names is right."""
    return SCORES.get(rule, SCORES.get(family_of(rule), UNSEEN))


def family_of(rule: str) -> str:
    """Return the kind of rule that `rule` is one case of: "pronoun" of "pronoun, gender known, rival"."""
    return rule.split(",")[0]
