"""The record of the sample pages."""

from tests.checks.conftest import sample_record

__all__ = ["sample_record"]
