"""Who is one speaker across articles, and who is not."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.speakers import Judged, Key, Naming, Side, describe_naming, group_namings, settle

HARBOUR = "They met at Estwick with Tarrow Line, Greycoat Ferries and Deckhands of Sorrel Island about Merrowby."
THEATRE = "They played at Northgate with Candle Stage, Ferdinand Opus, Violet Hall and Amaranth about Sonnets."


def naming(article: str, name: str, about: str = HARBOUR, before: str = "", after: str = "") -> Naming:
    return describe_naming(article, name, f"Then {before} {name}{after} spoke. {about}")


def grouped(*namings: Naming, **options: object) -> list[set[str]]:
    """Return the groups, each as the articles of its namings."""
    found = group_namings(namings, **options)  # type: ignore[arg-type]
    return sorted(({key.article for key in group} for group in found), key=sorted)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maren Holt", "Maren Holt"),
        ("Maren Holt", "Holt"),
        ("Joe Quill", "Joseph Quill"),
        ("Maren Zelinsky", "Maren Zelinskyy"),
        ("Maren T. Holt", "Maren Holt"),
        ("Office of Tides", "Tides Office"),
        ("Joe Quill", "Joe Quill"),
        ("Northern Tide Office", "NTO"),
        ("Estwick", "Estwick"),
        ("Russian Tides Office", "Tides Office"),
    ],
)
def test_forms_of_one_name_in_articles_about_the_same_are_one_speaker(one: str, other: str) -> None:
    assert grouped(naming("a", one), naming("b", other)) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joe Quill", "Joseph R. Quill"),
        ("Institute for the Study of Tides and Gales", "ISTG"),
    ],
)
def test_what_nobody_else_is_called_needs_no_more_said_for_it(one: str, other: str) -> None:
    assert grouped(naming("a", one), naming("b", other, THEATRE)) == [{"a", "b"}]


@pytest.mark.parametrize(("one", "other"), [("Frank Holtman", "Frank Holtmano"), ("Ilyse Quill", "Ilsye Quill")])
def test_a_slip_of_the_pen_is_told_from_another_person(one: str, other: str) -> None:
    assert grouped(naming("a", one), naming("b", other)) == [{"a", "b"}]
    assert grouped(naming("a", one), naming("b", other, f"{HARBOUR} Then {one} left.")) == [{"a"}, {"b"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maren Holt", "Jonas Holt"),
        ("Maren Holt", "Holt"),
        ("Joe Baker", "Joseph Baker"),
        ("J. Quill", "Joseph Quill"),
        ("Tide Office", "TO"),
        ("Maren Holtman", "Maren Holtmann"),
        ("John Smith", "John Smith"),
        ("Electoral Commission", "Electoral Commission"),
        ("Georgia", "Georgia"),
        ("Estwick", "Estwick"),
        ("NTO", "NTO"),
        ("harbour board", "harbour board"),
        ("Smith", "Smith"),
    ],
)
def test_without_a_word_for_it_nobody_is_somebody_else(one: str, other: str) -> None:
    assert grouped(naming("a", one), naming("b", other, THEATRE)) == [{"a"}, {"b"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joe Quill", "Joe Quill"),
        ("Joe Quill", "Joe T. Quill"),
        ("Tidal Board", "Board of Tidal"),
        ("Tides Election Board", "Tide Elections Board"),
        ("Labor Department", "Department of Labor"),
        ("EU", "European Union"),
        ("FBI", "Federal Bureau of Investigation"),
        ("Russian Defence Ministry", "Russia’s Ministry of Defence"),
    ],
)
def test_one_full_name_is_one_speakers_where_nothing_speaks_against_it(one: str, other: str) -> None:
    assert grouped(naming("a", one), naming("b", other, THEATRE)) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("one", "other"), [("Russian Tides Ministry", "Tides Ministry"), ("FAIR", "Foundation of Aid in Rye")]
)
def test_what_may_be_anybodys_stays_apart_whatever_the_articles_share(one: str, other: str) -> None:
    near = f"{HARBOUR} They met Quay Works, Larch Fund, Rowan, Birch, Alder, Hazel, Aspen, Willow and Yarrow."
    assert grouped(naming("a", one, near), naming("b", other)) == [{"a"}, {"b"}]


def test_a_short_acronym_is_a_body_of_whose_name_its_article_has_a_word() -> None:
    long = naming("a", "Northmoor Tide Office", f"{HARBOUR} {THEATRE}")
    half = "They met at Estwick with Tarrow Line, Quay Works, Larch Fund, Sable Bank and Amaranth."
    assert grouped(long, naming("b", "NTO", half)) == [{"a"}, {"b"}]
    assert grouped(long, naming("b", "NTO", f"{half} Then Northmoor slept.")) == [{"a", "b"}]


def test_an_acronym_that_two_articles_spell_out_differently_is_two_bodies() -> None:
    one = describe_naming("a", "KRGW", f"The Kelp Research Guild of Wrack spoke. KRGW left. {HARBOUR}")
    other = describe_naming("b", "KRGW", f"The Kirk Road Garden Works spoke. KRGW left. {HARBOUR}")
    assert grouped(one, other) == [{"a"}, {"b"}]
    assert grouped(naming("a", "KRGW"), naming("b", "KRGW", THEATRE)) == [{"a", "b"}]


def test_a_short_form_under_a_common_surname_needs_an_event_or_a_role_in_common() -> None:
    few = "They met at Estwick with Tarrow Line about Merrowby, Quay Works, Larch Fund, Sable Bank and Yarrow."
    one, other = naming("a", "Bob Baker", few), naming("b", "Robert Baker", f"{HARBOUR} {THEATRE}")
    assert grouped(one, other) == [{"a"}, {"b"}]
    assert grouped(naming("a", "Bob Baker", few, "Senator"), naming("b", "Robert Baker", before="Sen.")) == [{"a", "b"}]


def test_other_roles_speak_against_a_short_form_and_a_surname_alone() -> None:
    lawyer = naming("a", "Joseph Quill", after=", a tax lawyer,")
    assert grouped(lawyer, naming("b", "Joe Quill", THEATRE)) == [{"a", "b"}]
    assert grouped(lawyer, naming("b", "Joe Quill", THEATRE, after=", the union director,")) == [{"a"}, {"b"}]


def test_of_two_bearers_of_a_surname_the_office_tells_who_is_meant() -> None:
    mayor, aide = naming("a", "Maren Quill", before="Mayor"), naming("b", "Jonas Quill", before="aide")
    assert grouped(mayor, aide, naming("c", "Quill", before="Mayor")) == [{"a", "c"}, {"b"}]


def test_of_two_bearers_nobody_knows_whom_a_plain_name_means() -> None:
    minister, actor = naming("a", "Maren Quillon", before="Minister"), naming("b", "Maren Quillon", THEATRE, "actor")
    plain = naming("c", "Maren Quillon", "They met at Oldcastle with Rowan Works, Sable Fund and Terrace Bank.")
    assert grouped(minister, plain) == [{"a", "c"}]
    assert grouped(minister, actor, plain) == [{"a"}, {"b"}, {"c"}]


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("The Defense Ministry in Kiev spoke.", "Moscow’s Defense Ministry spoke.", False),
        ("The Defense Ministry in Moscow spoke.", "Russia’s Defense Ministry spoke.", True),
        ("The Defense Ministry spoke.", "The Defense Ministry spoke.", False),
        (
            "The Defense Ministry spoke. Paris waits. The French, in France, left.",
            "France’s Defense Ministry spoke.",
            True,
        ),
        ("The North Korean Defense Ministry spoke.", "The Defense Ministry of South Korea spoke.", False),
    ],
)
def test_a_body_that_every_country_has_is_that_of_the_country_its_article_gives_it(
    one: str, other: str, joined: bool
) -> None:
    namings = [describe_naming(n, "Defense Ministry", f"{text} {HARBOUR}") for n, text in (("a", one), ("b", other))]
    assert (grouped(*namings) == [{"a", "b"}]) is joined


def test_a_role_is_of_who_holds_the_office_where_articles_name_the_same_people() -> None:
    pope, chief = naming("a", "Pope Francis"), naming("b", "Ada Lund-Ree", before="NATO chief")
    assert grouped(pope, naming("c", "pope")) == [{"a", "c"}]
    assert grouped(pope, naming("c", "pope", THEATRE)) == [{"a"}, {"c"}]
    assert grouped(chief, naming("c", "NATO chief")) == [{"b", "c"}]
    countries = "They met Russia and Ukraine at NATO in Moscow, Kiev and Berlin."
    old = naming("d", "Odo Finch", countries, before="NATO chief")
    assert grouped(old, naming("c", "NATO chief", countries)) == [{"c"}, {"d"}]


def test_namesakes_are_told_apart_by_roles_and_by_what_the_articles_are_about() -> None:
    minister = naming("a", "Maren Quillon", before="Harbour Minister")
    actor = naming("b", "Maren Quillon", THEATRE, before="actor")
    plain = naming("c", "Maren Quillon", THEATRE)
    assert grouped(minister, actor, plain) == [{"a"}, {"b", "c"}]
    assert grouped(minister, naming("d", "Maren Quillon", THEATRE, after=", the minister of harbours,")) == [{"a", "d"}]
    assert grouped(minister, describe_naming("e", "Maren Quillon", "Maren Quillon spoke.")) == [{"a", "e"}]


def test_far_better_known_is_who_is_meant_unless_the_roles_speak_against_it() -> None:
    many = [naming(f"a{n}", "Maren Quillon", before="Harbour Minister") for n in range(9)]
    plain, actor = naming("b", "Maren Quillon", THEATRE), naming("c", "Maren Quillon", THEATRE, before="actor")
    assert len(grouped(*many, plain)) == 1
    assert len(grouped(*many, actor)) == 2


def test_a_surname_that_fits_two_is_nobodys() -> None:
    maren, jonas, bare = naming("a", "Maren Holt"), naming("b", "Jonas Holt"), naming("c", "Holt")
    assert grouped(maren, jonas, bare) == [{"a"}, {"b"}, {"c"}]
    many = [naming(f"a{n}", "Maren Holt") for n in range(9)]
    assert grouped(*many, jonas, bare) == [{item.key.article for item in many} | {"c"}, {"b"}]


def test_a_son_is_not_his_father_unless_they_hold_one_office() -> None:
    assert grouped(naming("a", "Jon Quillon"), naming("b", "Jon Quillon Jr.")) == [{"a"}, {"b"}]
    office = [naming("a", "Jon Quillon", before="Senator"), naming("b", "Jon Quillon Jr.", before="Sen.")]
    assert grouped(*office) == [{"a", "b"}]


def test_an_acronym_joins_what_an_article_introduces_it_by() -> None:
    text = f"The Kelp Trust of Merrowby (KT) spoke. {THEATRE}"
    found = [naming("a", "Kelp Trust of Merrowby"), describe_naming("b", "KT", text)]
    text = f"The Tidal Power Union (TPW) spoke. {THEATRE}"
    assert grouped(*found) == [{"a"}, {"b"}]
    text = f"The Tidal Power Union (TPU) spoke. {THEATRE}"
    assert grouped(naming("a", "Tidal Power Union"), describe_naming("b", "TPU", text)) == [{"a", "b"}]


def test_a_shared_utterance_joins_forms_of_a_name_and_roles() -> None:
    full, short = naming("a", "Maren Holt"), naming("b", "Holt", THEATRE)
    role = naming("c", "harbour chief", THEATRE)
    assert grouped(full, short, role, shared=[(full.key, short.key), (full.key, role.key)]) == [{"a", "b", "c"}]
    other = naming("d", "Odo Finch", THEATRE)
    assert grouped(full, other, shared=[(full.key, other.key)]) == [{"a"}, {"d"}]
    assert grouped(full, other, role, shared=[(full.key, role.key), (other.key, role.key)]) == [{"a"}, {"c"}, {"d"}]


def test_a_person_joins_what_no_rule_would_and_keeps_apart_what_each_would() -> None:
    quill, finch = naming("a", "Maren Quill"), naming("b", "Odo Finch", THEATRE)
    same = settle([Judged(1, True, Side("maren quill"), Side("odo finch"))])
    assert grouped(quill, finch, settled=same) == [{"a", "b"}]
    twice = [naming("a", "Maren Quill"), naming("b", "Maren Quill"), naming("c", "Quill")]
    apart = settle([Judged(1, False, Side("maren quill", "a"), Side("maren quill", "b"))])
    assert {"a", "b"} not in [group & {"a", "b"} for group in grouped(*twice, settled=apart)]


POOL = [
    *(naming("a", "Maren Holt"), naming("b", "Holt"), naming("c", "Jonas Holt", THEATRE), naming("d", "M. Holt")),
    *(naming("e", "Maren Holt", THEATRE), naming("f", "Joe Quill"), naming("g", "Joseph Quill", before="Senator")),
    *(
        naming("h", "harbour chief"),
        naming("i", "NTO"),
        naming("j", "Northern Tide Office"),
        naming("k", "Mareen Holtt"),
    ),
]
KEYS = [item.key for item in POOL]
pairs = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=4)
sides = st.sampled_from([*(Side(key.name) for key in KEYS), *(Side(key.name, key.article) for key in KEYS)])
judged = st.lists(st.tuples(st.booleans(), sides, sides).filter(lambda item: item[1] != item[2]), max_size=4)


@settings(deadline=None, derandomize=True, max_examples=30)
@given(st.permutations(POOL), pairs, judged)
def test_no_order_changes_groups_and_a_persons_word_holds(
    order: list[Naming], shared: list[tuple[Key, Key]], said: list[tuple[bool, Side, Side]]
) -> None:
    settled = settle([Judged(n, *item) for n, item in enumerate(said, 1)])
    groups = group_namings(order, shared=shared, settled=settled)
    assert groups == group_namings(POOL, shared=[pair[::-1] for pair in shared], settled=settled)
    assert sorted(key.article for group in groups for key in group) == sorted(key.article for key in KEYS)
    of = {key: n for n, group in enumerate(groups) for key in group}
    for number, (same, one, other) in enumerate(said, 1):
        for a in KEYS:
            for b in KEYS:
                if number in settled.overruled or not (one.covers(side(a)) and other.covers(side(b))):
                    continue
                if same:
                    assert of[a] == of[b]
                elif a != b and one.name != other.name:
                    assert of[a] != of[b]


def side(key: Key) -> Side:
    return Side(key.name, key.article)


def test_every_order_of_a_small_record_gives_the_same() -> None:
    first = group_namings(POOL[:5])
    assert all(group_namings(order) == first for order in permutations(POOL[:5]))
