-- What happened to a whole gathering, for its public history, and corrections of letters.

CREATE TABLE gathering_change (
    id {SERIAL},
    gathering TEXT NOT NULL,
    key TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    revision BIGINT NOT NULL,
    kind TEXT NOT NULL,
    facts TEXT NOT NULL,
    reason TEXT NOT NULL,
    words TEXT,
    costs TEXT,
    letters BIGINT NOT NULL
);
CREATE UNIQUE INDEX gathering_change_once ON gathering_change (gathering, key);

CREATE TABLE gathering_change_confirmed (
    gathering TEXT NOT NULL,
    change BIGINT NOT NULL,
    organisation TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (gathering, change, organisation)
);

CREATE TABLE correction (
    gathering TEXT NOT NULL,
    key TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    sending BIGINT,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    letters BIGINT NOT NULL,
    PRIMARY KEY (gathering, key)
);
