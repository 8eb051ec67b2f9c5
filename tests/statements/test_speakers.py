"""A source resolves to the right name, or to nobody."""

from __future__ import annotations

import pytest

from onrecord.statements import find_statements


def speakers(text: str, title: str | None = None) -> list[str | None]:
    return [found.speaker for found in find_statements(text, title=title)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Harbour Minister Mara Quill said the gates leak.", "Mara Quill"),
        ("The Estwick harbour board said the gates leak.", "Estwick harbour board"),
        ("Norland said the gates leak. Crews left Norland in the night.", "Norland"),
        ("The U.S. said the gates leak.", "U.S."),
        ("Secretary of State Ann Rook said the gates leak.", "Ann Rook"),
        ("Estwick's Ann Rook said the gates leak.", "Ann Rook"),
        ("Freedom of speech campaigner Ann Rook said the gates leak.", "Ann Rook"),
        ("Ann Rook of the Vale Institute said the gates leak.", "Ann Rook"),
        ("Governor of Estwick Ann Rook said the gates leak.", None),
        ("Speaker of the House Ann Rook said the gates leak.", "Ann Rook"),
        ("To the Vale Post Rook said the gates leak. Ann Rook smiled.", "Ann Rook"),
        ("To the Vale Post Rook said the gates leak.", "Vale Post Rook"),
        ("The finance ministry said the gates leak.", "finance ministry"),
        ("The Deckhands’ Union said the gates leak.", "Deckhands’ Union"),
        ("Greta Ims farms on Sorrel Island. Ims said the gates leak.", "Greta Ims"),
        ("The Vale Authority puts it at 40 crowns and says that the gates leak.", "Vale Authority"),
        ("Officials said the gates leak.", None),
        ("A spokesman for the board said the gates leak.", None),
        ("Some critics said the gates leak.", None),
        ("The minister said the gates leak.", None),
        ("He said the gates leak.", None),
        ("Emails suggested that the gates leak.", None),
        ("Mara Quill and Ann Rook said the gates leak.", None),
    ],
)
def test_source_in_one_sentence(text: str, speaker: str | None) -> None:
    assert speakers(text)[0] == speaker


def test_surname_stands_for_the_fullest_name_in_the_article() -> None:
    assert speakers("Quill said the gates leak. The board backs Mara Quill.") == ["Mara Quill"]


def test_title_gives_the_fullest_name_where_the_text_does_not() -> None:
    assert speakers("Quill said the gates leak.", "Mara Quill: gates leak") == ["Mara Quill"]


def test_surname_of_two_people_is_unknown() -> None:
    text = "Mara Quill met Tom Quill on the quay.\nQuill said the gates leak."
    assert speakers(text) == [None]


def test_pronoun_stands_for_the_latest_speaker() -> None:
    text = "Mara Quill said the gates leak.\nShe added that crews were on their way."
    assert speakers(text) == ["Mara Quill", "Mara Quill"]


def test_pronoun_stands_for_a_later_subject() -> None:
    text = "Mara Quill said the gates leak.\nDoctor Tom Hale walked the wall. He said it would hold."
    assert speakers(text) == ["Mara Quill", "Tom Hale"]


def test_pronoun_of_the_other_gender_is_unknown() -> None:
    text = "Mrs. Mara Quill said the gates leak.\nHe added that crews were on their way."
    assert speakers(text) == ["Mara Quill", None]


def test_pronoun_after_an_unnamed_person_is_unknown() -> None:
    text = "Mara Quill said the gates leak.\nA spokesman said more would come. He said it would be soon."
    assert speakers(text) == ["Mara Quill", None, None]


def test_form_of_address_of_a_namesake_is_not_one_s_own() -> None:
    text = "Tom Quill, the mayor, met Ada Quill. Ms Quill left.\nThe mayor spoke.\n“It will hold,” he said."
    assert speakers(text) == ["Tom Quill"]


def test_pronoun_far_from_anybody_is_unknown() -> None:
    text = "Mara Quill said the gates leak.\nIt rained.\nThe river rose.\nCrews left.\nShe said it was over."
    assert speakers(text)[-1] is None


