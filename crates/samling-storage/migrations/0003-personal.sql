-- Participants' own links, marks and needs; nameless counts; values beside the journal; proofs of deletions.

CREATE TABLE participant_own (
    participant BIGINT NOT NULL PRIMARY KEY,
    gathering TEXT NOT NULL,
    generation BIGINT NOT NULL,
    told_at BIGINT,
    wishes_at BIGINT,
    no_pictures BIGINT NOT NULL
);
CREATE INDEX participant_own_of ON participant_own (gathering);

-- Data about health: in a table of its own, deleted first.
CREATE TABLE participant_needs (
    participant BIGINT NOT NULL PRIMARY KEY,
    gathering TEXT NOT NULL,
    needs TEXT NOT NULL,
    consented_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX participant_needs_of ON participant_needs (gathering);

CREATE TABLE nameless_count (
    gathering TEXT NOT NULL,
    organisation TEXT NOT NULL,
    need TEXT NOT NULL,
    units BIGINT NOT NULL,
    PRIMARY KEY (gathering, organisation, need)
);

CREATE TABLE journal_value (
    id {SERIAL},
    gathering TEXT NOT NULL,
    entry BIGINT NOT NULL,
    at BIGINT NOT NULL,
    field TEXT NOT NULL,
    before_value TEXT NOT NULL,
    after_value TEXT NOT NULL
);
CREATE INDEX journal_value_of ON journal_value (gathering, entry);

CREATE TABLE deletion (
    id {SERIAL},
    gathering TEXT NOT NULL,
    kind TEXT NOT NULL,
    records BIGINT NOT NULL,
    at BIGINT NOT NULL,
    rule TEXT NOT NULL
);
CREATE INDEX deletion_of ON deletion (gathering);
