package org.refocus.sdk.jdbc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that break what a store stands on, and count what was acknowledged and is lost, or is half written.
 *
 * <p>Every build runs them at a small size; {@code mvn -Pfaults -pl refocus-sdk/refocus-sdk-jdbc -am verify} runs them alone
 * and at length. What was counted is printed, and written to {@code target/faults.md}.
 */
@Tag("faults")
@ExtendWith(FaultTable.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface FaultProgramme {}
