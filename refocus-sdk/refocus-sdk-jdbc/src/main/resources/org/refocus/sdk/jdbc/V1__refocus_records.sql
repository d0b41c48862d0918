-- REFOCUS Forms: each record is a row of revisions, and none is ever changed.
-- Standard SQL but for BYTEA, which H2 and PostgreSQL both know. Times are microseconds since 1970 in UTC.
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
