"""Articles whose statements are known, and the statements found in them, in; how right the findings are out."""

from onrecord.evaluation.figures import Figures, View
from onrecord.evaluation.forms import (
    GoldArticle,
    Marked,
    Predictions,
    mark,
    prediction_line,
    read_gold,
    read_predictions,
)
from onrecord.evaluation.scoring import score_views

__all__ = [
    "Figures",
    "GoldArticle",
    "Marked",
    "Predictions",
    "View",
    "mark",
    "prediction_line",
    "read_gold",
    "read_predictions",
    "score_views",
]
