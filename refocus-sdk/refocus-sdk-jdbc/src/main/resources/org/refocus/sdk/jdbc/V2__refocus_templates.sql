-- REFOCUS Forms: the files of published templates, none of which is ever changed, but that a translation gets better.
-- Standard SQL but for BYTEA, which H2 and PostgreSQL both know.
CREATE TABLE refocus_template_file (
    entered          BIGINT GENERATED ALWAYS AS IDENTITY (CACHE 1),
    template_id      VARCHAR(64) NOT NULL,
    template_version VARCHAR(32) NOT NULL,
    name             VARCHAR(64) NOT NULL,
    sha256           VARCHAR(64) NOT NULL,
    content          BYTEA       NOT NULL,
    CONSTRAINT refocus_template_file_key PRIMARY KEY (template_id, template_version, name),
    CONSTRAINT refocus_template_file_entered UNIQUE (entered)
);
