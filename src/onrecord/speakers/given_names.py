"""Given names with their short forms and with what they are in other languages. Folded throughout."""

from __future__ import annotations

SHORT_FORMS = tuple(
    frozenset(names.split())
    for names in (
        "abby abigail",
        "abe abraham",
        "al albert alan alfred alexander",
        "alex alexander alexandra alexis",
        "andy drew andrew",
        "angie angela",
        "archie archibald",
        "art arthur",
        "barb barbara",
        "becky rebecca",
        "ben benjamin",
        "bernie bernard",
        "bert albert robert herbert",
        "beth liz lizzie betty eliza elizabeth",
        "bill billy will willie liam william",
        "bob bobby rob robbie robby robert",
        "brad bradley",
        "cal calvin",
        "cathy kathy kate katie cate katherine catherine kathryn kathleen",
        "charlie chuck charles",
        "chet chester",
        "chris christopher christine christina christian",
        "chuck charlie charles",
        "cindy cynthia",
        "cliff clifford",
        "connie constance",
        "curt kurt curtis",
        "dan danny daniel",
        "dave david",
        "deb debbie deborah debra",
        "dick rick rich richie ricky richard",
        "don donny donnie donald",
        "dot dottie dorothy",
        "doug douglas",
        "ed eddie ted ned edward edwin edgar",
        "ellie nell nellie eleanor ellen helen",
        "fran frances francis",
        "frank francis franklin",
        "fred freddie frederick alfred",
        "gabe gabriel",
        "gail abigail",
        "gene eugene",
        "geoff jeff geoffrey jeffrey",
        "gerry jerry gerald jerome",
        "greg gregory",
        "gus august augustus",
        "hank harry henry harold",
        "ike isaac dwight",
        "jack john johnny jon jonathan",
        "jake jack jacob",
        "jamie jim jimmy james",
        "jan janet janice",
        "jen jenny jennifer",
        "jerry jeremy jeremiah",
        "jess jessie jessica",
        "jo joan joanna joanne josephine",
        "joe joey joseph",
        "josh joshua",
        "judy judith",
        "ken kenny kenneth",
        "kim kimberly",
        "kris kristen kristin kristina",
        "larry lawrence laurence",
        "len lenny leonard",
        "lexi alexandra alexis",
        "lou louis lewis louise",
        "maggie meg peggy margaret",
        "mandy amanda",
        "marge margie marjorie",
        "marty martin",
        "matt matthew",
        "max maxwell maximilian maxine",
        "mel melvin melanie",
        "mick mickey mike mikey michael",
        "mitch mitchell",
        "mort mortimer morton",
        "nan nancy",
        "nate nathan nathaniel",
        "nick nicholas nicolas",
        "nicky nicole nikki nicola",
        "ollie oliver olivia",
        "pam pamela",
        "pat paddy patrick",
        "pat patty patti tricia trish patricia",
        "penny penelope",
        "pete peter",
        "phil philip phillip",
        "ralph raphael",
        "randy randall randolph",
        "ray raymond",
        "reg reggie reginald",
        "rod roderick rodney",
        "ron ronnie ronald",
        "rudy rudolph rudolf",
        "russ russell",
        "sally sarah",
        "sam sammy samuel samantha",
        "sandy sandra alexander",
        "shelly michelle rochelle",
        "sid sidney sydney",
        "stan stanley",
        "steve stevie stephen steven",
        "stu stuart stewart",
        "sue susie suzy susan suzanne",
        "tad thaddeus",
        "terry terence terrence theresa teresa",
        "theo ted teddy theodore",
        "tim timmy timothy",
        "tom tommy thomas",
        "toni tony anthony antonio antonia",
        "trudy gertrude",
        "val valerie valentine",
        "vic victor victoria",
        "vince vinny vincent",
        "viv vivian",
        "walt wally walter",
        "wes wesley",
        "winnie winston winifred",
        "zach zack zachary",
    )
)
"""English given names with their short forms; a name may stand in several sets."""

