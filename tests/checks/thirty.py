"""A draft of thirty quotations about the sample pages, with the verdict that a careful reader gives on each.

Written by hand before the check was tuned. Every paragraph holds one quotation to check; `SKIPPED` are words in marks
that are none.
"""

from __future__ import annotations

from onrecord.records import Verdict

VERBATIM = (
    "“We have had three of them in 12 winters,” said Mara Quill, director of the Tarrow River Authority.",
    "Jonas Pell, who leads the Deckhands’ Union, said that his “members are tired of apologising for it”.",
    "Mara Quill promised that “the first of the six gates will be in the water by October”.",
    '"I have 40 lambs and no hay," said Greta Ims, a farmer on Sorrel Island.',
    "“In a westerly [wind] I want nine pairs of hands on that deck, and I want them awake,” said Lena Marsh.",
    "“Nobody should have to beg for a refund,” Renata Osk said.",
    "“I have asked both sides,” said Alma Reyd, the arbitrator, “to bring me a roster and not a speech.”",
    "“We did not ask the ministry for a harbor defense program,” Mara Quill said.",
    "“I have pulled people out of that water. They were not arguing about rotas,” said Lena Marsh.",
    "“We are suspending it for 12 days, because no captain of mine will be asked to cross the strait with a tired "
    "crew,” said Renata Osk.",
)
CUT = (
    "“The timetable was written by people who have never tied up a ship … and our members are tired of apologising "
    "for it,” Jonas Pell said.",
    "“The barrier was designed for a flood that comes once in 200 years. So we are not going to pretend any longer "
    "that the old wall, the pumps and good luck will defend this town,” said Mara Quill.",
    "“The council will find its share,” said Tobias Fenn, the mayor.",
    "“My mother swept the river out of this shop and I swept it out in January,” said Ada Fenn.",
    "“All freight bound for the islands will be held … until further notice,” the Estwick Port Authority said.",
    "“I want nine pairs of hands on that deck, and I want them awake. That is luck, and luck is not a rota,” said "
    "Lena Marsh.",
    "Mara Quill said that they did “ask the ministry for a harbour defence programme”.",
    "“We asked it to honour the one it signed in 2019 before the autumn tides,” Mara Quill said.",
)
CHANGED = (
    "“We will not sail with half a crew and call that a service,” Jonas Pell told the rally.",
    "“I have 14 lambs and no hay,” said Greta Ims.",
    "“The sheep are on strike,” said Greta Ims.",
    "“We are borrowing from the potholes to pay for the river,” said Idris Coll, who leads the opposition.",
    "“No road will ever lose a single crown,” said Tobias Fenn.",
    "“The council may find its share, 14 million crowns, if the ministry finds its own,” said Tobias Fenn.",
)
OTHER_SPEAKER = (
    "“We will not sail with half a crew and call it a service,” said Renata Osk, chief executive of Greycoat Ferries.",
    "“I would rather explain an expensive barrier than an empty street,” said Mara Quill.",
    "“I have known three mayors and one river,” said Lena Marsh, the harbourmaster.",
)
NOT_ON_RECORD = (
    "“The barrier will be finished before the council has found a single crown,” said Idris Coll.",
    "“We shall sail on Sunday whatever the arbitrator decides,” said Jonas Pell.",
    "“Nobody has asked the islands what they want from the ferry company,” said Greta Ims.",
)
ALL = {
    Verdict.VERBATIM: VERBATIM,
    Verdict.CUT: CUT,
    Verdict.CHANGED: CHANGED,
    Verdict.OTHER_SPEAKER: OTHER_SPEAKER,
    Verdict.NOT_ON_RECORD: NOT_ON_RECORD,
}
SKIPPED = (
    "Some call it the “half barrier” already.",
    "The islanders put on a play called “The Drowned Quay” last winter.",
)
EXPECTED = [verdict for verdict, paragraphs in ALL.items() for _ in paragraphs]
PARAGRAPHS = [paragraph for paragraphs in ALL.values() for paragraph in paragraphs]


def compose_markdown() -> str:
    """Return the draft as Markdown."""
    head = "---\ntitle: “A wall” and a strike\n---\n\n# Two towns and a strait\n\n"
    return head + "\n\n".join([*PARAGRAPHS, *SKIPPED]) + "\n"
