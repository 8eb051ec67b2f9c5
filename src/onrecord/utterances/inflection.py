"""A folded word in, the words out that it may be a form of: "needed" of "need", "went" of "go", "crises" of "crisis".

Irregular forms come from a table, regular ones from their endings. The endings do not say all ("planed" is a form of
"plane" or, misspelled, of "plan"), so a word has several bases, some of which are no words; two words are forms of one
where they have a base in common.
"""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = """
    be am is are was were been being | have has had having | do does did done doing | go goes went gone going |
    arise arose arisen | awake awoke awoken | bear bore borne born | beat beaten | become became | begin began begun |
    bend bent | bet | bind bound | bite bit bitten | bleed bled | blow blew blown | break broke broken | breed bred |
    bring brought | build built | burn burnt | buy bought | catch caught | choose chose chosen | come came | cost |
    creep crept | cut | deal dealt | dig dug | draw drew drawn | dream dreamt | drink drank drunk | drive drove driven |
    eat ate eaten | fall fell fallen | feed fed | feel felt | fight fought | find found | flee fled | fly flew flown |
    forbid forbade forbidden | forget forgot forgotten | forgive forgave forgiven | freeze froze frozen |
    get got gotten | give gave given | grind ground | grow grew grown | hang hung | hear heard | hide hid hidden |
    hit | hold held | hurt | keep kept | kneel knelt | know knew known | lay laid | lead led | lean leant |
    leap leapt | learn learnt | leave left | lend lent | let | lie lay lain lying | light lit | lose lost | make made |
    mean meant | meet met | mistake mistook mistaken | overcome overcame | overthrow overthrew overthrown | pay paid |
    prove proven | put | quit | read | ride rode ridden | ring rang rung | rise rose risen | run ran | say said |
    see saw seen | seek sought | sell sold | send sent | set | shake shook shaken | shed | shine shone |
    shoot shot | show shown | shrink shrank shrunk | shut | sing sang sung | sink sank sunk | sit sat | sleep slept |
    slide slid | speak spoke spoken | speed sped | spend spent | spill spilt | spin spun | spread |
    spring sprang sprung |
    stand stood | steal stole stolen | stick stuck | sting stung | strike struck stricken | strive strove striven |
    swear swore sworn | sweep swept | swell swollen | swim swam swum | swing swung | take took taken |
    teach taught | tear tore torn | tell told | think thought | throw threw thrown | tread trod trodden |
    undergo underwent undergone | understand understood | undertake undertook undertaken | uphold upheld |
    wake woke woken | wear wore worn | weave wove woven | weep wept | win won | wind wound |
    withdraw withdrew withdrawn |
    withhold withheld | withstand withstood | write wrote written | die dying | tie tying |
    man men | woman women | child children | person people | foot feet | tooth teeth | goose geese | mouse mice |
    life lives | wife wives | knife knives | leaf leaves | half halves | self selves | shelf shelves | thief thieves |
    loaf loaves | wolf wolves | calf calves | crisis crises | analysis analyses | basis bases | thesis theses |
    hypothesis hypotheses | diagnosis diagnoses | criterion criteria | phenomenon phenomena | medium media |
    datum data | bacterium bacteria | hero heroes | potato potatoes | will would | shall should | can could | may might
"""
_BASES: dict[str, tuple[str, ...]] = {}
for _forms in _IRREGULAR.split("|"):
    _base, *_others = _forms.split()
    for _form in (_base, *_others):
        _BASES[_form] = (*_BASES.get(_form, ()), _base)
_ALONE = frozenset(
    """
    news goods customs physics politics economics arms means series species united thing during nothing
    something anything everything morning evening ceiling wedding building sibling always perhaps
    """.split()
)
"""Words that look like a form of another and are none."""
_SHORTEST = 3  # letters of a base
_SINGULAR_ENDS = ("ss", "us", "is")


@lru_cache(maxsize=1 << 14)
def find_bases(form: str) -> frozenset[str]:
    """Return the words that the folded word `form` may be a form of, itself among them.

    >>> sorted(find_bases("stopped")), sorted(find_bases("went")), sorted(find_bases("cities"))
    (['stop', 'stopp', 'stoppe', 'stopped'], ['go', 'went'], ['citie', 'cities', 'city'])
    """
    form = form.removesuffix("'s").removesuffix("s'") or form
    if form in _ALONE:
        return frozenset({form})
    bases = {form, *_BASES.get(form, ())}
    if form.endswith("ing"):
        bases |= _strip(form[:-3])
    elif form.endswith("ied") or form.endswith("ies"):
        bases |= {form[:-3] + "y", form[:-1]}
    elif form.endswith("ed"):
        bases |= _strip(form[:-2])
    elif form.endswith("s") and not form.endswith(_SINGULAR_ENDS):
        bases.add(form[:-1])
        if form.endswith(("ches", "shes", "xes", "zes", "sses", "oes")):
            bases.add(form[:-2])
    return frozenset(base for base in bases if len(base) >= _SHORTEST or base == form or base in _BASES)


def _strip(stem: str) -> set[str]:
    """Return the words that a stem before "ed" or "ing" may come from: "plan" and "plann", "make" and "mak"."""
    if not any(letter in "aeiouy" for letter in stem) or len(stem) < _SHORTEST - 1:
        return set()
    found = {stem, stem + "e"}
    if len(stem) > _SHORTEST and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        found.add(stem[:-1])
    return found


def share_base(one: str, other: str) -> bool:
    """Say whether two folded words may be forms of one word."""
    return one == other or not find_bases(one).isdisjoint(find_bases(other))
