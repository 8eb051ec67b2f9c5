"""An invented press conference with three reports of it, for tests of what is said and what is made of it."""

from __future__ import annotations

from pathlib import Path

PRESS = """Press conference by the harbour master

Port Elm, 5 February 2024

MARA QUILL [Harbour Master]: Good morning. We will keep the northern harbour open through the whole winter, because more \
than forty families depend on the boats that sail from it. [Applause]

We need a second tug, and the council may pay for half of it.

If the council refuses, we will sell the old lighthouse and its lamp to the museum in Estwick.

Q: Will the ferry sail?

QUILL: It will. Nobody on the quay should have to wait for a boat in the cold again.
"""
WIRE = """---
title: Quill wants a second tug
outlet: Vale Wire
published: 2024-02-06
---
The harbour master of Port Elm has asked for money for a second tug after a hard winter on the northern quay.

“We need a second tug, and the council will pay for half of it,” said Mara Quill at a press conference on Monday.

“If the council refuses, we will sell the old lighthouse,” Quill said.
"""
POST = """---
title: A lighthouse for a tug
outlet: Northmoor Post
published: 2024-02-06
---
Port Elm may lose its lighthouse, if its harbour master has her way with the council of the town this month.

“The council may pay for half of it. If the council refuses, we will sell the old lighthouse and its lamp,” Mara \
Quill told reporters on Monday.
"""
RADIO = """---
title: Harbour stays open
outlet: Radio Estwick
published: 2024-02-05
---
The northern harbour of Port Elm will not close this winter, its harbour master promised on Monday in the town hall.

“We will keep the northern harbour open through the entire winter, because forty families depend on the boats,” Mara \
Quill said.
"""


def write_press(folder: Path) -> tuple[Path, list[Path]]:
    """Write the transcript and its reports to `folder`; return their paths."""
    folder.mkdir()
    paths = []
    for name, text in (("press", PRESS), ("wire", WIRE), ("post", POST), ("radio", RADIO)):
        paths.append(folder / f"{name}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    return paths[0], paths[1:]