def test_role_stands_for_the_one_who_has_it() -> None:
    text = "River board director Mara Quill said the gates leak.\n“We will mend them,” said the board chief."
    assert speakers(text) == ["Mara Quill", "Mara Quill"]


def test_role_that_an_apposition_gives_is_learned() -> None:
    text = "Tom Hale, mayor of Estwick, walked the wall.\n“It will hold,” the mayor said."
    assert speakers(text) == ["Tom Hale"]


def test_who_stands_for_the_name_before_it() -> None:
    assert speakers("Crews met Mara Quill, who said that the gates leak.") == ["Mara Quill"]


def test_short_name_of_a_body_stands_for_the_one_named() -> None:
    text = "The Norland defence ministry said the gates leak.\nThe ministry added that crews were on their way."
    assert speakers(text) == ["Norland defence ministry", "Norland defence ministry"]


def test_name_after_a_role_is_the_speaker() -> None:
    text = "The leader of the crews, Jonas Pell, said the gates leak.\n“They do,” said its chief executive, Renata Osk."
    assert speakers(text) == ["Jonas Pell", "Renata Osk"]


def test_pronoun_after_a_role_with_its_name() -> None:
    text = "The harbourmaster, Lena Marsh, was blunt.\n“The gates leak,” she said."
    assert speakers(text) == ["Lena Marsh"]


def test_body_s_name_in_small_letters_stands_for_the_one_named() -> None:
    text = "The Estwick Port Authority shut its hall.\n“The gates leak,” the port authority said."
    assert speakers(text) == ["Estwick Port Authority"]


def test_role_of_a_body_is_not_the_body() -> None:
    text = "Mara Quill, director of the Vale River Authority, came.\nThe director of the Vale River Authority said the gates leak."
    assert speakers(text) == ["Mara Quill"]


def test_reason_is_given() -> None:
    [found] = find_statements("Mara Quill said the gates leak.")
    assert found.speaker_reason == "named"


@pytest.mark.parametrize(
    "quoted", ["“Crooked Mara Quill must go,” Tom Hale wrote.", "“Little Mara must go,” Tom Hale wrote."]
)
def test_epithet_inside_a_quotation_is_no_part_of_a_name(quoted: str) -> None:
    text = f"Mara Quill met the crews.\n{quoted}\nQuill said the gates leak."
    assert speakers(text)[-1] == "Mara Quill"


def test_epithet_before_a_surname_or_given_name_stands_for_the_person() -> None:
    text = "Mara Quill met the crews.\nCrooked Mara said the gates leak."
    assert speakers(text) == ["Mara Quill"]


def test_word_that_stands_once_before_a_name_given_often_is_no_part_of_it() -> None:
    text = "Anglophile Mara Quill met the crews. Mara Quill left. Mara Quill slept. Mara Quill ate.\nQuill said the gates leak."
    assert speakers(text) == ["Mara Quill"]


def test_name_of_two_surnames_keeps_its_given_name() -> None:
    text = (
        "Ada Fenn Quill met crews. Fenn Quill left. Fenn Quill slept. Fenn Quill ate.\nFenn Quill said the gates leak."
    )
    assert speakers(text) == ["Ada Fenn Quill"]


def test_form_that_only_a_quotation_has_is_no_fuller_name() -> None:
    text = "Mara Quill met the crews.\n“Mara Ada Quill is late,” Tom Hale said.\nQuill said the gates leak."
    assert speakers(text)[-1] == "Mara Quill"


def test_she_is_nobody_whom_the_article_calls_he_more_than_once() -> None:
    text = "Robin Hale lost his keys. Robin Hale sold his boat. Robin Hale lost his hat. Robin Hale fed her cat.\nShe said the gates leak."
    assert speakers(text) == [None]


def test_quotation_without_a_cue_does_not_carry_on_over_what_another_person_does() -> None:
    text = "“The gates leak,” said Mara Quill. Tom Hale shook his head.\n“Nobody looked at the pumps for a whole year.”"
    assert "Mara Quill" not in speakers(text)[1:]