FULL_FORMS = frozenset(
    """joan joanna joanne josephine abraham albert alan alfred alexander alexandra alexis andrew angela arthur barbara
    benjamin bernard robert herbert elizabeth eliza william bradley katherine catherine kathryn kathleen charles
    christopher christine christina christian cynthia constance curtis daniel david deborah debra richard donald
    douglas edward edwin edgar theodore frederick gabriel eugene geoffrey jeffrey gerald jerome gregory henry harold
    john jonathan jacob james jennifer jessica joseph joshua judith kenneth kimberly lawrence laurence leonard louis
    lewis louise margaret amanda marjorie matthew melvin melanie michael mitchell nancy nathan nathaniel nicholas
    nicolas pamela patrick patricia peter philip phillip raymond reginald ronald russell sarah samuel samantha
    sandra stanley stephen steven susan suzanne terence terrence theresa teresa timothy thomas anthony antonio
    antonia valerie valentine victor victoria vincent walter wesley zachary abigail archibald rebecca calvin chester
    clifford dorothy eleanor ellen helen frances francis franklin rudolph rudolf august augustus isaac dwight janet
    janice jeremy jeremiah kristen kristin kristina martin maxwell maximilian maxine mortimer morton nicole nicola
    oliver olivia penelope raphael randall randolph roderick rodney michelle rochelle sidney sydney stuart stewart
    thaddeus gertrude vivian winston winifred""".split()
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

OTHER_GIVEN = frozenset(
    """aaron adam adrian adriana aisha alice alicia alison allison amber amina amy ana anders andre andrea anita ann
    anna anne annie april ariel arnold arturo ashley audrey barack barry beatrice bella benny bernadette beth bianca
    blair bonnie boris brandon brenda brendan brent brett brian bridget bruce bryan caitlin camille carl carla
    carlos carly carmen carol caroline carolyn cecilia cedric chad chelsea cheryl chloe claire clara claude claudia
    colin corey cory craig dale damian dana darren darryl dawn dean deepak denise dennis derek devin diana diane
    diego dominic don donna dora doris duncan dustin dylan earl edith elaine elena eli elias elijah elisa ella emily
    emma emmanuel eric erica erik erika erin ernest esther ethan eva evan eve fatima felicia felix fernando fiona
    floyd francesca francisco gavin george georgia gina giovanni glen glenn gloria gordon grace graham grant guy
    hannah hans harriet hassan heather hector heidi herman hillary holly howard hugh hugo ian ibrahim imran ingrid
    irene iris isabel isabella ivan ivana ivanka jackie jaime jake jana jane jared jasmine jason javier jay jean
    jeanne jenna jill jodi joel john jordan jorge jose joy joyce juan juanita julia julian julie june justin karen
    karl kate katy kay keith kelly kelsey kerry kevin khalid kirk kristine kurt kyle lance lara laura lauren laurie
    leah leila leo leon leslie lillian linda lindsay lindsey lisa lloyd logan lois lorenzo loretta lori lucas lucia
    lucy luis luke lydia lynn madeleine madison malcolm manuel marc marco marcus margarita maria marie marilyn
    marina mario marion mark marlene marsha martha marvin mary maureen megan meghan melinda melissa mercedes miguel
    mila milton miranda miriam mohamed mohammed molly monica morgan muhammad mustafa naomi natalie natasha neil
    nelson nigel nina noah noel nora norma norman olga omar oscar otto owen pablo paige patricia paul paula pauline
    pedro perry philippa pierre preston rachel rafael ralph ramon rand raul rene rhonda ricardo robin roger roland
    roman rosa rose rosemary ross roy ruben ruth ryan sabrina salman sandeep sara scott sean seth shane shannon
    sharon shaun shawn sheila shirley simon sofia sonia sophia sophie spencer stacey stacy stella susana sylvia
    tamara tanya tara tariq ted teresa tess tiffany todd tracy travis trent trevor troy tyler ursula valentina
    vanessa vera veronica virginia vivian wanda warren wayne wendy wendell whitney xavier
    yasmin yolanda yvonne zoe""".split()
)
"""Given names without a short form, most of them met often: what stands with one of them is a person's name."""
