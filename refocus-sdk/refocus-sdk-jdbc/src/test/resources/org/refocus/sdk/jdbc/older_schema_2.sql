-- A database as scripts 1 and 2 made it, with records in it. Never changed: it shows that such a database can be upgraded.
CREATE TABLE refocus_revision (
    entered          BIGINT GENERATED ALWAYS AS IDENTITY,
    record_id        VARCHAR(255) NOT NULL,
    revision         INTEGER      NOT NULL,
    command_id       VARCHAR(255) NOT NULL,
    template_id      VARCHAR(255) NOT NULL,
    template_version VARCHAR(255) NOT NULL,
    subject_id       VARCHAR(255) NOT NULL,
    team_id          VARCHAR(255) NOT NULL,
    status           VARCHAR(16)  NOT NULL,
    author_id        VARCHAR(255) NOT NULL,
    author_role      VARCHAR(16)  NOT NULL,
    recorded_at      BIGINT       NOT NULL,
    agreed_at        BIGINT,
    agreed_by        VARCHAR,
    reason           BYTEA,
    answers          BYTEA        NOT NULL,
    preserved        BYTEA        NOT NULL,
    CONSTRAINT refocus_revision_key PRIMARY KEY (record_id, revision),
    CONSTRAINT refocus_revision_entered UNIQUE (entered),
    CONSTRAINT refocus_revision_command UNIQUE (command_id),
    CONSTRAINT refocus_revision_number CHECK (revision >= 1)
);

CREATE INDEX refocus_revision_subject ON refocus_revision (subject_id, record_id);

CREATE INDEX refocus_revision_team ON refocus_revision (team_id, record_id);

CREATE TABLE refocus_template_file (
    entered          BIGINT GENERATED ALWAYS AS IDENTITY,
    template_id      VARCHAR(64) NOT NULL,
    template_version VARCHAR(32) NOT NULL,
    name             VARCHAR(64) NOT NULL,
    sha256           VARCHAR(64) NOT NULL,
    content          BYTEA       NOT NULL,
    CONSTRAINT refocus_template_file_key PRIMARY KEY (template_id, template_version, name),
    CONSTRAINT refocus_template_file_entered UNIQUE (entered)
);

INSERT INTO refocus_template_file (template_id, template_version, name, sha256, content)
VALUES ('day-out', '1.0.0', 'withdrawn.txt', 'f8ff4f15ad8d6fc1ffb8ea0e45b2b97ad2e3b0ff49c2a5d4dd8f0b9ce3d9f7f1', CAST('old' AS BYTEA));

INSERT INTO refocus_revision (record_id, revision, command_id, template_id, template_version, subject_id, team_id, status, author_id, author_role, recorded_at, agreed_at, agreed_by, reason, answers, preserved)
VALUES ('second-by-name', 1, 'c-1', 'care-plan', '1.0.0', 'person-asha', 'team-harbour', 'DRAFT', 'worker-sam', 'WORKER', 1772452800000001, NULL, NULL, NULL, CAST('{}' AS BYTEA), CAST('[]' AS BYTEA));

INSERT INTO refocus_revision (record_id, revision, command_id, template_id, template_version, subject_id, team_id, status, author_id, author_role, recorded_at, agreed_at, agreed_by, reason, answers, preserved)
VALUES ('first-by-name', 1, 'c-2', 'vtp-guide', '1.0.0', 'person-tomasz', 'team-hill', 'DRAFT', 'person-tomasz', 'PERSON', 1772452800000002, NULL, NULL, NULL, CAST('{ "text" : "Dwi''n hoffi''r môr 🙂" }' AS BYTEA), CAST('[]' AS BYTEA));

INSERT INTO refocus_revision (record_id, revision, command_id, template_id, template_version, subject_id, team_id, status, author_id, author_role, recorded_at, agreed_at, agreed_by, reason, answers, preserved)
VALUES ('second-by-name', 2, 'c-3', 'care-plan', '1.1.0', 'person-asha', 'team-harbour', 'DRAFT', 'worker-sam', 'WORKER', 1772452800000003, NULL, NULL, NULL, CAST('{"n":2}' AS BYTEA), CAST('[{"template":"care-plan|1.0.0","pointer":"/a","json":"[1.50]","reason":"Nobody asks now."}]' AS BYTEA));

INSERT INTO refocus_revision (record_id, revision, command_id, template_id, template_version, subject_id, team_id, status, author_id, author_role, recorded_at, agreed_at, agreed_by, reason, answers, preserved)
VALUES ('second-by-name', 3, 'c-4', 'care-plan', '1.1.0', 'person-asha', 'team-shore', 'AGREED', 'worker-sam', 'WORKER', 1772452800000004, 1772452700000000, 'PERSON:person-asha WORKER:worker-sam', NULL, CAST('{"n":3}' AS BYTEA), CAST('[]' AS BYTEA));

INSERT INTO refocus_revision (record_id, revision, command_id, template_id, template_version, subject_id, team_id, status, author_id, author_role, recorded_at, agreed_at, agreed_by, reason, answers, preserved)
VALUES ('second-by-name', 4, 'c-5', 'care-plan', '1.1.0', 'person-asha', 'team-shore', 'WITHDRAWN', 'person-asha', 'PERSON', -1, NULL, NULL, CAST('By mistake – sorry' AS BYTEA), CAST('{"n":3}' AS BYTEA), CAST('[]' AS BYTEA));
