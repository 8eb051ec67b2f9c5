"""The errors a user of onrecord can meet.

    OnrecordError
    ├── InputError       the user can mend it: a wrong path, a wrong value, a file of another kind
    ├── SourceError      another try may help: a time limit, a source that did not answer
    ├── RecordError      a record contradicts itself: an anchor that no longer matches, an unknown label
    └── DatabaseError    the record file: locked, full, foreign, made by a newer onrecord

A message says where, the value by `!r`, and what is allowed. Errors of the libraries below are mapped to these.
"""


class OnrecordError(Exception):
    """Any error that onrecord raises on purpose."""


class InputError(OnrecordError):
    """Something the user gave cannot be used; the message says what can."""


class SourceError(OnrecordError):
    """A source failed in a way that another try may mend."""


class RecordError(OnrecordError):
    """A record contradicts itself."""


class DatabaseError(OnrecordError):
    """The record file cannot be opened, read or written."""
