-- Saved forms that are not sent, and what an organisation wishes as a whole.

CREATE TABLE draft (
    gathering TEXT NOT NULL,
    organisation TEXT NOT NULL,
    version BIGINT NOT NULL,
    form TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (gathering, organisation)
);

CREATE TABLE joint_wish (
    gathering TEXT NOT NULL,
    organisation TEXT NOT NULL,
    wishes TEXT NOT NULL,
    partners TEXT NOT NULL,
    PRIMARY KEY (gathering, organisation)
);
