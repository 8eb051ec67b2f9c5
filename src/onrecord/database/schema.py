"""The tables of a record, as the first migration makes them, and what later ones change.

Plain tables that any SQLite reader can show. Spans are half-open and count characters of `article.text`; dates are
EDTF; `earliest` and `latest` are the days (YYYY-MM-DD) between which a date lies, null where its year is unknown;
columns named `_folded` hold the text without case and accents, for comparing; times end in `_at` and are UTC.
"""

APPLICATION_ID = 0x6F6E7263  # "onrc"

TABLES = """
CREATE TABLE page (
    sha256 TEXT PRIMARY KEY,
    content BLOB NOT NULL,
    content_type TEXT NOT NULL,
    bytes INTEGER NOT NULL
);
CREATE TABLE sighting (
    page TEXT NOT NULL REFERENCES page ON DELETE CASCADE,
    place TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (page, place)
);
CREATE TABLE hint (
    page TEXT PRIMARY KEY REFERENCES page ON DELETE CASCADE,
    outlet TEXT,
    url TEXT,
    published TEXT,
    title TEXT
);
CREATE TABLE article (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    page TEXT NOT NULL UNIQUE REFERENCES page ON DELETE CASCADE,
    title TEXT,
    outlet TEXT,
    outlet_folded TEXT NOT NULL,
    published TEXT,
    modified TEXT,
    earliest TEXT,
    latest TEXT,
    url TEXT,
    text TEXT NOT NULL
);
CREATE TABLE author (
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article, n)
);
CREATE TABLE block (
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    label TEXT NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    page_start INTEGER NOT NULL,
    page_end INTEGER NOT NULL,
    start INTEGER,
    end INTEGER,
    level INTEGER,
    PRIMARY KEY (article, n)
);
CREATE TABLE statement (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    speaker TEXT,
    speaker_reason TEXT,
    speaker_folded TEXT NOT NULL,
    source_folded TEXT NOT NULL,
    addressee TEXT,
    via TEXT,
    medium TEXT,
    said TEXT,
    said_words TEXT,
    place TEXT,
    earliest TEXT,
    latest TEXT,
    inside TEXT,
    speech INTEGER NOT NULL,
    own_utterance TEXT NOT NULL
);
CREATE INDEX statement_article ON statement (article, n);
CREATE INDEX statement_own_utterance ON statement (own_utterance);
CREATE INDEX statement_speaker ON statement (speaker);
CREATE TABLE span (
    statement TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('content', 'cue', 'source')),
    n INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (statement, role, n)
);
CREATE TABLE key (
    key INTEGER NOT NULL,
    statement INTEGER NOT NULL REFERENCES statement (number) ON DELETE CASCADE,
    PRIMARY KEY (key, statement)
) WITHOUT ROWID;
CREATE INDEX key_statement ON key (statement);
CREATE TABLE link (
    a TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    b TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (a, b),
    CHECK (a < b)
);
CREATE INDEX link_b ON link (b);
CREATE TABLE utterance (
    id TEXT PRIMARY KEY,
    speaker TEXT,
    fullest TEXT NOT NULL
);
CREATE TABLE witness (
    utterance TEXT NOT NULL REFERENCES utterance ON DELETE CASCADE,
    n INTEGER NOT NULL,
    statement TEXT NOT NULL UNIQUE REFERENCES statement (id),
    PRIMARY KEY (utterance, n)
);
CREATE TABLE reading (
    utterance TEXT NOT NULL REFERENCES utterance ON DELETE CASCADE,
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (utterance, n)
);
CREATE TABLE reading_words (
    utterance TEXT NOT NULL,
    reading INTEGER NOT NULL,
    witness INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (utterance, reading, witness),
    FOREIGN KEY (utterance, reading) REFERENCES reading ON DELETE CASCADE
);
CREATE TABLE reject (
    id TEXT PRIMARY KEY,
    page TEXT,
    place TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX reject_page ON reject (page);
CREATE INDEX reject_place ON reject (place);
"""

SEARCH = """
CREATE VIRTUAL TABLE article_search USING fts5 (
    title, text, content='article', content_rowid='number', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER article_search_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER article_search_delete AFTER DELETE ON article BEGIN
    INSERT INTO article_search (article_search, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
END;
CREATE VIRTUAL TABLE statement_search USING fts5 (
    text, content='statement', content_rowid='number', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER statement_search_insert AFTER INSERT ON statement BEGIN
    INSERT INTO statement_search (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER statement_search_delete AFTER DELETE ON statement BEGIN
    INSERT INTO statement_search (statement_search, rowid, text) VALUES ('delete', old.number, old.text);
END;
"""

_WHO_SAID_WHAT = """
CREATE VIEW who_said_what AS
SELECT
    statement.speaker, statement.kind, statement.text AS content, cue.text AS cue, source.text AS source,
    article.outlet, article.title, article.published, article.url, statement.said,
    statement.id AS statement, statement.article, witness.utterance,
    (SELECT count(*) FROM witness AS other WHERE other.utterance = witness.utterance) AS reports
FROM statement
JOIN article ON article.id = statement.article
JOIN witness ON witness.statement = statement.id
LEFT JOIN span AS cue ON cue.statement = statement.id AND cue.role = 'cue'
LEFT JOIN span AS source ON source.statement = statement.id AND source.role = 'source';
"""

