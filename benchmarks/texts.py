"""The texts of the measuring data by set and article, and the day an article came out where its key tells it."""

from __future__ import annotations

import csv
import json
import re
from functools import cache

from benchmarks.shared import SHARED

SETS = ("polnear-train", "polnear-dev", "wikinews", "tgcontest")
_DATA = SHARED / "data"
_DATE = re.compile(r"(?<!\d)(20\d\d)([-/]?)(\d\d)\2(\d\d)(?!\d)")


@cache
def read_texts(name: str) -> dict[str, str]:
    """Return the texts of the set `name`, one of `SETS`, by the key of their article."""
    if name == "wikinews":
        path = _DATA / "stories" / "wikinews_events" / "wikinews_all.json"
        return {row["id"]: row["text"] for row in json.loads(path.read_text(encoding="utf-8"))}
    if name == "tgcontest":
        with (_DATA / "stories" / "tgcontest_pairs" / "en_train_pool.tsv").open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t"))
        return {row[f"INPUT:{n}_url"]: row[f"INPUT:{n}_text"] for row in rows for n in ("first", "second")}
    rows_of = (_DATA / "polnear" / f"{name.removeprefix('polnear-')}.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["doc_id"]: row["text"] for row in map(json.loads, rows_of)}


def find_published(article: str) -> str | None:
    """Return the day that the key of an article, an address or a file's name, gives: `2016-10-03`.

    >>> find_published("vale-wire_2016-10-03_the-ferry"), find_published("https://vale.example/20161003/ferry")
    ('2016-10-03', '2016-10-03')
    """
    found = _DATE.search(article)
    if not found or not ("01" <= found[3] <= "12" and "01" <= found[4] <= "31"):
        return None
    return f"{found[1]}-{found[3]}-{found[4]}"
