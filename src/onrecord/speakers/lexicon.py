"""Word lists for names: forms of address, roles and their fields, words of bodies. Folded throughout."""

from __future__ import annotations

from onrecord.speakers.given_names import SHORT_FORMS

ADDRESSES = frozenset(
    """mr mrs ms miss mx sir dame lord lady dr doctor prof professor rev reverend fr father sister imam rabbi
    president prime minister premier secretary general secretary-general gov governor sen senator sens rep reps
    representative congressman congresswoman councillor councilor councilman councilwoman mayor chancellor king queen
    prince princess pope sheikh emir sultan judge justice chief chairman chairwoman chair chairperson director deputy
    vice former ex acting interim spokesman spokeswoman spokesperson ambassador envoy commander colonel col lieutenant
    lt captain capt major maj sergeant sgt admiral adm gen brig cmdr bishop archbishop cardinal officer detective
    inspector superintendent sheriff constable attorney leader speaker whip hon honourable honorable mp msp mep
    president-elect vice-president ceo rival""".split()
)
"""Words that may stand before a name and are no part of it."""

SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
"""What tells a son from his father, each with its one form."""

AFTER_NAMES = frozenset("md phd mba esq qc kc obe cbe mbe mp msp mep dds jd".split())
"""Letters behind a name that are no part of it."""

PARTICLES = frozenset("de del della di da do dos du la le van von der den el al bin ibn ben abu ter ten st san".split())
"""Small words that begin a surname."""

GIVEN_PARTICLES = frozenset("ben van al abu della da san st".split())
"""Those of them that are given names too, where they stand first."""

ARTICLES = frozenset(("al", "el"))
"""Those of them that may be left out."""

BODY_WORDS = frozenset(
    """ministry department campaign committee government administration party agency company council court army navy
    military union group embassy police force forces authority bureau commission board bank church university college
    school hospital institute foundation association federation league alliance coalition network newspaper magazine
    outlet paper station firm corporation corp inc ltd llc plc gmbh co organization organisation office service
    services parliament senate house congress cabinet kremlin regulator watchdog charity trust society club team
    tribunal assembly directorate secretariat staff command post times journal tribune herald news press center fund
    treasury palace pentagon delegation consulate airline airlines utility publisher website site blog nations states
    republicans democrats conservatives liberals tories greens pac media radio television studios records systems
    industries holdings partners airport museum library theatre laboratory laboratories project initiative movement
    front brigade state exchange reserve guard patrol corps supporters officials""".split()
)
"""Words that a person's name does not hold and a body's does."""

OFFICES = frozenset(
    """ministry department campaign committee agency council force authority bureau commission board embassy army navy
    office directorate secretariat treasury delegation consulate regulator foundation trust""".split()
)
"""Those of them that are one for each country, candidate or task, and are named without it where it is clear."""

NATIONAL = frozenset(
    "ministry parliament cabinet army navy military government treasury court bank party congress".split()
)
"""Those of them of which each country has one that needs no other name than its task's."""

FEDERAL = frozenset("state defense justice labor commerce treasury agriculture interior energy veterans".split())
"""What the departments of the United States are for that are called by it alone."""

FEDERAL_PARTIES = frozenset(("democratic", "republican"))
"""What the parties of the United States are called."""

FEDERAL_CHAMBERS = frozenset(("house", "senate"))
"""What a committee of the Congress of the United States is of."""

FEDERAL_COMMITTEES = frozenset(
    "committee select intelligence armed services foreign relations homeland security".split()
)
"""What those of their committees are called that no state's parliament has."""

OFTEN_OTHERWISE = frozenset("georgia jordan congo korea".split())
"""Names of countries that mean something else as often."""

BODY_FORMS = {
    "defence": "defense",
    "labour": "labor",
    "centre": "center",
    "organisation": "organization",
    "programme": "program",
    "dept": "department",
    "univ": "university",
    "govt": "government",
    "natl": "national",
    "intl": "international",
    "1st": "first",
    "2nd": "second",
    "2d": "second",
    "3rd": "third",
    "3d": "third",
    "4th": "fourth",
    "5th": "fifth",
    "6th": "sixth",
    "7th": "seventh",
    "8th": "eighth",
    "9th": "ninth",
    "10th": "tenth",
    "11th": "eleventh",
    "12th": "twelfth",
}
"""The one form of a word of a body's name that is written in several."""

