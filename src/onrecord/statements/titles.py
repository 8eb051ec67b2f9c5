"""Word lists for names: titles, roles, organisations, groups, nicknames. All lower case."""

from __future__ import annotations

TITLES = frozenset(
    """president prime minister premier secretary general secretary-general governor gov gov. senator sen sen.
    sens. rep rep. reps. representative congressman congresswoman councillor councilor councilman councilwoman
    mayor chancellor king queen prince princess pope sheikh emir sultan judge justice chief chairman chairwoman
    chair director deputy vice former ex acting spokesman spokeswoman spokesperson ambassador envoy commander
    colonel col. lieutenant lt. captain capt. major maj. sergeant sgt. admiral adm. gen. brig. cmdr. mr mr. mrs
    mrs. ms ms. miss dr dr. doctor prof prof. professor sir dame lord lady baroness rev rev. father sister imam
    rabbi bishop archbishop cardinal officer detective inspector superintendent sheriff constable ombudsman
    commissioner attorney leader speaker whip majority minority republican democrat democratic republicans
    democrats candidate nominee strategist analyst coach manager ceo cfo cto founder co-founder editor columnist
    reporter correspondent author activist economist lawyer solicitor dictator tsar czar under-secretary
    undersecretary senator-elect president-elect presidential consul executive assistant mp mps msp msps mep
    meps mk mks mla td tds investigator trooper agent patrolman inspector-general private corporal midshipman qc
    kc md phd artist campaigner firefighter paramedic headteacher head boss owner tycoon billionaire actor
    actress singer comedian host anchor pastor justice provost vice-chancellor vice-president pollster
    challenger incumbent treasurer secretary-treasurer assemblyman assemblywoman alderman alderwoman selectman
    delegate lobbyist operative aide adviser advisor consultant professor historian scientist researcher expert
    physician surgeon nurse teacher principal superintendent farmer baker engineer pilot driver resident
    businessman businesswoman magnate mogul entrepreneur investor economist publisher novelist writer poet
    blogger journalist commentator pundit radio presenter broadcaster singer musician rapper footballer striker
    goalkeeper midfielder defender captain skipper chairperson vice-chairman vice-chair vice-chairwoman
    president-general attorney-general harbourmaster harbormaster postmaster prosecutor barrister magistrate
    coroner warden ranger marshal brigadier admiral marine archdeacon deacon chaplain monsignor ayatollah mullah
    chieftain congressperson lawmaker legislator politician diplomat spokesperson spokeswomen bassist drummer
    guitarist filmmaker astronaut climber skier golfer boxer rival opponent ally front-runner frontrunner
    moderator narrator hon hon. pres pres. col. lt.-gen. maj.-gen. brig.-gen. pvt pvt. cpl cpl. det det. supt
    supt. insp insp. pc govs govs. gens. profs. drs. presidents asst asst. atty atty. amb amb. messrs messrs. mx
    mx.""".split()
)
# Titles that are no nouns: nobody is "the former" or "the minority".
NO_NOUNS = frozenset(
    "minority majority democratic presidential assistant vice former ex acting deputy prime whip".split()
)
LEADERS = frozenset(
    """president premier secretary-general governor mayor chancellor king queen emir sultan chief
    chairman chairwoman chair chairperson director leader head boss ceo founder commander manager commissioner
    superintendent dean provost executive supremo chieftain principal general""".split()
)
# Roles that many have in one article on an election.
OF_MANY = frozenset(
    """candidate nominee contender front-runner frontrunner hopeful challenger republican democrat businessman
    billionaire mogul lawyer lawmaker politician""".split()
)
PARTIES = (frozenset("republican gop".split()), frozenset("democrat democratic".split()))
MINISTERS = frozenset("minister premier secretary ministers".split())
# Offices that a reporter may call their holder by though the article has not said who holds them.
HELD = MINISTERS | frozenset(
    """president premier governor mayor chancellor king queen senator representative congressman congresswoman
    incumbent""".split()
)
ROLE_CLASSES: tuple[frozenset[str], ...] = (
    LEADERS,
    MINISTERS,
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
    frozenset(
        """vermonter texan mother father brother sister son daughter wife husband widow grandmother grandfather
    stepmother stepfather stepbrother stepsister stepson stepdaughter""".split()
    ),
)
ROLES = frozenset().union(*ROLE_CLASSES)
# What a minister or secretary may be of: "Secretary of State Ann Lee".
OFFICES = frozenset(
    """state defense defence finance interior health treasury education transport transportation energy culture
    justice labor labour agriculture commerce the of for foreign affairs homeland security trade environment
    staff government public communications policy operations relations research development engineering
    marketing media intelligence investigations exchequer communities""".split()
)
CHAMBERS = frozenset("house senate assembly".split())  # somebody is "Speaker of the House"
ORGANISATIONS = frozenset(
    """ministry department campaign committee government administration party agency company council court army
    navy military union group embassy police force authority bureau commission board bank church university
    college school hospital institute foundation association federation league alliance coalition network
    newspaper magazine outlet paper station firm corporation organization organisation office service parliament
    senate house congress cabinet kremlin regulator watchdog charity trust society club team tribunal assembly
    directorate secretariat staff command post times journal tribune herald news press center centre fund
    treasury palace pentagon delegation consulate operator airline utility publisher website site blog""".split()
)
NO_NAME = frozenset(
    """source sources official officials spokesman spokeswoman spokesperson spokespeople critics aide aides
    lawmaker lawmakers people person supporters voters experts analysts observers witnesses witness residents
    insiders strategists operatives reporters journalists activists protesters opponents democrats republicans
    others some many most several both another one all everyone anyone somebody someone nobody man woman men
    women insider adviser advisers advisor advisors friend friends member members leaders allies neighbours
    neighbors relatives poll polls survey report reports study studies document documents statement letter
    article story email emails tweet data police prosecutors investigators researchers scientists doctors
    economists forecasters organisers organizers unions campaigners rescuers firefighters historians scholars
    authorities guests fans players teachers nurses parents students farmers fishermen ministers diplomats
    soldiers troops rebels militants executives managers workers employees shareholders investors traders banks
    companies sceptics skeptics lawyers attorneys footage records figures numbers media news reviewers
    commentators pundits""".split()
)
PARTICLES = frozenset("de del della di von van der den al bin ibn la le da dos du el ter ten ben abu bint".split())
# Words that begin a longer capitalised run without being a given name: "Western Estwick" is no fuller "Estwick".
NOT_GIVEN = frozenset(
    """north south east west northern southern eastern western central new old greater upper lower the saint mount
    lake inside outside team planet downtown mid modern""".split()
)
# "General Motors" is no general.
AFTER_GENERAL = frozenset("motors electric staff assembly mills election hospital council synod dynamics".split())

