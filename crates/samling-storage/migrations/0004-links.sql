-- Single-use links, lost links, deputies, colleagues, links that are no longer; what was decided about late requests.
-- A letter to an organiser's account belongs to no gathering and no organisation: both are then the empty text.

CREATE TABLE single_use_link (
    hash TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    purpose TEXT NOT NULL,
    subject TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    cancelled_at BIGINT
);
CREATE INDEX single_use_link_of ON single_use_link (owner, created_at);

CREATE TABLE link_request (
    wanted TEXT NOT NULL,
    gathering TEXT NOT NULL,
    hash TEXT NOT NULL,
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    sent_at BIGINT,
    PRIMARY KEY (wanted, gathering, hash)
);
CREATE INDEX link_request_waiting ON link_request (asked_at) WHERE address <> '';

CREATE TABLE deputy (
    gathering TEXT NOT NULL,
    organisation TEXT NOT NULL,
    deputy TEXT NOT NULL,
    generation BIGINT NOT NULL,
    named_at BIGINT NOT NULL,
    removed_at BIGINT,
    PRIMARY KEY (gathering, organisation)
);

CREATE TABLE colleague (
    id {SERIAL},
    gathering TEXT NOT NULL,
    organisation TEXT NOT NULL,
    purpose TEXT NOT NULL,
    address TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_at BIGINT,
    sent BIGINT NOT NULL
);
CREATE INDEX colleague_of ON colleague (gathering, organisation);

CREATE TABLE link_use (
    gathering TEXT NOT NULL,
    organisation TEXT NOT NULL,
    purpose TEXT NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (gathering, organisation, purpose)
);

CREATE TABLE retired_link (
    gathering TEXT NOT NULL,
    organisation TEXT NOT NULL,
    purpose TEXT NOT NULL,
    generation BIGINT NOT NULL,
    why TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (gathering, organisation, purpose, generation)
);

CREATE INDEX letter_of_organisation ON letter (gathering, organisation, id);

ALTER TABLE organisation ADD COLUMN corrected_from TEXT;

ALTER TABLE late_request ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE late_request ADD COLUMN terms TEXT NOT NULL DEFAULT '';
ALTER TABLE late_request ADD COLUMN language TEXT NOT NULL DEFAULT 'nb';
ALTER TABLE late_request ADD COLUMN let_in BIGINT;
ALTER TABLE late_request ADD COLUMN decided_at BIGINT;
ALTER TABLE late_request ADD COLUMN reason TEXT;