COUNTRIES_OF_TWO = {("united", "states"): "us", ("united", "kingdom"): "uk"}
"""Names of countries in two words, each with its one form inside a longer name."""

COMPANY_ENDS = frozenset("group inc incorporated ltd limited llc plc corp corporation co gmbh".split())
"""What may be left out behind a name."""

NO_BODY_WORD = frozenset("affairs of the for and in on at to a an & inc ltd llc plc corp co gmbh".split())
"""Words of a body's name that tell it from no other."""

PLACES = frozenset(
    """us uk u.s u.k usa american america british britain english england scottish scotland welsh wales irish ireland
    russian russia ukrainian ukraine chinese china french france german germany italian italy spanish spain
    portuguese portugal dutch netherlands belgian belgium swiss switzerland austrian austria polish poland czech
    hungarian hungary romanian romania bulgarian bulgaria greek greece turkish turkey swedish sweden norwegian norway
    danish denmark finnish finland estonian estonia latvian latvia lithuanian lithuania serbian serbia croatian
    croatia bosnian bosnia georgian georgia armenian armenia azerbaijani azerbaijan kazakh kazakhstan uzbek
    uzbekistan belarusian belarus moldovan moldova israeli israel palestinian palestine egyptian egypt syrian syria
    iraqi iraq iranian iran saudi lebanese lebanon jordanian jordan yemeni yemen qatari qatar emirati kuwaiti kuwait
    libyan libya tunisian tunisia algerian algeria moroccan morocco sudanese sudan ethiopian ethiopia kenyan kenya
    ugandan uganda tanzanian tanzania rwandan rwanda congolese congo nigerian nigeria ghanaian ghana malian mali
    somali somalia zimbabwean zimbabwe indian india pakistani pakistan bangladeshi bangladesh afghan afghanistan
    nepalese nepal burmese myanmar thai thailand vietnamese vietnam cambodian cambodia malaysian malaysia indonesian
    indonesia philippine philippines filipino japanese japan korean korea taiwanese taiwan mongolian mongolia
    australian australia canadian canada mexican mexico brazilian brazil argentine argentina chilean chile colombian
    colombia venezuelan venezuela peruvian peru bolivian bolivia cuban cuba haitian haiti european europe african
    africa asian asia north south east west northern southern eastern western new federal national state""".split()
)
"""Words that say whose a body is: without them it may be anybody's."""

FIELDS: dict[str, frozenset[str]] = {
    "state": frozenset(
        """president premier minister secretary chancellor governor mayor senator representative congressman
        congresswoman lawmaker legislator politician councillor councilor councilman councilwoman mp msp mep democrat
        republican candidate nominee contender frontrunner diplomat ambassador envoy king queen prince princess emir
        sultan leader whip commissioner delegate assemblyman assemblywoman alderman strategist pollster spokesman
        spokeswoman spokesperson adviser advisor aide treasurer speaker lobbyist dictator statesman""".split()
    ),
    "arms": frozenset(
        """commander colonel general lieutenant captain major admiral sergeant soldier corporal private marine
        brigadier fighter""".split()
    ),
    "law": frozenset(
        """lawyer attorney solicitor barrister counsel prosecutor judge justice magistrate sheriff detective inspector
        superintendent constable policeman officer trooper ombudsman coroner""".split()
    ),
    "learning": frozenset(
        """professor academic scholar researcher scientist historian economist lecturer psychologist sociologist
        physicist biologist chemist astronomer geologist archaeologist philosopher expert analyst fellow dean provost
        demographer climatologist seismologist""".split()
    ),
    "health": frozenset(
        "doctor physician surgeon epidemiologist nurse psychiatrist paramedic pharmacist dentist virologist".split()
    ),
    "trade": frozenset(
        """ceo cfo cto executive founder co-founder owner billionaire businessman businesswoman tycoon mogul
        entrepreneur investor banker developer trader shareholder""".split()
    ),
    "letters": frozenset(
        "author writer novelist columnist journalist reporter editor correspondent poet blogger anchor host".split()
    ),
    "stage": frozenset(
        """actor actress star singer musician comedian rapper drummer guitarist painter artist filmmaker dancer
        playwright songwriter composer photographer""".split()
    ),
    "sport": frozenset(
        """coach footballer striker goalkeeper midfielder quarterback pitcher golfer boxer cyclist swimmer sprinter
        jockey cricketer athlete player referee""".split()
    ),
    "faith": frozenset("priest bishop archbishop cardinal pope pastor rabbi imam cleric monk nun vicar".split()),
    "work": frozenset(
        """farmer teacher engineer fisherman baker shopkeeper pilot driver firefighter plumber electrician carpenter
        builder miner mechanic keeper harbourmaster harbormaster""".split()
    ),
    "cause": frozenset(
        """activist campaigner organizer organiser volunteer chief director head boss chairman chairwoman coordinator
        master principal warden curator student retiree resident veteran manager""".split()
    ),
}
"""The field in which each role is held. "cause" holds those that any field has or that say little: they speak against
no other."""