VIEWS = (
    _WHO_SAID_WHAT
    + """
CREATE VIEW what_differs AS
SELECT
    utterance.speaker, reading.kind, reading_words.words, article.outlet,
    reading.utterance, reading.n AS reading, witness.statement
FROM reading
JOIN utterance ON utterance.id = reading.utterance
JOIN reading_words ON reading_words.utterance = reading.utterance AND reading_words.reading = reading.n
JOIN witness ON witness.utterance = reading.utterance AND witness.n = reading_words.witness
JOIN statement ON statement.id = witness.statement
JOIN article ON article.id = statement.article;
CREATE VIEW left_out AS
SELECT article.outlet, article.title, block.label, block.reason, block.text, block.article, block.n
FROM block JOIN article ON article.id = block.article
WHERE block.start IS NULL;
"""
)

# SQLite cannot change a CHECK, so the table is made anew; a view that names it goes before and comes back after.
OCCASIONS = (
    """
DROP VIEW who_said_what;
ALTER TABLE span RENAME TO span_before;
CREATE TABLE span (
    statement TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('content', 'cue', 'source', 'medium', 'said', 'to', 'via', 'where')),
    n INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (statement, role, n)
);
INSERT INTO span SELECT * FROM span_before;
DROP TABLE span_before;
ALTER TABLE statement ADD COLUMN speaker_score REAL CHECK (speaker_score BETWEEN 0 AND 1);
"""
    + _WHO_SAID_WHAT
)

LINES = """
CREATE TABLE passage (
    statement TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (statement, n)
) WITHOUT ROWID;
CREATE TABLE passage_tie (
    a TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    a_n INTEGER NOT NULL,
    b TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    b_n INTEGER NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (a, a_n, b, b_n),
    CHECK (a < b)
) WITHOUT ROWID;
CREATE INDEX passage_tie_b ON passage_tie (b);
CREATE TABLE passage_pool (
    statement TEXT PRIMARY KEY REFERENCES statement (id) ON DELETE CASCADE,
    pool INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX passage_pool_pool ON passage_pool (pool);
"""
"""Spans of passages count characters of `statement.text`; a vector is 16-bit floats, lowest byte first. All statements
of one pool were compared with each other; which pool it is says nothing.
"""

SEVERITIES = """
CREATE TABLE derived (
    what TEXT PRIMARY KEY,
    rules INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE occasion (
    statement TEXT PRIMARY KEY REFERENCES statement (id) ON DELETE CASCADE,
    said TEXT,
    said_words TEXT,
    setting TEXT
) WITHOUT ROWID;
ALTER TABLE utterance ADD COLUMN said TEXT;
ALTER TABLE utterance ADD COLUMN said_reason TEXT;
ALTER TABLE reading ADD COLUMN change TEXT;
ALTER TABLE reading ADD COLUMN severity TEXT NOT NULL DEFAULT 'cosmetic';
DROP VIEW what_differs;
CREATE VIEW what_differs AS
SELECT
    utterance.speaker, reading.kind, reading.change, reading.severity, reading_words.words, article.outlet,
    reading.utterance, reading.n AS reading, witness.statement
FROM reading
JOIN utterance ON utterance.id = reading.utterance
JOIN reading_words ON reading_words.utterance = reading.utterance AND reading_words.reading = reading.n
JOIN witness ON witness.utterance = reading.utterance AND witness.n = reading_words.witness
JOIN statement ON statement.id = witness.statement
JOIN article ON article.id = statement.article;
"""

# Keys and links were of statements; they are of tellings now, and made again from the statements by `group_again`. A
# telling has its keys as well, 8 bytes each, least first: an index by telling would be as large as the table of keys.
TELLINGS = """
DROP TABLE key;
DROP TABLE link;
CREATE TABLE telling (
    number INTEGER PRIMARY KEY,
    keys BLOB NOT NULL
);
CREATE TABLE told (
    statement TEXT PRIMARY KEY REFERENCES statement (id) ON DELETE CASCADE,
    telling INTEGER NOT NULL REFERENCES telling (number)
) WITHOUT ROWID;
CREATE INDEX told_telling ON told (telling, statement);
CREATE TABLE key (
    key INTEGER NOT NULL,
    telling INTEGER NOT NULL,
    PRIMARY KEY (key, telling)
) WITHOUT ROWID;
CREATE TABLE link (
    a INTEGER NOT NULL REFERENCES telling (number) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES telling (number) ON DELETE CASCADE,
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (a, b),
    CHECK (a <= b)
) WITHOUT ROWID;
CREATE INDEX link_b ON link (b);
"""

# What a page is, and of a transcript whose words it holds, when and where they were said.
TRANSCRIPTS = """
ALTER TABLE hint ADD COLUMN kind TEXT;
ALTER TABLE hint ADD COLUMN speaker TEXT;
ALTER TABLE hint ADD COLUMN said TEXT;
ALTER TABLE hint ADD COLUMN place TEXT;
ALTER TABLE article ADD COLUMN page_kind TEXT NOT NULL DEFAULT 'report';
ALTER TABLE article ADD COLUMN given_speaker TEXT;
ALTER TABLE article ADD COLUMN given_said TEXT;
ALTER TABLE article ADD COLUMN given_place TEXT;
"""
