"""Words that name a country, its people, its capital or its parties in, the country in one form out."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.text import fold

_COUNTRIES = """
us u.s usa american americans america: washington gop republicans democrats
uk u.k british britain: london westminster whitehall tories
russia russian russians: moscow kremlin
ukraine ukrainian ukrainians: kiev kyiv
china chinese: beijing
france french: paris
germany german germans: berlin
italy italian italians: rome
spain spanish: madrid
portugal portuguese: lisbon
netherlands dutch: hague
belgium belgian belgians: brussels
ireland irish: dublin
scotland scottish: edinburgh
wales welsh: cardiff
england english:
switzerland swiss: bern
austria austrian austrians: vienna
poland polish: warsaw
czech: prague
hungary hungarian hungarians: budapest
romania romanian romanians: bucharest
bulgaria bulgarian bulgarians: sofia
greece greek greeks: athens
turkey turkish: ankara
sweden swedish: stockholm
norway norwegian norwegians: oslo
denmark danish: copenhagen
finland finnish: helsinki
estonia estonian estonians: tallinn
latvia latvian latvians: riga
lithuania lithuanian lithuanians: vilnius
serbia serbian serbians: belgrade
croatia croatian croatians: zagreb
bosnia bosnian bosnians: sarajevo
georgia georgian georgians: tbilisi
armenia armenian armenians: yerevan
azerbaijan azerbaijani: baku
kazakhstan kazakh: astana
uzbekistan uzbek: tashkent
belarus belarusian belarusians: minsk
moldova moldovan moldovans: chisinau
israel israeli israelis: jerusalem
palestine palestinian palestinians: ramallah gaza hamas
egypt egyptian egyptians: cairo
syria syrian syrians: damascus
iraq iraqi iraqis: baghdad
iran iranian iranians: tehran
saudi saudis: riyadh
lebanon lebanese: beirut
jordan jordanian jordanians: amman
yemen yemeni yemenis: sanaa
qatar qatari: doha
kuwait kuwaiti:
libya libyan libyans: tripoli
tunisia tunisian tunisians: tunis
algeria algerian algerians: algiers
morocco moroccan moroccans: rabat
sudan sudanese: khartoum
ethiopia ethiopian ethiopians:
kenya kenyan kenyans: nairobi
uganda ugandan ugandans: kampala
tanzania tanzanian:
rwanda rwandan rwandans: kigali
congo congolese: kinshasa
nigeria nigerian nigerians: abuja
ghana ghanaian ghanaians: accra
mali malian malians: bamako
somalia somali somalis: mogadishu
zimbabwe zimbabwean zimbabweans: harare
india indian indians: delhi
pakistan pakistani pakistanis: islamabad
bangladesh bangladeshi: dhaka
afghanistan afghan afghans: kabul
nepal nepalese: kathmandu
myanmar burmese: naypyidaw
thailand thai thais: bangkok
vietnam vietnamese: hanoi
cambodia cambodian cambodians:
malaysia malaysian malaysians:
indonesia indonesian indonesians: jakarta
philippines philippine filipino filipinos: manila
japan japanese: tokyo
korea korean koreans:
taiwan taiwanese: taipei
mongolia mongolian mongolians:
australia australian australians: canberra
canada canadian canadians: ottawa
mexico mexican mexicans:
brazil brazilian brazilians: brasilia
argentina argentine:
chile chilean chileans: santiago
colombia colombian colombians: bogota
venezuela venezuelan venezuelans: caracas
peru peruvian peruvians: lima
bolivia bolivian bolivians:
cuba cuban cubans: havana
haiti haitian haitians:
"""
_ROWS = [[half.split() for half in row.split(":")] for row in _COUNTRIES.strip().splitlines()]
_COUNTRY = {word: names[0] for names, _ in _ROWS for word in names}
_CAPITAL = {word: names[0] for names, capitals in _ROWS for word in capitals}
_FEWEST = 3  # mentions of the one country that an article is about ...
_MOST_OFTEN = 3  # ... and how many times more than of any other
_MENTION = re.compile(r"(?<![\w.])(?:U\.[SK]\b|US\b|UK\b|USA\b|[^\W\d_a-z][^\W\d_]{3,}\b)")


def country_of(word: str) -> str | None:
    """Return the country that a folded word or its adjective names, None where it names none.

    >>> country_of("russian"), country_of("russia"), country_of("moscow")
    ('russia', 'russia', None)
    """
    return _COUNTRY.get(word)


def country_meant(word: str) -> str | None:
    """Return the country that a folded word means, as a capital or a party does, None where it means none.

    >>> country_meant("moscow"), country_meant("estwick")
    ('russia', None)
    """
    return _COUNTRY.get(word) or _CAPITAL.get(word)


def count_countries(text: str) -> Counter[str]:
    """Return how often `text` names each country, its people, its capital or the parties and houses of its politics."""
    meant = (country_meant(fold(found.group()).strip(".")) for found in _MENTION.finditer(text))
    return Counter(country for country in meant if country)


def find_home(counts: Counter[str]) -> str | None:
    """Return the country that a text is about by how often it names each: one far more than any other, None where none.

    >>> find_home(Counter(ireland=3)), find_home(Counter(ireland=3, france=2))
    ('ireland', None)
    """
    first, second, *_ = [*counts.most_common(2), (None, 0), (None, 0)]
    return first[0] if first[1] >= max(_FEWEST, _MOST_OFTEN * second[1]) else None
