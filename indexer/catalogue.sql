-- The record of truth of one generation. Positions are in characters.
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE pages (
    page INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    text TEXT NOT NULL,
    layout TEXT NOT NULL -- JSON of the page without its text
);
CREATE TABLE reports (
    report_id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    title TEXT NOT NULL,
    council TEXT NOT NULL,
    follows_framework INTEGER NOT NULL,
    round TEXT NOT NULL,
    published TEXT
);
CREATE TABLE sections (
    section_id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    page INTEGER NOT NULL REFERENCES pages,
    statement TEXT,
    theme INTEGER,
    score INTEGER CHECK (score BETWEEN 1 AND 4),
    url TEXT NOT NULL,
    note TEXT NOT NULL,
    root TEXT NOT NULL
);
CREATE TABLE passages (
    place INTEGER PRIMARY KEY,
    passage_id TEXT NOT NULL UNIQUE,
    section_id TEXT NOT NULL REFERENCES sections,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    trail TEXT NOT NULL, -- JSON
    sentences TEXT NOT NULL -- JSON
);
CREATE INDEX passages_of_section ON passages (section_id);
CREATE TABLE judgements (
    place INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    passage_id TEXT NOT NULL REFERENCES passages (passage_id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    statement TEXT,
    score INTEGER,
    overall_score INTEGER,
    rating TEXT
);
-- The lexical index holds findings alone; rowid is passages.place.
CREATE VIRTUAL TABLE words USING fts5 (body, headings, content='', tokenize='porter unicode61 remove_diacritics 2');
