"""The tables of speakers across articles, and of what persons judge, as two of the migrations make them.

A naming is one name of a speaker as one article uses it; all that rests on the articles is made again from them.
`judgement` is a person's word and is never written by anything else. Its sides are names as a speaker's judgement, with
the article's id where it holds in that one alone; of a struck statement `one` is the id, `one_article` its article's.
Of utterances a side is the id of a statement, or of an utterance that stood for all its statements; `judged_statement`
has these, on record or not.
"""

SPEAKERS = """
CREATE TABLE judgement (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('same_speaker', 'not_same_speaker', 'strike')),
    one TEXT NOT NULL,
    one_article TEXT,
    other TEXT,
    other_article TEXT,
    reason TEXT,
    judged_by TEXT,
    judged_at TEXT NOT NULL,
    undone_by TEXT,
    undone_at TEXT
);
CREATE VIEW struck AS
SELECT DISTINCT one AS statement FROM judgement WHERE kind = 'strike' AND undone_at IS NULL;
CREATE TABLE article_context (
    article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    words TEXT NOT NULL
);
CREATE TABLE naming (
    number INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    folded TEXT NOT NULL,
    name TEXT NOT NULL,
    forms TEXT NOT NULL,
    short_for TEXT NOT NULL,
    UNIQUE (article, folded)
);
CREATE INDEX naming_folded ON naming (folded);
CREATE TABLE naming_role (
    naming INTEGER NOT NULL REFERENCES naming (number) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (naming, n)
);
CREATE TABLE naming_key (
    key TEXT NOT NULL,
    naming INTEGER NOT NULL REFERENCES naming (number) ON DELETE CASCADE,
    PRIMARY KEY (key, naming)
) WITHOUT ROWID;
CREATE INDEX naming_key_naming ON naming_key (naming);
CREATE TABLE naming_statement (
    statement TEXT PRIMARY KEY REFERENCES statement (id) ON DELETE CASCADE,
    naming INTEGER NOT NULL REFERENCES naming (number) ON DELETE CASCADE
);
CREATE INDEX naming_statement_naming ON naming_statement (naming);
CREATE TABLE speaker (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sort TEXT NOT NULL
);
CREATE TABLE speaker_naming (
    naming INTEGER PRIMARY KEY REFERENCES naming (number) ON DELETE CASCADE,
    speaker TEXT NOT NULL REFERENCES speaker (id) ON DELETE CASCADE
);
CREATE INDEX speaker_naming_speaker ON speaker_naming (speaker);
"""

# SQLite cannot change a CHECK, so the table is made anew; a view that names it goes before and comes back after.
JUDGED_UTTERANCES = """
DROP VIEW struck;
ALTER TABLE judgement RENAME TO judgement_before;
CREATE TABLE judgement (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (
        kind IN ('same_speaker', 'not_same_speaker', 'strike', 'same_utterance', 'not_same_utterance')
    ),
    one TEXT NOT NULL,
    one_article TEXT,
    other TEXT,
    other_article TEXT,
    reason TEXT,
    judged_by TEXT,
    judged_at TEXT NOT NULL,
    undone_by TEXT,
    undone_at TEXT
);
INSERT INTO judgement SELECT * FROM judgement_before;
DROP TABLE judgement_before;
CREATE VIEW struck AS
SELECT DISTINCT one AS statement FROM judgement WHERE kind = 'strike' AND undone_at IS NULL;
CREATE TABLE judged_statement (
    judgement INTEGER NOT NULL REFERENCES judgement (number),
    side INTEGER NOT NULL CHECK (side IN (0, 1)),
    statement TEXT NOT NULL,
    PRIMARY KEY (judgement, side, statement)
) WITHOUT ROWID;
"""
