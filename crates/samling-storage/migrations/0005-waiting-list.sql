-- The waiting list: at most one request per organisation. What an offer holds stands in `reservation`.

CREATE TABLE waiting_request (
    gathering TEXT NOT NULL,
    organisation TEXT NOT NULL,
    delegation TEXT NOT NULL,
    language TEXT NOT NULL,
    terms TEXT NOT NULL,
    since BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    passed BIGINT NOT NULL,
    state TEXT NOT NULL,
    offered_until BIGINT,
    PRIMARY KEY (gathering, organisation)
);
