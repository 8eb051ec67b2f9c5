"""The words by which a line of a saved page gives itself away, as patterns over one line.

The lists are of the kinds of furniture that news sites share, not of any one site. A pattern is tried on the line
with case folded and with the marks at its ends taken off, and must match all of it unless it says otherwise.
"""

from __future__ import annotations

import re


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{part})" for part in parts))


_NAME = r"[\w&'’.\- ]{2,40}"

FEED = _any(
    r"(?:the )?(?:latest|breaking|top|more|recent|live|all|today['’]s|other|local|world|national"
    r"|trending|popular|featured|must[- ]read|hot|in other|also in the|in the) (?:news|stories"
    r"|headlines|articles|posts|videos?|updates?|story|reads?|blogs?|topics)(?: (?:from|in|on|of|by"
    r"|for) .{2,60})?",
    r"news ?feed",
    r"latest",
    r"trending(?: now| today)?",
    r"(?:most|more) (?:read|popular|viewed|shared|commented|recent|watched|clicked|discussed"
    r"|emailed)(?: .{1,30})?",
    r"editors?['’]?s?['’]? (?:picks?|choices?)",
    r"popular(?: now| right now)?",
    r"top picks(?: for you)?",
    r"around the web",
    r"from (?:around )?the web",
    r"(?:you )?(?:may|might) (?:also )?(?:be interested in|like|enjoy|have missed).{0,20}",
    r"you['’]?(?:ll| will) (?:also )?(?:like|love)",
    r"(?:recommended|suggested|sponsored|promoted|paid)(?: (?:stories|articles|reading|videos?|content"
    r"|posts?|links?|news|for you|by .{2,30}|from .{2,30}))?",
    r"what to (?:read|watch) next",
    r"(?:up|read|watch|play) next",
    r"next (?:up|article|story|post)",
    r"(?:previous|prev) (?:article|story|post)",
    r"more (?:from|by|in|about|at|like this|coverage|to (?:read|explore|love|discover)).{0,60}",
    r"don['’]?t miss(?: this| it)?",
    r"in case you missed it",
    r"(?:also|now) trending",
    r"(?:our )?(?:sites|partners|network)",
    r"from our (?:partners|sponsors|network|advertisers)",
    r"partner (?:content|stories)",
    r"videos?",
    r"(?:photo )?galler(?:y|ies)",
    r"podcasts?",
    r"related (?:posts?|topics|tags|countries|organi[sz]ations|people|compan(?:y|ies)|subjects|keywords)",
    r"explore (?:the|more on these) topics?",
    r"(?:in )?this section",
    r"features?",
    r"(?:other|more|related) (?:topics|stories|news) (?:of|you|from|on|in) .{2,40}",
    r"from across .{2,30}",
    r"more (?:[\w&'’.\-]+ ){1,3}(?:news|stories|headlines|coverage|videos?)",
    r"more from ?(?:\.{3}|…)",
    r".{2,20}['’]s top (?:story|stories|picks|headlines)",
    r"elsewhere on .{2,30}",
    r"explore more.{0,30}",
    r"keep reading.{0,20}",
    r"discover more.{0,30}",
    r"stories (?:chosen )?for you",
)
COMMENTS = _any(
    r"(?:the |reader |user )?comments?(?: section)?(?: ?[(\[]?(?:\d[\d,.]*|…|\.{3})[)\]]?)?",
    r"\d[\d,.]* (?:reader )?comments?",
    r"(?:leave|post|write|add|make|submit) (?:a|your) (?:comment|reply)",
    r"(?:view|read|see|show|hide|load)(?: all| more)?(?: \d+)? comments",
    r"join the (?:conversation|discussion)",
    r"(?:the )?(?:conversation|discussion)(?: (?:about|on) this (?:post|article|story))?",
    r"share what you think",
    r"(?:what do you think|have your say|sound off).{0,20}",
    r"(?:one|\d+) (?:comments?|thoughts?|responses?|replies|reply) (?:on|to|so far)\b.*",
    r"leave a reply.{0,40}",
    r"your email address will not be published.*",
)
INSET = _any(
    r"(?:read|see|watch|also|hear|find out|learn|discover|view) ?(?:more|also|too|this|on)?(?: (?:here"
    r"|now|on this|about this))?(?: (?:stor(?:y|ies)|articles?|topics?))?",
    r"(?:also|must|further|related|recommended|suggested|additional|background|more) (?:read(?:ing|s)?"
    r"|on this(?: story| topic)?)",
    r"related(?: (?:stor(?:y|ies)|articles?|news|content|coverage|links?|videos?|reading|items?"
    r"|materials?|to this (?:story|article|topic)))?",
    r"more on (?:this(?: story| topic)?|.{2,40})",
    r"read (?:more|also|next)(?: (?:on|from|at|in|about) .{2,40})?",
    r"(?:the )?(?:big|full) (?:read|story)",
    r"(?:skip past|before) newsletter promotion",
    r"see more on",
    r"list of \d+ items",
    r"go deeper",
    r"dig deeper",
    r"see also",
    r"recommended",
    r"explainer",
)
INSET_LEAD = _any(
    r"(?:read|see|watch|listen|also read|read also|related|related (?:story|article|video|stories|news)"
    r"|read more|see also|more|must read|also today|also on (?:this )?(?:site|page)|in other news"
    r"|also|don['’]t miss|recommended|you may like|up next|next"
    r"|previous|read this|opinion|analysis|explained|in pictures|live|video|watch now|watch live"
    r"|click here|learn more|here['’]s more)(?: (?:on|at|about) [\w ]{2,30})?\s*[:|>»→]\s*\S.*",
    r"[>»→▶►]\s*\S.*",
    r"(?:read more|read also|also read|see also|related|watch now)\b(?! (?:than|to"
    r"|about the fact)).{0,120}",
    r"(?:click|tap) (?:here|to|on|for)(?! (?:to )?(?:share|search|rate|print|subscribe|sign|save)\b).{0,160}",
)
ADVERT = _any(
    r"(?:advertisements?|advertising|ad|ads|(?:video )?ad feedback|report (?:this )?ad|skip ad(?:vertisement)?)"
    r"(?: ?[-–—·•|] ?.{2,40})?",
)
CONTINUES = _any(
    r"(?:story|article|text|post|content|report) continues\b.{0,40}",
    r"advertisement\W{1,3}scroll to continue(?: reading)?",
    r"scroll (?:down )?to continue(?: reading)?",
    r"after newsletter promotion",
    r"end of list",
)
POST_SIGNATURE = re.compile(r"[—–-]\s?.{2,60}\(@\w{1,30}\).{0,40}")  # under a post that a story shows
END_MARK = re.compile(r"(?:#\s?){2,5}|-\s?30\s?-|[-–—*\s]*(?:ENDS|Ends)[-–—*.\s]*")
ENDING = _any(
    r"(?:media|press) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office)\b.{0,80}",
    r"notes? (?:to|for) editors?",
    r"for (?:more|further|additional) (?:information|details),? (?:please )?(?:contact|visit|call|e-?mail|go to|see)\b"
    r".{2,120}",
    r"avatar",
    r"about the (?:authors?|writers?|reporters?|contributors?)",
    r"(?:article )?(?:topics?|tags?|filed under|categor(?:y|ies)|keywords?|more about|posted in"
    r"|in this (?:story|article))\s*:?.{0,200}",
    r"(?:contact|e-?mail|reach|write to) (?:the (?:reporter|writer|author)|.{2,40}) at .{3,80}",
    r"(?:our standards|the thomson reuters trust principles).{0,80}",
    r"©.*",
    r"\(c\) .*",
    r"copyright.*",
    r"all rights reserved.*",
    r".{0,60}\ball rights reserved.{0,80}",
    r"terms (?:of|and|&) .{2,40}",
    r"privacy(?: (?:policy|notice|settings|statement))?",
    r"back to (?:top|home.{0,20})",
    r"(?:licensing|reprints|syndication).{0,60}",
    r"corrections?(?: policy)?",
    r"(?:this|the) (?:article|story|post|report|piece|interview) (?:was|has been|is|first"
    r"|originally).{5,200}",
)
BIO = _any(
    r"(?:we are|we['’]re) (?:the|an?) .{0,40}(?:team|desk|staff|newsroom|news (?:site|outlet|agency)"
    r"|journalists?)\b.*",
    r"(?:[A-Z][\w.'’\-]+ ){1,4}(?:is|was|has been|covers|writes|joined|reports|serves|works) (?:an?|the"
    r"|as|on|about|for|from|our|at|with|based|covering|currently)?\b.{0,60}\b(?:reporter|editor"
    r"|correspondent|journalist|columnist|contributor|contributing|writer|author of|news desk|freelance"
    r"|staff|bureau|newsletter|podcast|professor|covers|covering|fellow|blogger|producer|graduate)\b.*",
    r".{0,80}\b(?:follow (?:him|her|them|me) (?:on|at)|(?:his|her|their) work has appeared in"
    r"|can be (?:reached|contacted|found|followed) (?:at|on|via|by)|"
    r"\b(?:[Rr]each|[Cc]ontact|[Ee]-?mail) (?:him|her|them|me) (?:at|on)|(?:he|she|they) (?:tweets?"
    r"|can be followed) (?:at|@)).*",
)
_SUBSCRIBE = (
    r"(?:subscribe|sign up|sign in|log ?in|register|join|donate|support|become a (?:member|patron"
    r"|subscriber)|create an account|start your|enter your|please,? enter|type your|get (?:unlimited|full"
    r"|instant|exclusive|our|the|more|access|email|alerts|breaking))\b.{0,160}"
)
CHROME = _any(
    _SUBSCRIBE,
    r"follow (?:us|the authors?|him|her|me|.{2,40}) (?:on|@).{0,80}",
    r"join us on \w+",
    r"(?:new ?)?you can now (?:listen|watch|read|follow)\b.{2,80}",
    r"unlock (?:exclusive|full|unlimited|premium|your)\b.{2,160}",
    r"(?:get|receive) (?:current|essential|all the|live|real[- ]time|daily|breaking)\b.{2,200}",
    r".{0,120}\bdownload (?:the|our) .{2,30}\bapp\b.{0,30}",
    r"(?:please use|image|sponsor message|playlist|embed|download|read in app|share full article|before you go)",
    r"(?:share|rate) this (?:article|story|post|page)(?: .{0,30})?",
    r"share (?:or|and) comment on .{2,300}",
    r"thank(?:s| you) for (?:reading|watching|listening|visiting|your (?:feedback|support))\b.{0,200}",
    r"(?:keep|stay|get) (?:up[- ]to[- ](?:date|speed)|informed|ahead|in the know|connected|the latest)\b.{0,160}",
    r"(?:the )?(?:[\w&'’.\-]+ ){1,5}newsletters?",
    r"(?:free )?(?:daily|weekly|morning|evening) (?:newsletter|briefing|e-?mail)",
    r"save (?:articles?|stories) .{2,80}",
    r"(?:list )?\d+ of \d+",
    r"(?:follow|see) topics?:?",
    r"(?:acquire|buy) (?:licensing )?(?:rights|reprints).{0,40}",
    r"reuse this content",
    r"(?:click|tap) (?:here )?to (?:share|search|rate|print|subscribe|sign|save)\b.{0,60}",
    r"(?:sign me up|click to rate|newest|oldest|(?:best|worst|top) rated|sort by.{0,30}|\d+ more comments.{0,5})",
    r"(?:the )?(?:comments|views|opinions) (?:below|above|expressed|posted)\b.{5,200}",
    r"is (?:this page|there anything wrong with this page).{0,40}",
    r"(?:report a problem with|help us improve) .{2,40}",
    r"the following links open in a new tab",
    r"all quotes delayed .{2,160}",
    r".{2,60}\bis (?:paid for|funded|supported|made possible) by (?:its|our|your|the)? ?(?:readers"
    r"|members|subscribers|listeners)\b.{0,200}",
    r"\*? ?(?:indicates required|required fields?.{0,20})",
    r"skip to .{2,30}",
    r"(?:toggle|open|close|show|hide|expand|collapse|main|site|hamburger)? ?(?:the )?(?:menu|navigation"
    r"|search|sidebar|submenu)(?: .{0,20})?",
    r"edit post",
    r"(?:search|home|news|menu|sections|more|back|close|next|previous|prev|ok|yes|no|submit|send|cancel"
    r"|go|reply|report|like|likes|dislike|edit|loading|loading\.\.\.|live|new|exclusive|video|watch"
    r"|listen|play|pause|mute|replay|photos?|image|credit|tags|topics|opinion|opinions|sports?"
    r"|business|politics|world|health|science|technology|tech|entertainment|culture|style|travel"
    r"|weather|obituaries|classifieds|jobs|games|shop|sponsored"
    r"|promotion|continue reading"
    r"|read full (?:article|story)|download|download now|e-?paper|view|view all|see all|show all"
    r"|show more|see more|load more|view more|show less|read less|learn more|find out more"
    r"|advertise(?: with us)?|about(?: us)?|contact(?: us)?|help|faq|careers|sitemap|rss|app|apps"
    r"|newsletters?|my account|account|profile|settings|bookmarks?|saved?|share|shares|tweet|pin|pin it"
    r"|email|e-mail|print|copy link|link copied!?|copied|copy|comment|whatsapp|telegram|facebook"
    r"|twitter|x|linkedin|reddit|pinterest|flipboard|instagram|youtube|tiktok|messenger|tumblr|pocket"
    r"|viber|vk|line|mix|digg|threads|bluesky|mastodon|google news|apple news|snapchat"
    r"|gift(?: article)?|follow(?: us)?|following|unfollow|text size|font size|aa|a|dark mode"
    r"|light mode|english|español|français|deutsch|русский|українська|us|uk|international|edition"
    r"|explore|trending|for you"
    r"|search trends|transcript|cc|caption|captions|slide \d+.*|\d+ of \d+|\d+/\d+|next slide"
    r"|full screen|fullscreen)",
    r"(?:share|save|print|tweet|pin|email|like|follow|send|post)(?:,? (?:this|on|to|via|by|in|us|with"
    r"|it|the|now|a link|article|story|link|for later|full article image"
    r"|story on)\b.{0,60})?(?: (?:facebook|twitter|x|email|whatsapp|linkedin))?",
    r"(?:share|tweet|pin|email|print|save|facebook|twitter|linkedin|whatsapp|reddit|copy|link|x"
    r"|instagram|youtube|telegram|pinterest|flipboard|rss|[\s,|·•/&+-])+",
    r"(?:this )?(?:audio|article|translation|summary|content) (?:is|was) (?:created|generated|produced"
    r"|translated|read|voiced|written)(?: .{0,10})? (?:with|by|using) .{2,60}",
    r"listen to (?:this |the )?(?:article|story|audio|podcast).{0,60}",
    r"(?:gift|bookmark|save|print|comment on) (?:this )?(?:article|story)",
    r"(?:you(?:['’](?:re|ve)| are)? (?:have )?(?:now |successfully |already )?(?:subscribed|signed|registered"
    r"|logged|been)|success(?:fully|fuly)?|thank(?:s| you) (?:for (?:signing|subscribing|registering"
    r"|your)))\b.{0,200}",
    r"(?:please )?(?:check your (?:inbox|email)|try again|enter (?:a valid|correct|your)).{0,80}",
    r"(?:something|oops|sorry)[ ,].{0,80}(?:wrong|again|error|found|available).{0,60}",
    r".{0,120}\b(?:uses? cookies|cookie (?:policy|settings|preferences|consent|notice)|use of cookies"
    r"|we and our partners)\b.{0,400}",
    r"by (?:clicking|signing|subscribing|continuing|submitting|registering|entering|using|providing"
    r"|checking|joining|proceeding)\b.{5,400}",
    r"(?:i agree|i accept|i consent|i have read|accept|agree|decline|reject|manage|allow"
    r"|consent)\b.{0,80}",
    r"your (?:email|e-mail|privacy|cart|account|subscription|browser|message|name|information|data"
    r"|personal).{0,200}",
    r".{0,80}\b(?:enable|disable|turn (?:on|off)|requires?|allow) (?:your )?(?:javascript|ad ?blocker"
    r"|cookies|notifications).{0,120}",
    r"(?:to view|to see|to read|to watch|to continue|to access|to comment|to play) (?:this|the|our"
    r"|reading|more|full).{0,160}",
    r"(?:we|you)(?:['’]ve| have) (?:sent|emailed|reached|been|updated|used|read).{0,160}(?:email|inbox"
    r"|limit|articles|terms|confirmation).{0,100}",
    r"(?:this|our) (?:site|website|page|newsletter|form) (?:is|uses|may|contains|requires|uses).{0,200}",
    r".{0,120}\b(?:affiliate (?:links?|commission|partner)|earn (?:an? )?(?:affiliate )?commission"
    r"|commission (?:from|on|if)|may (?:earn|receive) (?:a )?(?:portion|compensation|commission"
    r"|revenue))\b.{0,200}",
    r".{0,40}\b(?:newsletters?|subscribers?)[ .!:].{0,60}(?:inbox|sign up|subscribe|daily|weekly|every"
    r"|delivered).{0,120}",
    r"support (?:our|independent|quality|us|the|local).{0,120}",
    r"(?:image|photo|picture|video|media|audio|file|graphic|illustration|map|chart"
    r"|infographic) ?(?:caption|source|credit|unavailable|player|description|gallery|by|via|\d+)?:?",
    r"(?:view|see|open|watch|show|enlarge|expand|zoom)(?: (?:on|in|this|full|larger|more|the"
    r"|all))? (?:image|photos?|gallery|post|map|video|twitter|instagram|facebook|threads|comments?"
    r"|fullscreen|chart|graphic|slideshow|website|source|offer|deal|at .{2,30}).{0,60}",
    r"scroll (?:down|to) .{2,40}",
    r"\d{1,3}(?:[.,]\d+)?[km]? ?(?:shares?|views?|likes?|comments?|votes?|reads?|claps|followers"
    r"|retweets|reactions|replies|photos?|images?|points?)",
    r"[\d\W_]+",
    r"page \d+(?: of \d+)?",
    r"(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?",
    r"(?:rating|rated|grade|score)s?: .{1,20}",
    r"\d+(?:\.\d+)?(?: out of |/)\d+.{0,30}",
    r"(?:advert|sponsored|promo(?:ted|tion)?|partner content|paid (?:post|content"
    r"|partnership)).{0,40}",
    r"(?:copy|get) (?:the )?(?:short )?link.{0,20}",
    r"download (?:the|our|app|on).{0,60}",
    r"(?:available|get it|download) (?:on|at) (?:the )?(?:google play|app store).{0,20}",
    r"explaining .{2,40} with .{2,40}",
    r"(?:swipe|drag|hover|press|hit|use) (?:left|right|to|for|the|your|arrow).{0,80}",
    r"add .{2,40} (?:to|as) (?:your )?(?:google|watchlist|queue|favou?rites|interests|preferred).{0,40}",
    r"(?:google|apple) (?:news|podcasts?)|spotify|stitcher",
)
TIME = _any(
    r"(?:(?:updated|published|posted|created|modified|last updated|first published|date|time"
    r"|on)\s*:?\s*)?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?)(?:\s*(?:gmt|utc|e[sd]?t"
    r"|p[sd]?t|c[sd]?t|ist|bst|cet|eet|local time))?(?:\s*/\s*[\d:]+)?",
    r"(?:(?:updated|published|posted|modified)\s*:?\s*)?(?:\d+|an?|one|two|three|few) (?:sec(?:ond)?s?"
    r"|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?)\.? ago",
    r"(?:today|yesterday|just now|now|tomorrow)(?:,? (?:at )?[\d:. apm]+)?",
    r"(?:\d+|one|two|three|four|five|six) ?-?(?:min(?:ute)?s?"
    r"|sec(?:ond)?s?)\.?(?: ?to)?(?: ?(?:read(?:ing)?(?: time)?|listen|watch|video))?",
    r"(?:reading|read|listening|est(?:imated)?\.?(?: reading)?) (?:time)?:? ?(?:\d+|one|two|three|four"
    r"|five) ?-?(?:min(?:ute)?s?|m)\.?(?: read)?",
    r"(?:time to read|duration|length|running time):? .{0,20}",
    r"\d+[hmdws](?: ago)?",
    r"[\w& ]{2,30} ?[/|•·] ?(?:\d+|an?) (?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?) ago",
)
_DATE = (
    r"(?:(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\.?,? )?(?:(?:jan|feb|mar|apr|may"
    r"|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}(?:st|nd"
    r"|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?(?: \d{4})?"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})"
)
DATE = re.compile(
    r"(?:(?:first |last |originally )?(?:updated|published|posted|created|modified|date|issued|as of"
    r"|release date|filed|on|by)(?: (?:on|at|date))?\s*:?\s*)?"
    + _DATE
    + r"(?:.{0,3}(?:at|on|[-–—|•·/,@])?.{0,2}\d{1,2}[:.h]\d{2}.{0,30})?(?:\s*[|•·,–—-]?\s*(?:updated"
    r"|\d+ min|last|modified|read).{0,60})?"
)
_CLOCK = r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[a-z]{2,4})?"
CLOCKED = re.compile(
    rf"(?:(?:published|updated|posted|modified|last updated)\s*:?\s*{_CLOCK},? {_DATE}(?:\s*[|•·–—/-]\s*)?)+"
    rf"|{_DATE}\s*[•·|]\s*[\w.'’ \-]{{2,40}}"
)
SIGNED = re.compile(rf"(?P<name>[^\W\d_][\w.'’\-]*(?: [\w.'’\-]+){{1,3}})\s*[—–|•·]\s*{_DATE}.{{0,30}}", re.I)
GLUED_BY = re.compile(r"By[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){1,3}")  # as some pages are copied
STAMPED = re.compile(
    r".{1,40}[ ,|•·-]" + _DATE + r".{0,3}(?:at |@ ?)?.{0,2}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?.{0,12}"
)
BYLINE = _any(
    r"[\w.+\-]{1,60}@[\w\-]{1,60}(?:\.[\w\-]{1,60}){1,5}",
    r"(?:[\w&\-]+ ){0,3}(?:correspondent|reporter|columnist|bureau chief)(?:,? (?:in|based in) .{2,30})?",
    r"(?:(?:[\w&\-]+ ){1,3}editor|reporting)(?:,? (?:in|from) .{2,30})",
    r"(?:live )?reporting by .{2,80}",
    r"(?:written |posted |story |reported |words |text |analysis |opinion |column |commentary |review "
    r"|compiled |edited |published )?by:? (?!(?:the (?:time|end)|clicking|signing|now|then|contrast"
    r"|comparison|far|using|all|no|late|early|next|night|day|law|default|doing|making|taking)\b).{2,120}",
    r"(?:authors?|writers?|reporters?|editors?|reporting|correspondent|words|text|posted by"
    r"|contributors?)\s*:\s*.{2,80}",
    r".{2,60}[,|•·–-]\s*(?:staff (?:writer|reporter)|senior (?:writer|reporter|editor|correspondent)"
    r"|(?:\w+ )?(?:correspondent|reporter|editor|columnist|contributor|news desk|news team|newsroom"
    r"|staff|bureau))",
    r"(?:the )?.{2,40}(?:news desk|news team|newsroom|editorial board|editorial team|web desk"
    r"|staff (?:writer|reporter)s?|(?:staff|wire) reports?|associated press|reuters staff)",
)
CREDIT = _any(
    r"(?:video|photo|image|picture|script|sound|camera|copy|web|graphics?|design|produced|production"
    r"|cover|layout|additional|executive)? ?(?:editors?|editing|edited|producers?|reporting|directors?"
    r"|animation|credits?|writing|research|graphics?|photos?|photography|photographers?|illustrations?"
    r"|translation|translated|narration|narrated)(?: by| and \w+ by)?\s*(?::|by )\s*.{2,160}",
    r"sources?(?:\(s\))?\s*:\s*.{2,120}",
    r"\(?(?:with (?:inputs?|reporting|files|additional reporting|contributions?|agency inputs"
    r"|information|material)|(?:additional )?(?:reporting|writing|editing)) (?:from|by)\b.{2,200}",
    r".{2,100} contributed to (?:this|the) (?:report|story|article).{0,40}",
    r".{2,100} contributed (?:reporting|additional reporting)(?: from .{2,60}| to (?:this|the) \w+)?\.?",
    r".{2,80} (?:edited|produced|reported|fact-checked|adapted) this (?:story|report|article|piece|interview|segment)"
    r".{0,60}",
    r"(?:the )?(?:audio|digital|broadcast|radio|video|web|story|interview)[\w ]{0,30}"
    r" was (?:produced|edited|adapted|translated) (?:by|for) .{2,100}",
    r"credits? ?(?:\.{3}|…) ?.{2,100}",
    r"additional reporting .{2,80}",
    r"\(?[\w ]{2,30} with (?:afp|ap|reuters|dpa|agencies|wires)(?:(?:,| and|, and) (?:[\w]{2,12}))*\)?",
    r"[a-z]{2,4}(?:/[a-z]{2,4})* ?\(.{2,60}",
    r"\(?(?:ap|reuters|afp|xinhua|ani|pti|tass|bloomberg|dpa|efe|ansa|upi|ians|cnn|bbc)\)?",
    r"(?:file )?(?:photo|image|picture|photograph|credit|pic|illustration|graphic)s?(?: (?:credit"
    r"|courtesy|by|via|source))*\s*(?::|by |of |courtesy ).{2,100}",
    r"(?:.{2,40}[/|])?(?:getty(?: images)?|shutterstock|istock|unsplash|alamy(?: stock photo)?"
    r"|wikimedia commons|pexels|pixabay|imago|zuma(?: press)?)(?:[/|].{2,40})*",
    r"courtesy(?: of)? .{2,60}",
    r"(?:handout|file|screenshot)(?: photo| image)?(?: [/|].*)?",
)
