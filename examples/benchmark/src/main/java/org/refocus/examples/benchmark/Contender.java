package org.refocus.examples.benchmark;

/** What stands in the rows of the table. */
enum Contender {
    TOKENS("tokens", "Jackson token stream", false),
    TREE("tree", "Jackson readTree", false),
    RECORDS("records", "records", false),
    VALIDATE("validate", "**ours: validate**", true),
    READ("read", "**ours: read** (records, checked)", true),
    NETWORKNT("networknt", "networknt 1.5", true),
    HIBERNATE_VALIDATOR("hibernateValidator", "records + Hibernate Validator 9.1", true);

    /** The method of {@link ReadingBenchmark}. */
    final String method;

    final String label;

    /** Whether it looks for faults at all. */
    final boolean checks;

    Contender(String method, String label, boolean checks) {
        this.method = method;
        this.label = label;
        this.checks = checks;
    }
}