ROLE_FORMS = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "capt": "captain",
    "adm": "admiral",
    "sgt": "sergeant",
    "dr": "doctor",
    "prof": "professor",
    "secretary-general": "secretary",
    "president-elect": "president",
    "vice-president": "president",
    "senators": "senator",
    "governors": "governor",
}
"""The one form of a role that is shortened."""

HELD_BY_ONE = frozenset(
    """president premier minister secretary chancellor governor mayor senator king queen prince princess pope emir
    sultan leader speaker chief head director boss chairman chairwoman ceo commander coach archbishop ambassador envoy
    harbourmaster harbormaster master principal superintendent sheriff""".split()
)
"""Roles that one person at a time holds, so that "the" before them means somebody."""

ONE_IN_THE_WORLD = frozenset(("pope",))
"""Those of them that nobody else in the world holds, so that they need not say of what."""

ANY_FIELD = "cause"

ROLES = frozenset().union(*FIELDS.values())

ROLES_AS_SURNAMES = frozenset(
    """king prince queen baker bishop pope dean major marine star farmer miner driver carpenter fellow judge private
    host head boss constable monk painter singer justice player cardinal priest abbot builder keeper coach marshal
    pilot fisher rector boxer golfer trader banker porter""".split()
)
"""Roles that are surnames too, where they stand last and with a capital letter."""

NAMES_TOO = ROLES_AS_SURNAMES | {"dean", "star", "marshal", "chancellor", "duke"}
"""Roles that stand inside the names of people."""

FAMILY_FIRST = frozenset(
    """kim park xi hu wen li wang zhang chen liu ban moon deng mao zhou jiang zhao yang huang wu xu sun zhu bo ma lin
    nguyen tran pham yoon choi kang cho jang tsai""".split()
)
"""Family names that stand first in the countries where they are common."""

