-- An archive of claimcli: articles, their claims, and who is in them.

CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);

-- An article as it was read. sha256 is of its text; model and version are what analysed it.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    title TEXT,
    outlet TEXT,
    author TEXT,
    date TEXT,                  -- ISO 8601: when it appeared, as far as known
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    model TEXT NOT NULL,
    version TEXT NOT NULL,
    added TEXT NOT NULL         -- ISO 8601, UTC
);
CREATE INDEX documents_date ON documents (date);
CREATE INDEX documents_outlet ON documents (outlet);

-- Somebody or something that speaks or is charged, across articles.
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    role TEXT,
    affiliation TEXT,
    class TEXT,
    ambiguous INTEGER NOT NULL DEFAULT 0    -- 1: a short name that several others bear
);

-- What one article calls one of them.
CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,       -- lower case, single spaces
    type TEXT NOT NULL,
    role TEXT,
    affiliation TEXT,
    class TEXT,
    named INTEGER NOT NULL,     -- 0: a description, no name
    person_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
    UNIQUE (document_id, folded)
);
CREATE INDEX names_person ON names (person_id);
CREATE INDEX names_folded ON names (folded);

-- A claim; record is the whole record of `claimcli schema` as JSON.
CREATE TABLE claims (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,    -- the record's id within its document
    kind TEXT NOT NULL,
    subkind TEXT,
    form TEXT,
    text TEXT NOT NULL,
    stems TEXT NOT NULL,        -- its words without affixes, for searching
    line INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    cue TEXT,
    stance TEXT,
    source TEXT,                -- the name, else the mention
    source_id INTEGER REFERENCES names (id) ON DELETE SET NULL,
    class TEXT,
    stage TEXT,
    status TEXT,
    certainty TEXT NOT NULL,
    polarity TEXT NOT NULL,
    hearsay INTEGER NOT NULL,
    said TEXT,                  -- ISO 8601: when it was said
    confidence REAL NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (document_id, number)
);
CREATE INDEX claims_source ON claims (source_id);
CREATE INDEX claims_kind ON claims (kind, stage, status);

-- Who is charged in an allegation.
CREATE TABLE accused (
    claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    name_id INTEGER REFERENCES names (id) ON DELETE SET NULL,
    name TEXT NOT NULL          -- the name, else the mention
);
CREATE INDEX accused_claim ON accused (claim_id);
CREATE INDEX accused_name ON accused (name_id);

-- The numbers in a claim.
CREATE TABLE quantities (
    claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    modifier TEXT,
    unit TEXT
);
CREATE INDEX quantities_claim ON quantities (claim_id);
CREATE INDEX quantities_unit ON quantities (unit, low);

-- Which claim answers which allegation.
CREATE TABLE answers (
    claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    allegation_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE
);
CREATE INDEX answers_allegation ON answers (allegation_id);
CREATE INDEX answers_claim ON answers (claim_id);

CREATE VIRTUAL TABLE claims_fts USING fts5 (
    text, stems, content = 'claims', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER claims_added AFTER INSERT ON claims BEGIN
    INSERT INTO claims_fts (rowid, text, stems) VALUES (new.id, new.text, new.stems);
END;
CREATE TRIGGER claims_removed AFTER DELETE ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, text, stems)
    VALUES ('delete', old.id, old.text, old.stems);
END;

-- Allegations with who charges whom.
CREATE VIEW allegations AS
SELECT claims.id, documents.date, documents.outlet, documents.name AS document, claims.line,
       claims.source AS accuser, claims.text, claims.stage, claims.status,
       (SELECT group_concat(accused.name, '; ') FROM accused WHERE accused.claim_id = claims.id)
           AS accused
FROM claims JOIN documents ON documents.id = claims.document_id
WHERE claims.kind = 'allegation';

-- Quotes with who speaks, by the name across articles.
CREATE VIEW quotes AS
SELECT claims.id, documents.date, documents.outlet, documents.name AS document, claims.line,
       coalesce(people.name, claims.source) AS source, claims.class, claims.cue, claims.form,
       claims.text
FROM claims JOIN documents ON documents.id = claims.document_id
LEFT JOIN names ON names.id = claims.source_id
LEFT JOIN people ON people.id = names.person_id
WHERE claims.kind = 'quote';

-- How often each is quoted and charged.
CREATE VIEW speakers AS
SELECT people.id, people.name, people.type, people.role, people.affiliation, people.class,
       people.ambiguous,
       (SELECT count(*) FROM claims JOIN names ON names.id = claims.source_id
        WHERE names.person_id = people.id AND claims.kind = 'quote') AS quotes,
       (SELECT count(*) FROM accused JOIN names ON names.id = accused.name_id
        WHERE names.person_id = people.id) AS charges
FROM people;