# Who is no named body, however it is written: "Republicans", "Cuban Americans".
GROUPS = frozenset(
    """americans republicans democrats liberals conservatives progressives moderates independents latinos hispanics
    blacks whites asians muslims christians jews catholics evangelicals europeans russians ukrainians britons
    brits germans africans canadians mexicans israelis palestinians arabs iranians iraqis syrians turks greeks
    poles swedes danes finns scots koreans cubans texans californians floridians iowans men women people
    children youth boys girls voters veterans leaders lawmakers senators representatives governors mayors
    ministers congressmen senate-republicans brexiteers remainers leavers tories labourites socialists
    communists nationalists unionists islamists jihadists protesters demonstrators activists campaigners critics
    supporters backers donors pollsters strategists operatives fans families neighbours neighbors locals workers
    drivers doctors nurses pupils students parents police officers prosecutors judges diplomats troops soldiers
    rebels fighters generals commanders bishops scientists economists academics researchers analysts experts
    observers commentators columnists editors bloggers historians trumpers clintonites millennials boomers
    taxpayers ratepayers passengers customers viewers listeners readers respondents others officials authorities
    aides staffers advisers advisors lobbyists delegates superdelegates""".split()
)
# What is said by paper: nobody's name, though a maker may stand beside it.
DOCUMENTS = frozenset(
    """poll polls survey surveys report reports study studies letter letters statement statements article articles
    memo memos filing filings email emails tweet tweets post posts ad ads advert adverts advertisement law laws
    rule rules regulation regulations bill bills act resolution complaint lawsuit suit indictment affidavit
    transcript transcripts document documents record records data figures numbers statistics forecast estimate
    estimates analysis review book books film movie video videos footage documentary story stories headline
    headlines editorial editorials column op-ed speech speeches plan plans proposal proposals opinion ruling
    decision order constitution agreement treaty deal website page site blog podcast interview results result
    evidence research findings paper papers census schedule website account accounts disclosure form forms
    number rumours rumors sources manifesto platform petition notice sign signs banner placard note notes
    warrant contract audit index chart map""".split()
)
# One person whom the text does not name.
UNNAMED = frozenset(
    """man woman person someone somebody boy girl teenager spokesman spokeswoman spokesperson source official aide
    supporter protester protestor heckler critic caller voter resident witness passenger bystander neighbour
    neighbor relative insider staffer operative adviser advisor strategist lawyer attorney expert analyst
    observer friend colleague employee worker reporter journalist diplomat student teacher parent mother father
    husband wife sister brother son daughter uncle aunt cousin widow grandmother grandfather stepmother stepfather
    stepbrother stepsister stepson stepdaughter officer soldier policeman doctor nurse
    patient victim suspect pilot driver farmer veteran member lawmaker senator congressman staff insider
    moderator questioner baker shopkeeper fisherman engineer host waiter waitress shopper tourist fan player
    donor""".split()
)
MALE = frozenset(
    """mr mr. sir lord king prince father brother husband son uncle nephew grandfather stepfather stepbrother stepson
    man boy businessman congressman assemblyman councilman actor widower boyfriend monsignor cardinal bishop
    archbishop pope imam rabbi""".split()
)
FEMALE = frozenset(
    """mrs mrs. ms ms. miss dame lady queen princess baroness mother sister wife daughter aunt niece grandmother
    stepmother stepsister stepdaughter woman girl businesswoman congresswoman assemblywoman councilwoman chairwoman
    spokeswoman actress widow girlfriend nun""".split()
)
# Words that introduce somebody as a relation of somebody else in the news.
FAMILY = frozenset(
    "lady husband wife widow widower son daughter brother sister mother father uncle aunt nephew niece cousin".split()
)
POSTNOMINALS = frozenset("MP MEP MSP MLA QC KC SC MBE OBE CBE PhD MD TD FRS".split())
REGNAL = frozenset("pope king queen".split())
HONORIFICS = frozenset("mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord mx mx.".split())
# Adjectives and slogans that stand before a name with a capital, of a sentence or of mockery, and are no part of it.
EPITHETS = frozenset(
    """crooked lying lyin lyin' cheating cheatin little low-energy lazy crazy sleepy goofy sloppy failing corrupt phony
    wacky heartless dopey dishonest shady sneaky weak rival former ex then late longtime long-time embattled
    veteran retired conservative liberal moderate progressive populist socialist libertarian centrist
    evangelical firebrand incoming outgoing newly-elected disgraced beloved young old poor fellow likely
    presumptive presumed democrat republican independent gop anti-establishment right-wing left-wing
    left-leaning right-leaning self-described self-proclaimed so-called billionaire""".split()
)
# Short forms of given names that mean the same person where the surname agrees.
NICKNAMES: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "william bill billy will",
        "robert bob bobby rob",
        "richard dick rick",
        "james jim jimmy",
        "john jack johnny",
        "joseph joe",
        "michael mike",
        "thomas tom tommy",
        "charles charlie chuck",
        "edward ed eddie ted",
        "theodore ted",
        "david dave",
        "daniel dan danny",
        "anthony tony",
        "benjamin ben",
        "samuel sam",
        "samantha sam",
        "matthew matt",
        "christopher chris",
        "christine chris",
        "steven steve stephen",
        "andrew andy drew",
        "gregory greg",
        "timothy tim",
        "kenneth ken",
        "ronald ron",
        "donald don",
        "lawrence larry",
        "nicholas nick",
        "patrick pat",
        "alexander alex",
        "elizabeth liz beth betty",
        "katherine kate katie kathy",
        "margaret peggy maggie meg",
        "deborah debbie deb",
        "susan sue",
        "jennifer jen jenny",
        "rebecca becky",
        "barbara barb",
    )
)
# The long form of a title that is written short, for comparing roles.
SPELLED_OUT = {
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative", "gov": "governor",
    "govs": "governor", "gen": "general", "col": "colonel", "lt": "lieutenant", "capt": "captain", "sgt": "sergeant",
    "maj": "major", "adm": "admiral", "cmdr": "commander", "prof": "professor", "profs": "professor", "rev": "reverend",
    "dr": "doctor", "drs": "doctor", "pres": "president", "det": "detective", "supt": "superintendent",
    "insp": "inspector", "atty": "attorney", "amb": "ambassador",
}  # fmt: skip
GENERATIONS = frozenset("jr jr. sr sr. ii iii iv".split())
# Before more than one name: "Sens. Ann Lee and Tom Hale".
PLURAL_TITLES = frozenset(
    """sens sens. reps reps. govs govs. gens gens. profs profs. drs drs. messrs messrs. senators representatives
    governors presidents professors ministers mayors judges justices doctors congressmen generals ambassadors""".split()
)
# Last words of the names of places and things.
THINGS = frozenset(
    """street road avenue square lane boulevard tower towers hall park island islands county city river lake bay
    beach mountain valley hills bridge airport station port harbour harbor field stadium arena hotel inn lodge
    building plaza act bill amendment treaty agreement accord award awards prize cup games olympics day week war
    week convention conference summit caucus primary debate show today tonight report review journal weekly
    daily sunday gazette observer guardian telegraph mirror express chronicle examiner globe sun star
    independent dispatch courier argus radio television tv films pictures studios records books airlines airways
    motors industries holdings partners corps capital ventures technologies systems solutions media group sachs
    america states nations kingdom republic facebook twitter instagram youtube google""".split()
)
# What a body of one of these names may be called by another: the "Vale Post" is "the newspaper".
BODY_CLASSES: tuple[frozenset[str], ...] = (
    frozenset("newspaper paper daily post times journal tribune herald gazette chronicle".split()),
    frozenset("school university college academy".split()),
    frozenset("union brotherhood".split()),
    frozenset("alliance coalition".split()),
)
# Bodies that a phrase in small letters names well enough: "the finance ministry".
OFFICIAL = frozenset(
    """ministry department council court parliament army navy police administration assembly senate commission
    authority board committee agency secretariat cabinet directorate treasury office""".split()
)
# Places that speak through their offices, and are named behind "of": "the city of Estwick".
PLACES = frozenset("city town village county state borough province commonwealth municipality".split())
# Words for any body, also one that the article names otherwise: "the group".
ANY_BODY = frozenset(
    "group company firm organization organisation outlet paper newspaper site website publisher network team".split()
)
# Bodies are named after these: "Department of Justice", "Institute for the Study of Floods".
BODY_HEADS = frozenset(
    """department ministry institute bank university college office bureau committee center centre centers centres
    council house court league union association board agency federation school commission society foundation
    organization organisation alliance coalition confederation church fund board authority service academy
    chamber campaign brotherhood parliament bank secretariat directorate ministry division royal central kingdom
    republic city state commonwealth daughters sons friends voice museum library hospital partnership project
    initiative americans citizens students women workers doctors reporters mothers parents veterans lawyers
    committee network movement fellowship republicans democrats conservatives""".split()
)
# Words that end a body's name after "and": "Department of Health and Human Services".
OFFICE_ENDS = OFFICES | frozenset(
    """services prevention budget development reform technology welfare industry science medicine means affairs
    sport culture skills tourism fisheries forestry security rights""".split()
)
