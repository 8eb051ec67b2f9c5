"""Given names with their short forms and with what they are in other languages. Folded throughout."""

from __future__ import annotations

SHORT_FORMS = tuple(
    frozenset(names.split())
    for names in (
        "abe abraham",
        "al albert alan alfred alexander",
        "alex alexander alexandra alexis",
        "andy drew andrew",
        "angie angela",
        "art arthur",
        "barb barbara",
        "ben benjamin",
        "bernie bernard",
        "bert albert robert herbert",
        "beth liz lizzie betty eliza elizabeth",
        "bill billy will willie liam william",
        "bob bobby rob robbie robby robert",
        "brad bradley",
        "cathy kathy kate katie cate katherine catherine kathryn kathleen",
        "charlie chuck charles",
        "chris christopher christine christina christian",
        "chuck charlie charles",
        "cindy cynthia",
        "connie constance",
        "curt kurt curtis",
        "dan danny daniel",
        "dave david",
        "deb debbie deborah debra",
        "dick rick rich richie ricky richard",
        "don donny donnie donald",
        "doug douglas",
        "ed eddie ted ned edward edwin edgar",
        "fred freddie frederick alfred",
        "gabe gabriel",
        "gene eugene",
        "geoff jeff geoffrey jeffrey",
        "gerry jerry gerald jerome",
        "greg gregory",
        "hank harry henry harold",
        "jack john johnny jon jonathan",
        "jake jack jacob",
        "jamie jim jimmy james",
        "jen jenny jennifer",
        "jess jessie jessica",
        "joe joey joseph",
        "josh joshua",
        "judy judith",
        "ken kenny kenneth",
        "kim kimberly",
        "larry lawrence laurence",
        "len lenny leonard",
        "lou louis lewis louise",
        "maggie meg peggy margaret",
        "mandy amanda",
        "marge margie marjorie",
        "matt matthew",
        "mel melvin melanie",
        "mick mickey mike mikey michael",
        "mitch mitchell",
        "nan nancy",
        "nate nathan nathaniel",
        "nick nicholas nicolas",
        "pam pamela",
        "pat paddy patrick",
        "pat patty patti tricia trish patricia",
        "pete peter",
        "phil philip phillip",
        "ray raymond",
        "reg reggie reginald",
        "ron ronnie ronald",
        "russ russell",
        "sally sarah",
        "sam sammy samuel samantha",
        "sandy sandra alexander",
        "stan stanley",
        "steve stevie stephen steven",
        "sue susie suzy susan suzanne",
        "terry terence terrence theresa teresa",
        "theo ted teddy theodore",
        "tim timmy timothy",
        "tom tommy thomas",
        "toni tony anthony antonio antonia",
        "val valerie valentine",
        "vic victor victoria",
        "vince vinny vincent",
        "walt wally walter",
        "wes wesley",
        "zach zack zachary",
    )
)
"""English given names with their short forms; a name may stand in several sets."""

FULL_FORMS = frozenset(
    """abraham albert alan alfred alexander alexandra alexis andrew angela arthur barbara benjamin bernard robert
    herbert elizabeth eliza william bradley katherine catherine kathryn kathleen charles christopher christine christina
    christian cynthia constance curtis daniel david deborah debra richard donald douglas edward edwin edgar theodore
    frederick gabriel eugene geoffrey jeffrey gerald jerome gregory henry harold john jonathan jacob james jennifer
    jessica joseph joshua judith kenneth kimberly lawrence laurence leonard louis lewis louise margaret amanda marjorie
    matthew melvin melanie michael mitchell nancy nathan nathaniel nicholas nicolas pamela patrick patricia peter philip
    phillip raymond reginald ronald russell sarah samuel samantha sandra stanley stephen steven susan suzanne terence
    terrence theresa teresa timothy thomas anthony antonio antonia valerie valentine victor victoria vincent walter
    wesley zachary""".split()
)
"""Those of them that are no short forms: no two of them are one name, however they are shortened."""

OTHER_FORMS = tuple(
    frozenset(names.split())
    for names in (
        "abdel abdul abdal abdol",
        "aleksandr alexander alexandr aleksander oleksandr oleksander",
        "aleksei aleksey alexei alexey oleksiy oleksii",
        "andrei andrey andriy andrii andrej",
        "benjamin binyamin",
        "dmitry dmitri dmitriy dmytro dimitri",
        "evgeny yevgeny yevgeni evgeni yevhen",
        "igor ihor",
        "joseph yosef yossef josef",
        "michael mikhail mykhailo mikhael",
        "moses moshe",
        "nikolai nikolay mykola nicolai",
        "oleg oleh",
        "pavel pavlo",
        "peter pyotr petro",
        "sergei sergey serhiy serhii sergiy sergii",
        "viktor victor",
        "vitali vitaly vitaliy vitalii",
        "vladimir volodymyr volodimir",
        "vyacheslav viacheslav",
        "yuri yury yuriy iurii yurii",
        "yulia julia yuliya iuliia",
    )
)
"""Given names as neighbouring languages and other ways into English have them; a name stands in one set."""
