-- The first schema. {SERIAL} is a number given by the engine, {BYTES} is raw bytes; instants are microseconds since 1970.

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE gathering (
    id TEXT NOT NULL PRIMARY KEY,
    revision BIGINT NOT NULL,
    document TEXT NOT NULL,
    picture {BYTES},
    changed_at BIGINT NOT NULL
);

CREATE TABLE organisation (
    gathering TEXT NOT NULL,
    id TEXT NOT NULL,
    position BIGINT NOT NULL,
    invited TEXT NOT NULL,
    generation BIGINT NOT NULL DEFAULT 1,
    invited_at BIGINT,
    opened_at BIGINT,
    reminded_at BIGINT,
    link_asked_at BIGINT,
    PRIMARY KEY (gathering, id)
);

CREATE TABLE delegation (
    gathering TEXT NOT NULL,
    organisation TEXT NOT NULL,
    answer TEXT NOT NULL,
    version BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    contact TEXT NOT NULL,
    filled_in_by TEXT,
    buyer_reference TEXT NOT NULL,
    message TEXT NOT NULL,
    language TEXT NOT NULL,
    terms TEXT NOT NULL,
    terms_at BIGINT,
    registered_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (gathering, organisation)
);

CREATE TABLE participant (
    id {SERIAL},
    gathering TEXT NOT NULL,
    organisation TEXT NOT NULL,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    field TEXT,
    elements TEXT NOT NULL,
    cover TEXT NOT NULL,
    only_if_covered BIGINT NOT NULL,
    wishes TEXT NOT NULL
);
CREATE INDEX participant_of ON participant (gathering, organisation);

CREATE TABLE reservation (
    gathering TEXT NOT NULL,
    capacity TEXT NOT NULL,
    organisation TEXT NOT NULL,
    units BIGINT NOT NULL,
    PRIMARY KEY (gathering, capacity, organisation)
);

CREATE TABLE late_request (
    id {SERIAL},
    gathering TEXT NOT NULL,
    organisation TEXT NOT NULL,
    intent TEXT NOT NULL,
    delegation TEXT NOT NULL,
    received_at BIGINT NOT NULL
);
CREATE INDEX late_request_of ON late_request (gathering, organisation);

CREATE TABLE coverage_plan (
    id {SERIAL},
    gathering TEXT NOT NULL,
    parent BIGINT,
    plan TEXT NOT NULL,
    published_at BIGINT,
    reason TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX coverage_plan_of ON coverage_plan (gathering);

CREATE TABLE adjustment (
    gathering TEXT NOT NULL,
    participant BIGINT NOT NULL,
    adjustment TEXT NOT NULL,
    PRIMARY KEY (gathering, participant)
);

CREATE TABLE letter (
    id {SERIAL},
    gathering TEXT NOT NULL,
    organisation TEXT NOT NULL,
    recipients TEXT NOT NULL,
    language TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    sent_at BIGINT,
    error TEXT,
    raw {BYTES}
);
CREATE INDEX letter_due ON letter (state, due_at);
CREATE INDEX letter_of ON letter (gathering, id);

CREATE TABLE journal (
    id {SERIAL},
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    gathering TEXT,
    organisation TEXT,
    fields TEXT NOT NULL,
    reason TEXT
);
CREATE INDEX journal_of ON journal (gathering, id);

CREATE TABLE account (
    id {SERIAL},
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    data TEXT NOT NULL,
    expires BIGINT NOT NULL
);
