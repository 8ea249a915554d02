-- People outside the delegations. What is personal stands in columns of its own, so that it can be erased and the rest
-- still counts. What they hold of hard capacities stands in `reservation` under "contributor:" and the number, which no
-- organisation can be called.
CREATE TABLE contributor (
    id {SERIAL},
    gathering TEXT NOT NULL,
    version BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    title TEXT NOT NULL,
    badge_words TEXT NOT NULL,
    note TEXT NOT NULL,
    rest TEXT NOT NULL,
    letter TEXT,
    letter_at BIGINT,
    answered_at BIGINT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX contributor_of ON contributor (gathering, id);
