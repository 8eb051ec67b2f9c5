"""Static word lists: which words carry little by themselves, which deny, which only help another verb."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    a an the this that these those
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
    herself it its itself they them their theirs themselves one who whom whose which what whatever
    and or but nor so yet if because as than then while although though unless until whether since
    of in on at by for with about against between into through during before after above below to from up down out
    off over under within without toward towards upon among amongst across along around behind beyond near per via
    am is are was were be been being have has had having do does did doing done will would shall should can could may
    might must ought
    not no never neither none nothing nobody nowhere n't cannot
    i'm i've i'll i'd we're we've we'll we'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll
    it'd they're they've they'll they'd that's that'll there's here's what's who's let's where's how's
    don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't won't wouldn't can't couldn't shan't
    shouldn't mustn't mightn't ain't
    there here when where why how all any both each few more most other others another some such only own same too
    very just also even again once ever still already now
    percent s t re ve ll d m
    """.split()
)
"""English words that tell little about which sentence they stand in, folded."""

NEGATIONS = frozenset(
    """
    not no never without cannot nor neither none nobody nothing nowhere
    don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't won't wouldn't can't couldn't shan't
    shouldn't mustn't mightn't needn't ain't
    """.split()
)
"""Words that turn a sentence into its denial, folded."""

INDEFINITES = frozenset(
    "one every everyone everybody everything someone somebody something anyone anybody anything".split()
)
"""Words that stand for whom or what one need not say, folded: "everyone" is "every one of us"."""

SUPPORTS = frozenset({"do", "does", "did"})
"""Verbs that come and go with a negation and mean nothing besides."""

COMMON_WORDS = frozenset(
    """
    say says said tell tells told think thinks thought know knows knew known want wants wanted go goes going went gone
    get gets getting got make makes making made take takes taking took taken come comes coming came see sees seeing
    saw seen look looks looking looked give gives giving gave given need needs needed use uses used work works working
    worked people thing things way ways time times year years day days good bad new great big many much lot lots first
    last next part right well back something anything everything someone anyone everyone really like every always
    long little kind sure believe believes hope hopes continue continues
    """.split()
)
"""Frequent words that are no function words but prove little, folded."""
