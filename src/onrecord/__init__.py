"""Who said what, in whose words: news pages in, a record that can be checked out."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.api import Record, Summary
    from onrecord.api import open_record as open
    from onrecord.errors import DatabaseError, InputError, OnrecordError, RecordError, SourceError
    from onrecord.records import (
        Anchor,
        Article,
        Block,
        Change,
        Check,
        CheckedDraft,
        Descent,
        Evidence,
        Hints,
        Kind,
        Label,
        Line,
        Lineage,
        Link,
        Page,
        PageKind,
        Reading,
        ReadingKind,
        Reject,
        RejectReason,
        Severity,
        Skipped,
        Span,
        Statement,
        Utterance,
        Verdict,
    )
    from onrecord.run.alone import read_article
    from onrecord.settings import Settings
    from onrecord.statements import find_statements
    from onrecord.utterances import collate, same_utterance

__version__ = "0.1.0"

_HOMES = {
    "onrecord.api": ("Record", "Summary", "open_record"),
    "onrecord.errors": ("DatabaseError", "InputError", "OnrecordError", "RecordError", "SourceError"),
    "onrecord.records": (
        *("Anchor", "Article", "Block", "Change", "Hints", "Kind", "Label", "Line", "Page", "PageKind", "Reading"),
        *("ReadingKind", "Reject", "RejectReason", "Severity", "Span", "Statement", "Utterance"),
        *("Check", "CheckedDraft", "Evidence", "Skipped", "Verdict"),
        *("Descent", "Lineage", "Link"),
    ),
    "onrecord.run.alone": ("read_article",),
    "onrecord.settings": ("Settings",),
    "onrecord.statements": ("find_statements",),
    "onrecord.utterances": ("collate", "same_utterance"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}
_OTHER_NAMES = {"open": "open_record"}

__all__ = [
    "Anchor",
    "Article",
    "Block",
    "Change",
    "Check",
    "CheckedDraft",
    "DatabaseError",
    "Descent",
    "Evidence",
    "Hints",
    "InputError",
    "Kind",
    "Label",
    "Line",
    "Lineage",
    "Link",
    "OnrecordError",
    "Page",
    "PageKind",
    "Reading",
    "ReadingKind",
    "Record",
    "RecordError",
    "Reject",
    "RejectReason",
    "Settings",
    "Severity",
    "Skipped",
    "SourceError",
    "Span",
    "Statement",
    "Summary",
    "Utterance",
    "Verdict",
    "__version__",
    "collate",
    "find_statements",
    "open",
    "read_article",
    "same_utterance",
]


def __getattr__(name: str) -> Any:
    """Load an exported name when it is first asked for, so that `import onrecord` costs next to nothing (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    own_name = _OTHER_NAMES.get(name, name)
    found = getattr(import_module(_HOME_OF[own_name]), own_name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
