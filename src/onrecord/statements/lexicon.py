"""The word lists of the untrained tagger: cue verbs with their forms, closed word classes, titles, roles.

Cue verbs are grouped by what they govern, since that tells where the content stands:

- SAY takes a clause or a quotation ("said that ...", "..., she added");
- TELL takes a hearer first ("told reporters that ...");
- ASK takes a hearer and what is wanted ("urged allies to ...");
- CALL takes somebody or something and what it is called ("called the plan “a trap”").
"""

from __future__ import annotations

_SAY = """
acknowledge add admit advise affirm agree allege announce answer argue assert aver bark boast brag caution charge
chant chide claim clarify comment complain concede conclude concur confess confide confirm contend continue counter
crow cry declare decree deny disclose elaborate emphasise emphasize enthuse exclaim explain fume gripe grumble gush
hint imply indicate insist interject interrupt intone joke lament maintain mention moan mock muse mutter note object
observe offer opine ponder post praise predict proclaim promise pronounce propose protest quip rail reaffirm reason
reassure recall recommend recount reflect reiterate remark repeat reply report respond retort reveal say scoff
scold scream shout shrug sigh signal snap sneer specify speculate state stipulate stress suggest surmise swear tease
testify theorize threaten thunder tout tweet underline underscore vow warn whisper wonder write yell pledge point
observe rule estimate forecast bemoan decry demand caution recap summarise summarize grouse
blog email text read reckon posit postulate venture volunteer question threaten
"""
# Verbs of speech only beside a quotation: "“Go,” she laughed".
_UTTER = """
share sing caption begin laugh smile finish chuckle recite intone wail groan sob giggle hiss bellow holler beam cheer
"""
_TELL = "tell remind assure inform notify convince reassure warn advise promise alert caution brief"
_ASK = "ask urge order beg implore beseech press instruct exhort encourage direct"
_CALL = """
call describe accuse blame dub label brand criticise criticize denounce dismiss blast slam hail condemn deem
characterise characterize deride decry mock praise portray liken compare thank attack ridicule credit cite quote
reference bemoan tout depict paint
"""
_EXPRESS = "express voice"
_IRREGULAR = {
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "sing": ("sings", "sang", "sung", "singing"),
    "begin": ("begins", "began", "begun", "beginning"),
    "sob": ("sobs", "sobbed", "sobbed", "sobbing"),
    "read": ("reads", "read", "read", "reading"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "beseech": ("beseeches", "besought", "besought", "beseeching"),
    "shrug": ("shrugs", "shrugged", "shrugged", "shrugging"),
    "quip": ("quips", "quipped", "quipped", "quipping"),
    "brag": ("brags", "bragged", "bragged", "bragging"),
    "snap": ("snaps", "snapped", "snapped", "snapping"),
    "concur": ("concurs", "concurred", "concurred", "concurring"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "beg": ("begs", "begged", "begged", "begging"),
    "slam": ("slams", "slammed", "slammed", "slamming"),
    "dub": ("dubs", "dubbed", "dubbed", "dubbing"),
    "recap": ("recaps", "recapped", "recapped", "recapping"),
    "aver": ("avers", "averred", "averred", "averring"),
    "blog": ("blogs", "blogged", "blogged", "blogging"),
    "rule": ("rules", "ruled", "ruled", "ruling"),
    "paint": ("paints", "painted", "painted", "painting"),
    "tout": ("touts", "touted", "touted", "touting"),
}


def _forms(verb: str) -> tuple[str, str, str, str]:
    """Return the third person, past, participle and -ing form of `verb`."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb + "d", (verb if verb.endswith("ee") else verb[:-1]) + "ing"
    third = verb + "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else verb + "s"
    return third, verb + "ed", verb + "ed", verb + "ing"


def _group(words: str) -> dict[str, str]:
    """Return every form of the verbs in `words` with its lemma."""
    return {form: verb for verb in words.split() for form in (verb, *_forms(verb))}


UTTER = _group(_UTTER)
SAY = {**UTTER, **_group(_SAY)}
TELL = _group(_TELL)
ASK = _group(_ASK)
CALL = _group(_CALL)
EXPRESS = _group(_EXPRESS)
LEMMAS = {**EXPRESS, **CALL, **ASK, **TELL, **SAY}
SPEECH_FORMS = frozenset(LEMMAS)
# Forms that end a subject whatever follows.
TOLD = frozenset("said says told tells wrote writes added warned".split())
# Irregular past forms of common verbs, by which a predicate is known.
PAST = frozenset(
    """left went came took made ran gave got held led lost met put sat saw sent set spoke stood won became began
    brought built bought caught chose cut drew drove ate fell felt fought found flew grew had heard hit kept knew
    laid lay lent let meant paid quit rose sold shot shut slept spent split spread struck swept taught thought threw
    understood voted woke wore did was were has is will won't""".split()
)
ING_FORMS = frozenset(form for form in SPEECH_FORMS if form.endswith("ing"))
BASE_FORMS = frozenset(LEMMAS.values())
# Forms that are as often nouns or adjectives: a cue only where a subject and a content leave no doubt.
NOUN_LIKE = frozenset(
    """claim claims report reports call calls note notes comment comments post posts promise promises pledge pledges
    charge charges answer answers reply replies offer offers tweet tweets project projects estimate estimates forecast
    forecasts point points state states blog blogs email emails text texts read reads press order orders question
    questions attack attacks blame praise credit label labels brand brands demand demands concern concerns vow vows
    response reason reasons warning saying writing posting mention rule rules ruling remark remarks object objects
    protest protests reading reporting calling ruled list process slam signal signals joke jokes hint hints brief
    direct text paint alert alerts advise thank thanks vote contrast compare quote quotes cite reference stress
    alleged estimated projected recall recalls""".split()
)
# Verbs that introduce speech only with a clause or a quotation: an object of their own makes them something else.
CLAUSE_ONLY = frozenset(
    """add offer continue post point read rule project charge reveal report confirm deny reflect signal threaten
    object agree answer maintain conclude recall suggest indicate hint imply estimate forecast specify state propose
    recommend text email blog demand clarify mention relate volunteer venture tease verify""".split()
)
# Verbs that take a noun as often as a clause: the noun alone is no statement ("announced a package").
OBJECT_VERBS = frozenset(
    """write claim announce pledge promise report tweet interrupt shrug disclose concede declare offer mention
    thank blog post text email denounce""".split()
)
# Verbs that may follow a whole clause without quotation marks: "The dam will hold, officials said".
POSTPONED = frozenset(
    """say tell add report note write announce explain argue claim warn acknowledge suggest confirm estimate predict
    admit concede point insist recall testify state contend maintain assert caution reveal disclose stress tweet
    emphasize emphasise observe allege lament promise vow""".split()
)
# Verbs whose content may be an infinitive: "vowed to", "promised to".
TO_VERBS = frozenset("pledge vow promise threaten".split())

ABBREVIATIONS = frozenset(
    """mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt cmdr adm rev hon pres prof st jr sr vs inc corp co
    jan feb mar apr jun jul aug sept sep oct nov dec no ave blvd dept dist maj ret d r del ala ariz ark calif colo conn
    fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo""".split()
)
DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some many most several few all both other another
    any each every no one two three four five six seven eight nine ten more less half dozens hundreds""".split()
)
# Time words that are also names: "May said", "Day said".
NAME_TIMES = frozenset("may august april june jan jun mar dec day summer winter".split())
PERSONAL = frozenset("he she they".split())
NOMINATIVE = frozenset("he she they it there we i".split())
BE = frozenset("is are was were be been being 's 're get got gets".split())
AUXILIARIES = frozenset("has have had did does do would will could can should may might must".split())
MODALS = frozenset("would could should can may might must shall cannot".split())
NEGATIONS = frozenset("not never n't didn't doesn't don't wouldn't won't hasn't haven't couldn't can't isn't".split())
CONJUNCTIONS = frozenset("and but or so yet nor plus & then".split())
SUBORDINATORS = frozenset(
    """as while when because although though if since after before until unless whereas where whether once
    whenever that than which""".split()
)
PREPOSITIONS = frozenset(
    """in on at during for with by from to of about after before amid among against into over under between through
    via despite following within without since until per toward towards around across near outside inside regarding
    ahead alongside throughout upon like unlike because according along""".split()
)
ADVERBS = frozenset(
    """also later then still again even once twice now often sometimes always only just already further
    however meanwhile instead therefore thus indeed perhaps nevertheless nonetheless moreover furthermore additionally
    too yet first finally soon earlier ago afterward afterwards next besides otherwise never ever there here
    today yesterday tomorrow tonight himself herself themselves itself long simply reportedly
    back aloud so well far""".split()
)
TIME_WORDS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.
    today yesterday tonight week weeks month months year years morning afternoon evening night weekend day days
    earlier later recently last this next late early previous spring summer autumn fall winter hour hours minutes
    """.split()
)
MONTHS_OR_DAYS = frozenset(
    word
    for word in TIME_WORDS
    if word[:3] in "mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec".split()
) - {"month", "months"}
HEARERS = frozenset(
    """reporters journalists supporters lawmakers voters viewers listeners readers delegates members officials police
    investigators staff employees donors aides friends followers fans colleagues officers senators congress parliament
    people attendees crowds students audiences investors analysts shareholders jurors prosecutors ministers allies
    state television newspapers media radio us me him her them you""".split()
)
