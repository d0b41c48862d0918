package org.refocus.sdk.testkit.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a rule, or of a part of one, that no test of the contract verifies it, and why. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Unverified.Rules.class)
public @interface Unverified {
    /** The number of the rule. */
    String value();

    /** What of it is not verified, why, and who might. */
    String why();

    /** Several such rules. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Rules {
        /** The rules. */
        Unverified[] value();
    }
}
