"""Patterns searched for inside a line: captions, outlets' names, and the site speaking to its reader."""

from __future__ import annotations

import re

CAPTION_END = re.compile(
    r"""(?:[.”"’)!?]\s*|\s)(?:
        /[^/\n]{2,40}(?:/[^/\n]{2,40}){0,2} |                               # /Photographer/Agency
        [(\[][^()\[\]]{0,80}\b(?:photo|image|images|via|getty|reuters|afp|ap|file|courtesy|credit|epa
            |shutterstock|handout)\b[^()\[\]]{0,60}[)\]] |
        (?:photo|image|picture|photograph|credit|source|pic)s?(?:\s(?:credit|by|courtesy|via))?\s?[:/]\s?
            [^.\n]{2,80} |
        (?:photo|photograph|image|picture|illustration)\sby\s[^.\n]{2,60} |
        [^.!?”"\n]{2,50}(?:/|\svia\s|\s[|]\s)(?:getty(?:\simages)?|reuters|afp|ap|epa|shutterstock|bloomberg
            |xinhua|anadolu|imago|zuma|corbis|nurphoto|alamy)\b[^.\n]{0,30} |
        \[(?-i:[A-Z])[^\[\]\d]{1,60}\] |                                       # [Agency], [File: Photographer/Agency]
        (?:getty\simages|shutterstock|ap\sphoto|reuters\s?/\s?[^.\n]{2,40}|afp)
    )[.)]?$""",
    re.X | re.I,
)
CAPTION_START = re.compile(
    r"(?:file\s?(?:photo)?\s?[-–—:]|\(?(?:photo|image|picture|photograph|pictured|caption|image source"
    r"|image caption|photo credit|above|below)(?: by| via)?\s?[:/]|image source,|image caption,)",
    re.I,
)
CAPTION_ROUND = re.compile(
    r"(?P<agency>reuters|getty images|afp|ap|epa|pa media|pa|bbc|anadolu|alamy|shutterstock|supplied)\W{0,3}\s.{10,400}"
    r"(?P=agency)(?: via getty images)?",
    re.I,
)
SIGN_OFF = re.compile(
    r"(?<=[.!?”\"’)\s])\s?(?:[—–-]\s*)?\(?(?:Reuters|REUTERS|AFP|AP|Bloomberg|BLOOMBERG)(?:[,/ ]+[A-Z]+){0,4}\)?$"
)
PICTURE_CREDIT = re.compile(
    r"\W{0,3}(?:photo|image|picture|pic|photograph|credit)s?\b(?! (?:copyright|source|caption|\d)).{0,100}"
    r"|[^.!?:]{2,60}(?:/|\bvia )(?:getty|reuters|afp|ap\b|epa|shutterstock|bloomberg|anadolu|xinhua|alamy).{0,30}"
    r"|(?:getty images|ap photo|shutterstock|alamy|epa)",
    re.I,
)
IN_PICTURE = re.compile(
    r"\((?:pictured|left|right|cent(?:er|re)|[LRC]|file)\b[^()]{0,40}\)|^(?:pictured|file photo|above|below)[:,]", re.I
)
SPEECH = re.compile(r"\b(?:said|says|told|added|wrote|according to|warned|noted)\b")
OUTLET_WORDS = re.compile(
    r"\b(?:times|post|news|herald|tribune|journal|guardian|independent|gazette|chronicle|observer"
    r"|telegraph|mail|mirror|standard|press|daily|today|tv|radio|broadcasting|magazine|review|wire"
    r"|bulletin|globe|courier|examiner|inquirer|dispatch|sentinel|monitor|reporter|agency)\b",
    re.I,
)
SITE_VOICE = re.compile(
    r"\b(?:(cookies?)|(privacy (?:policy|notice|rights|settings)|privacy act)|"
    r"(terms (?:of|and) (?:use"
    r"|service|conditions)|user agreement|community (?:rules|guidelines|standards))|"
    r"(opt(?:ing)?[- ]?(?:out|in))|(personal (?:information|data))|"
    r"(our (?:web)?sites?|this (?:web)?site"
    r"|on our (?:platform|pages))|(our (?:newsroom|journalism|newsletters?|readers|partners|journalists"
    r"|supporters|reporting|coverage|app|community))|"
    r"(your (?:support|contributions?|e-?mail|inbox|browser|subscription|device|donation|membership"
    r"|account|consent|preferences))|(subscri(?:be|bers?|ption|bing))|(newsletters?)|(sign(?:ing)? up)|"
    r"(contribut(?:e|ing)|donat(?:e|ing|ions?))|(as little as [$£€]\d+|[$£€]\d+ (?:a|per) (?:month|week))"
    r"|(free for (?:all|everyone))|(affiliate|commissions?|compensation)|(advertis(?:ing|ers?|ements?))|"
    r"(reproduced|redistributed|rewritten|without (?:the )?(?:prior|express))|(third[- ]part(?:y|ies))"
    r"|(become a (?:member|subscriber|patron))|(paywall|ad[- ]free|unlimited access)|(inbox|mailing list)"
    r"|(policy appl(?:y|ies))|(unsubscribe)|(free for \d+ (?:month|week|day|year)s?)|(for (?:just|only) [$£€]\d+)"
    r"|(award[- ]winning))\b",
    re.I,
)
SITE_PERSON = re.compile(r"\b(?:we|us|our|you|your|this (?:web)?site|this page|this material|all content)\b", re.I)
