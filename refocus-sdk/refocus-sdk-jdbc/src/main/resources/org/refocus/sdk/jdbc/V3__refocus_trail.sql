-- REFOCUS Forms: the trail of who did what, which outlives what is erased; what records are found by; holds.
-- Standard SQL but for BYTEA, which H2 and PostgreSQL both know. Times are microseconds since 1970 in UTC.

-- One row for everything that happened, in the order of its numbers; none is ever removed. An event that stored a revision
-- names it once more in "stored": that key settles who came first, also after the record is erased. "hash" is empty where
-- the event is older than the trail: the next seal fills it in. "seal" is 0 until a seal takes the event in. No
-- number is set aside: after a kill H2 would give those once more.
CREATE TABLE refocus_event (
    entered     BIGINT GENERATED ALWAYS AS IDENTITY (CACHE 1),
    what        VARCHAR(16)  NOT NULL,
    scope       VARCHAR(16)  NOT NULL,
    scope_id    VARCHAR(255) NOT NULL,
    revision    INTEGER      NOT NULL,
    stored      INTEGER,
    command_id  VARCHAR(255),
    party_id    VARCHAR(255) NOT NULL,
    party_role  VARCHAR(16)  NOT NULL,
    happened_at BIGINT       NOT NULL,
    reference   VARCHAR(64),
    content     BYTEA,
    hash        BYTEA,
    seal        BIGINT       DEFAULT 0 NOT NULL,
    CONSTRAINT refocus_event_key PRIMARY KEY (entered),
    CONSTRAINT refocus_event_stored UNIQUE (scope_id, stored),
    CONSTRAINT refocus_event_command UNIQUE (command_id)
);

CREATE INDEX refocus_event_seal ON refocus_event (seal, entered);

INSERT INTO refocus_event
    (what, scope, scope_id, revision, stored, command_id, party_id, party_role, happened_at)
SELECT CASE
           WHEN s.status <> 'DRAFT' THEN s.status
           WHEN p.template_version <> s.template_version THEN 'MOVED'
           ELSE 'DRAFTED'
       END,
       'RECORD', s.record_id, s.revision, s.revision, s.command_id, s.author_id, s.author_role, s.recorded_at
FROM refocus_revision s
LEFT JOIN refocus_revision p ON p.record_id = s.record_id AND p.revision = s.revision - 1
ORDER BY s.entered;

-- One row for each record that is there: what it is found by, and what an append and an erasure wait for each other at.
CREATE TABLE refocus_record (
    record_id   VARCHAR(255) NOT NULL,
    begun       BIGINT       NOT NULL,
    subject_id  VARCHAR(255) NOT NULL,
    team_id     VARCHAR(255) NOT NULL,
    template_id VARCHAR(255) NOT NULL,
    CONSTRAINT refocus_record_key PRIMARY KEY (record_id),
    CONSTRAINT refocus_record_begun UNIQUE (begun)
);

CREATE INDEX refocus_record_subject ON refocus_record (subject_id, begun);

CREATE INDEX refocus_record_team ON refocus_record (team_id, begun);

INSERT INTO refocus_record (record_id, begun, subject_id, team_id, template_id)
SELECT s.record_id, e.entered, s.subject_id, s.team_id, s.template_id
FROM refocus_revision s
JOIN refocus_event e ON e.scope_id = s.record_id AND e.stored = 1
WHERE s.revision = (SELECT MAX(n.revision) FROM refocus_revision n WHERE n.record_id = s.record_id);

ALTER TABLE refocus_revision ADD COLUMN salt BYTEA;
DROP INDEX refocus_revision_subject;
DROP INDEX refocus_revision_team;
ALTER TABLE refocus_revision DROP CONSTRAINT refocus_revision_entered;
ALTER TABLE refocus_revision DROP COLUMN entered;
ALTER TABLE refocus_revision DROP CONSTRAINT refocus_revision_command;
ALTER TABLE refocus_revision DROP COLUMN command_id;

-- The holds that stand. "placed" is the number of the event that tells of it.
CREATE TABLE refocus_hold (
    scope      VARCHAR(16)  NOT NULL,
    scope_id   VARCHAR(255) NOT NULL,
    reference  VARCHAR(64)  NOT NULL,
    party_id   VARCHAR(255) NOT NULL,
    party_role VARCHAR(16)  NOT NULL,
    placed_at  BIGINT       NOT NULL,
    placed     BIGINT       NOT NULL,
    CONSTRAINT refocus_hold_key PRIMARY KEY (scope_id, scope, reference)
);

-- Each seal covers the seal before and all events that carry its number. "events" counts those of all seals so far.
CREATE TABLE refocus_seal (
    number BIGINT      NOT NULL,
    events BIGINT      NOT NULL,
    hash   VARCHAR(64) NOT NULL,
    CONSTRAINT refocus_seal_key PRIMARY KEY (number)
);

-- Where erasures and holds wait for each other, and where seals do.
CREATE TABLE refocus_gate (
    name VARCHAR(16) NOT NULL,
    turn BIGINT      NOT NULL,
    CONSTRAINT refocus_gate_key PRIMARY KEY (name)
);

INSERT INTO refocus_gate (name, turn) VALUES ('HOLDS', 0);

INSERT INTO refocus_gate (name, turn) VALUES ('SEALS', 0);
