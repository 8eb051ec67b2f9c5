import pytest

from onrecord.articles.people import clean_authors, outlet_of_team


@pytest.mark.parametrize(
    ("given", "outlet", "names"),
    [
        (["By Orla Marsh"], None, ("Orla Marsh",)),
        (["Orla Marsh, Bo Field and Cy Dune"], None, ("Orla Marsh", "Bo Field", "Cy Dune")),
        (["Orla Marsh, senior reporter"], None, ("Orla Marsh",)),
        (["Orla Marsh", "orla marsh"], None, ("Orla Marsh",)),
        (["Example Courier", "Orla Marsh"], "Example Courier", ("Orla Marsh",)),
        (["https://a.example/orla", "orla@a.example", "admin", "By", "", "123"], None, ()),
        (["Orla Marsh Jr."], None, ("Orla Marsh Jr.",)),
        (["Orla Marsh Contributor"], None, ("Orla Marsh",)),
        (["Orla Marsh for Example Courier"], None, ("Orla Marsh",)),
        (["Orla Marsh", "Example News"], None, ("Orla Marsh",)),
        (["a " * 60], None, ()),
    ],
)
def test_authors_are_names_and_nothing_else(given: list[str], outlet: str | None, names: tuple[str, ...]) -> None:
    assert clean_authors(given, outlet) == names


def test_a_team_names_its_outlet() -> None:
    assert outlet_of_team("The Example Courier news desk") == "The Example Courier"
    assert outlet_of_team("Example Courier's editorial board") == "Example Courier"
    assert outlet_of_team("Orla Marsh") is None
    assert outlet_of_team("Back to Newsroom") is None
