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
        (?:getty\simages|shutterstock|ap\sphoto|reuters\s?/\s?[^.\n]{2,40}|afp)
    )[.)]?$""",
    re.X | re.I,
)
CAPTION_START = re.compile(
    r"(?:file\s?(?:photo)?\s?[-–—:]|\(?(?:photo|image|picture|photograph|pictured|caption|image source"
    r"|image caption|photo credit|above|below)(?: by| via)?\s?[:/]|image source,|image caption,)",
    re.I,
)
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
    r"|(policy appl(?:y|ies)))\b",
    re.I,
)
SITE_PERSON = re.compile(r"\b(?:we|us|our|you|your|this (?:web)?site|this page|this material|all content)\b", re.I)
