"""Word lists for names: titles, roles, organisations, groups. Lower case; used by the speaker resolver alone."""

from __future__ import annotations

TITLES = frozenset(
    """president prime minister premier secretary general secretary-general governor gov gov. senator sen sen. sens.
    rep rep. reps. representative congressman congresswoman councillor councilor councilman councilwoman mayor
    chancellor king queen prince princess pope sheikh emir sultan judge justice chief chairman chairwoman chair
    director deputy vice former ex acting spokesman spokeswoman spokesperson ambassador envoy commander colonel
    col. lieutenant lt. captain capt. major maj. sergeant sgt. admiral adm. gen. brig. cmdr. mr mr. mrs mrs. ms
    ms. miss dr dr. doctor prof prof. professor sir dame lord lady baroness rev rev. father sister imam rabbi bishop
    archbishop cardinal officer detective inspector superintendent sheriff constable ombudsman commissioner
    attorney leader speaker whip majority minority republican democrat democratic republicans democrats
    candidate nominee strategist analyst coach manager ceo cfo cto founder co-founder editor columnist reporter
    correspondent author activist economist lawyer solicitor dictator tsar czar under-secretary undersecretary
    senator-elect president-elect presidential consul executive assistant mp mps msp msps mep meps mk mks mla td
    tds investigator trooper agent patrolman inspector-general private corporal midshipman qc kc md phd artist
    campaigner firefighter paramedic headteacher head boss owner tycoon billionaire actor actress singer
    comedian host anchor pastor dean provost vice-chancellor vice-president""".split()
)
LEADERS = frozenset(
    """president premier secretary-general secretary governor mayor chancellor king queen emir sultan chief chairman
    chairwoman chair chairperson director leader head boss ceo founder commander manager commissioner
    superintendent dean provost executive supremo chieftain principal general""".split()
)
ROLE_CLASSES: tuple[frozenset[str], ...] = (
    LEADERS,
    frozenset("minister premier secretary ministers".split()),
    frozenset(
        """senator representative congressman congresswoman lawmaker legislator politician councillor councilor mp
        democrat republican""".split()
    ),
    frozenset("spokesman spokeswoman spokesperson".split()),
    frozenset("commander colonel general lieutenant captain major admiral sergeant soldier officer".split()),
    frozenset("lawyer attorney solicitor barrister counsel prosecutor".split()),
    frozenset("judge justice magistrate".split()),
    frozenset("professor academic scholar researcher scientist historian economist expert analyst".split()),
    frozenset("candidate nominee contender frontrunner front-runner hopeful".split()),
    frozenset("billionaire businessman tycoon mogul entrepreneur businesswoman".split()),
    frozenset("coach manager".split()),
    frozenset("ombudsman ombudswoman".split()),
    frozenset("ambassador envoy diplomat consul".split()),
    frozenset("doctor physician surgeon epidemiologist".split()),
    frozenset("actor actress star singer musician comedian".split()),
    frozenset("author writer novelist columnist journalist reporter editor".split()),
    frozenset("priest bishop archbishop cardinal pope pastor rabbi imam cleric".split()),
    frozenset("sheriff detective inspector superintendent constable policeman".split()),
    frozenset("owner resident farmer teacher nurse engineer fisherman baker shopkeeper pilot driver".split()),
    frozenset("dictator ruler".split()),
    frozenset("vermonter texan mother father brother sister son daughter wife husband widow".split()),
)
ROLES = frozenset().union(*ROLE_CLASSES)
# What a minister or secretary may be of: "Secretary of State Ann Lee".
OFFICES = frozenset(
    """state defense defence finance interior health treasury education transport transportation energy culture justice
    labor labour agriculture commerce the of for foreign affairs homeland security trade environment""".split()
)
ORGANISATIONS = frozenset(
    """ministry department campaign committee government administration party agency company council court army navy
    military union group embassy police force authority bureau commission board bank church university college
    school hospital institute foundation association federation league alliance coalition network newspaper
    magazine outlet paper station firm corporation organization organisation office service parliament senate
    house congress cabinet kremlin regulator watchdog charity trust society club team tribunal assembly
    directorate secretariat staff command post times journal tribune herald news press center centre fund
    treasury palace pentagon delegation consulate operator airline utility publisher website site blog""".split()
)
NO_NAME = frozenset(
    """source sources official officials spokesman spokeswoman spokesperson spokespeople critics aide aides lawmaker
    lawmakers people person supporters voters experts analysts observers witnesses witness residents insiders
    strategists operatives reporters journalists activists protesters opponents democrats republicans others
    some many most several both another one all everyone anyone somebody someone nobody man woman men women
    insider adviser advisers advisor advisors friend friends member members leaders allies neighbours neighbors
    relatives poll polls survey report reports study studies document documents statement letter article story
    email emails tweet data police prosecutors investigators researchers scientists doctors economists
    forecasters organisers organizers unions campaigners rescuers firefighters historians scholars authorities
    guests fans players teachers nurses parents students farmers fishermen ministers diplomats soldiers troops
    rebels militants executives managers workers employees shareholders investors traders banks companies
    sceptics skeptics lawyers attorneys footage records figures numbers media news reviewers commentators
    pundits""".split()
)
PARTICLES = frozenset("de del della di von van der den al bin ibn la le da dos du el ter ten ben abu bint".split())
# Words that begin a longer capitalised run without being a given name: "Western Estwick" is no fuller "Estwick".
NOT_GIVEN = frozenset(
    """north south east west northern southern eastern western central new old greater upper lower the saint mount lake
    inside outside team planet downtown mid modern""".split()
)
# "General Motors" is no general.
AFTER_GENERAL = frozenset("motors electric staff assembly mills election hospital council synod dynamics".split())
