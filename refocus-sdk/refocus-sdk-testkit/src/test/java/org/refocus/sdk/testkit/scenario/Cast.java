package org.refocus.sdk.testkit.scenario;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.refocus.sdk.Party;

/** Who takes part in the tests of the scenario language. */
final class Cast {
    static final Party ASHA = Party.person("person-asha");
    static final Party SAM = Party.worker("worker-sam");
    static final Party LENA = new Party("worker-lena", Party.Role.TEAM);
    static final Party MEERA = new Party("meera", Party.Role.CIRCLE);

    private Cast() {}

    /** Asha and Sam, with their records in memory. */
    static Scenario together() {
        return Scenario.inMemory().with(ASHA).and(SAM);
    }

    /** Returns the message of a step that must fail. */
    static String messageOf(Runnable step) {
        AssertionError failure = catchThrowableOfType(AssertionError.class, step::run);
        if (failure == null) {
            throw new AssertionError("The step went well, and should not have");
        }
        return String.valueOf(failure.getMessage());
    }
}
