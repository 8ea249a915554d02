-- The allocation to parallel sessions: what the organiser has settled, plans, and searches under way. Ids only, no names.

ALTER TABLE joint_wish ADD COLUMN stay_together BIGINT NOT NULL DEFAULT 0;

CREATE TABLE allocation_draft (
    gathering TEXT PRIMARY KEY,
    draft TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- A plan is never changed, except that it is published once.
CREATE TABLE allocation_plan (
    id {SERIAL},
    gathering TEXT NOT NULL,
    parent BIGINT,
    origin TEXT NOT NULL,
    problem TEXT NOT NULL,
    draft TEXT NOT NULL,
    plan TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    published_at BIGINT,
    reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX allocation_plan_of ON allocation_plan (gathering);

-- The last search of a gathering.
CREATE TABLE allocation_search (
    gathering TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    progress TEXT NOT NULL,
    plan BIGINT,
    refusal TEXT NOT NULL DEFAULT '',
    started_at BIGINT NOT NULL,
    ended_at BIGINT
);
