"""A party tag ("R-Utah") in; the words of the role that it stands for ("republican", "utah") out."""

from __future__ import annotations

import re

from onrecord.text import fold

_STATES = """
alabama: ala al
alaska: ak
arizona: ariz az
arkansas: ark ar
california: calif ca
colorado: colo co
connecticut: conn ct
delaware: del de
florida: fla fl
georgia: ga
hawaii: hi
idaho: id
illinois: ill il
indiana: ind in
iowa: ia
kansas: kan kans ks
kentucky: ky
louisiana: la
maine: me
maryland: md
massachusetts: mass ma
michigan: mich mi
minnesota: minn mn
mississippi: miss ms
missouri: mo
montana: mont mt
nebraska: neb ne
nevada: nev nv
new hampshire: nh
new jersey: nj
new mexico: nm
new york: ny
north carolina: nc
north dakota: nd
ohio: oh
oklahoma: okla ok
oregon: ore or
pennsylvania: pa penn
rhode island: ri
south carolina: sc
south dakota: sd
tennessee: tenn tn
texas: tex tx
utah: ut
vermont: vt
virginia: va
washington: wash wa
west virginia: wva wv
wisconsin: wis wi
wyoming: wyo wy
"""
_ROWS = [row.split(":") for row in _STATES.strip().splitlines()]
_STATE = {short: state for state, shorts in _ROWS for short in (state.replace(" ", ""), *shorts.split())}
_PARTY = {"D": "democrat", "R": "republican", "I": "independent"}

TAG = re.compile(r"[ \xa0]\(([DRI][-–][A-Z][\w. \xa0]{1,16}?)\)|,[ \xa0]([DRI][-–][A-Z][\w.]{1,12})(?=[,;)\s]|\Z)")
"""What may follow the name of a member of Congress: "(D-W.Va.)", ", R-Utah,"."""

_PARTS = re.compile(r"([DRI])[-–](.+)")


def words_of_tag(tag: str) -> tuple[str, ...]:
    """Return the folded words that `tag` stands for, none where it is no tag.

    >>> words_of_tag("D-W.Va."), words_of_tag("R-value")
    (('democrat', 'west', 'virginia'), ())
    """
    found = _PARTS.fullmatch(tag)
    state = _STATE.get(re.sub(r"[^a-z]", "", fold(found[2]))) if found else None
    return (_PARTY[found[1]], *state.split()) if found and state else ()