COMMON_NAMES = frozenset(
    """smith jones johnson williams brown davis miller wilson moore taylor anderson thomas jackson white harris martin
    thompson garcia martinez robinson clark clarke rodriguez lewis lee walker hall allen young hernandez king wright
    lopez hill scott green adams baker gonzalez nelson carter mitchell perez roberts turner phillips campbell parker
    evans edwards collins stewart sanchez morris rogers reed cook morgan bell murphy bailey rivera cooper richardson
    cox howard ward torres peterson gray ramirez james watson brooks kelly sanders price bennett wood barnes ross
    henderson coleman jenkins perry powell long patterson hughes flores washington butler simmons foster gonzales
    bryant alexander russell griffin diaz hayes khan patel singh ali ahmed hussain kim park wang li zhang chen nguyen
    muller ivanov wells webb simpson stevens tucker porter hunter hicks crawford henry boyd mason morales
    kennedy warren dixon ramos reyes burns gordon shaw holmes rice robertson hunt black daniels palmer mills nichols
    grant knight ferguson rose stone hawkins dunn perkins hudson spencer gardner stephens payne pierce berry matthews
    arnold wagner willis ray watkins olson carroll duncan snyder hart cunningham bradley lane andrews ruiz harper fox
    riley armstrong carpenter weaver greene lawrence elliott chavez sims austin peters kelley franklin lawson fields
    gutierrez ryan schmidt carr vasquez castillo wheeler chapman oliver montgomery richards williamson johnston banks
    meyer bishop mccoy howell alvarez morrison hansen fernandez garza harvey little burton stanley george jacobs reid
    fuller lynch dean gilbert garrett romero welch larson frazier burke hanson day mendoza moreno bowman medina fowler
    brewer hoffman carlson silva pearson holland douglas fleming jensen vargas byrd davidson may terry herrera wade
    soto walters curtis neal caldwell lowe jennings barnett graves jimenez horton shelton barrett sutton gregory
    mckinney craig miles lambert cohen weiss levy khalil hassan hussein mohammed ibrahim singh kumar sharma gupta das
    tanaka sato suzuki rossi russo ferrari dubois durand silva santos costa pereira petrov smirnov kowalski
    novak mcdonald marshall cruz ortiz gomez murray freeman ford hamilton graham sullivan woods cole west jordan owens
    reynolds fisher ellis harrison gibson wallace klein bush carson stein gates newman barker blake erickson fletcher
    mccarthy mcdaniel mclaughlin obrien o'brien o'connor quinn rhodes schneider schultz schwartz sherman sparks todd
    townsend tyler walsh walton watts weber wilkins wolfe yates""".split()
).union(*SHORT_FORMS)
"""Surnames and given names so common that a name of one such word may be anybody's."""

COMMON_GIVEN = frozenset(
    """james jim jimmy john jack robert bob rob michael mike william bill will david dave richard rick dick joseph joe
    thomas tom charles charlie chuck christopher chris daniel dan danny matthew matt anthony tony mark paul steven
    stephen steve kevin brian george edward ed ronald ron timothy tim jason jeffrey jeff ryan gary eric larry scott
    frank peter pete greg gregory sam samuel andrew andy adam alex alan don donald doug ken kenneth mary patricia
    jennifer jen linda elizabeth liz barbara susan jessica sarah karen lisa nancy margaret ann anna kim kate""".split()
)
"""Given names so common that with a common surname they may be anybody's."""

TOPICS = frozenset(
    """finance health education planning city county town village district local regional municipal supreme high
    appeals crown foreign defense interior justice energy transport transportation housing labor agriculture trade
    commerce environment culture sports tourism fire police public security intelligence news central democratic
    republican people workers teachers students union liberal conservative green social socialist communist
    election elections electoral human rights information veterans""".split()
)
"""Words that bodies of one kind have in common everywhere."""

COMMONPLACE = frozenset(
    """new united states state american americans america president house national news party university department
    committee center centre office minister prime secretary senator senators sen gov rep governor congress senate
    republican republicans democrat democrats democratic city county street world international times post day night
    north south east west northern southern eastern western central general court council board group company bank
    police government service association union institute school college god internet twitter facebook english
    john david james michael robert paul mark peter bill chris joe george ann mary""".split()
)
"""Capitalised words that articles on different things share."""

NOT_TELLING = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december the this that these those there they their he she it his her its we our you
    your mr mrs ms dr sir and but for not with from what when where which who why how after before while since
    although though then here also even just only some many most more other others yes reuters press associated
    afp""".split()
)
"""Capitalised words that say nothing of what an article is about."""

OPENERS = NOT_TELLING | frozenset(
    """about above according across against all along already also always amid among an and another any are around as
    asked at away because behind being below beneath beside besides between both by can could despite did do does down
    during each either else even every everything except far few finally first for former from had has have hence how
    however if in indeed inside instead into is it last later less let like likewise maybe meanwhile might more moreover
    most much must near nearly neither never next no nobody none nor nothing now of off often on once one only onto or
    our out outside over perhaps rather said says second seeing several shall should since so some soon still such than
    thanks that then there therefore these they thinks third this those through throughout thus to today together
    told too toward towards tuesday under unless unlike until up upon very via vs was watch well were what whatever
    whether will with within without would yesterday yet""".split()
)
"""Words that have a capital letter only because they open a sentence or stand in a headline."""
